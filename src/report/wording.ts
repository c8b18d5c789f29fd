/** Small phrases that several formats share, so that the same thing is always said with the same words. */
import type { InstallerReport, Summary, Verdict } from './report.ts';

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

const verdicts: Record<Verdict, string> = {
  published: 'sha256 as published',
  downloaded: 'sha256 as downloaded',
  mismatch: 'wrong sha256',
  unknown: 'not verified: no published hash is known',
  unpinned: 'not verified: no hash is pinned',
};

/** The verdict on one installer, in words. */
export function verdictInWords(installer: InstallerReport): string {
  const right = installer.expected === null ? '' : `, should be ${installer.expected}`;
  return `${verdicts[installer.verdict]}${right}`;
}
