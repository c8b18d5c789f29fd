/** A comment silences a rule that finds nothing there. The engine reports it, as only it knows all findings. */
import type { Rule } from '../rule.ts';

export const unusedSuppression: Rule = {
  id: 'unused-suppression',
  severity: 'warning',
  fixable: 'safe',
  summary: 'A nixconda-disable comment silences nothing',
  docs: {
    why: 'A comment that silences a rule outlives the fault it was written for, and would then hide the next one. It may also name a rule that does not exist. `# nixconda-disable-next-line RULE: reason` speaks of the line that follows, `# nixconda-disable RULE: reason` of the whole file; several rules are parted by commas, and the reason may be left out.',
    sources: ['https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments'],
    bad: `# nixconda-disable-next-line url-literal: quoted since then
{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; }`,
    good: `# nixconda-disable-next-line url-literal: somebody reads it with another tool
{ fetchurl }: fetchurl { url = https://repo.anaconda.com/miniconda/README; }`,
  },
  check: () => [],
};
