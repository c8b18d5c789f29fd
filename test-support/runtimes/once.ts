/** Folders that are dear to fill: filled aside and moved into place whole, so that two processes can try at once. */
import { access, chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Make sure that `folder` is there, filled by `fill` if it is not.
 * @param fill gets the folder to fill, on the same file system; where it throws, nothing is left.
 */
export async function fillOnce(folder: string, fill: (aside: string) => Promise<void>): Promise<void> {
  if (await exists(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const aside = await mkdtemp(`${folder}-`);
  try {
    await fill(aside);
    // Made for its maker alone; tests start what is in it as other users too.
    await chmod(aside, 0o755);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another process was first: its folder serves as well.
    if (!(await exists(folder))) throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
