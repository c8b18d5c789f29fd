/** What Nix says on standard error with `--log-format internal-json --show-trace`, line by line. */

/** A place in a file on this machine; line and column count from 1, and the column counts bytes. */
export interface NixPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One step of the way to an error. */
export interface Frame {
  readonly text: string;
  readonly place: NixPlace | null;
}

export interface NixError {
  /** Without colours and without the place. */
  readonly message: string;
  readonly place: NixPlace | null;
  /** Innermost first. */
  readonly frames: readonly Frame[];
  /** What stands after "Did you mean", without the question mark; null where Nix has no idea. */
  readonly suggestion: string | null;
}

export type LogLine =
  | { readonly kind: 'error'; readonly error: NixError }
  /** The author's: `lib.warn`, `builtins.warn`, a deprecated name. */
  | { readonly kind: 'warning'; readonly text: string }
  /** Nix's own, about settings or the network. */
  | { readonly kind: 'notice'; readonly text: string }
  /** Printed by `builtins.trace`. */
  | { readonly kind: 'trace'; readonly text: string }
  /** Not in the log's format: printed by the garbage collector, a crash, or a wrapper around Nix. */
  | { readonly kind: 'plain'; readonly text: string };

/** Read one line; null for what is of no interest: progress, activities, an empty line. */
export function readLogLine(line: string): LogLine | null {
  if (!line.startsWith('@nix ')) return readPlain(line);
  const entry = parseEntry(line.slice('@nix '.length));
  if (entry?.action !== 'msg') return null;
  const message = plainText(entry.msg);
  if (entry.level === 1) return readWarning(message);
  if (entry.level !== 0) return null;
  if (entry.raw_msg !== undefined) return { kind: 'error', error: readError(entry, message) };
  const traced = /^trace: (.*)$/s.exec(message)?.[1];
  if (traced === undefined) return readPlain(message);
  // How lib.warn speaks where Nix has no builtins.warn (before 2.23).
  return warningPrefix.test(traced) ? readWarning(traced) : { kind: 'trace', text: traced };
}

const warningPrefix = /^(?:evaluation )?warning: /;

/** Nix prefixes the author's warnings with `evaluation warning:`, nixpkgs before 24.11 and Lix with `warning:`, as Nix's own are. */
function readWarning(message: string): LogLine {
  const isNixsOwn = message.startsWith('warning: ') && notices.test(message);
  const text = message.replace(warningPrefix, '').replace(/^ +/gm, '');
  return { kind: isNixsOwn ? 'notice' : 'warning', text };
}

const notices =
  /search path|setting|substituter|download|retry|binary cache|experimental|signature|trusted|nix\.conf|\$HOME|store|daemon|build-users|group/;

const colour = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, 'g');

/** Without the colours of a terminal. */
const withoutColours = (text: string): string => text.replace(colour, '');

function readPlain(line: string): LogLine | null {
  const text = withoutColours(line).trim();
  if (text === '') return null;
  // Some errors do not take the way of the others: a stack overflow in Nix before 2.20, no memory left in any.
  const found = /^error: (.*)$/s.exec(text);
  if (found?.[1] === undefined) return { kind: 'plain', text };
  return { kind: 'error', error: { message: found[1], place: null, frames: [], suggestion: null } };
}

function readError(entry: Entry, whole: string): NixError {
  return {
    message: plainText(entry.raw_msg).trim(),
    place: readPlace(entry),
    frames: (Array.isArray(entry.trace) ? entry.trace : []).map((frame: Entry) => ({
      text: plainText(frame.raw_msg),
      place: readPlace(frame),
    })),
    suggestion: /^ *Did you mean (.+)\?$/m.exec(whole)?.[1] ?? null,
  };
}

/** Until 2.13 `file` is the bare path, later it ends in `:line:column`; what is not a file begins with `«` or `<`. */
function readPlace({ file, line, column }: Entry): NixPlace | null {
  if (typeof file !== 'string' || typeof line !== 'number' || typeof column !== 'number' || !file.startsWith('/')) return null;
  const suffix = `:${line}:${column}`;
  return { file: file.endsWith(suffix) ? file.slice(0, -suffix.length) : file, line, column };
}

/** As much of a message as is read here; every field is checked where it is used. */
interface Entry {
  readonly action?: unknown;
  readonly level?: unknown;
  readonly msg?: unknown;
  readonly raw_msg?: unknown;
  readonly file?: unknown;
  readonly line?: unknown;
  readonly column?: unknown;
  readonly trace?: unknown;
}

function parseEntry(text: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(text);
    return typeof entry === 'object' ? entry : null;
  } catch {
    return null;
  }
}

const plainText = (value: unknown): string => (typeof value === 'string' ? withoutColours(value) : '');
