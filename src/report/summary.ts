/** The job summary: a page of Markdown that a person likes to read after the run. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { rulePage } from '../project.ts';
import {
  allDiagnostics,
  exitStatus,
  type FailOn,
  type FileReport,
  type Report,
  reportOn,
  summarise,
  type ToolFailure,
} from './report.ts';
import { counted, filesLine, summaryLine, timeInWords, verdictInWords } from './wording.ts';

/** GitHub drops a step's summary above 1 MiB (actions/runner, FileCommandManager.cs); this leaves room for other writers. */
const byteLimit = 900 * 1024;

const marks: Record<Severity, string> = { error: '🔴', warning: '🟡', info: '🔵' };

export function renderSummary(report: Report, failOn: FailOn): string {
  const head = [
    `## ${exitStatus(report, failOn) === 0 ? '✅' : '❌'} nixconda: ${headline(report)}`,
    ...report.failures.map(failure),
    ...report.notices.map((notice) => `> [!NOTE]\n> ${cell(notice)}`),
    ...(report.files.length === 0 ? [] : [filesTable(report)]),
    ...provisionLines(report),
  ];
  const findings = allDiagnostics(report);
  const rows = findings.map((finding) => findingRow(finding));
  return withinLimit(head, rows);
}

/** What made it end as it did comes first. */
function headline(report: Report): string {
  const { failures, run } = report;
  const findings = report.files.length === 0 && report.notices.length === 0 ? [] : [filesLine(report)];
  if (failures.length > 0) return ['stopped', ...findings].join(', ');
  return [...(run === null || run.status === 0 ? [] : [`the command ended with status ${run.status}`]), ...findings].join(', ');
}

function failure({ message, remedy, place }: ToolFailure): string {
  const at =
    place === null ? '' : `${code([place.file, place.line, place.column].filter((part) => part !== undefined).join(':'))}: `;
  const lines = [message, ...(remedy === null ? [] : [remedy])].flatMap((text) => text.split(/[\r\n]+/)).map(cell);
  return `> [!CAUTION]\n> ${at}${lines.join('<br>')}`;
}

function filesTable({ files, nix }: Report): string {
  const rows = files.flatMap((file) => {
    const findings = summaryLine(summarise(reportOn([file])));
    const first = `| ${code(file.path)} | ${env(file)} |`;
    const time = file.evaluation === null ? '–' : timeInWords(file.evaluation);
    const installers = file.installers.map((i) => `${i.system} | ${code(i.file)} | ${cell(verdictInWords(i))}`);
    return (installers.length === 0 ? ['– | – | –'] : installers).map((middle) => `${first} ${middle} | ${findings} | ${time} |`);
  });
  const table = [
    '| file | env | system | installer | verdict | findings | evaluated in |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
  return nix === null ? table : `${table}\n\nEvaluated by Nix ${cell(nix.version)} with ${cell(nix.nixpkgs)}.`;
}

function env({ evaluation, diagnostics }: FileReport): string {
  if (evaluation === null) return 'not evaluated';
  if (!evaluation.ok && diagnostics.some(({ rule }) => rule === 'nix-not-an-env')) return '**no FHS env**';
  return evaluation.ok ? `${code(evaluation.name ?? '')} (${evaluation.shape})` : '**does not evaluate**';
}

function provisionLines({ provision, run }: Report): string[] {
  const lines: string[] = [];
  if (provision !== null) {
    lines.push(
      `**Env** ready after ${provision.seconds.toFixed(1)} s. ${cell(provision.effect)} **Cache**: ${cell(provision.cache)}`,
    );
  }
  if (run !== null) {
    const mark = run.status === 0 ? '✅' : '❌';
    lines.push(`${mark} **Command** ${code(run.command)} ended with status ${run.status} after ${run.seconds.toFixed(1)} s.`);
    if (run.advice !== null) lines.push(`> [!TIP]\n> ${cell(run.advice)}`);
  }
  return lines;
}

function findingRow({ severity, file, range, rule, message, fix }: Diagnostic): string {
  const place = `${code(`${file}:${range.start.line}:${range.start.column}`)}`;
  const fixable = fix?.kind === 'safe' ? ' 🔧' : '';
  return `| ${marks[severity]} | ${place} | ${cell(message)}${fixable} | [${rule}](${rulePage(rule)}) |`;
}

function withinLimit(head: readonly string[], rows: readonly string[]): string {
  const blocks = [...head];
  if (rows.length > 0) {
    const open = ['| | where | what | rule |', '|---|---|---|---|'];
    let left = byteLimit - bytes(head.join('\n\n')) - 500;
    const shown: string[] = [];
    for (const row of rows) {
      left -= bytes(row) + 1;
      if (left < 0) break;
      shown.push(row);
    }
    blocks.push([...open, ...shown].join('\n'));
    if (shown.length < rows.length) blocks.push(`… and ${counted(rows.length - shown.length, 'more finding')}.`);
    if (rows.some((row) => row.includes('🔧'))) blocks.push('🔧 = `nixconda lint --fix` mends it.');
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Text inside a table cell: no markup of it counts, and it cannot leave its cell. */
function cell(text: string): string {
  // Between two dollar signs GitHub would see a formula; it offers no other way to write one
  // (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
  return inert(text).replaceAll('$', '<span>$</span>');
}

function code(text: string): string {
  return `<code>${inert(text)}</code>`;
}

function inert(text: string): string {
  return oneLine(text).replace(/[&\\`*_{}[\]<>#|~]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
