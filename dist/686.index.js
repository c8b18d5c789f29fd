export const id = 686;
export const ids = [686];
export const modules = {

/***/ 3686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixText: () => (/* binding */ fixText)
/* harmony export */ });
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4632);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3507);


/** Fixes seldom uncover more to fix than this many times; two that undo each other must not go on for ever. */
const mostRounds = 10;
/** The parameters are those of `lintText`. Fixes that overlap wait for the next round; one that breaks the syntax is left out. */
function fixText(path, text, tables, kinds) {
    let current = text;
    const applied = [];
    const seen = new Set([text]);
    for (let round = 0; round < mostRounds; round++) {
        const { diagnostics } = (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .lintText */ .D)(path, current, tables);
        const fixable = diagnostics.flatMap((diagnostic) => {
            const { fix } = diagnostic;
            return fix !== undefined && (fix.kind === 'safe' || kinds === 'suggested') ? [{ ...fix, diagnostic }] : [];
        });
        const next = applyRound(current, fixable);
        if (next === null || seen.has(next.text))
            break;
        seen.add(next.text);
        current = next.text;
        applied.push(...next.applied.map(({ diagnostic }) => diagnostic));
    }
    return { text: current, applied, result: (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .lintText */ .D)(path, current, tables) };
}
/** The text after as many of the fixes as fit together and leave it Nix; null where there are none. */
function applyRound(text, fixes) {
    const { applied, edits } = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .combineFixes */ .BS)(fixes);
    if (applied.length === 0)
        return null;
    const all = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .ct)(text, edits);
    if (isNix(all))
        return { text: all, applied };
    const harmless = applied.filter((fix) => isNix((0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .ct)(text, fix.edits)));
    const kept = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .ct)(text, (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .combineFixes */ .BS)(harmless).edits);
    return harmless.length > 0 && harmless.length < applied.length && isNix(kept) ? { text: kept, applied: harmless } : null;
}
function isNix(text) {
    try {
        (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text);
        return true;
    }
    catch (error) {
        if (error instanceof _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NixSyntaxError */ .B1)
            return false;
        throw error;
    }
}


/***/ })

};
