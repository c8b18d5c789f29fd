/** The real world, as these tests use it: in a folder, with its commentary kept. */
import { localWorld } from '../../src/edges/world.ts';
import type { Log, World } from '../../src/world.ts';

/** @param said takes each line of the log, with `warning: ` before those that are one. */
export function worldIn(cwd: string, said: string[] = []): World {
  const log: Log = {
    info: (message) => void said.push(message),
    warn: (message) => void said.push(`warning: ${message}`),
    debug: () => undefined,
    group: (_title, work) => work(),
  };
  return localWorld({ cwd, env: process.env, log });
}
