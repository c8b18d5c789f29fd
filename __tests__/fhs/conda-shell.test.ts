/** The installed program, as later steps and terminals use it: as another user, with nasty paths, with nothing but itself. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { installCondaShell, type Provision } from '../../src/fhs/index.ts';
import { type Start, start } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, quietWorld } from './support.ts';

const folder = scratchFolder();
const bin = join(folder, `it's a "$HOME" \`id\` folder`);
let envs: (name: string) => Promise<Provision>;
let program: string;

/** Another user than root, where there is a choice: then the namespaces are a user's. */
const user = process.getuid?.() === 0 ? { uid: 1001, gid: 1001 } : {};
const condaShell = (args: readonly string[], more: Start = {}) => start(program, args, { cwd: folder, ...user, ...more });

beforeAll(async () => {
  chmodSync(folder, 0o755);
  envs = await buildEnvs(join(folder, 'roots'));
  program = await installCondaShell(quietWorld(), await envs('file-bash'), { folder: bin });
}, 120_000);

test('it runs a script as GitHub does, with arguments and standard input', async () => {
  const script = join(folder, 'step 1.sh');
  writeFileSync(script, 'printf "%s|" "$@"; cat; id -u; false | true; echo never\n');
  const ended = await condaShell([script, 'a b', '', '$HOME'], { input: 'input\n' });
  expect(ended).toEqual({ status: 1, signal: null, stdout: `a b||$HOME|input\n${user.uid ?? process.getuid?.()}\n`, stderr: '' });
});

test.each([
  ['a command', ['-c', 'echo "$0 $1"; exit 7', 'name', 'two words'], 7, 'name two words\n'],
  ['a program', ['--exec', 'printf', '%s|', 'a b', '', '-x'], 0, 'a b||-x|'],
  ['options of bash', ['-u', '-c', 'echo "$-" | tr -cd u'], 0, 'u'],
  ['a death by a signal', ['-c', 'kill -SEGV $$'], 139, ''],
  ['the help', ['--help'], 0, expect.stringContaining('usage: conda-shell')],
  ['--exec without a program', ['--exec'], 2, ''],
])('it takes %s', async (_, args, status, stdout) => {
  expect(await condaShell(args)).toMatchObject({ status, stdout });
});

test('without arguments it is the shell of the env', async () => {
  expect(await condaShell([], { input: 'echo "inside ${BASH_VERSION:+bash}"; exit 3\n' })).toMatchObject({
    status: 3,
    stdout: 'inside bash\n',
  });
});

test('it passes 3 MB on unchanged', async () => {
  const bytes = randomBytes(3_000_000);
  const { stdout } = await condaShell(['-c', 'sha256sum'], { input: bytes });
  const { stdout: expected } = await start('sha256sum', [], { input: bytes });
  expect(stdout).toBe(expected);
});

test('it passes further file descriptors on, and none of its own', () => {
  writeFileSync(join(folder, 'three'), 'read from 3\n');
  const reread = () => openSync(join(folder, 'three'), 'r');
  const five = openSync(join(folder, 'five'), 'w');
  const command = 'cat <&3; echo written >&5; ls /proc/self/fd | xargs';
  const say = (...line: readonly [string, ...string[]]) =>
    spawnSync(line[0], [...line.slice(1), '-c', command], {
      stdio: ['ignore', 'pipe', 'pipe', reread(), 'ignore', five],
      cwd: folder,
    }).stdout.toString();
  const inside = say(program);
  expect(inside).toMatch(/^read from 3\n0 1 .*2 .*3 .*5/);
  expect(inside).toBe(say('bash'));
  expect(readFileSync(join(folder, 'five'), 'utf8')).toBe('written\nwritten\n');
});

test('what one step puts into GITHUB_ENV is there for the runner to give to the next', async () => {
  const file = join(folder, 'github-env');
  writeFileSync(file, '');
  if (user.uid) chownSync(file, user.uid, user.gid);
  await condaShell(['-c', 'echo "FROM=step 2" >>"$GITHUB_ENV"'], { env: { ...process.env, GITHUB_ENV: file } });
  const [name = '', value = ''] = readFileSync(file, 'utf8').trim().split('=');
  const next = await condaShell(['-c', 'echo "$FROM"'], { env: { ...process.env, [name]: value } });
  expect(next.stdout).toBe('step 2\n');
});

test("it lets neither the user's BASH_ENV nor exported functions disturb the way in", async () => {
  const bashEnv = join(folder, 'bash-env');
  writeFileSync(bashEnv, 'echo "read by ${0##*/}"\n');
  const env = {
    ...process.env,
    BASH_ENV: bashEnv,
    'BASH_FUNC_exec%%': '() { echo shadowed; }',
    'BASH_FUNC_greet%%': '() { echo hello; }',
    SHELLOPTS: 'nounset',
    POSIXLY_CORRECT: '1',
  };
  expect(await condaShell(['-c', 'greet', 'the-command'], { env })).toMatchObject({
    status: 0,
    stdout: 'read by the-command\nhello\n',
    stderr: '',
  });
});

test('it reads an activation first', async () => {
  const activation = join(folder, "it's an activation");
  writeFileSync(activation, 'export ACTIVE=yes\n');
  const active = await installCondaShell(quietWorld(), await envs('chroot-zsh'), { folder: join(folder, 'active'), activation });
  mkdirSync(join(folder, 'elsewhere'));
  expect(await start(active, ['-c', 'echo "$ACTIVE $PWD"'], { cwd: join(folder, 'elsewhere') })).toMatchObject({
    stdout: `yes ${join(folder, 'elsewhere')}\n`,
  });
});

test('in a terminal it gives a prompt', () => {
  const typed = { input: 'echo $((6 * 7)); tty; exit 5\n', cwd: folder, env: { ...process.env, HOME: folder, TERM: 'dumb' } };
  const { status, stdout } = spawnSync(
    'script',
    ['--quiet', '--return', '--command', `'${program.replaceAll("'", "'\\''")}'`, '/dev/null'],
    typed,
  );
  expect(stdout.toString()).toMatch(/chrootenv:.*42\r\n\/dev\/pts\/\d+\r\n/s);
  expect(status).toBe(5);
});
