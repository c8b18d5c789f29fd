/** The README's tables of inputs and outputs, made from action.yml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { between } from './between.ts';
import { root } from './steps.ts';

interface Entry {
  readonly description: string;
  readonly default?: string;
}

/** The README's text with its tables brought up to date. */
export function readmeWithTables(): string {
  const { inputs, outputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Record<
    'inputs' | 'outputs',
    Record<string, Entry>
  >;
  const inputRows = Object.entries(inputs).map(([name, { description, default: fallback }]) => {
    return `| \`${name}\` | ${description} | ${fallback === undefined ? '' : `\`${fallback}\``} |`;
  });
  const outputRows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`);
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const withInputs = between('README.md', readme, 'inputs', [
    '| input | what it is for | default |',
    '|---|---|---|',
    ...inputRows,
  ]);
  return between('README.md', withInputs, 'outputs', ['| output | what it says |', '|---|---|', ...outputRows]);
}
