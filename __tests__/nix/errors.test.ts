/** Errors as each Nix writes them: recorded texts of Nix 2.8, 2.18, 2.26, 2.34 and Lix, read to the same thing. */
import { describe, expect, test } from '@jest/globals';
import { placeOf } from '../../src/nix/errors/place.ts';
import { readError } from '../../src/nix/errors/reading.ts';
import { sourceOf } from '../../src/nix/errors/sources.ts';
import { type NixError, readLogLine } from '../../src/nix/log.ts';

/** The text that an escape begins in Nix's log. */
const red = '\u001b[31;1m';
const off = '\u001b[0m';
const at = (line: number, column: number) => ({ file: '/repo/a.nix', line, column });

function error(message: string, more: Partial<NixError> = {}): NixError {
  return { message, place: null, frames: [], suggestion: null, ...more };
}

describe('the words of a release', () => {
  const frames = [{ text: `while calling the 'foldl'' builtin`, place: null }];
  test.each<[string, string, readonly string[]]>([
    [
      'nix-type',
      'Expected a set, but found a string.',
      ['value is a string while a set was expected', 'expected a set but found a string: "a: b"'],
    ],
    [
      'nix-type',
      'A function cannot be turned into a string.',
      ['cannot coerce a function to a string', 'cannot coerce a function to a string: «lambda @ /repo/a.nix:1:4»'],
    ],
    ['nix-type', 'Cannot add a string to an integer.', ['cannot add a string to an integer']],
    [
      'nix-type',
      'Only a function can be called, but this is a set.',
      [
        'attempt to call something which is not a function but a set',
        'attempt to call something which is not a function but a set: { a = 1; }',
      ],
    ],
    [
      'nix-missing-argument',
      '`f` is called without the argument `y`.',
      [
        `'f' at /repo/a.nix:2:7 called without required argument 'y'`,
        `function 'f' called without required argument 'y'`,
        `function 'f' called without required arguments 'y' and 'z'`,
        `function 'f' called without required arguments 'y' and 'z' and with unexpected arguments 'b'`,
      ],
    ],
    [
      'nix-missing-argument',
      'This function is called without the argument `y`.',
      [
        `anonymous function at /repo/a.nix:2:7 called without required argument 'y'`,
        `function 'anonymous lambda' called without required argument 'y'`,
      ],
    ],
    [
      'nix-unexpected-argument',
      '`f` is called with the argument `z`, which it does not take.',
      [
        `'f' at /repo/a.nix:2:7 called with unexpected argument 'z'`,
        `function 'f' called with unexpected argument 'z'`,
        `function 'f' called with unexpected arguments 'z' and 'y'`,
      ],
    ],
    ['nix-assertion', 'An assertion failed.', [`assertion '(v == 4)' failed`, 'assertion failed']],
    [
      'nix-infinite-recursion',
      'Infinite recursion: a value needs itself.',
      [
        'infinite recursion encountered',
        'stack overflow (possible infinite recursion)',
        'stack overflow; max-call-depth exceeded',
      ],
    ],
    [
      'nix-missing-file',
      'There is no file or folder /repo/b.nix.',
      [
        `getting status of '/repo/b.nix': No such file or directory`,
        `opening file '/repo/b.nix': No such file or directory`,
        `path '/repo/b.nix' does not exist`,
        `getting attributes of path '/repo/b.nix': No such file or directory`,
      ],
    ],
    [
      'nix-fetch',
      'https://a.example/x could not be fetched: the server cannot be reached.',
      [
        `unable to download 'https://a.example/x': Couldn't connect to server (7)`,
        `Failed to open archive (Source threw exception: error: unable to download 'https://a.example/x': Could not connect to server (7) Failed to connect to a.example port 443)`,
      ],
    ],
    [
      'nix-fetch',
      'https://a.example/x could not be fetched: the server answered 404.',
      [`unable to download 'https://a.example/x': HTTP error 404 ('')\n\nresponse body:\n\nnot found`],
    ],
    [
      'nix-hash',
      '`abc` is not a valid hash.',
      [
        `hash 'abc' has wrong length for hash type 'sha256'`,
        `hash 'abc' has wrong length for hash algorithm 'sha256'`,
        `invalid base-32 hash 'abc'`,
        `invalid nix32 hash 'abc', length 0 != expected length 32`,
        `invalid SRI hash 'abc'`,
      ],
    ],
    [
      'nix-derivation-name',
      'The name of a derivation cannot contain ` `.',
      [
        `store path 'azi90nb4bqpcmmqn38xlnmj69rmhi6d1-x y' contains illegal character ' '`,
        `invalid derivation name: name 'x y' contains illegal character ' '. Please pass a different 'name'.`,
      ],
    ],
    ['nix-abort', 'no more', [`evaluation aborted with the following error message: 'no more'`]],
    [
      'nix-restricted',
      'Restricted evaluation does not allow this to be read or fetched.',
      [
        `access to absolute path '/etc/hostname' is forbidden in restricted mode`,
        `access to URI 'https://a.example' is forbidden in restricted mode`,
      ],
    ],
  ])('%s: %s', (rule, message, texts) => {
    for (const text of texts) expect({ text, ...readError(error(text, { frames })) }).toMatchObject({ text, rule, message });
  });
});

describe('a throw is told', () => {
  const message = 'choose a Python first\nor give one';
  test.each<[string, NixError]>([
    ['without a place in Nix 2.8', error(message, { frames: [{ text: `while evaluating 'g'`, place: at(2, 7) }] })],
    [
      'by its frame from Nix 2.14 on',
      error(message, { frames: [{ text: `while calling the 'throw' builtin`, place: at(2, 12) }] }),
    ],
    ['by its frame in Lix', error(message, { frames: [{ text: 'caused by explicit throw', place: at(2, 12) }] })],
  ])('%s', (_, thrown) => {
    expect(readError(thrown)).toMatchObject({ rule: 'nix-throw', message: 'choose a Python first', help: 'or give one' });
  });

  test('but an error of the system is none, although it has no place either', () => {
    expect(readError(error('opening lock file: Permission denied'))).toMatchObject({
      rule: 'nix-evaluation',
      message: 'Opening lock file: Permission denied.',
    });
  });
});

describe('the place is the same in each release', () => {
  const text = [
    'let',
    '  f = { x, y }: x + y;',
    `  g = what: throw "no \${what} given";`,
    'in',
    '{ a = f { x = 1; }; }',
    '',
  ].join('\n');
  const repository = { file: '/repo/a.nix', sources: new Map([['/repo/a.nix', sourceOf('/repo/a.nix', text)]]) };
  const placed = (one: NixError) => {
    const found = placeOf(one, readError(one), repository);
    return found?.spot.source.lines.position(found.spot.from);
  };
  const callSite = { text: 'from call site', place: at(5, 7) };

  test.each<[string, NixError, NixError, { line: number; column: number }]>([
    [
      'a missing argument: at the call',
      error(`'f' at /repo/a.nix:2:7 called without required argument 'y'`, { place: at(5, 7) }),
      error(`function 'f' called without required argument 'y'`, { place: at(2, 7), frames: [callSite] }),
      { line: 5, column: 7 },
    ],
    [
      'a throw: at the word',
      error('no name given', { frames: [{ text: `while evaluating 'g'`, place: at(3, 7) }] }),
      error('no name given', { frames: [{ text: `while calling the 'throw' builtin`, place: at(3, 13) }] }),
      { line: 3, column: 13 },
    ],
    [
      'an operator: where its expression begins',
      error('cannot add a set to an integer', { place: at(2, 17) }),
      error('cannot add a set to an integer', { place: at(2, 19) }),
      { line: 2, column: 17 },
    ],
    [
      'what happens in the store: at the nearest line of ours',
      error('value is a set while a list was expected', {
        place: { file: '/nix/store/x-source/b.nix', line: 1, column: 1 },
        frames: [callSite],
      }),
      error('expected a list but found a set: { }', { frames: [{ text: 'while evaluating a list', place: null }, callSite] }),
      { line: 5, column: 7 },
    ],
  ])('%s', (_, older, newer, place) => {
    expect(placed(older)).toMatchObject(place);
    expect(placed(newer)).toMatchObject(place);
  });
});

describe('a line of the log', () => {
  const line = (entry: object) => readLogLine(`@nix ${JSON.stringify({ action: 'msg', level: 0, ...entry })}`);

  test.each([
    ['2.8', '/repo/a.nix'],
    ['2.26', '/repo/a.nix:4:11'],
  ])('has the place of an error as Nix %s writes it', (_, file) => {
    const raw_msg = `undefined variable '${red}x${off}'`;
    const trace = [{ raw_msg: 'from call site', file: '«none»:0', line: 0, column: 0 }, { raw_msg: '' }];
    expect(
      line({
        raw_msg,
        msg: `${red}error:${off} ${raw_msg}\n\n       Did you mean one of y or z?`,
        file,
        line: 4,
        column: 11,
        trace,
      }),
    ).toEqual({
      kind: 'error',
      error: {
        message: `undefined variable 'x'`,
        place: { file: '/repo/a.nix', line: 4, column: 11 },
        frames: [
          { text: 'from call site', place: null },
          { text: '', place: null },
        ],
        suggestion: 'one of y or z',
      },
    });
  });

  test.each<[string, object, object]>([
    ['nixpkgs until 24.05', { msg: `trace: ${red}warning: old name${off}` }, { kind: 'warning', text: 'old name' }],
    [
      'nixpkgs on a Nix without builtins.warn',
      { msg: `trace: evaluation warning: old name` },
      { kind: 'warning', text: 'old name' },
    ],
    [
      'builtins.warn',
      { level: 1, msg: `${red}evaluation warning:${off} old\n                    name`, raw_msg: 'old\nname' },
      { kind: 'warning', text: 'old\nname' },
    ],
    ['builtins.warn of Lix', { level: 1, msg: 'warning: old name' }, { kind: 'warning', text: 'old name' }],
    [
      'Nix about its settings',
      { level: 1, msg: `warning: unknown setting 'x'` },
      { kind: 'notice', text: `unknown setting 'x'` },
    ],
    ['builtins.trace', { msg: 'trace: here' }, { kind: 'trace', text: 'here' }],
  ])('has a warning, or none: %s', (_, entry, read) => {
    expect(line(entry)).toEqual(read);
  });

  test('is of no interest where it tells of progress', () => {
    expect(line({ action: 'start', level: 5, text: 'copying' })).toBeNull();
    expect(readLogLine('')).toBeNull();
    expect(readLogLine('@nix {')).toBeNull();
  });
});
