export const id = 62;
export const ids = [62];
export const modules = {

/***/ 8062:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pipe: () => (/* binding */ pipe)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/** Two programs, one feeding the other, every byte seen on its way: how an archive is packed and unpacked under watch. */




/** See `Processes.pipe` in world.ts. */
async function pipe(source, target, inspect, ownEnv) {
    const first = start(source, ownEnv);
    const second = start(target, ownEnv);
    first.input.end(source.input ?? '');
    second.output.resume();
    const objections = [];
    const inspected = async function* (pieces) {
        for await (const piece of pieces) {
            try {
                inspect(piece);
            }
            catch (error) {
                objections.push(error);
                throw error;
            }
            yield piece;
        }
    };
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_2__.pipeline)(first.output, inspected, second.input);
    }
    catch {
        // Where nobody objected, one of the two has ended too early, and its exit status says why.
        first.kill();
        if (objections.length > 0)
            second.kill();
    }
    const [sourceEnd, targetEnd] = await Promise.allSettled([first.ended, second.ended]);
    if (objections.length > 0)
        throw objections[0];
    if (sourceEnd.status === 'rejected')
        throw sourceEnd.reason;
    if (targetEnd.status === 'rejected')
        throw targetEnd.reason;
    return { source: sourceEnd.value, target: targetEnd.value };
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
    let timedOut = false;
    const kill = () => {
        try {
            if (child.pid !== undefined && child.exitCode === null)
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
            reject(new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot start ${request.command}: ${cause.message}.`, { cause }));
        });
        child.on('close', (code, signal) => {
            clearTimeout(timer);
            const status = code ?? 128 + (signal ? node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal] : 0);
            resolve({ status, stdout: '', stderr: Buffer.concat(complaints).toString('utf8'), timedOut });
        });
    });
    // Awaited by `pipe` only after the stream has ended: until then a failed start must not count as unnoticed.
    ended.catch(() => { });
    return { input: child.stdin, output: child.stdout, ended, kill };
}


/***/ })

};
