export const id = 998;
export const ids = [998];
export const modules = {

/***/ 2998:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJunit: () => (/* binding */ renderJunit)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);

function renderJunit(report) {
    const failures = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .allDiagnostics */ .yi)(report).length;
    const tests = report.files.reduce((sum, file) => sum + Math.max(1, file.diagnostics.length), 0);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="nixconda" tests="${tests}" failures="${failures}" errors="${report.failures.length}">`,
        ...report.files.flatMap(suite),
        ...(report.failures.length === 0 ? [] : toolErrors(report)),
        '</testsuites>',
        '',
    ].join('\n');
}
function suite({ path, diagnostics }) {
    const name = escapeXml(path);
    const open = `  <testsuite name="${name}" tests="${Math.max(1, diagnostics.length)}" failures="${diagnostics.length}" errors="0">`;
    if (diagnostics.length === 0)
        return [open, `    <testcase name="no findings" classname="${name}"/>`, '  </testsuite>'];
    const cases = diagnostics.flatMap(({ rule, severity, message, help, range }) => {
        const { line, column } = range.start;
        const details = [`${path}:${line}:${column}: ${severity}: ${message}`, help ?? ''].filter(Boolean).join('\n');
        return [
            `    <testcase name="${escapeXml(`${rule} (${line}:${column})`)}" classname="${name}" file="${name}" line="${line}">`,
            `      <failure type="${severity}" message="${escapeXml(message)}">${escapeXml(details)}</failure>`,
            '    </testcase>',
        ];
    });
    return [open, ...cases, '  </testsuite>'];
}
function toolErrors({ failures }) {
    return [
        `  <testsuite name="nixconda" tests="${failures.length}" failures="0" errors="${failures.length}">`,
        ...failures.flatMap(({ message, remedy }) => [
            '    <testcase name="ran to the end" classname="nixconda">',
            `      <error message="${escapeXml(message)}">${escapeXml(remedy ?? '')}</error>`,
            '    </testcase>',
        ]),
        '  </testsuite>',
    ];
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '&#10;',
    '\t': '&#9;',
};
function escapeXml(text) {
    // XML 1.0 has no way to write the other control characters or lone surrogates (W3C XML, section 2.2).
    const writable = text.toWellFormed().replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
    return writable.replace(/[&<>"\n\t]/g, (character) => entities[character] ?? character);
}


/***/ })

};
