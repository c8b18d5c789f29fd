/** ShellCheck's findings in the profiles and the hooks of files, where ShellCheck is installed. */
import { join } from 'node:path';
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
  readonly file: string;
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

/** Longer than this for each text, they are not waited for. In milliseconds. */
const patience = 20_000;

export interface ParsedFile {
  /** As the user would write it, relative to the working directory. */
  readonly path: string;
  readonly root: Root;
}

/**
 * Ask ShellCheck about every text of the files that bash reads on entry: profiles and the hooks of shells. Where it is not
 * on PATH, or the rule `shellcheck` is off, there are no findings. To start it costs more than to read a text, so there is one process
 * a core, however many files there are.
 *
 * @returns the findings in each file, in the order of the files
 * @throws Failure where ShellCheck is there but does not answer as it should
 */
export async function shellcheck(
  world: World,
  files: readonly ParsedFile[],
  settings: LintSettings,
): Promise<readonly (readonly Diagnostic[])[]> {
  const level = settings.levels.shellcheck;
  if (level === 'off') return files.map(() => []);
  const published = publishedInstallers([]);
  const texts = files.flatMap((file) =>
    scriptsOf(contextOf(file.path, file.root, settings, published), ['profile', 'shell-hook']).map((script) => ({
      file,
      script,
    })),
  );
  const command = texts.length === 0 ? null : await world.processes.find('shellcheck');
  if (command === null) return files.map(() => []);
  const size = Math.ceil(texts.length / world.host.cores);
  const groups = Array.from({ length: Math.ceil(texts.length / size) }, (_, index) =>
    texts.slice(index * size, (index + 1) * size),
  );
  const scriptsIn = (group: typeof texts) => group.map(({ script }) => script);
  const comments = (await Promise.all(groups.map((group) => commentsOn(world, command, scriptsIn(group))))).flat();
  return files.map((file) => {
    const lines = lineIndex(file.root.text);
    const own = comments.filter((_, index) => texts[index]?.file === file).flat();
    return own.map(
      ({ code, message, place, severity }): Diagnostic => ({
        rule: 'shellcheck',
        severity: level ?? severity,
        message: `SC${code}: ${message}`,
        file: file.path,
        range: lines.range(place.from, place.to),
        source: 'lint',
        help: `See https://www.shellcheck.net/wiki/SC${code}.`,
      }),
    );
  });
}

interface PlacedComment {
  readonly code: number;
  readonly message: string;
  readonly severity: Severity;
  readonly place: { readonly from: number; readonly to: number };
}

/** What one process says of each script. */
async function commentsOn(
  world: World,
  command: string,
  scripts: readonly Script[],
): Promise<readonly (readonly PlacedComment[])[]> {
  const folder = await world.files.makeTemporaryFolder('nixconda-shellcheck-');
  try {
    const paths = scripts.map((_, index) => join(folder, `${index}.sh`));
    // A letter is as good as a path, a word or a part of one, and keeps every other character where it is.
    const write = ({ source }: Script, index: number) =>
      world.files.write(paths[index] ?? '', source.value.replaceAll(unknownMark, 'x'));
    await Promise.all(scripts.map(write));
    const options = ['--shell=bash', '--format=json1', '--norc', `--exclude=${excluded.map((code) => `SC${code}`).join(',')}`];
    const timeout = patience * scripts.length;
    const { stdout, stderr, status, timedOut } = await world.processes.run({ command, args: [...options, ...paths], timeout });
    if (timedOut) return scripts.map(() => []);
    const comments = parseComments(stdout, stderr, status);
    return scripts.map((script, index) =>
      placed(
        script,
        comments.filter(({ file }) => file === paths[index]),
      ),
    );
  } finally {
    await world.files.remove(folder);
  }
}

function placed({ source, commands }: Script, comments: readonly Comment[]): readonly PlacedComment[] {
  const hasUnknownCommand = commands.some(({ words: [word] }) => word?.parts.some(({ kind }) => kind === 'unknown') ?? false);
  return comments.flatMap(({ code, message, level, ...at }) => {
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
