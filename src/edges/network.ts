/** The network: texts, and digests of files of any size, all read by the one download. */
import { createHash } from 'node:crypto';
import { Failure } from '../failure.ts';
import type { DigestAlgorithm, DownloadOutcome, HashOptions, TextOptions } from '../world.ts';
import { download, type Sink } from './download.ts';
import { nodeTransport } from './transport.ts';

/** See `Network.fetchText` in world.ts. */
export async function fetchText(url: string, options: TextOptions = {}): Promise<string> {
  const request = { limit: 16 * 2 ** 20, attempts: 3, timeout: 120_000, ...options };
  const outcome = await download(url, request, nodeTransport, textSink);
  if (outcome.kind === 'failed') throw new Failure(outcome.message);
  return outcome.result;
}

function textSink(): Sink<string> {
  const pieces: Uint8Array[] = [];
  return {
    take: (bytes) => {
      pieces.push(bytes);
    },
    finish: () => Buffer.concat(pieces).toString('utf8'),
  };
}

/** See `Network.hash` in world.ts. */
export async function hashOf(url: string, options: HashOptions = {}): Promise<DownloadOutcome> {
  const outcome = await download(url, options, nodeTransport, () => digestSink(options.algorithms ?? ['sha256']));
  if (outcome.kind === 'failed') return outcome;
  const { result, ...more } = outcome;
  return { ...more, digests: result };
}

function digestSink(algorithms: readonly DigestAlgorithm[]): Sink<Readonly<Partial<Record<DigestAlgorithm, string>>>> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const);
  return {
    take: (bytes) => {
      for (const [, hash] of hashes) hash.update(bytes);
    },
    finish: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
  };
}
