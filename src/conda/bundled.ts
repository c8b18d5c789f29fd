/** The published hashes that come with the program; loaded on demand, because the data is a chunk of over 100 kB. */
import data from './published.json' with { type: 'json' };
import { type PublishedData, type PublishedInstallers, publishedInstallers } from './published.ts';

export const bundledData: PublishedData = { version: 1, sources: data.sources, installers: data.installers };

export const bundledInstallers: PublishedInstallers = publishedInstallers(data.installers);
