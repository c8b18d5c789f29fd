import { describe, expect, test } from '@jest/globals';
import {
  compareInstallers,
  compareVersions,
  fileNameOf,
  installerFile,
  isForge,
  isInstallerUrl,
  nixSystemOf,
  parseInstallerName,
  parseInstallerUrl,
  vendorUrl,
} from '../../src/conda/index.ts';

describe('a file name tells', () => {
  test.each([
    ['Miniconda3-4.3.11-Linux-x86_64.sh', 'Miniconda3', '4.3.11', null, '4.3.11', 0, 'x86_64-linux'],
    ['Miniconda3-4.7.12.1-Linux-ppc64le.sh', 'Miniconda3', '4.7.12.1', null, '4.7.12.1', 0, 'powerpc64le-linux'],
    ['Miniconda3-py39_4.12.0-Linux-s390x.sh', 'Miniconda3', 'py39_4.12.0', '3.9', '4.12.0', 0, 's390x-linux'],
    ['Miniconda3-py312_24.5.0-0-Linux-aarch64.sh', 'Miniconda3', 'py312_24.5.0-0', '3.12', '24.5.0', 0, 'aarch64-linux'],
    ['Miniconda2-py27_4.8.3-Linux-x86_64.sh', 'Miniconda2', 'py27_4.8.3', '2.7', '4.8.3', 0, 'x86_64-linux'],
    ['Miniconda-3.5.2-Linux-armv6l.sh', 'Miniconda', '3.5.2', null, '3.5.2', 0, 'armv6l-linux'],
    ['Miniconda3-latest-MacOSX-arm64.sh', 'Miniconda3', null, null, null, 0, 'aarch64-darwin'],
    ['Anaconda3-2024.10-1-Linux-x86_64.sh', 'Anaconda3', '2024.10-1', null, '2024.10', 1, 'x86_64-linux'],
    ['Anaconda-1.4.0-Linux-x86.sh', 'Anaconda', '1.4.0', null, '1.4.0', 0, 'i686-linux'],
    ['Miniforge3-24.3.0-0-Linux-x86_64.sh', 'Miniforge3', '24.3.0-0', null, '24.3.0', 0, 'x86_64-linux'],
    ['Miniforge3-Linux-x86_64.sh', 'Miniforge3', null, null, null, 0, 'x86_64-linux'],
    ['Miniforge-pypy3-4.10.3-5-Linux-x86_64.sh', 'Miniforge-pypy3', '4.10.3-5', null, '4.10.3', 5, 'x86_64-linux'],
    ['Mambaforge-22.9.0-3-MacOSX-x86_64.sh', 'Mambaforge', '22.9.0-3', null, '22.9.0', 3, 'x86_64-darwin'],
  ])('%s', (file, family, version, python, release, build, system) => {
    const name = parseInstallerName(file);
    expect(name).toMatchObject({ family, version, python, release, build });
    expect(name && nixSystemOf(name)).toBe(system);
    expect(name && installerFile(name)).toBe(file);
  });

  test.each([
    'Miniconda3.sh',
    'Miniconda3-py312_24.5.0-0-Linux.sh',
    'Miniconda3-py312_24.5.0-0-Windows-x86_64.exe',
    'Miniconda3-py312_24.5.0-0-Linux-x86_64.sh.sha256',
    'Micromamba-1.0.0-Linux-x86_64.sh',
    'Miniconda3-24.5.0-0-beta-Linux-x86_64.sh',
    '',
  ])('nothing where it is "%s"', (file) => {
    expect(parseInstallerName(file)).toBeNull();
  });

  test('no Nix system for a CPU that Nix does not know', () => {
    const name = parseInstallerName('Miniconda3-4.3.11-Linux-constructor.sh');
    expect(name && nixSystemOf(name)).toBeNull();
  });
});

describe('a URL', () => {
  test.each([
    ['https://repo.continuum.io/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh', true],
    ['https://mirror.example/conda/Miniconda3-4.3.11-Linux-x86_64.sh?raw=1', true],
    ['mirror/Mambaforge-custom.sh#top', true],
    ['Miniconda3-latest-Linux-x86_64.sh', true],
    ['https://example.org/Miniconda3-4.3.11-Linux-x86_64.sh/readme.html', false],
    ['https://example.org/install-Miniconda3.sh', false],
    ['https://example.org/Miniconda3-4.3.11-Windows-x86_64.exe', false],
    ['Miniconda is installed by conda.sh', false],
  ])('%s names an installer: %s', (url, expected) => {
    expect(isInstallerUrl(url)).toBe(expected);
  });

  test('says the version in its folder, where Miniforge leaves it out of the file name', () => {
    const url = 'https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Miniforge3-Linux-x86_64.sh';
    const name = parseInstallerUrl(url);
    expect(name).toMatchObject({ version: '24.3.0-0', release: '24.3.0', build: 0 });
    expect(name && installerFile(name)).toBe('Miniforge3-24.3.0-0-Linux-x86_64.sh');
  });

  test('is of the newest release where the folder says so', () => {
    const url = 'https://github.com/conda-forge/miniforge/releases/latest/download/Miniforge3-Darwin-arm64.sh';
    expect(parseInstallerUrl(url)).toMatchObject({ version: null, os: 'MacOSX' });
  });

  test('keeps a version in the file name, whatever its folder', () => {
    const url = 'https://mirror.example/releases/download/nightly/Miniforge3-24.3.0-0-Linux-x86_64.sh?x=/y/z.sh';
    expect(parseInstallerUrl(url)).toMatchObject({ version: '24.3.0-0' });
    expect(fileNameOf(url)).toBe('Miniforge3-24.3.0-0-Linux-x86_64.sh');
  });
});

describe("a vendor's URL", () => {
  test.each([
    [
      'Miniconda3-py312_24.5.0-0-Linux-x86_64.sh',
      'https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh',
    ],
    ['Anaconda3-2024.10-1-Linux-x86_64.sh', 'https://repo.anaconda.com/archive/Anaconda3-2024.10-1-Linux-x86_64.sh'],
    ['Miniconda3-latest-Linux-x86_64.sh', 'https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh'],
    [
      'Mambaforge-22.9.0-3-Linux-x86_64.sh',
      'https://github.com/conda-forge/miniforge/releases/download/22.9.0-3/Mambaforge-22.9.0-3-Linux-x86_64.sh',
    ],
    [
      'Miniforge3-Linux-aarch64.sh',
      'https://github.com/conda-forge/miniforge/releases/latest/download/Miniforge3-Linux-aarch64.sh',
    ],
  ])('of %s is %s', (file, url) => {
    const name = parseInstallerName(file);
    expect(name && vendorUrl(name)).toBe(url);
    expect(parseInstallerUrl(url)).toEqual(name);
  });

  test('is at conda-forge for Miniforge and Mambaforge only', () => {
    expect((['Miniforge3', 'Mambaforge-pypy3', 'Miniconda3', 'Anaconda'] as const).map(isForge)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

test.each([
  ['4.7.12', '4.7.12.1'],
  ['24.5.0', '24.11.1'],
  ['4.12.0', '22.11.1'],
  ['2.2.0', '2018.12'],
])('version %s is older than %s', (older, newer) => {
  expect(compareVersions(older, newer)).toBeLessThan(0);
  expect(compareVersions(newer, older)).toBeGreaterThan(0);
  expect(compareVersions(newer, newer)).toBe(0);
});

test('installers are in the order of release, build and Python, with the newest last', () => {
  const files = ['4.12.0', 'py39_4.12.0', 'py310_23.1.0-1', 'py39_24.5.0-0', 'py312_24.5.0-0', 'py38_24.5.0-1', 'latest'];
  const names = files
    .map((version) => parseInstallerName(`Miniconda3-${version}-Linux-x86_64.sh`))
    .filter((name) => name !== null);
  expect([...names].reverse().sort(compareInstallers)).toEqual(names);
});
