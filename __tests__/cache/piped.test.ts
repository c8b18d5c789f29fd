/** Two programs with every byte between them seen. */
import { afterAll, expect, test } from '@jest/globals';
import type { World } from '../../src/world.ts';
import { removeFolders, startJob } from './job.ts';

afterAll(removeFolders);

const world: World = (await startJob({ store: 'shared' })).world;
const shell = (script: string) => ({ command: 'sh', args: ['-c', script] });

async function pipe(source: string, target: string) {
  let seen = 0;
  const { source: first, target: second } = await world.processes.pipe(shell(source), shell(target), (piece) => {
    seen += piece.length;
  });
  return { seen, first, second };
}

test('what the first prints, the second reads, and both end', async () => {
  expect(await pipe('head -c 3000000 /dev/zero', 'test "$(wc -c)" = 3000000')).toMatchObject({
    seen: 3_000_000,
    first: { status: 0 },
    second: { status: 0 },
  });
});

test('a second program that has had enough does not keep the rest from being seen', async () => {
  expect(await pipe('head -c 3000000 /dev/zero', 'head -c 5 >/dev/null')).toMatchObject({
    seen: 3_000_000,
    first: { status: 0 },
    second: { status: 0 },
  });
});

test('a second program that fails ends the first', async () => {
  const { first, second } = await pipe('cat /dev/zero', 'echo no >&2; exit 3');
  expect([first.status, second.status, second.stderr]).toEqual([137, 3, 'no\n']);
});

test('a first program that fails ends the input of the second', async () => {
  expect(await pipe('echo a; exit 4', 'cat >/dev/null')).toMatchObject({ first: { status: 4 }, second: { status: 0 } });
});

test('an objection ends both, and is thrown', async () => {
  const objection = new Error('not this');
  const stopped = world.processes.pipe(shell('cat /dev/zero'), shell('cat >/dev/null'), () => {
    throw objection;
  });
  await expect(stopped).rejects.toBe(objection);
});

test.each(['source', 'target'])('a %s that is no program is a failure', async (missing) => {
  const nothing = { command: '/nonexistent', args: [] };
  const [source, target] = missing === 'source' ? [nothing, shell('cat')] : [shell('echo x'), nothing];
  await expect(world.processes.pipe(source, target, () => {})).rejects.toThrow(/^Cannot start \/nonexistent/);
});

test('a time limit ends a program', async () => {
  const { source } = await world.processes.pipe({ ...shell('sleep 60'), timeout: 100 }, shell('cat'), () => {});
  expect(source).toMatchObject({ status: 137, timedOut: true });
});
