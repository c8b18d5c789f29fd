export const id = 923;
export const ids = [923];
export const modules = {

/***/ 1916:
/***/ (function(__unused_webpack_module, exports) {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 1923:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/edges/standard-output.ts
var standard_output = __webpack_require__(8187);
;// CONCATENATED MODULE: ./src/edges/terminal-log.ts
/** @param verbose whether `debug` is shown. */
function terminalLog(write, verbose) {
    // A title that is printed only when something is said under it.
    let pending = null;
    const say = (line) => {
        if (pending !== null)
            write(`${pending}\n`);
        pending = null;
        write(`${line}\n`);
    };
    return {
        info: say,
        warn: (message) => say(`warning: ${message}`),
        debug: (message) => {
            if (verbose)
                say(`debug: ${message}`);
        },
        async group(title, work) {
            pending = title;
            try {
                return await work();
            }
            finally {
                pending = null;
            }
        },
    };
}

// EXTERNAL MODULE: ./src/edges/world.ts
var edges_world = __webpack_require__(4570);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/project.ts
var project = __webpack_require__(4330);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./src/settings.ts
var src_settings = __webpack_require__(8750);
;// CONCATENATED MODULE: ./src/cli/flags.ts
/** Flags and words of one call, read by the verb's own table; all mistakes at once. */




/** Flags that every verb has. */
const commonFlags = {
    verbose: { shape: null, summary: 'say more about what is done' },
    help: { shape: null, summary: 'this page', short: 'h' },
};
/** Settings of several lines, which a terminal gives one by one: `--argstr a=1 --argstr b=2`. */
const repeatable = new Set(['arg', 'argstr', 'channels', 'systems', 'extra-nix-config']);
/** @throws Failure that names every flag that is unknown or has a wrong value. */
function parseFlags(verbName, verb, argv) {
    const own = { ...verb.flags, ...commonFlags };
    const settingOptions = verb.settings.map((name) => [name, { type: 'string', multiple: repeatable.has(name) }]);
    const flagOptions = Object.entries(own).map(([name, { shape, short }]) => {
        const option = { type: shape === null ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) };
        return [name, option];
    });
    const end = argv.indexOf('--');
    const mine = end === -1 ? argv : argv.slice(0, end);
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({
        args: mine.map((word, index) => spelledOut(verb, word, mine[index + 1])),
        options: Object.fromEntries([...settingOptions, ...flagOptions]),
        allowPositionals: true,
        strict: false,
        tokens: true,
    });
    const mistakes = [];
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        const isSetting = verb.settings.some((name) => name === token.name);
        const flag = own[token.name];
        if (flag === undefined && !isSetting) {
            const meant = (0,nearest/* nearest */.p)(token.name, [...verb.settings, ...Object.keys(own)]);
            mistakes.push(`${token.rawName} is not a flag of nixconda ${verbName}${meant === null ? '.' : `; did you mean --${meant}?`}`);
        }
        else if ((isSetting || flag?.shape !== null) && token.value === undefined) {
            mistakes.push(`${token.rawName} needs a value.`);
        }
        else if (flag?.shape === null && token.value !== undefined) {
            mistakes.push(`${token.rawName} takes no value.`);
        }
    }
    const text = (name) => {
        const value = values[name];
        return Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : undefined;
    };
    const read = (0,src_settings/* readSettings */.sb)((name) => (verb.settings.includes(name) ? text(name) : undefined), (name) => `--${name}`);
    if ('mistakes' in read)
        mistakes.push(...read.mistakes);
    if (mistakes.length > 0 || 'mistakes' in read) {
        throw new failure/* Failure */.H(mistakes.join('\n  '), { remedy: `nixconda ${verbName} --help lists the flags.` });
    }
    const flags = Object.fromEntries(Object.keys(own).map((name) => [name, asFlag(values[name])]));
    return { settings: read.settings, flags, words: positionals, command: end === -1 ? [] : argv.slice(end + 1) };
}
/** `--offline` alone means `--offline=true`. */
function spelledOut({ settings }, word, next) {
    const toggle = settings.find((name) => word === `--${name}` && src_settings/* specs */.dt[name].shape === 'true|false');
    return toggle === undefined || next === 'true' || next === 'false' ? word : `${word}=true`;
}
function asFlag(value) {
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

;// CONCATENATED MODULE: ./src/cli/setting-summaries.ts
const settingSummaries = {
    'accept-anaconda-tos': "accept the terms of Anaconda's default channels",
    'allow-userns': 'what may be done where the kernel forbids user namespaces',
    arg: 'a Nix expression for the function in the file; may be repeated',
    argstr: 'a text for the function in the file; may be repeated',
    attr: "the attribute path of the env inside the file's value",
    'changed-only': 'check only what the pull request has changed',
    channels: 'the channels of the conda environment; may be repeated',
    'conda-prefix': 'where conda is installed',
    condarc: 'the text of a .condarc to use',
    'environment-file': 'make a conda environment from this file before the command',
    'environment-name': 'the name of that environment',
    'extra-nix-config': 'a line for nix.conf; may be repeated',
    'fail-on': 'from which severity on a finding makes the exit status 1',
    hashes: 'a file that update-hashes wrote, instead of the built-in hashes',
    'install-nix': 'how Nix is brought where there is none',
    'installer-mirror': 'the folder of a mirror from which --verify download reads',
    memory: 'how much an evaluation may use; 0 is no limit',
    'nix-release-sha256': 'the sha256 of that tarball',
    'nix-release-url': 'the tarball of the Nix to install',
    'nix-version': 'the version of the Nix to install',
    nixpkgs: 'what <nixpkgs> means: a folder, URL, channel, flake reference, or lock',
    offline: 'keep Nix from asking substituters',
    'python-version': 'the Python of that environment',
    restrict: 'let an evaluation read nothing outside this folder and nixpkgs',
    systems: 'a further system to evaluate for; may be repeated',
    timeout: 'after how long an evaluation is given up',
    verify: "how the installers' sha256 is verified",
};

;// CONCATENATED MODULE: ./src/cli/verbs.ts
const verbs = {
    check: { summary: 'lint, evaluate and verify: the gate', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(269), __webpack_require__.e(418)]).then(__webpack_require__.bind(__webpack_require__, 6418))).check },
    lint: { summary: 'find known faults, without Nix; --fix mends them', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 3761))).lint },
    run: { summary: 'run a command inside the FHS env', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(269), __webpack_require__.e(175)]).then(__webpack_require__.bind(__webpack_require__, 4175))).run },
    shell: { summary: 'open a shell inside the FHS env', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(269), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 2476))).shell },
    generate: { summary: 'write a conda shell file from settings', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(596), __webpack_require__.e(740), __webpack_require__.e(167)]).then(__webpack_require__.bind(__webpack_require__, 9167))).generate },
    upgrade: {
        summary: 'bring installers, hosts and names of a file up to date',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(740), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 3479))).upgrade,
    },
    doctor: {
        summary: 'find the system libraries that conda packages lack',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(596), __webpack_require__.e(750), __webpack_require__.e(904), __webpack_require__.e(269), __webpack_require__.e(395), __webpack_require__.e(343)]).then(__webpack_require__.bind(__webpack_require__, 5343))).doctor,
    },
    rules: { summary: 'list the rules, or explain one', load: async () => (await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(45)]).then(__webpack_require__.bind(__webpack_require__, 6293))).rules },
    'update-hashes': {
        summary: 'bring the published hashes of installers up to date',
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(596), __webpack_require__.e(43)]).then(__webpack_require__.bind(__webpack_require__, 2043))).updateHashesVerb,
    },
};
function isVerb(name) {
    return Object.hasOwn(verbs, name);
}

;// CONCATENATED MODULE: ./src/cli/help.ts
/** The help pages, made from the tables that the flags are read by. */





/** What `nixconda --help` prints. */
function generalHelp() {
    return `nixconda: lint, evaluate, verify, cache and run conda shell files (buildFHSEnv)

Usage: nixconda COMMAND [FLAGS] [FILE…]

Commands:
${columns(Object.entries(verbs).map(([name, { summary }]) => [name, summary]))}
nixconda COMMAND --help explains one. Where no FILE is named, .conda-shell.nix, conda-shell.nix
and nix/conda-shell.nix are looked for.

Exit status: 0 clean, 1 findings (for run: the command's own status), 2 a usage or tool error.
Documentation: ${project/* projectUrl */.Vn}
`;
}
/** What `nixconda VERB --help` prints. */
function verbHelp(name, verb) {
    const settings = verb.settings.map((setting) => {
        const { shape, fallback } = src_settings/* specs */.dt[setting];
        const summary = settingSummaries[setting] ?? '';
        // What is off unless it is asked for takes no value.
        if (shape === 'true|false')
            return [`--${setting}`, summary];
        return [`--${setting} ${shape}`, fallback === '' ? summary : `${summary} (default: ${fallback})`];
    });
    const flags = Object.entries({ ...verb.flags, ...commonFlags }).map(([flag, { shape, summary }]) => [
        `--${flag}${shape === null ? '' : ` ${shape}`}`,
        summary,
    ]);
    return `Usage: nixconda ${name} [FLAGS] ${verb.usage}

${verb.about}

Flags:
${columns([...settings, ...flags])}`;
}
function columns(rows) {
    const width = Math.min(28, Math.max(...rows.map(([left]) => left.length)));
    const lines = rows.flatMap(([left, right]) => left.length > width ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`]);
    return lines.map((line) => `${line}\n`).join('');
}

;// CONCATENATED MODULE: ./src/cli/main.ts
/** The terminal's face: finds the verb, reads its flags, and prints what stops it. */










const usageError = 2;
/** @returns the exit status: 0 clean, 1 findings (or the command's own for `run`), 2 a usage or tool error. */
async function start(argv) {
    try {
        return await dispatch(argv);
    }
    catch (error) {
        external_node_process_default().stderr.write(describeError(error));
        return usageError;
    }
}
async function dispatch([name, ...rest]) {
    if (name === '--version' || name === '-V')
        return show(`${project/* projectVersion */.oC}\n`);
    if (name === undefined || name === '--help' || name === '-h' || name === 'help')
        return show(generalHelp());
    if (!isVerb(name)) {
        const meant = (0,nearest/* nearest */.p)(name, Object.keys(verbs));
        throw new failure/* Failure */.H(`There is no command ${JSON.stringify(name)}.`, {
            remedy: meant === null ? 'nixconda --help lists the commands.' : `Did you mean nixconda ${meant}?`,
        });
    }
    const verb = await verbs[name].load();
    if (asksForHelp(rest))
        return show(verbHelp(name, verb));
    const given = parseFlags(name, verb, rest);
    const log = terminalLog((text) => external_node_process_default().stderr.write(text), given.flags.verbose === true);
    const world = (0,edges_world/* localWorld */.W)({ cwd: external_node_process_default().cwd(), env: (external_node_process_default()).env, log });
    return verb.run({ world, ...given, print: standard_output/* print */.y });
}
/** What follows `--` is the user's own command. */
function asksForHelp(words) {
    const end = words.indexOf('--');
    return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
}
function show(text) {
    (0,standard_output/* print */.y)(text);
    return 0;
}
/** What stopped the program; a stack only for what is a mistake of the program itself. */
function describeError(error) {
    if (!(error instanceof failure/* Failure */.H)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return `nixconda: internal error, please report it\n${stack}\n`;
    }
    const { file, line, column } = error.place ?? {};
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `nixconda: ${place === '' ? '' : `${place}: `}${error.message}\n${error.remedy === undefined ? '' : `  ${error.remedy}\n`}`;
}


/***/ }),

/***/ 8465:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/** Files on this machine: the one module that touches the file system for the rest of the program. */



/**
 * Loading `node:fs/promises` takes longer than to read the few files of a lint. So what a lint needs is read in one go, and the rest
 * loads it when first called.
 */
const promises = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1455, 23));
// Not `instanceof Error`: what Node throws need not be of the realm that this module runs in, as under Jest.
const isMissing = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
/** @param env where RUNNER_TEMP is looked up, the folder a runner empties after each job. */
function localFiles(env) {
    const files = {
        read: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'),
        async readIfThere(path) {
            try {
                return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return null;
                throw error;
            }
        },
        readBytes: async (path) => (await promises()).readFile(path),
        async readPart(path, offset, length) {
            const file = await (await promises()).open(path);
            try {
                // No more than there is: a damaged file may ask for any length.
                const bytes = new Uint8Array(Math.max(0, Math.min(length, (await file.stat()).size - offset)));
                const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
                return bytes.subarray(0, bytesRead);
            }
            finally {
                await file.close();
            }
        },
        async write(path, content, { mode } = {}) {
            const [{ mkdir, rename, rm, writeFile }, { randomBytes }] = await Promise.all([promises(), Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7598, 23))]);
            await mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            const aside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
            try {
                await writeFile(aside, content, mode === undefined ? {} : { mode });
                await rename(aside, path);
            }
            catch (error) {
                await rm(aside, { force: true });
                throw error;
            }
        },
        exists: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path),
        async isExecutable(path) {
            const { access, stat } = await promises();
            try {
                await access(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
                return (await stat(path)).isFile();
            }
            catch {
                return false;
            }
        },
        makeFolder: async (path) => {
            await (await promises()).mkdir(path, { recursive: true });
        },
        async makeTemporaryFolder(prefix, parent = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)()) {
            const { mkdir, mkdtemp } = await promises();
            await mkdir(parent, { recursive: true });
            return mkdtemp((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, prefix));
        },
        list: async (path) => (await promises()).readdir(path),
        remove: async (path) => (await promises()).rm(path, { recursive: true, force: true }),
        rename: async (from, to) => (await promises()).rename(from, to),
        walk: (path) => walk(path),
        async isWritable(path) {
            const { access } = await promises();
            try {
                await access(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
                return true;
            }
            catch {
                return false;
            }
        },
        realPath: async (path) => (await promises()).realpath(path),
        async glob(patterns, from) {
            const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
            return (await glob([...patterns], { cwd: from, dot: true, onlyFiles: true, expandDirectories: false })).sort();
        },
    };
    return files;
}
async function walk(root, within = '') {
    const { lstat } = await promises();
    const found = [];
    for (const name of (await readdirIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, within))).sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(within, name);
        const stats = await lstat((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, path));
        const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
        found.push({ path, kind, mode: stats.mode & 0o7777, bytes: kind === 'file' ? stats.size : 0 });
        if (kind === 'folder')
            found.push(...(await walk(root, path)));
    }
    return found;
}
async function readdirIfThere(path) {
    try {
        return await (await promises()).readdir(path);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}


/***/ }),

/***/ 8187:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isTerminal),
/* harmony export */   y: () => (/* binding */ print)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_1__);
/** Standard output, written to directly: Node's own stream for it takes as long to load as reading a file to lint takes. */


const output = 1;
/** Write all of `text`. Where nobody reads any more, as after `| head`, the rest is dropped. */
function print(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(output, rest));
        }
        catch (error) {
            const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            // A pipe that does not block, and is full: its reader needs a moment.
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}
/** Whether a person sees it. */
function isTerminal() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(output).isCharacterDevice() && (node_process__WEBPACK_IMPORTED_MODULE_1___default().stdout).isTTY === true;
}


/***/ }),

/***/ 4570:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ localWorld)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/** The real world: this machine, this process. What is dear to load is loaded when first used. */


/**
 * @param options.cwd absolute: what relative paths of the user's refer to.
 * @param options.cache where the cache service's address and token are, if not in `env`, which every program gets; and how long it is
 *   waited for, if not as long as usual.
 */
function localWorld(options) {
    const { cwd, env, cache = { env, patience: {} }, log } = options;
    const files = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J)(env);
    const processes = once(async () => (await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 3267))).localProcesses(env, files));
    const cacheService = once(async () => (await __webpack_require__.e(/* import() */ 117).then(__webpack_require__.bind(__webpack_require__, 6117))).githubCacheService({ ...cache, log }));
    return {
        cwd,
        env,
        log,
        files,
        cacheService,
        host: { os: process.platform, arch: process.arch, uid: process.geteuid?.() ?? -1, cores: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() },
        processes: {
            run: async (request) => (await processes()).run(request),
            find: async (name) => (await processes()).find(name),
            pipe: async (source, target, inspect) => (await __webpack_require__.e(/* import() */ 62).then(__webpack_require__.bind(__webpack_require__, 8062))).pipe(source, target, inspect, env),
            show: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(344)]).then(__webpack_require__.bind(__webpack_require__, 8344))).show(request, { env, log }),
            supervise: async (program) => (await __webpack_require__.e(/* import() */ 523).then(__webpack_require__.bind(__webpack_require__, 4523))).supervise(program),
        },
        network: {
            fetchText: async (url, more) => (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 3579))).fetchText(url, more),
            hash: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 3579))).hashOf(url, options),
        },
    };
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 1633:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/** What stops the program: a usage or tool error with a remedy. Findings are data (see diagnostic.ts), never thrown. */
/**
 * Thrown for what the user can mend but the program cannot go on without: an unknown input, a missing file, no Nix.
 * Caught once, by the face that was started, which prints it without a stack and ends with status 2.
 */
class Failure extends Error {
    name = 'Failure';
    /** What to do about it: one sentence or a command to paste. */
    remedy;
    place;
    /** @param what one sentence: what failed, and why. */
    constructor(what, more = {}) {
        super(what, { cause: more.cause });
        this.remedy = more.remedy;
        this.place = more.place;
    }
}


/***/ }),

/***/ 7909:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/** "Did you mean …?": the known name that a mistyped one is closest to. */

/** The name in `names` that `word` was probably meant to be, or null: a third of its letters may differ, or two that are swapped. */
function nearest(word, names) {
    const [best] = names.map((name) => ({ name, away: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, name) })).sort((a, b) => a.away - b.away);
    return best !== undefined && best.away <= mostApart(word, best.name) ? best.name : null;
}
function mostApart(word, name) {
    if (name.length < 4)
        return letters(word) === letters(name) ? 2 : 1;
    return Math.max(2, Math.floor(name.length / 3));
}
const letters = (word) => [...word].sort().join('');


/***/ }),

/***/ 4330:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ projectUrl),
/* harmony export */   gd: () => (/* binding */ rulePage),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   oC: () => (/* binding */ projectVersion)
/* harmony export */ });
/** What the project calls itself towards others: in reports, links and the user agent. */
const projectName = 'nixconda';
/** The version in package.json; a test keeps the two the same. */
const projectVersion = '0.1.0';
const home = 'https://github.com/nixconda/nixconda';
const projectUrl = home;
/** The page that explains a rule. */
function rulePage(rule) {
    return `${home}/blob/main/docs/rules/${rule}.md`;
}


/***/ }),

/***/ 8750:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ settingNames),
/* harmony export */   dt: () => (/* binding */ specs),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
function choice(allowed, fallback) {
    return {
        fallback,
        shape: allowed.join('|'),
        read(text) {
            const value = allowed.find((word) => word === text);
            return value === undefined ? { complaint: `must be one of ${allowed.join(', ')}` } : { value };
        },
    };
}
/** Free text; null where it is absent. */
function text(shape) {
    return { fallback: '', shape, read: (value) => ({ value: value === '' ? null : value }) };
}
/** Words separated by white space or line ends. */
function words(shape, fallback = '') {
    return { fallback, shape, read: (value) => ({ value: value.split(/\s+/).filter((word) => word !== '') }) };
}
/** Lines, each one value; blank ones count for nothing. */
function lines(shape) {
    return {
        fallback: '',
        shape,
        read: (value) => ({
            value: value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
        }),
    };
}
/** `NAME=VALUE` a line, as arguments of the function in a file. */
function assignments(shape) {
    return {
        fallback: '',
        shape,
        read(given) {
            const found = lines(shape).read(given);
            const all = 'value' in found ? found.value.map((line) => /^([A-Za-z_][\w'-]*)=(.*)$/s.exec(line)) : [];
            const value = all.flatMap((match) => (match ? [{ name: match[1] ?? '', value: match[2] ?? '' }] : []));
            return value.length === all.length ? { value } : { complaint: `must be lines of the form ${shape}` };
        },
    };
}
function toggle(fallback) {
    return {
        fallback,
        shape: 'true|false',
        read: (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { complaint: 'must be true or false' },
    };
}
function wholeNumber(shape, fallback) {
    return {
        fallback: String(fallback),
        shape,
        read: (value) => (/^\d{1,6}$/.test(value) ? { value: Number(value) } : { complaint: 'must be a whole number' }),
    };
}
const specs = {
    file: lines('PATTERN'),
    run: { fallback: '', shape: 'SCRIPT', read: (value) => ({ value: value.trim() === '' ? null : value }) },
    shell: {
        fallback: 'bash',
        shape: 'SHELL',
        read: (value) => ['bash', 'sh', 'python'].includes(value) || value.includes('{0}')
            ? { value }
            : { complaint: 'must be bash, sh, python, or a command with {0} for the script' },
    },
    generate: choice(['off', 'missing', 'check', 'write'], 'off'),
    'fail-on': choice(['error', 'warning', 'info', 'never'], 'error'),
    nixpkgs: text('NIXPKGS'),
    attr: text('PATH'),
    verify: choice(['published', 'download', 'strict', 'off'], 'published'),
    cache: choice(['auto', 'off'], 'auto'),
    'cache-write': choice(['auto', 'always', 'never'], 'auto'),
    'cache-key-prefix': text('WORD'),
    'install-nix': choice(['auto', 'apt', 'official', 'never'], 'auto'),
    'nix-version': text('VERSION'),
    'nix-release-url': text('URL'),
    'nix-release-sha256': text('SHA256'),
    'allow-userns': choice(['auto', 'apparmor-profile', 'sysctl', 'never'], 'auto'),
    offline: toggle('false'),
    timeout: wholeNumber('SECONDS', 300),
    'environment-file': text('FILE'),
    'environment-name': text('NAME'),
    'python-version': text('VERSION'),
    channels: words('CHANNEL'),
    condarc: text('YAML'),
    'conda-prefix': { fallback: '~/.conda', shape: 'FOLDER', read: (value) => ({ value }) },
    'accept-anaconda-tos': toggle('false'),
    'working-directory': text('FOLDER'),
    'sarif-file': text('FILE'),
    systems: words('SYSTEM'),
    argstr: assignments('NAME=TEXT'),
    arg: assignments('NAME=EXPRESSION'),
    restrict: toggle('false'),
    memory: wholeNumber('MEBIBYTES', 0),
    'installer-mirror': text('URL'),
    hashes: text('FILE'),
    'changed-only': toggle('false'),
    'result-cache': choice(['auto', 'off'], 'auto'),
    'extra-nix-config': text('LINES'),
    'github-token': text('TOKEN'),
    'cache-scope': choice(['closure', 'local'], 'closure'),
    'cache-timeout': wholeNumber('SECONDS', 60),
    'cache-signing-key': text('KEY'),
    'cache-public-key': text('KEY'),
};
const settingNames = Object.keys(specs);
/**
 * Read every setting at once, so that a user hears of all mistakes together.
 * @param given the text of a setting, or undefined where it is absent.
 * @param call how the user knows the setting: `input "x"`, `--x`.
 * @returns the settings, or one sentence for each mistake.
 */
function readSettings(given, call) {
    const mistakes = [];
    const entries = settingNames.map((name) => {
        const spec = specs[name];
        const written = given(name);
        const read = spec.read(written === undefined || written === '' ? spec.fallback : written);
        if ('value' in read)
            return [name, read.value];
        mistakes.push(`${call(name)} ${read.complaint}, not ${JSON.stringify(written)}.`);
        return [name, undefined];
    });
    if (mistakes.length > 0)
        return { mistakes };
    // Every entry was read by the spec of its own name, which is what the type says.
    return { settings: Object.fromEntries(entries) };
}


/***/ })

};
