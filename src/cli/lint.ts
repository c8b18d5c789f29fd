/** `nixconda lint`: the known faults, found in the text alone; `--fix` mends them. */

import type { Diagnostic } from '../diagnostic.ts';
import { Failure } from '../failure.ts';
import { findFiles, resolvePath } from '../find.ts';
import { compareWithBaseline, type Linter, makeBaseline, readBaseline, writeBaseline } from '../lint/index.ts';
import { counted, reportOn, summarise } from '../report/index.ts';
import { addShellcheck, type LintedFile, lintFiles, readProject } from '../stages/lint.ts';
import { deliver, outputFlags, readOutput } from './output.ts';
import type { Call, Flags, Verb } from './verb.ts';

/** The findings in one file. */
interface Found {
  readonly path: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

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
    baseline: { shape: 'FILE', summary: 'tell only of findings that this file does not know' },
    'write-baseline': { shape: 'FILE', summary: 'write the findings of today to a file, and tell of none' },
    ...outputFlags,
  },
  async run(call) {
    const { world, settings, flags, words } = call;
    const output = readOutput(call);
    const mostWarnings = readCount(flags['max-warnings'], '--max-warnings');
    const { linter, patterns } = await readProject(world);
    const linted = await lintFiles(world, linter, await findFiles(world, words, patterns));
    if (flags['fix-dry-run'] === true) return showFixes(call, linter, linted);
    const files = flags.fix === true ? await mend(call, linter, linted) : linted;
    const checked = flags.shellcheck === true ? await addShellcheck(world, linter, files) : files;
    const found = checked.map(({ path, text, result: { diagnostics } }) => ({
      path,
      text,
      diagnostics,
      evaluation: null,
      installers: [],
    }));
    if (typeof flags['write-baseline'] === 'string') return keepBaseline(call, flags['write-baseline'], found);
    const report = reportOn(typeof flags.baseline === 'string' ? await withoutKnown(call, flags.baseline, found) : found);
    const status = await deliver(call, output, report, settings['fail-on']);
    return status === 0 && mostWarnings !== null && summarise(report).warnings > mostWarnings ? 1 : status;
  },
};

/** Write down what there is today. */
async function keepBaseline({ world }: Call, file: string, found: readonly Found[]): Promise<number> {
  await world.files.write(resolvePath(world, file), writeBaseline(makeBaseline(found)));
  world.log.info(
    `Wrote ${counted(
      found.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0),
      'finding',
    )} to ${file}.`,
  );
  return 0;
}

/** Leave out what the baseline knows, and say how much that is. */
async function withoutKnown<F extends Found>({ world }: Call, file: string, found: readonly F[]): Promise<readonly F[]> {
  const baseline = readBaseline(file, await world.files.read(resolvePath(world, file)));
  return found.map((one) => {
    const { fresh, known, gone } = compareWithBaseline(baseline, one.path, one.text, one.diagnostics);
    if (known > 0) world.log.info(`${one.path}: ${counted(known, 'finding')} of the baseline not told.`);
    if (gone > 0) world.log.info(`${one.path}: ${counted(gone, 'finding')} of the baseline gone; write it anew.`);
    return { ...one, diagnostics: fresh };
  });
}

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
