/** The report as JSON, version 1: the form that other programs read. Its fields are promised; new ones may be added. */
import type { Diagnostic } from '../diagnostic.ts';
import { type FileReport, type Report, summarise } from './report.ts';

export function renderJson(report: Report): string {
  const { nix, failures, notices, provision, run } = report;
  const document = {
    version: 1,
    files: report.files.map(renderFile),
    summary: summarise(report),
    nix,
    failures,
    notices,
    provision,
    run,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function renderFile({ path, diagnostics, evaluation, installers }: FileReport) {
  return { path, diagnostics: diagnostics.map(renderDiagnostic), evaluation, installers };
}

function renderDiagnostic({ rule, severity, message, source, range, help, fix }: Diagnostic) {
  return { rule, severity, message, source, range, fixable: fix?.kind === 'safe', help: help ?? null, fix: fix ?? null };
}
