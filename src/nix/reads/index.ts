/** What the evaluation of a file reads on this machine, as far as texts tell: its own, and those of the files that it imports. */
import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { NixSyntaxError, parse, type Root } from '../../syntax/index.ts';
import type { World } from '../../world.ts';
import { readsIn } from './text-reads.ts';

export interface Reads {
  /** The file itself and those that it names: absolute paths, with the sha256 of the bytes. */
  readonly files: ReadonlyMap<string, string>;
  /** Absolute paths at and below which anything may be read. */
  readonly folders: readonly string[];
  /** Why it may read more than these files and nixpkgs; empty where it does not. */
  readonly doubts: readonly string[];
}

/** Where nothing tells what may be read. */
const anywhere = '/';

/** More files than this are not followed. */
const mostFiles = 200;

/** @param path of a file to be evaluated, absolute or relative to the working directory. */
export async function readsOf(world: World, path: string): Promise<Reads> {
  const files = new Map<string, string>();
  const folders: string[] = [];
  const doubts: string[] = [];
  const named = resolve(await world.files.realPath(world.cwd), path);
  const start = await world.files.realPath(named).catch(() => named);
  if (start !== named) {
    folders.push(anywhere);
    doubts.push('a link leads to it');
  }
  const open: { path: string; how: 'import' | 'readFile' }[] = [{ path: start, how: 'import' }];
  const evaluated = new Set<string>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { path: file, how } = next;
    if (evaluated.has(file) || (how === 'readFile' && files.has(file))) continue;
    const bytes = files.size < mostFiles ? await readPlain(world, file) : null;
    if (bytes === null) {
      // A folder, a link, nothing at all.
      folders.push(anywhere);
      doubts.push(`${file} is no plain file`);
      continue;
    }
    files.set(file, createHash('sha256').update(bytes).digest('hex'));
    if (how === 'readFile') continue;
    evaluated.add(file);
    const root = parsed(new TextDecoder().decode(bytes));
    if (root === null) {
      doubts.push(`${file} is not Nix`);
      continue;
    }
    const reads = readsIn(root);
    const base = dirname(file);
    open.push(...reads.files.map((read) => ({ path: resolve(base, read.path), how: read.how })));
    // The neighbours too: a path can be taken apart.
    folders.push(...reads.around.map((text) => resolve(base, text, '..')));
    doubts.push(...reads.doubts);
  }
  return { files, folders, doubts };
}

/** Whether an expression reads nothing at all, nixpkgs aside. */
export function isClosed(expression: string): boolean {
  const root = parsed(expression);
  if (root === null) return false;
  const { files, around, doubts } = readsIn(root);
  return files.length + around.length + doubts.length === 0;
}

/** The bytes of a regular file that no link leads to; else null. */
async function readPlain(world: World, path: string): Promise<Uint8Array | null> {
  try {
    return (await world.files.realPath(path)) === path ? await world.files.readBytes(path) : null;
  } catch {
    return null;
  }
}

function parsed(text: string): Root | null {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof NixSyntaxError) return null;
    throw error;
  }
}
