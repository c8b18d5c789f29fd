export const id = 654;
export const ids = [654];
export const modules = {

/***/ 6654:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serveCalls: () => (/* binding */ serveCalls)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_readline__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_cache__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1691);
/** The client of GitHub's cache service: @actions/cache in a process of its own, which `cache-process.ts` starts and asks. */


/** Answer one call after the other; the process ends with whoever asks, in the middle of a call too. */
async function serveCalls() {
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input: process.stdin });
    lines.once('close', () => process.exit());
    for await (const line of lines) {
        const call = JSON.parse(line);
        process.stdout.write(`Asking the cache service to ${call.request.kind}\n`);
        process.chdir(call.place);
        process.env = { ...call.env };
        const answer = await answerTo(call.request).catch((error) => ({ kind: 'threw', message: String(error) }));
        process.stdout.write(`${call.answerMark}${JSON.stringify(answer)}\n`);
    }
}
async function answerTo(request) {
    if (request.kind === 'save') {
        return { kind: 'saved', stored: (await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_1__/* .saveCache */ .Io)([request.member], request.key)) !== -1 };
    }
    const options = { lookupOnly: request.kind === 'find', segmentTimeoutInMs: 120_000 };
    const key = await (0,_actions_cache__WEBPACK_IMPORTED_MODULE_1__/* .restoreCache */ .P3)([request.member], request.prefix, [request.prefix], options);
    return { kind: 'looked', key: key ?? null };
}


/***/ })

};
