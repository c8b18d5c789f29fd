/** The miniature nixpkgs: what it promises to files that were written for the real one. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build, evaluate, nix } from './nix.ts';
import { run } from './run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nixpkgs-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('releases', () => {
  test.each([
    [null, { oldName: true, newName: true, lowerCase: true, style: 'file' }],
    ['22.11', { oldName: true, newName: false, lowerCase: false, style: 'bin' }],
    ['24.05', { oldName: true, newName: true, lowerCase: false, style: 'file' }],
    ['25.05', { oldName: true, newName: true, lowerCase: false, style: 'container' }],
    ['25.11', { oldName: false, newName: true, lowerCase: false, style: 'container' }],
    ['26.05', { oldName: false, newName: true, lowerCase: true, style: 'container' }],
  ])('%s has the names of its time', async (release, expected) => {
    const facts = `{
      oldName = (builtins.tryEval (pkgs.buildFHSUserEnv { name = "x"; }).name).success;
      newName = pkgs ? buildFHSEnv;
      lowerCase = pkgs ? libx11;
      style = pkgs.fhsInitStyle;
    }`;
    expect(await evaluate(facts, `{ release = ${release === null ? 'null' : `"${release}"`}; }`)).toEqual(expected);
  });

  test('what came later is missing before, under its new name', async () => {
    const names = ['pkg-config', 'pkgconfig', 'libGL', 'mesa', 'libGLU', 'mesa_glu', 'alsa-lib', 'alsaLib', 'micromamba'];
    const there = (release: string) =>
      evaluate(
        `map (name: pkgs ? \${name}) ${JSON.stringify(names).replaceAll(',', ' ')} ++ [ (pkgs.stdenv ? hostPlatform) ]`,
        `{ release = "${release}"; }`,
      );
    expect(await there('17.03')).toEqual([false, true, false, true, false, true, false, true, false, false]);
    expect(await there('21.11')).toEqual(Array(10).fill(true));
  });

  test('the old builder name warns in 25.05 and is an error in 25.11, in the words of nixpkgs', async () => {
    const use = (release: string) =>
      nix('nix-instantiate', [
        '--eval',
        '--expr',
        `((import <nixpkgs> { release = "${release}"; }).buildFHSUserEnv { name = "x"; }).name`,
      ]);
    expect((await use('25.05')).stderr).toContain("evaluation warning: 'buildFHSUserEnv' has been renamed to 'buildFHSEnv'");
    expect((await use('25.11')).stderr).toContain(
      "error: 'buildFHSUserEnv' has been renamed to 'buildFHSEnv' and was removed in 25.11",
    );
  });
});

describe('the package set', () => {
  test('overlays, overrides, callPackage and final attributes reach each other', async () => {
    const expression = `
      let
        changed = pkgs.extend (final: prev: { zlib = prev.zlib.overrideAttrs (old: { name = "\${old.pname}-new"; }); });
        package = { lib, zlib, suffix ? "" }: pkgs.stdenv.mkDerivation (final: { pname = "p\${suffix}"; version = "1"; text = final.pname; inherit zlib; });
        called = changed.callPackage package { };
      in
      [ called.name called.zlib.name (called.override { suffix = "2"; }).text (called.overrideAttrs { pname = "q"; }).text ]`;
    expect(await evaluate(expression)).toEqual(['p-1', 'zlib-new', 'p2', 'q']);
  });

  test('evaluates for a system that is not the host', async () => {
    const [drv, linux] = (await evaluate(
      '[ (pkgs.buildFHSEnv { name = "x"; targetPkgs = p: [ p.gtk3 ]; }).env.drvPath pkgs.stdenv.isAarch64 ]',
      '{ system = "aarch64-linux"; }',
    )) as [string, boolean];
    expect(drv).toMatch(/x-shell-env\.drv$/);
    expect(linux).toBe(true);
  });

  test.each([
    [
      'two hashes',
      '{ url = "http://x/a.sh"; sha256 = pkgs.lib.fakeSha256; hash = pkgs.lib.fakeHash; }',
      'multiple hashes passed to fetchurl',
    ],
    ['md5', '{ url = "http://x/a.sh"; md5 = "x"; }', 'fetchurl does not support md5'],
    ['no URL', '{ sha256 = ""; }', 'fetchurl requires either `url` or `urls` to be set'],
    ['an unknown argument', '{ url = "http://x/a.sh"; sha = ""; }', "unexpected argument 'sha'"],
  ])('fetchurl refuses %s', async (_name, args, message) => {
    await expect(evaluate(`(pkgs.fetchurl ${args}).outPath`)).rejects.toThrow(message);
  });
});

test('fetchurl takes the first URL that answers, makeWrapper quotes as nixpkgs does, and the fixup patches what is executable', async () => {
  const content = '#!/bin/sh\nprintf "%s|" "$@"; printf "%s\\n" "$GREETING" "$LIST"\n';
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/program.sh' ? 200 : 404;
    response.end(response.statusCode === 200 ? content : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hash = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  const output = await build(`
    pkgs.stdenv.mkDerivation {
      name = "wrapped";
      src = pkgs.fetchurl { urls = [ "${url}/missing.sh" "${url}/program.sh" ]; hash = "${hash}"; };
      nativeBuildInputs = [ pkgs.makeWrapper ];
      dontUnpack = true;
      installPhase = ''
        install -D -m 755 $src $out/bin/program
        makeWrapper $out/bin/program $out/bin/wrapper --add-flags "-p ~/prefix" --set GREETING 'good "day"' --prefix LIST : first --run 'export HOME=/there'
      '';
    }`);
  await new Promise((done) => server.close(done));
  const { stdout } = await run(join(output, 'bin/wrapper'), ['a b'], { env: { LIST: 'second' } });
  expect(stdout).toBe('-p|/there/prefix|a b|good "day"\nfirst:second\n');
  expect((await run('head', ['-n1', join(output, 'bin/program')])).stdout).toBe('#! /bin/bash\n');
});

test('a development shell has its packages, its hook and its variables', async () => {
  const shell = `(import <nixpkgs> { }).mkShell { packages = [ (import <nixpkgs> { }).micromamba ]; shellHook = "export HOOK=ran"; VARIABLE = 1; }`;
  const command = 'echo "$HOOK $VARIABLE"; micromamba create -q -y -n web zlib; micromamba run -n web zlib a; exit 6';
  const { status, stdout } = await nix('nix-shell', ['--expr', shell, '--run', command], {
    env: { MAMBA_ROOT_PREFIX: join(folder, 'mamba') },
  });
  expect(status).toBe(6);
  expect(stdout).toBe(`ran 1\nTransaction finished\nzlib from ${folder}/mamba/envs/web: a\n`);
});

test('joined trees and applications find what they are made of', async () => {
  const output = await build(`
    pkgs.symlinkJoin {
      name = "joined";
      paths = [
        (pkgs.writeShellApplication { name = "greet"; runtimeInputs = [ (pkgs.writeShellScriptBin "hello" "echo hello") ]; text = "hello"; })
        (pkgs.writeTextDir "share/text" "text")
      ];
      postBuild = "ln -s greet $out/bin/welcome";
    }`);
  expect((await run(join(output, 'bin/welcome'), [])).stdout).toBe('hello\n');
  expect((await run('cat', [join(output, 'share/text')])).stdout).toBe('text');
});

describe('an FHS environment', () => {
  const expression = (style: string) => `
    pkgs.buildFHSEnv {
      name = "fhs";
      initStyle = "${style}";
      targetPkgs = pkgs: [ pkgs.git pkgs.libsm ];
      profile = "export FROM_PROFILE=yes";
    }`;

  test.each(['bin', 'file', 'container'])(
    'of the shape "%s" runs a program with its arguments, input and status',
    async (style) => {
      const program = join(await build(expression(style)), 'bin/fhs');
      const { status, stdout } = await run(program, ['-c', 'cat; echo "$1 $FROM_PROFILE"; exit 7', 'sh', 'a  b'], {
        input: 'input\n',
      });
      expect({ status, stdout }).toEqual({ status: 7, stdout: 'input\na  b yes\n' });
    },
  );

  test('of the chroot builder is entered by nix-shell', async () => {
    const env = `(import <nixpkgs> { }).buildFHSEnvChroot { name = "old"; }`;
    const { status, stdout } = await nix('nix-shell', ['--expr', `(${env}).env`], {
      input: 'echo "in $PWD"; exit 5\n',
      cwd: folder,
    });
    expect({ status, stdout }).toEqual({ status: 5, stdout: `in ${folder}\n` });
  });

  test('shows the chosen programs only, starts foreign programs, and has the chosen libraries', async () => {
    const program = join(await build(expression('file')), 'bin/fhs');
    const script = `
      git --version
      type -P curl || echo no curl
      cp /bin/true "${folder}/foreign" && "${folder}/foreign" && echo foreign
      LD_PRELOAD=libSM.so.6 /bin/true
      LD_PRELOAD=libnowhere.so.1 /bin/true`;
    const { stdout, stderr } = await run(program, ['-c', script]);
    expect(stdout).toMatch(/^git version .*\nno curl\nforeign\n$/);
    expect(stderr).toContain("'libnowhere.so.1' from LD_PRELOAD cannot be preloaded");
    expect(stderr).not.toContain('libSM');
  });

  test('works for an ordinary user, and in itself', async () => {
    const program = join(await build(expression('file')), 'bin/fhs');
    const root = process.getuid?.() === 0;
    const { status, stdout } = await run(program, ['-c', `id -u; ${program} -c "git --version; exit 4"`], {
      cwd: '/',
      ...(root ? { uid: 65534 } : {}),
    });
    expect(status).toBe(4);
    expect(stdout).toMatch(/^[1-9]\d*\ngit version .*\n$/);
  });

  test.each([
    ['without multiArch', '{ }', 'multiArch = false;', []],
    ['with multiArch', '{ }', 'multiArch = true;', ['32-bit libSM.so.6', '32-bit libc.so.6']],
    ['of before multiArch', '{ release = "22.11"; }', '', ['32-bit libSM.so.6', '32-bit libc.so.6']],
  ])('%s has the 32-bit libraries that it should', async (_, settings, argument, expected) => {
    const program = join(
      await build(`pkgs.buildFHSUserEnv { name = "both"; multiPkgs = p: [ p.xorg.libSM ]; ${argument} }`, settings),
      'bin/both',
    );
    const script = `
      for library in /lib32/libSM.so.6 /lib32/libc.so.6; do
        [[ ! -e $library ]] || { read -r -N 5 start <$library; [[ $start != *$'\\x01' ]] || echo "32-bit \${library##*/}"; }
      done
      LD_PRELOAD=libSM.so.6 /bin/true`;
    const { stdout, stderr } = await run(program, ['-c', script]);
    expect(stdout.split('\n').filter(Boolean)).toEqual(process.arch === 'x64' ? expected : []);
    expect(stderr).toBe('');
  });

  test('of before multiArch refuses it', async () => {
    const env = 'pkgs.buildFHSUserEnv { name = "x"; multiArch = true; }';
    await expect(evaluate(`(${env}).drvPath`, '{ release = "22.11"; }')).rejects.toThrow("unexpected argument 'multiArch'");
  });

  test('cannot be built as an environment', async () => {
    await expect(build('(pkgs.buildFHSEnv { name = "x"; }).env')).rejects.toThrow('intended for interactive nix-shell sessions');
  });
});
