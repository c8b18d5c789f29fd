/** Reads the files under fixtures/: short texts in which «…» marks what a rule is to find, with the text after its fix. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Case {
  readonly name: string;
  /** A whole Nix file, without the marks. */
  readonly nix: string;
  /** What is marked, in the order of the text: offsets into `nix`. */
  readonly marked: readonly { readonly from: number; readonly to: number }[];
  /** The Nix file after the rule's fixes; null where there are none. */
  readonly fixed: string | null;
}

/**
 * The cases of one rule. `=== name` begins a case and `--- fixed` its text after the fix. The text is that of a profile;
 * of a shell hook where the name begins with `hook:`, and a whole Nix file where it begins with `nix:`.
 */
export function casesOf(rule: string): readonly Case[] {
  const path = fileURLToPath(new URL(`./fixtures/${rule}.txt`, import.meta.url));
  const [, ...cases] = readFileSync(path, 'utf8').split(/^=== /m);
  return cases.map((text) => {
    const [head = '', fixed] = text.split(/^--- fixed\n/m);
    const name = head.slice(0, head.indexOf('\n'));
    const { nix, marked } = withoutMarks(fileAround(name, head.slice(name.length + 1)));
    return { name, nix, marked, fixed: fixed === undefined ? null : fileAround(name, fixed) };
  });
}

function fileAround(name: string, text: string): string {
  const body = text.trimEnd();
  if (name.startsWith('nix:')) return `${body}\n`;
  // A `${` of the shell is escaped in an indented string.
  const lines = body.replaceAll('${', "''${").replaceAll(/^(?=.)/gm, '    ');
  return name.startsWith('hook:')
    ? `{ pkgs }: pkgs.mkShell {\n  shellHook = ''\n${lines}\n  '';\n}\n`
    : `{ pkgs }: pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = ''\n${lines}\n  '';\n}\n`;
}

function withoutMarks(text: string): Pick<Case, 'nix' | 'marked'> {
  const pieces = text.split(/«(.*?)»/s);
  let nix = '';
  const marked: { from: number; to: number }[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) marked.push({ from: nix.length, to: nix.length + piece.length });
    nix += piece;
  }
  return { nix, marked };
}
