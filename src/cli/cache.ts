/** `nixconda cache`: the archives of GitHub's cache in a folder, for other CI systems; and the same env in a store for many machines. */
import { normalize } from 'node:path';
import { describeFolder } from '../cache/index.ts';
import { Failure } from '../failure.ts';
import { findTargets, resolvePath } from '../find.ts';
import type { Settings } from '../settings.ts';
import { type Kept, restoreKept, saveEnv } from '../stages/keep.ts';
import { entriesInWords } from './cache-info.ts';
import { type Call, enteringSettings, type Verb } from './verb.ts';

export const cache: Verb = {
  usage: 'save|restore|info [FILE] --to DIR',
  about: `save     makes the env of FILE ready, out of what DIR has of it as far as possible, and puts into DIR what is not there yet
restore  makes valid what DIR has of the env; nothing is built or downloaded
info     says what is in DIR

Every archive is checked before any of it is used, and store paths that are there are left alone. With --environment-file,
--environment-name or --python-version the installed conda is kept too. What cannot be restored or saved is told, and is no
failure unless --insist is given.`,
  settings: [...enteringSettings, 'cache-scope', 'cache-public-key', 'push-to'],
  flags: {
    to: { shape: 'DIR', summary: 'the folder with the archives' },
    from: { shape: 'DIR', summary: 'the same, for restore and info' },
    'cache-signing-key-file': { shape: 'FILE', summary: 'the secret key that signs what is saved' },
    insist: { shape: null, summary: 'exit with status 1 where not all was restored or saved' },
    format: { shape: 'text|json', summary: 'how to write what came of it (default: text)' },
  },
  async run(call) {
    const { world, flags, print } = call;
    const [action, ...words] = call.words;
    const asJson = readFormat(call) === 'json';
    const json = (value: object) => `${JSON.stringify({ version: 1, ...value }, null, 2)}\n`;
    const end = (complete: boolean) => (flags.insist === true && !complete ? 1 : 0);

    if (action === 'info' && words.length === 0) {
      const folder = requireFolder(call);
      const entries = await describeFolder(world, folder);
      print(asJson ? json({ folder, entries }) : entriesInWords(folder, entries));
      return end(entries.length > 0 && entries.every(({ kind }) => kind !== 'unusable'));
    }
    if (action !== 'save' && action !== 'restore') throw new Failure(usageMistake(action), { remedy: usage });
    const settings = await withSigningKey(call);
    const folder = action === 'save' && settings['push-to'].length > 0 ? givenFolder(call) : requireFolder(call);
    const [path, ...more] = await findTargets(world, words);
    if (path === undefined || more.length > 0) throw new Failure(`cache ${action} takes one file.`);
    const kept =
      action === 'restore' && folder !== null
        ? await restoreKept(world, settings, path, folder)
        : await saveEnv(world, settings, path, folder);
    print(asJson ? json({ action, folder, ...kept }) : inWords(action, kept));
    return end(kept.complete);
  },
};

const usage = 'Say one of: nixconda cache save --to DIR, nixconda cache restore --from DIR, nixconda cache info --from DIR';

function usageMistake(action: string | undefined): string {
  if (action === undefined) return 'What is to be done is not said.';
  return action === 'info' ? 'cache info takes no file.' : `There is no nixconda cache ${action}.`;
}

function inWords(action: 'save' | 'restore', { env, complete, closure }: Kept): string {
  if (action === 'save')
    return complete ? `All that running ${env} needs is kept.\n` : `Not all that running ${env} needs is kept.\n`;
  if (complete) return `All that running ${env} needs is here. Nothing was built or downloaded.\n`;
  const rest = closure.restored.kind === 'partial' ? 'The rest' : 'What is missing';
  return `Nothing was built or downloaded. ${rest} will be when ${env} is entered.\n`;
}

function readFormat({ flags: { format = 'text' } }: Call): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format;
  throw new Failure(`--format must be one of text, json, not ${JSON.stringify(format)}.`);
}

/** Absolute; null where none is named. */
function givenFolder({ world, flags: { to, from } }: Call): string | null {
  const named = [to, from].filter((name) => typeof name === 'string');
  const [first] = named;
  if (named.length > 1) throw new Failure('--to and --from are the same: name the folder once.');
  return first === undefined ? null : normalize(resolvePath(world, first)).replace(/(?<=.)\/+$/, '');
}

function requireFolder(call: Call): string {
  const folder = givenFolder(call);
  if (folder === null) throw new Failure('The folder with the archives is not named.', { remedy: usage });
  return folder;
}

/** The secret comes in a file: a command line can be seen by everybody on the machine. */
async function withSigningKey({ world, flags, settings }: Call): Promise<Settings> {
  const name = flags['cache-signing-key-file'];
  if (typeof name !== 'string') return settings;
  const key = await world.files.readIfThere(resolvePath(world, name));
  if (key === null)
    throw new Failure(`There is no file ${name} with a signing key.`, { remedy: 'Correct --cache-signing-key-file.' });
  return { ...settings, 'cache-signing-key': key.trim() };
}
