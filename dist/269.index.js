export const id = 269;
export const ids = [269];
export const modules = {

/***/ 584:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mR: () => (/* reexport */ keyOfClosure),
  ac: () => (/* reexport */ readSigning),
  cW: () => (/* reexport */ restoreClosure),
  Qr: () => (/* reexport */ restoreConda),
  FC: () => (/* reexport */ saveClosure),
  TE: () => (/* reexport */ saveConda)
});

// UNUSED EXPORTS: describeFolder, keyOfConda, noSigning, restoreFromFolder, saveToFolder

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/cache/outcome.ts
/** @param what `the closure of …`, `conda at …`. @param items `store paths`, `files`. */
function restoreSentence(what, items, outcome) {
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
function storeSentence(what, items, outcome) {
    if (outcome.kind === 'skipped')
        return `Cache: ${what} was not stored: ${outcome.why}.`;
    const { effect, key } = outcome;
    const took = `packed in ${seconds(effect.seconds.pack)}, sent ${megabytes(effect.archiveBytes)} in ${seconds(effect.seconds.send)}`;
    return `Cache: ${what} was stored: ${effect.items} ${items}, ${megabytes(effect.bytes)} (${took}; key ${key}).`;
}
/** What a person would want to look into is a warning; that caching is off is no news. */
function tell(log, sentence, outcome) {
    const troubling = outcome.kind === 'miss' ? outcome.cause.kind !== 'nothing' : outcome.kind === 'skipped' && !outcome.expected;
    if (outcome.kind === 'off')
        log.debug(sentence);
    else if (troubling)
        log.warn(sentence);
    else
        log.info(sentence);
}
/** Whether what a program says of its failure is about this machine, so that no archive is to blame for it. */
const isMachineTrouble = (text) => /No space left|disk is full|quota exceeded|Permission denied|not permitted|Read-only file|Cannot allocate|^Cannot start/i.test(text);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e8 ? 1 : 0)} MB`;
const seconds = (time) => `${time.toFixed(1)} s`;

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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
    return {
        secret: read === null ? null : `${read.name}:${read.bytes.toString('base64')}`,
        trusted: given === null ? derived : written(given),
    };
}
/** The signature of a text, `name:base64`. */
function signText(secret, text) {
    const { name, bytes } = readKey(secret, 64, 'cache-signing-key');
    return `${name}:${(0,external_node_crypto_.sign)(null, Buffer.from(text), privateKey(bytes.subarray(0, 32))).toString('base64')}`;
}
/** Whether `signature` is what the owner of the secret to `trusted` makes of `text`. */
function isSigned(trusted, text, signature) {
    const { name, bytes } = readKey(trusted, 32, 'cache-public-key');
    const [signer, base64 = ''] = signature.trim().split(':', 2);
    if (signer !== name)
        return false;
    return (0,external_node_crypto_.verify)(null, Buffer.from(text), publicKey(bytes), Buffer.from(base64, 'base64'));
}
const written = ({ name, bytes }) => `${name}:${bytes.toString('base64')}`;
function readKey(text, length, setting) {
    const [, name, base64] = /^([^\s:]+):([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
    const bytes = Buffer.from(base64 ?? '', 'base64');
    if (name !== undefined && bytes.length === length)
        return { name, bytes };
    throw new failure/* Failure */.H(`${setting} is no key as Nix writes it, NAME:BASE64 with ${length} bytes.`, {
        remedy: 'Make a pair with: nix key generate-secret --key-name NAME, and: nix key convert-secret-to-public',
    });
}
/** What precedes the 32 bytes of a key in its DER form (RFC 8410). */
const privateLead = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicLead = Buffer.from('302a300506032b6570032100', 'hex');
const privateKey = (seed) => (0,external_node_crypto_.createPrivateKey)({ key: Buffer.concat([privateLead, seed]), format: 'der', type: 'pkcs8' });
const publicKey = (bytes) => (0,external_node_crypto_.createPublicKey)({ key: Buffer.concat([publicLead, bytes]), format: 'der', type: 'spki' });

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
function tarCheck(root) {
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
const refused = (what) => new failure/* Failure */.H(`The archive ${what}.`);
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
    const end = external_node_path_.posix.isAbsolute(target) ? external_node_path_.posix.normalize(target) : external_node_path_.posix.join(root, external_node_path_.posix.dirname(path), target);
    return target !== '' && `${end.replace(/\/$/, '')}/`.startsWith(`${root}/`);
}

;// CONCATENATED MODULE: ./src/cache/conda-archive.ts
/** An installed conda prefix as one checked file: packed under watch, unpacked aside under watch, then moved into place as a whole. */





/** Where everything stays that conda can download again; the archive has the folder, empty. */
const downloads = './pkgs';
/** @returns what was packed, or why not. */
async function packConda(world, { prefix, folder, signing }) {
    await world.files.makeFolder(folder);
    const zstd = await world.processes.find('zstd');
    const file = (0,external_node_path_.join)(folder, zstd === null ? 'prefix.tar' : 'prefix.tar.zst');
    // Sorted and without owners, so that equal prefixes make equal archives; setuid is of no use to conda.
    const source = tar(['--create', '--format=gnu', '--sort=name', '--numeric-owner', '--owner=0', '--group=0', '--mode=u-s,g-s,o-t'], [...['--anchored', `--exclude=${downloads}/*`, '-C', prefix, '.']]);
    const target = zstd === null
        ? { command: 'dd', args: [`of=${file}`, 'bs=1M', 'status=none'] }
        : { command: zstd, args: ['-q', '-T0', '-3', '-', '-o', file] };
    const flow = await checkedFlow(world, prefix, source, target);
    if ('why' in flow)
        return flow;
    const meta = { version: 1, prefix, ...flow.summary, sha256: flow.sha256 };
    const text = `${JSON.stringify(meta, null, 2)}\n`;
    await world.files.write((0,external_node_path_.join)(folder, 'meta.json'), text);
    if (signing.secret !== null)
        await world.files.write((0,external_node_path_.join)(folder, 'meta.sig'), `${signText(signing.secret, text)}\n`);
    const archiveBytes = (await world.files.walk(folder)).reduce((sum, { bytes }) => sum + bytes, 0);
    return { items: flow.summary.members, bytes: flow.summary.bytes, archiveBytes };
}
/** Put the prefix in place. A prefix that exists and is not empty is left as it is. */
async function unpackConda(world, place) {
    const { prefix } = place;
    const opened = await openArchive(world, place);
    if ('why' in opened)
        return { kind: 'unusable', blame: 'entry', why: opened.why };
    const { meta, source, archiveBytes } = opened;
    // Beside the prefix, for only within one file system can it be moved as a whole.
    const aside = await world.files.makeTemporaryFolder('.nixconda-restoring-', (0,external_node_path_.dirname)(prefix));
    try {
        const target = tar(['--extract', '--no-same-owner', '--same-permissions'], ['-C', aside]);
        const flow = await checkedFlow(world, prefix, source, target);
        if ('why' in flow)
            return { kind: 'unusable', blame: isMachineTrouble(flow.why) ? 'machine' : 'entry', why: flow.why };
        const { members, bytes } = flow.summary;
        if (flow.sha256 !== meta.sha256 || members !== meta.members || bytes !== meta.bytes) {
            return { kind: 'unusable', blame: 'entry', why: 'it does not have the contents that its meta.json tells of' };
        }
        // Succeeds over an empty folder, fails over any other.
        await world.files.rename(aside, prefix);
        return { kind: 'exact', items: members, bytes, archiveBytes };
    }
    catch (error) {
        return { kind: 'unusable', blame: 'machine', why: error instanceof Error ? error.message : String(error) };
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
    const text = await world.files.readIfThere((0,external_node_path_.join)(folder, 'meta.json'));
    const file = entries.find(({ path }) => path.startsWith('prefix.tar'))?.path;
    if (text === null || file === undefined)
        return { why: 'it is incomplete' };
    const signature = await world.files.readIfThere((0,external_node_path_.join)(folder, 'meta.sig'));
    if (signing.trusted !== null && !(signature !== null && isSigned(signing.trusted, text, signature))) {
        return { why: 'it is not signed by the trusted key' };
    }
    const meta = readMeta(text);
    if (meta === null)
        return { why: 'its meta.json is not of our making' };
    if (meta.prefix !== prefix)
        return { why: `it was installed at ${meta.prefix}` };
    const path = (0,external_node_path_.join)(folder, file);
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
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        const ended = await world.processes.pipe(source, target, (piece) => {
            check.push(piece);
            hash.update(piece);
        });
        const failed = [
            { command: source.command, ...ended.source },
            { command: target.command, ...ended.target },
        ].filter(({ status }) => status !== 0);
        // 137: killed, because the other had failed.
        const [failure] = failed.toSorted((a, b) => Number(a.status === 137) - Number(b.status === 137));
        if (failure)
            return { why: `${failure.command} failed: ${lastLine(failure)}` };
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
function condaKey(prefix, identity) {
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
function describeKey(key) {
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
    const folder = work_folder_isPlain(usual) ? usual : await world.files.makeTemporaryFolder('nixconda-cache-', '/tmp');
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
const work_folder_isPlain = (path) => /^\/[A-Za-z0-9._/+-]*$/.test(path);

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
    return ref === `refs/heads/${branch}`
        ? null
        : `${ref.replace(/^refs\/heads\//, '') || 'this'} is not the default branch (cache-write: auto)`;
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
async function restoreEntry(world, { key, member }, unpack) {
    const service = await world.cacheService();
    const unreadable = service.unreadable();
    if (unreadable !== null)
        return missed({ kind: 'nothing' }, unreadable);
    return inWorkFolder(world, async (work) => {
        const started = performance.now();
        const folder = (0,external_node_path_.join)(work, member);
        const lookup = await service.restore(folder, keyPrefixes(key));
        const fetched = performance.now();
        if (lookup.kind === 'none')
            return missed({ kind: 'nothing' }, 'there is no entry for it');
        if (lookup.kind === 'failed')
            return missed(lookup.key === null ? { kind: 'service' } : { kind: 'entry', key: lookup.key }, lookup.why);
        const unpacked = await unpack(folder, generationOf(key, lookup.key) !== null);
        if (unpacked.kind === 'unusable') {
            const { blame, why } = unpacked;
            const cause = blame === 'entry' ? { kind: 'entry', key: lookup.key } : { kind: blame === 'machine' ? 'machine' : 'nothing' };
            return missed(cause, blame === 'machine' ? why : `the entry ${lookup.key} is of no use: ${why}`);
        }
        const seconds = { fetch: (fetched - started) / 1000, unpack: (performance.now() - fetched) / 1000 };
        const { items, bytes, archiveBytes } = unpacked;
        return { kind: unpacked.kind, key: lookup.key, effect: { items, bytes, archiveBytes, seconds } };
    });
}
const missed = (cause, why) => ({ kind: 'miss', cause, why });
/**
 * What a run stores where, unless there is a reason not to. The reasons are looked for before anything is packed.
 * @param restored what came of restoring the same key.
 * @param pack fills the folder, which is not there yet; `why` where it cannot.
 */
async function storeEntry(world, request, pack) {
    const { key, member, restored, write } = request;
    const expected = (why) => ({ kind: 'skipped', why, expected: true });
    if (restored.kind === 'exact')
        return expected(`the entry ${restored.key} has it already`);
    const service = await world.cacheService();
    const reason = (await whyNotWritten(world, write)) ?? service.unwritable();
    if (reason !== null)
        return expected(reason);
    return inWorkFolder(world, async (work) => {
        const folder = (0,external_node_path_.join)(work, member);
        // What was here without the cache, or could not be fetched or put in place, may be in it all the same.
        if (restored.kind === 'present' || (restored.kind === 'miss' && ['service', 'machine'].includes(restored.cause.kind))) {
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
        const rejected = restored.kind === 'miss' && restored.cause.kind === 'entry' ? restored.cause.key : null;
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
        return { kind: 'miss', cause: { kind: 'machine' }, why: error instanceof Error ? error.message : String(error) };
    }
}
/**
 * Store the prefix, which has just been installed, unless the cache has it or this run may not. A prefix that was there before is not
 * stored: what has been done to it since it was installed is not known.
 * @param restored what `restoreConda` came to.
 */
async function saveConda(world, identity, options, restored) {
    const prefix = normal(identity.condaPrefix);
    if (restored.kind === 'off')
        return { kind: 'skipped', why: 'caching is off', expected: true };
    const outcome = await attemptSave(world, identity, options, restored);
    tell(world.log, storeSentence(`conda at ${prefix}`, 'files', outcome), outcome);
    return outcome;
}
async function attemptSave(world, identity, options, restored) {
    if (restored.kind === 'present')
        return { kind: 'skipped', why: 'it was here before this run', expected: true };
    const { secret, trusted } = options.signing;
    if (trusted !== null && secret === null)
        return { kind: 'skipped', why: 'the signing key is not at hand', expected: true };
    try {
        const request = { key: keyOfConda(identity, options), member: condaMember, restored, write: options.write };
        const prefix = normal(identity.condaPrefix);
        return await storeEntry(world, request, (folder) => packConda(world, { prefix, folder, signing: options.signing }));
    }
    catch (error) {
        return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
    }
}
const normal = (path) => (0,external_node_path_.normalize)(path).replace(/(?<=.)\/+$/, '');

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
    return sound
        ? { meta: { version, system, storeDir, out, narHash, scope, paths, bytes } }
        : { why: 'its meta.json has a field that cannot be' };
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
    const references = (fields.get('References') ?? '')
        .split(' ')
        .filter(Boolean)
        .map((name) => `${storeDir}/${name}`);
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
    return [
        `StorePath: ${path}`,
        `URL: nar/${nothing}.nar`,
        'Compression: none',
        `NarHash: sha256:${nothing}`,
        'NarSize: 1',
        'References: ',
        '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./src/cache/closure-archive.ts
/** Read an archive of a closure without trusting it: whether its parts are ours and fit together. Its NARs are left to Nix to check. */



/** @param expected what an archive for this machine must say of itself; null where any will do. */
async function closure_archive_readClosureArchive(world, folder, expected) {
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
        if (expected && meta.system !== expected.system)
            return unusable(`it is for ${meta.system}, not ${expected.system}`);
        if (expected && meta.storeDir !== expected.storeDir) {
            return unusable(`it is of the store ${meta.storeDir}, not ${expected.storeDir}`);
        }
        const infos = new Map();
        const described = entries.filter(({ path }) => path.endsWith('.narinfo'));
        const texts = await Promise.all(described.map(({ path }) => world.files.read((0,external_node_path_.join)(folder, path))));
        for (const [index, { path }] of described.entries()) {
            const info = readNarInfo(texts[index] ?? '', meta.storeDir);
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

;// CONCATENATED MODULE: ./src/cache/store.ts
/** Questions to the Nix store, in the words that every Nix since 2.3 understands; none of them asks a substituter. */

/** The paths that `path` needs to work, itself included, each after what it refers to; null where it is not valid. */
async function closureOf(world, nix, path) {
    const { status, stdout } = await run(world, nix, ['-qR', path]);
    return status === 0 ? lines(stdout) : null;
}
/** The sizes of the NARs of valid paths, in bytes, in their order. */
async function narSizes(world, nix, paths) {
    return (await query(world, nix, ['-q', '--size', ...paths])).map(Number);
}
/** The hash of a valid path's NAR as Nix writes it, `sha256:1f2g…`. */
async function narHash(world, nix, path) {
    return (await query(world, nix, ['-q', '--hash', path])).join('');
}
/** Those that are not valid in the store. */
async function invalidOf(world, nix, paths) {
    if (paths.length === 0)
        return [];
    return query(world, nix, ['--check-validity', '--print-invalid', ...paths]);
}
/** What the derivations that `derivation` is built from make, itself included; none where that cannot be known beforehand. */
async function outputsBelow(world, nix, derivation) {
    const derivations = (await closureOf(world, nix, derivation))?.filter((path) => path.endsWith('.drv')) ?? [];
    if (derivations.length === 0)
        return new Set();
    const { status, stdout } = await run(world, nix, ['-q', '--outputs', ...derivations]);
    return new Set(status === 0 ? lines(stdout) : []);
}
/** The one line of what a Nix program printed that says why it failed. */
function firstError({ stderr, status, timedOut }) {
    if (timedOut)
        return 'Nix took too long';
    // Newer ones print `error:` alone, then what they were doing, then the error itself, further to the right.
    const said = /^\s*error: (.+)$/m.exec(stderr)?.[1] ?? stderr.trim().split('\n').at(-1) ?? '';
    const text = said.trim().replace(/[;:.]$/, '');
    return text === '' ? `Nix ended with status ${status}` : text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
/** @throws Failure where the store cannot be asked. */
async function query(world, nix, args) {
    const result = await run(world, nix, args);
    // An empty answer and no answer must not be taken for each other.
    if (result.status !== 0)
        throw new failure/* Failure */.H(`the Nix store does not answer: ${firstError(result)}`);
    return lines(result.stdout);
}
function run(world, nix, args) {
    return world.processes.run({ command: nix.store, args, timeout: 120_000 });
}
const lines = (text) => text.split('\n').filter((line) => line !== '');

;// CONCATENATED MODULE: ./src/cache/local-scope.ts



/** Requests at once. */
const width = 16;
/**
 * The paths of the closure of `out` that the substituters of this Nix have, signed by a key that this Nix trusts. A path whose
 * substituter does not answer counts as not served.
 */
async function local_scope_servedElsewhere(world, nix, out) {
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

;// CONCATENATED MODULE: ./src/cache/pack-closure.ts
/** Make an archive of a closure: a binary cache of Nix's own in one folder, with a meta.json beside it. */





/** Needs no rights beyond reading the store. */
async function pack_closure_packClosure(world, nix, request) {
    const { out, system, folder, leftOut } = request;
    const storeDir = readStorePath(out)?.storeDir;
    const closure = await closureOf(world, nix, out);
    if (closure === null || storeDir === undefined)
        return { kind: 'failed', why: `${out} is not in the store` };
    if (nix.nix === null)
        return { kind: 'failed', why: 'this Nix has no command `nix` to copy with' };
    const paths = closure.filter((path) => path === out || !leftOut.has(path));
    const sizes = await narSizes(world, nix, paths);
    const sized = paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }));
    const failure = await copyInGroups(world, { ...request, program: nix.nix, closure, groups: groupsFor(world, nix, sized) });
    if (failure !== null)
        return { kind: 'failed', why: failure };
    const scope = paths.length < closure.length ? 'local' : 'closure';
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const meta = {
        version: 1,
        system,
        storeDir,
        out,
        narHash: await narHash(world, nix, out),
        scope,
        paths: paths.length,
        bytes,
    };
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
    const groups = Array.from({ length: Math.min(world.host.cores + 1, 8, paths.length) }, () => ({
        cost: 0,
        paths: [],
    }));
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
    const { folder, groups, signing } = request;
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
            const names = [...group.map(narInfoName), ...(await files.list((0,external_node_path_.join)(part, 'nar'))).map((name) => (0,external_node_path_.join)('nar', name))];
            await Promise.all(names.map((name) => files.rename((0,external_node_path_.join)(part, name), (0,external_node_path_.join)(store, name))));
            if (index === 0)
                await files.rename((0,external_node_path_.join)(part, 'nix-cache-info'), (0,external_node_path_.join)(store, 'nix-cache-info'));
            await files.remove(part);
        }
        return null;
    }
    finally {
        await files.remove(key);
    }
}
async function copyGroup(world, { program, out, closure, signing }, group, part, key) {
    const others = closure.filter((path) => !group.has(path));
    await Promise.all(others.map((path) => world.files.write((0,external_node_path_.join)(part, narInfoName(path)), standInNarInfo(path))));
    const signature = signing.secret === null ? '' : `&secret-key=${key}`;
    return world.processes.run({
        command: program,
        args: ['--extra-experimental-features', 'nix-command', 'copy', '--to', `file://${part}?compression=zstd${signature}`, out],
        timeout: 30 * 60_000,
    });
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

;// CONCATENATED MODULE: ./src/cache/import-paths.ts
/** Put paths of an archive into the store, where Nix checks the hash of each before it becomes valid. */




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
    const result = await world.processes.run({
        ...access.request(importArguments(world, archive, wanted, signing)),
        timeout: 30 * 60_000,
    });
    const after = new Set(await invalidOf(world, nix, all));
    const gained = before.filter((path) => !after.has(path));
    const bytes = gained.reduce((sum, path) => sum + (archive.infos.get(path)?.narSize ?? 0), 0);
    return { paths: gained.length, bytes, problem: result.status === 0 ? null : explain(result) };
}
function importArguments(world, { folder, meta }, wanted, { trusted }) {
    const url = `file://${(0,external_node_path_.join)(folder, 'store')}?priority=1`;
    return [
        ...['--realise', ...wanted, '--keep-going', '-j', String(Math.max(world.host.cores, 2) * 2)],
        // What the archive leaves out comes from where Nix gets everything else.
        ...[
            '--option',
            meta.scope === 'local' ? 'extra-substituters' : 'substituters',
            trusted === null ? `${url}&trusted=true` : url,
        ],
        ...['--option', 'substitute', 'true', '--option', 'fallback', 'false'],
        ...(trusted === null
            ? []
            : ['--option', meta.scope === 'local' ? 'extra-trusted-public-keys' : 'trusted-public-keys', trusted]),
    ];
}
function explain(result) {
    // Where the daemon does not trust us, it ignores what we ask for and then misses the paths: the first is what to tell.
    if (/untrusted substituter|not a trusted user|restricted setting/.test(result.stderr)) {
        const remedy = 'add the user to trusted-users in nix.conf';
        return {
            blame: 'machine',
            why: `the Nix daemon does not trust this user, and there is no sudo without a password: ${remedy}`,
        };
    }
    if (/lacks a valid signature|lacks a signature by a trusted key|not signed by any of the keys/.test(result.stderr)) {
        return { blame: 'entry', why: 'it has a path that is not signed by the trusted key' };
    }
    const blame = result.timedOut || isMachineTrouble(result.stderr) ? 'machine' : 'entry';
    return { blame, why: firstError(result) };
}

;// CONCATENATED MODULE: ./src/cache/unpack-closure.ts




async function unpack_closure_unpackClosure(world, nix, closure, request) {
    const storeDir = readStorePath(closure.out)?.storeDir ?? '';
    const read = await closure_archive_readClosureArchive(world, request.folder, { system: closure.system, storeDir });
    if (read.kind === 'unusable')
        return { kind: 'unusable', blame: 'entry', why: read.why };
    const { archive } = read;
    if (archive.meta.out === closure.out)
        return unpackWhole(world, nix, closure, archive, request);
    if (request.promised)
        return { kind: 'unusable', blame: 'entry', why: `it is of ${archive.meta.out}` };
    return unpackShared(world, nix, closure, archive, request);
}
async function unpackWhole(world, nix, { out }, archive, { signing, root }) {
    const imported = await importPaths(world, nix, archive, { wanted: [out], signing });
    if (imported.problem !== null)
        return { kind: 'unusable', ...imported.problem };
    // As ourselves, for the link is to be ours; and the last look at whether all is there: nothing is fetched or built by this.
    const { status } = await world.processes.run({
        command: nix.store,
        args: ['--realise', out, ...(root === null ? [] : ['--add-root', root]), '--option', 'substitute', 'false', '-j', '0'],
        timeout: 120_000,
    });
    if (status !== 0)
        return { kind: 'unusable', blame: 'machine', why: `${out} is not valid after all` };
    return { kind: 'exact', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}
/** Of a closure that is not ours, take the paths that ours would build as well. */
async function unpackShared(world, nix, { drv }, archive, { signing }) {
    const ours = await outputsBelow(world, nix, drv);
    const shared = await invalidOf(world, nix, [...archive.infos.keys()].filter((path) => ours.has(path)));
    if (shared.length === 0)
        return { kind: 'unusable', blame: 'nobody', why: 'it holds nothing that is needed and not here already' };
    const imported = await importPaths(world, nix, archive, { wanted: shared, signing });
    if (imported.paths === 0)
        return { kind: 'unusable', ...(imported.problem ?? { blame: 'machine', why: 'nothing of it became valid' }) };
    return { kind: 'partial', items: imported.paths, bytes: imported.bytes, archiveBytes: archive.bytes };
}

;// CONCATENATED MODULE: ./src/cache/folder-archive.ts
/** The same archive in a folder of the user's, for other CI systems and for a terminal: saved, restored, described. */







/** Where an archive lies in the folder that the user names, absolute. */
const archiveIn = (folder) => join(folder, 'closure');
/**
 * Put an archive of a valid closure into a folder, which is made where it is missing. The archive that was there is replaced only
 * when the new one is complete.
 * @throws Failure where it cannot be made.
 */
async function saveToFolder(world, nix, { out, system }, { folder, scope, signing }) {
    refuseOddNames(folder);
    const aside = await world.files.makeTemporaryFolder('.nixconda-', folder);
    try {
        const leftOut = scope === 'local' ? await servedElsewhere(world, nix, out) : new Set();
        const packed = await packClosure(world, nix, { out, system, folder: join(aside, 'new'), signing, leftOut });
        if (packed.kind === 'failed')
            throw new Failure(`The closure of ${out} could not be saved: ${packed.why}.`);
        const place = archiveIn(folder);
        if (await world.files.exists(place))
            await world.files.rename(place, join(aside, 'old'));
        await world.files.rename(join(aside, 'new'), place);
        return packed.meta;
    }
    finally {
        await world.files.remove(aside);
    }
}
/**
 * Make valid what the archive in a folder has of a closure.
 * @param root where the link is made that keeps it from garbage collection, absolute; null for none.
 */
async function restoreFromFolder(world, nix, closure, { folder, signing, root }) {
    refuseOddNames(folder);
    return unpackClosure(world, nix, closure, { folder: archiveIn(folder), signing, root, promised: false });
}
/**
 * What the archive in a folder says of itself, and the size of its files in bytes.
 * @throws Failure where there is none, or none that fits together.
 */
async function describeFolder(world, folder) {
    const read = await readClosureArchive(world, archiveIn(folder), null);
    if (read.kind === 'archive')
        return { meta: read.archive.meta, bytes: read.archive.bytes };
    throw new Failure(`There is no usable archive in ${folder}: ${read.why}.`);
}
/** The path becomes part of a store's URL. */
function refuseOddNames(folder) {
    if (isPlain(folder))
        return;
    throw new Failure(`${folder} has a character in its name that Nix cannot have in the address of a cache.`, {
        remedy: 'Use letters, digits, dots, dashes, underscores and plus signs only.',
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
    tell(world.log, restoreSentence(closureName(closure), 'store paths', outcome), outcome);
    world.log.debug(`Cache key ${key.stem}, of ${describeKey(key)}`);
    return outcome;
}
async function store_cache_attemptRestore(world, nix, closure, { scope, signing }, { key, root }) {
    if (scope === 'off')
        return { kind: 'off' };
    try {
        if ((await invalidOf(world, nix, [closure.out])).length === 0)
            return { kind: 'present' };
        const unpack = (folder, exact) => unpack_closure_unpackClosure(world, nix, closure, { folder, signing, root, promised: exact });
        return await restoreEntry(world, { key, member: closureMember }, unpack);
    }
    catch (error) {
        return { kind: 'miss', cause: { kind: 'machine' }, why: error instanceof Error ? error.message : String(error) };
    }
}
/** The base name that an entry of this kind is known to the service by. */
const closureMember = 'nixconda-closure';
/**
 * Store the closure, which is valid by now, unless the cache has it or this run may not. To be called before the user's command, so
 * that a failing test keeps its cache, and so that nothing of what the command does is stored. Whatever goes wrong is only told.
 * @param restored what `restoreClosure` came to.
 */
async function saveClosure(world, nix, closure, options, restored) {
    if (restored.kind === 'off')
        return { kind: 'skipped', why: 'caching is off', expected: true };
    const outcome = await store_cache_attemptSave(world, nix, closure, options, restored);
    const sentence = storeSentence(closureName(closure), 'store paths', outcome);
    // After an entry was restored whole, nobody expects another.
    if (restored.kind === 'exact')
        world.log.debug(sentence);
    else
        tell(world.log, sentence, outcome);
    return outcome;
}
async function store_cache_attemptSave(world, nix, closure, options, restored) {
    const { out, system } = closure;
    const { scope, write, signing } = options;
    try {
        if (signing.trusted !== null && signing.secret === null)
            return { kind: 'skipped', why: 'the signing key is not at hand', expected: true };
        const key = keyOfClosure(closure, options);
        return await storeEntry(world, { key, member: closureMember, restored, write }, async (folder) => {
            const leftOut = scope === 'local' ? await local_scope_servedElsewhere(world, nix, out) : new Set();
            const packed = await pack_closure_packClosure(world, nix, { out, system, folder, signing, leftOut });
            if (packed.kind === 'failed')
                return packed;
            const files = await world.files.walk((0,external_node_path_.join)(folder, 'store'));
            return {
                items: packed.meta.paths,
                bytes: packed.meta.bytes,
                archiveBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
            };
        });
    }
    catch (error) {
        return { kind: 'skipped', why: error instanceof Error ? error.message : String(error), expected: false };
    }
}
const closureName = ({ name }) => `the closure of ${name}`;

;// CONCATENATED MODULE: ./src/cache/index.ts
/** The face of caching: what running needs, kept between jobs and never trusted before it is checked. */






/***/ }),

/***/ 2634:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ commandEnvironment)
/* harmony export */ });
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
/** An action's own inputs and state, and the file in which it keeps that. Outside GitHub such names are the user's. */
const ofTheAction = /^(?:(?:INPUT|STATE)_|GITHUB_STATE$)/;
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


/***/ }),

/***/ 8609:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ requireHost)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
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
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`Commands cannot run inside an FHS env on ${system}: it is made of Linux's namespaces.`, {
            remedy: 'Run this part on Linux; linting, generating and verifying work everywhere.',
        });
    }
    for (const path of lastingPlaces)
        if (await world.files.isExecutable(path))
            return path;
    const found = await world.processes.find('bash');
    if (found !== null)
        return found;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('There is no bash on this machine, which evaluates the shell hook of an FHS env.', {
        remedy: 'Install bash, or add it to PATH.',
    });
}


/***/ }),

/***/ 6569:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J$: () => (/* reexport */ environment/* commandEnvironment */.J),
  xN: () => (/* reexport */ ensureNamespaces),
  p5: () => (/* reexport */ installCondaShell),
  z6: () => (/* reexport */ keepHook),
  Gt: () => (/* reexport */ provide),
  _E: () => (/* reexport */ readTarget),
  _z: () => (/* reexport */ run/* runInside */._)
});

// UNUSED EXPORTS: probeNamespaces

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/asset.ts
var asset = __webpack_require__(8031);
// EXTERNAL MODULE: ./src/fhs/host.ts
var host = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/fhs/quote.ts
var quote = __webpack_require__(1187);
;// CONCATENATED MODULE: ./src/fhs/conda-shell.ts
/** The program `conda-shell`, for later steps (`shell: conda-shell {0}`) and terminals: one file, no evaluation when it runs. */




const body = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "conda-shell.sh");
/**
 * Write `conda-shell` into a folder. It works as long as the provision's root is there.
 * @returns the program's path.
 */
async function installCondaShell(world, provision, request) {
    const bash = await (0,host/* requireHost */.s)(world);
    const settings = {
        name: provision.name,
        hook: provision.hookPath,
        enter: provision.enterPath,
        inner: provision.innerPath,
        activation: request.activation ?? '',
    };
    const head = Object.entries(settings).map(([name, value]) => `nixconda_${name}=${(0,quote/* quoteWord */.X)(value)}`);
    const path = (0,external_node_path_.join)(request.folder, 'conda-shell');
    // With -p bash neither runs the user's BASH_ENV, which is for the command, nor takes over functions from the environment.
    await world.files.write(path, [`#!${bash} -p`, ...head, await world.files.read(body)].join('\n'), { mode: 0o755 });
    return path;
}

// EXTERNAL MODULE: ./src/fhs/environment.ts
var environment = __webpack_require__(2634);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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

// EXTERNAL MODULE: ./src/nix/index.ts + 33 modules
var src_nix = __webpack_require__(5523);
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

// EXTERNAL MODULE: ./src/fhs/run.ts + 1 modules
var run = __webpack_require__(7379);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
;// CONCATENATED MODULE: ./src/fhs/target.ts
/** What is to be entered: the value of a file, or an output of a flake, which is evaluated through a file of ours. */




const flakeOutput = (0,asset/* assetPath */.Q)(__webpack_require__.ab + "flake-output.nix");
/**
 * @param text a path, or a flake as `REFERENCE#ATTRIBUTE`, where the reference begins with its scheme
 * (`path:.#devShells.x86_64-linux.default`). Without an attribute a flake's default is meant.
 * @param cwd absolute: what a relative path refers to.
 */
function readTarget(text, cwd) {
    if (!(0,find/* isFlakeReference */.pP)(text))
        return { file: (0,external_node_path_.resolve)(cwd, text), arguments: [], configuration: '' };
    const [reference = '', attribute = ''] = text.split('#', 2);
    return {
        file: flakeOutput,
        arguments: [
            { name: 'nixcondaFlake', kind: 'string', value: absoluteReference(reference, cwd) },
            { name: 'nixcondaOutput', kind: 'string', value: JSON.stringify((0,src_nix/* readAttributePath */.wB)(attribute)) },
        ],
        configuration: 'extra-experimental-features = flakes',
    };
}
/** `builtins.getFlake` refuses relative paths. In a URL a space is `%20`, which Nix understands since 2.20 or so; before, no path with one works. */
function absoluteReference(reference, cwd) {
    const [, scheme = '', path = '', query = ''] = /^(path:|git\+file:)(?!\/)([^?]*)(.*)$/.exec(reference) ?? [];
    return scheme === '' ? reference : scheme + encodeURI((0,external_node_path_.resolve)(cwd, decodeURI(path))) + query;
}

;// CONCATENATED MODULE: ./src/fhs/index.ts








/***/ }),

/***/ 1187:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ quoteWord)
/* harmony export */ });
/** Text for files that a shell reads: words that stay one word. */
/** One word for a POSIX shell, whatever it holds. */
function quoteWord(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 7379:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runInside)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/fhs/environment.ts
var environment = __webpack_require__(2634);
// EXTERNAL MODULE: ./src/fhs/host.ts
var host = __webpack_require__(8609);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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
    const bash = await (0,host/* requireHost */.s)(world);
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
        env: { ...(0,environment/* commandEnvironment */.J)(world.env), NIXCONDA_REPORT: '3', NIXCONDA_SCRIPT: script, NIXCONDA_ACTIVATION: activation },
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
        why: whyNotStarted(stage, end.status, provision.name, { script, activation }),
    };
}
/** @param stage the last word that enter.sh or inner.sh told; they list them. */
function whyNotStarted(stage, status, name, files) {
    switch (stage) {
        case 'unseen-script':
        case 'unseen-activation':
            return `the env does not show ${stage === 'unseen-script' ? files.script : files.activation}; keep it outside the folders that the env replaces (RUNNER_TEMP, or TMPDIR, says where it is put)`;
        case 'hook-ended':
            return `the shell hook of ${name} ends without starting a program: it is no FHS env, perhaps a plain mkShell, for which \`nix-shell --run\` is right`;
        case 'words-lost':
            return `the way into ${name} drops the arguments of the program that its shell hook starts`;
        case 'program':
            return `the program that the shell hook of ${name} starts ended with status ${status} before the env's init script ran the command`;
        default:
            return `the shell hook of ${name} stopped with status ${status} before it started a program`;
    }
}


/***/ }),

/***/ 6269:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ inspect),
  wE: () => (/* reexport */ makeReady),
  d1: () => (/* reexport */ runCommand)
});

// EXTERNAL MODULE: ./src/report/index.ts + 3 modules
var report = __webpack_require__(5972);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/nix/index.ts + 33 modules
var nix = __webpack_require__(5523);
// EXTERNAL MODULE: ./src/stages/lint.ts
var lint = __webpack_require__(566);
;// CONCATENATED MODULE: ./src/stages/changed.ts
/** Which files a pull request can have changed the result of. Where that cannot be told, all of them. */






/**
 * With `changed-only`, leave out the files that the pull request has not changed, nor anything that they read.
 * @throws Failure where a command is to be run as well, which needs its env whatever has changed.
 */
async function chooseFiles(world, settings, found) {
    if (!settings['changed-only'])
        return { paths: found, notices: [] };
    if (settings.run !== null) {
        throw new failure/* Failure */.H('changed-only may leave no env for `run` to run in.', {
            remedy: 'Check what has changed in one step, and run the command in another, without changed-only.',
        });
    }
    if (found.some(find/* isFlakeReference */.pP)) {
        return { paths: found, notices: ['Every file was checked: what a flake reads is not known.'] };
    }
    const changes = await changesOf(world);
    if (changes.kind === 'unknown')
        return { paths: found, notices: [`Every file was checked: ${changes.why}.`] };
    if (settings.arg.some(({ value }) => !(0,nix/* isClosed */.Lx)(value))) {
        return { paths: found, notices: ['Every file was checked: an `arg` reads more than its own text.'] };
    }
    const common = await commonCause(world, settings, changes);
    if (common !== null)
        return { paths: found, notices: [`Every file was checked: ${common} has changed.`] };
    const paths = [];
    for (const path of found)
        if (isTouched(await (0,nix/* readsOf */.JP)(world, path), changes))
            paths.push(path);
    const left = found.filter((path) => !paths.includes(path));
    if (left.length === 0)
        return { paths, notices: [] };
    const since = `nothing that they read has changed since ${changes.base.slice(0, 12)}`;
    const notice = paths.length === 0
        ? `No file was checked: there ${found.length === 1 ? 'is' : 'are'} ${(0,report/* counted */.hS)(found.length, 'file')}, and ${since}.`
        : `${(0,report/* counted */.hS)(left.length, 'file')} of ${found.length} not checked, as ${since}: ${left.join(', ')}.`;
    return { paths, notices: [notice] };
}
/** Between the base of the pull request and what is in the working directory now. */
async function changesOf(world) {
    const event = await readEvent(world);
    if (event === null)
        return { kind: 'unknown', why: 'changed-only is for pull requests, and this run is not for one' };
    const { base, head } = event;
    const git = async (...args) => {
        const { status, stdout, stderr } = await world.processes.run({ command: 'git', args, cwd: world.cwd, timeout: 60_000 });
        if (status !== 0)
            throw new GitError(stderr.trim().split('\n').at(-1) ?? '');
        return stdout;
    };
    try {
        const top = (await git('rev-parse', '--show-toplevel')).replace(/\n$/, '');
        // In a run for pull_request_target the base itself is checked out, and nothing of the pull request is here to be checked.
        await git('merge-base', '--is-ancestor', head, 'HEAD').catch((error) => {
            throw error instanceof GitError ? new GitError(error.message || `${head} is not in it`) : error;
        });
        const from = (await git('merge-base', base, 'HEAD')).trim();
        const paths = (text) => text
            .split('\0')
            .filter(Boolean)
            .map((path) => (0,external_node_path_.resolve)(top, path));
        const differing = paths(await git('-C', top, 'diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', from, '--'));
        const others = paths(await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z'));
        const tracked = paths(await git('-C', top, 'ls-files', '-z'));
        return { kind: 'known', base: from, top, files: new Set([...differing, ...others]), tracked: new Set(tracked) };
    }
    catch (error) {
        if (!(error instanceof GitError) && !(error instanceof failure/* Failure */.H))
            throw error;
        const said = error.message === '' ? '' : ` (${error.message.replace(/[.]$/, '')})`;
        const why = `git cannot tell what the pull request changes${said}; check it out with fetch-depth: 0`;
        return { kind: 'unknown', why };
    }
}
class GitError extends Error {
}
/** The commits that a pull request or a merge queue is about (docs.github.com, "Webhook events and payloads"). */
async function readEvent(world) {
    const path = world.env.GITHUB_EVENT_PATH;
    const event = path ? parseEvent(await world.files.readIfThere(path)) : null;
    const { pull_request: request, merge_group: group } = event ?? {};
    const base = request?.base?.sha ?? group?.base_sha;
    const head = request?.head?.sha ?? group?.head_sha;
    const isCommit = (name) => typeof name === 'string' && /^[0-9a-f]{40,64}$/.test(name);
    return isCommit(base) && isCommit(head) ? { base, head } : null;
}
function parseEvent(text) {
    try {
        return text === null ? null : JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** Something that every file's result depends on and that has changed, as the user would write it; null where there is none. */
async function commonCause(world, settings, { top, files, tracked }) {
    const real = async (path) => {
        const absolute = (0,find/* resolvePath */.o1)(world, path);
        return world.files.realPath(absolute).catch(() => absolute);
    };
    const own = await real(lint/* configurationFile */.hb);
    const nixpkgs = settings.nixpkgs === null ? null : await real(settings.nixpkgs);
    const hashes = settings.hashes === null ? null : await real(settings.hashes);
    const isLock = (path) => /\/(?:flake\.lock|npins\/sources\.json|nix\/sources\.json)$/.test(path);
    for (const path of files) {
        const isCommon = path === own ||
            path === hashes ||
            // The workflow has the settings.
            path.startsWith(`${top}/.github/`) ||
            (settings.nixpkgs === 'lock' && isLock(path)) ||
            (nixpkgs !== null && isBelow(path, nixpkgs));
        if (isCommon)
            return (0,external_node_path_.relative)(world.cwd, path);
    }
    // A file that nobody committed has no history to compare with.
    return hashes !== null && isBelow(hashes, top) && !tracked.has(hashes) ? (settings.hashes ?? '') : null;
}
function isTouched({ files, folders }, changes) {
    // What git does not know, such as an ignored file, may have changed in any way.
    if ([...files.keys()].some((file) => changes.files.has(file) || !changes.tracked.has(file)))
        return true;
    return folders.some((folder) => [...changes.files].some((file) => isBelow(file, folder)));
}
function isBelow(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);
}

// EXTERNAL MODULE: ./src/stages/evaluate.ts
var evaluate = __webpack_require__(7836);
// EXTERNAL MODULE: ./src/stages/nix.ts
var stages_nix = __webpack_require__(5624);
// EXTERNAL MODULE: ./src/stages/target.ts
var target = __webpack_require__(5870);
// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
// EXTERNAL MODULE: ./src/conda/hash.ts + 1 modules
var conda_hash = __webpack_require__(9197);
// EXTERNAL MODULE: ./src/diagnostic.ts
var diagnostic = __webpack_require__(1348);
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
/** Why nothing is known, in a few words for the report. */
function reasonOf(why) {
    switch (why.kind) {
        case 'not-checked':
            return 'nobody asked';
        case 'unlisted':
            return 'no published hash is known';
        case 'latest':
            return 'the name stands for whatever is newest';
        case 'md5-published':
            return 'only its md5 is known';
        case 'weak-pin':
            return 'the pinned hash is too weak';
        case 'incomparable':
            return 'it is pinned by another kind of hash than the published one';
        case 'recursive':
            return 'it is pinned by the hash of a store path';
        case 'download-failed':
            return `${why.message.charAt(0).toLowerCase()}${why.message.slice(1).replace(/[.]$/, '')}`;
    }
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
        reason: finding.verdict === 'unknown' ? reasonOf(finding.why) : null,
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






// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
// EXTERNAL MODULE: ./src/stages/published.ts
var published = __webpack_require__(6541);
;// CONCATENATED MODULE: ./src/stages/verify.ts
/** The third stage: verify the pinned hashes of the installers that a file fetches. */




/** @param installers as evaluated; null where the file was not evaluated, so that only its text can be verified. */
async function verify(world, { path, text, result }, installers, { verify: mode, 'installer-mirror': mirror, hashes }) {
    const subjects = installers ?? result.installers.flatMap(asWritten);
    const judgements = await verifyInstallers(world, subjects, { mode, mirror, published: await (0,published/* publishedHashes */.H)(world, hashes) });
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

;// CONCATENATED MODULE: ./src/stages/weigh.ts
/** The findings of all stages on one file, as they are to be told. */

/**
 * What Nix says of the syntax replaces what our parser says, and what two stages found is told once. The project's configuration and
 * comments in the file may silence what the stages after the linter found, but never that a file does not evaluate.
 */
function weigh_weigh({ path, result }, evaluation, verified, { levels }) {
    const fromNix = evaluation?.diagnostics ?? [];
    const judgedByNix = evaluation !== null && (evaluation.report.ok || fromNix.some(({ rule }) => rule === 'nix-syntax'));
    const fromLint = result.diagnostics.flatMap((finding) => {
        if (finding.rule !== 'syntax' || !judgedByNix)
            return [finding];
        if (!evaluation.report.ok)
            return [];
        const help = 'Nix accepts this file: please report it as a fault of nixconda. It was not linted.';
        return [{ ...finding, severity: 'warning', help }];
    });
    const others = [...fromNix, ...verified.filter((finding) => !fromLint.some((told) => isSame(told, finding)))];
    const told = others.flatMap((finding) => {
        if (finding.source === 'evaluate' && finding.severity === 'error')
            return [finding];
        const level = levels[finding.rule] ?? finding.severity;
        const isSilent = level === 'off' || (finding.file === path && result.isSuppressed(finding));
        return isSilent ? [] : [{ ...finding, severity: level }];
    });
    return [...fromLint, ...told].sort(diagnostic/* byPlace */.hz);
}
/** The same rule about the same piece of text: the linter and the verification both know the published hashes. */
function isSame(a, b) {
    const overlap = a.range.start.offset < b.range.end.offset && b.range.start.offset < a.range.end.offset;
    return a.rule === b.rule && a.file === b.file && overlap;
}

// EXTERNAL MODULE: ./src/cache/index.ts + 20 modules
var cache = __webpack_require__(584);
// EXTERNAL MODULE: ./src/fhs/index.ts + 6 modules
var fhs = __webpack_require__(6569);
;// CONCATENATED MODULE: ./src/stages/provide.ts
/** The fourth stage: make an env ready to be entered, out of the cache as far as that has it, and store what it has not. */




/**
 * @param folder absolute: where the garbage collector root and `conda-shell` are put, and how long they live is up to the caller.
 * @throws Failure where the env cannot be built, or cannot be entered on this machine.
 */
async function makeReady(world, settings, { nix, request }, env, folder) {
    const start = performance.now();
    const { name, system, hook } = env;
    const makeConda = await readCondaIfAsked(world, settings);
    const kept = await (0,fhs/* keepHook */.z6)(world, nix, { name, hook, options: request });
    const closure = { name, system, out: kept.out, drv: kept.drv };
    const options = cacheOptions(settings);
    const restored = await (0,cache/* restoreClosure */.cW)(world, nix, closure, options, null);
    const provision = await (0,fhs/* provide */.Gt)(world, nix, { name, hook, options: request, root: (0,external_node_path_.join)(folder, 'root') });
    await (0,cache/* saveClosure */.FC)(world, nix, closure, options, restored);
    await (0,fhs/* ensureNamespaces */.xN)(world, provision, settings['allow-userns']);
    const conda = makeConda === null ? null : await makeConda({ provision, env, cache: options, folder });
    const activation = conda?.activation ?? null;
    const binFolder = (0,external_node_path_.join)(folder, 'bin');
    await (0,fhs/* installCondaShell */.p5)(world, provision, { folder: binFolder, ...(activation === null ? {} : { activation }) });
    return {
        provision,
        activation,
        binFolder,
        primaryKey: options.scope === 'off' ? '' : (0,cache/* keyOfClosure */.mR)(closure, options).stem,
        matchedKey: 'key' in restored ? restored.key : '',
        report: {
            cacheHit: restored.kind === 'exact',
            cache: restoredInWords(restored),
            effect: [effectInWords(provision), ...(conda === null ? [] : [conda.effect])].join(' '),
            seconds: (performance.now() - start) / 1000,
        },
    };
}
/** Null where no conda environment is asked for; then nothing of this is loaded. */
async function readCondaIfAsked(world, settings) {
    const asked = [settings['environment-file'], settings['environment-name'], settings['python-version']];
    if (asked.every((setting) => setting === null))
        return null;
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(244)]).then(__webpack_require__.bind(__webpack_require__, 9244))).readCondaSettings(world, settings);
}
function cacheOptions(settings) {
    return {
        scope: settings.cache === 'off' ? 'off' : settings['cache-scope'],
        write: settings['cache-write'],
        keyPrefix: settings['cache-key-prefix'],
        signing: (0,cache/* readSigning */.ac)(settings['cache-signing-key'], settings['cache-public-key']),
    };
}
function restoredInWords(restored) {
    switch (restored.kind) {
        case 'off':
            return 'off.';
        case 'present':
            return 'not asked, everything was here already.';
        case 'exact':
            return 'the whole env was restored.';
        case 'partial':
            return 'part of the env was restored.';
        case 'miss':
            return `nothing was restored: ${restored.why}.`;
    }
}
function effectInWords({ effect: { built, fetched } }) {
    if (built === 0 && fetched === 0)
        return 'Nothing was built or downloaded.';
    const parts = [
        ...(built > 0 ? [`${(0,report/* counted */.hS)(built, 'derivation')} built`] : []),
        ...(fetched > 0 ? [`${(0,report/* counted */.hS)(fetched, 'store path')} downloaded`] : []),
    ];
    return `${parts.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/stages/run.ts
/** The last stage: run the user's command inside the env. */


/** Of the command's output as much is kept, in bytes, as an error at its end may need. */
const keptBytes = 64 * 1024;
/**
 * @param shown the command as the report names it.
 * @param streams null: the command has this process's own, and nobody looks.
 * @throws Failure where the command was never started: that is an error whatever the status.
 */
async function runCommand(world, { provision, activation }, command, shown, streams = null) {
    const start = performance.now();
    const tail = tailOf(keptBytes);
    const outcome = await (0,fhs/* runInside */._z)(world, provision, {
        command,
        cwd: world.cwd,
        stdin: 'inherit',
        ...(activation === null ? {} : { activation }),
        ...(streams === null ? {} : { onOutput: tail.tapping(streams.onOutput), onError: tail.tapping(streams.onError) }),
    });
    const status = statusOf(outcome);
    const advice = status === 0 ? null : await adviceOn(tail.text());
    return { command: shown, status, seconds: (performance.now() - start) / 1000, advice };
}
function statusOf(outcome) {
    if (outcome.kind !== 'never-started')
        return outcome.status;
    throw new failure/* Failure */.H(`The command was never started: ${outcome.why}.`);
}
/** The end of what passes through. */
function tailOf(limit) {
    let kept = new Uint8Array();
    return {
        tapping: (sink) => (chunk) => {
            sink(chunk);
            const joined = new Uint8Array(kept.length + chunk.length);
            joined.set(kept);
            joined.set(chunk, kept.length);
            kept = joined.slice(-limit);
        },
        text: () => new TextDecoder().decode(kept),
    };
}
/** Which packages bring the libraries that could not be loaded; null where the output tells of none. */
async function adviceOn(output) {
    if (!output.includes('cannot open shared object file'))
        return null;
    const { librariesMissedIn, packageInWords, packageOf } = await __webpack_require__.e(/* import() */ 395).then(__webpack_require__.bind(__webpack_require__, 9395));
    const missed = librariesMissedIn(output).map((soname) => {
        const packages = packageOf(soname);
        return packages === null ? soname : `${soname} (add ${packageInWords(packages)} to targetPkgs)`;
    });
    return missed.length === 0 ? null : `The env lacks ${missed.join(', ')}. nixconda doctor finds all that is missing.`;
}

;// CONCATENATED MODULE: ./src/pipeline.ts
/** The way through: lint, evaluate, verify, the gate; then make the env ready, and run inside it. */










/**
 * Look at every file with all there is: its text, its value, its installers. Builds nothing.
 * @param found as `findTargets` gives them.
 */
async function inspect(world, settings, found) {
    const { paths: chosen, notices } = await chooseFiles(world, settings, found);
    const targets = (0,target/* targetsToCheck */.yW)(world, chosen);
    const paths = targets.map(({ path }) => path);
    if (paths.length === 0)
        return { nix: null, envs: new Map(), report: { ...(0,report/* reportOn */.Sb)([]), notices } };
    const { linter } = await (0,lint/* readProject */.Wh)(world);
    const read = await (0,lint/* lintFiles */.ji)(world, linter, paths);
    // Both are programs of their own, and neither waits for the other.
    const [linted, { prepared, ready, evaluated }] = await Promise.all([
        (0,lint/* addShellcheck */.Uo)(world, linter, read),
        askNix(world, settings, targets),
    ]);
    const files = [];
    for (const file of linted) {
        const evaluation = evaluated?.get(file.path) ?? null;
        const verification = await verify(world, file, evaluation?.report.ok ? evaluation.installers : null, settings);
        files.push({
            path: file.path,
            text: file.text,
            diagnostics: weigh_weigh(file, evaluation, verification.diagnostics, linter.settings),
            evaluation: evaluation?.report ?? null,
            installers: verification.installers,
        });
    }
    return {
        nix: ready,
        envs: new Map([...(evaluated ?? [])].map(([path, { env }]) => [path, env])),
        report: {
            ...(0,report/* reportOn */.Sb)(files),
            notices,
            failures: prepared.kind === 'failed' ? [prepared.failure] : [],
            nix: ready && { version: ready.nix.version, nixpkgs: ready.nixpkgsName },
        },
    };
}
async function askNix(world, settings, targets) {
    const paths = targets.map(({ path }) => path);
    const prepared = await (0,stages_nix/* prepareNix */.$)(world, settings, paths);
    const ready = prepared.kind === 'ready' ? prepared.nix : null;
    const evaluated = ready && (await (0,evaluate/* evaluate */._)(world, ready, targets, settings.systems, settings['result-cache']));
    return { prepared, ready, evaluated };
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

/***/ 7836:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _conda_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _nix_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5523);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5870);
/** The second stage: evaluate the files with Nix and read, from the derivations, which installers they fetch. */



/**
 * @param systems further systems to evaluate for; what they find is added to what the machine's own finds.
 * @param resultCache whether results of earlier evaluations count where nothing they depend on has changed.
 * @returns by the targets' paths.
 */
async function evaluate(world, { nix, request }, targets, systems, resultCache) {
    const files = targets.filter(({ flake }) => flake === null).map(({ path }) => path);
    const evaluated = new Map();
    const known = new Map();
    for (const system of [null, ...systems]) {
        const whole = { ...request, system: system ?? request.system, files };
        const evaluations = new Map([
            ...(await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateWithCache */ .g5)(world, nix, whole, resultCache)),
            ...(await evaluateFlakes(world, nix, whole, targets)),
        ]);
        for (const [path, evaluation] of evaluations) {
            const fresh = await evaluatedFile(world, nix.version, evaluation, known);
            const before = evaluated.get(path);
            evaluated.set(path, before === undefined ? fresh : merge(before, fresh));
        }
    }
    return evaluated;
}
/** One by one, for each has arguments of its own. What a flake reads is not known, so no earlier result counts. */
async function evaluateFlakes(world, nix, request, targets) {
    const evaluations = new Map();
    for (const { path, flake } of targets) {
        if (flake === null)
            continue;
        const { file, configuration } = flake;
        const own = {
            ...request,
            files: [file],
            arguments: [...request.arguments, ...flake.arguments],
            configuration: [request.configuration, configuration].filter((lines) => lines !== '').join('\n'),
        };
        const evaluation = (await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateFiles */ .Tx)(world, nix, own)).get(file);
        if (evaluation === undefined)
            continue;
        const diagnostics = evaluation.diagnostics.map((diagnostic) => (0,_target_js__WEBPACK_IMPORTED_MODULE_2__/* .inFlake */ .X0)(diagnostic, path));
        evaluations.set(path, { ...evaluation, diagnostics, cached: false });
    }
    return evaluations;
}
async function evaluatedFile(world, nixVersion, evaluation, known) {
    const { diagnostics, seconds, cached } = evaluation;
    const told = { nixVersion, seconds, cached };
    if (!evaluation.ok) {
        return { env: null, report: { ok: false, name: null, drvPath: null, shape: null, ...told }, diagnostics, installers: [] };
    }
    const { name, drvPath, shape, system, hook } = evaluation;
    const installers = (await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_1__/* .installersOf */ .FS)(world, drvPath, known)).map(asEvaluated);
    const isEnv = shape === 'env' || shape === 'wrapper';
    return {
        env: hook !== null && isEnv ? { name, system, hook, installerSha256: sha256For(system, installers) } : null,
        report: { ok: true, name, drvPath, shape, ...told },
        diagnostics,
        installers,
    };
}
function sha256For(system, installers) {
    const hash = installers.find((installer) => installer.system === system && !installer.recursive)?.hash;
    return hash?.algorithm === 'sha256' ? hash.hex : null;
}
function asEvaluated({ urls, file, system, hash, mode, outPath }) {
    return { url: urls.find(_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isInstallerUrl */ .O8) ?? urls[0] ?? file, system, hash, recursive: mode === 'recursive', outPath };
}
/** The report is the machine's own system's; the same finding on another system is said once. */
function merge(own, other) {
    const known = new Set(own.diagnostics.map(identity));
    return {
        ...own,
        report: {
            ...own.report,
            seconds: own.report.seconds + other.report.seconds,
            cached: own.report.cached && other.report.cached,
        },
        diagnostics: [...own.diagnostics, ...other.diagnostics.filter((diagnostic) => !known.has(identity(diagnostic)))],
        installers: [...own.installers, ...other.installers],
    };
}
function identity({ rule, range, message }) {
    return `${rule} ${range.start.offset} ${message}`;
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

/***/ 5624:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ prepareNix)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1633);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1196);
/* harmony import */ var _nix_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5523);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5972);
/** What every talk with Nix in this run needs: a Nix, and the nixpkgs that `<nixpkgs>` means. */





/** Find or bring Nix and nixpkgs. What goes wrong is for the report: lint and the verification of the text go on without Nix. */
async function prepareNix(world, settings, paths) {
    try {
        const wanted = { version: settings['nix-version'], url: settings['nix-release-url'], sha256: settings['nix-release-sha256'] };
        const nix = await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .bringNix */ .mL)(world, { how: settings['install-nix'], release: (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedRelease */ .LW)(world.host, wanted) });
        const near = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)((0,_find_js__WEBPACK_IMPORTED_MODULE_2__/* .resolvePath */ .o1)(world, paths[0] ?? '.'));
        const options = { ..._nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .plainOptions */ .Lo, offline: settings.offline, configuration: configuration(settings) };
        const nixpkgs = await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__/* .provideNixpkgs */ .KN)(world, nix, await (0,_nix_index_js__WEBPACK_IMPORTED_MODULE_3__.resolveNixpkgs)(world, settings.nixpkgs, near), options);
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
                    arguments: fileArguments(settings),
                    readable: settings.restrict ? [world.cwd] : null,
                    timeout: settings.timeout * 1000,
                    memory: settings.memory === 0 ? null : settings.memory * 2 ** 20,
                },
            },
        };
    }
    catch (error) {
        if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H))
            throw error;
        return { kind: 'failed', failure: (0,_report_index_js__WEBPACK_IMPORTED_MODULE_4__/* .toolFailure */ .Lu)(error) };
    }
}
function fileArguments({ arg, argstr }) {
    return [
        ...argstr.map(({ name, value }) => ({ name, kind: 'string', value })),
        ...arg.map(({ name, value }) => ({ name, kind: 'expression', value })),
    ];
}
/** Lines for nix.conf. With a token GitHub lets a job fetch more often than the anonymous rest of its address. */
function configuration(settings) {
    const token = settings['github-token'];
    return [settings['extra-nix-config'] ?? '', token === null ? '' : `access-tokens = github.com=${token}`]
        .filter((line) => line !== '')
        .join('\n');
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


/***/ }),

/***/ 6541:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ publishedHashes)
/* harmony export */ });
/* harmony import */ var _conda_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2099);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1196);
/** The published hashes that a run goes by. */


/**
 * Those that come with the program, or those of a file.
 * @param path of a file that `nixconda update-hashes` wrote; null: the program's own.
 * @throws Failure where the file is none of hashes.
 */
async function publishedHashes(world, path) {
    if (path === null)
        return (0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .loadPublished */ .pW)();
    return (0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .publishedInstallers */ .cH)((0,_conda_index_js__WEBPACK_IMPORTED_MODULE_0__/* .readPublishedData */ .lG)(await world.files.read((0,_find_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePath */ .o1)(world, path)), path).installers);
}


/***/ }),

/***/ 5870:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   X0: () => (/* binding */ inFlake),
/* harmony export */   yW: () => (/* binding */ targetsToCheck)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1348);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1633);
/* harmony import */ var _fhs_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6569);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1196);
/** What the stages work on: a file, or an output of a flake, whose text is that of its flake.nix. */





/** @param text as `findTargets` gives it. */
function targetOf(world, text) {
    if (!(0,_find_js__WEBPACK_IMPORTED_MODULE_4__/* .isFlakeReference */ .pP)(text))
        return { path: text, flake: null };
    const [, folder = '', query = ''] = /^path:([^?#]*)(\?[^#]*)?/.exec(text) ?? [];
    const isHere = folder !== '';
    const path = isHere ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(decodeURI(folder), new URLSearchParams(query).get('dir') ?? '.', 'flake.nix') : text;
    return { path, flake: { ...(0,_fhs_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readTarget */ ._E)(text, world.cwd), isHere } };
}
/**
 * @param texts as `findTargets` gives them.
 * @throws Failure for a flake whose text is not here, and for two outputs of one flake, which have one text.
 */
function targetsToCheck(world, texts) {
    const targets = texts.map((text) => targetOf(world, text));
    const elsewhere = targets.find(({ flake }) => flake !== null && !flake.isHere);
    if (elsewhere !== undefined) {
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`The text of ${elsewhere.path} is not here, so it cannot be checked.`, {
            remedy: 'Name a flake of this repository, as in path:.#devShells.x86_64-linux.default.',
        });
    }
    const twice = targets.find(({ path }, index) => targets.findIndex((other) => other.path === path) < index);
    if (twice === undefined)
        return targets;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H(`Several outputs of ${twice.path} are named.`, { remedy: 'Check each in a step of its own.' });
}
/** Nix reads a flake from a copy in its store, through a file of ours: what it says of these is meant for the flake as a whole. */
function inFlake(diagnostic, path) {
    return { ...diagnostic, file: path, range: _diagnostic_js__WEBPACK_IMPORTED_MODULE_1__/* .startOfFile */ .Si };
}


/***/ }),

/***/ 5710:
/***/ (function(module, __unused_webpack_exports, __webpack_require__) {

module.exports = __webpack_require__.p + "4f73aa798a2922693308.apparmor";

/***/ })

};
