/** Reads a resource over HTTP to its end, come what may: redirects, pauses, resumption and limits, over a transport that is passed in. */
import type { DownloadFault, DownloadOptions } from '../world.ts';

/** What a server answered; header names are in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Throws a DownloadError where the connection ends early. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Close the connection without reading the body. */
  readonly discard: () => void;
}

/** What a download needs of the machine. */
export interface Transport {
  /** Send a GET request, following nothing. Throws a DownloadError. */
  readonly open: (url: URL, headers: Readonly<Record<string, string>>, idleTimeout: number) => Promise<Answer>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

/** Takes the bytes in their order; a new one is made when the download begins anew. */
export interface Sink<T> {
  readonly take: (bytes: Uint8Array) => void;
  readonly finish: () => T;
}

/** Why a try failed; `retryAfter`, in milliseconds, where another may go better. */
export class DownloadError extends Error {
  readonly fault: DownloadFault;
  readonly retryAfter: number | null;

  constructor(fault: DownloadFault, what: string, retryAfter: number | null = null, cause?: unknown) {
    super(what, { cause });
    this.fault = fault;
    this.retryAfter = retryAfter;
  }
}

export interface Request extends DownloadOptions {
  /** Sent to the host of the address only, not to where it redirects. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type Downloaded<T> =
  | { readonly kind: 'complete'; readonly result: T; readonly size: number; readonly sizeConfirmed: boolean }
  | { readonly kind: 'failed'; readonly fault: DownloadFault; readonly message: string };

/** How far the tries have come. */
interface Progress<T> {
  readonly sink: Sink<T>;
  received: number;
  /** The size of the whole, as the server said at first. */
  total: number | null;
  /** What the server calls this state of the resource; without it a later part cannot be known to belong to an earlier one. */
  validator: string | null;
  /** Whether the end of the body is told from a cut: by its announced length, or by chunks with a last one. */
  endIsTold: boolean;
}

const mostRedirects = 10;
/** The longest Retry-After, in milliseconds, that is waited for. */
const longestPause = 120_000;

/** Read the resource at `address` into a sink. Throws nothing that a server or a connection does. */
export async function download<T>(
  address: string,
  options: Request,
  transport: Transport,
  makeSink: () => Sink<T>,
): Promise<Downloaded<T>> {
  const { attempts = 5, pauseBefore = (attempt) => 1000 * 2 ** (attempt - 2), timeout = 30 * 60_000, onRetry } = options;
  const deadline = transport.now() + timeout;
  const begin = (): Progress<T> => ({ sink: makeSink(), received: 0, total: null, validator: null, endIsTold: false });
  let progress = begin();
  for (let attempt = 1; ; attempt++) {
    try {
      const answer = await request(address, options, transport, progress);
      if (!continues(answer, progress)) progress = begin();
      await read(answer, progress, options, () => transport.now() > deadline);
      const { sink, received, endIsTold } = progress;
      return { kind: 'complete', result: sink.finish(), size: received, sizeConfirmed: endIsTold };
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error;
      const { fault, retryAfter } = error;
      const arrived = (fault === 'cut' || fault === 'stalled') && progress.received > 0 ? ` after ${amount(progress)}` : '';
      const why = `${error.message}${arrived}`;
      const pause = retryAfter === null ? null : Math.max(retryAfter, pauseBefore(attempt + 1));
      if (pause === null || attempt >= attempts || pause > longestPause || transport.now() + pause > deadline) {
        const tries = attempt === 1 ? '' : ` after ${attempt} tries`;
        const asked = pause !== null && pause > longestPause ? `, and asks to wait ${Math.round(pause / 1000)} s` : '';
        return { kind: 'failed', fault, message: `Downloading ${shown(address)} failed${tries}: ${why}${asked}.` };
      }
      onRetry?.(`Downloading ${shown(address)}: ${why}. The next try is in ${Math.ceil(pause / 1000)} s.`);
      await transport.pause(pause);
    }
  }
}

/** Follow redirects to an answer with a body, or throw a DownloadError. */
async function request(address: string, options: Request, transport: Transport, progress: Progress<unknown>): Promise<Answer> {
  const { http = 'loopback', idleTimeout = 30_000 } = options;
  // An encoding that a proxy applies would give other bytes.
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (progress.received > 0 && progress.validator !== null) {
    headers.range = `bytes=${progress.received}-`;
    headers['if-range'] = progress.validator;
  }
  let url = parseUrl(address);
  requireSafe(url, http);
  const { origin } = url;
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const own = url.origin === origin ? options.headers : {};
    const answer = await transport.open(url, { ...own, ...headers }, idleTimeout);
    if (answer.status === 200 || answer.status === 206) return answer;
    answer.discard();
    const location = header(answer, 'location');
    if (![301, 302, 303, 307, 308].includes(answer.status) || location === null) throw refusal(answer, progress);
    const next = parseUrl(location, url);
    if (url.protocol === 'https:' && next.protocol !== 'https:') {
      throw new DownloadError('insecure', `the server redirects from https to ${shown(next.href)}`);
    }
    requireSafe(next, http);
    url = next;
  }
  throw new DownloadError('redirect', `the server redirects more than ${mostRedirects} times`);
}

function parseUrl(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new DownloadError(base ? 'redirect' : 'unreachable', `"${text}" is no URL`);
  return new URL(text, base);
}

function requireSafe(url: URL, http: 'loopback' | 'allow'): void {
  if (url.protocol === 'https:') return;
  if (url.protocol !== 'http:') throw new DownloadError('insecure', `${shown(url.href)} is neither https nor http`);
  if (http === 'allow' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname)) return;
  throw new DownloadError('insecure', `${shown(url.href)} is plain http, which anyone on the way can change`);
}

/** What to make of a status that brings no file. */
function refusal(answer: Answer, progress: Progress<unknown>): DownloadError {
  const { status } = answer;
  const said = `the server answered ${status}`;
  if (status === 404 || status === 410) return new DownloadError('missing', `${said}: there is no such file`);
  if (status === 416 && progress.received > 0) {
    // The part asked for does not exist, so the file is not the one begun with: begin anew.
    progress.validator = null;
    return new DownloadError('server', `${said} to the request for the rest of the file`, 0);
  }
  if (status === 429 || status === 503) return new DownloadError('busy', `${said}: it is too busy`, retryAfter(answer));
  if (status === 408 || status >= 500) return new DownloadError('server', said, retryAfter(answer));
  return new DownloadError(status >= 400 ? 'refused' : 'server', said);
}

/** Retry-After in milliseconds (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after): seconds, or a date; 0 where it is absent. */
function retryAfter(answer: Answer): number {
  const value = header(answer, 'retry-after') ?? '';
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - Date.now();
  return Number.isNaN(until) ? 0 : Math.max(0, until);
}

/** Whether the body goes on exactly where the progress ended, in the same state of the same file. */
function continues(answer: Answer, progress: Progress<unknown>): boolean {
  if (answer.status !== 206) return false;
  const [, first, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(header(answer, 'content-range') ?? '') ?? [];
  if (Number(first) === progress.received && Number(size) === progress.total && validatorOf(answer) === progress.validator)
    return true;
  answer.discard();
  // What follows would be a part of nothing: ask for the whole file next time.
  progress.validator = null;
  throw new DownloadError('server', 'the server gave another part of the file than the one asked for', 0);
}

async function read(answer: Answer, progress: Progress<unknown>, options: Request, isLate: () => boolean): Promise<void> {
  const { limit = 4 * 2 ** 30, onProgress } = options;
  try {
    if (answer.status === 200) {
      const length = header(answer, 'content-length');
      progress.total = length !== null && /^\d+$/.test(length) ? Number(length) : null;
      progress.validator = validatorOf(answer);
      progress.endIsTold = progress.total !== null || header(answer, 'transfer-encoding') === 'chunked';
    }
    const encoding = header(answer, 'content-encoding') ?? 'identity';
    if (encoding !== 'identity')
      throw new DownloadError('server', `the server, or a proxy, sends the file in the encoding "${encoding}"`);
    if ((progress.total ?? 0) > limit) throw tooLarge(limit);
    for await (const bytes of answer.body) {
      progress.received += bytes.length;
      if (progress.received > limit) throw tooLarge(limit);
      progress.sink.take(bytes);
      onProgress?.(progress.received, progress.total);
      if (isLate()) throw new DownloadError('slow', `it took too long; ${amount(progress)} had arrived`);
    }
  } finally {
    answer.discard();
  }
  if (progress.total !== null && progress.received !== progress.total)
    throw new DownloadError('cut', 'the connection was cut', 0);
}

const tooLarge = (limit: number) => new DownloadError('too-large', `the file is larger than the limit of ${megabytes(limit)}`);

/** A strong ETag, else the date of the last change: what If-Range takes (https://www.rfc-editor.org/rfc/rfc9110#field.if-range). */
function validatorOf(answer: Answer): string | null {
  const tag = header(answer, 'etag');
  return tag?.startsWith('"') ? tag : header(answer, 'last-modified');
}

function header(answer: Answer, name: string): string | null {
  const value = answer.headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? null);
}

const amount = ({ received, total }: Progress<unknown>) =>
  total === null ? megabytes(received) : `${megabytes(received)} of ${megabytes(total)}`;

const megabytes = (bytes: number) => (bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`);

/** A URL for messages: without a password, and without the query in which signed URLs carry their signature. */
function shown(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return url.origin === 'null' ? `${url.protocol}${url.pathname}` : `${url.origin}${url.pathname}`;
}
