/**
 * Brings hashes collected elsewhere into src/conda/published.json: `npx tsx scripts/import-installers.ts FILE`.
 *
 * FILE is JSON: `{ "source": "where they were read", "installers": { "FILE NAME": { "sha256" or "md5": "hex" } } }`.
 * A hash that contradicts a known one is an error and nothing is written. `nixconda update-hashes` reads the vendors instead.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hash } from '../src/conda/index.ts';
import { type PublishedData, readPublishedData, writePublishedData } from '../src/conda/published.ts';
import { type HashRecord, mergeRecords } from '../src/conda/refresh/index.ts';

const target = fileURLToPath(new URL('../src/conda/published.json', import.meta.url));

interface Collection {
  readonly source: string;
  readonly installers: Readonly<Record<string, { readonly sha256?: string; readonly md5?: string }>>;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Usage: npx tsx scripts/import-installers.ts FILE');
const collection: Collection = JSON.parse(readFileSync(path, 'utf8'));
const before: PublishedData = existsSync(target)
  ? readPublishedData(readFileSync(target, 'utf8'), target)
  : { version: 1, sources: [], installers: [] };

const records = Object.entries(collection.installers).map(([file, { sha256, md5 }]): HashRecord => {
  const hash: Hash = sha256 === undefined ? { algorithm: 'md5', hex: md5 ?? '' } : { algorithm: 'sha256', hex: sha256 };
  return { file, hash };
});
const { data, added, strengthened, conflicts } = mergeRecords(before, records, [collection.source]);
if (conflicts.length > 0) throw new Error(`Contradictions: ${JSON.stringify(conflicts, null, 2)}`);
const text = writePublishedData(data);
readPublishedData(text, 'the merged data');
writeFileSync(target, text);
console.log(`${added.length} added, ${strengthened.length} strengthened, ${data.installers.length} in all`);
