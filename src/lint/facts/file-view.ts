/** A parsed file with the questions that facts and rules ask of it. */
import type { LineIndex, Node, Root, Scopes, Values } from '../../syntax/index.ts';

export interface FileView {
  /** The path as the user would write it, relative to the working directory, with `/` between folders. */
  readonly file: string;
  readonly root: Root;
  readonly lines: LineIndex;
  /** Which definition a name refers to. */
  readonly scopes: Scopes;
  /** What an expression is known to evaluate to. */
  readonly values: Values;
  /** The node around a node; null for the root. */
  readonly parent: (node: Node) => Node | null;
  /** Every node of one kind, in the order of the text. */
  readonly nodes: <K extends Node['kind']>(kind: K) => readonly Extract<Node, { readonly kind: K }>[];
}
