/** The installer is run without `-b`, and waits for somebody to accept its licence. */
import { installationsIn } from '../facts/index.ts';
import type { Rule } from '../rule.ts';

export const installerNotBatch: Rule = {
  id: 'installer-not-batch',
  severity: 'error',
  fixable: 'none',
  summary: 'The installer is run without -b and waits for an answer',
  docs: {
    why: 'Without `-b` (batch) the installer shows its licence and waits for "yes", then asks for the place and whether to change `~/.bashrc`. In CI nobody answers: the job hangs until it is stopped, or ends at the end of its input. `-b` accepts the licence; that is why it is for you to add.',
    sources: [
      'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
      'https://github.com/conda/constructor/blob/main/constructor/header.sh',
    ],
    bad: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -p $HOME/.conda"`,
    good: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b -u -p $HOME/.conda"`,
  },
  *check(context) {
    for (const { arguments: given, complete, installer, script, command } of installationsIn(context)) {
      if (!complete || given.some(({ text }) => /^-[a-z]*[bht]/.test(text)) || command.piped) continue;
      yield {
        ...script.source.range(installer.from, installer.to),
        message: 'This installer is run without -b, so it waits for somebody to accept its licence.',
        help: 'Pass -b if you accept the licence.',
      };
    }
  },
};
