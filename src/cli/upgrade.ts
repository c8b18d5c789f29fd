/** `nixconda upgrade`: bring old files up to date, token by token, and show what was changed. */
import { dirname } from 'node:path';
import { parseHash } from '../conda/index.ts';
import { unifiedDiff } from '../diff.ts';
import { Failure } from '../failure.ts';
import { findFiles, resolvePath } from '../find.ts';
import { defaultSettings, type LintSettings, readConfiguration } from '../lint/index.ts';
import { configurationFile } from '../stages/lint.ts';
import { otherRules } from '../stages/other-rules.ts';
import { publishedHashes } from '../stages/published.ts';
import { archiveOf, makeUpgrader, type NixpkgsPin, type Remark } from '../upgrade/index.ts';
import type { World } from '../world.ts';
import type { Verb } from './verb.ts';

export const upgrade: Verb = {
  usage: '[FILE…]',
  about: `Brings conda shell files up to date: version and hash of the installers together, hosts that are gone, names that nixpkgs has
removed, and what else the linter calls an error and can safely mend. Everything else stays byte for byte. Prints the diff.
What is not sure is left alone and told, and the exit status is 1 then.`,
  settings: ['hashes'],
  flags: {
    'installer-version': { shape: 'VERSION', summary: 'the version to take, or latest (default): the newest that is published' },
    pin: { shape: 'REV:SHA256|lock', summary: 'pin nixpkgs to a commit, or to that of the flake.lock, npins or niv pin' },
    'dry-run': { shape: null, summary: 'print the diff, and write nothing' },
  },
  async run({ world, settings: { hashes }, flags, words, print }) {
    const paths = await findFiles(world, words);
    const named = flags['installer-version'];
    const version = typeof named === 'string' && named !== 'latest' ? named : null;
    const upgrader = await makeUpgrader(await projectLintSettings(world), otherRules, await publishedHashes(world, hashes));
    let refused = false;
    for (const path of paths) {
      const pin = typeof flags.pin === 'string' ? await readPin(world, flags.pin, path) : null;
      const before = await world.files.read(resolvePath(world, path));
      const { text, changes, refusals } = await upgrader.upgrade(path, before, { version, pin });
      const difference = unifiedDiff(path, before, text);
      if (difference !== null) print(difference);
      for (const change of changes) world.log.info(describe(path, change));
      for (const refusal of refusals) world.log.warn(describe(path, refusal));
      if (difference === null && refusals.length === 0) world.log.info(`${path} is up to date.`);
      if (difference !== null && flags['dry-run'] !== true) await world.files.write(resolvePath(world, path), text);
      refused ||= refusals.length > 0;
    }
    return refused ? 1 : 0;
  },
};

async function projectLintSettings(world: World): Promise<LintSettings> {
  const text = await world.files.readIfThere(resolvePath(world, configurationFile));
  return text === null ? defaultSettings : (await readConfiguration(configurationFile, text, [...otherRules])).settings;
}

function describe(path: string, { line, column, what, remedy }: Remark): string {
  return `${path}:${line}:${column}: ${what}${remedy === undefined ? '' : ` ${remedy}`}`;
}

/** `REV:SHA256`, or `lock`. @throws Failure for anything else, and for a lock file without nixpkgs. */
async function readPin(world: World, text: string, path: string): Promise<NixpkgsPin> {
  const [, revision, digest] = /^([0-9a-f]{40}):(.+)$/.exec(text) ?? [];
  if (revision !== undefined && digest !== undefined)
    return { url: archiveOf(revision), sha256: sha256(digest, '--pin'), revision };
  if (text !== 'lock') {
    throw new Failure(
      `--pin must be REV:SHA256 with a revision of 40 hexadecimal digits, or lock, not ${JSON.stringify(text)}.`,
      {
        remedy: `nix-prefetch-url --unpack ${archiveOf('REV')} prints the sha256 of a revision.`,
      },
    );
  }
  const { resolveNixpkgs } = await import('../nix/index.ts');
  const source = await resolveNixpkgs(world, 'lock', dirname(resolvePath(world, path)));
  if (source.kind !== 'tarball' || source.sha256 === null)
    throw new Failure('The lock file pins no tarball of nixpkgs with a hash.');
  return { url: source.url, sha256: sha256(source.sha256, source.name), revision: source.revision };
}

function sha256(text: string, where: string): NixpkgsPin['sha256'] {
  const parsed = parseHash(text, 'sha256');
  if (parsed.kind === 'hash') return parsed.hash;
  throw new Failure(`The sha256 in ${where} ${parsed.kind === 'malformed' ? parsed.why : 'is a stand-in for one'}.`);
}
