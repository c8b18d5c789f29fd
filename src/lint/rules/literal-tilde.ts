/** A tilde that the shell does not replace by the home directory. */
import type { Interpolation } from '../../syntax/index.ts';
import type { Finding, FindingFix, Rule, RuleContext } from '../rule.ts';
import { homeInDefinition, type LiteralTilde, literalTildes, type Script, scriptsOf } from '../shell/index.ts';

export const literalTilde: Rule = {
  id: 'literal-tilde',
  severity: 'error',
  fixable: 'safe',
  summary: 'A tilde in quotes or within a word stays a tilde',
  mentions: ['~'],
  local: true,
  docs: {
    why: 'bash replaces `~` by the home directory only where it is unquoted and begins a word, or a value or what follows a `:` in an assignment. In `"-I~/.conda/include"` neither holds, so the compiler looks for a directory called `~`. An unquoted `export PATH=~/.conda/bin:$PATH` is right and is not reported, nor are text that is only printed and the flags given to `makeWrapper --add-flags`, which stand unquoted in the wrapper.\n\nThe fix writes `$HOME`. Where the tilde comes from a name of the file, the name\'s definition changes if every use of it allows that; in `--add-flags` the quotes become single ones, because in double quotes `$HOME` would be the home of the build, `/homeless-shelter`.',
    sources: [
      'https://www.gnu.org/software/bash/manual/html_node/Tilde-Expansion.html',
      'https://www.shellcheck.net/wiki/SC2088',
    ],
    bad: '{ pkgs ? import <nixpkgs> { } }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export CPATH="~/.conda/include"\n  \'\';\n}).env',
    good: '{ pkgs ? import <nixpkgs> { } }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export CPATH="$HOME/.conda/include"\n  \'\';\n}).env',
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'script'])) {
      for (const tilde of literalTildes(script)) yield findingOf(context, script, tilde);
    }
  },
};

function findingOf(context: RuleContext, script: Script, tilde: LiteralTilde): Finding {
  const fix = fixOf(context, script, tilde);
  return {
    ...script.source.range(tilde.index, tilde.index + 1),
    message: `The tilde in ${excerpt(script, tilde)} does not become the home directory, because ${reasonFor(script, tilde)}.`,
    ...(fix === null ? { help: 'Write $HOME, in double quotes or none.' } : { fix }),
  };
}

function reasonFor({ source }: Script, { part, index }: LiteralTilde): string {
  if (part.quote !== 'none') return 'it is quoted';
  return /^["']/.test(source.value.slice(index + 1)) ? 'what follows it is quoted' : 'it does not begin the word';
}

function excerpt({ source }: Script, { word }: LiteralTilde): string {
  const beginning = source.value.slice(word.from, Math.min(word.to, word.from + 61));
  const [line = ''] = beginning.replaceAll('\uFFFC', '…').split('\n');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

function fixOf(context: RuleContext, script: Script, { part, index }: LiteralTilde): FindingFix | null {
  if (part.standIn?.kind === 'interpolation')
    return fixOfInterpolation(context, part.standIn, part.text, part.quote === 'single');
  const place = script.source.range(index, index + 1);
  if (part.standIn !== null || part.quote === 'single' || context.text.slice(place.from, place.to) !== '~') return null;
  return { kind: 'safe', title: 'Write $HOME for the tilde', edits: [{ ...place, text: '$HOME' }] };
}

function fixOfInterpolation(context: RuleContext, node: Interpolation, value: string, isSingle: boolean): FindingFix | null {
  if (!value.startsWith('~')) return null;
  const edits = homeInDefinition(context, node.expression);
  if (edits !== null) return { kind: 'safe', title: 'Write $HOME for the tilde in the definition', edits };
  if (isSingle || !/^~[\w./-]*$/.test(value)) return null;
  const text = value.replace('~', '$HOME');
  return {
    kind: 'suggested',
    title: `Write ${text} instead of the interpolation`,
    edits: [{ from: node.from, to: node.to, text }],
  };
}
