/** `nixconda lint`: the known faults, found in the text alone; `--fix` mends them. */
import { Failure } from '../failure.ts';
import { findFiles, resolvePath } from '../find.ts';
import type { Linter } from '../lint/index.ts';
import { reportOn, summarise } from '../report/index.ts';
import { addShellcheck, type LintedFile, lintFiles, projectLinter } from '../stages/lint.ts';
import { deliver, outputFlags, readOutput } from './output.ts';
import type { Call, Flags, Verb } from './verb.ts';

export const lint: Verb = {
  usage: '[FILE…]',
  about: 'Finds known faults of conda shell files. It needs neither Nix nor a network. Patterns are allowed for FILE.',
  settings: ['fail-on'],
  flags: {
    fix: { shape: null, summary: 'mend what can safely be mended' },
    'unsafe-fixes': { shape: null, summary: 'with --fix or --fix-dry-run: also what a person should look at' },
    'fix-dry-run': { shape: null, summary: 'print what --fix would change, as a diff, and change nothing' },
    'max-warnings': { shape: 'N', summary: 'fail also where there are more warnings than this' },
    shellcheck: { shape: null, summary: 'let ShellCheck, where it is installed, look at the shell text too' },
    ...outputFlags,
  },
  async run(call) {
    const { world, settings, flags, words } = call;
    const output = readOutput(call);
    const mostWarnings = readCount(flags['max-warnings'], '--max-warnings');
    const linter = await projectLinter(world);
    const linted = await lintFiles(world, linter, await findFiles(world, words));
    if (flags['fix-dry-run'] === true) return showFixes(call, linter, linted);
    const files = flags.fix === true ? await mend(call, linter, linted) : linted;
    const checked = flags.shellcheck === true ? await addShellcheck(world, linter, files) : files;
    const report = reportOn(
      checked.map(({ path, text, result }) => ({
        path,
        text,
        diagnostics: result.diagnostics,
        evaluation: null,
        installers: [],
      })),
    );
    const status = await deliver(call, output, report, settings['fail-on']);
    return status === 0 && mostWarnings !== null && summarise(report).warnings > mostWarnings ? 1 : status;
  },
};

/** Apply the fixes and write the files that changed; the result is what they have become. */
async function mend({ world, flags }: Call, linter: Linter, linted: readonly LintedFile[]): Promise<readonly LintedFile[]> {
  return Promise.all(
    linted.map(async (file) => {
      const { text, applied, result } = await linter.fix(file.path, file.text, kinds(flags));
      if (text === file.text) return file;
      await world.files.write(resolvePath(world, file.path), text);
      world.log.info(`${file.path}: ${applied.length} mended`);
      return { ...file, text, result };
    }),
  );
}

/** Print what `--fix` would do; the status says whether it would do anything. */
async function showFixes({ flags, print }: Call, linter: Linter, linted: readonly LintedFile[]): Promise<number> {
  const { unifiedDiff } = await import('../diff.ts');
  let differs = false;
  for (const { path, text } of linted) {
    const diff = unifiedDiff(path, text, (await linter.fix(path, text, kinds(flags))).text);
    if (diff === null) continue;
    print(diff);
    differs = true;
  }
  return differs ? 1 : 0;
}

const kinds = (flags: Flags) => (flags['unsafe-fixes'] === true ? 'suggested' : 'safe');

function readCount(value: string | boolean | undefined, flag: string): number | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && /^\d{1,6}$/.test(value)) return Number(value);
  throw new Failure(`${flag} must be a whole number, not ${JSON.stringify(value)}.`);
}
