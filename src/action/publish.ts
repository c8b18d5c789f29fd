/** Hands a report to GitHub: the log, annotations, the job summary, outputs, and SARIF where it is asked for. */
import { relative, resolve } from 'node:path';
import { resolvePath } from '../find.ts';
import { annotate, command, type Report, renderSummary, renderText, summarise } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

/** What the pipeline knows beside the report. */
export interface EnvOutputs {
  readonly primaryKey: string;
  readonly matchedKey: string;
  readonly envPath: string;
}

/**
 * Before anything is built or run: what the files are like.
 * @param write to standard output, where the runner reads workflow commands.
 */
export function tellFindings(world: World, given: Report, write: (text: string) => void): void {
  const report = fromWorkspace(world, given);
  const { troubles, findings } = annotate(report);
  // What stopped the program is told by its annotation.
  if (report.files.length + report.notices.length > 0)
    world.log.info(renderText({ ...report, failures: [] }, { color: false }).trimEnd());
  write(troubles);
  // GitHub shows each in the log too, where the same stands already, at greater length.
  if (findings !== '') write(`${command('group', {}, 'Annotations')}\n${findings}::endgroup::\n`);
}

/** At the end: what stopped the program since the inspection, and a command that failed. */
export function tellTroubles(world: World, inspected: Report, report: Report, write: (text: string) => void): void {
  const since = { ...report, files: [], failures: report.failures.slice(inspected.failures.length) };
  write(annotate(fromWorkspace(world, since)).troubles);
}

/** Outputs, the job summary and SARIF. */
export async function handOver(world: World, settings: Settings, report: Report, cache: EnvOutputs): Promise<void> {
  const failOn = settings['fail-on'];
  const shown = fromWorkspace(world, report);
  const { appendSummary, setOutputs } = await import('../edges/runner.ts');
  setOutputs(outputs(report, cache));
  await appendSummary(renderSummary(shown, failOn));
  const sarif = settings['sarif-file'];
  if (sarif !== null) {
    const [{ renderSarif }, { everySummary }] = await Promise.all([import('../report/sarif.ts'), import('../explanations.ts')]);
    await world.files.write(resolvePath(world, sarif), renderSarif(shown, everySummary()));
  }
}

/** GitHub reads paths from the root of the workspace, where `working-directory` need not be. */
function fromWorkspace(world: World, report: Report): Report {
  const workspace = world.env.GITHUB_WORKSPACE || world.cwd;
  const place = (path: string) => {
    const absolute = resolve(world.cwd, path);
    const within = relative(workspace, absolute);
    return within.startsWith('../') ? absolute : within;
  };
  return {
    ...report,
    failures: report.failures.map((failure) =>
      failure.place === null ? failure : { ...failure, place: { ...failure.place, file: place(failure.place.file) } },
    ),
    files: report.files.map((file) => ({
      ...file,
      path: place(file.path),
      diagnostics: file.diagnostics.map((diagnostic) => ({ ...diagnostic, file: place(diagnostic.file) })),
    })),
  };
}

function outputs(report: Report, cache: EnvOutputs): Readonly<Record<string, string>> {
  const { errors, warnings } = summarise(report);
  const evaluation = report.files.find((file) => file.evaluation?.ok)?.evaluation;
  const installer = report.files.flatMap((file) => file.installers)[0];
  return {
    file: report.files.map((file) => file.path).join('\n'),
    errors: String(errors),
    warnings: String(warnings),
    'drv-path': evaluation?.drvPath ?? '',
    'installer-url': installer?.url ?? '',
    'installer-sha256': installer?.sha256?.sri ?? '',
    'installer-verdict': installer?.verdict ?? '',
    'cache-hit': String(report.provision?.cacheHit ?? false),
    'cache-primary-key': cache.primaryKey,
    'cache-matched-key': cache.matchedKey,
    'env-path': cache.envPath,
    'exit-code': report.run === null ? '' : String(report.run.status),
  };
}
