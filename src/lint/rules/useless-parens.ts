/** Parentheses that change nothing. */
import { type Expression, hasComment, type Node, type Parenthesised } from '../../syntax/index.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** What needs no parentheses wherever it stands. Paths and numbers are left out: what follows could become a part of them. */
const simple: ReadonlySet<Expression['kind']> = new Set(['list', 'parenthesised', 'string', 'set', 'select', 'variable']);

export const uselessParens: Rule = {
  id: 'useless-parens',
  severity: 'info',
  fixable: 'safe',
  summary: 'The parentheses change nothing',
  docs: {
    why: 'Around the value of a binding, the body of a `let`, or something that is one thing anyway (a name, a string, a list, a set, a selection), parentheses say nothing. Around a whole function body they may help the eye, and are left alone.',
    sources: ['https://github.com/oppiliappan/statix'],
    bad: '{ pkgs }: let hello = (pkgs.hello); in [ hello ]',
    good: '{ pkgs }: let hello = pkgs.hello; in [ hello ]',
  },
  *check(context) {
    for (const node of context.nodes('parenthesised')) {
      if (!isUseless(context, node)) continue;
      const { text } = context;
      const { from, to } = node;
      // Without them two words could grow together.
      const before = /[\w'"\-:/]/.test(text.charAt(from - 1)) ? ' ' : '';
      const after = /[\w'"\-:/{[(]/.test(text.charAt(to)) ? ' ' : '';
      const edits = [
        { from, to: from + 1, text: before },
        { from: to - 1, to, text: after },
      ];
      yield { from, to, message: 'These parentheses change nothing.', fix: { kind: 'safe', title: 'Remove them', edits } };
    }
  },
};

function isUseless(context: RuleContext, node: Parenthesised): boolean {
  const parent = context.parent(node);
  const { expression } = node;
  if (parent === null || hidesComment(context, node)) return false;
  const isWhole = (parent.kind === 'binding' && parent.value === node) || (parent.kind === 'let' && parent.body === node);
  if (isWhole) return true;
  if (parent.kind === 'inherit' || !simple.has(expression.kind)) return false;
  // `(a or b) or c` and `(a.b or c).d` are other selections without the parentheses.
  if (expression.kind === 'select' && (expression.orAt !== null || parent.kind === 'select')) return false;
  return !isFirstOfSelection(parent, node, expression) && !(expression.kind === 'variable' && expression.name === 'or');
}

/** `(let) `-like heads of selections are left alone unless they are one word: `(rec { }).a` may stand behind a function's name. */
function isFirstOfSelection(parent: Node, node: Expression, expression: Expression): boolean {
  const isTarget = (parent.kind === 'select' || parent.kind === 'has-attribute') && parent.target === node;
  return isTarget && expression.kind !== 'variable' && expression.kind !== 'parenthesised';
}

function hidesComment({ root }: RuleContext, { from, to, expression }: Parenthesised): boolean {
  return hasComment(root, from, expression.from) || hasComment(root, expression.to, to);
}
