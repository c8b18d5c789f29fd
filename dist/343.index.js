export const id = 343;
export const ids = [343,244,940];
export const modules = {

/***/ 5343:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctor: () => (/* binding */ doctor)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _fhs_doctor_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9395);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1196);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6269);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5972);
/* harmony import */ var _stages_conda_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9244);
/* harmony import */ var _stages_env_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48);
/* harmony import */ var _stages_target_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5870);
/* harmony import */ var _syntax_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2902);
/* harmony import */ var _verb_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5525);
/** `nixconda doctor`: the shared libraries that a conda prefix needs and the FHS env does not have. */










const doctor = {
    usage: '[FILE]',
    about: `Reads every program and library under a conda prefix (--prefix, else --conda-prefix) and says which shared libraries they need that
neither the prefix nor the FHS env of FILE has, with the package of nixpkgs that brings each. --fix adds the packages to targetPkgs,
but for those of 32-bit libraries, which are for multiPkgs.
Exit status: 0 nothing is missing, 1 something is.`,
    settings: [..._verb_js__WEBPACK_IMPORTED_MODULE_9__/* .evaluationSettings */ .W, 'allow-userns', 'conda-prefix'],
    flags: {
        prefix: { shape: 'FOLDER', summary: 'the conda environment to look at, such as ~/.conda/envs/NAME' },
        fix: { shape: null, summary: 'add what is missing to the file' },
        json: { shape: null, summary: 'print what was found as JSON' },
    },
    async run({ world, settings, flags, words, print }) {
        const [path, ...more] = await (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .findTargets */ .q8)(world, words);
        if (path === undefined || more.length > 0)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('doctor takes one file.');
        const prefix = typeof flags.prefix === 'string' ? (0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, flags.prefix) : (0,_stages_conda_js__WEBPACK_IMPORTED_MODULE_5__.condaPrefix)(world, settings);
        if (!(await world.files.exists(prefix))) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`There is no conda prefix ${prefix}.`, {
                remedy: 'Install conda first (conda-install inside the env), or name another with --prefix.',
            });
        }
        const { nix, env } = await (0,_stages_env_js__WEBPACK_IMPORTED_MODULE_6__/* .requireEnv */ .t)(world, settings, path);
        const folder = await world.files.makeTemporaryFolder('nixconda-env-');
        try {
            const { provision } = await (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_3__/* .makeReady */ .wE)(world, { ...settings, cache: 'off' }, nix, env, folder);
            const found = await (0,_fhs_doctor_index_js__WEBPACK_IMPORTED_MODULE_1__/* .examine */ .s)(world, provision, prefix);
            print(flags.json === true ? `${JSON.stringify({ version: 1, prefix, ...found }, null, 2)}\n` : describe(prefix, found));
            if (flags.fix === true)
                await mend(world, (0,_stages_target_js__WEBPACK_IMPORTED_MODULE_7__/* .targetOf */ .$r)(world, path).path, found.missing);
            return found.missing.length === 0 ? 0 : 1;
        }
        finally {
            await world.files.remove(folder);
        }
    },
};
function describe(prefix, { files, missing, elsewhere }) {
    const lines = missing.map(({ soname, bits, packages }) => {
        // The packages of targetPkgs are 64-bit ones.
        const list = bits === 32 ? 'multiPkgs, with multiArch = true' : 'targetPkgs';
        const advice = packages === null ? 'no package is known for it' : `add ${(0,_fhs_doctor_index_js__WEBPACK_IMPORTED_MODULE_1__.packageInWords)(packages)} to ${list}`;
        return `  ${soname}${bits === 32 ? ' (32-bit)' : ''}: ${advice}`;
    });
    const others = elsewhere.length === 0
        ? []
        : [`${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(elsewhere.length, 'more name')} found in the prefix, but not where the loader looks.`];
    const head = `${(0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(files, 'dynamic file')} under ${prefix}: ${missing.length === 0 ? 'nothing is missing.' : `${missing.length} missing.`}`;
    return [head, ...lines, ...others, ''].join('\n');
}
/** Add the packages to the file. What the file's shape does not allow is told, not guessed. */
async function mend(world, path, missing) {
    const text = await world.files.readIfThere((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, path));
    const fix = text === null ? null : (0,_fhs_doctor_index_js__WEBPACK_IMPORTED_MODULE_1__/* .fixFor */ .j)(text, missing);
    if (text === null || fix === null) {
        world.log.warn(`${path} has no list of packages that could be added to, or nothing that is missing is known.`);
        return;
    }
    await world.files.write((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, path), (0,_syntax_index_js__WEBPACK_IMPORTED_MODULE_8__/* .applyEdits */ .ct)(text, fix.edits));
    world.log.info(`${path}: ${fix.title}.`);
}


/***/ }),

/***/ 5525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ evaluationSettings),
/* harmony export */   c: () => (/* binding */ enteringSettings)
/* harmony export */ });
/** The settings of every verb that has a file evaluated. */
const evaluationSettings = [
    'nixpkgs',
    'attr',
    'arg',
    'argstr',
    'restrict',
    'install-nix',
    'nix-version',
    'nix-release-url',
    'nix-release-sha256',
    'extra-nix-config',
    'offline',
    'timeout',
    'memory',
];
/** The settings of every verb that enters an env. */
const enteringSettings = [
    ...evaluationSettings,
    'allow-userns',
    'environment-file',
    'environment-name',
    'python-version',
    'channels',
    'condarc',
    'conda-prefix',
    'accept-anaconda-tos',
];


/***/ }),

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


/***/ }),

/***/ 9244:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  condaPrefix: () => (/* binding */ condaPrefix),
  readCondaSettings: () => (/* binding */ readCondaSettings)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/cache/index.ts + 20 modules
var src_cache = __webpack_require__(584);
// EXTERNAL MODULE: ./src/conda/environments/index.ts + 4 modules
var environments = __webpack_require__(4940);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
// EXTERNAL MODULE: ./src/fhs/quote.ts
var quote = __webpack_require__(1187);
// EXTERNAL MODULE: ./src/fhs/run.ts + 1 modules
var fhs_run = __webpack_require__(7379);
;// CONCATENATED MODULE: ./src/fhs/conda-environment/inside.ts
/** Commands of our own inside the env, with what they say captured, and passed on to the log where a person may want to read it. */


/** @param env variables beside those that the user's command gets. */
function commandsInside(world, provision, env) {
    const ourWorld = { ...world, env: { ...world.env, ...env } };
    const run = async (words, pass) => {
        const stdout = lineSink(pass);
        const stderr = lineSink(pass);
        const command = { kind: 'words', words };
        const outcome = await (0,fhs_run/* runInside */._)(ourWorld, provision, {
            command,
            cwd: world.cwd,
            stdin: 'none',
            onOutput: stdout.take,
            onError: stderr.take,
        });
        if (outcome.kind === 'never-started')
            throw new failure/* Failure */.H(`${words[0]} was never started inside the env: ${outcome.why}.`);
        if (outcome.kind === 'cancelled')
            throw new failure/* Failure */.H(`${words[0]} was cancelled by ${outcome.signal}.`);
        return { status: outcome.status, stdout: stdout.end(), stderr: stderr.end() };
    };
    return { ask: (words) => run(words, world.log.debug), run: (words) => run(words, world.log.info) };
}
function lineSink(pass) {
    const decoder = new TextDecoder();
    let text = '';
    let passed = 0;
    return {
        take(chunk) {
            text += decoder.decode(chunk, { stream: true });
            for (let end = text.indexOf('\n', passed); end !== -1; end = text.indexOf('\n', passed)) {
                pass(text.slice(passed, end));
                passed = end + 1;
            }
        },
        end() {
            text += decoder.decode();
            if (passed < text.length)
                pass(text.slice(passed));
            return text;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./src/fhs/conda-environment/plan.ts
/** Which conda commands make an environment what the settings and its file say: settings in, commands out. */




const defaultName = 'nixconda';
/** Throws a Failure where settings and file contradict each other. */
function planEnvironment(request, conda) {
    const { file, channels, pythonVersion } = request;
    const prefix = prefixOf(request, conda);
    const python = pythonVersion === null ? [] : [`python=${pythonVersion}`];
    if (file?.content.kind === 'explicit' && pythonVersion !== null) {
        throw new failure/* Failure */.H(`${file.path} lists exact packages, so a Python version cannot be chosen beside it.`, {
            remedy: 'Leave python-version out, or make the list anew with that Python.',
        });
    }
    const yaml = file?.content.kind === 'yaml' ? file.content : null;
    const rewritten = yaml !== null && pythonVersion !== null ? (0,dist.stringify)(withPython(yaml, pythonVersion)) : null;
    const described = file?.content ?? { kind: 'requirements', specs: [] };
    return {
        prefix,
        key: `${(0,environments/* environmentKey */.J)(described)} ${JSON.stringify({ python, channels })}`,
        rewritten,
        command(exists, path) {
            const base = prefix === conda.root;
            const where = ['--prefix', prefix];
            if (yaml !== null) {
                if (conda.kind === 'micromamba')
                    return [conda.program, exists ? 'update' : 'create', '--yes', ...where, '--file', path];
                const action = exists ? ['update', ...(base ? [] : ['--prune'])] : ['create'];
                return [conda.program, 'env', ...action, ...where, '--file', path];
            }
            const from = channels.length === 0 ? [] : ['--override-channels', ...channels.flatMap((channel) => ['--channel', channel])];
            const verb = exists && (base || file?.content.kind !== 'explicit') ? 'install' : 'create';
            return [conda.program, verb, '--yes', ...where, ...from, ...(file === null ? [] : ['--file', path]), ...python];
        },
    };
}
function prefixOf({ name, file }, { root }) {
    const yaml = file?.content.kind === 'yaml' ? file.content : null;
    if (name === null && yaml?.prefix)
        return yaml.prefix;
    const chosen = name ?? yaml?.name ?? defaultName;
    return chosen === 'base' || chosen === 'root' ? root : `${root}/envs/${(0,external_node_path_.basename)(chosen)}`;
}
/** What the file says, with another Python. */
function withPython({ name, channels, dependencies, pip }, version) {
    const others = dependencies.filter((spec) => !/^(?:\S+::)?python(?:$|[\s=<>!~])/.test(spec));
    return {
        ...(name === null ? {} : { name }),
        ...(channels.length === 0 ? {} : { channels }),
        dependencies: [`python=${version}`, ...others, ...(pip.length === 0 ? [] : [{ pip }])],
    };
}

;// CONCATENATED MODULE: ./src/fhs/conda-environment/terms.ts
/** Anaconda's default channels have terms of service, which nobody but the user may accept. */


/**
 * What conda is given where the user has accepted the terms.
 * https://www.anaconda.com/docs/getting-started/tos-plugin
 */
const acceptance = { CONDA_PLUGINS_AUTO_ACCEPT_TOS: 'yes' };
const waysOut = `Take the packages from conda-forge (\`channels: conda-forge\`; in an environment.yml \`nodefaults\` with it), install Miniforge
instead of Miniconda, or, if you may use these channels under their terms, set accept-anaconda-tos: true.`.replace('\n', ' ');
/** Whether conda ended because the terms are not accepted, as it does since 25.5 where nobody can be asked. */
function demandsTerms(output) {
    return /CondaToS\w*Error|Terms of Service have not been accepted/.test(output);
}
function termsFailure() {
    return new failure/* Failure */.H("The environment takes packages from Anaconda's default channels, whose terms of service are not accepted.", {
        remedy: waysOut,
    });
}
/** What a person should hear where an older conda takes packages from these channels without a word; null where it does not. */
function termsNotice({ file, channels }, configured) {
    const isDefault = (channel) => (0,environments/* defaultsUse */.W)({ kind: 'requirements', specs: [`${channel}::x`] }) === 'yes';
    const use = file === null ? 'by-installer' : (0,environments/* defaultsUse */.W)(file.content);
    const named = use === 'by-installer' ? (channels.length > 0 ? channels : configured) : [];
    if (use !== 'yes' && !named.some(isDefault))
        return null;
    return `The environment takes packages from Anaconda's default channels, which have terms of service. ${waysOut}`;
}

;// CONCATENATED MODULE: ./src/fhs/conda-environment/index.ts
/** conda, ready: installed once, with the environment that was asked for made or updated, and a file that activates it inside. */







const findScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "find-conda.sh");
const stateScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "state.sh");
const activateScript = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "activate.sh");
/**
 * Make it so. What conda says goes to the log, folded.
 * @throws Failure where a command of conda's fails, or needs terms accepted that are not.
 */
async function prepareConda(world, provision, request) {
    const env = {
        ...(request.condarc === null ? {} : { CONDARC: request.condarc }),
        ...(request.anacondaTerms === 'accepted' ? acceptance : {}),
    };
    const inside = commandsInside(world, provision, env);
    const there = await findConda(world, inside, '');
    const conda = there ?? (await installConda(world, inside));
    const plan = planEnvironment(request, conda);
    const environment = await makeEnvironment(world, inside, request, conda, plan);
    const activation = await writeActivation(world, inside, request, conda, plan.prefix);
    return { conda, prefix: plan.prefix, activation, installed: there === null ? 'conda' : 'nothing', environment };
}
async function findConda(world, inside, installedAt) {
    const { stdout } = await inside.ask(['bash', '-c', await world.files.read(findScript), 'find-conda', installedAt]);
    const [kind = '', program = '', root = ''] = stdout.split('\n');
    return kind === 'conda' || kind === 'micromamba' ? { kind, program, root } : null;
}
/** `conda-install` is the program that conda shell files offer; it installs without questions. */
async function installConda(world, inside) {
    if ((await inside.ask(['bash', '-c', 'type -P conda-install'])).status !== 0) {
        throw new failure/* Failure */.H('The env has no conda, no micromamba and no conda-install.', {
            remedy: 'Let the file wrap an installer as a program `conda-install`, as `nixconda generate` does, or add micromamba to targetPkgs.',
        });
    }
    const { status, stdout, stderr } = await world.log.group('Installing conda', () => inside.run(['conda-install']));
    // Told by every installer of conda's constructor.
    const prefix = /^PREFIX=(\/.*)$/m.exec(stdout)?.[1] ?? '';
    const [, inTheWay] = /File or directory already exists: '(.*)'/.exec(stdout + stderr) ?? [];
    if (inTheWay !== undefined) {
        throw new failure/* Failure */.H(`conda cannot be installed: ${inTheWay} exists, but has no working conda.`, {
            remedy: `Remove ${inTheWay}.`,
        });
    }
    if (status !== 0)
        throw new failure/* Failure */.H(`conda-install failed with status ${status}; its last words are above.`);
    const conda = await findConda(world, inside, prefix);
    if (conda === null)
        throw new failure/* Failure */.H('conda-install ended well, but there is no conda inside.');
    return conda;
}
async function makeEnvironment(world, inside, request, conda, plan) {
    const state = await world.files.read(stateScript);
    const stateOf = async (...key) => (await inside.ask(['bash', '-c', state, 'state', plan.prefix, ...key])).stdout;
    const [there = '', madeFrom = ''] = (await stateOf()).split('\n');
    if (madeFrom === plan.key)
        return 'unchanged';
    if (conda.kind === 'conda' && request.anacondaTerms !== 'accepted') {
        const { stdout } = await inside.ask([conda.program, 'config', '--show', 'channels']);
        const notice = termsNotice(request, [...stdout.matchAll(/^\s*- (\S+)/gm)].map(([, channel = '']) => channel));
        if (notice !== null)
            world.log.warn(notice);
    }
    const exists = there === 'there';
    const title = `${exists ? 'Updating' : 'Creating'} the conda environment ${plan.prefix}`;
    const { status, stdout, stderr } = await world.log.group(title, () => withFile(world, request, plan, (file) => inside.run(plan.command(exists, file))));
    if (demandsTerms(stdout + stderr))
        throw termsFailure();
    if (status !== 0) {
        // `SomeError: …`, over several lines, is how conda ends.
        const said = /^\w+Error: [\s\S]*$/m.exec(stderr)?.[0] ?? stderr.trim().split('\n').at(-1) ?? '';
        const why = said.trim().replace(/\s+/g, ' ');
        throw new failure/* Failure */.H(`${title} failed with status ${status}${why === '' ? '.' : `: ${why}`}`, {
            ...(request.file === null ? {} : { place: { file: request.file.path } }),
        });
    }
    await stateOf(plan.key);
    return exists ? 'updated' : 'created';
}
/** With the file to hand to conda: the user's own, or a rewritten one beside it, so that what it refers to is still found. */
async function withFile(world, { file }, { rewritten }, use) {
    if (file === null || rewritten === null)
        return use(file?.path ?? '');
    const folder = await world.files.makeTemporaryFolder('.nixconda-', (0,external_node_path_.dirname)(file.path));
    const path = `${folder}.yml`;
    try {
        await world.files.write(path, rewritten);
        return await use(path);
    }
    finally {
        await world.files.remove(path);
        await world.files.remove(folder);
    }
}
async function writeActivation(world, inside, { folder, condarc }, conda, prefix) {
    // Conda puts what it was given as PATH behind what it adds, so the two are told apart later.
    const command = 'printf "%s\\n" "$PATH"; exec "$1" shell.posix activate "$2"';
    const { status, stdout } = conda.kind === 'conda'
        ? await inside.ask(['bash', '-c', command, 'activate', conda.program, prefix])
        : { status: 1, stdout: '' };
    const end = stdout.indexOf('\n');
    const settings = {
        prefix,
        root: conda.root,
        made_with: stdout.slice(0, Math.max(end, 0)),
        activation: status === 0 ? stdout.slice(end + 1) : '',
    };
    const head = Object.entries(settings).map(([name, value]) => `nixconda_${name}=${(0,quote/* quoteWord */.X)(value)}`);
    if (condarc !== null)
        head.push(`export CONDARC=${(0,quote/* quoteWord */.X)(condarc)}`);
    const path = (0,external_node_path_.join)(folder, 'activate.sh');
    await world.files.write(path, [...head, await world.files.read(activateScript)].join('\n'));
    return path;
}

// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
;// CONCATENATED MODULE: ./src/stages/conda.ts
/** Between the env and the command: conda installed and the environment made, out of the cache as far as that has them. */






/**
 * Read what is asked for, before anything is built; the function returned makes it.
 * @throws Failure where the environment file is missing or wrong, or a setting is.
 */
async function readCondaSettings(world, settings) {
    const file = await readFile(world, settings);
    const prefix = condaPrefix(world, settings);
    return (place) => makeConda(world, settings, file, prefix, place);
}
async function readFile(world, settings) {
    const name = settings['environment-file'];
    if (name === null)
        return null;
    const path = (0,find/* resolvePath */.o1)(world, name);
    const text = await world.files.readIfThere(path);
    if (text === null) {
        throw new failure/* Failure */.H(`There is no environment file ${name} in ${world.cwd}.`, { remedy: 'Correct environment-file.' });
    }
    return { path, text, content: (0,environments.readEnvironmentFile)(text, name) };
}
async function makeConda(world, settings, file, prefix, { provision, env, cache, folder }) {
    const condarc = settings.condarc === null ? null : (0,external_node_path_.join)(folder, 'condarc.yml');
    if (condarc !== null)
        await world.files.write(condarc, settings.condarc ?? '');
    const identity = identityOf(settings, file, prefix, env);
    const restored = identity === null ? null : await (0,src_cache/* restoreConda */.Qr)(world, identity, cache);
    const made = await prepareConda(world, provision, {
        file,
        name: settings['environment-name'],
        pythonVersion: settings['python-version'],
        channels: settings.channels,
        condarc,
        anacondaTerms: settings['accept-anaconda-tos'] ? 'accepted' : 'not-accepted',
        folder,
    });
    if (identity !== null && restored !== null && restored.kind !== 'off') {
        if (await isSamePlace(world, made.conda.root, prefix))
            await (0,src_cache/* saveConda */.TE)(world, identity, cache, restored);
        else
            world.log.warn(`conda is not cached: it is in ${made.conda.root}, and conda-prefix says ${prefix}.`);
    }
    return { activation: made.activation, effect: effectInWords(made) };
}
/** What the installed conda is made from; null where the file fetches no installer with a sha256, as with micromamba. */
function identityOf({ 'environment-name': name, 'python-version': python, channels, condarc }, file, condaPrefix, { system, installerSha256 }) {
    if (installerSha256 === null)
        return null;
    return {
        condaPrefix,
        system,
        installerSha256,
        environment: JSON.stringify({ environment: file?.text ?? null, name, python, channels, condarc }),
        unlockedAt: file?.content.kind === 'explicit' ? null : new Date(),
    };
}
/** conda says where it is without links, and a home folder may be one. */
async function isSamePlace(world, one, other) {
    const real = (path) => world.files.realPath(path).catch(() => path);
    return (await real(one)) === (await real(other));
}
/** Where the file's conda-install puts conda, absolute. */
function condaPrefix(world, settings) {
    const written = settings['conda-prefix'].replace(/^(?:~|\$HOME)(?=\/|$)/, () => world.env.HOME ?? '~');
    if ((0,external_node_path_.isAbsolute)(written))
        return written;
    throw new failure/* Failure */.H(`conda-prefix is ${settings['conda-prefix']}, which is no absolute path.`, {
        remedy: 'Begin it with / or ~/.',
    });
}
function effectInWords({ conda, prefix, installed, environment }) {
    const name = prefix === conda.root ? 'base' : (0,external_node_path_.basename)(prefix);
    if (installed === 'conda')
        return `conda was installed, and the environment ${name} ${environment}.`;
    return environment === 'unchanged'
        ? `conda and the environment ${name} were there.`
        : `The conda environment ${name} was ${environment}.`;
}


/***/ }),

/***/ 48:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ requireEnv)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7836);
/* harmony import */ var _nix_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5624);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5870);




/**
 * @param text a file, or an output of a flake.
 * @throws Failure where there is no Nix, the file does not evaluate, or is no FHS env.
 */
async function requireEnv(world, settings, text) {
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_3__/* .targetOf */ .$r)(world, text);
    const { path } = target;
    const prepared = await (0,_nix_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareNix */ .$)(world, settings, [path]);
    if (prepared.kind === 'failed') {
        const { message, remedy } = prepared.failure;
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(message, remedy === null ? {} : { remedy });
    }
    const file = (await (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluate */ ._)(world, prepared.nix, [target], [], 'off')).get(path);
    if (file?.env)
        return { nix: prepared.nix, env: file.env };
    const found = file?.diagnostics ?? [];
    // That a plain shell is no FHS env is a warning to those who only look at it.
    throw asFailure(path, found.find(({ severity }) => severity === 'error') ?? found.find(({ rule }) => rule === 'nix-not-an-env'));
}
function asFailure(path, error) {
    if (error === undefined)
        return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path} gives no FHS env.`, { place: { file: path } });
    const { line, column } = error.range.start;
    return new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(error.message, {
        place: { file: error.file, line, column },
        ...(error.help === undefined ? {} : { remedy: error.help }),
    });
}


/***/ })

};
