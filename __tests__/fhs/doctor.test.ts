/** What a conda prefix's programs need and do not find: on real ELF files, down to the fix that cures it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readDynamicFile } from '../../src/fhs/doctor/elf.ts';
import { addPackages, type WantedPackages } from '../../src/fhs/doctor/fix.ts';
import { examine, fixFor, librariesMissedIn } from '../../src/fhs/doctor/index.ts';
import { knownSonames, packageOf } from '../../src/fhs/doctor/libraries.ts';
import { resolveLibraries } from '../../src/fhs/doctor/resolve.ts';
import { provide } from '../../src/fhs/index.ts';
import { evaluateFiles } from '../../src/nix/index.ts';
import { applyEdits } from '../../src/syntax/index.ts';
import { buildSharedObject, hasBothWordSizes, makeForeign } from './elf-files.ts';
import { scratchFolder } from './scratch.ts';
import { offline, quietWorld, requireNix } from './support.ts';

const folder = scratchFolder();
const prefix = join(folder, 'conda');
const shellFile = join(folder, 'shell.nix');

const build = (path: string, needs: readonly string[] = [], options: readonly string[] = [], bits: 32 | 64 = 64) =>
  buildSharedObject(join(prefix, path), needs, options, bits);
/** What is expected of 32-bit files, where there are any. */
const of32 = <T>(...expected: readonly T[]): readonly T[] => (hasBothWordSizes ? expected : []);

beforeAll(() => {
  build('lib/libown.so.1.2');
  symlinkSync('libown.so.1.2', join(prefix, 'lib/libown.so.1'));
  build('lib/python3.12/module.so', ['libown.so.1', 'libX11.so.6', 'libc.so.6']);
  build('lib/python3.12/numpy/core.so', ['libvendored.so.5'], ['-rpath,$ORIGIN/../numpy.libs']);
  build('lib/python3.12/numpy.libs/libvendored.so.5');
  build('lib/python3.12/torch/ext.so', ['libpreloaded.so'], ['--disable-new-dtags,-rpath,${ORIGIN}/nowhere']);
  build('lib/python3.12/other/libpreloaded.so');
  build('lib/qt/plugin.so', ['libX11.so.6', 'libGL.so.1', 'libunheard-of.so.3']);
  build('lib/emulated.so', ['libforeign.so.1']);
  makeForeign(join(prefix, 'lib/emulated.so'));
  if (hasBothWordSizes) {
    build('lib/legacy.so', ['libz.so.1', 'libown.so.1', 'libc.so.6'], [], 32);
    build('lib/legacy/ext.so', ['libold.so.2'], ['-rpath,$ORIGIN'], 32);
    build('lib/legacy/libold.so.2', [], [], 32);
  }
  build('envs/web/lib/module.so', ['libnot-ours.so.1']);
  writeFileSync(join(prefix, 'lib/text.so'), 'INPUT(libown.so.1)\n');
  writeFileSync(join(prefix, 'lib/damaged.so'), readFileSync(join(prefix, 'lib/libown.so.1.2')).subarray(0, 100));
  writeFileSync(join(prefix, 'lib/empty.so'), '');
  writeFileSync(
    shellFile,
    `{ pkgs ? import <nixpkgs> { } }:
(pkgs.buildFHSEnv {
  name = "doctored";
  targetPkgs = p: with p; [
    zlib # for the installer
  ];
}).env
`,
  );
});

async function examineFile() {
  const world = quietWorld();
  const nix = await requireNix();
  const limits = { attribute: [], importFromDerivation: false, readable: null, timeout: 60_000, memory: null };
  const evaluation = (await evaluateFiles(world, nix, { ...offline, ...limits, files: [shellFile] })).get(shellFile);
  if (!evaluation?.ok || evaluation.hook === null) throw new Error(JSON.stringify(evaluation));
  const provision = await provide(world, nix, {
    name: 'doctored',
    hook: evaluation.hook,
    options: offline,
    root: join(folder, 'roots/doctored'),
  });
  return examine(world, provision, evaluation.system, prefix);
}

test('it finds exactly what is missing, and its fix cures all that is known', async () => {
  const inLib = (...paths: readonly string[]) => paths.map((path) => join(prefix, 'lib', path));
  const first = await examineFile();
  expect(first.files).toBe(8 + of32(1, 2, 3).length);
  expect(first.multiArch).toBe(false);
  expect(first.missing).toEqual([
    ...of32({ soname: 'libc.so.6', bits: 32, neededBy: inLib('legacy.so'), packages: ['glibc'] }),
    { soname: 'libGL.so.1', bits: 64, neededBy: inLib('qt/plugin.so'), packages: ['libGL'] },
    ...of32({ soname: 'libown.so.1', bits: 32, neededBy: inLib('legacy.so'), packages: null }),
    { soname: 'libunheard-of.so.3', bits: 64, neededBy: inLib('qt/plugin.so'), packages: null },
    {
      soname: 'libX11.so.6',
      bits: 64,
      neededBy: inLib('python3.12/module.so', 'qt/plugin.so'),
      packages: ['libx11', 'xorg.libX11'],
    },
    ...of32({ soname: 'libz.so.1', bits: 32, neededBy: inLib('legacy.so'), packages: ['zlib'] }),
  ]);
  expect(first.elsewhere).toEqual([{ soname: 'libpreloaded.so', bits: 64, neededBy: inLib('python3.12/torch/ext.so') }]);

  const text = readFileSync(shellFile, 'utf8');
  const fix = fixFor(text, first);
  expect(fix?.title).toBe(['Add libGL, libx11 to targetPkgs', ...of32('add zlib to multiPkgs', 'set multiArch')].join(', '));
  writeFileSync(shellFile, applyEdits(text, fix?.edits ?? []));
  const second = await examineFile();
  expect(second.multiArch).toBe(hasBothWordSizes);
  expect(second.missing.map(({ soname, bits }) => `${bits} ${soname}`)).toEqual([
    ...of32('32 libown.so.1'),
    '64 libunheard-of.so.3',
  ]);
});

describe('the fix', () => {
  const around = (inner: string) => `{ buildFHSEnv, fromElsewhere, more }: buildFHSEnv { ${inner} }`;
  const [zlib, x11] = [['zlib'], ['libx11', 'xorg.libX11']];
  const mended = (inner: string, wanted: WantedPackages) => {
    const fix = addPackages(around(inner), wanted);
    return fix === null ? null : applyEdits(around(inner), fix.edits);
  };

  test.each([
    ['targetPkgs = pkgs: [ pkgs.git ];', 'targetPkgs = pkgs: [ pkgs.git pkgs.zlib (pkgs.libx11 or pkgs.xorg.libX11) ];'],
    ['targetPkgs = p: with p; [ git ] ++ more;', 'targetPkgs = p: with p; [ git p.zlib (p.libx11 or p.xorg.libX11) ] ++ more;'],
    ['targetPkgs = _: [ ];', 'targetPkgs = _: [ _.zlib (_.libx11 or _.xorg.libX11) ];'],
    [
      'targetPkgs = pkgs: [\n    pkgs.git # comment\n  ];',
      'targetPkgs = pkgs: [\n    pkgs.git\n    pkgs.zlib\n    (pkgs.libx11 or pkgs.xorg.libX11) # comment\n  ];',
    ],
    ['targetPkgs = fromElsewhere;', null],
    ['targetPkgs = { git, ... }: [ git ];', null],
    ['runScript = "bash";', null],
  ])('of %j is right', (before, expected) => {
    const fixed = mended(before, { target: [zlib, x11], multi: [], multiArch: false });
    expect(fixed).toBe(expected === null ? null : around(expected));
  });

  test.each([
    ['targetPkgs = p: [ ];', 'targetPkgs = p: [ ]; multiPkgs = p: [ p.zlib (p.libx11 or p.xorg.libX11) ]; multiArch = true;'],
    [
      '\n  targetPkgs = p: [ ]; # for conda\n  runScript = "bash";\n',
      '\n  targetPkgs = p: [ ]; # for conda\n  multiPkgs = p: [ p.zlib (p.libx11 or p.xorg.libX11) ];\n  multiArch = true;\n  runScript = "bash";\n',
    ],
    [
      'targetPkgs = p: [ ]; multiPkgs = q: [ q.git ]; multiArch = true;',
      'targetPkgs = p: [ ]; multiPkgs = q: [ q.git q.zlib (q.libx11 or q.xorg.libX11) ]; multiArch = true;',
    ],
    [
      'targetPkgs = p: [ ]; multiPkgs = null; multiArch = false;',
      'targetPkgs = p: [ ]; multiPkgs = p: [ p.zlib (p.libx11 or p.xorg.libX11) ]; multiArch = true;',
    ],
    [
      'targetPkgs = fromElsewhere; multiPkgs = fromElsewhere;',
      'targetPkgs = fromElsewhere; multiArch = true; multiPkgs = fromElsewhere;',
    ],
    // Another env's.
    ['targetPkgs = p: [ ]; passthru = { multiPkgs = p: [ ]; multiArch = false; };', null],
    ['runScript = "bash";', null],
  ])('of %j is right for 32-bit libraries', (before, expected) => {
    const fixed = mended(before, { target: [], multi: [zlib, x11], multiArch: true });
    expect(fixed).toBe(expected === null ? null : around(expected));
  });

  test('names a package once where both word sizes need it, and leaves out what every env has', () => {
    const missing = [
      { soname: 'libz.so.1', bits: 64, neededBy: [], packages: zlib },
      { soname: 'libz.so.1', bits: 32, neededBy: [], packages: zlib },
      { soname: 'libc.so.6', bits: 32, neededBy: [], packages: ['glibc'] },
      { soname: 'libstdc++.so.6', bits: 32, neededBy: [], packages: ['stdenv.cc.cc.lib'] },
      { soname: 'libown.so.1', bits: 32, neededBy: [], packages: null },
    ] as const;
    const text = around('targetPkgs = p: [ ];');
    expect(fixFor(text, { missing, multiArch: false })?.title).toBe('Add zlib to multiPkgs, set multiArch');
    expect(fixFor(text, { missing: missing.slice(0, 2), multiArch: true })?.title).toBe('Add zlib to multiPkgs');
    expect(fixFor(text, { missing: missing.slice(2), multiArch: false })?.title).toBe('Set multiArch');
    expect(fixFor(text, { missing: missing.slice(4), multiArch: false })).toBeNull();
  });
});

describe('the table of libraries', () => {
  test('has its form', () => {
    const folderOfTable = new URL('../../src/fhs/doctor/', import.meta.url);
    const read = (name: string) => JSON.parse(readFileSync(new URL(name, folderOfTable), 'utf8'));
    const validate = new Ajv2020().compile(read('libraries.schema.json'));
    expect(validate(read('libraries.json'))).toBe(true);
  });

  test('knows what conda packages usually miss', () => {
    expect(knownSonames).toBeGreaterThan(350);
    expect(packageOf('libcrypt.so.1')).toEqual(['libxcrypt-legacy', 'libxcrypt']);
    expect(packageOf('libstdc++.so.6')).toEqual(['stdenv.cc.cc.lib']);
    expect(packageOf('constructor')).toBeNull();
  });
});

test.each([
  [
    'python: error while loading shared libraries: libGL.so.1: cannot open shared object file: No such file or directory',
    ['libGL.so.1'],
  ],
  [
    'ImportError: libSM.so.6: cannot open shared object file\nImportError: libSM.so.6: cannot open shared object file',
    ['libSM.so.6'],
  ],
  ['all is well', []],
])('%j tells what a command missed', (output, sonames) => {
  expect(librariesMissedIn(output)).toEqual(sonames);
});

test('it reads of real files what readelf reads', async () => {
  const libraries = execFileSync('bash', ['-c', 'readlink -f /usr/lib/*-linux-gnu/*.so.* | sort -u'])
    .toString()
    .trim()
    .split('\n');
  const ours = hasBothWordSizes ? [join(prefix, 'lib/legacy.so'), join(prefix, 'lib/legacy/ext.so')] : [];
  const files = [...ours, join(prefix, 'lib/python3.12/torch/ext.so'), '/bin/bash', ...libraries.slice(0, 200)];
  for (const file of files) {
    const dynamic = execFileSync('readelf', ['--dynamic', '--wide', file]).toString();
    const told = (tag: string) =>
      [...dynamic.matchAll(new RegExp(`\\(${tag}\\).*\\[(.*)\\]`, 'g'))].map(([, value = '']) => value);
    const bytes = readFileSync(file);
    const read = await readDynamicFile(async (offset, length) => bytes.subarray(offset, offset + length));
    const path = [...told('RUNPATH'), ...told('RPATH')][0]?.split(':') ?? [];
    expect({ file, needed: read?.needed, path: read?.searchPath }).toEqual({ file, needed: told('NEEDED'), path });
  }
});

test('a file cut off anywhere is no dynamic file, or one with fewer libraries, and never an error', async () => {
  const whole = readFileSync('/bin/bash');
  for (let length = 0; length < whole.length; length += 1 + Math.floor(length / 7)) {
    const cut = whole.subarray(0, length);
    await expect(readDynamicFile(async (offset, wanted) => cut.subarray(offset, offset + wanted))).resolves.not.toThrow();
  }
});

test('nothing is missing that the env has in the right word size', () => {
  const files = new Map([['/p/a.so', { bits: 32, machine: 3, needed: ['libz.so.1', '/p/b.so'], searchPath: [] } as const]]);
  const system = new Map([[32, new Set(['libz.so.1'])] as const]);
  expect(resolveLibraries(files, '/p', system)).toEqual({ missing: [], elsewhere: [] });
});
