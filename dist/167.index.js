export const id = 167;
export const ids = [167];
export const modules = {

/***/ 9167:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   generate: () => (/* binding */ generate)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/* harmony import */ var _generate_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8740);
/* harmony import */ var _stages_published_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6541);
/** `nixconda generate`: write the conda shell file that the settings give, or check that it is still what they give. */




const generate = {
    usage: '[FILE]',
    about: `Writes a conda shell file (default: the one that is there, else ${_find_js__WEBPACK_IMPORTED_MODULE_1__/* .usualNames */ .Vx[1]}) from the settings under \`generate\` in .nixconda.yml and from flags,
which win. The same settings give the same bytes. With - as FILE it is printed.`,
    settings: ['hashes'],
    flags: {
        installer: { shape: 'miniforge|miniconda|micromamba', summary: 'who installs conda (default: miniforge)' },
        'installer-version': { shape: 'VERSION', summary: 'a published version, or latest (default)' },
        systems: { shape: 'SYSTEM,…', summary: 'default: x86_64-linux,aarch64-linux' },
        prefix: { shape: 'PATH', summary: 'where conda installs itself (default: $HOME/.conda)' },
        libraries: { shape: 'SET,…', summary: 'of base, x11, qt, gl, audio, build (default: base,x11,gl,build)' },
        environment: { shape: 'FILE', summary: 'an environment.yml whose packages decide the libraries' },
        packages: { shape: 'ATTRIBUTE,…', summary: 'further packages of nixpkgs' },
        name: { shape: 'NAME', summary: 'of the env (default: conda-shell)' },
        'run-script': { shape: 'COMMAND', summary: 'what starts inside (default: bash -l)' },
        package: { shape: null, summary: 'a program to install instead of an env for nix-shell' },
        pin: {
            shape: 'REV:SHA256|npins|flake.lock|search-path',
            summary: 'the nixpkgs it takes (default: search-path, as <nixpkgs>)',
        },
        flake: { shape: null, summary: 'also write flake.nix, for nix develop' },
        'accept-terms': { shape: null, summary: 'miniconda: accept the terms of the default channels' },
        explain: { shape: null, summary: 'say at length why each part is there, with sources' },
        check: { shape: null, summary: 'write nothing; fail with a diff where a file is not what the settings give' },
        force: { shape: null, summary: 'write over a file that differs' },
    },
    async run({ world, settings: { hashes }, flags, words, print }) {
        const [named, ...more] = words;
        if (more.length > 0)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('generate writes one file.');
        const toPrint = named === '-';
        const path = named === undefined || toPrint ? await (0,_generate_index_js__WEBPACK_IMPORTED_MODULE_2__/* .usualPlace */ .oF)(world) : named;
        const options = { path, explain: flags.explain === true };
        const { settings, files } = await (0,_generate_index_js__WEBPACK_IMPORTED_MODULE_2__/* .generateFor */ .Zi)(world, overrides(flags), await (0,_stages_published_js__WEBPACK_IMPORTED_MODULE_3__/* .publishedHashes */ .H)(world, hashes), options);
        if (settings.nixpkgs.kind === 'search-path') {
            world.log.warn('The file takes <nixpkgs>, another one on every machine; --pin pins it.');
        }
        if (toPrint) {
            print(files.map(({ text }) => text).join('\n'));
            return 0;
        }
        const differing = files.filter(({ difference }) => difference !== null);
        if (differing.length === 0)
            world.log.info(`${files.map((file) => file.path).join(' and ')}: what the settings give.`);
        if (flags.check === true) {
            for (const { difference } of differing)
                print(difference ?? '');
            return differing.length === 0 ? 0 : 1;
        }
        const foreign = differing.find(({ there }) => there !== null);
        if (foreign !== undefined && flags.force !== true) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${foreign.path} is there and differs from what the settings give.`, {
                remedy: 'See the difference with --check, write over it with --force, or bring it up to date with nixconda upgrade.',
            });
        }
        await (0,_generate_index_js__WEBPACK_IMPORTED_MODULE_2__/* .writeGenerated */ .nF)(world, differing);
        return 0;
    },
};
/** Flags to the settings they override, as .nixconda.yml names them. */
function overrides(flags) {
    const all = {
        installer: flags.installer,
        version: flags['installer-version'],
        systems: list(flags.systems),
        prefix: flags.prefix,
        libraries: list(flags.libraries),
        environment: flags.environment,
        packages: list(flags.packages),
        name: flags.name,
        'run-script': flags['run-script'],
        shape: flags.package === true ? 'package' : undefined,
        nixpkgs: flags.pin,
        flake: flags.flake,
        'accept-terms': flags['accept-terms'],
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
function list(value) {
    if (typeof value !== 'string')
        return undefined;
    return value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '');
}


/***/ }),

/***/ 2099:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.BU),
/* harmony export */   D: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.D),
/* harmony export */   Eb: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.Eb),
/* harmony export */   Ev: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.Ev),
/* harmony export */   Kc: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.Kc),
/* harmony export */   O8: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.O8),
/* harmony export */   ON: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.ON),
/* harmony export */   Pr: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.Pr),
/* harmony export */   T1: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.T1),
/* harmony export */   Zy: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.Zy),
/* harmony export */   bV: () => (/* reexport safe */ _installer_name_js__WEBPACK_IMPORTED_MODULE_1__.bV),
/* harmony export */   cH: () => (/* reexport safe */ _published_js__WEBPACK_IMPORTED_MODULE_2__.cH),
/* harmony export */   df: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.df),
/* harmony export */   j3: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.j3),
/* harmony export */   kB: () => (/* reexport safe */ _hash_js__WEBPACK_IMPORTED_MODULE_0__.kB),
/* harmony export */   lG: () => (/* reexport safe */ _published_js__WEBPACK_IMPORTED_MODULE_2__.lG),
/* harmony export */   pW: () => (/* binding */ loadPublished)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9197);
/* harmony import */ var _installer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7131);
/* harmony import */ var _published_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9949);



/** The published hashes that come with the program: about half a millisecond the first time, synchronous look-ups ever after. */
async function loadPublished() {
    return (await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 351))).bundledInstallers;
}


/***/ }),

/***/ 6541:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedHashes)
/* harmony export */ });
/* harmony import */ var _conda_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/** The published hashes that a run goes by. */


/**
 * Those that come with the program, or those of a file.
 * @param path of a file that `nixconda update-hashes` wrote; null: the program's own.
 * @throws Failure where the file is none of hashes.
 */
async function publishedHashes(world, path) {
    if (path === null)
        return (0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPublished */ .pW)();
    return (0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedInstallers */ .cH)((0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublishedData */ .lG)(await world.files.read((0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(world, path)), path).installers);
}


/***/ })

};
