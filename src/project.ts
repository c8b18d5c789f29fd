/** What the project calls itself towards others: in reports, links and the user agent. */

export const projectName = 'nixconda';

/** The version in package.json; a test keeps the two the same. */
export const projectVersion = '0.1.0';

const home = 'https://github.com/nixconda/nixconda';
export const projectUrl = home;

/** The page that explains a rule. */
export function rulePage(rule: string): string {
  return `${home}/blob/main/docs/rules/${rule}.md`;
}
