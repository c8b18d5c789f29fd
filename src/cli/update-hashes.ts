/** `nixconda update-hashes`: bring a file of published hashes up to date from the vendors' indexes. */
import { updateHashes, vendorSources } from '../conda/refresh/index.ts';
import { Failure } from '../failure.ts';
import { resolvePath } from '../find.ts';
import { counted } from '../report/index.ts';
import type { Verb } from './verb.ts';

export const updateHashesVerb: Verb = {
  usage: 'FILE',
  about: `Reads Anaconda's and Miniforge's own lists of installers and writes their hashes to FILE, beginning with those that nixconda
knows, for check --hashes FILE. Nothing is written where a list contradicts a known hash. GITHUB_TOKEN, where set, is used for GitHub.`,
  settings: [],
  flags: {
    'index-page': { shape: 'URL', summary: "read this instead of Anaconda's pages, as a mirror of them" },
    releases: { shape: 'URL', summary: "read this instead of GitHub's list of Miniforge's releases; none leaves it out" },
  },
  async run({ world, flags, words, print }) {
    const [file, ...more] = words;
    if (file === undefined || more.length > 0) throw new Failure('update-hashes takes the file to write.');
    const { 'index-page': page, releases } = flags;
    const sources = {
      indexPages: typeof page === 'string' ? [page] : vendorSources.indexPages,
      releases: releases === 'none' ? null : typeof releases === 'string' ? releases : vendorSources.releases,
    };
    const { data, added, strengthened } = await updateHashes(world, {
      path: resolvePath(world, file),
      sources,
      token: world.env.GITHUB_TOKEN,
    });
    for (const line of [...added, ...strengthened]) print(`${line}\n`);
    world.log.info(
      `${counted(data.installers.length, 'installer')}, of which ${added.length} new and ${strengthened.length} with a better hash.`,
    );
    return 0;
  },
};
