/** One program of dist, made by ncc: its entry, its chunks and what travels with them, with what makes them start fast. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { minifySync } from '@swc/core';
import { root } from './steps.ts';

export interface Bundle {
  readonly files: readonly BundledFile[];
}

interface BundledFile {
  /** Relative to the program's folder; `index.js` is the one to start. */
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mode: number;
}

/** As much of ncc's programmatic interface as is used here (https://github.com/vercel/ncc#programmatically-from-nodejs); it ships no types. */
type Ncc = (
  entry: string,
  options: {
    readonly cache: false;
    readonly esm: boolean;
    readonly license: string;
    readonly quiet: true;
    readonly target: string;
    readonly transpileOnly: true;
  },
) => Promise<{
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Uint8Array; readonly permissions: number }>>;
}>;

const ncc: Ncc = createRequire(import.meta.url)('@vercel/ncc');

/**
 * @param entry relative to the project's folder.
 * @param format how Node is to load it; on the command line ncc would take it from package.json.
 * @throws what the bundler says of a source that it cannot bundle.
 */
export async function bundle(entry: string, format: 'commonjs' | 'module'): Promise<Bundle> {
  const { code, assets } = await ncc(join(root, entry), {
    cache: false,
    esm: format === 'module',
    license: 'licenses.txt',
    quiet: true,
    target: 'es2022',
    // Types are checked by `npm run check`.
    transpileOnly: true,
  });
  const carried = Object.entries(assets).map(([name, { source, permissions }]) => ({ name, content: source, mode: permissions }));
  const files = [
    ...carried.filter(({ name }) => name !== 'package.json'),
    { name: 'package.json', content: `${JSON.stringify({ type: format })}\n`, mode: 0o644 },
    { name: 'index.js', content: code, mode: 0o755 },
  ];
  const isCode = (name: string) => name.endsWith('.js');
  return {
    files: files.map((file) => (isCode(file.name) ? { ...file, content: startFaster(String(file.content), format) } : file)),
  };
}

/**
 * Less to read for V8 at each start: no comments, no long names (but those of functions, which stand in a stack), and no character
 * outside of ASCII, which would double every byte in memory.
 */
function startFaster(text: string, format: 'commonjs' | 'module'): string {
  const { code } = minifySync(markedForCompiling(text), {
    compress: false,
    mangle: { keep_fnames: true, keep_classnames: true },
    format: { comments: false, asciiOnly: true },
    module: format === 'module',
  });
  return code.replaceAll(`${mark}(`, '(');
}

const mark = '__compiledAtOnce';

/**
 * The bundler wraps each module in an arrow function, which V8 reads twice: to skip it, and when it is called. A `function` in parentheses
 * it compiles at once (https://v8.dev/blog/preparser#pife). The parentheses would not survive the minifier, but those of a call do.
 */
function markedForCompiling(text: string): string {
  return text.replace(/^(\/\*{3}\/ )\(\(([\w, ]*)\) => \{$/gm, `$1${mark}(function($2) {`);
}
