/** The names that an environment may have. */

/**
 * conda refuses these characters (https://github.com/conda/conda/blob/main/conda/base/context.py); a dash at the beginning would be
 * taken for an option.
 *
 * @param fail called with what is wrong, to complete a sentence.
 */
export function checkName(name: string, fail: (what: string) => never): void {
  const stray = /[/ :#]/.exec(name)?.[0];
  if (name === '') fail('the name of an environment must not be empty');
  if (stray !== undefined) fail(`the name of an environment must not have the character ${JSON.stringify(stray)}: "${name}"`);
  if (name.startsWith('-')) fail(`the name of an environment must not begin with a dash: "${name}"`);
}
