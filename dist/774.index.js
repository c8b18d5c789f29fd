export const id = 774;
export const ids = [774];
export const modules = {

/***/ 8031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 6723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mL: () => (/* reexport */ bringNix),
  Tx: () => (/* reexport */ evaluateFiles),
  FS: () => (/* reexport */ installersOf),
  En: () => (/* reexport */ nixArguments),
  pE: () => (/* reexport */ nixEnvironment),
  Lo: () => (/* reexport */ plainOptions),
  KN: () => (/* reexport */ provideNixpkgs),
  wB: () => (/* reexport */ readAttributePath),
  hu: () => (/* reexport */ resolveNixpkgs)
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
 * @param storeRoot the folder in which the store's paths are to be found, for a Nix whose store is not at /nix/store itself.
 */
async function installersOf(world, drvPath, storeRoot = '') {
    const found = [];
    const seen = new Set([drvPath]);
    let level = [drvPath];
    while (level.length > 0) {
        const derivations = await Promise.all(level.map(async (path) => ({ path, text: await world.files.readIfThere(storeRoot + path) })));
        const next = [];
        for (const { path, text } of derivations) {
            const derivation = text === null ? null : readDerivation(text);
            if (derivation === null)
                continue;
            const installer = installerOf(path, derivation);
            if (installer !== null)
                found.push(installer);
            // A derivation can also be named without needing its outputs; then it stands among the sources.
            const inputs = [...derivation.inputDerivations, ...derivation.inputSources.filter((source) => source.endsWith('.drv'))];
            for (const input of inputs) {
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
// EXTERNAL MODULE: ./src/syntax/index.ts + 19 modules
var syntax = __webpack_require__(4632);
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
 * The places of frames. "while evaluating attribute 'x' of derivation 'y'" is at the attribute from 2.19 on, but at the derivation's
 * name before: then the attribute of that name is looked for in the same set.
 */
function framePlaces({ sources }, frames) {
    return frames.map(({ text, place }) => {
        const attribute = /^while evaluating the attribute '([^']+)' of the derivation/.exec(text)?.[1];
        const source = place ? sources.get(place.file) : undefined;
        if (attribute === undefined || place === null || !source?.tree)
            return place;
        const offset = source.lines.offsetOfByte(place.line, place.column);
        let found = null;
        (0,syntax/* walk */.GG)(source.tree, (node) => {
            if (node.from > offset || node.to < offset)
                return false;
            if (node.kind !== 'set')
                return undefined;
            for (const member of node.bindings) {
                const name = member.kind === 'binding' && member.path.names.length === 1 ? member.path.names[0] : undefined;
                if (name?.kind === 'name' && name.text === attribute)
                    found = name.from;
            }
            return undefined;
        });
        if (found === null)
            return place;
        const { line } = source.lines.position(found);
        return { file: place.file, line, column: Buffer.byteLength(source.text.slice(source.lines.startOfLine(line), found)) + 1 };
    });
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
    let condition = null;
    (0,syntax/* walk */.GG)(source.tree, (node) => {
        if (node.kind === 'assert' && node.from === from)
            condition = source.text.slice(node.condition.from, node.condition.to).replace(/\s+/g, ' ');
        return condition === null;
    });
    return condition;
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
        if (source.tree === null)
            continue;
        let found = null;
        (0,syntax/* walk */.GG)(source.tree, (node) => {
            if (found === null && matches(node, source))
                found = node;
            return found === null;
        });
        if (found !== null)
            return { source, from: found.from, to: found.to };
    }
    return null;
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

;// CONCATENATED MODULE: ./src/nix/errors/reading.ts

const report = { by: 'report' };
/** The reading of `error`. Texts of Nix 2.3 to 2.35 (src/libexpr, src/libstore, src/libutil) and of Lix. */
function readError(error) {
    for (const { pattern, read } of patterns) {
        const found = pattern.exec(error.message);
        const reading = found && read(found.groups ?? {}, error);
        if (reading)
            return reading;
    }
    if (isThrow(error))
        return readThrow(error);
    if (error.frames[0]?.text.startsWith('while evaluating the condition of the assertion'))
        return readAssertion({}, error);
    return readOther(error);
}
const readOther = ({ message }) => ({
    rule: 'nix-evaluation',
    message: sentence(message.replace(/^\[json\.exception\.[^\]]*\] /, 'This is not JSON: ')),
    seek: report,
});
/**
 * From 2.14 on a frame says so. Before, a throw is what has neither a place nor any of the known texts; such a Nix can be told
 * by its frames, since our own call of a builtin would be one of them.
 */
function isThrow(error) {
    return saysThrow(error) || (error.place === null && !error.frames.some(({ text }) => text.startsWith('while calling the ')));
}
function saysThrow({ frames }) {
    return /^while calling the 'throw' builtin|^caused by explicit throw/.test(frames[0]?.text ?? '');
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
const patterns = [
    {
        pattern: /^syntax error, (?<what>.*)$/s,
        read: ({ what = '' }) => ({
            rule: 'nix-syntax',
            message: `Syntax error: ${what}.`,
            detailed: (message) => sentence(message.replace(/^syntax error, /, 'syntax error: ')),
            seek: { by: 'syntax' },
        }),
    },
    {
        pattern: /^attribute '(?<name>.+)' already defined at .*:(?<line>\d+):\d+$/s,
        read: ({ name = '', line }) => ({
            rule: 'nix-duplicate-attribute',
            message: `The attribute ${code(name)} is already defined on line ${line}.`,
            seek: report,
        }),
    },
    {
        pattern: /^duplicate formal function argument '(?<name>.+)'$/,
        read: ({ name = '' }) => ({
            rule: 'nix-duplicate-attribute',
            message: `The argument ${code(name)} is named twice.`,
            seek: report,
        }),
    },
    {
        pattern: /^undefined variable '(?<name>.+)'$/,
        read: ({ name = '' }, error) => ({
            rule: 'nix-undefined-variable',
            message: `${code(name)} is not defined here.`,
            ...didYouMean(error),
            seek: report,
        }),
    },
    {
        pattern: /^(?:required )?attribute '(?<name>.+)' missing$/,
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
    { pattern: /^assertion .*failed$/s, read: readAssertion },
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
        read: (_, error) => (error.place === null && !saysThrow(error) ? readOther(error) : null),
    },
];

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
        const text = await world.files.readIfThere(path);
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
    const abort = new AbortController();
    let timedOut = false;
    let timer;
    const startClock = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            timedOut = true;
            abort.abort();
        }, options.timeout);
    };
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
            inspected.push({ outcome: { kind: 'facts', facts }, warnings });
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
        return [...inspected, { outcome, warnings }];
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
async function evaluationOf(world, request, file, { outcome, warnings }) {
    const findings = warnings.map((text) => ({ kind: 'warning', text }));
    if (outcome.kind !== 'facts' || outcome.facts.kind !== 'derivation')
        findings.push(outcome);
    const diagnose = (all) => diagnosticsOf(world, { file, request, findings: all });
    if (outcome.kind !== 'facts' || outcome.facts.kind !== 'derivation')
        return { ok: false, diagnostics: await diagnose(findings) };
    const { shape, derivation } = shapeOf(outcome.facts);
    if (shape === 'shell' || shape === 'other')
        findings.push({ kind: 'shape', shape, name: derivation.name });
    const { name, drvPath, system, hook } = derivation;
    return { ok: true, shape, name, drvPath, system: system ?? '', hook, diagnostics: await diagnose(findings) };
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
    const root = await asRoot(world, `Run: apt-get install ${missing.join(' ')}`);
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
    const present = await locateNix(world);
    if (present !== null)
        return present;
    if (policy.how === 'never')
        throw new failure/* Failure */.H('There is no Nix on this machine, and install-nix is never.', { remedy: byHand });
    if (world.host.os !== 'linux') {
        const system = { darwin: 'macOS', win32: 'Windows' }[world.host.os] ?? world.host.os;
        throw new failure/* Failure */.H(`There is no Nix on this machine, and Nix is installed by itself only on Linux, not on ${system}.`, {
            remedy: byHand,
        });
    }
    const viaApt = policy.how === 'apt' || (policy.how === 'auto' && policy.release === undefined && (await hasApt(world)));
    if (viaApt)
        await installPackages(world, bring_packages);
    else
        await installRelease(world, chooseRelease(world, policy));
    const nix = await locateNix(world);
    if (nix === null)
        throw new failure/* Failure */.H('Nix was installed, but its programs are nowhere to be found.', { remedy: byHand });
    if (viaApt)
        await prepareStore(world, nix);
    world.log.info(`Nix ${nix.version} is installed (${nix.instantiate}).`);
    return nix;
}
function chooseRelease({ host }, { release }) {
    const chosen = release ?? releaseFor(host);
    if (chosen === null)
        throw new failure/* Failure */.H(`There is no pinned release of Nix for ${systemOf(host)}.`, { remedy: byHand });
    return chosen;
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

;// CONCATENATED MODULE: ./src/nix/index.ts
/** The face of every conversation with Nix: bring it, bring nixpkgs, evaluate files, read what they are made from. */











/***/ }),

/***/ 9774:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect),
  wE: () => (/* reexport */ makeReady),
  d1: () => (/* reexport */ runCommand)
});

// EXTERNAL MODULE: ./src/diagnostic.ts
var diagnostic = __webpack_require__(1348);
// EXTERNAL MODULE: ./src/stages/evaluate.ts
var evaluate = __webpack_require__(7836);
// EXTERNAL MODULE: ./src/stages/lint.ts + 1 modules
var lint = __webpack_require__(3764);
// EXTERNAL MODULE: ./src/stages/nix.ts
var nix = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
// EXTERNAL MODULE: ./src/conda/hash.ts + 1 modules
var conda_hash = __webpack_require__(9197);
// EXTERNAL MODULE: ./src/conda/installer-name.ts
var installer_name = __webpack_require__(7131);
;// CONCATENATED MODULE: ./src/conda/verification/place.ts
/** Finds where a file writes the hash or the URL that Nix evaluated, and rewrites a hash as it is written. */



const zero = { algorithm: 'sha256', hex: '0'.repeat(64) };
/** What nixpkgs calls its all-zero hashes, the longer way of writing before the shorter one that it contains. */
const fakeNames = ['fakeHash', 'fakeSha256'].flatMap((name) => [`pkgs.lib.${name}`, `lib.${name}`]);
/** The place of the pinned hash, else of the URL, else of the file name, else the beginning of the file. */
function placeOf({ url, hash }, expected, locate) {
    for (const { text, form } of (0,conda_hash/* formsOf */.XP)(hash ?? zero)) {
        const range = locate(text);
        if (range === null)
            continue;
        // A bare digest can only be replaced by one of the same algorithm: its attribute names that.
        const fits = expected !== null && (form.encoding === 'sri' || form.prefixed || expected.algorithm === (hash ?? zero).algorithm);
        return { range, fix: fits ? replace(range, (0,conda_hash/* formatHash */.ON)(expected, form.encoding, form.prefixed)) : null };
    }
    if (hash === null || (0,conda_hash/* isZero */.be)(hash)) {
        for (const name of fakeNames) {
            const range = locate(name);
            if (range !== null)
                return { range, fix: expected && replace(range, `"${(0,conda_hash/* toSri */.kB)(expected)}"`) };
        }
    }
    return { range: locate(url) ?? locate((0,installer_name/* fileNameOf */.bV)(url)) ?? diagnostic/* startOfFile */.Si, fix: null };
}
function replace(range, text) {
    return { kind: 'suggested', title: 'Pin the right hash', edits: [{ range, text }] };
}

// EXTERNAL MODULE: ./src/conda/verification/rules.ts
var rules = __webpack_require__(9340);
;// CONCATENATED MODULE: ./src/conda/verification/diagnose.ts



/**
 * What to tell about one installer; null where it is verified, or nobody wanted it to be.
 *
 * @param file the path as the user would write it.
 * @param locate finds literal text in that file.
 */
function diagnose(judgement, { mode, file, locate }) {
    const wording = word(judgement);
    if (wording === null)
        return null;
    const { rule, message, help, expected = null } = wording;
    const { range, fix } = placeOf(judgement.installer, expected, locate);
    const severity = mode === 'strict' ? 'error' : severityOf(rule);
    return { rule, severity, message, file, range, source: 'verify', ...(help ? { help } : {}), ...(fix ? { fix } : {}) };
}
function severityOf(id) {
    return rules/* verificationRules */.j.find((rule) => rule.id === id)?.severity ?? 'error';
}
function word({ installer: { hash }, file, finding }) {
    switch (finding.verdict) {
        case 'published':
        case 'downloaded':
            return null;
        case 'unpinned':
            return {
                rule: 'installer-unpinned',
                message: `${file} is fetched without a hash.`,
                ...(finding.expected ? { help: `Pin ${(0,conda_hash/* toSri */.kB)(finding.expected)}.`, expected: finding.expected } : {}),
            };
        case 'mismatch':
            if (finding.by === 'download') {
                return {
                    rule: 'installer-hash-mismatch',
                    message: `${finding.url} serves a file with the hash ${(0,conda_hash/* toSri */.kB)(finding.got)}, not ${hash ? (0,conda_hash/* toSri */.kB)(hash) : 'the pinned one'}.`,
                    help: 'Do not pin what it serves before you know why it is another file.',
                };
            }
            return {
                rule: 'installer-hash-mismatch',
                message: `The pinned hash is not the published one of ${file}${thatOf(finding.holders, '; it is ')}.`,
                help: remedyOf(finding.expected, finding.holders),
                expected: finding.expected,
            };
        case 'unknown':
            return wordDoubt(file, finding.why);
    }
}
function wordDoubt(file, why) {
    switch (why.kind) {
        case 'not-checked':
            return null;
        case 'unlisted':
            return {
                rule: 'installer-unknown',
                message: `No published hash of ${file} is known, so the pinned one is not verified${thatOf(why.holders, '; it is ')}.`,
                help: 'Use verify: download to compare with what the URL serves, or nixconda update-hashes for newer hashes.',
            };
        case 'latest':
            return {
                rule: 'installer-unknown',
                message: `${file} stands for whatever is newest, so no hash of it can be verified${thatOf(why.holders, '; the pinned one is ')}.`,
                help: why.holders[0] ? `Fetch ${why.holders[0].url} instead.` : 'Name a version in the URL.',
            };
        case 'md5-published':
            return {
                rule: 'installer-md5-only',
                message: `Of ${file} only the md5 is known, which says nothing about the pinned sha256.`,
                help: 'Use verify: download to compare both with what the URL serves.',
            };
        case 'weak-pin':
            return {
                rule: 'installer-md5-only',
                message: `${file} is pinned by a hash too weak to prove which file it is.`,
                help: why.expected ? `Pin ${(0,conda_hash/* toSri */.kB)(why.expected)}.` : 'Pin its sha256.',
                expected: why.expected,
            };
        case 'incomparable':
            return {
                rule: 'installer-unknown',
                message: `${file} is pinned by another kind of hash than the published sha256, so the two cannot be compared.`,
                help: `Pin ${(0,conda_hash/* toSri */.kB)(why.expected)}.`,
                expected: why.expected,
            };
        case 'recursive':
            return {
                rule: 'installer-unknown',
                message: `${file} is pinned by the hash of a store path, which cannot be compared with that of a file.`,
                help: 'Fetch it with fetchurl, without executable or recursiveHash.',
            };
        case 'download-failed':
            return {
                rule: 'installer-download-failed',
                message: why.message,
                help: `Nothing is known of ${file}; it does not count as verified.`,
            };
    }
}
function remedyOf(expected, holders) {
    const ways = [...(expected ? [`Pin ${(0,conda_hash/* toSri */.kB)(expected)}`] : []), ...holders.slice(0, 1).map(({ url }) => `fetch ${url}`)];
    const text = ways.join(', or ') || 'Compare with what the vendor publishes';
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function thatOf(holders, before) {
    return holders.length === 0 ? '' : `${before}that of ${holders.map(({ file }) => file).join(' and ')}`;
}
/** The judgement for the report. */
function installerReport({ installer: { url, system, hash, recursive }, file, finding }) {
    const pinned = hash !== null && hash.algorithm === 'sha256' && !recursive && !(0,conda_hash/* isZero */.be)(hash);
    const expected = finding.verdict === 'mismatch' ? finding.expected : null;
    return {
        url,
        file,
        system,
        sha256: pinned ? { hex: hash.hex, sri: (0,conda_hash/* toSri */.kB)(hash) } : null,
        verdict: finding.verdict,
        expected: expected && (0,conda_hash/* toSri */.kB)(expected),
    };
}

;// CONCATENATED MODULE: ./src/conda/verification/judge.ts
/** What the published hashes, and then the bytes themselves, say of an installer that a file pins. Pure: evidence in, judgement out. */


/** Judge by the published hashes alone. The host does not matter: a mirror must serve the same bytes under the same name. */
function judge(installer, published) {
    const name = (0,installer_name/* parseInstallerUrl */.BU)(installer.url);
    const entry = name === null || name.version === null ? null : published.find((0,installer_name/* installerFile */.T1)(name));
    const finding = compare(installer, name, entry, published);
    return { installer, file: (0,installer_name/* fileNameOf */.bV)(installer.url), name, entry, finding };
}
/** The judgement of an installer that nobody wants verified. */
function leaveUnchecked(installer) {
    const name = (0,installer_name/* parseInstallerUrl */.BU)(installer.url);
    return { installer, file: (0,installer_name/* fileNameOf */.bV)(installer.url), name, entry: null, finding: unknown({ kind: 'not-checked' }) };
}
const unknown = (why) => ({ verdict: 'unknown', why });
function compare({ hash, recursive }, name, entry, published) {
    const best = entry?.hash.algorithm === 'sha256' ? entry.hash : null;
    if (hash === null || (0,conda_hash/* isZero */.be)(hash))
        return { verdict: 'unpinned', expected: best };
    if (recursive)
        return unknown({ kind: 'recursive' });
    const holders = published.withHash(hash);
    if (name !== null && name.version === null)
        return unknown({ kind: 'latest', holders });
    if (entry !== null && hash.algorithm === entry.hash.algorithm) {
        if (!(0,conda_hash/* sameHash */.df)(hash, entry.hash))
            return { verdict: 'mismatch', by: 'published', expected: best, holders };
        return best ? { verdict: 'published', entry } : unknown({ kind: 'weak-pin', expected: null });
    }
    if ((0,conda_hash/* isWeak */.FI)(hash.algorithm))
        return unknown({ kind: 'weak-pin', expected: best });
    if (name === null)
        return unknown({ kind: 'unlisted', holders });
    // No published hash of this version to compare with, but the bytes of another one are not its own.
    if (holders.length > 0)
        return { verdict: 'mismatch', by: 'published', expected: best, holders };
    if (entry === null)
        return unknown({ kind: 'unlisted', holders: [] });
    return unknown(best ? { kind: 'incomparable', expected: best } : { kind: 'md5-published', entry });
}
/** Which digests of the bytes would tell more about this installer; none where they would tell nothing. */
function digestsNeeded({ installer, entry, finding }) {
    if (finding.verdict === 'mismatch' || (finding.verdict === 'unknown' && finding.why.kind === 'not-checked'))
        return [];
    if (finding.verdict === 'unpinned')
        return finding.expected === null ? ['sha256'] : [];
    return [...new Set([installer.hash?.algorithm ?? 'sha256', entry?.hash.algorithm ?? 'sha256'])];
}
/** Judge again, now that the bytes are known or could not be had. Published hashes keep the last word. */
function reconsider(judgement, evidence) {
    return { ...judgement, finding: weigh(judgement, evidence) };
}
function weigh({ installer: { hash, recursive }, entry, finding }, evidence) {
    if (evidence.kind === 'failed') {
        return finding.verdict === 'unpinned' ? finding : unknown({ kind: 'download-failed', message: evidence.message });
    }
    const { digests } = evidence;
    const isWhole = evidence.kind === 'stored' || evidence.whole;
    if (finding.verdict === 'unpinned') {
        const hex = isWhole ? digests.sha256 : undefined;
        return hex === undefined ? finding : { verdict: 'unpinned', expected: { algorithm: 'sha256', hex } };
    }
    const got = hash && digests[hash.algorithm];
    if (hash === null || got === undefined || got === null)
        return finding;
    if (got !== hash.hex && evidence.kind === 'served') {
        const { url, whole } = evidence;
        if (whole)
            return { verdict: 'mismatch', by: 'download', expected: null, got: { algorithm: hash.algorithm, hex: got }, url };
        return unknown({ kind: 'download-failed', message: `What ${url} serves ended without saying whether that is all of it.` });
    }
    const published = entry && digests[entry.hash.algorithm];
    if (entry && published && !recursive && published !== entry.hash.hex) {
        return { verdict: 'mismatch', by: 'published', expected: entry.hash.algorithm === 'sha256' ? entry.hash : null, holders: [] };
    }
    if (finding.verdict === 'published' || (0,conda_hash/* isWeak */.FI)(hash.algorithm))
        return finding;
    return { verdict: 'downloaded', from: evidence.kind === 'served' ? 'network' : 'store' };
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/conda/verification/store.ts
/**
 * Hash a store path anew; null where it is not valid, or cannot be read.
 *
 * @param outPath absolute, as `/nix/store/…-Miniconda3-4.3.11-Linux-x86_64.sh`.
 * @param recursive whether to hash the path as Nix archives it (`outputHashMode = "recursive"`), or the file's bytes.
 */
async function hashInStore(world, { outPath, recursive, algorithm }) {
    const run = (command, args) => world.processes.run({ command, args, timeout: 300_000 });
    if (!outPath.startsWith('/'))
        return null;
    // What lies in the store without being valid may be half-written. Do not let Nix look for it elsewhere.
    const valid = await run('nix-store', ['--option', 'substitute', 'false', '--check-validity', outPath]);
    if (valid.status !== 0)
        return null;
    const hashed = await run('nix-hash', ['--type', algorithm, ...(recursive ? [] : ['--flat']), outPath]);
    const hex = hashed.stdout.trim();
    return hashed.status === 0 && /^[0-9a-f]+$/.test(hex) ? { algorithm, hex } : null;
}

;// CONCATENATED MODULE: ./src/conda/verification/verify.ts
/** Verifies the installers of evaluated files: by published hashes, and where that is wanted by the store or a download. */





/** Judge each installer, in the given order. A file that several pin is downloaded once. */
async function verifyInstallers(world, installers, options) {
    const { mode, published, mirror = null, download = {} } = options;
    if (mode === 'off')
        return installers.map(leaveUnchecked);
    const judgements = installers.map((installer) => judge(installer, published));
    if (mode !== 'download')
        return judgements;
    const downloads = new Map();
    const fetchOnce = (url, algorithms) => {
        const key = JSON.stringify([url, algorithms]);
        const started = downloads.get(key) ?? world.network.hash(url, { ...download, algorithms, ...commentary(world, url) });
        downloads.set(key, started);
        return started;
    };
    const verified = [];
    for (const judgement of judgements) {
        const algorithms = digestsNeeded(judgement);
        if (algorithms.length === 0) {
            verified.push(judgement);
            continue;
        }
        const { url, recursive } = judgement.installer;
        const stored = await evidenceInStore(world, judgement);
        if (stored === null && recursive) {
            // A download has no hash of a store path to compare with.
            verified.push(judgement);
            continue;
        }
        const source = sourceOf(url, mirror);
        verified.push(reconsider(judgement, stored ?? asEvidence(source, await fetchOnce(source, algorithms))));
    }
    return verified;
}
/** Where to download from: the URL itself, or the file of the same name on a mirror. */
function sourceOf(url, mirror) {
    if (mirror === null)
        return url;
    if (!URL.canParse(mirror))
        throw new failure/* Failure */.H(`The mirror "${mirror}" is no URL.`, { remedy: 'Give the URL of the folder that holds the installers.' });
    return `${mirror.replace(/\/*$/, '')}/${(0,installer_name/* fileNameOf */.bV)(url)}`;
}
function asEvidence(url, outcome) {
    return outcome.kind === 'complete'
        ? { kind: 'served', url, digests: outcome.digests, whole: outcome.sizeConfirmed }
        : { kind: 'failed', message: outcome.message };
}
/**
 * What the store holds for this pin. Nix finds a fixed output by name and hash whatever the URL, so a pin left behind when the URL was
 * changed would find the old file: the store counts only where the output carries the file name, with a version, of the URL.
 */
async function evidenceInStore(world, { installer, file, name, entry }) {
    const { outPath, hash, recursive } = installer;
    if (outPath === null || hash === null || !outPath.endsWith(`-${file}`) || !name || name.version === null)
        return null;
    if ((await world.processes.find('nix-hash')) === null)
        return null;
    const found = await hashInStore(world, { outPath, recursive, algorithm: hash.algorithm });
    // A path whose bytes have changed since Nix made it says nothing; the download will.
    if (found === null || !(0,conda_hash/* sameHash */.df)(found, hash))
        return null;
    const other = entry && entry.hash.algorithm !== hash.algorithm && !recursive ? entry.hash.algorithm : null;
    const second = other && (await hashInStore(world, { outPath, recursive, algorithm: other }));
    return { kind: 'stored', digests: { [found.algorithm]: found.hex, ...(second ? { [second.algorithm]: second.hex } : {}) } };
}
/** A smaller file is there before anybody wonders. */
const worthTelling = 10_000_000;
/** Say how a download goes on, at each quarter of the file. */
function commentary(world, url) {
    const file = (0,installer_name/* fileNameOf */.bV)(url);
    let quarter = 0;
    world.log.info(`Downloading ${file} to hash it`);
    return {
        onRetry: (message) => world.log.warn(message),
        onProgress(received, total) {
            if (total === null || total < worthTelling || Math.floor((received * 4) / total) <= quarter)
                return;
            quarter = Math.floor((received * 4) / total);
            world.log.info(`${file}: ${(received / 1e6).toFixed(0)} of ${(total / 1e6).toFixed(0)} MB`);
        },
    };
}

;// CONCATENATED MODULE: ./src/conda/verification/index.ts
/** The face of verification: evaluated installers in, judgements out, and from these findings and the report's lines. */






// EXTERNAL MODULE: ./src/syntax/index.ts + 19 modules
var syntax = __webpack_require__(4632);
;// CONCATENATED MODULE: ./src/stages/verify.ts
/** The third stage: verify the pinned hashes of the installers that a file fetches. */



/** @param installers as evaluated; null where the file was not evaluated, so that only its text can be verified. */
async function verify_verify(world, { path, text, result }, installers, mode) {
    const subjects = installers ?? result.installers.flatMap(asWritten);
    const judgements = await verifyInstallers(world, subjects, { mode, published: await (0,conda/* loadPublished */.pW)() });
    const locate = locator(text, result.root);
    return {
        installers: judgements.map(installerReport),
        diagnostics: judgements.flatMap((judgement) => diagnose(judgement, { mode, file: path, locate }) ?? []),
    };
}
/** What the text alone says of an installer; nothing where its URL is not wholly known. */
function asWritten({ url, name, hash }) {
    if (url.value === null)
        return [];
    const parsed = hash?.parsed ?? null;
    return [
        {
            url: url.value,
            system: (name && (0,conda/* nixSystemOf */.Ev)(name)) ?? '',
            hash: parsed?.kind === 'hash' ? parsed.hash : null,
            recursive: false,
            outPath: null,
        },
    ];
}
/** Finds the first place of a text in a file that is not inside a comment. */
function locator(text, root) {
    const lines = (0,syntax/* lineIndex */.Dp)(text);
    const inComment = (offset) => root?.comments.some(({ from, to }) => from <= offset && offset < to) ?? false;
    return (needle) => {
        let at = text.indexOf(needle);
        while (at !== -1 && inComment(at))
            at = text.indexOf(needle, at + 1);
        return at === -1 ? null : lines.range(at, at + needle.length);
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cache/signing.ts
/** Nix's own ed25519 keys, so that only archives made by whoever has the secret are accepted. */


const noSigning = { secret: null, trusted: null };
/**
 * Read the keys in the form of `nix key generate-secret` and `nix key convert-secret-to-public`. The secret holds the public key,
 * so a run that has the secret needs nothing else; one that may only restore is given the public key.
 * @throws Failure where one is malformed, without showing it.
 */
function readSigning(secret, trusted) {
    const read = secret === null || secret === '' ? null : readKey(secret, 64, 'cache-signing-key');
    const given = trusted === null || trusted === '' ? null : readKey(trusted, 32, 'cache-public-key');
    const derived = read === null ? null : `${read.name}:${read.bytes.subarray(32).toString('base64')}`;
    return { secret: read === null ? null : `${read.name}:${read.bytes.toString('base64')}`, trusted: given === null ? derived : written(given) };
}
/** The signature of a text, `name:base64`. */
function signing_signText(secret, text) {
    const { name, bytes } = readKey(secret, 64, 'cache-signing-key');
    return `${name}:${sign(null, Buffer.from(text), privateKey(bytes.subarray(0, 32))).toString('base64')}`;
}
/** Whether `signature` is what the owner of the secret to `trusted` makes of `text`. */
function signing_isSigned(trusted, text, signature) {
    const { name, bytes } = readKey(trusted, 32, 'cache-public-key');
    const [signer, base64 = ''] = signature.trim().split(':', 2);
    if (signer !== name)
        return false;
    return verify(null, Buffer.from(text), publicKey(bytes), Buffer.from(base64, 'base64'));
}
const written = ({ name, bytes }) => `${name}:${bytes.toString('base64')}`;
function readKey(text, length, setting) {
    const [, name, base64] = /^([^\s:]+):([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (name !== undefined && bytes.length === length)
        return { name, bytes };
    throw new Failure(`${setting} is no key as Nix writes it, NAME:BASE64 with ${length} bytes.`, {
        remedy: 'Make a pair with: nix key generate-secret --key-name NAME, and: nix key convert-secret-to-public',
    });
}
/** What precedes the 32 bytes of a key in its DER form (RFC 8410). */
const privateLead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicLead = Buffer.from('302a300506032b6570032100', 'hex');
const privateKey = (seed) => createPrivateKey({ key: Buffer.concat([privateLead, seed]), format: 'der', type: 'pkcs8' });
const publicKey = (bytes) => createPublicKey({ key: Buffer.concat([publicLead, bytes]), format: 'der', type: 'spki' });

;// CONCATENATED MODULE: ./src/cache/tar-check.ts
/**
 * Look at a tar stream as it passes, and stop it at the first member that could be written anywhere but in its place. Pure.
 *
 * Accepted is only what `tar --format=gnu` makes of files, folders and links (https://www.gnu.org/software/tar/manual/html_node/Standard.html),
 * so that this reading and GNU tar's own cannot differ: no extended headers, no sparse files, each name once.
 */


const block = 512;
/** Linux names are at most this long (PATH_MAX). */
const longestName = 4096;
/** @param root the absolute path the members will lie in: absolute links may point below it. Names of members begin with `./`. */
function tar_check_tarCheck(root) {
    const seen = new Map();
    let bytes = 0;
    /** Bytes of a header or of a long name, until they are complete. */
    let gathered = Buffer.alloc(0);
    let state = { kind: 'header' };
    let longName = null;
    let longTarget = null;
    function readHeader(header) {
        if (header.every((byte) => byte === 0))
            return { kind: 'end' };
        const { name, mode, size, type, target } = fieldsOf(header);
        if (type === 'L' || type === 'K') {
            if (size === 0 || size > longestName + 1)
                throw refused('has a name that is too long');
            return { kind: 'text', type, size };
        }
        const member = { name: longName ?? name, target: longTarget ?? target, mode, size, type };
        longName = null;
        longTarget = null;
        const { path, kind } = admit(member, seen, root);
        seen.set(path, kind);
        if (kind === 'file' && type !== '1')
            bytes += size;
        return size === 0 ? { kind: 'header' } : { kind: 'skip', left: padded(size) };
    }
    /** Use up what is complete; what is left over at the end of a piece waits for the next. */
    function advance(input) {
        let rest = input;
        while (rest.length > 0) {
            if (state.kind === 'skip') {
                const taken = Math.min(state.left, rest.length);
                rest = rest.subarray(taken);
                state = state.left === taken ? { kind: 'header' } : { kind: 'skip', left: state.left - taken };
            }
            else if (state.kind === 'end') {
                if (rest.some((byte) => byte !== 0))
                    throw refused('has something after its end');
                return Buffer.alloc(0);
            }
            else {
                const needed = state.kind === 'header' ? block : padded(state.size);
                if (rest.length < needed)
                    return rest;
                const whole = rest.subarray(0, needed);
                rest = rest.subarray(needed);
                if (state.kind === 'header')
                    state = readHeader(whole);
                else {
                    const text = whole.subarray(0, state.size - 1).toString('latin1');
                    if (state.type === 'L')
                        longName = text;
                    else
                        longTarget = text;
                    state = { kind: 'header' };
                }
            }
        }
        return rest;
    }
    return {
        push(piece) {
            const input = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
            // A copy of what is left over, for the piece itself is used again.
            gathered = Buffer.from(advance(gathered.length === 0 ? input : Buffer.concat([gathered, input])));
        },
        end() {
            if (state.kind !== 'end')
                throw refused('ends too early');
            return { members: seen.size, bytes };
        },
    };
}
const padded = (size) => Math.ceil(size / block) * block;
const refused = (what) => new Failure(`The archive ${what}.`);
/** The fields of a header in the GNU format, names as Latin-1 so that each byte is kept apart. */
function fieldsOf(header) {
    const checksum = header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
    const magic = header.toString('latin1', 257, 265);
    if (magic !== 'ustar  \0' || number(header, 148, 8) !== checksum || header.subarray(345).some((byte) => byte !== 0)) {
        throw refused('has a header that is not of our making');
    }
    return {
        name: tar_check_text(header, 0, 100),
        mode: number(header, 100, 8),
        size: number(header, 124, 12),
        type: header.toString('latin1', 156, 157),
        target: tar_check_text(header, 157, 100),
    };
}
function tar_check_text(header, at, length) {
    const end = header.indexOf(0, at);
    return header.toString('latin1', at, end === -1 || end > at + length ? at + length : end);
}
function number(header, at, length) {
    const digits = tar_check_text(header, at, length).trim();
    if (!/^[0-7]+$/.test(digits))
        throw refused('has a number that is not of our making');
    return Number.parseInt(digits, 8);
}
/** Judge one member by itself and by those before it. */
function admit({ name, mode, size, type, target }, seen, root) {
    const shown = JSON.stringify(Buffer.from(name, 'latin1').toString('utf8'));
    const kind = type === '0' || type === '1' ? 'file' : type === '5' ? 'folder' : type === '2' ? 'link' : null;
    if (kind === null)
        throw refused(`has ${shown}, which is no file, folder or link`);
    if (kind !== 'file' && size !== 0)
        throw refused(`has contents where ${shown} can have none`);
    if (type === '1' && size !== 0)
        throw refused(`has contents where ${shown} can have none`);
    if ((mode & ~0o777) !== 0)
        throw refused(`has ${shown}, which would run as another user`);
    const path = kind === 'folder' ? name.replace(/\/$/, '') : name;
    const words = path.split('/');
    if (words[0] !== '.' || words.slice(1).some((word) => ['', '.', '..'].includes(word)) || name.includes('\0')) {
        throw refused(`has the name ${shown}, which is no place in it`);
    }
    if (seen.has(path))
        throw refused(`has ${shown} twice`);
    if (path === '.' ? kind !== 'folder' : seen.get(words.slice(0, -1).join('/')) !== 'folder') {
        throw refused(`has ${shown}, but not the folder for it`);
    }
    if (type === '1' && seen.get(target) !== 'file')
        throw refused(`has ${shown}, a second name of something that is no file in it`);
    if (type === '2' && !staysWithin(root, path, target)) {
        throw refused(`has the link ${shown}, which points out of ${root}, to ${JSON.stringify(Buffer.from(target, 'latin1').toString('utf8'))}`);
    }
    return { path, kind };
}
function staysWithin(root, path, target) {
    const end = posix.isAbsolute(target) ? posix.normalize(target) : posix.join(root, posix.dirname(path), target);
    return target !== '' && `${end.replace(/\/$/, '')}/`.startsWith(`${root}/`);
}

;// CONCATENATED MODULE: ./src/cache/conda-archive.ts
/** An installed conda prefix as one checked file: packed under watch, unpacked aside under watch, then moved into place as a whole. */




/** Where everything stays that conda can download again; the archive has the folder, empty. */
const downloads = './pkgs';
/** @returns what was packed, or why not. */
async function conda_archive_packConda(world, { prefix, folder, signing }) {
    await world.files.makeFolder(folder);
    const zstd = await world.processes.find('zstd');
    const file = join(folder, zstd === null ? 'prefix.tar' : 'prefix.tar.zst');
    // Sorted and without owners, so that equal prefixes make equal archives; setuid is of no use to conda.
    const source = tar(['--create', '--format=gnu', '--sort=name', '--numeric-owner', '--owner=0', '--group=0', '--mode=u-s,g-s,o-t'], [
        ...['--anchored', `--exclude=${downloads}/*`, '-C', prefix, '.'],
    ]);
    const target = zstd === null
        ? { command: 'dd', args: [`of=${file}`, 'bs=1M', 'status=none'] }
        : { command: zstd, args: ['-q', '-T0', '-3', '-', '-o', file] };
    const flow = await checkedFlow(world, prefix, source, target);
    if ('why' in flow)
        return flow;
    const meta = { version: 1, prefix, ...flow.summary, sha256: flow.sha256 };
    const text = `${JSON.stringify(meta, null, 2)}\n`;
    await world.files.write(join(folder, 'meta.json'), text);
    if (signing.secret !== null)
        await world.files.write(join(folder, 'meta.sig'), `${signText(signing.secret, text)}\n`);
    const archiveBytes = (await world.files.walk(folder)).reduce((sum, { bytes }) => sum + bytes, 0);
    return { items: flow.summary.members, bytes: flow.summary.bytes, archiveBytes };
}
/** Put the prefix in place. A prefix that exists and is not empty is left as it is. */
async function conda_archive_unpackConda(world, place) {
    const { prefix } = place;
    const opened = await openArchive(world, place);
    if ('why' in opened)
        return { kind: 'unusable', why: opened.why };
    const { meta, source, archiveBytes } = opened;
    // Beside the prefix, for only within one file system can it be moved as a whole.
    const aside = await world.files.makeTemporaryFolder('.nixconda-restoring-', dirname(prefix));
    try {
        const target = tar(['--extract', '--no-same-owner', '--same-permissions'], ['-C', aside]);
        const flow = await checkedFlow(world, prefix, source, target);
        if ('why' in flow)
            return { kind: 'unusable', why: flow.why };
        const { members, bytes } = flow.summary;
        if (flow.sha256 !== meta.sha256 || members !== meta.members || bytes !== meta.bytes) {
            return { kind: 'unusable', why: 'it does not have the contents that its meta.json tells of' };
        }
        // Succeeds over an empty folder, fails over any other.
        await world.files.rename(aside, prefix);
        return { kind: 'exact', items: members, bytes, archiveBytes };
    }
    catch (error) {
        return { kind: 'unusable', why: error instanceof Error ? error.message : String(error) };
    }
    finally {
        await world.files.remove(aside);
    }
}
async function openArchive(world, { prefix, folder, signing }) {
    const entries = await world.files.walk(folder);
    const stranger = entries.find(({ path, kind }) => kind !== 'file' || !/^(?:meta\.json|meta\.sig|prefix\.tar(?:\.zst)?)$/.test(path));
    if (stranger)
        return { why: `it holds ${JSON.stringify(stranger.path)}, which no archive of ours has` };
    const text = await world.files.readIfThere(join(folder, 'meta.json'));
    const file = entries.find(({ path }) => path.startsWith('prefix.tar'))?.path;
    if (text === null || file === undefined)
        return { why: 'it is incomplete' };
    const signature = await world.files.readIfThere(join(folder, 'meta.sig'));
    if (signing.trusted !== null && !(signature !== null && isSigned(signing.trusted, text, signature))) {
        return { why: 'it is not signed by the trusted key' };
    }
    const meta = readMeta(text);
    if (meta === null)
        return { why: 'its meta.json is not of our making' };
    if (meta.prefix !== prefix)
        return { why: `it was installed at ${meta.prefix}` };
    const path = join(folder, file);
    const source = file.endsWith('.zst')
        ? { command: 'zstd', args: ['-q', '-d', '-c', path] }
        : { command: 'dd', args: [`if=${path}`, 'bs=1M', 'status=none'] };
    return { meta, source, archiveBytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) };
}
function readMeta(text) {
    try {
        const { version, prefix, sha256, members, bytes } = JSON.parse(text);
        const sound = version === 1 &&
            typeof prefix === 'string' &&
            typeof sha256 === 'string' &&
            /^[0-9a-f]{64}$/.test(sha256) &&
            typeof members === 'number' &&
            typeof bytes === 'number';
        return sound ? { version, prefix, sha256, members, bytes } : null;
    }
    catch {
        return null;
    }
}
/** Let a tar stream flow from one program to the other, past the check that stops it at the first member out of its place. */
async function checkedFlow(world, prefix, source, target) {
    const check = tarCheck(prefix);
    const hash = createHash('sha256');
    try {
        const ended = await world.processes.pipe(source, target, (piece) => {
            check.push(piece);
            hash.update(piece);
        });
        for (const [{ command }, result] of [[source, ended.source], [target, ended.target]]) {
            if (result.status !== 0)
                return { why: `${command} failed: ${lastLine(result)}` };
        }
        return { summary: check.end(), sha256: hash.digest('hex') };
    }
    catch (error) {
        return { why: error instanceof Error ? error.message.replace(/^The archive /, 'it ').replace(/\.$/, '') : String(error) };
    }
}
const lastLine = ({ stderr, status }) => stderr.trim().split('\n').at(-1) || `status ${status}`;
/** GNU tar, on a stream. */
const tar = (operation, rest) => ({
    command: 'tar',
    args: [...operation, '--file', '-', ...rest],
    timeout: 30 * 60_000,
});

;// CONCATENATED MODULE: ./src/cache/keys.ts
/** The keys of cache entries: from what determines the content and nothing else, so that equal keys mean equal use. Pure. */


/** The layout of the archives; a new one makes all older entries misses. */
const formats = { closure: 'v1', conda: 'v1' };
const storePathPattern = /^(?<storeDir>\/.+)\/(?<hash>[0-9a-df-np-sv-z]{32})-(?<name>[A-Za-z0-9+._?=-]{1,211})$/;
/** The three parts of a store path, or null where it is none (https://nix.dev/manual/nix/stable/store/store-path). */
function readStorePath(path) {
    const { storeDir, hash, name } = storePathPattern.exec(path)?.groups ?? {};
    return storeDir === undefined || hash === undefined || name === undefined ? null : { storeDir, hash, name };
}
/**
 * The key of a closure: of what is evaluated to, so the Nix that did it does not matter, nor anything that does not change the result.
 * @param request.out the store path whose closure is kept.
 * @throws Failure where the prefix cannot be part of a key or `out` is no store path.
 */
function closureKey({ prefix, system, out }) {
    const path = readStorePath(out);
    if (path === null)
        throw new failure/* Failure */.H(`${out} is no store path.`);
    const lead = [...leading(prefix), 'closure', formats.closure, system, digest([path.storeDir], 8), path.name];
    return {
        stem: joined([...lead, path.hash]),
        family: joined(lead),
        parts: [
            ...(prefix ? [{ name: 'prefix', value: prefix }] : []),
            { name: 'format', value: `closure ${formats.closure}` },
            { name: 'system', value: system },
            { name: 'store', value: path.storeDir },
            { name: 'path', value: `${path.hash}-${path.name}` },
        ],
    };
}
/** @throws Failure where the prefix cannot be part of a key. */
function keys_condaKey(prefix, identity) {
    const { condaPrefix, system, installerSha256, environment, unlockedAt } = identity;
    const environmentDigest = environment === null ? 'none' : digest([environment], 16);
    const month = unlockedAt === null ? 'locked' : unlockedAt.toISOString().slice(0, 7);
    const words = [system, digest([condaPrefix], 16), installerSha256.slice(0, 16), environmentDigest, month];
    return {
        stem: joined([...leading(prefix), 'conda', formats.conda, ...words]),
        family: null,
        parts: [
            ...(prefix ? [{ name: 'prefix', value: prefix }] : []),
            { name: 'format', value: `conda ${formats.conda}` },
            { name: 'system', value: system },
            { name: 'installed at', value: condaPrefix },
            { name: 'installer', value: installerSha256 },
            { name: 'environment file', value: environmentDigest },
            { name: 'month', value: month },
        ],
    };
}
/** The name of one entry. */
function entryKey(key, generation) {
    return `${key.stem}-${generation}`;
}
/** The generation of an entry; null where it holds other content. */
function generationOf(key, entry) {
    const rest = entry.startsWith(`${key.stem}-`) ? entry.slice(key.stem.length + 1) : '';
    return /^\d{1,6}$/.test(rest) ? Number(rest) : null;
}
/** What entries of the same content begin with, then what related ones begin with. */
function keyPrefixes({ stem, family }) {
    return [`${stem}-`, ...(family === null ? [] : [`${family}-`])];
}
/** One line such as `closure v1, x86_64-linux, …`. */
function keys_describeKey(key) {
    return key.parts.map(({ name, value }) => `${name}: ${value}`).join(', ');
}
function leading(prefix) {
    if (prefix === null || prefix === '')
        return [];
    // The service refuses commas and keys of more than 512 characters; ours have up to 300 without the prefix.
    if (/^[A-Za-z0-9._/-]{1,100}$/.test(prefix))
        return [prefix];
    throw new failure/* Failure */.H(`The cache key prefix ${JSON.stringify(prefix)} cannot be part of a key.`, {
        remedy: 'Use at most 100 letters, digits, dots, dashes, underscores and slashes.',
    });
}
const joined = (words) => words.join('-');
function digest(parts, digits) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}

;// CONCATENATED MODULE: ./src/cache/work-folder.ts
/**
 * Run `work` with a new empty folder.
 *
 * It lies under RUNNER_TEMP, in a new place each time, so that jobs side by side on one machine never meet; a cache entry does not know
 * where it was made. Its path has no character that means something in a store's URL or in a list of substituters.
 */
async function inWorkFolder(world, work) {
    const usual = await world.files.makeTemporaryFolder('nixconda-cache-');
    const folder = isPlain(usual) ? usual : await world.files.makeTemporaryFolder('nixconda-cache-', '/tmp');
    try {
        return await work(folder);
    }
    finally {
        await world.files.remove(folder);
        if (folder !== usual)
            await world.files.remove(usual);
    }
}
/** Whether a path can stand in a store's URL, in a list of substituters, as it is. */
const isPlain = (path) => /^\/[A-Za-z0-9._/+-]*$/.test(path);

;// CONCATENATED MODULE: ./src/cache/write-policy.ts
/**
 * Events whose runs on the default branch run what is on it. Others, such as pull_request_target and issue_comment, name the default
 * branch too, but may work on what an outsider wrote.
 */
const ownEvents = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
/** @returns null where entries may be stored, else why not, in a few words. */
async function whyNotWritten(world, policy) {
    if (policy === 'never')
        return 'cache-write is never';
    if (policy === 'always')
        return null;
    const { GITHUB_EVENT_NAME: event = '', GITHUB_REF: ref = '' } = world.env;
    if (!ownEvents.includes(event))
        return `runs of the event ${event || 'unknown'} do not write to the cache (cache-write: auto)`;
    // A schedule always runs on the default branch, and its payload does not name it.
    if (event === 'schedule')
        return null;
    const branch = await defaultBranch(world);
    if (branch === null)
        return 'the default branch is not known (cache-write: auto)';
    return ref === `refs/heads/${branch}` ? null : `${ref.replace(/^refs\/heads\//, '') || 'this'} is not the default branch (cache-write: auto)`;
}
/** From the event's payload (https://docs.github.com/en/webhooks/webhook-events-and-payloads); null where it does not say. */
async function defaultBranch(world) {
    const path = world.env.GITHUB_EVENT_PATH;
    if (!path)
        return null;
    try {
        const payload = JSON.parse(await world.files.read(path));
        const branch = payload?.repository?.default_branch;
        return typeof branch === 'string' && branch !== '' ? branch : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/cache/entry.ts
/** One entry of the cache service: fetch the newest that fits a key, store one that outdoes a bad one. */




/**
 * Fetch the newest entry for `key` and unpack it.
 * @param member the base name of the folder that the entry holds.
 * @param unpack given that folder, which is not to be trusted, and whether it is said to have the key's very content.
 */
async function entry_restoreEntry(world, { key, member }, unpack) {
    const service = await world.cacheService();
    const unreadable = service.unreadable();
    if (unreadable !== null)
        return { kind: 'miss', why: unreadable, rejected: null };
    return inWorkFolder(world, async (work) => {
        const started = performance.now();
        const folder = (0,external_node_path_.join)(work, member);
        const lookup = await service.restore(folder, keyPrefixes(key));
        const fetched = performance.now();
        if (lookup.kind === 'none')
            return { kind: 'miss', why: 'there is no entry for it', rejected: null };
        if (lookup.kind === 'failed')
            return { kind: 'miss', why: lookup.why, rejected: lookup.key };
        const unpacked = await unpack(folder, generationOf(key, lookup.key) !== null);
        if (unpacked.kind === 'unusable')
            return { kind: 'miss', why: `the entry ${lookup.key} is of no use: ${unpacked.why}`, rejected: lookup.key };
        const seconds = { fetch: (fetched - started) / 1000, unpack: (performance.now() - fetched) / 1000 };
        const { items, bytes, archiveBytes } = unpacked;
        return { kind: unpacked.kind, key: lookup.key, effect: { items, bytes, archiveBytes, seconds } };
    });
}
/**
 * What a run stores where, unless there is a reason not to. The reasons are looked for before anything is packed.
 * @param restored what came of restoring the same key.
 * @param pack fills the folder, which is not there yet; `why` where it cannot.
 */
async function entry_storeEntry(world, request, pack) {
    const { key, member, restored, write } = request;
    const expected = (why) => ({ kind: 'skipped', why, expected: true });
    if (restored.kind === 'off')
        return expected('caching is off');
    if (restored.kind === 'exact')
        return expected(`the entry ${restored.key} has it already`);
    const service = await world.cacheService();
    const reason = (await whyNotWritten(world, write)) ?? service.unwritable();
    if (reason !== null)
        return expected(reason);
    return inWorkFolder(world, async (work) => {
        const folder = (0,external_node_path_.join)(work, member);
        // What was here without the cache may be in it all the same.
        if (restored.kind === 'present') {
            const known = await service.find(folder, keyPrefixes(key).slice(0, 1));
            if (known.kind === 'hit')
                return expected(`the entry ${known.key} has it already`);
            if (known.kind === 'failed')
                return { kind: 'skipped', why: known.why, expected: false };
        }
        const started = performance.now();
        const packed = await pack(folder);
        if ('why' in packed)
            return { kind: 'skipped', why: packed.why, expected: false };
        const ready = performance.now();
        const rejected = restored.kind === 'miss' ? restored.rejected : null;
        const { storing, entry } = await storeAs(world, folder, key, rejected);
        const seconds = { pack: (ready - started) / 1000, send: (performance.now() - ready) / 1000 };
        if (storing.kind === 'stored')
            return { kind: 'stored', key: entry, effect: { ...packed, seconds } };
        if (storing.kind === 'exists')
            return expected('another job has stored it, or is storing it');
        return { kind: 'skipped', why: storing.why, expected: false };
    });
}
/**
 * Store under the generation after the rejected one. Where that key is taken and yet no new entry is to be seen, somebody is still
 * sending it, or died while doing so, which would block the key for good: one more generation is tried, and no more than that.
 */
async function storeAs(world, folder, key, rejected) {
    const service = await world.cacheService();
    const first = rejected === null ? 0 : (generationOf(key, rejected) ?? -1) + 1;
    const entry = entryKey(key, first);
    const storing = await service.save(folder, entry);
    if (storing.kind !== 'exists')
        return { storing, entry };
    const visible = await service.find(folder, keyPrefixes(key).slice(0, 1));
    if (visible.kind === 'failed' || (visible.kind === 'hit' && visible.key !== rejected))
        return { storing, entry };
    const next = entryKey(key, first + 1);
    return { storing: await service.save(folder, next), entry: next };
}

;// CONCATENATED MODULE: ./src/cache/conda-cache.ts
/** The installed conda with its environment, as a second entry: restored before it is installed, stored before the user's command. */





/** The base name that an entry of this kind is known to the service by. */
const condaMember = 'nixconda-conda';
/** @throws Failure where the key prefix cannot be part of a key. */
function keyOfConda(identity, { keyPrefix }) {
    return condaKey(keyPrefix, { ...identity, condaPrefix: normal(identity.condaPrefix) });
}
/**
 * Put the prefix in place if the cache has it; one that is there and not empty is left alone. Whatever goes wrong is a miss.
 * @throws Failure where the key prefix cannot be part of a key.
 */
async function restoreConda(world, identity, options) {
    const key = keyOfConda(identity, options);
    const prefix = normal(identity.condaPrefix);
    const outcome = await attemptRestore(world, prefix, key, options);
    tell(world.log, restoreSentence(`conda at ${prefix}`, 'files', outcome), outcome);
    world.log.debug(`Cache key ${key.stem}, of ${describeKey(key)}`);
    return outcome;
}
async function attemptRestore(world, prefix, key, { scope, signing }) {
    if (scope === 'off')
        return { kind: 'off' };
    try {
        if ((await world.files.exists(prefix)) && (await world.files.list(prefix)).length > 0)
            return { kind: 'present' };
        return await restoreEntry(world, { key, member: condaMember }, (folder) => unpackConda(world, { prefix, folder, signing }));
    }
    catch (error) {
        return { kind: 'miss', why: error instanceof Error ? error.message : String(error), rejected: null };
    }
}
/**
 * Store the prefix, which has just been installed, unless the cache has it or this run may not. A prefix that was there before is not
 * stored: what has been done to it since it was installed is not known.
 * @param restored what `restoreConda` came to.
 */
async function saveConda(world, identity, options, restored) {
    const prefix = normal(identity.condaPrefix);
    const outcome = await attemptSave(world, identity, options, restored);
    tell(world.log, storeSentence(`conda at ${prefix}`, 'files', outcome), outcome);
    return outcome;
}
async function attemptSave(world, identity, options, restored) {
    if (restored.kind === 'present')
        return { kind: 'skipped', why: 'it was here before this run', expected: true };
    try {
        const request = { key: keyOfConda(identity, options), member: condaMember, restored, write: options.write };
        const prefix = normal(identity.condaPrefix);
        return await storeEntry(world, request, (folder) => packConda(world, { prefix, folder, signing: options.signing }));
    }
    catch (error) {
        return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
    }
}
const normal = (path) => normalize(path).replace(/(?<=.)\/+$/, '');

;// CONCATENATED MODULE: ./src/cache/closure-meta.ts
/** What an archive says of itself in its meta.json: which closure of which store it holds. Pure. */

function writeMeta(meta) {
    return `${JSON.stringify(meta, null, 2)}\n`;
}
/** @returns why it is not acceptable, in a few words, where it is not. */
function closure_meta_readMeta(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { why: 'its meta.json is not JSON' };
    }
    if (!isRecord(value))
        return { why: 'its meta.json is no object' };
    const { version, system, storeDir, out, narHash, scope, paths, bytes } = value;
    if (version !== 1)
        return { why: `its format is version ${JSON.stringify(version)}, not 1` };
    const isCount = (number) => Number.isSafeInteger(number) && Number(number) >= 0;
    const sound = typeof system === 'string' &&
        /^[a-z0-9_]+-[a-z0-9_]+$/.test(system) &&
        typeof storeDir === 'string' &&
        typeof out === 'string' &&
        readStorePath(out)?.storeDir === storeDir &&
        typeof narHash === 'string' &&
        (scope === 'closure' || scope === 'local') &&
        isCount(paths) &&
        isCount(bytes);
    return sound ? { meta: { version, system, storeDir, out, narHash, scope, paths, bytes } } : { why: 'its meta.json has a field that cannot be' };
}
const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./src/cache/nar-info.ts
/** The narinfo files of a binary cache: what Nix writes about one store path. Pure. */

/** A NAR lies in this folder under the hash of its file, so no narinfo can point to anything else. */
const urlPattern = /^nar\/[0-9a-df-np-sv-z]{52}\.nar(?:\.[a-z0-9]+)?$/;
/** What the narinfo of a store path is called. */
const narInfoName = (path) => `${readStorePath(path)?.hash ?? ''}.narinfo`;
/**
 * Read a narinfo (the fields of https://github.com/NixOS/nix/blob/2.8.0/src/libstore/nar-info.cc).
 * @returns null where it is none of a path in `storeDir`, or names a file outside of the cache.
 */
function readNarInfo(text, storeDir) {
    const fields = new Map();
    const signedBy = [];
    for (const line of text.split('\n')) {
        const [, name, value] = /^([A-Za-z]+): ?(.*)$/.exec(line) ?? [];
        if (name === undefined || value === undefined)
            continue;
        if (name === 'Sig')
            signedBy.push(value.split(':', 1)[0] ?? '');
        else if (fields.has(name))
            return null;
        else
            fields.set(name, value);
    }
    const path = fields.get('StorePath') ?? '';
    const url = fields.get('URL') ?? '';
    const narHash = fields.get('NarHash') ?? '';
    const narSize = fields.get('NarSize') ?? '';
    const references = (fields.get('References') ?? '').split(' ').filter(Boolean).map((name) => `${storeDir}/${name}`);
    const sound = [path, ...references].every((one) => readStorePath(one)?.storeDir === storeDir) &&
        urlPattern.test(url) &&
        /^sha256:[0-9a-df-np-sv-z]{52}$/.test(narHash) &&
        /^\d{1,15}$/.test(narSize);
    return sound ? { path, url, narHash, narSize: Number(narSize), references, signedBy } : null;
}
/**
 * A narinfo that tells Nix that a path is in a cache already, so that it does not copy it there. It is removed before anybody reads
 * that cache.
 */
function standInNarInfo(path) {
    const nothing = '0'.repeat(52);
    return [`StorePath: ${path}`, `URL: nar/${nothing}.nar`, 'Compression: none', `NarHash: sha256:${nothing}`, 'NarSize: 1', 'References: ', ''].join('\n');
}

;// CONCATENATED MODULE: ./src/cache/store.ts
/** The paths that `path` needs to work, itself included, each after what it refers to; null where it is not valid. */
async function closureOf(world, nix, path) {
    const { status, stdout } = await query(world, nix, ['-qR', path]);
    return status === 0 ? lines(stdout) : null;
}
/** The sizes of the NARs of valid paths, in bytes, in their order. */
async function narSizes(world, nix, paths) {
    const { stdout } = await query(world, nix, ['-q', '--size', ...paths]);
    return lines(stdout).map(Number);
}
/** The hash of a valid path's NAR as Nix writes it, `sha256:1f2g…`. */
async function narHash(world, nix, path) {
    return (await query(world, nix, ['-q', '--hash', path])).stdout.trim();
}
/** Those that are not valid in the store. */
async function invalidOf(world, nix, paths) {
    if (paths.length === 0)
        return [];
    return lines((await query(world, nix, ['--check-validity', '--print-invalid', ...paths])).stdout);
}
/** What the derivations that `derivation` is built from make, itself included; none where that cannot be known beforehand. */
async function outputsBelow(world, nix, derivation) {
    const derivations = (await closureOf(world, nix, derivation))?.filter((path) => path.endsWith('.drv')) ?? [];
    if (derivations.length === 0)
        return new Set();
    return new Set(lines((await query(world, nix, ['-q', '--outputs', ...derivations])).stdout));
}
/** The one line of what a Nix program printed that says why it failed. */
function firstError({ stderr, status, timedOut }) {
    if (timedOut)
        return 'Nix took too long';
    // Newer ones print `error:` alone, then what they were doing, then the error itself.
    const said = [...stderr.matchAll(/^\s*error: (?!some|\d)(.+)$/gm)].map(([, text]) => text ?? '');
    const any = said[0] ?? /^\s*error: (.+)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? '';
    const text = stripColours(any).trim();
    return text === '' ? `Nix ended with status ${status}` : text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
function query(world, nix, args) {
    return world.processes.run({ command: nix.store, args, timeout: 120_000 });
}
const lines = (text) => text.split('\n').filter((line) => line !== '');
function stripColours(text) {
    const escape = String.fromCharCode(27);
    return text.split(escape).map((piece, index) => (index === 0 ? piece : piece.replace(/^\[[0-9;]*m/, ''))).join('');
}

;// CONCATENATED MODULE: ./src/cache/store-access.ts
/**
 * Root writes the store itself, which takes half the time that the daemon takes, and needs nobody's trust. So sudo, where it asks
 * for no password, comes before the daemon.
 */
async function storeAccess(world, nix) {
    const own = (kind) => ({ kind, request: (args) => ({ command: nix.store, args }) });
    const remote = world.env.NIX_REMOTE ?? '';
    const database = `${world.env.NIX_STATE_DIR ?? '/nix/var/nix'}/db`;
    if (world.host.uid === 0 || !['', 'auto', 'daemon'].includes(remote))
        return own('own');
    if (remote !== 'daemon' && (await world.files.isWritable(database)))
        return own('own');
    const sudo = await world.processes.find('sudo');
    if (sudo === null)
        return own('daemon');
    const { status } = await world.processes.run({ command: sudo, args: ['-n', 'true'], timeout: 10_000 });
    if (status !== 0)
        return own('daemon');
    // -H: else root would leave its own files in our home.
    return {
        kind: 'sudo',
        request: (args) => ({ command: sudo, args: ['-nH', 'env', `PATH=${world.env.PATH ?? ''}`, nix.store, ...args] }),
    };
}

;// CONCATENATED MODULE: ./src/cache/closure-archive.ts
/** Read an archive of a closure without trusting it, and put what it holds into the store, where Nix checks every hash first. */





/** @param expected what an archive for this machine must say of itself. */
async function readClosureArchive(world, folder, expected) {
    const unusable = (why) => ({ kind: 'unusable', why });
    try {
        const entries = await world.files.walk(folder);
        const stranger = entries.find((entry) => !isOurs(entry));
        if (stranger)
            return unusable(`it holds ${JSON.stringify(stranger.path)}, which is ${describeStranger(stranger)}`);
        const text = entries.some(({ path }) => path === 'meta.json') ? await world.files.read((0,external_node_path_.join)(folder, 'meta.json')) : null;
        if (text === null)
            return unusable('it has no meta.json');
        const read = closure_meta_readMeta(text);
        if ('why' in read)
            return unusable(read.why);
        const { meta } = read;
        if (meta.system !== expected.system)
            return unusable(`it is for ${meta.system}, not ${expected.system}`);
        if (meta.storeDir !== expected.storeDir)
            return unusable(`it is of the store ${meta.storeDir}, not ${expected.storeDir}`);
        const infos = new Map();
        for (const { path } of entries.filter(({ path }) => path.endsWith('.narinfo'))) {
            const info = readNarInfo(await world.files.read((0,external_node_path_.join)(folder, path)), meta.storeDir);
            if (info === null || path !== `store/${narInfoName(info.path)}`)
                return unusable(`${path} is no description of a store path`);
            infos.set(info.path, info);
        }
        const why = whyIncomplete(meta, infos, new Set(entries.map(({ path }) => path)));
        if (why !== null)
            return unusable(why);
        return { kind: 'archive', archive: { folder, meta, infos, bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0) } };
    }
    catch (error) {
        return unusable(`it cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
}
const files = /^(?:meta\.json|store\/nix-cache-info|store\/[0-9a-df-np-sv-z]{32}\.narinfo|store\/nar\/[0-9a-df-np-sv-z]{52}\.nar(?:\.[a-z0-9]+)?)$/;
const folders = /^store(?:\/nar)?$/;
/** Files and folders where Nix makes them: no links, no devices, nothing that runs as somebody else. */
function isOurs({ path, kind, mode }) {
    if ((mode & 0o7000) !== 0 && kind === 'file')
        return false;
    return (kind === 'file' && files.test(path)) || (kind === 'folder' && folders.test(path));
}
function describeStranger({ kind, mode }) {
    if (kind === 'link')
        return 'a link';
    if (kind === 'other')
        return 'a device, a socket or a pipe';
    return (mode & 0o7000) !== 0 && kind === 'file' ? 'a program that would run as another user' : 'nothing an archive of ours has';
}
/** Whether all is there that the description promises; null if so. */
function whyIncomplete(meta, infos, present) {
    const top = infos.get(meta.out);
    if (!top)
        return `it does not hold ${meta.out}`;
    if (top.narHash !== meta.narHash)
        return `its meta.json and its narinfo differ over ${meta.out}`;
    if (infos.size !== meta.paths)
        return `it holds ${infos.size} paths, not ${meta.paths}`;
    for (const { path, url, references } of infos.values()) {
        if (!present.has(`store/${url}`))
            return `the NAR of ${path} is missing`;
        const missing = meta.scope === 'closure' ? references.find((reference) => !infos.has(reference)) : undefined;
        if (missing !== undefined)
            return `${missing} is missing, which ${path} needs`;
    }
    return null;
}
/**
 * Put paths of an archive, with all they need, into the store.
 *
 * The archive is the one substituter for this: Nix checks the hash of each NAR before its path becomes valid, leaves valid paths
 * alone, makes use of all cores (2.8 as far as -j lets it), and cannot build anything, since only paths are named. What fails leaves
 * the store as sound as it was: each path that became valid is whole.
 * @param wanted store paths in the archive.
 */
async function importPaths(world, nix, archive, { wanted, signing }) {
    const all = [...archive.infos.keys()];
    const before = await invalidOf(world, nix, all);
    const access = await storeAccess(world, nix);
    const result = await world.processes.run({ ...access.request(importArguments(world, archive, wanted, signing)), timeout: 30 * 60_000 });
    const after = new Set(await invalidOf(world, nix, all));
    const gained = before.filter((path) => !after.has(path));
    const bytes = gained.reduce((sum, path) => sum + (archive.infos.get(path)?.narSize ?? 0), 0);
    return { paths: gained.length, bytes, problem: result.status === 0 ? null : explain(result.stderr) ?? firstError(result) };
}
function importArguments(world, { folder, meta }, wanted, { trusted }) {
    const url = `file://${(0,external_node_path_.join)(folder, 'store')}?priority=1`;
    return [
        ...['--realise', ...wanted, '--keep-going', '-j', String(Math.max(world.host.cores, 2) * 2)],
        // What the archive leaves out comes from where Nix gets everything else.
        ...['--option', meta.scope === 'local' ? 'extra-substituters' : 'substituters', trusted === null ? `${url}&trusted=true` : url],
        ...['--option', 'substitute', 'true', '--option', 'fallback', 'false'],
        ...(trusted === null ? [] : ['--option', meta.scope === 'local' ? 'extra-trusted-public-keys' : 'trusted-public-keys', trusted]),
    ];
}
/** Where the daemon does not trust us, it ignores what we ask for and then misses the paths: the first is what to tell. */
function explain(stderr) {
    if (/untrusted substituter|not a trusted user|restricted setting/.test(stderr)) {
        return 'the Nix daemon does not trust this user, and sudo asks for a password: add the user to trusted-users in nix.conf';
    }
    if (/(?:lacks a valid signature|lacks a signature by a trusted key|is not signed by any of the keys)/.test(stderr)) {
        return 'it has a path that is not signed by the trusted key';
    }
    return null;
}

;// CONCATENATED MODULE: ./src/cache/local-scope.ts



/** Requests at once. */
const width = 16;
/**
 * The paths of the closure of `out` that the substituters of this Nix have, signed by a key that this Nix trusts. A path whose
 * substituter does not answer counts as not served.
 */
async function servedElsewhere(world, nix, out) {
    const { substituters, keyNames } = await trustedSubstituters(world, nix);
    const paths = (await closureOf(world, nix, out)) ?? [];
    const served = new Set();
    for (const substituter of substituters) {
        const left = paths.filter((path) => !served.has(path));
        const next = left.values();
        const ask = async () => {
            for (const path of next)
                if (await serves(world, substituter, path, keyNames))
                    served.add(path);
        };
        await Promise.all(Array.from({ length: width }, ask));
    }
    return served;
}
async function serves(world, substituter, path, keyNames) {
    try {
        const text = await world.network.fetchText(`${substituter}/${narInfoName(path)}`, { limit: 2 ** 20 });
        // Elsewhere the NAR may lie under any name: only whose it is and who signed it matters here.
        const info = readNarInfo(text.replace(/^URL: .*$/m, `URL: nar/${'0'.repeat(52)}.nar`), readStorePath(path)?.storeDir ?? '');
        return info?.path === path && info.signedBy.some((name) => keyNames.has(name));
    }
    catch {
        return false;
    }
}
async function trustedSubstituters(world, nix) {
    if (nix.nix === null)
        return { substituters: [], keyNames: new Set() };
    // `config show` since 2.19, `show-config` before; the older word is still understood, with a warning on standard error.
    const { status, stdout } = await world.processes.run({
        command: nix.nix,
        args: ['--extra-experimental-features', 'nix-command', 'show-config'],
        timeout: 30_000,
    });
    const setting = (name) => new RegExp(`^${name} = (.*)$`, 'm').exec(stdout)?.[1]?.split(/\s+/).filter(Boolean) ?? [];
    if (status !== 0)
        return { substituters: [], keyNames: new Set() };
    return {
        substituters: setting('substituters')
            .filter((url) => /^https?:\/\//.test(url))
            .map((url) => url.replace(/\?.*$/, '').replace(/\/+$/, '')),
        keyNames: new Set(setting('trusted-public-keys').map((key) => key.split(':', 1)[0] ?? '')),
    };
}

;// CONCATENATED MODULE: ./src/cache/outcome.ts
/** @param what `the closure of …`, `conda at …`. @param items `store paths`, `files`. */
function outcome_restoreSentence(what, items, outcome) {
    switch (outcome.kind) {
        case 'off':
            return `Cache: off for ${what}.`;
        case 'present':
            return `Cache: ${what} is here already.`;
        case 'miss':
            return `Cache: ${what} was not restored: ${outcome.why}.`;
        default: {
            const { effect, key } = outcome;
            const share = outcome.kind === 'exact' ? 'restored' : 'restored in part';
            const took = `fetched ${megabytes(effect.archiveBytes)} in ${seconds(effect.seconds.fetch)}, unpacked in ${seconds(effect.seconds.unpack)}`;
            return `Cache: ${what} was ${share}: ${effect.items} ${items}, ${megabytes(effect.bytes)} (${took}; key ${key}).`;
        }
    }
}
function outcome_storeSentence(what, items, outcome) {
    if (outcome.kind === 'skipped')
        return `Cache: ${what} was not stored: ${outcome.why}.`;
    const { effect, key } = outcome;
    const took = `packed in ${seconds(effect.seconds.pack)}, sent ${megabytes(effect.archiveBytes)} in ${seconds(effect.seconds.send)}`;
    return `Cache: ${what} was stored: ${effect.items} ${items}, ${megabytes(effect.bytes)} (${took}; key ${key}).`;
}
/** What a person would want to look into is a warning; that caching is off is no news. */
function outcome_tell(log, sentence, outcome) {
    const troubling = outcome.kind === 'miss' ? outcome.rejected !== null : outcome.kind === 'skipped' && !outcome.expected;
    if (outcome.kind === 'off')
        log.debug(sentence);
    else if (troubling)
        log.warn(sentence);
    else
        log.info(sentence);
}
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
const seconds = (time) => `${time.toFixed(1)} s`;

;// CONCATENATED MODULE: ./src/cache/pack-closure.ts
/** Make an archive of a closure: a binary cache of Nix's own in one folder, with a meta.json beside it. */





/** Needs no rights beyond reading the store. */
async function packClosure(world, nix, request) {
    const { out, system, folder, leftOut } = request;
    const storeDir = readStorePath(out)?.storeDir;
    const closure = await closureOf(world, nix, out);
    if (closure === null || storeDir === undefined)
        return { kind: 'failed', why: `${out} is not in the store` };
    if (nix.nix === null)
        return { kind: 'failed', why: 'this Nix has no command `nix` to copy with' };
    const paths = closure.filter((path) => !leftOut.has(path));
    const sizes = await narSizes(world, nix, paths);
    const sized = paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }));
    const failure = await copyInGroups(world, { ...request, program: nix.nix, closure, groups: groupsFor(world, nix, sized) });
    if (failure !== null)
        return { kind: 'failed', why: failure };
    const scope = leftOut.size > 0 ? 'local' : 'closure';
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const meta = { version: 1, system, storeDir, out, narHash: await narHash(world, nix, out), scope, paths: paths.length, bytes };
    await world.files.write((0,external_node_path_.join)(folder, 'meta.json'), writeMeta(meta));
    return { kind: 'packed', meta };
}
/** What a path costs beyond its bytes, as so many bytes more. */
const costOfPath = 20_000;
/**
 * Up to 2.24, `nix copy` works on one path at a time; several of them share the work. Measured with 2.8 on two cores: one takes twice
 * the time of `tar | zstd -T0`, three take 1.1 times that. Newer ones use all cores by themselves.
 */
function groupsFor(world, nix, paths) {
    const [major = 0, minor = 0] = nix.version.split('.').map(Number);
    if (major > 2 || minor >= 26)
        return [paths.map(({ path }) => path)];
    const groups = Array.from({ length: Math.min(world.host.cores + 1, 8, paths.length) }, () => ({ cost: 0, paths: [] }));
    for (const { path, size } of paths.toSorted((a, b) => b.size - a.size)) {
        const cheapest = groups.reduce((least, group) => (group.cost < least.cost ? group : least));
        cheapest.cost += size + costOfPath;
        cheapest.paths.push(path);
    }
    return groups.map((group) => group.paths);
}
/**
 * Copy each group into a cache of its own, at once, and put them together. Each copy is told by stand-ins that the other paths are there
 * already, for Nix adds a path only after all that it refers to.
 * @returns why it failed, or null.
 */
async function copyInGroups(world, request) {
    const { folder, groups, closure, signing } = request;
    const { files } = world;
    const key = (0,external_node_path_.join)(folder, 'signing-key');
    if (signing.secret !== null)
        await files.write(key, signing.secret, { mode: 0o600 });
    try {
        const results = await Promise.all(groups.map((group, index) => copyGroup(world, request, new Set(group), (0,external_node_path_.join)(folder, `part-${index}`), key)));
        const failed = results.find(({ status }) => status !== 0);
        if (failed)
            return firstError(failed);
        const store = (0,external_node_path_.join)(folder, 'store');
        await files.makeFolder((0,external_node_path_.join)(store, 'nar'));
        for (const [index, group] of groups.entries()) {
            const part = (0,external_node_path_.join)(folder, `part-${index}`);
            for (const path of group)
                await files.rename((0,external_node_path_.join)(part, narInfoName(path)), (0,external_node_path_.join)(store, narInfoName(path)));
            for (const name of await files.list((0,external_node_path_.join)(part, 'nar')))
                await files.rename((0,external_node_path_.join)(part, 'nar', name), (0,external_node_path_.join)(store, 'nar', name));
            if (index === 0)
                await files.rename((0,external_node_path_.join)(part, 'nix-cache-info'), (0,external_node_path_.join)(store, 'nix-cache-info'));
            await files.remove(part);
        }
        return closure.length === 0 ? 'there is nothing to copy' : null;
    }
    finally {
        await files.remove(key);
    }
}
async function copyGroup(world, { program, out, closure, signing }, group, part, key) {
    for (const path of closure) {
        if (!group.has(path))
            await world.files.write((0,external_node_path_.join)(part, narInfoName(path)), standInNarInfo(path));
    }
    const signature = signing.secret === null ? '' : `&secret-key=${key}`;
    return world.processes.run({
        command: program,
        args: ['--extra-experimental-features', 'nix-command', 'copy', '--to', `file://${part}?compression=zstd${signature}`, out],
        timeout: 30 * 60_000,
    });
}

;// CONCATENATED MODULE: ./src/cache/store-cache.ts
/** The closure that running needs: restored before anything is realised, stored as soon as the env stands. */








/** @throws Failure where the key prefix cannot be part of a key. */
const keyOfClosure = ({ system, out }, { keyPrefix }) => closureKey({ prefix: keyPrefix, system, out });
/**
 * Make the closure valid with what the cache has of it, and keep it from garbage collection. Whatever goes wrong is a miss.
 * @param root where the link that keeps it is made, absolute; null for none.
 * @throws Failure where the key prefix cannot be part of a key.
 */
async function restoreClosure(world, nix, closure, options, root) {
    const key = keyOfClosure(closure, options);
    const outcome = await store_cache_attemptRestore(world, nix, closure, options, { key, root });
    outcome_tell(world.log, outcome_restoreSentence(closureName(closure), 'store paths', outcome), outcome);
    world.log.debug(`Cache key ${key.stem}, of ${keys_describeKey(key)}`);
    return outcome;
}
async function store_cache_attemptRestore(world, nix, closure, { scope, signing }, { key, root }) {
    if (scope === 'off')
        return { kind: 'off' };
    try {
        if ((await invalidOf(world, nix, [closure.out])).length === 0)
            return { kind: 'present' };
        return await entry_restoreEntry(world, { key, member: closureMember }, async (folder, exact) => {
            const storeDir = readStorePath(closure.out)?.storeDir ?? '';
            const read = await readClosureArchive(world, folder, { system: closure.system, storeDir });
            if (read.kind === 'unusable')
                return read;
            return exact ? unpackWhole(world, nix, closure, read.archive, { signing, root }) : unpackShared(world, nix, closure, read.archive, signing);
        });
    }
    catch (error) {
        return { kind: 'miss', why: error instanceof Error ? error.message : String(error), rejected: null };
    }
}
/** The base name that an entry of this kind is known to the service by. */
const closureMember = 'nixconda-closure';
async function unpackWhole(world, nix, { out }, archive, { signing, root }) {
    if (archive.meta.out !== out)
        return { kind: 'unusable', why: `it is of ${archive.meta.out}` };
    const imported = await importPaths(world, nix, archive, { wanted: [out], signing });
    if (imported.problem !== null)
        return { kind: 'unusable', why: imported.problem };
    // As ourselves, for the link is to be ours; and the last look at whether all is there: nothing is fetched or built by this.
    const { status } = await world.processes.run({
        command: nix.store,
        args: ['--realise', out, ...(root === null ? [] : ['--add-root', root]), '--option', 'substitute', 'false', '-j', '0'],
        timeout: 120_000,
    });
    if (status !== 0)
        return { kind: 'unusable', why: `${out} is not valid after all` };
    return { kind: 'exact', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}
/** Of a closure that is not ours, take the paths that ours would build as well. */
async function unpackShared(world, nix, { drv }, archive, signing) {
    const ours = await outputsBelow(world, nix, drv);
    const shared = await invalidOf(world, nix, [...archive.infos.keys()].filter((path) => ours.has(path)));
    if (shared.length === 0)
        return { kind: 'unusable', why: 'it holds nothing that is needed and not here already' };
    const imported = await importPaths(world, nix, archive, { wanted: shared, signing });
    if (imported.paths === 0)
        return { kind: 'unusable', why: imported.problem ?? 'nothing of it became valid' };
    return { kind: 'partial', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}
/**
 * Store the closure, which is valid by now, unless the cache has it or this run may not. To be called before the user's command, so
 * that a failing test keeps its cache, and so that nothing of what the command does is stored. Whatever goes wrong is only told.
 * @param restored what `restoreClosure` came to.
 */
async function saveClosure(world, nix, closure, options, restored) {
    const outcome = await store_cache_attemptSave(world, nix, closure, options, restored);
    outcome_tell(world.log, outcome_storeSentence(closureName(closure), 'store paths', outcome), outcome);
    return outcome;
}
async function store_cache_attemptSave(world, nix, closure, options, restored) {
    const { out, system } = closure;
    const { scope, write, signing } = options;
    try {
        const key = keyOfClosure(closure, options);
        return await entry_storeEntry(world, { key, member: closureMember, restored, write }, async (folder) => {
            const leftOut = scope === 'local' ? await servedElsewhere(world, nix, out) : new Set();
            const packed = await packClosure(world, nix, { out, system, folder, signing, leftOut });
            if (packed.kind === 'failed')
                return packed;
            const files = await world.files.walk((0,external_node_path_.join)(folder, 'store'));
            return { items: packed.meta.paths, bytes: packed.meta.bytes, archiveBytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
        });
    }
    catch (error) {
        return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
    }
}
const closureName = ({ name }) => `the closure of ${name}`;

;// CONCATENATED MODULE: ./src/cache/index.ts
/** The face of caching: what running needs, kept between jobs and never trusted before it is checked. */





// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
;// CONCATENATED MODULE: ./src/fhs/host.ts
/** What this machine must have before anything can run inside an FHS env: Linux, and a bash. */

/** Places of a bash that no garbage collection takes away, unlike one of the Nix store that happens to be on PATH. */
const lastingPlaces = ['/bin/bash', '/usr/bin/bash', '/run/current-system/sw/bin/bash'];
/**
 * The absolute path of the bash that evaluates shell hooks, as nix-shell would have one do.
 * Throws a Failure where this is not Linux or has no bash.
 */
async function requireHost(world) {
    if (world.host.os !== 'linux') {
        const system = { darwin: 'macOS', win32: 'Windows' }[world.host.os] ?? world.host.os;
        throw new failure/* Failure */.H(`Commands cannot run inside an FHS env on ${system}: it is made of Linux's namespaces.`, {
            remedy: 'Run this part on Linux; linting, generating and verifying work everywhere.',
        });
    }
    for (const path of lastingPlaces)
        if (await world.files.isExecutable(path))
            return path;
    const found = await world.processes.find('bash');
    if (found !== null)
        return found;
    throw new failure/* Failure */.H('There is no bash on this machine, which evaluates the shell hook of an FHS env.', {
        remedy: 'Install bash, or add it to PATH.',
    });
}

;// CONCATENATED MODULE: ./src/fhs/conda-shell.ts
/** The program `conda-shell`, for later steps (`shell: conda-shell {0}`) and terminals: one file, no evaluation when it runs. */



const body = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "conda-shell.sh");
/**
 * Write `conda-shell` into a folder. It works as long as the provision's root is there.
 * @returns the program's path.
 */
async function installCondaShell(world, provision, request) {
    const bash = await requireHost(world);
    const settings = {
        name: provision.name,
        hook: provision.hookPath,
        enter: provision.enterPath,
        inner: provision.innerPath,
        activation: request.activation ?? '',
    };
    const head = Object.entries(settings).map(([name, value]) => `nixconda_${name}=${quote(value)}`);
    const path = (0,external_node_path_.join)(request.folder, 'conda-shell');
    // With -p bash neither runs the user's BASH_ENV, which is for the command, nor takes over functions from the environment.
    await world.files.write(path, [`#!${bash} -p`, ...head, await world.files.read(body)].join('\n'), { mode: 0o755 });
    return path;
}
/** One word for a POSIX shell, whatever it holds. */
function quote(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./src/fhs/environment.ts
/**
 * Handed to JavaScript actions but to no `run:` step: with them, code under test could write the repository's cache. The pair
 * ACTIONS_ID_TOKEN_REQUEST_* goes to both and stays.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs against ScriptHandler.cs
 */
const forActionsOnly = new Set([
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_CACHE_URL',
    'ACTIONS_CACHE_MODE',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_ORCHESTRATION_ID',
]);
/** An action's own inputs and state. Outside GitHub such names are the user's. */
const ofTheAction = /^(?:INPUT|STATE)_/;
/**
 * What changes how bash reads the scripts of the env, before the command's turn comes. BASH_ENV is not among them: it is put
 * aside on the way in and handed to the command.
 */
const disturbing = new Set(['ENV', 'SHELLOPTS', 'BASHOPTS', 'POSIXLY_CORRECT', 'BASH_FUNC_exec%%']);
/** @param env the environment of this process. */
function commandEnvironment(env) {
    const onGitHub = env.GITHUB_ACTIONS === 'true';
    return Object.fromEntries(Object.entries(env).filter(([name]) => !forActionsOnly.has(name) && !disturbing.has(name) && !(onGitHub && ofTheAction.test(name))));
}

;// CONCATENATED MODULE: ./src/fhs/namespaces.ts
/** Why the kernel refuses an FHS env its namespaces, and the one command that cures it: facts in, an explanation out. */
/** The settings that `allow-userns: sysctl` changes, by cause. */
const sysctlCures = {
    'no-namespaces-left': 'user.max_user_namespaces=15000',
    'clone-forbidden': 'kernel.unprivileged_userns_clone=1',
    apparmor: 'kernel.apparmor_restrict_unprivileged_userns=0',
};
/**
 * How a refusal by AppArmor looks: the namespace is made, but without any capability in it.
 * https://github.com/DeterminateSystems/nix-installer-action/issues/193, https://github.com/NixOS/nixpkgs/issues/399300
 */
const withoutCapabilities = /setting up [ug]id map|RTM_NEWADDR|namespace failed: Permission denied/;
/** @param profile the path of the AppArmor profile that lets the Nix store's bubblewrap through. */
function explainNamespaces(facts, profile) {
    if (facts.mostNamespaces === 0) {
        return {
            cause: 'no-namespaces-left',
            why: 'this machine allows no user namespaces at all (user.max_user_namespaces is 0)',
            cure: `sudo sysctl -w ${sysctlCures['no-namespaces-left']}`,
        };
    }
    if (facts.cloneAllowed === 0) {
        return {
            cause: 'clone-forbidden',
            why: 'the kernel forbids user namespaces to ordinary users (kernel.unprivileged_userns_clone is 0)',
            cure: `sudo sysctl -w ${sysctlCures['clone-forbidden']}`,
        };
    }
    const restricted = facts.appArmorRestricts === 1;
    if (restricted && (withoutCapabilities.test(facts.message) || facts.container === null)) {
        const where = facts.container === null ? '' : `, on the machine that this ${facts.container} container runs on`;
        return {
            cause: 'apparmor',
            why: `AppArmor takes their capabilities away from user namespaces (kernel.apparmor_restrict_unprivileged_userns is 1${where})`,
            cure: facts.container === null ? `sudo apparmor_parser -r ${profile}` : `sudo sysctl -w ${sysctlCures.apparmor}`,
        };
    }
    if (facts.container !== null) {
        return {
            cause: 'container',
            why: `the ${facts.container} container forbids namespaces within it`,
            cure: 'start the container with --privileged (in a workflow: `options: --privileged` under `container:`)',
        };
    }
    return { cause: 'unknown', why: 'the kernel refuses it', cure: 'look for the reason in: sudo dmesg' };
}

;// CONCATENATED MODULE: ./src/fhs/probe.ts
/** Find out, before a command is run, whether the env can be entered at all here; and allow it where the user lets us. */



const profile = (0,asset/* assetPath */.Q)(new URL(/* asset import */ __webpack_require__(5710), __webpack_require__.b));
/** Start the very bubblewrap that the hook starts: what AppArmor allows depends on the program's path. */
async function probeNamespaces(world, provision) {
    const hook = await world.files.read(provision.hookPath);
    const bwrap = /\/nix\/store\/[0-9a-z]{32}-[^\s"'/]+\/bin\/bwrap\b/.exec(hook)?.[0];
    if (bwrap === undefined)
        return { kind: 'open' };
    const { status, stderr } = await world.processes.run({
        command: bwrap,
        args: ['--dev-bind', '/', '/', '--proc', '/proc', 'true'],
        timeout: 30_000,
    });
    if (status === 0)
        return { kind: 'open' };
    const message = stderr.trim() || `bwrap ended with status ${status}`;
    return { kind: 'refused', message, explanation: explainNamespaces(await gatherFacts(world, message), profile) };
}
async function gatherFacts(world, message) {
    const setting = async (path) => {
        const text = await world.files.readIfThere(`/proc/sys/${path}`);
        return text === null ? null : Number(text);
    };
    return {
        message,
        appArmorRestricts: await setting('kernel/apparmor_restrict_unprivileged_userns'),
        cloneAllowed: await setting('kernel/unprivileged_userns_clone'),
        mostNamespaces: await setting('user/max_user_namespaces'),
        container: await containerKind(world),
    };
}
async function containerKind(world) {
    if (await world.files.exists('/.dockerenv'))
        return 'Docker';
    if (await world.files.exists('/run/.containerenv'))
        return 'Podman';
    const groups = (await world.files.readIfThere('/proc/1/cgroup')) ?? '';
    return /kubepods/.test(groups) ? 'Kubernetes' : /docker/.test(groups) ? 'Docker' : /lxc/.test(groups) ? 'LXC' : null;
}
/** Probe, cure what may be cured, and throw a Failure with the explanation where the env still cannot be entered. */
async function ensureNamespaces(world, provision, allow) {
    const first = await probeNamespaces(world, provision);
    if (first.kind === 'open')
        return;
    const { why, cure } = first.explanation;
    const command = cureCommand(world, first.explanation, allow);
    let tried = '';
    if (command !== null) {
        world.log.info(`The env cannot be entered: ${why}. Allowing it with: ${command.join(' ')}`);
        tried = await runAsRoot(world, command);
        if ((await probeNamespaces(world, provision)).kind === 'open')
            return;
        tried = ` (${command.join(' ')} did not help${tried === '' ? '' : `: ${tried}`})`;
    }
    throw new failure/* Failure */.H(`The FHS env cannot be entered: ${why}${tried}. bubblewrap says: ${first.message}`, { remedy: cure });
}
function cureCommand(world, { cause }, allow) {
    const hosted = world.env.RUNNER_ENVIRONMENT === 'github-hosted';
    const way = allow === 'auto' ? (hosted ? 'apparmor-profile' : 'never') : allow;
    if (way === 'apparmor-profile' && cause === 'apparmor')
        return ['apparmor_parser', '-r', profile];
    const setting = sysctlCures[cause];
    return way === 'sysctl' && setting !== undefined ? ['sysctl', '-w', setting] : null;
}
/** @returns what went wrong, in a few words; `''` where nothing did. Never asks for a password. */
async function runAsRoot(world, command) {
    const [program = '', ...args] = world.host.uid === 0 ? command : ['sudo', '-n', ...command];
    if ((await world.processes.find(program)) === null)
        return `there is no ${program}`;
    const { status, stderr } = await world.processes.run({ command: program, args, timeout: 30_000 });
    return status === 0 ? '' : stderr.trim().split('\n').at(-1) || `status ${status}`;
}

// EXTERNAL MODULE: ./src/nix/index.ts + 25 modules
var src_nix = __webpack_require__(6723);
;// CONCATENATED MODULE: ./src/fhs/build-problem.ts
/** Why Nix could not build or fetch: its own words on standard error, as data. Covers the wordings from Nix 2.3 to 2.34. */
const mismatch = /hash mismatch in fixed-output derivation '([^']+)':\s+(?:wanted|specified):\s*(\S+)\s+got:\s*(\S+)/;
const unreachable = /unable to download '([^']+)': ([^\n]+)/;
const curl = /^.*?\bcurl: (\(\d+\) [^\n]+)/m;
const failed = /builder for '([^']+)' failed (?:with )?([^\n;,]+)/;
// Since Nix 2.30. What only lacked a dependency is named in the same way.
const failedNow = /Cannot build '([^']+)'\.\s+Reason: (?!\d+ dependenc)(?:builder failed )?(?:with )?([^\n]+)/;
const otherSystem = /a '([^']+)' (?:with features \{[^}]*\} )?is required to build '([^']+)'/;
/** @param text what Nix wrote to standard error. */
function findBuildProblem(text) {
    const [, fetched = '', specified = '', got = ''] = mismatch.exec(text) ?? [];
    if (got !== '')
        return { kind: 'hash-mismatch', derivation: fetched, specified, got };
    const [, wanted = '', foreign = ''] = otherSystem.exec(text) ?? [];
    if (foreign !== '')
        return { kind: 'wrong-system', derivation: foreign, wanted };
    const [, url = '', reason = ''] = unreachable.exec(text) ?? [];
    if (url !== '')
        return { kind: 'download-failed', what: url, why: reason };
    const [, derivation = '', how = ''] = failed.exec(text) ?? failedNow.exec(text) ?? [];
    const [, why = ''] = curl.exec(text) ?? [];
    if (why !== '')
        return { kind: 'download-failed', what: derivation || 'a source', why };
    if (derivation !== '')
        return { kind: 'builder-failed', derivation, how: how.replace(/\.$/, ''), log: lastWords(text) };
    const errors = text.split('\n').filter((line) => /^\s*error:/.test(line));
    return { kind: 'other', message: (errors.at(-1) ?? text.trim().split('\n').at(-1) ?? '').replace(/^\s*error:\s*/, '').trim() };
}
const mostWords = 10;
const saidByNix = /^(?:building '|copying |downloading '|(?:this|these) .*:$|\s+\/nix\/store\/|error|warning: |$)/;
/** What the builder said last: Nix repeats it after its error, with `>` before each line, or has passed it on while it ran. */
function lastWords(text) {
    const [, repeated] = /last \d+ log lines:\n((?:\s*>[^\n]*(?:\n|$))+)/i.exec(text) ?? [];
    const lines = repeated?.split('\n').map((line) => line.replace(/^\s*> ?/, '')) ??
        text
            .slice(0, text.search(/^error: /m))
            .split('\n')
            .filter((line) => !saidByNix.test(line));
    return lines.filter((line) => line !== '').slice(-mostWords);
}
/** One sentence for a person, and what to do about it where that is known. */
function describeBuildProblem(problem) {
    switch (problem.kind) {
        case 'hash-mismatch':
            return {
                what: `${nameOf(problem.derivation)} was downloaded, but has another content than its pinned hash says: pinned ${problem.specified}, got ${problem.got}.`,
                remedy: 'Pin the new hash only where you know why the content has changed; `nixconda check` compares it with the published ones.',
            };
        case 'download-failed':
            return {
                what: `Downloading ${nameOf(problem.what)} failed: ${problem.why}.`,
                remedy: 'Check the URL, the network and the proxy settings.',
            };
        case 'builder-failed':
            return {
                what: `Building ${nameOf(problem.derivation)} failed (${problem.how})${problem.log.length === 0 ? '.' : `; its last words were:\n${problem.log.join('\n')}`}`,
                remedy: `Read the whole log with: nix-store --read-log ${problem.derivation}`,
            };
        case 'wrong-system':
            return { what: `${nameOf(problem.derivation)} can only be built on ${problem.wanted}, which this machine is not.` };
        case 'other':
            return { what: `Nix could not build what the env needs: ${problem.message || 'it gave no reason'}.` };
    }
}
/** `miniconda.sh` for `/nix/store/HASH-miniconda.sh.drv`. */
function nameOf(path) {
    return path.replace(/^\/nix\/store\/[0-9a-z]{32}-/, '').replace(/\.drv$/, '');
}

;// CONCATENATED MODULE: ./src/fhs/provide.ts
/** Make an FHS env ready to be entered: realise exactly what its shell hook needs, and keep that from garbage collection. */





const expression = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "kept-hook.nix");
const enterScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "enter.sh");
const innerScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "inner.sh");
/** What realising an env will make, before anything is built: for a cache that may have it. Throws a Failure where Nix refuses. */
async function keepHook(world, nix, request) {
    const root = await world.files.makeTemporaryFolder('nixconda-kept-');
    try {
        // With a root, so that the derivation is written.
        const args = [...expressionArguments(request), '--add-root', `${root}/hook.drv`];
        const instantiated = await talk(world, { command: nix.instantiate, args }, request.options);
        const drv = await world.files.realPath(instantiated.stdout.trim());
        const outputs = await talk(world, { command: nix.store, args: ['--query', '--outputs', drv] }, request.options);
        return { drv, out: outputs.stdout.trim() };
    }
    finally {
        await world.files.remove(root);
    }
}
/**
 * Realise the env. Nix's progress goes to the log, folded.
 * @throws Failure where something could not be built or downloaded; its `cause` is the BuildProblem.
 */
async function provide(world, nix, request) {
    const { name, options, root } = request;
    await world.files.makeFolder((0,external_node_path_.dirname)(root));
    const effect = { built: 0, fetched: 0 };
    const args = [...expressionArguments(request), '--out-link', root, ...(0,src_nix/* nixArguments */.En)({ ...src_nix/* plainOptions */.Lo, ...options })];
    await world.log.group(`Realising what ${name} needs`, () => talk(world, { command: nix.build, args }, options, (line) => {
        if (/^building '/.test(line))
            effect.built++;
        if (/^copying path '/.test(line))
            effect.fetched++;
        world.log.info(line);
    }));
    const hookPath = await world.files.realPath(root);
    const [, enterPath = '', innerPath = ''] = (await world.files.read(hookPath)).split(/\s/, 3);
    return { name, hookPath, enterPath, innerPath, root, effect };
}
function expressionArguments({ name, hook }) {
    const given = { name, text: hook.text, needs: JSON.stringify(hook.needs), enter: enterScript, inner: innerScript };
    return [expression, ...Object.entries(given).flatMap(([argument, value]) => ['--argstr', argument, value])];
}
async function talk(world, program, options, onErrorLine = world.log.debug) {
    const env = (0,src_nix/* nixEnvironment */.pE)(world, { ...src_nix/* plainOptions */.Lo, ...options });
    const result = await world.processes.run({ ...program, env, onErrorLine });
    if (result.status === 0)
        return result;
    const problem = findBuildProblem(result.stderr);
    const { what, remedy } = describeBuildProblem(problem);
    throw new failure/* Failure */.H(what, { cause: problem, ...(remedy === undefined ? {} : { remedy }) });
}

;// CONCATENATED MODULE: ./src/fhs/shell-words.ts
/** How a script is started under a `shell:`, word by word as GitHub's runner starts it. */

/**
 * The shells that GitHub knows by name and that can be inside an env.
 * https://docs.github.com/actions/writing-workflows/workflow-syntax-for-github-actions#jobsjob_idstepsshell
 */
const known = new Map([
    ['bash', { extension: '.sh', words: (script) => ['bash', '--noprofile', '--norc', '-eo', 'pipefail', script] }],
    ['sh', { extension: '.sh', words: (script) => ['sh', '-e', script] }],
    ['python', { extension: '.py', words: (script) => ['python', script] }],
]);
/**
 * @param shell one of the known names, or a command with `{0}` for the script's path.
 * Throws a Failure for anything else.
 */
function scriptShell(shell) {
    const byName = known.get(shell);
    if (byName)
        return byName;
    const [program = '', ...args] = splitWords(shell);
    if (program === '' || !args.some((word) => word.includes('{0}'))) {
        throw new failure/* Failure */.H(`The shell ${JSON.stringify(shell)} is not known.`, {
            remedy: `Use ${[...known.keys()].join(', ')}, or a command with {0} for the script, as in \`python -u {0}\`.`,
        });
    }
    return {
        extension: known.get(program)?.extension ?? '',
        words: (script) => [program, ...args.map((word) => fill(word, script))],
    };
}
/** As .NET's `string.Format`, which the runner uses: `{0}` is the script, doubled braces are single ones. */
function fill(word, script) {
    return word.replace(/\{0\}|\{\{|\}\}/g, (match) => (match === '{0}' ? script : match.charAt(0)));
}
/**
 * Split as .NET's `ProcessStartInfo.Arguments` is split: spaces and tabs part words, double quotes hold them together, a
 * backslash protects a double quote, and single quotes mean nothing.
 * https://learn.microsoft.com/dotnet/api/system.diagnostics.processstartinfo.arguments
 */
function splitWords(text) {
    const words = [];
    let word = null;
    let quoted = false;
    for (const [token] of text.matchAll(/\\+"|\\+|"|[ \t]+|[^\\" \t]+/g)) {
        if (token === '"') {
            quoted = !quoted;
            word ??= '';
        }
        else if (/^[ \t]/.test(token) && !quoted) {
            if (word !== null)
                words.push(word);
            word = null;
        }
        else if (token.startsWith('\\') && token.endsWith('"')) {
            const backslashes = token.length - 1;
            word = (word ?? '') + '\\'.repeat(Math.floor(backslashes / 2)) + (backslashes % 2 === 1 ? '"' : '');
            if (backslashes % 2 === 0)
                quoted = !quoted;
        }
        else {
            word = (word ?? '') + token;
        }
    }
    if (word !== null)
        words.push(word);
    return words;
}

;// CONCATENATED MODULE: ./src/fhs/run.ts
/** Run one command inside an FHS env, so that it cannot be told from one that runs outside, and cannot be taken for run when it was not. */




/**
 * A cancelled step has 10 seconds in all from GitHub's first signal on; after 7 there is still time to report.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
const defaultGrace = 7000;
/** They die of any signal at once, and their death kills the command, whose traps would not run. */
const spared = ['bwrap', 'chrootenv'];
/** Run the command to its end. Throws a Failure where this machine or the request makes that impossible from the start. */
async function runInside(world, provision, request) {
    const bash = await requireHost(world);
    const { command } = request;
    if (command.kind === 'words')
        return enter(world, bash, provision, request, command.words, '');
    const shell = scriptShell(command.shell);
    const folder = await world.files.makeTemporaryFolder('nixconda-run-');
    try {
        const script = (0,external_node_path_.join)(folder, `script${shell.extension}`);
        await world.files.write(script, command.text);
        return await enter(world, bash, provision, request, shell.words(script), script);
    }
    finally {
        await world.files.remove(folder);
    }
}
/** @param script a file that must be visible inside; `''` for none. */
async function enter(world, bash, provision, request, words, script) {
    const { activation = '', cwd, stdin, onOutput, onError, grace = defaultGrace } = request;
    const end = await world.processes.supervise({
        command: bash,
        args: ['-p', provision.enterPath, provision.hookPath, provision.innerPath, ...words],
        cwd,
        env: { ...commandEnvironment(world.env), NIXCONDA_REPORT: '3', NIXCONDA_SCRIPT: script, NIXCONDA_ACTIVATION: activation },
        stdin,
        ...(onOutput ? { onOutput } : {}),
        ...(onError ? { onError } : {}),
        spared,
        grace,
    });
    if (end.signal !== null)
        return { kind: 'cancelled', status: end.status, signal: end.signal };
    const stage = end.reports.at(-1) ?? 'none';
    if (stage === 'command')
        return { kind: 'finished', status: end.status };
    return {
        kind: 'never-started',
        status: end.status || 125,
        why: whyNotStarted(stage, end.status, provision.name, script || activation),
    };
}
/** @param stage the last word that enter.sh or inner.sh told; they list them. */
function whyNotStarted(stage, status, name, file) {
    switch (stage) {
        case 'unseen':
            return `the env does not show ${file}; keep it outside the folders that the env replaces (RUNNER_TEMP, or TMPDIR, says where it is put)`;
        case 'hook-ended':
            return `the shell hook of ${name} ends without starting a program: it is no FHS env, perhaps a plain mkShell, for which \`nix-shell --run\` is right`;
        case 'program':
            return `the program that the shell hook of ${name} starts ended with status ${status} before the env's init script ran the command`;
        default:
            return `the shell hook of ${name} stopped with status ${status} before it started a program`;
    }
}

;// CONCATENATED MODULE: ./src/fhs/target.ts
/** What is to be entered: the value of a file, or an output of a flake, which is evaluated through a file of ours. */



const flakeOutput = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "flake-output.nix");
const flakeSchemes = /^(?:path|git|git\+\w+|github|gitlab|sourcehut|tarball|flake):/;
/**
 * @param text a path, or a flake as `REFERENCE#ATTRIBUTE`, where the reference begins with its scheme
 * (`path:.#devShells.x86_64-linux.default`). Without an attribute a flake's default is meant.
 * @param cwd absolute: what a relative path refers to.
 */
function readTarget(text, cwd) {
    if (!flakeSchemes.test(text))
        return { file: resolve(cwd, text), arguments: [], configuration: '' };
    const [reference = '', attribute = ''] = text.split('#', 2);
    return {
        file: flakeOutput,
        arguments: [
            { name: 'nixcondaFlake', kind: 'string', value: absoluteReference(reference, cwd) },
            { name: 'nixcondaOutput', kind: 'string', value: JSON.stringify(readAttributePath(attribute)) },
        ],
        configuration: 'extra-experimental-features = flakes',
    };
}
/** `builtins.getFlake` refuses relative paths. Both schemes read percent signs. */
function absoluteReference(reference, cwd) {
    const [, scheme = '', path = '', query = ''] = /^(path:|git\+file:)(?!\/)([^?]*)(.*)$/.exec(reference) ?? [];
    return scheme === '' ? reference : scheme + encodeURI(resolve(cwd, decodeURI(path))) + query;
}

;// CONCATENATED MODULE: ./src/fhs/index.ts
/** Running inside an FHS env: the face of this folder. */









// EXTERNAL MODULE: ./src/report/index.ts + 3 modules
var report = __webpack_require__(5972);
;// CONCATENATED MODULE: ./src/stages/provide.ts
/** The fourth stage: make an env ready to be entered, out of the cache as far as that has it, and store what it has not. */




/**
 * @param folder absolute: where the garbage collector root and `conda-shell` are put, and how long they live is up to the caller.
 * @throws Failure where the env cannot be built, or cannot be entered on this machine.
 */
async function makeReady(world, settings, { nix, request }, env, folder) {
    const start = performance.now();
    const { name, system, hook } = env;
    const kept = await keepHook(world, nix, { name, hook, options: request });
    const closure = { name, system, out: kept.out, drv: kept.drv };
    const options = cacheOptions(settings);
    const restored = await restoreClosure(world, nix, closure, options, null);
    const provision = await provide(world, nix, { name, hook, options: request, root: (0,external_node_path_.join)(folder, 'root') });
    await saveClosure(world, nix, closure, options, restored);
    await ensureNamespaces(world, provision, settings['allow-userns']);
    const binFolder = (0,external_node_path_.join)(folder, 'bin');
    await installCondaShell(world, provision, { folder: binFolder });
    return {
        provision,
        binFolder,
        primaryKey: options.scope === 'off' ? '' : keyOfClosure(closure, options).stem,
        matchedKey: 'key' in restored ? restored.key : '',
        report: {
            cacheHit: restored.kind === 'exact',
            cache: restoredInWords[restored.kind],
            effect: effectInWords(provision),
            seconds: (performance.now() - start) / 1000,
        },
    };
}
function cacheOptions(settings) {
    return {
        scope: settings.cache === 'off' ? 'off' : 'closure',
        write: settings['cache-write'],
        keyPrefix: settings['cache-key-prefix'],
        signing: noSigning,
    };
}
const restoredInWords = {
    off: 'off.',
    present: 'not asked, everything was here already.',
    exact: 'the whole env was restored.',
    partial: 'part of the env was restored.',
    miss: 'nothing was restored.',
};
function effectInWords({ effect: { built, fetched } }) {
    if (built === 0 && fetched === 0)
        return 'Nothing was built or downloaded.';
    return `${(0,report/* counted */.hS)(built, 'derivation')} built, ${(0,report/* counted */.hS)(fetched, 'store path')} downloaded.`;
}

;// CONCATENATED MODULE: ./src/stages/run.ts
/** The last stage: run the user's command inside the env. */


/**
 * @param shown the command as the report names it.
 * @throws Failure where the command was never started: that is an error whatever the status.
 */
async function runCommand(world, { provision }, command, shown) {
    const start = performance.now();
    const outcome = await runInside(world, provision, { command, cwd: world.cwd, stdin: 'inherit' });
    return { command: shown, status: statusOf(outcome), seconds: (performance.now() - start) / 1000 };
}
function statusOf(outcome) {
    if (outcome.kind !== 'never-started')
        return outcome.status;
    throw new failure/* Failure */.H(`The command was never started: ${outcome.why} (status ${outcome.status}).`);
}

;// CONCATENATED MODULE: ./src/pipeline.ts
/** The way through: lint, evaluate, verify, the gate; then make the env ready, and run inside it. */







/** Look at every file with all there is: its text, its value, its installers. Builds nothing. */
async function inspect(world, settings, paths) {
    const linted = await (0,lint/* lintFiles */.ji)(world, await (0,lint/* projectLinter */.cB)(world), paths);
    const prepared = await (0,nix/* prepareNix */.$)(world, settings, paths);
    const ready = prepared.kind === 'ready' ? prepared.nix : null;
    const evaluated = ready === null ? null : await (0,evaluate/* evaluate */._)(world, ready, paths, settings.systems);
    const files = [];
    for (const file of linted) {
        const evaluation = evaluated?.get(file.path) ?? null;
        const verification = await verify_verify(world, file, evaluation?.report.ok ? evaluation.installers : null, settings.verify);
        files.push({
            path: file.path,
            text: file.text,
            diagnostics: pipeline_weigh(file, evaluation, verification.diagnostics),
            evaluation: evaluation?.report ?? null,
            installers: verification.installers,
        });
    }
    return {
        nix: ready,
        envs: new Map([...(evaluated ?? [])].map(([path, { env }]) => [path, env])),
        report: {
            files,
            failures: prepared.kind === 'failed' ? [prepared.failure] : [],
            nix: ready && { version: ready.nix.version, nixpkgs: ready.nixpkgsName },
            provision: null,
            run: null,
        },
    };
}
/**
 * The findings of all stages on one file, as they are to be told: what Nix says of the syntax replaces what our parser says, what
 * two stages found is told once, and what a comment in the file silences is left out.
 */
function pipeline_weigh({ path, result }, evaluation, verified) {
    const fromNix = evaluation?.diagnostics ?? [];
    const judgedByNix = evaluation !== null && (evaluation.report.ok || fromNix.some(({ rule }) => rule === 'nix-syntax'));
    const fromLint = result.diagnostics.flatMap((finding) => {
        if (finding.rule !== 'syntax' || !judgedByNix)
            return [finding];
        if (!evaluation.report.ok)
            return [];
        return [
            {
                ...finding,
                severity: 'warning',
                help: 'Nix accepts this file: please report it as a fault of nixconda. It was not linted.',
            },
        ];
    });
    const others = [...fromNix, ...verified.filter((finding) => !fromLint.some((told) => isSame(told, finding)))];
    return [...fromLint, ...others.filter((finding) => finding.file !== path || !result.isSuppressed(finding))].sort(diagnostic/* byPlace */.hz);
}
/** The same rule about the same piece of text: the linter and the verification both know the published hashes. */
function isSame(a, b) {
    const overlap = a.range.start.offset < b.range.end.offset && b.range.start.offset < a.range.end.offset;
    return a.rule === b.rule && a.file === b.file && overlap;
}


/***/ }),

/***/ 7836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _nix_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6723);

/**
 * @param systems further systems to evaluate for; what they find is added to what the machine's own finds.
 * @returns by path, as it was given.
 */
async function evaluate(world, { nix, request }, paths, systems) {
    const files = new Map();
    for (const system of [null, ...systems]) {
        const evaluations = await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_0__/* .evaluateFiles */ .Tx)(world, nix, { ...request, system: system ?? request.system, files: paths });
        for (const [path, evaluation] of evaluations) {
            const fresh = await evaluatedFile(world, nix.version, evaluation);
            const before = files.get(path);
            files.set(path, before === undefined ? fresh : merge(before, fresh));
        }
    }
    return files;
}
async function evaluatedFile(world, nixVersion, evaluation) {
    const { diagnostics } = evaluation;
    if (!evaluation.ok) {
        return { env: null, report: { ok: false, name: null, drvPath: null, shape: null, nixVersion }, diagnostics, installers: [] };
    }
    const { name, drvPath, shape, system, hook } = evaluation;
    return {
        env: hook !== null && (shape === 'env' || shape === 'wrapper') ? { name, system, hook } : null,
        report: { ok: true, name, drvPath, shape, nixVersion },
        diagnostics,
        installers: (await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_0__/* .installersOf */ .FS)(world, drvPath)).map(asEvaluated),
    };
}
function asEvaluated({ urls, file, system, hash, mode, outPath }) {
    return { url: urls[0] ?? file, system, hash, recursive: mode === 'recursive', outPath };
}
/** The report is the machine's own system's; the same finding on another system is said once. */
function merge(own, other) {
    const known = new Set(own.diagnostics.map(identity));
    return {
        ...own,
        diagnostics: [...own.diagnostics, ...other.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))],
        installers: [...own.installers, ...other.installers],
    };
}
function identity({ rule, range, message }) {
    return `${rule} ${range.start.offset} ${message}`;
}


/***/ }),

/***/ 5624:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ prepareNix)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1196);
/* harmony import */ var _nix_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6723);
/** What every talk with Nix in this run needs: a Nix, and the nixpkgs that `<nixpkgs>` means. */




/** Find or bring Nix and nixpkgs. What goes wrong is for the report: lint and the verification of the text go on without Nix. */
async function prepareNix(world, settings, paths) {
    try {
        const nix = await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .bringNix */ .mL)(world, { how: settings['install-nix'] });
        const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, paths[0] ?? '.'));
        const options = { ..._nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOptions */ .Lo, offline: settings.offline };
        const nixpkgs = await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .provideNixpkgs */ .KN)(world, nix, await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveNixpkgs */ .hu)(world, settings.nixpkgs, near), options);
        const revision = nixpkgs.revision === null ? '' : `, revision ${nixpkgs.revision}`;
        return {
            kind: 'ready',
            nix: {
                nix,
                nixpkgsName: nixpkgs.path === null ? 'no <nixpkgs>' : `nixpkgs from ${nixpkgs.name}${revision}`,
                request: {
                    ...options,
                    nixpkgs: nixpkgs.path,
                    attribute: (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readAttributePath */ .wB)(settings.attr ?? ''),
                    importFromDerivation: false,
                    readable: null,
                    timeout: settings.timeout * 1000,
                    memory: null,
                },
            },
        };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw error;
        return { kind: 'failed', failure: { message: error.message, remedy: error.remedy ?? null } };
    }
}


/***/ }),

/***/ 5710:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

module.exports = __webpack_require__.p + "4f73aa798a2922693308.apparmor";

/***/ })

};
