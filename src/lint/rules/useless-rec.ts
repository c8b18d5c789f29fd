/** A `rec` set whose members do not refer to each other. */
import type { Rule } from '../rule.ts';

export const uselessRec: Rule = {
  id: 'useless-rec',
  severity: 'info',
  fixable: 'safe',
  summary: 'rec is not needed',
  docs: {
    why: 'No member of the set refers to another by name. A needless `rec` makes the reader look for such references, and catches names that were meant for the outside.',
    sources: ['https://nix.dev/guides/best-practices#recursive-attribute-set-rec'],
    bad: '{ stdenv }: stdenv.mkDerivation rec { pname = "miniconda"; version = "24.5.0"; }',
    good: '{ stdenv }: stdenv.mkDerivation { pname = "miniconda"; version = "24.5.0"; }',
  },
  *check({ nodes, scopes }) {
    const used = new Set(
      scopes.definitions.filter((definition) => scopes.usesOf(definition).length > 0).map(({ scope }) => scope),
    );
    for (const set of nodes('set')) {
      if (!set.recursive || used.has(set)) continue;
      yield {
        from: set.from,
        to: set.from + 3,
        message: 'Nothing in this set refers to another of its members.',
        fix: { kind: 'safe', title: 'Remove rec', edits: [{ from: set.from, to: set.openAt, text: '' }] },
      };
    }
  },
};
