/**
 * The text of a .drv file: the one format that every Nix writes byte for byte alike, read without asking Nix.
 * Grammar: https://nix.dev/manual/nix/latest/protocols/derivation-aterm
 */

interface DerivationOutput {
  readonly name: string;
  /** Empty where it is not known before the build. */
  readonly path: string;
  /** `sha256`, or `r:sha256` for the hash of a tree; empty where the output is not fixed. */
  readonly hashAlgorithm: string;
  /** Lower-case hexadecimal; empty where the output is not fixed. */
  readonly hash: string;
}

export interface Derivation {
  readonly outputs: readonly DerivationOutput[];
  /** Store paths of the derivations that it needs outputs of. */
  readonly inputDerivations: readonly string[];
  /** Store paths of what it needs besides. */
  readonly inputSources: readonly string[];
  readonly system: string;
  readonly environment: ReadonlyMap<string, string>;
}

type Term = string | readonly Term[];

/** Read the text of a .drv file; null where it is none. */
export function readDerivation(text: string): Derivation | null {
  const start = /^(?:Derive|DrvWithVersion\("[^"]*",)(?=[([])/.exec(text)?.[0];
  if (start === undefined) return null;
  // A versioned derivation, which has inputs of inputs, is written with its version before the same fields.
  const terms = readTerms(start === 'Derive' ? text.slice(start.length) : `(${text.slice(start.length)}`);
  if (terms === null) return null;
  const [outputs, inputs, sources, system, , , environment] = terms;
  return {
    outputs: tuples(outputs).map(([name, path, hashAlgorithm, hash]) => ({
      name: word(name),
      path: word(path),
      hashAlgorithm: word(hashAlgorithm),
      hash: word(hash),
    })),
    inputDerivations: tuples(inputs).map(([path]) => word(path)),
    inputSources: (Array.isArray(sources) ? sources : []).map(word),
    system: word(system),
    environment: new Map(tuples(environment).map(([name, value]) => [word(name), word(value)])),
  };
}

const word = (term: Term | undefined): string => (typeof term === 'string' ? term : '');
const tuples = (term: Term | undefined): readonly (readonly Term[])[] =>
  typeof term === 'string' ? [] : (term ?? []).filter((one) => typeof one !== 'string');

/** The members of the first tuple or list in `text`; null where it does not end. */
function readTerms(text: string): readonly Term[] | null {
  const open: Term[][] = [];
  const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"|[([]|[)\]]|,/gsy;
  for (const [token, quoted] of text.matchAll(tokens)) {
    if (quoted !== undefined) open.at(-1)?.push(unescaped(quoted));
    else if (token === '(' || token === '[') open.push([]);
    else if (token !== ',') {
      const closed = open.pop();
      if (closed === undefined) return null;
      if (open.length === 0) return closed;
      open.at(-1)?.push(closed);
    }
  }
  return null;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

const unescaped = (text: string): string =>
  text.includes('\\') ? text.replace(/\\(.)/gs, (_, character: string) => escapes[character] ?? character) : text;
