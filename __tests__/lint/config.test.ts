/** The configuration file: what it may say, and how mistakes are told. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { Failure } from '../../src/failure.ts';
import { defaultSettings, readConfiguration } from '../../src/lint/index.ts';

const read = (text: string) => readConfiguration('.nixconda.yml', text, ['evaluation-failed']);
const schema = JSON.parse(readFileSync(new URL('../../docs/nixconda.schema.json', import.meta.url), 'utf8'));
const conforms = new Ajv({ strict: true }).compile(schema);

const good: readonly (readonly [string, string])[] = [
  ['an empty file', ''],
  ['comments only', '# nothing yet\n'],
  [
    'everything',
    'rules:\n  literal-tilde: off\n  channel-terms: warning\ninclude: ["nix/**/*.nix"]\nexclude: vendor/**\nnixpkgs: "25.05"\nmin-installer: "24.1"\n',
  ],
  ['empty sections', 'rules:\ninclude: []\n'],
  ['unstable', 'nixpkgs: unstable\n'],
  ['what another part reads', 'generate:\n'],
];

describe('a good file', () => {
  test.each(good)('%s is read', async (_what, text) => {
    expect(await read(text)).toMatchObject({ include: expect.anything(), exclude: expect.anything() });
  });

  test.each(good.filter(([, text]) => text.includes(':')))('%s conforms to the published schema', (_what, text) => {
    expect(conforms(parse(text))).toBe(true);
  });

  test('sets levels, files, the release and the oldest installer', async () => {
    expect(await read(good[2]?.[1] ?? '')).toEqual({
      settings: { levels: { 'literal-tilde': 'off', 'channel-terms': 'warning' }, nixpkgs: '25.05', minInstaller: '24.1' },
      include: ['nix/**/*.nix'],
      exclude: ['vendor/**'],
    });
  });

  test('leaves what it does not name as it is', async () => {
    expect((await read('')).settings).toEqual(defaultSettings);
  });

  test('may write a release without quotes', async () => {
    expect((await read('nixpkgs: 25.10\n')).settings.nixpkgs).toBe('25.10');
  });

  test('may set the level of what other steps report', async () => {
    expect((await read('rules: { evaluation-failed: warning }')).settings.levels).toEqual({ 'evaluation-failed': 'warning' });
  });
});

const bad: readonly (readonly [string, string, string])[] = [
  [
    'an unknown rule',
    'rules:\n  litteral-tilde: off\n',
    'line 2: there is no rule "litteral-tilde" (did you mean literal-tilde?)',
  ],
  [
    'an unknown level',
    'rules:\n  literal-tilde: fatal\n',
    'line 2: the level of literal-tilde must be off, info, warning, error',
  ],
  [
    'an unknown setting',
    '\nnixpgks: "25.05"\n',
    'line 2: there is no setting "nixpgks"; known are rules, include, exclude, nixpkgs, min-installer, generate',
  ],
  ['a release that is none', 'nixpkgs: latest\n', 'line 1: nixpkgs must be a release as "25.05", or unstable'],
  ['a version that is none', 'min-installer: new\n', 'line 1: min-installer must be a version as "23.1"'],
  ['a list of rules', 'rules: [literal-tilde]\n', 'line 1: rules must be a mapping'],
  ['a pattern that is a mapping', 'include: { a: b }\n', 'line 1: include must be a glob pattern or a list of them'],
  ['a file that is a list', '- rules\n', 'line 1: the file must be a mapping'],
];

describe('a bad file', () => {
  test.each(bad)('%s is refused at its line', async (_what, text, complaint) => {
    await expect(read(text)).rejects.toThrow(`.nixconda.yml cannot be used: ${complaint}.`);
  });

  test.each(bad.filter(([what]) => what !== 'a list of rules' && what !== 'a file that is a list'))(
    '%s does not conform to the published schema',
    (_what, text) => {
      expect(conforms(parse(text))).toBe(false);
    },
  );

  test('is told of all its mistakes at once, and its place is the first', async () => {
    const error = await read('rules:\n  nope: off\nnixpkgs: 1\n').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Failure);
    expect(error).toMatchObject({
      message: expect.stringMatching(/line 2: .*; line 3: /),
      place: { file: '.nixconda.yml', line: 2, column: 3 },
    });
  });

  test('that is no YAML is refused at the place of the error', async () => {
    const error = await read('rules:\n  - a: [\n').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ place: { file: '.nixconda.yml', line: expect.any(Number) } });
  });
});
