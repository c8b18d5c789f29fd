/** An attribute that is almost called shellHook. */
import { distance } from 'fastest-levenshtein';
import { attributeNameText, type Binding } from '../../syntax/index.ts';
import { calledName } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

export const shellHookTypo: Rule = {
  id: 'shell-hook-typo',
  severity: 'warning',
  fixable: 'safe',
  summary: 'A misspelt shellHook is taken for an environment variable',
  docs: {
    why: '`mkShell` and `mkDerivation` run the attribute `shellHook` when the shell is entered. Any other attribute becomes an environment variable, so a text called `shellHooks` or `shellhook` is never run, and nothing says so.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-pkgs-mkShell-attributes'],
    bad: '{ pkgs }: pkgs.mkShell { shellHooks = "echo welcome"; }',
    good: '{ pkgs }: pkgs.mkShell { shellHook = "echo welcome"; }',
  },
  *check(context) {
    for (const binding of context.nodes('binding')) {
      const [name, ...others] = binding.path.names;
      const text = name === undefined ? null : attributeNameText(name);
      if (name === undefined || text === null || others.length > 0 || !isMisspelt(text)) continue;
      if (!isArgumentOfShell(context, binding)) continue;
      yield {
        from: name.from,
        to: name.to,
        message: `${text} is never run: it becomes an environment variable.`,
        ...(hasHook(context, binding)
          ? { help: 'Move the text to shellHook.' }
          : { fix: { kind: 'safe', title: 'Call it shellHook', edits: [{ from: name.from, to: name.to, text: 'shellHook' }] } }),
      };
    }
  },
};

/** Whether the name differs from shellHook by case, separators and at most two letters. */
function isMisspelt(name: string): boolean {
  return name !== 'shellHook' && distance(name.replace(/[-_]/g, '').toLowerCase(), 'shellhook') <= 2;
}

function isArgumentOfShell(context: RuleContext, binding: Binding): boolean {
  const set = context.parent(binding);
  let call = set === null ? null : context.parent(set);
  while (call?.kind === 'parenthesised' || call?.kind === 'binary' || call?.kind === 'lambda') call = context.parent(call);
  if (set?.kind !== 'set' || call?.kind !== 'apply') return false;
  return /^(?:mkShell(?:NoCC)?|mkDerivation|runCommand\w*|overrideAttrs|mkShell\w*)$/.test(calledName(call) ?? '');
}

/** Whether the set has a shellHook beside it. */
function hasHook(context: RuleContext, binding: Binding): boolean {
  const set = context.parent(binding);
  if (set?.kind !== 'set') return false;
  return set.bindings.some(
    (other) =>
      other.kind === 'binding' &&
      other.path.names.length === 1 &&
      other.path.names.some((name) => attributeNameText(name) === 'shellHook'),
  );
}
