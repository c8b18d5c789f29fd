export const id = 761;
export const ids = [761];
export const modules = {

/***/ 3761:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lint: () => (/* binding */ lint)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/* harmony import */ var _lint_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7074);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5972);
/* harmony import */ var _stages_lint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(566);
/* harmony import */ var _output_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6657);
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
        shellcheck: { shape: null, summary: 'let ShellCheck, where it is installed, look at the shell text too' },
        baseline: { shape: 'FILE', summary: 'tell only of findings that this file does not know' },
        'write-baseline': { shape: 'FILE', summary: 'write the findings of today to a file, and tell of none' },
        ..._output_js__WEBPACK_IMPORTED_MODULE_5__/* .outputFlags */ .Xo,
    },
    async run(call) {
        const { world, settings, flags, words } = call;
        const output = (0,_output_js__WEBPACK_IMPORTED_MODULE_5__/* .readOutput */ .ov)(call);
        const mostWarnings = readCount(flags['max-warnings'], '--max-warnings');
        const { linter, patterns } = await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_4__/* .readProject */ .Wh)(world);
        const linted = await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_4__/* .lintFiles */ .ji)(world, linter, await (0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findFiles */ .lY)(world, words, patterns));
        if (flags['fix-dry-run'] === true)
            return showFixes(call, linter, linted);
        const files = flags.fix === true ? await mend(call, linter, linted) : linted;
        const checked = flags.shellcheck === true ? await (0,_stages_lint_js__WEBPACK_IMPORTED_MODULE_4__/* .addShellcheck */ .Uo)(world, linter, files) : files;
        const found = checked.map(({ path, text, result: { diagnostics } }) => ({
            path,
            text,
            diagnostics,
            evaluation: null,
            installers: [],
        }));
        if (typeof flags['write-baseline'] === 'string')
            return keepBaseline(call, flags['write-baseline'], found);
        const report = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .reportOn */ .Sb)(typeof flags.baseline === 'string' ? await withoutKnown(call, flags.baseline, found) : found);
        const status = await (0,_output_js__WEBPACK_IMPORTED_MODULE_5__/* .deliver */ .cK)(call, output, report, settings['fail-on']);
        return status === 0 && mostWarnings !== null && (0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .summarise */ .fS)(report).warnings > mostWarnings ? 1 : status;
    },
};
/** Write down what there is today. */
async function keepBaseline({ world }, file, found) {
    await world.files.write((0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(world, file), (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_2__/* .writeBaseline */ .B9)((0,_lint_index_js__WEBPACK_IMPORTED_MODULE_2__/* .makeBaseline */ .c1)(found)));
    world.log.info(`Wrote ${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(found.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0), 'finding')} to ${file}.`);
    return 0;
}
/** Leave out what the baseline knows, and say how much that is. */
async function withoutKnown({ world }, file, found) {
    const baseline = (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readBaseline */ .mF)(file, await world.files.read((0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(world, file)));
    return found.map((one) => {
        const { fresh, known, gone } = (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_2__/* .compareWithBaseline */ .$_)(baseline, one.path, one.text, one.diagnostics);
        if (known > 0)
            world.log.info(`${one.path}: ${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(known, 'finding')} of the baseline not told.`);
        if (gone > 0)
            world.log.info(`${one.path}: ${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(gone, 'finding')} of the baseline gone; write it anew.`);
        return { ...one, diagnostics: fresh };
    });
}
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


/***/ }),

/***/ 566:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ addShellcheck),
/* harmony export */   Wh: () => (/* binding */ readProject),
/* harmony export */   hb: () => (/* binding */ configurationFile),
/* harmony export */   ji: () => (/* binding */ lintFiles)
/* harmony export */ });
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1348);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1196);
/* harmony import */ var _lint_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7074);
/* harmony import */ var _other_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4331);
/** The first stage: read the configuration and the files, and lint each. */





/** Where a project says how it wants to be linted. */
const configurationFile = '.nixconda.yml';
/** @throws Failure for a configuration with mistakes. */
async function readProject(world) {
    const text = await world.files.readIfThere((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, configurationFile));
    if (text === null)
        return { linter: await (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLinter */ .jv)(_lint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultSettings */ .L6, _other_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .otherRules */ .y), patterns: { include: [], exclude: [] } };
    const { settings, ...patterns } = await (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfiguration */ .TD)(configurationFile, text, [..._other_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .otherRules */ .y]);
    return { linter: await (0,_lint_index_js__WEBPACK_IMPORTED_MODULE_3__/* .makeLinter */ .jv)(settings, _other_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .otherRules */ .y), patterns };
}
/** Lint every file. Throws a Failure for one that cannot be read. */
async function lintFiles(world, linter, paths) {
    return Promise.all(paths.map(async (path) => {
        const text = await readSource(world, path);
        return { path, text, result: linter.lint(path, text) };
    }));
}
/** Let ShellCheck, where it is installed, look at the shell text of every file: its findings are added to the linter's. */
async function addShellcheck(world, linter, files) {
    const parsed = files.flatMap(({ path, result: { root } }) => (root === null ? [] : [{ path, root }]));
    const findings = await linter.shellcheck(world, parsed);
    const byRoot = new Map(parsed.map(({ root }, index) => [root, findings[index] ?? []]));
    return files.map((file) => {
        const { root, diagnostics, isSuppressed } = file.result;
        const found = ((root && byRoot.get(root)) ?? []).filter((finding) => !isSuppressed(finding));
        return { ...file, result: { ...file.result, diagnostics: [...diagnostics, ...found].sort(_diagnostic_js__WEBPACK_IMPORTED_MODULE_0__/* .byPlace */ .hz) } };
    });
}
async function readSource(world, path) {
    try {
        return await world.files.read((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, path));
    }
    catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H(`${path} cannot be read: ${why}.`, { place: { file: path }, cause });
    }
}


/***/ }),

/***/ 4331:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ otherRules)
/* harmony export */ });
/* harmony import */ var _conda_verification_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9340);
/* harmony import */ var _nix_errors_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(572);
/** The ids of findings that the linter does not make: a comment in a file may silence them all the same. */
// Straight from the tables: the faces of these folders would load everything that starts Nix or a download.


const otherRules = new Set([
    'shellcheck',
    ...Object.keys(_nix_errors_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .nixRules */ .V),
    ..._conda_verification_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .verificationRules */ .j.map(({ id }) => id),
]);


/***/ })

};
