/** The third stage: verify the pinned hashes of the installers that a file fetches. */
import { nixSystemOf } from '../conda/index.ts';
import { diagnose, type EvaluatedInstaller, installerReport, verifyInstallers } from '../conda/verification/index.ts';
import type { Diagnostic, Range } from '../diagnostic.ts';
import type { Installer } from '../lint/index.ts';
import type { InstallerReport } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import { lineIndex, type Root } from '../syntax/index.ts';
import type { World } from '../world.ts';
import type { LintedFile } from './lint.ts';
import { publishedHashes } from './published.ts';

export interface Verification {
  readonly installers: readonly InstallerReport[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param installers as evaluated; null where the file was not evaluated, so that only its text can be verified. */
export async function verify(
  world: World,
  { path, text, result }: LintedFile,
  installers: readonly EvaluatedInstaller[] | null,
  { verify: mode, 'installer-mirror': mirror, hashes }: Pick<Settings, 'verify' | 'installer-mirror' | 'hashes'>,
): Promise<Verification> {
  const subjects = installers ?? result.installers.flatMap(asWritten);
  const judgements = await verifyInstallers(world, subjects, { mode, mirror, published: await publishedHashes(world, hashes) });
  const locate = locator(text, result.root);
  return {
    installers: judgements.map(installerReport),
    diagnostics: judgements.flatMap((judgement) => diagnose(judgement, { mode, file: path, locate }) ?? []),
  };
}

/** What the text alone says of an installer; nothing where its URL is not wholly known. */
function asWritten({ url, name, hash }: Installer): readonly EvaluatedInstaller[] {
  if (url.value === null) return [];
  const parsed = hash?.parsed ?? null;
  return [
    {
      url: url.value,
      system: (name && nixSystemOf(name)) ?? '',
      hash: parsed?.kind === 'hash' ? parsed.hash : null,
      recursive: false,
      outPath: null,
    },
  ];
}

/** Finds the first place of a text in a file that is not inside a comment. */
function locator(text: string, root: Root | null): (needle: string) => Range | null {
  const lines = lineIndex(text);
  const inComment = (offset: number) => root?.comments.some(({ from, to }) => from <= offset && offset < to) ?? false;
  return (needle) => {
    let at = text.indexOf(needle);
    while (at !== -1 && inComment(at)) at = text.indexOf(needle, at + 1);
    return at === -1 ? null : lines.range(at, at + needle.length);
  };
}
