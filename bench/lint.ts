/**
 * `npx tsx bench/lint.ts`: how fast files are linted, beside what Nix takes to parse the same files, and what a megabyte takes
 * in files that grow.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { makeLinter } from '../src/lint/index.ts';
import { parse } from '../src/syntax/index.ts';

const fileCount = 1000;
const rounds = 5;

/** The project's own whole files, over and over: conda shells as people write them, with all their faults. */
const examples = new URL('../__tests__/lint/files/', import.meta.url);
const sources = readdirSync(examples)
  .filter((name) => name.endsWith('.nix'))
  .map((name) => readFileSync(new URL(name, examples), 'utf8'));
const texts = Array.from({ length: fileCount }, (_, index) => sources[index % sources.length] ?? '');
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const folder = mkdtempSync(join(tmpdir(), 'nixconda-bench-'));
const paths = texts.map((text, index) => {
  const path = join(folder, String(index % 30), `${index}.nix`);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
  return path;
});

const linter = await makeLinter();
const measured = {
  'parse (first pass)': once(() => texts.forEach((text) => void parse(text))),
  'lint (first pass)': once(() => texts.forEach((text, index) => void linter.lint(paths[index] ?? '', text))),
  parse: best(() => texts.forEach((text) => void parse(text))),
  lint: best(() => texts.forEach((text, index) => void linter.lint(paths[index] ?? '', text))),
  'read and lint the tree': best(() => paths.forEach((path) => void linter.lint(path, readFileSync(path, 'utf8')))),
  'nix-instantiate --parse': best(() => {
    const { status, error } = spawnSync('nix-instantiate', ['--parse', ...paths], { stdio: 'ignore' });
    if (error || status !== 0) throw error ?? new Error(`nix-instantiate ended with status ${status}.`);
  }),
};
rmSync(folder, { recursive: true });

/** Texts of some size, in which work that grows faster than the text would show. */
const growing: Readonly<Record<string, (size: number) => string>> = {
  'whole files': (size) => `[\n${repeated(size, (index) => `(${sources[index % sources.length]}\n)\n`)}]`,
  'one profile': (size) =>
    `{ pkgs }: let prefix = "~/.conda"; in pkgs.buildFHSEnv {\n  name = "x";\n  profile = ''\n${repeated(
      size,
      (index) => `    export A${index}="-L\${prefix}lib $A${index}"\n    [ -f ~/x ] && conda install a${index}\n`,
    )}  '';\n}`,
  'one let': (size) => `{ pkgs }: let\n${repeated(size, (index) => `  a${index} = "\${pkgs.b}/${index}";\n`)}in a0`,
};
const sizes = [64, 256, 1024];
const scaling = Object.entries(growing).map(([name, file]) => {
  const times = sizes.map((kilobytes) => {
    const text = file(kilobytes * 1024);
    return (best(() => void linter.lint('shell.nix', text)) / text.length) * 1e9;
  });
  return `${name.padEnd(26)} ${times.map((time) => `${time.toFixed(0).padStart(6)} ms`).join(' ')}`;
});

process.stdout.write(`${fileCount} files, ${(bytes / 1e6).toFixed(2)} MB\n`);
for (const [name, seconds] of Object.entries(measured)) {
  process.stdout.write(
    `${name.padEnd(26)} ${(seconds * 1000).toFixed(0).padStart(6)} ms  ${(bytes / 1e6 / seconds).toFixed(1).padStart(6)} MB/s\n`,
  );
}
process.stdout.write(`a megabyte in files of     ${sizes.map((kilobytes) => `${kilobytes} kB`.padStart(9)).join(' ')}\n`);
for (const line of scaling) process.stdout.write(`${line}\n`);

/** `piece(0)`, `piece(1)`, … one after another, until there are `size` characters of them. */
function repeated(size: number, piece: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < size; index++) text += piece(index);
  return text;
}

/** Seconds. */
function once(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function best(work: () => void): number {
  return Math.min(...Array.from({ length: rounds }, () => once(work)));
}
