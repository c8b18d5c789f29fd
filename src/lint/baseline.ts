/** A baseline: the findings that a project has today, so that only new ones count. Pure. */
import type { Diagnostic } from '../diagnostic.ts';
import { Failure } from '../failure.ts';

/**
 * By file, then by rule: the lines, without the blanks around them, on which the rule's findings begin; one entry for each
 * finding. Lines rather than numbers, so that a baseline outlives changes elsewhere in the file and reads well in a review.
 */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface AgainstBaseline {
  /** Findings that the baseline does not know. */
  readonly fresh: readonly Diagnostic[];
  /** How many it does. */
  readonly known: number;
  /** How many of its findings for this file are no longer there. */
  readonly gone: number;
}

/** @param files the findings of each file, with its text */
export function makeBaseline(
  files: readonly { readonly path: string; readonly text: string; readonly diagnostics: readonly Diagnostic[] }[],
): Baseline {
  const entries = files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ path, text, diagnostics }) => {
      const byRule: Record<string, string[]> = {};
      for (const diagnostic of [...diagnostics].sort((a, b) => a.rule.localeCompare(b.rule))) {
        byRule[diagnostic.rule] = [...(byRule[diagnostic.rule] ?? []), lineOf(text, diagnostic)];
      }
      return [path, byRule] as const;
    });
  return { version: 1, files: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b))) };
}

/** The text of a baseline file. */
export function writeBaseline(baseline: Baseline): string {
  return `${JSON.stringify(baseline, null, 2)}\n`;
}

/** @throws Failure where the text is not that of a baseline file. */
export function readBaseline(path: string, text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isBaseline(value)) return value;
  throw new Failure(`${path} is not a baseline file.`, { remedy: 'Remove it and write it anew.', place: { file: path } });
}

/** Part the findings of one file into those that the baseline knows and the rest. */
export function compareWithBaseline(
  baseline: Baseline,
  path: string,
  text: string,
  diagnostics: readonly Diagnostic[],
): AgainstBaseline {
  const left = new Map(Object.entries(baseline.files[path] ?? {}).map(([rule, lines]) => [rule, [...lines]]));
  const fresh = diagnostics.filter((diagnostic) => {
    const lines = left.get(diagnostic.rule) ?? [];
    const at = lines.indexOf(lineOf(text, diagnostic));
    if (at !== -1) lines.splice(at, 1);
    return at === -1;
  });
  const gone = [...left.values()].reduce((sum, lines) => sum + lines.length, 0);
  return { fresh, known: diagnostics.length - fresh.length, gone };
}

function lineOf(text: string, { range }: Diagnostic): string {
  const from = range.start.offset - (range.start.column - 1);
  return /^.*/.exec(text.slice(from))?.[0].trim() ?? '';
}

function isBaseline(value: unknown): value is Baseline {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) return false;
  const lists = Object.values(value.files).flatMap((rules) => (isRecord(rules) ? Object.values(rules) : [null]));
  return lists.every((lines) => Array.isArray(lines) && lines.every((line) => typeof line === 'string'));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
