/** The real world for tests, with its commentary kept for reading. */
import process from 'node:process';
import { localWorld } from '../../../src/edges/world.ts';
import type { Environment, World } from '../../../src/world.ts';

export function testWorld(env: Environment = process.env): { world: World; said: string[] } {
  const said: string[] = [];
  const say = (message: string) => {
    said.push(message);
  };
  const log = { info: say, warn: say, debug: say, group: <T>(_: string, work: () => Promise<T>) => work() };
  return { world: localWorld({ cwd: process.cwd(), env, log }), said };
}
