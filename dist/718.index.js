export const id = 718;
export const ids = [718];
export const modules = {

/***/ 7718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _edges_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/** The post step: remove what main left behind for the steps of the job. It never fails a job. */


/** @returns always 0. */
async function start() {
    const folder = (node_process__WEBPACK_IMPORTED_MODULE_0___default().env).STATE_folder;
    try {
        // The garbage collector root goes with it; the store itself stays as it is.
        if (folder)
            await (0,_edges_files_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J)((node_process__WEBPACK_IMPORTED_MODULE_0___default().env)).remove(folder);
    }
    catch (error) {
        node_process__WEBPACK_IMPORTED_MODULE_0___default().stdout.write(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}\n`);
    }
    return 0;
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/** Files on this machine: the one module that touches the file system for the rest of the program. */




// Not `instanceof Error`: what Node throws need not be of the realm that this module runs in, as under Jest.
const isMissing = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
/** @param env where RUNNER_TEMP is looked up, the folder a runner empties after each job. */
function localFiles(env) {
    const files = {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'),
        async readIfThere(path) {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return null;
                throw error;
            }
        },
        readBytes: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path),
        async write(path, content, { mode } = {}) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
            const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, content, mode === undefined ? {} : { mode });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, path);
            }
            catch (error) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
                throw error;
            }
        },
        async exists(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path);
                return true;
            }
            catch {
                return false;
            }
        },
        async isExecutable(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
                return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
            }
            catch {
                return false;
            }
        },
        makeFolder: async (path) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
        },
        async makeTemporaryFolder(prefix, parent = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, prefix));
        },
        list: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path),
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }),
        rename: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename,
        walk: (path) => walk(path),
        async isWritable(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
                return true;
            }
            catch {
                return false;
            }
        },
        realPath: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath,
        async glob(patterns, from) {
            const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
            return (await glob([...patterns], { cwd: from, dot: true, onlyFiles: true, expandDirectories: false })).sort();
        },
    };
    return files;
}
async function walk(root, within = '') {
    const found = [];
    for (const name of (await readdirIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, within))).sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(within, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path));
        const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
        found.push({ path, kind, mode: stats.mode & 0o7777, bytes: kind === 'file' ? stats.size : 0 });
        if (kind === 'folder')
            found.push(...(await walk(root, path)));
    }
    return found;
}
async function readdirIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}


/***/ })

};
