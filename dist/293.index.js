export const id = 293;
export const ids = [293];
export const modules = {

/***/ 6293:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rules: () => (/* binding */ rules)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _lint_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1544);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7909);
/* harmony import */ var _project_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4330);
/** `nixconda rules`: the list of the lint rules, or the explanation of one. */




const rules = {
    usage: '[RULE]',
    about: 'Lists the rules with their severity (and whether --fix mends what they find), or explains one.',
    settings: [],
    flags: {},
    async run({ words, print }) {
        const [id] = words;
        if (id === undefined) {
            print(list());
            return 0;
        }
        const rule = _lint_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.find((one) => one.id === id);
        if (rule === undefined) {
            const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(id, _lint_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map((one) => one.id));
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`There is no rule ${JSON.stringify(id)}.`, {
                remedy: meant === null ? 'nixconda rules lists them.' : `Did you mean ${meant}?`,
            });
        }
        print(explain(rule));
        return 0;
    },
};
const marks = { safe: 'fix', suggested: 'suggestion', none: '' };
function list() {
    const width = Math.max(..._lint_index_js__WEBPACK_IMPORTED_MODULE_1__.rules.map(({ id }) => id.length));
    const lines = [..._lint_index_js__WEBPACK_IMPORTED_MODULE_1__.rules]
        .sort((a, b) => a.id.localeCompare(b.id))
        .map(({ id, severity, fixable, summary }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${marks[fixable].padEnd(10)}  ${summary}\n`);
    return lines.join('');
}
function explain({ id, severity, fixable, summary, docs }) {
    const example = (title, text) => `${title}\n\n${text.trimEnd().replace(/^(?=.)/gm, '  ')}\n`;
    return [
        `${id} (${severity}${fixable === 'none' ? '' : `, ${fixable} fix`})\n`,
        `${summary}.\n`,
        `${docs.why.trim()}\n`,
        example('Bad:', docs.bad),
        example('Good:', docs.good),
        `Sources:\n${docs.sources.map((source) => `  ${source}\n`).join('')}`,
        `${(0,_project_js__WEBPACK_IMPORTED_MODULE_3__/* .rulePage */ .gd)(id)}\n`,
    ].join('\n');
}


/***/ })

};
