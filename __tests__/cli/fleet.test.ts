/** The same env for many machines: through a binary cache on the web, through ssh, and built on another machine. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BinaryCache,
  type EmptyMachine,
  makeEmptyMachine,
  nixpkgsPath,
  nixVersions,
  type SshMachine,
  startBinaryCache,
  startSshMachine,
} from '../../test-support/index.ts';
import { deleteBuilt, newName } from '../action/support.ts';
import { keyPair } from '../cache/job.ts';
import { type Ended, nixconda } from './command.ts';

const versions = (await nixVersions()).filter((version) => version.kind === 'available');
const folder = mkdtempSync(join(tmpdir(), 'nixconda-fleet-'));
const name = newName();
const pair = keyPair();
const envFile = readFileSync(new URL('fixtures/env.nix', import.meta.url), 'utf8');

let web: BinaryCache;
let ssh: SshMachine;
beforeAll(async () => {
  mkdirSync(join(folder, 'web'));
  mkdirSync(join(folder, 'ssh'));
  web = await startBinaryCache(join(folder, 'web'), 'open sesame');
  ssh = await startSshMachine(join(folder, 'ssh'));
  writeFileSync(join(folder, 'secret'), pair.secret, { mode: 0o600 });
  writeFileSync(join(folder, 'netrc'), 'machine 127.0.0.1 login me password "open sesame"\n', { mode: 0o600 });
});
afterAll(async () => {
  await web.close();
  ssh.stop();
  deleteBuilt(name);
  rmSync(folder, { recursive: true, force: true });
});

/** A file that gives an env of its own. */
function file(part: string): string {
  const path = join(folder, `${part}.nix`);
  writeFileSync(path, envFile.replace('"command"', JSON.stringify(`${name}-${part}`)));
  return path;
}

/** Nothing but what is named is asked: the machines here see no other store. */
const alone = ['--nixpkgs', nixpkgsPath, '--extra-nix-config', 'substituters ='];

interface Where {
  readonly by?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}

const call = (words: readonly string[], { by = [], env = {} }: Where = {}): Promise<Ended> =>
  nixconda(folder, words, { by, env: { NIX_SSHOPTS: ssh.options, HOME: folder, ...env } });

/** What a Nix program says on a machine. */
function ask({ by, env }: EmptyMachine, ...words: string[]): string {
  const [program = '', ...rest] = [...by, ...words];
  return execFileSync(program, rest, { env: { ...process.env, ...env }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const outOf = (ended: Ended): string => JSON.parse(ended.stdout).out;

const tagOf = (version: string) => version.replaceAll('.', '_');
const withNix = (path: string, machine: EmptyMachine): EmptyMachine => ({ ...machine, env: { ...machine.env, PATH: path } });

describe.each(versions)('with Nix $version', ({ version, path }) => {
  const tag = tagOf(version);
  const on = (machine: EmptyMachine) => withNix(path, machine);

  describe('a binary cache on the web', () => {
    const env = file(`web-${tag}`);
    const at = () => `${web.url}/${tag}`;
    const push = ['cache', 'save', env, ...alone, '--extra-nix-config', `netrc-file = ${folder}/netrc`, '--format', 'json'];
    let out: string;

    beforeAll(async () => {
      const pushed = await call([...push, '--push-to', at(), '--cache-signing-key-file', 'secret', '--insist'], {
        env: { PATH: path },
      });
      expect(pushed).toMatchObject({
        status: 0,
        stderr: expect.stringMatching(/^Push: the closure of \S+ is in \S+: \d+ store paths sent in/m),
      });
      out = outOf(pushed);
    });

    test('is sent what running needs, and what was built for it', () => {
      const sent = readdirSync(join(folder, 'web', tag)).filter((entry) => entry.endsWith('.narinfo'));
      const closure = execFileSync('nix-store', ['-qR', out], { encoding: 'utf8' }).trim().split('\n');
      expect(sent).toEqual(expect.arrayContaining(closure.map((one) => `${one.slice('/nix/store/'.length, 43)}.narinfo`)));
      for (const entry of sent) expect(readFileSync(join(folder, 'web', tag, entry), 'utf8')).toMatch(/^Sig: ci-1:/m);
    });

    test('gives all of it to another machine, which builds nothing', async () => {
      const machine = on(await makeEmptyMachine(folder));
      const words = ['--substituters', at(), '--trusted-public-keys', pair.trusted];
      const ran = await call(['run', env, ...alone, ...words, '--', 'echo', 'inside'], machine);
      expect(ran).toMatchObject({ status: 0, stdout: 'inside\n', stderr: expect.not.stringContaining('building') });
      expect(ran.stderr).toContain(`copying path '${out}' from '${at()}'`);
    });

    test('gives nothing to a machine that does not trust its key', async () => {
      const machine = on(await makeEmptyMachine(folder));
      const words = ['--substituters', at(), '--trusted-public-keys', keyPair().trusted];
      const ran = await call(['run', env, ...alone, ...words, '--', 'echo', 'inside'], machine);
      expect(ran).toMatchObject({ status: 0, stdout: 'inside\n', stderr: expect.stringContaining('building') });
    });

    test('that refuses is told of in one warning, and fails nothing', async () => {
      const words = [env, ...alone, '--push-to', `${at()}-refused`];
      const refused = await call(['cache', 'save', ...words], { env: { PATH: path } });
      expect(refused).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Not all that running \S+ needs is kept\.\n$/) });
      expect(refused.stderr.match(/^warning: .*$/gm)).toEqual([
        expect.stringMatching(/^warning: Push: the closure of \S+ was not sent to http:\/\/127\.0\.0\.1:\d+\/\S+-refused: .+\.$/),
      ]);
      expect(await call(['cache', 'save', ...words, '--insist'], { env: { PATH: path } })).toMatchObject({ status: 1 });
    });
  });

  test('a store behind ssh is sent it, signed, and gives it to another machine', async () => {
    const env = file(`ssh-${tag}`);
    const words = ['cache', 'save', env, ...alone, '--push-to', ssh.url, '--format', 'json', '--insist'];
    const pushed = await call([...words, '--cache-signing-key-file', 'secret'], { env: { PATH: path } });
    expect(pushed).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Push: the closure of \S+ is in ssh-ng:\S+: \d+ store paths sent in/m),
    });
    const out = outOf(pushed);
    const nix = ['nix', '--extra-experimental-features', 'nix-command'];
    expect(ask(ssh.machine, ...nix, 'path-info', '--sigs', out)).toContain('ci-1:');
    expect(ask(ssh.machine, 'nix-store', '--verify-path', ...ask(ssh.machine, 'nix-store', '-qR', out).trim().split('\n'))).toBe(
      '',
    );

    const machine = on(await makeEmptyMachine(folder));
    const from = ['--substituters', ssh.url, '--trusted-public-keys', pair.trusted];
    const ran = await call(['run', env, ...alone, ...from, '--', 'echo', 'inside'], machine);
    expect(ran).toMatchObject({ status: 0, stdout: 'inside\n', stderr: expect.not.stringContaining('building') });
    expect(ran.stderr).toContain(`copying path '${out}' from 'ssh-ng://`);
  });
});

test.each([versions.at(0), versions.at(-1)].flatMap((one) => one ?? []))(
  'another machine builds what this one may not, with Nix $version',
  async ({ version, path }) => {
    const env = file(`built-${tagOf(version)}`);
    const machine = withNix(path, await makeEmptyMachine(folder));
    const system = `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux`;
    const words = ['--builders', `${ssh.url} ${system} ${ssh.key} 1 1`, '--extra-nix-config', 'max-jobs = 0'];
    const ran = await call(['run', env, ...alone, ...words, '--', 'echo', 'inside'], machine);
    expect(ran).toMatchObject({ status: 0, stdout: 'inside\n' });
    const [, drv = ''] = /^building '(\S+-hook\.drv)' on 'ssh-ng:/m.exec(ran.stderr) ?? [];
    const out = ask(machine, 'nix-store', '-q', '--outputs', drv).trim();
    expect(ask(ssh.machine, 'nix-store', '--check-validity', '--print-invalid', out)).toBe('');
  },
);
