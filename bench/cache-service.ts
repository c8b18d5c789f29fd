/** The imitation of GitHub's cache in a process of its own, as it is on another machine in truth: `cache.ts` starts it and ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../src/world.ts';
import { startCacheService } from '../test-support/index.ts';

export interface ServiceProcess {
  readonly pid: number;
  /** What an action needs to find it. */
  readonly environment: Environment;
  /** The size of all it holds, in bytes. */
  readonly bytes: () => number;
  readonly end: () => Promise<void>;
}

/** @param folder where its entries lie, empty. */
export async function startServiceProcess(folder: string): Promise<ServiceProcess> {
  const words = ['--import', 'tsx', fileURLToPath(import.meta.url), folder];
  const child: ChildProcess = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
  if (child.stdout === null || child.pid === undefined) throw new Error('The service did not start.');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return {
    pid: child.pid,
    environment: JSON.parse(line),
    bytes: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => statSync(join(folder, name)))
        .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0),
    async end() {
      child.stdin?.end();
      await once(child, 'close');
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const service = await startCacheService({ folder: process.argv[2] ?? '' });
  process.stdout.write(`${JSON.stringify(service.environment())}\n`);
  process.stdin.resume().once('end', () => void service.close());
}
