/** What holds of every text, shell or not. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Command, joinPieces, type Part, readShell, type Span, type Word, wordsOf } from '../../../src/lint/shell/index.ts';
import { inShort, interpolatedPieces, readPlain, writtenPiece } from './reading.ts';

const scraps = `if then elif else fi for in while do done case esac function { } ( ) (( )) [[ ]] ! time ; ;; & && | || |& < > << <<- <<<
  >> >& 2>&1 &> ' " \\ \` $ $( $(( \${ \${a:- \${# <( >( $a $1 # ~ ~/a = A= A=( A+= a[1]= export eval E E' \r a b1 é 😀 -I/x * ? \uFFFC`;
const scrap = fc.constantFrom(...scraps.split(/\s+/), ' ', '\n', '\t', '\\\n');
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: scrap }, fc.string({ maxLength: 3 })), { maxLength: 40 })
  .map((all) => all.join(''));

/** Pieces that stand one after the other in a file, as a Nix string has them. */
const pieces = fc.array(fc.tuple(fc.constantFrom('text', 'escape', 'interpolation'), text), { maxLength: 8 }).map((all) => {
  let at = 0;
  return all.flatMap(([kind, text]) => {
    const from = at;
    at += kind === 'text' ? text.length : text.length + 3;
    return kind === 'interpolation' ? interpolatedPieces(text, from, at) : [writtenPiece(text, from, at)];
  });
});

test('every part of what is read lies in what it is a part of, in order', () => {
  fc.assert(
    fc.property(text, (text) => {
      for (const command of readPlain(text).commands) {
        expectInOrder([command], { from: 0, to: text.length });
        expectInOrder([...command.assignments, ...command.words], command);
        for (const word of wordsOf(command)) expectInOrder(word.parts, word);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the parts of a word, with the quoting between them, are the word', () => {
  const quoting = /^(?:["'$\\]|\\\n)*$/;
  fc.assert(
    fc.property(text, (text) => {
      for (const word of readPlain(text).commands.flatMap(wordsOf)) {
        let at = word.from;
        for (const part of word.parts) {
          expect(text.slice(at, part.from)).toMatch(quoting);
          if (part.kind === 'literal') expect([part.text, `\\${part.text}`]).toContain(text.slice(part.from, part.to));
          at = part.to;
        }
        expect(text.slice(at, word.to)).toMatch(quoting);
      }
    }),
    { numRuns: 1000 },
  );
});

test('places lie in the file and never run backwards', () => {
  fc.assert(
    fc.property(pieces, (pieces) => {
      const { source, commands } = readShell(joinPieces(pieces));
      const end = source.offsetAt(source.value.length);
      for (const word of commands.flatMap(wordsOf)) {
        let last = 0;
        for (const part of word.parts) {
          const { from, to } = source.range(part.from, part.to);
          expect(last <= from && from <= to && to <= end).toBe(true);
          last = from;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  '$(',
  '((',
  '{ ',
  '( ',
  '"${a:-',
  '`',
  'if ',
  'f() ',
  '<(',
  'a=(',
  '$((',
  'a && { ',
  'case a in (b) ',
  'a <<E $(',
  '[[ ',
])('twenty thousand times %s is read without an error', (opening) => {
  expect(readPlain(opening.repeat(20_000)).source.value).toHaveLength(opening.length * 20_000);
});

/** A script, with its simple commands in short as they should be read. */
interface Example {
  readonly text: string;
  readonly commands: readonly string[];
}

const word = fc.constantFrom(
  'a',
  '-x',
  '"b c"',
  "'; fi'",
  'd\\ e',
  'if',
  '}',
  '#f'.padStart(3, 'x'),
  '~/g',
  '$h',
  '"${i:-)}"',
  'k=l',
);
const simple = fc.array(word, { minLength: 1, maxLength: 3 }).map((words): Example => {
  const text = ['run', ...words].join(' ');
  return { text, commands: [text] };
});
const { script } = fc.letrec<{ script: Example; compound: Example }>((tie) => ({
  script: fc.oneof({ depthSize: 'small', withCrossShrink: true }, simple, tie('compound')),
  compound: fc.oneof(
    join(['', '\n', ''], tie('script'), tie('script')),
    join(['', '; # why\n', ''], tie('script'), tie('script')),
    join(['{ ', '; }'], tie('script'), null, 'group'),
    join(['( ', ' )'], tie('script'), null, 'subshell'),
    join(['while ', '; do\n', '\ndone'], tie('script'), tie('script'), 'condition', 'loop'),
    join(['if ', '; then ', '; fi'], tie('script'), tie('script'), 'condition', 'branch'),
    join(['case $x in y) ', ';;\n*)', '\nesac'], tie('script'), tie('script'), 'branch', 'branch').map((example) => ({
      ...example,
      commands: ['case: $x', ...example.commands],
    })),
    join(['f() {\n', '\n}'], tie('script'), null, 'function group'),
  ),
}));

/** Two examples (or one) put between pieces of text, each with what it then stands in. */
function join(
  between: readonly string[],
  first: fc.Arbitrary<Example>,
  second: fc.Arbitrary<Example> | null,
  ...kinds: string[]
) {
  return fc.tuple(first, second ?? fc.constant(null)).map((examples): Example => {
    const present = examples.filter((example) => example !== null);
    const text = between.map((piece, index) => piece + (present[index]?.text ?? '')).join('');
    return { text, commands: present.flatMap((example, index) => example.commands.map((short) => within(short, kinds[index]))) };
  });
}

function within(short: string, kind: string | undefined): string {
  if (kind === undefined) return short;
  return short.includes(' [') ? short.replace(' [', ` [${kind} `) : `${short} [${kind}]`;
}

test('the commands of a well-formed script are found where they stand', () => {
  fc.assert(
    fc.property(script, ({ text, commands }) => {
      const read = readPlain(text);
      expect(read.commands.map((command: Command) => inShort(read, command))).toEqual(commands);
    }),
    { numRuns: 500 },
  );
});

function expectInOrder(inner: readonly (Span | Word | Part)[], outer: Span): void {
  let at = outer.from;
  for (const { from, to } of inner) {
    expect(at <= from && from <= to && to <= outer.to).toBe(true);
    at = to;
  }
}
