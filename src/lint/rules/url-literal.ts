/** A URL without quotes, which Nix takes for a string. */
import type { Rule } from '../rule.ts';

export const urlLiteral: Rule = {
  id: 'url-literal',
  severity: 'warning',
  fixable: 'safe',
  summary: 'A URL is written without quotes',
  local: true,
  docs: {
    why: 'Unquoted URLs are deprecated: they surprise (`x:x` is a string), take no interpolation, and newer evaluators refuse them.',
    sources: ['https://github.com/NixOS/rfcs/blob/master/rfcs/0045-deprecate-url-syntax.md'],
    bad: '{ fetchurl }: fetchurl { url = https://repo.anaconda.com/miniconda/README; hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g="; }',
    good: '{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g="; }',
  },
  *check(context) {
    for (const { style, from, to } of context.nodes('string')) {
      if (style !== 'uri') continue;
      const edits = [
        { from, to: from, text: '"' },
        { from: to, to, text: '"' },
      ];
      yield { from, to, message: 'URLs without quotes are deprecated.', fix: { kind: 'safe', title: 'Quote it', edits } };
    }
  },
};
