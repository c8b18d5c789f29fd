/** `nixconda rules`: the list of all rules, or the explanation of one. */
import { type ExplainedRule, everyRule } from '../explanations.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { rulePage } from '../project.ts';
import type { Verb } from './verb.ts';

export const rules: Verb = {
  usage: '[RULE]',
  about: `Lists the rules with their severity, the step that finds them, and whether --fix mends what they find; or explains one.
Those of lint are found in the text; check also evaluates the file and verifies its installer.`,
  settings: [],
  flags: {},
  async run({ words, print }) {
    const all = everyRule();
    const [id] = words;
    if (id === undefined) {
      print(list(all));
      return 0;
    }
    const rule = all.find((one) => one.id === id);
    if (rule === undefined) {
      const meant = nearest(
        id,
        all.map((one) => one.id),
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

function list(all: readonly ExplainedRule[]): string {
  const width = Math.max(...all.map(({ id }) => id.length));
  return all
    .map(({ id, severity, source, lint, summary }) => {
      const mended = marks[lint?.fixable ?? 'none'].padEnd(10);
      return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${source.padEnd(8)}  ${mended}  ${summary}\n`;
    })
    .join('');
}

function explain({ id, severity, source, summary, why, lint }: ExplainedRule): string {
  const example = (title: string, text: string) => `${title}\n\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
  const fix = lint === null || lint.fixable === 'none' ? '' : `, ${lint.fixable} fix`;
  return [
    `${id} (${severity}, ${source}${fix})\n`,
    `${summary}.\n`,
    `${why}\n`,
    ...(lint === null
      ? []
      : [
          example('Bad:', lint.docs.bad),
          example('Good:', lint.docs.good),
          `Sources:\n${lint.docs.sources.map((link) => `  ${link}\n`).join('')}`,
        ]),
    `${rulePage(id)}\n`,
  ].join('\n');
}
