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

describe('what becomes part of nix.conf', () => {
  const key = `example-1:${'A'.repeat(43)}=`;

  test.each([
    ['substituters', 'https://a.example.org  s3://b?region=x&endpoint=y\nssh-ng://me@c', 3],
    ['push-to', 'file:///mnt/cache /mnt/store https://[::1]:8080/x', 3],
    ['trusted-public-keys', `${key}\n${key}`, 2],
    ['builders', 'ssh-ng://me@host x86_64-linux,aarch64-linux /home/me/key 4 1 kvm\n@/etc/nix/machines\n\n', 2],
  ])('%s takes what Nix does', (name, text, count) => {
    const outcome = read({ [name]: text });
    expect('settings' in outcome && outcome.settings[name as 'substituters']).toHaveLength(count);
  });

  test.each([
    ['substituters', 'cache.example.org'],
    ['substituters', 'https://a.example.org#comment'],
    ['substituters', "https://a.example.org'"],
    ['push-to', '-option'],
    ['trusted-public-keys', 'example-1:short='],
    ['trusted-public-keys', `a#b:${'A'.repeat(43)}=`],
    ['builders', 'ssh://host x86_64-linux # comment'],
    ['builders', 'ssh://host ; ssh://other'],
    ['builders', 'ssh://host\rsandbox = false'],
  ])('%s refuses %j', (name, text) => {
    expect(read({ [name]: text })).toEqual({ mistakes: [expect.stringMatching(new RegExp(`^--${name} must be `))] });
  });

  test('an address with a password is refused without being shown', () => {
    for (const name of ['substituters', 'push-to']) {
      const { mistakes } = read({ [name]: 'https://me:hunter2@cache.example.org' }) as { mistakes: string[] };
      expect(mistakes).toEqual([expect.stringMatching(/^--\S+ must have no password in it: .* A netrc file can hold it\.$/)]);
      expect(mistakes.join()).not.toContain('hunter2');
    }
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
