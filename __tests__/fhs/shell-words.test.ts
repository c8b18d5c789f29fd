/** `shell:` means what it means in a workflow. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scriptShell } from '../../src/fhs/shell-words.ts';

describe('a shell', () => {
  test.each([
    ['bash', '.sh', ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '/s']],
    ['sh', '.sh', ['sh', '-e', '/s']],
    ['python', '.py', ['python', '/s']],
    ['bash {0}', '.sh', ['bash', '/s']],
    ['python -u {0} --flag', '.py', ['python', '-u', '/s', '--flag']],
    ['perl {0}', '', ['perl', '/s']],
    ['  bash \t -x   {0}  ', '.sh', ['bash', '-x', '/s']],
    ['conda run -n "my env" bash {0}', '', ['conda', 'run', '-n', 'my env', 'bash', '/s']],
    ["bash -c 'x {0}'", '.sh', ['bash', '-c', "'x", "/s'"]],
    ['bash -c ". {0}; true"', '.sh', ['bash', '-c', '. /s; true']],
    ['env A="b c"d {0} ""', '', ['env', 'A=b cd', '/s', '']],
    ['x \\"{0}\\" a\\b "c\\\\" "d\\\\\\"e"', '', ['x', '"/s"', 'a\\b', 'c\\', 'd\\"e']],
    ['bash -c "{{ {0}; }}"', '.sh', ['bash', '-c', '{ /s; }']],
  ])('written %j becomes words', (shell, extension, words) => {
    const read = scriptShell(shell);
    expect(read.extension).toBe(extension);
    expect(read.words('/s')).toEqual(words);
  });

  test.each(['pwsh', 'zsh', 'bash -x', '', '{0}', 'constructor'])('written %j is refused with the known ones', (shell) => {
    expect(() => scriptShell(shell)).toThrow(`The shell ${JSON.stringify(shell)} is not known.`);
  });

  test("keeps the script's path as one word, whatever it holds", () => {
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(scriptShell('bash -x "{0}" {0}').words(path)).toEqual(['bash', '-x', path, path]);
      }),
    );
  });
});
