/** Nix's own words about a failed build, from its old and new versions, become one of a few problems. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { describeBuildProblem, findBuildProblem } from '../../src/fhs/build-problem.ts';
import { fixture } from './support.ts';

const store = '/nix/store/0123456789abcdfghijklmnpqrsvwxyz-';

describe.each([
  [
    'hash-mismatch',
    { kind: 'hash-mismatch', derivation: `${store}miniconda.sh.drv`, specified: 'sha256-AAA=', got: 'sha256-WJG=' },
  ],
  [
    'hash-mismatch-2.3',
    { kind: 'hash-mismatch', derivation: `${store}miniconda.sh.drv`, specified: 'sha256:0000', got: 'sha256:1fdg' },
  ],
  [
    'hash-mismatch-2.30',
    { kind: 'hash-mismatch', derivation: `${store}miniconda.sh.drv`, specified: 'sha256-AAA=', got: 'sha256-WJG=' },
  ],
  ['builder-failed-2.8', { kind: 'builder-failed', derivation: `${store}fails.drv`, how: 'exit code 3', log: ['one', 'two'] }],
  ['builder-failed-2.18', { kind: 'builder-failed', derivation: `${store}fails.drv`, how: 'exit code 3', log: ['one', 'two'] }],
  [
    'builder-failed-2.30',
    { kind: 'builder-failed', derivation: `${store}fails.drv`, how: 'exit code 1', log: ['hi', '  there'] },
  ],
  ['builder-killed', { kind: 'builder-failed', derivation: `${store}killed.drv`, how: 'due to signal 9 (Killed)', log: [] }],
  ['download-by-nix', { kind: 'download-failed', what: 'https://example.org/x.sh', why: "Couldn't connect to server (7)" }],
  [
    'download-by-curl',
    { kind: 'download-failed', what: `${store}Miniconda3.sh.drv`, why: '(6) Could not resolve host: example.org' },
  ],
  ['wrong-system', { kind: 'wrong-system', derivation: `${store}sys.drv`, wanted: 'aarch64-linux' }],
  ['other', { kind: 'other', message: 'cannot open connection to remote store: Permission denied' }],
] as const)('what Nix says in %s.txt', (name, problem) => {
  const text = readFileSync(fixture(`builds/${name}.txt`), 'utf8');

  test('is understood', () => {
    expect(findBuildProblem(text)).toEqual(problem);
  });

  test('is described in one sentence', () => {
    expect(describeBuildProblem(problem)).toMatchSnapshot();
  });
});

test('silence is described as well', () => {
  expect(describeBuildProblem(findBuildProblem('')).what).toBe('Nix could not build what the env needs: it gave no reason.');
});
