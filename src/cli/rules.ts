/** `nixconda rules`: the list of the lint rules, or the explanation of one. */
import { Failure } from '../failure.ts';
import { rules as allRules, type Rule } from '../lint/index.ts';
import { nearest } from '../nearest.ts';
import { rulePage } from '../project.ts';
import type { Verb } from './verb.ts';

export const rules: Verb = {
  usage: '[RULE]',
  about: 'Lists the rules with their severity (and whether --fix mends what they find), or explains one.',
  settings: [],
  flags: {},
  async run({ words, print }) {
    const [id] = words;
    if (id === undefined) {
      print(list());
      return 0;
    }
    const rule = allRules.find((one) => one.id === id);
    if (rule === undefined) {
      const meant = nearest(
        id,
        allRules.map((one) => one.id),
      );
      throw new Failure(`There is no rule ${JSON.stringify(id)}.`, {
        remedy: meant === null ? 'nixconda rules lists them.' : `Did you mean ${meant}?`,
      });
    }
    print(explain(rule));
    return 0;
  },
};

const marks = { safe: 'fix', suggested: 'suggestion', none: '' } as const;

function list(): string {
  const width = Math.max(...allRules.map(({ id }) => id.length));
  const lines = [...allRules]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(
      ({ id, severity, fixable, summary }) =>
        `${id.padEnd(width)}  ${severity.padEnd(7)}  ${marks[fixable].padEnd(10)}  ${summary}\n`,
    );
  return lines.join('');
}

function explain({ id, severity, fixable, summary, docs }: Rule): string {
  const example = (title: string, text: string) => `${title}\n\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
  return [
    `${id} (${severity}${fixable === 'none' ? '' : `, ${fixable} fix`})\n`,
    `${summary}.\n`,
    `${docs.why.trim()}\n`,
    example('Bad:', docs.bad),
    example('Good:', docs.good),
    `Sources:\n${docs.sources.map((source) => `  ${source}\n`).join('')}`,
    `${rulePage(id)}\n`,
  ].join('\n');
}
