/**
 * Three jobs of one project on machines that have none of it: the first builds and stores, the second has all of it from the cache, and
 * the third, whose file was changed, what is still the same. As root, who writes the store, and as a user of the daemon.
 */
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type CacheServer, nodeRuntimes, type StepResult, startCacheService, startJob } from '../../test-support/index.ts';
import { type Daemon, startDaemon } from '../conda-ready/daemon.ts';
import { action, builtFor, deleteBuilt, expectStatus, fill, fixture, makeNixpkgs, newName, scratchFolder } from './support.ts';

const folder = scratchFolder();
chmodSync(folder, 0o755);
const isRoot = process.getuid?.() === 0;
const users = isRoot ? ['root', 'a user of the daemon'] : ['this user'];
const cases = (await nodeRuntimes()).flatMap(({ version, path }) => users.map((user) => ({ version, node: path, user })));

// A package of the env that nobody has built before, and a word in the profile that changes.
const file = fixture('conda-shell.nix')
  .replace('pkgs.zlib\n', 'pkgs.zlib\n    (pkgs.writeShellScriptBin ("tool-" + "NAME") "echo tool")\n')
  .replace("profile = ''\n", "profile = ''\n    export WORD=one\n");
const changed = file.replace('WORD=one', 'WORD=two');

let nixpkgs: string;
beforeAll(async () => {
  nixpkgs = await makeNixpkgs(folder);
});

describe.each(cases)('on Node $version, as $user', ({ node, user }) => {
  const name = newName();
  let cache: CacheServer;
  let daemon: Daemon | undefined;
  const steps: StepResult[] = [];
  const mounts: string[] = [];
  const left: (readonly string[])[] = [];

  beforeAll(async () => {
    cache = await startCacheService();
    const place = join(folder, name);
    const home = join(place, 'home');
    mkdirSync(home, { recursive: true });
    const runner = user.includes('daemon') ? { uid: 1001, gid: 1001, home } : undefined;
    if (runner) {
      chownSync(home, runner.uid, runner.gid);
      daemon = await startDaemon(place, runner.uid);
    }
    for (const text of [file, file, changed]) {
      deleteBuilt(name);
      left.push(builtFor(name).filter((path) => !path.endsWith('.lock')));
      const job = await startJob({
        parent: place,
        node,
        env: { HOME: home, ...daemon?.env },
        actionEnv: cache.environment(),
        ...(runner ? { user: runner } : {}),
      });
      fill(job, { 'conda-shell.nix': text }, name);
      steps.push(
        await job.action(action, { inputs: { nixpkgs, offline: 'true', run: `echo "$WORD, $(tool-${name}), $(id -u)"` } }),
      );
      await job.end();
      mounts.push(...mountsOf(job.temp), ...mountsOf(job.workspace));
    }
  });
  afterAll(async () => {
    daemon?.stop();
    await cache.close();
    deleteBuilt(name);
  });

  const uid = user.includes('daemon') ? 1001 : process.getuid?.();
  const built = (step?: StepResult) => Number(/(\d+) derivations? built/.exec(step?.summary ?? '')?.[1] ?? 0);
  const restored = (step?: StepResult) => Number(/was restored(?: in part)?: (\d+) store paths/.exec(step?.log ?? '')?.[1] ?? 0);
  const stored = (step?: StepResult) => Number(/was stored: (\d+) store paths/.exec(step?.log ?? '')?.[1] ?? 0);

  test('each of them begins without the env, and ends with the command run inside it', () => {
    expect(left.flat()).toEqual([]);
    for (const [index, word] of ['one', 'one', 'two'].entries()) {
      const step = steps[index];
      if (step) expectStatus(step, 0);
      expect(step?.log).toContain(`\n${word}, tool, ${uid}\n`);
      expect(step?.annotations).toEqual([]);
    }
  });

  test('the first builds all and stores the closure', () => {
    expect(steps[0]?.outputs).toMatchObject({ 'cache-hit': 'false', 'cache-matched-key': '' });
    expect([built(steps[0]) > 4, restored(steps[0]), stored(steps[0]) > 4]).toEqual([true, 0, true]);
  });

  test('the second builds and downloads nothing: the cache has all of it', () => {
    expect(steps[1]?.outputs).toMatchObject({
      'cache-hit': 'true',
      'cache-matched-key': `${steps[0]?.outputs['cache-primary-key']}-0`,
    });
    expect(steps[1]?.summary).toContain('Nothing was built or downloaded.');
    expect([built(steps[1]), stored(steps[1])]).toEqual([0, 0]);
    // What other tests have built too was here all the time.
    expect(restored(steps[1])).toBeGreaterThan(2);
    expect(restored(steps[1])).toBeLessThanOrEqual(stored(steps[0]));
  });

  test('the third has from the cache what has not changed, builds the rest, and stores its own closure', () => {
    expect(steps[2]?.outputs).toMatchObject({
      'cache-hit': 'false',
      'cache-matched-key': steps[1]?.outputs['cache-matched-key'],
    });
    expect(restored(steps[2])).toBeGreaterThan(0);
    expect(restored(steps[2])).toBeLessThan(restored(steps[1]));
    expect(built(steps[2])).toBeGreaterThan(0);
    expect(built(steps[2])).toBeLessThan(built(steps[0]));
    expect(stored(steps[2])).toBe(stored(steps[0]));
    expect(cache.entries().map(({ state }) => state)).toEqual(['stored', 'stored']);
  });

  test('nothing stays mounted', () => {
    expect(mounts).toEqual([]);
  });
});

/** What is mounted below a folder. */
function mountsOf(path: string): readonly string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((mount) => mount.startsWith(path));
}
