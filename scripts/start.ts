/**
 * `npm start`: the main job on examples/, shown step by step, through the bundle as GitHub's runner starts it.
 * Without flags it needs no network: the miniature nixpkgs, an imitation installer, a cache service on loopback.
 * `npm start -- --nixpkgs nixos-25.05` does the same with the real nixpkgs and the real installer.
 */
import { cp, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { makeInstaller, type StepResult, startCacheService, startJob, writeNixpkgs } from '../test-support/index.ts';
import { capture, root, show } from './steps.ts';
import { bringTools } from './tools.ts';

const script = `set -x
conda-install
"$HOME/.conda/bin/conda" --version
"$HOME/.conda/bin/conda" create --yes --name demo python
"$HOME/.conda/bin/conda" run --name demo python -c 'print("inside", flush=True)'
ls -l /lib64/ld-linux-*.so.*`;

const { values } = parseArgs({ options: { nixpkgs: { type: 'string' } } });
const say = (text: string) => process.stdout.write(`\n\u001b[1m── ${text}\u001b[0m\n`);

const folder = await mkdtemp(join(tmpdir(), 'nixconda-start-'));
const cache = await startCacheService();
try {
  say('what is needed: Nix and bubblewrap');
  await bringTools(['bwrap', 'curl', 'gcc', 'zstd']);

  say('nixconda lint examples/old-conda-shell.nix: the faults of an old file');
  show(process.execPath, ['dist/index.js', 'lint', 'examples/old-conda-shell.nix']);

  const nixpkgs = values.nixpkgs ?? (await miniature(folder));
  say('the Action on examples/conda-shell.nix, first job: lint, evaluate, verify, build, save, run');
  const first = await job(nixpkgs);

  say('what the env needs is deleted from the store, as on a fresh runner');
  const closure = capture('nix-store', ['--query', '--requisites', first.hook]).output.split('\n').filter(Boolean);
  // Users before what they use. What something else on this machine keeps stays.
  for (const path of closure.reverse()) capture('nix-store', ['--delete', path]);
  process.stdout.write(`${closure.length} store paths\n`);

  say('the Action again, second job: the env comes out of the cache');
  const second = await job(nixpkgs);

  say('outputs of the second job');
  for (const [name, value] of Object.entries(second.step.outputs)) process.stdout.write(`${name}=${value}\n`);
  process.exitCode = first.step.status || second.step.status;
} finally {
  await cache.close();
  await rm(folder, { recursive: true, force: true });
}

/** One job of its own, with a new HOME: the Action's main, a later step in `conda-shell`, and the post step. */
async function job(nixpkgs: string): Promise<{ step: StepResult; hook: string }> {
  const home = await mkdtemp(join(folder, 'home-'));
  const job = await startJob({ env: { HOME: home }, actionEnv: cache.environment(), parent: folder });
  await cp(join(root, 'examples'), join(job.workspace, 'examples'), { recursive: true });
  const offline = String(values.nixpkgs === undefined);
  const step = await job.action(root, { inputs: { file: 'examples/conda-shell.nix', nixpkgs, offline, run: script } });
  process.stdout.write(step.log);
  const later = await job.run('"$HOME/.conda/bin/conda" --version', { shell: 'conda-shell {0}' });
  process.stdout.write(`a later step, with shell: conda-shell {0}\n${later.log}`);
  // What keeps the env during the job; the post step removes it.
  const folders = (await readdir(job.temp)).filter((name) => name.startsWith('nixconda-'));
  const hook = await realpath(join(job.temp, folders[0] ?? '', 'root'));
  await job.end();
  return { step, hook };
}

/** The miniature nixpkgs, with an imitation in place of the bytes of the installer that the example fetches. */
async function miniature(parent: string): Promise<string> {
  const text = await readFile(join(root, 'examples/conda-shell.nix'), 'utf8');
  const version = /version = "([^"]+)"/.exec(text)?.[1] ?? '';
  const installer = await makeInstaller({ family: 'Miniforge3', version });
  const url = `https://github.com/conda-forge/miniforge/releases/download/${version}/${basename(installer.path)}`;
  const place = join(parent, 'nixpkgs');
  await writeNixpkgs(place, { imitate: { [url]: installer.path } });
  return place;
}
