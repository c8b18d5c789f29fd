/** Lints one text: parses it, runs the rules, and weighs their findings by the settings and the suppressions. Pure. */
import type { PublishedInstallers } from '../conda/index.ts';
import { atLeast, type Diagnostic, type Fix } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { type LineIndex, lineIndex, type NixSyntaxError, parseWithRecovery, type Root } from '../syntax/index.ts';
import type { Installer } from './facts/index.ts';
import { oncePer } from './once-per.ts';
import type { Finding, FindingFix, Rule } from './rule.ts';
import { ruleById, rules } from './rules/index.ts';
import type { LintSettings } from './settings.ts';
import { type Suppression, suppressionsIn } from './suppression.ts';
import { contextOf } from './view.ts';

/** What stays the same from file to file. */
export interface LintTables {
  readonly settings: LintSettings;
  readonly published: PublishedInstallers;
  /** Ids of what other steps report (evaluation, verification), which a suppression may name too. */
  readonly otherRules: ReadonlySet<string>;
}

export interface LintResult {
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the text has a syntax error; the diagnostics beside it are then those that are certain all the same. */
  readonly root: Root | null;
  readonly installers: readonly Installer[];
  /** Whether a comment in the file silences what another step found. */
  readonly isSuppressed: (diagnostic: Diagnostic) => boolean;
}

/**
 * @param path as the user would write it, relative to the working directory, with `/` between folders; some rules go by the name
 * @param text the file, with any line ends; a byte order mark is a syntax error, as it is for Nix
 */
export function lintText(path: string, text: string, tables: LintTables): LintResult {
  const { error, root } = parseWithRecovery(text);
  const syntax = error === null ? [] : [syntaxError(path, text, error)];
  if (root === null) return { diagnostics: syntax, root: null, installers: [], isSuppressed: () => false };
  const { settings } = tables;
  const context = contextOf(path, root, settings, tables.published);
  const { lines } = context;
  const toFix = toFixes(lines);
  const report = (rule: Rule, finding: Finding) => toDiagnostic(path, rule, finding, settings, lines, toFix);
  const found = rules
    .filter((rule) => settings.levels[rule.id] !== 'off' && (error === null || rule.local === true) && mayFind(rule, text))
    .flatMap((rule) => [...rule.check(context)].map((finding) => report(rule, finding)));

  const suppressions = suppressionsIn(root, (offset) => lines.position(offset).line);
  const silenced = new Set(suppressions.map(subject));
  const isSuppressed = (diagnostic: Diagnostic) => subjectsOf(diagnostic).some((each) => silenced.has(each));
  const audible = withoutRepeats(found).filter((diagnostic) => !isSuppressed(diagnostic));
  // What a fix of a broken file would do nobody knows.
  if (error !== null) {
    const diagnostics = [...syntax, ...audible.map(({ fix: _, ...diagnostic }) => diagnostic)];
    return { diagnostics: diagnostics.sort(byPlaceAndSeverity), root: null, installers: [], isSuppressed: () => false };
  }
  const met = new Set(found.flatMap(subjectsOf));
  const idle = suppressions.filter(
    (suppression) => settings.levels[suppression.rule] !== 'off' && !met.has(subject(suppression)),
  );
  const unused = ruleById('unused-suppression');
  const complaints = settings.levels[unused.id] === 'off' ? [] : idle.flatMap((suppression) => complaint(suppression, tables));
  const diagnostics = [...audible, ...complaints.map((finding) => report(unused, finding))];
  return { diagnostics: diagnostics.sort(byPlaceAndSeverity), root, installers: context.facts.installers(), isSuppressed };
}

/** Whether the text has one of the words without which the rule finds nothing. */
export function mayFind({ mentions }: Rule, text: string): boolean {
  return mentions === undefined || mentions.some((word) => text.includes(word));
}

/** What a suppression silences: the findings of a rule on a line, or in the whole file. */
function subject({ rule, line }: Pick<Suppression, 'rule' | 'line'>): string {
  return `${rule} ${line ?? 'anywhere'}`;
}

function subjectsOf({ rule, range }: Diagnostic): readonly string[] {
  return [subject({ rule, line: range.start.line }), subject({ rule, line: null })];
}

/**
 * At the same place the most severe first. Where that is the same too, the rules' own order is kept, so ids need not be
 * compared: a comparison of texts by locale takes ten milliseconds the first time.
 */
function byPlaceAndSeverity(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.offset - b.range.start.offset || bySeverity(a, b);
}

/** The most severe first. */
export function bySeverity(a: Diagnostic, b: Diagnostic): number {
  return Number(atLeast(b.severity, a.severity)) - Number(atLeast(a.severity, b.severity));
}

function syntaxError(path: string, text: string, error: NixSyntaxError): Diagnostic {
  const lines = lineIndex(text);
  const { id, severity } = ruleById('syntax');
  const { offset } = lines.position(error.offset);
  // The place is where Nix stopped reading: one character is marked, if there is one on the line.
  const end = offset + (/^[^\r\n]/u.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
  return { rule: id, severity, message: sentence(error.message), file: path, range: lines.range(offset, end), source: 'lint' };
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
}

function toDiagnostic(
  file: string,
  rule: Rule,
  finding: Finding,
  { levels }: LintSettings,
  lines: LineIndex,
  toFix: (fix: FindingFix) => Fix,
): Diagnostic {
  const level = levels[rule.id];
  return {
    rule: rule.id,
    severity: level === undefined || level === 'off' ? (finding.severity ?? rule.severity) : level,
    message: finding.message,
    file,
    range: lines.range(finding.from, finding.to),
    source: 'lint',
    ...(finding.help === undefined ? {} : { help: finding.help }),
    ...(finding.fix === undefined ? {} : { fix: toFix(finding.fix) }),
  };
}

/** Findings may share a fix, which then is one object in what comes out too. */
function toFixes(lines: LineIndex): (fix: FindingFix) => Fix {
  return oncePer(({ kind, title, edits }) => ({
    kind,
    title,
    edits: edits.map(({ from, to, text }) => ({ range: lines.range(from, to), text })),
  }));
}

/** Two ways through a file may lead a rule to the same place. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((diagnostic) => {
      const { rule, range, message } = diagnostic;
      return [`${rule} ${range.start.offset} ${range.end.offset} ${message}`, diagnostic];
    }),
  );
  return [...seen.values()];
}

function complaint({ rule, from, to, removal }: Suppression, { otherRules }: LintTables): readonly Finding[] {
  if (otherRules.has(rule)) return [];
  const known = rules.some(({ id }) => id === rule);
  const near = known ? null : nearest(rule, [...rules.map(({ id }) => id), ...otherRules]);
  const fix = { kind: 'safe', title: 'Remove it', edits: [{ ...removal, text: '' }] } as const;
  const help = near === null ? {} : { help: `Did you mean ${near}?` };
  return [
    known
      ? { from, to, message: `Nothing here is silenced by this comment: ${rule} finds nothing.`, fix }
      : { from, to, message: `There is no rule "${rule}" to silence.`, ...help },
  ];
}
