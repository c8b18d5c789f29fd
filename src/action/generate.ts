/** The `generate` input: write the conda shell file from the repository's settings, or hold the file against them. */
import { Failure } from '../failure.ts';
import { generateFor, usualPlace, writeGenerated } from '../generate/index.ts';
import type { Settings } from '../settings.ts';
import { publishedHashes } from '../stages/published.ts';
import type { World } from '../world.ts';

/** @throws Failure, with `generate: check`, where a file is not what the settings give; the log has the difference. */
export async function generateIfAsked(world: World, settings: Settings): Promise<void> {
  const mode = settings.generate;
  if (mode === 'off') return;
  const path = settings.file[0] ?? (await usualPlace(world));
  const { files } = await generateFor(world, {}, await publishedHashes(world, settings.hashes), { path, explain: false });
  const differing = files.filter(({ there, difference }) => difference !== null && (mode !== 'missing' || there === null));
  const [first] = differing;
  if (first === undefined) return;
  if (mode === 'check') {
    const text = differing.map(({ difference }) => difference).join('\n');
    await world.log.group('What the settings give, and what is there', async () => world.log.info(text));
    throw new Failure(`${first.path} is not what the settings in .nixconda.yml give.`, {
      remedy: 'Write it anew with nixconda generate --force, and commit it.',
      status: 1,
    });
  }
  await writeGenerated(world, differing);
}
