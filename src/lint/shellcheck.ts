/** ShellCheck's findings in the profile and the hooks of a file, where ShellCheck is installed. */
import { publishedInstallers } from '../conda/index.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { lineIndex, type Root } from '../syntax/index.ts';
import type { World } from '../world.ts';
import type { LintSettings } from './settings.ts';
import { type Script, scriptsOf, unknownMark } from './shell/index.ts';
import { contextOf } from './view.ts';

/** What `shellcheck --format=json1` says of one place. Lines and columns count from 1, columns in code points. */
interface Comment {
  readonly line: number;
  readonly endLine: number;
  readonly column: number;
  readonly endColumn: number;
  readonly level: 'error' | 'warning' | 'info' | 'style';
  readonly code: number;
  readonly message: string;
}

/**
 * What does not hold of a text that is a part of a larger one and has its interpolations filled in: files that cannot be
 * followed, variables set or used elsewhere, a missing `#!` line, comparisons of constants; and a remark that only
 * introduces another. Two more are rules of our own.
 */
const excluded = [
  ...[1009, 1090, 1091, 2034, 2148, 2154, 2164],
  ...[2043, 2050, 2078, 2157, 2158, 2159, 2160, 2161, 2170, 2193, 2194],
  ...[2088, 2153],
];

const severities: Readonly<Record<Comment['level'], Severity>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  style: 'info',
};

/** Longer than this, a text is not waited for. In milliseconds. */
const patience = 20_000;

/**
 * Ask ShellCheck about every text of the file that bash reads on entry: profiles and the hooks of shells. Where it is not
 * on PATH, or the rule `shellcheck` is off, there are no findings.
 *
 * @param path as the user would write it, relative to the working directory
 * @throws Failure where ShellCheck is there but does not answer as it should
 */
export async function shellcheck(world: World, path: string, root: Root, settings: LintSettings): Promise<readonly Diagnostic[]> {
  const level = settings.levels.shellcheck;
  if (level === 'off') return [];
  const scripts = scriptsOf(contextOf(path, root, settings, publishedInstallers([])), ['profile', 'shell-hook']);
  const command = scripts.length === 0 ? null : await world.processes.find('shellcheck');
  if (command === null) return [];
  const lines = lineIndex(root.text);
  const found: Diagnostic[] = [];
  for (const script of scripts) {
    for (const { code, message, place, severity } of await commentsOn(world, command, script)) {
      found.push({
        rule: 'shellcheck',
        severity: level ?? severity,
        message: `SC${code}: ${message}`,
        file: path,
        range: lines.range(place.from, place.to),
        source: 'lint',
        help: `See https://www.shellcheck.net/wiki/SC${code}.`,
      });
    }
  }
  return found;
}

interface PlacedComment {
  readonly code: number;
  readonly message: string;
  readonly severity: Severity;
  readonly place: { readonly from: number; readonly to: number };
}

async function commentsOn(world: World, command: string, { source, commands }: Script): Promise<readonly PlacedComment[]> {
  const args = ['--shell=bash', '--format=json1', '--norc', `--exclude=${excluded.map((code) => `SC${code}`).join(',')}`, '-'];
  // A letter is as good as a path, a word or a part of one, and keeps every other character where it is.
  const input = source.value.replaceAll(unknownMark, 'x');
  const { stdout, stderr, status, timedOut } = await world.processes.run({ command, args, input, timeout: patience });
  if (timedOut) return [];
  const hasUnknownCommand = commands.some(({ words: [word] }) => word?.parts.some(({ kind }) => kind === 'unknown') ?? false);
  return parseComments(stdout, stderr, status).flatMap(({ code, message, level, ...at }) => {
    const from = indexOf(source.value, at.line, at.column);
    // An error of syntax is at one point: its character is marked.
    const to = Math.max(indexOf(source.value, at.endLine, at.endColumn), Math.min(from + 1, source.value.length));
    const isOfUnknown = source.value.slice(Math.max(0, from - 1), to + 1).includes(unknownMark);
    // What is not known may as well open a quote or an `if`: then it is no error of syntax.
    if (isOfUnknown || (hasUnknownCommand && code < 2000)) return [];
    return [{ code, message, severity: severities[level], place: source.range(from, to) }];
  });
}

function parseComments(stdout: string, stderr: string, status: number): readonly Comment[] {
  try {
    const answer: { readonly comments: readonly Comment[] } = JSON.parse(stdout);
    return answer.comments;
  } catch (cause) {
    throw new Failure(
      `ShellCheck ended with status ${status} and no findings to read: ${stderr.trim() || 'it printed nothing'}.`,
      {
        remedy: 'Try `shellcheck --version`, or switch it off: `shellcheck: off` under `rules:` in .nixconda.yml.',
        cause,
      },
    );
  }
}

/** The index of a place that is given as line and column, both from 1, the column in code points. */
function indexOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const before = [...text.slice(start, start + 2 * column)].slice(0, column - 1).join('');
  return Math.min(start + before.length, text.length);
}
