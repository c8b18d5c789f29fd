export const id = 117;
export const ids = [117];
export const modules = {

/***/ 8031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assetPath)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_0__);
/** Files that travel with the program, such as shell scripts and Nix expressions. */

/**
 * The path of a file beside the code, also in the bundle: `assetPath(new URL('./x.nix', import.meta.url))`.
 * @param place the bundler knows that form, copies the file, and puts either a URL or the plain path in its place.
 */
function assetPath(place) {
    return typeof place === 'string' ? place : (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(place);
}


/***/ }),

/***/ 6117:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  githubCacheService: () => (/* binding */ githubCacheService)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/edges/cache-output.ts
/** What @actions/cache prints, read line by line: the only place where it says why something failed. */
/** @param line without its line end. */
function readClientLine(line) {
    const [, command, data] = /^::([a-z-]+)(?: [^:]*)?::(.*)$/s.exec(line) ?? [];
    if (command !== undefined && data !== undefined) {
        const text = data.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
        return command === 'warning' || command === 'error' ? { kind: 'complaint', text } : { kind: 'debug', text };
    }
    const attempt = /^Attempt (\d+) of \d+ failed with error: (.*?)\. Retrying/.exec(line);
    if (attempt)
        return { kind: 'attempt', count: Number(attempt[1]), text: attempt[2] ?? '' };
    const found = /^Cache hit for(?: restore-key)?: (.+)$/.exec(line);
    if (found)
        return { kind: 'found', key: found[1] ?? '', text: line };
    const progress = /^(?:Received|Sent|Uploaded) (\d+) of \d+ /.exec(line);
    if (progress)
        return { kind: 'progress', bytes: Number(progress[1]), text: line };
    return { kind: 'text', text: line };
}
/** One line that can be shown to anybody: without the wrapping words, and without the signature of an address. */
function shortReason(text) {
    const line = text.split('\n', 1)[0] ?? '';
    const bare = line
        .replace(/^Failed to (?:restore|save): /, '')
        .replace(/^Failed to \w+: (?:Received non-retryable error: )?/, '')
        .replace(/(https?:\/\/[^\s?'"]+)\?[^\s'"]*/g, '$1')
        .replace(/\.$/, '');
    return bare.length > 200 ? `${bare.slice(0, 199)}…` : bare;
}

;// CONCATENATED MODULE: ./src/edges/cache-permission.ts
/** A bit of a scope's permission, as the service itself reads the token. */
const read = 1;
const write = 2;
/**
 * Read ACTIONS_CACHE_MODE, which the runner sets (`none`, `read`, `write`, `write-only`; any other value restricts nothing, as in
 * https://github.com/actions/toolkit/blob/main/packages/cache/src/internal/config.ts), and the scopes in the token's `ac` claim: since
 * June 2026 a run that outsiders can start gets a token that may not write
 * (https://github.blog/changelog/2026-06-26-read-only-actions-cache-for-untrusted-triggers/).
 */
function cachePermission(env) {
    if (!env.ACTIONS_RUNTIME_TOKEN || !(env.ACTIONS_RESULTS_URL || env.ACTIONS_CACHE_URL)) {
        const why = 'no cache service is offered here';
        return { unreadable: why, unwritable: why };
    }
    const mode = env.ACTIONS_CACHE_MODE?.trim().toLowerCase() ?? '';
    const forbidden = `the cache mode of this run is "${mode}"`;
    const granted = scopePermissions(env.ACTIONS_RUNTIME_TOKEN);
    const lacks = (bit) => granted?.every((permission) => (permission & bit) === 0) ?? false;
    return {
        unreadable: ['none', 'write-only'].includes(mode)
            ? forbidden
            : lacks(read)
                ? "this run's token may not read the cache"
                : null,
        unwritable: ['none', 'read'].includes(mode) ? forbidden : lacks(write) ? "this run's token may only read the cache" : null,
    };
}
/** The permission of each scope of a runner's token; null where the token does not say, which is for the service to judge. */
function scopePermissions(token) {
    try {
        const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
        const scopes = isRecord(claims) && typeof claims.ac === 'string' ? JSON.parse(claims.ac) : null;
        if (!Array.isArray(scopes))
            return null;
        const permissions = scopes.map((scope) => (isRecord(scope) ? scope.Permission : undefined));
        return permissions.every((permission) => typeof permission === 'number') ? permissions : null;
    }
    catch {
        return null;
    }
}
const isRecord = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./src/edges/cache-conversation.ts


/** Milliseconds for the process to start, on a machine with other work too. */
const startLimit = 60_000;
/** Put one call to the client and wait for its end. A client that has been given up has been killed, and all it had started. */
function converse(child, call, { log, patience }) {
    return new Promise((resolve) => {
        const complaints = [];
        const traces = [];
        let found = null;
        let reason = null;
        let last;
        const giveUp = (why) => {
            reason ??= why;
            killGroup(child.pid);
            // Its end is waited for, because what it was doing then is over; but no longer than this.
            last ??= setTimeout(() => settle({ kind: 'given-up', why }), 5000);
        };
        const seconds = (milliseconds) => `${Math.round(milliseconds / 1000)} s`;
        const overall = setTimeout(() => giveUp(`the cache service took longer than ${seconds(patience.total)}`), patience.total);
        // The first line comes when the client has started and asks.
        let silence = setTimeout(() => giveUp('the cache client did not start'), startLimit);
        const listen = () => {
            clearTimeout(silence);
            silence = setTimeout(() => giveUp(`the cache service made no progress for ${seconds(patience.quiet)}`), patience.quiet);
        };
        let moved = -1;
        const onLine = (text) => {
            if (text.startsWith(call.answerMark)) {
                settle({ kind: 'answered', answer: JSON.parse(text.slice(call.answerMark.length)) });
                return;
            }
            const line = readClientLine(text);
            // The client repeats how much it has moved each second, also while nothing moves.
            if (line.kind !== 'progress' || line.bytes !== moved)
                listen();
            if (line.kind === 'progress')
                moved = line.bytes;
            if (line.kind === 'found')
                found = line.key;
            if (line.kind === 'complaint')
                complaints.push(line.text);
            if (line.kind === 'attempt' && line.count >= patience.attempts)
                giveUp(shortReason(line.text));
            if (line.kind === 'debug')
                traces.push(line.text);
            else
                log.debug(line.text);
        };
        const onError = (error) => settle({ kind: 'given-up', why: `the cache client could not be started: ${error.message}` });
        const onClose = (code, signal) => settle({ kind: 'given-up', why: reason ?? `the cache client ended with ${signal ?? `status ${code}`}` });
        const stopOutput = byLine(child.stdout, onLine);
        const stopErrors = byLine(child.stderr, (text) => log.debug(text));
        child.on('error', onError);
        child.on('close', onClose);
        // Where nobody reads any more, the end of the process says why.
        const onBrokenPipe = () => { };
        child.stdin.on('error', onBrokenPipe);
        keepAlive(child, true);
        function settle(outcome) {
            clearTimeout(overall);
            clearTimeout(silence);
            clearTimeout(last);
            stopOutput();
            stopErrors();
            child.off('error', onError);
            child.off('close', onClose);
            child.stdin.off('error', onBrokenPipe);
            keepAlive(child, false);
            resolve({ outcome, complaints, traces, found });
        }
        child.stdin.write(`${JSON.stringify(call)}\n`);
    });
}
/** Whether our own process waits for the client to end. */
function keepAlive(child, wait) {
    const streams = [child.stdin, child.stdout, child.stderr].filter((stream) => stream instanceof external_node_net_.Socket);
    for (const one of [child, ...streams]) {
        if (wait)
            one.ref();
        else
            one.unref();
    }
}
function killGroup(pid) {
    try {
        if (pid !== undefined)
            process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has just ended by itself.
    }
}
/** @returns what ends the listening. */
function byLine(stream, onLine) {
    let rest = '';
    const onData = (piece) => {
        const lines = (rest + piece.toString('utf8')).split(/\r?\n/);
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    };
    stream.on('data', onData);
    return () => stream.off('data', onData);
}

;// CONCATENATED MODULE: ./src/edges/cache-process.ts
/**
 * Runs the client of the cache service in a process of its own. In our own process it could not be stopped
 * when the service stalls, would need our working directory, and would put annotations of its own into the job.
 */







/** A client whose process is started by the first request and serves the next ones too; it never keeps ours from ending. */
function cacheClient() {
    let running = null;
    return {
        async ask(request, place, { env, log, patience }) {
            // All that the client leaves about when it is stopped, gigabytes perhaps, goes with this folder.
            const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(place, '.client-'));
            try {
                const call = { request, place, env: await clientEnvironment(env, place, scratch), answerMark: `${(0,external_node_crypto_.randomUUID)()} ` };
                if (running === null || running.exitCode !== null || running.signalCode !== null)
                    running = startClient(env);
                const end = await converse(running, call, { log, patience });
                if (end.outcome.kind === 'given-up')
                    running = null;
                return end;
            }
            finally {
                await (0,promises_.rm)(scratch, { recursive: true, force: true });
            }
        },
    };
}
async function clientEnvironment(env, place, scratch) {
    const programs = (0,external_node_path_.join)(scratch, 'bin');
    await (0,promises_.mkdir)(programs);
    const tarInPlace = await (0,promises_.readFile)((0,asset/* assetPath */.Q)(__webpack_require__.ab + "tar-in-place.sh"), 'utf8');
    await (0,promises_.writeFile)((0,external_node_path_.join)(programs, 'tar'), tarInPlace, { mode: 0o755 });
    return {
        ...env,
        GITHUB_WORKSPACE: place,
        RUNNER_TEMP: scratch,
        // With debugging the client lists every archive, which takes as long as unpacking it.
        RUNNER_DEBUG: '',
        PATH: `${programs}${external_node_path_.delimiter}${env.PATH ?? ''}`,
        // What we store is compressed already: level 1 unpacks more than twice as fast as level 3, for a thousandth more bytes.
        ZSTD_CLEVEL: '1',
    };
}
function startClient(env) {
    const { entry, options } = ownProgram();
    return (0,external_node_child_process_.spawn)(process.execPath, [...options, entry], {
        cwd: (0,external_node_path_.dirname)(entry),
        // Only by this does the same program know that it is to be the client.
        env: { ...env, NIXCONDA_CACHE_CLIENT: '1' },
        stdio: ['pipe', 'pipe', 'pipe'],
        // A process group of its own, so that stopping it stops the tar it may have started.
        detached: true,
    });
}
/** This very program: the bundle, of which this file is a chunk, or the sources, run as the tests and scripts are. */
function ownProgram() {
    const here = (0,external_node_url_.fileURLToPath)(import.meta.url);
    if ((0,external_node_path_.extname)(here) !== '.ts')
        return { entry: (0,external_node_path_.join)((0,external_node_path_.dirname)(here), 'index.js'), options: [] };
    return { entry: (0,external_node_path_.join)((0,external_node_path_.dirname)(here), '..', 'index.ts'), options: ['--import', 'tsx'] };
}

;// CONCATENATED MODULE: ./src/edges/cache-service.ts
/** GitHub's cache: what may be done with it, and each conversation's outcome in a few words. Nothing is thrown, nothing becomes an annotation. */




const patient = { attempts: 2, quiet: 60_000, total: 15 * 60_000 };
/** A run may store this many entries: a repository may make 200 a minute, over all of its runs. */
const storesPerRun = 3;
/**
 * @param options.env where the service's address and the run's token are looked up.
 * @param options.client for services that share one process.
 */
function githubCacheService(options) {
    const { env, log, client = cacheClient() } = options;
    const patience = { ...patient, ...options.patience };
    const permission = cachePermission(env);
    let stores = 0;
    async function ask(path, request) {
        try {
            return await client.ask(request, (0,external_node_path_.dirname)(path), { env, log, patience });
        }
        catch (error) {
            const why = shortReason(error instanceof Error ? error.message : String(error));
            return { outcome: { kind: 'given-up', why }, complaints: [], traces: [], found: null };
        }
    }
    async function look(kind, path, prefixes) {
        if (permission.unreadable !== null)
            return { kind: 'failed', why: permission.unreadable, key: null };
        // One conversation for each prefix: in a single one, an entry of this branch that the second prefix finds would win
        // over one of the default branch that the first finds.
        for (const prefix of prefixes) {
            const found = lookup(await ask(path, { kind, member: (0,external_node_path_.basename)(path), prefix }));
            if (found.kind !== 'none')
                return found;
        }
        return { kind: 'none' };
    }
    return {
        unreadable: () => permission.unreadable,
        unwritable: () => permission.unwritable,
        find: (path, prefixes) => look('find', path, prefixes),
        restore: (path, prefixes) => look('restore', path, prefixes),
        async save(path, key) {
            if (permission.unwritable !== null)
                return { kind: 'failed', why: permission.unwritable };
            if (stores >= storesPerRun)
                return { kind: 'failed', why: `this run has stored ${storesPerRun} entries already` };
            stores++;
            return storing(await ask(path, { kind: 'save', member: (0,external_node_path_.basename)(path), key }));
        },
    };
}
function lookup({ outcome, complaints, found }) {
    if (outcome.kind === 'answered' && outcome.answer.kind === 'looked') {
        if (outcome.answer.key !== null)
            return { kind: 'hit', key: outcome.answer.key };
        if (complaints.length === 0)
            return { kind: 'none' };
    }
    return { kind: 'failed', why: whyNot(outcome, complaints), key: found };
}
function storing({ outcome, complaints, traces }) {
    if (outcome.kind === 'answered' && outcome.answer.kind === 'saved' && outcome.answer.stored)
        return { kind: 'stored' };
    // Whatever the service answers to the reservation, the client says that another job may be creating the entry; only
    // its debugging output has the answer itself.
    const refusal = traces.map((trace) => /^Failed to reserve cache: (?:Error: )?(.*)/s.exec(trace)?.[1]).find(Boolean);
    if (refusal !== undefined && /\(409\)|already exists/i.test(refusal))
        return { kind: 'exists' };
    return { kind: 'failed', why: whyNot(outcome, refusal === undefined ? complaints : [refusal]) };
}
function whyNot(outcome, complaints) {
    if (outcome.kind === 'given-up')
        return outcome.why;
    if (outcome.answer.kind === 'threw')
        return shortReason(outcome.answer.message);
    return shortReason(complaints[0] ?? 'the cache service did not say why');
}


/***/ })

};
