import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { loadPublished, parseInstallerName, publishedInstallers, readPublishedData, toSri } from '../../src/conda/index.ts';

const text = readFileSync('src/conda/published.json', 'utf8');
const data = readPublishedData(text, 'published.json');
const published = await loadPublished();

describe('the data that come with the program', () => {
  test('keep to their schema', () => {
    const validate = new Ajv().compile(JSON.parse(readFileSync('src/conda/published.schema.json', 'utf8')));
    expect([validate(JSON.parse(text)), validate.errors]).toEqual([true, null]);
  });

  test('have over a thousand installers, each found by its name and by its hash', () => {
    expect(data.installers.length).toBeGreaterThan(1100);
    for (const line of data.installers) {
      const [file = '', hex = ''] = line.split(' ');
      const entry = published.find(file);
      expect(entry).toMatchObject({ file, hash: { hex } });
      expect(entry && published.withHash(entry.hash).map((one) => one.file)).toContain(file);
    }
  });

  test('know the installer of the article, in the form that nixpkgs writes', () => {
    const entry = published.find('Miniconda3-4.3.11-Linux-x86_64.sh');
    expect(entry && toSri(entry.hash)).toBe('sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=');
    expect(entry?.url).toBe('https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh');
  });
});

describe('a look-up', () => {
  test.each([
    '',
    'A',
    'zzz',
    'Miniconda3-4.3.11-Linux-x86_64',
    'Miniconda3-4.3.11-Linux-x86_64.sh ',
    'Miniconda3-latest-Linux-x86_64.sh',
  ])('of "%s" finds nothing', (file) => {
    expect(published.find(file)).toBeNull();
  });

  test('by hash finds both names of a file that was published twice', () => {
    const entry = published.find('Anaconda3-2023.03-Linux-x86_64.sh');
    expect(entry && published.withHash(entry.hash).map(({ file }) => file)).toEqual([
      'Anaconda3-2023.03-0-Linux-x86_64.sh',
      'Anaconda3-2023.03-Linux-x86_64.sh',
    ]);
  });

  test('by hash does not take the end of one for the whole', () => {
    expect(published.withHash({ algorithm: 'sha256', hex: '' })).toEqual([]);
    expect(
      published.withHash({ algorithm: 'md5', hex: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8' }),
    ).toEqual([]);
  });

  test('by family and system gives the newest first, and none that has an md5 only', () => {
    const list = published.list('Miniconda3', 'x86_64-linux');
    expect(list.length).toBeGreaterThan(100);
    expect(list[0]?.name).toMatchObject({ family: 'Miniconda3', release: '26.5.3', python: '3.14' });
    expect(list.at(-1)?.name.version).toBe('2.2.2');
    expect(list.every(({ hash, name }) => hash.algorithm === 'sha256' && name.arch === 'x86_64')).toBe(true);
    expect(published.list('Miniforge3', 'aarch64-linux')[0]?.file).toBe('Miniforge3-26.3.2-3-Linux-aarch64.sh');
    expect(published.list('Miniforge3', 'x86_64-darwin')).toEqual([]);
  });

  test('stands on the names, which all say the same as their URLs', () => {
    for (const family of ['Miniconda3', 'Miniforge3', 'Mambaforge', 'Anaconda3'] as const) {
      for (const { file, name, url } of published.list(family, 'x86_64-linux')) {
        expect(parseInstallerName(file)).toEqual(name);
        expect(url.endsWith(`/${file}`)).toBe(true);
      }
    }
  });

  test('in no data at all finds nothing', () => {
    const none = publishedInstallers([]);
    expect([none.find('Miniconda3-4.3.11-Linux-x86_64.sh'), none.list('Miniconda3', 'x86_64-linux')]).toEqual([null, []]);
  });
});

describe('a data file is refused', () => {
  const sha = 'a'.repeat(64);
  const file = (installers: unknown) => JSON.stringify({ version: 1, sources: ['https://example.org'], installers });
  test.each([
    ['where it is not JSON', '{', 'it is not JSON'],
    ['where it is another JSON', '{"version": 2}', 'it lacks "version": 1'],
    [
      'where an entry has no digest',
      file(['Miniconda3-4.3.11-Linux-x86_64.sh']),
      'it has the entry "Miniconda3-4.3.11-Linux-x86_64.sh"',
    ],
    ['where an entry is no installer', file([`Minicondo-4.3.11-Linux-x86_64.sh ${sha}`]), 'it has the entry "Minicondo'],
    [
      'where a file has two hashes',
      file([`Miniconda3-4.3.11-Linux-x86_64.sh ${sha}`, `Miniconda3-4.3.11-Linux-x86_64.sh ${'b'.repeat(64)}`]),
      'it has two hashes for Miniconda3-4.3.11-Linux-x86_64.sh',
    ],
    [
      'where it is out of order',
      file([`Miniconda3-4.3.14-Linux-x86_64.sh ${sha}`, `Miniconda3-4.3.11-Linux-x86_64.sh ${sha}`]),
      'is out of order',
    ],
  ])('%s', (_, content, message) => {
    expect(() => readPublishedData(content, 'hashes.json')).toThrow('hashes.json is no file of installer hashes: ');
    expect(() => readPublishedData(content, 'hashes.json')).toThrow(message);
  });
});
