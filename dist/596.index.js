export const id = 596;
export const ids = [596];
export const modules = {

/***/ 9197:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j3: () => (/* binding */ algorithmOfAttribute),
  ON: () => (/* binding */ formatHash),
  XP: () => (/* binding */ formsOf),
  D: () => (/* binding */ hashAlgorithms),
  FI: () => (/* binding */ isWeak),
  be: () => (/* binding */ isZero),
  Eb: () => (/* binding */ parseHash),
  df: () => (/* binding */ sameHash),
  kB: () => (/* binding */ toSri)
});

;// CONCATENATED MODULE: ./src/conda/digest-text.ts
/** Bytes as text and back, in the three encodings of digests; Nix's base32 is its own, with the last bits first. */
const base32Characters = '0123456789abcdfghijklmnpqrsvwxyz';
function toHex(bytes) {
    let hex = '';
    for (const byte of bytes)
        hex += byte.toString(16).padStart(2, '0');
    return hex;
}
/** @param hex an even number of hexadecimal digits. */
function fromHex(hex) {
    return Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
}
/**
 * Nix's base32: five bits a character, the most significant last byte first, no padding
 * (https://nix.dev/manual/nix/latest/protocols/nix32).
 */
function encodeBase32(bytes) {
    let text = '';
    for (let place = Math.ceil((bytes.length * 8) / 5) - 1; place >= 0; place--) {
        const bit = place * 5;
        const byte = bit >> 3;
        const pair = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8);
        text += base32Characters.charAt((pair >> (bit & 7)) & 31);
    }
    return text;
}
/** @returns null where the text holds more than `size` bytes. @param text characters of the alphabet only. */
function decodeBase32(text, size) {
    const bytes = new Uint8Array(size + 1);
    for (let place = 0; place < text.length; place++) {
        const bit = place * 5;
        const byte = bit >> 3;
        const value = base32Characters.indexOf(text.charAt(text.length - 1 - place)) << (bit & 7);
        bytes[byte] = (bytes[byte] ?? 0) | (value & 0xff);
        if (value > 0xff)
            bytes[byte + 1] = (bytes[byte + 1] ?? 0) | (value >> 8);
    }
    return bytes[size] === 0 ? bytes.subarray(0, size) : null;
}
function encodeBase64(bytes) {
    return btoa(String.fromCharCode(...bytes));
}
/** @param text characters of the alphabet only, without padding; spare bits at the end are dropped, as Nix does. */
function decodeBase64(text) {
    // A single left-over character holds no whole byte, and atob would refuse it.
    const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
    return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}

;// CONCATENATED MODULE: ./src/conda/hash.ts

const digestBytes = { md5: 16, sha1: 20, sha256: 32, sha512: 64 };
const bareEncodings = ['base16', 'base32', 'base64'];
const hashAlgorithms = ['md5', 'sha1', 'sha256', 'sha512'];
const isAlgorithm = (text) => Object.hasOwn(digestBytes, text);
/** Too weak to prove what a file is: collisions can be made. */
const isWeak = (algorithm) => algorithm === 'md5' || algorithm === 'sha1';
const sameHash = (a, b) => a.algorithm === b.algorithm && a.hex === b.hex;
/** Whether every bit is zero: nixpkgs' `lib.fakeHash`, `lib.fakeSha256` and `lib.fakeSha512`. */
const isZero = (hash) => /^0+$/.test(hash.hex);
/** The algorithm that a fetcher's attribute implies: `sha256 = …` does, `hash = …` and `outputHash = …` do not. */
function algorithmOfAttribute(attribute) {
    return isAlgorithm(attribute) ? attribute : null;
}
/**
 * Read a hash as Nix does (libutil/hash.cc, https://github.com/NixOS/nix/blob/2.8.0/src/libutil/hash.cc).
 *
 * @param known the algorithm that the place implies (see `algorithmOfAttribute`); null where the text must name it.
 */
function parseHash(text, known) {
    if (text === '')
        return { kind: 'fake', form: null };
    const [, prefix, separator, digest = text] = /^([^:-]*)([:-])(.*)$/s.exec(text) ?? [];
    if (prefix !== undefined && !isAlgorithm(prefix)) {
        return malformed('algorithm', `names the algorithm "${prefix}"; Nix knows ${hashAlgorithms.join(', ')}`);
    }
    const algorithm = prefix ?? known;
    if (algorithm === null) {
        return malformed('untyped', 'does not name its algorithm; the SRI form, sha256-…, does');
    }
    if (known !== null && known !== algorithm)
        return malformed('algorithm', `is a ${algorithm} where ${known} is due`);
    return separator === '-'
        ? parseDigest(digest, algorithm, 'base64', { encoding: 'sri', prefixed: false })
        : parseBare(digest, algorithm, separator === ':');
}
function parseBare(digest, algorithm, prefixed) {
    const encoding = bareEncodings.find((one) => digestLength(algorithm, one) === digest.length);
    if (encoding)
        return parseDigest(digest, algorithm, encoding, { encoding, prefixed });
    const due = bareEncodings.map((one) => `${digestLength(algorithm, one)} (${one})`).join(', ');
    return malformed('length', `is ${digest.length} characters long; a ${algorithm} has ${due}${resemblance(digest)}`);
}
function parseDigest(digest, algorithm, encoding, form) {
    const size = digestBytes[algorithm];
    const alphabet = alphabets[encoding];
    const body = encoding === 'base64' ? digest.replace(/={0,2}$/, '') : digest;
    const stray = [...body].find((character) => !alphabet.includes(character));
    if (stray !== undefined) {
        return malformed('alphabet', `has the character ${JSON.stringify(stray)}, which ${encoding} does not use${advice(encoding, stray)}`);
    }
    const bytes = encoding === 'base16' ? fromHex(body) : encoding === 'base32' ? decodeBase32(body, size) : decodeBase64(body);
    if (bytes === null)
        return malformed('overflow', `is no ${encoding} of ${size * 8} bits: its first character is too large`);
    if (bytes.length !== size) {
        return malformed('length', `has ${digest.length} characters of base64; a ${algorithm} has ${digestLength(algorithm, 'base64')}`);
    }
    const hash = { algorithm, hex: toHex(bytes) };
    return isZero(hash) ? { kind: 'fake', form } : { kind: 'hash', hash, form };
}
const alphabets = {
    base16: '0123456789abcdefABCDEF',
    base32: '0123456789abcdfghijklmnpqrsvwxyz',
    base64: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
};
function advice(encoding, stray) {
    if (encoding === 'base32' && /^[A-Z]$/.test(stray))
        return ' (it is all lower case)';
    if (encoding === 'base32' && 'eotu'.includes(stray))
        return ' (Nix leaves out e, o, t and u)';
    return '';
}
/** A hint for a digest of a length that another algorithm has. */
function resemblance(digest) {
    for (const algorithm of hashAlgorithms) {
        for (const encoding of bareEncodings) {
            const fits = digestLength(algorithm, encoding) === digest.length;
            if (fits && [...digest].every((character) => `${alphabets[encoding]}=`.includes(character))) {
                return `. It looks like a ${algorithm} in ${encoding}`;
            }
        }
    }
    return '';
}
/** How many characters a bare digest has. */
function digestLength(algorithm, encoding) {
    const bytes = digestBytes[algorithm];
    if (encoding === 'base16')
        return bytes * 2;
    return encoding === 'base32' ? Math.ceil((bytes * 8) / 5) : Math.ceil(bytes / 3) * 4;
}
function malformed(fault, why) {
    return { kind: 'malformed', fault, why };
}
/** Write a hash; `prefixed` puts `<algorithm>:` before a bare digest. */
function formatHash(hash, encoding, prefixed = false) {
    if (encoding === 'sri')
        return `${hash.algorithm}-${encodeBase64(fromHex(hash.hex))}`;
    const bytes = fromHex(hash.hex);
    const digest = encoding === 'base16' ? hash.hex : encoding === 'base32' ? encodeBase32(bytes) : encodeBase64(bytes);
    return prefixed ? `${hash.algorithm}:${digest}` : digest;
}
/** The SRI form, which every fetcher of nixpkgs takes as `hash`. */
const toSri = (hash) => formatHash(hash, 'sri');
/** Every form in which a file may hold this hash, the most telling first: for finding where it is written. */
function formsOf(hash) {
    const forms = [{ encoding: 'sri', prefixed: false }];
    for (const prefixed of [true, false])
        for (const encoding of bareEncodings)
            forms.push({ encoding, prefixed });
    return forms.map((form) => ({ text: formatHash(hash, form.encoding, form.prefixed), form }));
}


/***/ }),

/***/ 7131:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ vendorUrl),
/* harmony export */   BU: () => (/* binding */ parseInstallerUrl),
/* harmony export */   Ev: () => (/* binding */ nixSystemOf),
/* harmony export */   Kc: () => (/* binding */ isForge),
/* harmony export */   O8: () => (/* binding */ isInstallerUrl),
/* harmony export */   Pr: () => (/* binding */ compareInstallers),
/* harmony export */   T1: () => (/* binding */ installerFile),
/* harmony export */   ZZ: () => (/* binding */ parseInstallerName),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   bV: () => (/* binding */ fileNameOf)
/* harmony export */ });
/** What the file name and the URL of a conda installer say: family, version, system; and the URL a vendor serves it from. */
const families = [
    'Miniconda',
    'Miniconda2',
    'Miniconda3',
    'Anaconda',
    'Anaconda2',
    'Anaconda3',
    'Miniforge3',
    'Miniforge-pypy3',
    'Mambaforge',
    'Mambaforge-pypy3',
];
/** A URL, or the end of one, that names a conda installer: the linter and the walk over derivations both mean this. */
const installerUrlPattern = /(?:^|\/)(?:Miniconda|Anaconda|Miniforge|Mambaforge)[^/?#\s]*\.sh(?:[?#].*)?$/;
const namePattern = new RegExp([
    `^(?<family>${families.join('|')})-`,
    '(?:(?:latest|(?<version>(?:py(?<python>[0-9]{2,3})_)?(?<release>[0-9][0-9A-Za-z.]*)(?:-(?<build>[0-9]+))?))-)?',
    '(?<os>Linux|MacOSX|Darwin)-(?<arch>[a-z][a-z0-9_]*)\\.sh$',
].join(''));
const nixCpus = {
    x86: 'i686',
    x86_64: 'x86_64',
    aarch64: 'aarch64',
    arm64: 'aarch64',
    ppc64le: 'powerpc64le',
    s390x: 's390x',
    armv6l: 'armv6l',
    armv7l: 'armv7l',
};
/** Whether a URL or file name is that of a conda installer, of a version known or not. */
function isInstallerUrl(url) {
    return installerUrlPattern.test(url);
}
/** The last part of a URL's path: the name under which a mirror holds the file. */
function fileNameOf(url) {
    const path = url.replace(/[?#].*$/s, '');
    return path.slice(path.lastIndexOf('/') + 1);
}
/** Read a file name such as `Miniconda3-py312_24.5.0-0-Linux-x86_64.sh`; null where it is none of a conda installer. */
function parseInstallerName(file) {
    const parts = namePattern.exec(file)?.groups;
    const family = families.find((one) => one === parts?.family);
    if (!parts || !family)
        return null;
    const { version = null, python, release = null, build } = parts;
    return {
        family,
        version,
        python: python === undefined ? null : `${python.charAt(0)}.${python.slice(1)}`,
        release,
        build: Number(build ?? 0),
        // Miniforge publishes each macOS installer under both names, so that $(uname) can be used.
        os: parts.os === 'Linux' ? 'Linux' : 'MacOSX',
        arch: parts.arch ?? '',
    };
}
/**
 * Read a URL as `parseInstallerName` reads its file name. A release of Miniforge also holds its installers under names without a
 * version (`…/download/24.3.0-0/Miniforge3-Linux-x86_64.sh`): there the folder tells it.
 */
function parseInstallerUrl(url) {
    const name = parseInstallerName(fileNameOf(url));
    const tag = /\/releases\/download\/([^/]+)\/[^/]+$/.exec(url.replace(/[?#].*$/s, ''))?.[1];
    if (!name || name.version !== null || tag === undefined)
        return name;
    return parseInstallerName(installerFile({ ...name, version: tag })) ?? name;
}
/** The file name under which the vendor publishes it. */
function installerFile({ family, version, os, arch }) {
    if (version !== null)
        return `${family}-${version}-${os}-${arch}.sh`;
    return isForge(family) ? `${family}-${os}-${arch}.sh` : `${family}-latest-${os}-${arch}.sh`;
}
/** The vendor's own URL of an installer: Anaconda's two folders, or the releases of Miniforge. */
function vendorUrl(name) {
    const file = installerFile(name);
    if (isForge(name.family)) {
        const folder = name.version === null ? 'latest/download' : `download/${name.version}`;
        return `https://github.com/conda-forge/miniforge/releases/${folder}/${file}`;
    }
    return `https://repo.anaconda.com/${name.family.startsWith('Miniconda') ? 'miniconda' : 'archive'}/${file}`;
}
/** Made by conda-forge, not by Anaconda: other hosts, and no terms of service for its default channels. */
function isForge(family) {
    return family.startsWith('Miniforge') || family.startsWith('Mambaforge');
}
/** The Nix system that an installer runs on, as `x86_64-linux`; null for a CPU that Nix has no name for. */
function nixSystemOf({ os, arch }) {
    const cpu = Object.hasOwn(nixCpus, arch) ? nixCpus[arch] : undefined;
    return cpu === undefined ? null : `${cpu}-${os === 'Linux' ? 'linux' : 'darwin'}`;
}
/** Older first: by the numbers of the versions, so that `24.11.1` follows `24.5.0` and `4.7.12.1` follows `4.7.12`. */
function compareVersions(a, b) {
    if (a === b)
        return 0;
    const [left, right] = [a.split('.'), b.split('.')];
    for (let place = 0; place < Math.max(left.length, right.length); place++) {
        const difference = numberOf(left[place]) - numberOf(right[place]);
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The number that a part of a version begins with; less than any where there is none. */
function numberOf(part) {
    const number = Number.parseInt(part ?? '', 10);
    return Number.isNaN(number) ? -1 : number;
}
/** Older first, within one family: by release, then build, then Python. What stands for the newest comes last. */
function compareInstallers(a, b) {
    if (a.release === null || b.release === null)
        return Number(a.release === null) - Number(b.release === null);
    return compareVersions(a.release, b.release) || a.build - b.build || compareVersions(a.python ?? '', b.python ?? '');
}


/***/ }),

/***/ 9949:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ publishedInstallers),
/* harmony export */   gM: () => (/* binding */ writePublishedData),
/* harmony export */   lG: () => (/* binding */ readPublishedData),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _installer_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7131);
/** Look-ups in the published hashes of installers: by file name, by hash, by family and system. */


/** @param lines the `installers` of the data file; nothing is decoded before it is asked for. */
function publishedInstallers(lines) {
    return {
        find(file) {
            const line = lines[firstFrom(lines, `${file} `)];
            return line?.startsWith(`${file} `) ? entryOf(line) : null;
        },
        withHash(hash) {
            const end = ` ${hash.hex}`;
            return entriesOf(lines.filter((line) => line.endsWith(end))).filter((entry) => entry.hash.algorithm === hash.algorithm);
        },
        list(family, system) {
            const start = firstFrom(lines, `${family}-`);
            const end = firstFrom(lines, `${family}.`);
            // Most lines are of other systems: tell them from the text, before anything is decoded.
            const ofSystem = lines
                .slice(start, end)
                .filter((line) => hasSha256(line) && (0,_installer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .nixSystemOf */ .Ev)({ os: 'Linux', arch: archOf(line) }) === system);
            return entriesOf(ofSystem).sort((a, b) => (0,_installer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .compareInstallers */ .Pr)(b.name, a.name));
        },
    };
}
/** The place of the first line that is not before `key`: a binary search, as there are over a thousand lines. */
function firstFrom(lines, key) {
    let low = 0;
    let high = lines.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((lines[middle] ?? '') < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
const hasSha256 = (line) => line.length - line.indexOf(' ') === 65;
const archOf = (line) => line.slice(line.lastIndexOf('-') + 1, line.indexOf('.sh '));
const entriesOf = (lines) => lines.map(entryOf).filter((entry) => entry !== null);
function entryOf(line) {
    const [file = '', hex = ''] = line.split(' ');
    const name = (0,_installer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstallerName */ .ZZ)(file);
    return name && { file, name, url: (0,_installer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .vendorUrl */ .AZ)(name), hash: digestOf(hex) };
}
/** A bare digest in hexadecimal, told by its length: 64 digits are a sha256, and 32 an md5. */
function digestOf(hex) {
    return { algorithm: hex.length === 64 ? 'sha256' : 'md5', hex };
}
const linePattern = /^\S+-Linux-[a-z0-9_]+\.sh (?:[0-9a-f]{64}|[0-9a-f]{32})$/;
/**
 * Read a data file that `update-hashes` wrote.
 *
 * @param path for the message.
 * @throws a Failure where the text is no such file, or is out of order.
 */
function readPublishedData(text, path) {
    const wrong = (why, cause) => new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`${path} is no file of installer hashes: ${why}.`, {
        remedy: 'Make it anew with nixconda update-hashes.',
        place: { file: path },
        cause,
    });
    let data;
    try {
        data = JSON.parse(text);
    }
    catch (cause) {
        throw wrong('it is not JSON', cause);
    }
    if (!isPublishedData(data))
        throw wrong('it lacks "version": 1, a list "sources" or a list "installers"');
    let last = '';
    for (const line of data.installers) {
        const [file = ''] = line.split(' ');
        if (!linePattern.test(line) || (0,_installer_name_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstallerName */ .ZZ)(file) === null)
            throw wrong(`it has the entry "${line}"`);
        if (last.startsWith(`${file} `))
            throw wrong(`it has two hashes for ${file}`);
        if (line < last)
            throw wrong(`"${line}" is out of order`);
        last = line;
    }
    return data;
}
function isPublishedData(data) {
    const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
    if (typeof data !== 'object' || data === null)
        return false;
    return ('version' in data &&
        data.version === 1 &&
        'sources' in data &&
        isTextList(data.sources) &&
        'installers' in data &&
        isTextList(data.installers));
}
/** The text of a data file. */
function writePublishedData(data) {
    return `${JSON.stringify({ $schema: './published.schema.json', ...data }, null, 2)}\n`;
}


/***/ }),

/***/ 1196:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ usualNames),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   o1: () => (/* binding */ resolvePath),
/* harmony export */   pP: () => (/* binding */ isFlakeReference),
/* harmony export */   q8: () => (/* binding */ findTargets)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/** Which files are meant: the named ones, those that match a pattern, or the usual names. */

/** Where a conda shell file is looked for when none is named, in this order. */
const usualNames = ['.conda-shell.nix', 'conda-shell.nix', 'nix/conda-shell.nix'];
/** Whether an output of a flake is meant, as `REFERENCE#ATTRIBUTE`, where the reference begins with its scheme. */
function isFlakeReference(text) {
    return /^(?:path|git|git\+\w+|github|gitlab|sourcehut|tarball|flake):/.test(text);
}
const noPatterns = { include: [], exclude: [] };
/** As `findFiles`, for those who evaluate what they find: outputs of flakes may be named as well, and stay as they are. */
async function findTargets(world, named, patterns = noPatterns) {
    if (!named.some(isFlakeReference))
        return findFiles(world, named, patterns);
    const found = [];
    for (const name of named)
        found.push(...(isFlakeReference(name) ? [name] : await findFiles(world, [name], patterns)));
    return [...new Set(found)];
}
const isPattern = (name) => /[*?[\]{}!]/.test(name);
/**
 * @param named paths or glob patterns, relative to the world's working directory; none means those the project includes, else the
 *   usual names.
 * @returns paths as the user would write them, each once, in the order asked for.
 * @throws Failure where a named file is missing, a pattern matches nothing, or none of the usual names is there.
 */
async function findFiles(world, named, { include, exclude } = noPatterns) {
    if (named.length === 0 && include.length === 0)
        return [await findUsual(world)];
    const found = [];
    for (const name of named.length === 0 ? include : named) {
        const isThere = await world.files.exists(resolvePath(world, name));
        const matches = isThere || !isPattern(name) ? [] : await world.files.glob([name, ...exclude.map((pattern) => `!${pattern}`)], world.cwd);
        if (!isThere && matches.length === 0) {
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(isPattern(name) ? `No file matches the pattern ${name} in ${world.cwd}.` : `There is no file ${name} in ${world.cwd}.`, {
                remedy: 'Name an existing file, or none to look for the usual names.',
            });
        }
        found.push(...(isThere ? [name] : matches));
    }
    return [...new Set(found)];
}
async function findUsual(world) {
    for (const name of usualNames)
        if (await world.files.exists(resolvePath(world, name)))
            return name;
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(`No conda shell file was found in ${world.cwd}; looked for ${usualNames.join(', ')}.`, {
        remedy: 'Name the file, or write one with `nixconda generate`.',
    });
}
/** The absolute path of what a user wrote. */
function resolvePath(world, path) {
    return path.startsWith('/') ? path : `${world.cwd}/${path}`;
}


/***/ })

};
