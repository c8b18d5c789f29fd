/** Comments that silence rules: `# nixconda-disable-next-line RULE: reason` and, for a whole file, `# nixconda-disable RULE`. */
import { nodeAt, type Root } from '../syntax/index.ts';

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
  const directiveLines = new Set(found.filter(({ index }) => startsLine(text, index)).map(({ index }) => lineOf(index)));
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

/** Whether nothing but the signs of a comment stand before the offset on its line. */
function startsLine(text: string, offset: number): boolean {
  return /^[ \t]*[#/*]+[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset));
}

/** Whether the offset is where a Nix comment begins to say something, or a line in a string that is a comment to the shell. */
function isComment(root: Root, offset: number): boolean {
  const comment = root.comments.find(({ from, to }) => from <= offset && offset < to);
  if (comment !== undefined) return /^(?:#+|\/\*+)\s*$/.test(root.text.slice(comment.from, offset));
  const before = root.text.slice(root.text.lastIndexOf('\n', offset) + 1, offset);
  return /^[ \t]*#+[ \t]*$/.test(before) && nodeAt(root, offset).kind === 'text';
}

function removalOf(root: Root, names: readonly { from: number; to: number }[], index: number): Suppression['removal'] {
  const name = names[index];
  const next = names[index + 1];
  const previous = names[index - 1];
  if (name === undefined) throw new RangeError('There is no such name.');
  if (next !== undefined) return { from: name.from, to: next.from };
  if (previous !== undefined) return { from: previous.to, to: name.to };
  const { text } = root;
  const comment = root.comments.find(({ from, to }) => from <= name.from && name.from < to);
  const lineStart = text.lastIndexOf('\n', name.from) + 1;
  const from = comment?.from ?? lineStart;
  const lineEnd = text.indexOf('\n', name.from);
  const to = comment?.to ?? (lineEnd === -1 ? text.length : lineEnd);
  const alone = /^[ \t]*$/.test(text.slice(lineStart, from)) && /^[ \t\r]*(\n|$)/.test(text.slice(to));
  if (!alone) return { from, to };
  const end = text.indexOf('\n', to);
  return { from: Math.min(lineStart, from), to: end === -1 ? text.length : end + 1 };
}
