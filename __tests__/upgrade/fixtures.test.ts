/** Files as people write them, and beside each what the upgrade makes of it: `x.nix` becomes `x.upgraded.nix`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { lintedErrors, upgraded } from './upgraded.ts';

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith('.nix') && !name.endsWith('.upgraded.nix'));
const read = (name: string) => readFileSync(folder + name, 'utf8');

describe.each(names)('%s', (name) => {
  const version = read(name).includes('miniforge') ? '26.3.2-3' : '26.5.3-1';
  const expected = read(name.replace('.nix', '.upgraded.nix'));

  test('becomes what is beside it', async () => {
    expect(await upgraded(read(name), { version })).toMatchObject({ text: expected, refusals: [] });
  });

  test('has no error then, and nothing more to change', async () => {
    expect(await lintedErrors(expected)).toEqual([]);
    expect(await upgraded(expected, { version })).toEqual({ text: expected, changes: [], refusals: [] });
  });
});
