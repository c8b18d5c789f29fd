/** The closure that running needs, sent to stores of the user's own: the same env for a whole fleet of machines. */
import { join } from 'node:path';
import type { Nix } from '../nix/index.ts';
import type { ProcessResult, World } from '../world.ts';
import { seconds } from './outcome.ts';
import { firstError, outputsOf } from './store.ts';
import type { Closure } from './unpack-closure.ts';
import { inWorkFolder } from './work-folder.ts';
import { type WritePolicy, whyNotWritten } from './write-policy.ts';

export interface PushRequest {
  /** Addresses of Nix stores; none has a secret in it. */
  readonly to: readonly string[];
  readonly closure: Closure;
  /** Derivations built in this run: others who build something similar are spared them. */
  readonly built: readonly string[];
  readonly write: WritePolicy;
  /** The key that signs what is sent; null for none. */
  readonly secret: string | null;
}

export type PushOutcome =
  /** `paths`: that were not there before. */
  | { readonly kind: 'pushed'; readonly to: string; readonly paths: number; readonly seconds: number }
  /** `expected`: nothing went wrong, this run just may not. */
  | { readonly kind: 'skipped'; readonly to: string; readonly why: string; readonly expected: boolean };

/** Send the closure, which is valid, to each store. Whatever goes wrong is only told, once for each. */
export async function pushClosure(world: World, nix: Nix, request: PushRequest): Promise<readonly PushOutcome[]> {
  const { to, closure, write } = request;
  if (to.length === 0) return [];
  const outcomes: PushOutcome[] = [];
  const reason = await whyNotWritten(world, write);
  for (const store of to) {
    const outcome: PushOutcome =
      reason === null ? await attempt(world, nix, store, request) : { kind: 'skipped', to: store, why: reason, expected: true };
    outcomes.push(outcome);
    const sentence = `Push: ${pushInWords(closure, outcome)}`;
    if (outcome.kind === 'skipped' && !outcome.expected) world.log.warn(sentence);
    else world.log.info(sentence);
  }
  return outcomes;
}

/** What became of one store, in a sentence. */
export function pushInWords({ name }: Closure, outcome: PushOutcome): string {
  const what = `the closure of ${name}`;
  if (outcome.kind === 'skipped') return `${what} was not sent to ${outcome.to}: ${outcome.why}.`;
  if (outcome.paths === 0) return `${what} is in ${outcome.to} already.`;
  const paths = outcome.paths === 1 ? '1 store path' : `${outcome.paths} store paths`;
  return `${what} is in ${outcome.to}: ${paths} sent in ${seconds(outcome.seconds)}.`;
}

async function attempt(world: World, nix: Nix, to: string, { closure, built, secret }: PushRequest): Promise<PushOutcome> {
  const skipped = (why: string): PushOutcome => ({ kind: 'skipped', to, why, expected: false });
  if (nix.nix === null) return skipped('this Nix has no command `nix` to copy with');
  const program = nix.nix;
  const started = performance.now();
  try {
    const paths = [...new Set([closure.out, ...(await outputsOf(world, nix, built))])];
    const result = await inWorkFolder(world, (work) => send(world, program, { to, paths, secret, work }));
    if (result.status !== 0) return skipped(firstError(result));
    const sent = new Set([...result.stderr.matchAll(/^copying path '([^']+)' /gm)].map(([, path]) => path));
    return { kind: 'pushed', to, paths: sent.size, seconds: (performance.now() - started) / 1000 };
  } catch (error) {
    return skipped(error instanceof Error ? error.message : String(error));
  }
}

interface Sending {
  readonly to: string;
  readonly paths: readonly string[];
  readonly secret: string | null;
  readonly work: string;
}

/**
 * A binary cache is written by us, so Nix signs what it writes. Another store is written by somebody else there, and takes signatures
 * as they are: for it, all is signed on the way, in a binary cache of our own. The store's database here keeps none of it, for that
 * would need rights that a user of the daemon has not.
 */
async function send(world: World, program: string, { to, paths, secret, work }: Sending): Promise<ProcessResult> {
  const copy = (args: readonly string[]) =>
    world.processes.run({ command: program, args: [...copying, ...args], timeout: 30 * 60_000 });
  const key = join(work, 'signing-key');
  if (secret !== null) await world.files.write(key, secret, { mode: 0o600 });
  const signature = secret === null ? {} : { 'secret-key': key };
  if (/^(?:https?|s3|file):/.test(to)) return copy(['--to', withParameters(to, { compression: 'zstd', ...signature }), ...paths]);
  if (secret === null) return copy(['--to', to, ...paths]);
  const own = `file://${join(work, 'signed')}`;
  const signed = await copy(['--to', withParameters(own, { compression: 'none', ...signature }), ...paths]);
  return signed.status === 0 ? copy(['--from', own, '--to', to, ...paths]) : signed;
}

/** Whether the other side takes paths that nobody has signed is for the other side to say. */
const copying = [
  ...['--extra-experimental-features', 'nix-command', 'copy', '--no-check-sigs'],
  ...['--option', 'connect-timeout', '15', '--option', 'download-attempts', '2'],
];

/** What the user has written in the address stays as it is. */
function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  const [, query = ''] = url.split('?', 2);
  const given = new Set(query.split('&').map((pair) => pair.split('=', 1)[0]));
  const added = Object.entries(parameters).filter(([name]) => !given.has(name));
  const text = added.map(([name, value]) => `${name}=${value}`).join('&');
  return text === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${text}`;
}
