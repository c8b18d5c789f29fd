/** The items of a list that is written in the file, through `++`, `with`, `let` and functions. */
import type { Expression } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';
import { calledName } from './names.ts';

export interface Items {
  readonly items: readonly Expression[];
  /** Whether these are all; false where a list from elsewhere is joined. */
  readonly complete: boolean;
}

/** Deeper chains of `++`, `let` and the like than this are not followed. */
const deepest = 40;

/**
 * The items of what `expression` leads to. Of a function, its body's; of both branches of `if` and of `lib.optionals`, all
 * that there may be.
 */
export function itemsOf(view: FileView, expression: Expression, depth = 0): Items {
  const unknown: Items = { items: [], complete: false };
  if (depth > deepest) return unknown;
  const written = view.values.origin(expression);
  const follow = (next: Expression) => itemsOf(view, next, depth + 1);
  switch (written.kind) {
    case 'list':
      return { items: written.items, complete: true };
    case 'binary':
      return written.operator === '++' ? joined(follow(written.left), follow(written.right)) : unknown;
    case 'with':
    case 'let':
    case 'assert':
    case 'lambda':
      return follow(written.body);
    case 'if':
      return joined(follow(written.consequent), follow(written.alternative));
    case 'apply': {
      const [first, second] = written.arguments;
      const name = calledName(written);
      if (name === 'optionals' && second !== undefined) return follow(second);
      // The items of a list of lists.
      if ((name !== 'concatLists' && name !== 'flatten') || first === undefined) return unknown;
      const lists = follow(first);
      return lists.items.map(follow).reduce(joined, { items: [], complete: lists.complete });
    }
    default:
      return unknown;
  }
}

function joined(left: Items, right: Items): Items {
  return { items: [...left.items, ...right.items], complete: left.complete && right.complete };
}
