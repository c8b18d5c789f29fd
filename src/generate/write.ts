/** Generation against a repository: the files that its settings give, and how those that are there differ. */
import type { PublishedInstallers } from '../conda/index.ts';
import { unifiedDiff } from '../diff.ts';
import { Failure } from '../failure.ts';
import { resolvePath, usualNames } from '../find.ts';
import type { World } from '../world.ts';
import { readGenerateConfiguration } from './configuration.ts';
import { type GenerateOptions, generateFile } from './file.ts';
import { generateFlake } from './flake.ts';
import { pinInstallers } from './installers.ts';
import { proposals, proposedSets } from './libraries.ts';
import { isPlainPath } from './paths.ts';
import { packageNames } from './requirements.ts';
import { type GenerateSettings, readGenerateSettings } from './settings.ts';

const configurationFile = '.nixconda.yml';
const flakeFile = 'flake.nix';

/** A file that the settings give. */
export interface GeneratedFile {
  /** Relative to the working directory, as the user would write it. */
  readonly path: string;
  readonly text: string;
  /** What is there now; null where there is no such file. */
  readonly there: string | null;
  /** From what is there to what should be; null where they are the same. */
  readonly difference: string | null;
}

export interface Generation {
  readonly settings: GenerateSettings;
  /** The conda shell file, then flake.nix where the settings ask for it. */
  readonly files: readonly GeneratedFile[];
}

/**
 * The files that the repository's settings give, held against those that are there. Writes nothing.
 * @param overrides settings from flags, by the names they have in YAML, which win over the file's.
 * @throws Failure that lists every mistake in the settings.
 */
export async function generateFor(
  world: World,
  overrides: Readonly<Record<string, unknown>>,
  published: PublishedInstallers,
  options: GenerateOptions,
): Promise<Generation> {
  const settings = await settingsFor(world, overrides);
  const isTied = settings.flake || settings.nixpkgs.kind === 'npins' || settings.nixpkgs.kind === 'flake.lock';
  if (isTied && !isPlainPath(options.path)) {
    throw new Failure(`The settings tie the file to others of the repository, so ${options.path} cannot be its place.`, {
      remedy: 'Name a place below the working directory, without spaces, such as nix/conda-shell.nix.',
    });
  }
  const text = generateFile(settings, pinInstallers(settings, published), options);
  const flake = settings.flake ? [await heldAgainst(world, flakeFile, generateFlake(settings, options))] : [];
  return { settings, files: [await heldAgainst(world, options.path, text), ...flake] };
}

/** Where the file goes if nobody says: the first of the usual names that is there, else `conda-shell.nix`. */
export async function usualPlace(world: World): Promise<string> {
  for (const name of usualNames) if (await world.files.exists(resolvePath(world, name))) return name;
  return usualNames[1];
}

/** Write what differs; say what was written. */
export async function writeGenerated(world: World, files: readonly GeneratedFile[]): Promise<void> {
  for (const { path, text, difference } of files) {
    if (difference === null) continue;
    await world.files.write(resolvePath(world, path), text);
    world.log.info(`Wrote ${path}.`);
  }
}

async function heldAgainst(world: World, path: string, text: string): Promise<GeneratedFile> {
  const there = await world.files.readIfThere(resolvePath(world, path));
  return { path, text, there, difference: unifiedDiff(path, there, text) };
}

async function settingsFor(world: World, overrides: Readonly<Record<string, unknown>>): Promise<GenerateSettings> {
  const text = await world.files.readIfThere(resolvePath(world, configurationFile));
  const configured = text === null ? {} : await readGenerateConfiguration(configurationFile, text);
  const { environment, ...given }: Readonly<Record<string, unknown>> = { ...configured, ...overrides };
  const libraries = given.libraries ?? (environment === undefined ? undefined : await librariesFor(world, environment));
  const read = readGenerateSettings({ ...given, libraries });
  if ('settings' in read) return read.settings;
  throw new Failure(read.mistakes.join('\n  '), {
    remedy: `They are set under \`generate\` in ${configurationFile}, or by flags.`,
  });
}

/** The sets that the packages of an environment file call for, with the reasons in the log. */
async function librariesFor(world: World, path: unknown): Promise<readonly string[]> {
  if (typeof path !== 'string') throw new Failure('`environment` must be the path of a file such as environment.yml.');
  const text = await world.files.readIfThere(resolvePath(world, path));
  if (text === null) throw new Failure(`There is no file ${path} in ${world.cwd}.`, { place: { file: path } });
  const { readEnvironmentFile } = await import('../conda/environments/index.ts');
  const proposed = proposals(packageNames(readEnvironmentFile(text, path)));
  const sets = proposedSets(proposed);
  const reasons = proposed.map(({ condaPackage, sets }) => `${condaPackage} calls for ${sets.join(', ')}`);
  world.log.info(`${path}: libraries ${[sets.join(', '), ...reasons].join('; ')}.`);
  return sets;
}
