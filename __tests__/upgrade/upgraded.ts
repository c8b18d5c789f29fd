/** The upgrade and the linter, as these tests call them. */
import { loadPublished } from '../../src/conda/index.ts';
import { atLeast } from '../../src/diagnostic.ts';
import { defaultSettings, type LintSettings, makeLinter } from '../../src/lint/index.ts';
import { makeUpgrader, type Upgrade, type UpgradeRequest } from '../../src/upgrade/index.ts';

export async function upgraded(
  text: string,
  request: Partial<UpgradeRequest> = {},
  settings: LintSettings = defaultSettings,
): Promise<Upgrade> {
  const upgrader = await makeUpgrader(settings, new Set(), await loadPublished());
  return upgrader.upgrade('conda.nix', text, { version: null, pin: null, ...request });
}

/** The rules of the errors in a text. */
export async function lintedErrors(text: string): Promise<readonly string[]> {
  const { diagnostics } = (await makeLinter()).lint('conda.nix', text);
  return diagnostics.filter(({ severity }) => atLeast(severity, 'error')).map(({ rule }) => rule);
}
