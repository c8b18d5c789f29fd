export const id = 579;
export const ids = [579];
export const modules = {

/***/ 3579:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchText: () => (/* binding */ fetchText),
  hashOf: () => (/* binding */ hashOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/edges/download.ts
/** Why a try failed; `retryAfter`, in milliseconds, where another may go better. */
class DownloadError extends Error {
    fault;
    retryAfter;
    constructor(fault, what, retryAfter = null, cause) {
        super(what, { cause });
        this.fault = fault;
        this.retryAfter = retryAfter;
    }
}
const mostRedirects = 10;
/** The longest Retry-After, in milliseconds, that is waited for. */
const longestPause = 120_000;
/** Read the resource at `address` into a sink. Throws nothing that a server or a connection does. */
async function download(address, options, transport, makeSink) {
    const { attempts = 5, pauseBefore = (attempt) => 1000 * 2 ** (attempt - 2), timeout = 30 * 60_000, onRetry } = options;
    const deadline = transport.now() + timeout;
    const begin = () => ({ sink: makeSink(), received: 0, total: null, validator: null, endIsTold: false });
    let progress = begin();
    for (let attempt = 1;; attempt++) {
        try {
            const answer = await request(address, options, transport, progress);
            if (!continues(answer, progress))
                progress = begin();
            await read(answer, progress, options, () => transport.now() > deadline);
            const { sink, received, endIsTold } = progress;
            return { kind: 'complete', result: sink.finish(), size: received, sizeConfirmed: endIsTold };
        }
        catch (error) {
            if (!(error instanceof DownloadError))
                throw error;
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
async function request(address, options, transport, progress) {
    const { http = 'loopback', idleTimeout = 30_000 } = options;
    // An encoding that a proxy applies would give other bytes.
    const headers = { 'accept-encoding': 'identity' };
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
        if (answer.status === 200 || answer.status === 206)
            return answer;
        answer.discard();
        const location = header(answer, 'location');
        if (![301, 302, 303, 307, 308].includes(answer.status) || location === null)
            throw refusal(answer, progress);
        const next = parseUrl(location, url);
        if (url.protocol === 'https:' && next.protocol !== 'https:') {
            throw new DownloadError('insecure', `the server redirects from https to ${shown(next.href)}`);
        }
        requireSafe(next, http);
        url = next;
    }
    throw new DownloadError('redirect', `the server redirects more than ${mostRedirects} times`);
}
function parseUrl(text, base) {
    if (!URL.canParse(text, base?.href))
        throw new DownloadError(base ? 'redirect' : 'unreachable', `"${text}" is no URL`);
    return new URL(text, base);
}
function requireSafe(url, http) {
    if (url.protocol === 'https:')
        return;
    if (url.protocol !== 'http:')
        throw new DownloadError('insecure', `${shown(url.href)} is neither https nor http`);
    if (http === 'allow' || /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname))
        return;
    throw new DownloadError('insecure', `${shown(url.href)} is plain http, which anyone on the way can change`);
}
/** What to make of a status that brings no file. */
function refusal(answer, progress) {
    const { status } = answer;
    const said = `the server answered ${status}`;
    if (status === 404 || status === 410)
        return new DownloadError('missing', `${said}: there is no such file`);
    if (status === 416 && progress.received > 0) {
        // The part asked for does not exist, so the file is not the one begun with: begin anew.
        progress.validator = null;
        return new DownloadError('server', `${said} to the request for the rest of the file`, 0);
    }
    if (status === 429 || status === 503)
        return new DownloadError('busy', `${said}: it is too busy`, retryAfter(answer));
    if (status === 408 || status >= 500)
        return new DownloadError('server', said, retryAfter(answer));
    return new DownloadError(status >= 400 ? 'refused' : 'server', said);
}
/** Retry-After in milliseconds (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after): seconds, or a date; 0 where it is absent. */
function retryAfter(answer) {
    const value = header(answer, 'retry-after') ?? '';
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const until = Date.parse(value) - Date.now();
    return Number.isNaN(until) ? 0 : Math.max(0, until);
}
/** Whether the body goes on exactly where the progress ended, in the same state of the same file. */
function continues(answer, progress) {
    if (answer.status !== 206)
        return false;
    const [, first, size] = /^bytes (\d+)-\d+\/(\d+)$/.exec(header(answer, 'content-range') ?? '') ?? [];
    if (Number(first) === progress.received && Number(size) === progress.total && validatorOf(answer) === progress.validator)
        return true;
    answer.discard();
    // What follows would be a part of nothing: ask for the whole file next time.
    progress.validator = null;
    throw new DownloadError('server', 'the server gave another part of the file than the one asked for', 0);
}
async function read(answer, progress, options, isLate) {
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
        if ((progress.total ?? 0) > limit)
            throw tooLarge(limit);
        for await (const bytes of answer.body) {
            progress.received += bytes.length;
            if (progress.received > limit)
                throw tooLarge(limit);
            progress.sink.take(bytes);
            onProgress?.(progress.received, progress.total);
            if (isLate())
                throw new DownloadError('slow', `it took too long; ${amount(progress)} had arrived`);
        }
    }
    finally {
        answer.discard();
    }
    if (progress.total !== null && progress.received !== progress.total)
        throw new DownloadError('cut', 'the connection was cut', 0);
}
const tooLarge = (limit) => new DownloadError('too-large', `the file is larger than the limit of ${megabytes(limit)}`);
/** A strong ETag, else the date of the last change: what If-Range takes (https://www.rfc-editor.org/rfc/rfc9110#field.if-range). */
function validatorOf(answer) {
    const tag = header(answer, 'etag');
    return tag?.startsWith('"') ? tag : header(answer, 'last-modified');
}
function header(answer, name) {
    const value = answer.headers[name];
    return typeof value === 'string' ? value : (value?.[0] ?? null);
}
const amount = ({ received, total }) => total === null ? megabytes(received) : `${megabytes(received)} of ${megabytes(total)}`;
const megabytes = (bytes) => (bytes < 100_000 ? `${bytes} bytes` : `${(bytes / 1e6).toFixed(1)} MB`);
/** A URL for messages: without a password, and without the query in which signed URLs carry their signature. */
function shown(address) {
    if (!URL.canParse(address))
        return address;
    const url = new URL(address);
    return url.origin === 'null' ? `${url.protocol}${url.pathname}` : `${url.origin}${url.pathname}`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(4942);
;// CONCATENATED MODULE: ./src/edges/transport.ts
/** HTTP requests whose answers can be read piece by piece, through a proxy where one is set: what a download needs of Node. */





/** The real transport. Proxies are taken from the variables https_proxy, http_proxy and no_proxy. */
const nodeTransport = {
    open: transport_open,
    pause: async (milliseconds) => {
        await (0,promises_.setTimeout)(milliseconds);
    },
    now: () => performance.now(),
};
async function transport_open(url, headers, idleTimeout) {
    // The client is used for its agent only, which knows the proxies; its own requests cannot be read piece by piece with a time limit.
    const client = new lib/* HttpClient */.Qq('nixconda');
    const agent = agentOf(client, url);
    return new Promise((resolve, reject) => {
        const request = (url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request)(url, {
            agent,
            headers: { 'user-agent': 'nixconda', ...headers },
        });
        const watch = setTimeout(() => request.destroy(stalled(idleTimeout)), idleTimeout);
        request.on('response', (message) => {
            clearTimeout(watch);
            const discard = () => {
                request.destroy();
                client.dispose();
            };
            resolve({ status: message.statusCode ?? 0, headers: message.headers, body: pieces(message, idleTimeout), discard });
        });
        // Not `once`: what a destroyed connection still reports must not end the program.
        request.on('error', (error) => {
            clearTimeout(watch);
            client.dispose();
            reject(asDownloadError(error, 'unreachable'));
        });
        request.end();
    });
}
function agentOf(client, url) {
    try {
        return client.getAgent(url.href);
    }
    catch (cause) {
        throw new DownloadError('unreachable', 'the proxy variable for it is no URL', null, cause);
    }
}
async function* pieces(message, idleTimeout) {
    const watch = setTimeout(() => message.destroy(stalled(idleTimeout)), idleTimeout);
    try {
        for await (const piece of message) {
            watch.refresh();
            yield piece;
        }
    }
    catch (error) {
        throw asDownloadError(error, 'cut');
    }
    finally {
        clearTimeout(watch);
    }
}
const stalled = (idleTimeout) => new DownloadError('stalled', `the server sent nothing for ${idleTimeout / 1000} s`, 0);
/** @param fault what a connection's end means at this point: no connection could be made, or it was cut. */
function asDownloadError(error, fault) {
    if (error instanceof DownloadError)
        return error;
    // Not asked with instanceof: under a test runner Node's own errors are of another realm.
    const { code = '', message = String(error) } = Object(error);
    if (code === 'ENOTFOUND')
        return new DownloadError('unreachable', 'there is no such host', null, error);
    if (code.startsWith('HPE_'))
        return new DownloadError('server', `the server does not speak HTTP (${message})`, 0, error);
    if (/^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET_ISSUER|VERIFY))/.test(code)) {
        return new DownloadError('certificate', `the server's certificate is not trusted (${message})`, null, error);
    }
    return fault === 'cut'
        ? new DownloadError('cut', 'the connection was cut', 0, error)
        : new DownloadError('unreachable', `the server cannot be reached (${message || code})`, 0, error);
}

;// CONCATENATED MODULE: ./src/edges/network.ts
/** The network: texts, and digests of files of any size, all read by the one download. */




/** See `Network.fetchText` in world.ts. */
async function fetchText(url, options = {}) {
    const request = { limit: 16 * 2 ** 20, attempts: 3, timeout: 120_000, ...options };
    const outcome = await download(url, request, nodeTransport, textSink);
    if (outcome.kind === 'failed')
        throw new failure/* Failure */.H(outcome.message);
    return outcome.result;
}
function textSink() {
    const pieces = [];
    return {
        take: (bytes) => {
            pieces.push(bytes);
        },
        finish: () => Buffer.concat(pieces).toString('utf8'),
    };
}
/** See `Network.hash` in world.ts. */
async function hashOf(url, options = {}) {
    const outcome = await download(url, options, nodeTransport, () => digestSink(options.algorithms ?? ['sha256']));
    if (outcome.kind === 'failed')
        return outcome;
    const { result, ...more } = outcome;
    return { ...more, digests: result };
}
function digestSink(algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    return {
        take: (bytes) => {
            for (const [, hash] of hashes)
                hash.update(bytes);
        },
        finish: () => Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])),
    };
}


/***/ })

};
