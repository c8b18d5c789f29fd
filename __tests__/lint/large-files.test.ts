/** Large files: what it takes to lint one grows with its size, and no faster. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Linter, makeLinter } from '../../src/lint/index.ts';
import { countWork, type WorkCounter } from './work.ts';

let work: WorkCounter;
let linter: Linter;

beforeAll(async () => {
  work = await countWork('/src/');
  linter = await makeLinter();
});
afterAll(() => work.stop());

/** `piece(0)`, `piece(1)`, … one after another, until there are `size` characters of them. */
function repeated(size: number, piece: (index: number) => string): string {
  let text = '';
  for (let index = 0; text.length < size; index++) text += piece(index);
  return text;
}

const shell = readFileSync(new URL('files/first-conda-shell.nix', import.meta.url), 'utf8');
const profile = (text: string) => `{ pkgs }: pkgs.buildFHSEnv { name = "x"; profile = ''\n${text}\n''; }`;
const prefixed = (text: string) => `{ pkgs }: let prefix = "~/.conda"; in ${text}`;
const build = (text: string) => `pkgs.runCommand "x" { } ''\n${text}''`;

const files: Readonly<Record<string, (size: number) => string>> = {
  'whole conda shells': (size) => `[\n${repeated(size, () => `(${shell})\n`)}]`,
  'one profile of many commands': (size) =>
    profile(
      repeated(
        size,
        (index) =>
          `export A${index}="-I~/.conda/${index}"\nconda install a${index}\n[ -f ~/x ] && source activate a${index}\nB=$A${index}:$B\n`,
      ),
    ),
  'one word with many tildes': (size) => profile(`export A="${repeated(size, () => '-I~/.conda/lib ')}"`),
  'one list of paths': (size) => profile(`export A="${repeated(size, () => '~/.conda/lib:')}"`),
  'many uses of one name': (size) =>
    prefixed(profile(repeated(size, () => 'export A="-L${prefix}lib"\n')).replace('{ pkgs }: ', '')),
  'many wrappers': (size) =>
    prefixed(
      build(repeated(size, () => 'makeWrapper ${m}/miniconda.sh $out/bin/x --add-flags "-p ${prefix}" --add-flags "-b"\n')),
    ),
  'one wrapper with many flags': (size) =>
    prefixed(build(`makeWrapper a/miniconda.sh $out/bin/x ${repeated(size, () => '--add-flags "-p ${prefix}" ')}`)),
  'one line of commands': (size) => profile(repeated(size, (index) => `true && echo /home/alice/${index}; `)),
  'one chain of conditions': (size) => profile(`${repeated(size, () => 'true && ')} pip install x`),
  'one if of many branches': (size) => profile(`if a; then b\n${repeated(size, () => 'elif a; then pip install x\n')}fi`),
  'functions that call each other': (size) =>
    profile(repeated(size, (index) => `f${index}() { f${index + 1}; f${index + 1}; pip install x; }\n`)),
  'variables that double': (size) =>
    profile(repeated(size, (index) => `A${index + 1}=$A${index}$A${index}\n. $A${index}/conda.sh\n`)),
  'strings that double': (size) =>
    `let a0 = "x"; ${repeated(size, (index) => `a${index + 1} = "\${a${index}}\${a${index}}/lib"; `)} in a9`,
  substitutions: (size) => profile(repeated(size, () => 'a `b $(c)` "$((1 + $(d)))" ')),
  'here-documents': (size) => profile(repeated(size, () => 'cat <<E\n$HOME ~/a\nE\n')),
  'many suppressions': (size) => `[\n${repeated(size, () => '# nixconda-disable-next-line url-literal: kept\nhttps://a.b/c\n')}]`,
  'many comments': (size) => `[\n${repeated(size, () => '# kept\n(x)\n(let in 1)\n')}]`,
  'many installers': (size) =>
    `[ ${repeated(size, () => '(fetchurl { url = "https://repo.continuum.io/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh"; sha256 = ""; }) ')} ]`,
  'many unused formals': (size) => `{ ${repeated(size, (index) => `a${index}, `)}... }: 1`,
  'many build inputs': (size) => `stdenv.mkDerivation { buildInputs = [ zlib ${repeated(size, () => 'makeWrapper ')}]; }`,
  'many names in one set': (size) =>
    `let s = { ${repeated(size, (index) => `a${index} = "~/a"; `)} }; in [ ${repeated(size, (index) => `s.a${index % (size / 16)} `)} ]`,
  'many inherited names': (size) => `with pkgs; rec { ${repeated(size, (index) => `inherit (pkgs.xorg) libX${index}; `)} }`,
  'names that nothing binds': (size) =>
    `let ${repeated(size, (index) => `name${index} = 1; `)} in [ ${repeated(size, (index) => `nome${index} `)} ]`,
  'variables that nothing sets': (size) => profile(repeated(size, (index) => `export VARIABLE_${index}=$VARIABEL_${index}\n`)),
  'sets around sets': (size) => `${'with pkgs; '.repeat(50)}[ ${repeated(size, (index) => `a${index} `)} ]`,
  sums: (size) => `{ shellHook = "a" ${repeated(size, (index) => `+ "export A${index}=~/x" `)}; }`,
  'merged sets': (size) => `pkgs.mkShell ({ } ${repeated(size, () => '// { shellHook = "a"; } ')})`,
};

/** Much more than twice the work for a text of twice the length is work that grows faster than the text. */
const small = 1 << 14;
const mostGrowth = 2.3;

describe('twice the text is about twice the work for', () => {
  test.each(Object.entries(files))('%s', async (_name, file) => {
    const [once, twice] = [file(small), file(2 * small)];
    const first = await work.count(() => linter.lint('shell.nix', once));
    const second = await work.count(() => linter.lint('shell.nix', twice));
    expect(second / first).toBeLessThan(mostGrowth);
  });

  test('many fixes', async () => {
    const file = (size: number) => `[\n${repeated(size, () => '(x)\n')}]`;
    const first = await work.count(() => linter.fix('shell.nix', file(small), 'safe'));
    const second = await work.count(() => linter.fix('shell.nix', file(2 * small), 'safe'));
    expect(second / first).toBeLessThan(mostGrowth);
  });
});

// What patterns do is not counted. One that goes through the text for each of its findings takes longer here than a test may.
test.each(['one word with many tildes', 'one line of commands', 'many comments'])('a megabyte of %s is linted', (name) => {
  expect(linter.lint('shell.nix', files[name]?.(1 << 20) ?? '').root).not.toBeNull();
});
