/** What is in a folder of archives, for a person at a terminal. Pure. */
import type { DescribedEntry } from '../cache/index.ts';

export function entriesInWords(folder: string, entries: readonly DescribedEntry[]): string {
  if (entries.length === 0) return `There is no archive in ${folder}.\n`;
  return entries.map((entry) => `${entry.key}\n${rowsOf(entry)}`).join('\n');
}

function rowsOf(entry: DescribedEntry): string {
  if (entry.kind === 'unusable') return `  of no use: ${entry.why}\n`;
  const rows = [...entry.parts.map(({ name, value }): Row => [name, value]), ...contentsOf(entry), ...commonRows(entry)];
  return rows.map(([name, value]) => `  ${name.padEnd(18)}${value}\n`).join('');
}

type Row = readonly [name: string, value: string];

function contentsOf(entry: Exclude<DescribedEntry, { kind: 'unusable' }>): readonly Row[] {
  if (entry.kind === 'conda') return [['holds', `conda at ${entry.prefix}, ${entry.files} files`]];
  const { scope, paths, made } = entry;
  const what = scope === 'closure' ? 'all that running needs' : 'what no substituter serves of what running needs';
  const making: readonly Row[] =
    made === null ? [] : [['to make it', `${made.built} built, ${made.fetched} downloaded, ${made.seconds.toFixed(1)} s`]];
  return [['holds', `${what}, ${paths} store paths`], ...making];
}

function commonRows({ bytes, archiveBytes, signedBy }: Exclude<DescribedEntry, { kind: 'unusable' }>): readonly Row[] {
  return [
    ['size', `${(archiveBytes / 1e6).toFixed(1)} MB, unpacked ${(bytes / 1e6).toFixed(1)} MB`],
    ['signed by', signedBy.length === 0 ? 'nobody' : `${signedBy.join(', ')} (not checked here)`],
  ];
}
