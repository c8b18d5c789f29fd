export const id = 686;
export const ids = [686];
export const modules = {

/***/ 3686:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fixText: () => (/* binding */ fixText)
/* harmony export */ });
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2902);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6453);
/* harmony import */ var _unbound_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6332);



/** Fixes seldom uncover more to fix than this many times; those that undo each other must not go on for ever. */
const mostRounds = 10;
/**
 * The parameters are those of `lintText`. Fixes that overlap wait for the next round; one that breaks the syntax, or
 * leaves a name that nothing binds, is left out, and so is one that is asked for again after every round.
 */
function fixText(path, text, tables, kinds) {
    const useless = new Set();
    for (;;) {
        const { restless, ...settled } = applyRounds(path, text, tables, kinds, useless);
        if (restless.length === 0)
            return settled;
        for (const subject of restless)
            useless.add(subject);
    }
}
function applyRounds(path, text, tables, kinds, useless) {
    let current = text;
    let result = (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .lintText */ .D)(path, text, tables);
    let restless = [];
    const applied = [];
    for (let round = 0; round < mostRounds; round++) {
        const next = applyRound(current, fixesIn(result, kinds).filter(({ diagnostic }) => !useless.has(subject(diagnostic))));
        if (next === null)
            return { text: current, applied, result, restless: [] };
        applied.push(...next.applied.map(({ diagnostic }) => diagnostic));
        restless = next.applied.map(({ diagnostic }) => subject(diagnostic));
        current = next.text;
        result = (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .lintText */ .D)(path, current, tables);
    }
    return { text: current, applied, result, restless };
}
/** Where fixes do not fit together, the graver finding's goes first, and then the one that takes less of the text away. */
function fixesIn({ diagnostics }, kinds) {
    const fixes = diagnostics.flatMap((diagnostic) => {
        const { fix } = diagnostic;
        return fix !== undefined && (fix.kind === 'safe' || kinds === 'suggested') ? [{ ...fix, diagnostic }] : [];
    });
    return fixes.sort((a, b) => (0,_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .bySeverity */ .N)(a.diagnostic, b.diagnostic) || lengthTaken(a) - lengthTaken(b));
}
function lengthTaken({ edits }) {
    return edits.reduce((sum, { range }) => sum + range.end.offset - range.start.offset, 0);
}
/** What a finding is about, wherever it stands. */
function subject({ rule, message }) {
    return `${rule}: ${message}`;
}
/** The text after as many of the fixes as fit together and leave it as good as it was; null where there are none. */
function applyRound(text, fixes) {
    const { applied, edits } = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .combineFixes */ .BS)(fixes);
    if (applied.length === 0)
        return null;
    const most = unboundCount(text);
    const all = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .ct)(text, edits);
    if (unboundCount(all) <= most)
        return { text: all, applied };
    // One of them breaks the text, or two that are right by themselves do so together: a name removed, and used anew.
    const kept = [];
    let current = text;
    for (const fix of applied) {
        const next = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEdits */ .ct)(text, [...kept, fix].flatMap((one) => one.edits));
        if (unboundCount(next) > most)
            continue;
        kept.push(fix);
        current = next;
    }
    return kept.length === 0 ? null : { text: current, applied: kept };
}
/** How many names nothing binds; infinitely many where the text is not Nix at all. */
function unboundCount(text) {
    try {
        return (0,_unbound_js__WEBPACK_IMPORTED_MODULE_2__/* .unboundUses */ .S)((0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text)).length;
    }
    catch (error) {
        if (error instanceof _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .NixSyntaxError */ .B1)
            return Number.POSITIVE_INFINITY;
        throw error;
    }
}


/***/ })

};
