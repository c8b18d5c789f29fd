/** Look-ups in the published hashes of installers: by file name, by hash, by family and system. */
import { Failure } from '../failure.ts';
import type { Hash } from './hash.ts';
import {
  compareInstallers,
  type InstallerFamily,
  type InstallerName,
  nixSystemOf,
  parseInstallerName,
  vendorUrl,
} from './installer-name.ts';

/** The data file: see published.schema.json. */
export interface PublishedData {
  readonly version: 1;
  /** Where the hashes were read. */
  readonly sources: readonly string[];
  /** `FILE DIGEST`, sorted by code units; the digest in hexadecimal, 64 digits for sha256, 32 for md5. */
  readonly installers: readonly string[];
}

export interface PublishedInstaller {
  readonly file: string;
  readonly name: InstallerName;
  /** The vendor's URL. */
  readonly url: string;
  /** A sha256, or the md5 where the vendor published nothing better. */
  readonly hash: Hash;
}

export interface PublishedInstallers {
  readonly find: (file: string) => PublishedInstaller | null;
  /** Every file with these bytes: more than one where a vendor published the same under two names. */
  readonly withHash: (hash: Hash) => readonly PublishedInstaller[];
  /** The installers of a family for a Nix system, newest first, those with a sha256 only. */
  readonly list: (family: InstallerFamily, system: string) => readonly PublishedInstaller[];
}

/** @param lines the `installers` of the data file; nothing is decoded before it is asked for. */
export function publishedInstallers(lines: readonly string[]): PublishedInstallers {
  return {
    find(file) {
      const line = lines[firstFrom(lines, `${file} `)];
      return line?.startsWith(`${file} `) ? entryOf(line) : null;
    },
    withHash(hash) {
      const end = ` ${hash.hex}`;
      return entriesOf(lines.filter((line) => line.endsWith(end))).filter((entry) => entry.hash.algorithm === hash.algorithm);
    },
    list(family, system) {
      const start = firstFrom(lines, `${family}-`);
      const end = firstFrom(lines, `${family}.`);
      // Most lines are of other systems: tell them from the text, before anything is decoded.
      const ofSystem = lines
        .slice(start, end)
        .filter((line) => hasSha256(line) && nixSystemOf({ os: 'Linux', arch: archOf(line) }) === system);
      return entriesOf(ofSystem).sort((a, b) => compareInstallers(b.name, a.name));
    },
  };
}

/** The place of the first line that is not before `key`: a binary search, as there are over a thousand lines. */
function firstFrom(lines: readonly string[], key: string): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

const hasSha256 = (line: string) => line.length - line.indexOf(' ') === 65;
const archOf = (line: string) => line.slice(line.lastIndexOf('-') + 1, line.indexOf('.sh '));

const entriesOf = (lines: readonly string[]) => lines.map(entryOf).filter((entry) => entry !== null);

function entryOf(line: string): PublishedInstaller | null {
  const [file = '', hex = ''] = line.split(' ');
  const name = parseInstallerName(file);
  return name && { file, name, url: vendorUrl(name), hash: digestOf(hex) };
}

/** A bare digest in hexadecimal, told by its length: 64 digits are a sha256, and 32 an md5. */
export function digestOf(hex: string): Hash {
  return { algorithm: hex.length === 64 ? 'sha256' : 'md5', hex };
}

const linePattern = /^\S+-Linux-[a-z0-9_]+\.sh (?:[0-9a-f]{64}|[0-9a-f]{32})$/;

/**
 * Read a data file that `update-hashes` wrote.
 *
 * @param path for the message.
 * @throws a Failure where the text is no such file, or is out of order.
 */
export function readPublishedData(text: string, path: string): PublishedData {
  const wrong = (why: string, cause?: unknown) =>
    new Failure(`${path} is no file of installer hashes: ${why}.`, {
      remedy: 'Make it anew with nixconda update-hashes.',
      place: { file: path },
      cause,
    });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw wrong('it is not JSON', cause);
  }
  if (!isPublishedData(data)) throw wrong('it lacks "version": 1, a list "sources" or a list "installers"');
  let last = '';
  for (const line of data.installers) {
    const [file = ''] = line.split(' ');
    if (!linePattern.test(line) || parseInstallerName(file) === null) throw wrong(`it has the entry "${line}"`);
    if (last.startsWith(`${file} `)) throw wrong(`it has two hashes for ${file}`);
    if (line < last) throw wrong(`"${line}" is out of order`);
    last = line;
  }
  return data;
}

function isPublishedData(data: unknown): data is PublishedData {
  const isTextList = (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof data !== 'object' || data === null) return false;
  return (
    'version' in data &&
    data.version === 1 &&
    'sources' in data &&
    isTextList(data.sources) &&
    'installers' in data &&
    isTextList(data.installers)
  );
}

/** The text of a data file. */
export function writePublishedData(data: PublishedData): string {
  return `${JSON.stringify({ $schema: './published.schema.json', ...data }, null, 2)}\n`;
}
