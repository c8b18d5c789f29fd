export const id = 718;
export const ids = [718];
export const modules = {

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

/***/ 7718:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1708);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_process__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _edges_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8465);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8592);
/** The post step: remove what main left behind for the steps of the job. It never fails a job. */




/** @returns always 0. */
async function start() {
    const { STATE_folder: folder, RUNNER_TEMP: temp } = (node_process__WEBPACK_IMPORTED_MODULE_1___default().env);
    // A step's state is a file that everything in the step could write to.
    if (!folder || !temp || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(folder) !== (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(temp))
        return 0;
    try {
        // The garbage collector root goes with it; the store itself stays as it is.
        await (0,_edges_files_js__WEBPACK_IMPORTED_MODULE_2__/* .localFiles */ .J)((node_process__WEBPACK_IMPORTED_MODULE_1___default().env)).remove(folder);
    }
    catch (error) {
        const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .jobLog */ .W)((text) => node_process__WEBPACK_IMPORTED_MODULE_1___default().stdout.write(text), false);
        log.warn(`Could not remove ${folder}: ${error instanceof Error ? error.message : error}`);
    }
    return 0;
}


/***/ }),

/***/ 1348:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Si: () => (/* binding */ startOfFile),
/* harmony export */   hz: () => (/* binding */ byPlace),
/* harmony export */   jZ: () => (/* binding */ atLeast)
/* harmony export */ });
/** The one shape of a finding, whoever found it: the linter, Nix, the installer's verification or the run. */
/** The empty range at the beginning of a file, for findings about the file as a whole. */
const startOfFile = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 1, offset: 0 },
};
const ranks = { error: 2, warning: 1, info: 0 };
/** Whether `severity` is `threshold` or worse. */
function atLeast(severity, threshold) {
    return ranks[severity] >= ranks[threshold];
}
/** By place within one file; at the same place the most severe first. For use with `sort`. */
function byPlace(a, b) {
    return a.range.start.offset - b.range.start.offset || ranks[b.severity] - ranks[a.severity] || (a.rule < b.rule ? -1 : 1);
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

/***/ 7611:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   annotate: () => (/* binding */ annotate),
/* harmony export */   command: () => (/* binding */ command),
/* harmony export */   renderGithub: () => (/* binding */ renderGithub)
/* harmony export */ });
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);

const commands = { error: 'error', warning: 'warning', info: 'notice' };
/**
 * A runner keeps at most 10 annotations of each kind a step and cuts messages at 4,096 characters
 * (actions/runner, ExecutionContext.cs: _maxCountPerIssueType).
 */
const annotationsOfAKind = 10;
const messageLimit = 4_096;
function annotate(report) {
    const { failures, notices, run } = report;
    const taken = { error: failures.length + (run === null || run.status === 0 ? 0 : 1), warning: 0, info: notices.length };
    const troubles = [
        ...failures.map(describeFailure),
        // Of a command in a `run:` step GitHub says this by itself, of one in an Action nothing.
        ...(run === null || run.status === 0
            ? []
            : [command('error', {}, [`The command ended with status ${run.status}.`, run.advice ?? ''].filter(Boolean).join('\n'))]),
    ].slice(0, annotationsOfAKind);
    const diagnostics = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .allDiagnostics */ .yi)(report);
    const shown = ['error', 'warning', 'info'].flatMap((severity) => mostTelling(diagnostics.filter((diagnostic) => diagnostic.severity === severity), Math.max(0, annotationsOfAKind - taken[severity])));
    const left = diagnostics.length - shown.length;
    const findings = [
        ...notices.map((notice) => command('notice', {}, notice.slice(0, messageLimit))),
        ...shown.map(describeFinding),
        ...(left > 0 ? [`${left} more in the job summary`] : []),
    ];
    return { troubles: inLines(troubles), findings: inLines(findings) };
}
/**
 * As many as there is room for, in their own order: the first finding of each rule in each file before the second of any, so that many
 * faults of one kind do not hide the others.
 */
function mostTelling(diagnostics, room) {
    const counts = new Map();
    const numbered = diagnostics.map((diagnostic) => {
        const kind = `${diagnostic.rule} ${diagnostic.file}`;
        const before = counts.get(kind) ?? 0;
        counts.set(kind, before + 1);
        return { diagnostic, before };
    });
    const chosen = new Set(numbered.toSorted((a, b) => a.before - b.before).slice(0, room));
    return numbered.filter((one) => chosen.has(one)).map(({ diagnostic }) => diagnostic);
}
function renderGithub(report) {
    const { troubles, findings } = annotate(report);
    return troubles + findings;
}
function inLines(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
function describeFailure({ message, remedy, place }) {
    const { file, line, column } = place ?? {};
    const at = {
        ...(file === undefined ? {} : { file }),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { col: column }),
    };
    return command('error', at, [message, remedy ?? ''].filter(Boolean).join('\n').slice(0, messageLimit));
}
function describeFinding({ severity, file, range, rule, message, help }) {
    const text = help === undefined ? message : `${message}\n${help}`;
    // GitHub shows columns only for an annotation within one line.
    const columns = range.start.line === range.end.line ? { col: range.start.column, endColumn: range.end.column } : {};
    const place = { file, line: range.start.line, endLine: range.end.line, ...columns };
    return command(commands[severity], { ...place, title: rule }, text.slice(0, messageLimit));
}
/**
 * A workflow command. Values are escaped so that no text from a file can end the command or start another
 * (actions/toolkit, packages/core/src/command.ts).
 */
function command(name, properties, message) {
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${list.length > 0 ? ` ${list.join(',')}` : ''}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}


/***/ }),

/***/ 5972:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fz: () => (/* reexport */ github.annotate),
  G5: () => (/* reexport */ github.command),
  hS: () => (/* reexport */ counted),
  $u: () => (/* reexport */ report_report/* exitStatus */.$u),
  up: () => (/* reexport */ github.renderGithub),
  Br: () => (/* reexport */ renderSummary),
  S5: () => (/* reexport */ renderText),
  Sb: () => (/* reexport */ report_report/* reportOn */.Sb),
  fS: () => (/* reexport */ report_report/* summarise */.fS),
  Lu: () => (/* reexport */ report_report/* toolFailure */.Lu)
});

// UNUSED EXPORTS: allDiagnostics

// EXTERNAL MODULE: ./src/report/github.ts
var github = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
// EXTERNAL MODULE: ./src/project.ts
var project = __webpack_require__(4330);
;// CONCATENATED MODULE: ./src/report/wording.ts
/** Small phrases that several formats share, so that the same thing is always said with the same words. */

/** `1 error`, `2 errors`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The closing line: `2 errors, 1 warning, 3 infos`, or `no findings`. */
function summaryLine({ errors, warnings, infos }) {
    const parts = [
        errors > 0 ? counted(errors, 'error') : '',
        warnings > 0 ? counted(warnings, 'warning') : '',
        infos > 0 ? counted(infos, 'info') : '',
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'no findings' : parts.join(', ');
}
/** `no findings`, or that there was no file to find anything in. */
function filesLine(report) {
    return report.files.length === 0 ? 'no file was checked' : summaryLine((0,report_report/* summarise */.fS)(report));
}
const verdicts = {
    published: 'sha256 as published',
    downloaded: 'sha256 as downloaded',
    mismatch: 'wrong sha256',
    unknown: 'not verified',
    unpinned: 'not verified: no hash is pinned',
};
/** The verdict on one installer, in words. */
function verdictInWords(installer) {
    const right = installer.expected === null ? '' : `, should be ${installer.expected}`;
    const why = installer.reason === null ? '' : `: ${installer.reason}`;
    return `${verdicts[installer.verdict]}${why}${right}`;
}
/** How long an evaluation took, or that there was none. */
function timeInWords({ seconds, cached }) {
    return cached ? 'cached' : `${seconds.toFixed(1)} s`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts



/** GitHub drops a step's summary above 1 MiB (actions/runner, FileCommandManager.cs); this leaves room for other writers. */
const byteLimit = 900 * 1024;
const marks = { error: '🔴', warning: '🟡', info: '🔵' };
function renderSummary(report, failOn) {
    const head = [
        `## ${(0,report_report/* exitStatus */.$u)(report, failOn) === 0 ? '✅' : '❌'} nixconda: ${headline(report)}`,
        ...report.failures.map(failure),
        ...report.notices.map((notice) => `> [!NOTE]\n> ${cell(notice)}`),
        ...(report.files.length === 0 ? [] : [filesTable(report)]),
        ...provisionLines(report),
    ];
    const findings = (0,report_report/* allDiagnostics */.yi)(report);
    const rows = findings.map((finding) => findingRow(finding));
    return withinLimit(head, rows);
}
/** What made it end as it did comes first. */
function headline(report) {
    const { failures, run } = report;
    const findings = report.files.length === 0 && report.notices.length === 0 ? [] : [filesLine(report)];
    if (failures.length > 0)
        return ['stopped', ...findings].join(', ');
    return [...(run === null || run.status === 0 ? [] : [`the command ended with status ${run.status}`]), ...findings].join(', ');
}
function failure({ message, remedy, place }) {
    const at = place === null ? '' : `${code([place.file, place.line, place.column].filter((part) => part !== undefined).join(':'))}: `;
    const lines = [message, ...(remedy === null ? [] : [remedy])].flatMap((text) => text.split(/[\r\n]+/)).map(cell);
    return `> [!CAUTION]\n> ${at}${lines.join('<br>')}`;
}
function filesTable({ files, nix }) {
    const rows = files.flatMap((file) => {
        const findings = summaryLine((0,report_report/* summarise */.fS)((0,report_report/* reportOn */.Sb)([file])));
        const first = `| ${code(file.path)} | ${env(file)} |`;
        const time = file.evaluation === null ? '–' : timeInWords(file.evaluation);
        const installers = file.installers.map((i) => `${i.system} | ${code(i.file)} | ${cell(verdictInWords(i))}`);
        return (installers.length === 0 ? ['– | – | –'] : installers).map((middle) => `${first} ${middle} | ${findings} | ${time} |`);
    });
    const table = [
        '| file | env | system | installer | verdict | findings | evaluated in |',
        '|---|---|---|---|---|---|---|',
        ...rows,
    ].join('\n');
    return nix === null ? table : `${table}\n\nEvaluated by Nix ${cell(nix.version)} with ${cell(nix.nixpkgs)}.`;
}
function env({ evaluation, diagnostics }) {
    if (evaluation === null)
        return 'not evaluated';
    if (!evaluation.ok && diagnostics.some(({ rule }) => rule === 'nix-not-an-env'))
        return '**no FHS env**';
    return evaluation.ok ? `${code(evaluation.name ?? '')} (${evaluation.shape})` : '**does not evaluate**';
}
function provisionLines({ provision, run }) {
    const lines = [];
    if (provision !== null) {
        lines.push(`**Env** ready after ${provision.seconds.toFixed(1)} s. ${cell(provision.effect)} **Cache**: ${cell(provision.cache)}`);
    }
    if (run !== null) {
        const mark = run.status === 0 ? '✅' : '❌';
        lines.push(`${mark} **Command** ${code(run.command)} ended with status ${run.status} after ${run.seconds.toFixed(1)} s.`);
        if (run.advice !== null)
            lines.push(`> [!TIP]\n> ${cell(run.advice)}`);
    }
    return lines;
}
function findingRow({ severity, file, range, rule, message, fix }) {
    const place = `${code(`${file}:${range.start.line}:${range.start.column}`)}`;
    const fixable = fix?.kind === 'safe' ? ' 🔧' : '';
    return `| ${marks[severity]} | ${place} | ${cell(message)}${fixable} | [${rule}](${(0,project/* rulePage */.gd)(rule)}) |`;
}
function withinLimit(head, rows) {
    const blocks = [...head];
    if (rows.length > 0) {
        const open = ['| | where | what | rule |', '|---|---|---|---|'];
        let left = byteLimit - bytes(head.join('\n\n')) - 500;
        const shown = [];
        for (const row of rows) {
            left -= bytes(row) + 1;
            if (left < 0)
                break;
            shown.push(row);
        }
        blocks.push([...open, ...shown].join('\n'));
        if (shown.length < rows.length)
            blocks.push(`… and ${counted(rows.length - shown.length, 'more finding')}.`);
        if (rows.some((row) => row.includes('🔧')))
            blocks.push('🔧 = `nixconda lint --fix` mends it.');
    }
    return `${blocks.join('\n\n')}\n`;
}
/** Text inside a table cell: no markup of it counts, and it cannot leave its cell. */
function cell(text) {
    // Between two dollar signs GitHub would see a formula; it offers no other way to write one
    // (https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions).
    return inert(text).replaceAll('$', '<span>$</span>');
}
function code(text) {
    return `<code>${inert(text)}</code>`;
}
function inert(text) {
    return oneLine(text).replace(/[&\\`*_{}[\]<>#|~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function oneLine(text) {
    return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
function bytes(text) {
    return new TextEncoder().encode(text).length;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./src/report/text.ts
/** The report for a person at a terminal: every finding with the line it is about, then what is known of each file. */



const severityStyles = { error: ['bold', 'red'], warning: ['bold', 'yellow'], info: ['bold', 'blue'] };
function renderText(report, { color }) {
    const paint = color ? (style, text) => (0,external_node_util_.styleText)(style, text, { validateStream: false }) : (_style, text) => text;
    const blocks = [
        ...report.files.flatMap((file) => file.diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, diagnostic.file === file.path ? file.text : null, paint))),
        ...report.files.map((file) => renderFacts(file, paint)).filter((facts) => facts !== ''),
        ...report.notices.map((notice) => `${paint(severityStyles.info, 'note:')} ${notice}\n`),
        ...report.failures.map(({ message, remedy }) => {
            const help = remedy === null ? '' : `  ${paint('cyan', 'help:')} ${indent(remedy, 8)}\n`;
            return `${paint(severityStyles.error, 'error:')} ${message}\n${help}`;
        }),
    ];
    return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${closing(report, paint)}`;
}
function renderDiagnostic(diagnostic, text, paint) {
    const { file, range, severity, rule, message, help, fix } = diagnostic;
    const place = shown(`${file}:${range.start.line}:${range.start.column}`);
    const lines = [
        `${paint('underline', place)} ${paint(severityStyles[severity], severity)} ${indent(shown(message), 2)} ${paint('dim', `[${rule}]`)}`,
    ];
    if (text !== null && range.end.offset > range.start.offset)
        lines.push(...excerpt(diagnostic, text, paint));
    if (help !== undefined)
        lines.push(`  ${paint('cyan', 'help:')} ${indent(shown(help), 8)}`);
    if (fix !== undefined)
        lines.push(`  ${paint('green', fix.kind === 'safe' ? 'fix:' : 'suggested fix:')} ${fix.title}`);
    return `${lines.join('\n')}\n`;
}
/** The first line of the range with a ruler under it, as compilers print it. */
function excerpt({ range, severity }, text, paint) {
    const lineStart = range.start.offset - (range.start.column - 1);
    const line = shown(/^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '');
    const width = Math.max(1, Math.min(range.end.offset, lineStart + line.length) - range.start.offset);
    const number = String(range.start.line);
    const before = line.slice(0, range.start.column - 1).replace(/[^\t]/g, ' ');
    const gutter = ' '.repeat(number.length);
    return [
        `  ${paint('dim', `${number} |`)} ${line}`,
        `  ${paint('dim', `${gutter} |`)} ${before}${paint(severityStyles[severity], '^'.repeat(width))}`,
    ];
}
function renderFacts({ path, evaluation, installers }, paint) {
    const lines = [];
    if (evaluation?.ok)
        lines.push(`  evaluates to ${evaluation.name} (${evaluation.shape}) with Nix ${evaluation.nixVersion}, ${timeInWords(evaluation)}`);
    for (const installer of installers)
        lines.push(`  ${installer.file}, ${installer.system}: ${verdictInWords(installer)}`);
    return lines.length === 0 ? '' : `${paint('underline', path)}\n${lines.join('\n')}\n`;
}
function closing(report, paint) {
    const summary = (0,report_report/* summarise */.fS)(report);
    if (report.files.length === 0 && report.notices.length > 0)
        return `${filesLine(report)}\n`;
    const files = counted(report.files.length, 'file');
    if ((0,report_report/* allDiagnostics */.yi)(report).length === 0)
        return `${files}, ${summaryLine(summary)}\n`;
    const fixable = summary.fixable > 0 ? ` (${summary.fixable} fixable with --fix)` : '';
    return `${files}, ${paint('bold', summaryLine(summary))}${fixable}\n`;
}
/** Control characters would move a terminal's cursor, change its title, or hide what follows. */
function shown(text) {
    return text.replace(/[^\P{Cc}\t\n]/gu, '\uFFFD');
}
function indent(text, columns) {
    return text.replace(/\n/g, `\n${' '.repeat(columns)}`);
}

;// CONCATENATED MODULE: ./src/report/index.ts
/** The report and its formats. */







/***/ }),

/***/ 8850:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Lu: () => (/* binding */ toolFailure),
/* harmony export */   Sb: () => (/* binding */ reportOn),
/* harmony export */   fS: () => (/* binding */ summarise),
/* harmony export */   yi: () => (/* binding */ allDiagnostics)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1348);
/** What a run of the program found out, file by file: the data that every output format renders. */

/** A report on these files, with nothing else known yet. */
function reportOn(files) {
    return { files, failures: [], notices: [], nix: null, provision: null, run: null };
}
/** What stopped the program, as a report tells it. */
function toolFailure({ message, remedy, place }) {
    return { message, remedy: remedy ?? null, place: place ?? null };
}
function allDiagnostics(report) {
    return report.files.flatMap((file) => file.diagnostics);
}
function summarise(report) {
    const diagnostics = allDiagnostics(report);
    const count = (severity) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return {
        errors: count('error'),
        warnings: count('warning'),
        infos: count('info'),
        fixable: diagnostics.filter((diagnostic) => diagnostic.fix?.kind === 'safe').length,
    };
}
/**
 * The exit status a report earns: 2 where the program could not do its work, 1 with findings at or above `failOn`,
 * the command's own status where one was run, else 0.
 */
function exitStatus(report, failOn) {
    if (report.failures.length > 0)
        return 2;
    if (failOn !== 'never' && allDiagnostics(report).some((diagnostic) => (0,_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .atLeast */ .jZ)(diagnostic.severity, failOn)))
        return 1;
    return report.run?.status ?? 0;
}


/***/ })

};
