/** `tsx scripts/docs.ts`: write the generated parts of the pages; with `--check`, say which are out of date instead. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { readmeWithTables } from './action-tables.ts';
import { contributingWithTree } from './file-tree.ts';
import { otherRulePages } from './other-rule-pages.ts';
import { rulePages } from './rule-pages.ts';
import { root } from './steps.ts';

const pages = new Map<string, string>([
  ['README.md', readmeWithTables()],
  ['CONTRIBUTING.md', contributingWithTree()],
  ...rulePages(),
  ...otherRulePages(),
]);
const stale = [...pages].filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);

if (process.argv.includes('--check')) {
  for (const [path] of stale) process.stdout.write(`${path} is out of date: run npx tsx scripts/docs.ts\n`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`wrote ${path}\n`);
  }
}
