export const id = 566;
export const ids = [566];
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

/***/ 8592:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ jobLog)
/* harmony export */ });
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5972);
/** The running commentary in a job's log, where a line of ours must never be taken for a workflow command. */

/** @param debugging whether the job runs with debug logging (RUNNER_DEBUG=1). */
function jobLog(write, debugging) {
    // The title of a fold in which nothing has been said yet: an empty one is not shown at all.
    let pending = null;
    const info = (message) => {
        if (pending !== null)
            write(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)('group', {}, pending.replace(/\s+/g, ' '))}\n`);
        pending = null;
        write(`${withoutCommands(message)}\n`);
    };
    return {
        info,
        // Not `::warning::`: a step shows ten annotations at most, and those belong to the findings.
        warn: (message) => info(`⚠ ${message}`),
        debug: (message) => {
            if (debugging)
                write(`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)('debug', {}, message)}\n`);
        },
        async group(title, work) {
            pending = title;
            try {
                return await work();
            }
            finally {
                if (pending === null)
                    write('::endgroup::\n');
                pending = null;
            }
        },
    };
}
/**
 * The runner takes a line that begins with `::`, after any white space, or has `##[` anywhere, for a command (actions/runner,
 * ActionCommand.cs). A word joiner, which nobody sees, takes that meaning away. For .NET, unlike for JavaScript, U+0085 is white space.
 */
function withoutCommands(text) {
    return text.replace(/^([\s\u0085]*):(?=:)/gm, '$1:\u2060').replaceAll('##[', '#\u2060#[');
}


/***/ }),

/***/ 3445:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/edges/world.ts
var world = __webpack_require__(4570);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/fhs/index.ts + 6 modules
var fhs = __webpack_require__(6569);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/pipeline.ts + 11 modules
var pipeline = __webpack_require__(6269);
// EXTERNAL MODULE: ./src/report/index.ts + 3 modules
var src_report = __webpack_require__(5972);
// EXTERNAL MODULE: ./src/stages/lint.ts
var lint = __webpack_require__(566);
// EXTERNAL MODULE: ./src/generate/index.ts + 16 modules
var generate = __webpack_require__(8740);
// EXTERNAL MODULE: ./src/stages/published.ts
var published = __webpack_require__(6541);
;// CONCATENATED MODULE: ./src/action/generate.ts
/** The `generate` input: write the conda shell file from the repository's settings, or hold the file against them. */



/** @throws Failure, with `generate: check`, where a file is not what the settings give; the log has the difference. */
async function generateIfAsked(world, settings) {
    const mode = settings.generate;
    if (mode === 'off')
        return;
    const path = settings.file[0] ?? (await (0,generate/* usualPlace */.oF)(world));
    const { files } = await (0,generate/* generateFor */.Zi)(world, {}, await (0,published/* publishedHashes */.H)(world, settings.hashes), { path, explain: false });
    const differing = files.filter(({ there, difference }) => difference !== null && (mode !== 'missing' || there === null));
    const [first] = differing;
    if (first === undefined)
        return;
    if (mode === 'check') {
        const text = differing.map(({ difference }) => difference).join('\n');
        await world.log.group('What the settings give, and what is there', async () => world.log.info(text));
        throw new failure/* Failure */.H(`${first.path} is not what the settings in .nixconda.yml give.`, {
            remedy: 'Write it anew with nixconda generate --force, and commit it.',
        });
    }
    await (0,generate/* writeGenerated */.nF)(world, differing);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/settings.ts
var settings = __webpack_require__(8750);
;// CONCATENATED MODULE: ./src/action/inputs.ts
/** The Action's inputs, read once into settings; every mistake is named together. */



/** Inputs that only the Action has: they are no settings of the core. */
const ownInputs = [];
/**
 * @param env the runner hands each input over as `INPUT_` and its name in capitals, spaces as underscores
 *   (actions/toolkit, packages/core/src/core.ts: getInput).
 * @throws Failure that lists the unknown inputs and the wrong values.
 */
function readInputs(env) {
    const known = [...settings/* settingNames */.H$, ...ownInputs];
    const given = Object.keys(env)
        .filter((name) => name.startsWith('INPUT_'))
        .map((name) => name.slice('INPUT_'.length).toLowerCase());
    const mistakes = given
        .filter((name) => !known.includes(name))
        .map((name) => {
        const meant = (0,nearest/* nearest */.p)(name, known);
        return `There is no input "${name}"${meant === null ? '.' : `; did you mean "${meant}"?`}`;
    });
    const read = (0,settings/* readSettings */.sb)((name) => env[`INPUT_${name.toUpperCase()}`]?.trim(), (name) => `Input "${name}"`);
    if ('mistakes' in read)
        mistakes.push(...read.mistakes);
    if (mistakes.length > 0 || 'mistakes' in read) {
        throw new failure/* Failure */.H(mistakes.join('\n'), { remedy: `The inputs are ${known.join(', ')}.` });
    }
    return read.settings;
}

// EXTERNAL MODULE: ./src/action/log.ts
var log = __webpack_require__(8592);
;// CONCATENATED MODULE: ./src/action/publish.ts
/** Hands a report to GitHub: the log, annotations, the job summary, outputs, and SARIF where it is asked for. */



/**
 * Before anything is built or run: what the files are like.
 * @param write to standard output, where the runner reads workflow commands.
 */
function tellFindings(world, given, write) {
    const report = fromWorkspace(world, given);
    const { troubles, findings } = (0,src_report/* annotate */.fz)(report);
    // What stopped the program is told by its annotation.
    if (report.files.length + report.notices.length > 0)
        world.log.info((0,src_report/* renderText */.S5)({ ...report, failures: [] }, { color: false }).trimEnd());
    write(troubles);
    // GitHub shows each in the log too, where the same stands already, at greater length.
    if (findings !== '')
        write(`${(0,src_report/* command */.G5)('group', {}, 'Annotations')}\n${findings}::endgroup::\n`);
}
/** At the end: what stopped the program since the inspection, and a command that failed. */
function tellTroubles(world, inspected, report, write) {
    const since = { ...report, files: [], failures: report.failures.slice(inspected.failures.length) };
    write((0,src_report/* annotate */.fz)(fromWorkspace(world, since)).troubles);
}
/** Outputs, the job summary and SARIF. */
async function handOver(world, settings, report, cache) {
    const failOn = settings['fail-on'];
    const shown = fromWorkspace(world, report);
    const { appendSummary, setOutputs } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906));
    setOutputs(outputs(report, cache));
    await appendSummary((0,src_report/* renderSummary */.Br)(shown, failOn));
    const sarif = settings['sarif-file'];
    if (sarif !== null) {
        const [{ renderSarif }, { everySummary }] = await Promise.all([__webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881)), __webpack_require__.e(/* import() */ 358).then(__webpack_require__.bind(__webpack_require__, 6358))]);
        await world.files.write((0,find/* resolvePath */.o1)(world, sarif), renderSarif(shown, everySummary()));
    }
}
/** GitHub reads paths from the root of the workspace, where `working-directory` need not be. */
function fromWorkspace(world, report) {
    const workspace = world.env.GITHUB_WORKSPACE || world.cwd;
    const place = (path) => {
        const absolute = (0,external_node_path_.resolve)(world.cwd, path);
        const within = (0,external_node_path_.relative)(workspace, absolute);
        return within.startsWith('../') ? absolute : within;
    };
    return {
        ...report,
        failures: report.failures.map((failure) => failure.place === null ? failure : { ...failure, place: { ...failure.place, file: place(failure.place.file) } }),
        files: report.files.map((file) => ({
            ...file,
            path: place(file.path),
            diagnostics: file.diagnostics.map((diagnostic) => ({ ...diagnostic, file: place(diagnostic.file) })),
        })),
    };
}
function outputs(report, cache) {
    const { errors, warnings } = (0,src_report/* summarise */.fS)(report);
    const evaluation = report.files.find((file) => file.evaluation?.ok)?.evaluation;
    const installer = report.files.flatMap((file) => file.installers)[0];
    return {
        file: report.files.map((file) => file.path).join('\n'),
        errors: String(errors),
        warnings: String(warnings),
        'drv-path': evaluation?.drvPath ?? '',
        'installer-url': installer?.url ?? '',
        'installer-sha256': installer?.sha256?.sri ?? '',
        'installer-verdict': installer?.verdict ?? '',
        'cache-hit': String(report.provision?.cacheHit ?? false),
        'cache-primary-key': cache.primaryKey,
        'cache-matched-key': cache.matchedKey,
        'exit-code': report.run === null ? '' : String(report.run.status),
    };
}

;// CONCATENATED MODULE: ./src/action/main.ts
/** GitHub's face: inputs in, the pipeline, then annotations, summary, outputs and the step's status. */













const write = (text) => external_node_process_default().stdout.write(text);
const streams = {
    onOutput: (chunk) => external_node_process_default().stdout.write(chunk),
    onError: (chunk) => external_node_process_default().stderr.write(chunk),
};
/** @returns the step's exit status: 0 clean, 1 findings, the command's own, 2 where something stopped the program. */
async function start() {
    // First of all: the same program is the post step, and knows it by this alone.
    (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906))).saveState('phase', 'post');
    try {
        const settings = readInputs((external_node_process_default()).env);
        return await wholeWay(worldOf((external_node_process_default()).env, settings), settings);
    }
    catch (error) {
        write((0,src_report/* renderGithub */.up)(withFailure((0,src_report/* reportOn */.Sb)([]), error)));
        return 2;
    }
}
/** Nix evaluates what a pull request wrote, so only the cache's client sees what the runner hands to Actions alone. */
function worldOf(env, settings) {
    return (0,world/* localWorld */.W)({
        cwd: (0,external_node_path_.join)(env.GITHUB_WORKSPACE || external_node_process_default().cwd(), settings['working-directory'] ?? '.'),
        env: (0,fhs/* commandEnvironment */.J$)(env),
        cache: { env, patience: { quiet: settings['cache-timeout'] * 1000 } },
        log: (0,log/* jobLog */.W)(write, env.RUNNER_DEBUG === '1'),
    });
}
/** Inspect and tell; where the gate lets it pass, make the env ready and run the command in it; hand over the rest in any case. */
async function wholeWay(world, settings) {
    const inspection = await lookAt(world, settings);
    tellFindings(world, inspection.report, write);
    const { report, ready } = await goOn(world, settings, inspection);
    tellTroubles(world, inspection.report, report, write);
    await handOver(world, settings, report, { primaryKey: ready?.primaryKey ?? '', matchedKey: ready?.matchedKey ?? '' });
    return (0,src_report/* exitStatus */.$u)(report, settings['fail-on']);
}
/** All that can be found out without building anything. What stops it is in the report. */
async function lookAt(world, settings) {
    try {
        await generateIfAsked(world, settings);
        const { patterns } = await (0,lint/* readProject */.Wh)(world);
        const inspection = await (0,pipeline/* inspect */.Nn)(world, settings, await (0,find/* findTargets */.q8)(world, settings.file, patterns));
        return { ...inspection, report: withMistakes(settings, inspection.report) };
    }
    catch (error) {
        return { report: withFailure((0,src_report/* reportOn */.Sb)([]), error), nix: null, envs: new Map() };
    }
}
function withMistakes(settings, report) {
    if (settings.run === null || report.files.length === 1)
        return report;
    const remedy = 'Name the one file in `file`, and check the others in a step of their own.';
    return withFailure(report, new failure/* Failure */.H(`There are ${report.files.length} files, and \`run\` is for one env.`, { remedy }));
}
async function goOn(world, settings, inspection) {
    let { report } = inspection;
    let ready = null;
    if ((0,src_report/* exitStatus */.$u)(report, settings['fail-on']) !== 0)
        return { report, ready };
    try {
        ready = await makeEnvReady(world, settings, inspection);
        if (ready !== null) {
            report = { ...report, provision: ready.report };
            report = await runIfAsked(world, settings, ready, report);
        }
    }
    catch (error) {
        report = withFailure(report, error);
    }
    return { report, ready };
}
/** Null where there is nothing to make ready: several files are only inspected. */
async function makeEnvReady(world, settings, { report, nix, envs }) {
    const [file, ...more] = report.files;
    const env = (file && envs.get(file.path)) ?? null;
    if (nix === null || env === null || more.length > 0) {
        if (settings.run === null)
            return null;
        throw new failure/* Failure */.H(`${file?.path} gives no FHS env, so the command was not run.`, {
            remedy: 'What the file evaluates to stands among the findings. In a plain shell, run the command with `nix-shell --run`.',
        });
    }
    const { addPath, saveState } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906));
    // Under RUNNER_TEMP, which every env shows inside and the runner empties after the job; the post step removes it before.
    const folder = await world.files.makeTemporaryFolder('nixconda-');
    saveState('folder', folder);
    const ready = await (0,pipeline/* makeReady */.wE)(world, settings, nix, env, folder);
    addPath(ready.binFolder);
    return ready;
}
async function runIfAsked(world, settings, ready, report) {
    const { run: script, shell } = settings;
    if (script === null)
        return report;
    const [first = '', ...more] = script.split('\n');
    const title = more.length === 0 ? first : `${first} …`;
    await world.log.group(`Run ${title}`, async () => world.log.info(script));
    return { ...report, run: await (0,pipeline/* runCommand */.d1)(world, ready, { kind: 'script', text: script, shell }, title, streams) };
}
function withFailure(report, error) {
    return { ...report, failures: [...report.failures, describe(error)] };
}
/** A failure is told as it is; anything else is a mistake of the program, told with its stack. */
function describe(error) {
    if (error instanceof failure/* Failure */.H)
        return (0,src_report/* toolFailure */.Lu)(error);
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { message: `Internal error, please report it: ${stack}`, remedy: null, place: null };
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
