/** A hook starts conda-shell, which waits for the user, and goes on when he leaves. */
import type { Rule } from '../rule.ts';
import { literalText, programOf, scriptsOf } from '../shell/index.ts';

export const condaShellInHook: Rule = {
  id: 'conda-shell-in-hook',
  severity: 'error',
  fixable: 'none',
  summary: 'A hook starts conda-shell and waits for it to end',
  mentions: ['conda-shell'],
  local: true,
  docs: {
    why: '`conda-shell` without a command opens a shell. In a shellHook or a profile it opens inside the entry: what follows it runs only after the user has left that shell, outside the environment, and a job that nobody watches waits for input. `conda-shell -c "…"` runs one command. To enter the environment itself, let the file evaluate to its `.env`.',
    sources: ['https://github.com/NixOS/nixpkgs/blob/master/pkgs/by-name/co/conda/package.nix'],
    bad: `{ pkgs }: pkgs.mkShell {
  packages = [ pkgs.conda ];
  shellHook = ''
    conda-shell
    conda activate base
  '';
}`,
    good: `{ pkgs }: pkgs.mkShell {
  packages = [ pkgs.conda ];
  shellHook = ''
    conda-shell -c 'conda info'
  '';
}`,
  },
  *check(context) {
    for (const { commands, source } of scriptsOf(context, ['profile', 'shell-hook'])) {
      for (const command of commands) {
        const program = programOf(command);
        if (program?.name !== 'conda-shell' || command.piped) continue;
        if (
          program.arguments.some((word) => /^-\w*c/.test(literalText(word) ?? '')) ||
          command.redirections.some(({ operator }) => operator.includes('<'))
        )
          continue;
        yield {
          ...source.range(program.word.from, program.word.to),
          message: 'This opens a shell and waits; what follows runs after the user has left it.',
          help: "Run one command with conda-shell -c '…', or enter the environment by its .env.",
        };
      }
    }
  },
};
