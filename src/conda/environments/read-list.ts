/** Reads the lists that `conda create --file` takes: explicit files with @EXPLICIT, and requirements. */
import { Failure } from '../../failure.ts';
import type { ExplicitList, ExplicitPackage, RequirementList } from './environment.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

/** What conda calls a package: `.conda` or `.tar.bz2`, with its md5 or sha256 after `#`. */
const packagePattern = /^(?<url>\S+\.(?:conda|tar\.bz2))(?:#(?:(?<md5>[0-9a-f]{32})|(?:sha256:)?(?<sha256>[0-9a-f]{64})))?$/i;

/** @param path for the messages. @throws a Failure at the line that is neither a package nor a requirement. */
export function readList(text: string, path: string): ExplicitList | RequirementList {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index): Line => ({ number: index + 1, text: line.trim() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
  const entries = lines.filter((line) => line.text !== '@EXPLICIT');
  return entries.length < lines.length
    ? { kind: 'explicit', packages: entries.map((line) => readPackage(line, path)) }
    : { kind: 'requirements', specs: entries.map((line) => readSpec(line, path)) };
}

function readPackage({ number, text }: Line, path: string): ExplicitPackage {
  const parts = packagePattern.exec(text)?.groups;
  if (!parts?.url) {
    throw new Failure(`${path}:${number}: "${text}" is no package: an explicit list has URLs of .conda or .tar.bz2 files.`, {
      place: { file: path, line: number },
      remedy: 'Write the list with conda list --explicit --sha256.',
    });
  }
  const { url, md5, sha256 } = parts;
  if (sha256 !== undefined) return { url, hash: { algorithm: 'sha256', hex: sha256.toLowerCase() } };
  return { url, hash: md5 === undefined ? null : { algorithm: 'md5', hex: md5.toLowerCase() } };
}

function readSpec({ number, text }: Line, path: string): string {
  if (!text.startsWith('-')) return text;
  throw new Failure(`${path}:${number}: "${text}" is no requirement of conda.`, {
    place: { file: path, line: number },
    remedy: 'A requirements file for pip goes into the "pip:" list of an environment.yml, as "-r FILE".',
  });
}
