/** What the real ShellCheck says of profiles and hooks, and where in the Nix file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { terminalLog } from '../../../src/edges/terminal-log.ts';
import { localWorld } from '../../../src/edges/world.ts';
import { defaultSettings, type Level } from '../../../src/lint/index.ts';
import { shellcheck } from '../../../src/lint/shellcheck.ts';
import { parse } from '../../../src/syntax/index.ts';

async function findings(nix: string, level?: Level, path = process.env.PATH): Promise<readonly string[]> {
  const world = localWorld({ cwd: process.cwd(), env: { ...process.env, PATH: path }, log: terminalLog(() => {}, false) });
  const levels = level === undefined ? {} : { shellcheck: level };
  const files = [{ path: 'conda-shell.nix', root: parse(nix) }];
  const [found = []] = await shellcheck(world, files, { ...defaultSettings, levels });
  return found.map(({ severity, message, range }) => {
    return `${severity} ${message.slice(0, message.indexOf(':'))} ${nix.slice(range.start.offset, range.end.offset)}`;
  });
}

const profile = (text: string) => `{ pkgs, prefix ? "/opt/conda", init }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
${text.replaceAll(/^(?=.)/gm, '    ')}
  '';
}`;

test.each<[string, string, readonly string[]]>([
  ['a finding stands at its words', profile('export A=$(ls)\ncat $FILE'), ['warning SC2155 A', 'info SC2086 $FILE']],
  [
    'also behind tabs, wide characters and escapes',
    profile("\techo '😀 é' $x ''$(z)"),
    ['info SC2086 $x', "warning SC2046 ''$(z)"],
  ],
  ['also in the hook of a shell', '{ pkgs }: pkgs.mkShell { shellHook = "cat $FILE"; }', ['info SC2086 $FILE']],
  ['known interpolations are filled in', profile('ls ${prefix}/*.sh $x'), ['info SC2086 $x']],
  ['of what is not known, nothing is said', profile('if true; then\n${init}\n[ ${init} -gt 1 ] && ls ${init}'), []],
  ['what other rules say, or what comes from elsewhere, is left out', profile('A="~/x"; cd ~/y; . ~/z; echo "$B"'), []],
  ['builders are not looked at', '{ pkgs }: pkgs.runCommand "x" { } "cat $FILE"', []],
])('%s', async (_name, nix, expected) => {
  expect(await findings(nix)).toEqual(expected);
});

test('a text that is broken by itself is told', async () => {
  expect(await findings(profile('if true; then echo a; done'))).toContain('error SC1073 i');
});

test('the configuration may set one level for all, or switch it off', async () => {
  expect(await findings(profile('cat $FILE'), 'error')).toEqual(['error SC2086 $FILE']);
  expect(await findings(profile('cat $FILE'), 'off')).toEqual([]);
});

test('without ShellCheck there are no findings', async () => {
  expect(await findings(profile('cat $FILE'), undefined, '/nonexistent')).toEqual([]);
});

test('a program of that name that answers otherwise is an error of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'shellcheck-'));
  await writeFile(join(folder, 'shellcheck'), '#!/bin/sh\necho no such option >&2\nexit 3\n', { mode: 0o755 });
  await expect(findings(profile('cat $FILE'), undefined, folder)).rejects.toThrow('ShellCheck ended with status 3');
  await rm(folder, { recursive: true });
});
