export const id = 267;
export const ids = [267];
export const modules = {

/***/ 3267:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localProcesses: () => (/* binding */ localProcesses)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1633);
/** Other programs, run to their end with their output captured: the one process runner for tools. */




function localProcesses(env, files) {
    return {
        run: (request) => run(request, env),
        async find(name) {
            if (name.includes('/'))
                return (await files.isExecutable(name)) ? name : null;
            for (const folder of (env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)) {
                // An empty or relative entry of PATH would run what lies in the repository under test.
                if (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(folder))
                    continue;
                const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
                if (await files.isExecutable(path))
                    return path;
            }
            return null;
        },
    };
}
function run(request, ownEnv) {
    return new Promise((resolve, reject) => {
        // Detached: a process group of its own, so that a time limit ends the program's children too.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(request.command, request.args, {
            cwd: request.cwd,
            env: request.env ?? ownEnv,
            stdio: ['pipe', 'pipe', 'pipe'],
            detached: true,
        });
        let timedOut = false;
        const timer = setTimeout(() => {
            timedOut = true;
            killGroup(child.pid);
        }, request.timeout ?? 2 ** 31 - 1);
        const stop = () => killGroup(child.pid);
        request.signal?.addEventListener('abort', stop);
        const settle = () => {
            clearTimeout(timer);
            request.signal?.removeEventListener('abort', stop);
        };
        const out = [];
        const err = [];
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        if (request.onErrorLine)
            byLine(child.stderr, request.onErrorLine);
        child.on('error', (cause) => {
            settle();
            const why = cause.code === 'ENOENT' ? 'there is no such program' : cause.message;
            reject(new _failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H(`Cannot start ${request.command}: ${why}.`, { cause }));
        });
        child.on('close', (code, signal) => {
            settle();
            resolve({
                status: code ?? 128 + (signal ? node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[signal] : 0),
                stdout: Buffer.concat(out).toString('utf8'),
                stderr: Buffer.concat(err).toString('utf8'),
                timedOut,
            });
        });
        // A program that ends without reading its input closes the pipe: that is no error of ours.
        child.stdin.on('error', () => { });
        child.stdin.end(request.input ?? '');
    });
}
function killGroup(pid) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has just ended by itself.
    }
}
function byLine(stream, onLine) {
    let rest = '';
    // A chunk can end within a character.
    const decoder = new TextDecoder();
    stream.on('data', (chunk) => {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line);
    });
    stream.on('end', () => rest && onLine(rest));
}


/***/ })

};
