export const id = 750;
export const ids = [750];
export const modules = {

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

/***/ 9340:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 6453:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ bySeverity),
  D: () => (/* binding */ lintText)
});

// EXTERNAL MODULE: ./src/diagnostic.ts
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
// EXTERNAL MODULE: ./src/lint/rules/index.ts + 70 modules
var rules = __webpack_require__(8126);
;// CONCATENATED MODULE: ./src/lint/suppression.ts
/** Comments that silence rules: `# nixconda-disable-next-line RULE: reason` and, for a whole file, `# nixconda-disable RULE`. */

const directive = /nixconda-disable(?<next>-next-line)?[ \t]+(?<rules>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?=[ \t]*(?::|\*\/|\r|\n|$))/g;
/**
 * The suppressions of a file, in the order of the text. They may stand in Nix comments, and in a string on a line that is a
 * comment to the shell, as in a profile.
 * @param lineOf the line (from 1) of an offset
 */
function suppressionsIn(root, lineOf) {
    const { text } = root;
    if (!text.includes('nixconda-disable'))
        return [];
    const found = [...text.matchAll(directive)].filter((match) => isComment(root, match.index));
    const directiveLines = new Set(found.filter(({ index }) => startsLine(text, index)).map(({ index }) => lineOf(index)));
    return found.flatMap((match) => {
        let line = null;
        if (match.groups?.next !== undefined) {
            line = lineOf(match.index) + 1;
            // Several in a row all speak of the line that follows them.
            while (directiveLines.has(line))
                line += 1;
        }
        const rules = match.groups?.rules ?? '';
        const start = match.index + match[0].length - rules.length;
        const names = [...rules.matchAll(/[\w-]+/g)].map((name) => ({
            rule: name[0],
            from: start + name.index,
            to: start + name.index + name[0].length,
        }));
        return names.map((name, index) => ({ ...name, line, removal: removalOf(root, names, index) }));
    });
}
/** Whether nothing but the signs of a comment stand before the offset on its line. */
function startsLine(text, offset) {
    return /^[ \t]*[#/*]+[ \t]*$/.test(text.slice(text.lastIndexOf('\n', offset) + 1, offset));
}
/** Whether the offset is where a Nix comment begins to say something, or a line in a string that is a comment to the shell. */
function isComment(root, offset) {
    const comment = root.comments.find(({ from, to }) => from <= offset && offset < to);
    if (comment !== undefined)
        return /^(?:#+|\/\*+)\s*$/.test(root.text.slice(comment.from, offset));
    const before = root.text.slice(root.text.lastIndexOf('\n', offset) + 1, offset);
    return /^[ \t]*#+[ \t]*$/.test(before) && (0,syntax/* nodeAt */.oB)(root, offset).kind === 'text';
}
function removalOf(root, names, index) {
    const name = names[index];
    const next = names[index + 1];
    const previous = names[index - 1];
    if (name === undefined)
        throw new RangeError('There is no such name.');
    if (next !== undefined)
        return { from: name.from, to: next.from };
    if (previous !== undefined)
        return { from: previous.to, to: name.to };
    const { text } = root;
    const comment = root.comments.find(({ from, to }) => from <= name.from && name.from < to);
    const lineStart = text.lastIndexOf('\n', name.from) + 1;
    const from = comment?.from ?? lineStart;
    const lineEnd = text.indexOf('\n', name.from);
    const to = comment?.to ?? (lineEnd === -1 ? text.length : lineEnd);
    const alone = /^[ \t]*$/.test(text.slice(lineStart, from)) && /^[ \t\r]*(\n|$)/.test(text.slice(to));
    if (!alone)
        return { from, to };
    const end = text.indexOf('\n', to);
    return { from: Math.min(lineStart, from), to: end === -1 ? text.length : end + 1 };
}

// EXTERNAL MODULE: ./src/lint/view.ts + 1 modules
var view = __webpack_require__(5063);
;// CONCATENATED MODULE: ./src/lint/engine.ts






/**
 * @param path as the user would write it, relative to the working directory, with `/` between folders; some rules go by the name
 * @param text the file, with any line ends; a byte order mark is a syntax error, as it is for Nix
 */
function lintText(path, text, tables) {
    const lines = (0,syntax/* lineIndex */.Dp)(text);
    let root;
    try {
        root = (0,syntax/* parse */.qg)(text);
    }
    catch (error) {
        if (!(error instanceof syntax/* NixSyntaxError */.B1))
            throw error;
        return { diagnostics: syntaxError(path, text, error, lines), root: null, installers: [], isSuppressed: () => false };
    }
    const { settings } = tables;
    const context = (0,view/* contextOf */.V)(path, root, settings, tables.published);
    const report = (rule, finding) => toDiagnostic(path, rule, finding, settings, lines);
    const found = rules/* rules */.a
        .filter((rule) => settings.levels[rule.id] !== 'off')
        .flatMap((rule) => [...rule.check(context)].map((finding) => report(rule, finding)));
    const suppressions = suppressionsIn(root, (offset) => lines.position(offset).line);
    const silences = (suppression, { rule, range }) => suppression.rule === rule && (suppression.line === null || suppression.line === range.start.line);
    const isSuppressed = (diagnostic) => suppressions.some((suppression) => silences(suppression, diagnostic));
    const idle = suppressions.filter((suppression) => settings.levels[suppression.rule] !== 'off' && !found.some((diagnostic) => silences(suppression, diagnostic)));
    const unused = (0,rules/* ruleById */.B)('unused-suppression');
    const complaints = settings.levels[unused.id] === 'off' ? [] : idle.flatMap((suppression) => complaint(suppression, tables));
    const diagnostics = [
        ...withoutRepeats(found).filter((diagnostic) => !isSuppressed(diagnostic)),
        ...complaints.map((finding) => report(unused, finding)),
    ];
    return { diagnostics: diagnostics.sort(byPlaceAndSeverity), root, installers: context.facts.installers(), isSuppressed };
}
/**
 * At the same place the most severe first. Where that is the same too, the rules' own order is kept, so ids need not be
 * compared: a comparison of texts by locale takes ten milliseconds the first time.
 */
function byPlaceAndSeverity(a, b) {
    return a.range.start.offset - b.range.start.offset || bySeverity(a, b);
}
/** The most severe first. */
function bySeverity(a, b) {
    return Number((0,diagnostic/* atLeast */.jZ)(b.severity, a.severity)) - Number((0,diagnostic/* atLeast */.jZ)(a.severity, b.severity));
}
function syntaxError(path, text, error, lines) {
    const { id, severity } = (0,rules/* ruleById */.B)('syntax');
    const { offset } = lines.position(error.offset);
    // The place is where Nix stopped reading: one character is marked, if there is one on the line.
    const end = offset + (/^[^\r\n]/u.exec(text.slice(offset, offset + 2))?.[0].length ?? 0);
    return [{ rule: id, severity, message: sentence(error.message), file: path, range: lines.range(offset, end), source: 'lint' }];
}
function sentence(message) {
    return `${message.charAt(0).toUpperCase()}${message.slice(1)}${/[.!?]$/.test(message) ? '' : '.'}`;
}
function toDiagnostic(file, rule, finding, { levels }, lines) {
    const level = levels[rule.id];
    return {
        rule: rule.id,
        severity: level === undefined || level === 'off' ? (finding.severity ?? rule.severity) : level,
        message: finding.message,
        file,
        range: lines.range(finding.from, finding.to),
        source: 'lint',
        ...(finding.help === undefined ? {} : { help: finding.help }),
        ...(finding.fix === undefined ? {} : { fix: toFix(finding.fix, lines) }),
    };
}
function toFix({ kind, title, edits }, lines) {
    return { kind, title, edits: edits.map(({ from, to, text }) => ({ range: lines.range(from, to), text })) };
}
/** Two ways through a file may lead a rule to the same place. */
function withoutRepeats(diagnostics) {
    const seen = new Map(diagnostics.map((diagnostic) => {
        const { rule, range, message } = diagnostic;
        return [`${rule} ${range.start.offset} ${range.end.offset} ${message}`, diagnostic];
    }));
    return [...seen.values()];
}
function complaint({ rule, from, to, removal }, { otherRules }) {
    if (otherRules.has(rule))
        return [];
    const known = rules/* rules */.a.some(({ id }) => id === rule);
    const near = known ? null : (0,nearest/* nearest */.p)(rule, [...rules/* rules */.a.map(({ id }) => id), ...otherRules]);
    const fix = { kind: 'safe', title: 'Remove it', edits: [{ ...removal, text: '' }] };
    const help = near === null ? {} : { help: `Did you mean ${near}?` };
    return [
        known
            ? { from, to, message: `Nothing here is silenced by this comment: ${rule} finds nothing.`, fix }
            : { from, to, message: `There is no rule "${rule}" to silence.`, ...help },
    ];
}


/***/ }),

/***/ 2778:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nk: () => (/* reexport */ calledName),
  xS: () => (/* binding */ factsOf),
  vW: () => (/* reexport */ fhsBuilder),
  Td: () => (/* reexport */ installationsIn),
  vY: () => (/* reexport */ installerBehind),
  tG: () => (/* reexport */ isExample),
  G5: () => (/* reexport */ isFlake),
  Lo: () => (/* reexport */ isNixpkgs),
  S3: () => (/* reexport */ itemsOf),
  UK: () => (/* reexport */ lastName),
  lS: () => (/* reexport */ membersOf),
  fx: () => (/* reexport */ nixpkgsPaths),
  Xv: () => (/* reexport */ results),
  JS: () => (/* reexport */ shellsIn)
});

// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/lint/facts/members.ts
/** The members of a set that is written in the file, as a caller of a function writes its arguments. */

/** By the expression asked about, which belongs to one file only. */
const known = new WeakMap();
/** The members of what `expression` leads to; null where that is no set written in this file. */
function membersOf(view, expression) {
    const found = known.get(expression);
    if (found !== undefined)
        return found;
    const members = collectMembers(view, expression);
    known.set(expression, members);
    return members;
}
function collectMembers(view, expression) {
    const collected = collect(view, expression, 0);
    if (collected === null)
        return null;
    const byName = new Map(collected.list.map((member) => [member.name, member]));
    return { list: [...byName.values()], complete: collected.complete, get: (name) => byName.get(name) ?? null };
}
/** Deeper chains of `//`, `let` and the like than this are not followed. */
const deepest = 40;
function collect(view, expression, depth) {
    if (depth > deepest)
        return null;
    const written = view.values.origin(expression);
    const follow = (next) => collect(view, next, depth + 1);
    switch (written.kind) {
        case 'set': {
            const members = written.bindings.flatMap((binding) => membersOfBinding(view, binding, depth));
            const list = members.filter((member) => member !== null);
            return { list, complete: list.length === members.length };
        }
        case 'binary': {
            if (written.operator !== '//')
                return null;
            const left = follow(written.left);
            const right = follow(written.right);
            if (left === null && right === null)
                return null;
            return {
                list: [...(left?.list ?? []), ...(right?.list ?? [])],
                complete: left !== null && right !== null && left.complete && right.complete,
            };
        }
        case 'let':
        case 'with':
        case 'assert':
        case 'lambda':
            return follow(written.body);
        default:
            return null;
    }
}
function membersOfBinding(view, binding, depth) {
    if (binding.kind === 'binding') {
        const [nameNode] = binding.path.names;
        const name = dottedName(binding.path);
        return [name === null || nameNode === undefined ? null : { name, nameNode, binding, value: binding.value }];
    }
    return binding.names.map((nameNode) => {
        const name = (0,syntax/* attributeNameText */.FJ)(nameNode);
        return name === null ? null : { name, nameNode, binding, value: inheritedValue(view, binding, nameNode, name, depth + 1) };
    });
}
function inheritedValue(view, inherit, nameNode, name, depth) {
    if (depth > deepest)
        return null;
    if (inherit.source !== null) {
        return collect(view, inherit.source, depth)?.list.findLast((member) => member.name === name)?.value ?? null;
    }
    const definition = view.scopes.resolve(nameNode);
    if (definition.kind === 'binding') {
        const [only, ...others] = definition.bindings;
        return only !== undefined && others.length === 0 && only.path.names.length === 1 ? only.value : null;
    }
    if (definition.kind === 'inherited')
        return inheritedValue(view, definition.inherit, definition.nameNode, name, depth + 1);
    return definition.kind === 'formal' ? definition.formal.fallback : null;
}
/** `a.b` for a path whose names are all constant, else null. */
function dottedName(path) {
    const names = path.names.map(syntax/* attributeNameText */.FJ);
    return names.every((name) => name !== null) ? names.join('.') : null;
}

;// CONCATENATED MODULE: ./src/lint/facts/names.ts
/** The plain names by which functions are called, however the way to them is written. */

/** `fetchurl` of `pkgs.fetchurl { }`, `lib.x.fetchurl { }` and `fetchurl { }`; null of a call of anything without a name. */
function calledName(call) {
    return lastName(call.function);
}
/** The last name of `a.b.c`, of `a.b.c or d` and of `c`; null of other expressions and of computed names. */
function lastName(expression) {
    const node = (0,syntax/* bare */.$B)(expression);
    if (node.kind === 'variable')
        return node.name;
    const last = node.kind === 'select' ? node.path.names.at(-1) : undefined;
    return last === undefined ? null : (0,syntax/* attributeNameText */.FJ)(last);
}
/** As `lastName`, with names that the file itself defines followed to what they stand for. */
function originName(view, expression) {
    return lastName(view.values.origin(expression));
}

;// CONCATENATED MODULE: ./src/lint/facts/derivations.ts


function findDerivations(view) {
    return view.nodes('apply').flatMap((call) => {
        const name = originName(view, call.function);
        const isCommand = name !== null && /^runCommand(?:Local|CC|NoCC|NoCCLocal)?$/.test(name);
        if (!isCommand && name !== 'mkDerivation')
            return [];
        const argument = call.arguments[isCommand ? 1 : 0];
        const members = argument === undefined ? null : membersOf(view, argument);
        if (argument === undefined || members === null)
            return [];
        return [{ call, maker: isCommand ? 'runCommand' : 'mkDerivation', argument, members }];
    });
}

;// CONCATENATED MODULE: ./src/lint/facts/lists.ts

/** Deeper chains of `++`, `let` and the like than this are not followed. */
const lists_deepest = 40;
/**
 * The items of what `expression` leads to. Of a function, its body's; of both branches of `if` and of `lib.optionals`, all
 * that there may be.
 */
function itemsOf(view, expression, depth = 0) {
    const unknown = { items: [], complete: false };
    if (depth > lists_deepest)
        return unknown;
    const written = view.values.origin(expression);
    const follow = (next) => itemsOf(view, next, depth + 1);
    switch (written.kind) {
        case 'list':
            return { items: written.items, complete: true };
        case 'binary':
            return written.operator === '++' ? joined(follow(written.left), follow(written.right)) : unknown;
        case 'with':
        case 'let':
        case 'assert':
        case 'lambda':
            return follow(written.body);
        case 'if':
            return joined(follow(written.consequent), follow(written.alternative));
        case 'apply': {
            const [first, second] = written.arguments;
            const name = calledName(written);
            if (name === 'optionals' && second !== undefined)
                return follow(second);
            // The items of a list of lists.
            if ((name !== 'concatLists' && name !== 'flatten') || first === undefined)
                return unknown;
            const lists = follow(first);
            return lists.items.map(follow).reduce(joined, { items: [], complete: lists.complete });
        }
        default:
            return unknown;
    }
}
function joined(left, right) {
    return { items: [...left.items, ...right.items], complete: left.complete && right.complete };
}

;// CONCATENATED MODULE: ./src/lint/facts/fhs-calls.ts
/** The calls of nixpkgs' FHS environment builder, which makes the environment that conda runs in. */




const builderName = /^buildFHS(?:User)?Env(?:Chroot|Bubblewrap)?$/;
function findFhsCalls(view) {
    return view.nodes('apply').flatMap((call) => {
        const [argument] = call.arguments;
        const builder = fhsBuilder(view, call.function);
        return builder === null || argument === undefined ? [] : [describe(view, call, builder, argument)];
    });
}
/** The name in nixpkgs of the FHS builder that `expression` stands for, or null where it is something else. */
function fhsBuilder(view, expression) {
    const origin = view.values.origin(expression);
    if (origin.kind === 'if')
        return fhsBuilder(view, origin.consequent) ?? fhsBuilder(view, origin.alternative);
    if (origin.kind === 'apply') {
        // `(pkgs.buildFHSEnv.override { … }) { … }`
        const callee = (0,syntax/* bare */.$B)(origin.function);
        const overridden = callee.kind === 'select' && lastName(callee) === 'override' ? callee.path.names.at(-2) : undefined;
        return overridden?.kind === 'name' && builderName.test(overridden.text) ? overridden.text : null;
    }
    // A name that the file gives to something of its own leads there, so what is left is nixpkgs' own name.
    const name = lastName(origin);
    return name !== null && builderName.test(name) ? name : null;
}
function describe(view, call, builder, argument) {
    // In `buildFHSEnv { … }.env` the selection belongs to the set: a fault of its own, but the arguments are plain to see.
    const selected = (0,syntax/* bare */.$B)(argument);
    const set = selected.kind === 'select' && lastName(selected) === 'env' ? selected.target : argument;
    const members = membersOf(view, set);
    const member = (name) => members?.get(name) ?? null;
    const complete = members?.complete ?? false;
    const lists = ['targetPkgs', 'multiPkgs'].map((name) => {
        const given = member(name);
        if (given === null)
            return { items: [], complete };
        return given.value === null ? { items: [], complete: false } : itemsOf(view, given.value);
    });
    return {
        call,
        builder,
        argument,
        members: members?.list ?? [],
        complete,
        member,
        packages: lists.flatMap(({ items }) => items),
        packagesComplete: lists.every((list) => list.complete),
    };
}

// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
;// CONCATENATED MODULE: ./src/lint/facts/examples.ts
/** What a file only shows: the examples that options of modules carry, which are never evaluated. */

function isExample(view, start) {
    for (let node = start; node !== null; node = view.parent(node)) {
        if (node.kind === 'binding' && node.path.names.some((name) => (0,syntax/* attributeNameText */.FJ)(name) === 'example'))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/lint/facts/installers.ts
/** The conda installers that a file fetches or describes: URL, hash and where each is written. */





/** Stands for a part of a URL that is not known. */
const unknownMark = '\uFFFC';
/** Where fetchers take hashes, the one that they prefer first. */
const hashAttributes = ['hash', 'sha256', 'outputHash', 'sha512', 'sha1', 'md5'];
function findInstallers(view) {
    const inSets = view.nodes('set').map((set) => inSet(view, set));
    const inCalls = view.nodes('apply').map((call) => inPlainFetch(view, call));
    return [...inSets, ...inCalls].filter((found) => found !== null).sort((a, b) => a.urlNode.from - b.urlNode.from);
}
function inSet(view, set) {
    if (!set.bindings.some(mentionsUrl))
        return null;
    const members = membersOf(view, set);
    const urlNode = members?.get('url')?.value ?? firstItem(view, members?.get('urls')?.value ?? null);
    if (members === null || urlNode === null || isExample(view, set))
        return null;
    const fetch = callAround(view, set);
    return installers_describe(view, urlNode, { set, members, fetch });
}
function mentionsUrl(binding) {
    const names = binding.kind === 'binding' ? binding.path.names.slice(0, 1) : binding.names;
    return names.some((name) => /^urls?$/.test((0,syntax/* attributeNameText */.FJ)(name) ?? ''));
}
function firstItem(view, expression) {
    const value = expression === null ? null : view.values.of(expression);
    return value?.kind === 'list' ? (value.items[0] ?? null) : null;
}
/** The call whose argument the set is. */
function callAround(view, set) {
    let node = set;
    let parent = view.parent(node);
    while (parent?.kind === 'parenthesised')
        [node, parent] = [parent, view.parent(parent)];
    return parent?.kind === 'apply' && parent.function !== node ? parent : null;
}
/** `builtins.fetchurl "https://…"`, which pins nothing. */
function inPlainFetch(view, call) {
    const [argument] = call.arguments;
    if (argument === undefined || !/^fetch(?:url|Url|Tarball|zip)$/.test(calledName(call) ?? ''))
        return null;
    if (view.values.origin(argument).kind === 'set' || (0,syntax/* bare */.$B)(argument).kind === 'set')
        return null;
    return installers_describe(view, argument, { set: null, members: null, fetch: call });
}
function installers_describe(view, urlNode, around) {
    const url = view.values.string(urlNode);
    const urlText = url?.pieces.map((piece) => (piece.kind === 'text' ? piece.value : unknownMark)).join('') ?? '';
    if (url === null || !(0,conda/* isInstallerUrl */.O8)(urlText))
        return null;
    const known = (0,conda/* parseInstallerUrl */.BU)(urlText);
    return {
        urlNode,
        url,
        urlText,
        fileName: (0,conda/* fileNameOf */.bV)(urlText),
        name: known ?? nameForAnySystem(urlText),
        systemKnown: known !== null,
        ...around,
        hash: pinnedHash(view, around.members),
    };
}
const unknownSystem = /-(?:(?:Linux|MacOSX|Darwin)-[^-/]*\uFFFC[^-/]*|[^-/]*\uFFFC[^-/]*(?:-[^-/]*)?)\.sh$/;
/** The name as it would be for one system, where only the system is unknown: the version must stand in the URL. */
function nameForAnySystem(urlText) {
    const name = (0,conda/* parseInstallerUrl */.BU)(urlText.replace(unknownSystem, '-Linux-x86_64.sh'));
    return name !== null && (name.version !== null || urlText.includes('latest')) ? name : null;
}
function pinnedHash(view, members) {
    for (const attribute of hashAttributes) {
        const member = members?.get(attribute) ?? null;
        if (member === null)
            continue;
        const string = member.value && view.values.string(member.value);
        const algorithmNode = members?.get(`${attribute}Algo`)?.value ?? null;
        const named = algorithmNode === null ? null : view.values.string(algorithmNode)?.value;
        const algorithm = conda/* hashAlgorithms */.D.find((one) => one === named) ?? (0,conda/* algorithmOfAttribute */.j3)(attribute);
        const text = string?.value ?? null;
        return { attribute, member, string, parsed: text === null ? null : (0,conda/* parseHash */.Eb)(text, algorithm) };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/lint/facts/shell-texts.ts
/** The texts that a shell will read, each with the role that says which shell, when, and what follows. */



const rolesInFhsCall = {
    profile: 'profile',
    runScript: 'run-script',
    shellHook: 'unread',
    extraBuildCommands: 'builder',
    extraBuildCommandsMulti: 'builder',
    extraInstallCommands: 'builder',
    extraPreBwrapCmds: 'script',
};
/** The phases of nixpkgs' stdenv and the hooks around them: https://nixos.org/manual/nixpkgs/stable/#sec-stdenv-phases */
const buildAttribute = /^(?:buildCommand|(?:unpack|patch|configure|build|check|install|fixup|installCheck|dist)Phase|(?:pre|post)(?:Unpack|Patch|Configure|Build|Check|Install|Fixup|InstallCheck|Dist))$/;
/** By function: which of its arguments is the text. */
const textArguments = {
    runCommand: { role: 'builder', index: 2 },
    runCommandLocal: { role: 'builder', index: 2 },
    runCommandCC: { role: 'builder', index: 2 },
    runCommandNoCC: { role: 'builder', index: 2 },
    runCommandNoCCLocal: { role: 'builder', index: 2 },
    runCommandWith: { role: 'builder', index: 1 },
    writeShellScript: { role: 'script', index: 1 },
    writeShellScriptBin: { role: 'script', index: 1 },
    writeScript: { role: 'script', index: 1 },
    writeScriptBin: { role: 'script', index: 1 },
};
function findShellTexts(view, calls) {
    const ofCalls = calls.flatMap((call) => call.members.flatMap(({ name, value, binding }) => {
        const role = rolesInFhsCall[name];
        return role === undefined || value === null ? [] : [{ binding, text: { role, name, expression: value, call } }];
    }));
    const taken = new Set(ofCalls.map(({ binding }) => binding));
    const ofBindings = view.nodes('binding').flatMap((binding) => (taken.has(binding) ? [] : textOfBinding(binding)));
    const texts = [
        ...ofCalls.map(({ text }) => text),
        ...ofBindings,
        ...view.nodes('apply').flatMap((call) => textOfCall(view, call)),
    ];
    return texts.sort((a, b) => a.expression.from - b.expression.from);
}
function textOfBinding({ path, value }) {
    const last = path.names.at(-1);
    const name = last === undefined ? null : (0,syntax/* attributeNameText */.FJ)(last);
    if (name === 'shellHook')
        return [{ role: 'shell-hook', name, expression: value, call: null }];
    return name !== null && buildAttribute.test(name) ? [{ role: 'builder', name, expression: value, call: null }] : [];
}
function textOfCall(view, call) {
    const name = calledName(call) ?? '';
    if (name === 'writeShellApplication') {
        const [argument] = call.arguments;
        const value = argument === undefined ? null : (membersOf(view, argument)?.get('text')?.value ?? null);
        return value === null ? [] : [{ role: 'script', name, expression: value, call: null }];
    }
    const found = Object.hasOwn(textArguments, name) ? textArguments[name] : undefined;
    const expression = found === undefined ? undefined : call.arguments[found.index];
    return found === undefined || expression === undefined ? [] : [{ role: found.role, name, expression, call: null }];
}

// EXTERNAL MODULE: ./src/lint/shell/index.ts + 17 modules
var shell = __webpack_require__(2862);
;// CONCATENATED MODULE: ./src/lint/facts/installations.ts
/** Where a file runs a conda installer: from a shell text, or through a wrapper that a build makes of it. */




const installations_known = new WeakMap();
/** Every run of an installer, in the order of the texts. Found once a file. */
function installationsIn(context) {
    const found = installations_known.get(context.root);
    if (found !== undefined)
        return found;
    const scripts = (0,shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook', 'builder', 'script', 'run-script']);
    const all = scripts.flatMap((script) => script.commands.map((command) => installationOf(context, script, command)));
    const installations = all.filter((installation) => installation !== null);
    installations_known.set(context.root, installations);
    return installations;
}
function installationOf(context, script, command) {
    const [first, ...rest] = command.words;
    if (first === undefined || command.kind !== 'simple')
        return null;
    const isInstaller = (word) => word !== undefined && isInstallerWord(context, script, word);
    if (/^make(?:Binary|Shell)?Wrapper$/.test((0,shell/* literalText */.bK)(first) ?? '')) {
        const [source, target, ...options] = rest;
        if (!isInstaller(source))
            return null;
        const flags = addedFlags(options);
        const program = target === undefined ? null : (0,shell/* baseName */.Fl)(target);
        return { kind: 'wrapper', script, command, installer: source, ...flags, program };
    }
    const called = commandItself(command.words);
    const isShell = /^(?:ba|da|z)?sh$/.test(called[0] === undefined ? '' : ((0,shell/* baseName */.Fl)(called[0]) ?? ''));
    const at = called.findIndex((word, index) => !(isShell && index === 0) && !/^[-+]/.test((0,shell/* literalText */.bK)(word) ?? ''));
    const installer = called[at];
    if (!isInstaller(installer))
        return null;
    const given = called.slice(at + 1).map((word) => ({ text: textOf(word), word }));
    const name = script.text.role === 'script' ? scriptName(context, script) : null;
    return { kind: 'command', script, command, installer, arguments: given, complete: !isOpen(given), program: name };
}
/** The words without those that only carry the command: `exec`, `env A=1`. */
function commandItself(words) {
    if (!/^(?:exec|command|env|sudo|nohup|time)$/.test((0,shell/* literalText */.bK)(words[0] ?? nothing) ?? ''))
        return words;
    const start = words.findIndex((word, index) => index > 0 && !/^-|^\w+=/.test(textOf(word)));
    return start === -1 ? [] : commandItself(words.slice(start));
}
/** The values of `--add-flags` and `--append-flags`, each of which may hold several arguments. */
function addedFlags(options) {
    const before = (index) => (0,shell/* literalText */.bK)(options[index] ?? nothing) ?? '';
    const values = options.filter((_, index) => /^--(?:add|append)-(?:flags?|arg)$/.test(before(index - 1)));
    const found = values.flatMap((word) => textOf(word)
        .split(/\s+/)
        .filter((text) => text !== '')
        .map((text) => ({ text, word })));
    // Where no option of makeWrapper stands before it, unknown text may be options itself.
    const spliced = options.some((word, index) => /^[$\uFFFC]/.test(textOf(word)) && ![1, 2, 3].some((back) => before(index - back).startsWith('--')));
    return { arguments: found, complete: !spliced && !isOpen(found) };
}
/** Whether one of the arguments may bring options that are not written out: `"$@"`, `$FLAGS`, an unknown interpolation. */
function isOpen(given) {
    return given.some(({ text }, index) => /^[$\uFFFC]/.test(text) && !/^-\w*p$/.test(given[index - 1]?.text ?? ''));
}
const nothing = { from: 0, to: 0, parts: [] };
/** A word as text, unknown parts standing as U+FFFC and variables as `$name`. */
function textOf(word) {
    return word.parts.map(partText).join('');
}
function partText(part) {
    if (part.kind === 'literal')
        return part.text;
    if (part.kind === 'parameter')
        return `$${part.name}`;
    return '\uFFFC';
}
/** Names that people give the installer once it is in a derivation of their own; `conda.sh` is what conda itself brings. */
const copyOfInstaller = /^(?:conda.+|install(?:er)?)\.sh$/i;
/** Whether a word is the path of an installer. */
function isInstallerWord(context, script, word) {
    const name = (0,shell/* baseName */.Fl)(word);
    if (name !== null && /^(?:mini|ana)conda\d?.*\.sh$|^(?:mini|mamba)forge\d?.*\.sh$/i.test(name))
        return true;
    const [first] = word.parts;
    if (first === undefined || (word.parts.length > 1 && !(name !== null && copyOfInstaller.test(name))))
        return false;
    if (first.kind === 'parameter')
        return first.name === 'src' && sourceOf(context, script) !== null;
    if (first.kind !== 'unknown')
        return false;
    const expression = first.standIn.kind === 'interpolation' ? first.standIn.expression : asExpression(first.standIn);
    return expression !== null && installerBehind(context, expression) !== null;
}
function asExpression(node) {
    return node.kind === 'variable' || node.kind === 'select' || node.kind === 'apply' ? node : null;
}
/** The installer that `expression` fetches, or that the derivation it makes is built from. */
function installerBehind(context, expression, depth = 0) {
    if (depth > 5)
        return null;
    const origin = context.values.origin(expression);
    if (origin.kind !== 'apply' || context.facts.fhsCalls().some(({ call }) => call === origin))
        return null;
    const fetched = context.facts.installers().find(({ fetch }) => fetch === origin);
    if (fetched !== undefined)
        return fetched;
    const argument = origin.arguments.at(-1);
    const source = argument === undefined ? null : (membersOf(context, argument)?.get('src')?.value ?? null);
    const built = source === null ? null : installerBehind(context, source, depth + 1);
    if (built !== null)
        return built;
    return context.facts.installers().find(({ urlNode }) => origin.from <= urlNode.from && urlNode.to <= origin.to) ?? null;
}
/** The installer that is the `src` of the derivation whose build reads `script`. */
function sourceOf(context, script) {
    for (let node = script.text.expression; node !== null; node = context.parent(node)) {
        if (node.kind !== 'set')
            continue;
        const source = membersOf(context, node)?.get('src')?.value ?? null;
        return source === null ? null : installerBehind(context, source);
    }
    return null;
}
/** The name of the program that `writeShellScriptBin "name" text` makes. */
function scriptName(context, script) {
    const call = context.parent(script.text.expression);
    if (call?.kind === 'apply' && calledName(call) === script.text.name) {
        const [name] = call.arguments;
        return name === undefined ? null : (context.values.string(name)?.value ?? null);
    }
    const set = call === null ? null : context.parent(call);
    if (set?.kind !== 'set')
        return null;
    const named = set.bindings.find((binding) => binding.kind === 'binding' && binding.path.names.some((one) => (0,syntax/* attributeNameText */.FJ)(one) === 'name'));
    return named?.kind === 'binding' ? (context.values.string(named.value)?.value ?? null) : null;
}

;// CONCATENATED MODULE: ./src/lint/facts/nixpkgs-names.ts
/** Which attribute of nixpkgs an expression stands for, as far as names tell: `pkgs.zlib`, `zlib` after `with pkgs;`, a formal. */

/**
 * The dotted paths in nixpkgs that `expression` may stand for: `['xorg.libX11']`, `['']` for nixpkgs itself, several inside
 * nested `with`s, none where it is something else. A name bound in the file stands for what it is bound to, so a local
 * `conda` is not nixpkgs' own.
 */
function nixpkgsPaths(view, expression) {
    return paths(view, expression, 0);
}
/** Whether `expression` may stand for the attribute `path` of nixpkgs. */
function isNixpkgs(view, expression, path) {
    return nixpkgsPaths(view, expression).includes(path);
}
/** Names under which people keep nixpkgs itself. */
const packageSetNames = new Set(['pkgs', 'nixpkgs']);
/** What overlays call it. A flake's `self` is a formal, and something else. */
const overlayNames = new Set(['self', 'super', 'final', 'prev']);
/** Longer chains of definitions than this are not followed. */
const nixpkgs_names_deepest = 30;
function paths(view, expression, depth) {
    if (depth > nixpkgs_names_deepest)
        return [];
    const node = (0,syntax/* bare */.$B)(expression);
    switch (node.kind) {
        case 'variable':
            return named(view, view.scopes.resolve(node), depth);
        case 'select': {
            const names = node.path.names.map(syntax/* attributeNameText */.FJ);
            // A flake's `nixpkgs.legacyPackages.${system}`, whatever the flake calls its input.
            const systems = names.indexOf('legacyPackages');
            const rest = systems === -1 ? names : names.slice(systems + 2);
            if (!rest.every((name) => name !== null))
                return [];
            const roots = systems === -1 ? paths(view, node.target, depth + 1) : [''];
            return roots.map((path) => join(path, rest.filter((name) => name !== 'pkgs')));
        }
        case 'apply':
            return importsNixpkgs(view, node.function, node.arguments[0], depth) ? [''] : [];
        case 'with':
        case 'let':
        case 'assert':
            return paths(view, node.body, depth + 1);
        default:
            return [];
    }
}
function named(view, resolution, depth) {
    const { name } = resolution;
    switch (resolution.kind) {
        case 'binding': {
            const [only, ...others] = resolution.bindings;
            const known = only !== undefined && others.length === 0 && only.path.names.length === 1 ? paths(view, only.value, depth + 1) : [];
            return known.length === 0 && packageSetNames.has(name) ? [''] : known;
        }
        case 'inherited': {
            const { inherit, nameNode } = resolution;
            if (inherit.source === null)
                return named(view, view.scopes.resolve(nameNode), depth + 1);
            return paths(view, inherit.source, depth + 1).map((path) => join(path, [name]));
        }
        case 'formal': {
            if (packageSetNames.has(name))
                return [''];
            const { fallback } = resolution.formal;
            const known = fallback === null ? [] : paths(view, fallback, depth + 1);
            // What callPackage fills in: a formal of the name of a package.
            return known.length > 0 ? known : [name];
        }
        case 'parameter':
            return packageSetNames.has(name) || overlayNames.has(name) || isPackageFunction(view, resolution.scope) ? [''] : [];
        case 'with':
            return resolution.withs.flatMap(({ scope }) => paths(view, scope, depth + 1)).map((path) => join(path, [name]));
        default:
            return packageSetNames.has(name) ? [''] : [];
    }
}
/** Whether a function is one that nixpkgs calls with itself: the value of targetPkgs or multiPkgs. */
function isPackageFunction(view, lambda) {
    let parent = view.parent(lambda);
    while (parent?.kind === 'parenthesised')
        parent = view.parent(parent);
    if (parent?.kind !== 'binding')
        return false;
    const name = parent.path.names.map(syntax/* attributeNameText */.FJ).at(-1);
    return name === 'targetPkgs' || name === 'multiPkgs';
}
/** Whether `import X` brings nixpkgs: by search path, by flake input, or by a fetched or local path of that name. */
function importsNixpkgs(view, called, argument, depth) {
    const callee = (0,syntax/* bare */.$B)(called);
    // `(import <nixpkgs>) { }` beside `import <nixpkgs> { }`.
    if (callee.kind === 'apply')
        return importsNixpkgs(view, callee.function, callee.arguments[0], depth + 1);
    if (callee.kind === 'variable' && callee.name === 'nixpkgs')
        return true;
    if (callee.kind !== 'variable' || callee.name !== 'import' || argument === undefined)
        return false;
    return /nixpkgs|nixos/i.test(view.root.text.slice(argument.from, argument.to)) || isNixpkgsSource(view, argument, depth);
}
function isNixpkgsSource(view, expression, depth) {
    const origin = view.values.origin(expression);
    if (depth > nixpkgs_names_deepest || origin === expression)
        return false;
    return /nixpkgs|nixos/i.test(view.root.text.slice(origin.from, Math.min(origin.to, origin.from + 1000)));
}
function join(path, names) {
    return [...(path === '' ? [] : [path]), ...names].join('.');
}

;// CONCATENATED MODULE: ./src/lint/facts/shells.ts
/** The expressions that a user enters as a shell: what a shell.nix evaluates to, and the devShells of a flake. */


/** A `shell.nix`, `conda-shell.nix`, `.conda-shell.nix`: a file that one enters with nix-shell. */
function isShellFile(view) {
    return /(?:^|[/-])shell\.nix$/.test(view.file);
}
function isFlake(view) {
    return /(?:^|\/)flake\.nix$/.test(view.file);
}
/** As written, without following names; in the order of the text. */
function shellsIn(view) {
    if (isFlake(view))
        return view.nodes('binding').flatMap((binding) => {
            const names = binding.path.names.map(syntax/* attributeNameText */.FJ);
            const at = names.findIndex((name) => name === 'devShell' || name === 'devShells');
            return at === -1 ? [] : leaves(view, binding.value, 0);
        });
    return isShellFile(view) ? results(view.root.expression) : [];
}
/** What the whole file evaluates to, through functions, `let` and both branches of `if`. */
function results(expression) {
    const node = expression.kind === 'parenthesised' ? (0,syntax/* bare */.$B)(expression) : expression;
    switch (node.kind) {
        case 'lambda':
        case 'let':
        case 'with':
        case 'assert':
            return results(node.body);
        case 'if':
            return [...results(node.consequent), ...results(node.alternative)];
        default:
            // With its parentheses, so that an edit can go behind them.
            return [expression];
    }
}
/** The derivations in `devShells`: through sets by system and name, and functions of the system. */
function leaves(view, expression, depth) {
    return results(expression).flatMap((result) => {
        const node = (0,syntax/* bare */.$B)(result);
        if (depth > 4)
            return [];
        if (node.kind === 'set')
            return node.bindings.flatMap((member) => memberLeaves(view, member, depth));
        if (node.kind === 'binary' && node.operator === '//')
            return [...leaves(view, node.left, depth + 1), ...leaves(view, node.right, depth + 1)];
        // `genAttrs systems (system: …)` and its many kin.
        const last = node.kind === 'apply' ? (0,syntax/* bare */.$B)(node.arguments.at(-1) ?? node) : node;
        return node.kind === 'apply' && last.kind === 'lambda' ? leaves(view, last, depth + 1) : [result];
    });
}
function memberLeaves(view, member, depth) {
    if (member.kind === 'binding')
        return leaves(view, member.value, depth + 1);
    if (member.source === null)
        return [];
    const source = membersOf(view, member.source);
    return member.names.flatMap((name) => source?.get((0,syntax/* attributeNameText */.FJ)(name) ?? '')?.value ?? []);
}

;// CONCATENATED MODULE: ./src/lint/facts/index.ts
/** What several rules want to know of a file: its installers, FHS environments, shell texts. Each is computed once, when first asked for. */












/** Facts about one file, none computed yet. */
function factsOf(view) {
    const facts = {
        installers: once(() => findInstallers(view)),
        fhsCalls: once(() => findFhsCalls(view)),
        derivations: once(() => findDerivations(view)),
        shellTexts: once(() => findShellTexts(view, facts.fhsCalls())),
    };
    return facts;
}
function once(compute) {
    let known = null;
    return () => {
        known ??= { value: compute() };
        return known.value;
    };
}


/***/ }),

/***/ 7074:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $_: () => (/* reexport */ compareWithBaseline),
  L6: () => (/* reexport */ lint_settings/* defaultSettings */.L),
  c1: () => (/* reexport */ makeBaseline),
  jv: () => (/* reexport */ makeLinter),
  mF: () => (/* reexport */ readBaseline),
  TD: () => (/* binding */ readConfiguration),
  aO: () => (/* reexport */ rules/* rules */.a),
  B9: () => (/* reexport */ writeBaseline)
});

// EXTERNAL MODULE: ./src/lint/rules/index.ts + 70 modules
var rules = __webpack_require__(8126);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/lint/baseline.ts

/** @param files the findings of each file, with its text */
function makeBaseline(files) {
    const entries = files
        .filter(({ diagnostics }) => diagnostics.length > 0)
        .map(({ path, text, diagnostics }) => {
        const byRule = {};
        for (const diagnostic of [...diagnostics].sort((a, b) => a.rule.localeCompare(b.rule))) {
            byRule[diagnostic.rule] = [...(byRule[diagnostic.rule] ?? []), lineOf(text, diagnostic)];
        }
        return [path, byRule];
    });
    return { version: 1, files: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b))) };
}
/** The text of a baseline file. */
function writeBaseline(baseline) {
    return `${JSON.stringify(baseline, null, 2)}\n`;
}
/** @throws Failure where the text is not that of a baseline file. */
function readBaseline(path, text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        value = null;
    }
    if (isBaseline(value))
        return value;
    throw new failure/* Failure */.H(`${path} is not a baseline file.`, { remedy: 'Remove it and write it anew.', place: { file: path } });
}
/** Part the findings of one file into those that the baseline knows and the rest. */
function compareWithBaseline(baseline, path, text, diagnostics) {
    const left = new Map(Object.entries(baseline.files[path] ?? {}).map(([rule, lines]) => [rule, [...lines]]));
    const fresh = diagnostics.filter((diagnostic) => {
        const lines = left.get(diagnostic.rule) ?? [];
        const at = lines.indexOf(lineOf(text, diagnostic));
        if (at !== -1)
            lines.splice(at, 1);
        return at === -1;
    });
    const gone = [...left.values()].reduce((sum, lines) => sum + lines.length, 0);
    return { fresh, known: diagnostics.length - fresh.length, gone };
}
function lineOf(text, { range }) {
    const from = range.start.offset - (range.start.column - 1);
    return /^.*/.exec(text.slice(from))?.[0].trim() ?? '';
}
function isBaseline(value) {
    if (!isRecord(value) || value.version !== 1 || !isRecord(value.files))
        return false;
    const lists = Object.values(value.files).flatMap((rules) => (isRecord(rules) ? Object.values(rules) : [null]));
    return lists.every((lines) => Array.isArray(lines) && lines.every((line) => typeof line === 'string'));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
// EXTERNAL MODULE: ./src/lint/engine.ts + 1 modules
var engine = __webpack_require__(6453);
// EXTERNAL MODULE: ./src/lint/settings.ts
var lint_settings = __webpack_require__(6576);
;// CONCATENATED MODULE: ./src/lint/linter.ts
/** A linter ready to work: the tables are loaded once, then any number of texts are linted without waiting. */



/** @param otherRules ids of what other steps report, which comments in a file may silence too */
async function makeLinter(settings = lint_settings/* defaultSettings */.L, otherRules = new Set()) {
    const tables = { settings, published: await (0,conda/* loadPublished */.pW)(), otherRules };
    return {
        settings,
        lint: (path, text) => (0,engine/* lintText */.D)(path, text, tables),
        fix: async (path, text, kinds) => (await __webpack_require__.e(/* import() */ 686).then(__webpack_require__.bind(__webpack_require__, 3686))).fixText(path, text, tables, kinds),
        shellcheck: async (world, files) => (await __webpack_require__.e(/* import() */ 743).then(__webpack_require__.bind(__webpack_require__, 3743))).shellcheck(world, files, settings),
    };
}

;// CONCATENATED MODULE: ./src/lint/index.ts





/** See `readConfiguration` in config.ts; loaded, with the YAML parser, only where there is a file to read. */
async function readConfiguration(path, text, otherRules = []) {
    const ids = new Set([...rules/* rules */.a.map(({ id }) => id), ...otherRules]);
    return (await __webpack_require__.e(/* import() */ 315).then(__webpack_require__.bind(__webpack_require__, 4315))).readConfiguration(path, text, ids);
}


/***/ }),

/***/ 4195:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ lineIndent)
/* harmony export */ });
/** How a file is laid out around an offset, so that what a fix inserts looks like what stands there. */
/** The line that `offset` is on. */
function lineIndent(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const indent = /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
    const firstEnd = text.indexOf('\n');
    return { indent, first: start + indent.length, end: firstEnd > 0 && text[firstEnd - 1] === '\r' ? '\r\n' : '\n' };
}


/***/ }),

/***/ 8126:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ ruleById),
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
// EXTERNAL MODULE: ./src/lint/facts/index.ts + 11 modules
var facts = __webpack_require__(2778);
;// CONCATENATED MODULE: ./src/lint/shell-comment.ts
/** Whether a place inside a string is a comment to the shell that will read the string. */
/** Whether a `#` that begins a word stands before `offset` on its line, inside the part of an indented string that `offset` is in. */
function isInShellComment(view, part, offset) {
    const literal = view.parent(part);
    if (literal?.kind !== 'string' || literal.style !== 'indented')
        return false;
    const lineStart = view.root.text.lastIndexOf('\n', offset - 1) + 1;
    return /(?:^|\s)#/.test(view.root.text.slice(Math.max(lineStart, literal.from + 2), offset));
}

;// CONCATENATED MODULE: ./src/lint/rules/absolute-home-path.ts
/** A path below somebody's home directory. */



/** The place of the user's name must not be a variable; what comes before must not be part of a longer path or URL. */
const homePath = /(?<![\w.~@:}/-]|\w[:/]\/?)(?:file:\/\/)?(\/(?:home|Users)\/[A-Za-z_][\w.-]*)/g;
const absoluteHomePath = {
    id: 'absolute-home-path',
    severity: 'warning',
    fixable: 'none',
    summary: "A path names somebody's home directory",
    docs: {
        why: '`/home/alice` is there on one machine and for one user. Others, and CI, have another home: in shell text use `$HOME`, in Nix a path relative to the file. What a module says of a user (`home = "/home/alice"`) is not reported.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
        bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; profile = "export PATH=/home/alice/miniconda3/bin:$PATH"; }',
        good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; profile = "export PATH=$HOME/miniconda3/bin:$PATH"; }',
    },
    *check(context) {
        if (!/\/(?:home|Users)\//.test(context.text))
            return;
        for (const part of context.nodes('text')) {
            const literal = context.parent(part);
            const isFirst = literal?.kind === 'path' || literal?.kind === 'string'
                ? literal.parts[0] === part || startsLine(context.text, part.from)
                : true;
            for (const match of part.verbatim ? part.value.matchAll(homePath) : []) {
                const path = match[1] ?? '';
                const from = part.from + match.index + match[0].length - path.length;
                // After an interpolation it goes on with a path that is not known.
                if ((match.index === 0 && !isFirst) || isInShellComment(context, part, from) || isForElsewhere(context, part))
                    continue;
                yield {
                    from,
                    to: from + path.length,
                    message: `${path} is there for one user on one machine.`,
                    help: 'Use $HOME in shell text, or a path relative to the file.',
                };
            }
        }
    },
};
/** An example, or a user's home as the configuration of a machine sets it. */
function isForElsewhere(context, part) {
    const binding = context.parent(context.parent(part) ?? part);
    const name = binding?.kind === 'binding' ? binding.path.names.at(-1) : undefined;
    return (0,facts/* isExample */.tG)(context, part) || (name !== undefined && /^(?:home|homeDirectory)$/.test((0,syntax/* attributeNameText */.FJ)(name) ?? ''));
}
function startsLine(text, offset) {
    return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 200), offset));
}

// EXTERNAL MODULE: ./src/lint/shell/index.ts + 17 modules
var lint_shell = __webpack_require__(2862);
;// CONCATENATED MODULE: ./src/lint/rules/activation-lost.ts

const activationLost = {
    id: 'activation-lost',
    severity: 'warning',
    fixable: 'safe',
    summary: 'The functions that `conda activate` needs are lost when the shell starts',
    docs: {
        why: 'The environment reads the profile and then `exec`s `runScript`. Exported variables survive that, functions do not: `conda.sh` or a hook sourced in the profile leaves nothing behind, and `conda activate` answers that the shell was not initialised. `bash -l` reads the profile once more, in the shell that stays. A profile that itself activates an environment needs no function afterwards and is not reported, nor is a `runScript` that names a startup file.',
        sources: ['https://github.com/NixOS/nixpkgs/pull/133354', 'https://github.com/NixOS/nixpkgs/pull/108278'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && . ~/.conda/etc/profile.d/conda.sh
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && . ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile'])) {
            const { call } = script.text;
            const runScript = call === null ? null : (0,lint_shell/* runScriptOf */.Oo)(call, context);
            if (call === null || runScript === null || (0,lint_shell/* isLoginShell */._u)(runScript) || (0,lint_shell/* namesStartupFile */.GB)(runScript))
                continue;
            const defining = script.commands.find((command) => (0,lint_shell/* definesFunctions */.OS)(command, script));
            if (defining === undefined || script.commands.some((command) => (0,lint_shell/* activates */.jd)(command, script)))
                continue;
            yield {
                ...script.source.range(defining.from, defining.to),
                message: `The functions defined here are gone when the environment starts ${runScript}.`,
                help: 'Let runScript be "bash -l", which reads the profile again.',
                ...fixOf(context, call),
            };
        }
    },
};
function fixOf(context, call) {
    const edits = (0,lint_shell/* loginShell */.Ih)(call, context);
    return edits === null ? {} : { fix: { kind: 'safe', title: 'Run a login shell', edits } };
}

// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
;// CONCATENATED MODULE: ./src/lint/rules/channel-terms.ts
/** Recent conda from Anaconda refuses its default channels until their terms of service are accepted. */

const channelTerms = {
    id: 'channel-terms',
    severity: 'info',
    fixable: 'suggested',
    summary: "Anaconda's default channels ask for their terms of service to be accepted",
    docs: {
        why: "The conda of Anaconda's own installers since about 25.5 asks before it uses the default channels for the first time, and ends with `CondaToSNonInteractiveError` where nobody can answer, as in CI. `CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes` answers for you. That is accepting a contract, so it is only suggested, and never done unasked. Miniforge, which uses conda-forge, asks nothing. The limit of 25.5 is the earliest version it was seen with.",
        sources: [
            'https://www.anaconda.com/docs/getting-started/tos-plugin',
            'https://github.com/NVIDIA/cudf-spark/issues/13114',
            'https://github.com/scikit-learn/scikit-learn/issues/31771',
            'https://github.com/pytorch/pytorch/issues/158438',
        ],
        bad: `{ fetchurl, buildFHSEnv }: {
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py313_25.11.1-1-Linux-x86_64.sh";
    hash = "sha256-4LEOBQ6JKOLrmq0sUi7jtdMdMASLipmXZjqKRg1TjO8=";
  };
  shell = buildFHSEnv {
    name = "conda-shell";
    profile = ''
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    '';
  };
}`,
        good: `{ fetchurl, buildFHSEnv }: {
  src = fetchurl {
    url = "https://github.com/conda-forge/miniforge/releases/download/26.3.2-3/Miniforge3-26.3.2-3-Linux-x86_64.sh";
    hash = "sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=";
  };
  shell = buildFHSEnv {
    name = "conda-shell";
    profile = ''
      export FONTCONFIG_FILE=/etc/fonts/fonts.conf
    '';
  };
}`,
    },
    *check(context) {
        const asking = context.facts.installers().filter(asksForTerms);
        if (asking.length === 0 || speaksOfTerms(context))
            return;
        const [call, ...others] = context.facts.fhsCalls();
        const fix = call === undefined || others.length > 0 ? null : acceptance(context, call);
        for (const { urlNode } of asking) {
            yield {
                from: urlNode.from,
                to: urlNode.to,
                message: 'This conda asks for the terms of the default channels to be accepted, which stops a job that nobody watches.',
                help: 'Accept them with CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes, use only conda-forge, or take Miniforge.',
                ...(fix && { fix }),
            };
        }
    },
};
function asksForTerms({ name, urlText }) {
    if (name === null || (0,conda/* isForge */.Kc)(name.family))
        return false;
    if (name.release === null)
        return urlText.includes('latest');
    const release = name.family.startsWith('Anaconda') ? name.release.replace(/^20(?=\d\d\.)/, '') : name.release;
    return (0,conda/* compareVersions */.Zy)(release, '25.5') >= 0;
}
const answer = /CONDA_PLUGINS_AUTO_ACCEPT_TOS|conda tos\b|--override-channels|conda-forge|nodefaults|default_channels/;
/** Whether any string says something about terms or channels, comments of the shell aside. */
function speaksOfTerms(context) {
    return context.nodes('text').some(({ value }) => answer.test(value.replace(/^\s*#.*$/gm, '')));
}
function acceptance({ values, text }, call) {
    const profile = call.member('profile')?.value ?? null;
    const literal = profile && values.origin(profile);
    const first = literal?.kind === 'string' && literal.style === 'indented' ? literal.parts[0] : undefined;
    if (first === undefined || text.slice(0, first.from).trimEnd().endsWith("''") === false)
        return null;
    const indent = /[ \t]*$/.exec(text.slice(0, first.from))?.[0] ?? '';
    const edits = [{ from: first.from, to: first.from, text: `export CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes\n${indent}` }];
    return { kind: 'suggested', title: 'Accept the terms in the profile', edits };
}

;// CONCATENATED MODULE: ./src/lint/rules/conda-in-build.ts


const condaInBuild = {
    id: 'conda-in-build',
    severity: 'error',
    fixable: 'none',
    summary: 'A build phase calls conda',
    docs: {
        why: 'A build runs in a sandbox without network and with the home directory `/homeless-shelter`, which does not exist: conda can neither download nor write there. `conda-shell` cannot start in it either, as it needs namespaces of its own. Install conda when the environment is entered, or when the user asks for it. A fixed-output derivation has a network, and is not reported.',
        sources: [
            'https://github.com/NixOS/nixpkgs/pull/63807',
            'https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-sandbox',
        ],
        bad: `{ pkgs }: pkgs.stdenv.mkDerivation {
  name = "analysis";
  nativeBuildInputs = [ pkgs.conda ];
  buildPhase = "conda-shell -c 'conda install numpy'";
}`,
        good: `{ pkgs }: pkgs.stdenv.mkDerivation {
  name = "analysis";
  nativeBuildInputs = [ (pkgs.python3.withPackages (ps: [ ps.numpy ])) ];
  buildPhase = "python3 analysis.py";
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['builder'])) {
            const words = script.commands.map(condaWord).filter((word) => word !== null);
            if (words.length === 0 || hasNetwork(context, script))
                continue;
            for (const { from, to } of words) {
                const message = 'A build has no network and no home directory, so conda cannot install anything in it.';
                yield { ...script.source.range(from, to), message };
            }
        }
    },
};
function condaWord(command) {
    const program = (0,lint_shell/* programOf */.oQ)(command);
    if (program !== null && /^(?:conda-shell|conda-install|install-conda)$/.test(program.name))
        return program.word;
    const call = (0,lint_shell/* condaCallOf */.Jc)(command);
    return call !== null && /^(?:install|create|env create|update|env update)$/.test(call.verb ?? '') ? call.program.word : null;
}
/** Whether the text belongs to a fixed-output derivation. */
function hasNetwork(context, { text }) {
    for (let node = text.expression; node !== null; node = context.parent(node)) {
        if (node.kind === 'set' && (0,facts/* membersOf */.lS)(context, node)?.get('outputHash'))
            return true;
        if (node.kind === 'apply' && node.arguments.some((argument) => (0,facts/* membersOf */.lS)(context, argument)?.get('outputHash')))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/lint/rules/conda-shell-in-hook.ts

const condaShellInHook = {
    id: 'conda-shell-in-hook',
    severity: 'error',
    fixable: 'none',
    summary: 'A hook starts conda-shell and waits for it to end',
    docs: {
        why: '`conda-shell` without a command opens a shell. In a shellHook or a profile it opens inside the entry: what follows it runs only after the user has left that shell, outside the environment, and a job that nobody watches waits for input. `conda-shell -c "…"` runs one command. To enter the environment itself, let the file evaluate to its `.env`.',
        sources: ['https://github.com/NixOS/nixpkgs/blob/master/pkgs/by-name/co/conda/package.nix'],
        bad: `{ pkgs }: pkgs.mkShell {
  packages = [ pkgs.conda ];
  shellHook = ''
    conda-shell
    conda activate base
  '';
}`,
        good: `{ pkgs }: pkgs.mkShell {
  packages = [ pkgs.conda ];
  shellHook = ''
    conda-shell -c 'conda info'
  '';
}`,
    },
    *check(context) {
        for (const { commands, source } of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of commands) {
                const program = (0,lint_shell/* programOf */.oQ)(command);
                if (program?.name !== 'conda-shell' || command.piped)
                    continue;
                if (program.arguments.some((word) => /^-\w*c/.test((0,lint_shell/* literalText */.bK)(word) ?? '')) ||
                    command.redirections.some(({ operator }) => operator.includes('<')))
                    continue;
                yield {
                    ...source.range(program.word.from, program.word.to),
                    message: 'This opens a shell and waits; what follows runs after the user has left it.',
                    help: "Run one command with conda-shell -c '…', or enter the environment by its .env.",
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/deprecated-flake-output.ts
/** devShell and defaultPackage, the old names of a flake's default outputs. */


const newNames = { devShell: 'devShells', defaultPackage: 'packages', defaultApp: 'apps' };
const deprecatedFlakeOutput = {
    id: 'deprecated-flake-output',
    severity: 'warning',
    fixable: 'safe',
    summary: 'The flake output has a deprecated name',
    docs: {
        why: 'Nix 2.7 deprecated `devShell` in favour of `devShells.default`, `defaultPackage` in favour of `packages.default` and `defaultApp` in favour of `apps.default`. `nix flake check` warns of the old names, and other tools have stopped looking for them.',
        sources: [
            'https://nix.dev/manual/nix/latest/release-notes/rl-2.7',
            'https://github.com/numtide/devshell/issues/247',
            'https://github.com/input-output-hk/haskell.nix/issues/1586',
        ],
        file: 'flake.nix',
        bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: {
    devShell.x86_64-linux = (nixpkgs.legacyPackages.x86_64-linux.buildFHSEnv { name = "conda-shell"; }).env;
  };
}`,
        good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: {
    devShells.x86_64-linux.default = (nixpkgs.legacyPackages.x86_64-linux.buildFHSEnv { name = "conda-shell"; }).env;
  };
}`,
    },
    *check(context) {
        if (!(0,facts/* isFlake */.G5)(context))
            return;
        for (const binding of context.nodes('binding')) {
            const [first] = binding.path.names;
            const old = first === undefined ? null : (0,syntax/* attributeNameText */.FJ)(first);
            if (first === undefined || old === null || !Object.hasOwn(newNames, old) || !isOutput(context, binding))
                continue;
            const name = newNames[old] ?? old;
            const fix = deprecated_flake_output_fixOf(context, binding, old, name);
            yield {
                from: first.from,
                to: first.to,
                message: `The output ${old} is deprecated; it is ${name}.default now.`,
                ...(fix && { fix }),
            };
        }
    },
};
/** Whether the binding is in the set that `outputs` returns, or in that of a function of the system such as eachDefaultSystem's. */
function isOutput(context, binding) {
    let node = binding;
    for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
        if (parent.kind === 'binding')
            return (0,syntax/* attributeNameText */.FJ)(parent.path.names[0] ?? nothing) === 'outputs' && parent.path.names.length === 1;
        // What a `let` binds is not what it returns.
        if (parent.kind === 'let' && parent.body !== node)
            return false;
        if (parent.kind === 'list' || parent.kind === 'interpolation')
            return false;
        node = parent;
    }
    return false;
}
const nothing = { kind: 'name', text: '', from: 0, to: 0 };
function deprecated_flake_output_fixOf(context, binding, old, name) {
    const [first] = binding.path.names;
    const last = binding.path.names.at(-1);
    const set = context.parent(binding);
    if (first?.kind !== 'name' || last === undefined || set?.kind !== 'set')
        return null;
    const taken = set.bindings.some((other) => (other.kind === 'binding' ? other.path.names.slice(0, 1) : other.names).some((one) => (0,syntax/* attributeNameText */.FJ)(one) === name));
    const isRead = context.nodes('select').some(({ path }) => path.names.some((one) => (0,syntax/* attributeNameText */.FJ)(one) === old));
    const perSystem = isPerSystem(context, set) || binding.path.names.length === 2;
    // By system in a set or a function: the default would have to go inside.
    if (taken ||
        isRead ||
        !perSystem ||
        binding.path.names.length > 2 ||
        (binding.path.names.length === 1 && leadsToSystems(context, binding.value)))
        return null;
    const edits = [
        { from: first.from, to: first.to, text: name },
        { from: last.to, to: last.to, text: '.default' },
    ];
    return {
        kind: 'safe',
        title: `Call it ${name}.default`,
        edits: first === last ? [{ from: first.from, to: first.to, text: `${name}.default` }] : edits,
    };
}
/** Whether the set is what a function of the system returns: then its outputs have no level of systems. */
function isPerSystem(context, set) {
    for (let node = context.parent(set); node !== null; node = context.parent(node)) {
        if (node.kind === 'lambda')
            return node.parameter.kind === 'name' && context.parent(node)?.kind !== 'binding';
        if (node.kind === 'binding')
            return false;
    }
    return false;
}
/** Whether a value is a set by system, written out or made by a function of the system. */
function leadsToSystems(context, value) {
    const made = context.values.origin(value);
    if (made.kind === 'set')
        return true;
    return made.kind === 'apply' && (0,syntax/* bare */.$B)(made.arguments.at(-1) ?? made).kind === 'lambda';
}

;// CONCATENATED MODULE: ./src/lint/data/xorg-names.json
const xorg_names_namespaceObject = /*#__PURE__*/JSON.parse('{"XP":"26.05","Dy":{"appres":"appres","bdftopcf":"bdftopcf","bitmap":"bitmap","editres":"editres","encodings":"font-encodings","fontadobe100dpi":"font-adobe-100dpi","fontadobe75dpi":"font-adobe-75dpi","fontadobeutopia100dpi":"font-adobe-utopia-100dpi","fontadobeutopia75dpi":"font-adobe-utopia-75dpi","fontadobeutopiatype1":"font-adobe-utopia-type1","fontalias":"font-alias","fontarabicmisc":"font-arabic-misc","fontbh100dpi":"font-bh-100dpi","fontbh75dpi":"font-bh-75dpi","fontbhlucidatypewriter100dpi":"font-bh-lucidatypewriter-100dpi","fontbhlucidatypewriter75dpi":"font-bh-lucidatypewriter-75dpi","fontbhttf":"font-bh-ttf","fontbhtype1":"font-bh-type1","fontbitstream100dpi":"font-bitstream-100dpi","fontbitstream75dpi":"font-bitstream-75dpi","fontbitstreamtype1":"font-bitstream-type1","fontcursormisc":"font-cursor-misc","fontmiscmisc":"font-misc-misc","fonttosfnt":"fonttosfnt","fontutil":"font-util","fontxfree86type1":"font-xfree86-type1","gccmakedep":"gccmakedep","iceauth":"iceauth","ico":"ico","imake":"imake","libAppleWM":"libapplewm","libdmx":"libdmx","libfontenc":"libfontenc","libFS":"libfs","libICE":"libice","libpciaccess":"libpciaccess","libpthreadstubs":"libpthread-stubs","libSM":"libsm","libWindowsWM":"libwindowswm","libX11":"libx11","libXau":"libxau","libXaw":"libxaw","libxcb":"libxcb","libXcomposite":"libxcomposite","libXcursor":"libxcursor","libxcvt":"libxcvt","libXdamage":"libxdamage","libXdmcp":"libxdmcp","libXext":"libxext","libXfixes":"libxfixes","libXfont":"libxfont_1","libXfont2":"libxfont_2","libXft":"libxft","libXi":"libxi","libXinerama":"libxinerama","libxkbfile":"libxkbfile","libXmu":"libxmu","libXp":"libxp","libXpm":"libxpm","libXpresent":"libxpresent","libXrandr":"libxrandr","libXrender":"libxrender","libXres":"libxres","libXScrnSaver":"libxscrnsaver","libxshmfence":"libxshmfence","libXt":"libxt","libXtst":"libxtst","libXv":"libxv","libXvMC":"libxvmc","libXxf86dga":"libxxf86dga","libXxf86misc":"libxxf86misc","libXxf86vm":"libxxf86vm","listres":"listres","lndir":"lndir","luit":"luit","makedepend":"makedepend","mkfontdir":"mkfontscale","mkfontscale":"mkfontscale","oclock":"oclock","pixman":"pixman","sessreg":"sessreg","setxkbmap":"setxkbmap","smproxy":"smproxy","transset":"transset","twm":"tab-window-manager","utilmacros":"util-macros","viewres":"viewres","x11perf":"x11perf","xauth":"xauth","xbacklight":"xbacklight","xbitmaps":"xbitmaps","xcalc":"xcalc","xcbproto":"xcb-proto","xcbutil":"libxcb-util","xcbutilcursor":"libxcb-cursor","xcbutilerrors":"libxcb-errors","xcbutilimage":"libxcb-image","xcbutilkeysyms":"libxcb-keysyms","xcbutilrenderutil":"libxcb-render-util","xcbutilwm":"libxcb-wm","xclock":"xclock","xcmsdb":"xcmsdb","xcompmgr":"xcompmgr","xconsole":"xconsole","xcursorgen":"xcursorgen","xcursorthemes":"xcursor-themes","xdm":"xdm","xdpyinfo":"xdpyinfo","xdriinfo":"xdriinfo","xev":"xev","xeyes":"xeyes","xf86videodummy":"xf86-video-dummy","xfd":"xfd","xfontsel":"xfontsel","xfs":"xfs","xfsinfo":"xfsinfo","xgamma":"xgamma","xgc":"xgc","xhost":"xhost","xinit":"xinit","xinput":"xinput","xkbcomp":"xkbcomp","xkbevd":"xkbevd","xkbprint":"xkbprint","xkbutils":"xkbutils","xkeyboardconfig":"xkeyboard-config","xkeyboardconfig_custom":"xkeyboard-config_custom","xkill":"xkill","xload":"xload","xlsatoms":"xlsatoms","xlsclients":"xlsclients","xlsfonts":"xlsfonts","xmag":"xmag","xmessage":"xmessage","xmodmap":"xmodmap","xmore":"xmore","xorgdocs":"xorg-docs","xorgproto":"xorgproto","xorgserver":"xorg-server","xpr":"xpr","xprop":"xprop","xrandr":"xrandr","xrdb":"xrdb","xrefresh":"xrefresh","xset":"xset","xsetroot":"xsetroot","xsm":"xsm","xstdcmap":"xstdcmap","xtrans":"xtrans","xvfb":"xvfb","xvinfo":"xvinfo","xwd":"xwd","xwininfo":"xwininfo","xwud":"xwud"}}');
;// CONCATENATED MODULE: ./src/lint/rules/deprecated-xorg-set.ts
/** The set `xorg`, whose packages have moved to the top level of nixpkgs under lower-case names. */



const deprecated_xorg_set_newNames = xorg_names_namespaceObject.Dy;
const newNameOf = (name) => (Object.hasOwn(deprecated_xorg_set_newNames, name) ? (deprecated_xorg_set_newNames[name] ?? null) : null);
const deprecatedXorgSet = {
    id: 'deprecated-xorg-set',
    severity: 'info',
    fixable: 'suggested',
    summary: 'The xorg set of nixpkgs is deprecated',
    docs: {
        why: 'From 26.05 on each `xorg.X` is an alias that warns, and will go. The packages are at the top level of nixpkgs, most under the same name in lower case, some under another: `xorg.xcbutilwm` is `libxcb-wm`. Earlier releases do not have the new names, so there the rule only informs, and for 22.11 and earlier it is silent.',
        sources: [
            'https://github.com/NixOS/nixpkgs/pull/479724',
            'https://github.com/NixOS/nixpkgs/issues/479553',
            'https://github.com/anduril/jetpack-nixos/issues/520',
        ],
        bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.xorg.libX11 ]; }',
        good: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.libx11 ]; }',
    },
    *check(context) {
        if (!context.release.since('23.05'))
            return;
        for (const select of context.nodes('select')) {
            const member = memberOfXorg(context, select);
            if (member !== null)
                yield finding(context, member);
        }
        for (const { scope } of context.nodes('with')) {
            if (isXorg(context, scope))
                yield finding(context, { from: scope.from, to: scope.to, name: null, edit: null });
        }
        for (const { source, names } of context.nodes('inherit')) {
            if (source === null || !isXorg(context, source))
                continue;
            for (const name of names)
                yield finding(context, { from: name.from, to: name.to, name: (0,syntax/* attributeNameText */.FJ)(name), edit: null });
        }
    },
};
function memberOfXorg(context, select) {
    const { target, path } = select;
    const [first, second] = path.names;
    if (first === undefined || isNewNameTried(context, select))
        return null;
    const member = (name, from, edit) => ({
        from,
        to: name.to,
        name: (0,syntax/* attributeNameText */.FJ)(name),
        edit: edit ? { from, to: name.to } : null,
    });
    const above = path.names.findIndex((name) => (0,syntax/* attributeNameText */.FJ)(name) === 'xorg');
    const own = path.names[above];
    const next = path.names[above + 1];
    if (own !== undefined && next !== undefined && (0,facts/* nixpkgsPaths */.fx)(context, select).some((one) => one.startsWith('xorg.')))
        return member(next, own.from, true);
    if (above !== -1 || second === first || !isXorg(context, target))
        return null;
    const written = target.kind === 'select' ? target.path.names.at(-1) : target;
    const isFromPackageSet = target.kind === 'select' || (target.kind === 'variable' && context.scopes.resolve(target).kind === 'with');
    return member(first, written?.from ?? target.from, isFromPackageSet);
}
function isXorg(context, expression) {
    return (0,facts/* nixpkgsPaths */.fx)(context, expression).includes('xorg');
}
/** `pkgs.libx11 or pkgs.xorg.libX11` serves both. */
function isNewNameTried(context, select) {
    const parent = context.parent(select);
    return parent?.kind === 'select' && parent.fallback === select;
}
function finding(context, { from, to, name, edit }) {
    const isNow = context.release.from !== 'unknown-pin' && context.release.since(xorg_names_namespaceObject.XP);
    const successor = name === null ? null : newNameOf(name);
    return {
        from,
        to,
        severity: isNow ? 'warning' : 'info',
        message: isNow
            ? 'The xorg set is deprecated: its packages are at the top level of nixpkgs.'
            : `The xorg set is deprecated from nixpkgs ${xorg_names_namespaceObject.XP} on.`,
        ...(successor === null ? {} : { help: `${name} is called ${successor} there.` }),
        ...(isNow &&
            successor !== null &&
            edit !== null && { fix: { kind: 'suggested', title: `Take ${successor}`, edits: [{ ...edit, text: successor }] } }),
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/dont-unpack.ts
const dontUnpack = {
    id: 'dont-unpack',
    severity: 'info',
    fixable: 'safe',
    summary: 'unpackPhase is replaced by a command that does nothing',
    docs: {
        why: '`dontUnpack = true` says what is meant, and leaves the hooks before and after the phase their chance.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#var-stdenv-dontUnpack'],
        bad: '{ stdenv }: stdenv.mkDerivation { name = "miniconda"; unpackPhase = "true"; }',
        good: '{ stdenv }: stdenv.mkDerivation { name = "miniconda"; dontUnpack = true; }',
    },
    *check(context) {
        for (const { maker, members } of context.facts.derivations()) {
            const phase = members.get('unpackPhase');
            if (maker !== 'mkDerivation' ||
                phase?.binding.kind !== 'binding' ||
                phase.value?.kind !== 'string' ||
                members.get('dontUnpack') !== null)
                continue;
            const { binding, nameNode, value } = phase;
            if (!/^(?:true|:)?$/.test(context.values.string(value)?.value?.trim() ?? '-'))
                continue;
            const edits = [
                { from: nameNode.from, to: nameNode.to, text: 'dontUnpack' },
                { from: value.from, to: value.to, text: 'true' },
            ];
            yield {
                from: binding.from,
                to: binding.to,
                message: 'This phase does nothing.',
                fix: { kind: 'safe', title: 'Write dontUnpack = true', edits },
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/empty-let.ts
const emptyLet = {
    id: 'empty-let',
    severity: 'info',
    fixable: 'safe',
    summary: 'let binds nothing',
    docs: {
        why: 'It says the same without `let … in`.',
        sources: ['https://github.com/oppiliappan/statix'],
        bad: '{ pkgs }: let in pkgs.hello',
        good: '{ pkgs }: pkgs.hello',
    },
    *check({ nodes, root }) {
        for (const node of nodes('let')) {
            if (node.bindings.length > 0)
                continue;
            // A comment between the two words would be lost.
            const isBare = !root.comments.some(({ from }) => node.from < from && from < node.body.from);
            const fix = { kind: 'safe', title: 'Remove it', edits: [{ from: node.from, to: node.body.from, text: '' }] };
            yield { from: node.from, to: node.inAt + 2, message: 'This let binds nothing.', ...(isBare && { fix }) };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/env-create-prompts.ts
/** conda asks before it installs, and in a profile nobody answers. */

const envCreatePrompts = {
    id: 'env-create-prompts',
    severity: 'warning',
    fixable: 'safe',
    summary: 'Creating or installing waits for an answer, because --yes is missing',
    docs: {
        why: 'Given packages or a file, `conda`, `mamba` and `micromamba` show their plan and ask whether to go on. While an environment starts there may be nobody to answer, as in CI, and the step hangs or ends with "Aborted". `--yes` (`-y`) goes on without asking; `-q` only makes it quiet. `create -n NAME` without packages has nothing to ask. `always_yes` in the configuration, `CONDA_ALWAYS_YES` and a piped answer are seen.',
        sources: [
            'https://github.com/mamba-org/mamba/issues/1307',
            'https://github.com/nextflow-io/nextflow/issues/6248',
            'https://docs.conda.io/projects/conda/en/stable/commands/create.html',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create -n work -f environment.yml
    fi
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create --yes -n work -f environment.yml
    fi
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of script.commands) {
                const call = (0,lint_shell/* condaCallOf */.Jc)(command);
                if (call === null || !asks(call) || isAnswered(command, script))
                    continue;
                yield findingOf(script, call);
            }
        }
    },
};
function findingOf({ source }, { tool, verb, program, verbWord }) {
    const { to } = source.range(verbWord.from, verbWord.to);
    return {
        from: source.range(program.word.from, program.word.to).from,
        to,
        message: `${tool} ${verb} asks before it goes on, and nobody may be there to answer.`,
        fix: {
            // `conda env create` knows --yes only in newer versions.
            kind: verb === 'env create' ? 'suggested' : 'safe',
            title: 'Add --yes',
            edits: [{ from: to, to, text: ' --yes' }],
        },
    };
}
const withValue = /^(?:-[npcr]|--(?:name|prefix|channel|platform|clone|root-prefix|rc-file|solver|repodata-fn|subdir|log-level))$/;
/** Whether the call has something to install and does not say yes to it. */
function asks({ verb, arguments: given }) {
    if (verb === null || !['create', 'install', 'env create'].includes(verb))
        return false;
    if ((0,lint_shell/* hasOption */.Kz)(given, '--yes', '-y', '--dry-run', '-d', '--help', '-h'))
        return false;
    let something = (0,lint_shell/* hasOption */.Kz)(given, '--file', '-f');
    for (let index = 0; index < given.length; index += 1) {
        const word = given[index];
        const text = word === undefined ? '' : (0,lint_shell/* literalText */.bK)(word);
        // Words that are not known may hold the option.
        if (text === null && word?.parts.every(({ kind, quote }) => kind !== 'literal' && quote === 'none'))
            return false;
        if (text !== null && (withValue.test(text) || text === '-f' || text === '--file'))
            index += 1;
        else if (text === null || !text.startsWith('-'))
            something = true;
    }
    return something;
}
/** Whether an answer is given otherwise: piped, by a variable, or by the configuration. */
function isAnswered(command, { commands }) {
    if (command.piped || command.redirections.some(({ operator }) => operator.startsWith('<<')))
        return true;
    return commands.some((other) => {
        const isSet = (0,lint_shell/* assignmentsOf */.I7)(other).some(({ name }) => /^(?:CONDA|MAMBA|MICROMAMBA)_ALWAYS_YES$/.test(name));
        return isSet || other.words.some((word) => (0,lint_shell/* literalText */.bK)(word) === 'always_yes');
    });
}

;// CONCATENATED MODULE: ./src/lint/rules/fhs-env-missing.ts
/** A shell is the FHS environment's launcher instead of its `.env`. */


const fhsEnvMissing = {
    id: 'fhs-env-missing',
    severity: 'error',
    fixable: 'safe',
    summary: 'A shell is a buildFHSEnv call without .env',
    docs: {
        why: 'What `buildFHSEnv` returns is a derivation that holds a launcher script. `nix-shell` and `nix develop` enter the environment in which that launcher is *built*: an ordinary shell, with no `/lib64`, no profile and none of the packages. Its attribute `env` is made to be entered. Packages and apps are right without `.env`, and not reported: only what a file named `shell.nix` or `…-shell.nix` evaluates to, and the devShells of a flake.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
        bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.buildFHSEnv { name = "conda-shell"; }',
        good: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
    },
    *check(context) {
        for (const shell of (0,facts/* shellsIn */.JS)(context)) {
            const origin = context.values.origin(shell);
            if (origin.kind !== 'apply' || (0,facts/* fhsBuilder */.vW)(context, origin.function) === null || alreadySelects(origin.arguments[0]))
                continue;
            const isCall = (0,syntax/* bare */.$B)(shell) === origin;
            yield {
                from: isCall ? origin.from : shell.from,
                to: isCall ? origin.function.to : shell.to,
                message: `${(0,facts/* isFlake */.G5)(context) ? 'nix develop' : 'nix-shell'} enters the build of this environment's launcher, not the environment.`,
                fix: addEnv(context, shell),
            };
        }
    },
};
/** `buildFHSEnv { … }.env`, where the selection binds to the set: the matter of result-not-derivation. */
function alreadySelects(argument) {
    return argument?.kind === 'select';
}
function addEnv({ text }, shell) {
    const { from, to, kind } = shell;
    const isSimple = kind === 'variable' || kind === 'parenthesised' || (kind === 'select' && shell.orAt === null);
    const closed = { from: to, to, text: ').env' };
    const opened = { from, to: from, text: /[\w)]$/.test(text.slice(0, from)) ? ' (' : '(' };
    return { kind: 'safe', title: 'Select its env', edits: isSimple ? [{ from: to, to, text: '.env' }] : [opened, closed] };
}

;// CONCATENATED MODULE: ./src/lint/rules/fhs-ignored-attribute.ts
/**
 * What the builder reads: https://github.com/NixOS/nixpkgs/tree/master/pkgs/build-support/build-fhsenv-bubblewrap, with the
 * names that the chroot variant and newer releases add.
 */
const readByBuilder = new Set([
    ...['name', 'pname', 'version', 'executableName', 'meta', 'passthru', 'nativeBuildInputs'],
    ...['targetPkgs', 'multiPkgs', 'multiArch', 'includeClosures', 'profile', 'runScript'],
    ...['extraBuildCommands', 'extraBuildCommandsMulti', 'extraInstallCommands', 'extraOutputsToInstall'],
    ...['extraPreBwrapCmds', 'extraBwrapArgs', 'privateTmp', 'chdirToPwd', 'dieWithParent'],
    ...['unshareUser', 'unshareIpc', 'unsharePid', 'unshareNet', 'unshareUts', 'unshareCgroup'],
]);
const instead = {
    shellHook: 'Put it into profile, which is sourced on entry.',
    buildInputs: 'Put the packages into targetPkgs = pkgs: [ … ].',
    nativeBuildInputs: 'Put the packages into targetPkgs = pkgs: [ … ].',
    packages: 'Put the packages into targetPkgs = pkgs: [ … ].',
    env: 'Export the variables in profile.',
};
const fhsIgnoredAttribute = {
    id: 'fhs-ignored-attribute',
    severity: 'warning',
    fixable: 'none',
    summary: 'buildFHSEnv ignores this argument',
    docs: {
        why: '`buildFHSEnv` takes any argument and uses those it knows. A `shellHook`, `buildInputs` or `LD_LIBRARY_PATH` that would do something in `mkShell` leaves no trace in the environment, and nobody says so. `buildFHSEnvChroot` ends with "unexpected argument" instead.',
        sources: [
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix',
            'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  shellHook = "export PATH=~/.conda/bin:$PATH";
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = "export PATH=~/.conda/bin:$PATH";
}`,
    },
    *check(context) {
        for (const { members, builder } of context.facts.fhsCalls()) {
            for (const { name, nameNode } of members) {
                const [first = name] = name.split('.');
                if (readByBuilder.has(first))
                    continue;
                const variable = /^[A-Z][A-Z0-9_]*$/.test(first) ? `Export ${first} in profile.` : undefined;
                const help = instead[first] ?? variable;
                const outcome = builder.endsWith('Chroot') ? 'does not accept' : 'ignores';
                yield {
                    from: nameNode.from,
                    to: nameNode.to,
                    message: `${builder} ${outcome} ${first}.`,
                    ...(help === undefined ? {} : { help }),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/string-place.ts
/** Where the first `needle` is written, if it stands whole in one place of the file; else null. */
function placeIn(string, needle) {
    for (const piece of string.pieces) {
        if (piece.kind !== 'text' || !piece.verbatim)
            continue;
        const at = piece.value.indexOf(needle);
        if (at !== -1)
            return { from: piece.from + at, to: piece.from + at + needle.length };
    }
    return null;
}
/** The content between the quotes, where the whole string is one stretch of plain text; else null. */
function wholePlace(string) {
    const [piece, ...others] = string.pieces;
    return piece?.kind === 'text' && piece.verbatim && others.length === 0 ? { from: piece.from, to: piece.to } : null;
}

;// CONCATENATED MODULE: ./src/lint/rules/fhs-name-with-space.ts

const fhsNameWithSpace = {
    id: 'fhs-name-with-space',
    severity: 'warning',
    fixable: 'suggested',
    summary: 'The name of the environment has a space',
    docs: {
        why: 'The builder links its launcher with `ln -s … $out/bin/NAME`, unquoted. A name with a space makes two words of it, and the build of the launcher fails; so may the evaluation, as store paths have no spaces. `.env` alone happens to work.',
        sources: [
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix',
            'https://nix.dev/manual/nix/latest/store/store-path',
        ],
        bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda shell"; }',
        good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; }',
    },
    *check(context) {
        for (const { member } of context.facts.fhsCalls()) {
            const value = (member('name') ?? member('pname'))?.value ?? null;
            const name = value === null ? null : context.values.string(value);
            if (value === null || name === null || name.value === null || !/\s/.test(name.value))
                continue;
            const place = wholePlace(name);
            yield {
                from: value.from,
                to: value.to,
                message: `The launcher of an environment called "${name.value}" cannot be built: its name has a space.`,
                ...(place && {
                    fix: { kind: 'suggested', title: 'Use dashes', edits: [{ ...place, text: name.value.trim().replace(/\s+/g, '-') }] },
                }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/flake-undeclared-input.ts
/** The outputs of a flake take an input that its inputs do not have. */

const flakeUndeclaredInput = {
    id: 'flake-undeclared-input',
    severity: 'warning',
    fixable: 'none',
    summary: 'The outputs name an input that is not declared',
    docs: {
        why: 'A name in the pattern of `outputs` that `inputs` does not have is looked up in the registry: that of the machine, of the user, or the global one on the network. Another machine may find another flake, or none. Declare where it comes from.',
        sources: [
            'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#flake-inputs',
            'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-registry',
        ],
        file: 'flake.nix',
        bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs, flake-utils }: { };
}`,
        good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  inputs.flake-utils.url = "github:numtide/flake-utils";
  outputs = { self, nixpkgs, flake-utils }: { };
}`,
    },
    *check(context) {
        if (!(0,facts/* isFlake */.G5)(context))
            return;
        const flake = (0,facts/* membersOf */.lS)(context, context.root.expression);
        const outputs = flake?.get('outputs')?.value ?? null;
        const lambda = outputs === null ? null : context.values.origin(outputs);
        const declared = declaredInputs(context);
        if (lambda?.kind !== 'lambda' || lambda.parameter.kind !== 'formals' || declared === null)
            return;
        for (const { name } of lambda.parameter.formals) {
            if (name.text === 'self' || declared.has(name.text))
                continue;
            yield {
                from: name.from,
                to: name.to,
                message: `The input ${name.text} is not declared, so it is whatever the registry of the machine has.`,
            };
        }
    },
};
/** The names in `inputs`; null where some of them are not written in the file. */
function declaredInputs(context) {
    const flake = (0,facts/* membersOf */.lS)(context, context.root.expression);
    if (flake === null || !flake.complete)
        return null;
    const names = new Set();
    for (const { name, value } of flake.list) {
        const [first, second] = name.split('.');
        if (first !== 'inputs')
            continue;
        if (second !== undefined)
            names.add(second);
        else {
            const inputs = value === null ? null : (0,facts/* membersOf */.lS)(context, value);
            if (inputs === null || !inputs.complete)
                return null;
            for (const input of inputs.list)
                names.add(input.name.split('.')[0] ?? input.name);
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./src/lint/rules/global-config-on-entry.ts
/** Entering the environment changes settings that hold outside of it too. */

const globalConfigOnEntry = {
    id: 'global-config-on-entry',
    severity: 'info',
    fixable: 'none',
    summary: "Entering the environment changes the user's own configuration of conda",
    docs: {
        why: "`conda config --add` and `micromamba config append` write to `~/.condarc` or `~/.mambarc`, files that every conda of the user reads, inside the environment and out. In a profile they do so at every entry, and an appended value may come to stand there many times. Name a file of the environment's own in `CONDARC`, use `--env` or `--file`, or set variables as `CONDA_CHANNELS`.",
        sources: [
            'https://docs.conda.io/projects/conda/en/stable/user-guide/configuration/use-condarc.html',
            'https://mamba.readthedocs.io/en/latest/user_guide/configuration.html',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    micromamba config append channels conda-forge
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    export CONDA_CHANNELS=conda-forge
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of script.commands) {
                const file = changedFile(command);
                if (file === null || (0,lint_shell/* isGuarded */.JN)(command, script))
                    continue;
                yield {
                    ...script.source.range(command.from, command.to),
                    message: `This changes ${file} each time the environment is entered, for every conda of the user.`,
                    help: 'Use a configuration file of the environment, or variables as CONDA_CHANNELS.',
                };
            }
        }
    },
};
/** The file of the user's that a `config` command writes to; null where it writes to none. */
function changedFile(command) {
    const call = (0,lint_shell/* condaCallOf */.Jc)(command);
    const [group, verb] = call?.verb?.split(' ') ?? [];
    if (call === null || group !== 'config')
        return null;
    if ((0,lint_shell/* hasOption */.Kz)(call.arguments, '--env', '--file', '--prefix', '--name', '--rc-file'))
        return null;
    const options = call.arguments.map((word) => (0,lint_shell/* literalText */.bK)(word) ?? '');
    const changes = options.some((text) => /^--(?:add|append|prepend|set|remove|remove-key)(?:=|$)/.test(text));
    if (!changes && !['append', 'prepend', 'set', 'remove', 'remove-key'].includes(verb ?? ''))
        return null;
    return call.tool === 'micromamba' ? '~/.mambarc' : '~/.condarc';
}

;// CONCATENATED MODULE: ./src/lint/rules/home-at-build-time.ts
/** `$HOME` in the flags of a wrapper that a build makes, where it is /homeless-shelter. */

const homeAtBuildTime = {
    id: 'home-at-build-time',
    severity: 'error',
    fixable: 'safe',
    summary: 'HOME is expanded while the wrapper is built, not when it is run',
    docs: {
        why: "In double quotes the build's own shell puts in the value of `$HOME`, and in a Nix build that is `/homeless-shelter`. The wrapper then carries that path for good. In single quotes the text `$HOME` reaches the wrapper, whose shell expands it when somebody runs it.",
        sources: [
            'https://nixos.org/manual/nixpkgs/stable/#fun-makeWrapper',
            'https://github.com/NixOS/nix/blob/master/src/libstore/unix/build/derivation-builder.cc',
        ],
        bad: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-b -u -p $HOME/.conda"
''`,
        good: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags '-b -u -p $HOME/.conda'
''`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['builder'])) {
            for (const { words, redirections } of script.commands) {
                const isWrapper = /^(?:make(?:Binary|Shell)?Wrapper|wrapProgram(?:Shell|Binary)?)$/.test(textAt(words, 0));
                for (const [index, word] of isWrapper ? words.entries() : []) {
                    const home = homeIn(word);
                    if (home !== null)
                        yield { ...place(script, home), message, ...adviceFor(context, script, words, index) };
                }
                for (const { body } of redirections) {
                    const home = body === null ? null : homeIn(body);
                    if (home !== null)
                        yield { ...place(script, home), message, help: 'Quote the word after <<, so that the text is taken as it stands.' };
                }
            }
        }
    },
};
const message = 'HOME is /homeless-shelter while this is built.';
const textAt = (words, index) => (0,lint_shell/* literalText */.bK)(words[index] ?? { from: 0, to: 0, parts: [] }) ?? '';
const place = (script, { from, to }) => script.source.range(from, to);
function homeIn({ parts }) {
    const found = parts.find((part) => part.kind === 'parameter' && part.name === 'HOME');
    return found?.kind === 'parameter' ? found : null;
}
/** What to do about the argument at `index` of a wrapping command. */
function adviceFor(context, script, words, index) {
    const word = words[index];
    // The values of --set and its like are quoted by makeWrapper, and a compiled wrapper expands nothing at all.
    const isExpandedLater = /^--(?:(?:add|append)-flags|run)$/.test(textAt(words, index - 1)) && !textAt(words, 0).includes('Binary');
    if (!isExpandedLater || word === undefined)
        return { help: 'Let the wrapper set it when it is run: --run \'export NAME="$HOME/…"\'.' };
    const { from, to } = script.source.range(word.from, word.to);
    const written = context.text.slice(from, to);
    // Only where the word is one pair of double quotes around text that single quotes leave as it is.
    const isPlain = /^"[^"'\\`]*"$/.test(written) && !/\$(?!HOME\b|\{)/.test(written);
    if (!isPlain)
        return { help: 'Quote it, so that it is expanded when the program is run.' };
    const edits = [
        { from, to: from + 1, text: "'" },
        { from: to - 1, to, text: "'" },
    ];
    return { fix: { kind: 'safe', title: 'Use single quotes, so that the wrapper expands it', edits } };
}

;// CONCATENATED MODULE: ./src/lint/rules/hook-shell-mismatch.ts
/** A conda hook for another shell than the one that reads it. */

/** Shells whose hooks bash can read: https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/activation.html */
const readable = new Set(['bash', 'posix', 'sh', 'dash', 'ash']);
const hookShellMismatch = {
    id: 'hook-shell-mismatch',
    severity: 'error',
    fixable: 'safe',
    summary: 'The hook is written for another shell than bash, which reads it',
    docs: {
        why: "bash reads the profile of an FHS environment and the `shellHook` of a `mkShell`, whatever shell is started afterwards. The hook for zsh or fish is written in that shell's language and fails in bash with a syntax error or an unknown command, so nothing is activated. The `posix` hook serves bash; a shell started afterwards needs its own, in its own startup file.",
        sources: [
            'https://docs.conda.io/projects/conda/en/stable/dev-guide/deep-dives/activation.html',
            'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    eval "$(micromamba shell hook -s zsh)"
    micromamba activate work
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    eval "$(micromamba shell hook -s posix)"
    micromamba activate work
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of script.commands) {
                const hook = (0,lint_shell/* hookOf */.pd)(command);
                if (hook?.place == null || hook.shell === null || readable.has(hook.shell))
                    continue;
                // A hook that is written to a file is for whoever reads that.
                if (!command.enclosures.some(({ kind }) => kind === 'substitution') ||
                    command.redirections.some(({ operator }) => /^[1&]?>/.test(operator)))
                    continue;
                const place = script.source.range(hook.place.from, hook.place.to);
                const isWritten = context.text.slice(place.from, place.to) === hook.shell;
                yield {
                    ...place,
                    message: `This is the hook for ${hook.shell}, but bash reads it.`,
                    ...(isWritten ? { fix: { kind: 'safe', title: 'Ask for the posix hook', edits: [{ ...place, text: 'posix' }] } } : {}),
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/impure-builtin.ts
/** builtins.getEnv and builtins.currentSystem, which a flake does not have, and which freeze the state of the evaluation. */


const impureBuiltin = {
    id: 'impure-builtin',
    severity: 'warning',
    fixable: 'suggested',
    summary: 'builtins.getEnv or builtins.currentSystem depends on who evaluates',
    docs: {
        why: 'In a flake `builtins.getEnv` gives the empty string and `builtins.currentSystem` is missing, so `"${builtins.getEnv "PWD"}/.mamba"` silently becomes `/.mamba`. Elsewhere the value is that of the moment of evaluation, and stays in the environment that is built from it. In shell text the shell itself knows better: `$PWD`. A formal with the default `builtins.currentSystem` is the custom outside flakes, and is not reported.',
        sources: [
            'https://nix.dev/manual/nix/latest/language/builtins#builtins-getEnv',
            'https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-pure-eval',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX=\${builtins.getEnv "PWD"}/.mamba
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$PWD/.mamba"
  '';
}`,
    },
    *check(context) {
        for (const { node, name } of uses(context)) {
            const parent = context.parent(node);
            const isCustom = name === 'currentSystem' && parent?.kind === 'formal';
            if (isCustom && !(0,facts/* isFlake */.G5)(context))
                continue;
            const fix = name === 'getEnv' ? impure_builtin_fixOf(context, node) : null;
            yield {
                from: node.from,
                to: node.to,
                ...((0,facts/* isFlake */.G5)(context) ? { severity: 'error' } : {}),
                message: (0,facts/* isFlake */.G5)(context) ? inFlake(name) : `builtins.${name} is that of the machine and moment of evaluation.`,
                ...(fix && { fix }),
            };
        }
    },
};
const inFlake = (name) => name === 'getEnv' ? 'In a flake builtins.getEnv gives an empty string.' : 'In a flake there is no builtins.currentSystem.';
function* uses(context) {
    for (const select of context.nodes('select')) {
        const { target, path, fallback } = select;
        const name = (0,syntax/* attributeNameText */.FJ)(path.names[0] ?? { kind: 'name', text: '', from: 0, to: 0 });
        if (target.kind !== 'variable' || target.name !== 'builtins' || context.scopes.resolve(target).kind !== 'builtin')
            continue;
        if (name === 'getEnv' || (name === 'currentSystem' && fallback === null))
            yield { node: select, name };
    }
    for (const variable of context.nodes('variable')) {
        if (variable.name === '__getEnv' || variable.name === '__currentSystem')
            yield { node: variable, name: variable.name.slice(2) };
    }
}
/** `${builtins.getEnv "PWD"}` in a string becomes `$PWD`, for a shell to read. */
function impure_builtin_fixOf(context, getEnv) {
    const call = context.parent(getEnv);
    const interpolation = call?.kind === 'apply' && call.arguments.length === 1 ? context.parent(call) : null;
    const [argument] = call?.kind === 'apply' ? call.arguments : [];
    const name = argument === undefined ? null : context.values.string(argument)?.value;
    if (interpolation?.kind !== 'interpolation' || !name || !/^[A-Za-z_]\w*$/.test(name))
        return null;
    const isShell = context.facts
        .shellTexts()
        .some(({ role, expression }) => role !== 'builder' && expression.from <= interpolation.from && interpolation.to <= expression.to);
    if (!isShell || /^\w/.test(context.text.slice(interpolation.to)))
        return null;
    return {
        kind: 'suggested',
        title: `Let the shell expand $${name}`,
        edits: [{ from: interpolation.from, to: interpolation.to, text: `$${name}` }],
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/insecure-installer-url.ts

/** Hosts that are known to serve the same files by https. */
const secureHosts = /^http:\/\/(?:repo\.anaconda\.com|repo\.continuum\.io|github\.com|[\w.-]*anaconda\.(?:com|org))\//;
const insecureInstallerUrl = {
    id: 'insecure-installer-url',
    severity: 'error',
    fixable: 'safe',
    summary: 'The installer is fetched by http, not https',
    docs: {
        why: 'Over plain http anyone on the way can see the request and replace the answer. A pinned hash still notices, but then the build fails; without one, foreign code runs. The vendors serve all installers by https.',
        sources: ['https://repo.anaconda.com/', 'https://github.com/conda-forge/miniforge#install'],
        bad: `{ fetchurl }: fetchurl {
  url = "http://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check({ facts }) {
        for (const { url, urlText, urlNode } of facts.installers()) {
            const scheme = /^(?:http|ftp):\/\//.exec(urlText)?.[0];
            if (scheme === undefined)
                continue;
            const place = placeIn(url, scheme);
            yield {
                ...(place ?? urlNode),
                message: `This installer is fetched by ${scheme.slice(0, -3)}, which anyone on the way can change.`,
                ...(place !== null && secureHosts.test(urlText)
                    ? { fix: { kind: 'safe', title: 'Use https', edits: [{ ...place, text: 'https://' }] } }
                    : { help: 'Fetch it by https.' }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/install-not-idempotent.ts
/** A second run of the installer fails, because the prefix is there already. */


const installNotIdempotent = {
    id: 'install-not-idempotent',
    severity: 'info',
    fixable: 'safe',
    summary: 'Installing a second time fails',
    docs: {
        why: 'Without `-u` (update) the installer refuses a prefix that exists: "File or directory already exists", status 1. It does so after a first attempt that broke off half-way, too. Either pass `-u`, or ask whether conda is there before installing; both are seen by this rule.',
        sources: [
            'https://github.com/conda/constructor/issues/46',
            'https://github.com/conda/constructor/issues/48',
            'https://github.com/conda/constructor/pull/804',
        ],
        bad: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-p ~/.conda" --add-flags "-b"
''`,
        good: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-p ~/.conda" --add-flags "-b" --add-flags "-u"
''`,
    },
    *check(context) {
        // A command in a profile runs at every entry, which is the matter of unguarded-install-on-entry.
        const candidates = (0,facts/* installationsIn */.Td)(context).filter((installation) => (installation.kind === 'wrapper' || installation.script.text.role === 'script') &&
            installation.complete &&
            has(installation, 'b') &&
            has(installation, 'p') &&
            !has(installation, 'u') &&
            !has(installation, 'f'));
        if (candidates.length === 0)
            return;
        const guarded = guardedPrograms(context);
        for (const installation of candidates) {
            const isGuardedCall = installation.program !== null && guarded.has(installation.program);
            if (!isGuardedCall && !isGuardedItself(installation))
                yield install_not_idempotent_finding(installation);
        }
    },
};
function has({ arguments: given }, letter) {
    return given.some(({ text }) => new RegExp(`^-[a-z]*${letter}`).test(text));
}
/** Whether the command stands under a test, or behind one that asks for a file. */
function isGuardedItself({ kind, script, command }) {
    if (kind === 'wrapper')
        return false;
    return (0,lint_shell/* isGuarded */.JN)(command, script) || script.commands.some((other) => other.to <= command.from && (0,lint_shell/* asksForFile */.gh)(other));
}
/** The programs that a shell text calls under a test. */
function guardedPrograms(context) {
    const scripts = (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook', 'script', 'run-script']);
    const calls = scripts.flatMap((script) => script.commands.filter((command) => (0,lint_shell/* isGuarded */.JN)(command, script)));
    return new Set(calls.map((command) => (0,lint_shell/* programOf */.oQ)(command)?.name ?? ''));
}
function install_not_idempotent_finding({ kind, script, arguments: given }) {
    const batch = given.find(({ text }) => /^-[a-z]*b/.test(text));
    const word = batch?.word ?? script.text.expression;
    const place = batch === undefined ? script.text.expression : script.source.range(word.from, word.to);
    const addition = kind === 'wrapper' ? ' --add-flags "-u"' : ' -u';
    return {
        from: place.from,
        to: place.to,
        message: 'A second run of this installer fails, because the prefix exists by then.',
        fix: {
            kind: 'safe',
            title: 'Pass -u, which updates what is there',
            edits: [{ from: place.to, to: place.to, text: addition }],
        },
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-arch-hardcoded.ts
/** The file claims several systems, but fetches the installer of one. */



const installerArchHardcoded = {
    id: 'installer-arch-hardcoded',
    severity: 'warning',
    fixable: 'suggested',
    summary: 'The installer is for one CPU, and the file claims more',
    docs: {
        why: 'A file that is evaluated for several systems, or whose `meta.platforms` is all of Linux, promises to work on aarch64 too. With `Linux-x86_64` in the URL it downloads the wrong installer there, and nothing in it runs. Choose URL and hash by system, or claim x86_64-linux only; the fix does the latter.',
        sources: ['https://github.com/NixOS/nixpkgs/pull/294426', 'https://github.com/NixOS/nixpkgs/pull/363620'],
        bad: `{ lib, fetchurl, stdenv }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  meta.platforms = lib.platforms.linux;
}`,
        good: `{ lib, fetchurl, stdenv }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  meta.platforms = [ "x86_64-linux" ];
}`,
    },
    *check(context) {
        const installers = context.facts.installers().filter(({ fileName }) => /-Linux-x86_64\.sh$/.test(fileName));
        const claim = installers.length === 0 ? null : claimIn(context);
        if (claim === null)
            return;
        for (const installer of installers) {
            const place = placeIn(installer.url, 'Linux-x86_64');
            if (place === null || isChosenBySystem(context, installer))
                continue;
            yield {
                ...place,
                message: `This installer is for x86_64-linux only, but the file claims ${claim.what}.`,
                ...(claim.fix === null ? { help: 'Choose the URL and its hash by system.' } : { fix: claim.fix }),
            };
        }
    },
};
/** Where the file says that it serves more than one system. */
function claimIn(context) {
    const title = 'Claim x86_64-linux only';
    for (const binding of context.nodes('binding')) {
        if ((0,syntax/* attributeNameText */.FJ)(binding.path.names.at(-1) ?? installer_arch_hardcoded_nothing) !== 'platforms')
            continue;
        const name = (0,facts/* lastName */.UK)(binding.value);
        if (name !== 'linux' && name !== 'unix' && name !== 'all')
            continue;
        const edits = [{ from: binding.value.from, to: binding.value.to, text: '[ "x86_64-linux" ]' }];
        return { what: `every system of platforms.${name}`, fix: { kind: 'suggested', title, edits } };
    }
    for (const call of context.nodes('apply')) {
        const name = (0,facts/* calledName */.nk)(call);
        const [first] = call.arguments;
        if (name === 'eachDefaultSystem') {
            const at = lastNameNode(call.function);
            const edits = at && [{ ...at, text: 'eachSystem [ "x86_64-linux" ]' }];
            return { what: 'the default systems of flake-utils', fix: edits && { kind: 'suggested', title, edits } };
        }
        if ((name === 'eachSystem' || name === 'genAttrs') && first !== undefined && namesSeveralSystems(context, first)) {
            return { what: 'several systems', fix: null };
        }
        if (name === 'import' && first !== undefined && (0,facts/* lastName */.UK)(first) === 'systems')
            return { what: 'every system of nix-systems', fix: null };
    }
    return context.nodes('binding').some((binding) => isSystemsList(context, binding))
        ? { what: 'several systems', fix: null }
        : null;
}
const installer_arch_hardcoded_nothing = { kind: 'name', text: '', from: 0, to: 0 };
function lastNameNode(expression) {
    const node = expression.kind === 'select' ? expression.path.names.at(-1) : expression.kind === 'variable' ? expression : undefined;
    return node === undefined ? null : { from: node.from, to: node.to };
}
function isSystemsList(context, { path, value }) {
    return (/^(?:systems|supportedSystems|allSystems)$/.test((0,syntax/* attributeNameText */.FJ)(path.names.at(-1) ?? installer_arch_hardcoded_nothing) ?? '') &&
        namesSeveralSystems(context, value));
}
/** Whether a list holds another Linux system beside x86_64-linux; flakes for macOS have other installers anyway. */
function namesSeveralSystems(context, expression) {
    const systems = (0,facts/* itemsOf */.S3)(context, expression).items.map((item) => context.values.string(item)?.value ?? '');
    return systems.filter((system) => /-(?:linux|darwin)$/.test(system)).length > 1;
}
/** Whether the installer stands in a table by system, or in a branch that asks for the system. */
function isChosenBySystem(context, { set, urlNode }) {
    for (let node = set ?? urlNode; node !== null; node = context.parent(node)) {
        if (node.kind === 'binding' &&
            node.path.names.some((name) => /^(?:x86_64|aarch64)(?:-linux)?$/.test((0,syntax/* attributeNameText */.FJ)(name) ?? '')))
            return true;
        if (node.kind === 'if')
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-dead-host.ts

const deadHost = 'repo.continuum.io';
const newHost = 'repo.anaconda.com';
const installerDeadHost = {
    id: 'installer-dead-host',
    severity: 'error',
    fixable: 'safe',
    summary: 'A URL names repo.continuum.io, a host that was shut down',
    docs: {
        why: 'Anaconda moved its downloads from `repo.continuum.io` to `repo.anaconda.com` and shut the old host down. A machine that still has the installer in its store builds on; a clean one, as in CI, cannot download it. The files and their paths are the same on the new host, so the pinned hash stays right.',
        sources: [
            'https://github.com/actions/runner-images/issues/8041',
            'https://github.com/actions/runner-images/issues/8042',
            'https://github.com/conda/conda/issues/6886',
        ],
        bad: '{ fetchurl }: fetchurl {\n  url = "https://repo.continuum.io/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";\n  hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";\n}',
        good: '{ fetchurl }: fetchurl {\n  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";\n  hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";\n}',
    },
    *check(context) {
        for (const node of context.nodes('text')) {
            if (!node.verbatim)
                continue;
            for (let at = node.value.indexOf(deadHost); at !== -1; at = node.value.indexOf(deadHost, at + 1)) {
                const from = node.from + at;
                const to = from + deadHost.length;
                if (isInShellComment(context, node, from))
                    continue;
                yield {
                    from,
                    to,
                    message: `The host ${deadHost} was shut down in 2023; ${newHost} has the same files.`,
                    fix: { kind: 'safe', title: `Replace the host by ${newHost}`, edits: [{ from, to, text: newHost }] },
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/installer-extension.ts
/** The installer gets a file name that does not end in .sh, and then refuses to run. */




const installerExtension = {
    id: 'installer-extension',
    severity: 'error',
    fixable: 'suggested',
    summary: "The installer's file name does not end in .sh",
    docs: {
        why: 'To find out whether it is being sourced, the installer looks at its own name, and takes any name that does not end in `.sh` for that of a shell: it asks to be run with bash and stops. So a copy must keep the ending, and a fetcher must not be given a `name` without it. An installer for Windows (`.exe`) or one with a window (`.pkg`) is none that runs in such an environment.',
        sources: ['https://github.com/conda/constructor/blob/main/constructor/header.sh'],
        bad: `{ fetchurl }: fetchurl {
  name = "miniconda-installer";
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
        good: `{ fetchurl }: fetchurl {
  name = "miniconda-installer.sh";
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check(context) {
        yield* namesOfFetches(context);
        yield* copies(context);
        for (const binding of context.nodes('binding')) {
            if ((0,syntax/* attributeNameText */.FJ)(binding.path.names[0] ?? installer_extension_nothing) !== 'url')
                continue;
            const url = context.values.string(binding.value)?.value ?? '';
            const ending = /\/(?:Mini|Ana)(?:conda|forge)[^/]*(\.(?:exe|pkg))$/.exec(url)?.[1];
            if (ending === undefined)
                continue;
            yield {
                from: binding.value.from,
                to: binding.value.to,
                message: `An installer that ends in ${ending} does not run here: it must be the one that ends in .sh.`,
            };
        }
    },
};
const installer_extension_nothing = { kind: 'name', text: '', from: 0, to: 0 };
function* namesOfFetches(context) {
    for (const { members, fetch } of context.facts.installers()) {
        const value = members?.get('name')?.value ?? null;
        const name = value === null ? null : context.values.string(value);
        if (fetch === null || value === null || name === null || name.value === null || name.value.endsWith('.sh'))
            continue;
        if (!/^fetch/i.test((0,facts/* calledName */.nk)(fetch) ?? ''))
            continue;
        yield { from: value.from, to: value.to, ...complaint(`${name.value}`, wholePlace(name)) };
    }
}
/** `cp $src $out/miniconda` and the like. */
function* copies(context) {
    for (const { members } of context.facts.derivations()) {
        const source = members.get('src')?.value ?? null;
        if (source === null || (0,facts/* installerBehind */.vY)(context, source) === null)
            continue;
        const texts = new Set(members.list.map(({ value }) => value));
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['builder']).filter(({ text }) => texts.has(text.expression))) {
            for (const { words } of script.commands.filter((command) => ['cp', 'install', 'mv', 'ln'].includes((0,lint_shell/* commandName */.p6)(command) ?? ''))) {
                const target = words.at(-1);
                const name = target === undefined || !words.some(isSource) ? null : targetName(target);
                if (target === undefined || name === null || name.endsWith('.sh'))
                    continue;
                const place = script.source.range(target.from, target.to);
                yield { ...place, ...complaint(name, null) };
            }
        }
    }
}
function isSource({ parts }) {
    return parts.length === 1 && parts[0]?.kind === 'parameter' && parts[0].name === 'src';
}
/** What follows the last slash of `$out/…`, unless that is a folder: then the file keeps its name. */
function targetName(word) {
    const [first, ...rest] = word.parts;
    if (first?.kind !== 'parameter' || first.name !== 'out')
        return null;
    const path = (0,lint_shell/* literalText */.bK)({ ...word, parts: rest });
    const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
    return path === null || name === '' || /^(?:bin|share|lib|libexec|installer|opt)$/.test(name) ? null : name;
}
function complaint(name, place) {
    const message = `Under the name "${name}" the installer refuses to run: its name must end in .sh.`;
    if (place === null)
        return { message, help: 'Add .sh here and wherever the copy is called.' };
    return { message, fix: { kind: 'suggested', title: 'Add .sh', edits: [{ from: place.to, to: place.to, text: '.sh' }] } };
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-hash-malformed.ts
/** The pinned hash cannot be a hash: wrong length, a letter that does not occur, an algorithm that does not fit. */


const installerHashMalformed = {
    id: 'installer-hash-malformed',
    severity: 'error',
    fixable: 'suggested',
    summary: 'The pinned hash of the installer is not a hash',
    docs: {
        why: 'A hash of the wrong length, with a character that its encoding does not have, or of an algorithm that the attribute does not take stops the evaluation. Nix says so only once it comes to this attribute, and without saying which character. `hash` needs the algorithm in its text, as in `sha256-…`; `sha256` takes the digest alone, too.',
        sources: [
            'https://nix.dev/manual/nix/latest/command-ref/nix-hash',
            'https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  sha256 = "1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zm";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  sha256 = "1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr";
}`,
    },
    *check(context) {
        for (const { hash, name, systemKnown } of context.facts.installers()) {
            if (hash?.parsed?.kind !== 'malformed' || hash.member.value === null)
                continue;
            const place = hash.string && wholePlace(hash.string);
            const entry = name !== null && systemKnown ? context.published.find((0,conda/* installerFile */.T1)(name)) : null;
            const fits = entry !== null && (hash.attribute === entry.hash.algorithm || /^(?:hash|outputHash)$/.test(hash.attribute));
            yield {
                ...(place ?? hash.member.value),
                message: `The ${hash.attribute} "${hash.string?.value}" ${hash.parsed.why}.`,
                ...(place !== null &&
                    fits && {
                    fix: {
                        kind: 'suggested',
                        title: `Take the published hash of ${entry.file}`,
                        edits: [{ ...place, text: (0,conda/* formatHash */.ON)(entry.hash, 'sri') }],
                    },
                }),
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/installer-hash-mismatch.ts
/** The pinned hash is not the one that the vendor published for the file. */


const installerHashMismatch = {
    id: 'installer-hash-mismatch',
    severity: 'error',
    fixable: 'suggested',
    summary: 'The pinned hash is not the published one of the installer',
    docs: {
        why: 'The vendor publishes a hash for each installer, and this one is another. Either the download will fail with a hash mismatch, or it comes from somewhere that serves other bytes than the vendor. Look at which of the two it is before taking the published hash: that is why it is only suggested. Nothing is said of files whose sha256 was never published.',
        sources: [
            'https://repo.anaconda.com/miniconda/',
            'https://github.com/conda-forge/miniforge/releases',
            'https://github.com/pyenv/pyenv/tree/master/plugins/python-build/share/python-build',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-4LEOBQ6JKOLrmq0sUi7jtdMdMASLipmXZjqKRg1TjO8=";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check(context) {
        for (const { hash, name, systemKnown } of context.facts.installers()) {
            if (name === null || !systemKnown || hash?.parsed?.kind !== 'hash' || hash.member.value === null)
                continue;
            const entry = context.published.find((0,conda/* installerFile */.T1)(name));
            const pinned = hash.parsed;
            if (entry === null || entry.hash.algorithm !== pinned.hash.algorithm || (0,conda/* sameHash */.df)(entry.hash, pinned.hash))
                continue;
            const expected = (0,conda/* formatHash */.ON)(entry.hash, pinned.form.encoding, pinned.form.prefixed);
            const other = context.published.withHash(pinned.hash)[0];
            const place = hash.string && wholePlace(hash.string);
            yield {
                ...(place ?? hash.member.value),
                message: `This is not the published hash of ${entry.file}, which is ${expected}.`,
                ...(other === undefined ? {} : { help: `It is that of ${other.file}.` }),
                ...(place && { fix: { kind: 'suggested', title: 'Take the published hash', edits: [{ ...place, text: expected }] } }),
            };
        }
    },
};

// EXTERNAL MODULE: ./src/lint/layout.ts
var layout = __webpack_require__(4195);
;// CONCATENATED MODULE: ./src/lint/rules/installer-hash-missing.ts
/** The installer is fetched without a hash, or with a stand-in for one. */



const installerHashMissing = {
    id: 'installer-hash-missing',
    severity: 'error',
    fixable: 'suggested',
    summary: 'The installer is fetched without a hash',
    docs: {
        why: 'A fetcher needs to know the hash of what it fetches. Without one, or with an empty one, `lib.fakeHash` or zeros, the download ends in an error that tells the hash it got; `builtins.fetchurl` takes whatever it gets, which a flake refuses. Where the vendor published a hash for the file, it is suggested: only you can know that this is the file you want.',
        sources: [
            'https://github.com/NixOS/nixpkgs/blob/master/lib/fetchers.nix',
            'https://nixos.org/manual/nixpkgs/stable/#sec-pkgs-fetchers-updating-source-hashes',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check(context) {
        for (const installer of context.facts.installers()) {
            const { hash, set, members, fetch, urlNode } = installer;
            if (hash === null) {
                const fetches = fetch !== null && /^fetch/i.test((0,facts/* calledName */.nk)(fetch) ?? '');
                if (!fetches || (set !== null && members?.complete !== true))
                    continue;
                const place = members?.get('url')?.binding ?? urlNode;
                yield {
                    from: place.from,
                    to: place.to,
                    message: 'This installer is fetched without a hash.',
                    ...installer_hash_missing_fixOf(context, installer, null),
                };
                continue;
            }
            const { value } = hash.member;
            if (value === null || !(hash.parsed?.kind === 'fake' || /^fake(Hash|Sha256|Sha512)$/.test((0,facts/* lastName */.UK)(value) ?? '')))
                continue;
            const message = `This ${hash.attribute} is a stand-in: it is not the hash of any file.`;
            yield { from: value.from, to: value.to, message, ...installer_hash_missing_fixOf(context, installer, hash.member.nameNode) };
        }
    },
};
/** Put in the published hash, in place of the stand-in called `name` or after the URL. */
function installer_hash_missing_fixOf(context, installer, name) {
    const { hash, members } = installer;
    const entry = installer.name !== null && installer.systemKnown ? context.published.find((0,conda/* installerFile */.T1)(installer.name)) : null;
    if (entry === null || entry.hash.algorithm !== 'sha256')
        return {};
    const edits = hash === null
        ? added(context, members?.get('url')?.binding ?? null, (0,conda/* toSri */.kB)(entry.hash))
        : replaced(installer, name, (0,conda/* toSri */.kB)(entry.hash));
    return edits === null ? {} : { fix: { kind: 'suggested', title: `Pin the published hash of ${entry.file}`, edits } };
}
function added(context, url, sri) {
    if (url === null)
        return null;
    const line = (0,layout/* lineIndent */.p)(context.text, url.from);
    // Beside the URL if something else stands before it on its line, else on a line of its own.
    const separator = line.first === url.from ? `${line.end}${line.indent}` : ' ';
    return [{ from: url.to, to: url.to, text: `${separator}hash = "${sri}";` }];
}
function replaced({ hash }, name, sri) {
    if (hash === null || hash.member.value === null || hash.member.binding.kind !== 'binding' || name === null)
        return null;
    const { from, to } = hash.member.value;
    const text = `"${sri}"`;
    // The SRI form says which algorithm it is, so that it is right for each of these attributes but one of another algorithm.
    return /^(?:hash|sha256|outputHash)$/.test(hash.attribute)
        ? [{ from, to, text }]
        : [
            { ...name, text: 'hash' },
            { from, to, text },
        ];
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-hash-style.ts
/** The hash is right but in an older style: `sha256 = "1f2g…"` where `hash = "sha256-…"` is today's. */




const installerHashStyle = {
    id: 'installer-hash-style',
    severity: 'info',
    fixable: 'safe',
    summary: 'The installer is pinned by sha256 instead of an SRI hash',
    docs: {
        why: 'An SRI hash, `hash = "sha256-…"`, says its own algorithm, is what Nix prints in its messages and what other tools read and write. `sha256` in base32 or hexadecimal means the same, so this is a matter of style. `builtins.fetchurl` takes nothing but `sha256`, and is left alone.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers', 'https://www.w3.org/TR/SRI/'],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  sha256 = "0gmqdramcl485pk2s1spli1ck2iipxz2sb7vfgyqapi1k4dknfsb";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check(context) {
        for (const installer of context.facts.installers()) {
            const { hash, fetch } = installer;
            if (hash?.attribute !== 'sha256' || hash.parsed?.kind !== 'hash' || isBuiltin(context, installer))
                continue;
            const edits = fetch === null ? null : editsOf(context, installer, (0,conda/* toSri */.kB)(hash.parsed.hash));
            const { from, to } = hash.member.binding.kind === 'binding' ? hash.member.binding : hash.member.nameNode;
            yield {
                from,
                to,
                message: 'The hash is in an older style; as an SRI hash it says its own algorithm.',
                ...(edits === null
                    ? { help: `Write hash = "${(0,conda/* toSri */.kB)(hash.parsed.hash)}".` }
                    : { fix: { kind: 'safe', title: 'Write it as an SRI hash', edits } }),
            };
        }
    },
};
/** Nix's own fetchers know `sha256` only. */
function isBuiltin(context, { fetch }) {
    if (fetch === null)
        return false;
    const callee = context.values.origin(fetch.function);
    if ((0,facts/* calledName */.nk)(fetch) === null)
        return false;
    if (callee.kind === 'variable')
        return context.scopes.resolve(callee).kind === 'builtin';
    return callee.kind === 'select' && callee.target.kind === 'variable' && callee.target.name === 'builtins';
}
function editsOf({ scopes, values }, { hash, set }, sri) {
    const place = hash?.string && wholePlace(hash.string);
    if (!place || hash?.member.binding.kind !== 'binding' || hash.member.nameNode.kind !== 'name')
        return null;
    const { value } = hash.member.binding;
    // A hash that is kept in a variable may have other readers, and so may the attribute of a `rec` set.
    if (values.origin(value) !== value || set === null)
        return null;
    const isRead = scopes.definitions.some((one) => one.scope === set && one.name === 'sha256' && scopes.usesOf(one).length > 0);
    const isTaken = set.bindings.some((one) => one.kind === 'binding' && (0,syntax/* attributeNameText */.FJ)(one.path.names[0] ?? hash.member.nameNode) === 'hash');
    return isRead || isTaken
        ? null
        : [
            { from: hash.member.nameNode.from, to: hash.member.nameNode.to, text: 'hash' },
            { ...place, text: sri },
        ];
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-latest.ts
/** A hash is pinned for a URL whose file changes: `Miniconda3-latest-…`, `releases/latest/download/…`. */


const installerLatest = {
    id: 'installer-latest',
    severity: 'error',
    fixable: 'safe',
    summary: 'A hash is pinned for an installer URL that always means the newest version',
    docs: {
        why: 'What a `latest` URL serves changes with every release, and the pinned hash is right for one of them only. From the next release on, the download fails with a hash mismatch on every machine that does not have the file yet. Where the hash is a published one, it tells which version was meant, and the fix names that version.',
        sources: [
            'https://github.com/conda/conda/issues/10012',
            'https://github.com/conda/conda/issues/13630',
            'https://github.com/conda/conda/issues/14339',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check(context) {
        for (const installer of context.facts.installers()) {
            const { url, urlText, urlNode, hash } = installer;
            if (!/-latest-|\/releases\/latest\/download\//.test(urlText))
                continue;
            if (hash === null || hash.parsed?.kind === 'fake')
                continue;
            const meant = versionMeant(context, installer);
            const fix = meant && fixFor(installer, meant);
            yield {
                ...(placeIn(url, 'latest') ?? urlNode),
                message: meant
                    ? `The pinned hash is that of ${meant.file}; what this URL serves changes with every release.`
                    : 'What this URL serves changes with every release, and the pinned hash does not.',
                ...(fix ? { fix } : { help: 'Name the version whose hash is pinned.' }),
            };
        }
    },
};
/** The published installer for the same system that has the pinned hash. */
function versionMeant({ published }, { hash, name, systemKnown }) {
    if (hash?.parsed?.kind !== 'hash' || name === null || !systemKnown)
        return null;
    const entries = published.withHash(hash.parsed.hash).filter((entry) => (0,conda/* nixSystemOf */.Ev)(entry.name) === (0,conda/* nixSystemOf */.Ev)(name));
    return entries.find((entry) => entry.name.family === name.family) ?? entries[0] ?? null;
}
function fixFor({ url, urlText, name }, meant) {
    const title = `Name the version: ${meant.file}`;
    const latest = urlText.includes('-latest-') && meant.name.family === name?.family ? placeIn(url, '-latest-') : null;
    if (latest !== null)
        return { kind: 'safe', title, edits: [{ ...latest, text: `-${meant.name.version}-` }] };
    const whole = wholePlace(url);
    return whole && { kind: 'safe', title, edits: [{ ...whole, text: meant.url }] };
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-modified.ts
/** The build changes the installer, whose payload is found by counting bytes. */



const installerModified = {
    id: 'installer-modified',
    severity: 'error',
    fixable: 'suggested',
    summary: 'The build changes the installer, which is then broken',
    docs: {
        why: 'An installer is a shell script with an archive behind it, and the script finds the archive by the number of bytes before it. The fixup phase of a derivation rewrites the first line of executable scripts (`#!/bin/sh`), and `sed` or `substituteInPlace` can change the length too; after that the archive is not where the script looks for it. `dontFixup = true` leaves the copy as it is, and so does a `fixupPhase` of your own. A change that keeps the length, as of `unset LD_LIBRARY_PATH` to `#nset LD_LIBRARY_PATH`, is fine. A copy that is not executable when the fixup phase comes is left alone by it, so there the rule only informs.',
        sources: [
            'https://github.com/NixOS/nixpkgs/pull/170122',
            'https://nixos.org/manual/nixpkgs/stable/#ssec-fixup-phase',
            'https://github.com/conda/constructor/blob/main/constructor/header.sh',
        ],
        bad: `{ stdenv, fetchurl }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  dontUnpack = true;
  installPhase = "install -D $src $out/miniconda.sh";
}`,
        good: `{ stdenv, fetchurl }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  dontUnpack = true;
  dontFixup = true;
  installPhase = "install -D $src $out/miniconda.sh";
}`,
    },
    *check(context) {
        for (const derivation of context.facts.derivations()) {
            const source = derivation.members.get('src')?.value ?? null;
            if (source === null || (0,facts/* installerBehind */.vY)(context, source) === null)
                continue;
            const commands = commandsOf(context, derivation);
            yield* commands.flatMap(({ script, command }) => lengthChange(script, command));
            const copy = commands.find(({ command }) => installer_modified_copies(command));
            if (copy !== undefined && hasFixup(derivation))
                yield fixupFinding(context, derivation, copy, commands);
        }
    },
};
/** The commands of the derivation's phases, in the order of the text. */
function commandsOf(context, { members }) {
    const texts = new Set(members.list.map(({ value }) => value));
    const scripts = (0,lint_shell/* scriptsOf */.Sf)(context, ['builder']).filter(({ text }) => texts.has(text.expression));
    return scripts.flatMap((script) => script.commands.map((command) => ({ script, command })));
}
function hasFixup({ maker, members }) {
    const stops = ['dontFixup', 'dontPatchShebangs', 'fixupPhase', 'buildCommand', 'phases', 'builder'];
    return maker === 'mkDerivation' && members.complete && stops.every((name) => members.get(name) === null);
}
/** `cp`, `install` or `mv` of the source to the output. */
function installer_modified_copies(command) {
    if (!['cp', 'install', 'mv'].includes((0,lint_shell/* commandName */.p6)(command) ?? ''))
        return false;
    const names = command.words.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'parameter' ? [part.name] : [])));
    return (names.includes('src') || names.includes('curSrc')) && (names.includes('out') || names.includes('prefix'));
}
function fixupFinding(context, { members }, copy, commands) {
    const isExecutable = commands.some(({ command }) => makesExecutable(command));
    const { from, to } = copy.script.source.range(copy.command.from, copy.command.to);
    const phase = members.list.find(({ value }) => value === copy.script.text.expression);
    const fix = phase === undefined ? null : insertion(context, phase.binding.from);
    return {
        from,
        to,
        ...(isExecutable ? {} : { severity: 'info' }),
        message: isExecutable
            ? 'The fixup phase rewrites the first line of this copy, which breaks the installer: it finds its payload by counting bytes.'
            : 'The fixup phase leaves this copy of the installer alone only as long as nothing makes it executable.',
        ...(fix && { fix }),
    };
}
function makesExecutable(command) {
    const name = (0,lint_shell/* commandName */.p6)(command);
    const texts = command.words.slice(1).map((word) => (0,lint_shell/* literalText */.bK)(word) ?? '');
    if (name === 'install') {
        const mode = /-m ?0?(\d+)/.exec(texts.join(' '))?.[1];
        return mode === undefined || /[1357]/.test(mode);
    }
    return name === 'chmod' && texts.some((text) => /^[ugoa]*\+\w*x|^0?[0-7]*[1357][0-7]*$/.test(text));
}
function insertion({ text }, at) {
    const line = (0,layout/* lineIndent */.p)(text, at);
    const separator = line.first === at ? `${line.end}${line.indent}` : ' ';
    return {
        kind: 'suggested',
        title: 'Turn the fixup phase off',
        edits: [{ from: at, to: at, text: `dontFixup = true;${separator}` }],
    };
}
/** A `sed` or `substituteInPlace` on the installer whose two sides differ in length. */
function lengthChange(script, command) {
    const words = command.words.slice(1);
    const texts = words.map(lint_shell/* literalText */.bK);
    const name = (0,lint_shell/* commandName */.p6)(command);
    const pairs = name === 'sed'
        ? texts.map((text) => sides(text ?? ''))
        : name === 'substituteInPlace' || name === 'substitute'
            ? texts.map((text, index) => /^--(?:replace|replace-fail|replace-warn|subst-var-by)$/.test(text ?? '')
                ? [texts[index + 1], texts[index + 2]]
                : null)
            : [];
    return pairs.flatMap((pair, index) => {
        const [before, after] = pair ?? [null, null];
        const word = words[index];
        if (typeof before !== 'string' || typeof after !== 'string' || before.length === after.length || word === undefined)
            return [];
        const { from, to } = script.source.range(word.from, word.to);
        return [{ from, to, message: 'This changes the length of the installer, which finds its payload by counting bytes.' }];
    });
}
/** The two sides of `s/a/b/`, where both are plain text. */
function sides(expression) {
    const separator = /^s([^\w\s\\])/.exec(expression)?.[1];
    const [, before, after] = separator === undefined ? [] : expression.split(separator);
    if (before === undefined || after === undefined || /[\\.*[\]^$&+?(){}|]/.test(before + after))
        return null;
    return [before, after];
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-no-prefix.ts
/** The installer is not told where to install to. */

const installerNoPrefix = {
    id: 'installer-no-prefix',
    severity: 'error',
    fixable: 'none',
    summary: 'The installer is run without -p and chooses the place itself',
    docs: {
        why: "Without `-p` the installer takes `~/miniconda3`, `~/anaconda3` or `~/miniforge3`, by its own name. What the rest of the file says of PATH and libraries is then about another folder, or about somebody's own conda.",
        sources: [
            'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
            'https://github.com/conda/constructor/blob/main/constructor/header.sh',
        ],
        bad: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b"`,
        good: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b -u -p $HOME/.conda"`,
    },
    *check(context) {
        for (const { arguments: given, complete, installer, script } of (0,facts/* installationsIn */.Td)(context)) {
            if (!complete || given.some(({ text }) => /^-[a-z]*[ph]/.test(text)))
                continue;
            yield {
                ...script.source.range(installer.from, installer.to),
                message: 'This installer is run without -p, so it chooses the folder itself.',
                help: 'Pass -p and the folder that the rest of the file speaks of.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/installer-not-batch.ts
/** The installer is run without `-b`, and waits for somebody to accept its licence. */

const installerNotBatch = {
    id: 'installer-not-batch',
    severity: 'error',
    fixable: 'none',
    summary: 'The installer is run without -b and waits for an answer',
    docs: {
        why: 'Without `-b` (batch) the installer shows its licence and waits for "yes", then asks for the place and whether to change `~/.bashrc`. In CI nobody answers: the job hangs until it is stopped, or ends at the end of its input. `-b` accepts the licence; that is why it is for you to add.',
        sources: [
            'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
            'https://github.com/conda/constructor/blob/main/constructor/header.sh',
        ],
        bad: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -p $HOME/.conda"`,
        good: `{ pkgs, miniconda }: pkgs.writeShellScriptBin "conda-install" "exec \${miniconda}/miniconda.sh -b -u -p $HOME/.conda"`,
    },
    *check(context) {
        for (const { arguments: given, complete, installer, script, command } of (0,facts/* installationsIn */.Td)(context)) {
            if (!complete || given.some(({ text }) => /^-[a-z]*[bht]/.test(text)) || command.piped)
                continue;
            yield {
                ...script.source.range(installer.from, installer.to),
                message: 'This installer is run without -b, so it waits for somebody to accept its licence.',
                help: 'Pass -b if you accept the licence.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/installer-outdated.ts
/** The installer is older than the project wants (`min-installer`). */


const installerOutdated = {
    id: 'installer-outdated',
    severity: 'warning',
    fixable: 'none',
    summary: 'The installer is older than min-installer',
    docs: {
        why: 'Old conda does not read the channels of today well: its solver is slow, it lacks certificates and cannot update itself. Versions 4.x also need care with zlib and with activation that newer ones do not. The least version is 23.1, the setting `min-installer` changes it. Anaconda counts by date: 2022.10 is taken as 22.10. A `latest` URL has no version to judge.',
        sources: [
            'https://github.com/NixOS/nixpkgs/issues/119832',
            'https://github.com/NixOS/nixpkgs/issues/374495',
            'https://docs.conda.io/projects/conda/en/stable/release-notes.html',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-4.3.11-Linux-x86_64.sh";
  hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g=";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    },
    *check({ facts, settings }) {
        for (const { name, url, urlNode } of facts.installers()) {
            if (name === null || name.release === null || (0,conda/* compareVersions */.Zy)(comparable(name, name.release), settings.minInstaller) >= 0)
                continue;
            yield {
                ...(placeIn(url, name.release) ?? urlNode),
                message: `${name.family} ${name.release} is older than ${settings.minInstaller}.`,
                help: 'Fetch a newer installer, or set min-installer in .nixconda.yml.',
            };
        }
    },
};
/** Anaconda's dates (2022.10) on conda's own scale (22.10). */
function comparable({ family }, release) {
    return family.startsWith('Anaconda') ? release.replace(/^20(?=\d\d\.)/, '') : release;
}

;// CONCATENATED MODULE: ./src/lint/rules/installer-platform-mismatch.ts
/** The URL is for another system than the one that the file says beside it. */


/** The form of Nix's system names: https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-system */
const systemName = /^(?:x86_64|i686|aarch64|armv[67]l|powerpc64le|s390x|riscv64)-(?:linux|darwin)$/;
const installerPlatformMismatch = {
    id: 'installer-platform-mismatch',
    severity: 'error',
    fixable: 'none',
    summary: 'The installer is for another system than the one it is given for',
    docs: {
        why: 'An installer holds programs for one operating system and one CPU. Under the name of another system it downloads and even unpacks, and then nothing in it runs. The rule compares the URL with a `system = "…"` beside it, and with the key that the URL stands under in a table by system.',
        sources: ['https://github.com/NixOS/nixpkgs/pull/294426', 'https://github.com/NixOS/nixpkgs/pull/363620'],
        bad: `{
  x86_64-linux = {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-MacOSX-x86_64.sh";
  };
}`,
        good: `{
  x86_64-linux = {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  };
}`,
    },
    *check(context) {
        for (const installer of context.facts.installers()) {
            if (installer.name === null || !installer.systemKnown)
                continue;
            const actual = (0,conda/* nixSystemOf */.Ev)(installer.name);
            const stated = statedSystem(context, installer);
            if (actual === null || stated === null || stated === actual)
                continue;
            yield {
                from: installer.urlNode.from,
                to: installer.urlNode.to,
                message: `This installer is for ${actual}, but it is given for ${stated}.`,
            };
        }
    },
};
function statedSystem(context, { set, members, fetch, urlNode }) {
    const beside = members?.get('system')?.value ?? null;
    const said = beside === null ? null : (context.values.string(beside)?.value ?? null);
    if (said !== null && systemName.test(said))
        return said;
    let node = fetch ?? set ?? urlNode;
    for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
        if (parent.kind === 'binding')
            return systemAmong(parent.path.names);
        if (parent.kind !== 'parenthesised')
            return null;
        node = parent;
    }
    return null;
}
function systemAmong(names) {
    return names.map(syntax/* attributeNameText */.FJ).find((name) => name !== null && systemName.test(name)) ?? null;
}

;// CONCATENATED MODULE: ./src/lint/rules/ld-library-path-in-profile.ts
/** LD_LIBRARY_PATH for everything that runs in the environment. */

const variable = 'LD_LIBRARY_PATH';
const ldLibraryPathInProfile = {
    id: 'ld-library-path-in-profile',
    severity: 'warning',
    fixable: 'none',
    summary: 'The profile exports LD_LIBRARY_PATH, which goes before the libraries that conda installs',
    docs: {
        why: 'Programs of conda find their own libraries by a path written into them. `LD_LIBRARY_PATH` is looked up first, so an export in the profile gives every program of the environment other libraries than it was built with, up to `relocation error: … GLIBC_PRIVATE`. The libraries of `targetPkgs` are found in `/usr/lib` without it. Set it for the one program that needs it, as `makeWrapper … --prefix LD_LIBRARY_PATH` does for the installer; that is not reported, nor is `mkShell`, which has no `/usr/lib`.',
        sources: [
            'https://github.com/NixOS/nixpkgs/issues/48780',
            'https://github.com/ContinuumIO/anaconda-issues/issues/483',
            'https://github.com/NixOS/nixpkgs/issues/141323',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.libGL ];
  profile = ''
    export LD_LIBRARY_PATH=\${pkgs.libGL}/lib
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.libGL ];
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile'])) {
            const isExportedByName = exportsByName(script);
            for (const command of script.commands) {
                if (command.enclosures.some(({ kind }) => kind === 'subshell' || kind === 'substitution'))
                    continue;
                for (const { name, exported, value, word } of (0,lint_shell/* lastingAssignments */.BV)(command)) {
                    if (name !== variable || value.length === 0 || !(exported || isExportedByName))
                        continue;
                    yield {
                        ...script.source.range(word.from, word.from + name.length),
                        message: `${variable} goes before the libraries that conda installs, for every program in the environment.`,
                        help: 'Put the libraries into targetPkgs, or set the variable for the one program that needs it.',
                    };
                }
            }
        }
    },
};
/** Whether `export LD_LIBRARY_PATH` stands without a value. */
function exportsByName({ commands }) {
    return commands.some((command) => (0,lint_shell/* commandName */.p6)(command) === 'export' && command.words.some((word) => (0,lint_shell/* literalText */.bK)(word) === variable));
}

;// CONCATENATED MODULE: ./src/lint/rules/legacy-let.ts
const legacyLet = {
    id: 'legacy-let',
    severity: 'info',
    fixable: 'safe',
    summary: 'let { body = … } is an ancient form',
    docs: {
        why: '`let { x = 1; body = x; }` comes from before `let … in` existed. Few readers know it, and newer evaluators warn of it. `(rec { … }).body` means the same.',
        sources: ['https://nix.dev/manual/nix/latest/language/syntax#let-expressions', 'https://github.com/oppiliappan/statix'],
        bad: 'let { version = "24.5.0"; body = version; }',
        good: 'let version = "24.5.0"; in version',
    },
    *check({ nodes }) {
        for (const { from, to, openAt } of nodes('legacy-let')) {
            const edits = [
                { from, to: openAt, text: '(rec ' },
                { from: to, to, text: ').body' },
            ];
            yield {
                from,
                to: from + 3,
                message: 'This form of let is ancient.',
                fix: { kind: 'safe', title: 'Write (rec { … }).body', edits },
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/literal-tilde.ts

const literalTilde = {
    id: 'literal-tilde',
    severity: 'error',
    fixable: 'safe',
    summary: 'A tilde in quotes or within a word stays a tilde',
    docs: {
        why: 'bash replaces `~` by the home directory only where it is unquoted and begins a word, or a value or what follows a `:` in an assignment. In `"-I~/.conda/include"` neither holds, so the compiler looks for a directory called `~`. An unquoted `export PATH=~/.conda/bin:$PATH` is right and is not reported, nor are text that is only printed and the flags given to `makeWrapper --add-flags`, which stand unquoted in the wrapper.\n\nThe fix writes `$HOME`. Where the tilde comes from a name of the file, the name\'s definition changes if every use of it allows that; in `--add-flags` the quotes become single ones, because in double quotes `$HOME` would be the home of the build, `/homeless-shelter`.',
        sources: [
            'https://www.gnu.org/software/bash/manual/html_node/Tilde-Expansion.html',
            'https://www.shellcheck.net/wiki/SC2088',
        ],
        bad: '{ pkgs ? import <nixpkgs> { } }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export CPATH="~/.conda/include"\n  \'\';\n}).env',
        good: '{ pkgs ? import <nixpkgs> { } }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export CPATH="$HOME/.conda/include"\n  \'\';\n}).env',
    },
    *check(context) {
        if (!context.text.includes('~'))
            return;
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'run-script', 'shell-hook', 'script'])) {
            for (const tilde of (0,lint_shell/* literalTildes */.Py)(script))
                yield literal_tilde_findingOf(context, script, tilde);
        }
    },
};
function literal_tilde_findingOf(context, script, tilde) {
    const fix = literal_tilde_fixOf(context, script, tilde);
    return {
        ...script.source.range(tilde.index, tilde.index + 1),
        message: `The tilde in ${excerpt(script, tilde)} does not become the home directory, because ${reasonFor(script, tilde)}.`,
        ...(fix === null ? { help: 'Write $HOME, in double quotes or none.' } : { fix }),
    };
}
function reasonFor({ source }, { part, index }) {
    if (part.quote !== 'none')
        return 'it is quoted';
    return /^["']/.test(source.value.slice(index + 1)) ? 'what follows it is quoted' : 'it does not begin the word';
}
function excerpt({ source }, { word }) {
    const [line = ''] = source.value.slice(word.from, word.to).replaceAll('\uFFFC', '…').split('\n');
    return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
function literal_tilde_fixOf(context, script, { part, index }) {
    if (part.standIn?.kind === 'interpolation')
        return fixOfInterpolation(context, part.standIn, part.text, part.quote === 'single');
    const place = script.source.range(index, index + 1);
    if (part.standIn !== null || part.quote === 'single' || context.text.slice(place.from, place.to) !== '~')
        return null;
    return { kind: 'safe', title: 'Write $HOME for the tilde', edits: [{ ...place, text: '$HOME' }] };
}
function fixOfInterpolation(context, node, value, isSingle) {
    if (!value.startsWith('~'))
        return null;
    const edits = (0,lint_shell/* homeInDefinition */.q6)(context, node.expression);
    if (edits !== null)
        return { kind: 'safe', title: 'Write $HOME for the tilde in the definition', edits };
    if (isSingle || !/^~[\w./-]*$/.test(value))
        return null;
    const text = value.replace('~', '$HOME');
    return {
        kind: 'suggested',
        title: `Write ${text} instead of the interpolation`,
        edits: [{ from: node.from, to: node.to, text }],
    };
}

;// CONCATENATED MODULE: ./src/lint/rules/mambaforge-retired.ts
/** Mambaforge is no longer made; Miniforge3 is the same thing under its other name. */


const mambaforgeRetired = {
    id: 'mambaforge-retired',
    severity: 'warning',
    fixable: 'suggested',
    summary: 'Mambaforge was retired in favour of Miniforge3',
    docs: {
        why: 'conda-forge stopped publishing Mambaforge in January 2025. Since 23.3.1 Miniforge3 has brought mamba too, so that the two are the same but for their names. The fix takes the Miniforge3 of the same version with its published hash; it is another file, so have a look.',
        sources: [
            'https://github.com/conda-forge/miniforge/issues/615',
            'https://github.com/conda-forge/conda-forge.github.io/pull/2242',
            'https://github.com/conda-incubator/setup-miniconda/issues/360',
        ],
        bad: `{ fetchurl }: fetchurl {
  url = "https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Mambaforge-24.3.0-0-Linux-x86_64.sh";
  hash = "sha256-C+NlTMO5xD067uyl7+bS8x6fdxFwLzgYUps2ez22d/s=";
}`,
        good: `{ fetchurl }: fetchurl {
  url = "https://github.com/conda-forge/miniforge/releases/download/24.3.0-0/Miniforge3-24.3.0-0-Linux-x86_64.sh";
  hash = "sha256-IzZ2drYQ3oJvUPfdyRE5qBbUtZvUxpzJtggtmy5/6KM=";
}`,
    },
    *check(context) {
        for (const installer of context.facts.installers()) {
            if (!installer.fileName.startsWith('Mambaforge'))
                continue;
            const fix = mambaforge_retired_fixOf(context, installer);
            yield {
                ...(placeIn(installer.url, 'Mambaforge') ?? installer.urlNode),
                message: 'Mambaforge was retired in January 2025; Miniforge3 brings the same programs.',
                ...(fix && { fix }),
            };
        }
    },
};
function mambaforge_retired_fixOf({ published }, { url, name, systemKnown, hash }) {
    const word = placeIn(url, 'Mambaforge');
    if (word === null || name === null || !systemKnown || name.family !== 'Mambaforge')
        return null;
    const successor = published.find((0,conda/* installerFile */.T1)({ ...name, family: 'Miniforge3' }));
    const edits = [{ ...word, text: 'Miniforge3' }];
    if (hash !== null) {
        const place = hash.string && wholePlace(hash.string);
        // Another name with the hash of the old file would only trade one fault for another.
        if (!place || successor?.hash.algorithm !== 'sha256')
            return null;
        edits.push({ ...place, text: (0,conda/* toSri */.kB)(successor.hash) });
    }
    return { kind: 'suggested', title: 'Take Miniforge3 of the same version', edits };
}

;// CONCATENATED MODULE: ./src/lint/rules/missing-slash.ts

const missingSlash = {
    id: 'missing-slash',
    severity: 'error',
    fixable: 'safe',
    summary: 'No slash stands between an interpolated path and the directory in it',
    docs: {
        why: 'An interpolation adds nothing to its value, so `-L${installationPath}lib` with the path `~/.conda` is `-L~/.condalib`, a directory that does not exist. The compiler and the linker pass over missing directories in silence. A value that ends in a slash is right as it is, and one that is no path is not looked at.',
        sources: ['https://github.com/NixOS/nixpkgs/blob/nixos-23.05/pkgs/tools/package-management/conda/default.nix'],
        bad: '{ pkgs ? import <nixpkgs> { }, prefix ? "/opt/conda" }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export LIBRARY_PATH="${prefix}lib"\n  \'\';\n}).env',
        good: '{ pkgs ? import <nixpkgs> { }, prefix ? "/opt/conda" }:\n(pkgs.buildFHSEnv {\n  name = "conda-shell";\n  profile = \'\'\n    export LIBRARY_PATH="${prefix}/lib"\n  \'\';\n}).env',
    },
    *check(context) {
        for (const literal of context.nodes('string')) {
            for (const [index, part] of literal.parts.entries()) {
                const next = literal.parts[index + 1];
                const directory = next?.kind === 'text' ? (directoryName.exec(next.value)?.[0] ?? null) : null;
                if (part.kind !== 'interpolation' || directory === null || next === undefined)
                    continue;
                if (!isPath(context, part, literal.parts[index - 1]))
                    continue;
                const written = context.text.slice(part.from, part.to);
                yield {
                    from: part.from,
                    to: next.from + directory.length,
                    message: `No slash stands between the path ${written} and ${directory}.`,
                    fix: { kind: 'safe', title: 'Insert a slash', edits: [{ from: next.from, to: next.from, text: '/' }] },
                };
            }
        }
    },
};
/** One of the directories of an installation, as a whole. */
const directoryName = /^(?:lib(?:32|64|exec)?|include|s?bin|etc|share)(?![\w.-])/;
/** Whether the interpolation's value is a path that does not end in a slash. */
function isPath(context, { expression }, before) {
    const folded = context.values.string(expression);
    // What -I and -L are given is a path, whatever it is.
    if (folded === null)
        return before?.kind === 'text' && /(?:^|\s|["'])-[IL]$/.test(before.value);
    return /^(?:~\/|[/$]|\uFFFC.*\/)\S*\w$/.test((0,lint_shell/* joinPieces */.Am)(folded.pieces).value);
}

;// CONCATENATED MODULE: ./src/lint/rules/missing-zlib.ts
/** The installer needs zlib, and the FHS environment has none. */





const missingZlib = {
    id: 'missing-zlib',
    severity: 'warning',
    fixable: 'safe',
    summary: 'The environment lacks zlib, which the installer needs',
    docs: {
        why: 'Since about 4.7.12 an installer unpacks its payload with a program of its own, `conda.exe`, which is linked against `libz.so.1`. The FHS environment brings glibc and the usual tools, but no zlib: "error while loading shared libraries: libz.so.1". Put `zlib` into `targetPkgs`, or into an `LD_LIBRARY_PATH` of the wrapper.',
        sources: [
            'https://github.com/NixOS/nixpkgs/issues/119832',
            'https://github.com/NixOS/nixpkgs/pull/170122',
            'https://github.com/ContinuumIO/anaconda-issues/issues/11397',
        ],
        bad: `{ pkgs }: let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
in pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: with pkgs; [ git ];
  profile = "alias conda-install='bash \${installer} -b -u -p ~/.conda'";
}`,
        good: `{ pkgs }: let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
in pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: with pkgs; [ git zlib ];
  profile = "alias conda-install='bash \${installer} -b -u -p ~/.conda'";
}`,
    },
    *check(context) {
        if (!context.facts.installers().some(needsZlib))
            return;
        const calls = context.facts.fhsCalls();
        if (calls.some((call) => !call.packagesComplete || call.packages.some((item) => isZlib(context, item))) ||
            isInLibraryPath(context))
            return;
        const [call] = calls;
        if (call === undefined)
            return;
        const place = call.member('targetPkgs')?.nameNode ?? call.call.function;
        const fix = addZlib(context, call);
        yield {
            from: place.from,
            to: place.to,
            message: 'The installer needs zlib to unpack itself, and this environment has none.',
            ...(fix === null ? { help: 'Add zlib to targetPkgs.' } : { fix }),
        };
    },
};
function needsZlib({ name, urlText }) {
    if (name === null)
        return false;
    if (name.release === null)
        return urlText.includes('latest');
    return (0,conda/* compareVersions */.Zy)(name.release, name.family.startsWith('Anaconda') ? '2019.10' : '4.7.12') >= 0;
}
function isZlib(context, item) {
    return (/^(?:zlib|libz$)/.test((0,facts/* lastName */.UK)(item) ?? '') ||
        (0,facts/* nixpkgsPaths */.fx)(context, item).some((path) => /^(?:zlib|zlib-ng|libz)(?:\.|$)/.test(path)));
}
/** Whether a shell text names zlib in a command that sets LD_LIBRARY_PATH. */
function isInLibraryPath(context) {
    return (0,lint_shell/* scriptsOf */.Sf)(context, ['builder', 'profile', 'script']).some(({ commands }) => commands.some(({ words, assignments }) => {
        const all = [...assignments, ...words];
        return (all.some(namesLibraryPath) &&
            all.some(({ parts }) => parts.some((part) => part.kind === 'unknown' && mentionsZlib(part.standIn))));
    }));
}
function namesLibraryPath({ parts }) {
    return parts.some((part) => part.kind === 'literal' && part.text.includes('LD_LIBRARY_PATH'));
}
function mentionsZlib(start) {
    let found = false;
    (0,syntax/* walk */.GG)(start, (node) => {
        found ||= (node.kind === 'variable' && node.name === 'zlib') || (node.kind === 'name' && node.text === 'zlib');
    });
    return found;
}
function addZlib(context, call) {
    const value = call.member('targetPkgs')?.value ?? null;
    const title = 'Add zlib to targetPkgs';
    if (value === null) {
        const set = context.values.origin(call.argument);
        const last = set.kind === 'set' ? set.bindings.at(-1) : undefined;
        if (last === undefined || !call.complete)
            return null;
        const line = (0,layout/* lineIndent */.p)(context.text, last.from);
        const separator = line.first === last.from ? `${line.end}${line.indent}` : ' ';
        return {
            kind: 'safe',
            title,
            edits: [{ from: last.to, to: last.to, text: `${separator}targetPkgs = pkgs: [ pkgs.zlib ];` }],
        };
    }
    const place = listIn(context, value, null);
    return place && { kind: 'safe', title, edits: [appended(context, place.list, place.name)] };
}
/** The list that a `pkgs: with pkgs; [ … ]` ends in, with what zlib is called there. */
function listIn(context, expression, name) {
    const node = context.values.origin(expression);
    if (node.kind === 'lambda')
        return listIn(context, node.body, node.parameter.kind === 'name' ? `${node.parameter.text}.zlib` : null);
    if (node.kind === 'binary' && node.operator === '++')
        return listIn(context, node.left, name) ?? listIn(context, node.right, name);
    if (node.kind !== 'list')
        return null;
    for (let parent = context.parent(node); parent !== null && parent.kind !== 'lambda'; parent = context.parent(parent)) {
        if (parent.kind === 'with' && (0,facts/* nixpkgsPaths */.fx)(context, parent.scope).includes(''))
            return { list: node, name: 'zlib' };
    }
    return name === null ? null : { list: node, name };
}
function appended({ text }, list, name) {
    const last = list.items.at(-1);
    if (last === undefined)
        return { from: list.from, to: list.to, text: `[ ${name} ]` };
    const line = (0,layout/* lineIndent */.p)(text, last.from);
    const separator = line.first === last.from ? `${line.end}${line.indent}` : ' ';
    return { from: last.to, to: last.to, text: `${separator}${name}` };
}

;// CONCATENATED MODULE: ./src/lint/rules/native-build-inputs.ts


/** Programs and setup hooks that run during the build. */
const tools = new Set([
    ...['makeWrapper', 'makeBinaryWrapper', 'makeShellWrapper', 'autoPatchelfHook', 'patchelf', 'installShellFiles'],
    ...['pkg-config', 'pkgconfig', 'cmake', 'ninja', 'meson', 'autoreconfHook', 'unzip', 'wrapGAppsHook', 'copyDesktopItems'],
]);
const nativeBuildInputs = {
    id: 'native-build-inputs',
    severity: 'info',
    fixable: 'safe',
    summary: 'A build tool is in buildInputs',
    docs: {
        why: 'Tools that run while building belong into `nativeBuildInputs`; `buildInputs` is for what the result links against. It makes no difference until one builds for another machine or sets `strictDeps`, when a tool in `buildInputs` is not found.',
        sources: [
            'https://nixos.org/manual/nixpkgs/stable/#variables-specifying-dependencies',
            'https://github.com/jtojnar/nixpkgs-hammering/blob/main/explanations/build-tools-in-build-inputs.md',
        ],
        bad: '{ pkgs }: pkgs.runCommand "conda-install" { buildInputs = [ pkgs.makeWrapper ]; } "makeWrapper ${pkgs.bash}/bin/bash $out/bin/enter"',
        good: '{ pkgs }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } "makeWrapper ${pkgs.bash}/bin/bash $out/bin/enter"',
    },
    *check(context) {
        for (const { members } of context.facts.derivations()) {
            const value = members.get('buildInputs')?.value ?? null;
            const list = value?.kind === 'with' ? value.body : value;
            if (list?.kind !== 'list')
                continue;
            const found = list.items.filter((item) => isTool(context, item));
            const fix = found.length === 0 ? null : native_build_inputs_fixOf(context, members, list, found);
            for (const item of found) {
                yield {
                    from: item.from,
                    to: item.to,
                    message: `${(0,facts/* lastName */.UK)(item)} runs during the build, so it belongs into nativeBuildInputs.`,
                    ...(fix && { fix }),
                };
            }
        }
    },
};
function isTool(context, item) {
    return tools.has((0,facts/* lastName */.UK)(item) ?? '') && (0,facts/* nixpkgsPaths */.fx)(context, item).some((path) => tools.has(path));
}
/** Move the tools: rename the attribute where there is nothing else in it, else give them a list of their own. */
function native_build_inputs_fixOf({ text }, members, list, found) {
    const inputs = members.get('buildInputs');
    if (inputs?.binding.kind !== 'binding' || members.get('nativeBuildInputs') !== null || inputs.name !== 'buildInputs')
        return null;
    const title = 'Move it to nativeBuildInputs';
    if (found.length === list.items.length) {
        return { kind: 'safe', title, edits: [{ from: inputs.nameNode.from, to: inputs.nameNode.to, text: 'nativeBuildInputs' }] };
    }
    const { binding } = inputs;
    const line = (0,layout/* lineIndent */.p)(text, binding.from);
    const separator = line.first === binding.from ? `${line.end}${line.indent}` : ' ';
    const before = inputs.value?.kind === 'with' ? text.slice(inputs.value.from, list.from) : '';
    const names = found.map(({ from, to }) => text.slice(from, to)).join(' ');
    const added = {
        from: binding.from,
        to: binding.from,
        text: `nativeBuildInputs = ${before}[ ${names} ];${separator}`,
    };
    return { kind: 'safe', title, edits: [added, ...found.map((item) => removal(text, item))] };
}
/** The item with the white space before it, so that no gap is left. */
function removal(text, { from, to }) {
    const before = /\s*$/.exec(text.slice(0, from))?.[0].length ?? 0;
    return { from: from - before, to, text: '' };
}

;// CONCATENATED MODULE: ./src/lint/rules/nested-conda-package.ts
/** nixpkgs' own `conda` is put into an FHS environment whose profile then calls `conda`. */


const nestedCondaPackage = {
    id: 'nested-conda-package',
    severity: 'error',
    fixable: 'none',
    summary: "nixpkgs' conda package brings conda-shell, not conda",
    docs: {
        why: 'The package `conda` of nixpkgs is itself an FHS environment with a launcher, `conda-shell`; there is no `conda` in it. Inside another FHS environment it cannot even start, and the `conda` that the profile calls does not exist. Fetch an installer as nixpkgs does, take `micromamba`, or enter `pkgs.conda` itself.',
        sources: [
            'https://github.com/NixOS/nixpkgs/issues/189839',
            'https://github.com/NixOS/nixpkgs/issues/56283',
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/by-name/co/conda/package.nix',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.conda ];
  profile = "conda activate base";
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = "micromamba info";
}`,
    },
    *check(context) {
        const called = (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'run-script']).filter(({ commands }) => commands.some((command) => (0,lint_shell/* condaCallOf */.Jc)(command)?.tool === 'conda'));
        for (const { packages, member } of context.facts.fhsCalls()) {
            const texts = [member('profile')?.value, member('runScript')?.value];
            if (!called.some(({ text }) => texts.includes(text.expression)))
                continue;
            for (const { from, to } of packages.filter((item) => (0,facts/* isNixpkgs */.Lo)(context, item, 'conda'))) {
                yield { from, to, message: "This is nixpkgs' own launcher conda-shell; it brings no conda for the profile to call." };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/nix-cflags-clobbered.ts
/** An export that overwrites the compiler flags that the FHS environment has set. */

const flags = new Set(['NIX_CFLAGS_COMPILE', 'NIX_CFLAGS_LINK', 'NIX_LDFLAGS']);
const nixCflagsClobbered = {
    id: 'nix-cflags-clobbered',
    severity: 'warning',
    fixable: 'safe',
    summary: 'The profile overwrites compiler flags that the environment needs',
    docs: {
        why: '`buildFHSEnv` sets `NIX_CFLAGS_COMPILE` and `NIX_CFLAGS_LINK` a few lines above the profile, so that the compiler finds `/usr/include` and `/usr/lib` of the environment. A profile that exports them without the old value takes that away, and compiling against the libraries of `targetPkgs` fails. A hook of `mkShell` has no such values to lose and is not reported.',
        sources: [
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/cc-wrapper/add-flags.sh',
        ],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export NIX_CFLAGS_COMPILE="-I/opt/conda/include"
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export NIX_CFLAGS_COMPILE="-I/opt/conda/include $NIX_CFLAGS_COMPILE"
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile'])) {
            for (const assignment of lostFlags(script))
                yield nix_cflags_clobbered_findingOf(context, script, assignment);
        }
    },
};
/** Assignments of flags to which the old flags come neither directly nor by way of another variable. */
function* lostFlags(script) {
    const carriedBy = new Map([...flags].map((name) => [name, new Set([name])]));
    for (const assignment of script.commands.flatMap(lint_shell/* lastingAssignments */.BV)) {
        const { name, appends, value } = assignment;
        const sources = [...(0,lint_shell/* parametersIn */.Kx)(value).map((parameter) => parameter.name), ...(appends ? [name] : [])];
        const carried = new Set(sources.flatMap((source) => [...(carriedBy.get(source) ?? [])]));
        if (flags.has(name) && !carried.has(name) && value.length > 0) {
            yield assignment;
            carried.add(name);
        }
        carriedBy.set(name, carried);
    }
}
function nix_cflags_clobbered_findingOf(context, script, { name, word }) {
    const fix = nix_cflags_clobbered_fixOf(context, script, name, word.to);
    return {
        ...script.source.range(word.from, word.from + name.length),
        message: `The value that the environment has given ${name} is lost here.`,
        ...(fix === null ? { help: `Append $${name} to the new value.` } : { fix }),
    };
}
/** Within the closing double quote if the value has one, else in quotes of its own: what is there may be in any quotes. */
function nix_cflags_clobbered_fixOf(context, { source }, name, end) {
    const { from, to } = source.range(end - 1, end);
    const last = context.text.slice(from, to);
    const title = `Append $${name}`;
    if (last === '"' || last === '\\"')
        return { kind: 'safe', title, edits: [{ from, to: from, text: ` $${name}` }] };
    // A quote could end the Nix string that this stands in, or an interpolation could bring anything.
    if (!/^[\w/.)-]$/.test(last) || !isIndented(context, from))
        return null;
    return { kind: 'safe', title, edits: [{ from: to, to, text: `" $${name}"` }] };
}
function isIndented(context, offset) {
    const around = context.nodes('string').filter(({ from, to }) => from < offset && offset < to);
    return around.at(-1)?.style === 'indented';
}

;// CONCATENATED MODULE: ./src/lint/rules/nixpkgs-unpinned.ts

const nixpkgsUnpinned = {
    id: 'nixpkgs-unpinned',
    severity: 'info',
    fixable: 'none',
    summary: 'The file does not pin nixpkgs',
    docs: {
        why: '`<nixpkgs>` is what NIX_PATH says, another one on every machine; a fetched branch is another one every day. The same file gives another environment then, or, when an attribute is renamed, none. In CI `<nixpkgs>` may not be there at all. Fetch a revision with its sha256, or use a flake, whose lock file pins it.',
        sources: ['https://nix.dev/guides/recipes/dependency-management', 'https://nix.dev/reference/pinning-nixpkgs'],
        bad: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
        good: '{ pkgs }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
    },
    *check(context) {
        if ((0,facts/* isFlake */.G5)(context))
            return;
        for (const { name, from, to } of context.nodes('search-path')) {
            if (/^nix(?:pkgs|os)/.test(name))
                yield { from, to, message: `<${name}> is another nixpkgs on every machine.`, help: 'Fetch a revision with its sha256.' };
        }
        for (const call of context.nodes('apply')) {
            if ((0,facts/* calledName */.nk)(call) !== 'fetchTarball' || !fetchesBranch(context, call))
                continue;
            yield {
                from: call.from,
                to: call.to,
                message: 'This is whatever the branch of nixpkgs holds today.',
                help: 'Fetch a revision with its sha256.',
            };
        }
    },
};
function fetchesBranch(context, { arguments: [argument] }) {
    if (argument === undefined)
        return false;
    const members = (0,facts/* membersOf */.lS)(context, argument);
    const urlNode = members === null ? argument : (members.get('url')?.value ?? null);
    const url = urlNode === null ? null : (context.values.string(urlNode)?.value ?? null);
    if (url === null || (members !== null && (members.get('sha256') !== null || !members.complete)))
        return false;
    return /nixpkgs|nixos\.org\/(?:channels|nixos)/i.test(url) && !/\b[0-9a-f]{40}\b/.test(url);
}

;// CONCATENATED MODULE: ./src/lint/rules/no-activation.ts
/** An environment with a conda installer, in which nothing makes `conda activate` work. */



const noActivation = {
    id: 'no-activation',
    severity: 'info',
    fixable: 'suggested',
    summary: 'Nothing in the environment prepares `conda activate`',
    docs: {
        why: "conda's `bin` directory on `PATH` is enough for the command `conda`, but `conda activate` is a shell function that `etc/profile.d/conda.sh` defines. Without it conda asks for `conda init`, which then writes to the startup files of a home directory shared with the rest of the system. Source the file in the profile, and let `runScript` be `bash -l`, so that the function survives. A file that only packages an installer is not reported, nor is one whose shell reads a startup file of the user's.",
        sources: ['https://github.com/NixOS/nixpkgs/pull/108278'],
        bad: `{ pkgs }:
let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";
  };
in
pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.zlib (pkgs.writeShellScriptBin "conda-install" "sh \${installer} -b -u -p ~/.conda") ];
  profile = ''
    export PATH=~/.conda/bin:$PATH
  '';
}`,
        good: `{ pkgs }:
let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";
  };
in
pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.zlib (pkgs.writeShellScriptBin "conda-install" "sh \${installer} -b -u -p ~/.conda") ];
  profile = ''
    export PATH=~/.conda/bin:$PATH
    if [ -f ~/.conda/etc/profile.d/conda.sh ]; then . ~/.conda/etc/profile.d/conda.sh; fi
  '';
  runScript = "bash -l";
}`,
    },
    *check(context) {
        const calls = context.facts.fhsCalls();
        if (calls.length === 0 || context.facts.installers().length === 0 || isPreparedSomewhere(context))
            return;
        for (const call of calls) {
            const runScript = (0,lint_shell/* runScriptOf */.Oo)(call, context);
            if (runScript === null || !(0,lint_shell/* startsShell */.OV)(runScript) || (0,lint_shell/* namesStartupFile */.GB)(runScript))
                continue;
            const profile = (0,lint_shell/* scriptsOf */.Sf)(context, ['profile']).find((script) => script.text.call === call) ?? null;
            if (!call.complete || (profile !== null && hasUnknownCommand(profile)))
                continue;
            const { from, to } = call.member('profile')?.nameNode ?? call.call.function;
            yield {
                from,
                to,
                message: 'Nothing sources conda.sh, so `conda activate` does not work in this environment.',
                help: 'Source etc/profile.d/conda.sh of the prefix in the profile, and let runScript be "bash -l".',
                ...no_activation_fixOf(context, call, runScript, profile),
            };
        }
    },
};
/** Whether any text of the file, be it for a shell or another program's startup file, has to do with activation. */
function isPreparedSomewhere(context) {
    const scripts = (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'run-script', 'shell-hook', 'script', 'unread']);
    const prepares = (script) => script.commands.some((command) => (0,lint_shell/* definesFunctions */.OS)(command, script) || (0,lint_shell/* activates */.jd)(command, script));
    if (scripts.some(prepares))
        return true;
    const read = new Set(scripts.flatMap(({ source }) => source.chunks.map(({ piece }) => piece.from)));
    return context
        .nodes('text')
        .some(({ from, value }) => !read.has(from) && /\b(?:conda|mamba)\.sh|\/activate\b|shell\.(?:bash|posix|zsh|fish)|shell hook/.test(value));
}
/** Whether a whole command of the text is not known: it could be anything. */
function hasUnknownCommand({ commands }) {
    return commands.some(({ words: [word] }) => word?.parts.length === 1 && word.parts[0]?.kind === 'unknown');
}
function no_activation_fixOf(context, call, runScript, profile) {
    const line = profile === null ? null : sourcingLine(context, profile);
    const shell = (0,lint_shell/* isLoginShell */._u)(runScript) ? [] : (0,lint_shell/* loginShell */.Ih)(call, context);
    if (line === null || shell === null)
        return {};
    return { fix: { kind: 'suggested', title: 'Source conda.sh if it is there, and run a login shell', edits: [line, ...shell] } };
}
/** A line at the end of the profile that sources conda.sh from the prefix whose `bin` the profile puts on PATH. */
function sourcingLine(context, { source, commands, text }) {
    const literal = (0,syntax/* bare */.$B)(text.expression);
    const path = commands.flatMap(lint_shell/* assignmentsOf */.I7).find(({ name }) => name === 'PATH');
    const [first] = path?.value ?? [];
    if (literal.kind !== 'string' || first === undefined || path === undefined)
        return null;
    const { from, to } = source.range(first.from, path.word.to);
    const prefix = /^([^\s"':]+)\/bin(?=["':]|$)/.exec(context.text.slice(from, to))?.[1];
    const end = prefix === undefined ? null : lastLine(context.text, literal);
    if (end === null)
        return null;
    const file = `${prefix}/etc/profile.d/conda.sh`;
    return { from: end.at, to: end.at, text: `${end.indent}if [ -f ${file} ]; then . ${file}; fi${end.lineEnd}` };
}
/** Where the line of the closing quotes begins, in an indented string of several lines. */
function lastLine(text, { style, from, to }) {
    const at = text.lastIndexOf('\n', to - 3) + 1;
    if (style !== 'indented' || at <= from || text.slice(at, to - 2).trim() !== '')
        return null;
    const before = text.slice(0, at).trimEnd().length;
    const { indent, end } = (0,layout/* lineIndent */.p)(text, before);
    return before > from + 2 ? { at, indent, lineEnd: end } : null;
}

;// CONCATENATED MODULE: ./src/lint/rules/pname-version.ts
/** `name = "x-${version}"` beside `version`, where `pname` says it better. */

const pnameVersion = {
    id: 'pname-version',
    severity: 'info',
    fixable: 'safe',
    summary: 'name is put together from version by hand',
    docs: {
        why: 'mkDerivation makes the name from `pname` and `version`, and tools that update or list packages read these two. The outcome is the same name.',
        sources: [
            'https://nixos.org/manual/nixpkgs/stable/#sec-package-naming',
            'https://github.com/jtojnar/nixpkgs-hammering/blob/main/explanations/name-and-version.md',
        ],
        bad: `{ stdenv }: stdenv.mkDerivation rec {
  name = "miniconda-\${version}";
  version = "24.5.0";
}`,
        good: `{ stdenv }: stdenv.mkDerivation {
  pname = "miniconda";
  version = "24.5.0";
}`,
    },
    *check(context) {
        for (const { maker, members } of context.facts.derivations()) {
            const name = members.get('name');
            if (maker !== 'mkDerivation' ||
                name?.binding.kind !== 'binding' ||
                members.get('version') === null ||
                members.get('pname') !== null)
                continue;
            const stem = stemOf(context, members);
            if (stem === null)
                continue;
            const fix = pname_version_fixOf(context, members, stem);
            yield {
                from: name.binding.from,
                to: name.binding.to,
                message: 'This name is put together from the version by hand.',
                ...(fix === null ? { help: `Write pname = "${stem}".` } : { fix }),
            };
        }
    },
};
/** What stands before `-${version}` in the name; null where the name is made otherwise. */
function stemOf({ values }, members) {
    const value = members.get('name')?.value ?? null;
    const literal = value && values.origin(value);
    if (literal?.kind !== 'string')
        return null;
    const [text, interpolation, ...rest] = literal.parts;
    if (text?.kind !== 'text' || !text.verbatim || interpolation?.kind !== 'interpolation' || rest.length > 0)
        return null;
    const { expression } = interpolation;
    return (0,facts/* lastName */.UK)(expression) === 'version' && text.value.endsWith('-') && text.value.length > 1 ? text.value.slice(0, -1) : null;
}
function pname_version_fixOf({ scopes }, members, stem) {
    const name = members.get('name');
    if (name?.binding.kind !== 'binding' || name.nameNode.kind !== 'name' || name.value?.kind !== 'string')
        return null;
    // A `rec` set may use the name elsewhere, as in a URL.
    const { binding } = name;
    const own = scopes.definitions.find((definition) => definition.kind === 'binding' && definition.bindings.includes(binding));
    if (own !== undefined && scopes.usesOf(own).length > 0)
        return null;
    const edits = [
        { from: name.nameNode.from, to: name.nameNode.to, text: 'pname' },
        { from: name.value.from, to: name.value.to, text: `"${stem}"` },
    ];
    return { kind: 'safe', title: 'Write pname', edits };
}

;// CONCATENATED MODULE: ./src/lint/rules/profile-errexit.ts
/** `set -e` in a profile, where one failing line ends the whole environment. */

const profileErrexit = {
    id: 'profile-errexit',
    severity: 'info',
    fixable: 'none',
    summary: 'The profile sets -e, so that one failing line keeps the environment from starting',
    docs: {
        why: 'The profile is read by the shell that starts the environment, not by a process of its own. With `set -e` the first line that fails ends that shell, and with it the environment, mostly without a word. `set +e` at the end does not help the lines between, and leaves tracing on if it was `set -ex`. Ask for the outcome where it matters instead. Builder scripts and the hooks of `mkShell` are not looked at.',
        sources: ['https://www.gnu.org/software/bash/manual/html_node/The-Set-Builtin.html'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    set -e
    export CONDA_PREFIX="$HOME/.conda"
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_PREFIX="$HOME/.conda"
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile'])) {
            for (const command of script.commands) {
                if ((0,lint_shell/* commandName */.p6)(command) !== 'set' || !setsErrexit(command.words))
                    continue;
                if (command.enclosures.some(({ kind }) => kind === 'subshell' || kind === 'substitution'))
                    continue;
                yield {
                    ...script.source.range(command.from, command.to),
                    message: 'With -e, one failing line of the profile ends the environment before anything runs in it.',
                    help: 'Leave it out, or put the lines that need it into a subshell.',
                };
            }
        }
    },
};
function setsErrexit(words) {
    const all = words.map((word) => (0,lint_shell/* literalText */.bK)(word) ?? '');
    const texts = all.slice(0, all.indexOf('--') === -1 ? all.length : all.indexOf('--'));
    return texts.some((text, index) => /^-[a-z]*e/.test(text) || (text === 'errexit' && /^-[a-z]*o$/.test(texts[index - 1] ?? '')));
}

;// CONCATENATED MODULE: ./src/lint/rules/profile-replaces-shell.ts
/** A profile that starts a program of its own and so never gets to the command that is to be run. */

const profileReplacesShell = {
    id: 'profile-replaces-shell',
    severity: 'error',
    fixable: 'none',
    summary: 'The profile starts a shell or another program that does not come back',
    docs: {
        why: 'The profile is read by bash while the environment starts; only after it does the environment run `runScript`, or the command it was given. A profile that ends in `exec fish` or `zsh` starts that shell instead, and the command never runs: in CI the step hangs or does nothing. `runScript` is the place for it. Where a test stands before it the rule warns only, because the test may exempt commands. A script given to a shell, as in `bash install.sh`, ends by itself and is not reported.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    exec zsh
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh";
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile'])) {
            for (const command of script.commands) {
                const what = replacement(command);
                if (what === null || isElsewhere(command, script) || isInBackground(command, script))
                    continue;
                const isConditional = command.enclosures.some(({ kind }) => kind === 'branch' || kind === 'and' || kind === 'or');
                yield {
                    ...script.source.range(command.from, command.to),
                    ...(isConditional ? { severity: 'warning' } : {}),
                    message: `The profile starts ${what} here, so what the environment is to run is not reached.`,
                    help: `Set runScript instead of starting ${what} in the profile.`,
                };
            }
        }
    },
};
/** The program that the command hands the terminal or the process over to; null where it comes back. */
function replacement(command) {
    const program = (0,lint_shell/* programOf */.oQ)(command);
    const [first] = command.words;
    // `exec` with redirections only changes where output goes.
    if (command.kind === 'simple' && first !== undefined && (0,lint_shell/* literalText */.bK)(first) === 'exec' && command.words.length > 1) {
        return program?.name ?? 'another program';
    }
    if (program === null || command.piped || command.redirections.some(({ operator }) => operator.startsWith('<')))
        return null;
    const texts = program.arguments.map((word) => (0,lint_shell/* literalText */.bK)(word));
    if (/^(?:bash|zsh|fish|sh|dash|ksh|ipython)$/.test(program.name))
        return isInteractive(texts) ? program.name : null;
    if (program.name === 'jupyter')
        return ['lab', 'notebook', 'server', 'console'].includes(texts[0] ?? '') ? `jupyter ${texts[0]}` : null;
    return /^jupyter-(?:lab|notebook|server|console)$/.test(program.name) ? program.name : null;
}
/** Whether a shell with these arguments has neither a command nor a script to run. */
function isInteractive(texts) {
    const takesValue = /^--(?:rcfile|init-file|rc)$/;
    return texts.every((text, index) => {
        if (text === null)
            return takesValue.test(texts[index - 1] ?? '');
        if (takesValue.test(texts[index - 1] ?? ''))
            return true;
        return text.startsWith('-') && !/^-[a-z]*c/.test(text) && !/^--(?:version|help|command)/.test(text);
    });
}
/** Whether the command runs in a process of its own, or in a function that the profile does not call. */
function isElsewhere({ enclosures }, { commands }) {
    return enclosures.some((enclosure) => {
        if (enclosure.kind === 'function')
            return !commands.some(({ words: [word] }) => word !== undefined && (0,lint_shell/* baseName */.Fl)(word) === enclosure.name);
        return enclosure.kind === 'substitution' || enclosure.kind === 'subshell';
    });
}
function isInBackground({ to }, { source }) {
    return /^[ \t]*&(?![&>])/.test(source.value.slice(to));
}

;// CONCATENATED MODULE: ./src/lint/renamed-names.ts
/** Where a file uses an attribute of nixpkgs by a name that nixpkgs has given up, with the edits that rename it. */


/** Every use in the file. A name that the file binds is given where it is bound, with edits for all of its uses. */
function* usesOfOldNames(context, names) {
    for (const variable of context.nodes('variable')) {
        if (!names.has(variable.name) || isFallback(context, variable, variable.name, names))
            continue;
        const { kind } = context.scopes.resolve(variable);
        const isNixpkgs = kind === 'with' && (names.unmistakable || (0,facts/* nixpkgsPaths */.fx)(context, variable).includes(variable.name));
        if (isNixpkgs || (kind === 'unbound' && names.unmistakable))
            yield use(names, variable, variable.name);
    }
    for (const select of context.nodes('select'))
        yield* selected(context, select, names);
    for (const definition of context.scopes.definitions) {
        if (names.has(definition.name))
            yield* bound(context, definition, names);
    }
    for (const set of context.nodes('set')) {
        for (const binding of set.recursive ? [] : set.bindings) {
            if (binding.kind !== 'inherit' || binding.source === null || !isPackageSet(context, binding.source, names))
                continue;
            for (const node of binding.names) {
                const name = (0,syntax/* attributeNameText */.FJ)(node);
                if (name !== null && names.has(name))
                    yield { name, from: node.from, to: node.to, edits: null };
            }
        }
    }
}
function use(names, { from, to }, name) {
    const successor = names.successor(name);
    return { name, from, to, edits: successor === null ? null : [{ from, to, text: successor }] };
}
function isPackageSet(context, expression, names) {
    const made = context.values.origin(expression).kind;
    return made !== 'set' && (names.unmistakable || (0,facts/* nixpkgsPaths */.fx)(context, expression).includes(''));
}
/** `pkgs.NAME`, also at the beginning of a longer path. */
function* selected(context, select, names) {
    const index = select.path.names.findIndex((node) => names.has((0,syntax/* attributeNameText */.FJ)(node) ?? ''));
    const node = select.path.names[index];
    const name = node === undefined ? null : (0,syntax/* attributeNameText */.FJ)(node);
    if (node === undefined || name === null || isFallback(context, select, name, names))
        return;
    const isDirect = index === 0 || names.unmistakable || (0,syntax/* attributeNameText */.FJ)(select.path.names[index - 2] ?? node) === 'legacyPackages';
    if (!isDirect || !(index === 0 ? isPackageSet(context, select.target, names) : true))
        return;
    yield node.kind === 'name' ? use(names, node, name) : { ...use(names, node, name), edits: null };
}
/** A formal that callPackage fills in, or a name inherited from nixpkgs: renamed together with its uses. */
function* bound(context, definition, names) {
    const { name, scope } = definition;
    const node = definition.kind === 'formal' ? definition.formal.name : definition.kind === 'inherited' ? definition.nameNode : null;
    if (node === null)
        return;
    if (definition.kind === 'inherited') {
        const { source } = definition.inherit;
        if (source === null || !isPackageSet(context, source, names))
            return;
    }
    const successor = names.successor(name);
    const uses = context.scopes.usesOf(definition);
    const isFree = !context.scopes.definitions.some((other) => other.name === successor && other.scope === scope);
    // `inherit name;` hands the name on, and a set shows it to others: renaming it there would change more than this file.
    const isPrivate = scope.kind !== 'set' && uses.every(({ kind }) => kind === 'variable') && node.kind === 'name';
    const edits = successor !== null && isFree && isPrivate ? [node, ...uses].map(({ from, to }) => ({ from, to, text: successor })) : null;
    yield { name, from: node.from, to: node.to, edits };
}
/** `pkgs.new or X`, and X in a choice that asks `pkgs ? new`: only read where the new name is missing. */
function isFallback(context, expression, name, names) {
    const successor = names.successor(name) ?? name;
    let node = expression;
    for (let parent = context.parent(node); parent !== null; parent = context.parent(node)) {
        if (parent.kind === 'select' && parent.fallback === node)
            return parent.path.names.some((one) => (0,syntax/* attributeNameText */.FJ)(one) === successor);
        if (parent.kind === 'if' && parent.condition !== node) {
            const condition = context.text.slice(parent.condition.from, parent.condition.to);
            return condition.includes(successor) || /versionAtLeast|versionOlder/.test(condition);
        }
        const isStillTheFunction = parent.kind === 'apply' && parent.function === node;
        if (parent.kind !== 'parenthesised' && parent.kind !== 'select' && !isStillTheFunction)
            return false;
        node = parent;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/lint/rules/removed-fhs-builder.ts
/** buildFHSUserEnv and its kin, which nixpkgs renamed in 23.05 and removed in 25.11. */

const removed_fhs_builder_newNameOf = (name) => name.replace('UserEnv', 'Env');
const oldNames = {
    has: (name) => /^buildFHSUserEnv(?:Chroot|Bubblewrap)?$/.test(name),
    successor: removed_fhs_builder_newNameOf,
    unmistakable: true,
};
const removedFhsBuilder = {
    id: 'removed-fhs-builder',
    severity: 'error',
    fixable: 'safe',
    summary: 'buildFHSUserEnv was renamed to buildFHSEnv and removed from nixpkgs',
    docs: {
        why: 'nixpkgs renamed `buildFHSUserEnv` to `buildFHSEnv` in 23.05, warned of the old name from the end of 2024 on, and throws an error since 25.11. `buildFHSUserEnvChroot` and `buildFHSUserEnvBubblewrap` went the same way. A file pinned to 23.05–25.05 gets a warning, one pinned to 22.11 or earlier nothing, because the new name does not exist there. Where old and new nixpkgs must both be served, `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` does it, and is not reported.',
        sources: [
            'https://github.com/NixOS/nixpkgs/pull/365499',
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/top-level/aliases.nix',
            'https://github.com/nix-community/nixos-vscode-server/issues/96',
        ],
        bad: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSUserEnv { name = "conda-shell"; }).env',
        good: '{ pkgs ? import <nixpkgs> { } }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
    },
    *check(context) {
        const severity = severityOn(context);
        if (severity === null || !context.text.includes('buildFHSUserEnv'))
            return;
        for (const use of usesOfOldNames(context, oldNames)) {
            yield {
                from: use.from,
                to: use.to,
                ...severity,
                message: `${use.name} ${removed_fhs_builder_history(context)}.`,
                ...(use.edits === null
                    ? { help: `Use ${removed_fhs_builder_newNameOf(use.name)}.` }
                    : {
                        fix: {
                            kind: context.release.from === 'unknown-pin' ? 'suggested' : 'safe',
                            title: `Call it ${removed_fhs_builder_newNameOf(use.name)}`,
                            edits: use.edits,
                        },
                    }),
            };
        }
    },
};
function severityOn({ release }) {
    if (release.from === 'unknown-pin')
        return { severity: 'info' };
    if (release.since('25.11'))
        return {};
    return release.since('23.05') ? { severity: 'warning' } : null;
}
function removed_fhs_builder_history({ release }) {
    if (release.from !== 'unknown-pin' && release.since('25.11'))
        return 'was removed in nixpkgs 25.11';
    return 'was renamed in nixpkgs 23.05 and is removed in 25.11';
}

;// CONCATENATED MODULE: ./src/lint/data/removed-attributes.json
const removed_attributes_namespaceObject = /*#__PURE__*/JSON.parse('{"u":{"alsaLib":{"since":"24.11","now":"alsa-lib"},"alsaOss":{"since":"24.11","now":"alsa-oss"},"alsaPlugins":{"since":"24.11","now":"alsa-plugins"},"alsaTools":{"since":"24.11","now":"alsa-tools"},"alsaUtils":{"since":"24.11","now":"alsa-utils"},"at_spi2_core":{"since":"22.05","now":"at-spi2-core"},"dbus_daemon":{"since":"22.05","now":null},"dbus_glib":{"since":"22.05","now":"dbus-glib"},"dbus_libs":{"since":"22.05","now":"dbus"},"dbus_tools":{"since":"22.05","now":null},"desktop_file_utils":{"since":"22.05","now":"desktop-file-utils"},"gcc10":{"since":"25.11","now":null},"gcc11":{"since":"25.11","now":null},"gcc8":{"since":"25.05","now":null},"gcc9":{"since":"25.11","now":null},"gdk_pixbuf":{"since":"22.05","now":"gdk-pixbuf"},"gnome3":{"since":"24.11","now":null},"gnupg1orig":{"since":"25.05","now":null},"libGL_driver":{"since":"22.05","now":null},"libudev":{"since":"22.05","now":"udev"},"mesa_drivers":{"since":"24.11","now":null},"mesa_noglu":{"since":"22.05","now":"mesa"},"pkgconfig":{"since":"23.11","now":"pkg-config"},"python3Full":{"since":"25.11","now":null},"stdenv.lib":{"since":"21.11","now":"lib"}}}');
;// CONCATENATED MODULE: ./src/lint/rules/removed-nixpkgs-attr.ts
/** An attribute that nixpkgs no longer has, by the release that the file is for. */




const removals = removed_attributes_namespaceObject.u;
const removed_nixpkgs_attr_removal = (name) => (Object.hasOwn(removals, name) ? removals[name] : undefined);
const severe = (context) => context.release.from === 'unknown-pin' ? { severity: 'info' } : {};
const removedNixpkgsAttr = {
    id: 'removed-nixpkgs-attr',
    severity: 'error',
    fixable: 'safe',
    summary: 'nixpkgs no longer has this attribute',
    docs: {
        why: 'nixpkgs renames packages and takes old ones out. An old name is an alias for some releases, and from one release on an error that stops the evaluation of the whole file. The table behind this rule has the names that conda shells use; it goes by the release that the file is for, so a file pinned to an older nixpkgs hears nothing. Names that are still aliases, as `utillinux`, are not in it.',
        sources: [
            'https://github.com/NixOS/nixpkgs/blob/master/pkgs/top-level/aliases.nix',
            'https://github.com/NixOS/nixpkgs/pull/108938',
        ],
        bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.alsaLib ]; }',
        good: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.alsa-lib ]; }',
    },
    *check(context) {
        const names = {
            has: (name) => context.release.since(removed_nixpkgs_attr_removal(name)?.since ?? '99'),
            successor: (name) => removed_nixpkgs_attr_removal(name)?.now ?? null,
            unmistakable: false,
        };
        for (const { name, from, to, edits } of usesOfOldNames(context, names)) {
            const { since = '', now = null } = removed_nixpkgs_attr_removal(name) ?? {};
            yield {
                ...removed_nixpkgs_attr_finding(context, name, since, now),
                from,
                to,
                ...(edits && now !== null && { fix: { kind: 'safe', title: `Call it ${now}`, edits } }),
            };
        }
        yield* stdenvLib(context);
    },
};
function removed_nixpkgs_attr_finding(context, name, since, now) {
    return {
        ...severe(context),
        message: now === null
            ? `${name} was removed from nixpkgs; ${since} no longer has it.`
            : `${name} is called ${now} now; nixpkgs ${since} no longer has the old name.`,
    };
}
/** `stdenv.lib`, which is two names long. */
function* stdenvLib(context) {
    const { since } = removed_nixpkgs_attr_removal('stdenv.lib') ?? { since: '99' };
    if (!context.release.since(since))
        return;
    for (const { target, path } of context.nodes('select')) {
        const names = path.names.map(syntax/* attributeNameText */.FJ);
        const at = names.indexOf('lib');
        const lib = path.names[at];
        if (lib === undefined || at > 1)
            continue;
        const stdenv = at === 0 ? target : path.names[0];
        const isStdenv = at === 0
            ? (0,facts/* nixpkgsPaths */.fx)(context, target).includes('stdenv')
            : names[0] === 'stdenv' && (0,facts/* nixpkgsPaths */.fx)(context, target).includes('');
        if (!isStdenv || stdenv === undefined)
            continue;
        const from = at === 0 ? target.from : stdenv.from;
        // `stdenv.lib` alone becomes `lib`, if that is a name there; `pkgs.stdenv.lib` becomes `pkgs.lib` anyway.
        const kind = context.scopes.lookup('lib', target).kind;
        const text = at === 1 || (kind !== 'unbound' && target.kind === 'variable') ? 'lib' : null;
        const start = target.kind === 'select' && at === 0 ? (target.path.names.at(-1)?.from ?? from) : from;
        const isPlain = at === 1 || target.kind === 'variable' || target.kind === 'select';
        yield {
            ...removed_nixpkgs_attr_finding(context, 'stdenv.lib', since, 'lib'),
            from,
            to: lib.to,
            ...(isPlain &&
                (text !== null || target.kind === 'select') && {
                fix: { kind: 'safe', title: 'Call it lib', edits: [{ from: start, to: lib.to, text: 'lib' }] },
            }),
        };
    }
}

;// CONCATENATED MODULE: ./src/lint/rules/result-not-derivation.ts
/** The file, or a shell of a flake, evaluates to something that is no derivation. */


const resultNotDerivation = {
    id: 'result-not-derivation',
    severity: 'error',
    fixable: 'safe',
    summary: 'The result is not a derivation',
    docs: {
        why: 'Selection binds more tightly than application: `buildFHSEnv { … }.env` selects `env` from the set of arguments, which has none. The call needs parentheses. A result that ends in `.overrideAttrs` or `.override` without an argument is a function, and there is nothing to enter or build.',
        sources: ['https://nix.dev/manual/nix/latest/language/operators'],
        bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; }.env',
        good: '{ pkgs }: (pkgs.buildFHSEnv { name = "conda-shell"; }).env',
    },
    *check(context) {
        for (const call of context.nodes('apply')) {
            const last = call.arguments.at(-1);
            if (last?.kind !== 'select' || last.target.kind !== 'set')
                continue;
            const name = (0,syntax/* attributeNameText */.FJ)(last.path.names[0] ?? { kind: 'name', text: '', from: 0, to: 0 });
            if (name === null || context.values.member(last.target, [name]).kind !== 'missing')
                continue;
            const edits = [
                { from: call.from, to: call.from, text: '(' },
                { from: last.target.to, to: last.target.to, text: ')' },
            ];
            yield {
                from: last.path.from - 1,
                to: last.path.to,
                message: `This selects ${name} from the set of arguments, which has none, not from the result of the call.`,
                fix: { kind: 'safe', title: 'Put the call into parentheses', edits },
            };
        }
        const shells = (0,facts/* shellsIn */.JS)(context);
        const candidates = shells.length > 0 || context.facts.fhsCalls().length === 0 ? shells : (0,facts/* results */.Xv)(context.root.expression);
        for (const result of candidates) {
            const node = (0,syntax/* bare */.$B)(result);
            const name = (0,facts/* lastName */.UK)(node);
            if (node.kind !== 'select' || !/^override(?:Attrs|Derivation)?$/.test(name ?? ''))
                continue;
            const target = (0,syntax/* bare */.$B)(node.target);
            const isPackage = node.path.names.length > 1 ||
                (target.kind === 'apply' && (0,facts/* fhsBuilder */.vW)(context, target.function) !== null) ||
                target.kind === 'variable';
            if (!isPackage)
                continue;
            yield {
                from: node.from,
                to: node.to,
                message: `This is the function ${name} itself, not a derivation: it was given no argument.`,
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/run-script-after-exec.ts

const runScriptAfterExec = {
    id: 'run-script-after-exec',
    severity: 'error',
    fixable: 'none',
    summary: 'Only the first command of runScript is run',
    docs: {
        why: 'The environment starts with `exec ${runScript} "$@"`. After `exec` nothing of the line is left to run: in `"zsh && source activate venv"` zsh replaces the shell, and `source` is never reached. The arguments that a user gives go to the last command, which is not the one that runs. Put preparations into `profile`, or hand over a script: `runScript = pkgs.writeShellScript "enter" \'\'…\'\'`.',
        sources: ['https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh && source activate venv";
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  runScript = "zsh";
}`,
    },
    *check(context) {
        for (const { commands, source } of (0,lint_shell/* scriptsOf */.Sf)(context, ['run-script'])) {
            const [first, ...rest] = commands.filter(({ enclosures }) => !enclosures.some(({ kind }) => kind === 'substitution'));
            const next = rest[0];
            const last = rest.at(-1);
            if (first === undefined || next === undefined || last === undefined)
                continue;
            yield {
                ...source.range(next.from, last.to),
                message: 'This is never reached: runScript is run with exec, which replaces the shell by its first command.',
            };
        }
    },
};

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./src/lint/rules/shell-hook-typo.ts
/** An attribute that is almost called shellHook. */



const shellHookTypo = {
    id: 'shell-hook-typo',
    severity: 'warning',
    fixable: 'safe',
    summary: 'A misspelt shellHook is taken for an environment variable',
    docs: {
        why: '`mkShell` and `mkDerivation` run the attribute `shellHook` when the shell is entered. Any other attribute becomes an environment variable, so a text called `shellHooks` or `shellhook` is never run, and nothing says so.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-pkgs-mkShell-attributes'],
        bad: '{ pkgs }: pkgs.mkShell { shellHooks = "echo welcome"; }',
        good: '{ pkgs }: pkgs.mkShell { shellHook = "echo welcome"; }',
    },
    *check(context) {
        for (const binding of context.nodes('binding')) {
            const [name, ...others] = binding.path.names;
            const text = name === undefined ? null : (0,syntax/* attributeNameText */.FJ)(name);
            if (name === undefined || text === null || others.length > 0 || !isMisspelt(text))
                continue;
            if (!isArgumentOfShell(context, binding))
                continue;
            yield {
                from: name.from,
                to: name.to,
                message: `${text} is never run: it becomes an environment variable.`,
                ...(hasHook(context, binding)
                    ? { help: 'Move the text to shellHook.' }
                    : { fix: { kind: 'safe', title: 'Call it shellHook', edits: [{ from: name.from, to: name.to, text: 'shellHook' }] } }),
            };
        }
    },
};
/** Whether the name differs from shellHook by case, separators and at most two letters. */
function isMisspelt(name) {
    return name !== 'shellHook' && (0,mod/* distance */.Io)(name.replace(/[-_]/g, '').toLowerCase(), 'shellhook') <= 2;
}
function isArgumentOfShell(context, binding) {
    const set = context.parent(binding);
    let call = set === null ? null : context.parent(set);
    while (call?.kind === 'parenthesised' || call?.kind === 'binary' || call?.kind === 'lambda')
        call = context.parent(call);
    if (set?.kind !== 'set' || call?.kind !== 'apply')
        return false;
    return /^(?:mkShell(?:NoCC)?|mkDerivation|runCommand\w*|overrideAttrs|mkShell\w*)$/.test((0,facts/* calledName */.nk)(call) ?? '');
}
/** Whether the set has a shellHook beside it. */
function hasHook(context, binding) {
    const set = context.parent(binding);
    if (set?.kind !== 'set')
        return false;
    return set.bindings.some((other) => other.kind === 'binding' &&
        other.path.names.length === 1 &&
        other.path.names.some((name) => (0,syntax/* attributeNameText */.FJ)(name) === 'shellHook'));
}

;// CONCATENATED MODULE: ./src/lint/rules/shellcheck.ts
const shellcheckRule = {
    id: 'shellcheck',
    severity: 'warning',
    fixable: 'none',
    summary: 'ShellCheck found something in a profile or a hook',
    docs: {
        why: 'Where ShellCheck is on `PATH`, it is asked about every profile and `shellHook`, with the interpolations filled in as far as they are known, and its findings are shown at their place in the Nix file. Its level is taken over: errors and warnings as they are, info and style as info. Left out is what does not hold of a text inside another: files that cannot be followed, variables that come from elsewhere, comparisons of two constants, and what rules of this linter say better.',
        sources: ['https://www.shellcheck.net/wiki/'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_ENVS=$(ls ~/envs)
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export CONDA_ENVS_PATH=~/envs
  '';
}`,
    },
    check: () => [],
};

;// CONCATENATED MODULE: ./src/lint/rules/source-activate.ts
/** The activation of old, `source activate`. */

const sourceActivate = {
    id: 'source-activate',
    severity: 'warning',
    fixable: 'safe',
    summary: '`source activate` was superseded by `conda activate` in conda 4.4',
    docs: {
        why: "`source activate NAME` looks for a file `activate` on `PATH` and is deprecated since conda 4.4 of 2017. It fails where conda's `bin` directory is not on `PATH`, takes whatever other file of that name comes first, and does not know environments activated otherwise. `conda activate NAME` does the same once `conda.sh` was sourced. A path, as in `source /opt/conda/bin/activate`, is another thing and not reported.",
        sources: ['https://github.com/conda/conda/issues/6728', 'https://github.com/griffithlab/pVACtools/issues/334'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    source activate work
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    conda activate work
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'run-script', 'shell-hook', 'script'])) {
            for (const command of script.commands) {
                const name = (0,lint_shell/* commandName */.p6)(command);
                const [first, second] = command.words;
                const verb = second === undefined ? null : (0,lint_shell/* literalText */.bK)(second);
                if ((name !== 'source' && name !== '.') || first === undefined || second === undefined)
                    continue;
                if (verb !== 'activate' && verb !== 'deactivate')
                    continue;
                const place = script.source.range(first.from, second.to);
                yield {
                    ...place,
                    message: `\`${name} ${verb}\` is deprecated since conda 4.4 and depends on what else PATH has.`,
                    fix: { kind: 'safe', title: `Write conda ${verb}`, edits: [{ ...place, text: `conda ${verb}` }] },
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/syntax.ts
const syntax_syntax = {
    id: 'syntax',
    severity: 'error',
    fixable: 'none',
    summary: 'The file has a syntax error',
    docs: {
        why: 'Nix cannot read the file at all. The message and the place are those that Nix itself gives; nothing else is reported until it is mended. This rule cannot be silenced by a comment, since there are no comments in a file that cannot be read.',
        sources: ['https://nix.dev/manual/nix/latest/language/syntax'],
        bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda" }',
        good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda"; }',
    },
    check: () => [],
};

;// CONCATENATED MODULE: ./src/lint/rules/unassigned-variable.ts
/** A variable that nothing sets, while one with almost the same name is. */



const unassignedVariable = {
    id: 'unassigned-variable',
    severity: 'warning',
    fixable: 'none',
    summary: 'A variable is used that nothing sets, while one of a similar name is set',
    docs: {
        why: 'A variable that is not set is the empty string, so `$MAMBA_PREFIX/bin` becomes `/bin` where the profile has set `MAMBA_ROOT_PREFIX`. Because a variable may also come from outside, this rule speaks only where the file sets one whose name differs by a word or by a letter or two, and only where the text makes no provision for the empty case, as `${NAME:-…}` does.',
        sources: ['https://www.shellcheck.net/wiki/SC2153'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$HOME/.mamba"
    export PATH="$MAMBA_PREFIX/bin:$PATH"
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$HOME/.mamba"
    export PATH="$MAMBA_ROOT_PREFIX/bin:$PATH"
  '';
}`,
    },
    *check(context) {
        const scripts = (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook']);
        if (scripts.length === 0)
            return;
        const set = new Set([...scripts.flatMap((script) => script.commands.flatMap(variablesSet)), ...attributeNames(context)]);
        for (const script of scripts) {
            const own = new Set(script.commands.flatMap(variablesSet));
            for (const { name, from, to } of unassigned_variable_uses(script)) {
                if (set.has(name) || fromOutside.test(name))
                    continue;
                const similar = [...own].find((other) => isSimilar(name, other));
                if (similar === undefined)
                    continue;
                yield {
                    ...script.source.range(from, to),
                    message: `Nothing sets ${name}; ${similar} is set, which may be meant.`,
                };
            }
        }
    },
};
/** Variables that the system, the shell or conda sets. */
const fromOutside = /^(?:HOME|\w*PATH|PWD|OLDPWD|USER|LOGNAME|SHELL|TERM|LANG|LC_\w+|TMPDIR|TMP|TEMP|DISPLAY|EDITOR|PS[0-4]|IFS|UID|EUID|HOSTNAME|RANDOM|SECONDS|LINENO|BASH\w*|XDG_\w+|NIX_\w+|IN_NIX_SHELL|SSH_\w+|CI|GITHUB_\w+|RUNNER_\w+|CONDA_(?:PREFIX|DEFAULT_ENV|EXE|SHLVL|PYTHON_EXE|PROMPT_MODIFIER)|_|out|src|name|stdenv|system)$/;
function* unassigned_variable_uses({ commands }) {
    for (const command of commands) {
        for (const part of (0,lint_shell/* partsOf */.CI)(command)) {
            if (part.kind === 'parameter' &&
                /^(?:|length|[#%/^,])/.test(part.operator) &&
                !/[-=+?]$/.test(part.operator) &&
                /^[A-Za-z_]/.test(part.name))
                yield part;
        }
    }
}
/** The names that a command gives a value to. */
function variablesSet(command) {
    const names = (0,lint_shell/* assignmentsOf */.I7)(command).map(({ name }) => name);
    const words = command.words.map((word) => (0,lint_shell/* literalText */.bK)(word) ?? '');
    const name = (0,lint_shell/* commandName */.p6)(command);
    if (command.kind === 'for')
        return [...names, ...words.slice(0, 1)];
    if (name === 'read' || name === 'mapfile' || name === 'readarray' || name === 'unset' || name === 'getopts')
        return [...names, ...words.slice(1)];
    if (name === 'printf' && words[1] === '-v')
        return [...names, words[2] ?? ''];
    if (name === 'export' || name === 'declare' || name === 'local')
        return [...names, ...words.slice(1)];
    // `: ${NAME:=value}`
    const defaults = command.words.flatMap((word) => (0,lint_shell/* parametersIn */.Kx)(word.parts)).filter(({ operator }) => operator.endsWith('='));
    return [...names, ...defaults.map((parameter) => parameter.name)];
}
/** Attributes of a derivation are environment variables to its hook. */
function attributeNames(context) {
    const last = context.nodes('binding').flatMap(({ path }) => path.names.at(-1) ?? []);
    return last.map((name) => (0,syntax/* attributeNameText */.FJ)(name) ?? '');
}
/** Whether the names differ by one word of several, or by a letter or two of many. */
function isSimilar(name, other) {
    const [shorter, longer] = [name.split('_'), other.split('_')].sort((a, b) => a.length - b.length);
    if (shorter === undefined || longer === undefined)
        return false;
    const isPart = shorter.length > 1 && longer.length === shorter.length + 1 && shorter.every((word) => longer.includes(word));
    return isPart || (name.length > 7 && (0,mod/* distance */.Io)(name, other) <= 2);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/lint/unbound.ts
var unbound = __webpack_require__(6332);
;// CONCATENATED MODULE: ./src/lint/rules/undefined-variable.ts
/** A name that nothing in the file binds. */


const undefinedVariable = {
    id: 'undefined-variable',
    severity: 'error',
    fixable: 'none',
    summary: 'Nothing binds this name',
    docs: {
        why: 'The name is not bound by a `let`, a function or a `rec` set around it, no `with` could supply it, and Nix has no built-in value of that name. Nix refuses the whole file before it evaluates anything.',
        sources: ['https://nix.dev/manual/nix/latest/language/scope'],
        bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; targetPkgs = _: [ zlib ]; }',
        good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; targetPkgs = _: [ pkgs.zlib ]; }',
    },
    *check({ root, scopes }) {
        for (const { name, use } of (0,unbound/* unboundUses */.S)(root)) {
            const near = (0,nearest/* nearest */.p)(name, [...new Set(scopes.definitions.map((definition) => definition.name))]);
            const help = near === null ? {} : { help: `Did you mean ${near}?` };
            yield { from: use.from, to: use.to, message: `Nothing binds the name ${name}.`, ...help };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/unfree-in-flake.ts
/** A flake uses an unfree package of nixpkgs, and does not allow it. */

/** Unfree packages that conda shells use: their licences at https://search.nixos.org/packages. */
const unfree = /^(?:cudatoolkit\w*|cudaPackages\w*\..+|cudnn\w*|linuxPackages\w*\.nvidia_x11\w*|mkl|vscode|nvtop|nvtopPackages\.nvidia)$/;
const unfreeInFlake = {
    id: 'unfree-in-flake',
    severity: 'warning',
    fixable: 'none',
    summary: 'A flake uses an unfree package without allowing it',
    docs: {
        why: 'nixpkgs refuses to evaluate a package with an unfree licence until it is allowed. A flake does not read `NIXPKGS_ALLOW_UNFREE` or `~/.config/nixpkgs/config.nix`, and `legacyPackages` is nixpkgs without any configuration: import it with `config.allowUnfree = true`, or a predicate that names the packages.',
        sources: ['https://nixos.org/manual/nixpkgs/stable/#sec-allow-unfree'],
        file: 'flake.nix',
        bad: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: let pkgs = nixpkgs.legacyPackages.x86_64-linux; in {
    devShells.x86_64-linux.default = pkgs.mkShell { packages = [ pkgs.cudatoolkit ]; };
  };
}`,
        good: `{
  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-25.05";
  outputs = { self, nixpkgs }: let pkgs = import nixpkgs { system = "x86_64-linux"; config.allowUnfree = true; }; in {
    devShells.x86_64-linux.default = pkgs.mkShell { packages = [ pkgs.cudatoolkit ]; };
  };
}`,
    },
    *check(context) {
        if (!(0,facts/* isFlake */.G5)(context) ||
            context.nodes('name').some(({ text }) => /^allowUnfree|^allowlistedLicenses$|^whitelistedLicenses$/.test(text)))
            return;
        for (const expression of [...context.nodes('select'), ...context.nodes('variable')]) {
            const parent = context.parent(expression);
            if (parent?.kind === 'select' && parent.target === expression)
                continue;
            const path = (0,facts/* nixpkgsPaths */.fx)(context, expression).find((one) => unfree.test(one));
            if (path === undefined)
                continue;
            yield {
                from: expression.from,
                to: expression.to,
                message: `${path} is unfree, and this flake does not allow it.`,
                help: 'Import nixpkgs with config.allowUnfree = true.',
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/unguarded-conda-sh.ts
/** conda.sh is sourced before anything makes sure that it is there. */

const unguardedCondaSh = {
    id: 'unguarded-conda-sh',
    severity: 'warning',
    fixable: 'safe',
    summary: 'conda.sh is sourced although it may not be there yet',
    docs: {
        why: 'Before conda is installed there is no `etc/profile.d/conda.sh` under its prefix. A profile that sources it all the same greets the first entry with "No such file or directory", and the environment has no `conda`. Test for the file, or install conda before that line.',
        sources: ['https://github.com/NixOS/nixpkgs/issues/189839'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    source ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    [ -f ~/.conda/etc/profile.d/conda.sh ] && source ~/.conda/etc/profile.d/conda.sh
  '';
  runScript = "bash -l";
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of script.commands) {
                const file = (0,lint_shell/* sourcedFile */.q5)(command);
                if (file === null || !(0,lint_shell/* isFunctionFile */.Rl)(file, script) || isProvidedFor(command, script))
                    continue;
                yield {
                    ...script.source.range(command.from, command.to),
                    message: 'This file is there only after conda was installed; before that, sourcing it fails.',
                    ...unguarded_conda_sh_fixOf(context, script, command, file),
                };
            }
        }
    },
};
/** Whether a test decides, or something before asks for a file or installs, or the outcome is not to be seen. */
function isProvidedFor(command, script) {
    if ((0,lint_shell/* isGuarded */.JN)(command, script) || command.redirections.some(({ operator }) => /^(?:2|&)>/.test(operator)))
        return true;
    return script.commands.some((earlier) => earlier.to <= command.from && ((0,lint_shell/* asksForFile */.gh)(earlier) || (0,lint_shell/* installs */.ps)(earlier)));
}
function unguarded_conda_sh_fixOf(context, { source }, command, file) {
    if (file.parts.some(({ kind }) => kind === 'substitution'))
        return {};
    const { from } = source.range(command.from, command.to);
    const place = source.range(file.from, file.to);
    const written = context.text.slice(place.from, place.to);
    return { fix: { kind: 'safe', title: 'Test for the file', edits: [{ from, to: from, text: `[ -f ${written} ] && ` }] } };
}

;// CONCATENATED MODULE: ./src/lint/rules/unguarded-install-on-entry.ts
/** Something is installed every time the environment is entered. */

const unguardedInstallOnEntry = {
    id: 'unguarded-install-on-entry',
    severity: 'warning',
    fixable: 'none',
    summary: 'Entering the environment installs something, whether it is there or not',
    docs: {
        why: 'A profile is read every time the environment is entered, and twice by `bash -l`; a `shellHook` likewise. An installer, `conda create` or `pip install` at its top level costs time and network on every entry, fails where there is no network, and asks or fails where the target exists. `|| true` hides the failure and does not save the work. A test before it is enough: `if`, `case`, `[ … ] ||`, or a `return` after one.',
        sources: ['https://github.com/NixOS/nixpkgs/issues/189839'],
        bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    micromamba create --yes -n work python
  '';
}`,
        good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.micromamba ];
  profile = ''
    if [ ! -d ~/micromamba/envs/work ]; then
      micromamba create --yes -n work python
    fi
  '';
}`,
    },
    *check(context) {
        for (const script of (0,lint_shell/* scriptsOf */.Sf)(context, ['profile', 'shell-hook'])) {
            for (const command of script.commands) {
                if (!(0,lint_shell/* installs */.ps)(command) || (0,lint_shell/* isGuarded */.JN)(command, script))
                    continue;
                yield {
                    ...script.source.range(command.from, command.to),
                    message: 'This installs every time the environment is entered.',
                    help: 'Test for the result first, as in `if [ ! -d PREFIX ]; then … fi`.',
                };
            }
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/unused-binding.ts
/** A name that is bound and never used. */


const unusedBinding = {
    id: 'unused-binding',
    severity: 'info',
    fixable: 'safe',
    summary: 'A name is bound and never used',
    docs: {
        why: "What nobody uses makes a file longer to read, and often is the trace of a mistake: an init script that never made it into the profile. Names of a `let` can simply go. A formal is a part of how the file is called: with `...` in the pattern its removal is safe, without it a caller that passes the name would get an error, so that removal is only suggested. Formals of a flake's outputs, and names that begin with `_`, are not reported.",
        sources: ['https://github.com/astro/deadnix'],
        bad: '{ pkgs }: let version = "24.5.0"; in pkgs.hello',
        good: '{ pkgs }: pkgs.hello',
    },
    *check(context) {
        for (const definition of context.scopes.definitions) {
            if (definition.name.startsWith('_') || context.scopes.usesOf(definition).length > 0)
                continue;
            const place = placeOf(context, definition);
            if (place === null)
                continue;
            const { from, to } = place;
            yield { from, to, message: `Nothing uses ${definition.name}.`, ...(place.fix && { fix: place.fix }) };
        }
    },
};
function placeOf(context, definition) {
    switch (definition.kind) {
        case 'binding': {
            if (definition.scope.kind !== 'let')
                return null;
            const [first] = definition.bindings;
            const name = first?.path.names[0];
            if (name === undefined)
                return null;
            return { from: name.from, to: name.to, fix: remove(definition.bindings.map((binding) => withLine(context, binding))) };
        }
        case 'inherited': {
            if (definition.scope.kind !== 'let')
                return null;
            const { inherit, nameNode } = definition;
            const edit = inherit.names.length === 1 ? withLine(context, inherit) : withSpace(context, nameNode);
            return { from: nameNode.from, to: nameNode.to, fix: remove([edit]) };
        }
        case 'formal': {
            const { parameter } = definition.scope;
            if (parameter.kind !== 'formals' || isOutputs(context, definition.scope))
                return null;
            // The alias holds the whole argument, so the name may be read through it.
            if (parameter.alias !== null)
                return null;
            const { name } = definition.formal;
            const kind = parameter.ellipsisAt === null ? 'suggested' : 'safe';
            const edit = withComma(context, definition.formal, parameter.formals);
            return { from: name.from, to: name.to, fix: edit && { kind, title: 'Remove it', edits: [edit] } };
        }
        default:
            return null;
    }
}
function remove(edits) {
    return { kind: 'safe', title: 'Remove it', edits };
}
/** A binding with its line, where nothing else stands on it. */
function withLine({ text }, { from, to }) {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    const end = text.indexOf('\n', to);
    const isAlone = text.slice(start, from).trim() === '' && text.slice(to, end === -1 ? text.length : end).trim() === '';
    return isAlone && end !== -1 ? { from: start, to: end + 1, text: '' } : withSpace({ text }, { from, to });
}
function withSpace({ text }, { from, to }) {
    const before = /[ \t]*$/.exec(text.slice(Math.max(0, from - 200), from))?.[0].length ?? 0;
    return { from: from - before, to, text: '' };
}
/** A formal with the comma that parts it from the next, or from the one before where it is the last. */
function withComma({ text, root }, formal, all) {
    const index = all.indexOf(formal);
    const next = all[index + 1];
    const previous = all[index - 1];
    const hasComment = (from, to) => root.comments.some((comment) => from <= comment.from && comment.from < to);
    if (next !== undefined)
        return hasComment(formal.from, next.from) ? null : { from: formal.from, to: next.from, text: '' };
    if (formal.commaAt !== null)
        return withLine({ text }, { from: formal.from, to: formal.commaAt + 1 });
    if (previous?.commaAt == null)
        return { from: formal.from, to: formal.to, text: '' };
    return hasComment(previous.commaAt, formal.from) ? null : { from: previous.commaAt, to: formal.to, text: '' };
}
function isOutputs(context, lambda) {
    const binding = context.parent(lambda);
    return ((0,facts/* isFlake */.G5)(context) && binding?.kind === 'binding' && binding.path.names.some((name) => (0,syntax/* attributeNameText */.FJ)(name) === 'outputs'));
}

;// CONCATENATED MODULE: ./src/lint/rules/unused-suppression.ts
const unusedSuppression = {
    id: 'unused-suppression',
    severity: 'warning',
    fixable: 'safe',
    summary: 'A nixconda-disable comment silences nothing',
    docs: {
        why: 'A comment that silences a rule outlives the fault it was written for, and would then hide the next one. It may also name a rule that does not exist. `# nixconda-disable-next-line RULE: reason` speaks of the line that follows, `# nixconda-disable RULE: reason` of the whole file; several rules are parted by commas, and the reason may be left out.',
        sources: ['https://eslint.org/docs/latest/use/configure/rules#report-unused-eslint-disable-comments'],
        bad: `# nixconda-disable-next-line url-literal: quoted since then
{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; }`,
        good: `# nixconda-disable-next-line url-literal: somebody reads it with another tool
{ fetchurl }: fetchurl { url = https://repo.anaconda.com/miniconda/README; }`,
    },
    check: () => [],
};

;// CONCATENATED MODULE: ./src/lint/rules/url-literal.ts
const urlLiteral = {
    id: 'url-literal',
    severity: 'warning',
    fixable: 'safe',
    summary: 'A URL is written without quotes',
    docs: {
        why: 'Unquoted URLs are deprecated: they surprise (`x:x` is a string), take no interpolation, and newer evaluators refuse them.',
        sources: ['https://github.com/NixOS/rfcs/blob/master/rfcs/0045-deprecate-url-syntax.md'],
        bad: '{ fetchurl }: fetchurl { url = https://repo.anaconda.com/miniconda/README; hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g="; }',
        good: '{ fetchurl }: fetchurl { url = "https://repo.anaconda.com/miniconda/README"; hash = "sha256-uf5wzntvqN8Fq/tWmVlZuJfQNlKZ9QRgY7wjaENHT7g="; }',
    },
    *check(context) {
        for (const { style, from, to } of context.nodes('string')) {
            if (style !== 'uri')
                continue;
            const edits = [
                { from, to: from, text: '"' },
                { from: to, to, text: '"' },
            ];
            yield { from, to, message: 'URLs without quotes are deprecated.', fix: { kind: 'safe', title: 'Quote it', edits } };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/useless-parens.ts
/** What needs no parentheses wherever it stands. Paths and numbers are left out: what follows could become a part of them. */
const simple = new Set(['list', 'parenthesised', 'string', 'set', 'select', 'variable']);
const uselessParens = {
    id: 'useless-parens',
    severity: 'info',
    fixable: 'safe',
    summary: 'The parentheses change nothing',
    docs: {
        why: 'Around the value of a binding, the body of a `let`, or something that is one thing anyway (a name, a string, a list, a set, a selection), parentheses say nothing. Around a whole function body they may help the eye, and are left alone.',
        sources: ['https://github.com/oppiliappan/statix'],
        bad: '{ pkgs }: let hello = (pkgs.hello); in [ hello ]',
        good: '{ pkgs }: let hello = pkgs.hello; in [ hello ]',
    },
    *check(context) {
        for (const node of context.nodes('parenthesised')) {
            if (!isUseless(context, node))
                continue;
            const { text } = context;
            const { from, to } = node;
            // Without them two words could grow together.
            const before = /[\w'"\-:/]$/.test(text.slice(0, from)) ? ' ' : '';
            const after = /^[\w'"\-:/.{[(]/.test(text.slice(to)) && !/^\./.test(text.slice(to)) ? ' ' : '';
            const edits = [
                { from, to: from + 1, text: before },
                { from: to - 1, to, text: after },
            ];
            yield { from, to, message: 'These parentheses change nothing.', fix: { kind: 'safe', title: 'Remove them', edits } };
        }
    },
};
function isUseless(context, node) {
    const parent = context.parent(node);
    const { expression } = node;
    if (parent === null || hasComment(context, node))
        return false;
    const isWhole = (parent.kind === 'binding' && parent.value === node) || (parent.kind === 'let' && parent.body === node);
    if (isWhole)
        return true;
    if (parent.kind === 'inherit' || !simple.has(expression.kind))
        return false;
    // `(a or b) or c` and `(a.b or c).d` are other selections without the parentheses.
    if (expression.kind === 'select' && (expression.orAt !== null || parent.kind === 'select'))
        return false;
    return !isFirstOfSelection(parent, node, expression) && !(expression.kind === 'variable' && expression.name === 'or');
}
/** `(let) `-like heads of selections are left alone unless they are one word: `(rec { }).a` may stand behind a function's name. */
function isFirstOfSelection(parent, node, expression) {
    const isTarget = (parent.kind === 'select' || parent.kind === 'has-attribute') && parent.target === node;
    return isTarget && expression.kind !== 'variable' && expression.kind !== 'parenthesised';
}
function hasComment({ root }, { from, to, expression }) {
    return root.comments.some((comment) => (from < comment.from && comment.from < expression.from) || (expression.to <= comment.from && comment.from < to));
}

;// CONCATENATED MODULE: ./src/lint/rules/useless-rec.ts
const uselessRec = {
    id: 'useless-rec',
    severity: 'info',
    fixable: 'safe',
    summary: 'rec is not needed',
    docs: {
        why: 'No member of the set refers to another by name. A needless `rec` makes the reader look for such references, and catches names that were meant for the outside.',
        sources: ['https://nix.dev/guides/best-practices#recursive-attribute-set-rec'],
        bad: '{ stdenv }: stdenv.mkDerivation rec { pname = "miniconda"; version = "24.5.0"; }',
        good: '{ stdenv }: stdenv.mkDerivation { pname = "miniconda"; version = "24.5.0"; }',
    },
    *check({ nodes, scopes }) {
        const used = new Set(scopes.definitions.filter((definition) => scopes.usesOf(definition).length > 0).map(({ scope }) => scope));
        for (const set of nodes('set')) {
            if (!set.recursive || used.has(set))
                continue;
            yield {
                from: set.from,
                to: set.from + 3,
                message: 'Nothing in this set refers to another of its members.',
                fix: { kind: 'safe', title: 'Remove rec', edits: [{ from: set.from, to: set.openAt, text: '' }] },
            };
        }
    },
};

;// CONCATENATED MODULE: ./src/lint/rules/index.ts

































































const rules = [
    absoluteHomePath,
    activationLost,
    channelTerms,
    condaInBuild,
    condaShellInHook,
    deprecatedFlakeOutput,
    deprecatedXorgSet,
    dontUnpack,
    emptyLet,
    envCreatePrompts,
    fhsEnvMissing,
    fhsIgnoredAttribute,
    fhsNameWithSpace,
    flakeUndeclaredInput,
    globalConfigOnEntry,
    homeAtBuildTime,
    hookShellMismatch,
    impureBuiltin,
    insecureInstallerUrl,
    installNotIdempotent,
    installerArchHardcoded,
    installerDeadHost,
    installerExtension,
    installerHashMalformed,
    installerHashMismatch,
    installerHashMissing,
    installerHashStyle,
    installerLatest,
    installerModified,
    installerNoPrefix,
    installerNotBatch,
    installerOutdated,
    installerPlatformMismatch,
    ldLibraryPathInProfile,
    legacyLet,
    literalTilde,
    mambaforgeRetired,
    missingSlash,
    missingZlib,
    nativeBuildInputs,
    nestedCondaPackage,
    nixCflagsClobbered,
    nixpkgsUnpinned,
    noActivation,
    pnameVersion,
    profileErrexit,
    profileReplacesShell,
    removedFhsBuilder,
    removedNixpkgsAttr,
    resultNotDerivation,
    runScriptAfterExec,
    shellHookTypo,
    shellcheckRule,
    sourceActivate,
    syntax_syntax,
    unassignedVariable,
    undefinedVariable,
    unfreeInFlake,
    unguardedCondaSh,
    unguardedInstallOnEntry,
    unusedBinding,
    unusedSuppression,
    urlLiteral,
    uselessParens,
    uselessRec,
];
/** @throws RangeError where there is no such rule: ask `rules` for ids that come from outside. */
function ruleById(id) {
    const found = rules.find((rule) => rule.id === id);
    if (found === undefined)
        throw new RangeError(`There is no rule ${id}.`);
    return found;
}


/***/ }),

/***/ 6576:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ defaultSettings)
/* harmony export */ });
/** What holds without a configuration file. */
const defaultSettings = { levels: {}, nixpkgs: null, minInstaller: '23.1' };


/***/ }),

/***/ 2862:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jd: () => (/* reexport */ activates),
  gh: () => (/* reexport */ asksForFile),
  I7: () => (/* reexport */ assignmentsOf),
  Fl: () => (/* reexport */ baseName),
  p6: () => (/* reexport */ commandName),
  Jc: () => (/* reexport */ condaCallOf),
  OS: () => (/* reexport */ definesFunctions),
  Kz: () => (/* reexport */ hasOption),
  q6: () => (/* reexport */ homeInDefinition),
  pd: () => (/* reexport */ hookOf),
  ps: () => (/* reexport */ installs),
  Rl: () => (/* reexport */ isFunctionFile),
  JN: () => (/* reexport */ isGuarded),
  _u: () => (/* reexport */ isLoginShell),
  Am: () => (/* reexport */ joinPieces),
  BV: () => (/* reexport */ lastingAssignments),
  bK: () => (/* reexport */ literalText),
  Py: () => (/* reexport */ literalTildes),
  Ih: () => (/* reexport */ loginShell),
  GB: () => (/* reexport */ namesStartupFile),
  Kx: () => (/* reexport */ parametersIn),
  CI: () => (/* reexport */ partsOf),
  oQ: () => (/* reexport */ programOf),
  Oo: () => (/* reexport */ runScriptOf),
  Sf: () => (/* reexport */ scriptsOf),
  q5: () => (/* reexport */ sourcedFile),
  OV: () => (/* reexport */ startsShell),
  g1: () => (/* reexport */ unknownMark)
});

// UNUSED EXPORTS: expandsTilde, readShell, shellPieces, wordsOf

;// CONCATENATED MODULE: ./src/lint/shell/meaning.ts
/** The word's text once quoting is removed, or null where an expansion or an unknown interpolation takes part. */
function literalText(word) {
    let text = '';
    for (const part of word.parts) {
        if (part.kind !== 'literal')
            return null;
        text += part.text;
    }
    return text;
}
/** The literal text with which a word begins. */
function leadingText(word) {
    let text = '';
    for (const part of word.parts) {
        if (part.kind !== 'literal')
            break;
        text += part.text;
    }
    return text;
}
/** The name of the program, builtin or function that is called; null where there is none or it is not known. */
function commandName(command) {
    const first = command.words[0];
    return command.kind === 'simple' && first !== undefined ? literalText(first) : null;
}
const assignmentStart = /^([A-Za-z_]\w*)(?:\[[^\]]*\])?(\+?)=/;
/** The word as an assignment, or null where it has not the form of one. */
function assignmentOf(word, exported = false) {
    const unquoted = [];
    for (const part of word.parts) {
        if (part.kind !== 'literal' || part.quote !== 'none')
            break;
        unquoted.push(part);
    }
    const found = assignmentStart.exec(unquoted.map((part) => part.text).join(''));
    if (found === null)
        return null;
    const value = withoutStart(word.parts, found[0].length);
    return { word, name: found[1] ?? '', appends: found[2] === '+', value, exported };
}
/** The parts after the first `length` characters, which belong to unquoted literals. */
function withoutStart(parts, length) {
    let left = length;
    return parts.flatMap((part) => {
        if (left === 0 || part.kind !== 'literal')
            return [part];
        const cut = Math.min(left, part.text.length);
        left -= cut;
        return cut === part.text.length ? [] : [{ ...part, from: part.from + cut, text: part.text.slice(cut) }];
    });
}
const declarations = new Set(['export', 'declare', 'typeset', 'local', 'readonly']);
/** Whether the command's arguments may be assignments. */
function declares(name) {
    return name !== null && declarations.has(name);
}
/** The assignments that outlive the command: not those that stand before a program's name. */
function lastingAssignments(command) {
    return assignmentsOf(command).filter(({ word }) => command.words.length === 0 || !command.assignments.includes(word));
}
/** Every assignment of a command: those before its name, and the arguments of `export` and its like. */
function assignmentsOf(command) {
    const leading = command.assignments.map((word) => assignmentOf(word));
    const name = commandName(command);
    if (!declares(name))
        return leading.filter((assignment) => assignment !== null);
    const options = command.words.slice(1).map((word) => literalText(word) ?? '');
    const exported = name === 'export' || options.some((option) => /^-\w*x/.test(option));
    const declared = command.words.slice(1).map((word) => assignmentOf(word, exported));
    return [...leading, ...declared].filter((assignment) => assignment !== null);
}
/**
 * Whether bash puts the user's home directory in place of the tilde at the index `tilde` of the text. It does so where the
 * tilde is not quoted, begins the word (or, in a word of the form `NAME=…`, the value or what follows a `:` in it), and is
 * followed by an unquoted `/` or nothing: https://www.gnu.org/software/bash/manual/html_node/Tilde-Expansion.html
 */
function expandsTilde(word, tilde) {
    const characters = word.parts.flatMap(charactersOf);
    const at = characters.findIndex((character) => character.index === tilde);
    const [before, after] = [characters[at - 1], characters[at + 1]];
    if (characters[at]?.text !== '~' || !characters[at].plain)
        return false;
    const assignment = assignmentOf(word);
    const begins = word.from === tilde || assignment?.value[0]?.from === tilde;
    const separates = (character) => assignment !== null && character?.plain === true && character.text === ':';
    if (!begins && !separates(before))
        return false;
    if (after === undefined)
        return word.to === tilde + 1;
    return after.index === tilde + 1 && (separates(after) || (after.plain && after.text === '/'));
}
function charactersOf(part) {
    if (part.kind !== 'literal')
        return [{ text: '', index: part.from, plain: false }];
    return part.text.split('').map((text, offset) => ({ text, index: part.from + offset, plain: part.quote === 'none' }));
}

;// CONCATENATED MODULE: ./src/lint/shell/programs.ts
/** Which program a command runs, and what it is told to do. */

/** Commands that run the command given to them as arguments. */
const carriers = new Set(['command', 'builtin', 'exec', 'env', 'sudo', 'nice', 'nohup', 'time']);
/** Options of these that are followed by a value: `exec -a`, `env -u`, `sudo -u`, `nice -n`. */
const carrierOption = /^-[aun]$/;
/** The program that a command runs in the end: of `command -p env A=1 conda …`, it is conda. Null where it is not known. */
function programOf(command) {
    if (command.kind !== 'simple')
        return null;
    let words = command.words;
    for (;;) {
        const [word, ...rest] = words;
        const name = word === undefined ? null : baseName(word);
        if (word === undefined || name === null)
            return null;
        if (!carriers.has(name))
            return { name, word, arguments: rest };
        const carried = rest.findIndex((argument, index) => {
            const before = rest[index - 1];
            return !/^-|^\w+=/.test(leadingText(argument)) && !(before !== undefined && carrierOption.test(leadingText(before)));
        });
        if (carried === -1)
            return { name, word, arguments: rest };
        words = rest.slice(carried);
    }
}
/** What follows the last slash of a word; null where that is not known. */
function baseName(word) {
    const whole = literalText(word);
    if (whole !== null)
        return whole.slice(whole.lastIndexOf('/') + 1);
    const last = word.parts.at(-1);
    if (last?.kind !== 'literal' || !last.text.includes('/'))
        return null;
    return last.text.slice(last.text.lastIndexOf('/') + 1);
}
/** Verbs that are followed by another one. */
const groups = new Set(['env', 'shell', 'config']);
/** Options of a value of their own, which stand before the verb. */
const optionsWithValue = new Set(['-r', '--root-prefix', '-p', '--prefix', '-n', '--name', '--rc-file', '--log-level']);
/** The call of conda, mamba or micromamba that a command is; null where it is another command. */
function condaCallOf(command) {
    const program = programOf(command);
    const tool = ['conda', 'mamba', 'micromamba'].find((name) => name === program?.name);
    if (program === null || tool === undefined)
        return null;
    const { arguments: given } = program;
    const first = plainArgument(given, 0);
    const name = first === null ? null : literalText(given[first] ?? program.word);
    if (first === null || name === null)
        return { tool, program, verb: null, verbWord: program.word, arguments: given };
    const second = groups.has(name) ? plainArgument(given, first + 1) : null;
    const secondName = second === null ? null : literalText(given[second] ?? program.word);
    const last = secondName === null || second === null ? first : second;
    return {
        tool,
        program,
        verb: secondName === null ? name : `${name} ${secondName}`,
        verbWord: given[last] ?? program.word,
        arguments: given.filter((_, index) => index !== first && index !== last),
    };
}
/** The index of the first argument from `start` on that is neither an option nor an option's value; null where there is none. */
function plainArgument(words, start) {
    for (let index = start; index < words.length; index += 1) {
        const word = words[index];
        const text = word === undefined ? '' : leadingText(word);
        if (optionsWithValue.has(text))
            index += 1;
        else if (!text.startsWith('-'))
            return index;
    }
    return null;
}
/** Whether one of the words is one of these options: `--long`, also with `=`, or `-s`, also among other letters. */
function hasOption(words, ...options) {
    const letters = options.filter((option) => !option.startsWith('--')).map((option) => option.slice(1));
    return words.map(leadingText).some((text) => {
        const short = /^-([a-zA-Z]+)/.exec(text)?.[1] ?? '';
        return options.includes(text.replace(/=.*/s, '')) || letters.some((letter) => short.includes(letter));
    });
}
const installerFile = /^(?:mini|ana|mamba|micro)(?:conda|forge|mamba).*\.sh$/i;
const installerProgram = /^(?:install-(?:mini|ana)?conda|(?:mini|ana)?conda-install|(?:miniforge|mamba|micromamba)-install)$/;
/** Whether the command downloads and installs: a conda installer, or packages by conda, mamba, micromamba or pip. */
function installs(command) {
    const program = programOf(command);
    if (program === null)
        return false;
    const call = condaCallOf(command);
    if (call !== null)
        return ['create', 'install', 'env create'].includes(call.verb ?? '');
    if (installerProgram.test(program.name) || installerFile.test(program.name))
        return true;
    const texts = program.arguments.map((word) => literalText(word) ?? '');
    if (/^(?:ba|da|z)?sh$/.test(program.name))
        return program.arguments.some((word) => installerFile.test(baseName(word) ?? ''));
    if (/^pip\d?(?:\.\d+)?$/.test(program.name))
        return texts.find((text) => !text.startsWith('-')) === 'install';
    return /(?:^| )(?:-m )?pip install(?: |$)/.test(texts.join(' ')) && /^(?:python[\d.]*|uv)$/.test(program.name);
}

// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/lint/shell/source.ts
/** Shell text put together from pieces of a Nix file, with the way back from each character to the file. */

/** Stands for a text that is not known: to the shell an ordinary character of a word (U+FFFC, object replacement). */
const unknownMark = '\uFFFC';
/** The text as the shell would get it, save that one `unknownMark` stands for each piece that is not known. */
function joinPieces(pieces) {
    return (0,syntax/* layOut */.v8)(pieces, () => unknownMark, 0);
}
/** The node, usually an interpolation, that stands in the file for the character at `index`; null where it is written out. */
function standInAt(source, index) {
    const piece = source.chunkAt(index)?.piece;
    if (piece === undefined)
        return null;
    return piece.kind === 'hole' ? (piece.via ?? piece.node) : piece.via;
}
/** The same where the character's text is not known; null where it is. */
function unknownAt(source, index) {
    return source.chunkAt(index)?.piece.kind === 'hole' ? standInAt(source, index) : null;
}

;// CONCATENATED MODULE: ./src/lint/shell/variables.ts
/** What the variables of a script are known to be. */


/**
 * The word's text with the variables in it replaced by what the script gave them last before it; an `unknownMark` stands
 * for every other expansion.
 */
function resolvedText(word, script, depth = 0) {
    return word.parts.map((part) => resolvedPart(part, script, depth)).join('');
}
function resolvedPart(part, script, depth) {
    if (part.kind === 'literal')
        return part.text;
    if (part.kind !== 'parameter' || part.operator !== '' || depth > 10)
        return unknownMark;
    const before = script.commands.filter((command) => command.to <= part.from).flatMap(assignmentsOf);
    const last = before.findLast(({ name }) => name === part.name);
    if (last === undefined || last.appends)
        return unknownMark;
    return last.value.map((inner) => resolvedPart(inner, script, depth + 1)).join('');
}

;// CONCATENATED MODULE: ./src/lint/shell/activation.ts
/** How a script brings in conda's shell functions, and how it activates an environment. */



/** The file that the command reads into the shell, as a word; null where it is another command. */
function sourcedFile(command) {
    const name = commandName(command);
    return name === 'source' || name === '.' ? (command.words[1] ?? null) : null;
}
/** Whether the file that `word` names is one that defines the shell function `conda`, `mamba` or `micromamba`. */
function isFunctionFile(word, script) {
    return /(?:^|\/)(?:conda|mamba|micromamba)\.sh$/.test(resolvedText(word, script));
}
function hookOf(command) {
    const texts = command.words.map((word) => literalText(word));
    const hook = texts.indexOf('hook');
    const before = texts[hook - 1] ?? null;
    if (hook < 1 || before === null)
        return null;
    if (before.startsWith('shell.'))
        return hookFor(command.words[hook - 1], before.slice('shell.'.length));
    if (before !== 'shell')
        return null;
    for (let index = hook + 1; index < texts.length; index += 1) {
        const option = /^(?:-s|--shell)(?:=(?<shell>.*))?$/.exec(texts[index] ?? '');
        if (option !== null && option.groups?.shell !== undefined)
            return hookFor(command.words[index], option.groups.shell);
        if (option !== null)
            return hookFor(command.words[index + 1], texts[index + 1] ?? '');
    }
    return hookFor(undefined, '');
}
/** `shell` is what the last literal of `word` ends with. */
function hookFor(word, shell) {
    const last = word?.parts.at(-1);
    if (last?.kind !== 'literal' || shell === '' || !last.text.endsWith(shell))
        return { shell: null, place: null };
    return { shell, place: { from: last.to - shell.length, to: last.to } };
}
/** Whether the command defines conda's shell functions, where `conda activate` needs them. */
function definesFunctions(command, script) {
    const file = sourcedFile(command);
    return (file !== null && isFunctionFile(file, script)) || hookOf(command) !== null;
}
/** Whether the command activates an environment: `conda activate`, or `source …/bin/activate`. */
function activates(command, script) {
    const file = sourcedFile(command);
    if (file !== null)
        return /\/activate$/.test(resolvedText(file, script));
    return condaCallOf(command)?.verb === 'activate';
}

;// CONCATENATED MODULE: ./src/lint/shell/reader.ts
/** Deeper nesting than this is no shell text of a person; it is passed over instead of exhausting the stack. */
const deepest = 200;
function startReader(source, grammar) {
    return { source, text: source.value, commands: [], comments: [], awaited: [], grammar, enclosures: [], position: 0, depth: 0 };
}
/** Read a part of the same text with `read`, into the same lists, without moving `reader`. */
function readPart(reader, span, read) {
    return read({ ...reader, text: reader.text.slice(0, span.to), position: span.from, awaited: [] });
}
/** Read one level deeper, or pass over the rest of the text where that would be too deep. */
function readDeeper(reader, read) {
    if (reader.depth >= deepest) {
        reader.position = reader.text.length;
        return;
    }
    reader.depth += 1;
    read();
    reader.depth -= 1;
}
/** Read what stands in `enclosure`; the commands found there. */
function readWithin(reader, enclosure, read) {
    const outside = reader.enclosures;
    if (enclosure !== null)
        reader.enclosures = [...outside, enclosure];
    const before = reader.commands.length;
    readDeeper(reader, read);
    reader.enclosures = outside;
    return reader.commands.slice(before);
}
function isAtEnd(reader) {
    return reader.position >= reader.text.length;
}
/** The character `ahead` places further on; the empty string at the end. */
function charAt(reader, ahead = 0) {
    return reader.text[reader.position + ahead] ?? '';
}
/** What the sticky `pattern` finds at the present place, or null. */
function lookingAt(reader, pattern) {
    pattern.lastIndex = reader.position;
    return pattern.exec(reader.text);
}

;// CONCATENATED MODULE: ./src/lint/shell/words.ts
/** Reading words: quoting, expansions and substitutions, up to where the word ends. */


/** What ends an unquoted word. A carriage return counts as a blank: it is one half of a line end. */
const blankOrOperator = /[ \t\r\n;&|()<>]/;
/** Read a word; it is empty only where none begins at the present place. */
function readWord(reader) {
    const from = reader.position;
    const parts = readParts(reader, 'none', (char) => blankOrOperator.test(char));
    return { from, to: reader.position, parts };
}
/** Read up to a character, outside nested quotes and expansions, for which `ends` holds; in `single` quotes all there is. */
function readParts(reader, quote, ends) {
    const parts = [];
    readDeeper(reader, () => {
        while (!isAtEnd(reader)) {
            const char = charAt(reader);
            if (quote === 'single')
                addCharacter(reader, parts, quote);
            else if (quote === 'none' && isProcessSubstitution(reader))
                parts.push(readSubstitution(reader, 2, quote));
            else if (ends(char))
                break;
            else if (char === '\\')
                readEscape(reader, quote, parts);
            else if (char === '$')
                readDollar(reader, quote, parts);
            else if (char === '`')
                parts.push(readBackquotes(reader, quote));
            else if (quote === 'none' && char === "'")
                readSingleQuotes(reader, parts);
            else if (quote === 'none' && char === '"')
                readDoubleQuotes(reader, parts);
            else
                addCharacter(reader, parts, quote);
        }
    });
    return parts;
}
function isProcessSubstitution(reader) {
    return (charAt(reader) === '<' || charAt(reader) === '>') && charAt(reader, 1) === '(';
}
/** Add the character at the present place, as it is, to the parts. */
function addCharacter(reader, parts, quote) {
    const from = reader.position;
    const standIn = unknownAt(reader.source, from);
    reader.position += 1;
    if (standIn === null)
        addText(reader, parts, quote, charAt(reader, -1), from);
    else
        parts.push({ kind: 'unknown', quote, standIn, from, to: reader.position });
}
/** Add `text`, which stands from `from` to the present place, lengthening the last part where it is of the same kind. */
function addText(reader, parts, quote, text, from) {
    const standIn = standInAt(reader.source, from);
    const last = parts.at(-1);
    // An escape stays a part of its own, so that a literal's characters and its span correspond one to one.
    const oneForOne = text.length === reader.position - from;
    const joins = last?.kind === 'literal' &&
        last.quote === quote &&
        last.standIn === standIn &&
        last.to === from &&
        oneForOne &&
        last.text.length === last.to - last.from;
    const start = joins ? last.from : from;
    if (joins)
        parts.pop();
    parts.push({ kind: 'literal', quote, standIn, text: joins ? last.text + text : text, from: start, to: reader.position });
}
function readEscape(reader, quote, parts) {
    const from = reader.position;
    const next = charAt(reader, 1);
    // Inside double quotes a backslash is one, save before these (POSIX, 2.2.3).
    if (next === '' || (quote === 'double' && !'$`"\\\n'.includes(next))) {
        addCharacter(reader, parts, quote);
    }
    else if (unknownAt(reader.source, from + 1) !== null) {
        reader.position += 1;
        addCharacter(reader, parts, quote);
    }
    else {
        reader.position += 2;
        if (next !== '\n')
            addText(reader, parts, quote === 'double' ? 'double' : 'single', next, from);
    }
}
function readSingleQuotes(reader, parts) {
    reader.position += 1;
    while (!isAtEnd(reader) && charAt(reader) !== "'")
        addCharacter(reader, parts, 'single');
    reader.position = Math.min(reader.position + 1, reader.text.length);
}
/** `$'…'`, in which a backslash makes the next character literal. Escapes as `\n` keep their letter: no rule needs more. */
function readAnsiQuotes(reader, parts) {
    reader.position += 2;
    while (!isAtEnd(reader) && charAt(reader) !== "'") {
        if (charAt(reader) === '\\' && charAt(reader, 1) !== '')
            reader.position += 1;
        addCharacter(reader, parts, 'single');
    }
    reader.position = Math.min(reader.position + 1, reader.text.length);
}
function readDoubleQuotes(reader, parts) {
    reader.position += 1;
    parts.push(...readParts(reader, 'double', (char) => char === '"'));
    reader.position = Math.min(reader.position + 1, reader.text.length);
}
const variable = /\$(?:[A-Za-z_]\w*|[0-9@*#?$!-])/y;
function readDollar(reader, quote, parts) {
    const next = charAt(reader, 1);
    if (next === '(') {
        parts.push(readArithmetic(reader, quote) ?? readSubstitution(reader, 2, quote));
    }
    else if (next === '{')
        parts.push(readBraces(reader, quote));
    else if (quote === 'none' && next === "'")
        readAnsiQuotes(reader, parts);
    else if (quote === 'none' && next === '"') {
        reader.position += 1;
        readDoubleQuotes(reader, parts);
    }
    else
        readVariable(reader, quote, parts);
}
function readVariable(reader, quote, parts) {
    const from = reader.position;
    const found = lookingAt(reader, variable)?.[0];
    if (found === undefined) {
        addCharacter(reader, parts, quote);
    }
    else {
        reader.position += found.length;
        parts.push({ kind: 'parameter', quote, name: found.slice(1), operator: '', parts: [], from, to: reader.position });
    }
}
const braces = /\$\{(?<sign>[#!](?!\}))?(?<name>[A-Za-z_]\w*|[0-9]+|[@*#?$!-])?(?<operator>:?[-=?+]|[#%/^,@:[]+)?/y;
/** `${…}`, up to its own closing brace. */
function readBraces(reader, quote) {
    const from = reader.position;
    const found = lookingAt(reader, braces);
    const groups = found?.groups ?? {};
    reader.position += found?.[0].length ?? 2;
    const parts = readParts(reader, quote, (char) => char === '}');
    reader.position = Math.min(reader.position + 1, reader.text.length);
    const operator = groups.sign === '#' ? 'length' : groups.sign === '!' ? 'indirect' : (groups.operator ?? '');
    return { kind: 'parameter', quote, name: groups.name ?? '', operator, parts, from, to: reader.position };
}
/** `$((…))`, or null where the parentheses do not close together: then it is a subshell in a substitution. */
function readArithmetic(reader, quote) {
    if (charAt(reader, 2) !== '(')
        return null;
    const from = reader.position;
    const close = closingParentheses(reader.text, from + 3);
    if (close === null)
        return null;
    const parts = readPart(reader, { from: from + 3, to: close }, (part) => readParts(part, 'double', () => false));
    reader.position = close + 2;
    return { kind: 'arithmetic', quote, parts, from, to: reader.position };
}
/** The index of the `))` that closes an arithmetic expression whose inside begins at `start`, or null. */
function closingParentheses(text, start) {
    let open = 0;
    for (let index = start; index < text.length; index += 1) {
        if (text[index] === '(')
            open += 1;
        if (text[index] !== ')')
            continue;
        if (open === 0)
            return text[index + 1] === ')' ? index : null;
        open -= 1;
    }
    return null;
}
/** `$(…)` or `<(…)`; `opening` is the length of what opens it. */
function readSubstitution(reader, opening, quote) {
    const from = reader.position;
    reader.position += opening;
    const commands = readWithin(reader, { kind: 'substitution' }, () => reader.grammar.readList(reader, [')']));
    reader.position = Math.min(reader.position + 1, reader.text.length);
    return { kind: 'substitution', quote, commands, from, to: reader.position };
}
function readBackquotes(reader, quote) {
    const from = reader.position;
    let close = from + 1;
    while (close < reader.text.length && reader.text[close] !== '`')
        close += reader.text[close] === '\\' ? 2 : 1;
    close = Math.min(close, reader.text.length);
    const commands = readPart(reader, { from: from + 1, to: close }, (part) => readWithin(part, { kind: 'substitution' }, () => part.grammar.readList(part, [])));
    reader.position = Math.min(close + 1, reader.text.length);
    return { kind: 'substitution', quote, commands, from, to: reader.position };
}

;// CONCATENATED MODULE: ./src/lint/shell/redirections.ts
/** Reading redirections, and here-documents, whose bodies come after the line that announces them. */



const operator = /(?:\d+|\{\w+\})?(?:<<<|<<-?|<>|<&|>>|>&|>\||<(?!\()|>(?!\())|&>>?/y;
/** Read a redirection with its target, or null where none begins here. */
function readRedirection(reader) {
    const found = lookingAt(reader, operator);
    if (found === null)
        return null;
    const from = reader.position;
    reader.position += found[0].length;
    readBlanks(reader);
    const word = readWord(reader);
    const target = word.to > word.from ? word : null;
    const redirection = { operator: found[0], target, body: null, from, to: reader.position };
    const delimiter = target === null ? null : literalText(target);
    if (/<<-?$/.test(found[0]) && delimiter !== null) {
        const verbatim = target?.parts.some((part) => part.quote !== 'none') ?? false;
        reader.awaited.push({ redirection, delimiter, verbatim });
    }
    return redirection;
}
/** Read a newline and, after it, the here-documents announced on its line. */
function readNewline(reader) {
    const documents = reader.awaited.splice(0);
    if (documents.length === 0)
        reader.position += 1;
    for (const { redirection, delimiter, verbatim } of documents) {
        const from = Math.min(reader.position + 1, reader.text.length);
        reader.position = from;
        const to = endOfBody(reader, delimiter, redirection.operator.endsWith('-'));
        const parts = readPart(reader, { from, to }, (part) => readParts(part, verbatim ? 'single' : 'double', () => false));
        redirection.body = { from, to, parts };
    }
}
/** Move past the line that is the delimiter; the index at which that line, or else the text, begins. */
function endOfBody(reader, delimiter, stripTabs) {
    while (!isAtEnd(reader)) {
        const start = reader.position;
        const newline = reader.text.indexOf('\n', start);
        const end = newline === -1 ? reader.text.length : newline;
        const line = reader.text.slice(start, end).replace(/\r$/, '');
        if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter) {
            // The newline after the delimiter is left: it separates what follows, be it a command or the next body.
            reader.position = end;
            return start;
        }
        reader.position = Math.min(end + 1, reader.text.length);
    }
    return reader.text.length;
}
/** Read blanks, line continuations and a comment. */
function readBlanks(reader) {
    for (;;) {
        const char = charAt(reader);
        if (char === ' ' || char === '\t' || char === '\r')
            reader.position += 1;
        else if (char === '\\' && charAt(reader, 1) === '\n')
            reader.position += 2;
        else if (char === '#') {
            const from = reader.position;
            const newline = reader.text.indexOf('\n', from);
            reader.position = newline === -1 ? reader.text.length : newline;
            reader.comments.push({ from, to: reader.position, text: reader.text.slice(from, reader.position) });
        }
        else
            return;
    }
}
/** Read blanks, comments and line ends. */
function readLineEnds(reader) {
    readBlanks(reader);
    while (charAt(reader) === '\n') {
        readNewline(reader);
        readBlanks(reader);
    }
}

;// CONCATENATED MODULE: ./src/lint/shell/compounds.ts
/** Reading compound commands: conditions, loops, groups, functions, `[[ … ]]` and `((…))`. */




const keyword = /(?:if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|\[\[|\{|\})(?=[ \t\r\n;&|()<>]|$)|;;&|;;|;&|\)|\(\(?/y;
/** The reserved word or operator at the present place that opens, divides or closes a compound command, or null. */
function keywordAhead(reader) {
    return lookingAt(reader, keyword)?.[0] ?? null;
}
/** Read the reserved word or operator, if it is there. */
function take(reader, word) {
    if (keywordAhead(reader) !== word)
        return false;
    reader.position += word.length;
    return true;
}
const readers = new Map([
    ['if', readIf],
    ['while', readWhile],
    ['until', readWhile],
    ['for', readFor],
    ['select', readFor],
    ['case', readCase],
    ['function', readFunction],
    ['{', readGroup],
    ['(', readSubshell],
    ['((', readArithmeticCommand],
    ['[[', readTest],
]);
/** Whether this reserved word or operator cannot begin a command. */
function isStray(word) {
    return word !== null && !readers.has(word);
}
/** Read a compound command with its redirections; false where none begins here. A stray reserved word is left for the list. */
function readCompound(reader) {
    const opening = keywordAhead(reader);
    if (opening === null)
        return false;
    const read = readers.get(opening);
    if (read === undefined)
        return true;
    reader.position += opening.length;
    read(reader);
    do
        readBlanks(reader);
    while (readRedirection(reader) !== null);
    return true;
}
function readIf(reader) {
    const conditions = [];
    const branch = (closers) => {
        const seen = [...conditions];
        readWithin(reader, { kind: 'branch', conditions: seen }, () => reader.grammar.readList(reader, closers));
    };
    do {
        conditions.push(...readWithin(reader, { kind: 'condition' }, () => reader.grammar.readList(reader, ['then', 'fi'])));
        if (take(reader, 'then'))
            branch(['elif', 'else', 'fi']);
    } while (take(reader, 'elif'));
    if (take(reader, 'else'))
        branch(['fi']);
    take(reader, 'fi');
}
function readWhile(reader) {
    readWithin(reader, { kind: 'condition' }, () => reader.grammar.readList(reader, ['do', 'done']));
    readLoopBody(reader);
}
function readLoopBody(reader) {
    take(reader, 'do');
    readWithin(reader, { kind: 'loop' }, () => reader.grammar.readList(reader, ['done']));
    take(reader, 'done');
}
function readFor(reader) {
    const from = reader.position;
    readBlanks(reader);
    const words = [];
    if (keywordAhead(reader) === '((') {
        reader.position += 2;
        words.push(readUpToDoubleParenthesis(reader));
    }
    else {
        for (let word = readWord(reader); word.to > word.from; word = readWord(reader)) {
            words.push(word);
            readBlanks(reader);
        }
    }
    addHead(reader, 'for', words, from);
    readBlanks(reader);
    if (charAt(reader) === ';')
        reader.position += 1;
    readLineEnds(reader);
    if (keywordAhead(reader) === '{')
        readWithin(reader, { kind: 'loop' }, () => reader.grammar.readCommand(reader));
    else
        readLoopBody(reader);
}
function readCase(reader) {
    const from = reader.position;
    readBlanks(reader);
    addHead(reader, 'case', [readWord(reader)], from);
    readLineEnds(reader);
    if (lookingAt(reader, /in(?=[ \t\r\n])/y) !== null)
        reader.position += 2;
    for (;;) {
        readLineEnds(reader);
        if (isAtEnd(reader) || take(reader, 'esac'))
            return;
        readPatterns(reader);
        readWithin(reader, { kind: 'branch', conditions: [] }, () => reader.grammar.readList(reader, [';;', ';&', ';;&', 'esac']));
        if (keywordAhead(reader)?.startsWith(';'))
            reader.position += keywordAhead(reader)?.length ?? 0;
    }
}
/** `(pattern | pattern)`: whatever stands before the closing parenthesis. */
function readPatterns(reader) {
    while (!isAtEnd(reader)) {
        readBlanks(reader);
        const word = readWord(reader);
        if (word.to > word.from)
            continue;
        reader.position += 1;
        if (charAt(reader, -1) === ')')
            return;
    }
}
function readFunction(reader) {
    readBlanks(reader);
    const name = readWord(reader);
    readBlanks(reader);
    readFunctionBody(reader, name);
}
/** Read `()`, which may be absent after `function`, and the command that is the body. */
function readFunctionBody(reader, name) {
    const parentheses = lookingAt(reader, /\([ \t]*\)?/y);
    reader.position += parentheses?.[0].length ?? 0;
    readLineEnds(reader);
    readWithin(reader, { kind: 'function', name: literalText(name) ?? '' }, () => reader.grammar.readCommand(reader));
}
function readGroup(reader) {
    readWithin(reader, { kind: 'group' }, () => reader.grammar.readList(reader, ['}']));
    take(reader, '}');
}
function readSubshell(reader) {
    readWithin(reader, { kind: 'subshell' }, () => reader.grammar.readList(reader, [')']));
    take(reader, ')');
}
function readArithmeticCommand(reader) {
    const from = reader.position;
    if (closingParentheses(reader.text, from) !== null) {
        addHead(reader, 'arithmetic', [readUpToDoubleParenthesis(reader)], from);
    }
    else {
        // Two subshells, one in the other.
        reader.position -= 1;
        readSubshell(reader);
    }
}
function readUpToDoubleParenthesis(reader) {
    const from = reader.position;
    const to = closingParentheses(reader.text, from) ?? reader.text.length;
    const parts = readPart(reader, { from, to }, (part) => readParts(part, 'double', () => false));
    reader.position = Math.min(to + 2, reader.text.length);
    return { from, to, parts };
}
/** The words between `[[` and `]]`, without the operators among them that are no words outside. */
function readTest(reader) {
    const from = reader.position;
    const words = [];
    while (!isAtEnd(reader)) {
        readLineEnds(reader);
        const word = readWord(reader);
        if (word.to === word.from)
            reader.position = Math.min(reader.position + 1, reader.text.length);
        else if (literalText(word) === ']]')
            break;
        else
            words.push(word);
    }
    addHead(reader, 'test', words, from);
}
function addHead(reader, kind, words, from) {
    const { enclosures, position: to } = reader;
    reader.commands.push({ kind, assignments: [], words, redirections: [], enclosures, piped: false, from, to });
}

;// CONCATENATED MODULE: ./src/lint/shell/commands.ts





/** Read a whole shell text. Never throws: what is no shell syntax is passed over. */
function readShell(source) {
    const reader = startReader(source, { readList, readCommand: (inner) => readCommand(inner, false) });
    readList(reader, []);
    return { source, commands: reader.commands, comments: reader.comments };
}
const separator = /&&|\|\||;|&(?!>)|\|&?/y;
function readList(reader, closers) {
    let chainStart = reader.commands.length;
    let joint = null;
    for (;;) {
        readBlanks(reader);
        if (isAtEnd(reader))
            return;
        if (charAt(reader) === '\n') {
            readNewline(reader);
            if (joint === null)
                chainStart = reader.commands.length;
            continue;
        }
        const ahead = keywordAhead(reader);
        if (ahead !== null && closers.includes(ahead))
            return;
        const operator = isStray(ahead) ? ahead : (lookingAt(reader, separator)?.[0] ?? null);
        if (operator === null) {
            const enclosure = joint === null ? null : { kind: joint, after: reader.commands.slice(chainStart) };
            joint = null;
            readWithin(reader, enclosure, () => readPipeline(reader));
            continue;
        }
        reader.position += operator.length;
        joint = operator === '&&' ? 'and' : operator === '||' ? 'or' : null;
        if (joint === null)
            chainStart = reader.commands.length;
    }
}
/** What may stand before the first command of a pipeline. */
const prefix = /(?:!|time(?: +-p)?|coproc)(?=[ \t\r\n])/y;
function readPipeline(reader) {
    for (let found = lookingAt(reader, prefix); found !== null; found = lookingAt(reader, prefix)) {
        reader.position += found[0].length;
        readBlanks(reader);
    }
    let piped = false;
    for (;;) {
        readCommand(reader, piped);
        readBlanks(reader);
        const pipe = lookingAt(reader, /\|(?!\|)&?/y);
        if (pipe === null)
            return;
        piped = true;
        reader.position += pipe[0].length;
        readLineEnds(reader);
    }
}
function readCommand(reader, piped) {
    if (!readCompound(reader))
        readSimple(reader, piped);
}
function readSimple(reader, piped) {
    const from = reader.position;
    let to = from;
    const assignments = [];
    const words = [];
    const redirections = [];
    const command = { kind: 'simple', assignments, words, redirections, enclosures: reader.enclosures, piped, from };
    for (;;) {
        readBlanks(reader);
        const redirection = readRedirection(reader);
        if (redirection !== null)
            redirections.push(redirection);
        else if (words[0] !== undefined && isFunctionHead(reader, command)) {
            readFunctionBody(reader, words[0]);
            return;
        }
        else {
            const word = readArgument(reader, words.length === 0 || declares(commandName({ ...command, to })));
            if (word.to === word.from)
                break;
            const assigns = words.length === 0 && assignmentOf(word) !== null;
            (assigns ? assignments : words).push(word);
        }
        to = reader.position;
    }
    if (to > from)
        reader.commands.push({ ...command, to });
}
function isFunctionHead(reader, read) {
    return charAt(reader) === '(' && read.words.length === 1 && read.assignments.length === 0;
}
/** A word, or, where `assigns`, also an assignment of an array. */
function readArgument(reader, assigns) {
    const word = readWord(reader);
    if (!assigns || charAt(reader) !== '(' || charAt(reader, -1) !== '=' || assignmentOf(word) === null)
        return word;
    const from = reader.position;
    const elements = [];
    reader.position += 1;
    readLineEnds(reader);
    while (!isAtEnd(reader) && charAt(reader) !== ')') {
        const element = readWord(reader);
        if (element.to > element.from)
            elements.push(element);
        else
            reader.position += 1;
        readLineEnds(reader);
    }
    reader.position = Math.min(reader.position + 1, reader.text.length);
    const to = reader.position;
    return { from: word.from, to, parts: [...word.parts, { kind: 'array', quote: 'none', elements, from, to }] };
}

;// CONCATENATED MODULE: ./src/lint/shell/guards.ts
/** Whether a command runs every time the text is read, or only where a test before it says so. */


/** Commands that prepare or report and so decide nothing for what follows them behind `&&`. */
const preparations = new Set(('cd pushd popd mkdir touch chmod cp rm ln umask sleep true : set unset export eval source . echo printf ' +
    'bash sh python python3 pip pip3 conda mamba micromamba').split(' '));
/**
 * Whether something decides that the command may not run: a branch, `||`, `&&` after a test, a `return` after a test
 * further up, or a function that is called so, or not at all.
 */
function isGuarded(command, script, calls = []) {
    if (command.enclosures.some(decides))
        return true;
    const called = command.enclosures.find((enclosure) => enclosure.kind === 'function');
    if (called !== undefined && !calls.includes(called.name)) {
        const callers = script.commands.filter((caller) => commandName(caller) === called.name);
        return callers.every((caller) => isGuarded(caller, script, [...calls, called.name]));
    }
    return script.commands.some((earlier) => earlier.to <= command.from && leaves(earlier) && earlier.enclosures.some(decides));
}
function decides(enclosure) {
    if (enclosure.kind === 'branch' || enclosure.kind === 'or')
        return true;
    return enclosure.kind === 'and' && enclosure.after.some(isTest);
}
/** Whether the command's outcome says something about the world, as of `[`, `grep` or `command -v`. */
function isTest(command) {
    if (command.kind === 'test' || command.kind === 'arithmetic' || commandName(command) === 'command')
        return true;
    const name = programOf(command)?.name ?? null;
    return name !== null && !preparations.has(name);
}
/** Whether what follows the command in the text is not reached. */
function leaves(command) {
    const name = commandName(command);
    return ((name === 'return' || name === 'exit') && !command.enclosures.some(({ kind }) => kind === 'function' || kind === 'subshell'));
}
const fileTest = /^-[defhrsxL]$/;
/** Whether the command asks if a file is there: `[ -f … ]`, `[[ -d … ]]`, `test -e …`. */
function asksForFile(command) {
    const name = commandName(command);
    if (command.kind !== 'test' && name !== '[' && name !== 'test')
        return false;
    return command.words.some((word) => fileTest.test(literalText(word) ?? ''));
}

;// CONCATENATED MODULE: ./src/lint/shell/parts.ts
/** Every word of a command: assignments, name, arguments and the targets of redirections. */
function wordsOf(command) {
    const targets = command.redirections.flatMap((redirection) => redirection.target ?? []);
    return [...command.assignments, ...command.words, ...targets];
}
/**
 * Every part, also those inside other parts, an outer one before what is in it. The words of the commands in substitutions
 * are not among them: these commands are in the script's list.
 */
function* allParts(parts) {
    for (const part of parts) {
        yield part;
        if (part.kind === 'parameter' || part.kind === 'arithmetic')
            yield* allParts(part.parts);
        if (part.kind === 'array')
            for (const element of part.elements)
                yield* allParts(element.parts);
    }
}
/** Every part of a command, also of its here-documents. */
function* partsOf(command) {
    for (const word of wordsOf(command))
        yield* allParts(word.parts);
    for (const { body } of command.redirections)
        if (body !== null)
            yield* allParts(body.parts);
}
/** The variables that these parts ask for. */
function parametersIn(parts) {
    return [...allParts(parts)].filter((part) => part.kind === 'parameter');
}

;// CONCATENATED MODULE: ./src/lint/shell/pieces.ts
/** From a Nix expression to the pieces of the shell text that it stands for. */

/** How many expressions are followed: definitions that double each other must not make an endless text. */
const mostExpressions = 1000;
/**
 * The text of `expression`. An interpolation that is a word or a part of one stands for its value, so that what is said of
 * the value is said of the place of its use. One that brings whole lines is read where these lines are written. The texts of
 * both branches of `if`, and that of `optionalString`, are taken one after the other.
 */
function shellPieces(expression, values) {
    let left = mostExpressions;
    function follow(outer) {
        const origin = (0,syntax/* bare */.$B)(values.origin(outer));
        left -= 1;
        if (left < 0)
            return [unknown(origin)];
        if (origin.kind === 'string')
            return origin.parts.flatMap((_, index) => partPieces(origin, index));
        if (origin.kind === 'binary' && origin.operator === '+')
            return [...follow(origin.left), ...follow(origin.right)];
        if (origin.kind === 'if')
            return lines([origin.consequent, origin.alternative]);
        const texts = origin.kind === 'apply' ? textsOfCall(origin, values) : null;
        if (texts !== null)
            return lines(texts);
        return values.string(origin)?.pieces ?? [unknown(origin)];
    }
    function partPieces(literal, index) {
        const part = literal.parts[index];
        if (part === undefined)
            return [];
        if (part.kind === 'text')
            return [{ ...part, node: part, via: null }];
        const pieces = follow(part.expression);
        if (bringsLines(pieces) || isWholeLine(literal, index))
            return pieces;
        const known = values.string(part.expression)?.pieces ?? [unknown(part.expression)];
        return known.map((piece) => ({ ...piece, via: part }));
    }
    /** Each text on lines of its own. */
    function lines(texts) {
        return texts.flatMap((text) => [...follow(text), lineEnd(text)]);
    }
    return follow(expression);
}
function unknown(node) {
    return { kind: 'hole', from: node.from, to: node.to, node, via: null };
}
/** A line end that is not written in the file. */
function lineEnd(node) {
    return { kind: 'text', value: '\n', from: node.to, to: node.to, verbatim: false, node, via: null };
}
/** The texts in a call of one of nixpkgs' functions that join texts; null where it is another's call. */
function textsOfCall(call, values) {
    const name = calledName(call);
    const [first, second] = call.arguments;
    if (name === 'optionalString')
        return second === undefined ? null : [second];
    const list = name === 'concatStrings' || name === 'concatLines' ? first : name === 'concatStringsSep' ? second : undefined;
    const joined = list === undefined ? null : values.of(list);
    return joined?.kind === 'list' && joined.complete ? joined.items : null;
}
/** The last name of the function, as `optionalString`. The face of facts/ has the same, but stands on this folder. */
function calledName(call) {
    const callee = (0,syntax/* bare */.$B)(call.function);
    const last = callee.kind === 'select' ? callee.path.names.at(-1) : undefined;
    return callee.kind === 'variable' ? callee.name : last === undefined ? null : (0,syntax/* attributeNameText */.FJ)(last);
}
function bringsLines(pieces) {
    return pieces.some((piece) => piece.kind === 'text' && piece.to > piece.from && piece.value.includes('\n'));
}
/** Whether nothing but blanks stands on the interpolation's line beside it. */
function isWholeLine(literal, index) {
    const before = textBeside(literal, index - 1);
    const after = textBeside(literal, index + 1);
    return before !== null && after !== null && /(^|\n)[ \t]*$/.test(before) && /^[ \t\r]*(\n|$)/.test(after);
}
/** The text that a part of a literal has; empty beyond its ends; null of an interpolation. */
function textBeside(literal, index) {
    const part = literal.parts[index];
    if (part === undefined)
        return '';
    return part.kind === 'text' ? part.value : null;
}

;// CONCATENATED MODULE: ./src/lint/shell/scripts.ts



const read = new WeakMap();
/** The shell texts that have one of `roles`, in the order of the file. Each is read once, however many rules ask. */
function scriptsOf(context, roles) {
    return context.facts
        .shellTexts()
        .filter((text) => roles.includes(text.role))
        .map((text) => scriptOf(text, context));
}
function scriptOf(text, context) {
    const known = read.get(text);
    if (known !== undefined)
        return known;
    const script = { text, ...readShell(joinPieces(shellPieces(text.expression, context.values))) };
    read.set(text, script);
    return script;
}

;// CONCATENATED MODULE: ./src/lint/shell/home-definition.ts
/** `~` becomes `$HOME` where a name is defined, if every use of the name lets a shell of the user's expand that. */




/**
 * The edits after which the name that `expression` is, and whose value begins with `~/`, begins with `$HOME/`. Null where
 * that could change more than the tilde: the name is no plain definition of this file, or is used where nothing expands
 * `$HOME`, or where it would expand while the package is built, when it is /homeless-shelter.
 */
function homeInDefinition(context, expression) {
    const origin = (0,syntax/* bare */.$B)(context.values.origin(expression));
    const [first] = origin.kind === 'string' ? origin.parts : [];
    if (first?.kind !== 'text' || !first.verbatim || !first.value.startsWith('~/')) {
        const inner = first?.kind === 'interpolation' ? first.expression : null;
        return inner === null ? null : homeInDefinition(context, inner);
    }
    const definition = definitionOf(context, origin);
    const edits = definition === null ? null : editsOfUses(context, definition, new Set());
    return edits === null ? null : distinct([{ from: first.from, to: first.from + 1, text: '$HOME' }, ...edits]);
}
/** The plain definition whose value `expression` is; null where it is anything else's. */
function definitionOf(context, expression) {
    let value = expression;
    let parent = context.parent(value);
    while (parent?.kind === 'parenthesised') {
        value = parent;
        parent = context.parent(value);
    }
    const found = context.scopes.definitions.find((definition) => {
        if (definition.kind === 'formal')
            return definition.formal === parent && definition.formal.fallback === value;
        return definition.kind === 'binding' && definition.scope.kind === 'let' && isOnlyBinding(definition.bindings, parent);
    });
    return found ?? null;
}
function isOnlyBinding(bindings, node) {
    const [only, ...others] = bindings;
    return only === node && others.length === 0 && only?.path.names.length === 1;
}
/** The edits that the uses of a definition need; null where one of them cannot do with `$HOME`. */
function editsOfUses(context, definition, seen) {
    if (seen.has(definition))
        return [];
    seen.add(definition);
    return allOf(context.scopes.usesOf(definition).map((use) => editsOfUse(context, use, seen)));
}
function editsOfUse(context, use, seen) {
    if (use.kind !== 'variable')
        return null;
    const parent = context.parent(use);
    if (parent?.kind === 'interpolation') {
        const inShell = editsInShell(context, parent);
        if (inShell !== undefined)
            return inShell;
    }
    // Otherwise it may be a part of another definition.
    const whole = parent?.kind === 'interpolation' ? context.parent(parent) : use;
    const next = whole?.kind === 'string' || whole?.kind === 'variable' ? definitionOf(context, whole) : null;
    return next === null ? null : editsOfUses(context, next, seen);
}
/** The edits for an interpolation in shell texts; null where `$HOME` would not do there; undefined where it is in none. */
function editsInShell(context, interpolation) {
    const scripts = scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'builder', 'script', 'unread']).filter(({ source }) => source.chunks.some(({ piece }) => piece.via === interpolation));
    if (scripts.length === 0)
        return undefined;
    return allOf(scripts.flatMap((script) => script.commands.flatMap((command) => [...partsOf(command)].flatMap((part) => part.kind === 'literal' && part.standIn === interpolation ? [editsInCommand(context, script, command, part)] : []))));
}
function editsInCommand(context, script, command, part) {
    if (script.text.role !== 'builder')
        return part.quote === 'single' ? null : [];
    // What makeWrapper is given as flags stands unquoted in the wrapper and expands when that is run. Single quotes keep it until then.
    const index = command.words.findIndex((word) => word.from <= part.from && part.to <= word.to);
    const [word, option] = [command.words[index], command.words[index - 1]];
    const isFlags = option !== undefined && /^--(?:add|append)-flags$/.test(literalText(option) ?? '');
    if (word === undefined || !isFlags || !/^(?:make(?:Shell)?Wrapper|wrapProgram(?:Shell)?)$/.test(commandName(command) ?? ''))
        return null;
    return part.quote === 'single' ? [] : singleQuoted(context, script, word);
}
/** The edits that turn a word in double quotes into one in single quotes; null where they mean something else. */
function singleQuoted(context, { source }, word) {
    const inner = source.value.slice(word.from + 1, word.to - 1);
    const isQuoted = source.value[word.from] === '"' && source.value[word.to - 1] === '"' && !/["'$`\\\uFFFC]/.test(inner);
    const opening = source.range(word.from, word.from + 1);
    const closing = source.range(word.to - 1, word.to);
    // Beside another one, a single quote would end the Nix string.
    const besides = context.text.slice(opening.from - 1, opening.from) + context.text.slice(closing.to, closing.to + 1);
    return isQuoted && !besides.includes("'") ? [opening, closing].map((place) => ({ ...place, text: "'" })) : null;
}
function allOf(edits) {
    return edits.every((each) => each !== null) ? edits.flat() : null;
}
/** A word with two interpolations asks for its quotes twice. */
function distinct(edits) {
    return [...new Map(edits.map((edit) => [edit.from, edit])).values()];
}

// EXTERNAL MODULE: ./src/lint/layout.ts
var layout = __webpack_require__(4195);
;// CONCATENATED MODULE: ./src/lint/shell/run-script.ts
/** What an FHS environment runs after its profile, and how to make that a login shell. */



/** The words that the environment runs in the end: `bash` where nothing is said; null where they are not known. */
function runScriptOf(call, context) {
    const member = call.member('runScript');
    if (member === null)
        return call.complete ? 'bash' : null;
    const folded = member.value === null ? null : context.values.string(member.value);
    const text = folded === null ? unknownMark : joinPieces(folded.pieces).value;
    // A program of a package, as `${pkgs.bash}/bin/bash`, is known well enough.
    const words = text.trim().replace(/^\uFFFC\S*\//, '');
    return words.includes(unknownMark) ? null : words;
}
/** Whether these words start a login shell, which reads `/etc/profile`, and so the profile, itself. */
function isLoginShell(runScript) {
    return startsShell(runScript) && /\s(?:-[a-z]*l[a-z]*|--login)(?:\s|$)/.test(runScript);
}
/** Whether these words name a file for the shell to read when it starts. */
function namesStartupFile(runScript) {
    return /\s(?:--rcfile|--init-file)(?:[\s=]|$)/.test(runScript);
}
/** Whether these words start a shell to work in. */
function startsShell(runScript) {
    return /^(?:\S*\/)?(?:bash|sh|zsh|fish|dash|ksh)(?:\s|$)/.test(runScript);
}
/** The edits that make `runScript` a login shell; null where it is written otherwise than as bash without arguments. */
function loginShell(call, context) {
    const member = call.member('runScript');
    if (member === null) {
        const profile = call.member('profile');
        if (profile === null || !call.complete)
            return null;
        const { to } = profile.binding;
        const { indent, end } = (0,layout/* lineIndent */.p)(context.text, profile.binding.from);
        return [{ from: to, to, text: `${end}${indent}runScript = "bash -l";` }];
    }
    const value = member.value === null ? null : (0,syntax/* bare */.$B)(member.value);
    if (value?.kind !== 'string' || context.text.slice(value.from, value.to) !== '"bash"')
        return null;
    return [{ from: value.from, to: value.to, text: '"bash -l"' }];
}

;// CONCATENATED MODULE: ./src/lint/shell/tildes.ts
/** Tildes that look like a home directory but that bash leaves as they are. */




/** Commands that print their arguments, read them as another language, or run them later, when a tilde may expand. */
const takeText = new Set(['echo', 'printf', 'alias', 'eval', 'trap', 'grep', 'egrep', 'fgrep', 'sed', 'awk', 'gawk', 'ssh']);
/** Every tilde that stands for a home directory in the head of a value, where bash does not take it for one. */
function* literalTildes(script) {
    for (const command of script.commands) {
        for (const [index, word] of wordsOf(command).entries()) {
            if (!takesValue(command, index - command.assignments.length))
                continue;
            yield* tildesInText(word);
            yield* tildesInDefaults(word);
        }
    }
}
/** Whether the command takes the word at `index` (of its name and arguments) for a value rather than for text of its own. */
function takesValue(command, index) {
    if (command.kind === 'case' || command.kind === 'arithmetic')
        return false;
    const before = command.words[index - 1];
    const option = before === undefined ? '' : (literalText(before) ?? '');
    const program = programOf(command);
    const isTest = command.kind === 'test' || program?.name === '[' || program?.name === 'test';
    if (isTest)
        return /^-[a-zA-Z]$/.test(option) && option !== '-z' && option !== '-n';
    if (program === null || index < 0 || index >= command.words.length)
        return true;
    const [verb] = program.arguments;
    // A program that is told to remember a setting expands the tilde when it reads it.
    if (verb !== undefined && literalText(verb) === 'config')
        return false;
    if (/^(?:ba|da|z|fi)?sh$/.test(program.name) && /^-\w*c$/.test(option))
        return false;
    return !takeText.has(program.name);
}
function* tildesInText(word) {
    const assignment = assignmentOf(word);
    let before = '';
    for (const part of word.parts) {
        if (part.kind !== 'literal') {
            before += unknownMark;
            continue;
        }
        for (let at = 0; at < part.text.length; at += 1) {
            const index = part.from + at;
            const leads = assignment === null ? leadsArgument(before) : leadsValue(before.slice(before.indexOf('=') + 1));
            if (isHome(word, part, at) && leads && !expandsTilde(word, index))
                yield { word, part, index };
            before += part.text[at];
        }
    }
}
/** Whether the character is a tilde that is not escaped, before a slash. One that is alone may be a separator or a pattern. */
function isHome(word, part, at) {
    if (part.text[at] !== '~' || part.text.length !== part.to - part.from)
        return false;
    const next = part.text[at + 1] ?? firstCharacter(word.parts[word.parts.indexOf(part) + 1]);
    return next === '/';
}
function firstCharacter(part) {
    return part?.kind === 'literal' ? part.text.charAt(0) : unknownMark;
}
const optionBefore = /(?:^|\s)-{1,2}[A-Za-z][\w,.-]*[=,:]?$/;
/** Whether what follows `before` begins an argument: as a whole, after an option's letters (`-I`, `--x=`), or after `NAME=`. */
function leadsArgument(before) {
    return before === '' || (!/\s/.test(before) && optionBefore.test(before)) || /^[A-Za-z_]\w*=$/.test(before);
}
/** The same within the value of a variable, which may be a list of paths or of options. */
function leadsValue(before) {
    if (before === '' || /(?:^|[^:/]):$/.test(before) || optionBefore.test(before))
        return true;
    return /^[-\uFFFC]/.test(before) && /\s-\w+\s+$/.test(` ${before}`);
}
const defaultOperator = /^:?[-=+]$/;
/** `"${X:-~/a}"`: within quotes, or quoted itself, the tilde of a default does not expand. */
function* tildesInDefaults(word) {
    for (const part of allParts(word.parts)) {
        if (part.kind !== 'parameter' || !defaultOperator.test(part.operator))
            continue;
        const [first] = part.parts;
        if (first?.kind === 'literal' && first.quote !== 'none' && isHome(part, first, 0))
            yield { word, part: first, index: first.from };
    }
}

;// CONCATENATED MODULE: ./src/lint/shell/index.ts
/** Shell text inside Nix strings: read into commands and words whose every character knows its place in the file. */














/***/ }),

/***/ 6332:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ unboundUses)
/* harmony export */ });
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2902);
/** The names in a file that nothing binds: Nix refuses a file that has one. */

/** In the order of the text. */
function unboundUses(root) {
    const scopes = (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .scopesOf */ .ZK)(root);
    const found = [];
    const look = (use, name) => {
        if (name !== null && scopes.resolve(use).kind === 'unbound')
            found.push({ name, use });
    };
    (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .walk */ .GG)(root, (node) => {
        if (node.kind === 'variable')
            look(node, node.name);
        if (node.kind === 'inherit' && node.source === null)
            for (const name of node.names)
                look(name, (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_0__/* .attributeNameText */ .FJ)(name));
    });
    return found;
}


/***/ }),

/***/ 5063:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ contextOf)
});

// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
// EXTERNAL MODULE: ./src/lint/facts/index.ts + 11 modules
var facts = __webpack_require__(2778);
;// CONCATENATED MODULE: ./src/lint/release.ts
/** Which nixpkgs a file is for: from the settings, else from the pin that the file names, else the current one. */


/** The newest nixpkgs release that the rules know of. */
const currentRelease = '26.05';
function releaseOf(view, settings) {
    if (settings.nixpkgs !== null)
        return release(settings.nixpkgs === 'unstable' ? currentRelease : settings.nixpkgs, 'setting');
    const pins = view
        .nodes('string')
        .flatMap((node) => (mayPin.test(view.root.text.slice(node.from, node.to)) ? pinAt(view, node) : []));
    const main = pins.filter((pin) => pin.isMain);
    const names = new Set((main.length > 0 ? main : pins).map((pin) => pin.release));
    const [only, ...others] = names;
    if (only === undefined)
        return release(currentRelease, importsPinFromElsewhere(view) ? 'unknown-pin' : 'current');
    return only === null || others.length > 0 ? release(currentRelease, 'unknown-pin') : release(only, 'file');
}
function release(name, from) {
    // Releases sort as text: two digits of the year, two of the month.
    return { name, from, since: (other) => name >= other };
}
/** What the source of a string has that could be a URL, branch or revision of nixpkgs: most strings need not be looked into. */
const mayPin = /nixos|nixpkgs|release-|\b[0-9a-f]{7,40}\b/i;
function pinAt(view, node) {
    const text = view.values.string(node)?.value ?? '';
    if (text === '')
        return [];
    const pinned = releaseOfUrl(text) ?? releaseOfRevision(view, node, text);
    if (pinned === null)
        return [];
    const told = pinned === 'revision' ? (releaseBeside(view, node) ?? null) : pinned;
    return [{ release: told, isMain: isMain(view, node) }];
}
const aboutNixpkgs = /nixos\/nixpkgs|nixpkgs\.git|nixos\.org\/|^(?:flake:)?nixpkgs\/|nixos\/nixpkgs-channels/i;
/** The release that a URL of nixpkgs names; `revision` for one of a commit; null for a URL of anything else. */
function releaseOfUrl(url) {
    if (!aboutNixpkgs.test(url))
        return null;
    const named = /(?:nixos|nixpkgs|release)-(\d\d\.\d\d)\b/.exec(url)?.[1];
    if (named !== undefined)
        return named;
    const tag = /[/=](\d\d\.\d\d)(?:[-./]|$)/.exec(url)?.[1];
    if (tag !== undefined)
        return tag;
    // https://docs.determinate.systems/flakehub: version 0.2405.x is NixOS 24.05, 0.1.x unstable.
    const hub = /flakehub\.com\/f\/nixos\/nixpkgs\/0\.(\d\d)(\d\d)\b/i.exec(url);
    if (hub !== null)
        return `${hub[1]}.${hub[2]}`;
    if (/\b[0-9a-f]{40}\b/.test(url))
        return 'revision';
    return /github:nixos\/nixpkgs$|unstable|master|^(?:flake:)?nixpkgs$/i.test(url) ? currentRelease : null;
}
/** `rev` or `ref` of `fetchFromGitHub { owner = "NixOS"; repo = "nixpkgs"; … }` and of `fetchGit`. */
function releaseOfRevision(view, node, text) {
    const binding = view.parent(node);
    if (binding?.kind !== 'binding')
        return null;
    const name = binding.path.names.map(syntax/* attributeNameText */.FJ).join('.');
    if (name !== 'rev' && name !== 'ref')
        return null;
    const around = view.parent(binding);
    if (around === null || !/nixpkgs/i.test(view.root.text.slice(around.from, around.to)))
        return null;
    const named = /(?:^|-)(\d\d\.\d\d)\b/.exec(text)?.[1];
    if (named !== undefined)
        return named;
    return /^[0-9a-f]{7,40}$/.test(text) ? 'revision' : null;
}
/** What the file says beside a pinned revision: a name as `nixos-unstable-2018-09-12`, or a comment on its line. */
function releaseBeside(view, node) {
    const { text, comments } = view.root;
    const lineEnd = text.indexOf('\n', node.to);
    const lineStart = text.lastIndexOf('\n', node.from) + 1;
    const onLine = comments.filter((comment) => comment.from >= lineStart && (lineEnd === -1 || comment.from < lineEnd));
    const set = view.parent(view.parent(node) ?? node);
    const beside = set?.kind === 'set' && set.to - set.from < 1000 ? text.slice(set.from, set.to) : '';
    const words = [beside, ...onLine.map((comment) => text.slice(comment.from, comment.to))].join('\n');
    const named = /(?:nixos|nixpkgs|release)-(\d\d\.\d\d)\b/.exec(words)?.[1];
    if (named !== undefined)
        return named;
    const [, year = '', month = ''] = /unstable-20(\d\d)-(\d\d)-\d\d/.exec(words) ?? [];
    return year === '' ? null : releaseAfter(Number(year), Number(month));
}
/** The release that was in the making at a date: branches are cut late in May and November. */
function releaseAfter(year, month) {
    if (month <= 5)
        return `${String(year).padStart(2, '0')}.05`;
    return month <= 11 ? `${String(year).padStart(2, '0')}.11` : `${String(year + 1).padStart(2, '0')}.05`;
}
function isMain(view, node) {
    for (let at = node; at !== null; at = view.parent(at)) {
        const names = at.kind === 'binding' ? at.path.names.map(syntax/* attributeNameText */.FJ) : at.kind === 'formal' ? [at.name.text] : [];
        if (names.includes('nixpkgs') || names.includes('pkgs'))
            return true;
    }
    return false;
}
/** `import sources.nixpkgs { }`, `import ./nix/nixpkgs.nix`: a pin that another file keeps. */
function importsPinFromElsewhere(view) {
    return view.nodes('apply').some((call) => {
        const [argument] = call.arguments;
        if ((0,facts/* calledName */.nk)(call) !== 'import' || argument === undefined)
            return false;
        if (argument.kind === 'path')
            return /nixpkgs|npins|sources|pkgs/.test(view.root.text.slice(argument.from, argument.to));
        return argument.kind === 'select' && (0,facts/* lastName */.UK)(argument) === 'nixpkgs' && !(0,facts/* isFlake */.G5)(view);
    });
}

;// CONCATENATED MODULE: ./src/lint/view.ts



function contextOf(file, root, settings, published) {
    const nodes = nodesByKind(root);
    const view = { file, root, scopes: (0,syntax/* scopesOf */.ZK)(root), values: (0,syntax/* valuesOf */.sm)(root), parent: (0,syntax/* parentsOf */.fY)(root), nodes };
    return { ...view, text: root.text, release: releaseOf(view, settings), settings, published, facts: (0,facts/* factsOf */.xS)(view) };
}
/** One walk of the tree serves every rule that looks for nodes of a kind. */
function nodesByKind(root) {
    const found = new Map();
    (0,syntax/* walk */.GG)(root, (node) => {
        const list = found.get(node.kind);
        if (list === undefined)
            found.set(node.kind, [node]);
        else
            list.push(node);
    });
    // Each list holds the nodes of its key's kind, which the type of a Map cannot say.
    return (kind) => (found.get(kind) ?? []);
}


/***/ }),

/***/ 572:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 2902:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B1: () => (/* reexport */ NixSyntaxError),
  ct: () => (/* reexport */ applyEdits),
  FJ: () => (/* reexport */ attributeNameText),
  $B: () => (/* reexport */ bare),
  BS: () => (/* reexport */ combineFixes),
  v8: () => (/* reexport */ layOut),
  Dp: () => (/* reexport */ lineIndex),
  oB: () => (/* reexport */ nodeAt),
  fY: () => (/* reexport */ parentsOf),
  qg: () => (/* reexport */ parse),
  ZK: () => (/* reexport */ scopesOf),
  sm: () => (/* reexport */ valuesOf),
  GG: () => (/* reexport */ walk)
});

// UNUSED EXPORTS: children, cook

;// CONCATENATED MODULE: ./src/syntax/edits.ts
/** Changes of text: splices at offsets, applied all at once, and several fixes combined. */
/**
 * The text after all edits, whose ranges refer to `text` as given. Their order does not matter, except that two insertions
 * at one place come in the order of the list.
 *
 * @throws RangeError where two edits overlap, or a range lies outside the text or ends before it starts.
 */
function applyEdits(text, edits) {
    const sorted = [...edits].sort((a, b) => from(a) - from(b) || to(a) - to(b));
    let result = '';
    let done = 0;
    for (const edit of sorted) {
        if (from(edit) > to(edit) || from(edit) < 0 || to(edit) > text.length)
            throw new RangeError('an edit lies outside the text');
        if (from(edit) < done)
            throw new RangeError('two edits overlap');
        result += text.slice(done, from(edit)) + edit.text;
        done = to(edit);
    }
    return result + text.slice(done);
}
/**
 * Take fixes in their order, each whole or not at all, leaving out those that collide with one taken before. Two edits
 * collide where they overlap, and where one inserts at the edge of the other: its author did not know what comes to stand
 * there.
 */
function combineFixes(fixes) {
    const applied = [];
    const skipped = [];
    const edits = [];
    for (const fix of fixes) {
        if (fix.edits.some((edit) => edits.some((other) => collide(edit, other))))
            skipped.push(fix);
        else {
            applied.push(fix);
            edits.push(...fix.edits);
        }
    }
    return { applied, skipped, edits };
}
function collide(a, b) {
    if (from(a) === to(a) || from(b) === to(b))
        return from(a) <= to(b) && from(b) <= to(a);
    return from(a) < to(b) && from(b) < to(a);
}
function from(edit) {
    return edit.range.start.offset;
}
function to(edit) {
    return edit.range.end.offset;
}

;// CONCATENATED MODULE: ./src/syntax/lines.ts
/** From offsets to lines and columns, and back. */
const LF = 10;
const CR = 13;
/** Index `text` once; each answer then costs a binary search. */
function lineIndex(text) {
    const starts = startsOfLines(text);
    const clampLine = (line) => Math.min(Math.max(line, 1), starts.length);
    const startOfLine = (line) => starts[clampLine(line) - 1] ?? 0;
    const endOfLine = (line) => {
        const next = starts[clampLine(line)];
        if (next === undefined)
            return text.length;
        return text.charCodeAt(next - 1) === LF && text.charCodeAt(next - 2) === CR ? next - 2 : next - 1;
    };
    const position = (offset) => {
        const at = Math.min(Math.max(offset, 0), text.length);
        let low = 0;
        let high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return { line: low + 1, column: at - (starts[low] ?? 0) + 1, offset: at };
    };
    return {
        lines: starts.length,
        position,
        range: (from, to) => ({ start: position(from), end: position(to) }),
        startOfLine,
        endOfLine,
        offset: (line, column) => Math.min(startOfLine(line) + Math.max(column, 1) - 1, endOfLine(line)),
        offsetOfByte: (line, column) => {
            const end = endOfLine(line);
            let at = startOfLine(line);
            for (let byte = 1; at < end && byte < column;) {
                const code = text.codePointAt(at) ?? 0;
                byte += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
                at += code < 0x10000 ? 1 : 2;
            }
            return at;
        },
    };
}
function startsOfLines(text) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF))
            starts.push(i + 1);
    }
    return starts;
}

;// CONCATENATED MODULE: ./src/syntax/once-for.ts
/** What is computed from a tree once, and kept with it. */
/**
 * The result of `compute(root)`, computed at the first call with that function and that tree. It is kept in the tree because a
 * WeakMap makes the garbage collector cost more than the computing: measured, three times as much for the scopes of small files.
 */
function onceFor(root, compute) {
    if (!root.derived.has(compute))
        root.derived.set(compute, compute(root));
    return root.derived.get(compute);
}

;// CONCATENATED MODULE: ./src/syntax/walk.ts
/** Ways through a tree: children, a walk with ancestors, parents, the node at an offset. None of them recurses. */

const none = [];
/** The child nodes in the order of the text. */
function children(node) {
    switch (node.kind) {
        case 'variable':
        case 'integer':
        case 'float':
        case 'search-path':
        case 'name':
        case 'text':
            return none;
        case 'root':
        case 'parenthesised':
        case 'interpolation':
        case 'dynamic-name':
            return [node.expression];
        case 'string':
        case 'path':
            return node.parts;
        case 'list':
            return node.items;
        case 'set':
        case 'legacy-let':
            return node.bindings;
        case 'let':
            return [...node.bindings, node.body];
        case 'binding':
            return [node.path, node.value];
        case 'inherit':
            return node.source === null ? node.names : [node.source, ...node.names];
        case 'path-of-attributes':
            return node.names;
        case 'with':
            return [node.scope, node.body];
        case 'assert':
            return [node.condition, node.body];
        case 'if':
            return [node.condition, node.consequent, node.alternative];
        case 'lambda':
            return [node.parameter, node.body];
        case 'formals':
            if (node.alias === null)
                return node.formals;
            return node.alias.from < node.openAt ? [node.alias, ...node.formals] : [...node.formals, node.alias];
        case 'formal':
            return node.fallback === null ? [node.name] : [node.name, node.fallback];
        case 'apply':
            return [node.function, ...node.arguments];
        case 'select':
            return node.fallback === null ? [node.target, node.path] : [node.target, node.path, node.fallback];
        case 'has-attribute':
            return [node.target, node.path];
        case 'unary':
            return [node.operand];
        case 'binary':
            return [node.left, node.right];
    }
}
/**
 * Visit `start` and everything below it in the order of the text, parents first. `ancestors` is the way from `start` to the
 * node's parent, which is last; it is one array that changes, so copy it to keep it. A `visit` that returns false leaves out
 * what is below its node.
 */
function walk(start, visit) {
    const ancestors = [];
    /** For each ancestor its children and how many of them are done. */
    const open = [{ nodes: [start], next: 0 }];
    for (;;) {
        const level = open[open.length - 1];
        if (level === undefined)
            return;
        const node = level.nodes[level.next++];
        if (node === undefined) {
            open.pop();
            ancestors.pop();
            continue;
        }
        if (visit(node, ancestors) === false)
            continue;
        const below = children(node);
        if (below.length === 0)
            continue;
        ancestors.push(node);
        open.push({ nodes: below, next: 0 });
    }
}
/** The parent of any node of the tree; null for the root and for nodes of other trees. Computed once a tree. */
function parentsOf(root) {
    return onceFor(root, computeParents);
}
function computeParents(root) {
    const parents = new Map();
    walk(root, (node, ancestors) => {
        const parent = ancestors[ancestors.length - 1];
        if (parent !== undefined)
            parents.set(node, parent);
    });
    return (node) => parents.get(node) ?? null;
}
/** The innermost node with `offset` inside it or at its beginning. */
function nodeAt(root, offset) {
    let node = root;
    for (;;) {
        const inner = children(node).find((child) => child.from <= offset && offset < child.to);
        if (inner === undefined)
            return node;
        node = inner;
    }
}
/** The expression without the parentheses around it. */
function bare(expression) {
    let inner = expression;
    while (inner.kind === 'parenthesised')
        inner = inner.expression;
    return inner;
}

;// CONCATENATED MODULE: ./src/syntax/names.ts
/** The constant text of attribute names. */

/**
 * The text of an attribute's name where Nix knows it while parsing: `a`, `"a"`, `${"a"}`, `${''a''}`; else null.
 */
function attributeNameText(name) {
    if (name.kind === 'name')
        return name.text;
    return constantText(name.kind === 'dynamic-name' ? name.expression : name);
}
function constantText(expression) {
    const inner = bare(expression);
    if (inner.kind !== 'string')
        return null;
    let text = '';
    for (const part of inner.parts) {
        if (part.kind !== 'text')
            return null;
        text += part.value;
    }
    return text;
}

;// CONCATENATED MODULE: ./src/syntax/tokens.ts
/** The kinds of tokens, as small numbers for speed, and how Nix names them in its messages. */
const END = 0;
const INVALID = 1;
const ID = 2;
const INTEGER = 3;
const FLOAT = 4;
const PATH = 5;
const HOME_PATH = 6;
const SEARCH_PATH = 7;
const URI = 8;
const QUOTE = 9;
const INDENTED_OPEN = 10;
const INTERPOLATION = 11;
const IF = 12;
const THEN = 13;
const ELSE = 14;
const ASSERT = 15;
const WITH = 16;
const LET = 17;
const IN = 18;
const REC = 19;
const INHERIT = 20;
const OR_WORD = 21;
const ELLIPSIS = 22;
const EQUAL = 23;
const NOT_EQUAL = 24;
const LESS = 25;
const GREATER = 26;
const AT_MOST = 27;
const AT_LEAST = 28;
const AND = 29;
const OR = 30;
const IMPLIES = 31;
const UPDATE = 32;
const CONCAT = 33;
const PLUS = 34;
const MINUS = 35;
const TIMES = 36;
const DIVIDE = 37;
const NOT = 38;
const QUESTION = 39;
const PIPE_FROM = 40;
const PIPE_INTO = 41;
const COLON = 42;
const SEMICOLON = 43;
const COMMA = 44;
const DOT = 45;
const ASSIGN = 46;
const AT = 47;
const PAREN_OPEN = 48;
const PAREN_CLOSE = 49;
const BRACKET_OPEN = 50;
const BRACKET_CLOSE = 51;
const BRACE_OPEN = 52;
const BRACE_CLOSE = 53;
/**
 * By kind, the words of today's Nix: https://github.com/NixOS/nix/blob/master/src/libexpr/parser.y (its %token lines).
 * Nix before 2.20 says `ID` for `identifier`, `THEN` for `'then'` and so on.
 */
const names = [
    'end of file',
    'invalid token',
    'identifier',
    'integer',
    'floating-point literal',
    'path',
    "'~/…' path",
    "'<…>' path",
    'URI',
    `'"'`,
    'start of an indented string',
    "'${'",
    "'if'",
    "'then'",
    "'else'",
    "'assert'",
    "'with'",
    "'let'",
    "'in'",
    "'rec'",
    "'inherit'",
    "'or'",
    "'...'",
    "'=='",
    "'!='",
    "'<'",
    "'>'",
    "'<='",
    "'>='",
    "'&&'",
    "'||'",
    "'->'",
    "'//'",
    "'++'",
    "'+'",
    "'-'",
    "'*'",
    "'/'",
    "'!'",
    "'?'",
    "'<|'",
    "'|>'",
    "':'",
    "';'",
    "','",
    "'.'",
    "'='",
    "'@'",
    "'('",
    "')'",
    "'['",
    "']'",
    "'{'",
    "'}'",
];
/** What Nix calls a token of this kind in "unexpected …, expecting …". */
function nameOf(kind) {
    return names[kind] ?? 'invalid token';
}

;// CONCATENATED MODULE: ./src/syntax/operators.ts
/** Nix's binary operators: how tightly they bind and how they group. */

/**
 * The binary operators from loosest to tightest: https://nix.dev/manual/nix/latest/language/operators.html. The two pipes share
 * a level but do not mix.
 */
const operators = [
    [PIPE_INTO, '|>', 1, 'left'],
    [PIPE_FROM, '<|', 1, 'right'],
    [IMPLIES, '->', 2, 'right'],
    [OR, '||', 3, 'left'],
    [AND, '&&', 4, 'left'],
    [EQUAL, '==', 5, 'none'],
    [NOT_EQUAL, '!=', 5, 'none'],
    [LESS, '<', 6, 'none'],
    [GREATER, '>', 6, 'none'],
    [AT_MOST, '<=', 6, 'none'],
    [AT_LEAST, '>=', 6, 'none'],
    [UPDATE, '//', 7, 'right'],
    [PLUS, '+', 9, 'left'],
    [MINUS, '-', 9, 'left'],
    [TIMES, '*', 10, 'left'],
    [DIVIDE, '/', 10, 'left'],
    [CONCAT, '++', 11, 'right'],
];
const notLevel = 8;
const hasAttributeLevel = 12;
const negateLevel = 13;
/** By kind of token; 0 where it is no operator between operands. */
const levels = new Uint8Array(64);
const associativities = [];
const symbols = [];
for (const [kind, symbol, level, associativity] of operators) {
    levels[kind] = level;
    associativities[kind] = associativity;
    symbols[kind] = symbol;
}
levels[QUESTION] = hasAttributeLevel;
/** The operation of a pending operator on its right operand. */
function operationOf(pending, right) {
    const { kind, at, left } = pending;
    if (left === null)
        return { kind: 'unary', from: at, to: right.to, operator: kind === NOT ? '!' : '-', operand: right };
    const operator = symbols[kind];
    return { kind: 'binary', from: left.from, to: right.to, operator, operatorAt: at, left, right };
}
/** Whether a pending operator takes the operand before an operator of `kind`, or waits, or cannot stand beside it. */
function decide(pending, kind) {
    const level = levels[kind];
    if (pending.level !== level)
        return pending.level > level ? 'take' : 'wait';
    if (associativities[kind] === 'none' || associativities[kind] !== associativities[pending.kind])
        return 'conflict';
    return associativities[kind] === 'left' ? 'take' : 'wait';
}

;// CONCATENATED MODULE: ./src/syntax/syntax-error.ts
/** The one error that parsing can end with. */
/** A text that is not Nix. `offset` (UTF-16 units) is where Nix itself points; `message` begins as Nix's does. */
class NixSyntaxError extends Error {
    name = 'NixSyntaxError';
    offset;
    constructor(message, offset) {
        super(message);
        this.offset = offset;
    }
}

;// CONCATENATED MODULE: ./src/syntax/characters.ts
/** Classes of characters in Nix's lexer, as bits in a table: https://github.com/NixOS/nix/blob/master/src/libexpr/lexer.l */
const ID_START = 1;
const ID_PART = 2;
const DIGIT = 4;
/** `PATH_CHAR`: letters, digits and `.` `_` `-` `+`. */
const PATH_PART = 8;
/** What may follow the first letter of a URI's scheme. */
const SCHEME_PART = 16;
const URI_PART = 32;
const SPACE = 64;
const LETTER = 128;
const classes = new Uint8Array(128);
function put(characters, bits) {
    for (let i = 0; i < characters.length; i++) {
        const code = characters.charCodeAt(i);
        classes[code] = (classes[code] ?? 0) | bits;
    }
}
put('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', ID_START | ID_PART | PATH_PART | SCHEME_PART | URI_PART | LETTER);
put('0123456789', DIGIT | ID_PART | PATH_PART | SCHEME_PART | URI_PART);
put('_', ID_START | ID_PART | PATH_PART | URI_PART);
put('-', ID_PART | PATH_PART | SCHEME_PART | URI_PART);
put("'", ID_PART | URI_PART);
put('.+', PATH_PART | SCHEME_PART | URI_PART);
put('%/?:@&=$,!~*', URI_PART);
put(' \t\r\n', SPACE);
/** Whether the character with this code (NaN beyond the end of a text) has any of the bits. */
function isOf(code, bits) {
    return code < 128 && (classes[code] & bits) !== 0;
}

;// CONCATENATED MODULE: ./src/syntax/indentation.ts
/** What Nix takes away from an indented string: the indentation common to its lines, and a last line of spaces. */
const indentation_SPACE = 32;
const indentation_LF = 10;
/** The smallest indentation of any line that has something on it. */
function commonIndentation(parts) {
    let smallest = Number.POSITIVE_INFINITY;
    let startOfLine = true;
    let indentation = 0;
    for (const part of parts) {
        if (part.kind === 'interpolation' || !part.indents) {
            if (startOfLine && indentation < smallest)
                smallest = indentation;
            startOfLine = false;
            continue;
        }
        const value = part.value;
        for (let i = 0; i < value.length; i++) {
            const code = value.charCodeAt(i);
            if (code === indentation_LF) {
                startOfLine = true;
                indentation = 0;
            }
            else if (startOfLine) {
                if (code === indentation_SPACE)
                    indentation++;
                else {
                    startOfLine = false;
                    if (indentation < smallest)
                        smallest = indentation;
                }
            }
        }
    }
    return smallest;
}
/**
 * The parts of an indented string as Nix evaluates them, following `stripIndentation` of
 * https://github.com/NixOS/nix/blob/2.8.0/src/libexpr/parser.y step by step, with its oddities (an escaped line feed starts
 * a line whose spaces are stripped although they did not count).
 */
function stripIndentation(raw) {
    const indentation = commonIndentation(raw);
    const parts = [];
    let startOfLine = true;
    let dropped = 0;
    for (let index = 0; index < raw.length; index++) {
        const part = raw[index];
        if (part.kind === 'interpolation') {
            startOfLine = false;
            dropped = 0;
            parts.push(part);
            continue;
        }
        const value = part.value;
        let end = value.length;
        if (index === raw.length - 1)
            end = withoutLastBlankLine(value);
        let run = 0;
        for (let i = 0; i < value.length; i++) {
            const code = value.charCodeAt(i);
            if (!startOfLine) {
                if (code === indentation_LF)
                    startOfLine = true;
            }
            else if (code === indentation_SPACE) {
                if (dropped++ < indentation) {
                    pushText(parts, part, run, Math.min(i, end));
                    run = i + 1;
                }
            }
            else {
                dropped = 0;
                startOfLine = code === indentation_LF;
            }
        }
        pushText(parts, part, run, end);
    }
    return parts;
}
/** How much is left of the last text when a last line of nothing but spaces is taken from it. */
function withoutLastBlankLine(value) {
    let end = value.length;
    while (end > 0 && value.charCodeAt(end - 1) === indentation_SPACE)
        end--;
    return end > 0 && value.charCodeAt(end - 1) === indentation_LF ? end : value.length;
}
function pushText(parts, part, from, to) {
    if (to <= from)
        return;
    if (part.verbatim) {
        parts.push({
            kind: 'text',
            from: part.from + from,
            to: part.from + to,
            value: part.value.slice(from, to),
            verbatim: true,
        });
    }
    else
        parts.push({ kind: 'text', from: part.from, to: part.to, value: part.value.slice(from, to), verbatim: false });
}

;// CONCATENATED MODULE: ./src/syntax/lexer.ts
/** The lexer: one token at a time, over character codes. What is inside strings and paths is scanned in text-parser.ts. */



const lexer_LF = 10;
const lexer_CR = 13;
const BANG = 33;
const HASH = 35;
const DOLLAR = 36;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const STAR = 42;
const lexer_PLUS = 43;
const lexer_MINUS = 45;
const lexer_DOT = 46;
const SLASH = 47;
const ZERO = 48;
const lexer_COLON = 58;
const lexer_LESS = 60;
const EQUALS = 61;
const lexer_GREATER = 62;
const BRACE = 123;
const BAR = 124;
const TILDE = 126;
const largestInteger = '9223372036854775807';
const smallestNormalFloat = 2.2250738585072014e-308;
/** Kinds of the tokens that are one character and begin no longer one, by character code. */
const single = new Uint8Array(128);
const singles = [
    [';', SEMICOLON],
    [',', COMMA],
    ['(', PAREN_OPEN],
    [')', PAREN_CLOSE],
    ['[', BRACKET_OPEN],
    [']', BRACKET_CLOSE],
    ['{', BRACE_OPEN],
    ['}', BRACE_CLOSE],
    [':', COLON],
    ['@', AT],
    ['?', QUESTION],
    ['*', TIMES],
    ['"', QUOTE],
];
for (const [character, kind] of singles)
    single[character.charCodeAt(0)] = kind;
/** Keywords by their first letter, which keeps nearly all other words from a comparison. */
const keywords = [];
for (const [word, kind] of [
    ['assert', ASSERT],
    ['else', ELSE],
    ['if', IF],
    ['in', IN],
    ['inherit', INHERIT],
    ['let', LET],
    ['or', OR_WORD],
    ['rec', REC],
    ['then', THEN],
    ['with', WITH],
]) {
    const letter = word.charCodeAt(0);
    keywords[letter] = [...(keywords[letter] ?? []), [word, kind]];
}
function wordKind(text, from, to) {
    const candidates = keywords[text.charCodeAt(from)];
    if (candidates === undefined)
        return ID;
    for (const [word, kind] of candidates) {
        if (word.length === to - from && text.startsWith(word, from))
            return kind;
    }
    return ID;
}
/** The current token is in `kind`, `from` and `to`; the one before it in `previousFrom` and `previousTo`. */
class Lexer {
    text;
    comments = [];
    kind = END;
    from = 0;
    to = 0;
    previousFrom = 0;
    previousTo = 0;
    /** What is known of the text ahead, so that a long `a.b.c.d` is not looked through again from each of its names. */
    runTo = 0;
    schemesFrom = 0;
    constructor(text) {
        this.text = text;
    }
    /** The character code at `at`, 0 beyond the end. */
    codeAt(at) {
        return at < this.text.length ? this.text.charCodeAt(at) : 0;
    }
    /** Go to the next token. */
    advance() {
        this.previousFrom = this.from;
        this.previousTo = this.to;
        let at = this.to;
        let code = this.codeAt(at);
        for (;;) {
            if (isOf(code, SPACE))
                at++;
            else if (code === HASH)
                at = this.lineComment(at);
            else if (code === SLASH && this.codeAt(at + 1) === STAR) {
                const end = this.text.indexOf('*/', at + 2);
                if (end < 0)
                    break;
                this.comments.push({ kind: 'comment', from: at, to: end + 2, style: 'block' });
                at = end + 2;
            }
            else
                break;
            code = this.codeAt(at);
        }
        this.from = at;
        if (isOf(code, ID_START))
            this.kind = this.word(at);
        else if (code < 128 && single[code] !== 0)
            this.kind = this.take(single[code], at + 1);
        else
            this.kind = this.symbol(at, code);
    }
    /** What the parser cannot go on with: the current token. `expected` is listed where Nix lists it: up to four kinds. */
    unexpected(expected) {
        const what = `syntax error, unexpected ${nameOf(this.kind)}`;
        const at = this.kind === END ? this.lastLexeme() : this.from;
        return new NixSyntaxError(expected === undefined ? what : `${what}, expecting ${expected}`, at);
    }
    /** The methods from here on find the token at a place: they set `to` and return the kind. */
    take(kind, to) {
        this.to = to;
        return kind;
    }
    lineComment(from) {
        let at = from + 1;
        while (at < this.text.length) {
            const code = this.text.charCodeAt(at);
            if (code === lexer_LF || code === lexer_CR)
                break;
            at++;
        }
        this.comments.push({ kind: 'comment', from, to: at, style: 'line' });
        return at;
    }
    /** A name, a keyword, or a path or URI that begins like one. */
    word(from) {
        let at = from + 1;
        while (isOf(this.codeAt(at), ID_PART))
            at++;
        const next = this.codeAt(at);
        if (next === lexer_COLON) {
            if (isOf(this.codeAt(at + 1), URI_PART) && this.takeUri(from, at))
                return URI;
        }
        else if (next === lexer_DOT || next === SLASH || next === lexer_PLUS) {
            if (this.takePath(from))
                return PATH;
            const colon = this.endOfRun(from);
            if (this.codeAt(colon) === lexer_COLON && this.takeUri(from, colon))
                return URI;
        }
        return this.take(wordKind(this.text, from, at), at);
    }
    /** A URI whose scheme ends at `colon`, if it is one. */
    takeUri(from, colon) {
        if (from < this.schemesFrom || !isOf(this.codeAt(from), LETTER))
            return false;
        for (let at = colon - 1; at > from; at--) {
            if (isOf(this.codeAt(at), SCHEME_PART))
                continue;
            this.schemesFrom = at + 1;
            return false;
        }
        let at = colon + 1;
        while (isOf(this.codeAt(at), URI_PART))
            at++;
        if (at === colon + 1)
            return false;
        this.to = at;
        return true;
    }
    /** The first stretch of a path, if there is one at `from`. */
    takePath(from) {
        const slash = this.endOfRun(from);
        const to = this.segments(slash);
        if (to === slash)
            return false;
        this.to = to;
        return true;
    }
    /** The end of the characters from `from` on that can be part of a path. */
    endOfRun(from) {
        if (from >= this.runTo) {
            this.runTo = from;
            while (isOf(this.codeAt(this.runTo), PATH_PART))
                this.runTo++;
        }
        return this.runTo;
    }
    /** The end of `/a/b/` from the slash at `at`, or of a lone slash before `${`; `at` itself where there is neither. */
    segments(at) {
        if (this.codeAt(at) !== SLASH)
            return at;
        if (!isOf(this.codeAt(at + 1), PATH_PART))
            return this.isInterpolation(at + 1) ? at + 1 : at;
        return this.endOfSegments(at);
    }
    /** The end of as many `/a` as follow, and one more slash. */
    endOfSegments(from) {
        let at = from;
        while (this.codeAt(at) === SLASH && isOf(this.codeAt(at + 1), PATH_PART)) {
            at += 2;
            while (isOf(this.codeAt(at), PATH_PART))
                at++;
        }
        return this.codeAt(at) === SLASH ? at + 1 : at;
    }
    isInterpolation(at) {
        return this.codeAt(at) === DOLLAR && this.codeAt(at + 1) === BRACE;
    }
    /** Everything that does not begin with a letter and is not always one character. */
    symbol(at, code) {
        const next = this.codeAt(at + 1);
        switch (code) {
            case lexer_DOT:
                if (this.takePath(at))
                    return PATH;
                if (next === lexer_DOT && this.codeAt(at + 2) === lexer_DOT)
                    return this.take(ELLIPSIS, at + 3);
                return isOf(next, DIGIT) ? this.float(at, at + 1) : this.take(DOT, at + 1);
            case EQUALS:
                return next === EQUALS ? this.take(EQUAL, at + 2) : this.take(ASSIGN, at + 1);
            case SINGLE_QUOTE:
                return next === SINGLE_QUOTE ? this.take(INDENTED_OPEN, this.indentedStart(at + 2)) : this.take(INVALID, at + 1);
            case DOLLAR:
                return next === BRACE ? this.take(INTERPOLATION, at + 2) : this.take(INVALID, at + 1);
            case lexer_PLUS:
                if (this.takePath(at))
                    return PATH;
                return next === lexer_PLUS ? this.take(CONCAT, at + 2) : this.take(PLUS, at + 1);
            case lexer_MINUS:
                if (this.takePath(at))
                    return PATH;
                return next === lexer_GREATER ? this.take(IMPLIES, at + 2) : this.take(MINUS, at + 1);
            case SLASH:
                if (this.takePath(at))
                    return PATH;
                return next === SLASH ? this.take(UPDATE, at + 2) : this.take(DIVIDE, at + 1);
            case BANG:
                return next === EQUALS ? this.take(NOT_EQUAL, at + 2) : this.take(NOT, at + 1);
            case lexer_LESS:
                return this.less(at, next);
            case lexer_GREATER:
                return next === EQUALS ? this.take(AT_LEAST, at + 2) : this.take(GREATER, at + 1);
            case AMPERSAND:
                return next === AMPERSAND ? this.take(AND, at + 2) : this.take(INVALID, at + 1);
            case BAR:
                if (next === BAR)
                    return this.take(OR, at + 2);
                return next === lexer_GREATER ? this.take(PIPE_INTO, at + 2) : this.take(INVALID, at + 1);
            case TILDE: {
                const to = this.segments(at + 1);
                return to > at + 1 ? this.take(HOME_PATH, to) : this.take(INVALID, at + 1);
            }
            default:
                if (isOf(code, DIGIT))
                    return this.number(at);
                return at < this.text.length ? this.take(INVALID, at + 1) : this.take(END, at);
        }
    }
    /** `''`, with the spaces and the line feed after it where nothing else stands on its line. */
    indentedStart(from) {
        let at = from;
        while (this.codeAt(at) === 32)
            at++;
        return this.codeAt(at) === lexer_LF ? at + 1 : from;
    }
    less(from, next) {
        if (next === EQUALS)
            return this.take(AT_MOST, from + 2);
        if (next === BAR)
            return this.take(PIPE_FROM, from + 2);
        let at = from + 1;
        while (isOf(this.codeAt(at), PATH_PART))
            at++;
        if (at > from + 1) {
            while (this.codeAt(at) === SLASH && isOf(this.codeAt(at + 1), PATH_PART)) {
                at += 2;
                while (isOf(this.codeAt(at), PATH_PART))
                    at++;
            }
            if (this.codeAt(at) === lexer_GREATER)
                return this.take(SEARCH_PATH, at + 1);
        }
        return this.take(LESS, from + 1);
    }
    number(from) {
        if (this.takePath(from))
            return PATH;
        let at = from;
        while (isOf(this.codeAt(at), DIGIT))
            at++;
        const zero = this.codeAt(from) === ZERO;
        if (this.codeAt(at) === lexer_DOT && (!zero || (at === from + 1 && isOf(this.codeAt(at + 1), DIGIT))))
            return this.float(from, at + 1);
        const digits = this.text.slice(from, at).replace(/^0+/, '');
        if (digits.length > 19 || (digits.length === 19 && digits > largestInteger)) {
            throw new NixSyntaxError(`invalid integer '${this.text.slice(from, at)}'`, from);
        }
        return this.take(INTEGER, at);
    }
    /** The rest of a float, from behind its dot. */
    float(from, fraction) {
        let at = fraction;
        while (isOf(this.codeAt(at), DIGIT))
            at++;
        const exponent = this.codeAt(at) | 32;
        if (exponent === 101) {
            const sign = this.codeAt(at + 1);
            let end = sign === lexer_PLUS || sign === lexer_MINUS ? at + 2 : at + 1;
            if (isOf(this.codeAt(end), DIGIT)) {
                while (isOf(this.codeAt(end), DIGIT))
                    end++;
                at = end;
            }
        }
        const text = this.text.slice(from, at);
        const value = Number(text);
        const lost = value < smallestNormalFloat && /^[0.]*[1-9]/.test(text);
        if (value === Number.POSITIVE_INFINITY || lost)
            throw new NixSyntaxError(`invalid float '${text}'`, from);
        return this.take(FLOAT, at);
    }
    /**
     * Where Nix 2.8 points when the file ends too early: the beginning of the last thing its lexer took, be it a token, a
     * stretch of white space or a comment.
     */
    lastLexeme() {
        return this.lexemeBefore(this.text.length, this.previousFrom, this.previousTo);
    }
    /** The beginning of what the lexer took just before `at`, where the last token before `at` is from `from` to `to`. */
    lexemeBefore(at, from, to) {
        const comment = this.comments.findLast((each) => each.to <= at);
        if (comment === undefined || comment.from < to)
            return to < at ? to : from;
        return comment.to < at ? comment.to : comment.from;
    }
}

;// CONCATENATED MODULE: ./src/syntax/text-parser.ts
/** What is inside strings and paths: text, escapes and interpolations. */





const text_parser_LF = 10;
const text_parser_CR = 13;
const DOUBLE_QUOTE = 34;
const text_parser_DOLLAR = 36;
const text_parser_SINGLE_QUOTE = 39;
const text_parser_SLASH = 47;
const BACKSLASH = 92;
const text_parser_BRACE = 123;
/** What the character after a backslash stands for. */
function meaningOf(character) {
    if (character === 'n')
        return '\n';
    if (character === 'r')
        return '\r';
    return character === 't' ? '\t' : character;
}
function textPart(from, to, value, verbatim) {
    return { kind: 'text', from, to, value, verbatim };
}
class TextParser extends Lexer {
    /** `${expression}` whose first character is at `from`. Ends on the brace, with no token taken after it. */
    interpolation(from) {
        this.from = from;
        this.to = from + 2;
        this.advance();
        const expression = this.expression();
        if (this.kind !== BRACE_CLOSE)
            throw this.unexpected("'}'");
        return { kind: 'interpolation', from, to: this.to, expression };
    }
    /** The error for a text that ends inside a string; `lexeme` is where the lexer's last token began. */
    unended(lexeme, expected) {
        return new NixSyntaxError(`syntax error, unexpected end of file, expecting ${expected}`, lexeme);
    }
    /** The character at `at`: two units where they are one code point. */
    characterAt(at) {
        const code = this.text.charCodeAt(at);
        const isPair = code >= 0xd800 && code < 0xdc00 && (this.text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
        return this.text.slice(at, isPair ? at + 2 : at + 1);
    }
    /** Go on behind a string or path whose last token is from `from` to `to`. */
    resume(from, to) {
        this.from = from;
        this.to = to;
        this.advance();
    }
    /** A `"…"` string; its opening quote is the current token. */
    quoted() {
        const from = this.from;
        const parts = [];
        let lexeme = from;
        let stretch = this.to;
        let run = stretch;
        let at = stretch;
        for (;;) {
            const code = this.codeAt(at);
            if (code === DOUBLE_QUOTE)
                break;
            if (code === text_parser_DOLLAR) {
                const next = this.codeAt(at + 1);
                if (next === text_parser_BRACE) {
                    this.pushRun(parts, run, at);
                    parts.push(this.interpolation(at));
                    lexeme = this.from;
                    stretch = run = at = this.to;
                }
                else if (at + 1 >= this.text.length)
                    throw this.unended(at, `'"'`);
                else
                    at += next === text_parser_DOLLAR ? 2 : 1;
            }
            else if (code === BACKSLASH) {
                if (at + 1 >= this.text.length)
                    throw this.unended(this.loneDollarBefore(at, stretch), `'"'`);
                this.pushRun(parts, run, at);
                const escaped = this.characterAt(at + 1);
                parts.push(textPart(at, at + 1 + escaped.length, meaningOf(escaped), false));
                run = at += 1 + escaped.length;
            }
            else if (code === text_parser_CR) {
                this.pushRun(parts, run, at);
                const to = this.codeAt(at + 1) === text_parser_LF ? at + 2 : at + 1;
                parts.push(textPart(at, to, '\n', false));
                run = at = to;
            }
            else if (at < this.text.length)
                at++;
            else
                throw this.unended(at > stretch ? stretch : lexeme, `'"'`);
        }
        this.pushRun(parts, run, at);
        this.resume(at, at + 1);
        return { kind: 'string', from, to: at + 1, style: 'quoted', parts };
    }
    pushRun(parts, from, to) {
        if (to > from)
            parts.push(textPart(from, to, this.text.slice(from, to), true));
    }
    /** Nix's lexer takes a dollar together with a backslash behind it, unless it belongs to the dollar before. */
    loneDollarBefore(at, stretch) {
        let dollars = 0;
        while (at - dollars > stretch && this.codeAt(at - dollars - 1) === text_parser_DOLLAR)
            dollars++;
        return dollars % 2 === 1 ? at - 1 : at;
    }
    /** A `''…''` string; its opening is the current token. */
    indented() {
        const from = this.from;
        const raw = [];
        let lexeme = from;
        let at = this.to;
        for (;;) {
            const code = this.codeAt(at);
            const next = this.codeAt(at + 1);
            const start = at;
            if (code === text_parser_SINGLE_QUOTE && next === text_parser_SINGLE_QUOTE) {
                const escaped = this.indentedEscape(at);
                if (escaped === null)
                    break;
                raw.push(escaped);
                at = escaped.to;
            }
            else if (code === text_parser_DOLLAR && next === text_parser_BRACE) {
                raw.push(this.interpolation(at));
                at = this.to;
                lexeme = this.from;
                continue;
            }
            else if (at >= this.text.length) {
                throw this.unended(lexeme, "indented string or '${' or end of an indented string");
            }
            else {
                at = this.endOfIndentedText(at);
                const lone = at === start;
                if (lone)
                    at++;
                raw.push({ kind: 'text', from: start, to: at, value: this.text.slice(start, at), verbatim: true, indents: !lone });
            }
            lexeme = start;
        }
        this.resume(at, at + 2);
        return { kind: 'string', from, to: at + 2, style: 'indented', parts: stripIndentation(raw) };
    }
    /** `''$`, `'''` or `''\x` at `at`; null where the two quotes end the string. */
    indentedEscape(at) {
        const third = this.codeAt(at + 2);
        let value;
        let to = at + 3;
        if (third === text_parser_DOLLAR)
            value = '$';
        else if (third === text_parser_SINGLE_QUOTE)
            value = "''";
        else if (third === BACKSLASH && at + 3 < this.text.length) {
            const escaped = this.characterAt(at + 3);
            value = meaningOf(escaped);
            to = at + 3 + escaped.length;
        }
        else
            return null;
        return { kind: 'text', from: at, to, value, verbatim: false, indents: false };
    }
    /**
     * The end of the text at `from`, as far as Nix takes it in one token: a dollar or quote goes together with the character
     * behind it, and ends the text where that character makes it special.
     */
    endOfIndentedText(from) {
        let at = from;
        while (at < this.text.length) {
            const code = this.text.charCodeAt(at);
            if (code !== text_parser_DOLLAR && code !== text_parser_SINGLE_QUOTE) {
                at++;
                continue;
            }
            const next = this.codeAt(at + 1);
            if (at + 1 >= this.text.length || next === text_parser_SINGLE_QUOTE || next === (code === text_parser_DOLLAR ? text_parser_BRACE : text_parser_DOLLAR))
                break;
            at += 2;
        }
        return at;
    }
    /** A path; its first stretch is the current token. */
    path() {
        const from = this.from;
        const parts = [];
        let priorFrom = this.previousFrom;
        let priorTo = this.previousTo;
        let lexeme = from;
        let run = from;
        let at = this.to;
        let stretches = 1;
        for (;;) {
            if (this.isInterpolation(at)) {
                this.pushRun(parts, run, at);
                parts.push(this.interpolation(at));
                run = at = this.to;
                priorFrom = this.previousFrom;
                priorTo = this.previousTo;
                lexeme = this.from;
                continue;
            }
            const to = this.endOfStretch(at);
            if (to === at)
                break;
            if (stretches === 2 && parts.length === 0)
                throw new NixSyntaxError("syntax error, unexpected string, expecting '${'", at);
            stretches++;
            priorFrom = lexeme;
            priorTo = at;
            lexeme = at;
            at = to;
        }
        const atEnd = at >= this.text.length;
        const end = atEnd ? this.lexemeBefore(lexeme, priorFrom, priorTo) : lexeme;
        if (this.codeAt(at - 1) === text_parser_SLASH)
            throw new NixSyntaxError('path has a trailing slash', atEnd ? lexeme : at);
        if (stretches > 1 && parts.length === 0) {
            throw new NixSyntaxError("syntax error, unexpected end of path, expecting '${'", end);
        }
        this.pushRun(parts, run, at);
        this.resume(end, at);
        return { kind: 'path', from, to: at, parts };
    }
    /** The end of what Nix's lexer takes next inside a path. */
    endOfStretch(from) {
        let at = from;
        while (isOf(this.codeAt(at), PATH_PART))
            at++;
        return this.endOfSegments(at);
    }
}

;// CONCATENATED MODULE: ./src/syntax/binding-parser.ts
/** What binds names: attribute paths, the members of sets and lets, and the formals of functions. */




const attributeNameExpected = "identifier or 'or' or '${' or '\"'";
class BindingParser extends TextParser {
    /** `(expression)`; its parenthesis is the current token. */
    parenthesised() {
        const from = this.from;
        this.advance();
        const expression = this.expression();
        const to = this.to;
        this.expect(PAREN_CLOSE, "')'");
        return { kind: 'parenthesised', from, to, expression };
    }
    /** Take the current token, which must be of this kind, and return where it begins. */
    expect(kind, name) {
        if (this.kind !== kind)
            throw this.unexpected(name);
        const at = this.from;
        this.advance();
        return at;
    }
    /** The identifier (or the word `or`, which can stand for one) that is the current token. */
    name() {
        const { from, to } = this;
        this.advance();
        return { kind: 'name', from, to, text: this.text.slice(from, to) };
    }
    /** A name of an attribute, or null where the current token begins none. */
    attributeName() {
        switch (this.kind) {
            case ID:
            case OR_WORD:
                return this.name();
            case QUOTE:
                return this.quoted();
            case INTERPOLATION: {
                const from = this.from;
                this.advance();
                const expression = this.expression();
                const to = this.to;
                this.expect(BRACE_CLOSE, "'}'");
                return { kind: 'dynamic-name', from, to, expression };
            }
            default:
                return null;
        }
    }
    /** `a.b.c`, from the current token on, or from behind its first name where that is already taken. */
    attributePath(first) {
        const from = first === null ? this.from : first.from;
        const names = [];
        let name = first;
        for (;;) {
            name ??= this.attributeName();
            if (name === null)
                throw this.unexpected(attributeNameExpected);
            names.push(name);
            if (this.kind !== DOT)
                return { kind: 'path-of-attributes', from, to: name.to, names };
            this.advance();
            name = null;
        }
    }
    /**
     * What stands between the braces of a set, or between `let` and `in`: up to the token of kind `end`, which is not taken.
     * Where the first name is already taken, it is `first`.
     */
    members(end, first = null) {
        const members = [];
        if (first !== null)
            members.push(this.binding(this.attributePath(first)));
        while (this.kind !== end) {
            if (this.kind === INHERIT)
                members.push(this.inherit());
            else if (this.kind === ID || this.kind === QUOTE || this.kind === INTERPOLATION || this.kind === OR_WORD) {
                members.push(this.binding(this.attributePath(null)));
            }
            else
                throw this.unexpected();
        }
        return members;
    }
    binding(path) {
        const equalsAt = this.expect(ASSIGN, "'.' or '='");
        const value = this.expression();
        const to = this.to;
        this.expect(SEMICOLON, "';'");
        return { kind: 'binding', from: path.from, to, path, equalsAt, value };
    }
    inherit() {
        const from = this.from;
        this.advance();
        const source = this.kind === PAREN_OPEN ? this.parenthesised() : null;
        const names = [];
        while (this.kind !== SEMICOLON) {
            const name = this.attributeName();
            if (name === null)
                throw this.unexpected();
            if (attributeNameText(name) === null)
                throw new NixSyntaxError('dynamic attributes not allowed in inherit', name.from);
            names.push(name);
        }
        const to = this.to;
        this.advance();
        return { kind: 'inherit', from, to, source, names };
    }
    /** The rest of `{ a, b ? 1, ... }` behind what `formals` already has, with an alias after it. */
    restOfFormals(openAt, first, before) {
        const formals = [];
        let name = first;
        let ellipsisAt = null;
        for (;;) {
            if (name === null) {
                if (this.kind === ELLIPSIS) {
                    ellipsisAt = this.from;
                    this.advance();
                    break;
                }
                if (this.kind !== ID)
                    break;
                name = this.name();
            }
            const formal = this.formal(name);
            formals.push(formal);
            if (formal.commaAt === null)
                break;
            name = null;
        }
        const closeAt = this.expect(BRACE_CLOSE, "'}'");
        return this.closedFormals({ openAt, closeAt, formals, ellipsisAt }, before);
    }
    /** Formals whose brace is closed, with the alias after it where there is one. */
    closedFormals(braces, before) {
        const { openAt, closeAt, formals, ellipsisAt } = braces;
        const alias = before ?? this.aliasAfter();
        return {
            kind: 'formals',
            from: before === null ? openAt : before.name.from,
            to: before === null && alias !== null ? alias.name.to : closeAt + 1,
            openAt,
            closeAt,
            formals,
            ellipsisAt,
            alias: alias === null ? null : alias.name,
            aliasAt: alias === null ? null : alias.at,
        };
    }
    aliasAfter() {
        if (this.kind !== AT)
            return null;
        const at = this.from;
        this.advance();
        if (this.kind !== ID)
            throw this.unexpected('identifier');
        return { name: this.name(), at };
    }
    formal(name) {
        let questionAt = null;
        let fallback = null;
        if (this.kind === QUESTION) {
            questionAt = this.from;
            this.advance();
            fallback = this.expression();
        }
        let commaAt = null;
        if (this.kind === COMMA) {
            commaAt = this.from;
            this.advance();
        }
        return {
            kind: 'formal',
            from: name.from,
            to: fallback === null ? name.to : fallback.to,
            name,
            questionAt,
            fallback,
            commaAt,
        };
    }
}

;// CONCATENATED MODULE: ./src/syntax/simple-parser.ts
/** The expressions that are no operation: literals, lists, sets, selections and applications. */



/** Deeper nesting than this is refused: far beyond what people write, and well within the stack of any JavaScript engine. */
const deepest = 400;
/** By kind of token: 1 where an argument or an element of a list can begin with it. */
const beginsSimple = new Uint8Array(64);
for (const kind of [
    ID,
    INTEGER,
    FLOAT,
    PATH,
    HOME_PATH,
    SEARCH_PATH,
    URI,
    QUOTE,
    INDENTED_OPEN,
    LET,
    REC,
    PAREN_OPEN,
    BRACKET_OPEN,
    BRACE_OPEN,
]) {
    beginsSimple[kind] = 1;
}
class SimpleParser extends BindingParser {
    depth = 0;
    /** Whatever parses something nested inside itself goes through here first and subtracts one from `depth` at its end. */
    descend() {
        this.depth++;
        if (this.depth > deepest)
            throw new NixSyntaxError(`expressions are nested more than ${deepest} deep`, this.from);
    }
    /** `{ …; body = …; }` behind a `let` at `from`. */
    legacyLet(from) {
        const openAt = this.expect(BRACE_OPEN, "'{'");
        const bindings = this.members(BRACE_CLOSE);
        const to = this.to;
        this.advance();
        return { kind: 'legacy-let', from, to, openAt, bindings };
    }
    /** The rest of a set whose opening brace, and perhaps its first name, are taken. */
    set(from, openAt, first) {
        const bindings = this.members(BRACE_CLOSE, first);
        const to = this.to;
        this.advance();
        return { kind: 'set', from, to, recursive: from !== openAt, openAt, bindings };
    }
    application(first) {
        const called = this.selection(first);
        if (beginsSimple[this.kind] === 0)
            return called;
        const passed = [];
        let to = called.to;
        while (beginsSimple[this.kind] === 1) {
            const argument = this.selection(null);
            to = argument.to;
            passed.push(argument);
        }
        return { kind: 'apply', from: called.from, to, function: called, arguments: passed };
    }
    /** `simple`, `simple.path`, `simple.path or fallback`. */
    selection(first) {
        const target = first ?? this.simple();
        if (this.kind === OR_WORD)
            return this.applicationToOr(target);
        if (this.kind !== DOT)
            return target;
        this.advance();
        const path = this.attributePath(null);
        if (this.kind !== OR_WORD)
            return { kind: 'select', from: target.from, to: path.to, target, path, orAt: null, fallback: null };
        const orAt = this.from;
        this.descend();
        this.advance();
        const fallback = this.selection(null);
        this.depth--;
        return { kind: 'select', from: target.from, to: fallback.to, target, path, orAt, fallback };
    }
    /** `f or`: where no selection stands before it, `or` is a variable that `f` is applied to (NixOS/nix#11118). */
    applicationToOr(called) {
        const { from, to } = this.name();
        return { kind: 'apply', from: called.from, to, function: called, arguments: [{ kind: 'variable', from, to, name: 'or' }] };
    }
    simple() {
        const { from, to } = this;
        switch (this.kind) {
            case ID:
                this.advance();
                return { kind: 'variable', from, to, name: this.text.slice(from, to) };
            case QUOTE:
                return this.quoted();
            case INDENTED_OPEN:
                return this.indented();
            case PATH:
            case HOME_PATH:
                return this.path();
            case PAREN_OPEN:
                return this.parenthesised();
            case BRACKET_OPEN:
                return this.list();
            case BRACE_OPEN:
                this.advance();
                return this.set(from, from, null);
            case REC: {
                this.advance();
                const openAt = this.expect(BRACE_OPEN, "'{'");
                return this.set(from, openAt, null);
            }
            case LET:
                this.advance();
                return this.legacyLet(from);
            default:
                return this.literal();
        }
    }
    literal() {
        const { kind, from, to } = this;
        const text = this.text.slice(from, to);
        switch (kind) {
            case INTEGER:
                this.advance();
                return { kind: 'integer', from, to, text };
            case FLOAT:
                this.advance();
                return { kind: 'float', from, to, text };
            case SEARCH_PATH:
                this.advance();
                return { kind: 'search-path', from, to, name: text.slice(1, -1) };
            case URI:
                this.advance();
                return { kind: 'string', from, to, style: 'uri', parts: [{ kind: 'text', from, to, value: text, verbatim: true }] };
            default:
                throw this.unexpected();
        }
    }
    list() {
        const from = this.from;
        this.descend();
        this.advance();
        const items = [];
        while (this.kind !== BRACKET_CLOSE)
            items.push(this.selection(null));
        this.depth--;
        const to = this.to;
        this.advance();
        return { kind: 'list', from, to, items };
    }
}

;// CONCATENATED MODULE: ./src/syntax/parse.ts
/** Nix text to tree: expressions, by recursive descent, their operators by precedence. */





class Parser extends SimpleParser {
    root() {
        this.advance();
        const expression = this.expression();
        if (this.kind !== END)
            throw this.unexpected('end of file');
        const { text, comments } = this;
        return { kind: 'root', from: 0, to: text.length, text, expression, comments, derived: new Map() };
    }
    expression() {
        this.descend();
        let expression;
        if (this.kind === ID)
            expression = this.fromName();
        else if (this.kind === BRACE_OPEN)
            expression = this.fromBrace();
        else if (this.kind === LET)
            expression = this.letOrLegacyLet();
        else if (this.kind === IF)
            expression = this.conditional();
        else if (this.kind === WITH)
            expression = this.with();
        else if (this.kind === ASSERT)
            expression = this.assertion();
        else
            expression = this.operation(null);
        this.depth--;
        return expression;
    }
    fromName() {
        const name = this.name();
        if (this.kind === COLON)
            return this.lambda(name);
        if (this.kind === AT)
            return this.lambda(this.formalsAfter(name));
        return this.operation({ kind: 'variable', from: name.from, to: name.to, name: name.text });
    }
    fromBrace() {
        const braces = this.setOrFormals();
        return braces.kind === 'formals' ? this.lambda(braces) : this.operation(braces);
    }
    with() {
        const from = this.from;
        this.advance();
        const scope = this.expression();
        const semicolonAt = this.expect(SEMICOLON, "';'");
        const body = this.expression();
        return { kind: 'with', from, to: body.to, scope, semicolonAt, body };
    }
    assertion() {
        const from = this.from;
        this.advance();
        const condition = this.expression();
        const semicolonAt = this.expect(SEMICOLON, "';'");
        const body = this.expression();
        return { kind: 'assert', from, to: body.to, condition, semicolonAt, body };
    }
    conditional() {
        const from = this.from;
        this.advance();
        const condition = this.expression();
        const thenAt = this.expect(THEN, "'then'");
        const consequent = this.expression();
        const elseAt = this.expect(ELSE, "'else'");
        const alternative = this.expression();
        return { kind: 'if', from, to: alternative.to, condition, thenAt, consequent, elseAt, alternative };
    }
    letOrLegacyLet() {
        const from = this.from;
        this.advance();
        if (this.kind === BRACE_OPEN)
            return this.operation(this.legacyLet(from));
        const bindings = this.members(IN);
        const inAt = this.expect(IN, "'in'");
        const body = this.expression();
        for (const member of bindings) {
            const name = member.kind === 'binding' ? member.path.names[0] : undefined;
            if (name !== undefined && attributeNameText(name) === null)
                throw new NixSyntaxError('dynamic attributes not allowed in let', from);
        }
        return { kind: 'let', from, to: body.to, bindings, inAt, body };
    }
    lambda(parameter) {
        const mayHaveAlias = parameter.kind === 'formals' && parameter.alias === null;
        const colonAt = this.expect(COLON, mayHaveAlias ? "':' or '@'" : "':'");
        const body = this.expression();
        return { kind: 'lambda', from: parameter.from, to: body.to, parameter, colonAt, body };
    }
    /** `@ { … }` behind its alias. */
    formalsAfter(alias) {
        const at = this.expect(AT, "'@'");
        const openAt = this.expect(BRACE_OPEN, "'{'");
        return this.restOfFormals(openAt, null, { name: alias, at });
    }
    /** What begins with a brace where a function may begin. */
    setOrFormals() {
        const from = this.from;
        this.advance();
        if (this.kind === ELLIPSIS)
            return this.restOfFormals(from, null, null);
        if (this.kind === ID) {
            const name = this.name();
            if (this.kind === COMMA || this.kind === QUESTION || this.kind === BRACE_CLOSE)
                return this.restOfFormals(from, name, null);
            return this.set(from, from, name);
        }
        if (this.kind !== BRACE_CLOSE)
            return this.set(from, from, null);
        const closeAt = this.from;
        this.advance();
        if (this.kind !== COLON && this.kind !== AT) {
            return { kind: 'set', from, to: closeAt + 1, recursive: false, openAt: from, bindings: [] };
        }
        return this.closedFormals({ openAt: from, closeAt, formals: [], ellipsisAt: null }, null);
    }
    /**
     * Operands and the operators between them; `first` is what is already taken of the leftmost operand. Operators wait in a
     * list of their own, so chains and ladders of them cost no stack.
     */
    operation(first) {
        const waiting = [];
        let operand = first === null ? this.operand(waiting) : this.application(first);
        for (;;) {
            const { kind } = this;
            const level = levels[kind];
            for (let last = waiting.at(-1); last !== undefined; last = waiting.at(-1)) {
                const decision = decide(last, kind);
                if (decision === 'conflict')
                    throw this.unexpected();
                if (decision === 'wait')
                    break;
                waiting.pop();
                operand = operationOf(last, operand);
            }
            if (level === 0)
                return operand;
            if (level === hasAttributeLevel)
                operand = this.hasAttribute(operand);
            else {
                waiting.push({ kind, level, at: this.from, left: operand });
                this.advance();
                operand = this.operand(waiting);
            }
        }
    }
    /** An operand; the prefixes before it join those that wait. */
    operand(waiting) {
        while (this.kind === NOT || this.kind === MINUS) {
            waiting.push({ kind: this.kind, level: this.kind === NOT ? notLevel : negateLevel, at: this.from, left: null });
            this.advance();
        }
        return this.application(null);
    }
    hasAttribute(target) {
        const questionAt = this.from;
        this.advance();
        const path = this.attributePath(null);
        return { kind: 'has-attribute', from: target.from, to: path.to, target, questionAt, path };
    }
}
/**
 * Parse a whole Nix file.
 *
 * @param text the file, with any line ends. A byte order mark is an error, as it is for Nix.
 * @throws NixSyntaxError where Nix would report a syntax error, and where the nesting is deeper than any written by people.
 */
function parse(text) {
    return new Parser(text).root();
}

;// CONCATENATED MODULE: ./src/syntax/pieces.ts
/** A text put together from pieces of the file, with the way back from each unit of it. */
/**
 * Lay out `pieces`, with `placeholder(hole)` for each hole.
 *
 * @param end the offset to answer for a text without any piece.
 */
function layOut(pieces, placeholder, end) {
    const chunks = [];
    let value = '';
    for (const piece of pieces) {
        const text = piece.kind === 'text' ? piece.value : placeholder(piece);
        chunks.push({ at: value.length, length: text.length, piece });
        value += text;
    }
    const chunkAt = (index) => {
        if (index < 0 || index >= value.length)
            return null;
        let low = 0;
        let high = chunks.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((chunks[middle]?.at ?? 0) <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return chunks[low] ?? null;
    };
    const last = chunks[chunks.length - 1];
    const offsetAt = (index) => {
        const chunk = chunkAt(index);
        if (chunk === null)
            return last === undefined ? end : placeOf(last.piece).to;
        return unitPlace(chunk, index).from;
    };
    return {
        value,
        chunks,
        chunkAt,
        offsetAt,
        range: (from, to) => {
            const chunk = to > from ? chunkAt(to - 1) : null;
            const start = offsetAt(from);
            return { from: start, to: chunk === null ? start : Math.max(start, unitPlace(chunk, to - 1).to) };
        },
    };
}
/** Where a piece stands in the expression at hand. */
function placeOf(piece) {
    return piece.via ?? piece;
}
function unitPlace(chunk, index) {
    const { piece } = chunk;
    if (piece.kind === 'hole' || piece.via !== null || !piece.verbatim)
        return placeOf(piece);
    const from = piece.from + index - chunk.at;
    return { from, to: from + 1 };
}

;// CONCATENATED MODULE: ./src/syntax/global-names.ts
/** The names that Nix defines everywhere, from 2.8 to the newest: https://nix.dev/manual/nix/latest/language/builtins.html */
const plain = 'abort baseNameOf break builtins derivation derivationStrict dirOf false fetchGit fetchMercurial fetchTarball fetchTree ' +
    'fromTOML import isNull map null placeholder removeAttrs scopedImport throw toString true __curPos';
/** Of the rest of `builtins`, each is a name of its own too, with two underscores before it. */
const underscored = 'add addErrorContext all any appendContext attrNames attrValues bitAnd bitOr bitXor catAttrs ceil compareVersions ' +
    'concatLists concatMap concatStringsSep convertHash currentSystem currentTime deepSeq div elem elemAt fetchClosure fetchurl ' +
    "filter filterSource findFile flakeRefToString floor foldl' fromJSON functionArgs genList genericClosure getAttr getContext " +
    'getEnv getFlake groupBy hasAttr hasContext hashFile hashString head intersectAttrs isAttrs isBool isFloat isFunction isInt ' +
    'isList isPath isString langVersion length lessThan listToAttrs mapAttrs match mul nixPath nixVersion outputOf parseDrvName ' +
    'parseFlakeRef partition path pathExists readDir readFile readFileType replaceStrings seq sort split splitVersion storeDir ' +
    'storePath stringLength sub substring tail toFile toJSON toPath toXML trace traceVerbose tryEval typeOf ' +
    'unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos warn zipAttrsWith';
let global_names_names;
/** Whether `name` means something where nothing binds it. */
function isGlobalName(name) {
    global_names_names ??= new Set([...plain.split(' '), ...underscored.split(' ').map((each) => `__${each}`)]);
    return global_names_names.has(name);
}

;// CONCATENATED MODULE: ./src/syntax/scope.ts
/** Which definition a name refers to, and where a definition is used. */




/** The scopes of a file. Computed once a tree. */
function scopesOf(root) {
    return onceFor(root, computeScopes);
}
function computeScopes(root) {
    const definitions = [];
    const resolutions = new Map();
    const uses = new Map();
    const note = (use, around) => {
        const resolution = find(use.kind === 'variable' ? use.name : (attributeNameText(use) ?? ''), around);
        resolutions.set(use, resolution);
        if (!isDefinition(resolution))
            return;
        const list = uses.get(resolution);
        if (list === undefined)
            uses.set(resolution, [use]);
        else
            list.push(use);
    };
    const tables = new Map();
    /** What surrounds the children of a node that see what it binds. */
    const innerOf = (node, outer) => {
        if (node.kind === 'with')
            return { names: null, node, outer };
        if (!isNameScope(node))
            return outer;
        let names = tables.get(node);
        if (names === undefined) {
            names = node.kind === 'lambda' ? namesOfLambda(node) : namesOfMembers(node);
            tables.set(node, names);
        }
        return { names, node, outer };
    };
    const nodes = [root];
    const surroundings = [null];
    for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
        const around = surroundings.pop() ?? null;
        if (node.kind === 'variable')
            note(node, around);
        else if (node.kind === 'inherit' && node.source === null)
            for (const name of node.names)
                note(name, around);
        const inner = innerOf(node, around);
        if (inner !== null && inner.node === node && inner.names !== null)
            definitions.push(...inner.names.values());
        const below = children(node);
        for (let index = below.length - 1; index >= 0; index--) {
            const child = below[index];
            nodes.push(child);
            surroundings.push(sees(node, child) ? inner : around);
        }
    }
    /** What surrounds any node, found from the root down. */
    const surroundingOf = (at) => {
        let around = null;
        let node = root;
        while (node !== undefined && node !== at) {
            const parent = node;
            node = children(parent).find((child) => child.from <= at.from && at.to <= child.to);
            if (node !== undefined && sees(parent, node))
                around = innerOf(parent, around);
        }
        return around;
    };
    const lookup = (name, at) => find(name, surroundingOf(at));
    return {
        definitions,
        resolve: (use) => resolutions.get(use) ?? lookup(use.kind === 'variable' ? use.name : (attributeNameText(use) ?? ''), use),
        usesOf: (definition) => uses.get(definition) ?? [],
        lookup,
    };
}
function isNameScope(node) {
    return node.kind === 'let' || node.kind === 'legacy-let' || node.kind === 'lambda' || (node.kind === 'set' && node.recursive);
}
/** Whether a child sees what its parent binds: the set of a `with` does not, nor the names of a plain `inherit`. */
function sees(parent, child) {
    if (parent.kind === 'with')
        return child === parent.body;
    return child.kind !== 'inherit' || child.source !== null;
}
function find(name, around) {
    const withs = [];
    for (let place = around; place !== null; place = place.outer) {
        const definition = place.names?.get(name);
        if (definition !== undefined)
            return definition;
        if (place.node.kind === 'with')
            withs.push(place.node);
    }
    if (isGlobalName(name))
        return { kind: 'builtin', name };
    return withs.length > 0 ? { kind: 'with', name, withs } : { kind: 'unbound', name };
}
/** Whether a resolution is a place in this file. */
function isDefinition(resolution) {
    return resolution.kind !== 'with' && resolution.kind !== 'builtin' && resolution.kind !== 'unbound';
}
function namesOfLambda(lambda) {
    const names = new Map();
    const { parameter } = lambda;
    const alias = parameter.kind === 'name' ? parameter : parameter.alias;
    if (alias !== null)
        names.set(alias.text, { kind: 'parameter', name: alias.text, scope: lambda, nameNode: alias });
    if (parameter.kind === 'formals') {
        for (const formal of parameter.formals) {
            names.set(formal.name.text, { kind: 'formal', name: formal.name.text, scope: lambda, formal });
        }
    }
    return names;
}
function namesOfMembers(scope) {
    const names = new Map();
    const bindings = new Map();
    for (const member of scope.bindings) {
        if (member.kind === 'inherit') {
            for (const nameNode of member.names) {
                const name = attributeNameText(nameNode);
                if (name !== null)
                    names.set(name, { kind: 'inherited', name, scope, inherit: member, nameNode });
            }
            continue;
        }
        const first = member.path.names[0];
        const name = first === undefined ? null : attributeNameText(first);
        if (name === null)
            continue;
        const sameName = bindings.get(name);
        if (sameName !== undefined)
            sameName.push(member);
        else {
            const list = [member];
            bindings.set(name, list);
            names.set(name, { kind: 'binding', name, scope, bindings: list });
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./src/syntax/origins.ts
/** Where a value comes from: expressions followed through names, `inherit` and selections to the one that makes the value. */


/** Chains of definitions longer than this are not followed: it bounds the stack. */
const longest = 200;
/** Nor are more steps taken for one question: it bounds the time where `//` makes ways branch. */
const mostSteps = 5000;
const missing = { kind: 'missing' };
const unknown = { kind: 'unknown' };
/** Follow names by `scopes`. Every question ends, also on definitions that refer to themselves. */
function originsIn(scopes) {
    const known = new Map();
    /** What is being followed now; to meet one of them again is a circle. */
    const open = new Set();
    let steps = 0;
    const origin = (expression) => {
        const found = known.get(expression);
        if (found !== undefined)
            return found;
        const asked = open.size === 0;
        if (asked)
            steps = 0;
        const followed = [];
        let current = expression;
        while (!open.has(current) && open.size < longest && steps++ < mostSteps) {
            open.add(current);
            followed.push(current);
            const next = step(current);
            if (next === null)
                break;
            current = next;
        }
        for (const each of followed)
            open.delete(each);
        if (asked)
            known.set(expression, current);
        return current;
    };
    /** One step towards the origin; null where there is none. */
    const step = (expression) => {
        switch (expression.kind) {
            case 'parenthesised':
                return expression.expression;
            case 'let':
            case 'with':
            case 'assert':
                return expression.body;
            case 'legacy-let':
                return expressionOf(search(expression.bindings, ['body']));
            case 'variable':
                return expressionOf(referent(scopes.resolve(expression), []));
            case 'if': {
                const decided = booleanOf(origin(expression.condition));
                if (decided === null)
                    return null;
                return decided ? expression.consequent : expression.alternative;
            }
            case 'select': {
                const names = constantNames(expression.path);
                const found = names === null ? unknown : member(expression.target, names);
                return found.kind === 'missing' ? expression.fallback : expressionOf(found);
            }
            default:
                return null;
        }
    };
    const booleanOf = (expression) => {
        if (expression.kind !== 'variable' || scopes.resolve(expression).kind !== 'builtin')
            return null;
        return expression.name === 'true' ? true : expression.name === 'false' ? false : null;
    };
    /** What a name refers to, or what that has under `names`. */
    const referent = (resolution, names) => {
        switch (resolution.kind) {
            case 'binding':
                return search(resolution.bindings, [resolution.name, ...names]);
            case 'inherited':
                return search([resolution.inherit], [resolution.name, ...names]);
            case 'formal':
                return resolution.formal.fallback === null ? unknown : within(resolution.formal.fallback, names);
            case 'with':
                for (const { scope } of resolution.withs) {
                    const found = member(scope, [resolution.name, ...names]);
                    if (found.kind !== 'missing')
                        return found;
                }
                return unknown;
            default:
                return unknown;
        }
    };
    const within = (expression, names) => names.length === 0 ? { kind: 'expression', expression } : member(expression, names);
    const member = (expression, names) => {
        const made = origin(expression);
        if (steps++ > mostSteps || open.size >= longest || open.has(made))
            return unknown;
        open.add(made);
        const found = memberOfMade(made, names);
        open.delete(made);
        return found;
    };
    const memberOfMade = (made, names) => {
        switch (made.kind) {
            case 'set':
                return search(made.bindings, names);
            case 'variable':
                return referent(scopes.resolve(made), names);
            case 'select': {
                const before = constantNames(made.path);
                return before === null ? unknown : member(made.target, [...before, ...names]);
            }
            case 'binary': {
                if (made.operator !== '//')
                    return unknown;
                const found = member(made.right, names);
                return found.kind === 'missing' ? member(made.left, names) : found;
            }
            default:
                return unknown;
        }
    };
    /** What the members of a set or `let` have under `names`. */
    const search = (members, names) => {
        let result = missing;
        for (const each of members) {
            const found = each.kind === 'inherit' ? searchInherit(each, names) : searchBinding(each.path, each.value, names);
            if (found.kind === 'expression')
                return found;
            if (found.kind === 'partial' || (found.kind === 'unknown' && result === missing))
                result = found;
        }
        return result;
    };
    const searchInherit = (inherit, names) => {
        const nameNode = inherit.names.find((name) => attributeNameText(name) === names[0]);
        if (nameNode === undefined)
            return missing;
        if (inherit.source !== null)
            return member(inherit.source, names);
        return referent(scopes.resolve(nameNode), names.slice(1));
    };
    const searchBinding = (path, value, names) => {
        for (let i = 0; i < path.names.length; i++) {
            const wanted = names[i];
            if (wanted === undefined)
                return { kind: 'partial' };
            const name = path.names[i];
            const text = name === undefined ? null : attributeNameText(name);
            if (text === null)
                return unknown;
            if (text !== wanted)
                return missing;
        }
        return within(value, names.slice(path.names.length));
    };
    return { origin: (expression) => origin(bare(expression)), member };
}
function expressionOf(member) {
    return member.kind === 'expression' ? member.expression : null;
}
function constantNames(path) {
    const names = [];
    for (const name of path.names) {
        const text = attributeNameText(name);
        if (text === null)
            return null;
        names.push(text);
    }
    return names;
}

;// CONCATENATED MODULE: ./src/syntax/values.ts
/** What an expression is known to evaluate to without Nix: constants followed through names, sets and strings. */




/** Deeper than this, and longer than that, nothing is folded: strings can double with every definition. */
const values_deepest = 100;
const mostPieces = 2000;
const longestValue = 1 << 20;
/** The values of a file's expressions. Made once a tree; every question ends, also on definitions that refer to themselves. */
function valuesOf(root) {
    return onceFor(root, computeValues);
}
function computeValues(root) {
    const scopes = scopesOf(root);
    const origins = originsIn(scopes);
    const done = new Map();
    /** What is being evaluated now; to meet one of them again is a circle. */
    const open = new Set();
    const of = (expression) => {
        const found = done.get(expression);
        if (found !== undefined)
            return found;
        const made = origins.origin(expression);
        if (open.has(made) || open.size >= values_deepest)
            return { kind: 'unknown', node: expression };
        open.add(made);
        const value = seenFrom(expression, make(made));
        open.delete(made);
        done.set(expression, value);
        return value;
    };
    const make = (made) => {
        switch (made.kind) {
            case 'string':
                return values_text('string', partPieces(made));
            case 'path':
                return values_text('path', partPieces(made));
            case 'search-path':
                return { kind: 'search-path', node: made };
            case 'integer':
            case 'float':
                return { kind: 'number', value: Number(made.text) };
            case 'list':
                return { kind: 'list', items: made.items, complete: true };
            case 'set':
                return { kind: 'set', node: made };
            case 'lambda':
                return { kind: 'function', node: made };
            case 'variable':
                return constant(made.name, made);
            case 'binary':
                if (made.operator === '+')
                    return sum(made);
                return made.operator === '++' ? concatenation(made) : { kind: 'unknown', node: made };
            default:
                return { kind: 'unknown', node: made };
        }
    };
    const constant = (name, node) => {
        if (scopes.resolve(node).kind === 'builtin') {
            if (name === 'true' || name === 'false')
                return { kind: 'boolean', value: name === 'true' };
            if (name === 'null')
                return { kind: 'null' };
        }
        return { kind: 'unknown', node };
    };
    const partPieces = (node) => {
        const pieces = [];
        for (const part of node.parts) {
            if (part.kind === 'text')
                pieces.push({ ...part, node: part, via: null });
            else {
                const value = of(part.expression);
                if (value.kind === 'string' && pieces.length + value.pieces.length <= mostPieces) {
                    for (const piece of value.pieces)
                        pieces.push(piece.via === part.expression ? { ...piece, via: part } : piece);
                }
                else
                    pieces.push(hole(value.kind === 'unknown' ? value.node : origins.origin(part.expression), part));
            }
        }
        return pieces;
    };
    /** `a + b + c`, taken from the left without recursion. */
    const sum = (made) => {
        const operands = [];
        let left = made;
        while (left.kind === 'binary' && left.operator === '+') {
            operands.push(left.right);
            left = left.left;
        }
        let total = of(left);
        for (const operand of operands.reverse())
            total = added(total, of(operand), left, operand, made);
        return total;
    };
    const added = (a, b, left, right, whole) => {
        if (a.kind === 'number' && b.kind === 'number')
            return { kind: 'number', value: a.value + b.value };
        const first = operandPieces(a, left);
        const second = operandPieces(b, right);
        const isText = a.kind === 'string' || a.kind === 'path' || (a.kind === 'unknown' && b.kind === 'string');
        if (!isText || first === null || second === null || first.length + second.length > mostPieces) {
            return { kind: 'unknown', node: whole };
        }
        return values_text(a.kind === 'path' ? 'path' : 'string', [...first, ...second]);
    };
    /** A left operand of `++` and a right one; parts that are not known lists are left out. */
    const concatenation = (made) => {
        const items = [];
        let complete = true;
        let rest = made;
        const take = (operand) => {
            const value = of(operand);
            if (value.kind === 'list')
                items.push(...value.items);
            complete &&= value.kind === 'list' && value.complete;
        };
        while (rest.kind === 'binary' && rest.operator === '++') {
            take(rest.left);
            rest = rest.right;
        }
        take(rest);
        return items.length === 0 && !complete ? { kind: 'unknown', node: made } : { kind: 'list', items, complete };
    };
    return {
        ...origins,
        of,
        string: (expression) => {
            const value = of(expression);
            return value.kind === 'string' ? value : null;
        },
    };
}
function hole(node, via) {
    return { kind: 'hole', from: node.from, to: node.to, node, via };
}
function operandPieces(value, operand) {
    if (value.kind === 'string' || value.kind === 'path')
        return seen(operand, value.pieces);
    return value.kind === 'unknown' ? [hole(value.node, operand)] : null;
}
function values_text(kind, pieces) {
    let value = '';
    for (const piece of pieces) {
        if (piece.kind === 'hole')
            value = null;
        else if (value !== null)
            value = value.length + piece.value.length > longestValue ? null : value + piece.value;
    }
    return { kind, pieces, value };
}
/** Pieces from elsewhere get `at` for the node that stands for them. */
function seen(at, pieces) {
    return pieces.map((piece) => {
        const place = placeOf(piece);
        return at.from <= place.from && place.to <= at.to ? piece : { ...piece, via: at };
    });
}
function seenFrom(expression, value) {
    if (value.kind !== 'string' && value.kind !== 'path')
        return value;
    return { ...value, pieces: seen(expression, value.pieces) };
}

;// CONCATENATED MODULE: ./src/syntax/index.ts
/** The face of the syntax layer: Nix text to a tree with exact places, what its names and strings mean, and edits of text. */












/***/ })

};
