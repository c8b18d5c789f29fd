/** What is computed of a file or a shell text once, however many rules ask, and forgotten with it. */

/** `compute`, run at the first call with an object; later calls with that object get the same result. */
export function oncePer<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}
