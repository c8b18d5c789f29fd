/** The face of the linter: lint and fix texts, the rules and what is known of them, configuration, baselines. */
import type { Configuration } from './config.ts';
import { rules } from './rules/index.ts';

export {
  type AgainstBaseline,
  type Baseline,
  compareWithBaseline,
  makeBaseline,
  readBaseline,
  writeBaseline,
} from './baseline.ts';
export type { Configuration } from './config.ts';
export type { LintResult } from './engine.ts';
export type { Installer, PinnedHash } from './facts/index.ts';
export type { FixKinds, FixResult } from './fix.ts';
export { type Linter, makeLinter } from './linter.ts';
export type { Rule, RuleDocs } from './rule.ts';
export { rules } from './rules/index.ts';
export { defaultSettings, type Level, type LintSettings } from './settings.ts';

/** See `readConfiguration` in config.ts; loaded, with the YAML parser, only where there is a file to read. */
export async function readConfiguration(path: string, text: string, otherRules: readonly string[] = []): Promise<Configuration> {
  const ids = new Set([...rules.map(({ id }) => id), ...otherRules]);
  return (await import('./config.ts')).readConfiguration(path, text, ids);
}
