/** What the program needs from outside, as small interfaces: the one parameter through which every effect goes. */

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the program runs. Everything with an effect is reached through here; src/edges makes the real one. */
export interface World {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Environment;
  readonly host: Host;
  readonly files: Files;
  readonly processes: Processes;
  readonly network: Network;
  readonly log: Log;
  /** GitHub's cache service, loaded when first asked for. */
  readonly cacheService: () => Promise<CacheService>;
}

export interface Host {
  /** As Node names it: `linux`, `darwin`, `win32`. */
  readonly os: string;
  /** As Node names it: `x64`, `arm64`. */
  readonly arch: string;
  /** The effective user id; 0 is root; -1 where the system has none. */
  readonly uid: number;
  readonly cores: number;
}

/** Files. Every path is absolute or relative to the process's working directory. Errors are Node's own (`code: 'ENOENT'`). */
export interface Files {
  /** The text of a UTF-8 file, with its BOM and line ends as they are. */
  readonly read: (path: string) => Promise<string>;
  /** The text, or null where there is no such file. */
  readonly readIfThere: (path: string) => Promise<string | null>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** `length` bytes from `offset` on; fewer at the end of the file. */
  readonly readPart: (path: string, offset: number, length: number) => Promise<Uint8Array>;
  /** Write beside the target, then rename: readers see the old bytes or all of the new. Makes missing folders. */
  readonly write: (path: string, content: string | Uint8Array, options?: { readonly mode?: number }) => Promise<void>;
  readonly exists: (path: string) => Promise<boolean>;
  /** Whether there is a regular file (after following links) that this user may execute. */
  readonly isExecutable: (path: string) => Promise<boolean>;
  readonly makeFolder: (path: string) => Promise<void>;
  /** A new empty folder whose name begins with `prefix`, under `parent` (default: RUNNER_TEMP, else the system's). */
  readonly makeTemporaryFolder: (prefix: string, parent?: string) => Promise<string>;
  readonly list: (path: string) => Promise<readonly string[]>;
  /** Remove a file or a whole folder; no error where there is none. */
  readonly remove: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** As `rename`, to another file system too. */
  readonly move: (from: string, to: string) => Promise<void>;
  /**
   * Make `to`, which is not there, a folder with the same contents as `from`. Files are shared where the file system allows that: they
   * are not to be written to afterwards. Devices, sockets and pipes are left out.
   */
  readonly mirror: (from: string, to: string) => Promise<void>;
  /** Everything under a folder, links not followed, a folder before what is in it; none where there is no such folder. */
  readonly walk: (path: string) => Promise<readonly FoundEntry[]>;
  /** Whether this user may write there. */
  readonly isWritable: (path: string) => Promise<boolean>;
  /** The absolute path with links resolved. */
  readonly realPath: (path: string) => Promise<string>;
  /** Paths of files that match any of the glob patterns, relative to `from`, sorted, with no duplicate. */
  readonly glob: (patterns: readonly string[], from: string) => Promise<readonly string[]>;
}

/** What `Files.walk` meets. */
export interface FoundEntry {
  /** Relative to the folder that was walked. */
  readonly path: string;
  /** `other`: a device, a socket or a pipe. */
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  /** The permission bits with setuid, setgid and sticky: `0o7777` at most. */
  readonly mode: number;
  /** The length of a file; 0 for what is none. */
  readonly bytes: number;
}

export interface ProcessRequest {
  /** A program name looked up on PATH, or a path. Never a shell string. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  /** The whole environment; the program's own where absent. */
  readonly env?: Environment;
  /** Standard input; empty where absent. */
  readonly input?: string | Uint8Array;
  /** Milliseconds after which the process group is killed. */
  readonly timeout?: number;
  /** Called with each whole line of standard error as it arrives. */
  readonly onErrorLine?: (line: string) => void;
  /** Kills the process group when it is aborted; the status then tells of SIGKILL. */
  readonly signal?: AbortSignal;
}

/** A command that changes the machine. */
export type VisibleRequest = Pick<ProcessRequest, 'command' | 'args' | 'cwd' | 'env'>;

export interface ProcessResult {
  /** The exit status; 128 + the signal's number where a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

/** Where the standard output and standard error of a supervised program go. */
export type Streams =
  /** Our own. */
  | { readonly kind: 'own' }
  /**
   * Our own; `watch` sees what passes to standard error, unless that is a terminal, which a pipe in its place would not be. Where
   * both go to the same place, both are seen, so that they keep their order.
   */
  | { readonly kind: 'watched'; readonly watch: (chunk: Uint8Array) => void }
  /** Both as one, in the order in which they were written, to our standard output; `watch` sees all of it. */
  | { readonly kind: 'joined'; readonly watch: (chunk: Uint8Array) => void }
  /** Taken as they come; our own where absent. */
  | { readonly kind: 'taken'; readonly onOutput?: (chunk: Uint8Array) => void; readonly onError?: (chunk: Uint8Array) => void };

/** A program that runs in the user's place: its streams are the user's, and the signals we get are passed on to it. */
export interface SupervisedProgram {
  /** A program name looked up on PATH, or a path. */
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Environment;
  /** Standard input: our own, an empty one, or these bytes. */
  readonly stdin: 'inherit' | 'none' | Uint8Array;
  readonly streams: Streams;
  /** Further file descriptors of this process, which it has under the same numbers. */
  readonly descriptors: readonly number[];
  /** The number of the file descriptor to which it writes its reports; none of `descriptors`. */
  readonly reportTo: number;
  /** Names of processes that are never signalled themselves, because their death kills what they run; what they run is. */
  readonly spared: readonly string[];
  /** Milliseconds between the first signal and SIGKILL for all that is left. */
  readonly grace: number;
}

/** How a supervised program ended. */
export interface SupervisedEnd {
  /** The exit status; 128 + the signal's number where a signal ended it. */
  readonly status: number;
  /** The lines it wrote to the file descriptor `reportTo`. */
  readonly reports: readonly string[];
  /** The first signal that was passed on, as `SIGTERM`; null where none was. */
  readonly signal: string | null;
}

export interface Processes {
  /** Run to the end and return what it printed. Throws a Failure where the program cannot be started at all. */
  readonly run: (request: ProcessRequest) => Promise<ProcessResult>;
  /**
   * Run two programs at once, what the first prints being the input of the second. Every piece is shown to `inspect` before it is
   * passed on; where that throws, both are killed and its error is thrown. Throws a Failure where one cannot be started.
   */
  readonly pipe: (
    source: ProcessRequest,
    target: ProcessRequest,
    inspect: (piece: Uint8Array) => void,
  ) => Promise<{ readonly source: ProcessResult; readonly target: ProcessResult }>;
  /** Run in the user's place, to the end; nothing of a cancelled program is left. Throws a Failure where it cannot be started at all. */
  readonly supervise: (program: SupervisedProgram) => Promise<SupervisedEnd>;
  /** The file descriptors beyond the standard three that this process was started with. */
  readonly inherited: () => Promise<readonly number[]>;
  /** Run to the end with the command line and its output shown in the log; its exit status. Throws a Failure where it cannot be started. */
  readonly show: (request: VisibleRequest) => Promise<number>;
  /** The absolute path of a program on PATH, or null. */
  readonly find: (name: string) => Promise<string | null>;
}

/** Every address is https, or http on this machine. */
export interface Network {
  /** The body of a small text resource (at most `limit` bytes, default 16 MiB). Throws a Failure that names the cause. */
  readonly fetchText: (url: string, options?: TextOptions) => Promise<string>;
  /** Read a file of any size to its end and say what it hashes to; nothing of it is kept. Throws for nothing that a server does. */
  readonly hash: (url: string, options?: HashOptions) => Promise<DownloadOutcome>;
}

export interface TextOptions extends Pick<DownloadOptions, 'limit' | 'pauseBefore'> {
  /** Sent to the host of the URL only, not to where it redirects. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

export interface HashOptions extends DownloadOptions {
  /** Default: sha256 alone. */
  readonly algorithms?: readonly DigestAlgorithm[];
}

export interface DownloadOptions {
  /** More bytes than this are refused; default 4 GiB. */
  readonly limit?: number;
  /**
   * Whether plain http may be used: `loopback` (the default), to talk to this machine only; `allow`, to any host. A redirect from
   * https to http is refused always.
   */
  readonly http?: 'loopback' | 'allow';
  /** How often to try, the first time included; default 5. A later try goes on where the last was cut, if the server can. */
  readonly attempts?: number;
  /** Milliseconds to wait before try `attempt` (from 2 on); default 1 s, 2 s, 4 s, 8 s. A server's Retry-After may lengthen it. */
  readonly pauseBefore?: (attempt: number) => number;
  /** Milliseconds without a byte after which a connection is given up; default 30 s. */
  readonly idleTimeout?: number;
  /** Milliseconds for the whole; default 30 min. */
  readonly timeout?: number;
  /** Called for each piece that arrives: the bytes so far, and how many there will be, where the server says so. */
  readonly onProgress?: (received: number, total: number | null) => void;
  /** Called before each pause, with why. */
  readonly onRetry?: (message: string) => void;
}

export type DownloadOutcome =
  | {
      readonly kind: 'complete';
      /** The digest by each algorithm that was asked for, in lower-case hexadecimal. */
      readonly digests: Readonly<Partial<Record<DigestAlgorithm, string>>>;
      readonly size: number;
      /** Whether the server said how long the file is, so that a cut one cannot have passed for a whole one. */
      readonly sizeConfirmed: boolean;
    }
  | { readonly kind: 'failed'; readonly fault: DownloadFault /** One sentence. */; readonly message: string };

/**
 * Why nothing can be said of the file: `insecure` (http, or a redirect to it), `redirect` (too many, or to nowhere), `missing` (404,
 * 410), `refused` (another 4xx), `busy` (429, 503), `server` (another 5xx, or an answer that makes no sense), `unreachable`, `cut` (the connection
 * ended too early), `stalled` (no byte for too long), `slow` (over the time for the whole), `too-large`, `certificate`.
 */
export type DownloadFault =
  | 'insecure'
  | 'redirect'
  | 'missing'
  | 'refused'
  | 'busy'
  | 'server'
  | 'unreachable'
  | 'cut'
  | 'stalled'
  | 'slow'
  | 'too-large'
  | 'certificate';

/**
 * GitHub's cache, or a folder in its place, as much of it as is needed. An entry holds one file or folder, which is known to the
 * service by its base name alone, so that it can be restored at any place. Nothing here throws for a service's failure.
 */
export interface CacheService {
  /** Null where entries can be read, else why not, in a few words. Asks nobody. */
  readonly unreadable: () => string | null;
  /** Null where entries can be stored, else why not, in a few words. Asks nobody, so that nothing is packed in vain. */
  readonly unwritable: () => string | null;
  /** The newest entry for the base name of `path` whose key begins with the first of `prefixes` that any key begins with. */
  readonly find: (path: string, prefixes: readonly string[]) => Promise<CacheLookup>;
  /** As `find`, and put what the entry holds at `path`, where there must be nothing. What arrives is not to be trusted. */
  readonly restore: (path: string, prefixes: readonly string[]) => Promise<CacheLookup>;
  /** Store what is at `path` under `key`. */
  readonly save: (path: string, key: string) => Promise<CacheStoring>;
}

export type CacheLookup =
  | { readonly kind: 'hit'; readonly key: string }
  | { readonly kind: 'none' }
  /** `why`: in a few words. `key`: of the entry that was found but not fetched whole; null where it did not come that far. */
  | { readonly kind: 'failed'; readonly why: string; readonly key: string | null };

/** `exists`: there is an entry of that key already, or another job is making one. `why`: in a few words. */
export type CacheStoring =
  | { readonly kind: 'stored' }
  | { readonly kind: 'exists' }
  | { readonly kind: 'failed'; readonly why: string };

/** The running commentary, for people. What it prints can never be taken for a workflow command. */
export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly debug: (message: string) => void;
  /** Run `work` with its commentary folded under a title, where the place shows folds. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}
