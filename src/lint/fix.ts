/** Applies the fixes that a text's findings come with, round by round, until none is left. Pure. */
import type { Diagnostic, Fix } from '../diagnostic.ts';
import { applyEdits, combineFixes, NixSyntaxError, parse } from '../syntax/index.ts';
import { bySeverity, type LintResult, type LintTables, lintText } from './engine.ts';
import { unboundUses } from './unbound.ts';

/** Which fixes may be applied: `suggested` takes in the safe ones. */
export type FixKinds = Fix['kind'];

export interface FixResult {
  readonly text: string;
  /** The findings whose fix was applied, in the order in which they were. */
  readonly applied: readonly Diagnostic[];
  /** What is found in the new text. */
  readonly result: LintResult;
}

/** Fixes seldom uncover more to fix than this many times; those that undo each other must not go on for ever. */
const mostRounds = 10;

interface FixOfFinding extends Fix {
  readonly diagnostic: Diagnostic;
}

/**
 * The parameters are those of `lintText`. Fixes that overlap wait for the next round; one that breaks the syntax, or
 * leaves a name that nothing binds, is left out, and so is one that is asked for again after every round.
 */
export function fixText(path: string, text: string, tables: LintTables, kinds: FixKinds): FixResult {
  const useless = new Set<string>();
  for (;;) {
    const { restless, ...settled } = applyRounds(path, text, tables, kinds, useless);
    if (restless.length === 0) return settled;
    for (const subject of restless) useless.add(subject);
  }
}

interface Attempt extends FixResult {
  /** What was still being fixed in the last round; empty where nothing was left to fix. */
  readonly restless: readonly string[];
}

function applyRounds(path: string, text: string, tables: LintTables, kinds: FixKinds, useless: ReadonlySet<string>): Attempt {
  let current = text;
  let result = lintText(path, text, tables);
  let restless: readonly string[] = [];
  const applied: Diagnostic[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const next = applyRound(
      current,
      fixesIn(result, kinds).filter(({ diagnostic }) => !useless.has(subject(diagnostic))),
    );
    if (next === null) return { text: current, applied, result, restless: [] };
    for (const { diagnostic } of next.applied) applied.push(diagnostic);
    restless = next.applied.map(({ diagnostic }) => subject(diagnostic));
    current = next.text;
    result = lintText(path, current, tables);
  }
  return { text: current, applied, result, restless };
}

/** Where fixes do not fit together, the graver finding's goes first, and then the one that takes less of the text away. */
function fixesIn({ diagnostics }: LintResult, kinds: FixKinds): readonly FixOfFinding[] {
  const fixes = diagnostics.flatMap((diagnostic) => {
    const { fix } = diagnostic;
    return fix !== undefined && (fix.kind === 'safe' || kinds === 'suggested') ? [{ ...fix, diagnostic }] : [];
  });
  return fixes.sort((a, b) => bySeverity(a.diagnostic, b.diagnostic) || lengthTaken(a) - lengthTaken(b));
}

function lengthTaken({ edits }: Fix): number {
  return edits.reduce((sum, { range }) => sum + range.end.offset - range.start.offset, 0);
}

/** What a finding is about, wherever it stands. */
function subject({ rule, message }: Diagnostic): string {
  return `${rule}: ${message}`;
}

/** The text after as many of the fixes as fit together and leave it as good as it was; null where there are none. */
function applyRound<F extends Fix>(text: string, fixes: readonly F[]): { text: string; applied: readonly F[] } | null {
  if (fixes.length === 0) return null;
  const most = unboundCount(text);
  const isGood = (kept: readonly F[]) => unboundCount(apply(text, kept)) <= most;
  const applied = goodOnes(combineFixes(fixes).applied, [], isGood);
  return applied.length === 0 ? null : { text: apply(text, applied), applied };
}

/**
 * Those of `fixes` that can be added to `kept`, one after the other, with all of them staying good. One of them may break the
 * text, or two that are right by themselves may do so together: a name removed, and used anew. The halves are asked in turn.
 */
function goodOnes<F extends Fix>(
  fixes: readonly F[],
  kept: readonly F[],
  isGood: (fixes: readonly F[]) => boolean,
): readonly F[] {
  if (fixes.length === 0 || isGood([...kept, ...fixes])) return fixes;
  if (fixes.length === 1) return [];
  const middle = fixes.length >> 1;
  const first = goodOnes(fixes.slice(0, middle), kept, isGood);
  return [...first, ...goodOnes(fixes.slice(middle), [...kept, ...first], isGood)];
}

function apply(text: string, fixes: readonly Fix[]): string {
  return applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

/** How many names nothing binds; infinitely many where the text is not Nix at all. */
function unboundCount(text: string): number {
  try {
    return unboundUses(parse(text)).length;
  } catch (error) {
    if (error instanceof NixSyntaxError) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
