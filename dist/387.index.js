export const id = 387;
export const ids = [387];
export const modules = {

/***/ 9340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ verificationRules)
/* harmony export */ });
const verificationRules = [
    {
        id: 'installer-hash-mismatch',
        severity: 'error',
        summary: 'The pinned hash is not that of the installer',
        why: 'The vendor published another hash under this file name, or the URL serves a file with another hash. Nix will refuse the file, or, where it is in the store already, use another one than the URL says: Nix finds a fixed output by its name and hash and does not look at the URL.',
    },
    {
        id: 'installer-unknown',
        severity: 'warning',
        summary: 'The pinned hash could not be verified',
        why: 'No published hash is known for this file name, or the pin is of a kind that cannot be compared with one. `verify: download` compares with what the URL serves, and `nixconda update-hashes` brings the hashes of newer installers.',
    },
    {
        id: 'installer-unpinned',
        severity: 'warning',
        summary: 'The installer has no hash',
        why: 'Without a hash, or with the all-zero one of `lib.fakeHash`, Nix either refuses the download or takes whatever the server sends.',
    },
    {
        id: 'installer-md5-only',
        severity: 'warning',
        summary: 'Only an md5 stands between the installer and another file',
        why: 'Different files with the same md5 can be made at will, so an md5 verifies nothing. For some installers of 2018 to 2022 the collected hashes have the md5 only; for these `verify: download` compares the sha256 with what the URL serves, and the md5 as well.',
    },
    {
        id: 'installer-download-failed',
        severity: 'error',
        summary: 'The installer could not be downloaded for verification',
        why: 'With `verify: download` every installer is read from its URL and hashed. What could not be read to its end is not verified.',
    },
];


/***/ }),

/***/ 1196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ usualNames),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/** Which files are meant: the named ones, those that match a pattern, or the usual names. */

/** Where a conda shell file is looked for when none is named, in this order. */
const usualNames = ['.conda-shell.nix', 'conda-shell.nix', 'nix/conda-shell.nix'];
const isPattern = (name) => /[*?[\]{}!]/.test(name);
/**
 * @param named paths or glob patterns, relative to the world's working directory; none means the usual names.
 * @returns paths as the user would write them, each once, in the order asked for.
 * @throws Failure where a named file is missing, a pattern matches nothing, or none of the usual names is there.
 */
async function findFiles(world, named) {
    if (named.length === 0)
        return [await findUsual(world)];
    const found = [];
    for (const name of named) {
        const isThere = await world.files.exists(resolvePath(world, name));
        const matches = isThere || !isPattern(name) ? [] : await world.files.glob([name], world.cwd);
        if (!isThere && matches.length === 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(isPattern(name) ? `No file matches the pattern ${name} in ${world.cwd}.` : `There is no file ${name} in ${world.cwd}.`, {
                remedy: 'Name an existing file, or none to look for the usual names.',
            });
        }
        found.push(...(isThere ? [name] : matches));
    }
    return [...new Set(found)];
}
async function findUsual(world) {
    for (const name of usualNames)
        if (await world.files.exists(resolvePath(world, name)))
            return name;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`No conda shell file was found in ${world.cwd}; looked for ${usualNames.join(', ')}.`, {
        remedy: 'Name the file, or write one with `nixconda generate`.',
    });
}
/** The absolute path of what a user wrote. */
function resolvePath(world, path) {
    return path.startsWith('/') ? path : `${world.cwd}/${path}`;
}


/***/ }),

/***/ 572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nixRules)
/* harmony export */ });
/** The rules that evaluation reports under: their ids, and what each is about in one line. */
const nixRules = {
    'nix-syntax': 'The file is not Nix: a token stands where none can.',
    'nix-duplicate-attribute': 'A name is defined twice in one set, let or function.',
    'nix-undefined-variable': 'A name is used that nothing defines.',
    'nix-missing-attribute': 'An attribute is selected that the set does not have.',
    'nix-missing-argument': 'A function is called without an argument that it needs.',
    'nix-unexpected-argument': 'A function is called with an argument that it does not take.',
    'nix-assertion': 'An assertion does not hold.',
    'nix-throw': 'The file, or something it uses, refuses to be evaluated, in its author’s words.',
    'nix-abort': 'The file, or something it uses, stops the evaluation.',
    'nix-infinite-recursion': 'A value needs itself, or a function calls itself without end.',
    'nix-type': 'A value is of another type than its place needs.',
    'nix-missing-file': 'A file or folder is read that is not there.',
    'nix-nixpkgs-missing': '`<nixpkgs>` is used, but nothing says what it is.',
    'nix-fetch': 'Something to be fetched during evaluation cannot be had, or is not what its hash says.',
    'nix-hash': 'A hash is malformed.',
    'nix-derivation-name': 'The name of a derivation has a character that store paths cannot have.',
    'nix-import-from-derivation': 'Evaluation would have to build something in order to read it.',
    'nix-restricted': 'Evaluation reads or fetches what restricted mode forbids.',
    'nix-timeout': 'Evaluation takes longer than it may.',
    'nix-memory': 'Evaluation needs more memory than it may have.',
    'nix-not-an-env': 'The file evaluates to something that is not an FHS environment.',
    'nix-warning': 'The file uses something that its author warns of.',
    'nix-evaluation': 'Any other error of evaluation, in Nix’s words.',
};


/***/ }),

/***/ 7611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/** One line a finding, the most severe first, as many as GitHub shows; then one line that counts the rest, if any. */
function renderGithub(report) {
    const diagnostics = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .allDiagnostics */ .yi)(report);
    const kinds = ['error', 'warning', 'info'].map((severity) => diagnostics.filter((d) => d.severity === severity));
    const shown = kinds.flatMap((kind) => kind.slice(0, annotationsOfAKind));
    const left = diagnostics.length - shown.length;
    const lines = [
        ...shown.map(annotation),
        ...report.failures.map(({ message, remedy }) => command('error', {}, [message, remedy ?? ''].filter(Boolean).join('\n'))),
        ...(left > 0 ? [`${left} more in the job summary`] : []),
    ];
    return lines.map((line) => `${line}\n`).join('');
}
function annotation({ severity, file, range, rule, message, help }) {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yi: () => (/* reexport */ report_report/* allDiagnostics */.yi),
  G5: () => (/* reexport */ github.command),
  hS: () => (/* reexport */ counted),
  $u: () => (/* reexport */ report_report/* exitStatus */.$u),
  up: () => (/* reexport */ github.renderGithub),
  Br: () => (/* reexport */ renderSummary),
  S5: () => (/* reexport */ renderText),
  Sb: () => (/* reexport */ report_report/* reportOn */.Sb),
  fS: () => (/* reexport */ report_report/* summarise */.fS)
});

// EXTERNAL MODULE: ./src/report/github.ts
var github = __webpack_require__(7611);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
// EXTERNAL MODULE: ./src/project.ts
var project = __webpack_require__(4330);
;// CONCATENATED MODULE: ./src/report/wording.ts
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
const verdicts = {
    published: 'sha256 as published',
    downloaded: 'sha256 as downloaded',
    mismatch: 'wrong sha256',
    unknown: 'not verified: no published hash is known',
    unpinned: 'not verified: no hash is pinned',
};
/** The verdict on one installer, in words. */
function verdictInWords(installer) {
    const right = installer.expected === null ? '' : `, should be ${installer.expected}`;
    return `${verdicts[installer.verdict]}${right}`;
}

;// CONCATENATED MODULE: ./src/report/summary.ts



/** GitHub drops a step's summary above 1 MiB (actions/runner, FileCommandManager.cs); this leaves room for other writers. */
const byteLimit = 900 * 1024;
const marks = { error: '🔴', warning: '🟡', info: '🔵' };
function renderSummary(report, failOn) {
    const good = (0,report_report/* exitStatus */.$u)(report, failOn) === 0;
    const head = [
        `## ${good ? '✅' : '❌'} nixconda: ${summaryLine((0,report_report/* summarise */.fS)(report))}`,
        ...report.failures.map(({ message, remedy }) => `> [!CAUTION]\n> ${oneLine(message)}${remedy === null ? '' : `\n> ${oneLine(remedy)}`}`),
        filesTable(report),
        ...provisionLines(report),
    ];
    const findings = (0,report_report/* allDiagnostics */.yi)(report);
    const rows = findings.map((finding) => findingRow(finding));
    return withinLimit(head, rows);
}
function filesTable({ files, nix }) {
    const rows = files.flatMap((file) => {
        const findings = summaryLine((0,report_report/* summarise */.fS)({ files: [file], failures: [], nix: null, provision: null, run: null }));
        const first = `| ${code(file.path)} | ${env(file)} |`;
        const installers = file.installers.map((i) => `${i.system} | ${code(i.file)} | ${cell(verdictInWords(i))}`);
        return (installers.length === 0 ? ['– | – | –'] : installers).map((middle) => `${first} ${middle} | ${findings} |`);
    });
    const table = ['| file | env | system | installer | verdict | findings |', '|---|---|---|---|---|---|', ...rows].join('\n');
    return nix === null ? table : `${table}\n\nEvaluated by Nix ${cell(nix.version)} with ${cell(nix.nixpkgs)}.`;
}
function env({ evaluation }) {
    if (evaluation === null)
        return 'not evaluated';
    return evaluation.ok ? `${code(evaluation.name ?? '')} (${evaluation.shape})` : '**does not evaluate**';
}
function provisionLines({ provision, run }) {
    const lines = [];
    if (provision !== null) {
        lines.push(`**Env** ready in ${provision.seconds.toFixed(1)} s: ${cell(provision.effect)} **Cache**: ${cell(provision.cache)}`);
    }
    if (run !== null) {
        const mark = run.status === 0 ? '✅' : '❌';
        lines.push(`${mark} **Command** ${code(run.command)} ended with status ${run.status} after ${run.seconds.toFixed(1)} s.`);
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
    return oneLine(text).replace(/[\\`*_{}[\]<>#|~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function code(text) {
    return `<code>${cell(text)}</code>`;
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
        ...report.failures.map(({ message, remedy }) => {
            const help = remedy === null ? '' : `  ${paint('cyan', 'help:')} ${indent(remedy, 8)}\n`;
            return `${paint(severityStyles.error, 'error:')} ${message}\n${help}`;
        }),
    ];
    return `${blocks.join('\n')}${blocks.length > 0 ? '\n' : ''}${closing(report, paint)}`;
}
function renderDiagnostic(diagnostic, text, paint) {
    const { file, range, severity, rule, message, help, fix } = diagnostic;
    const place = `${file}:${range.start.line}:${range.start.column}`;
    const lines = [
        `${paint('underline', place)} ${paint(severityStyles[severity], severity)} ${indent(message, 2)} ${paint('dim', `[${rule}]`)}`,
    ];
    if (text !== null && range.end.offset > range.start.offset)
        lines.push(...excerpt(diagnostic, text, paint));
    if (help !== undefined)
        lines.push(`  ${paint('cyan', 'help:')} ${indent(help, 8)}`);
    if (fix !== undefined)
        lines.push(`  ${paint('green', fix.kind === 'safe' ? 'fix:' : 'suggested fix:')} ${fix.title}`);
    return `${lines.join('\n')}\n`;
}
/** The first line of the range with a ruler under it, as compilers print it. */
function excerpt({ range, severity }, text, paint) {
    const lineStart = range.start.offset - (range.start.column - 1);
    const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
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
        lines.push(`  evaluates to ${evaluation.name} (${evaluation.shape}) with Nix ${evaluation.nixVersion}`);
    for (const installer of installers)
        lines.push(`  ${installer.file}, ${installer.system}: ${verdictInWords(installer)}`);
    return lines.length === 0 ? '' : `${paint('underline', path)}\n${lines.join('\n')}\n`;
}
function closing(report, paint) {
    const summary = (0,report_report/* summarise */.fS)(report);
    const files = counted(report.files.length, 'file');
    if ((0,report_report/* allDiagnostics */.yi)(report).length === 0)
        return `${files}, ${summaryLine(summary)}\n`;
    const fixable = summary.fixable > 0 ? ` (${summary.fixable} fixable with --fix)` : '';
    return `${files}, ${paint('bold', summaryLine(summary))}${fixable}\n`;
}
function indent(text, columns) {
    return text.replace(/\n/g, `\n${' '.repeat(columns)}`);
}

;// CONCATENATED MODULE: ./src/report/index.ts
/** The report and its formats. */







/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Sb: () => (/* binding */ reportOn),
/* harmony export */   fS: () => (/* binding */ summarise),
/* harmony export */   yi: () => (/* binding */ allDiagnostics)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1348);
/** What a run of the program found out, file by file: the data that every output format renders. */

/** A report on these files, with nothing else known yet. */
function reportOn(files) {
    return { files, failures: [], nix: null, provision: null, run: null };
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


/***/ }),

/***/ 3764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ji: () => (/* binding */ lintFiles),
  cB: () => (/* binding */ projectLinter)
});

// UNUSED EXPORTS: configurationFile

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/lint/index.ts + 1 modules
var lint = __webpack_require__(1544);
// EXTERNAL MODULE: ./src/conda/verification/rules.ts
var rules = __webpack_require__(9340);
// EXTERNAL MODULE: ./src/nix/errors/rules.ts
var errors_rules = __webpack_require__(572);
;// CONCATENATED MODULE: ./src/stages/other-rules.ts
/** The ids of findings that the linter does not make: a comment in a file may silence them all the same. */
// Straight from the tables: the faces of these folders would load everything that starts Nix or a download.


const otherRules = new Set([...Object.keys(errors_rules/* nixRules */.V), ...rules/* verificationRules */.j.map(({ id }) => id)]);

;// CONCATENATED MODULE: ./src/stages/lint.ts
/** The first stage: read the configuration and the files, and lint each. */




/** Where a project says how it wants to be linted. */
const configurationFile = '.nixconda.yml';
/** A linter with the settings of the project in the working directory. Throws a Failure for a configuration with mistakes. */
async function projectLinter(world) {
    const text = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, configurationFile));
    if (text === null)
        return (0,lint.makeLinter)(lint.defaultSettings, otherRules);
    const { settings } = await (0,lint.readConfiguration)(configurationFile, text, [...otherRules]);
    return (0,lint.makeLinter)(settings, otherRules);
}
/** Lint every file. Throws a Failure for one that cannot be read. */
async function lintFiles(world, linter, paths) {
    return Promise.all(paths.map(async (path) => {
        const text = await readSource(world, path);
        return { path, text, result: linter.lint(path, text) };
    }));
}
async function readSource(world, path) {
    try {
        return await world.files.read((0,find/* resolvePath */.o1)(world, path));
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new failure/* Failure */.H(`${path} cannot be read: ${why}.`, { place: { file: path }, cause });
    }
}


/***/ })

};
