export const id = 243;
export const ids = [243];
export const modules = {

/***/ 1938:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ fingerprints)
/* harmony export */ });
/**
 * Per finding 16 hex digits made from its file, rule and the text it marks, and a count for equal ones.
 * Not cryptographic: it only has to differ between the findings of one project.
 */
function fingerprints(report) {
    const seen = new Map();
    const prints = new Map();
    for (const { path, text, diagnostics } of report.files) {
        for (const diagnostic of diagnostics) {
            // A finding can be in a file that this one imports, whose text is not at hand.
            const own = diagnostic.file === path ? text : null;
            const marked = own?.slice(diagnostic.range.start.offset, diagnostic.range.end.offset) ?? '';
            const content = [diagnostic.file, diagnostic.rule, marked || diagnostic.message].join('\0');
            const count = seen.get(content) ?? 0;
            seen.set(content, count + 1);
            prints.set(diagnostic, digest(`${content}\0${count}`));
        }
    }
    return prints;
}
/** FNV-1a, 64 bits, over UTF-16 units (the Fowler–Noll–Vo hash, http://www.isthe.com/chongo/tech/comp/fnv/). */
function digest(text) {
    let hash = 0xcbf29ce484222325n;
    for (let i = 0; i < text.length; i++)
        hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
    return hash.toString(16).padStart(16, '0');
}


/***/ }),

/***/ 6243:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderGitlab: () => (/* binding */ renderGitlab)
/* harmony export */ });
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1938);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);


const severities = { error: 'major', warning: 'minor', info: 'info' };
function renderGitlab(report) {
    const prints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprints */ .W)(report);
    const findings = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .allDiagnostics */ .yi)(report).map((diagnostic) => {
        const { rule, severity, message, file, range } = diagnostic;
        return {
            check_name: rule,
            description: message,
            severity: severities[severity],
            fingerprint: prints.get(diagnostic),
            location: {
                path: file,
                positions: {
                    begin: { line: range.start.line, column: range.start.column },
                    end: { line: range.end.line, column: range.end.column },
                },
            },
        };
    });
    return `${JSON.stringify(findings, null, 2)}\n`;
}


/***/ })

};
