/** One report with something of everything, for the tests of the formats. */
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { Report } from '../../src/report/report.ts';

const text = 'let\n  url = "https://repo.continuum.io/x.sh";\nin\npkgs.buildFHSUserEnv { }\n';

function at(line: number, column: number, offset: number, length: number): Diagnostic['range'] {
  return { start: { line, column, offset }, end: { line, column: column + length, offset: offset + length } };
}

const deadHost: Diagnostic = {
  rule: 'installer-dead-host',
  severity: 'error',
  message: 'repo.continuum.io was shut down.',
  file: 'nix/conda-shell.nix',
  range: at(2, 18, 21, 17),
  source: 'lint',
  help: 'Fetch from repo.anaconda.com; the file and its hash are the same.',
  fix: { kind: 'safe', title: 'Replace the host', edits: [{ range: at(2, 18, 21, 17), text: 'repo.anaconda.com' }] },
};

const removedBuilder: Diagnostic = {
  rule: 'removed-fhs-builder',
  severity: 'warning',
  message: 'buildFHSUserEnv | `was` <removed>: 100%\nsince 25.11, not "renamed".',
  file: 'nix/conda-shell.nix',
  range: at(4, 6, 54, 15),
  source: 'lint',
};

export const sample: Report = {
  files: [
    {
      path: 'nix/conda-shell.nix',
      text,
      diagnostics: [deadHost, removedBuilder],
      evaluation: {
        ok: true,
        name: 'conda-shell-env',
        drvPath: '/nix/store/x-conda-shell-env.drv',
        shape: 'env',
        nixVersion: '2.8.0',
        seconds: 0.75,
        cached: false,
      },
      installers: [
        {
          url: 'https://repo.continuum.io/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh',
          file: 'Miniconda3-4.3.11-Linux-x86_64.sh',
          system: 'x86_64-linux',
          sha256: { hex: '00'.repeat(32), sri: 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
          verdict: 'mismatch',
          reason: null,
          expected: 'sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=',
        },
      ],
    },
    { path: 'clean.nix', text: '{ }', diagnostics: [], evaluation: null, installers: [] },
  ],
  failures: [],
  notices: [],
  nix: { version: '2.8.0', nixpkgs: 'nixos-25.05 (revision 11cb3517b3af)' },
  provision: { cache: 'restored', cacheHit: true, effect: 'Nothing was built or downloaded.', seconds: 1.25 },
  run: { command: 'conda --version', status: 0, seconds: 0.5, advice: null },
};

/** The sample with so many findings that every limit is met. */
export function manyFindings(count: number): Report {
  const diagnostics = Array.from(
    { length: count },
    (_, i): Diagnostic => ({
      ...(i % 2 === 0 ? removedBuilder : deadHost),
      message: `finding ${i}: ${'x'.repeat(100)}`,
    }),
  );
  return { ...sample, files: [{ path: 'nix/conda-shell.nix', text, diagnostics, evaluation: null, installers: [] }] };
}
