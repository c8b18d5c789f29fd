/** What came of restoring and of storing, as data, and the sentence that tells it. */
import type { Log } from '../world.ts';
import type { Making } from './closure-meta.ts';

/** Seconds and sizes of a restored entry. */
export interface RestoreEffect {
  /** Store paths, or files of a conda prefix, that are there now and were not before. */
  readonly items: number;
  /** Their size unpacked, in bytes. */
  readonly bytes: number;
  /** The size of the archive, in bytes. */
  readonly archiveBytes: number;
  readonly seconds: { readonly fetch: number; readonly unpack: number };
  /** What had to be done instead when there was no entry; null where that is not known. */
  readonly made: Making | null;
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

/** One line for the log. @param what `the closure of …`, `conda at …`. @param items `store paths`, `files`. */
export function restoreSentence(what: string, items: string, outcome: RestoreOutcome): string {
  const told = restoreInWords(what, items, outcome);
  return `Cache: ${'key' in outcome ? `${told.slice(0, -1)} (key ${outcome.key}).` : told}`;
}

/** One line for the log. */
export function storeSentence(what: string, items: string, outcome: StoreOutcome): string {
  const told = storeInWords(what, items, outcome);
  return `Cache: ${'key' in outcome ? `${told.slice(0, -1)} (key ${outcome.key}).` : told}`;
}

/** The real effect: what was restored, how large it is, how long that took, and what it spared. */
export function restoreInWords(what: string, items: string, outcome: RestoreOutcome): string {
  switch (outcome.kind) {
    case 'off':
      return `off for ${what}.`;
    case 'present':
      return `${what} is here already.`;
    case 'miss':
      return `${what} was not restored: ${outcome.why}.`;
    default: {
      const { items: count, bytes, archiveBytes, seconds: took, made } = outcome.effect;
      const share = outcome.kind === 'exact' ? 'restored' : 'restored in part';
      const times = `fetched ${megabytes(archiveBytes)} in ${seconds(took.fetch)}, unpacked in ${seconds(took.unpack)}`;
      return `${what} was ${share}: ${count} ${items}, ${megabytes(bytes)}, ${times}${made === null ? '' : sparedInWords(made)}.`;
    }
  }
}

export function storeInWords(what: string, items: string, outcome: StoreOutcome): string {
  if (outcome.kind === 'skipped') return `${what} was not stored: ${outcome.why}.`;
  const { items: count, bytes, archiveBytes, seconds: took } = outcome.effect;
  const times = `packed in ${seconds(took.pack)}, sent ${megabytes(archiveBytes)} in ${seconds(took.send)}`;
  return `${what} was stored: ${count} ${items}, ${megabytes(bytes)}, ${times}.`;
}

function sparedInWords({ built, fetched, seconds: took }: Making): string {
  return `; without it, ${built} built and ${fetched} downloaded took ${seconds(took)}`;
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

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
export const seconds = (time: number): string => `${time.toFixed(1)} s`;
