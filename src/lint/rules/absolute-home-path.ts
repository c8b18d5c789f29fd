/** A path below somebody's home directory. */

import { attributeNameText, type Text } from '../../syntax/index.ts';
import { isExample } from '../facts/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isInShellComment } from '../shell-comment.ts';

/** The place of the user's name must not be a variable; what comes before must not be part of a longer path or URL. */
const homePath = /(?<![\w.~@:}/-]|\w[:/]\/?)(?:file:\/\/)?(\/(?:home|Users)\/[A-Za-z_][\w.-]*)/g;

export const absoluteHomePath: Rule = {
  id: 'absolute-home-path',
  severity: 'warning',
  fixable: 'none',
  summary: "A path names somebody's home directory",
  mentions: ['/home/', '/Users/'],
  local: true,
  docs: {
    why: '`/home/alice` is there on one machine and for one user. Others, and CI, have another home: in shell text use `$HOME`, in Nix a path relative to the file. What a module says of a user (`home = "/home/alice"`) is not reported.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; profile = "export PATH=/home/alice/miniconda3/bin:$PATH"; }',
    good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; profile = "export PATH=$HOME/miniconda3/bin:$PATH"; }',
  },
  *check(context) {
    for (const part of context.nodes('text')) {
      const literal = context.parent(part);
      const isFirst =
        literal?.kind === 'path' || literal?.kind === 'string'
          ? literal.parts[0] === part || startsLine(context.text, part.from)
          : true;
      for (const match of part.verbatim ? part.value.matchAll(homePath) : []) {
        const path = match[1] ?? '';
        const from = part.from + match.index + match[0].length - path.length;
        // After an interpolation it goes on with a path that is not known.
        if ((match.index === 0 && !isFirst) || isInShellComment(context, part, from) || isForElsewhere(context, part)) continue;
        yield {
          from,
          to: from + path.length,
          message: `${path} is there for one user on one machine.`,
          help: 'Use $HOME in shell text, or a path relative to the file.',
        };
      }
    }
  },
};

/** An example, or a user's home as the configuration of a machine sets it. */
function isForElsewhere(context: RuleContext, part: Text): boolean {
  const binding = context.parent(context.parent(part) ?? part);
  const name = binding?.kind === 'binding' ? binding.path.names.at(-1) : undefined;
  return isExample(context, part) || (name !== undefined && /^(?:home|homeDirectory)$/.test(attributeNameText(name) ?? ''));
}

function startsLine(text: string, offset: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));
}
