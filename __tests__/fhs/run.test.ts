/** What a command finds inside: its shell, its environment, its streams, the runner's files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Provision } from '../../src/fhs/index.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, quietWorld, run, script, words } from './support.ts';

const folder = scratchFolder();
let env: Provision;
let envs: (name: string) => Promise<Provision>;
beforeAll(async () => {
  envs = await buildEnvs(join(folder, 'roots'));
  env = await envs('file-bash');
}, 120_000);

describe('a script', () => {
  test.each([
    ['bash', 'echo "$BASH_VERSION $-" | grep -c "e"; false | true; echo never', 1, '1\n'],
    ['sh', 'echo "$0" | sed "s/.*[.]//"; (exit 3); echo never', 3, 'sh\n'],
    ['python', 'import sys\nprint(sys.argv[0][-3:])\nsys.exit(4)', 4, '.py\n'],
    [
      'bash -x {0} "two words" \\"',
      'exec 2>&1; echo "$1|$2"; exit 5',
      5,
      expect.stringContaining('+ echo \'two words|"\'\ntwo words|"\n'),
    ],
    ['env LANG=C cat {0}', 'no shell at all', 0, 'no shell at all'],
  ])('runs under shell "%s" as GitHub runs it', async (shell, text, status, output) => {
    const { outcome, stdout } = await run(env, script(text, shell));
    expect(stdout.toString()).toEqual(output);
    expect(outcome).toEqual({ kind: 'finished', status });
  });

  test('leaves no file behind', async () => {
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const world = quietWorld({ ...process.env, RUNNER_TEMP: temporary });
    const { stdout } = await run(env, script('echo "$0"'), { world });
    expect(stdout.toString()).toMatch(`${temporary}/`);
    expect(await world.files.list(temporary)).toEqual([]);
  });
});

describe('the environment of a command', () => {
  test('is that of the step, unchanged, without what only actions get', async () => {
    const given = {
      ...process.env,
      GITHUB_ACTIONS: 'true',
      SECRET: 'nasty \'"$`\\ secret',
      LINES_OF_TEXT: 'one\ntwo\n',
      LONG: 'x'.repeat(100_000),
      'A-NAME': 'with a dash',
      'BASH_FUNC_greet%%': '() { echo hello; }',
      'BASH_FUNC_exec%%': '() { echo shadowed; }',
      ACTIONS_RUNTIME_TOKEN: 'token',
      'INPUT_NIX-FILE': 'input',
      STATE_phase: 'post',
      SHELLOPTS: 'nounset',
      POSIXLY_CORRECT: '1',
    };
    const { stdout, stderr, outcome } = await run(env, words('env', '-0'), { world: quietWorld(given) });
    expect({ stderr, outcome }).toEqual({ stderr: '', outcome: { kind: 'finished', status: 0 } });
    const seen = Object.fromEntries(
      stdout
        .toString()
        .split('\0')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    const { SECRET, LINES_OF_TEXT, LONG, 'A-NAME': dashed, 'BASH_FUNC_greet%%': greet } = given;
    expect(seen).toMatchObject({
      SECRET,
      LINES_OF_TEXT,
      LONG,
      'A-NAME': dashed,
      'BASH_FUNC_greet%%': expect.any(String),
      IN_NIX_SHELL: 'impure',
    });
    expect(greet).toContain('hello');
    const names = Object.keys(seen);
    expect(
      names.filter((name) => /^(?:INPUT|STATE|ACTIONS|NIXCONDA|BASH_ENV|POSIXLY|SHELLOPTS|BASH_FUNC_exec)/.test(name)),
    ).toEqual([]);
  });

  test('has the profile of the env', async () => {
    const { stdout } = await run(await envs('profile'), words('printenv', 'FROM_PROFILE'));
    expect(stdout.toString()).toBe('yes\n');
  });

  test("gives the user's BASH_ENV to the user's bash alone", async () => {
    const file = join(folder, 'bash-env');
    writeFileSync(file, 'echo "read by ${0##*/}"\n');
    const world = quietWorld({ ...process.env, BASH_ENV: file });
    const { stdout } = await run(env, words('bash', '-c', 'echo "$BASH_ENV"', 'the-command'), { world });
    expect(stdout.toString()).toBe(`read by the-command\n${file}\n`);
  });

  test('can be changed by an activation', async () => {
    const activation = join(folder, "it's the activation");
    writeFileSync(activation, 'export ACTIVE="$#" PATH="/activated:$PATH"; false\n');
    const { stdout, outcome } = await run(env, words('bash', '-c', 'echo "$ACTIVE ${PATH%%:*} $#"', 'name', 'one'), {
      activation,
    });
    expect(stdout.toString()).toBe('0 /activated 1\n');
    expect(outcome).toEqual({ kind: 'finished', status: 0 });
  });
});

test('an activation that the env hides is told', async () => {
  const { outcome } = await run(env, words('true'), { activation: '/usr/share/not/inside' });
  expect(outcome).toMatchObject({ kind: 'never-started', status: 125, why: expect.stringContaining('/usr/share/not/inside') });
});

test("the runner's files can be written", async () => {
  const files = { GITHUB_ENV: join(folder, 'env'), GITHUB_OUTPUT: join(folder, 'output') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const world = quietWorld({ ...process.env, ...files });
  await run(env, script('echo a=b >>"$GITHUB_ENV"; echo c=d >>"$GITHUB_OUTPUT"'), { world });
  expect(Object.values(files).map((file) => readFileSync(file, 'utf8'))).toEqual(['a=b\n', 'c=d\n']);
});

test('output is passed on while the command still runs', async () => {
  const fifo = join(folder, 'go-on');
  const seen: string[] = [];
  const onOutput = (chunk: Uint8Array) => {
    seen.push(Buffer.from(chunk).toString());
    if (seen.length === 1) writeFileSync(fifo, 'now');
  };
  const { outcome } = await run(env, script(`echo first; until [[ -s ${fifo} ]]; do sleep 0.05; done; cat ${fifo}`), {
    streams: { kind: 'taken', onOutput },
  });
  expect(outcome).toEqual({ kind: 'finished', status: 0 });
  expect(seen).toEqual(['first\n', 'now']);
});

test.each(['program', 'early', 'ownPids', 'wrapper', 'private'])('the unusual env "%s" can be entered', async (name) => {
  const { outcome, stdout } = await run(await envs(name), words('bash', '-c', 'echo "$1"; exit 7', 'name', 'inside'), {
    cwd: '/',
  });
  expect({ outcome, stdout: stdout.toString() }).toEqual({ outcome: { kind: 'finished', status: 7 }, stdout: 'inside\n' });
});

test('without words the shell of the env itself runs', async () => {
  const { outcome, stdout } = await run(await envs('file-zsh'), words(), { stdin: Buffer.from('echo "$ZSH_NAME"; exit 9\n') });
  expect(stdout.toString()).toBe('zsh\n');
  expect(outcome).toEqual({ kind: 'finished', status: 9 });
});

test('on macOS and Windows it refuses in one line', async () => {
  const world = quietWorld();
  const mac = { ...world, host: { ...world.host, os: 'darwin' } };
  await expect(run(env, words('true'), { world: mac })).rejects.toThrow(
    "Commands cannot run inside an FHS env on macOS: it is made of Linux's namespaces.",
  );
});
