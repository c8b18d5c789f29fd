/** A parsed file with all that rules may ask of it. */
import type { PublishedInstallers } from '../conda/index.ts';
import { linesOf, type Node, parentsOf, type Root, scopesOf, valuesOf, walk } from '../syntax/index.ts';
import { type FileView, factsOf } from './facts/index.ts';
import { type Release, releaseOf } from './release.ts';
import type { NodeOf, RuleContext } from './rule.ts';
import type { LintSettings } from './settings.ts';

export function contextOf(file: string, root: Root, settings: LintSettings, published: PublishedInstallers): RuleContext {
  const nodes = nodesByKind(root);
  const view: FileView = {
    file,
    root,
    lines: linesOf(root),
    scopes: scopesOf(root),
    values: valuesOf(root),
    parent: parentsOf(root),
    nodes,
  };
  let release: Release | null = null;
  return {
    ...view,
    text: root.text,
    get release() {
      release ??= releaseOf(view, settings);
      return release;
    },
    settings,
    published,
    facts: factsOf(view),
  };
}

/** One walk of the tree serves every rule that looks for nodes of a kind. */
function nodesByKind(root: Root): FileView['nodes'] {
  const found = new Map<Node['kind'], Node[]>();
  walk(root, (node) => {
    const list = found.get(node.kind);
    if (list === undefined) found.set(node.kind, [node]);
    else list.push(node);
  });
  // Each list holds the nodes of its key's kind, which the type of a Map cannot say.
  return <K extends Node['kind']>(kind: K) => (found.get(kind) ?? []) as unknown as readonly NodeOf<K>[];
}
