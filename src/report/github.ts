/** Annotations for GitHub's pull request view, as workflow commands on standard output. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { allDiagnostics, type Report, type ToolFailure } from './report.ts';

const commands: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * A runner keeps at most 10 annotations of each kind a step and cuts messages at 4,096 characters
 * (actions/runner, ExecutionContext.cs: _maxCountPerIssueType).
 */
const annotationsOfAKind = 10;
const messageLimit = 4_096;

/** Lines of workflow commands, each with its line end. */
export interface Annotations {
  /** What kept the program from its work, and a command that failed. */
  readonly troubles: string;
  /** What was not looked at; the findings, the most severe first, as many as GitHub shows; then one line that counts the rest, if any. */
  readonly findings: string;
}

export function annotate(report: Report): Annotations {
  const { failures, notices, run } = report;
  const taken = { error: failures.length + (run === null || run.status === 0 ? 0 : 1), warning: 0, info: notices.length };
  const troubles = [
    ...failures.map(describeFailure),
    // Of a command in a `run:` step GitHub says this by itself, of one in an Action nothing.
    ...(run === null || run.status === 0
      ? []
      : [command('error', {}, [`The command ended with status ${run.status}.`, run.advice ?? ''].filter(Boolean).join('\n'))]),
  ].slice(0, annotationsOfAKind);
  const diagnostics = allDiagnostics(report);
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    mostTelling(
      diagnostics.filter((diagnostic) => diagnostic.severity === severity),
      Math.max(0, annotationsOfAKind - taken[severity]),
    ),
  );
  const left = diagnostics.length - shown.length;
  const findings = [
    ...notices.map((notice) => command('notice', {}, notice.slice(0, messageLimit))),
    ...shown.map(describeFinding),
    ...(left > 0 ? [`${left} more in the job summary`] : []),
  ];
  return { troubles: inLines(troubles), findings: inLines(findings) };
}

/**
 * As many as there is room for, in their own order: the first finding of each rule in each file before the second of any, so that many
 * faults of one kind do not hide the others.
 */
function mostTelling(diagnostics: readonly Diagnostic[], room: number): readonly Diagnostic[] {
  const counts = new Map<string, number>();
  const numbered = diagnostics.map((diagnostic) => {
    const kind = `${diagnostic.rule} ${diagnostic.file}`;
    const before = counts.get(kind) ?? 0;
    counts.set(kind, before + 1);
    return { diagnostic, before };
  });
  const chosen = new Set(numbered.toSorted((a, b) => a.before - b.before).slice(0, room));
  return numbered.filter((one) => chosen.has(one)).map(({ diagnostic }) => diagnostic);
}

export function renderGithub(report: Report): string {
  const { troubles, findings } = annotate(report);
  return troubles + findings;
}

function inLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function describeFailure({ message, remedy, place }: ToolFailure): string {
  const { file, line, column } = place ?? {};
  const at = {
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { col: column }),
  };
  return command('error', at, [message, remedy ?? ''].filter(Boolean).join('\n').slice(0, messageLimit));
}

function describeFinding({ severity, file, range, rule, message, help }: Diagnostic): string {
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
