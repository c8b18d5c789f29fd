/**
 * The report as JUnit XML: a test suite a file, a test case a finding, as test reporters of every CI read it. It holds nothing
 * that Jenkins' xUnit plugin would refuse, which is the strictest of them (jenkinsci/xunit-plugin, junit-10.xsd).
 */
import type { FileReport, Report } from './report.ts';
import { allDiagnostics } from './report.ts';

export function renderJunit(report: Report): string {
  const failures = allDiagnostics(report).length;
  const tests = report.files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="nixconda" tests="${tests}" failures="${failures}" errors="${report.failures.length}">`,
    ...report.files.flatMap(suite),
    ...(report.failures.length === 0 ? [] : toolErrors(report)),
    '</testsuites>',
    '',
  ].join('\n');
}

function suite({ path, diagnostics }: FileReport): string[] {
  const name = escapeXml(path);
  const open = `  <testsuite name="${name}" file="${name}" tests="${Math.max(1, diagnostics.length)}" failures="${diagnostics.length}" errors="0">`;
  if (diagnostics.length === 0) return [open, `    <testcase name="no findings" classname="${name}"/>`, '  </testsuite>'];
  const cases = diagnostics.flatMap(({ rule, severity, message, help, range }) => {
    const { line, column } = range.start;
    const details = [`${path}:${line}:${column}: ${severity}: ${message}`, help ?? ''].filter(Boolean).join('\n');
    return [
      `    <testcase name="${escapeXml(`${rule} (${line}:${column})`)}" classname="${name}">`,
      `      <failure type="${severity}" message="${escapeXml(message)}">${escapeXml(details)}</failure>`,
      '    </testcase>',
    ];
  });
  return [open, ...cases, '  </testsuite>'];
}

function toolErrors({ failures }: Report): string[] {
  return [
    `  <testsuite name="nixconda" tests="${failures.length}" failures="0" errors="${failures.length}">`,
    ...failures.flatMap(({ message, remedy }) => [
      '    <testcase name="ran to the end" classname="nixconda">',
      `      <error message="${escapeXml(message)}">${escapeXml(remedy ?? '')}</error>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function escapeXml(text: string): string {
  // XML 1.0 has no way to write the other control characters or lone surrogates (W3C XML, section 2.2).
  const writable = text.toWellFormed().replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
  return writable.replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);
}
