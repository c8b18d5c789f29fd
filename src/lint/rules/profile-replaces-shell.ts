/** A profile that starts a program of its own and so never gets to the command that is to be run. */

import type { Rule } from '../rule.ts';
import { baseName, type Command, literalText, programOf, type Script, scriptsOf } from '../shell/index.ts';

export const profileReplacesShell: Rule = {
  id: 'profile-replaces-shell',
  severity: 'error',
  fixable: 'none',
  summary: 'The profile starts a shell or another program that does not come back',
  local: true,
  docs: {
    why: 'The profile is read by bash while the environment starts; only after it does the environment run `runScript`, or the command it was given. A profile that ends in `exec fish` or `zsh` starts that shell instead, and the command never runs: in CI the step hangs or does nothing. `runScript` is the place for it. Where a test stands before it the rule warns only, because the test may exempt commands. A script given to a shell, as in `bash install.sh`, ends by itself and is not reported.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    exec zsh
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh";
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile'])) {
      for (const command of script.commands) {
        const what = replacement(command);
        if (what === null || isElsewhere(command, script) || isInBackground(command, script)) continue;
        const isConditional = command.enclosures.some(({ kind }) => kind === 'branch' || kind === 'and' || kind === 'or');
        yield {
          ...script.source.range(command.from, command.to),
          ...(isConditional ? { severity: 'warning' as const } : {}),
          message: `The profile starts ${what} here, so what the environment is to run is not reached.`,
          help: `Set runScript instead of starting ${what} in the profile.`,
        };
      }
    }
  },
};

/** The program that the command hands the terminal or the process over to; null where it comes back. */
function replacement(command: Command): string | null {
  const program = programOf(command);
  const [first] = command.words;
  // `exec` with redirections only changes where output goes.
  if (command.kind === 'simple' && first !== undefined && literalText(first) === 'exec' && command.words.length > 1) {
    return program?.name ?? 'another program';
  }
  if (program === null || command.piped || command.redirections.some(({ operator }) => operator.startsWith('<'))) return null;
  const texts = program.arguments.map((word) => literalText(word));
  if (/^(?:bash|zsh|fish|sh|dash|ksh|ipython)$/.test(program.name)) return isInteractive(texts) ? program.name : null;
  if (program.name === 'jupyter')
    return ['lab', 'notebook', 'server', 'console'].includes(texts[0] ?? '') ? `jupyter ${texts[0]}` : null;
  return /^jupyter-(?:lab|notebook|server|console)$/.test(program.name) ? program.name : null;
}

/** Whether a shell with these arguments has neither a command nor a script to run. */
function isInteractive(texts: readonly (string | null)[]): boolean {
  const takesValue = /^--(?:rcfile|init-file|rc)$/;
  return texts.every((text, index) => {
    if (text === null) return takesValue.test(texts[index - 1] ?? '');
    if (takesValue.test(texts[index - 1] ?? '')) return true;
    return text.startsWith('-') && !/^-[a-z]*c/.test(text) && !/^--(?:version|help|command)/.test(text);
  });
}

/** Whether the command runs in a process of its own, or in a function that the profile does not call. */
function isElsewhere({ enclosures }: Command, { commands }: Script): boolean {
  return enclosures.some((enclosure) => {
    if (enclosure.kind === 'function')
      return !commands.some(({ words: [word] }) => word !== undefined && baseName(word) === enclosure.name);
    return enclosure.kind === 'substitution' || enclosure.kind === 'subshell';
  });
}

function isInBackground({ to }: Command, { source }: Script): boolean {
  return /^[ \t]*&(?![&>])/.test(source.value.slice(to));
}
