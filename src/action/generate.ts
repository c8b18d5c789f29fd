/** The `generate` input: write the conda shell file from the repository's settings, or hold the file against them. */
import { unifiedDiff } from '../diff.ts';
import { Failure } from '../failure.ts';
import { resolvePath, usualNames } from '../find.ts';
import { generateFor } from '../generate/write.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

/** @throws Failure, with `generate: check`, where the file is not what the settings give; the log has the difference. */
export async function generateIfAsked(world: World, settings: Settings): Promise<void> {
  const mode = settings.generate;
  if (mode === 'off') return;
  const path = settings.file[0] ?? usualNames[1];
  const there = await world.files.readIfThere(resolvePath(world, path));
  if (mode === 'missing' && there !== null) return;
  const wanted = await generateFor(world, {}, { explain: false });
  const difference = unifiedDiff(path, there, wanted);
  if (difference === null) return;
  if (mode === 'check') {
    await world.log.group(`What ${path} lacks of its settings`, async () => world.log.info(difference));
    throw new Failure(`${path} is not what the settings in .nixconda.yml give.`, {
      remedy: 'Write it anew with nixconda generate --force, and commit it.',
    });
  }
  await world.files.write(resolvePath(world, path), wanted);
  world.log.info(`Wrote ${path}.`);
}
