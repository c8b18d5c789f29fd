/** The ids of findings that the linter does not make: a comment in a file may silence them all the same. */
export const otherRules: ReadonlySet<string> = new Set([]);
