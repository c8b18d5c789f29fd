/** The findings of all stages on one file, as they are to be told. */
import { byPlace, type Diagnostic } from '../diagnostic.ts';
import type { LintSettings } from '../lint/index.ts';
import type { EvaluatedFile } from './evaluate.ts';
import type { LintedFile } from './lint.ts';

/**
 * What Nix says of the syntax replaces what our parser says, and what two stages found is told once. The project's configuration and
 * comments in the file may silence what the stages after the linter found, but never that a file does not evaluate.
 */
export function weigh(
  { path, result }: LintedFile,
  evaluation: EvaluatedFile | null,
  verified: readonly Diagnostic[],
  { levels }: LintSettings,
): readonly Diagnostic[] {
  const fromNix = evaluation?.diagnostics ?? [];
  const judgedByNix = evaluation !== null && (evaluation.report.ok || fromNix.some(({ rule }) => rule === 'nix-syntax'));
  const fromLint = result.diagnostics.flatMap((finding): readonly Diagnostic[] => {
    if (finding.rule !== 'syntax' || !judgedByNix) return [finding];
    if (!evaluation.report.ok) return [];
    const help = 'Nix accepts this file: please report it as a fault of nixconda. It was not wholly linted.';
    return [{ ...finding, severity: 'warning', help }];
  });
  const others = [...fromNix, ...verified.filter((finding) => !fromLint.some((told) => isSame(told, finding)))];
  const told = others.flatMap((finding): readonly Diagnostic[] => {
    if (finding.source === 'evaluate' && finding.severity === 'error') return [finding];
    const level = levels[finding.rule] ?? finding.severity;
    const isSilent = level === 'off' || (finding.file === path && result.isSuppressed(finding));
    return isSilent ? [] : [{ ...finding, severity: level }];
  });
  return [...fromLint, ...told].sort(byPlace);
}

/** The same rule about the same piece of text: the linter and the verification both know the published hashes. */
function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const overlap = a.range.start.offset < b.range.end.offset && b.range.start.offset < a.range.end.offset;
  return a.rule === b.rule && a.file === b.file && overlap;
}
