/** A name that nothing in the file binds. */

import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';
import { unboundUses } from '../unbound.ts';

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
  *check({ root, scopes }) {
    const unbound = unboundUses(root);
    if (unbound.length === 0) return;
    const known = [...new Set(scopes.definitions.map((definition) => definition.name))];
    const meant = new Map(
      [...new Set(unbound.map(({ name }) => name))].slice(0, mostAdvised).map((name) => [name, nearest(name, known)]),
    );
    for (const { name, use } of unbound) {
      const near = meant.get(name) ?? null;
      const help = near === null ? {} : { help: `Did you mean ${near}?` };
      yield { from: use.from, to: use.to, message: `Nothing binds the name ${name}.`, ...help };
    }
  },
};

/** A file that lacks more names than this has no typing errors, but is a part of another; each takes a look at every name. */
const mostAdvised = 100;
