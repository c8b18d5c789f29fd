/** From what Nix said of a file to diagnostics: the face of everything about errors. */
import { relative, resolve } from 'node:path';
import { type Diagnostic, startOfFile } from '../../diagnostic.ts';
import { nearest } from '../../nearest.ts';
import { scopesOf } from '../../syntax/index.ts';
import type { World } from '../../world.ts';
import type { Facts } from '../evaluation.ts';
import type { Outcome } from '../inspection.ts';
import type { NixError } from '../log.ts';
import { describeFacts, describeShape } from './not-an-env.ts';
import { type Placed, placeOf } from './place.ts';
import { findQuotedName } from './raise.ts';
import { readError } from './reading.ts';
import { type NixRule, nixRules } from './rules.ts';
import { type Repository, type Source, type Spot, sourceOf, wordAt } from './sources.ts';
import { code, firstLine, sentence, withoutMachinePaths } from './wording.ts';

export { nixRules };

/** Something that evaluation found out about a file and that its author should know. */
export type Finding =
  | Outcome
  | { readonly kind: 'warning'; readonly text: string }
  | { readonly kind: 'shape'; readonly shape: 'shell' | 'other'; readonly name: string };

export interface Subject {
  /** As the user would write it, relative to the working directory. */
  readonly file: string;
  readonly request: { readonly nixpkgs: string | null; readonly timeout: number; readonly memory: number | null };
  readonly findings: readonly Finding[];
}

/** The diagnostics of one file, in the order of the findings. */
export async function diagnosticsOf(world: World, subject: Subject): Promise<readonly Diagnostic[]> {
  if (subject.findings.length === 0) return [];
  const repository = await readRepository(world, subject);
  const show = (spot: Spot | null, rest: Pick<Diagnostic, 'rule' | 'message'> & Partial<Diagnostic>): Diagnostic => ({
    severity: 'error',
    source: 'evaluate',
    file: spot === null || spot.source.path === repository.file ? subject.file : relative(world.cwd, spot.source.path),
    range: spot === null ? startOfFile : spot.source.lines.range(spot.from, spot.to),
    ...rest,
  });
  return subject.findings.map((finding) => diagnosticOf(finding, subject, world.cwd, repository, show));
}

type Show = (spot: Spot | null, rest: { readonly rule: NixRule; readonly message: string } & Partial<Diagnostic>) => Diagnostic;

function diagnosticOf(finding: Finding, { request }: Subject, cwd: string, repository: Repository, show: Show): Diagnostic {
  switch (finding.kind) {
    case 'error':
      return errorDiagnostic(finding.error, cwd, repository, show);
    case 'warning': {
      const source = repository.sources.get(repository.file);
      const spot = source ? findQuotedName(source, finding.text) : null;
      return show(spot, { rule: 'nix-warning', severity: 'warning', message: firstLine(withoutMachinePaths(finding.text, cwd)) });
    }
    case 'shape':
      return show(null, describeShape(finding.shape, finding.name));
    case 'facts':
      return show(spotOfFacts(finding.facts, repository), describeFacts(finding.facts));
    case 'timeout':
      return show(null, {
        rule: 'nix-timeout',
        message: `Evaluating this file takes longer than ${request.timeout / 1000} s.`,
        help: 'Look for a recursion without end, or allow more time with timeout.',
      });
    case 'memory':
      return show(null, {
        rule: 'nix-memory',
        message: `Evaluating this file needs more memory than ${request.memory === null ? 'there is' : `${Math.round(request.memory / 2 ** 20)} MiB`}.`,
        help: 'Look for a recursion without end, or for a list that grows without one.',
      });
    case 'crash':
      return show(null, {
        rule: 'nix-evaluation',
        message: `Nix ended with status ${finding.status} while it evaluated this file.`,
        ...(finding.lastWords === '' ? {} : { help: `It said: ${sentence(withoutMachinePaths(finding.lastWords, cwd))}` }),
      });
  }
}

function errorDiagnostic(error: NixError, cwd: string, repository: Repository, show: Show): Diagnostic {
  const reading = readError(error);
  const placed = placeOf(error, reading, repository);
  const clean = (text: string) => withoutMachinePaths(text, cwd);
  const message = placed?.detail && reading.detailed ? reading.detailed(placed.detail) : reading.message;
  const advice = reading.help === undefined ? placed && similarName(reading.rule, error, placed) : clean(reading.help);
  const help = [advice, placed && wayTo(error, placed, repository, cwd)].filter(Boolean).join('\n');
  return show(placed?.spot ?? null, { rule: reading.rule, message: clean(message), ...(help === '' ? {} : { help }) });
}

/** Nix has no idea what an undefined name was meant to be; the file's own names may tell. */
function similarName(rule: NixRule, { message }: NixError, { spot }: Placed): string | null {
  const name = rule === 'nix-undefined-variable' ? /'(.+)'/.exec(message)?.[1] : undefined;
  if (name === undefined || spot.source.tree === null) return null;
  const near = nearest(
    name,
    scopesOf(spot.source.tree).definitions.map((definition) => definition.name),
  );
  return near && `Did you mean ${code(near)}?`;
}

/** The lines of the repository through which evaluation came to the place: at most three, the nearest first. */
function wayTo({ frames }: NixError, { spot }: Placed, repository: Repository, cwd: string): string | null {
  const own = `${spot.source.path}:${spot.source.lines.position(spot.from).line}`;
  const lines = new Set<string>();
  for (const { place, text } of frames) {
    if (place && repository.sources.has(place.file) && !text.endsWith('anonymous lambda'))
      lines.add(`${place.file}:${place.line}`);
  }
  lines.delete(own);
  const way = [...lines].slice(0, 3).map((line) => relative(cwd, line));
  return way.length === 0 ? null : `Evaluated from ${way.join(', from ')}.`;
}

function spotOfFacts(facts: Facts, { sources }: Repository): Spot | null {
  const place = facts.kind === 'arguments' ? facts.missing[0]?.place : null;
  const source: Source | undefined = place ? sources.get(place.file) : undefined;
  return place && source ? wordAt(source, source.lines.offsetOfByte(place.line, place.column)) : null;
}

/**
 * Read the files inside the repository that the findings mention. Inside is the evaluated file, and what lies below the working
 * directory but is not nixpkgs.
 */
async function readRepository(world: World, { file, request, findings }: Subject): Promise<Repository> {
  const evaluated = resolve(world.cwd, file);
  const isBelow = (path: string, folder: string) => path.startsWith(folder === '/' ? folder : `${folder}/`);
  const isInside = (path: string) =>
    path === evaluated ||
    (isBelow(path, world.cwd) && !isBelow(path, '/nix/store') && (request.nixpkgs === null || !isBelow(path, request.nixpkgs)));
  const mentioned = findings.flatMap((finding) => {
    if (finding.kind === 'error')
      return [finding.error, ...finding.error.frames].flatMap(({ place }) => (place ? [place.file] : []));
    if (finding.kind !== 'facts' || finding.facts.kind !== 'arguments') return [];
    return finding.facts.missing.flatMap(({ place }) => (place ? [place.file] : []));
  });
  const sources = new Map<string, Source>();
  for (const path of new Set([evaluated, ...mentioned.filter(isInside)])) {
    // A folder with a default.nix can be evaluated too; it has no text to show.
    const text = await world.files.readIfThere(path).catch(() => null);
    if (text !== null) sources.set(path, sourceOf(path, text));
  }
  // Nix follows a link to a file before it reads it, and then speaks of the target.
  const target = await world.files.realPath(evaluated).catch(() => evaluated);
  const source = sources.get(evaluated);
  if (source !== undefined) sources.set(target, source);
  return { file: evaluated, sources };
}
