/** A program: the client of GitHub's cache service, @actions/cache in a process of its own, which `cache-process.ts` starts and asks. */
import { createInterface } from 'node:readline';
import { restoreCache, saveCache } from '@actions/cache';
import type { Environment } from '../world.ts';

/** `member` is the name of the one file or folder that an entry holds. */
export type ClientRequest =
  | { readonly kind: 'find' | 'restore'; readonly member: string; readonly prefix: string }
  | { readonly kind: 'save'; readonly member: string; readonly key: string };

/** One line of standard input. */
export interface ClientCall {
  readonly request: ClientRequest;
  /** The absolute path of the folder that the member lies in, which is GITHUB_WORKSPACE too. */
  readonly place: string;
  /** The whole environment: where the service is, and the run's token. */
  readonly env: Environment;
  /** What the line of standard output begins with that has the answer; between the two the client says what it likes. */
  readonly answerMark: string;
}

/** `key`: of what was found; null where nothing was, or where the client has printed why not. */
export type ClientAnswer =
  | { readonly kind: 'looked'; readonly key: string | null }
  | { readonly kind: 'saved'; readonly stored: boolean }
  | { readonly kind: 'threw'; readonly message: string };

/** Answer one call after the other; the process ends with whoever asks, in the middle of a call too. */
async function serveCalls(): Promise<void> {
  const lines = createInterface({ input: process.stdin });
  lines.once('close', () => process.exit());
  for await (const line of lines) {
    const call: ClientCall = JSON.parse(line);
    process.stdout.write(`Asking the cache service to ${call.request.kind}\n`);
    process.chdir(call.place);
    process.env = { ...call.env };
    const answer = await answerTo(call.request).catch(
      (error: unknown): ClientAnswer => ({ kind: 'threw', message: String(error) }),
    );
    // The place is not ours any more: it may be removed now, or unmounted.
    process.chdir('/');
    process.stdout.write(`${call.answerMark}${JSON.stringify(answer)}\n`);
  }
}

async function answerTo(request: ClientRequest): Promise<ClientAnswer> {
  if (request.kind === 'save') {
    return { kind: 'saved', stored: (await saveCache([request.member], request.key)) !== -1 };
  }
  const options = { lookupOnly: request.kind === 'find', segmentTimeoutInMs: 120_000 };
  const key = await restoreCache([request.member], request.prefix, [request.prefix], options);
  return { kind: 'looked', key: key ?? null };
}

await serveCalls();
