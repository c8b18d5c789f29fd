/** A linter ready to work: the tables are loaded once, then any number of texts are linted without waiting. */
import { loadPublished } from '../conda/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { World } from '../world.ts';
import { type LintResult, type LintTables, lintText } from './engine.ts';
import type { FixKinds, FixResult } from './fix.ts';
import { defaultSettings, type LintSettings } from './settings.ts';
import type { ParsedFile } from './shellcheck.ts';

export interface Linter {
  readonly settings: LintSettings;
  /** @param path as the user would write it, relative to the working directory, with `/` between folders */
  readonly lint: (path: string, text: string) => LintResult;
  /** Apply fixes until none is left. Nothing is written: the new text is in the result. */
  readonly fix: (path: string, text: string, kinds: FixKinds) => Promise<FixResult>;
  /** What ShellCheck, where it is installed, says of the profile and the hooks of each file. It takes longer than all rules together. */
  readonly shellcheck: (world: World, files: readonly ParsedFile[]) => Promise<readonly (readonly Diagnostic[])[]>;
}

/** @param otherRules ids of what other steps report, which comments in a file may silence too */
export async function makeLinter(
  settings: LintSettings = defaultSettings,
  otherRules: ReadonlySet<string> = new Set(),
): Promise<Linter> {
  const tables: LintTables = { settings, published: await loadPublished(), otherRules };
  return {
    settings,
    lint: (path, text) => lintText(path, text, tables),
    fix: async (path, text, kinds) => (await import('./fix.ts')).fixText(path, text, tables, kinds),
    shellcheck: async (world, files) => (await import('./shellcheck.ts')).shellcheck(world, files, settings),
  };
}
