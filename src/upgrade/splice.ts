/** The changes that an upgrade makes to a text, and what stands in the way of one. */
import { applyEdits, lineIndex } from '../syntax/index.ts';

/** Replace the text from `from` up to, not including, `to`. Offsets are UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Why a change cannot be made for sure, and the place in the file that is the reason. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
  /** One sentence with a full stop. */
  readonly why: string;
  /** What the owner can do, where that is not plain. */
  readonly remedy?: string;
}

/** The splices, or what stands in their way. */
export type Splices = readonly Splice[] | Obstacle;

export function isObstacle(splices: Splices): splices is Obstacle {
  return 'why' in splices;
}

/** All splices of several parts, or the first obstacle. */
export function joined(parts: readonly Splices[]): Splices {
  const splices: Splice[] = [];
  for (const part of parts) {
    if (isObstacle(part)) return part;
    splices.push(...part);
  }
  return splices;
}

/**
 * Each splice once, without those that change nothing.
 * @returns an obstacle where two overlap and are not the same: one token would have to become two things.
 */
export function settled(text: string, splices: readonly Splice[]): Splices {
  const kept: Splice[] = [];
  for (const splice of splices) {
    if (text.slice(splice.from, splice.to) === splice.text) continue;
    const other = kept.find(({ from, to }) => from < splice.to && splice.from < to);
    if (other === undefined) kept.push(splice);
    else if (other.from !== splice.from || other.to !== splice.to || other.text !== splice.text) {
      const { from, to } = splice;
      return { from, to, why: `This would have to become both ${other.text} and ${splice.text}.` };
    }
  }
  return kept;
}

/** @throws RangeError where splices overlap; see `settled`. */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const lines = lineIndex(text);
  return applyEdits(
    text,
    splices.map(({ from, to, text }) => ({ range: lines.range(from, to), text })),
  );
}
