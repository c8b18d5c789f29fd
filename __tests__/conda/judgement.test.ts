import { describe, expect, test } from '@jest/globals';
import { formatHash, type Hash, loadPublished, parseHash, toSri } from '../../src/conda/index.ts';
import {
  diagnose,
  type EvaluatedInstaller,
  installerReport,
  judge,
  type VerifyMode,
  verificationRules,
} from '../../src/conda/verification/index.ts';
import { startOfFile } from '../../src/diagnostic.ts';
import { applyFix, locateIn } from './support/locate.ts';

const published = await loadPublished();

const hashOf = (text: string): Hash => {
  const parsed = parseHash(text, text.length === 32 ? 'md5' : 'sha256');
  if (parsed.kind !== 'hash') throw new Error(`no hash: ${text}`);
  return parsed.hash;
};
const publishedHash = (file: string): Hash => {
  const entry = published.find(file);
  if (entry === null) throw new Error(`not published: ${file}`);
  return entry.hash;
};

const seed = 'Miniconda3-4.3.11-Linux-x86_64.sh';
const newer = 'Miniconda3-py312_24.5.0-0-Linux-x86_64.sh';
const md5Only = 'Miniconda3-py39_4.12.0-Linux-x86_64.sh';
const stray: Hash = { algorithm: 'sha256', hex: 'ab'.repeat(32) };
const zero: Hash = { algorithm: 'sha256', hex: '0'.repeat(64) };

const installer = (file: string, hash: Hash | null, more: Partial<EvaluatedInstaller> = {}): EvaluatedInstaller => ({
  url: file.includes('/') ? file : `https://repo.anaconda.com/miniconda/${file}`,
  system: 'x86_64-linux',
  hash,
  recursive: false,
  outPath: null,
  ...more,
});
const judged = (file: string, hash: Hash | null, more: Partial<EvaluatedInstaller> = {}) =>
  judge(installer(file, hash, more), published);
const told = (file: string, hash: Hash | null, mode: VerifyMode = 'published', more: Partial<EvaluatedInstaller> = {}) =>
  diagnose(judged(file, hash, more), { mode, file: 'conda-shell.nix', locate: () => null });

describe('by the published hashes, an installer', () => {
  test.each([
    ['with its own hash is published', seed, publishedHash(seed), 'published'],
    ['from a mirror is published', `https://mirror.example/pub/${seed}?raw=1`, publishedHash(seed), 'published'],
    [
      'of a release of Miniforge, without a version in its name, is published',
      'https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Miniforge3-Linux-x86_64.sh',
      publishedHash('Miniforge3-24.3.0-0-Linux-x86_64.sh'),
      'published',
    ],
    ['with another hash is a mismatch', seed, stray, 'mismatch'],
    ["with another version's hash is a mismatch", seed, publishedHash(newer), 'mismatch'],
    [
      "of a version unknown, with a known version's hash, is a mismatch",
      'Miniconda3-py399_99.1.0-0-Linux-x86_64.sh',
      publishedHash(newer),
      'mismatch',
    ],
    ["known by its md5, with another one's sha256, is a mismatch", md5Only, publishedHash(newer), 'mismatch'],
    ['pinned by another md5 than the published is a mismatch', md5Only, { algorithm: 'md5', hex: 'f'.repeat(32) }, 'mismatch'],
    ['pinned by its published md5 is unknown', md5Only, publishedHash(md5Only), 'unknown'],
    ['known by its md5, with a sha256, is unknown', md5Only, stray, 'unknown'],
    ['pinned by an md5 where the sha256 is published is unknown', seed, { algorithm: 'md5', hex: 'f'.repeat(32) }, 'unknown'],
    ['pinned by a sha512 is unknown', seed, { algorithm: 'sha512', hex: 'f'.repeat(128) }, 'unknown'],
    ['of a version unknown is unknown', 'Miniconda3-py399_99.1.0-0-Linux-x86_64.sh', stray, 'unknown'],
    [
      'of the newest version is unknown, even with a published hash',
      'Miniconda3-latest-Linux-x86_64.sh',
      publishedHash(newer),
      'unknown',
    ],
    ['under a name of its own is unknown, even with a published hash', 'Miniconda3-ours.sh', publishedHash(newer), 'unknown'],
    ['without a hash is unpinned', seed, null, 'unpinned'],
    ['with all zeros is unpinned', seed, zero, 'unpinned'],
  ] as const)('%s', (_, file, hash, verdict) => {
    expect(judged(file, hash).finding.verdict).toBe(verdict);
  });

  test('pinned by the hash of its store path is unknown', () => {
    expect(judged(seed, publishedHash(seed), { recursive: true }).finding).toEqual({
      verdict: 'unknown',
      why: { kind: 'recursive' },
    });
  });
});

describe('what is told', () => {
  test('of a verified installer is nothing', () => {
    expect(told(seed, publishedHash(seed), 'strict')).toBeNull();
  });

  test("of another version's hash names that version and its URL", () => {
    expect(told(seed, publishedHash(newer))).toEqual({
      rule: 'installer-hash-mismatch',
      severity: 'error',
      source: 'verify',
      file: 'conda-shell.nix',
      range: startOfFile,
      message: `The pinned hash is not the published one of ${seed}; it is that of ${newer}.`,
      help: `Pin sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=, or fetch https://repo.anaconda.com/miniconda/${newer}.`,
    });
  });

  test.each([
    [
      'an unknown version',
      'Miniconda3-py399_99.1.0-0-Linux-x86_64.sh',
      stray,
      'installer-unknown',
      'No published hash of',
      'update-hashes',
    ],
    [
      'a name of its own',
      'Miniconda3-ours.sh',
      publishedHash(newer),
      'installer-unknown',
      `it is that of ${newer}`,
      'verify: download',
    ],
    [
      'the newest version',
      'Miniconda3-latest-Linux-x86_64.sh',
      publishedHash(newer),
      'installer-unknown',
      `the pinned one is that of ${newer}`,
      `/${newer} instead`,
    ],
    [
      'the newest version, unknown',
      'Miniconda3-latest-Linux-x86_64.sh',
      stray,
      'installer-unknown',
      'whatever is newest',
      'Name a version',
    ],
    ['an md5 that was published', md5Only, stray, 'installer-md5-only', 'only the md5 is known', 'verify: download'],
    [
      'an md5 that is pinned',
      seed,
      { algorithm: 'md5', hex: 'f'.repeat(32) },
      'installer-md5-only',
      'too weak',
      'Pin sha256-uf5w',
    ],
    [
      'a sha512',
      seed,
      { algorithm: 'sha512', hex: 'f'.repeat(128) },
      'installer-unknown',
      'another kind of hash',
      'Pin sha256-uf5w',
    ],
    ['no hash', seed, null, 'installer-unpinned', 'without a hash', 'Pin sha256-uf5w'],
  ] as const)('of %s has its rule, message and help', (_, file, hash, rule, message, help) => {
    const diagnostic = told(file, hash);
    expect(diagnostic).toMatchObject({
      rule,
      severity: 'warning',
      message: expect.stringContaining(message),
      help: expect.stringContaining(help),
    });
    expect(told(file, hash, 'strict')?.severity).toBe('error');
  });

  test('has a rule that is listed, for each that can be told', () => {
    expect(verificationRules.map(({ id }) => id)).toEqual([
      'installer-hash-mismatch',
      'installer-unknown',
      'installer-unpinned',
      'installer-md5-only',
      'installer-download-failed',
    ]);
  });
});

describe('the place of a finding', () => {
  const right = publishedHash(seed);
  const file = (attribute: string, value: string) =>
    `# ${newer}\nfetchurl {\n  url = "https://repo.anaconda.com/miniconda/${seed}";\n  ${attribute} = ${value};\n}\n`;
  const diagnoseIn = (text: string, hash: Hash | null) =>
    diagnose(judged(seed, hash), { mode: 'published', file: 'f.nix', locate: locateIn(text) });

  test.each([
    ['base16', 'sha256', formatHash(stray, 'base16'), formatHash(right, 'base16')],
    ['base32', 'sha256', formatHash(stray, 'base32'), formatHash(right, 'base32')],
    ['base64', 'sha256', formatHash(stray, 'base64'), formatHash(right, 'base64')],
    ['SRI', 'hash', toSri(stray), toSri(right)],
    ['the older prefixed form', 'hash', formatHash(stray, 'base32', true), formatHash(right, 'base32', true)],
  ])('is the hash, and the fix writes the right one in the same form: %s', (_, attribute, written, expected) => {
    const text = file(attribute, `"${written}"`);
    const diagnostic = diagnoseIn(text, stray);
    expect(diagnostic?.range.start).toMatchObject({ line: 4, column: attribute.length + 7 });
    expect(diagnostic?.fix?.kind).toBe('suggested');
    expect(applyFix(text, diagnostic?.fix?.edits ?? [])).toBe(file(attribute, `"${expected}"`));
  });

  test.each(['lib.fakeHash', 'pkgs.lib.fakeHash', 'lib.fakeSha256'])('is %s, and the fix puts a hash there', (name) => {
    const text = file('hash', name);
    expect(applyFix(text, diagnoseIn(text, zero)?.fix?.edits ?? [])).toBe(file('hash', `"${toSri(right)}"`));
  });

  test('has no fix where the attribute could not hold the right hash', () => {
    const md5 = hashOf('f'.repeat(32));
    const diagnostic = diagnoseIn(file('md5', `"${md5.hex}"`), md5);
    expect(diagnostic?.range.start).toMatchObject({ line: 4, column: 10 });
    expect(diagnostic?.fix).toBeUndefined();
  });

  test('is the URL where the hash is not written out', () => {
    const diagnostic = diagnoseIn(file('hash', 'hashes.x86_64'), stray);
    expect(diagnostic?.range.start).toMatchObject({ line: 3, column: 10 });
    expect(diagnostic?.fix).toBeUndefined();
  });

  test('is the beginning of the file where nothing is written out', () => {
    expect(diagnoseIn('import ./conda.nix', stray)?.range).toEqual(startOfFile);
  });
});

describe('the line of the report', () => {
  test('has the pinned sha256 in two forms, and the right one where another is pinned', () => {
    expect(installerReport(judged(seed, stray))).toEqual({
      url: `https://repo.anaconda.com/miniconda/${seed}`,
      file: seed,
      system: 'x86_64-linux',
      reason: null,
      sha256: { hex: stray.hex, sri: toSri(stray) },
      verdict: 'mismatch',
      expected: 'sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=',
    });
  });

  test.each([
    ['nothing is pinned', null, false],
    ['zeros are pinned', zero, false],
    ['an md5 is pinned', hashOf('f'.repeat(32)), false],
    ['the hash of a store path is pinned', publishedHash(seed), true],
  ])('has no sha256 where %s', (_, hash, recursive) => {
    expect(installerReport(judged(seed, hash, { recursive }))).toMatchObject({ sha256: null, expected: null });
  });
});
