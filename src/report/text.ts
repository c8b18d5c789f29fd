/** The report for a person at a terminal: every finding with the line it is about, then what is known of each file. */
import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { allDiagnostics, type FileReport, type Report, summarise } from './report.ts';
import { counted, filesLine, summaryLine, timeInWords, verdictInWords } from './wording.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

const severityStyles: Record<Severity, Style> = { error: ['bold', 'red'], warning: ['bold', 'yellow'], info: ['bold', 'blue'] };

export interface TextOptions {
  /** Whether to use colours. */
  readonly color: boolean;
}

export function renderText(report: Report, { color }: TextOptions): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, { validateStream: false }) : (_style, text) => text;
  const blocks = [
    ...report.files.flatMap((file) =>
      file.diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, diagnostic.file === file.path ? file.text : null, paint)),
    ),
    ...report.files.map((file) => renderFacts(file, paint)).filter((facts) => facts !== ''),
    ...report.notices.map((notice) => `${paint(severityStyles.info, 'note:')} ${notice}\n`),
    ...report.failures.map(({ message, remedy }) => {
      const help = remedy === null ? '' : `  ${paint('cyan', 'help:')} ${indent(remedy, 8)}\n`;
      return `${paint(severityStyles.error, 'error:')} ${message}\n${help}`;
    }),
  ];
  return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${closing(report, paint)}`;
}

function renderDiagnostic(diagnostic: Diagnostic, text: string | null, paint: Paint): string {
  const { file, range, severity, rule, message, help, fix } = diagnostic;
  const place = shown(`${file}:${range.start.line}:${range.start.column}`);
  const lines = [
    `${paint('underline', place)} ${paint(severityStyles[severity], severity)} ${indent(shown(message), 2)} ${paint('dim', `[${rule}]`)}`,
  ];
  if (text !== null && range.end.offset > range.start.offset) lines.push(...excerpt(diagnostic, text, paint));
  if (help !== undefined) lines.push(`  ${paint('cyan', 'help:')} ${indent(shown(help), 8)}`);
  if (fix !== undefined) lines.push(`  ${paint('green', fix.kind === 'safe' ? 'fix:' : 'suggested fix:')} ${fix.title}`);
  return `${lines.join('\n')}\n`;
}

/** The first line of the range with a ruler under it, as compilers print it. */
function excerpt({ range, severity }: Diagnostic, text: string, paint: Paint): string[] {
  const lineStart = range.start.offset - (range.start.column - 1);
  const line = shown(/^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '');
  const width = Math.max(1, Math.min(range.end.offset, lineStart + line.length) - range.start.offset);
  const number = String(range.start.line);
  const before = line.slice(0, range.start.column - 1).replace(/[^\t]/g, ' ');
  const gutter = ' '.repeat(number.length);
  return [
    `  ${paint('dim', `${number} |`)} ${line}`,
    `  ${paint('dim', `${gutter} |`)} ${before}${paint(severityStyles[severity], '^'.repeat(width))}`,
  ];
}

function renderFacts({ path, evaluation, installers }: FileReport, paint: Paint): string {
  const lines: string[] = [];
  if (evaluation?.ok)
    lines.push(
      `  evaluates to ${evaluation.name} (${evaluation.shape}) with Nix ${evaluation.nixVersion}, ${timeInWords(evaluation)}`,
    );
  for (const installer of installers) lines.push(`  ${installer.file}, ${installer.system}: ${verdictInWords(installer)}`);
  return lines.length === 0 ? '' : `${paint('underline', path)}\n${lines.join('\n')}\n`;
}

function closing(report: Report, paint: Paint): string {
  const summary = summarise(report);
  if (report.files.length === 0 && report.notices.length > 0) return `${filesLine(report)}\n`;
  const files = counted(report.files.length, 'file');
  if (allDiagnostics(report).length === 0) return `${files}, ${summaryLine(summary)}\n`;
  const fixable = summary.fixable > 0 ? ` (${summary.fixable} fixable with --fix)` : '';
  return `${files}, ${paint('bold', summaryLine(summary))}${fixable}\n`;
}

/** Control characters would move a terminal's cursor, change its title, or hide what follows. */
function shown(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '\uFFFD');
}

function indent(text: string, columns: number): string {
  return text.replace(/\n/g, `\n${' '.repeat(columns)}`);
}
