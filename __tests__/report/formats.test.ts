import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { renderGithub } from '../../src/report/github.ts';
import { renderGitlab } from '../../src/report/gitlab.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderText } from '../../src/report/text.ts';
import { sample } from './sample.ts';

const summaries = new Map([['installer-dead-host', 'The installer is fetched from a host that was shut down']]);

/** Reviewed by eye: open them. To renew one after a wanted change, print what the renderer gives and read it again. */
const golden = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

test.each([
  ['report.txt', renderText(sample, { color: false })],
  ['report.json', renderJson(sample)],
  ['report.github', renderGithub(sample)],
  ['report.sarif', renderSarif(sample, summaries)],
  ['report.junit.xml', renderJunit(sample)],
  ['report.gitlab.json', renderGitlab(sample)],
  ['report.summary.md', renderSummary(sample, 'error')],
])('renders the sample as in %s', (name, text) => {
  expect(text).toBe(golden(name));
});
