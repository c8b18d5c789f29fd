export const id = 643;
export const ids = [643];
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

/***/ 5881:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4330);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1938);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);



/** GitHub shows 5,000 results of a run and refuses files with more than 25,000. */
const resultLimit = 5_000;
const levels = { error: 'error', warning: 'warning', info: 'note' };
const ranks = { error: 0, warning: 1, info: 2 };
function renderSarif(report, summaries) {
    const diagnostics = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .allDiagnostics */ .yi)(report)
        .toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
        .slice(0, resultLimit);
    const prints = (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_1__/* .fingerprints */ .W)(report);
    const ids = [...new Set(diagnostics.map((diagnostic) => diagnostic.rule))].sort();
    const document = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: _project_js__WEBPACK_IMPORTED_MODULE_2__/* .projectName */ .j1,
                        semanticVersion: _project_js__WEBPACK_IMPORTED_MODULE_2__/* .projectVersion */ .oC,
                        informationUri: _project_js__WEBPACK_IMPORTED_MODULE_2__/* .projectUrl */ .Vn,
                        rules: ids.map((id) => describeRule(id, summaries.get(id))),
                    },
                },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { ROOT: { description: { text: 'The root of the repository.' } } },
                invocations: [
                    {
                        executionSuccessful: report.failures.length === 0,
                        toolExecutionNotifications: report.failures.map(({ message }) => ({ level: 'error', message: { text: message } })),
                    },
                ],
                results: diagnostics.map((diagnostic) => result(diagnostic, ids.indexOf(diagnostic.rule), prints.get(diagnostic) ?? '')),
            },
        ],
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
function describeRule(id, summary) {
    return {
        id,
        helpUri: (0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .gd)(id),
        ...(summary === undefined ? {} : { shortDescription: { text: summary }, help: { text: `${summary}\n\n${(0,_project_js__WEBPACK_IMPORTED_MODULE_2__/* .rulePage */ .gd)(id)}` } }),
    };
}
function result(diagnostic, ruleIndex, fingerprint) {
    const { rule, severity, message, help, fix } = diagnostic;
    const artifactLocation = { uri: encodeURI(diagnostic.file), uriBaseId: 'ROOT' };
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[severity],
        message: { text: help === undefined ? message : `${message}\n${help}` },
        locations: [{ physicalLocation: { artifactLocation, region: region(diagnostic.range) } }],
        partialFingerprints: { 'nixconda/v1': fingerprint },
        ...(fix === undefined
            ? {}
            : {
                fixes: [
                    {
                        description: { text: fix.title },
                        artifactChanges: [
                            {
                                artifactLocation,
                                replacements: fix.edits.map(({ range, text }) => ({ deletedRegion: region(range), insertedContent: { text } })),
                            },
                        ],
                    },
                ],
            }),
    };
}
function region({ start, end }) {
    return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}


/***/ })

};
