/** The file, or a shell of a flake, evaluates to something that is no derivation. */
import { attributeNameText, bare } from '../../syntax/index.ts';
import { fhsBuilder, lastName, results, shellsIn } from '../facts/index.ts';
import type { Rule } from '../rule.ts';

export const resultNotDerivation: Rule = {
  id: 'result-not-derivation',
  severity: 'error',
  fixable: 'safe',
  summary: 'The result is not a derivation',
  docs: {
    why: 'Selection binds more tightly than application: `buildFHSEnv { … }.env` selects `env` from the set of arguments, which has none. The call needs parentheses. A result that ends in `.overrideAttrs` or `.override` without an argument is a function, and there is nothing to enter or build.',
    sources: ['https://nix.dev/manual/nix/latest/language/operators'],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; }.env',
    good: '{ pkgs }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
  },
  *check(context) {
    for (const call of context.nodes('apply')) {
      const last = call.arguments.at(-1);
      if (last?.kind !== 'select' || last.target.kind !== 'set') continue;
      const name = attributeNameText(last.path.names[0] ?? { kind: 'name', text: '', from: 0, to: 0 });
      if (name === null || context.values.member(last.target, [name]).kind !== 'missing') continue;
      const edits = [
        { from: call.from, to: call.from, text: '(' },
        { from: last.target.to, to: last.target.to, text: ')' },
      ];
      yield {
        from: last.path.from - 1,
        to: last.path.to,
        message: `This selects ${name} from the set of arguments, which has none, not from the result of the call.`,
        fix: { kind: 'safe', title: 'Put the call into parentheses', edits },
      };
    }
    const shells = shellsIn(context);
    const candidates = shells.length > 0 || context.facts.fhsCalls().length === 0 ? shells : results(context.root.expression);
    for (const result of candidates) {
      const node = bare(result);
      const name = lastName(node);
      if (node.kind !== 'select' || !/^override(?:Attrs|Derivation)?$/.test(name ?? '')) continue;
      const target = bare(node.target);
      const isPackage =
        node.path.names.length > 1 ||
        (target.kind === 'apply' && fhsBuilder(context, target.function) !== null) ||
        target.kind === 'variable';
      if (!isPackage) continue;
      yield {
        from: node.from,
        to: node.to,
        message: `This is the function ${name} itself, not a derivation: it was given no argument.`,
      };
    }
  },
};
