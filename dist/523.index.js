export const id = 523;
export const ids = [523];
export const modules = {

/***/ 4523:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  supervise: () => (/* binding */ supervise)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:tty"
var external_node_tty_ = __webpack_require__(7066);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/edges/pipes.ts
/** Streams of a supervised program that are real pipes and files. Node's own are sockets, and `echo x >/dev/stderr` fails on those. */





/** @param take called with each chunk as it comes. */
function openOutlet(take) {
    const { readEnd, writeEnd } = inTemporaryFolder((folder) => {
        const path = (0,external_node_path_.join)(folder, 'pipe');
        (0,external_node_child_process_.execFileSync)('mkfifo', ['-m', '600', path]);
        // Opened for reading first, and without waiting for a writer; the writer then finds somebody who listens.
        const readEnd = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        return { readEnd, writeEnd: (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY) };
    });
    const stream = new external_node_net_.Socket({ fd: readEnd, readable: true, writable: false });
    stream.on('data', take);
    stream.on('error', () => { });
    const ended = new Promise((resolve) => {
        stream.on('close', () => resolve());
        stream.on('end', () => resolve());
    });
    return {
        writeEnd,
        async drained(limit) {
            const timer = setTimeout(() => stream.destroy(), limit);
            await ended;
            clearTimeout(timer);
            stream.destroy();
        },
    };
}
/** A file descriptor from which a program reads `bytes`; ours to close. */
function openInput(bytes) {
    return inTemporaryFolder((folder) => {
        const path = (0,external_node_path_.join)(folder, 'input');
        (0,external_node_fs_.writeFileSync)(path, bytes, { mode: 0o600 });
        return (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY);
    });
}
/** What has been opened stays usable when its name is gone. */
function inTemporaryFolder(open) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'nixconda-pipe-'));
    try {
        return open(folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true });
    }
}

;// CONCATENATED MODULE: ./src/edges/process-tree.ts
/** Who runs below a process, beside it and in the same mounts, as Linux tells it in /proc (https://man7.org/linux/man-pages/man5/proc.5.html). */

/**
 * The processes started by `pid`, directly or not, and `pid` itself, parents first; those named in `spared` are left out, what
 * they started is not.
 */
function processesFrom(pid, spared) {
    const name = nameOf(pid);
    if (name === null)
        return [];
    const below = childrenOf(pid).flatMap((child) => processesFrom(child, spared));
    return spared.includes(name) ? below : [pid, ...below];
}
/** The first processes that those named in `spared`, at `pid` or below, have started and that are not among them. */
function firstStartedBy(pid, spared) {
    const isSpared = (one) => spared.includes(nameOf(one) ?? '');
    return childrenOf(pid).flatMap((child) => (isSpared(pid) && !isSpared(child) ? [child] : firstStartedBy(child, spared)));
}
function nameOf(pid) {
    return read(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/comm`, 'utf8').trimEnd());
}
/** Each thread has its own list of the processes that it started. */
function childrenOf(pid) {
    const threads = read(() => (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`)) ?? [];
    return threads.flatMap((thread) => {
        const list = read(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '';
        return list.split(' ').filter(Boolean).map(Number);
    });
}
/** The mount namespace a process lives in, as `mnt:[4026531841]`; null where it has ended or is another user's. */
function mountsOf(pid) {
    return read(() => (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/mnt`));
}
/** Every process of the session `session`, and every one that lives in one of the mount namespaces `mounts`. */
function processesIn(session, mounts) {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((pid) => (session !== null && sessionOf(pid) === session) || mounts.has(mountsOf(pid) ?? ''));
}
function sessionOf(pid) {
    const stat = read(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8'));
    if (stat === null)
        return null;
    // The second field is the name in parentheses and may hold anything; the session is the fourth after it.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
}
/** A process may end at any moment: what can no longer be read is not there. */
function read(ask) {
    try {
        return ask();
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/edges/supervisor.ts
/** One program in the user's place: its streams, its signals, its exact end, and nothing left of it once it is cancelled. */









/** What a runner sends when a job is cancelled, and a terminal that closes. */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** How long streams may stay open after the program's end, where something it left in the background holds them. */
const drainLimit = 500;
/** See `Processes.supervise` in world.ts. */
async function supervise(program) {
    // A terminal signals all that runs in it by itself, and a program that left its session could not read from it.
    const inTerminal = [0, 1, 2].some((descriptor) => (0,external_node_tty_.isatty)(descriptor));
    const outlets = [program.onOutput, program.onError].map((take) => (take === undefined ? null : openOutlet(take)));
    const input = typeof program.stdin === 'string' ? null : openInput(program.stdin);
    const child = (0,external_node_child_process_.spawn)(program.command, program.args, {
        cwd: program.cwd,
        env: { ...program.env },
        stdio: [
            input ?? (program.stdin === 'none' ? 'ignore' : 'inherit'),
            outlets[0]?.writeEnd ?? 'inherit',
            outlets[1]?.writeEnd ?? 'inherit',
            'pipe',
        ],
        detached: !inTerminal,
    });
    for (const descriptor of [input, ...outlets.map((outlet) => outlet?.writeEnd ?? null)]) {
        if (descriptor !== null)
            (0,external_node_fs_.closeSync)(descriptor);
    }
    const reports = gatherReports(child);
    const cancelling = passOnSignals(child, program, inTerminal);
    try {
        const status = await endOf(child, program.command);
        cancelling.finish();
        await Promise.all(outlets.map((outlet) => outlet?.drained(drainLimit)));
        return { status, reports: await reports(), signal: cancelling.firstSignal() };
    }
    finally {
        cancelling.stopListening();
    }
}
function endOf(child, command) {
    return new Promise((resolve, reject) => {
        child.on('error', (cause) => {
            const why = cause.code === 'ENOENT' ? 'there is no such program or working directory' : cause.message;
            reject(new failure/* Failure */.H(`Cannot start ${command}: ${why}.`, { cause }));
        });
        child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? external_node_os_.constants.signals[signal] : 0)));
    });
}
/** Collect what the program writes to file descriptor 3. What it returns waits for the last of it. */
function gatherReports(child) {
    const stream = child.stdio[3];
    let text = '';
    const closed = new Promise((resolve) => {
        stream?.on('data', (chunk) => {
            text += chunk.toString('utf8');
        });
        stream?.on('error', () => { });
        stream?.on('close', resolve);
    });
    return async () => {
        await Promise.race([closed, (0,promises_.setTimeout)(drainLimit, undefined, { ref: false })]);
        stream?.destroy();
        return text.split('\n').filter((line) => line !== '');
    };
}
/**
 * Pass our signals on to what runs below `child`, and after the time of grace kill what is left. Signals that come while there is
 * nobody to tell yet, because a spared process is still setting up, are passed on as soon as there is.
 */
function passOnSignals(child, program, inTerminal) {
    const { pid } = child;
    if (pid === undefined)
        return { firstSignal: () => null, finish: () => { }, stopListening: () => { } };
    // What spared processes start lives in mounts that they have made for it. Never take for such the ones of the machine itself.
    const common = [mountsOf('self'), mountsOf(1)];
    const mounts = new Set();
    let first = null;
    let deadline;
    const killAll = () => {
        const running = child.exitCode === null && child.signalCode === null;
        const targets = new Set([...(running ? processesFrom(pid, []) : []), ...processesIn(inTerminal ? null : pid, mounts)]);
        for (const target of targets)
            send(target, 'SIGKILL');
    };
    const pass = (signal) => {
        for (const started of firstStartedBy(pid, program.spared)) {
            const inside = mountsOf(started);
            if (inside !== null && !common.includes(inside))
                mounts.add(inside);
        }
        const targets = processesFrom(pid, program.spared);
        for (const target of targets)
            send(target, signal);
        if (targets.length === 0 && child.exitCode === null && child.signalCode === null)
            setTimeout(pass, 50, signal).unref();
    };
    const listen = (signal) => {
        // In a terminal, Ctrl-C has reached the program already.
        if (inTerminal && signal === 'SIGINT')
            return;
        first ??= signal;
        deadline ??= setTimeout(killAll, program.grace);
        pass(signal);
    };
    for (const signal of forwarded)
        external_node_process_default().on(signal, listen);
    return {
        firstSignal: () => first,
        finish() {
            clearTimeout(deadline);
            if (first !== null)
                killAll();
        },
        stopListening() {
            clearTimeout(deadline);
            for (const signal of forwarded)
                external_node_process_default().off(signal, listen);
        },
    };
}
function send(pid, signal) {
    try {
        external_node_process_default().kill(pid, signal);
    }
    catch {
        // It has ended in the meantime.
    }
}


/***/ })

};
