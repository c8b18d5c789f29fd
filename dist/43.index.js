export const id = 43;
export const ids = [43];
export const modules = {

/***/ 2043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  updateHashesVerb: () => (/* binding */ updateHashesVerb)
});

// EXTERNAL MODULE: ./src/conda/hash.ts + 1 modules
var conda_hash = __webpack_require__(9197);
// EXTERNAL MODULE: ./src/conda/installer-name.ts
var installer_name = __webpack_require__(7131);
// EXTERNAL MODULE: ./src/conda/published.ts
var published = __webpack_require__(9949);
;// CONCATENATED MODULE: ./src/conda/refresh/merge.ts
/** Bring newly read hashes into the published data, without ever losing or changing one that is there. */



/**
 * Only installers for Linux with a version in their name are kept: nothing else runs in an FHS environment, and what is behind a
 * `latest` name changes.
 *
 * @param sources where the records were read.
 */
function mergeRecords(data, records, sources) {
    const known = new Map(data.installers.map(splitLine));
    const added = new Set();
    const strengthened = new Set();
    const conflicts = [];
    for (const { file, hash } of records) {
        if (!isKept(file))
            continue;
        const before = known.get(file);
        if (before === undefined)
            added.add(file);
        else if (before.algorithm === hash.algorithm) {
            if (!(0,conda_hash/* sameHash */.df)(before, hash))
                conflicts.push({ file, known: before, read: hash });
            continue;
        }
        else if (hash.algorithm !== 'sha256')
            continue;
        else if (!added.has(file))
            strengthened.add(file);
        known.set(file, hash);
    }
    return {
        data: {
            version: 1,
            sources: [...new Set([...data.sources, ...sources])],
            installers: [...known].map(([file, hash]) => `${file} ${hash.hex}`).sort(),
        },
        added: [...added],
        strengthened: [...strengthened],
        conflicts,
    };
}
/** One sentence for people. */
function describeConflict({ file, known, read }) {
    return `${file} is known as ${(0,conda_hash/* toSri */.kB)(known)} and was now read as ${(0,conda_hash/* toSri */.kB)(read)}`;
}
/** Whether the data has a place for this file. */
function isKept(file) {
    const name = (0,installer_name/* parseInstallerName */.ZZ)(file);
    return name !== null && name.os === 'Linux' && name.version !== null;
}
function splitLine(line) {
    const [file = '', hex = ''] = line.split(' ');
    return [file, (0,published/* digestOf */.ol)(hex)];
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
;// CONCATENATED MODULE: ./src/conda/refresh/anaconda-index.ts
/** Reads the index pages of Anaconda's installers: an HTML table with a row a file and the digest in one of its cells. */

/**
 * Every row that has a file name ending in .sh and a digest. The columns are told by what is in them, not by their order or heading:
 * the pages had md5 in the last one for years, and then sha256.
 *
 * @param html https://repo.anaconda.com/miniconda/ or https://repo.anaconda.com/archive/
 */
function readIndexPage(html) {
    const records = [];
    for (const [row] of html.matchAll(/<tr\b[^>]*>.*?(?=<\/tr\b|<tr\b|<\/table\b|$)/gis)) {
        const cells = [...row.matchAll(/<td\b[^>]*>(.*?)(?=<\/td\b|<td\b|$)/gis)].map(([, cell = '']) => plainText(cell));
        const file = cells.find((cell) => /^\S+\.sh$/.test(cell));
        const digest = longest(cells.filter((cell) => /^(?:[0-9a-f]{64}|[0-9a-f]{32})$/i.test(cell)));
        if (file !== undefined && digest !== undefined)
            records.push({ file, hash: (0,published/* digestOf */.ol)(digest.toLowerCase()) });
    }
    return records;
}
const longest = (texts) => [...texts].sort((a, b) => b.length - a.length)[0];
/** The text of a cell. File names and digests have no characters that HTML would escape, but for the space. */
function plainText(html) {
    return html
        .replace(/<[^>]*>/g, '')
        .replace(/&nbsp;|&#160;/g, ' ')
        .trim();
}

;// CONCATENATED MODULE: ./src/conda/refresh/miniforge-releases.ts
/** Reads the releases of Miniforge as GitHub's API lists them: installers, with their digests or the files that hold them. */

/**
 * @param releases the parsed JSON of one page of https://docs.github.com/en/rest/releases/releases#list-releases
 * @returns null where it is not a list of releases.
 */
function readReleases(releases) {
    if (!Array.isArray(releases))
        return null;
    const assets = [];
    for (const release of releases) {
        const listed = field(release, 'assets');
        if (!Array.isArray(listed))
            return null;
        const urls = new Map(listed.map((asset) => [field(asset, 'name'), field(asset, 'browser_download_url')]));
        for (const asset of listed) {
            const file = field(asset, 'name');
            if (typeof file !== 'string' || !isKept(file))
                continue;
            const digest = /^sha256:([0-9a-f]{64})$/i.exec(String(field(asset, 'digest')))?.[1];
            const digestUrl = urls.get(`${file}.sha256`);
            assets.push({ file, sha256: digest?.toLowerCase() ?? null, digestUrl: typeof digestUrl === 'string' ? digestUrl : null });
        }
    }
    return assets;
}
function field(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
/** The digest in a file that sha256sum or shasum wrote: `DIGEST  FILE`. Null where it holds none. */
function readDigestFile(text) {
    return /^\\?([0-9a-f]{64})(?:\s|$)/i.exec(text.trim())?.[1]?.toLowerCase() ?? null;
}

;// CONCATENATED MODULE: ./src/conda/refresh/update-hashes.ts
/** Reads the vendors' indexes of installers and writes a new file of published hashes, all of it or nothing. */






const vendorSources = {
    indexPages: ['https://repo.anaconda.com/miniconda/', 'https://repo.anaconda.com/archive/'],
    releases: 'https://api.github.com/repos/conda-forge/miniforge/releases',
};
/** More pages than Miniforge will have for a long time, of 100 releases each: an end for a server that never gives an empty one. */
const mostPages = 50;
/**
 * Bring a data file up to date.
 *
 * @param path the file; where there is none yet, one begins with `start`.
 * @param start the data to begin with: by default those that come with the program.
 * @param token for GitHub's API, which allows 60 requests an hour without; sent to the host of `sources.releases` only.
 * @throws a Failure, with nothing written, where an index cannot be read or contradicts a hash that is known.
 */
async function updateHashes(world, options) {
    const { path, sources = vendorSources, token } = options;
    const isNew = !(await world.files.exists(path));
    const before = isNew
        ? (options.start ?? (await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 351))).bundledData)
        : (0,published/* readPublishedData */.lG)(await world.files.read(path), path);
    const records = [];
    for (const page of sources.indexPages)
        records.push(...(await fetchIndexPage(world, page)));
    if (sources.releases !== null)
        records.push(...(await fetchReleases(world, sources.releases, token, before)));
    const { conflicts, ...merged } = mergeRecords(before, records, [
        ...sources.indexPages,
        ...(sources.releases ? [sources.releases] : []),
    ]);
    if (conflicts.length > 0) {
        throw new failure/* Failure */.H(`The vendors' hashes contradict those in ${path}: ${conflicts.map(describeConflict).join('; ')}.`, {
            remedy: 'Nothing was written. Find out why a published file has changed before you trust it; then edit the entry by hand.',
        });
    }
    if (isNew || merged.added.length + merged.strengthened.length > 0) {
        await world.files.write(path, (0,published/* writePublishedData */.gM)(merged.data));
    }
    return merged;
}
async function fetchIndexPage(world, url) {
    world.log.info(`Reading ${url}`);
    const records = readIndexPage(await world.network.fetchText(url));
    if (records.length === 0) {
        throw new failure/* Failure */.H(`${url} lists no installer with a hash.`, {
            remedy: 'The page may have a new layout, or be that of a proxy.',
        });
    }
    return records;
}
async function fetchReleases(world, url, token, before) {
    const headers = { accept: 'application/vnd.github+json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const known = (0,published/* publishedInstallers */.cH)(before.installers);
    const records = [];
    for (let page = 1; page <= mostPages; page++) {
        const address = new URL(url);
        address.searchParams.set('per_page', '100');
        address.searchParams.set('page', String(page));
        world.log.info(`Reading ${address.href}`);
        const listed = parseJson(await world.network.fetchText(address.href, { headers }), address.href);
        const assets = readReleases(listed);
        if (assets === null)
            throw new failure/* Failure */.H(`${address.href} is no list of releases with their assets.`);
        if (Array.isArray(listed) && listed.length === 0)
            break;
        for (const { file, sha256, digestUrl } of assets) {
            const entry = known.find(file);
            // The digest file costs a request each: read it only for what is not known well yet.
            const needed = entry === null || (0,conda_hash/* isWeak */.FI)(entry.hash.algorithm);
            const hex = sha256 ?? (needed && digestUrl !== null ? await fetchDigest(world, digestUrl) : null);
            if (hex !== null)
                records.push({ file, hash: { algorithm: 'sha256', hex } });
        }
    }
    return records;
}
async function fetchDigest(world, url) {
    const digest = readDigestFile(await world.network.fetchText(url, { limit: 4096 }));
    if (digest === null)
        throw new failure/* Failure */.H(`${url} does not begin with a sha256.`);
    return digest;
}
function parseJson(text, url) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new failure/* Failure */.H(`${url} is not JSON.`, { cause });
    }
}

;// CONCATENATED MODULE: ./src/conda/refresh/index.ts
/** The face of refreshing the published hashes: for `nixconda update-hashes` and the script that imports a first set. */



// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/report/index.ts + 3 modules
var report = __webpack_require__(5972);
;// CONCATENATED MODULE: ./src/cli/update-hashes.ts
/** `nixconda update-hashes`: bring a file of published hashes up to date from the vendors' indexes. */




const updateHashesVerb = {
    usage: 'FILE',
    about: `Reads Anaconda's and Miniforge's own lists of installers and writes their hashes to FILE, beginning with those that nixconda
knows, for check --hashes FILE. Nothing is written where a list contradicts a known hash. GITHUB_TOKEN, where set, is used for GitHub.`,
    settings: [],
    flags: {
        'index-page': { shape: 'URL', summary: "read this instead of Anaconda's pages, as a mirror of them" },
        releases: { shape: 'URL', summary: "read this instead of GitHub's list of Miniforge's releases; none leaves it out" },
    },
    async run({ world, flags, words, print }) {
        const [file, ...more] = words;
        if (file === undefined || more.length > 0)
            throw new failure/* Failure */.H('update-hashes takes the file to write.');
        const { 'index-page': page, releases } = flags;
        const sources = {
            indexPages: typeof page === 'string' ? [page] : vendorSources.indexPages,
            releases: releases === 'none' ? null : typeof releases === 'string' ? releases : vendorSources.releases,
        };
        const { data, added, strengthened } = await updateHashes(world, {
            path: (0,find/* resolvePath */.o1)(world, file),
            sources,
            token: world.env.GITHUB_TOKEN,
        });
        for (const line of [...added, ...strengthened])
            print(`${line}\n`);
        world.log.info(`${(0,report/* counted */.hS)(data.installers.length, 'installer')}, of which ${added.length} new and ${strengthened.length} with a better hash.`);
        return 0;
    },
};


/***/ }),

/***/ 9197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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

/***/ 1348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
    return a.range.start.offset - b.range.start.offset || ranks[b.severity] - ranks[a.severity] || a.rule.localeCompare(b.rule);
}


/***/ }),

/***/ 1196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ usualNames),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   o1: () => (/* binding */ resolvePath)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/** Which files are meant: the named ones, those that match a pattern, or the usual names. */

/** Where a conda shell file is looked for when none is named, in this order. */
const usualNames = ['.conda-shell.nix', 'conda-shell.nix', 'nix/conda-shell.nix'];
const isPattern = (name) => /[*?[\]{}!]/.test(name);
/**
 * @param named paths or glob patterns, relative to the world's working directory; none means the usual names.
 * @returns paths as the user would write them, each once, in the order asked for.
 * @throws Failure where a named file is missing, a pattern matches nothing, or none of the usual names is there.
 */
async function findFiles(world, named) {
    if (named.length === 0)
        return [await findUsual(world)];
    const found = [];
    for (const name of named) {
        const isThere = await world.files.exists(resolvePath(world, name));
        const matches = isThere || !isPattern(name) ? [] : await world.files.glob([name], world.cwd);
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


/***/ }),

/***/ 7611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
    const shown = ['error', 'warning', 'info'].flatMap((severity) => diagnostics
        .filter((diagnostic) => diagnostic.severity === severity)
        .slice(0, Math.max(0, annotationsOfAKind - taken[severity])));
    const left = diagnostics.length - shown.length;
    const findings = [
        ...notices.map((notice) => command('notice', {}, notice.slice(0, messageLimit))),
        ...shown.map(describeFinding),
        ...(left > 0 ? [`${left} more in the job summary`] : []),
    ];
    return { troubles: inLines(troubles), findings: inLines(findings) };
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


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
function env({ evaluation }) {
    if (evaluation === null)
        return 'not evaluated';
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
    return summary_escape(text).replaceAll('$', '<span>$</span>');
}
function code(text) {
    return `<code>${summary_escape(text)}</code>`;
}
function summary_escape(text) {
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
    const place = `${file}:${range.start.line}:${range.start.column}`;
    const lines = [
        `${paint('underline', place)} ${paint(severityStyles[severity], severity)} ${indent(message, 2)} ${paint('dim', `[${rule}]`)}`,
    ];
    if (text !== null && range.end.offset > range.start.offset)
        lines.push(...excerpt(diagnostic, text, paint));
    if (help !== undefined)
        lines.push(`  ${paint('cyan', 'help:')} ${indent(help, 8)}`);
    if (fix !== undefined)
        lines.push(`  ${paint('green', fix.kind === 'safe' ? 'fix:' : 'suggested fix:')} ${fix.title}`);
    return `${lines.join('\n')}\n`;
}
/** The first line of the range with a ruler under it, as compilers print it. */
function excerpt({ range, severity }, text, paint) {
    const lineStart = range.start.offset - (range.start.column - 1);
    const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
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
function indent(text, columns) {
    return text.replace(/\n/g, `\n${' '.repeat(columns)}`);
}

;// CONCATENATED MODULE: ./src/report/index.ts
/** The report and its formats. */







/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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


/***/ })

};
