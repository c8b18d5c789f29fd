/** A `let` that binds nothing. */
import { hasComment } from '../../syntax/index.ts';
import type { Rule } from '../rule.ts';

export const emptyLet: Rule = {
  id: 'empty-let',
  severity: 'info',
  fixable: 'safe',
  summary: 'let binds nothing',
  docs: {
    why: 'It says the same without `let … in`.',
    sources: ['https://github.com/oppiliappan/statix'],
    bad: '{ pkgs }: let in pkgs.hello',
    good: '{ pkgs }: pkgs.hello',
  },
  *check({ nodes, root }) {
    for (const node of nodes('let')) {
      if (node.bindings.length > 0) continue;
      // A comment between the two words would be lost.
      const isBare = !hasComment(root, node.from, node.body.from);
      const fix = { kind: 'safe', title: 'Remove it', edits: [{ from: node.from, to: node.body.from, text: '' }] } as const;
      yield { from: node.from, to: node.inAt + 2, message: 'This let binds nothing.', ...(isBare && { fix }) };
    }
  },
};
