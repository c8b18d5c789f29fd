/** Paths in generated files: from the folder of one file to another file of the repository. */

/** The folder in a relative path, without a slash at its end; empty for a file at the top. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The Nix path of `target`, a file at the top of the repository, as it is written in the file at `path`. */
export function fromFolder(path: string, target: string): string {
  const folder = folderOf(path);
  return folder === '' ? `./${target}` : `${'../'.repeat(folder.split('/').length)}${target}`;
}

/** Whether a path leads to a file below the folder it is relative to, in characters that a Nix path may have. */
export function isPlainPath(path: string): boolean {
  return /^(?:(?!\.{1,2}\/)[\w.+-]+\/)*[\w.+-]+$/.test(path);
}
