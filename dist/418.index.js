export const id = 418;
export const ids = [418];
export const modules = {

/***/ 6418:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1196);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6269);
/* harmony import */ var _stages_lint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(566);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6657);
/* harmony import */ var _verb_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5525);
/** `nixconda check`: the gate. Lint, evaluate, verify; nothing is built. */





const check = {
    usage: '[FILE…]',
    about: `Lints the files, evaluates them with Nix, and verifies the sha256 of the conda installers they fetch.
Nothing is built. Patterns are allowed for FILE.`,
    settings: ['fail-on', ..._verb_js__WEBPACK_IMPORTED_MODULE_4__/* .evaluationSettings */ .W, 'systems', 'verify', 'installer-mirror', 'hashes', 'changed-only'],
    flags: { 'no-cache': { shape: null, summary: 'evaluate anew, whatever was evaluated before' }, ..._output_js__WEBPACK_IMPORTED_MODULE_3__/* .outputFlags */ .Xo },
    async run(call) {
        const { world, flags, words } = call;
        const settings = flags['no-cache'] === true ? { ...call.settings, 'result-cache': 'off' } : call.settings;
        const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .readOutput */ .ov)(call);
        const { report } = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_1__/* .inspect */ .Nn)(world, settings, await (0,_find_js__WEBPACK_IMPORTED_MODULE_0__/* .findTargets */ .q8)(world, words, (await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_2__/* .readProject */ .Wh)(world)).patterns));
        return (0,_output_js__WEBPACK_IMPORTED_MODULE_3__/* .deliver */ .cK)(call, output, report, settings['fail-on']);
    },
};


/***/ }),

/***/ 6657:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ outputFlags),
/* harmony export */   cK: () => (/* binding */ deliver),
/* harmony export */   ov: () => (/* binding */ readOutput)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _edges_standard_output_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8187);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1196);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5972);
/** How a verb hands over its report: the format, where it goes, and the exit status it earns. */





const outputFlags = {
    format: { shape: 'text|json|github|sarif|junit|gitlab', summary: 'how to write the report (default: text)' },
    output: { shape: 'FILE', summary: 'write the report to a file' },
    color: { shape: 'auto|always|never', summary: 'colours in the text format (default: auto)' },
};
/** Formats that are seldom asked for are loaded when they are. */
const renderers = {
    text: (report, color) => (0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .renderText */ .S5)(report, { color }),
    json: async (report) => (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794))).renderJson(report),
    github: async (report) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7611))).renderGithub(report),
    sarif: async (report) => (await __webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881))).renderSarif(report, (await __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 6358))).everySummary()),
    junit: async (report) => (await __webpack_require__.e(/* import() */ 998).then(__webpack_require__.bind(__webpack_require__, 2998))).renderJunit(report),
    gitlab: async (report) => (await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 6243))).renderGitlab(report),
};
/** @throws Failure for a format or colour that does not exist. */
function readOutput({ flags }) {
    const format = flags.format ?? 'text';
    const color = flags.color ?? 'auto';
    const file = typeof flags.output === 'string' ? flags.output : null;
    if (typeof format !== 'string' || !isFormat(format)) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`--format must be one of ${Object.keys(renderers).join(', ')}, not ${JSON.stringify(format)}.`);
    }
    if (color !== 'auto' && color !== 'always' && color !== 'never') {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`--color must be one of auto, always, never, not ${JSON.stringify(color)}.`);
    }
    return { format, file, color: color === 'always' || (color === 'auto' && file === null && terminalHasColors()) };
}
/** Write the report and return the exit status it earns. */
async function deliver(call, { format, file, color }, report, failOn) {
    const text = await renderers[format](report, color);
    if (file === null)
        call.print(text);
    else
        await call.world.files.write((0,_find_js__WEBPACK_IMPORTED_MODULE_3__/* .resolvePath */ .o1)(call.world, file), text);
    return (0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .exitStatus */ .$u)(report, failOn);
}
function isFormat(name) {
    return Object.hasOwn(renderers, name);
}
function terminalHasColors() {
    // https://no-color.org: any non-empty value switches colours off.
    return !(node_process__WEBPACK_IMPORTED_MODULE_0___default().env).NO_COLOR && (node_process__WEBPACK_IMPORTED_MODULE_0___default().env).TERM !== 'dumb' && (0,_edges_standard_output_js__WEBPACK_IMPORTED_MODULE_1__/* .isTerminal */ .H)();
}


/***/ }),

/***/ 5525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ evaluationSettings),
/* harmony export */   c: () => (/* binding */ enteringSettings)
/* harmony export */ });
/** The settings of every verb that has a file evaluated. */
const evaluationSettings = [
    'nixpkgs',
    'attr',
    'arg',
    'argstr',
    'restrict',
    'install-nix',
    'nix-version',
    'nix-release-url',
    'nix-release-sha256',
    'extra-nix-config',
    'offline',
    'timeout',
    'memory',
];
/** The settings of every verb that enters an env. */
const enteringSettings = [
    ...evaluationSettings,
    'allow-userns',
    'environment-file',
    'environment-name',
    'python-version',
    'channels',
    'condarc',
    'conda-prefix',
    'accept-anaconda-tos',
];


/***/ })

};
