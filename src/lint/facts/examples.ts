/** What a file only shows: the examples that options of modules carry, which are never evaluated. */
import { attributeNameText, type Node } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';

export function isExample(view: FileView, start: Node): boolean {
  for (let node: Node | null = start; node !== null; node = view.parent(node)) {
    if (node.kind === 'binding' && node.path.names.some((name) => attributeNameText(name) === 'example')) return true;
  }
  return false;
}
