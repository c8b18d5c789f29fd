/** Files on this machine: the one module that touches the file system for the rest of the program. */
import {
  access,
  constants,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment, Files, FoundEntry } from '../world.ts';

// Not `instanceof Error`: what Node throws need not be of the realm that this module runs in, as under Jest.
const isMissing = (error: unknown) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** @param env where RUNNER_TEMP is looked up, the folder a runner empties after each job. */
export function localFiles(env: Environment): Files {
  const files: Files = {
    read: (path) => readFile(path, 'utf8'),
    async readIfThere(path) {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    readBytes: (path) => readFile(path),
    async readPart(path, offset, length) {
      const file = await open(path);
      try {
        // No more than there is: a damaged file may ask for any length.
        const bytes = new Uint8Array(Math.max(0, Math.min(length, (await file.stat()).size - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
    async write(path, content, { mode } = {}) {
      await mkdir(dirname(path), { recursive: true });
      // Loaded only here: it takes a tenth of the time that a whole lint takes.
      const { randomBytes } = await import('node:crypto');
      const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await writeFile(aside, content, mode === undefined ? {} : { mode });
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    async exists(path) {
      try {
        await access(path);
        return true;
      } catch {
        return false;
      }
    },
    async isExecutable(path) {
      try {
        await access(path, constants.X_OK);
        return (await stat(path)).isFile();
      } catch {
        return false;
      }
    },
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    async makeTemporaryFolder(prefix, parent = env.RUNNER_TEMP || tmpdir()) {
      await mkdir(parent, { recursive: true });
      return mkdtemp(join(parent, prefix));
    },
    list: (path) => readdir(path),
    remove: (path) => rm(path, { recursive: true, force: true }),
    rename,
    walk: (path) => walk(path),
    async isWritable(path) {
      try {
        await access(path, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
    realPath: realpath,
    async glob(patterns, from) {
      const { glob } = await import('tinyglobby');
      return (await glob([...patterns], { cwd: from, dot: true, onlyFiles: true, expandDirectories: false })).sort();
    },
  };
  return files;
}

async function walk(root: string, within = ''): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  for (const name of (await readdirIfThere(join(root, within))).sort()) {
    const path = join(within, name);
    const stats = await lstat(join(root, path));
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
    found.push({ path, kind, mode: stats.mode & 0o7777, bytes: kind === 'file' ? stats.size : 0 });
    if (kind === 'folder') found.push(...(await walk(root, path)));
  }
  return found;
}

async function readdirIfThere(path: string): Promise<string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
