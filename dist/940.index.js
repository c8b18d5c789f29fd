export const id = 940;
export const ids = [940];
export const modules = {

/***/ 4940:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* reexport */ defaultsUse),
  J: () => (/* binding */ environmentKey),
  readEnvironmentFile: () => (/* binding */ readEnvironmentFile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/conda/environments/read-list.ts
/** Reads the lists that `conda create --file` takes: explicit files with @EXPLICIT, and requirements. */

/** What conda calls a package: `.conda` or `.tar.bz2`, with its md5 or sha256 after `#`. */
const packagePattern = /^(?<url>\S+\.(?:conda|tar\.bz2))(?:#(?:(?<md5>[0-9a-f]{32})|(?:sha256:)?(?<sha256>[0-9a-f]{64})))?$/i;
/** @param path for the messages. @throws a Failure at the line that is neither a package nor a requirement. */
function readList(text, path) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line, index) => ({ number: index + 1, text: line.trim() }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
    const entries = lines.filter((line) => line.text !== '@EXPLICIT');
    return entries.length < lines.length
        ? { kind: 'explicit', packages: entries.map((line) => readPackage(line, path)) }
        : { kind: 'requirements', specs: entries.map((line) => readSpec(line, path)) };
}
function readPackage({ number, text }, path) {
    const parts = packagePattern.exec(text)?.groups;
    if (!parts?.url) {
        throw new failure/* Failure */.H(`${path}:${number}: "${text}" is no package: an explicit list has URLs of .conda or .tar.bz2 files.`, {
            place: { file: path, line: number },
            remedy: 'Write the list with conda list --explicit --sha256.',
        });
    }
    const { url, md5, sha256 } = parts;
    if (sha256 !== undefined)
        return { url, hash: { algorithm: 'sha256', hex: sha256.toLowerCase() } };
    return { url, hash: md5 === undefined ? null : { algorithm: 'md5', hex: md5.toLowerCase() } };
}
function readSpec({ number, text }, path) {
    if (!text.startsWith('-'))
        return text;
    throw new failure/* Failure */.H(`${path}:${number}: "${text}" is no requirement of conda.`, {
        place: { file: path, line: number },
        remedy: 'A requirements file for pip goes into the "pip:" list of an environment.yml, as "-r FILE".',
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/conda/environments/name.ts
/** The names that an environment may have. */
/**
 * conda refuses these characters (https://github.com/conda/conda/blob/main/conda/base/context.py); a dash at the beginning would be
 * taken for an option.
 *
 * @param fail called with what is wrong, to complete a sentence.
 */
function checkName(name, fail) {
    const stray = /[/ :#]/.exec(name)?.[0];
    if (name === '')
        fail('the name of an environment must not be empty');
    if (stray !== undefined)
        fail(`the name of an environment must not have the character ${JSON.stringify(stray)}: "${name}"`);
    if (name.startsWith('-'))
        fail(`the name of an environment must not begin with a dash: "${name}"`);
}

;// CONCATENATED MODULE: ./src/conda/environments/read-yaml.ts
/** Reads an environment.yml, with every mistake at its line. */



/** @param path for the messages. @throws a Failure with the place of the first mistake. */
function readEnvironmentYaml(text, path) {
    const lines = new dist.LineCounter();
    const document = (0,dist.parseDocument)(text, { lineCounter: lines, prettyErrors: false });
    const fail = (what, offset, remedy) => {
        const { line, col } = lines.linePos(offset);
        throw new failure/* Failure */.H(`${path}:${line}: ${what}.`, { place: { file: path, line, column: col }, ...(remedy ? { remedy } : {}) });
    };
    const at = (node) => ((0,dist.isNode)(node) ? (node.range?.[0] ?? 0) : 0);
    const [error] = document.errors;
    if (error)
        fail(`this is not YAML: ${error.message.replace(/\.$/, '')}`, error.pos[0]);
    const root = document.contents;
    if (!(0,dist.isMap)(root))
        return fail('an environment.yml is a mapping with "dependencies"', at(root));
    if (root.has('package') && root.has('metadata')) {
        fail('this is a lock file of conda-lock, which conda cannot read', 0, 'Make an explicit list of it: conda-lock render --kind explicit.');
    }
    const textOf = (node, what) => (0,dist.isScalar)(node) && typeof node.value === 'string'
        ? node.value
        : fail(`${what} must be text`, at(node), 'Put it in quotes if it looks like a number.');
    const optionalText = (map, key) => {
        const node = map.get(key, true);
        return node === undefined || ((0,dist.isScalar)(node) && node.value === null) ? null : textOf(node, key);
    };
    const itemsOf = (map, key) => {
        const node = map.get(key, true);
        if (node === undefined || ((0,dist.isScalar)(node) && node.value === null))
            return [];
        return (0,dist.isSeq)(node) ? node.items : fail(`${key} must be a list`, at(node));
    };
    const dependencies = [];
    const pip = [];
    for (const item of itemsOf(root, 'dependencies')) {
        if (!(0,dist.isMap)(item))
            dependencies.push(textOf(item, 'a dependency'));
        else if (item.items.length === 1 && item.has('pip'))
            pip.push(...itemsOf(item, 'pip').map((one) => textOf(one, 'a requirement of pip')));
        else
            fail('a dependency is text, or the mapping "pip:" with a list', at(item));
    }
    const name = optionalText(root, 'name');
    if (name !== null)
        checkName(name, (what) => fail(what, at(root.get('name', true))));
    return {
        kind: 'yaml',
        name,
        prefix: optionalText(root, 'prefix'),
        channels: itemsOf(root, 'channels').map((item) => textOf(item, 'a channel')),
        dependencies,
        pip,
    };
}

;// CONCATENATED MODULE: ./src/conda/environments/environment.ts
/** What a file that describes a conda environment says, whichever of the three kinds it is. */
/**
 * conda adds the channels that it is configured for to those of an environment.yml, unless `nodefaults` is among them
 * (https://github.com/conda/conda/blob/main/conda/env/installers/conda.py).
 */
function defaultsUse(environment) {
    switch (environment.kind) {
        case 'explicit':
            return environment.packages.some(({ url }) => isDefaultChannel(url)) ? 'yes' : 'no';
        case 'requirements': {
            const channels = environment.specs.map(channelOf);
            if (channels.some((channel) => channel !== null && isDefaultChannel(channel)))
                return 'yes';
            return channels.includes(null) ? 'by-installer' : 'no';
        }
        case 'yaml': {
            const named = [...environment.channels, ...environment.dependencies.map(channelOf).filter((channel) => channel !== null)];
            if (named.some(isDefaultChannel))
                return 'yes';
            return environment.channels.includes('nodefaults') ? 'no' : 'by-installer';
        }
    }
}
/** The channel in `channel::package` or `channel/subdir::package`. */
function channelOf(spec) {
    return /^([^\s:]+(?::\/\/[^\s:]+)?)::/.exec(spec)?.[1] ?? null;
}
function isDefaultChannel(channel) {
    return (/^(?:defaults|anaconda|main|r|msys2|pkgs\/(?:main|r|msys2))(?:\/|$)/.test(channel) ||
        /^https?:\/\/(?:repo\.(?:anaconda\.com|continuum\.io)\/pkgs|conda\.anaconda\.org\/(?:anaconda|main|r|msys2))(?:\/|$)/.test(channel));
}

;// CONCATENATED MODULE: ./src/conda/environments/index.ts
/** The face of environment files: what one says, and a key that changes when that changes. */




/**
 * Read an environment.yml (told by its ending), an explicit list (told by its line @EXPLICIT) or a list of requirements.
 *
 * @param path for its ending and the messages.
 * @throws a Failure at the first line that conda would not understand.
 */
function readEnvironmentFile(text, path) {
    return /\.ya?ml$/i.test(path) ? readEnvironmentYaml(text, path) : readList(text, path);
}
/** A key of 32 characters for caches: the same for files that differ in comments and layout only. */
function environmentKey(environment) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(environment)).digest('hex').slice(0, 32);
}


/***/ })

};
