/** The URL is for another system than the one that the file says beside it. */
import { nixSystemOf } from '../../conda/index.ts';
import { type AttributeName, attributeNameText, type Node } from '../../syntax/index.ts';
import type { Installer } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** The form of Nix's system names: https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-system */
const systemName = /^(?:x86_64|i686|aarch64|armv[67]l|powerpc64le|s390x|riscv64)-(?:linux|darwin)$/;

export const installerPlatformMismatch: Rule = {
  id: 'installer-platform-mismatch',
  severity: 'error',
  fixable: 'none',
  summary: 'The installer is for another system than the one it is given for',
  local: true,
  docs: {
    why: 'An installer holds programs for one operating system and one CPU. Under the name of another system it downloads and even unpacks, and then nothing in it runs. The rule compares the URL with a `system = "…"` beside it, and with the key that the URL stands under in a table by system.',
    sources: ['https://github.com/NixOS/nixpkgs/issues/294426', 'https://github.com/NixOS/nixpkgs/pull/363620'],
    bad: `{
  x86_64-linux = {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-MacOSX-x86_64.sh";
  };
}`,
    good: `{
  x86_64-linux = {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  };
}`,
  },
  *check(context) {
    for (const installer of context.facts.installers()) {
      if (installer.name === null || !installer.systemKnown) continue;
      const actual = nixSystemOf(installer.name);
      const stated = statedSystem(context, installer);
      if (actual === null || stated === null || stated === actual) continue;
      yield {
        from: installer.urlNode.from,
        to: installer.urlNode.to,
        message: `This installer is for ${actual}, but it is given for ${stated}.`,
      };
    }
  },
};

function statedSystem(context: RuleContext, { set, members, fetch, urlNode }: Installer): string | null {
  const beside = members?.get('system')?.value ?? null;
  const said = beside === null ? null : (context.values.string(beside)?.value ?? null);
  if (said !== null && systemName.test(said)) return said;
  let node: Node = fetch ?? set ?? urlNode;
  for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
    if (parent.kind === 'binding') return systemAmong(parent.path.names);
    if (parent.kind !== 'parenthesised') return null;
    node = parent;
  }
  return null;
}

function systemAmong(names: readonly AttributeName[]): string | null {
  return names.map(attributeNameText).find((name) => name !== null && systemName.test(name)) ?? null;
}
