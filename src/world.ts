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
  /** The absolute path with links resolved. */
  readonly realPath: (path: string) => Promise<string>;
  /** Paths of files that match any of the glob patterns, relative to `from`, sorted, with no duplicate. */
  readonly glob: (patterns: readonly string[], from: string) => Promise<readonly string[]>;
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
}

export interface ProcessResult {
  /** The exit status; 128 + the signal's number where a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface Processes {
  /** Run to the end and return what it printed. Throws a Failure where the program cannot be started at all. */
  readonly run: (request: ProcessRequest) => Promise<ProcessResult>;
  /** The absolute path of a program on PATH, or null. */
  readonly find: (name: string) => Promise<string | null>;
}

export interface Network {
  /** The body of a small text resource (at most `limit` bytes, default 16 MiB). Throws a Failure that names the cause. */
  readonly fetchText: (
    url: string,
    options?: { readonly limit?: number; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<string>;
}

/** GitHub's cache, as much of it as is needed. Nothing here throws for a service's failure. */
export interface CacheService {
  /** Null where caching can be used, else why not, in a few words. */
  readonly unavailable: () => string | null;
  /** Fetch the newest entry whose key is `key`, or begins with one of `prefixes`, into `paths`; its full key, or null on a miss. */
  readonly restore: (paths: readonly string[], key: string, prefixes: readonly string[]) => Promise<string | null>;
  /** Store `paths` under `key`. */
  readonly save: (paths: readonly string[], key: string) => Promise<'saved' | 'exists-or-refused'>;
}

/** The running commentary, for people. What it prints can never be taken for a workflow command. */
export interface Log {
  readonly info: (message: string) => void;
  readonly warn: (message: string) => void;
  readonly debug: (message: string) => void;
  /** Run `work` with its commentary folded under a title, where the place shows folds. */
  readonly group: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}
