/** `set -e` in a profile, where one failing line ends the whole environment. */

import type { Rule } from '../rule.ts';
import { commandName, literalText, scriptsOf, type Word } from '../shell/index.ts';

export const profileErrexit: Rule = {
  id: 'profile-errexit',
  severity: 'info',
  fixable: 'none',
  summary: 'The profile sets -e, so that one failing line keeps the environment from starting',
  local: true,
  docs: {
    why: 'The profile is read by the shell that starts the environment, not by a process of its own. With `set -e` the first line that fails ends that shell, and with it the environment, mostly without a word. `set +e` at the end does not help the lines between, and leaves tracing on if it was `set -ex`. Ask for the outcome where it matters instead. Builder scripts and the hooks of `mkShell` are not looked at.',
    sources: ['https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    set -e
    export CONDA_PREFIX="$HOME/.conda"
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_PREFIX="$HOME/.conda"
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile'])) {
      for (const command of script.commands) {
        if (commandName(command) !== 'set' || !setsErrexit(command.words)) continue;
        if (command.enclosures.some(({ kind }) => kind === 'subshell' || kind === 'substitution')) continue;
        yield {
          ...script.source.range(command.from, command.to),
          message: 'With -e, one failing line of the profile ends the environment before anything runs in it.',
          help: 'Leave it out, or put the lines that need it into a subshell.',
        };
      }
    }
  },
};

function setsErrexit(words: readonly Word[]): boolean {
  const all = words.map((word) => literalText(word) ?? '');
  const texts = all.slice(0, all.indexOf('--') === -1 ? all.length : all.indexOf('--'));
  return texts.some((text, index) => /^-[a-z]*e/.test(text) || (text === 'errexit' && /^-[a-z]*o$/.test(texts[index - 1] ?? '')));
}
