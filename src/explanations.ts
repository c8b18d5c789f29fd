/** Every rule that a finding can name, whichever step finds it, as it is explained to people. */
import { type VerificationRule, verificationRules } from './conda/verification/rules.ts';
import type { Severity, Source } from './diagnostic.ts';
import { type Rule, rules } from './lint/index.ts';
import { nixExplanations } from './nix/errors/explanations.ts';
import { type NixRule, nixRules } from './nix/errors/rules.ts';

export interface ExplainedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly source: Source;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** Why it is wrong and what to do, in Markdown. */
  readonly why: string;
  /** What the linter alone can say: fixes, examples, sources. */
  readonly lint: Rule | null;
}

/** Sorted by id, each id once. */
export function everyRule(): readonly ExplainedRule[] {
  const lint = rules.map((rule) =>
    ofLint(
      rule,
      verificationRules.find(({ id }) => id === rule.id),
    ),
  );
  const verification = verificationRules
    .filter(({ id }) => !rules.some((rule) => rule.id === id))
    .map(({ id, severity, summary, why }): ExplainedRule => ({ id, severity, source: 'verify', summary, why, lint: null }));
  const nix = (Object.keys(nixRules) as NixRule[]).map(ofNix);
  return [...lint, ...verification, ...nix].sort((a, b) => a.id.localeCompare(b.id));
}

/** What each is about, for the formats that carry it. */
export function everySummary(): ReadonlyMap<string, string> {
  return new Map(everyRule().map(({ id, summary }) => [id, summary]));
}

/** The linter and the verification find the same fault, one in the text and one in what Nix made of it. */
function ofLint(rule: Rule, verified: VerificationRule | undefined): ExplainedRule {
  const { id, severity, summary, docs } = rule;
  const why = verified === undefined ? docs.why.trim() : `${docs.why.trim()}\n\n${verified.why}`;
  return { id, severity, source: 'lint', summary, why, lint: rule };
}

function ofNix(id: NixRule): ExplainedRule {
  return {
    id,
    severity: id === 'nix-warning' ? 'warning' : 'error',
    source: 'evaluate',
    summary: nixRules[id].replace(/[.]$/, ''),
    why: nixExplanations[id],
    lint: null,
  };
}
