/** The compiled code that `nixconda lint` keeps from one start to the next, through the shipped bundle. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bundle as shipped } from './command.ts';

let folder: string;
let bundle: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nixconda-code-'));
  bundle = join(folder, 'dist');
  kept = join(folder, 'cache/nixconda/code');
  cpSync(dirname(shipped), bundle, { recursive: true });
  cpSync(new URL('../../examples/old-conda-shell.nix', import.meta.url), join(folder, 'old.nix'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function nixconda(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { CI: _, NODE_DISABLE_COMPILE_CACHE: __, ...others } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(bundle, 'index.js'), ...args], {
    cwd: folder,
    env: { ...others, XDG_CACHE_HOME: join(folder, 'cache'), ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const lint = (env?: Readonly<Record<string, string>>) => nixconda(['lint', 'old.nix'], env);
const uncached = () => lint({ NODE_DISABLE_COMPILE_CACHE: '1' });

/** Each kept file with what shows whether it was written anew: the inode, because a file is put in the old one's place. */
const inodes = () => Object.fromEntries(readdirSync(kept).map((name) => [name, statSync(join(kept, name)).ino]));
const unchangedSince = (before: Readonly<Record<string, number>>) =>
  Object.entries(inodes()).filter(([name, inode]) => before[name] === inode);
const chunks = () => readdirSync(bundle).filter((name) => /^\d+\.index\.js$/.test(name));

test('what a lint has compiled is kept for the next, which need not compile it', () => {
  const first = lint();
  expect(first).toEqual({ status: 1, stdout: expect.stringContaining('installer-dead-host'), stderr: '' });
  const before = inodes();
  expect(Object.keys(before).length).toBeGreaterThan(2);
  expect(chunks()).toEqual(expect.arrayContaining(Object.keys(before)));
  expect(lint()).toEqual(first);
  // V8 says of each whether it takes it; one that it refuses is compiled and kept anew.
  expect(inodes()).toEqual(before);
});

test('code for another kind of machine, as in a home that two share, is refused, and made anew', () => {
  lint();
  for (const path of readdirSync(kept).map((name) => join(kept, name))) {
    const bytes = readFileSync(path);
    bytes.fill('?', bytes.indexOf(process.arch), bytes.indexOf('\n'));
    writeFileSync(path, bytes);
  }
  const before = inodes();
  lint();
  expect(unchangedSince(before)).toEqual([]);
});

test('code for other flags of V8 is refused, and made anew', () => {
  const first = lint();
  const before = inodes();
  // Node says on standard error what else the flag switches off.
  expect(lint({ NODE_OPTIONS: '--jitless' })).toMatchObject({ status: first.status, stdout: first.stdout });
  expect(unchangedSince(before)).toEqual([]);
});

describe('damage is seen before V8 could crash from it, and mended:', () => {
  test.each([
    ['one bit in the code', (bytes: Buffer) => flipped(bytes, bytes.length - 1000)],
    ['one bit in the first copy of it', (bytes: Buffer) => flipped(bytes, bytes.length - Math.floor(bytes.length / 3))],
    ['a missing end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['no code at all', (bytes: Buffer) => bytes.subarray(0, 100)],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s', (_name, damage) => {
    const first = lint();
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), damage(readFileSync(join(kept, name))));
    const before = inodes();
    expect(lint()).toEqual(first);
    expect(unchangedSince(before)).toEqual([]);
    expect(lint()).toEqual(first);
  });
});

function flipped(bytes: Buffer, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ 4;
  return damaged;
}

/** In every chunk another message of the same length, with the times that the files had. */
function changeBundle(from: string, to: string): void {
  for (const path of chunks().map((name) => join(bundle, name))) {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
    utimesSync(path, atime, mtime);
  }
}

const [right, wrong] = ['was shut down in 2023', 'was shut down in 1999'];

test('code of a chunk that has changed is not run, even where its length and time are the same', () => {
  lint();
  changeBundle(right, wrong);
  expect(lint().stdout).toContain(wrong);
});

describe('code that somebody else has put there', () => {
  /** Keep the code of a changed bundle as if it were that of the right one. */
  function plant(): void {
    changeBundle(right, wrong);
    lint();
    changeBundle(wrong, right);
    for (const name of readdirSync(kept)) {
      const bytes = readFileSync(join(kept, name));
      readFileSync(join(bundle, name)).copy(bytes, bytes.indexOf('\n') + 1);
      writeFileSync(join(kept, name), bytes);
    }
  }

  test('would be run in a folder of our own', () => {
    plant();
    expect(lint().stdout).toContain(wrong);
  });

  test('is not run in a folder that others may write to', () => {
    plant();
    chmodSync(kept, 0o777);
    expect(lint().stdout).toContain(right);
  });
});

test('what is left of another version is taken away', () => {
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  writeFileSync(join(kept, '99999.index.js'), 'old');
  lint();
  expect(readdirSync(kept)).not.toContain('99999.index.js');
});

test('nothing is kept in a folder that others may write to', () => {
  mkdirSync(kept, { recursive: true });
  chmodSync(kept, 0o777);
  expect(lint()).toEqual(uncached());
  expect(readdirSync(kept)).toEqual([]);
});

test('where nothing can be kept, the work is done all the same', () => {
  writeFileSync(join(folder, 'cache'), 'not a folder');
  expect(lint()).toEqual(uncached());
});

test.each([
  ['in CI, where every start is the first', ['lint', 'old.nix'], { CI: 'true' }],
  ["where Node's own variable forbids it", ['lint', 'old.nix'], { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ['by a command that is seldom called', ['rules'], {}],
  ['by a call that fails', ['lint', 'no-such-file.nix'], {}],
])('nothing is kept %s', (_name, args, env) => {
  nixconda(args, env);
  expect(() => readdirSync(join(folder, 'cache'))).toThrow('ENOENT');
});
