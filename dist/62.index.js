export const id = 62;
export const ids = [62];
export const modules = {

/***/ 8062:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pipe: () => (/* binding */ pipe)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/** Two programs, one feeding the other, every byte seen on its way: how an archive is packed and unpacked under watch. */



/** See `Processes.pipe` in world.ts. */
async function pipe(source, target, inspect, ownEnv) {
    const first = start(source, ownEnv);
    const second = start(target, ownEnv);
    first.input.end(source.input ?? '');
    second.output.resume();
    try {
        for await (const piece of first.output) {
            inspect(piece);
            // tar may end before the padding at the end of its input has come: what is left is seen all the same. Where the
            // target has failed, there is no point in going on.
            if (second.hasFailed())
                first.kill();
            await accepted(second.input, piece);
        }
        second.input.end();
    }
    catch (error) {
        first.kill();
        second.kill();
        await Promise.allSettled([first.ended, second.ended]);
        throw error;
    }
    const [sourceResult, targetResult] = await Promise.all([first.ended, second.ended]);
    return { source: sourceResult, target: targetResult };
}
/** Write a piece and wait until there is room for the next; a stream whose reader has gone takes everything. */
function accepted(stream, piece) {
    return new Promise((resolve) => {
        if (stream.destroyed || stream.write(piece)) {
            resolve();
            return;
        }
        const done = () => {
            stream.off('drain', done);
            stream.off('close', done);
            resolve();
        };
        stream.on('drain', done);
        stream.on('close', done);
    });
}
function start(request, ownEnv) {
    // Detached: a process group of its own, so that ending it ends the program's children too.
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.command, request.args, {
        cwd: request.cwd,
        env: request.env ?? ownEnv,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
    });
    const complaints = [];
    child.stderr.on('data', (piece) => complaints.push(piece));
    child.stdin.on('error', () => { });
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
    let timedOut = false;
    const kill = () => {
        try {
            if (child.pid !== undefined && !hasEnded())
                process.kill(-child.pid, 'SIGKILL');
        }
        catch {
            // It has just ended by itself.
        }
    };
    const timer = setTimeout(() => {
        timedOut = true;
        kill();
    }, request.timeout ?? 2 ** 31 - 1);
    const ended = new Promise((resolve, reject) => {
        child.on('error', (cause) => {
            clearTimeout(timer);
            reject(new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`Cannot start ${request.command}: ${cause.message}.`, { cause }));
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            const status = code ?? 128 + (signal ? node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal] : 0);
            resolve({ status, stdout: '', stderr: Buffer.concat(complaints).toString('utf8'), timedOut });
        });
    });
    // Awaited by `pipe` only after the stream has ended: until then a failed start must not count as unnoticed.
    ended.catch(() => { });
    return {
        input: child.stdin,
        output: child.stdout,
        ended,
        hasFailed: () => hasEnded() && child.exitCode !== 0,
        kill,
    };
}


/***/ })

};
