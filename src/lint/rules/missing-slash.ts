/** A path and a directory's name that run into each other. */
import type { Interpolation, StringPart } from '../../syntax/index.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { joinPieces } from '../shell/index.ts';

export const missingSlash: Rule = {
  id: 'missing-slash',
  severity: 'error',
  fixable: 'safe',
  summary: 'No slash stands between an interpolated path and the directory in it',
  local: true,
  docs: {
    why: 'An interpolation adds nothing to its value, so `-L${installationPath}lib` with the path `~/.conda` is `-L~/.condalib`, a directory that does not exist. The compiler and the linker pass over missing directories in silence. A value that ends in a slash is right as it is, and one that is no path is not looked at.',
    sources: ['https://github.com/NixOS/nixpkgs/blob/nixos-23.05/pkgs/tools/package-management/conda/default.nix'],
    bad: '{ pkgs ? import <nixpkgs> { }, prefix ? "/opt/conda" }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export LIBRARY_PATH="${prefix}lib"\n  \'\';\n}).env',
    good: '{ pkgs ? import <nixpkgs> { }, prefix ? "/opt/conda" }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export LIBRARY_PATH="${prefix}/lib"\n  \'\';\n}).env',
  },
  *check(context) {
    for (const literal of context.nodes('string')) {
      for (const [index, part] of literal.parts.entries()) {
        const next = literal.parts[index + 1];
        const directory = next?.kind === 'text' ? (directoryName.exec(next.value)?.[0] ?? null) : null;
        if (part.kind !== 'interpolation' || directory === null || next === undefined) continue;
        if (!isPath(context, part, literal.parts[index - 1])) continue;
        const written = context.text.slice(part.from, part.to);
        yield {
          from: part.from,
          to: next.from + directory.length,
          message: `No slash stands between the path ${written} and ${directory}.`,
          fix: { kind: 'safe', title: 'Insert a slash', edits: [{ from: next.from, to: next.from, text: '/' }] },
        };
      }
    }
  },
};

/** One of the directories of an installation, as a whole. */
const directoryName = /^(?:lib(?:32|64|exec)?|include|s?bin|etc|share)(?![\w.-])/;

/** Whether the interpolation's value is a path that does not end in a slash. */
function isPath(context: RuleContext, { expression }: Interpolation, before: StringPart | undefined): boolean {
  const folded = context.values.string(expression);
  // What -I and -L are given is a path, whatever it is.
  if (folded === null) return before?.kind === 'text' && /(?:^|\s|["'])-[IL]$/.test(before.value);
  return /^(?:~\/|[/$]|\uFFFC.*\/)\S*\w$/.test(joinPieces(folded.pieces).value);
}
