/** Annotations for GitHub's pull request view, as workflow commands on standard output. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { allDiagnostics, type Report } from './report.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A runner keeps at most 10 annotations of each kind a step and cuts messages at 4,096 characters
 * (actions/runner, ExecutionContext.cs: _maxCountPerIssueType).
 */
const annotationsOfAKind = 10;
const messageLimit = 4_096;

/** One line a finding, the most severe first, as many as GitHub shows; then one line that counts the rest, if any. */
export function renderGithub(report: Report): string {
  const diagnostics = allDiagnostics(report);
  const kinds = (['error', 'warning', 'info'] as const).map((severity) => diagnostics.filter((d) => d.severity === severity));
  const shown = kinds.flatMap((kind) => kind.slice(0, annotationsOfAKind));
  const left = diagnostics.length - shown.length;
  const lines = [
    ...shown.map(annotation),
    ...report.failures.map(({ message, remedy }) => command('error', {}, [message, remedy ?? ''].filter(Boolean).join('\n'))),
    ...(left > 0 ? [`${left} more in the job summary`] : []),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function annotation({ severity, file, range, rule, message, help }: Diagnostic): string {
  const text = help === undefined ? message : `${message}\n${help}`;
  // GitHub shows columns only for an annotation within one line.
  const columns = range.start.line === range.end.line ? { col: range.start.column, endColumn: range.end.column } : {};
  const place = { file, line: range.start.line, endLine: range.end.line, ...columns };
  return command(commands[severity], { ...place, title: rule }, text.slice(0, messageLimit));
}

/**
 * A workflow command. Values are escaped so that no text from a file can end the command or start another
 * (actions/toolkit, packages/core/src/command.ts).
 */
export function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
