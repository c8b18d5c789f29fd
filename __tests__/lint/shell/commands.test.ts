/** Commands: where they begin and end, and what they stand in. */
import { describe, expect, test } from '@jest/globals';
import { inShort, readText } from './reading.ts';

function commandsOf(text: string): readonly string[] {
  const script = readText(text);
  return script.commands.map((command) => inShort(script, command));
}

describe('the commands of a text', () => {
  test.each<[string, string, readonly string[]]>([
    ['lines, semicolons and & separate commands', 'a 1\nb; c & d', ['a 1', 'b', 'c', 'd']],
    ['a backslash before the line end continues a command', 'a \\\n  b\\\nc', ['a b\\\nc']],
    ['a comment ends with its line', 'a # b; c\nd#e f', ['a', 'd#e f']],
    ['&& and || say what a command depends on', 'a && b || c', ['a', 'b [and]', 'c [or]']],
    ['a list goes on after a line end behind &&', 'a &&\n\n # why\n b', ['a', 'b [and]']],
    ['a pipeline has several commands', 'a | b |& c', ['a', 'b', 'c']],
    ['! and time stand before a command', '! a\ntime -p b\n! time c', ['a', 'b', 'c']],
    [
      'if has conditions and branches',
      'if a; then b; elif c; then d; else e; fi; f',
      ['a [condition]', 'b [branch]', 'c [condition]', 'd [branch]', 'e [branch]', 'f'],
    ],
    ['while has a condition and a body', 'until a; do b; done < c', ['a [condition]', 'b [loop]']],
    ['for has a list and a body', 'for x in a b; do c; done', ['for: x in a b', 'c [loop]']],
    ['for may count', 'for ((i = 0; i < 2; i++)); do a; done', ['for: i = 0; i < 2; i++', 'a [loop]']],
    ['for may run over the arguments', 'for x; do a; done\nfor y\ndo b; done', ['for: x', 'a [loop]', 'for: y', 'b [loop]']],
    ['case has branches', 'case $x in a | b) c ;; (*) d; esac; e', ['case: $x', 'c [branch]', 'd [branch]', 'e']],
    ['a function has a name and a body', 'f() { a; }\nfunction g {\nb\n}', ['a [function group]', 'b [function group]']],
    ['groups and subshells nest', '{ a; ( b; { c; } ) }', ['a [group]', 'b [group subshell]', 'c [group subshell group]']],
    [
      'a substitution comes before its command',
      'a "$(b `c`)" <(d)',
      ['c [substitution substitution]', 'b `c` [substitution]', 'd [substitution]', 'a "$(b `c`)" <(d)'],
    ],
    [
      '(( is arithmetic only where it closes so',
      '((i++)); ((a); (b))',
      ['arithmetic: i++', 'a [subshell subshell]', 'b [subshell subshell]'],
    ],
    [
      '[[ is a test, whatever stands in it',
      '[[ -f ~/x && ( a < b || c =~ ^(d|e)$ ) ]] && f',
      ['test: -f ~/x a b c =~ ^ d e $', 'f [and]'],
    ],
    ['assignments may come first', 'A=1 B=(x "y z") c D=2', ['A=1 B=(x "y z") c D=2']],
    ['a declaration may assign arrays', 'export A=(1 2) B', ['export A=(1 2) B']],
    ['a reserved word is one only where a command begins', 'echo if then { fi', ['echo if then { fi']],
    ['a quoted reserved word is a command', '"if" a', ['"if" a']],
    ['an unknown interpolation is a word', '{{?}}\n{{?}}/bin/a b', ['\uFFFC', '\uFFFC/bin/a b']],
    ['a known interpolation may bring several words', 'a {{b "c}} d"', ['a b "c d"']],
    ['carriage returns before line ends are blanks', 'if a; then\r\n  b\r\nfi\r\nc\r\n', ['a [condition]', 'b [branch]', 'c']],
    ['nothing closes: what is there is read', 'if a; then "b', ['a [condition]', '"b [branch]']],
    ['what closes nothing is passed over', 'fi; a ) b ;; c }', ['a', 'b', 'c }']],
  ])('%s', (_name, text, commands) => {
    expect(commandsOf(text)).toEqual(commands);
  });

  test('a command of a pipeline knows that its input is piped', () => {
    expect(readText('yes | conda create').commands.map((command) => command.piped)).toEqual([false, true]);
  });

  test('a command after && knows the commands before it', () => {
    const script = readText('z; a | b && c');
    const [enclosure] = script.commands[3]?.enclosures ?? [];
    if (enclosure?.kind !== 'and') throw new Error('c should stand after &&');
    const before = script.commands.slice(enclosure.after.from, enclosure.after.to);
    expect(before.map((command) => inShort(script, command))).toEqual(['a', 'b']);
  });
});

describe('redirections', () => {
  test.each<[string, string, readonly (readonly [string, string | null, string | null])[]]>([
    [
      'have an operator and a target',
      'a > x 2>&1 <y',
      [
        ['>', 'x', null],
        ['2>&', '1', null],
        ['<', 'y', null],
      ],
    ],
    ['may send everything', 'a &>> x', [['&>>', 'x', null]]],
    ['a here-document follows its line', 'a <<E; b\nx $y\nE\nc', [['<<', 'E', 'x $y\n']]],
    [
      'two here-documents follow in order',
      'a <<E <<-F\n1\nE\n\t2\n\tF',
      [
        ['<<', 'E', '1\n'],
        ['<<-', 'F', '\t2\n'],
      ],
    ],
    ['a here-string has none', 'a <<< "x y"', [['<<<', '"x y"', null]]],
    ['a here-document without an end takes the rest', "a <<'E'\nx", [['<<', "'E'", 'x']]],
  ])('%s', (_name, text, expected) => {
    const script = readText(text);
    const cut = (word: { from: number; to: number } | null) => word && script.source.value.slice(word.from, word.to);
    const found = script.commands[0]?.redirections.map(({ operator, target, body }) => [operator, cut(target), cut(body)]);
    expect(found).toEqual(expected);
  });

  test('after a here-document the text goes on', () => {
    expect(commandsOf('a <<E\nif x; then\nE\nb')).toEqual(['a', 'b']);
  });

  test('a here-document with an unquoted delimiter runs its substitutions, one with a quoted delimiter does not', () => {
    expect(commandsOf('a <<E\n$(b)\nE\nc <<"E"\n$(d)\nE\n')).toEqual(['a', 'b [substitution]', 'c']);
  });
});
