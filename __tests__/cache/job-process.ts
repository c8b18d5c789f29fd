/** A restore or a save as a process of its own, for tests that kill it or give it a small disk. Prints the outcome as JSON. */
import { type Closure, restoreClosure, saveClosure } from '../../src/cache/index.ts';
import { localWorld } from '../../src/edges/world.ts';
import { locateNix } from '../../src/nix/index.ts';
import { miss, plain } from './job.ts';

export interface JobProcessRequest {
  readonly kind: 'restore' | 'save';
  readonly closure: Closure;
}

const request: JobProcessRequest = JSON.parse(process.argv[2] ?? '');
const say = (message: string) => void process.stderr.write(`${message}\n`);
const log = { info: say, warn: say, debug: () => {}, group: <T>(_title: string, work: () => Promise<T>) => work() };
const world = localWorld({ cwd: process.cwd(), env: process.env, log });
const nix = await locateNix(world);
if (nix === null) throw new Error('This needs Nix.');
const outcome =
  request.kind === 'restore'
    ? await restoreClosure(world, nix, request.closure, plain, null)
    : await saveClosure(world, nix, request.closure, plain, miss);
process.stdout.write(JSON.stringify(outcome));
