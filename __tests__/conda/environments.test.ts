import { describe, expect, test } from '@jest/globals';
import { defaultsUse, environmentKey, readEnvironmentFile } from '../../src/conda/environments/index.ts';
import { Failure } from '../../src/failure.ts';

const yaml = (text: string) => readEnvironmentFile(text, 'environment.yml');
const list = (text: string) => readEnvironmentFile(text, 'packages.txt');

/** What is wrong, and at which line. */
function mistake(read: () => unknown): [message: string, line: number | undefined] {
  try {
    read();
  } catch (error) {
    if (error instanceof Failure) return [error.message, error.place?.line];
    throw error;
  }
  throw new Error('nothing is wrong');
}

test('an environment.yml has a name, channels, and dependencies of conda and of pip', () => {
  const text = `# for the course
name: course
channels: [conda-forge, nodefaults]
dependencies:
  - python=3.12
  - numpy >=2   # arrays
  - pip
  - pip:
      - requests==2.32.0
      - -r more.txt
variables:
  A: b
`;
  expect(yaml(text)).toEqual({
    kind: 'yaml',
    name: 'course',
    prefix: null,
    channels: ['conda-forge', 'nodefaults'],
    dependencies: ['python=3.12', 'numpy >=2', 'pip'],
    pip: ['requests==2.32.0', '-r more.txt'],
  });
});

test.each(['name: x', 'name:\ndependencies:\nchannels:', '\uFEFFdependencies: []\r\n'])(
  '%j is an environment without dependencies',
  (text) => {
    expect(yaml(text)).toMatchObject({ channels: [], dependencies: [], pip: [] });
  },
);

describe('a mistake in an environment.yml is told with its line', () => {
  test.each([
    ['a list at the top', '- python', 1, 'is a mapping with "dependencies"'],
    ['nothing', '', 1, 'is a mapping'],
    ['broken YAML', 'name: x\ndependencies: [python', 2, 'this is not YAML'],
    ['a key twice', 'name: x\nname: y', 2, 'this is not YAML: Map keys must be unique'],
    ['a number for a name', 'name: 3.10', 1, 'name must be text'],
    ['text for a list', 'name: x\ndependencies: python', 2, 'dependencies must be a list'],
    ['a number for a dependency', 'dependencies:\n  - python\n  - 3', 3, 'a dependency must be text'],
    ['another mapping than pip', 'dependencies:\n  - python: 3.12', 2, 'the mapping "pip:" with a list'],
    ['text for the list of pip', 'dependencies:\n  - pip: requests', 2, 'pip must be a list'],
    ['a name with a slash', 'name: a/b', 1, 'must not have the character "/"'],
    ['a name that looks like an option', 'name: -x', 1, 'must not begin with a dash'],
    ['a lock file of conda-lock', 'version: 1\nmetadata: {}\npackage: []', 1, 'a lock file of conda-lock'],
  ])('%s', (_, text, line, message) => {
    const [told, at] = mistake(() => yaml(text));
    expect(told).toContain(`environment.yml:${line}: `);
    expect(told).toContain(message);
    expect(at).toBe(line);
  });
});

const md5 = 'd'.repeat(32);
const sha256 = 'A'.repeat(64);

test('an explicit list has URLs, with or without a hash', () => {
  const text = `# platform: linux-64
@EXPLICIT
https://conda.anaconda.org/conda-forge/linux-64/bzip2-1.0.8-h4bc722e_7.conda#${md5}
https://conda.anaconda.org/conda-forge/noarch/tzdata-2025a-h78e105d_0.conda#sha256:${sha256}
https://conda.anaconda.org/conda-forge/noarch/wheel-0.45.1-pyhd8ed1ab_1.tar.bz2
`;
  expect(list(text)).toEqual({
    kind: 'explicit',
    packages: [
      {
        url: 'https://conda.anaconda.org/conda-forge/linux-64/bzip2-1.0.8-h4bc722e_7.conda',
        hash: { algorithm: 'md5', hex: md5 },
      },
      {
        url: 'https://conda.anaconda.org/conda-forge/noarch/tzdata-2025a-h78e105d_0.conda',
        hash: { algorithm: 'sha256', hex: 'a'.repeat(64) },
      },
      { url: 'https://conda.anaconda.org/conda-forge/noarch/wheel-0.45.1-pyhd8ed1ab_1.tar.bz2', hash: null },
    ],
  });
});

test('a list of requirements has one a line', () => {
  expect(list('\uFEFF# base\r\npython=3.12\r\n\r\n  conda-forge::numpy >=2\r\n')).toEqual({
    kind: 'requirements',
    specs: ['python=3.12', 'conda-forge::numpy >=2'],
  });
});

test.each([
  ['a requirement in an explicit list', '@EXPLICIT\npython=3.12', 2, '"python=3.12" is no package'],
  ['half a hash in an explicit list', '@EXPLICIT\n\nhttps://x.example/a-1-0.conda#abc', 3, 'is no package'],
  ["an option of pip's", 'python\n-r requirements.txt', 2, '"-r requirements.txt" is no requirement of conda'],
])('%s is told with its line', (_, text, line, message) => {
  const [told, at] = mistake(() => list(text));
  expect([told.startsWith(`packages.txt:${line}: `), told.includes(message), at]).toEqual([true, true, line]);
});

describe("Anaconda's default channels", () => {
  test.each([
    ['are used where they are named', yaml('channels: [conda-forge, defaults]'), 'yes'],
    ['are used where one of their URLs is', yaml('channels: ["https://repo.anaconda.com/pkgs/main"]'), 'yes'],
    ['are used where one dependency names them', yaml('channels: [nodefaults]\ndependencies: ["anaconda::numpy"]'), 'yes'],
    ['are not used where they are ruled out', yaml('channels: [conda-forge, nodefaults]'), 'no'],
    ['depend on the installer where others are named, for conda adds its own', yaml('channels: [conda-forge]'), 'by-installer'],
    ['depend on the installer where nothing is named', yaml('name: x'), 'by-installer'],
    [
      'are used by an explicit list that has their URLs',
      list('@EXPLICIT\nhttps://repo.anaconda.com/pkgs/main/linux-64/a-1-0.conda'),
      'yes',
    ],
    [
      'are not used by an explicit list of others',
      list('@EXPLICIT\nhttps://conda.anaconda.org/conda-forge/linux-64/a-1-0.conda'),
      'no',
    ],
    ['depend on the installer in a list of requirements', list('python\nconda-forge::numpy'), 'by-installer'],
    ['are not used where every requirement names another', list('conda-forge::python\nhttps://x.example/y::numpy'), 'no'],
    ['are used where a requirement names one', list('pkgs/main::python'), 'yes'],
    ['are not meant by a channel whose name begins alike', list('main-lab::python\nrobostack::x'), 'no'],
  ] as const)('%s', (_, environment, expected) => {
    expect(defaultsUse(environment)).toBe(expected);
  });
});

test('the key of an environment changes with what it says, not with how it is laid out', () => {
  const key = (text: string) => environmentKey(yaml(text));
  expect(key('name: x\ndependencies: [python]')).toMatch(/^[0-9a-f]{32}$/);
  expect(key('# why\ndependencies:\n  - python\nname: "x"')).toBe(key('name: x\ndependencies: [python]'));
  expect(key('name: x\ndependencies: [python=3.12]')).not.toBe(key('name: x\ndependencies: [python]'));
  expect(key('name: x\nchannels: [a, b]')).not.toBe(key('name: x\nchannels: [b, a]'));
  expect(environmentKey(list('python'))).not.toBe(environmentKey(list('@EXPLICIT')));
});
