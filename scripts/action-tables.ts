/** The README's tables of inputs and outputs, made from action.yml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
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
  const withInputs = between(readme, 'inputs', ['| input | what it is for | default |', '|---|---|---|', ...inputRows]);
  return between(withInputs, 'outputs', ['| output | what it says |', '|---|---|', ...outputRows]);
}

/** Put lines between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, lines: readonly string[]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start === -1 || end < start) throw new Error(`README.md lacks ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`;
}
