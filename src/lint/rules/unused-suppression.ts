/** A comment silences a rule that finds nothing there. The engine reports it, as only it knows all findings. */
import type { Rule } from '../rule.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  fixable: 'safe',
  summary: 'A nixconda-disable comment silences nothing',
  docs: {
    why: 'A comment that silences a rule outlives the fault it was written for, and would then hide the next one. It may also name a rule that does not exist.',
    sources: ['https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments'],
    bad: '# nixconda-disable-next-line installer-dead-host: the mirror answers to this name\n{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; }',
    good: '{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; }',
  },
  check: () => [],
};
