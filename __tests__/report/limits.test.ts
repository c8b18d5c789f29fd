import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { command, renderGithub } from '../../src/report/github.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderText } from '../../src/report/text.ts';
import { manyFindings, sample } from './sample.ts';

describe('annotations', () => {
  test('are at most ten of a kind, and the rest is counted', () => {
    const lines = renderGithub(manyFindings(50)).trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('30 more in the job summary');
  });

  test('of infos are ten too, and no message is longer than a runner keeps', () => {
    const [file] = manyFindings(30).files;
    const diagnostics =
      file?.diagnostics.map((each) => ({ ...each, severity: 'info' as const, message: 'x'.repeat(5_000) })) ?? [];
    const lines = renderGithub({ ...sample, files: [{ ...sample.files[0], diagnostics } as (typeof sample.files)[number]] })
      .trimEnd()
      .split('\n');
    const notices = lines.filter((line) => line.startsWith('::notice'));
    expect(notices.map((line) => line.replace(/^::notice [^:]*::/, '').length)).toEqual(Array(10).fill(4_096));
    expect(lines.at(-1)).toBe('20 more in the job summary');
  });

  test('cannot be broken out of by any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, message) => {
        const line = command('error', { file: value }, message);
        expect(line).not.toMatch(/[\r\n]/);
        const [, property, data] = /^::error file=([^:,]*)::(.*)$/su.exec(line) ?? [];
        expect(readBack(property)).toBe(value);
        expect(readBack(data)).toBe(message);
      }),
    );
  });

  /** As the runner reads a command back (actions/runner, ActionCommand.cs). */
  function readBack(text: string | undefined): string | undefined {
    const back: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
    return text?.replace(/%(0D|0A|3A|2C|25)/g, (code) => back[code] ?? code);
  }
});

test('the summary stays below what GitHub accepts, and says what it left out', () => {
  const text = renderSummary(manyFindings(8_000), 'error');
  expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024);
  expect(text).toMatch(/… and \d+ more findings\./);
});

test('a summary holds no markup that came out of a file', () => {
  const text = renderSummary(sample, 'error');
  expect(text).not.toContain('<removed>');
  expect(text).toContain('&#60;removed&#62;');
});

test('SARIF holds the 5,000 most severe results', () => {
  const { runs } = JSON.parse(renderSarif(manyFindings(8_000), new Map()));
  expect(runs[0].results).toHaveLength(5_000);
  expect(runs[0].results.filter((result: { level: string }) => result.level === 'error')).toHaveLength(4_000);
});

test('equal findings have different fingerprints, which stay when lines above them move', () => {
  const prints = (report: typeof sample) =>
    JSON.parse(renderSarif(report, new Map())).runs[0].results.map(
      (result: { partialFingerprints: object }) => result.partialFingerprints,
    );
  const twice = {
    ...sample,
    files: sample.files.map((file) => ({ ...file, diagnostics: [...file.diagnostics, ...structuredClone(file.diagnostics)] })),
  };
  expect(new Set(prints(twice).map((print: object) => JSON.stringify(print))).size).toBe(4);
  expect(prints(twice)).toEqual(expect.arrayContaining(prints(sample)));
});

test('colours change nothing but colour', () => {
  const colored = renderText(sample, { color: true });
  expect(colored).not.toBe(stripVTControlCharacters(colored));
  expect(stripVTControlCharacters(colored)).toBe(renderText(sample, { color: false }));
});
