/** Comments that silence rules: `# nixconda-disable-next-line RULE: reason` and, for a whole file, `# nixconda-disable RULE`. */
import { commentAt, nodeAt, type Root } from '../syntax/index.ts';
import { wholeLines } from './layout.ts';
import { matchesAt } from './sticky.ts';

/** One rule named in one such comment. */
export interface Suppression {
  readonly rule: string;
  /** The line (from 1) whose findings it silences; null: the whole file's. */
  readonly line: number | null;
  /** Where the rule's name stands. */
  readonly from: number;
  readonly to: number;
  /** What to remove to be rid of it: the name with its comma, or the whole comment with its line. */
  readonly removal: { readonly from: number; readonly to: number };
}

const directive =
  /nixconda-disable(?<next>-next-line)?[ \t]+(?<rules>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?=[ \t]*(?::|\*\/|\r|\n|$))/g;

/**
 * The suppressions of a file, in the order of the text. They may stand in Nix comments, and in a string on a line that is a
 * comment to the shell, as in a profile.
 * @param lineOf the line (from 1) of an offset
 */
export function suppressionsIn(root: Root, lineOf: (offset: number) => number): readonly Suppression[] {
  const { text } = root;
  if (!text.includes('nixconda-disable')) return [];
  const found = [...text.matchAll(directive)].filter((match) => isComment(root, match.index));
  const directiveLines = new Set(
    found.filter(({ index }) => matchesAt(startsLine, text, index)).map(({ index }) => lineOf(index)),
  );
  return found.flatMap((match) => {
    let line: number | null = null;
    if (match.groups?.next !== undefined) {
      line = lineOf(match.index) + 1;
      // Several in a row all speak of the line that follows them.
      while (directiveLines.has(line)) line += 1;
    }
    const rules = match.groups?.rules ?? '';
    const start = match.index + match[0].length - rules.length;
    const names = [...rules.matchAll(/[\w-]+/g)].map((name) => ({
      rule: name[0],
      from: start + name.index,
      to: start + name.index + name[0].length,
    }));
    return names.map((name, index) => ({ ...name, line, removal: removalOf(root, names, index) }));
  });
}

/** Nothing but the signs of a comment stand before the place on its line. */
const startsLine = /(?<=^[ \t]*[#/*]+[ \t]*)/my;
const startsShellComment = /(?<=^[ \t]*#+[ \t]*)/my;

/** Whether the offset is where a Nix comment begins to say something, or a line in a string that is a comment to the shell. */
function isComment(root: Root, offset: number): boolean {
  const comment = commentAt(root, offset);
  if (comment !== null) return /^(?:#+|\/\*+)\s*$/.test(root.text.slice(comment.from, offset));
  return matchesAt(startsShellComment, root.text, offset) && nodeAt(root, offset).kind === 'text';
}

function removalOf(root: Root, names: readonly { from: number; to: number }[], index: number): Suppression['removal'] {
  const name = names[index];
  const next = names[index + 1];
  const previous = names[index - 1];
  if (name === undefined) throw new RangeError('There is no such name.');
  if (next !== undefined) return { from: name.from, to: next.from };
  if (previous !== undefined) return { from: previous.to, to: name.to };
  const { text } = root;
  const comment = commentAt(root, name.from);
  if (comment !== null) return wholeLines(text, comment.from, comment.to) ?? { from: comment.from, to: comment.to };
  const lineEnd = text.indexOf('\n', name.from);
  return { from: text.lastIndexOf('\n', name.from) + 1, to: lineEnd === -1 ? text.length : lineEnd + 1 };
}
