/** What came of restoring and of storing, as data, and the sentence that tells it. */
import type { Log } from '../world.ts';

/** Seconds and sizes of a restored entry. */
export interface RestoreEffect {
  /** Store paths, or files of a conda prefix, that are there now and were not before. */
  readonly items: number;
  /** Their size unpacked, in bytes. */
  readonly bytes: number;
  /** The size of the archive, in bytes. */
  readonly archiveBytes: number;
  readonly seconds: { readonly fetch: number; readonly unpack: number };
}

export type RestoreOutcome =
  /** Caching is switched off. */
  | { readonly kind: 'off' }
  /** All was there already; nobody was asked. */
  | { readonly kind: 'present' }
  /** An entry with exactly this content was restored. */
  | { readonly kind: 'exact'; readonly key: string; readonly effect: RestoreEffect }
  /** An entry with other content held some of what is needed. */
  | { readonly kind: 'partial'; readonly key: string; readonly effect: RestoreEffect }
  | { readonly kind: 'miss'; readonly cause: MissCause; readonly why: string };

/**
 * `nothing`: there is no such entry, or no cache at all; `service`: it could not be asked; `machine`: the entry could not be put in
 * place here, for which it is not to blame; an `entry` is bad, and is to be outdone.
 */
export type MissCause =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'service' }
  | { readonly kind: 'machine' }
  | { readonly kind: 'entry'; readonly key: string };

export interface StoreEffect {
  readonly items: number;
  readonly bytes: number;
  readonly archiveBytes: number;
  readonly seconds: { readonly pack: number; readonly send: number };
}

export type StoreOutcome =
  | { readonly kind: 'stored'; readonly key: string; readonly effect: StoreEffect }
  /** `expected`: nothing went wrong, there was just nothing to do or no permission. */
  | { readonly kind: 'skipped'; readonly why: string; readonly expected: boolean };

/** @param what `the closure of …`, `conda at …`. @param items `store paths`, `files`. */
export function restoreSentence(what: string, items: string, outcome: RestoreOutcome): string {
  switch (outcome.kind) {
    case 'off':
      return `Cache: off for ${what}.`;
    case 'present':
      return `Cache: ${what} is here already.`;
    case 'miss':
      return `Cache: ${what} was not restored: ${outcome.why}.`;
    default: {
      const { effect, key } = outcome;
      const share = outcome.kind === 'exact' ? 'restored' : 'restored in part';
      const took = `fetched ${megabytes(effect.archiveBytes)} in ${seconds(effect.seconds.fetch)}, unpacked in ${seconds(effect.seconds.unpack)}`;
      return `Cache: ${what} was ${share}: ${effect.items} ${items}, ${megabytes(effect.bytes)} (${took}; key ${key}).`;
    }
  }
}

export function storeSentence(what: string, items: string, outcome: StoreOutcome): string {
  if (outcome.kind === 'skipped') return `Cache: ${what} was not stored: ${outcome.why}.`;
  const { effect, key } = outcome;
  const took = `packed in ${seconds(effect.seconds.pack)}, sent ${megabytes(effect.archiveBytes)} in ${seconds(effect.seconds.send)}`;
  return `Cache: ${what} was stored: ${effect.items} ${items}, ${megabytes(effect.bytes)} (${took}; key ${key}).`;
}

/** What a person would want to look into is a warning; that caching is off is no news. */
export function tell(log: Log, sentence: string, outcome: RestoreOutcome | StoreOutcome): void {
  const troubling = outcome.kind === 'miss' ? outcome.cause.kind !== 'nothing' : outcome.kind === 'skipped' && !outcome.expected;
  if (outcome.kind === 'off') log.debug(sentence);
  else if (troubling) log.warn(sentence);
  else log.info(sentence);
}

/** Whether what a program says of its failure is about this machine, so that no archive is to blame for it. */
export const isMachineTrouble = (text: string): boolean =>
  /No space left|disk is full|quota exceeded|Permission denied|not permitted|Read-only file|Cannot allocate|^Cannot start/i.test(
    text,
  );

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
const seconds = (time: number): string => `${time.toFixed(1)} s`;
