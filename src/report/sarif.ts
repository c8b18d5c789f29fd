/** The report as SARIF 2.1.0 for code scanning (OASIS standard; GitHub's limits: docs.github.com, "SARIF results exceed one or more limits"). */
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { projectName, projectUrl, projectVersion, rulePage } from '../project.ts';
import { fingerprints } from './fingerprint.ts';
import { allDiagnostics, type Report } from './report.ts';

/** What a rule says of itself, by id. Rules that are not in the table are named by their id alone. */
export type RuleSummaries = ReadonlyMap<string, string>;

/** GitHub shows 5,000 results of a run and refuses files with more than 25,000. */
const resultLimit = 5_000;

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };
const ranks: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

export function renderSarif(report: Report, summaries: RuleSummaries): string {
  const diagnostics = allDiagnostics(report)
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
    .slice(0, resultLimit);
  const prints = fingerprints(report);
  const ids = [...new Set(diagnostics.map((diagnostic) => diagnostic.rule))].sort();
  const document: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: projectName,
            semanticVersion: projectVersion,
            informationUri: projectUrl,
            rules: ids.map((id) => describeRule(id, summaries.get(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: report.failures.length === 0,
            toolExecutionNotifications: report.failures.map(({ message }) => ({ level: 'error', message: { text: message } })),
          },
        ],
        results: diagnostics.map((diagnostic) => result(diagnostic, ids.indexOf(diagnostic.rule), prints.get(diagnostic) ?? '')),
      },
    ],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function describeRule(id: string, summary: string | undefined): ReportingDescriptor {
  return {
    id,
    helpUri: rulePage(id),
    ...(summary === undefined ? {} : { shortDescription: { text: summary }, help: { text: `${summary}\n\n${rulePage(id)}` } }),
  };
}

function result(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string): Result {
  const { rule, severity, message, help, fix } = diagnostic;
  const artifactLocation = locationOf(diagnostic.file);
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}\n${help}` },
    locations: [{ physicalLocation: { artifactLocation, region: region(diagnostic.range) } }],
    partialFingerprints: { 'nixconda/v1': fingerprint },
    ...(fix === undefined
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.title },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: fix.edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } })),
                },
              ],
            },
          ],
        }),
  };
}

/** Names may hold any sign that means something in a URI (RFC 3986, section 2.2), and halves of characters, which no URI can. */
function locationOf(path: string): ArtifactLocation {
  const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: 'ROOT' };
}

function region({ start, end }: Diagnostic['range']): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
