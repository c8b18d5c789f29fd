export const id = 476;
export const ids = [476];
export const modules = {

/***/ 6610:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ enterEnv)
/* harmony export */ });
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6269);
/* harmony import */ var _stages_env_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48);
/** What `run` and `shell` have in common: make the env of a file ready, run words in it, leave nothing behind. */


/**
 * @param words the command; none for the env's own shell.
 * @returns the command's exit status.
 * @throws Failure where the file is no env, cannot be built, or the command was never started.
 */
async function enterEnv(world, settings, path, words) {
    const { nix, env } = await (0,_stages_env_js__WEBPACK_IMPORTED_MODULE_1__/* .requireEnv */ .t)(world, settings, path);
    const folder = await world.files.makeTemporaryFolder('nixconda-env-');
    try {
        const ready = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .makeReady */ .wE)(world, { ...settings, cache: 'off' }, nix, env, folder);
        const { status } = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommand */ .d1)(world, ready, { kind: 'words', words }, words.join(' '));
        return status;
    }
    finally {
        await world.files.remove(folder);
    }
}


/***/ }),

/***/ 2476:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shell: () => (/* binding */ shell)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/* harmony import */ var _enter_env_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6610);
/* harmony import */ var _verb_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5525);
/** `nixconda shell`: an interactive shell inside the FHS env of a file. */




const shell = {
    usage: '[FILE]',
    about: "Opens the FHS env's own shell (its runScript), as `nix-shell FILE` does.",
    settings: _verb_js__WEBPACK_IMPORTED_MODULE_3__/* .enteringSettings */ .c,
    flags: {},
    async run({ world, settings, words }) {
        const [path, ...more] = await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findTargets */ .q8)(world, words);
        if (path === undefined || more.length > 0)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('shell takes one file.');
        return (0,_enter_env_js__WEBPACK_IMPORTED_MODULE_2__/* .enterEnv */ .S)(world, settings, path, []);
    },
};


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


/***/ }),

/***/ 48:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ requireEnv)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7836);
/* harmony import */ var _nix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5624);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5870);




/**
 * @param text a file, or an output of a flake.
 * @throws Failure where there is no Nix, the file does not evaluate, or is no FHS env.
 */
async function requireEnv(world, settings, text) {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(world, text);
    const { path } = target;
    const prepared = await (0,_nix_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareNix */ .$)(world, settings, [path]);
    if (prepared.kind === 'failed') {
        const { message, remedy } = prepared.failure;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(message, remedy === null ? {} : { remedy });
    }
    const file = (await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)(world, prepared.nix, [target], [], 'off')).get(path);
    if (file?.env)
        return { nix: prepared.nix, env: file.env };
    const found = file?.diagnostics ?? [];
    // That a plain shell is no FHS env is a warning to those who only look at it.
    throw asFailure(path, found.find(({ severity }) => severity === 'error') ?? found.find(({ rule }) => rule === 'nix-not-an-env'));
}
function asFailure(path, error) {
    if (error === undefined)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path} gives no FHS env.`, { place: { file: path } });
    const { line, column } = error.range.start;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(error.message, {
        place: { file: error.file, line, column },
        ...(error.help === undefined ? {} : { remedy: error.help }),
    });
}


/***/ })

};
