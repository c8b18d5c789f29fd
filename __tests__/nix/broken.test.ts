/** The same broken file has the same diagnostic in every Nix there is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Evaluation, evaluateFiles, nixRules } from '../../src/nix/index.ts';
import { nixVersions } from '../../test-support/runtimes/index.ts';
import { fixtures, nixOf, request, temporaryFolder, worldAt } from './tools.ts';

const folder = join(fixtures, 'broken');

/** File, rule, `line:column` of where the range begins, the text in the range, message. */
const table: readonly (readonly [file: string, rule: string, place: string, text: string, message: string])[] = [
  ['abort.nix', 'nix-abort', '3:10', 'abort', 'stop here'],
  ['assert-bool.nix', 'nix-assertion', '4:22', 'assert', 'The assertion `builtins.isString 1` failed.'],
  ['assert-equal.nix', 'nix-assertion', '3:1', 'assert', 'The assertion `version == "2"` failed.'],
  ['derivation-attribute.nix', 'nix-type', '9:3', 'builder', 'A set cannot be turned into a string.'],
  ['derivation-name.nix', 'nix-derivation-name', '3:10', '"my conda"', 'The name of a derivation cannot contain ` `.'],
  ['duplicate-attribute.nix', 'nix-duplicate-attribute', '4:3', 'name', 'The attribute `name` is already defined on line 3.'],
  ['duplicate-formal.nix', 'nix-duplicate-attribute', '1:47', 'version', 'The argument `version` is named twice.'],
  [
    'fetch.nix',
    'nix-fetch',
    '1:31',
    '"http://127.0.0.1:9/nixpkgs.tar.gz"',
    'http://127.0.0.1:9/nixpkgs.tar.gz could not be fetched: the server cannot be reached.',
  ],
  [
    'hash-character.nix',
    'nix-hash',
    '5:14',
    '"1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zme"',
    '`1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zme` is not a valid hash.',
  ],
  ['hash-length.nix', 'nix-hash', '5:14', '"abc"', '`abc` is not a valid hash.'],
  [
    'import-from-derivation.nix',
    'nix-import-from-derivation',
    '4:13',
    'builtins.readFile',
    'This reads what a derivation builds, so evaluating the file would have to build it first.',
  ],
  [
    'missing-argument-package.nix',
    'nix-missing-argument',
    '3:9',
    'pkgs.writeTextFile',
    '`writeTextFile` is called without the argument `text`.',
  ],
  [
    'missing-argument-top.nix',
    'nix-missing-argument',
    '1:32',
    'prefix',
    'The function in this file needs the argument `prefix`, which nothing gives.',
  ],
  ['missing-argument.nix', 'nix-missing-argument', '5:2', 'shell', '`shell` is called without the argument `prefix`.'],
  ['missing-attribute-deep.nix', 'nix-missing-attribute', '4:24', 'pkgs.xorg.libSMM', 'There is no attribute `libSMM`.'],
  ['missing-attribute.nix', 'nix-missing-attribute', '4:24', 'pkgs.gti', 'There is no attribute `gti`.'],
  ['missing-env.nix', 'nix-missing-attribute', '2:1', '(', 'There is no attribute `envv`.'],
  ['missing-import.nix', 'nix-missing-file', '4:23', './packages.nix', 'There is no file or folder packages.nix.'],
  ['missing-readfile.nix', 'nix-missing-file', '4:31', './profile.sh', 'There is no file or folder profile.sh.'],
  ['missing-source.nix', 'nix-missing-file', '4:20', './profile.sh', 'There is no file or folder profile.sh.'],
  ['nested.nix', 'nix-syntax', 'syntax-list.nix:4:33', ';', `Syntax error: unexpected ';'.`],
  ['recursion-deep.nix', 'nix-infinite-recursion', '3:3', 'count', 'Infinite recursion: `count` needs itself.'],
  [
    'recursion-let.nix',
    'nix-infinite-recursion',
    '3:3',
    'name',
    'Infinite recursion: `name` needs `version`, which needs `name`.',
  ],
  [
    'recursion-rec.nix',
    'nix-infinite-recursion',
    '3:3',
    'name',
    'Infinite recursion: `name` needs `profile`, which needs `name`.',
  ],
  ['recursion-self.nix', 'nix-infinite-recursion', '3:3', 'pkgs', 'Infinite recursion: `pkgs` needs itself.'],
  ['search-path.nix', 'nix-missing-file', '1:17', '<nixpkgz>', '`<nixpkgz>` is not in the Nix search path.'],
  ['syntax-comment.nix', 'nix-syntax', '1:10', '/', `Syntax error: unexpected '/'.`],
  [
    'syntax-indented.nix',
    'nix-syntax',
    '5:1',
    '',
    `Syntax error: unexpected end of file, expecting indented string or '\${' or end of an indented string.`,
  ],
  ['syntax-list.nix', 'nix-syntax', '4:33', ';', `Syntax error: unexpected ';'.`],
  ['syntax-semicolon.nix', 'nix-syntax', '4:1', 'in', `Syntax error: unexpected 'in', expecting ';'.`],
  ['syntax-string.nix', 'nix-syntax', '3:11', 'conda', `Syntax error: unexpected end of file, expecting '"'.`],
  ['syntax-unclosed.nix', 'nix-syntax', '4:6', '', `Syntax error: unexpected end of file, expecting ')'.`],
  ['throw-as-nix.nix', 'nix-throw', '2:28', 'builtins.throw', `attribute 'x' missing`],
  ['throw-function.nix', 'nix-throw', '3:16', 'throw', 'no name given'],
  ['throw-two.nix', 'nix-throw', '4:7', 'throw', 'second'],
  ['throw.nix', 'nix-throw', '4:22', 'throw', 'choose a Python first'],
  ['type-add.nix', 'nix-type', '2:38', '3', 'An integer cannot be turned into a string.'],
  ['type-call.nix', 'nix-type', '3:20', 'conda', 'Only a function can be called, but this is a set.'],
  ['type-if.nix', 'nix-type', '2:28', 'if', 'Expected a Boolean, but found a string.'],
  ['type-interpolate.nix', 'nix-type', '4:23', '${x: x}', 'A function cannot be turned into a string.'],
  ['type-list.nix', 'nix-type', '4:22', '[ pkgs.git ]', 'Expected a list, but found a set.'],
  ['type-select.nix', 'nix-type', '3:28', 'installer.name', 'Expected a set, but found a string.'],
  ['undefined-profile.nix', 'nix-undefined-variable', '5:19', 'prefix', '`prefix` is not defined here.'],
  ['undefined-with.nix', 'nix-undefined-variable', '4:39', 'emcas', '`emcas` is not defined here.'],
  ['undefined.nix', 'nix-undefined-variable', '4:24', 'conda', '`conda` is not defined here.'],
  [
    'unexpected-argument-package.nix',
    'nix-unexpected-argument',
    '3:15',
    'pkgs.fetchurl',
    'This function is called with the argument `sha265`, which it does not take.',
  ],
  [
    'unexpected-argument.nix',
    'nix-unexpected-argument',
    '5:2',
    'shell',
    '`shell` is called with the argument `nmae`, which it does not take.',
  ],
];

const versions = await nixVersions();

describe.each(versions)('with Nix $version', (version) => {
  const evaluated = async (): Promise<ReadonlyMap<string, Evaluation>> => {
    if (version.kind === 'missing') throw new Error(`no Nix from ${version.suite}: ${version.reason}`);
    // Only the machine's own Nix may write to the machine's store.
    const isOwn = version.path === process.env.PATH;
    const NIX_REMOTE = isOwn ? process.env.NIX_REMOTE : `local?root=${await temporaryFolder()}`;
    const world = worldAt(folder, { ...process.env, PATH: version.path, NIX_REMOTE });
    return evaluateFiles(world, await nixOf(world), request(table.map(([file]) => file)));
  };
  let evaluations: Promise<ReadonlyMap<string, Evaluation>> | undefined;

  test.each(table)('%s is %s at %s', async (file, rule, place, text, message) => {
    evaluations ??= evaluated();
    const evaluation = (await evaluations).get(file);
    expect(evaluation?.ok).toBe(false);
    const [diagnostic, ...others] = evaluation?.diagnostics ?? [];
    expect(others).toEqual([]);
    const { start, end } = diagnostic?.range ?? {};
    const source = await worldAt(folder).files.read(join(folder, diagnostic?.file ?? ''));
    expect({
      rule: diagnostic?.rule,
      place: `${diagnostic?.file === file ? '' : `${diagnostic?.file}:`}${start?.line}:${start?.column}`,
      text: source.slice(start?.offset, end?.offset),
      message: diagnostic?.message,
    }).toEqual({ rule, place, text, message });
    const words = `${diagnostic?.message} ${diagnostic?.help}`;
    for (const leak of ['/nix/store', '\u001b', folder]) expect(words).not.toContain(leak);
  });
});

test('every broken file is in the table, and every rule in it has a description', () => {
  for (const [, rule] of table) expect(nixRules).toHaveProperty(rule);
  expect(table.map(([file]) => file).sort()).toEqual(readdirSync(folder).sort());
});
