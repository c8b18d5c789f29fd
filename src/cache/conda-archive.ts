/** An installed conda prefix as one checked file: packed under watch, unpacked aside under watch, then moved into place as a whole. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { ProcessRequest, ProcessResult, World } from '../world.ts';
import type { Unpacked } from './entry.ts';
import { isMachineTrouble } from './outcome.ts';
import { isSigned, type Signing, signText } from './signing.ts';
import { type TarSummary, tarCheck } from './tar-check.ts';

/** What the archive says of itself. */
interface CondaMeta extends TarSummary {
  readonly version: 1;
  /** Where it was installed, absolute: conda writes this path into hundreds of its files. */
  readonly prefix: string;
  /** Of the tar stream, hexadecimal. */
  readonly sha256: string;
}

interface Place {
  /** The conda prefix, absolute and normal. */
  readonly prefix: string;
  /** The folder that holds, or will hold, `meta.json` and the archive. */
  readonly folder: string;
  readonly signing: Signing;
}

/** Where everything stays that conda can download again; the archive has the folder, empty. */
const downloads = './pkgs';

/** @returns what was packed, or why not. */
export async function packConda(
  world: World,
  { prefix, folder, signing }: Place,
): Promise<{ readonly items: number; readonly bytes: number; readonly archiveBytes: number } | { readonly why: string }> {
  await world.files.makeFolder(folder);
  const zstd = await world.processes.find('zstd');
  const file = join(folder, zstd === null ? 'prefix.tar' : 'prefix.tar.zst');
  // Sorted and without owners, so that equal prefixes make equal archives; setuid is of no use to conda.
  const source = tar(
    ['--create', '--format=gnu', '--sort=name', '--numeric-owner', '--owner=0', '--group=0', '--mode=u-s,g-s,o-t'],
    [...['--anchored', `--exclude=${downloads}/*`, '-C', prefix, '.']],
  );
  const target =
    zstd === null
      ? { command: 'dd', args: [`of=${file}`, 'bs=1M', 'status=none'] }
      : { command: zstd, args: ['-q', '-T0', '-3', '-', '-o', file] };
  const flow = await checkedFlow(world, prefix, source, target);
  if ('why' in flow) return flow;
  const meta: CondaMeta = { version: 1, prefix, ...flow.summary, sha256: flow.sha256 };
  const text = `${JSON.stringify(meta, null, 2)}\n`;
  await world.files.write(join(folder, 'meta.json'), text);
  if (signing.secret !== null) await world.files.write(join(folder, 'meta.sig'), `${signText(signing.secret, text)}\n`);
  const archiveBytes = (await world.files.walk(folder)).reduce((sum, { bytes }) => sum + bytes, 0);
  return { items: flow.summary.members, bytes: flow.summary.bytes, archiveBytes };
}

/** Put the prefix in place. A prefix that exists and is not empty is left as it is. */
export async function unpackConda(world: World, place: Place): Promise<Unpacked> {
  const { prefix } = place;
  const opened = await openArchive(world, place);
  if ('why' in opened) return { kind: 'unusable', blame: 'entry', why: opened.why };
  const { meta, source, archiveBytes } = opened;
  // Beside the prefix, for only within one file system can it be moved as a whole.
  const aside = await world.files.makeTemporaryFolder('.nixconda-restoring-', dirname(prefix));
  try {
    const target = tar(['--extract', '--no-same-owner', '--same-permissions'], ['-C', aside]);
    const flow = await checkedFlow(world, prefix, source, target);
    if ('why' in flow) return { kind: 'unusable', blame: isMachineTrouble(flow.why) ? 'machine' : 'entry', why: flow.why };
    const { members, bytes } = flow.summary;
    if (flow.sha256 !== meta.sha256 || members !== meta.members || bytes !== meta.bytes) {
      return { kind: 'unusable', blame: 'entry', why: 'it does not have the contents that its meta.json tells of' };
    }
    // Succeeds over an empty folder, fails over any other.
    await world.files.rename(aside, prefix);
    return { kind: 'exact', items: members, bytes, archiveBytes };
  } catch (error) {
    return { kind: 'unusable', blame: 'machine', why: error instanceof Error ? error.message : String(error) };
  } finally {
    await world.files.remove(aside);
  }
}

/** What an archive says of itself; neither its hash nor its signature is checked. */
export async function describeConda(
  world: World,
  folder: string,
): Promise<
  | ({ readonly prefix: string; readonly signedBy: readonly string[]; readonly archiveBytes: number } & TarSummary)
  | { readonly why: string }
> {
  const read = await readArchive(world, folder);
  if ('why' in read) return read;
  const { meta, signature, archiveBytes } = read;
  const { prefix, members, bytes } = meta;
  return { prefix, members, bytes, archiveBytes, signedBy: signature === null ? [] : [signature.split(':', 1)[0] ?? ''] };
}

async function openArchive(
  world: World,
  { prefix, folder, signing }: Place,
): Promise<
  { readonly meta: CondaMeta; readonly source: ProcessRequest; readonly archiveBytes: number } | { readonly why: string }
> {
  const read = await readArchive(world, folder);
  if ('why' in read) return read;
  const { meta, text, signature, path, archiveBytes } = read;
  if (signing.trusted !== null && !(signature !== null && isSigned(signing.trusted, text, signature))) {
    return { why: 'it is not signed by the trusted key' };
  }
  if (meta.prefix !== prefix) return { why: `it was installed at ${meta.prefix}` };
  const source = path.endsWith('.zst')
    ? { command: 'zstd', args: ['-q', '-d', '-c', path] }
    : { command: 'dd', args: [`if=${path}`, 'bs=1M', 'status=none'] };
  return { meta, source, archiveBytes };
}

interface ReadArchive {
  readonly meta: CondaMeta;
  /** Of meta.json, which the signature is for. */
  readonly text: string;
  readonly signature: string | null;
  /** The tar archive. */
  readonly path: string;
  readonly archiveBytes: number;
}

async function readArchive(world: World, folder: string): Promise<ReadArchive | { readonly why: string }> {
  const entries = await world.files.walk(folder);
  const stranger = entries.find(
    ({ path, kind }) => kind !== 'file' || !/^(?:meta\.json|meta\.sig|prefix\.tar(?:\.zst)?)$/.test(path),
  );
  if (stranger) return { why: `it holds ${JSON.stringify(stranger.path)}, which no archive of ours has` };
  const text = await world.files.readIfThere(join(folder, 'meta.json'));
  const file = entries.find(({ path }) => path.startsWith('prefix.tar'))?.path;
  if (text === null || file === undefined) return { why: 'it is incomplete' };
  const signature = await world.files.readIfThere(join(folder, 'meta.sig'));
  const meta = readMeta(text);
  if (meta === null) return { why: 'its meta.json is not of our making' };
  const archiveBytes = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  return { meta, text, signature, path: join(folder, file), archiveBytes };
}

function readMeta(text: string): CondaMeta | null {
  try {
    const { version, prefix, sha256, members, bytes } = JSON.parse(text) as Partial<Record<keyof CondaMeta, unknown>>;
    const sound =
      version === 1 &&
      typeof prefix === 'string' &&
      typeof sha256 === 'string' &&
      /^[0-9a-f]{64}$/.test(sha256) &&
      typeof members === 'number' &&
      typeof bytes === 'number';
    return sound ? { version, prefix, sha256, members, bytes } : null;
  } catch {
    return null;
  }
}

/** Let a tar stream flow from one program to the other, past the check that stops it at the first member out of its place. */
async function checkedFlow(
  world: World,
  prefix: string,
  source: ProcessRequest,
  target: ProcessRequest,
): Promise<{ readonly summary: TarSummary; readonly sha256: string } | { readonly why: string }> {
  const check = tarCheck(prefix);
  const hash = createHash('sha256');
  try {
    const ended = await world.processes.pipe(source, target, (piece) => {
      check.push(piece);
      hash.update(piece);
    });
    const failed = [
      { command: source.command, ...ended.source },
      { command: target.command, ...ended.target },
    ].filter(({ status }) => status !== 0);
    // 137: killed, because the other had failed.
    const [failure] = failed.toSorted((a, b) => Number(a.status === 137) - Number(b.status === 137));
    if (failure) return { why: `${failure.command} failed: ${lastLine(failure)}` };
    return { summary: check.end(), sha256: hash.digest('hex') };
  } catch (error) {
    return { why: error instanceof Error ? error.message.replace(/^The archive /, 'it ').replace(/\.$/, '') : String(error) };
  }
}

const lastLine = ({ stderr, status }: ProcessResult) => stderr.trim().split('\n').at(-1) || `status ${status}`;

/** GNU tar, on a stream. */
const tar = (operation: readonly string[], rest: readonly string[]): ProcessRequest => ({
  command: 'tar',
  args: [...operation, '--file', '-', ...rest],
  timeout: 30 * 60_000,
});
