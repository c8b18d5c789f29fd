/** A build calls conda, which needs a network and a home directory. */
import type { Node } from '../../syntax/index.ts';
import { membersOf } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { type Command, condaCallOf, programOf, type Script, scriptsOf } from '../shell/index.ts';

export const condaInBuild: Rule = {
  id: 'conda-in-build',
  severity: 'error',
  fixable: 'none',
  summary: 'A build phase calls conda',
  docs: {
    why: 'A build runs in a sandbox without network and with the home directory `/homeless-shelter`, which does not exist: conda can neither download nor write there. `conda-shell` cannot start in it either, as it needs namespaces of its own. Install conda when the environment is entered, or when the user asks for it. A fixed-output derivation has a network, and is not reported.',
    sources: [
      'https://github.com/NixOS/nixpkgs/pull/63807',
      'https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-sandbox',
    ],
    bad: `{ pkgs }: pkgs.stdenv.mkDerivation {
  name = "analysis";
  nativeBuildInputs = [ pkgs.conda ];
  buildPhase = "conda-shell -c 'conda install numpy'";
}`,
    good: `{ pkgs }: pkgs.stdenv.mkDerivation {
  name = "analysis";
  nativeBuildInputs = [ (pkgs.python3.withPackages (ps: [ ps.numpy ])) ];
  buildPhase = "python3 analysis.py";
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['builder'])) {
      const words = script.commands.map(condaWord).filter((word) => word !== null);
      if (words.length === 0 || hasNetwork(context, script)) continue;
      for (const { from, to } of words) {
        const message = 'A build has no network and no home directory, so conda cannot install anything in it.';
        yield { ...script.source.range(from, to), message };
      }
    }
  },
};

function condaWord(command: Command): { readonly from: number; readonly to: number } | null {
  const program = programOf(command);
  if (program !== null && /^(?:conda-shell|conda-install|install-conda)$/.test(program.name)) return program.word;
  const call = condaCallOf(command);
  return call !== null && /^(?:install|create|env create|update|env update)$/.test(call.verb ?? '') ? call.program.word : null;
}

/** Whether the text belongs to a fixed-output derivation. */
function hasNetwork(context: RuleContext, { text }: Script): boolean {
  for (let node: Node | null = text.expression; node !== null; node = context.parent(node)) {
    if (node.kind === 'set' && membersOf(context, node)?.get('outputHash')) return true;
    if (node.kind === 'apply' && node.arguments.some((argument) => membersOf(context, argument)?.get('outputHash'))) return true;
  }
  return false;
}
