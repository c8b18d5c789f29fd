/** The installer is not told where to install to. */
import { installationsIn } from '../facts/index.ts';
import type { Rule } from '../rule.ts';

export const installerNoPrefix: Rule = {
  id: 'installer-no-prefix',
  severity: 'error',
  fixable: 'none',
  summary: 'The installer is run without -p and chooses the place itself',
  docs: {
    why: "Without `-p` the installer takes `~/miniconda3`, `~/anaconda3` or `~/miniforge3`, by its own name. What the rest of the file says of PATH and libraries is then about another folder, or about somebody's own conda.",
    sources: [
      'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
      'https://github.com/conda/constructor/blob/main/constructor/header.sh',
    ],
    bad: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b"`,
    good: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b -u -p $HOME/.conda"`,
  },
  *check(context) {
    for (const { arguments: given, complete, installer, script } of installationsIn(context)) {
      if (!complete || given.some(({ text }) => /^-[a-z]*[ph]/.test(text))) continue;
      yield {
        ...script.source.range(installer.from, installer.to),
        message: 'This installer is run without -p, so it chooses the folder itself.',
        help: 'Pass -p and the folder that the rest of the file speaks of.',
      };
    }
  },
};
