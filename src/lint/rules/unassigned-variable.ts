/** A variable that nothing sets, while one with almost the same name is. */

import { distance } from 'fastest-levenshtein';
import { attributeNameText } from '../../syntax/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import {
  assignmentsOf,
  type Command,
  commandName,
  literalText,
  parametersIn,
  partsOf,
  type Script,
  scriptsOf,
} from '../shell/index.ts';

export const unassignedVariable: Rule = {
  id: 'unassigned-variable',
  severity: 'warning',
  fixable: 'none',
  summary: 'A variable is used that nothing sets, while one of a similar name is set',
  docs: {
    why: 'A variable that is not set is the empty string, so `$MAMBA_PREFIX/bin` becomes `/bin` where the profile has set `MAMBA_ROOT_PREFIX`. Because a variable may also come from outside, this rule speaks only where the file sets one whose name differs by a word or by a letter or two, and only where the text makes no provision for the empty case, as `${NAME:-…}` does.',
    sources: ['https://www.shellcheck.net/wiki/SC2153'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$HOME/.mamba"
    export PATH="$MAMBA_PREFIX/bin:$PATH"
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$HOME/.mamba"
    export PATH="$MAMBA_ROOT_PREFIX/bin:$PATH"
  '';
}`,
  },
  *check(context) {
    const scripts = scriptsOf(context, ['profile', 'shell-hook']);
    // Most texts use only what others set, and then it does not matter what they set themselves.
    if (!scripts.some((script) => [...uses(script)].some(({ name }) => !comesFromOutside(name)))) return;
    const set = new Set([...scripts.flatMap((script) => script.commands.flatMap(variablesSet)), ...attributeNames(context)]);
    for (const script of scripts) {
      const own = [...new Set(script.commands.flatMap(variablesSet))];
      const unset = [...uses(script)].filter(({ name }) => !set.has(name) && !comesFromOutside(name));
      const names = [...new Set(unset.map(({ name }) => name))];
      // A text that uses more of them is a part of another, which sets them; each takes a look at every name.
      if (names.length > 100) continue;
      const meant = new Map(names.map((name) => [name, own.find((other) => isSimilar(name, other))]));
      for (const { name, from, to } of unset) {
        const similar = meant.get(name);
        if (similar === undefined) continue;
        yield {
          ...script.source.range(from, to),
          message: `Nothing sets ${name}; ${similar} is set, which may be meant.`,
        };
      }
    }
  },
};

/** Variables that the system, the shell, Nix or conda sets. */
const known: ReadonlySet<string> = new Set(
  (
    'HOME PWD OLDPWD USER LOGNAME SHELL TERM LANG TMPDIR TMP TEMP DISPLAY EDITOR IFS UID EUID HOSTNAME RANDOM SECONDS LINENO ' +
    'PS0 PS1 PS2 PS3 PS4 IN_NIX_SHELL CI _ out src name stdenv system ' +
    'CONDA_PREFIX CONDA_DEFAULT_ENV CONDA_EXE CONDA_SHLVL CONDA_PYTHON_EXE CONDA_PROMPT_MODIFIER'
  ).split(' '),
);
const knownStarts = ['BASH', 'LC_', 'XDG_', 'NIX_', 'SSH_', 'GITHUB_', 'RUNNER_'];

function comesFromOutside(name: string): boolean {
  return known.has(name) || name.endsWith('PATH') || knownStarts.some((start) => name.startsWith(start));
}

function* uses({ commands }: Script): Generator<{ name: string; from: number; to: number }> {
  for (const command of commands) {
    for (const part of partsOf(command)) {
      if (
        part.kind === 'parameter' &&
        /^(?:|length|[#%/^,])/.test(part.operator) &&
        !/[-=+?]$/.test(part.operator) &&
        /^[A-Za-z_]/.test(part.name)
      )
        yield part;
    }
  }
}

/** The names that a command gives a value to. */
function variablesSet(command: Command): readonly string[] {
  const names = assignmentsOf(command).map(({ name }) => name);
  const words = command.words.map((word) => literalText(word) ?? '');
  const name = commandName(command);
  if (command.kind === 'for') return [...names, ...words.slice(0, 1)];
  if (name === 'read' || name === 'mapfile' || name === 'readarray' || name === 'unset' || name === 'getopts')
    return [...names, ...words.slice(1)];
  if (name === 'printf' && words[1] === '-v') return [...names, words[2] ?? ''];
  if (name === 'export' || name === 'declare' || name === 'local') return [...names, ...words.slice(1)];
  // `: ${NAME:=value}`
  const defaults = command.words.flatMap((word) => parametersIn(word.parts)).filter(({ operator }) => operator.endsWith('='));
  return [...names, ...defaults.map((parameter) => parameter.name)];
}

/** Attributes of a derivation are environment variables to its hook. */
function attributeNames(context: RuleContext): readonly string[] {
  const last = context.nodes('binding').flatMap(({ path }) => path.names.at(-1) ?? []);
  return last.map((name) => attributeNameText(name) ?? '');
}

/** Whether the names differ by one word of several, or by a letter or two of many. */
function isSimilar(name: string, other: string): boolean {
  const [shorter, longer] = [name.split('_'), other.split('_')].sort((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined) return false;
  const isPart = shorter.length > 1 && longer.length === shorter.length + 1 && shorter.every((word) => longer.includes(word));
  return isPart || (name.length > 7 && distance(name, other) <= 2);
}
