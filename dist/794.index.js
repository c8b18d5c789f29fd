export const id = 794;
export const ids = [794];
export const modules = {

/***/ 2794:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJson: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);

function renderJson(report) {
    const { nix, failures, notices, provision, run } = report;
    const document = {
        version: 1,
        files: report.files.map(renderFile),
        summary: (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .summarise */ .fS)(report),
        nix,
        failures,
        notices,
        provision,
        run,
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function renderFile({ path, diagnostics, evaluation, installers }) {
    return { path, diagnostics: diagnostics.map(renderDiagnostic), evaluation, installers };
}
function renderDiagnostic({ rule, severity, message, source, range, help, fix }) {
    return { rule, severity, message, source, range, fixable: fix?.kind === 'safe', help: help ?? null, fix: fix ?? null };
}


/***/ })

};
