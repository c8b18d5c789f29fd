export const id = 315;
export const ids = [315];
export const modules = {

/***/ 4315:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfiguration: () => (/* binding */ readConfiguration)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7909);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6576);



const levels = ['off', 'info', 'warning', 'error'];
const keys = ['rules', 'include', 'exclude', 'nixpkgs', 'min-installer', 'generate'];
/**
 * Parse a configuration file.
 * @param path as the user would write it, for the message
 * @param text the file's text, YAML 1.2
 * @param ruleIds every rule id that `rules:` may name
 * @throws Failure that lists every mistake with its line; its place is the first one's
 */
async function readConfiguration(path, text, ruleIds) {
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const mistakes = document.errors.map((error) => ({ offset: error.pos[0], what: firstSentence(error.message) }));
    const configuration = mistakes.length > 0 ? null : understand(yaml, document, ruleIds, mistakes);
    const [first] = mistakes.sort((a, b) => a.offset - b.offset);
    if (first === undefined && configuration !== null)
        return configuration;
    const placed = mistakes.map(({ offset, what }) => ({ ...lines.linePos(offset), what }));
    const list = placed.map(({ line, what }) => `line ${line}: ${what}`).join('; ');
    const at = placed[0];
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path} cannot be used: ${list}.`, {
        remedy: 'See docs/configuration.md, or let your editor check the file against docs/nixconda.schema.json.',
        place: { file: path, ...(at && { line: at.line, column: at.col }) },
    });
}
function understand(yaml, document, ruleIds, mistakes) {
    const root = document.contents;
    const complain = (node, what) => void mistakes.push({ offset: node?.range?.[0] ?? 0, what });
    /** The entries of a mapping by key; a missing or empty one has none. */
    const entries = (node, name) => {
        if (node === null || (yaml.isScalar(node) && node.value === null))
            return [];
        if (!yaml.isMap(node)) {
            complain(node, `${name} must be a mapping`);
            return [];
        }
        return node.items.map(({ key, value }) => [scalarText(key) ?? '', key, value]);
    };
    /** A scalar as it is written: 25.10 must not become 25.1. */
    const scalarText = (node) => yaml.isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : null;
    const patterns = (node, name) => {
        const items = yaml.isSeq(node) ? node.items.map((item) => scalarText(item)) : [scalarText(node)];
        const texts = items.filter((item) => item !== null);
        if (texts.length !== items.length)
            complain(node, `${name} must be a glob pattern or a list of them`);
        return texts;
    };
    const version = (node, name, shape, example) => {
        const text = scalarText(node);
        if (text !== null && shape.test(text))
            return text;
        complain(node, `${name} must be ${example}`);
        return null;
    };
    const chosen = {};
    let include = [];
    let exclude = [];
    let nixpkgs = null;
    let minInstaller = null;
    for (const [name, key, value] of entries(root, 'the file')) {
        if (name === 'rules') {
            for (const [rule, ruleKey, levelNode] of entries(value, 'rules')) {
                const level = levels.find((known) => known === scalarText(levelNode));
                if (!ruleIds.has(rule))
                    complain(ruleKey, `there is no rule "${rule}"${suggestion(rule, ruleIds)}`);
                else if (level === undefined)
                    complain(levelNode ?? ruleKey, `the level of ${rule} must be ${levels.join(', ')}`);
                else
                    chosen[rule] = level;
            }
        }
        else if (name === 'include')
            include = patterns(value, name);
        else if (name === 'exclude')
            exclude = patterns(value, name);
        else if (name === 'nixpkgs')
            nixpkgs = version(value, name, /^(\d\d\.\d\d|unstable)$/, 'a release as "25.05", or unstable');
        else if (name === 'min-installer')
            minInstaller = version(value, name, /^\d+(\.\d+)*$/, 'a version as "23.1"');
        // What a generated file is made from: src/generate reads it, where it is asked for.
        else if (name === 'generate')
            entries(value, name);
        else
            complain(key, `there is no setting "${name}"; known are ${keys.join(', ')}`);
    }
    const settings = { levels: chosen, nixpkgs, minInstaller: minInstaller ?? _settings_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultSettings */ .L.minInstaller };
    return { settings, include, exclude };
}
/** ` (did you mean …?)` where a known id is close, else nothing. */
function suggestion(id, known) {
    const near = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .p)(id, [...known]);
    return near === null ? '' : ` (did you mean ${near}?)`;
}
function firstSentence(message) {
    return message.split('\n')[0]?.replace(/\.$/, '') ?? message;
}


/***/ })

};
