/** What stops the program: a usage or tool error with a remedy. Findings are data (see diagnostic.ts), never thrown. */

/** Where, in a file, the cause is; both numbers count from 1. */
export interface FailurePlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Thrown for what the user can mend but the program cannot go on without: an unknown input, a missing file, no Nix.
 * Caught once, by the face that was started, which prints it without a stack and ends with `status`.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  /** What to do about it: one sentence or a command to paste. */
  readonly remedy: string | undefined;
  readonly place: FailurePlace | undefined;
  /** 2, but 1 where the program has done what it was asked, and the answer is that something is wrong. */
  readonly status: 1 | 2;

  /** @param what one sentence: what failed, and why. */
  constructor(what: string, more: { remedy?: string; place?: FailurePlace; cause?: unknown; status?: 1 } = {}) {
    super(what, { cause: more.cause });
    this.status = more.status ?? 2;
    this.remedy = more.remedy;
    this.place = more.place;
  }
}
