/**
 * `npx tsx bench/parse.ts [FILE…]`: parsing, warm, against `nix-instantiate --parse` on the same files in the same run. Without
 * files it takes a hundred of 10 kB, made of the whole files among the snippets of the tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { snippetsOf } from '../__tests__/syntax/snippets.ts';
import { parse, scopesOf } from '../src/syntax/index.ts';

const rounds = 30;
const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));

function madeFiles(): readonly string[] {
  const files = snippetsOf('accepted.txt').filter(({ title }) => title.startsWith('files: '));
  const once = files.map(({ text }) => `(${text}\n)`).join('\n');
  const text = `[\n${Array.from({ length: Math.ceil(1e4 / once.length) }, () => once).join('\n')}\n]\n`;
  return Array.from({ length: 100 }, (_, index) => {
    const path = join(folder, `${index}.nix`);
    writeFileSync(path, text);
    return path;
  });
}

/** The least of some rounds in milliseconds: everything above it is other work on the machine. */
function least(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - from) / 1e6);
  }
  return best;
}

function nix(paths: readonly string[]): void {
  const { status, stderr } = spawnSync('nix-instantiate', ['--parse', ...paths], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) throw new Error(stderr.toString());
}

try {
  const given = process.argv.slice(2);
  const paths = given.length > 0 ? given : madeFiles();
  const trivial = join(folder, 'trivial.nix');
  writeFileSync(trivial, '1');

  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const megabytes = paths.reduce((sum, path) => sum + readFileSync(path).length, 0) / 1e6;
  const rate = (milliseconds: number): string => `${(megabytes / (milliseconds / 1000)).toFixed(1)} MB/s`;

  const parsed = least(() => {
    for (const text of texts) parse(text);
  });
  const scoped = least(() => {
    for (const text of texts) scopesOf(parse(text));
  });
  const start = least(() => nix([trivial]));
  const whole = least(() => nix(paths));
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  print(`${paths.length} file(s), ${megabytes.toFixed(2)} MB, least of ${rounds} rounds`);
  print(`parse:                    ${parsed.toFixed(1)} ms, ${rate(parsed)} (goal: at least 20)`);
  print(`parse and scopes:         ${scoped.toFixed(1)} ms, ${rate(scoped)}`);
  print(
    `nix-instantiate --parse:  ${whole.toFixed(1)} ms, of which ${start.toFixed(1)} ms to start: ${rate(whole - start)} behind it`,
  );
  print(`ratio:                    ${((whole - start) / parsed).toFixed(1)} times as fast as Nix, its start left out`);
} finally {
  rmSync(folder, { recursive: true });
}
