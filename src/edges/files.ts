/** Files on this machine: the one module that touches the file system for the rest of the program. */
import { constants, existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Environment, Files, FoundEntry } from '../world.ts';

/**
 * Loading `node:fs/promises` takes longer than to read the few files of a lint. So what a lint needs is read in one go, and the rest
 * loads it when first called.
 */
const promises = () => import('node:fs/promises');

// Not `instanceof Error`: what Node throws need not be of the realm that this module runs in, as under Jest.
const hasCode = (error: unknown, code: string) =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
const isMissing = (error: unknown) => hasCode(error, 'ENOENT');

/** @param env where RUNNER_TEMP is looked up, the folder a runner empties after each job. */
export function localFiles(env: Environment): Files {
  const files: Files = {
    read: async (path) => readFileSync(path, 'utf8'),
    async readIfThere(path) {
      try {
        return readFileSync(path, 'utf8');
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    readBytes: async (path) => (await promises()).readFile(path),
    async readPart(path, offset, length) {
      const file = await (await promises()).open(path);
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
      const [{ mkdir, rename, rm, writeFile }, { randomBytes }] = await Promise.all([promises(), import('node:crypto')]);
      await mkdir(dirname(path), { recursive: true });
      const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await writeFile(aside, content, mode === undefined ? {} : { mode });
        await rename(aside, path);
      } catch (error) {
        await rm(aside, { force: true });
        throw error;
      }
    },
    exists: async (path) => existsSync(path),
    async isExecutable(path) {
      const { access, stat } = await promises();
      try {
        await access(path, constants.X_OK);
        return (await stat(path)).isFile();
      } catch {
        return false;
      }
    },
    makeFolder: async (path) => {
      await (await promises()).mkdir(path, { recursive: true });
    },
    async makeTemporaryFolder(prefix, parent = env.RUNNER_TEMP || tmpdir()) {
      const { mkdir, mkdtemp } = await promises();
      await mkdir(parent, { recursive: true });
      return mkdtemp(join(parent, prefix));
    },
    list: async (path) => (await promises()).readdir(path),
    remove: async (path) => (await promises()).rm(path, { recursive: true, force: true }),
    rename: async (from, to) => (await promises()).rename(from, to),
    async move(from, to) {
      const { cp, rename, rm } = await promises();
      try {
        await rename(from, to);
      } catch (error) {
        if (!hasCode(error, 'EXDEV')) throw error;
        await cp(from, to, { recursive: true, verbatimSymlinks: true, errorOnExist: true, force: false });
        await rm(from, { recursive: true, force: true });
      }
    },
    async mirror(from, to) {
      const { copyFile, link, mkdir, readlink, symlink } = await promises();
      await mkdir(to);
      for (const { path, kind } of await walk(from)) {
        const [source, target] = [join(from, path), join(to, path)];
        if (kind === 'folder') await mkdir(target);
        else if (kind === 'link') await symlink(await readlink(source), target);
        // Not across file systems, and not what belongs to somebody else (proc(5), protected_hardlinks).
        else if (kind === 'file') await link(source, target).catch(() => copyFile(source, target));
      }
    },
    walk: (path) => walk(path),
    async isWritable(path) {
      const { access } = await promises();
      try {
        await access(path, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
    realPath: async (path) => (await promises()).realpath(path),
    async glob(patterns, from) {
      const { glob } = await import('tinyglobby');
      return (await glob([...patterns], { cwd: from, dot: true, onlyFiles: true, expandDirectories: false })).sort();
    },
  };
  return files;
}

async function walk(root: string, within = ''): Promise<FoundEntry[]> {
  const { lstat } = await promises();
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
    return await (await promises()).readdir(path);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
