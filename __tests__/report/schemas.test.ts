/** What other programs read is what their formats allow, whatever stands in a file. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { makeLinter, rules } from '../../src/lint/index.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { type Report, reportOn } from '../../src/report/report.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { manyFindings, sample } from './sample.ts';

const readJson = (url: URL) => JSON.parse(readFileSync(url, 'utf8'));

/** OASIS' own schema, as Microsoft's package carries it. Its draft 4 differs from what Ajv knows only in how it is named. */
const {
  $schema: _,
  id: $id,
  ...sarifSchema
} = readJson(new URL('schemas/sarif-2.1.0-rtm.5.json', import.meta.resolve('@microsoft/jest-sarif')));
const uriCharacters = /^(?:[\w:/?#[\]@!$&'()*+,;=.~-]|%[0-9A-F]{2})*$/i;
const ajv = new Ajv({
  allErrors: true,
  strictTypes: false,
  // One of OASIS' patterns has a bracket too many.
  unicodeRegExp: false,
  formats: {
    uri: (text) => uriCharacters.test(text) && URL.canParse(text),
    'uri-reference': (text) => uriCharacters.test(text) && URL.canParse(text, 'https://example.org'),
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
  },
});
const isSarif = ajv.compile({ $id, ...sarifSchema });
const isGitlab = ajv.compile(readJson(new URL('schemas/gitlab-code-quality.json', import.meta.url)));
const junitSchema = readFileSync(new URL('schemas/junit.xsd', import.meta.url), 'utf8');

const summaries = new Map(rules.map(({ id, summary }) => [id, summary]));

const sarifErrors = (report: Report) => (isSarif(JSON.parse(renderSarif(report, summaries))) ? [] : isSarif.errors);
const gitlabErrors = (report: Report) => (isGitlab(JSON.parse(renderGitlab(report))) ? [] : isGitlab.errors);
async function junitErrors(...reports: readonly Report[]) {
  const xml = reports.map((report, index): XMLFileInfo => ({ fileName: `${index}.xml`, contents: renderJunit(report) }));
  // In pages of 64 KiB.
  const { errors } = await validateXML({ xml, schema: junitSchema, initialMemoryPages: 4096, maxMemoryPages: 8192 });
  return errors.map(({ message }) => message);
}

/** The sample in another file, with another message, and with something that stopped the program. */
function withText(path: string, message: string): Report {
  const diagnostics =
    sample.files[0]?.diagnostics.map((each): Diagnostic => ({ ...each, file: path, message, help: message })) ?? [];
  const files = sample.files.slice(0, 1).map((file) => ({ ...file, path, text: `${message}${file.text}`, diagnostics }));
  return { ...sample, files, failures: [{ message, remedy: message, place: null, status: 2 }] };
}

const linter = await makeLinter();
function lintedFiles(): Report {
  const folder = new URL('../lint/files/', import.meta.url);
  const names = ['first-conda-shell.nix', 'nixpkgs-2018.nix', 'nixpkgs-2022.nix', 'nixpkgs-2026.nix', 'modern-flake.nix'];
  return reportOn(
    names.map((path) => {
      const text = readFileSync(new URL(path, folder), 'utf8');
      return { path, text, diagnostics: linter.lint(path, text).diagnostics, evaluation: null, installers: [] };
    }),
  );
}

const reports: Readonly<Record<string, () => Report>> = {
  'the sample': () => sample,
  'whole files with their findings and fixes': lintedFiles,
  'a report without files': () => reportOn([]),
  'a report without findings': () => reportOn([{ path: 'a.nix', text: '', diagnostics: [], evaluation: null, installers: [] }]),
  'more findings than SARIF may hold': () => manyFindings(6_000),
  'markup, and ends of it': () =>
    withText('a]]><b>&.nix', ']]> <!-- &amp; <![CDATA[ "\' --> \u0000\u0008\u001B[31m\uFFFE\uD800 %0A ::error::'),
  'a message of a megabyte': () => withText('a.nix', 'ü<\n'.repeat(1 << 18)),
  'a name of signs that mean something in a URI': () => withText('a dir/x:#?%41 [1].nix', 'x'),
};

describe.each(Object.entries(reports))('%s', (_what, report) => {
  test('is valid SARIF', () => expect(sarifErrors(report())).toEqual([]));
  test('is valid for GitLab', () => expect(gitlabErrors(report())).toEqual([]));
  test('is valid JUnit', async () => expect(await junitErrors(report())).toEqual([]));
});

test('any text at all makes a valid report of every format', async () => {
  const texts = fc.record({
    path: fc.string({ unit: 'binary', minLength: 1 }),
    message: fc.string({ unit: 'binary', minLength: 1 }),
  });
  const some = fc.sample(texts, { numRuns: 300, seed: 1 }).map(({ path, message }) => withText(path, message));
  for (const report of some) {
    expect(sarifErrors(report)).toEqual([]);
    if (!report.files[0]?.path.startsWith('./')) expect(gitlabErrors(report)).toEqual([]);
  }
  expect(await junitErrors(...some)).toEqual([]);
});

test.each([
  ['in the project', 'a dir/x:#?%41 [1].nix', '/root/a dir/x:#?%41 [1].nix', { uriBaseId: 'ROOT' }],
  ['elsewhere', '/a dir/x:#?%41 [1].nix', '/a dir/x:#?%41 [1].nix', {}],
])('a file %s is found again from its URI', (_where, path, found, more) => {
  const { results } = JSON.parse(renderSarif(withText(path, 'x'), summaries)).runs[0];
  const { uri, ...rest } = results[0].locations[0].physicalLocation.artifactLocation;
  expect({ found: decodeURIComponent(new URL(uri, 'file:///root/').pathname), rest }).toEqual({ found, rest: more });
});

describe('the validators find fault with', () => {
  test('SARIF without a version', () => expect(isSarif({ runs: [] })).toBe(false));
  test('SARIF with a place before the first line', () => {
    const broken = renderSarif(sample, summaries).replace(/"startLine": \d+/, '"startLine": 0');
    expect(isSarif(JSON.parse(broken))).toBe(false);
  });
  test('a severity that GitLab does not know', () => {
    expect(isGitlab(JSON.parse(renderGitlab(sample).replace('"major"', '"error"')))).toBe(false);
  });
  test('an attribute that Jenkins does not know', async () => {
    const xml = renderJunit(sample).replace('<testcase ', '<testcase line="1" ');
    expect((await validateXML({ xml, schema: junitSchema })).valid).toBe(false);
  });
});
