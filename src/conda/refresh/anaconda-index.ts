/** Reads the index pages of Anaconda's installers: an HTML table with a row a file and the digest in one of its cells. */
import { digestOf } from '../published.ts';
import type { HashRecord } from './merge.ts';

/**
 * Every row that has a file name ending in .sh and a digest. The columns are told by what is in them, not by their order or heading:
 * the pages had md5 in the last one for years, and then sha256.
 *
 * @param html https://repo.anaconda.com/miniconda/ or https://repo.anaconda.com/archive/
 */
export function readIndexPage(html: string): readonly HashRecord[] {
  const records: HashRecord[] = [];
  for (const [row] of html.matchAll(/<tr\b[^>]*>.*?(?=<\/tr\b|<tr\b|<\/table\b|$)/gis)) {
    const cells = [...row.matchAll(/<td\b[^>]*>(.*?)(?=<\/td\b|<td\b|$)/gis)].map(([, cell = '']) => plainText(cell));
    const file = cells.find((cell) => /^\S+\.sh$/.test(cell));
    const digest = longest(cells.filter((cell) => /^(?:[0-9a-f]{64}|[0-9a-f]{32})$/i.test(cell)));
    if (file !== undefined && digest !== undefined) records.push({ file, hash: digestOf(digest.toLowerCase()) });
  }
  return records;
}

const longest = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length)[0];

/** The text of a cell. File names and digests have no characters that HTML would escape, but for the space. */
function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .trim();
}
