export const id = 900;
export const ids = [900];
export const modules = {

/***/ 8900:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/pipeline.ts + 38 modules
var pipeline = __webpack_require__(9774);
// EXTERNAL MODULE: ./src/stages/evaluate.ts
var evaluate = __webpack_require__(7836);
// EXTERNAL MODULE: ./src/stages/nix.ts
var nix = __webpack_require__(5624);
;// CONCATENATED MODULE: ./src/stages/env.ts



/** @throws Failure where there is no Nix, the file does not evaluate, or is no FHS env. */
async function requireEnv(world, settings, path) {
    const prepared = await (0,nix/* prepareNix */.$)(world, settings, [path]);
    if (prepared.kind === 'failed') {
        const { message, remedy } = prepared.failure;
        throw new failure/* Failure */.H(message, remedy === null ? {} : { remedy });
    }
    const file = (await (0,evaluate/* evaluate */._)(world, prepared.nix, [path], [])).get(path);
    if (file?.env)
        return { nix: prepared.nix, env: file.env };
    throw asFailure(path, file?.diagnostics.find(({ severity }) => severity === 'error'));
}
function asFailure(path, error) {
    if (error === undefined)
        return new failure/* Failure */.H(`${path} gives no FHS env.`, { place: { file: path } });
    const { line, column } = error.range.start;
    return new failure/* Failure */.H(error.message, {
        place: { file: error.file, line, column },
        ...(error.help === undefined ? {} : { remedy: error.help }),
    });
}

;// CONCATENATED MODULE: ./src/cli/run.ts
/** `nixconda run`: a command inside the FHS env of a file, with its own exit status. */




const run = {
    usage: '[FILE] -- COMMAND [ARG…]',
    about: `Runs a command inside the FHS env of a conda shell file. Standard input, output, arguments, signals and the exit status are
the command's own. A command that was never started is an error, whatever the status.`,
    settings: ['nixpkgs', 'attr', 'install-nix', 'allow-userns', 'offline', 'timeout'],
    flags: {},
    async run({ world, settings, words, command }) {
        if (command.length === 0) {
            throw new failure/* Failure */.H('There is no command to run.', {
                remedy: 'Name it after --, as in: nixconda run conda-shell.nix -- conda --version',
            });
        }
        const [path, ...more] = await (0,find/* findFiles */.lY)(world, words);
        if (path === undefined || more.length > 0)
            throw new failure/* Failure */.H('run takes one file.');
        const { nix, env } = await requireEnv(world, settings, path);
        const folder = await world.files.makeTemporaryFolder('nixconda-env-');
        try {
            const ready = await (0,pipeline/* makeReady */.wE)(world, { ...settings, cache: 'off' }, nix, env, folder);
            const { status } = await (0,pipeline/* runCommand */.d1)(world, ready, { kind: 'words', words: command }, command.join(' '));
            return status;
        }
        finally {
            await world.files.remove(folder);
        }
    },
};


/***/ })

};
