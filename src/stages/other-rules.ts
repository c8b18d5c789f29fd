/** The ids of findings that the linter does not make: a comment in a file may silence them all the same. */
// Straight from the tables: the faces of these folders would load everything that starts Nix or a download.
import { verificationRules } from '../conda/verification/rules.ts';
import { nixRules } from '../nix/errors/rules.ts';

export const otherRules: ReadonlySet<string> = new Set([
  'shellcheck',
  ...Object.keys(nixRules),
  ...verificationRules.map(({ id }) => id),
]);
