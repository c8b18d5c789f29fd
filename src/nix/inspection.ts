/** One process of Nix that evaluates files in turn, and what it tells of each before it ends. */
import { randomBytes } from 'node:crypto';
import { assetPath } from '../asset.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { type NixOptions, nixArguments, nixEnvironment } from './arguments.ts';
import type { Facts } from './evaluation.ts';
import type { Nix } from './locate.ts';
import { type NixError, readLogLine } from './log.ts';

const inspectAsset = assetPath(new URL('./inspect.nix', import.meta.url));

export interface InspectionOptions extends NixOptions {
  /** The names to select, from the outside in. */
  readonly attribute: readonly string[];
  /** Whether evaluation may build derivations in order to read their outputs. */
  readonly importFromDerivation: boolean;
  /** Absolute paths that files may read besides the search path; null: they may read all, and fetch anything. */
  readonly readable: readonly string[] | null;
  /** Milliseconds for one file. */
  readonly timeout: number;
  /** Bytes for the values of one process; null: no limit. */
  readonly memory: number | null;
}

export type Outcome =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'error'; readonly error: NixError }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'memory' }
  /** The process died without an error of evaluation. */
  | { readonly kind: 'crash'; readonly status: number; readonly lastWords: string };

export interface Inspected {
  readonly outcome: Outcome;
  /** The author's warnings, in their order. */
  readonly warnings: readonly string[];
  /** From the beginning of this file's evaluation to its end; what files share counts for the first that needs it. */
  readonly seconds: number;
}

/**
 * Evaluate files in one process, until one of them ends or taints it. A file that fails ends the process. One that warns taints it,
 * because Nix warns once for each value, and the next file may share that value: so it is left to a fresh process.
 * @param files absolute paths; at least one.
 * @returns what became of the first files, at least of one.
 * @throws Failure where Nix does not even begin.
 */
export async function inspect(
  world: World,
  nix: Nix,
  options: InspectionOptions,
  files: readonly string[],
): Promise<readonly Inspected[]> {
  // No file can know the word, so no `builtins.trace` in a file passes for a line of ours.
  const mark = `nixconda-${randomBytes(12).toString('hex')}`;
  const inspected: Inspected[] = [];
  let warnings: string[] = [];
  let error: NixError | null = null;
  const lastWords: string[] = [];
  let begun = 0;
  let since = performance.now();

  const abort = new AbortController();
  let timedOut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const startClock = () => {
    since = performance.now();
    clearTimeout(timer);
    timer = setTimeout(() => {
      timedOut = true;
      abort.abort();
    }, options.timeout);
  };

  const passed = () => (performance.now() - since) / 1000;

  const onErrorLine = (text: string) => {
    const line = readLogLine(text);
    if (line === null || abort.signal.aborted) return;
    if (line.kind === 'error') error = line.error;
    else if (line.kind === 'warning') warnings.push(line.text);
    else if (line.kind !== 'trace') lastWords.push(line.text);
    else if (line.text.startsWith(`${mark} begin`)) {
      begun++;
      startClock();
    }
    if (line.kind === 'trace' && line.text.startsWith(`${mark} end `)) {
      const facts: Facts = JSON.parse(line.text.slice(`${mark} end `.length));
      inspected.push({ outcome: { kind: 'facts', facts }, warnings, seconds: passed() });
      if (warnings.length > 0 && inspected.length < files.length) abort.abort();
      warnings = [];
    }
  };

  startClock();
  const request = JSON.stringify({ mark, files, attribute: options.attribute });
  try {
    const { status } = await world.processes.run({
      command: nix.instantiate,
      args: [
        ...['--eval', '--read-write-mode', '--log-format', 'internal-json', '--show-trace'],
        ...['--option', 'allow-import-from-derivation', String(options.importFromDerivation)],
        ...restriction(options),
        ...nixArguments(options),
        ...[inspectAsset, '--argstr', 'nixcondaRequest', request],
      ],
      cwd: world.cwd,
      env: {
        ...nixEnvironment(world, options),
        // Obeyed by the Boehm collector of every Nix: https://github.com/bdwgc/bdwgc/blob/master/docs/environment.md
        ...(options.memory === null ? {} : { GC_MAXIMUM_HEAP_SIZE: String(options.memory) }),
      },
      signal: abort.signal,
      onErrorLine,
    });
    if (status === 0 || (abort.signal.aborted && !timedOut)) return inspected;
    const outcome = timedOut ? ({ kind: 'timeout' } as const) : ending(error, status, lastWords);
    if (begun === inspected.length && outcome.kind !== 'timeout') throw notStarted(outcome);
    return [...inspected, { outcome, warnings, seconds: passed() }];
  } finally {
    clearTimeout(timer);
  }
}

function ending(error: NixError | null, status: number, lastWords: readonly string[]): Outcome {
  if (error?.message === 'out of memory') return { kind: 'memory' };
  if (error !== null) return { kind: 'error', error };
  if (lastWords.some((words) => words.startsWith('GC Warning: Out of Memory'))) return { kind: 'memory' };
  return { kind: 'crash', status, lastWords: lastWords.at(-1) ?? '' };
}

/** Nix gave up before it came to the first file: its store, its settings or an argument of the user's is at fault. */
function notStarted(outcome: Outcome): Failure {
  const words = outcome.kind === 'error' ? outcome.error.message : outcome.kind === 'crash' ? outcome.lastWords : 'out of memory';
  return new Failure(`Nix could not begin to evaluate: ${words.split('\n', 1)[0]}`, {
    remedy: 'Check the arguments given with `arg`, the settings of Nix, and that this user may use its store.',
  });
}

/** In restricted mode only the search path can be read, so what must be readable is put there under names that nobody uses. */
function restriction({ readable }: InspectionOptions): readonly string[] {
  if (readable === null) return [];
  const paths = [inspectAsset, ...readable].flatMap((path, index) => ['-I', `nixconda-readable-${index}=${path}`]);
  return ['--option', 'restrict-eval', 'true', ...paths];
}
