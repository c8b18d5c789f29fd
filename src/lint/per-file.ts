/** What is computed of a file once, however many rules ask, and forgotten with it. */
import type { RuleContext } from './rule.ts';

/** `compute`, run at the first call with a file's context; later calls with that context get the same result. */
export function perFile<T>(compute: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<RuleContext, { readonly value: T }>();
  return (context) => {
    const found = known.get(context) ?? { value: compute(context) };
    known.set(context, found);
    return found.value;
  };
}
