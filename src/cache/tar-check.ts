/**
 * Look at a tar stream as it passes, and stop it at the first member that could be written anywhere but in its place. Pure.
 *
 * Accepted is only what `tar --format=gnu` makes of files, folders and links (https://www.gnu.org/software/tar/manual/html_node/Standard.html),
 * so that this reading and GNU tar's own cannot differ: no extended headers, no sparse files, each name once.
 */
import { posix } from 'node:path';
import { Failure } from '../failure.ts';

export interface TarSummary {
  /** Files, folders and links. */
  readonly members: number;
  /** The contents of all files together. */
  readonly bytes: number;
}

export interface TarCheck {
  /** Take the next bytes. @throws Failure that completes the sentence "The archive …", at the first that must not be written. */
  readonly push: (piece: Uint8Array) => void;
  /** @throws Failure where the stream has ended too early. */
  readonly end: () => TarSummary;
}

const block = 512;
/** Linux names are at most this long (PATH_MAX). */
const longestName = 4096;

/** @param root the absolute path the members will lie in: absolute links may point below it. Names of members begin with `./`. */
export function tarCheck(root: string): TarCheck {
  const seen = new Map<string, 'file' | 'folder' | 'link'>();
  let bytes = 0;
  /** Bytes of a header or of a long name, until they are complete. */
  let gathered = Buffer.alloc(0);
  let state: State = { kind: 'header' };
  let longName: string | null = null;
  let longTarget: string | null = null;

  function readHeader(header: Buffer): State {
    if (header.every((byte) => byte === 0)) return { kind: 'end' };
    const { name, mode, size, type, target } = fieldsOf(header);
    if (type === 'L' || type === 'K') {
      if (size === 0 || size > longestName + 1) throw refused('has a name that is too long');
      return { kind: 'text', type, size };
    }
    const member = { name: longName ?? name, target: longTarget ?? target, mode, size, type };
    longName = null;
    longTarget = null;
    const { path, kind } = admit(member, seen, root);
    seen.set(path, kind);
    if (kind === 'file' && type !== '1') bytes += size;
    return size === 0 ? { kind: 'header' } : { kind: 'skip', left: padded(size) };
  }

  /** Use up what is complete; what is left over at the end of a piece waits for the next. */
  function advance(input: Buffer): Buffer {
    let rest = input;
    while (rest.length > 0) {
      if (state.kind === 'skip') {
        const taken = Math.min(state.left, rest.length);
        rest = rest.subarray(taken);
        state = state.left === taken ? { kind: 'header' } : { kind: 'skip', left: state.left - taken };
      } else if (state.kind === 'end') {
        if (rest.some((byte) => byte !== 0)) throw refused('has something after its end');
        return Buffer.alloc(0);
      } else {
        const needed = state.kind === 'header' ? block : padded(state.size);
        if (rest.length < needed) return rest;
        const whole = rest.subarray(0, needed);
        rest = rest.subarray(needed);
        if (state.kind === 'header') state = readHeader(whole);
        else {
          const text = whole.subarray(0, state.size - 1).toString('latin1');
          if (state.type === 'L') longName = text;
          else longTarget = text;
          state = { kind: 'header' };
        }
      }
    }
    return rest;
  }

  return {
    push(piece) {
      const input = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      // A copy of what is left over, for the piece itself is used again.
      gathered = Buffer.from(advance(gathered.length === 0 ? input : Buffer.concat([gathered, input])));
    },
    end() {
      if (state.kind !== 'end') throw refused('ends too early');
      return { members: seen.size, bytes };
    },
  };
}

type State =
  | { readonly kind: 'header' }
  | { readonly kind: 'text'; readonly type: 'L' | 'K'; readonly size: number }
  | { readonly kind: 'skip'; readonly left: number }
  | { readonly kind: 'end' };

interface Member {
  readonly name: string;
  readonly mode: number;
  readonly size: number;
  readonly type: string;
  /** What a link points to. */
  readonly target: string;
}

const padded = (size: number) => Math.ceil(size / block) * block;
const refused = (what: string) => new Failure(`The archive ${what}.`);

/** The fields of a header in the GNU format, names as Latin-1 so that each byte is kept apart. */
function fieldsOf(header: Buffer): Member {
  const checksum = header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
  const magic = header.toString('latin1', 257, 265);
  if (magic !== 'ustar  \0' || number(header, 148, 8) !== checksum || header.subarray(345).some((byte) => byte !== 0)) {
    throw refused('has a header that is not of our making');
  }
  return {
    name: text(header, 0, 100),
    mode: number(header, 100, 8),
    size: number(header, 124, 12),
    type: header.toString('latin1', 156, 157),
    target: text(header, 157, 100),
  };
}

function text(header: Buffer, at: number, length: number): string {
  const end = header.indexOf(0, at);
  return header.toString('latin1', at, end === -1 || end > at + length ? at + length : end);
}

function number(header: Buffer, at: number, length: number): number {
  const digits = text(header, at, length).trim();
  if (!/^[0-7]+$/.test(digits)) throw refused('has a number that is not of our making');
  return Number.parseInt(digits, 8);
}

/** Judge one member by itself and by those before it. */
function admit(
  { name, mode, size, type, target }: Member,
  seen: ReadonlyMap<string, 'file' | 'folder' | 'link'>,
  root: string,
): { readonly path: string; readonly kind: 'file' | 'folder' | 'link' } {
  const shown = JSON.stringify(Buffer.from(name, 'latin1').toString('utf8'));
  const kind = type === '0' || type === '1' ? 'file' : type === '5' ? 'folder' : type === '2' ? 'link' : null;
  if (kind === null) throw refused(`has ${shown}, which is no file, folder or link`);
  if (kind !== 'file' && size !== 0) throw refused(`has contents where ${shown} can have none`);
  if (type === '1' && size !== 0) throw refused(`has contents where ${shown} can have none`);
  if ((mode & ~0o777) !== 0) throw refused(`has ${shown}, which would run as another user`);
  const path = kind === 'folder' ? name.replace(/\/$/, '') : name;
  const words = path.split('/');
  if (words[0] !== '.' || words.slice(1).some((word) => ['', '.', '..'].includes(word)) || name.includes('\0')) {
    throw refused(`has the name ${shown}, which is no place in it`);
  }
  if (seen.has(path)) throw refused(`has ${shown} twice`);
  if (path === '.' ? kind !== 'folder' : seen.get(words.slice(0, -1).join('/')) !== 'folder') {
    throw refused(`has ${shown}, but not the folder for it`);
  }
  if (type === '1' && seen.get(target) !== 'file')
    throw refused(`has ${shown}, a second name of something that is no file in it`);
  if (type === '2' && !staysWithin(root, path, target)) {
    throw refused(
      `has the link ${shown}, which points out of ${root}, to ${JSON.stringify(Buffer.from(target, 'latin1').toString('utf8'))}`,
    );
  }
  return { path, kind };
}

function staysWithin(root: string, path: string, target: string): boolean {
  const end = posix.isAbsolute(target) ? posix.normalize(target) : posix.join(root, posix.dirname(path), target);
  return target !== '' && `${end.replace(/\/$/, '')}/`.startsWith(`${root}/`);
}
