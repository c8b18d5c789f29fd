/** The report as GitLab's code quality JSON (docs.gitlab.com, "Code Quality report format"). */
import type { Severity } from '../diagnostic.ts';
import { fingerprints } from './fingerprint.ts';
import { allDiagnostics, type Report } from './report.ts';

const severities: Record<Severity, string> = { error: 'major', warning: 'minor', info: 'info' };

export function renderGitlab(report: Report): string {
  const prints = fingerprints(report);
  const findings = allDiagnostics(report).map((diagnostic) => {
    const { rule, severity, message, file, range } = diagnostic;
    return {
      check_name: rule,
      description: message,
      severity: severities[severity],
      fingerprint: prints.get(diagnostic),
      location: {
        path: file,
        positions: {
          begin: { line: range.start.line, column: range.start.column },
          end: { line: range.end.line, column: range.end.column },
        },
      },
    };
  });
  return `${JSON.stringify(findings, null, 2)}\n`;
}
