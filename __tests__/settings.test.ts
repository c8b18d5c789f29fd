import { describe, expect, test } from '@jest/globals';
import { readInputs } from '../src/action/inputs.ts';
import { Failure } from '../src/failure.ts';
import { readSettings } from '../src/settings.ts';

const read = (given: Record<string, string>) =>
  readSettings(
    (name) => given[name],
    (name) => `--${name}`,
  );

describe('settings', () => {
  test('have the defaults that action.yml shows', () => {
    expect(read({})).toMatchObject({
      settings: { file: [], run: null, 'fail-on': 'error', verify: 'published', cache: 'auto', timeout: 300 },
    });
  });

  test('an empty value is an absent one, as the runner hands them over', () => {
    expect(read({ 'fail-on': '', run: ' \n' })).toMatchObject({ settings: { 'fail-on': 'error', run: null } });
  });

  test('all mistakes are named at once, each with the allowed values', () => {
    expect(read({ 'fail-on': 'warn', verify: 'yes', offline: 'maybe', timeout: '5m' })).toEqual({
      mistakes: [
        '--fail-on must be one of error, warning, info, never, not "warn".',
        '--verify must be one of published, download, strict, off, not "yes".',
        '--offline must be true or false, not "maybe".',
        '--timeout must be a whole number, not "5m".',
      ],
    });
  });

  test.each([
    ['one file a line', 'a.nix\n b c.nix \n\n', ['a.nix', 'b c.nix']],
    ['a single file', 'conda-shell.nix', ['conda-shell.nix']],
  ])('file takes %s', (_what, file, files) => {
    expect(read({ file })).toMatchObject({ settings: { file: files } });
  });
});

describe('inputs', () => {
  test('are read from the environment as the runner sets it', () => {
    expect(readInputs({ INPUT_FILE: 'a.nix', 'INPUT_FAIL-ON': 'warning', OTHER: 'x' })).toMatchObject({
      file: ['a.nix'],
      'fail-on': 'warning',
    });
  });

  test('an unknown one is refused with the one that was meant, beside all other mistakes', () => {
    const act = () => readInputs({ INPUT_FAIL_ON: 'error', INPUT_VERIFY: 'never' });
    expect(act).toThrow(Failure);
    expect(act).toThrow(
      /There is no input "fail_on"; did you mean "fail-on"\?\nInput "verify" must be one of published, download, strict, off, not "never"\./,
    );
  });
});
