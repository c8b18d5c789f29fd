/** GitHub's cache: what may be done with it, and each conversation's outcome in a few words. Nothing is thrown, nothing becomes an annotation. */
import { basename, dirname } from 'node:path';
import type { CacheLookup, CacheService, CacheStoring, Environment, Log } from '../world.ts';
import type { ClientRequest } from './cache-client.ts';
import type { ClientEnd, Patience } from './cache-conversation.ts';
import { shortReason } from './cache-output.ts';
import { cachePermission } from './cache-permission.ts';
import { type CacheClient, cacheClient } from './cache-process.ts';

const patient: Patience = { attempts: 2, quiet: 60_000, total: 15 * 60_000 };

/** A run may store this many entries: a repository may make 200 a minute, over all of its runs. */
const storesPerRun = 3;

/**
 * @param options.env where the service's address and the run's token are looked up.
 * @param options.client for services that share one process.
 */
export function githubCacheService(options: {
  env: Environment;
  log: Log;
  patience?: Partial<Patience>;
  client?: CacheClient;
}): CacheService {
  const { env, log, client = cacheClient() } = options;
  const patience = { ...patient, ...options.patience };
  const permission = cachePermission(env);
  let stores = 0;
  // Whoever has waited for a service in vain once waits no second time: it would cost the same again, and come to the same.
  let lost: string | null = null;

  async function ask(path: string, request: ClientRequest): Promise<ClientEnd> {
    try {
      return await client.ask(request, dirname(path), { env, log, patience });
    } catch (error) {
      const why = shortReason(error instanceof Error ? error.message : String(error));
      return { outcome: { kind: 'given-up', why, stalled: false }, complaints: [], traces: [], found: null };
    }
  }

  function judged(end: ClientEnd, failedAsAWhole: boolean): void {
    const stalled = end.outcome.kind === 'given-up' && end.outcome.stalled;
    if (stalled || failedAsAWhole) lost ??= 'the cache service has failed earlier in this run';
  }

  async function look(kind: 'find' | 'restore', path: string, prefixes: readonly string[]): Promise<CacheLookup> {
    const unreadable = permission.unreadable ?? lost;
    if (unreadable !== null) return { kind: 'failed', why: unreadable, key: null };
    // One conversation for each prefix: in a single one, an entry of this branch that the second prefix finds would win
    // over one of the default branch that the first finds.
    for (const prefix of prefixes) {
      const end = await ask(path, { kind, member: basename(path), prefix });
      const found = lookup(end);
      // Where an entry was found and not fetched whole, that one may be to blame.
      judged(end, found.kind === 'failed' && found.key === null);
      if (found.kind !== 'none') return found;
    }
    return { kind: 'none' };
  }

  return {
    unreadable: () => permission.unreadable ?? lost,
    unwritable: () => permission.unwritable ?? lost,
    find: (path, prefixes) => look('find', path, prefixes),
    restore: (path, prefixes) => look('restore', path, prefixes),
    async save(path, key) {
      const unwritable = permission.unwritable ?? lost;
      if (unwritable !== null) return { kind: 'failed', why: unwritable };
      if (stores >= storesPerRun) return { kind: 'failed', why: `this run has stored ${storesPerRun} entries already` };
      stores++;
      const end = await ask(path, { kind: 'save', member: basename(path), key });
      judged(end, false);
      return storing(end);
    },
  };
}

function lookup({ outcome, complaints, found }: ClientEnd): CacheLookup {
  if (outcome.kind === 'answered' && outcome.answer.kind === 'looked') {
    if (outcome.answer.key !== null) return { kind: 'hit', key: outcome.answer.key };
    if (complaints.length === 0) return { kind: 'none' };
  }
  return { kind: 'failed', why: whyNot(outcome, complaints), key: found };
}

function storing({ outcome, complaints, traces }: ClientEnd): CacheStoring {
  if (outcome.kind === 'answered' && outcome.answer.kind === 'saved' && outcome.answer.stored) return { kind: 'stored' };
  // Whatever the service answers to the reservation, the client says that another job may be creating the entry; only
  // its debugging output has the answer itself.
  const refusal = traces.map((trace) => /^Failed to reserve cache: (?:Error: )?(.*)/s.exec(trace)?.[1]).find(Boolean);
  if (refusal !== undefined && /\(409\)|already exists/i.test(refusal)) return { kind: 'exists' };
  return { kind: 'failed', why: whyNot(outcome, refusal === undefined ? complaints : [refusal]) };
}

function whyNot(outcome: ClientEnd['outcome'], complaints: readonly string[]): string {
  if (outcome.kind === 'given-up') return outcome.why;
  if (outcome.answer.kind === 'threw') return shortReason(outcome.answer.message);
  return shortReason(complaints[0] ?? 'the cache service did not say why');
}
