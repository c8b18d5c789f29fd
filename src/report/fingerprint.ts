/** A name for a finding that stays the same while the lines above it move, so that services can track it. */
import type { Diagnostic } from '../diagnostic.ts';
import type { Report } from './report.ts';

/**
 * Per finding 16 hex digits made from its file, rule and the text it marks, and a count for equal ones.
 * Not cryptographic: it only has to differ between the findings of one project.
 */
export function fingerprints(report: Report): ReadonlyMap<Diagnostic, string> {
  const seen = new Map<string, number>();
  const prints = new Map<Diagnostic, string>();
  for (const { path, text, diagnostics } of report.files) {
    for (const diagnostic of diagnostics) {
      // A finding can be in a file that this one imports, whose text is not at hand.
      const own = diagnostic.file === path ? text : null;
      const marked = own?.slice(diagnostic.range.start.offset, diagnostic.range.end.offset) ?? '';
      const content = [diagnostic.file, diagnostic.rule, marked || diagnostic.message].join('\0');
      const count = seen.get(content) ?? 0;
      seen.set(content, count + 1);
      prints.set(diagnostic, digest(`${content}\0${count}`));
    }
  }
  return prints;
}

/** FNV-1a, 64 bits, over UTF-16 units (the Fowler–Noll–Vo hash, http://www.isthe.com/chongo/tech/comp/fnv/). */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
