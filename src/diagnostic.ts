/** The one shape of a finding, whoever found it: the linter, Nix, the installer's verification or the run. */

export type Severity = 'error' | 'warning' | 'info';

/** Which step of the way through found it. */
export type Source = 'lint' | 'evaluate' | 'verify' | 'run';

/** A place as editors show it. `line` and `column` count from 1, `offset` from 0; columns and offsets are UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replace the text of `range` by `text`. The edits of one fix never overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/**
 * A change that removes the cause. A `safe` fix keeps or restores the meaning its author intended and may be
 * applied unasked; a `suggested` one needs a person's eye (`--unsafe-fixes`).
 */
export interface Fix {
  readonly kind: 'safe' | 'suggested';
  readonly title: string;
  readonly edits: readonly Edit[];
}

export interface Diagnostic {
  /** The rule's id in kebab-case; the id is also the name of its page under docs/rules. */
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence: what is wrong, in terms of this file. */
  readonly message: string;
  /** The path as the user would write it, relative to the working directory. */
  readonly file: string;
  readonly range: Range;
  readonly source: Source;
  /** What to do about it, where the message does not say so already. */
  readonly help?: string;
  readonly fix?: Fix;
}

/** The empty range at the beginning of a file, for findings about the file as a whole. */
export const startOfFile: Range = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

const ranks: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** Whether `severity` is `threshold` or worse. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return ranks[severity] >= ranks[threshold];
}

/** By place within one file; at the same place the most severe first. For use with `sort`. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return a.range.start.offset - b.range.start.offset || ranks[b.severity] - ranks[a.severity] || (a.rule < b.rule ? -1 : 1);
}
