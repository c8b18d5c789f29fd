/** The ancient `let { …; body = …; }`. */
import type { Rule } from '../rule.ts';

export const legacyLet: Rule = {
  id: 'legacy-let',
  severity: 'info',
  fixable: 'safe',
  summary: 'let { body = … } is an ancient form',
  docs: {
    why: '`let { x = 1; body = x; }` comes from before `let … in` existed. Few readers know it, and newer evaluators warn of it. `(rec { … }).body` means the same.',
    sources: ['https://nix.dev/manual/nix/latest/language/syntax#let-expressions', 'https://github.com/oppiliappan/statix'],
    bad: 'let { version = "24.5.0"; body = version; }',
    good: 'let version = "24.5.0"; in version',
  },
  *check({ nodes }) {
    for (const { from, to, openAt } of nodes('legacy-let')) {
      const edits = [
        { from, to: openAt, text: '(rec ' },
        { from: to, to, text: ').body' },
      ];
      yield {
        from,
        to: from + 3,
        message: 'This form of let is ancient.',
        fix: { kind: 'safe', title: 'Write (rec { … }).body', edits },
      };
    }
  },
};
