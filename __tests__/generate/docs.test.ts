/** What docs/generate.md, the schema and the help say is what the program does. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { generate } from '../../src/cli/generate.ts';
import { unifiedDiff } from '../../src/diff.ts';
import { defaultGenerateSettings, generateSettingNames, librarySets, readGenerateSettings } from '../../src/generate/index.ts';
import { generateSchema } from '../../src/generate/schema.ts';
import { upgraded } from '../upgrade/upgraded.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = read('docs/generate.md');

test('the table has every setting, and every flag it names is one', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` \| (?:`--([\w-]+)`)?/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual([...generateSettingNames].sort());
  for (const [, , flag] of rows) if (flag !== undefined) expect(generate.flags).toHaveProperty(flag);
});

test('the schema has every setting with its default, and agrees with what is read', () => {
  expect(Object.keys(generateSchema).sort()).toEqual([...generateSettingNames].sort());
  const defaults = Object.entries(generateSchema).flatMap(([name, entry]) => ('default' in entry ? [[name, entry.default]] : []));
  expect(readGenerateSettings(Object.fromEntries(defaults))).toEqual({ settings: defaultGenerateSettings });
  const validate = new Ajv().compile({ type: 'object', additionalProperties: false, properties: generateSchema });
  expect(validate(Object.fromEntries(defaults))).toBe(true);
  expect(validate({ nixpkgs: { rev: 'main' } })).toBe(false);
  expect(generateSchema.libraries.items.enum).toEqual(librarySets);
});

test('the diff of the old example is what the upgrade does', async () => {
  const old = read('examples/old-conda-shell.nix');
  const { text } = await upgraded(old, { version: 'py313_26.5.3-1' });
  expect(page).toContain(`\`\`\`diff\n${unifiedDiff('old-conda-shell.nix', old, text)?.trimEnd()}\n\`\`\``);
});
