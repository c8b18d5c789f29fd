export const id = 344;
export const ids = [344];
export const modules = {

/***/ 8344:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   show: () => (/* binding */ show)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_exec__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1955);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/** Commands that change the machine, shown with their output in the log, through @actions/exec. */



/** See `Processes.show` in world.ts. Lines go through the log, so that none of them can be taken for a workflow command. */
async function show(request, { env, log }) {
    const stream = lines(log.info);
    try {
        // The first parameter is split at spaces unless it is quoted; the arguments are taken as they are.
        return await (0,_actions_exec__WEBPACK_IMPORTED_MODULE_1__/* .exec */ .m)(`"${request.command}"`, [...request.args], {
            ...(request.cwd === undefined ? {} : { cwd: request.cwd }),
            env: defined(request.env ?? env),
            ignoreReturnCode: true,
            outStream: stream,
            errStream: stream,
        });
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`Cannot start ${request.command}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
    finally {
        stream.end();
    }
}
function defined(env) {
    return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function lines(onLine) {
    let rest = '';
    // A chunk can end within a character.
    const decoder = new TextDecoder();
    return new node_stream__WEBPACK_IMPORTED_MODULE_0__.Writable({
        write(chunk, _encoding, done) {
            const whole = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
            rest = whole.pop() ?? '';
            for (const line of whole)
                onLine(line);
            done();
        },
        final(done) {
            if (rest !== '')
                onLine(rest);
            done();
        },
    });
}


/***/ })

};
