/** Why Nix could not build or fetch: its own words on standard error, as data. Covers the wordings from Nix 2.3 to 2.34. */

export type BuildProblem =
  /** A download has another content than its pinned hash says. */
  | { readonly kind: 'hash-mismatch'; readonly derivation: string; readonly specified: string; readonly got: string }
  | { readonly kind: 'download-failed'; readonly what: string; readonly why: string }
  | { readonly kind: 'builder-failed'; readonly derivation: string; readonly how: string; readonly log: readonly string[] }
  | { readonly kind: 'wrong-system'; readonly derivation: string; readonly wanted: string }
  | { readonly kind: 'other'; readonly message: string };

const mismatch = /hash mismatch in fixed-output derivation '([^']+)':\s+(?:wanted|specified):\s*(\S+)\s+got:\s*(\S+)/;
const unreachable = /unable to download '([^']+)': ([^\n]+)/;
const curl = /^.*?\bcurl: (\(\d+\) [^\n]+)/m;
const failed = /builder for '([^']+)' failed (?:with )?([^\n;,]+)/;
// Since Nix 2.30. What only lacked a dependency is named in the same way.
const failedNow = /Cannot build '([^']+)'\.\s+Reason: (?!\d+ dependenc)(?:builder failed )?(?:with )?([^\n]+)/;
const otherSystem = /a '([^']+)' (?:with features \{[^}]*\} )?is required to build '([^']+)'/;

/** @param text what Nix wrote to standard error. */
export function findBuildProblem(text: string): BuildProblem {
  const [, fetched = '', specified = '', got = ''] = mismatch.exec(text) ?? [];
  if (got !== '') return { kind: 'hash-mismatch', derivation: fetched, specified, got };

  const [, wanted = '', foreign = ''] = otherSystem.exec(text) ?? [];
  if (foreign !== '') return { kind: 'wrong-system', derivation: foreign, wanted };

  const [, url = '', reason = ''] = unreachable.exec(text) ?? [];
  if (url !== '') return { kind: 'download-failed', what: url, why: reason };

  const [, derivation = '', how = ''] = failed.exec(text) ?? failedNow.exec(text) ?? [];
  const [, why = ''] = curl.exec(text) ?? [];
  if (why !== '') return { kind: 'download-failed', what: derivation || 'a source', why };
  if (derivation !== '') return { kind: 'builder-failed', derivation, how: how.replace(/\.$/, ''), log: lastWords(text) };

  const errors = text.split('\n').filter((line) => /^\s*error:/.test(line));
  return { kind: 'other', message: (errors.at(-1) ?? text.trim().split('\n').at(-1) ?? '').replace(/^\s*error:\s*/, '').trim() };
}

const mostWords = 10;
const saidByNix = /^(?:building '|copying |downloading '|(?:this|these) .*:$|\s+\/nix\/store\/|error|warning: |$)/;

/** What the builder said last: Nix repeats it after its error, with `>` before each line, or has passed it on while it ran. */
function lastWords(text: string): readonly string[] {
  const [, repeated] = /last \d+ log lines:\n((?:\s*>[^\n]*(?:\n|$))+)/i.exec(text) ?? [];
  const lines =
    repeated?.split('\n').map((line) => line.replace(/^\s*> ?/, '')) ??
    text
      .slice(0, text.search(/^error: /m))
      .split('\n')
      .filter((line) => !saidByNix.test(line));
  return lines.filter((line) => line !== '').slice(-mostWords);
}

/** One sentence for a person, and what to do about it where that is known. */
export function describeBuildProblem(problem: BuildProblem): { readonly what: string; readonly remedy?: string } {
  switch (problem.kind) {
    case 'hash-mismatch':
      return {
        what: `${nameOf(problem.derivation)} was downloaded, but has another content than its pinned hash says: pinned ${problem.specified}, got ${problem.got}.`,
        remedy:
          'Pin the new hash only where you know why the content has changed; `nixconda check` compares it with the published ones.',
      };
    case 'download-failed':
      return {
        what: `Downloading ${nameOf(problem.what)} failed: ${problem.why}.`,
        remedy: 'Check the URL, the network and the proxy settings.',
      };
    case 'builder-failed':
      return {
        what: `Building ${nameOf(problem.derivation)} failed (${problem.how})${problem.log.length === 0 ? '.' : `; its last words were:\n${problem.log.join('\n')}`}`,
        remedy: `Read the whole log with: nix-store --read-log ${problem.derivation}`,
      };
    case 'wrong-system':
      return { what: `${nameOf(problem.derivation)} can only be built on ${problem.wanted}, which this machine is not.` };
    case 'other':
      return { what: `Nix could not build what the env needs: ${problem.message || 'it gave no reason'}.` };
  }
}

/** `miniconda.sh` for `/nix/store/HASH-miniconda.sh.drv`. */
function nameOf(path: string): string {
  return path.replace(/^\/nix\/store\/[0-9a-z]{32}-/, '').replace(/\.drv$/, '');
}
