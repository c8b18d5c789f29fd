/** Shell functions of conda that are defined in a profile and gone when the shell starts. */
import type { FhsCall } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';
import {
  activates,
  definesFunctions,
  isLoginShell,
  loginShell,
  namesStartupFile,
  runScriptOf,
  scriptsOf,
} from '../shell/index.ts';

export const activationLost: Rule = {
  id: 'activation-lost',
  severity: 'warning',
  fixable: 'safe',
  summary: 'The functions that `conda activate` needs are lost when the shell starts',
  docs: {
    why: 'The environment reads the profile and then `exec`s `runScript`. Exported variables survive that, functions do not: `conda.sh` or a hook sourced in the profile leaves nothing behind, and `conda activate` answers that the shell was not initialised. `bash -l` reads the profile once more, in the shell that stays. A profile that itself activates an environment needs no function afterwards and is not reported, nor is a `runScript` that names a startup file.',
    sources: ['https://github.com/NixOS/nixpkgs/pull/133354', 'https://github.com/NixOS/nixpkgs/pull/108278'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && . ~/.conda/etc/profile.d/conda.sh
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && . ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile'])) {
      const { call } = script.text;
      const runScript = call === null ? null : runScriptOf(call, context);
      if (call === null || runScript === null || isLoginShell(runScript) || namesStartupFile(runScript)) continue;
      const defining = script.commands.find((command) => definesFunctions(command, script));
      if (defining === undefined || script.commands.some((command) => activates(command, script))) continue;
      yield {
        ...script.source.range(defining.from, defining.to),
        message: `The functions defined here are gone when the environment starts ${runScript}.`,
        help: 'Let runScript be "bash -l", which reads the profile again.',
        ...fixOf(context, call),
      };
    }
  },
};

function fixOf(context: RuleContext, call: FhsCall): { fix?: FindingFix } {
  const edits = loginShell(call, context);
  return edits === null ? {} : { fix: { kind: 'safe', title: 'Run a login shell', edits } };
}
