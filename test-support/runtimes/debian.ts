/** Packages of another Debian suite, unpacked into a folder and not installed, through apt and the machine's own mirror. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

/** Where the machine gets Debian's packages from, and the keys it checks them with. Null where it is no Debian. */
async function mirror(): Promise<{ readonly url: string; readonly keys: string } | null> {
  const folder = '/etc/apt/sources.list.d';
  const names = await readdir(folder).catch((): string[] => []);
  const paths = ['/etc/apt/sources.list', ...names.map((name) => join(folder, name))];
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
  const url = /^(?:URIs:|deb(?: \[[^\]]*\])?)\s+(https?:\/\/\S+\/debian)\/?(?:\s|$)/m.exec(texts.join('\n'))?.[1];
  return url === undefined ? null : { url, keys: '/usr/share/keyrings/debian-archive-keyring.gpg' };
}

/**
 * Unpack a package of a suite, and the libraries it depends on, into a folder. Nothing of the machine's own package state is read
 * or changed, and the lists and archives are gone afterwards with `aside`.
 * @param aside an empty folder for apt's work.
 * @throws with apt's own words where the suite or the package cannot be had.
 */
export async function unpackFromSuite(suite: string, name: string, folder: string, aside: string): Promise<void> {
  const source = await mirror();
  if (!source) throw new Error('this machine has no Debian mirror in /etc/apt');
  const sources = join(aside, 'sources');
  const archives = join(aside, 'cache', 'archives');
  for (const path of [sources, join(aside, 'state', 'lists', 'partial'), join(archives, 'partial')])
    await mkdir(path, { recursive: true });
  await writeFile(join(aside, 'status'), '');
  await writeFile(
    join(sources, 'suite.sources'),
    `Types: deb\nURIs: ${source.url}\nSuites: ${suite}\nComponents: main\nSigned-By: ${source.keys}\n`,
  );
  const options = {
    'Dir::Etc::SourceList': '/dev/null',
    'Dir::Etc::SourceParts': sources,
    'Dir::State': join(aside, 'state'),
    'Dir::State::status': join(aside, 'status'),
    'Dir::Cache': join(aside, 'cache'),
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
  };
  const apt = (...words: string[]) =>
    run('apt-get', [...Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]), '-qq', ...words], archives);
  await apt('update');

  // With no package installed, installing one lists everything it needs; of that only libraries are loaded by it.
  const plan = await apt('--no-install-recommends', '--print-uris', '--yes', 'install', name);
  const files = [...plan.matchAll(/^'[^']*' ([^_\s]+)_/gm)].flatMap(([, needed]) => (needed === undefined ? [] : [needed]));
  const wanted = files.filter((needed) => needed === name || (needed.startsWith('lib') && !needed.includes('perl')));
  await apt('download', ...wanted);
  for (const archive of await readdir(archives)) {
    if (archive.endsWith('.deb')) await run('dpkg-deb', ['-x', join(archives, archive), folder]);
  }
}
