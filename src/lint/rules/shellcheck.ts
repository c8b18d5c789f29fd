/** What ShellCheck says of profiles and hooks. Asking it takes a process, so lint/shellcheck.ts does that. */
import type { Rule } from '../rule.ts';

export const shellcheckRule: Rule = {
  id: 'shellcheck',
  severity: 'warning',
  fixable: 'none',
  summary: 'ShellCheck found something in a profile or a hook',
  docs: {
    why: 'Where ShellCheck is on `PATH`, it is asked about every profile and `shellHook`, with the interpolations filled in as far as they are known, and its findings are shown at their place in the Nix file. Its level is taken over: errors and warnings as they are, info and style as info. Left out is what does not hold of a text inside another: files that cannot be followed, variables that come from elsewhere, comparisons of two constants, and what rules of this linter say better.',
    sources: ['https://www.shellcheck.net/wiki/'],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_ENVS=$(ls ~/envs)
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_ENVS_PATH=~/envs
  '';
}`,
  },
  check: () => [],
};
