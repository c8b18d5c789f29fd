/** A name that nothing in the file binds. */

import { nearest } from '../../nearest.ts';
import { attributeNameText } from '../../syntax/index.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

export const undefinedVariable: Rule = {
  id: 'undefined-variable',
  severity: 'error',
  fixable: 'none',
  summary: 'Nothing binds this name',
  docs: {
    why: 'The name is not bound by a `let`, a function or a `rec` set around it, no `with` could supply it, and Nix has no built-in value of that name. Nix refuses the whole file before it evaluates anything.',
    sources: ['https://nix.dev/manual/nix/latest/language/scope'],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; targetPkgs = _: [ zlib ]; }',
    good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; targetPkgs = _: [ pkgs.zlib ]; }',
  },
  *check(context) {
    for (const variable of context.nodes('variable')) {
      const resolution = context.scopes.resolve(variable);
      if (resolution.kind === 'unbound') yield finding(context, resolution.name, variable);
    }
    for (const { source, names } of context.nodes('inherit')) {
      for (const node of source === null ? names : []) {
        const name = attributeNameText(node);
        if (name !== null && context.scopes.resolve(node).kind === 'unbound') yield finding(context, name, node);
      }
    }
  },
};

function finding({ scopes }: RuleContext, name: string, { from, to }: { readonly from: number; readonly to: number }): Finding {
  const near = nearest(name, [...new Set(scopes.definitions.map((definition) => definition.name))]);
  return { from, to, message: `Nothing binds the name ${name}.`, ...(near === null ? {} : { help: `Did you mean ${near}?` }) };
}
