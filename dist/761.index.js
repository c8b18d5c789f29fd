export const id = 761;
export const ids = [761];
export const modules = {

/***/ 3761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lint: () => (/* binding */ lint)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5972);
/* harmony import */ var _stages_lint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3764);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6657);
/** `nixconda lint`: the known faults, found in the text alone; `--fix` mends them. */





const lint = {
    usage: '[FILE…]',
    about: 'Finds known faults of conda shell files. It needs neither Nix nor a network. Patterns are allowed for FILE.',
    settings: ['fail-on'],
    flags: {
        fix: { shape: null, summary: 'mend what can safely be mended' },
        'unsafe-fixes': { shape: null, summary: 'with --fix or --fix-dry-run: also what a person should look at' },
        'fix-dry-run': { shape: null, summary: 'print what --fix would change, as a diff, and change nothing' },
        'max-warnings': { shape: 'N', summary: 'fail also where there are more warnings than this' },
        ..._output_js__WEBPACK_IMPORTED_MODULE_4__/* .outputFlags */ .Xo,
    },
    async run(call) {
        const { world, settings, flags, words } = call;
        const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .readOutput */ .ov)(call);
        const mostWarnings = readCount(flags['max-warnings'], '--max-warnings');
        const linter = await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_3__/* .projectLinter */ .cB)(world);
        const linted = await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_3__/* .lintFiles */ .ji)(world, linter, await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findFiles */ .lY)(world, words));
        if (flags['fix-dry-run'] === true)
            return showFixes(call, linter, linted);
        const files = flags.fix === true ? await mend(call, linter, linted) : linted;
        const report = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .reportOn */ .Sb)(files.map(({ path, text, result }) => ({ path, text, diagnostics: result.diagnostics, evaluation: null, installers: [] })));
        const status = await (0,_output_js__WEBPACK_IMPORTED_MODULE_4__/* .deliver */ .cK)(call, output, report, settings['fail-on']);
        return status === 0 && mostWarnings !== null && (0,_report_index_js__WEBPACK_IMPORTED_MODULE_2__/* .summarise */ .fS)(report).warnings > mostWarnings ? 1 : status;
    },
};
/** Apply the fixes and write the files that changed; the result is what they have become. */
async function mend({ world, flags }, linter, linted) {
    return Promise.all(linted.map(async (file) => {
        const { text, applied, result } = await linter.fix(file.path, file.text, kinds(flags));
        if (text === file.text)
            return file;
        await world.files.write((0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(world, file.path), text);
        world.log.info(`${file.path}: ${applied.length} mended`);
        return { ...file, text, result };
    }));
}
/** Print what `--fix` would do; the status says whether it would do anything. */
async function showFixes({ flags, print }, linter, linted) {
    const { unifiedDiff } = await Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(952)]).then(__webpack_require__.bind(__webpack_require__, 9952));
    let differs = false;
    for (const { path, text } of linted) {
        const diff = unifiedDiff(path, text, (await linter.fix(path, text, kinds(flags))).text);
        if (diff === null)
            continue;
        print(diff);
        differs = true;
    }
    return differs ? 1 : 0;
}
const kinds = (flags) => (flags['unsafe-fixes'] === true ? 'suggested' : 'safe');
function readCount(value, flag) {
    if (value === undefined)
        return null;
    if (typeof value === 'string' && /^\d{1,6}$/.test(value))
        return Number(value);
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${flag} must be a whole number, not ${JSON.stringify(value)}.`);
}


/***/ }),

/***/ 6657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ outputFlags),
/* harmony export */   cK: () => (/* binding */ deliver),
/* harmony export */   ov: () => (/* binding */ readOutput)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1196);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5972);
/** How a verb hands over its report: the format, where it goes, and the exit status it earns. */




const outputFlags = {
    format: { shape: 'text|json|github|sarif|junit|gitlab', summary: 'how to write the report (default: text)' },
    output: { shape: 'FILE', summary: 'write the report to a file' },
    color: { shape: 'auto|always|never', summary: 'colours in the text format (default: auto)' },
};
/** Formats that are seldom asked for are loaded when they are. */
const renderers = {
    text: (report, color) => (0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .renderText */ .S5)(report, { color }),
    json: async (report) => (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).renderJson(report),
    github: async (report) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7611))).renderGithub(report),
    sarif: async (report) => (await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881))).renderSarif(report, (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1544))).ruleSummaries()),
    junit: async (report) => (await __webpack_require__.e(/* import() */ 998).then(__webpack_require__.bind(__webpack_require__, 2998))).renderJunit(report),
    gitlab: async (report) => (await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 6243))).renderGitlab(report),
};
/** @throws Failure for a format or colour that does not exist. */
function readOutput({ flags }) {
    const format = flags.format ?? 'text';
    const color = flags.color ?? 'auto';
    const file = typeof flags.output === 'string' ? flags.output : null;
    if (typeof format !== 'string' || !isFormat(format)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`--format must be one of ${Object.keys(renderers).join(', ')}, not ${JSON.stringify(format)}.`);
    }
    if (color !== 'auto' && color !== 'always' && color !== 'never') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`--color must be one of auto, always, never, not ${JSON.stringify(color)}.`);
    }
    return { format, file, color: color === 'always' || (color === 'auto' && file === null && terminalHasColors()) };
}
/** Write the report and return the exit status it earns. */
async function deliver(call, { format, file, color }, report, failOn) {
    const text = await renderers[format](report, color);
    if (file === null)
        call.print(text);
    else
        await call.world.files.write((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(call.world, file), text);
    return (0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .exitStatus */ .$u)(report, failOn);
}
function isFormat(name) {
    return Object.hasOwn(renderers, name);
}
function terminalHasColors() {
    // https://no-color.org: any non-empty value switches colours off.
    return (node_process__WEBPACK_IMPORTED_MODULE_0___default().stdout).isTTY === true && !(node_process__WEBPACK_IMPORTED_MODULE_0___default().env).NO_COLOR && (node_process__WEBPACK_IMPORTED_MODULE_0___default().env).TERM !== 'dumb';
}


/***/ })

};
