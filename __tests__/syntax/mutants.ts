/** Small random changes of texts, as people and tools make them while they edit. */

import fc from 'fast-check';

/** Pieces that begin, end or separate something. */
const pieces = [
  ...'{}()[];:,.@?=+-*/!<>"$\'\\ \n\t#~|&_a1é',
  ...[
    "''",
    '${',
    '//',
    '++',
    '==',
    '&&',
    '||',
    '->',
    '...',
    '/*',
    '*/',
    "''$",
    "'''",
    "''\\",
    '$$',
    './a',
    '~/',
    '<a>',
    'a:b',
    '1.5',
  ],
  ...[
    ' let ',
    ' in ',
    ' rec ',
    ' with ',
    ' if ',
    ' then ',
    ' else ',
    ' assert ',
    ' inherit ',
    ' or ',
    '\r\n',
    '\r',
    '|>',
    '<|',
    ' }: ',
  ],
];

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 6 })),
  inserted: fc.oneof(fc.constant(''), { weight: 3, arbitrary: fc.constantFrom(...pieces) }),
});

/** One of the texts with one to three changes. */
export function mutantOf(texts: readonly string[]): fc.Arbitrary<string> {
  return fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 })).map(([text, changes]) =>
    changes.reduce((mutant, { at, removed, inserted }) => {
      const place = Math.floor(at * (mutant.length + 1));
      // A half of a surrogate pair has no bytes of its own to show Nix.
      return (mutant.slice(0, place) + inserted + mutant.slice(place + removed)).toWellFormed();
    }, text),
  );
}
