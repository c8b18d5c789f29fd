/** Generation against a repository: write the file, or say how it differs from its settings. */
import { loadPublished } from '../conda/index.ts';
import { Failure } from '../failure.ts';
import { resolvePath } from '../find.ts';
import type { World } from '../world.ts';
import { readGenerateConfiguration } from './configuration.ts';
import { type GenerateOptions, generateFile } from './file.ts';
import { pinInstallers } from './installers.ts';
import { readGenerateSettings } from './settings.ts';

const configurationFile = '.nixconda.yml';

/**
 * The text that the repository's settings give.
 * @param overrides settings from flags, which win over the file's.
 * @throws Failure that lists every mistake in the settings.
 */
export async function generateFor(
  world: World,
  overrides: Readonly<Record<string, unknown>>,
  options: GenerateOptions,
): Promise<string> {
  const text = await world.files.readIfThere(resolvePath(world, configurationFile));
  const configured = text === null ? {} : await readGenerateConfiguration(configurationFile, text);
  const read = readGenerateSettings({ ...configured, ...overrides });
  if ('mistakes' in read) {
    throw new Failure(read.mistakes.join('\n  '), {
      remedy: `They are set under \`generate\` in ${configurationFile}, or by flags.`,
    });
  }
  return generateFile(read.settings, pinInstallers(read.settings, await loadPublished()), options);
}
