/** What a rule is: the contract between the engine, the rules and the pages that explain them. */
import type { PublishedInstallers } from '../conda/index.ts';
import type { Severity } from '../diagnostic.ts';
import type { Node } from '../syntax/index.ts';
import type { Facts, FileView } from './facts/index.ts';
import type { Release } from './release.ts';
import type { LintSettings } from './settings.ts';

/** One rule: one file under `rules/`, named after its id, and one page under docs/rules. */
export interface Rule {
  /** In kebab-case; it names the rule's file, fixtures and page. */
  readonly id: string;
  /** How severe its findings are, where neither the finding nor the configuration says otherwise. */
  readonly severity: Severity;
  /** The best that `--fix` can do for a finding of this rule; a single finding may still come without a fix. */
  readonly fixable: 'safe' | 'suggested' | 'none';
  /** One sentence without a full stop, for lists: what is wrong, as "The installer is fetched from a host that was shut down". */
  readonly summary: string;
  /**
   * Words of which a text holds at least one if there is anything to find in it: in a text without them the rule is not asked.
   * Absent where what it looks for has no words of its own.
   */
  readonly mentions?: readonly string[];
  /**
   * That nothing elsewhere in the file could excuse what it finds. Such rules are asked of what is certain of a file with a
   * syntax error too.
   */
  readonly local?: true;
  readonly docs: RuleDocs;
  /** Every finding in one file, in any order. Pure; must not throw. */
  readonly check: (context: RuleContext) => Iterable<Finding>;
}

/** What the rule's page says, in Markdown. The examples are linted by the tests: `bad` has the rule's finding, `good` has not. */
export interface RuleDocs {
  /** Why it is wrong and what happens, in a paragraph or two; also when the rule stays silent, where that surprises. */
  readonly why: string;
  /** Where the facts come from: public URLs. */
  readonly sources: readonly string[];
  /** The smallest whole Nix expression that has the finding. */
  readonly bad: string;
  /** The same, as it should be. */
  readonly good: string;
  /** The name that the examples need their file to have, as `flake.nix`; `conda-shell.nix` where absent. */
  readonly file?: string;
}

/** What a rule found. All offsets are UTF-16 units into the file's text; `to` is exclusive. */
export interface Finding {
  readonly from: number;
  readonly to: number;
  /** One sentence with a full stop: what is wrong, in terms of this file. */
  readonly message: string;
  /** What to do about it, where the message does not say so already. */
  readonly help?: string;
  /** Instead of the rule's own, where this one finding is less (or more) sure or grave. */
  readonly severity?: Severity;
  readonly fix?: FindingFix;
}

/** See `Fix` in diagnostic.ts for what `safe` and `suggested` promise. */
export interface FindingFix {
  readonly kind: 'safe' | 'suggested';
  /** What it does, as an order without a full stop: "Replace the host". */
  readonly title: string;
  /** None overlap. */
  readonly edits: readonly TextEdit[];
}

/** Replace the text from `from` up to, not including, `to` by `text`. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** All that a rule may know of the file it looks at. */
export interface RuleContext extends FileView {
  readonly text: string;
  /** The nixpkgs release that the file is for. */
  readonly release: Release;
  readonly settings: LintSettings;
  /** The hashes that vendors have published. */
  readonly published: PublishedInstallers;
  /** What several rules want to know, computed when first asked for. */
  readonly facts: Facts;
}

export type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;
