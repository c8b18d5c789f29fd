/** Hands a report to GitHub: the log, annotations, the job summary, outputs, and SARIF where it is asked for. */
import { resolvePath } from '../find.ts';
import { allDiagnostics, exitStatus, type Report, renderGithub, renderSummary, renderText, summarise } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

/** What the pipeline knows beside the report. */
export interface CacheOutputs {
  readonly primaryKey: string;
  readonly matchedKey: string;
}

/** @param write to standard output, where the runner reads workflow commands. */
export async function publish(
  world: World,
  settings: Settings,
  report: Report,
  cache: CacheOutputs,
  write: (text: string) => void,
): Promise<void> {
  const failOn = settings['fail-on'];
  world.log.info(renderText(report, { color: false }).trimEnd());
  write(renderGithub(report));
  const { appendSummary, setOutputs } = await import('../edges/runner.ts');
  setOutputs(outputs(report, cache));
  await appendSummary(renderSummary(report, failOn));
  const sarif = settings['sarif-file'];
  if (sarif !== null) {
    const [{ renderSarif }, { ruleSummaries }] = await Promise.all([import('../report/sarif.ts'), import('../lint/index.ts')]);
    await world.files.write(resolvePath(world, sarif), renderSarif(report, ruleSummaries()));
  }
  if (exitStatus(report, failOn) === 0 && allDiagnostics(report).length === 0) world.log.info('Nothing to complain of.');
}

function outputs(report: Report, cache: CacheOutputs): Readonly<Record<string, string>> {
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
    'exit-code': report.run === null ? '' : String(report.run.status),
  };
}
