export const id = 743;
export const ids = [743];
export const modules = {

/***/ 3743:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   shellcheck: () => (/* binding */ shellcheck)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _conda_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2099);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2902);
/* harmony import */ var _shell_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2862);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5063);
/** ShellCheck's findings in the profiles and the hooks of files, where ShellCheck is installed. */






/**
 * What does not hold of a text that is a part of a larger one and has its interpolations filled in: files that cannot be
 * followed, variables set or used elsewhere, a missing `#!` line, comparisons of constants; and a remark that only
 * introduces another. Two more are rules of our own.
 */
const excluded = [
    ...[1009, 1090, 1091, 2034, 2148, 2154, 2164],
    ...[2043, 2050, 2078, 2157, 2158, 2159, 2160, 2161, 2170, 2193, 2194],
    ...[2088, 2153],
];
const severities = {
    error: 'error',
    warning: 'warning',
    info: 'info',
    style: 'info',
};
/** Longer than this for each text, they are not waited for. In milliseconds. */
const patience = 20_000;
/**
 * Ask ShellCheck about every text of the files that bash reads on entry: profiles and the hooks of shells. Where it is not
 * on PATH, or the rule `shellcheck` is off, there are no findings. To start it costs more than to read a text, so there is one process
 * a core, however many files there are.
 *
 * @returns the findings in each file, in the order of the files
 * @throws Failure where ShellCheck is there but does not answer as it should
 */
async function shellcheck(world, files, settings) {
    const level = settings.levels.shellcheck;
    if (level === 'off')
        return files.map(() => []);
    const published = (0,_conda_index_js__WEBPACK_IMPORTED_MODULE_1__/* .publishedInstallers */ .cH)([]);
    const texts = files.flatMap((file) => (0,_shell_index_js__WEBPACK_IMPORTED_MODULE_4__/* .scriptsOf */ .Sf)((0,_view_js__WEBPACK_IMPORTED_MODULE_5__/* .contextOf */ .V)(file.path, file.root, settings, published), ['profile', 'shell-hook']).map((script) => ({
        file,
        script,
    })));
    const command = texts.length === 0 ? null : await world.processes.find('shellcheck');
    if (command === null)
        return files.map(() => []);
    const size = Math.ceil(texts.length / world.host.cores);
    const groups = Array.from({ length: Math.ceil(texts.length / size) }, (_, index) => texts.slice(index * size, (index + 1) * size));
    const scriptsIn = (group) => group.map(({ script }) => script);
    const comments = (await Promise.all(groups.map((group) => commentsOn(world, command, scriptsIn(group))))).flat();
    return files.map((file) => {
        const lines = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_3__/* .lineIndex */ .Dp)(file.root.text);
        const own = comments.filter((_, index) => texts[index]?.file === file).flat();
        return own.map(({ code, message, place, severity }) => ({
            rule: 'shellcheck',
            severity: level ?? severity,
            message: `SC${code}: ${message}`,
            file: file.path,
            range: lines.range(place.from, place.to),
            source: 'lint',
            help: `See https://www.shellcheck.net/wiki/SC${code}.`,
        }));
    });
}
/** What one process says of each script. */
async function commentsOn(world, command, scripts) {
    const folder = await world.files.makeTemporaryFolder('nixconda-shellcheck-');
    try {
        const paths = scripts.map((_, index) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, `${index}.sh`));
        // A letter is as good as a path, a word or a part of one, and keeps every other character where it is.
        const write = ({ source }, index) => world.files.write(paths[index] ?? '', source.value.replaceAll(_shell_index_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownMark */ .g1, 'x'));
        await Promise.all(scripts.map(write));
        const options = ['--shell=bash', '--format=json1', '--norc', `--exclude=${excluded.map((code) => `SC${code}`).join(',')}`];
        const timeout = patience * scripts.length;
        const { stdout, stderr, status, timedOut } = await world.processes.run({ command, args: [...options, ...paths], timeout });
        if (timedOut)
            return scripts.map(() => []);
        const comments = parseComments(stdout, stderr, status);
        return scripts.map((script, index) => placed(script, comments.filter(({ file }) => file === paths[index])));
    }
    finally {
        await world.files.remove(folder);
    }
}
function placed({ source, commands }, comments) {
    const hasUnknownCommand = commands.some(({ words: [word] }) => word?.parts.some(({ kind }) => kind === 'unknown') ?? false);
    return comments.flatMap(({ code, message, level, ...at }) => {
        const from = indexOf(source.value, at.line, at.column);
        // An error of syntax is at one point: its character is marked.
        const to = Math.max(indexOf(source.value, at.endLine, at.endColumn), Math.min(from + 1, source.value.length));
        const isOfUnknown = source.value.slice(Math.max(0, from - 1), to + 1).includes(_shell_index_js__WEBPACK_IMPORTED_MODULE_4__/* .unknownMark */ .g1);
        // What is not known may as well open a quote or an `if`: then it is no error of syntax.
        if (isOfUnknown || (hasUnknownCommand && code < 2000))
            return [];
        return [{ code, message, severity: severities[level], place: source.range(from, to) }];
    });
}
function parseComments(stdout, stderr, status) {
    try {
        const answer = JSON.parse(stdout);
        return answer.comments;
    }
    catch (cause) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`ShellCheck ended with status ${status} and no findings to read: ${stderr.trim() || 'it printed nothing'}.`, {
            remedy: 'Try `shellcheck --version`, or switch it off: `shellcheck: off` under `rules:` in .nixconda.yml.',
            cause,
        });
    }
}
/** The index of a place that is given as line and column, both from 1, the column in code points. */
function indexOf(text, line, column) {
    let start = 0;
    for (let number = 1; number < line; number += 1) {
        const end = text.indexOf('\n', start);
        if (end === -1)
            return text.length;
        start = end + 1;
    }
    const before = [...text.slice(start, start + 2 * column)].slice(0, column - 1).join('');
    return Math.min(start + before.length, text.length);
}


/***/ })

};
