/** The first stage: read the configuration and the files, and lint each. */
import { byPlace } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { type ProjectPatterns, resolvePath } from '../find.ts';
import { defaultSettings, type Linter, type LintResult, makeLinter, readConfiguration } from '../lint/index.ts';
import type { World } from '../world.ts';
import { otherRules } from './other-rules.ts';

/** Where a project says how it wants to be linted. */
export const configurationFile = '.nixconda.yml';

export interface LintedFile {
  /** As the user would write it, relative to the working directory. */
  readonly path: string;
  readonly text: string;
  readonly result: LintResult;
}

/** What the configuration of the project in the working directory says. */
interface Project {
  readonly linter: Linter;
  readonly patterns: ProjectPatterns;
}

/** @throws Failure for a configuration with mistakes. */
export async function readProject(world: World): Promise<Project> {
  const text = await world.files.readIfThere(resolvePath(world, configurationFile));
  if (text === null) return { linter: await makeLinter(defaultSettings, otherRules), patterns: { include: [], exclude: [] } };
  const { settings, ...patterns } = await readConfiguration(configurationFile, text, [...otherRules]);
  return { linter: await makeLinter(settings, otherRules), patterns };
}

/** Lint every file. Throws a Failure for one that cannot be read. */
export async function lintFiles(world: World, linter: Linter, paths: readonly string[]): Promise<readonly LintedFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      const text = await readSource(world, path);
      return { path, text, result: linter.lint(path, text) };
    }),
  );
}

/** Let ShellCheck, where it is installed, look at the shell text of every file: its findings are added to the linter's. */
export async function addShellcheck(world: World, linter: Linter, files: readonly LintedFile[]): Promise<readonly LintedFile[]> {
  const parsed = files.flatMap(({ path, result: { root } }) => (root === null ? [] : [{ path, root }]));
  const findings = await linter.shellcheck(world, parsed);
  const byRoot = new Map(parsed.map(({ root }, index) => [root, findings[index] ?? []]));
  return files.map((file) => {
    const { root, diagnostics, isSuppressed } = file.result;
    const found = ((root && byRoot.get(root)) ?? []).filter((finding) => !isSuppressed(finding));
    return { ...file, result: { ...file.result, diagnostics: [...diagnostics, ...found].sort(byPlace) } };
  });
}

async function readSource(world: World, path: string): Promise<string> {
  try {
    return await world.files.read(resolvePath(world, path));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`${path} cannot be read: ${why}.`, { place: { file: path }, cause });
  }
}
