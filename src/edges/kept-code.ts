/** The program's own code as V8 has compiled it, kept from one start to the next: a short command spends most of its time on compiling. */
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { Script } from 'node:vm';

/** A chunk of the bundle that was compiled anew. */
interface Chunk {
  readonly path: string;
  readonly source: Buffer;
  readonly script: Script;
}

/**
 * From here on, load every chunk of the bundle from what is kept of it, where V8 takes that. `module.enableCompileCache`, which only newer
 * Nodes have, keeps no function that is compiled when first called, and so spares less than half as much.
 *
 * @param folder where the code is kept, absolute: one file a chunk, overwritten when the chunk or Node changes. It holds code that will be
 *   run, so a folder that others may write to is not used.
 * @returns what keeps the chunks that had to be compiled, with all their functions that were called so far. It never throws.
 */
export function keepCode(folder: string): () => void {
  const compiled: Chunk[] = [];
  const isSafe = belongsToUs(folder);
  const { extensions } = createRequire(import.meta.url);
  extensions['.js'] = (module, path) => {
    const source = readFileSync(path);
    const script = new Script(Module.wrap(source.toString()), {
      filename: path,
      cachedData: isSafe ? read(join(folder, basename(path)), source) : undefined,
    });
    if (script.cachedDataRejected !== false) compiled.push({ path, source, script });
    script.runInThisContext().call(module.exports, module.exports, createRequire(path), module, path, dirname(path));
  };
  return () => {
    try {
      write(folder, compiled);
    } catch {
      // What cannot be kept is compiled again.
    }
  };
}

function belongsToUs(folder: string): boolean {
  try {
    const stats = lstatSync(folder);
    return stats.isDirectory() && stats.uid === process.geteuid?.() && (stats.mode & 0o022) === 0;
  } catch {
    return false;
  }
}

/** What the file of a chunk begins with, before its source: V8 tells its versions and flags apart, but not machines, and of a source the length. */
const heading = () => Buffer.from(`${process.version} ${process.arch}\n`);

/**
 * Behind the source the code stands twice. V8 does not look for damage, and may crash from it; to compare two copies takes a tenth of the
 * time that Node takes to load its hash functions.
 */
function read(path: string, source: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(path);
  } catch {
    return undefined;
  }
  const behindHeading = heading().length;
  const behindSource = behindHeading + source.length;
  const middle = (behindSource + kept.length) / 2;
  const code = kept.subarray(behindSource, middle);
  const isRight =
    kept.subarray(0, behindHeading).equals(heading()) &&
    kept.subarray(behindHeading, behindSource).equals(source) &&
    kept.subarray(middle).equals(code);
  return isRight ? code : undefined;
}

function write(folder: string, chunks: readonly Chunk[]): void {
  const [first] = chunks;
  if (first === undefined) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!belongsToUs(folder)) return;
  for (const { path, source, script } of chunks) {
    const code = script.createCachedData();
    const target = join(folder, basename(path));
    const aside = `${target}.${process.pid}`;
    writeFileSync(aside, Buffer.concat([heading(), source, code, code]), { mode: 0o600 });
    renameSync(aside, target);
  }
  // What is left of other versions, whose chunks have other names.
  const bundle = dirname(first.path);
  for (const name of readdirSync(folder)) if (!existsSync(join(bundle, name))) rmSync(join(folder, name), { force: true });
}
