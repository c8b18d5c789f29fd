import { describe, expect, test } from '@jest/globals';
import { defaultGenerateSettings, readGenerateSettings } from '../../src/generate/index.ts';

test('nothing given is the defaults', () => {
  expect(readGenerateSettings({})).toEqual({ settings: defaultGenerateSettings });
});

test('all mistakes are told at once', () => {
  const read = readGenerateSettings({ instaler: 'x', installer: 'conda', prefix: '~/.conda', systems: [], 'run-script': 1 });
  expect(read).toEqual({
    mistakes: [
      expect.stringMatching(/^There is no setting "instaler"; there are installer, version, /),
      'installer must be one of miniforge, miniconda, micromamba.',
      'systems must be a list that is not empty.',
      'prefix must be an absolute path, or one that begins with $HOME, without spaces.',
      'run-script must be a program and its flags.',
    ],
  });
});

describe('nothing that would end the Nix or shell text it stands in is taken', () => {
  test.each([
    ['prefix', '/opt/"; touch x; "'],
    ['prefix', '$HOME/${pkgs.x}'],
    ['name', 'a"b'],
    ['version', '1"'],
    ['run-script', 'bash -c "x"'],
    ['packages', ['git ]; x = [ ']],
    ['packages', ['git or ']],
    ['packages', ['if']],
    ['packages', ['xorg.or']],
    ['systems', ['x86_64-darwin']],
    ['profile', ['two\nlines']],
    ['profile', ['a\ttab']],
    ['nixpkgs', `${'a'.repeat(40)}:short`],
    ['nixpkgs', { rev: 'main', sha256: `sha256-${'A'.repeat(43)}=` }],
  ])('%s: %j', (name, value) => {
    expect(readGenerateSettings({ [name]: value })).toEqual({ mistakes: [expect.stringContaining(name)] });
  });
});

test('a pin may be written as one word', () => {
  const sha256 = 'sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=';
  const rev = '5c2cb55ad7a5b5ff80ea4d9a7c6ee8b4c5c2e3a1';
  const expected = { settings: { ...defaultGenerateSettings, nixpkgs: { kind: 'tarball', rev, sha256 } } };
  expect(readGenerateSettings({ nixpkgs: `${rev}:${sha256}` })).toEqual(expected);
  expect(readGenerateSettings({ nixpkgs: { rev, sha256 } })).toEqual(expected);
});

test('what may be repeated stays repeated', () => {
  const given = { packages: ['git', 'inherited', 'git'], profile: ['if a; then', 'b', 'fi', 'if c; then', 'b', 'fi'] };
  expect(readGenerateSettings(given)).toMatchObject({ settings: { packages: ['git', 'inherited'], profile: given.profile } });
});
