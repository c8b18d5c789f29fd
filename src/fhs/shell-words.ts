/** How a script is started under a `shell:`, word by word as GitHub's runner starts it. */
import { Failure } from '../failure.ts';

/** A way to start a script: the script file's extension, and the command for its path. */
export interface ScriptShell {
  readonly extension: string;
  readonly words: (script: string) => readonly string[];
}

/**
 * The shells that GitHub knows by name and that can be inside an env.
 * https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions#jobsjob_idstepsshell
 */
const known: ReadonlyMap<string, ScriptShell> = new Map([
  ['bash', { extension: '.sh', words: (script) => ['bash', '--noprofile', '--norc', '-eo', 'pipefail', script] }],
  ['sh', { extension: '.sh', words: (script) => ['sh', '-e', script] }],
  ['python', { extension: '.py', words: (script) => ['python', script] }],
]);

/**
 * @param shell one of the known names, or a command with `{0}` for the script's path.
 * Throws a Failure for anything else.
 */
export function scriptShell(shell: string): ScriptShell {
  const byName = known.get(shell);
  if (byName) return byName;
  const [program = '', ...args] = splitWords(shell);
  if (program === '' || !args.some((word) => word.includes('{0}'))) {
    throw new Failure(`The shell ${JSON.stringify(shell)} is not known.`, {
      remedy: `Use ${[...known.keys()].join(', ')}, or a command with {0} for the script, as in \`python -u {0}\`.`,
    });
  }
  return {
    extension: known.get(program)?.extension ?? '',
    words: (script) => [program, ...args.map((word) => fill(word, script))],
  };
}

/** As .NET's `string.Format`, which the runner uses: `{0}` is the script, doubled braces are single ones. */
function fill(word: string, script: string): string {
  return word.replace(/\{0\}|\{\{|\}\}/g, (match) => (match === '{0}' ? script : match.charAt(0)));
}

/**
 * Split as .NET's `ProcessStartInfo.Arguments` is split: spaces and tabs part words, double quotes hold them together, a
 * backslash protects a double quote, and single quotes mean nothing.
 * https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.arguments
 */
function splitWords(text: string): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (const [token] of text.matchAll(/\\+"|\\+|"|[ \t]+|[^\\" \t]+/g)) {
    if (token === '"') {
      quoted = !quoted;
      word ??= '';
    } else if (/^[ \t]/.test(token) && !quoted) {
      if (word !== null) words.push(word);
      word = null;
    } else if (token.startsWith('\\') && token.endsWith('"')) {
      const backslashes = token.length - 1;
      word = (word ?? '') + '\\'.repeat(Math.floor(backslashes / 2)) + (backslashes % 2 === 1 ? '"' : '');
      if (backslashes % 2 === 0) quoted = !quoted;
    } else {
      word = (word ?? '') + token;
    }
  }
  if (word !== null) words.push(word);
  return words;
}
