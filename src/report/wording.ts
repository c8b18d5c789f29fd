/** Small phrases that several formats share, so that the same thing is always said with the same words. */
import { type EvaluationReport, type InstallerReport, type Report, type Summary, summarise, type Verdict } from './report.ts';

/** `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The closing line: `2 errors, 1 warning, 3 infos`, or `no findings`. */
export function summaryLine({ errors, warnings, infos }: Summary): string {
  const parts = [
    errors > 0 ? counted(errors, 'error') : '',
    warnings > 0 ? counted(warnings, 'warning') : '',
    infos > 0 ? counted(infos, 'info') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no findings' : parts.join(', ');
}

/** `no findings`, or that there was no file to find anything in. */
export function filesLine(report: Report): string {
  return report.files.length === 0 ? 'no file was checked' : summaryLine(summarise(report));
}

const verdicts: Record<Verdict, string> = {
  published: 'sha256 as published',
  downloaded: 'sha256 as downloaded',
  mismatch: 'wrong sha256',
  unknown: 'not verified',
  unpinned: 'not verified: no hash is pinned',
};

/** The verdict on one installer, in words. */
export function verdictInWords(installer: InstallerReport): string {
  const right = installer.expected === null ? '' : `, should be ${installer.expected}`;
  const why = installer.reason === null ? '' : `: ${installer.reason}`;
  return `${verdicts[installer.verdict]}${why}${right}`;
}

/** How long an evaluation took, or that there was none. */
export function timeInWords({ seconds, cached }: EvaluationReport): string {
  return cached ? 'cached' : `${seconds.toFixed(1)} s`;
}
