export const id = 904;
export const ids = [904];
export const modules = {

/***/ 8031:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ assetPath)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_url__WEBPACK_IMPORTED_MODULE_0__);
/** Files that travel with the program, such as shell scripts and Nix expressions. */

/**
 * The path of a file beside the code, also in the bundle: `assetPath(new URL('./x.nix', import.meta.url))`.
 * @param place the bundler knows that form, copies the file, and puts either a URL or the plain path in its place.
 */
function assetPath(place) {
    return typeof place === 'string' ? place : (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(place);
}


/***/ }),

/***/ 5523:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mL: () => (/* reexport */ bringNix),
  Tx: () => (/* reexport */ evaluateFiles),
  g5: () => (/* reexport */ evaluateWithCache),
  FS: () => (/* reexport */ installersOf),
  Lx: () => (/* reexport */ isClosed),
  En: () => (/* reexport */ nixArguments),
  pE: () => (/* reexport */ nixEnvironment),
  Lo: () => (/* reexport */ plainOptions),
  KN: () => (/* reexport */ provideNixpkgs),
  wB: () => (/* reexport */ readAttributePath),
  JP: () => (/* reexport */ readsOf),
  resolveNixpkgs: () => (/* reexport */ resolveNixpkgs),
  LW: () => (/* reexport */ wantedRelease)
});

// UNUSED EXPORTS: installPackages, locateNix, nixRules

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/nix/arguments.ts
/** What every conversation with Nix has in common: search path, system, the user's arguments, settings. */

const plainOptions = { nixpkgs: null, system: null, arguments: [], offline: false, configuration: '' };
/** The command line's part of `options`, for any of Nix's older programs. */
function nixArguments(options) {
    return [
        ...(options.nixpkgs === null ? [] : ['-I', `nixpkgs=${options.nixpkgs}`]),
        // Files say `import <nixpkgs> { }`, whose system is builtins.currentSystem; nothing else reaches all of them.
        ...(options.system === null ? [] : ['--option', 'system', options.system]),
        ...options.arguments.flatMap(({ name, kind, value }) => [kind === 'string' ? '--argstr' : '--arg', name, value]),
        ...(options.offline
            ? ['--option', 'substitute', 'false', '--option', 'connect-timeout', '5', '--option', 'download-attempts', '1']
            : []),
    ];
}
/** The environment's part of `options`. */
function nixEnvironment(world, { configuration }) {
    if (configuration === '')
        return world.env;
    return { ...world.env, NIX_CONFIG: [world.env.NIX_CONFIG, configuration].filter(Boolean).join('\n') };
}
/**
 * The names in an attribute path such as `devShells."my env".default`; an empty text has none.
 * @throws Failure where it is none.
 */
function readAttributePath(text) {
    if (text === '')
        return [];
    if (!/^(?:"[^"]*"|[^."]+)(?:\.(?:"[^"]*"|[^."]+))*$/.test(text)) {
        throw new failure/* Failure */.H(`${text} is no attribute path.`, { remedy: 'Separate the names by dots, as in devShells.default.' });
    }
    return [...text.matchAll(/"([^"]*)"|[^."]+/g)].map(([bare, quoted]) => quoted ?? bare);
}

// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
;// CONCATENATED MODULE: ./src/nix/derivation/aterm.ts
/**
 * The text of a .drv file: the one format that every Nix writes byte for byte alike, read without asking Nix.
 * Grammar: https://nix.dev/manual/nix/latest/protocols/derivation-aterm
 */
/** Read the text of a .drv file; null where it is none. */
function readDerivation(text) {
    const start = /^(?:Derive|DrvWithVersion\("[^"]*",)(?=[([])/.exec(text)?.[0];
    if (start === undefined)
        return null;
    // A versioned derivation, which has inputs of inputs, is written with its version before the same fields.
    const terms = readTerms(start === 'Derive' ? text.slice(start.length) : `(${text.slice(start.length)}`);
    if (terms === null)
        return null;
    const [outputs, inputs, sources, system, , , environment] = terms;
    return {
        outputs: tuples(outputs).map(([name, path, hashAlgorithm, hash]) => ({
            name: word(name),
            path: word(path),
            hashAlgorithm: word(hashAlgorithm),
            hash: word(hash),
        })),
        inputDerivations: tuples(inputs).map(([path]) => word(path)),
        inputSources: (Array.isArray(sources) ? sources : []).map(word),
        system: word(system),
        environment: new Map(tuples(environment).map(([name, value]) => [word(name), word(value)])),
    };
}
const word = (term) => (typeof term === 'string' ? term : '');
const tuples = (term) => typeof term === 'string' ? [] : (term ?? []).filter((one) => typeof one !== 'string');
/** The members of the first tuple or list in `text`; null where it does not end. */
function readTerms(text) {
    const open = [];
    const tokens = /"([^"\\]*(?:\\.[^"\\]*)*)"|[([]|[)\]]|,/gsy;
    for (const [token, quoted] of text.matchAll(tokens)) {
        if (quoted !== undefined)
            open.at(-1)?.push(unescaped(quoted));
        else if (token === '(' || token === '[')
            open.push([]);
        else if (token !== ',') {
            const closed = open.pop();
            if (closed === undefined)
                return null;
            if (open.length === 0)
                return closed;
            open.at(-1)?.push(closed);
        }
    }
    return null;
}
const escapes = { n: '\n', r: '\r', t: '\t' };
const unescaped = (text) => text.includes('\\') ? text.replace(/\\(.)/gs, (_, character) => escapes[character] ?? character) : text;

;// CONCATENATED MODULE: ./src/nix/derivation/installers.ts
/** The conda installers that a derivation is made from, as evaluated: found among its fixed-output inputs, whatever the file's text says. */


/**
 * Walk the input derivations of `drvPath` and collect the conda installers among them.
 * @param known is added to; give the same to the next walk.
 * @param storeRoot the folder in which the store's paths are to be found, for a Nix whose store is not at /nix/store itself.
 */
async function installersOf(world, drvPath, known = new Map(), storeRoot = '') {
    const found = [];
    const seen = new Set([drvPath]);
    let level = [drvPath];
    while (level.length > 0) {
        const unread = level.filter((path) => !known.has(path));
        await Promise.all(unread.map(async (path) => known.set(path, nodeOf(path, await world.files.readIfThere(storeRoot + path)))));
        const next = [];
        for (const path of level) {
            const node = known.get(path) ?? null;
            if (node === null)
                continue;
            if (node.installer !== null)
                found.push(node.installer);
            for (const input of node.inputs) {
                if (seen.has(input))
                    continue;
                seen.add(input);
                next.push(input);
            }
        }
        level = next;
    }
    return found.sort((a, b) => a.file.localeCompare(b.file) || a.drvPath.localeCompare(b.drvPath));
}
function nodeOf(path, text) {
    const derivation = text === null ? null : readDerivation(text);
    if (derivation === null)
        return null;
    // A derivation can also be named without needing its outputs; then it stands among the sources.
    const inputs = [...derivation.inputDerivations, ...derivation.inputSources.filter((source) => source.endsWith('.drv'))];
    return { installer: installerOf(path, derivation), inputs };
}
function installerOf(drvPath, derivation) {
    const [output] = derivation.outputs;
    if (output === undefined || derivation.outputs.length !== 1 || output.hashAlgorithm === '')
        return null;
    const environment = environmentOf(derivation);
    const urls = words(environment('urls') || environment('url'));
    const name = environment('name') || drvPath.replace(/^.*\/[0-9a-z]{32}-/, '').replace(/\.drv$/, '');
    const named = [...urls, name].find(conda/* isInstallerUrl */.O8);
    if (named === undefined)
        return null;
    const [, recursive = '', algorithmName = ''] = /^(r:)?(.+)$/.exec(output.hashAlgorithm) ?? [];
    const algorithm = conda/* hashAlgorithms */.D.find((one) => one === algorithmName);
    return {
        urls,
        file: (0,conda/* fileNameOf */.bV)(named),
        system: derivation.system,
        hash: algorithm === undefined || /^0*$/.test(output.hash) ? null : { algorithm, hex: output.hash },
        mode: recursive === '' ? 'flat' : 'recursive',
        written: environment('outputHash'),
        drvPath,
        outPath: output.path,
    };
}
/** A derivation with structured attributes has them all in one JSON text. */
function environmentOf({ environment }) {
    const json = environment.get('__json');
    if (json === undefined)
        return (name) => environment.get(name) ?? '';
    const attributes = parseObject(json);
    return (name) => {
        const value = attributes[name];
        return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : '';
    };
}
function parseObject(json) {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
}
const words = (text) => text.split(/\s+/).filter((one) => one !== '');

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/diagnostic.ts
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/nix/errors/wording.ts
/** Words for people: what Nix and authors wrote, without the parts that only a machine can use. */
/** Without store paths' hashes and the working directory's name before paths in it. */
function withoutMachinePaths(text, cwd) {
    const local = cwd === '/' ? text : text.replaceAll(`${cwd}/`, '');
    return local.replace(/\/nix\/store\/[0-9a-z]{32}-/g, '');
}
/** An author's words as a message: their first line, at most 400 characters of it. */
function firstLine(text) {
    const line = text.trim().split(/\s*\n\s*/, 1)[0] ?? '';
    if (line === '')
        return 'No reason was given.';
    return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}
/** Nix's words as a message: their first line, with a capital first and a full stop last. */
function sentence(text) {
    const line = capital(firstLine(text));
    return /[.!?…:]$/.test(line) ? line : `${line}.`;
}
/** The lines after the first, as far as they help: at most `count`, without blank ones. */
function furtherLines(text, count) {
    const lines = text
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.trim())
        .filter((line) => line !== '');
    return lines.length === 0 ? null : lines.slice(0, count).join('\n');
}
const code = (text) => `\`${text}\``;
/** Nix's "x, y or z" as the names in it. */
function namesIn(suggestion) {
    return suggestion.replace(/^one of /, '').split(/, or | or |, /);
}
/** "`a`", "`a` or `b`", "`a`, `b` or `c`". */
function alternatives(names) {
    const coded = names.map(code);
    return coded.length < 2 ? coded.join('') : `${coded.slice(0, -1).join(', ')} or ${coded.at(-1)}`;
}
/** As at the beginning of a sentence. */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

;// CONCATENATED MODULE: ./src/nix/errors/not-an-env.ts
/** What a file evaluates to, where that is not an FHS environment. */


const wanted = 'End the file in `(pkgs.buildFHSEnv { … }).env`';
/** A derivation that is none. A shell can be entered all the same, so it is only warned of. */
function describeShape(shape, name) {
    return shape === 'shell'
        ? {
            rule: 'nix-not-an-env',
            severity: 'warning',
            message: `This file evaluates to ${code(name)}, a plain shell, not to an FHS environment: what conda installs does not run in it.`,
            help: `${wanted}.`,
        }
        : {
            rule: 'nix-not-an-env',
            severity: 'error',
            message: `This file evaluates to the derivation ${code(name)}, which has no shell hook, not to an FHS environment.`,
            help: `${wanted}.`,
        };
}
/** A value that is no derivation, or that could not be looked into. */
function describeFacts(facts) {
    switch (facts.kind) {
        case 'derivation':
            return describeShape('other', facts.self.name);
        case 'arguments': {
            const names = facts.missing.map(({ name }) => name);
            const many = names.length > 1;
            return {
                rule: 'nix-missing-argument',
                severity: 'error',
                message: `The function in this file needs the argument${many ? 's' : ''} ${alternatives(names).replace(/ or (?=`[^`]*`$)/, ' and ')}, which nothing gives.`,
                help: `Give ${many ? 'them defaults' : 'it a default'}, as in \`{ ${names[0]} ? … }:\`, or pass ${many ? 'them' : 'it'} with arg.`,
            };
        }
        case 'attribute': {
            const near = (0,nearest/* nearest */.p)(facts.name, facts.available);
            return {
                rule: 'nix-missing-attribute',
                severity: 'error',
                message: `What this file evaluates to has no attribute ${code(facts.name)}.`,
                help: near !== null
                    ? `Did you mean ${code(near)}?`
                    : `It has ${facts.available.length === 0 ? 'no attributes' : list(facts.available)}.`,
            };
        }
        case 'value':
            return {
                rule: 'nix-not-an-env',
                severity: 'error',
                message: `This file evaluates to ${describeValue(facts)}, not to an FHS environment.`,
                help: facts.attributes.length > 0 ? `Choose one of its attributes with attr: ${list(facts.attributes)}.` : `${wanted}.`,
            };
    }
}
function describeValue({ type, attributes, length }) {
    if (type === 'list')
        return `a list of ${length} element${length === 1 ? '' : 's'}`;
    if (type === 'set')
        return attributes.length === 0 ? 'an empty set' : 'a set that is not a derivation';
    if (type === 'lambda')
        return 'a function that is still to be called';
    return ({ string: 'a string', path: 'a path', int: 'a number', float: 'a number', bool: 'true or false', null: 'null' }[type] ?? type);
}
function list(names) {
    return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
}

;// CONCATENATED MODULE: ./src/nix/errors/sources.ts
/** The files that errors point into: their text, their lines, their tree. */

function sourceOf(path, text) {
    const lines = (0,syntax/* lineIndex */.Dp)(text);
    try {
        return { path, text, lines, tree: (0,syntax/* parse */.qg)(text), syntaxError: null };
    }
    catch (error) {
        if (!(error instanceof syntax/* NixSyntaxError */.B1))
            throw error;
        return { path, text, lines, tree: null, syntaxError: error };
    }
}
/**
 * A spot for an offset that Nix names: to the end of the word that begins there; where a bracket or an interpolation does, to the
 * end of that, if it is on the line.
 */
function wordAt(source, from) {
    const word = /[A-Za-z_][\w'-]*(?:\.[A-Za-z_][\w'-]*)*|<[\w/.+-]+>|"[^"\n]*"|\S/y;
    word.lastIndex = from;
    const text = word.exec(source.text)?.[0] ?? '';
    let to = from + text.length;
    if (/^[[({$]$/.test(text) && source.tree !== null) {
        (0,syntax/* walk */.GG)(source.tree, (node) => {
            if (node.from === from && source.lines.position(node.to).line === source.lines.position(from).line)
                to = node.to;
            return node.from <= from && from < node.to;
        });
    }
    return { source, from, to };
}

;// CONCATENATED MODULE: ./src/nix/errors/raise.ts
/** Where words come from that an author let Nix say: the `throw` that has them, or the use of a name in them. */


/** The one call of `word` in these sources whose text can have become `said`; null where there is none, or more than one. */
function findRaise(sources, word, said) {
    const found = [];
    for (const source of sources) {
        if (source.tree === null)
            continue;
        (0,syntax/* walk */.GG)(source.tree, (node) => {
            if (node.kind !== 'apply' || calledName(node.function) !== word)
                return;
            const [text] = node.arguments;
            if (text !== undefined && couldBecome((0,syntax/* bare */.$B)(text), said))
                found.push(wordAt(source, node.from));
        });
    }
    return found.length === 1 ? (found[0] ?? null) : null;
}
/** The first use, in the order of the text, of a name that stands in quotes in `said`. */
function findQuotedName(source, said) {
    const quoted = new Set([...said.matchAll(/['‘`"“]([A-Za-z_][\w.-]*)['’`"”]/g)].map(([, name = '']) => name));
    if (source.tree === null || quoted.size === 0)
        return null;
    let first = null;
    (0,syntax/* walk */.GG)(source.tree, (node) => {
        if (first !== null)
            return false;
        const used = usedName(node);
        // `xorg.libSM` also stands for `pkgs.xorg.libSM`.
        if (used !== null && [...quoted].some((name) => used === name || used.endsWith(`.${name}`))) {
            first = { source, from: node.from, to: node.to };
        }
        return undefined;
    });
    return first;
}
function calledName(expression) {
    const called = (0,syntax/* bare */.$B)(expression);
    const name = usedName(called);
    return name?.startsWith('builtins.') ? name.slice('builtins.'.length) : name;
}
/** `a` or `a.b.c`, as far as it is plain names. */
function usedName(node) {
    if (node.kind === 'variable')
        return node.name;
    if (node.kind !== 'select' || node.target.kind !== 'variable')
        return null;
    const names = node.path.names.map((name) => (name.kind === 'name' ? name.text : null));
    return names.includes(null) ? null : [node.target.name, ...names].join('.');
}
/** Whether a string literal, with anything for its interpolations, is `said`. */
function couldBecome(expression, said) {
    if (expression.kind !== 'string')
        return false;
    const pattern = expression.parts.map((part) => part.kind === 'text' ? part.value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&') : '[^]*');
    return new RegExp(`^\\s*${pattern.join('')}\\s*$`).test(said);
}

;// CONCATENATED MODULE: ./src/nix/errors/recursion.ts
/** Which definitions of a file need each other in a circle, and so cannot have a value. */

/**
 * The circle of definitions around an offset, the innermost if there are several. Nix reports any link of a circle, each release
 * another one, so the report tells only which circle it is.
 * @param offset null where Nix says nothing: then the only circle of the file, if there is just one.
 */
function findCircle(source, offset) {
    if (source.tree === null)
        return null;
    const needs = needsOf((0,syntax/* scopesOf */.ZK)(source.tree));
    const circular = [...needs.keys()].filter((definition) => reaches(needs, definition, definition));
    const around = offset === null ? soleCircle(needs, circular) : innermost(circular, offset);
    if (around === null)
        return null;
    const circle = circular.filter((one) => areLinked(needs, around, one));
    const first = circle.reduce((a, b) => (nameRange(b).from < nameRange(a).from ? b : a));
    return { spot: { source, ...nameRange(first) }, way: wayAround(needs, first) };
}
function needsOf(scopes) {
    const valued = scopes.definitions.filter((definition) => valueRanges(definition).length > 0);
    const needs = new Map(valued.map((definition) => [definition, new Set()]));
    for (const needed of valued) {
        for (const use of scopes.usesOf(needed)) {
            for (const [definition, mentioned] of needs)
                if (isAround(definition, use.from))
                    mentioned.add(needed);
        }
    }
    return needs;
}
function valueRanges(definition) {
    if (definition.kind === 'binding')
        return definition.bindings.map(({ value }) => value);
    return definition.kind === 'formal' && definition.formal.fallback !== null ? [definition.formal.fallback] : [];
}
const isAround = (definition, offset) => valueRanges(definition).some(({ from, to }) => from <= offset && offset < to);
function nameRange(definition) {
    if (definition.kind === 'binding') {
        const name = definition.bindings[0]?.path.names[0];
        if (name !== undefined)
            return { from: name.from, to: name.to };
    }
    const { from, to } = definition.kind === 'formal' ? definition.formal.name : definition.scope;
    return { from, to };
}
function innermost(circular, offset) {
    const size = (definition) => Math.min(...valueRanges(definition).map(({ from, to }) => to - from));
    const [best = null] = circular.filter((definition) => isAround(definition, offset)).sort((a, b) => size(a) - size(b));
    return best;
}
function soleCircle(needs, circular) {
    const [first = null, ...others] = circular;
    return first !== null && others.every((one) => areLinked(needs, first, one)) ? first : null;
}
const reaches = (needs, from, to) => shortestWay(needs, from, to) !== null;
const areLinked = (needs, a, b) => reaches(needs, a, b) && reaches(needs, b, a);
/** The definitions after `from` up to `to`, by the fewest steps (at least one); null where there is no way. */
function shortestWay(needs, from, to) {
    const cameFrom = new Map();
    const queue = [from];
    for (const definition of queue) {
        for (const next of needs.get(definition) ?? []) {
            if (cameFrom.has(next))
                continue;
            cameFrom.set(next, definition);
            if (next !== to)
                queue.push(next);
            else {
                const way = [to];
                for (let at = cameFrom.get(to); at !== undefined && at !== from; at = cameFrom.get(at))
                    way.unshift(at);
                return way;
            }
        }
    }
    return null;
}
function wayAround(needs, first) {
    const way = shortestWay(needs, first, first) ?? [first];
    if (way.length === 1)
        return `\`${first.name}\` needs itself`;
    return `\`${first.name}\` needs ${way.map(({ name }) => `\`${name}\``).join(', which needs ')}`;
}

;// CONCATENATED MODULE: ./src/nix/errors/place.ts
/** The place of an error: the same one, whichever Nix reported it. */





/** Null where nothing in the repository can be pointed at. */
function placeOf(error, { rule, seek }, repository) {
    const reported = reportedSpot(repository, [error.place, ...framePlaces(repository, error.frames)]);
    const plain = reported && { spot: reported, detail: rule === 'nix-assertion' ? conditionAt(reported) : null };
    switch (seek.by) {
        case 'report':
            return plain;
        case 'syntax':
            return (reported && syntaxErrorOf(reported.source)) ?? plain;
        case 'call': {
            const calls = framePlaces(repository, error.frames);
            const spot = reportedSpot(repository, seek.reported === 'call' ? [error.place, ...calls] : [...calls, error.place]);
            return spot && { spot, detail: null };
        }
        case 'raise':
            return withoutDetail(raisingSpot(error, seek.word, seek.text, repository)) ?? plain;
        case 'path':
            return withoutDetail(firstNode(repository, (node, source) => leadsTo(node, source, seek.path))) ?? plain;
        case 'string':
            return (withoutDetail(firstNode(repository, (node) => node.kind === 'string' && seek.matches(constantText(node) ?? ''))) ?? plain);
        case 'recursion': {
            const source = reported?.source ?? repository.sources.get(repository.file);
            const circle = source && findCircle(source, reported?.from ?? null);
            return circle ? { spot: circle.spot, detail: circle.way } : plain;
        }
    }
}
const withoutDetail = (spot) => spot && { spot, detail: null };
/** The first of the places that is inside. */
function reportedSpot({ sources }, places) {
    for (const place of places) {
        const source = place && sources.get(place.file);
        if (source)
            return wordAt(source, withoutOperator(source, source.lines.offsetOfByte(place.line, place.column)));
    }
    return null;
}
/** From 2.14 on an operator's error is at the operator, before at the beginning of the expression: that is where we put it. */
function withoutOperator(source, offset) {
    if (source.tree === null)
        return offset;
    let from = offset;
    (0,syntax/* walk */.GG)(source.tree, (node) => {
        if (node.from > offset || node.to < offset)
            return false;
        if (node.kind === 'binary' && node.operatorAt === offset)
            from = node.from;
        return undefined;
    });
    return from;
}
/**
 * The places of frames. "while evaluating attribute 'x' of derivation 'y'" is at the attribute in Nix 2.18 and later, but at the
 * derivation's name in 2.8: then the attribute of that name is looked for in the same set.
 */
function framePlaces({ sources }, frames) {
    return frames.map(({ text, place }) => {
        const attribute = /^while evaluating the attribute '([^']+)' of the derivation/.exec(text)?.[1];
        const source = place ? sources.get(place.file) : undefined;
        return attribute !== undefined && place && source ? (attributePlace(source, place, attribute) ?? place) : place;
    });
}
/** Where the innermost set around a place binds an attribute. */
function attributePlace(source, { file, line, column }, attribute) {
    if (source.tree === null)
        return null;
    const offset = source.lines.offsetOfByte(line, column);
    const bindings = nodesWhere(source.tree, (node) => node.kind === 'set' && node.from <= offset && offset < node.to).flatMap((set) => (set.kind === 'set' ? set.bindings : []));
    const names = bindings.flatMap((member) => member.kind === 'binding' && member.path.names.length === 1 ? member.path.names : []);
    const found = names.findLast((name) => name.kind === 'name' && name.text === attribute);
    if (found === undefined)
        return null;
    const at = source.lines.position(found.from);
    return { file, line: at.line, column: Buffer.byteLength(source.text.slice(found.from - at.column + 1, found.from)) + 1 };
}
function syntaxErrorOf(source) {
    if (source.syntaxError === null)
        return null;
    return { spot: wordAt(source, source.syntaxError.offset), detail: source.syntaxError.message };
}
/** The text between `assert` and its semicolon. */
function conditionAt({ source, from }) {
    if (source.tree === null)
        return null;
    const [assertion] = nodesWhere(source.tree, (node) => node.kind === 'assert' && node.from === from);
    if (assertion?.kind !== 'assert')
        return null;
    return source.text.slice(assertion.condition.from, assertion.condition.to).replace(/\s+/g, ' ');
}
function raisingSpot({ frames }, word, text, repository) {
    const [first] = frames;
    if (first !== undefined && /^while calling the '(?:throw|abort)' builtin|^caused by explicit throw/.test(first.text)) {
        const exact = reportedSpot(repository, [first.place]);
        if (exact !== null)
            return exact;
    }
    const source = repository.sources.get(repository.file);
    return findRaise(new Set(repository.sources.values()), word, text) ?? (source ? findQuotedName(source, text) : null);
}
function firstNode({ sources }, matches) {
    for (const source of sources.values()) {
        const [first] = source.tree === null ? [] : nodesWhere(source.tree, (node) => matches(node, source));
        if (first !== undefined)
            return { source, from: first.from, to: first.to };
    }
    return null;
}
function nodesWhere(tree, matches) {
    const found = [];
    (0,syntax/* walk */.GG)(tree, (node) => {
        if (matches(node))
            found.push(node);
    });
    return found;
}
/** Whether a path literal means `path`, the folder that it is in, or a folder whose default.nix it is. */
function leadsTo(node, source, path) {
    if (node.kind !== 'path')
        return false;
    const text = constantText(node);
    if (text === null || text.startsWith('~'))
        return false;
    const meant = text.startsWith('/') ? text : (0,external_node_path_.join)((0,external_node_path_.dirname)(source.path), text);
    return meant === path || path === (0,external_node_path_.join)(meant, 'default.nix') || meant.startsWith(`${path}/`);
}
function constantText({ parts }) {
    let text = '';
    for (const part of parts) {
        if (part.kind !== 'text')
            return null;
        text += part.value;
    }
    return text;
}

;// CONCATENATED MODULE: ./src/nix/errors/patterns.ts

const report = { by: 'report' };
/** In Nix's own words. */
const readOther = ({ message }) => ({
    rule: 'nix-evaluation',
    message: sentence(message.replace(/^\[json\.exception\.[^\]]*\] /, 'This is not JSON: ')),
    seek: report,
});
/** The text names the condition in Nix 2.8 only; the place has it for all. */
function readAssertion(_, error) {
    return {
        rule: 'nix-assertion',
        message: 'An assertion failed.',
        detailed: (condition) => `The assertion ${code(condition)} failed.`,
        ...(/ is not equal to /.test(error.message) ? { help: sentence(error.message) } : {}),
        seek: report,
    };
}
function didYouMean({ suggestion }) {
    return suggestion === null ? {} : { help: `Did you mean ${alternatives(namesIn(suggestion))}?` };
}
const typeError = (message) => ({ rule: 'nix-type', message, seek: report });
/** What a function is called in messages: by its name, or not at all. */
const callOf = (name) => (!name || name === 'anonymous lambda' ? 'This function' : code(name));
/** The same failure of a transfer is told differently by each release of Nix and curl; curl's number is the same in all. */
function transferFault(text) {
    const status = /HTTP error (\d+)/.exec(text)?.[1];
    if (status !== undefined)
        return `the server answered ${status}`;
    const reasons = {
        '6': 'the host is not known',
        '7': 'the server cannot be reached',
        '28': 'it took too long',
        '35': 'the TLS connection failed',
        '60': 'the server’s certificate is not trusted',
    };
    return reasons[/ \((\d+)\)/.exec(text)?.[1] ?? ''] ?? 'the download failed';
}
const missingFile = (path) => ({
    rule: 'nix-missing-file',
    message: `There is no file or folder ${path}.`,
    seek: { by: 'path', path },
});
/** The first that reads an error is right. */
const patterns = [
    {
        pattern: /^syntax error, (?<what>.*)$/s,
        hasPlace: true,
        read: ({ what = '' }) => ({
            rule: 'nix-syntax',
            message: `Syntax error: ${what}.`,
            detailed: (message) => sentence(message.replace(/^syntax error, /, 'syntax error: ')),
            seek: { by: 'syntax' },
        }),
    },
    {
        pattern: /^attribute '(?<name>.+)' already defined at .*:(?<line>\d+):\d+$/s,
        hasPlace: true,
        read: ({ name = '', line }) => ({
            rule: 'nix-duplicate-attribute',
            message: `The attribute ${code(name)} is already defined on line ${line}.`,
            seek: report,
        }),
    },
    {
        pattern: /^duplicate formal function argument '(?<name>.+)'$/,
        hasPlace: true,
        read: ({ name = '' }) => ({
            rule: 'nix-duplicate-attribute',
            message: `The argument ${code(name)} is named twice.`,
            seek: report,
        }),
    },
    {
        pattern: /^undefined variable '(?<name>.+)'$/,
        hasPlace: true,
        read: ({ name = '' }, error) => ({
            rule: 'nix-undefined-variable',
            message: `${code(name)} is not defined here.`,
            ...didYouMean(error),
            seek: report,
        }),
    },
    {
        pattern: /^(?:required )?attribute '(?<name>.+)' missing$/,
        hasPlace: true,
        read: ({ name = '' }, error) => ({
            rule: 'nix-missing-attribute',
            message: `There is no attribute ${code(name)}.`,
            ...(name === 'buildFHSEnv'
                ? {
                    help: 'nixpkgs before 23.05 calls it buildFHSUserEnv; `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` works with every nixpkgs.',
                }
                : didYouMean(error)),
            seek: report,
        }),
    },
    {
        // 2.8: 'f' at FILE:L:C called without required argument 'x'; later: function 'f' called without required argument 'x'.
        pattern: /^(?<later>function )?(?:'(?<name>[^']*)'|anonymous function)(?: at .*:\d+:\d+)? called (?<how>without required|with unexpected) arguments? '(?<argument>[^']*)'/s,
        hasPlace: true,
        read: ({ later, name, how, argument = '' }, error) => {
            const seek = { by: 'call', reported: later === undefined ? 'call' : 'function' };
            return how === 'without required'
                ? { rule: 'nix-missing-argument', message: `${callOf(name)} is called without the argument ${code(argument)}.`, seek }
                : {
                    rule: 'nix-unexpected-argument',
                    message: `${callOf(name)} is called with the argument ${code(argument)}, which it does not take.`,
                    ...didYouMean(error),
                    seek,
                };
        },
    },
    { pattern: /^assertion .*failed$/s, hasPlace: true, read: readAssertion },
    {
        pattern: /^evaluation aborted with the following error message: '(?<text>.*)'$/s,
        read: ({ text = '' }) => ({
            rule: 'nix-abort',
            message: firstLine(text),
            ...(/requires Nix|Nix version/.test(text) ? { help: 'Use a newer Nix, or an older nixpkgs.' } : {}),
            seek: { by: 'raise', word: 'abort', text },
        }),
    },
    {
        pattern: /^(?:infinite recursion encountered|stack overflow)/,
        read: () => ({
            rule: 'nix-infinite-recursion',
            message: 'Infinite recursion: a value needs itself.',
            detailed: (way) => `Infinite recursion: ${way}.`,
            seek: { by: 'recursion' },
        }),
    },
    {
        pattern: /^value is (?<found>.+) while (?<expected>.+) was expected|^expected (?<expected2>.+?) but found (?<found2>[^:]+)(?:: .*)?$/s,
        read: ({ found, expected, found2, expected2 }) => typeError(`Expected ${expected ?? expected2}, but found ${found ?? found2}.`),
    },
    {
        pattern: /^cannot coerce (?<found>[^:]+?) to a string(?:: .*)?$/s,
        read: ({ found = '' }) => typeError(`${capital(found)} cannot be turned into a string.`),
    },
    {
        pattern: /^attempt to call something which is not a function but (?<found>[^:]+)(?:: .*)?$/s,
        read: ({ found }) => typeError(`Only a function can be called, but this is ${found}.`),
    },
    {
        pattern: /^cannot (?:add|compare|convert|concatenate) [^:]*/,
        read: (_, { message }) => typeError(sentence(message.split(': ')[0] ?? '')),
    },
    {
        pattern: /^file '(?<name>.+)' was not found in the Nix search path/,
        read: ({ name = '' }) => name === 'nixpkgs' || name.startsWith('nixpkgs/')
            ? {
                rule: 'nix-nixpkgs-missing',
                message: `${code(`<${name}>`)} means nothing here: neither the setting nixpkgs nor NIX_PATH says which nixpkgs it is.`,
                help: 'Set nixpkgs to a channel such as nixos-25.05, a URL, a folder, or lock for the one in a lock file; or pin it in the file by fetchTarball with a sha256.',
                seek: report,
            }
            : { rule: 'nix-missing-file', message: `${code(`<${name}>`)} is not in the Nix search path.`, seek: report },
    },
    {
        pattern: /^(?:getting (?:status|attributes) of(?: path)?|opening file|reading directory) '?(?<path>\/[^']+)'?: No such file|^path '(?<gone>\/.+)' does not exist$/,
        read: ({ path, gone }) => missingFile(path ?? gone ?? ''),
    },
    {
        pattern: /hash mismatch in (?:file downloaded from|fixed-output derivation) '(?<url>[^']+)':\s+specified: (?<specified>\S+)\s+got:\s+(?<got>\S+)/,
        read: ({ url = '', specified = '', got = '' }) => ({
            rule: 'nix-fetch',
            message: `What ${url} serves has another hash than the file says.`,
            help: `It has ${got}, the file says ${specified}. Find out why before you change it.`,
            seek: { by: 'string', matches: (value) => value === url },
        }),
    },
    {
        pattern: /unable to download '(?<url>[^']+)'(?<why>.*)$/s,
        read: ({ url = '', why = '' }) => ({
            rule: 'nix-fetch',
            message: `${url} could not be fetched: ${transferFault(why)}.`,
            seek: { by: 'string', matches: (value) => value === url },
        }),
    },
    {
        pattern: /during evaluation because the option 'allow-import-from-derivation' is disabled/,
        read: () => ({
            rule: 'nix-import-from-derivation',
            message: 'This reads what a derivation builds, so evaluating the file would have to build it first.',
            help: 'Read a file of the repository instead, or allow import from derivation.',
            seek: report,
        }),
    },
    {
        pattern: /is forbidden in (?:restricted|pure eval)/,
        read: () => ({
            rule: 'nix-restricted',
            message: 'Restricted evaluation does not allow this to be read or fetched.',
            seek: report,
        }),
    },
    {
        pattern: /^(?:hash|invalid (?:base-?\w+|nix32|SRI) hash|invalid hash) '(?<hash>[^']*)'/,
        read: ({ hash = '' }) => ({
            rule: 'nix-hash',
            message: hash === '' ? 'A hash is empty.' : `${code(hash.length > 80 ? `${hash.slice(0, 79)}…` : hash)} is not a valid hash.`,
            seek: { by: 'string', matches: (value) => value === hash },
        }),
    },
    {
        // 2.8 names the store path that the name would have made.
        pattern: /^(?:store path '[0-9a-z]{32}-|invalid derivation name: name ')(?<name>.+)' contains illegal character '(?<character>.)'/s,
        read: ({ name = '', character = '' }) => ({
            rule: 'nix-derivation-name',
            message: `The name of a derivation cannot contain ${code(character)}.`,
            seek: { by: 'string', matches: (value) => value.includes(character) && name.includes(value) },
        }),
    },
    {
        // Errors of the system have no place in a Nix before 2.14, so that they would pass for a throw.
        pattern: /^(?:opening|creating|cannot|reading|writing|executing|getting|renaming|unable|failed|error:|path '\/nix\/store|store path|a '.+' with features|\[json\.)/,
        read: (_, error) => (error.place === null ? readOther(error) : null),
    },
];

;// CONCATENATED MODULE: ./src/nix/errors/reading.ts


/** The reading of `error`. Texts of Nix 2.3 to 2.35 (src/libexpr, src/libstore, src/libutil) and of Lix. */
function readError(error) {
    // First, because an author can write whatever Nix can.
    if (saysThrow(error))
        return readThrow(error);
    for (const { pattern, hasPlace, read } of patterns) {
        if (hasPlace && seemsThrow(error))
            continue;
        const found = pattern.exec(error.message);
        const reading = found && read(found.groups ?? {}, error);
        if (reading)
            return reading;
    }
    if (seemsThrow(error))
        return readThrow(error);
    if (error.frames[0]?.text.startsWith('while evaluating the condition of the assertion'))
        return readAssertion({}, error);
    return readOther(error);
}
/** From 2.14 on the innermost frame is the call of `throw`, which itself has no place. */
function saysThrow({ place, frames }) {
    return place === null && /^while calling the 'throw' builtin|^caused by explicit throw/.test(frames[0]?.text ?? '');
}
/**
 * Before 2.14 a throw is what has neither a place nor any of the known texts. Such a Nix is told by its frames: a later one has
 * some for calls of builtins, of which inspect.nix itself makes a few.
 */
function seemsThrow({ place, frames }) {
    return place === null && !frames.some(({ text }) => text.startsWith('while calling the '));
}
function readThrow({ message }) {
    const help = helpFor(message) ?? furtherLines(message, 4);
    return {
        rule: 'nix-throw',
        message: firstLine(message),
        ...(help === null ? {} : { help }),
        seek: { by: 'raise', word: 'throw', text: message },
    };
}
/** What to do about what nixpkgs itself throws. */
function helpFor(message) {
    if (/buildFHSUserEnv/.test(message)) {
        return 'Write buildFHSEnv, the name since nixpkgs 23.05; `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` works with every nixpkgs.';
    }
    if (/ unfree license/.test(message)) {
        return 'Allow it where nixpkgs is imported: `import <nixpkgs> { config.allowUnfree = true; }`, or set NIXPKGS_ALLOW_UNFREE=1.';
    }
    return null;
}

// EXTERNAL MODULE: ./src/nix/errors/rules.ts
var rules = __webpack_require__(572);
;// CONCATENATED MODULE: ./src/nix/errors/index.ts
/** From what Nix said of a file to diagnostics: the face of everything about errors. */












/** The diagnostics of one file, in the order of the findings. */
async function diagnosticsOf(world, subject) {
    if (subject.findings.length === 0)
        return [];
    const repository = await readRepository(world, subject);
    const show = (spot, rest) => ({
        severity: 'error',
        source: 'evaluate',
        file: spot === null || spot.source.path === repository.file ? subject.file : (0,external_node_path_.relative)(world.cwd, spot.source.path),
        range: spot === null ? diagnostic/* startOfFile */.Si : spot.source.lines.range(spot.from, spot.to),
        ...rest,
    });
    return subject.findings.map((finding) => diagnosticOf(finding, subject, world.cwd, repository, show));
}
function diagnosticOf(finding, { request }, cwd, repository, show) {
    switch (finding.kind) {
        case 'error':
            return errorDiagnostic(finding.error, cwd, repository, show);
        case 'warning': {
            const source = repository.sources.get(repository.file);
            const spot = source ? findQuotedName(source, finding.text) : null;
            return show(spot, { rule: 'nix-warning', severity: 'warning', message: firstLine(withoutMachinePaths(finding.text, cwd)) });
        }
        case 'shape':
            return show(null, describeShape(finding.shape, finding.name));
        case 'facts':
            return show(spotOfFacts(finding.facts, repository), describeFacts(finding.facts));
        case 'timeout':
            return show(null, {
                rule: 'nix-timeout',
                message: `Evaluating this file takes longer than ${request.timeout / 1000} s.`,
                help: 'Look for a recursion without end, or allow more time with timeout.',
            });
        case 'memory':
            return show(null, {
                rule: 'nix-memory',
                message: `Evaluating this file needs more memory than ${request.memory === null ? 'there is' : `${Math.round(request.memory / 2 ** 20)} MiB`}.`,
                help: 'Look for a recursion without end, or for a list that grows without one.',
            });
        case 'crash':
            return show(null, {
                rule: 'nix-evaluation',
                message: `Nix ended with status ${finding.status} while it evaluated this file.`,
                ...(finding.lastWords === '' ? {} : { help: `It said: ${sentence(withoutMachinePaths(finding.lastWords, cwd))}` }),
            });
    }
}
function errorDiagnostic(error, cwd, repository, show) {
    const reading = readError(error);
    const placed = placeOf(error, reading, repository);
    const clean = (text) => withoutMachinePaths(text, cwd);
    const message = placed?.detail && reading.detailed ? reading.detailed(placed.detail) : reading.message;
    const advice = reading.help === undefined ? placed && similarName(reading.rule, error, placed) : clean(reading.help);
    const help = [advice, placed && wayTo(error, placed, repository, cwd)].filter(Boolean).join('\n');
    return show(placed?.spot ?? null, { rule: reading.rule, message: clean(message), ...(help === '' ? {} : { help }) });
}
/** Nix has no idea what an undefined name was meant to be; the file's own names may tell. */
function similarName(rule, { message }, { spot }) {
    const name = rule === 'nix-undefined-variable' ? /'(.+)'/.exec(message)?.[1] : undefined;
    if (name === undefined || spot.source.tree === null)
        return null;
    const near = (0,nearest/* nearest */.p)(name, (0,syntax/* scopesOf */.ZK)(spot.source.tree).definitions.map((definition) => definition.name));
    return near && `Did you mean ${code(near)}?`;
}
/** The lines of the repository through which evaluation came to the place: at most three, the nearest first. */
function wayTo({ frames }, { spot }, repository, cwd) {
    const own = `${spot.source.path}:${spot.source.lines.position(spot.from).line}`;
    const lines = new Set();
    for (const { place, text } of frames) {
        if (place && repository.sources.has(place.file) && !text.endsWith('anonymous lambda'))
            lines.add(`${place.file}:${place.line}`);
    }
    lines.delete(own);
    const way = [...lines].slice(0, 3).map((line) => (0,external_node_path_.relative)(cwd, line));
    return way.length === 0 ? null : `Evaluated from ${way.join(', from ')}.`;
}
function spotOfFacts(facts, { sources }) {
    const place = facts.kind === 'arguments' ? facts.missing[0]?.place : null;
    const source = place ? sources.get(place.file) : undefined;
    return place && source ? wordAt(source, source.lines.offsetOfByte(place.line, place.column)) : null;
}
/**
 * Read the files inside the repository that the findings mention. Inside is the evaluated file, and what lies below the working
 * directory but is not nixpkgs.
 */
async function readRepository(world, { file, request, findings }) {
    const evaluated = (0,external_node_path_.resolve)(world.cwd, file);
    const isBelow = (path, folder) => path.startsWith(folder === '/' ? folder : `${folder}/`);
    const isInside = (path) => path === evaluated ||
        (isBelow(path, world.cwd) && !isBelow(path, '/nix/store') && (request.nixpkgs === null || !isBelow(path, request.nixpkgs)));
    const mentioned = findings.flatMap((finding) => {
        if (finding.kind === 'error')
            return [finding.error, ...finding.error.frames].flatMap(({ place }) => (place ? [place.file] : []));
        if (finding.kind !== 'facts' || finding.facts.kind !== 'arguments')
            return [];
        return finding.facts.missing.flatMap(({ place }) => (place ? [place.file] : []));
    });
    const sources = new Map();
    for (const path of new Set([evaluated, ...mentioned.filter(isInside)])) {
        // A folder with a default.nix can be evaluated too; it has no text to show.
        const text = await world.files.readIfThere(path).catch(() => null);
        if (text !== null)
            sources.set(path, sourceOf(path, text));
    }
    // Nix follows a link to a file before it reads it, and then speaks of the target.
    const target = await world.files.realPath(evaluated).catch(() => evaluated);
    const source = sources.get(evaluated);
    if (source !== undefined)
        sources.set(target, source);
    return { file: evaluated, sources };
}

;// CONCATENATED MODULE: ./src/nix/evaluation.ts
/** Which derivation of `facts` is the env, and what shape the file has. */
function shapeOf(facts) {
    const { self, env } = facts;
    if (entersFhs(self))
        return { shape: 'env', derivation: self };
    if (env !== null && entersFhs(env))
        return { shape: 'wrapper', derivation: env };
    return { shape: self.hook === null ? 'other' : 'shell', derivation: self };
}
/**
 * Whether a derivation is the `.env` of a buildFHSEnv: its hook replaces the shell by the environment. The name has ended in
 * `-shell-env` and the hook has had an `exec` of bubblewrap, chrootenv or chroot-user ever since 2014
 * (nixpkgs, pkgs/build-support/build-fhsenv-bubblewrap).
 */
function entersFhs({ name, hook }) {
    if (hook === null || !/^\s*exec\s/m.test(hook.text))
        return false;
    return name.endsWith('-shell-env') || /bwrap|chrootenv|chroot-user/.test(hook.text);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
;// CONCATENATED MODULE: ./src/nix/log.ts
/** What Nix says on standard error with `--log-format internal-json --show-trace`, line by line. */
/** Read one line; null for what is of no interest: progress, activities, an empty line. */
function readLogLine(line) {
    if (!line.startsWith('@nix '))
        return readPlain(line);
    const entry = parseEntry(line.slice('@nix '.length));
    if (entry?.action !== 'msg')
        return null;
    const message = plainText(entry.msg);
    if (entry.level === 1)
        return readWarning(message);
    if (entry.level !== 0)
        return null;
    if (entry.raw_msg !== undefined)
        return { kind: 'error', error: log_readError(entry, message) };
    const traced = /^trace: (.*)$/s.exec(message)?.[1];
    if (traced === undefined)
        return readPlain(message);
    // How lib.warn speaks where Nix has no builtins.warn (before 2.23).
    return warningPrefix.test(traced) ? readWarning(traced) : { kind: 'trace', text: traced };
}
const warningPrefix = /^(?:evaluation )?warning: /;
/** Nix prefixes the author's warnings with `evaluation warning:`, nixpkgs before 24.11 and Lix with `warning:`, as Nix's own are. */
function readWarning(message) {
    const isNixsOwn = message.startsWith('warning: ') && notices.test(message);
    const text = message.replace(warningPrefix, '').replace(/^ +/gm, '');
    return { kind: isNixsOwn ? 'notice' : 'warning', text };
}
const notices = /search path|setting|substituter|download|retry|binary cache|experimental|signature|trusted|nix\.conf|\$HOME|store|daemon|build-users|group/;
const colour = new RegExp(`${String.fromCharCode(0x1b)}\\[[0-9;]*m`, 'g');
/** Without the colours of a terminal. */
const withoutColours = (text) => text.replace(colour, '');
function readPlain(line) {
    const text = withoutColours(line).trim();
    if (text === '')
        return null;
    // Some errors do not take the way of the others: a stack overflow in Nix before 2.20, no memory left in any.
    const found = /^error: (.*)$/s.exec(text);
    if (found?.[1] === undefined)
        return { kind: 'plain', text };
    return { kind: 'error', error: { message: found[1], place: null, frames: [], suggestion: null } };
}
function log_readError(entry, whole) {
    return {
        message: plainText(entry.raw_msg).trim(),
        place: readPlace(entry),
        frames: (Array.isArray(entry.trace) ? entry.trace : []).map((frame) => ({
            text: plainText(frame.raw_msg),
            place: readPlace(frame),
        })),
        suggestion: /^ *Did you mean (.+)\?$/m.exec(whole)?.[1] ?? null,
    };
}
/** Until 2.13 `file` is the bare path, later it ends in `:line:column`; what is not a file begins with `«` or `<`. */
function readPlace({ file, line, column }) {
    if (typeof file !== 'string' || typeof line !== 'number' || typeof column !== 'number' || !file.startsWith('/'))
        return null;
    const suffix = `:${line}:${column}`;
    return { file: file.endsWith(suffix) ? file.slice(0, -suffix.length) : file, line, column };
}
function parseEntry(text) {
    try {
        const entry = JSON.parse(text);
        return typeof entry === 'object' ? entry : null;
    }
    catch {
        return null;
    }
}
const plainText = (value) => (typeof value === 'string' ? withoutColours(value) : '');

;// CONCATENATED MODULE: ./src/nix/inspection.ts
/** One process of Nix that evaluates files in turn, and what it tells of each before it ends. */





const inspectAsset = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "inspect.nix");
/**
 * Evaluate files in one process, until one of them ends or taints it. A file that fails ends the process. One that warns taints it,
 * because Nix warns once for each value, and the next file may share that value: so it is left to a fresh process.
 * @param files absolute paths; at least one.
 * @returns what became of the first files, at least of one.
 * @throws Failure where Nix does not even begin.
 */
async function inspect(world, nix, options, files) {
    // No file can know the word, so no `builtins.trace` in a file passes for a line of ours.
    const mark = `nixconda-${(0,external_node_crypto_.randomBytes)(12).toString('hex')}`;
    const inspected = [];
    let warnings = [];
    let error = null;
    const lastWords = [];
    let begun = 0;
    let since = performance.now();
    const abort = new AbortController();
    let timedOut = false;
    let timer;
    const startClock = () => {
        since = performance.now();
        clearTimeout(timer);
        timer = setTimeout(() => {
            timedOut = true;
            abort.abort();
        }, options.timeout);
    };
    const passed = () => (performance.now() - since) / 1000;
    const onErrorLine = (text) => {
        const line = readLogLine(text);
        if (line === null || abort.signal.aborted)
            return;
        if (line.kind === 'error')
            error = line.error;
        else if (line.kind === 'warning')
            warnings.push(line.text);
        else if (line.kind !== 'trace')
            lastWords.push(line.text);
        else if (line.text.startsWith(`${mark} begin`)) {
            begun++;
            startClock();
        }
        if (line.kind === 'trace' && line.text.startsWith(`${mark} end `)) {
            const facts = JSON.parse(line.text.slice(`${mark} end `.length));
            inspected.push({ outcome: { kind: 'facts', facts }, warnings, seconds: passed() });
            if (warnings.length > 0 && inspected.length < files.length)
                abort.abort();
            warnings = [];
        }
    };
    startClock();
    const request = JSON.stringify({ mark, files, attribute: options.attribute });
    try {
        const { status } = await world.processes.run({
            command: nix.instantiate,
            args: [
                ...['--eval', '--read-write-mode', '--log-format', 'internal-json', '--show-trace'],
                ...['--option', 'allow-import-from-derivation', String(options.importFromDerivation)],
                ...restriction(options),
                ...nixArguments(options),
                ...[inspectAsset, '--argstr', 'nixcondaRequest', request],
            ],
            cwd: world.cwd,
            env: {
                ...nixEnvironment(world, options),
                // Obeyed by the Boehm collector of every Nix: https://github.com/bdwgc/bdwgc/blob/master/docs/environment.md
                ...(options.memory === null ? {} : { GC_MAXIMUM_HEAP_SIZE: String(options.memory) }),
            },
            signal: abort.signal,
            onErrorLine,
        });
        if (status === 0 || (abort.signal.aborted && !timedOut))
            return inspected;
        const outcome = timedOut ? { kind: 'timeout' } : ending(error, status, lastWords);
        if (begun === inspected.length && outcome.kind !== 'timeout')
            throw notStarted(outcome);
        return [...inspected, { outcome, warnings, seconds: passed() }];
    }
    finally {
        clearTimeout(timer);
    }
}
function ending(error, status, lastWords) {
    if (error?.message === 'out of memory')
        return { kind: 'memory' };
    if (error !== null)
        return { kind: 'error', error };
    if (lastWords.some((words) => words.startsWith('GC Warning: Out of Memory')))
        return { kind: 'memory' };
    return { kind: 'crash', status, lastWords: lastWords.at(-1) ?? '' };
}
/** Nix gave up before it came to the first file: its store, its settings or an argument of the user's is at fault. */
function notStarted(outcome) {
    const words = outcome.kind === 'error' ? outcome.error.message : outcome.kind === 'crash' ? outcome.lastWords : 'out of memory';
    return new failure/* Failure */.H(`Nix could not begin to evaluate: ${words.split('\n', 1)[0]}`, {
        remedy: 'Check the arguments given with `arg`, the settings of Nix, and that this user may use its store.',
    });
}
/** In restricted mode only the search path can be read, so what must be readable is put there under names that nobody uses. */
function restriction({ readable }) {
    if (readable === null)
        return [];
    const paths = [inspectAsset, ...readable].flatMap((path, index) => ['-I', `nixconda-readable-${index}=${path}`]);
    return ['--option', 'restrict-eval', 'true', ...paths];
}

;// CONCATENATED MODULE: ./src/nix/evaluate.ts
/** Evaluate many files at the price of one nixpkgs, so that no file hides another. */




/** Bytes of names for one process: an argument of a program may have 128 KiB (MAX_ARG_STRLEN in Linux). */
const namesLimit = 60_000;
/**
 * Evaluate each file as `nix-shell` would, and write the derivations.
 *
 * One process evaluates file after file and shares one nixpkgs among them. Where a file fails or warns, a fresh process goes on with
 * the next one; so there are as many processes as such files, plus one, and what is said of a file never depends on the others.
 * @returns what each file came to, by the name it has in `request.files`.
 * @throws Failure where Nix itself does not work.
 */
async function evaluateFiles(world, nix, request) {
    const evaluations = new Map();
    let rest = [...new Set(request.files)];
    while (rest.length > 0) {
        const batch = firstBatch(rest);
        const inspected = settled(await inspect(world, nix, request, batch.map((file) => (0,external_node_path_.resolve)(world.cwd, file))));
        for (const [index, one] of inspected.entries()) {
            const file = batch[index];
            if (file !== undefined)
                evaluations.set(file, await evaluationOf(world, request, file, one));
        }
        rest = rest.slice(inspected.length);
    }
    return evaluations;
}
/** The memory of a process is that of all its files, so only the first of them is to blame when it runs out: the others get a fresh one. */
function settled(inspected) {
    return inspected.length > 1 && inspected.at(-1)?.outcome.kind === 'memory' ? inspected.slice(0, -1) : inspected;
}
function firstBatch(files) {
    let size = 0;
    const end = files.findIndex((file, index) => {
        size += Buffer.byteLength(JSON.stringify(file));
        return index > 0 && size > namesLimit;
    });
    return end === -1 ? files : files.slice(0, end);
}
async function evaluationOf(world, request, file, { outcome, warnings, seconds }) {
    const described = outcome.kind === 'facts' && outcome.facts.kind === 'derivation' ? shapeOf(outcome.facts) : null;
    const findings = [...new Set(warnings)].map((text) => ({ kind: 'warning', text }));
    if (described === null)
        findings.push(outcome);
    else if (described.shape === 'shell' || described.shape === 'other') {
        findings.push({ kind: 'shape', shape: described.shape, name: described.derivation.name });
    }
    const diagnostics = await diagnosticsOf(world, { file, request, findings });
    if (described === null)
        return { ok: false, diagnostics, seconds };
    const { name, drvPath, system, hook } = described.derivation;
    return { ok: true, shape: described.shape, name, drvPath, system: system ?? '', hook, diagnostics, seconds };
}

;// CONCATENATED MODULE: ./src/nix/install/root.ts
/** How to be root on this machine, without a question. */

/**
 * The words to put before a command that must run as root: none as root, else `sudo -n`.
 * @param remedy what the user can do as root, for the failure.
 * @throws Failure where there is no sudo, or it would ask for a password.
 */
async function asRoot(world, remedy) {
    if (world.host.uid === 0)
        return [];
    const sudo = await world.processes.find('sudo');
    if (sudo === null)
        throw new failure/* Failure */.H('This needs root, and there is no sudo on this machine.', { remedy: `As root: ${remedy}` });
    const { status } = await world.processes.run({ command: sudo, args: ['-n', 'true'], timeout: 30_000 });
    if (status !== 0)
        throw new failure/* Failure */.H('This needs root, and sudo asks for a password.', { remedy: `As root: ${remedy}` });
    return [sudo, '-n'];
}

;// CONCATENATED MODULE: ./src/nix/install/apt.ts
/** Packages by apt, on Debian and Ubuntu: what is missing, and nothing else. */


/** Whether this machine has apt. */
async function hasApt(world) {
    return world.host.os === 'linux' && (await world.processes.find('apt-get')) !== null;
}
/**
 * Install those of `packages` that are missing, visibly, as root or through passwordless sudo.
 * @returns the packages that were installed; none where all were there, and then nothing was run.
 * @throws Failure where there is no apt, no way to be root, or apt fails; it says what to install by hand.
 */
async function installPackages(world, packages) {
    const missing = await missingPackages(world, packages);
    if (missing.length === 0)
        return [];
    const byHand = `Install ${missing.join(', ')} with this system's package manager.`;
    if (!(await hasApt(world)))
        throw new failure/* Failure */.H(`${missing.join(', ')} cannot be installed: this system has no apt.`, { remedy: byHand });
    const root = await asRoot(world, `apt-get install ${missing.join(' ')}`);
    const apt = async (...args) => {
        const [command = '', ...words] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...aptOptions, ...args];
        return world.processes.show({ command, args: words });
    };
    await world.log.group(`Installing ${missing.join(', ')} with apt`, async () => {
        if ((await apt('update')) !== 0)
            world.log.warn('apt-get update failed; going on with the package lists as they are.');
        const status = await apt('install', '--yes', '--no-install-recommends', ...missing);
        if (status !== 0)
            throw new failure/* Failure */.H(`apt-get install ${missing.join(' ')} failed with status ${status}.`, { remedy: byHand });
    });
    return missing;
}
/** Wait for another apt, such as the one that a freshly started machine runs for its updates; say nothing of progress. */
const aptOptions = ['-q', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];
async function missingPackages(world, packages) {
    if ((await world.processes.find('dpkg-query')) === null)
        return packages;
    const states = await Promise.all(packages.map(async (name) => {
        const { stdout } = await world.processes.run({
            command: 'dpkg-query',
            args: ['--show', '--showformat=${db:Status-Status}', name],
        });
        return { name, isInstalled: stdout.startsWith('installed') };
    }));
    return states.filter(({ isInstalled }) => !isInstalled).map(({ name }) => name);
}

;// CONCATENATED MODULE: ./src/nix/locate.ts
/** Where Nix is on this machine, and which one it is. */


/**
 * Find Nix on PATH, else where installers put it without this process's PATH knowing yet.
 * @returns null where there is none.
 * @throws Failure where there is one that does not start or does not say its version.
 */
async function locateNix(world) {
    const instantiate = await findProgram(world, 'nix-instantiate');
    if (instantiate === null)
        return null;
    const beside = async (name) => {
        const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(instantiate), name);
        return (await world.files.isExecutable(path)) ? path : findProgram(world, name);
    };
    const [store, build, nix] = await Promise.all([beside('nix-store'), beside('nix-build'), beside('nix')]);
    if (store === null || build === null) {
        throw new failure/* Failure */.H(`Nix is incomplete: there is ${instantiate}, but no ${store === null ? 'nix-store' : 'nix-build'}.`, {
            remedy: 'Install Nix anew, or take the remains off PATH.',
        });
    }
    const { status, stdout, stderr } = await world.processes.run({ command: instantiate, args: ['--version'], timeout: 30_000 });
    const version = readVersion(stdout);
    if (status !== 0 || version === null) {
        throw new failure/* Failure */.H(`${instantiate} --version did not say which Nix it is (status ${status}).`, {
            remedy: stderr.trim() === '' ? 'Install Nix anew.' : `It said: ${stderr.trim().split('\n').at(-1)}`,
        });
    }
    return { ...version, instantiate, store, build, nix };
}
/**
 * Read what `nix-instantiate --version` prints: `nix-instantiate (Nix) 2.18.1`, `… (Lix, like Nix) 2.91.1`,
 * `… (Determinate Nix 3.6.5) 2.29.0`.
 */
function readVersion(text) {
    const found = /^\S+ \((?<maker>[^)]*)\) (?<version>\d+(?:\.\d+)+)/m.exec(text)?.groups;
    if (!found)
        return null;
    const { maker = '', version = '' } = found;
    return { version, maker: maker.startsWith('Lix') ? 'lix' : maker.startsWith('Determinate') ? 'determinate' : 'nix' };
}
/** Right after an installation the running process has a PATH from before. */
async function findProgram(world, name) {
    const onPath = await world.processes.find(name);
    if (onPath !== null)
        return onPath;
    for (const folder of installedFolders(world)) {
        const path = (0,external_node_path_.join)(folder, name);
        if (await world.files.isExecutable(path))
            return path;
    }
    return null;
}
/** Profiles of the user, of the whole machine, and of NixOS. */
function installedFolders({ env }) {
    const home = env.HOME
        ? [(0,external_node_path_.join)(env.HOME, '.nix-profile/bin'), (0,external_node_path_.join)(env.XDG_STATE_HOME ?? (0,external_node_path_.join)(env.HOME, '.local/state'), 'nix/profile/bin')]
        : [];
    return [...home, '/nix/var/nix/profiles/default/bin', '/run/current-system/sw/bin'];
}

;// CONCATENATED MODULE: ./src/nix/install/releases.json
const releases_namespaceObject = /*#__PURE__*/JSON.parse('{"D":[{"version":"2.34.7","system":"x86_64-linux","url":"https://releases.nixos.org/nix/nix-2.34.7/nix-2.34.7-x86_64-linux.tar.xz","sha256":"eafe5042404e818505e28c5ca3d0885f3ec45c31f955489a25bb38258f87560e"},{"version":"2.34.7","system":"aarch64-linux","url":"https://releases.nixos.org/nix/nix-2.34.7/nix-2.34.7-aarch64-linux.tar.xz","sha256":"f1cee64ae7a02330c6421924c28f597c41813f2214ff108622087d8056378b08"}]}');
;// CONCATENATED MODULE: ./src/nix/install/official.ts
/** Nix from its own release tarball, checked against a pinned hash: for a Linux without apt, or for a version of one's own. */





/** The pinned release for a machine; null for one that there is no release for. */
function releaseFor(host) {
    const system = systemOf(host);
    return releases_namespaceObject.D.find((release) => release.system === system) ?? null;
}
/** Node's names of an operating system and a processor, as Nix writes them. */
function systemOf({ os, arch }) {
    const cpu = { x64: 'x86_64', arm64: 'aarch64', ia32: 'i686' }[arch] ?? arch;
    return `${cpu}-${os}`;
}
/**
 * Install a release for one user, with the store in /nix (https://nix.dev/manual/nix/latest/installation/single-user), by the
 * tarball's own script, which uses sudo where it must make /nix. No profile file is changed and no channel is added.
 * @throws Failure where it cannot be downloaded, is another file than pinned, or its script fails; nothing of it is run then.
 */
async function installRelease(world, release) {
    const folder = await world.files.makeTemporaryFolder('nix-release-');
    try {
        await world.log.group(`Installing Nix ${release.version} from ${release.url}`, async () => {
            const tarball = (0,external_node_path_.join)(folder, 'nix.tar.xz');
            await download(world, release.url, tarball);
            const sha256 = (0,external_node_crypto_.createHash)('sha256')
                .update(await world.files.readBytes(tarball))
                .digest('hex');
            if (sha256 !== release.sha256) {
                throw new failure/* Failure */.H(`${release.url} has the sha256 ${sha256}, not ${release.sha256} as pinned; it was not used.`, {
                    remedy: 'Check that the hash belongs to this version and system; else someone has changed the file.',
                });
            }
            await step(world, 'tar', ['-xJf', tarball, '-C', folder], 'tar and xz are needed to unpack it.');
            await prepareMachine(world);
            const [unpacked = ''] = (await world.files.list(folder)).filter((name) => name !== 'nix.tar.xz');
            const script = (0,external_node_path_.join)(folder, unpacked, 'install');
            await step(world, 'sh', [script, '--no-daemon', '--yes', '--no-channel-add', '--no-modify-profile'], null);
        });
    }
    finally {
        await world.files.remove(folder);
    }
}
/** What the script expects, and would otherwise ask sudo for, perhaps with a question. */
async function prepareMachine(world) {
    const { uid } = world.host;
    if (!(await world.files.exists('/nix'))) {
        const words = ['install', '-d', '-m', '0755', '-o', String(uid), '/nix'];
        const [command = '', ...args] = [...(await asRoot(world, words.join(' '))), ...words];
        await step(world, command, args, null);
    }
    // Root builds as one of the users of a group, which an installation for one user does not make.
    if (uid === 0 && !(await world.files.exists('/etc/nix/nix.conf')))
        await world.files.write('/etc/nix/nix.conf', 'build-users-group =\n');
}
/** By curl or wget, as the release's own online installer does, so that the proxy and certificates of this machine are obeyed. */
async function download(world, url, target) {
    if ((await world.processes.find('curl')) !== null) {
        await step(world, 'curl', ['--fail', '--location', '--silent', '--show-error', '--retry', '3', '--output', target, url], null);
    }
    else {
        await step(world, 'wget', ['--quiet', '--tries=3', '--output-document', target, url], 'curl or wget is needed to download it.');
    }
}
async function step(world, command, args, remedy) {
    const path = await world.processes.find(command);
    const advice = remedy === null ? {} : { remedy };
    if (path === null)
        throw new failure/* Failure */.H(`Nix could not be installed: there is no ${command}.`, advice);
    const status = await world.processes.show({ command: path, args });
    if (status !== 0)
        throw new failure/* Failure */.H(`Nix could not be installed: ${command} failed with status ${status}.`, advice);
}

;// CONCATENATED MODULE: ./src/nix/install/store.ts
/** A store that this user can use, right after Debian's or Ubuntu's Nix was installed. */


const daemonFolder = '/nix/var/nix/daemon-socket';
/**
 * Make the store usable, where it is not.
 *
 * Root needs nothing: Nix makes /nix/store by itself, and the package nix-setup-systemd has made the build users. For another user
 * the package lets only the group nix-users talk to the daemon, a membership that a running process cannot get; so this one folder
 * is given to the user, as it is on systems whose daemon serves everyone. Without systemd there is no daemon: then the
 * new store is given to the user, which is Nix's installation for a single user.
 * @throws Failure where it stays unusable.
 */
async function prepareStore(world, nix) {
    if (await canUseStore(world, nix))
        return;
    const owner = String(world.host.uid);
    const root = await asRoot(world, `chown -R ${owner} /nix`);
    const run = async (...words) => {
        const [command = '', ...args] = [...root, ...words];
        return world.processes.show({ command, args });
    };
    if (await world.files.exists('/run/systemd/system')) {
        await run('systemctl', 'start', 'nix-daemon.socket');
        await run('chown', owner, daemonFolder);
    }
    else {
        await run('mkdir', '-p', '/nix');
        await run('chown', '-R', owner, '/nix');
    }
    if (await canUseStore(world, nix))
        return;
    throw new failure/* Failure */.H('Nix is installed, but its store cannot be used by this user.', {
        remedy: `Give this user access to the daemon's socket in ${daemonFolder}, or make it the owner of /nix.`,
    });
}
/** Opening the store is all that is tried; the path is one that cannot exist. */
async function canUseStore(world, nix) {
    const { status } = await world.processes.run({
        command: nix.store,
        args: ['--check-validity', '--print-invalid', '/nix/store/00000000000000000000000000000000-none'],
        timeout: 60_000,
    });
    return status === 0;
}

;// CONCATENATED MODULE: ./src/nix/install/bring.ts
/** A Nix for this machine: the one that is there, else one that is brought as the `install-nix` setting says. */





/** The setup package makes the build users and the daemon's units; certificates are for what Nix fetches. */
const bring_packages = ['nix-bin', 'nix-setup-systemd', 'ca-certificates'];
const byHand = 'Install Nix by hand (https://nixos.org/download), or by an action such as cachix/install-nix-action.';
/**
 * Never touches a Nix that is there already.
 * @throws Failure where there is none and none can be, or may be, installed.
 */
async function bringNix(world, policy) {
    const { release = null } = policy;
    if (policy.how === 'apt' && release !== null) {
        throw new failure/* Failure */.H(`apt has one version of Nix only, so ${release.version} cannot be asked of it.`, {
            remedy: 'Set install-nix to official, or leave nix-version out.',
        });
    }
    const present = await locateNix(world);
    if (present !== null) {
        if (release !== null && release.version !== present.version) {
            world.log.warn(`Nix ${present.version} is here already and is used; nix-version asks for ${release.version}.`);
        }
        return present;
    }
    if (policy.how === 'never')
        throw new failure/* Failure */.H('There is no Nix on this machine, and install-nix is never.', { remedy: byHand });
    if (world.host.os !== 'linux') {
        const system = { darwin: 'macOS', win32: 'Windows' }[world.host.os] ?? world.host.os;
        throw new failure/* Failure */.H(`There is no Nix on this machine, and Nix is installed by itself only on Linux, not on ${system}.`, {
            remedy: byHand,
        });
    }
    const viaApt = policy.how === 'apt' || (policy.how === 'auto' && release === null && (await hasApt(world)));
    if (viaApt)
        await installPackages(world, bring_packages);
    else
        await installRelease(world, release ?? pinnedRelease(world));
    const nix = await locateNix(world);
    if (nix === null)
        throw new failure/* Failure */.H('Nix was installed, but its programs are nowhere to be found.', { remedy: byHand });
    if (viaApt)
        await prepareStore(world, nix);
    world.log.info(`Nix ${nix.version} is installed (${nix.instantiate}).`);
    return nix;
}
function pinnedRelease({ host }) {
    const pinned = releaseFor(host);
    if (pinned === null)
        throw new failure/* Failure */.H(`There is no pinned release of Nix for ${systemOf(host)}.`, { remedy: byHand });
    return pinned;
}

;// CONCATENATED MODULE: ./src/nix/install/wanted.ts
/** Which release of Nix the settings ask for, when it is not the pinned one. */


/**
 * @returns null where nothing in particular is asked for.
 * @throws Failure for a version that no hash is known of, and for a URL or hash without a version or in a form that it cannot have.
 */
function wantedRelease(host, { version, url, sha256 }) {
    if (version === null) {
        if (url === null && sha256 === null)
            return null;
        throw new failure/* Failure */.H('nix-release-url and nix-release-sha256 are those of a version, but nix-version is not set.', {
            remedy: 'Set nix-version to the version that they are of.',
        });
    }
    if (!/^\d+(?:\.\d+){1,2}$/.test(version)) {
        throw new failure/* Failure */.H(`nix-version is ${JSON.stringify(version)}, which is no version.`, { remedy: 'Write it as 2.34.7.' });
    }
    const system = systemOf(host);
    const name = `nix-${version}`;
    const address = url ?? `https://releases.nixos.org/nix/${name}/${name}-${system}.tar.xz`;
    const pinned = releaseFor(host);
    if (sha256 === null) {
        if (url === null && pinned?.version === version)
            return pinned;
        throw new failure/* Failure */.H(`No hash is known of Nix ${version} for ${system}, and nothing is installed unverified.`, {
            remedy: `Set nix-release-sha256 to the one in ${address}.sha256${pinned ? `, or nix-version to ${pinned.version}` : ''}.`,
        });
    }
    if (!/^[0-9a-f]{64}$/i.test(sha256)) {
        throw new failure/* Failure */.H('nix-release-sha256 is no sha256 in hexadecimal.', { remedy: `It is the text in ${address}.sha256.` });
    }
    if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(address)) {
        throw new failure/* Failure */.H(`nix-release-url is ${JSON.stringify(address)}, which is no https URL.`, { remedy: 'Use an https URL.' });
    }
    return { version, system, url: address, sha256: sha256.toLowerCase() };
}

;// CONCATENATED MODULE: ./src/nix/pins.ts
/** The nixpkgs in lock files of others: flakes, npins, niv. */
const lockFiles = [
    { name: 'flake.lock', read: readFlakeLock },
    { name: 'npins/sources.json', read: readNpins },
    { name: 'nix/sources.json', read: readNiv },
];
/** https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#lock-files */
function readFlakeLock(json) {
    const nodes = member(json, 'nodes');
    const root = pins_text(member(json, 'root')) ?? 'root';
    const inputs = member(member(nodes, root), 'inputs');
    const names = Object.keys(isObject(inputs) ? inputs : {});
    const name = names.includes('nixpkgs') ? 'nixpkgs' : names.find((one) => /^nixpkgs/i.test(one));
    if (name === undefined)
        return null;
    const node = follow(nodes, root, [name], 0);
    const locked = member(node === null ? null : member(nodes, node), 'locked');
    const narHash = pins_text(member(locked, 'narHash'));
    const revision = pins_text(member(locked, 'rev'));
    const url = tarballOf(locked, revision);
    if (url === null)
        return `is locked as ${pins_text(member(locked, 'type')) ?? 'nothing'}, which has no tarball`;
    if (narHash === null)
        return 'has no narHash';
    return { url, sha256: narHash, revision };
}
/** The node that a path of input names leads to; an input that is itself a path follows it from the root. */
function follow(nodes, from, path, depth) {
    const [name, ...rest] = path;
    if (name === undefined)
        return from;
    const input = member(member(member(nodes, from), 'inputs'), name);
    // A lock file can be written so that inputs follow each other in a circle.
    const target = Array.isArray(input) && depth < 50 ? follow(nodes, 'root', input.map(String), depth + 1) : pins_text(input);
    return target === null ? null : follow(nodes, target, rest, depth);
}
function tarballOf(locked, revision) {
    const [type, owner, repository, url] = ['type', 'owner', 'repo', 'url'].map((name) => pins_text(member(locked, name)));
    if (type === 'tarball')
        return url ?? null;
    if (revision === null)
        return null;
    if (type === 'github' && owner && repository && member(locked, 'host') === undefined) {
        return `https://github.com/${owner}/${repository}/archive/${revision}.tar.gz`;
    }
    if (type === 'gitlab' && owner && repository && member(locked, 'host') === undefined) {
        return `https://gitlab.com/api/v4/projects/${encodeURIComponent(`${owner}/${repository}`)}/repository/archive.tar.gz?sha=${revision}`;
    }
    const onGithub = type === 'git' ? /^(?:https|ssh):\/\/(?:git@)?github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(url ?? '')?.[1] : undefined;
    return onGithub === undefined ? null : `https://github.com/${onGithub}/archive/${revision}.tar.gz`;
}
/** https://github.com/andir/npins: `pins`, each with `url` and `hash`, and the `revision` of those that come from git. */
function readNpins(json) {
    const pins = member(json, 'pins');
    const pin = member(pins, 'nixpkgs');
    if (pin === undefined)
        return null;
    const url = pins_text(member(pin, 'locked_url')) ?? pins_text(member(pin, 'url'));
    const hash = pins_text(member(pin, 'hash'));
    if (url === null || hash === null)
        return 'has no URL with a hash; run `npins upgrade` and `npins update`';
    return { url, sha256: hash, revision: pins_text(member(pin, 'revision')) };
}
/** https://github.com/nmattia/niv: names at the top, each with `url`, `sha256` and `rev`. */
function readNiv(json) {
    const pin = member(json, 'nixpkgs');
    if (pin === undefined)
        return null;
    const url = pins_text(member(pin, 'url'));
    const sha256 = pins_text(member(pin, 'sha256'));
    if (url === null || sha256 === null)
        return 'has no URL with a sha256';
    return { url, sha256, revision: pins_text(member(pin, 'rev')) };
}
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const member = (value, name) => isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
const pins_text = (value) => (typeof value === 'string' ? value : null);

;// CONCATENATED MODULE: ./src/nix/nixpkgs.ts
/** Which nixpkgs is meant: the `nixpkgs` setting as a source, still to be brought. */



const allowed = 'Set nixpkgs to a folder, a URL of a tarball, a channel (nixos-25.05, nixpkgs-unstable), github:OWNER/REPOSITORY/REVISION, or lock.';
/**
 * Read the `nixpkgs` setting. Only looks at files; nothing is fetched.
 * @param setting as the user wrote it, null where absent.
 * @param near the folder of the file that is to be evaluated, absolute: lock files are looked for there, and above it up to the
 *   working directory.
 * @throws Failure for a setting that means nothing, a folder that is not there, and a lock file that has no nixpkgs.
 */
async function resolveNixpkgs(world, setting, near) {
    if (setting === null || setting === '')
        return { kind: 'search-path' };
    if (setting === 'lock')
        return lockedNixpkgs(world, near);
    if (/^(https?|file):/.test(setting))
        return urlSource(setting);
    const path = (0,external_node_path_.resolve)(world.cwd, setting.replace(/^path:/, '').replace(/^~(?=\/)/, world.env.HOME ?? '~'));
    const looksLikePath = /^(?:path:|[.~]{0,2}\/|\.{1,2}$)/.test(setting);
    if (looksLikePath || (await world.files.exists((0,external_node_path_.join)(path, 'default.nix'))))
        return folderSource(world, setting, path);
    const source = channelSource(setting) ?? githubSource(setting);
    if (source === null)
        throw new failure/* Failure */.H(`nixpkgs is set to ${JSON.stringify(setting)}, which is nothing that is known.`, { remedy: allowed });
    return source;
}
async function folderSource(world, setting, path) {
    if (/\.(?:tar\.\w+|tgz|txz)$/.test(path) && (await world.files.exists(path)))
        return urlSource(`file://${path}`);
    if (await world.files.exists((0,external_node_path_.join)(path, 'default.nix')))
        return { kind: 'folder', path };
    throw new failure/* Failure */.H(`nixpkgs is set to ${setting}, but there is no ${(0,external_node_path_.join)(path, 'default.nix')}.`, { remedy: allowed });
}
function urlSource(url) {
    // Without a hash the connection is all that vouches for what Nix then evaluates.
    if (/^http:/.test(url) && !/^http:\/\/(?:127\.[\d.]+|localhost|\[::1\])(?:[:/]|$)/.test(url)) {
        throw new failure/* Failure */.H(`nixpkgs would be fetched from ${url} over plain http, which anyone on the way can change.`, {
            remedy: 'Use the https URL.',
        });
    }
    return { kind: 'tarball', url, sha256: null, revision: revisionIn(url), name: url };
}
/** Channels by their names, at https://channels.nixos.org. */
function channelSource(setting) {
    const name = /^(?:channel:)?((?:nixos|nixpkgs)-[A-Za-z0-9.-]+)$/.exec(setting)?.[1];
    if (name === undefined)
        return null;
    return { kind: 'tarball', url: `https://channels.nixos.org/${name}/nixexprs.tar.xz`, sha256: null, revision: null, name };
}
/** `github:owner/repository`, `github:owner/repository/ref`, `nixpkgs/ref` as the flake registry knows it, or a revision alone. */
function githubSource(setting) {
    const word = '[A-Za-z0-9_.-]+';
    const reference = new RegExp(`^(?:github:(${word})/(${word})(?:/(${word}(?:/${word})*))?|(?:flake:)?nixpkgs(?:/(${word}))?|([0-9a-f]{40}))$`);
    const found = reference.exec(setting);
    if (found === null)
        return null;
    const [, owner = 'NixOS', repository = 'nixpkgs', ref, registryRef, revision] = found;
    return githubTarball(owner, repository, ref ?? registryRef ?? revision ?? (setting.startsWith('github:') ? 'HEAD' : 'nixpkgs-unstable'));
}
function githubTarball(owner, repository, ref) {
    const url = `https://github.com/${owner}/${repository}/archive/${ref}.tar.gz`;
    return { kind: 'tarball', url, sha256: null, revision: revisionIn(url), name: `${owner}/${repository} at ${ref}` };
}
/** The revision in the URL of a tarball: GitHub's archives have all of it, the channels' releases its beginning. */
function revisionIn(url) {
    return (/\/archive\/([0-9a-f]{40})\.tar/.exec(url)?.[1] ??
        /\/(?:nixos|nixpkgs)-[^/]*\.([0-9a-f]{7,40})\/nixexprs\./.exec(url)?.[1] ??
        null);
}
async function lockedNixpkgs(world, near) {
    const looked = [];
    for (const folder of foldersUp(near, world.cwd)) {
        for (const { name, read } of lockFiles) {
            const path = (0,external_node_path_.join)(folder, name);
            looked.push(path);
            const text = await world.files.readIfThere(path);
            if (text === null)
                continue;
            const pinned = readLock(text, path, read);
            if (pinned !== null)
                return { kind: 'tarball', ...pinned, revision: pinned.revision ?? revisionIn(pinned.url), name };
        }
    }
    throw new failure/* Failure */.H(`nixpkgs is set to lock, but no lock file has a nixpkgs; looked for ${looked.join(', ')}.`, {
        remedy: allowed,
    });
}
function readLock(text, path, read) {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch (cause) {
        throw new failure/* Failure */.H(`${path} is not JSON: ${cause instanceof Error ? cause.message : cause}.`, {
            place: { file: path },
            cause,
        });
    }
    const pinned = read(json);
    if (typeof pinned === 'string')
        throw new failure/* Failure */.H(`The nixpkgs in ${path} ${pinned}.`, { remedy: allowed, place: { file: path } });
    return pinned;
}
/** `folder` and those above it up to `top`; `folder` alone where it is not below `top`. */
function foldersUp(folder, top) {
    if (folder === top || !folder.startsWith(`${top === '/' ? '' : top}/`))
        return [folder];
    return [folder, ...foldersUp((0,external_node_path_.dirname)(folder), top)];
}

;// CONCATENATED MODULE: ./src/nix/provide-nixpkgs.ts
/** Bring nixpkgs: from its source to a folder that Nix can evaluate, with the revision it is of. */






const fetchAsset = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "fetch-tarball.nix");
/**
 * Unpack a tarball into the store (checked against the hash of a lock file), or find what NIX_PATH says.
 * @throws Failure where the tarball cannot be had or is another one.
 */
async function provideNixpkgs(world, nix, source, options = plainOptions) {
    switch (source.kind) {
        case 'folder':
            return { path: source.path, name: source.path, revision: await revisionOf(world, source.path), pinned: false };
        case 'search-path': {
            const { status, stdout } = await talk(world, nix, ['--find-file', 'nixpkgs'], { ...plainOptions, ...options });
            const path = status === 0 ? stdout.trim() : null;
            return { path, name: 'NIX_PATH', revision: path === null ? null : await revisionOf(world, path), pinned: false };
        }
        case 'tarball': {
            const { url, sha256, name } = source;
            const path = await unpack(world, nix, source, { ...plainOptions, ...options });
            const revision = source.revision ?? (await revisionOf(world, path));
            return {
                path,
                name: name === url ? url : `${name} (${url})`,
                revision,
                pinned: sha256 !== null || /\/archive\/[0-9a-f]{40}\.tar/.test(url),
            };
        }
    }
}
async function unpack(world, nix, { url, sha256 }, options) {
    const { status, stdout, error } = await talk(world, nix, ['--eval', '--json', '--read-write-mode', fetchAsset, '--argstr', 'url', url, '--argstr', 'sha256', sha256 ?? ''], options);
    if (status === 0)
        return JSON.parse(stdout);
    const reading = error && readError(error);
    throw new failure/* Failure */.H(reading?.rule === 'nix-fetch'
        ? `nixpkgs: ${reading.message}`
        : `nixpkgs could not be unpacked from ${url}: ${reading?.message ?? `Nix ended with status ${status}.`}`, {
        remedy: sha256 === null ? 'Check the URL and the network.' : 'Check the network, and that the lock file is as its tool wrote it.',
    });
}
async function talk(world, nix, args, options) {
    let error = null;
    const { status, stdout } = await world.processes.run({
        command: nix.instantiate,
        args: ['--log-format', 'internal-json', ...nixArguments(options), ...args],
        cwd: world.cwd,
        env: nixEnvironment(world, options),
        onErrorLine: (text) => {
            const line = readLogLine(text);
            if (line?.kind === 'error')
                error = line.error;
        },
    });
    return { status, stdout, error: error };
}
/** Channels' tarballs hold the commit in a file. */
async function revisionOf(world, path) {
    const text = await world.files.readIfThere((0,external_node_path_.join)(path, '.git-revision'));
    return /^[0-9a-f]{7,40}$/.exec(text?.trim() ?? '')?.[0] ?? null;
}

;// CONCATENATED MODULE: ./src/nix/reads/names.ts
/** Which names make the value of a file depend on more than its text. Whatever is not known to be harmless, is not. */
/** The members of `builtins` whose value depends on their arguments alone, and those that know no more than a cache's key does. */
const pureBuiltins = new Set(('abort add addErrorContext all any appendContext attrNames attrValues baseNameOf bitAnd bitOr bitXor break catAttrs ceil ' +
    'compareVersions concatLists concatMap concatStringsSep convertHash currentSystem deepSeq derivation derivationStrict dirOf div ' +
    "elem elemAt false filter floor foldl' fromJSON fromTOML functionArgs genList genericClosure getAttr getContext groupBy hasAttr " +
    'hasContext hashString head intersectAttrs isAttrs isBool isFloat isFunction isInt isList isNull isPath isString langVersion length ' +
    'lessThan listToAttrs map mapAttrs match mul nixVersion null parseDrvName partition placeholder removeAttrs replaceStrings seq sort ' +
    'split splitVersion storeDir stringLength sub substring tail throw toFile toJSON toString toXML trace traceVerbose true tryEval typeOf ' +
    'unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos warn zipAttrsWith').split(' '));
/** Members of other sets that read files or the environment, or fetch: nixpkgs hands builtins on, and has readers of its own in `lib`. */
const readingNames = new Set(('callPackage callPackageWith callPackages callPackagesWith cleanSource cleanSourceWith commitIdFromGitRepo currentTime evalModules ' +
    'exec fetchClosure fetchGit fetchMercurial fetchTarball fetchTree fileset filesystem filterSource findFile getEnv getFlake hashFile ' +
    'import importJSON importNative importTOML inNixShell maybeEnv nixPath nixos nixosTest packagesFromDirectoryRecursive pathExists ' +
    'pathIsDirectory pathIsGitRepo pathIsRegularFile pathType readDir readFile readFileType readPathsFromFile scopedImport sourceByRegex ' +
    'sourceFilesBySuffices sources storePath toPath').split(' '));
/** Where the tarballs of nixpkgs come from, which is known to read no more of a machine than a cache's key tells. */
const nixpkgsTarball = /^https:\/\/(?:github\.com\/NixOS\/nixpkgs\/archive\/|(?:releases|channels)\.nixos\.org\/)/;

;// CONCATENATED MODULE: ./src/nix/reads/text-reads.ts
/** What a file can read while it is evaluated, told from its text alone. Pure. */


function readsIn(root) {
    const files = [];
    const around = [];
    const doubts = [];
    const scopes = (0,syntax/* scopesOf */.ZK)(root);
    const parentOf = (0,syntax/* parentsOf */.fY)(root);
    /** The node around the parentheses around `node`. */
    const user = (node) => {
        const parent = parentOf(node);
        return parent?.kind === 'parenthesised' ? user(parent) : parent;
    };
    /** The call of which `node` is the function. */
    const callOf = (node) => {
        const call = user(node);
        return call?.kind === 'apply' && (0,syntax/* bare */.$B)(call.function) === node ? call : null;
    };
    /** The builtin that an expression names: `import`, `builtins.readFile`, `__readFile`. */
    const builtinNamed = (expression) => {
        const named = (0,syntax/* bare */.$B)(expression);
        if (named.kind === 'variable') {
            return scopes.resolve(named).kind === 'builtin' ? named.name.replace(/^__(?!curPos)/, '') : null;
        }
        if (named.kind !== 'select' || named.path.names.length !== 1)
            return null;
        const [name] = named.path.names;
        return name !== undefined && isBuiltins(named.target) ? (0,syntax/* attributeNameText */.FJ)(name) : null;
    };
    const isBuiltins = (expression) => {
        const target = (0,syntax/* bare */.$B)(expression);
        return target.kind === 'variable' && target.name === 'builtins' && scopes.resolve(target).kind === 'builtin';
    };
    /** What a name is bound to in a `let`, a `rec` set or as a default, followed once. */
    const meaning = (expression) => {
        const named = (0,syntax/* bare */.$B)(expression);
        const found = named.kind === 'variable' ? scopes.resolve(named) : null;
        const [binding, ...more] = found?.kind === 'binding' ? found.bindings : [];
        return binding !== undefined && more.length === 0 && binding.path.names.length === 1 ? (0,syntax/* bare */.$B)(binding.value) : named;
    };
    /** Whether a call of a builtin is one whose result the text, the files that it names and nixpkgs determine. */
    const isKnownCall = (name, { arguments: [first] }) => {
        if (first === undefined)
            return false;
        if (name === 'fetchTarball')
            return isPinnedNixpkgs(first);
        if (name === 'readFile')
            return (0,syntax/* bare */.$B)(first).kind === 'path';
        if (name !== 'import')
            return false;
        const imported = meaning(first);
        if (imported.kind === 'apply')
            return builtinNamed(imported.function) === 'fetchTarball';
        return imported.kind === 'search-path' || (0,syntax/* bare */.$B)(first).kind === 'path';
    };
    const isPinnedNixpkgs = (argument) => {
        const set = (0,syntax/* bare */.$B)(argument);
        if (set.kind !== 'set')
            return false;
        const partsOf = (name) => {
            const found = set.bindings.find((one) => one.kind === 'binding' && one.path.names.map(syntax/* attributeNameText */.FJ).join('.') === name);
            const value = found?.kind === 'binding' ? (0,syntax/* bare */.$B)(found.value) : null;
            return value?.kind === 'string' ? value.parts : [];
        };
        const [url] = partsOf('url');
        const [sha256, ...more] = partsOf('sha256');
        return url?.kind === 'text' && nixpkgsTarball.test(url.value) && sha256?.kind === 'text' && more.length === 0;
    };
    const doubt = (name) => {
        doubts.push(`${name} is used`);
        // With these a path can be had that does not stand in the text.
        if (/^(?:getEnv|findFile|nixPath)$/.test(name))
            around.push('/');
    };
    const checkName = (name, what) => {
        if (name === null)
            doubts.push(`an attribute of ${what} is not named in the text`);
        else if (readingNames.has(name))
            doubt(name);
    };
    const checkBuiltin = (node, name) => {
        const call = callOf(node);
        if (!pureBuiltins.has(name) && !(call && isKnownCall(name, call)))
            doubt(name);
    };
    (0,syntax/* walk */.GG)(root, (node) => {
        switch (node.kind) {
            case 'path': {
                const [first] = node.parts;
                const text = first?.kind === 'text' ? first.value : '';
                const call = user(node);
                const name = call?.kind === 'apply' && (0,syntax/* bare */.$B)(call.arguments[0] ?? call) === node ? builtinNamed(call.function) : null;
                if (node.parts.length === 1 && !/^[/~]/.test(text) && (name === 'import' || name === 'readFile')) {
                    files.push({ path: text, how: name });
                }
                else {
                    around.push(text);
                    doubts.push(`the path ${text} is put to a use that is not known`);
                }
                break;
            }
            case 'search-path':
                if (!/^nixpkgs(?:\/lib)?$/.test(node.name))
                    doubts.push(`<${node.name}> is used`);
                break;
            case 'variable': {
                const found = scopes.resolve(node);
                if (found.kind === 'builtin' && node.name !== 'builtins')
                    checkBuiltin(node, builtinNamed(node) ?? '');
                else if (found.kind === 'with' || found.kind === 'unbound')
                    checkName(node.name, 'a set');
                else if (found.kind === 'builtin' && !isSelectedFrom(user(node), node))
                    doubts.push('builtins is used as a whole');
                break;
            }
            case 'select': {
                if (isBuiltins(node.target)) {
                    const [name] = node.path.names;
                    checkBuiltin(node, (name && (0,syntax/* attributeNameText */.FJ)(name)) ?? '');
                    break;
                }
                const isLocalSet = meaning(node.target).kind === 'set';
                for (const name of node.path.names) {
                    const text = (0,syntax/* attributeNameText */.FJ)(name);
                    if (text !== null || !isLocalSet)
                        checkName(text, 'a set that is not in the text');
                }
                break;
            }
            case 'formal':
                // What is handed over under such a name is most likely what the name says.
                checkName(node.name.text, 'a set');
                break;
            case 'inherit':
                if (node.source === null)
                    break;
                for (const name of node.names) {
                    const text = (0,syntax/* attributeNameText */.FJ)(name) ?? '';
                    if (isBuiltins(node.source) ? !pureBuiltins.has(text) : readingNames.has(text))
                        doubt(text);
                }
                break;
        }
        return undefined;
    });
    return { files, around, doubts };
}
/** Whether `node` stands where one member of it is taken: `node.x`, `node ? x`, `inherit (node) x`. */
function isSelectedFrom(parent, node) {
    if (parent?.kind === 'select' || parent?.kind === 'has-attribute')
        return (0,syntax/* bare */.$B)(parent.target) === node;
    return parent?.kind === 'inherit' && parent.source !== null && (0,syntax/* bare */.$B)(parent.source) === node;
}

;// CONCATENATED MODULE: ./src/nix/reads/index.ts
/** What the evaluation of a file reads on this machine, as far as texts tell: its own, and those of the files that it imports. */




/** Where nothing tells what may be read. */
const anywhere = '/';
/** More files than this are not followed. */
const mostFiles = 200;
/** @param path of a file to be evaluated, absolute or relative to the working directory. */
async function readsOf(world, path) {
    const files = new Map();
    const folders = [];
    const doubts = [];
    const named = (0,external_node_path_.resolve)(await world.files.realPath(world.cwd), path);
    const start = await world.files.realPath(named).catch(() => named);
    if (start !== named) {
        folders.push(anywhere);
        doubts.push('a link leads to it');
    }
    const open = [{ path: start, how: 'import' }];
    const evaluated = new Set();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { path: file, how } = next;
        if (evaluated.has(file) || (how === 'readFile' && files.has(file)))
            continue;
        const bytes = files.size < mostFiles ? await reads_readPlain(world, file) : null;
        if (bytes === null) {
            // A folder, a link, nothing at all.
            folders.push(anywhere);
            doubts.push(`${file} is no plain file`);
            continue;
        }
        files.set(file, (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'));
        if (how === 'readFile')
            continue;
        evaluated.add(file);
        const root = parsed(new TextDecoder().decode(bytes));
        if (root === null) {
            doubts.push(`${file} is not Nix`);
            continue;
        }
        const reads = readsIn(root);
        const base = (0,external_node_path_.dirname)(file);
        open.push(...reads.files.map((read) => ({ path: (0,external_node_path_.resolve)(base, read.path), how: read.how })));
        // The neighbours too: a path can be taken apart.
        folders.push(...reads.around.map((text) => (0,external_node_path_.resolve)(base, text, '..')));
        doubts.push(...reads.doubts);
    }
    return { files, folders, doubts };
}
/** Whether an expression reads nothing at all, nixpkgs aside. */
function isClosed(expression) {
    const root = parsed(expression);
    if (root === null)
        return false;
    const { files, around, doubts } = readsIn(root);
    return files.length + around.length + doubts.length === 0;
}
/** The bytes of a regular file that no link leads to; else null. */
async function reads_readPlain(world, path) {
    try {
        return (await world.files.realPath(path)) === path ? await world.files.readBytes(path) : null;
    }
    catch {
        return null;
    }
}
function parsed(text) {
    try {
        return (0,syntax/* parse */.qg)(text);
    }
    catch (error) {
        if (error instanceof syntax/* NixSyntaxError */.B1)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/nix/result-cache/entries.ts
/** Results on this machine's disk: one file for each evaluated file, with the key that it holds for. */


/**
 * Where the entry of a file is; null where this user has no cache folder. What was evaluated before under the same name is
 * overwritten, so that the folder grows with the number of files and not of changes.
 * @param name tells this file, and the way in which it is evaluated, from all others.
 */
function entryPath({ env }, name) {
    const given = env.XDG_CACHE_HOME ?? '';
    // https://specifications.freedesktop.org/basedir-spec/latest: a relative path is to be ignored.
    const base = (0,external_node_path_.isAbsolute)(given) ? given : env.HOME ? (0,external_node_path_.join)(env.HOME, '.cache') : null;
    const digest = (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex');
    return base === null ? null : (0,external_node_path_.join)(base, 'nixconda', 'evaluations', `${digest.slice(0, 32)}.json`);
}
/** The result that holds for `key`, if its derivations are still in the store; null for anything else that lies there. */
async function readEntry(world, path, key) {
    const entry = entries_parseEntry(await world.files.readIfThere(path).catch(() => null));
    if (entry === null || entry.key !== key)
        return null;
    const { evaluation } = entry;
    for (const derivation of [evaluation.drvPath, ...Object.keys(evaluation.hook?.needs ?? {})]) {
        if (!(await world.files.exists(derivation)))
            return null;
    }
    return evaluation;
}
/** A cache that cannot be written is none: the work is done all the same. */
async function writeEntry(world, path, key, evaluation) {
    const entry = { version: 1, key, evaluation };
    try {
        await world.files.write(path, JSON.stringify(entry), { mode: 0o600 });
    }
    catch (error) {
        world.log.debug(`The result cannot be kept: ${error instanceof Error ? error.message : error}`);
    }
}
/** Written by this program alone and whole or not at all, so its parts need no check once its head is right. */
function entries_parseEntry(text) {
    try {
        const entry = text === null ? null : JSON.parse(text);
        return entry?.version === 1 && typeof entry.key === 'string' && entry.evaluation?.ok === true ? entry : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./src/project.ts
var project = __webpack_require__(4330);
;// CONCATENATED MODULE: ./src/nix/result-cache/surroundings.ts
/** Everything but a file's own text that its evaluation depends on: the same surroundings, the same value. */





/** Unknown where something that Nix or nixpkgs looks at could change without being seen here. */
async function surroundingsOf(world, nix, request) {
    const why = await openEnd(world, nix, request);
    if (why !== null)
        return { kind: 'unknown', why };
    const settings = await Promise.all(settingsFiles(world).map(async (path) => [path, await world.files.readIfThere(path)]));
    const known = {
        tool: project/* projectVersion */.oC,
        nix: { ...nix, instantiate: await target(world, nix.instantiate) },
        nixpkgs: request.nixpkgs && (await target(world, request.nixpkgs)),
        host: [world.host.os, world.host.arch],
        cwd: world.cwd,
        request,
        environment: Object.entries(world.env)
            .filter(([name]) => /^NIX|^(?:HOME|IN_NIX_SHELL|XDG_CONFIG_HOME)$/.test(name))
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        settings,
    };
    return { kind: 'known', digest: (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(known)).digest('hex') };
}
async function openEnd(world, nix, request) {
    const { nixpkgs } = request;
    if (nixpkgs !== null && !isStorePath(await target(world, nixpkgs)))
        return `nixpkgs at ${nixpkgs} can change at any time`;
    if (request.arguments.some(({ kind, value }) => kind === 'expression' && !isClosed(value)))
        return 'an argument is an expression that reads more than its text';
    const { HOME: home, NIXPKGS_CONFIG: configuration, NIX_CONF_DIR, NIX_USER_CONF_FILES } = world.env;
    if (!home)
        return 'there is no HOME';
    if (NIX_CONF_DIR || NIX_USER_CONF_FILES)
        return "Nix' settings are not in their usual places";
    // Where nixpkgs looks for the user's own settings and overlays (nixpkgs, pkgs/top-level/impure.nix).
    const own = [(0,external_node_path_.join)(home, '.config/nixpkgs'), (0,external_node_path_.join)(home, '.nixpkgs'), ...(configuration ? [configuration] : [])];
    for (const path of own)
        if (await world.files.exists(path))
            return `nixpkgs reads ${path}`;
    for (const path of settingsFiles(world)) {
        if (/^\s*!?include\b/m.test((await world.files.readIfThere(path)) ?? ''))
            return `${path} includes other files`;
    }
    const { status } = await world.processes.run({
        command: nix.instantiate,
        args: [...nixArguments({ ...request, arguments: [] }), '--find-file', 'nixpkgs-overlays'],
        cwd: world.cwd,
        env: nixEnvironment(world, request),
        timeout: 30_000,
    });
    return status === 0 ? '<nixpkgs-overlays> is in the search path' : null;
}
/** What a path in the store holds never changes; a link from outside counts as what it leads to now. */
const isStorePath = (path) => /^\/nix\/store\/[0-9a-z]{32}-/.test(path);
const target = (world, path) => world.files.realPath(path).catch(() => path);
/** https://nix.dev/manual/nix/latest/command-ref/conf-file#file-format */
function settingsFiles({ env }) {
    const own = env.XDG_CONFIG_HOME || (0,external_node_path_.join)(env.HOME ?? '', '.config');
    const shared = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':');
    return ['/etc/nix/nix.conf', ...[own, ...shared].map((folder) => (0,external_node_path_.join)(folder, 'nix/nix.conf'))];
}

;// CONCATENATED MODULE: ./src/nix/result-cache/index.ts
/** Evaluate files, but not those whose every input is pinned and the same as when they were evaluated before. */





/**
 * As `evaluateFiles`; in the mode `off` nothing is read from the cache nor kept. Only successes are kept, and only of files of which it is sure what they read: a verdict is never older than
 * what it is about. The reasons against keeping one are told to the log, for debugging.
 */
async function evaluateWithCache(world, nix, request, mode) {
    const results = new Map();
    const { files, ...way } = request;
    const surroundings = mode === 'off' ? { kind: 'unknown', why: 'it is switched off' } : await surroundingsOf(world, nix, way);
    if (surroundings.kind === 'unknown')
        world.log.debug(`No result is taken from the cache: ${surroundings.why}.`);
    const keyOf = async (file) => (surroundings.kind === 'known' ? fileKey(world, file, surroundings.digest) : null);
    const keys = new Map();
    for (const file of new Set(files)) {
        const key = await keyOf(file);
        const path = entryOf(world, file, way);
        if (key === null || path === null)
            continue;
        keys.set(file, key);
        const evaluation = await readEntry(world, path, key);
        if (evaluation !== null)
            results.set(file, { ...evaluation, cached: true, seconds: 0 });
    }
    const rest = files.filter((file) => !results.has(file));
    for (const [file, evaluation] of await evaluateFiles(world, nix, { ...request, files: rest })) {
        results.set(file, { ...evaluation, cached: false });
        const [key, path] = [keys.get(file), entryOf(world, file, way)];
        // A file that changed meanwhile may have been read before or after that.
        if (evaluation.ok && key !== undefined && path !== null && (await keyOf(file)) === key) {
            await writeEntry(world, path, key, evaluation);
        }
    }
    return results;
}
/** Null where the file may read more than is known. */
async function fileKey(world, file, surroundings) {
    const { files, folders, doubts } = await readsOf(world, file);
    if (doubts.length > 0 || folders.length > 0) {
        world.log.debug(`${file} is always evaluated: ${[...new Set(doubts)].slice(0, 3).join('; ')}.`);
        return null;
    }
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([surroundings, file, [...files].sort()]))
        .digest('hex');
}
function entryOf(world, file, { attribute, system, arguments: given }) {
    return entryPath(world, JSON.stringify([world.cwd, file, attribute, system, given]));
}

;// CONCATENATED MODULE: ./src/nix/index.ts
/** The face of every conversation with Nix: bring it, bring nixpkgs, evaluate files, read what they are made from. */














/***/ })

};
