export const id = 951;
export const ids = [951,952];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 8772:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
var external_node_process_default = /*#__PURE__*/__webpack_require__.n(external_node_process_);
// EXTERNAL MODULE: ./src/edges/world.ts
var edges_world = __webpack_require__(4570);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/pipeline.ts + 38 modules
var pipeline = __webpack_require__(9774);
// EXTERNAL MODULE: ./src/report/index.ts + 3 modules
var src_report = __webpack_require__(5972);
// EXTERNAL MODULE: ./src/diff.ts
var diff = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
;// CONCATENATED MODULE: ./src/generate/configuration.ts
/** The `generate:` part of `.nixconda.yml`, as plain data for `readGenerateSettings`. */

/**
 * @param path for messages. Throws a Failure where the text is no YAML, or its `generate` is no mapping.
 * @returns the settings that the file gives; none where it has no `generate`.
 */
async function readGenerateConfiguration(path, text) {
    const { LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line, col } = lines.linePos(error.pos[0]);
        throw new failure/* Failure */.H(`It is no YAML: ${error.message.split('\n')[0]}.`, { place: { file: path, line, column: col } });
    }
    const given = document.toJS()?.generate ?? {};
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        throw new failure/* Failure */.H('`generate` must be a mapping of settings.', { place: { file: path } });
    }
    return given;
}

;// CONCATENATED MODULE: ./src/generate/explanations.ts
/** Why each part of a generated file is there: one line for every reader, and the long form with its source for `--explain`. */
const explanations = {
    file: {
        short: 'An FHS env in which conda and its packages find the system libraries that they assume.',
        long: [
            'Conda’s programs look for /lib64/ld-linux-x86-64.so.2 and libraries in /usr/lib, which NixOS does not have.',
            'buildFHSEnv makes a file system that has them, for the programs inside only.',
        ],
        source: 'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
    },
    nixpkgs: {
        short: 'Pinned: the same libraries today and in a year.',
        long: ['An unpinned <nixpkgs> is whatever the machine has, and an env that worked stops working with the next channel.'],
        source: 'https://nix.dev/reference/pinning-nixpkgs',
    },
    installers: {
        short: 'The published installers, with their published hashes.',
        long: ['A version, never “latest”: the bytes behind that name change, and the pinned hash is wrong from then on.'],
        source: 'https://github.com/conda/conda/issues/14339',
    },
    install: {
        short: 'Installs conda once, without questions; again, it only says so.',
        long: [
            '-b asks nothing; -u because the prefix can be there already: conda keeps its own files in ~/.conda.',
            'The installer stays as it was downloaded: its payload is found by its offset, so it must not be patched.',
        ],
        source: 'https://github.com/conda/constructor/issues/804',
    },
    builder: {
        short: 'Its name was buildFHSUserEnv before nixpkgs 23.05, and that name is an error since 25.11.',
        long: [],
        source: 'https://github.com/NixOS/nixpkgs/pull/365499',
    },
    libraries: {
        short: 'System libraries that conda packages expect. To find what a program lacks: nixconda doctor.',
        long: ['The env itself brings the C library, bash, coreutils and little more.'],
        source: 'https://github.com/NixOS/nixpkgs/issues/119832',
    },
    path: {
        short: 'conda’s own programs first.',
        long: ['$HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.'],
        source: 'https://www.shellcheck.net/wiki/SC2088',
    },
    activate: {
        short: '`conda activate` is a shell function: it must be defined.',
        long: ['With a test, because before the first conda-install there is no such file.'],
        source: 'https://github.com/NixOS/nixpkgs/issues/189839',
    },
    flags: {
        short: 'For what pip compiles: conda’s headers and libraries, after what the env has set.',
        long: ['Appended: the env’s own profile has set these variables already, and a plain assignment would lose that.'],
        source: 'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
    },
    qt: {
        short: 'Where Qt looks for keyboard layouts and compose tables.',
        long: ['Without it: “Failed to create XKB context!”'],
        source: 'https://github.com/conda-forge/qt-feedstock/issues/104',
    },
    fonts: {
        short: 'The fonts of the system.',
        long: [],
        source: 'https://nixos.wiki/wiki/Python',
    },
    runScript: {
        short: 'A login shell reads the profile again, so that the functions defined there are in it.',
        long: [
            'The env’s start script reads the profile and then replaces itself by this program: variables survive that, functions do not.',
        ],
        source: 'https://github.com/NixOS/nixpkgs/issues/133354',
    },
    micromamba: {
        short: 'micromamba comes from nixpkgs; it needs no installer.',
        long: [],
        source: 'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
    },
};
/** The comment on a topic, as lines of `# …`. */
function comment(topic, explain) {
    const { short, long, source } = explanations[topic];
    return (explain ? [short, ...long, source] : [short]).map((line) => `# ${line}`);
}

;// CONCATENATED MODULE: ./src/generate/libraries.json
const libraries_namespaceObject = /*#__PURE__*/JSON.parse('{"c":{"base":{"why":"what conda\'s own programs and most packages take for granted","libraries":[{"names":["zlib"],"why":"the installer\'s own program needs libz.so.1","source":"https://github.com/NixOS/nixpkgs/issues/119832"},{"names":["libselinux"],"why":"PyQt and GTK packages are linked with it","source":"https://github.com/sequana/sequana/issues/438"},{"names":["libxcrypt","glibc"],"why":"packages of older pythons are linked with libcrypt.so.1"},{"names":["cacert"],"why":"certificates for programs that bring none"},{"names":["curl"],"why":"for scripts; the env has none of its own"},{"names":["git"],"why":"pip installs from repositories"},{"names":["which"],"why":"for scripts; the env has none of its own"}]},"x11":{"why":"windows, for Matplotlib, Tk and everything above them","libraries":[{"names":["libx11","xorg.libX11"],"why":"libX11.so.6"},{"names":["libxau","xorg.libXau"],"why":"libXau.so.6"},{"names":["libxext","xorg.libXext"],"why":"libXext.so.6"},{"names":["libxi","xorg.libXi"],"why":"libXi.so.6, for Qt\'s xcb platform"},{"names":["libxrender","xorg.libXrender"],"why":"libXrender.so.1"},{"names":["libice","xorg.libICE"],"why":"libICE.so.6"},{"names":["libsm","xorg.libSM"],"why":"libSM.so.6"},{"names":["libxcb","xorg.libxcb"],"why":"libxcb.so.1"}]},"qt":{"why":"what Qt\'s own packages expect beside X11","libraries":[{"names":["dbus"],"why":"libdbus-1.so.3"},{"names":["fontconfig"],"why":"libfontconfig.so.1"},{"names":["freetype"],"why":"libfreetype.so.6"},{"names":["glib"],"why":"libglib-2.0.so.0"},{"names":["libxkbcommon"],"why":"libxkbcommon.so.0, for keyboards"},{"names":["nss"],"why":"libnss3.so, for Qt WebEngine"},{"names":["nspr"],"why":"libnspr4.so, for Qt WebEngine"},{"names":["expat"],"why":"libexpat.so.1"}]},"gl":{"why":"OpenGL, for PyOpenGL, VTK and OpenCV\'s windows","libraries":[{"names":["libGL","mesa"],"why":"libGL.so.1"},{"names":["libGLU","mesa_glu"],"why":"libGLU.so.1"}]},"audio":{"why":"sound","libraries":[{"names":["alsa-lib","alsaLib"],"why":"libasound.so.2"},{"names":["libpulseaudio"],"why":"libpulse.so.0"}]},"build":{"why":"compilers, for what pip builds from source","libraries":[{"names":["gcc"],"why":"a C and C++ compiler"},{"names":["gnumake"],"why":"make"},{"names":["pkg-config","pkgconfig"],"why":"pkg-config"}]}}}');
;// CONCATENATED MODULE: ./src/generate/libraries.ts
/** The curated sets of system libraries that conda packages assume, and which conda packages call for which set. */

/** Every set, in the order in which a file lists them. */
const librarySets = Object.keys(libraries_namespaceObject.c);
function isLibrarySet(word) {
    return Object.hasOwn(libraries_namespaceObject.c, word);
}
/** What a set is for, and what is in it. */
function librarySet(name) {
    return libraries_namespaceObject.c[name];
}
/** The sets that an environment with these conda packages calls for, `base` always among them. */
function proposeLibraries(condaPackages) {
    const table = data.condaPackages;
    const called = new Set(['base', ...condaPackages.flatMap((name) => (Object.hasOwn(table, name) ? (table[name] ?? []) : []))]);
    return librarySets.filter((name) => called.has(name));
}

;// CONCATENATED MODULE: ./src/generate/nix-text.ts
/** Small pieces of Nix text: strings that mean exactly what is put into them, and indentation. */
/** A `"…"` string whose value is `text`. */
function quoted(text) {
    const escaped = text
        .replace(/[\\"]/g, '\\$&')
        .replaceAll('${', '\\${')
        .replaceAll('\n', '\\n')
        .replaceAll('\r', '\\r')
        .replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
/** A line for the inside of a `''…''` string, with the value `text`; tabs and carriage returns cannot stand in it. */
function indentedLine(text) {
    return text.replaceAll("''", "'''").replaceAll('${', "''${");
}
/** Lines moved right; empty ones stay empty. */
function indented(lines, columns) {
    return lines.map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`));
}

;// CONCATENATED MODULE: ./src/generate/file.ts
/** Settings to a conda shell file: the same settings give the same bytes, formatted as nixfmt (RFC 166) would. */



/**
 * @param installers what `pinInstallers` gives for the same settings.
 * @returns the file's text.
 */
function generateFile(settings, installers, { explain }) {
    const note = (topic) => comment(topic, explain);
    const env = [
        `${settings.shape === 'env' ? '(' : ''}buildFHSEnv {`,
        ...indented([
            `name = ${quoted(settings.name)};`,
            '',
            ...note('libraries'),
            'targetPkgs = pkgs: [',
            ...indented(file_packages(settings), 2),
            '];',
            '',
            "profile = ''",
            ...indented(profile(settings, note), 2),
            "'';",
            '',
            ...(settings.runScript.startsWith('bash -l') ? note('runScript') : []),
            `runScript = ${quoted(settings.runScript)};`,
        ], 2),
        settings.shape === 'env' ? '}).env' : '}',
    ];
    const lines = [
        ...note('file'),
        ...usage(settings),
        ...header(settings, note),
        '',
        'let',
        ...indented([
            ...installation(settings, installers, note),
            ...note('builder'),
            'buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;',
        ], 2),
        'in',
        ...env,
    ];
    return `${lines.join('\n')}\n`;
}
function usage({ shape, installer, name }) {
    const enter = shape === 'env' ? 'nix-shell FILE' : `${name} (after nix-env -i -f FILE, or as a package of your system)`;
    return ['#', `#   ${enter}: a shell inside`, ...(installer === 'micromamba' ? [] : ['#   conda-install: inside, once'])];
}
function header({ nixpkgs }, note) {
    if (nixpkgs === null) {
        // A comment between the set and its name would move the braces; the suppression stands where the finding is.
        return [
            '{',
            '  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs',
            '  pkgs ? import <nixpkgs> { },',
            '}:',
        ];
    }
    return [
        '{',
        ...indented(note('nixpkgs'), 2),
        '  pkgs ? import (fetchTarball {',
        `    url = ${quoted(`https://github.com/NixOS/nixpkgs/archive/${nixpkgs.rev}.tar.gz`)};`,
        `    sha256 = ${quoted(nixpkgs.sha256)};`,
        '  }) { },',
        '}:',
    ];
}
function installation({ installer, prefix }, installers, note) {
    if (installer === 'micromamba')
        return [];
    const conda = `${prefix}/bin/conda`;
    return [
        'system = pkgs.stdenv.hostPlatform.system or pkgs.stdenv.system;',
        '',
        ...note('installers'),
        'installers = {',
        ...installers.flatMap(({ system, url, hash }) => [
            `  ${system} = {`,
            `    url = ${quoted(url)};`,
            `    hash = ${quoted(hash)};`,
            '  };',
        ]),
        '};',
        'installer = pkgs.fetchurl (',
        '  installers.${system} or (throw "This file has no conda installer for ${system}.")',
        ');',
        '',
        ...note('install'),
        'conda-install = pkgs.writeScriptBin "conda-install" \'\'',
        '  #!${pkgs.stdenv.shell}',
        `  if [ -x "${conda}" ]; then`,
        `    echo "conda is installed: ${conda}"`,
        '  else',
        `    bash \${installer} -b -u -p "${prefix}" "$@"`,
        '  fi',
        "'';",
        '',
    ];
}
function file_packages(settings) {
    const own = settings.installer === 'micromamba' ? ['pkgs.micromamba'] : ['conda-install'];
    const listed = new Set(own);
    const sets = settings.libraries.flatMap((name) => {
        const { why, libraries } = librarySet(name);
        const fresh = libraries.map(attribute).filter((text) => !listed.has(text));
        for (const text of fresh)
            listed.add(text);
        return fresh.length === 0 ? [] : ['', `# ${name}: ${why}`, ...fresh];
    });
    const wanted = settings.packages.map((name) => `pkgs.${name}`).filter((text) => !listed.has(text));
    return [...own, ...sets, ...(wanted.length === 0 ? [] : ['', '# yours', ...wanted])];
}
/** The library under whichever of its names this nixpkgs has. */
function attribute({ names }) {
    const [only = '', ...older] = names.map((name) => `pkgs.${name}`);
    return older.length === 0 ? only : `(${[only, ...older].join(' or ')})`;
}
function profile(settings, note) {
    const { prefix, installer, libraries } = settings;
    const conda = installer === 'micromamba'
        ? [...note('micromamba'), `export MAMBA_ROOT_PREFIX="${prefix}"`, 'eval "$(micromamba shell hook --shell posix)"']
        : [
            ...note('path'),
            `export PATH="${prefix}/bin:$PATH"`,
            ...note('activate'),
            `if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then`,
            `  . "${prefix}/etc/profile.d/conda.sh"`,
            'fi',
        ];
    const build = libraries.includes('build')
        ? [
            ...note('flags'),
            `export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"`,
            `export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"`,
        ]
        : [];
    const fonts = libraries.includes('x11') || libraries.includes('qt')
        ? [...note('fonts'), 'export FONTCONFIG_FILE=/etc/fonts/fonts.conf']
        : [];
    const qt = libraries.includes('qt')
        ? [...note('qt'), 'export QT_XKB_CONFIG_ROOT=/usr/share/X11/xkb', 'export QTCOMPOSE=/usr/share/X11/locale']
        : [];
    return [...conda, ...build, ...fonts, ...qt, ...settings.profile.map(indentedLine)];
}

;// CONCATENATED MODULE: ./src/generate/installers.ts
/** Which published installers a generated file pins. */


const families = { miniforge: 'Miniforge3', miniconda: 'Miniconda3' };
/**
 * One installer a system, all of the same version: the version asked for, or the newest that is published for every system.
 * None for micromamba, which nixpkgs builds.
 * @throws Failure where a version is not published for a system.
 */
function pinInstallers(settings, published) {
    if (settings.installer === 'micromamba')
        return [];
    const family = families[settings.installer];
    const lists = settings.systems.map((system) => ({ system, installers: published.list(family, system) }));
    const version = settings.version === 'latest' ? newestOfAll(lists.map(({ installers }) => installers)) : settings.version;
    return lists.map(({ system, installers }) => {
        const found = installers.find(({ name }) => name.version === version);
        if (found !== undefined)
            return { system, url: found.url, hash: (0,conda/* toSri */.kB)(found.hash) };
        const known = installers.slice(0, 5).map(({ name }) => name.version);
        throw new failure/* Failure */.H(`No ${family} ${version ?? ''} with a published sha256 is known for ${system}.`, {
            remedy: known.length === 0 ? `There is none for ${system} at all.` : `The newest are ${known.join(', ')}.`,
        });
    });
}
/** The newest version that is in every list; the lists are newest first. */
function newestOfAll(lists) {
    const [first = [], ...others] = lists;
    const common = first.find(({ name }) => others.every((list) => list.some((installer) => installer.name.version === name.version)));
    return common?.name.version ?? null;
}

;// CONCATENATED MODULE: ./src/generate/settings.ts
/** What a generated conda shell file is made from: the settings, their defaults, and what they may be. */

const defaultGenerateSettings = {
    installer: 'miniforge',
    version: 'latest',
    systems: ['x86_64-linux', 'aarch64-linux'],
    prefix: '$HOME/.conda',
    libraries: ['base', 'x11', 'gl'],
    packages: [],
    profile: [],
    name: 'conda-shell',
    runScript: 'bash -l',
    shape: 'env',
    nixpkgs: null,
};
const settings_text = (pattern, what) => (value) => typeof value === 'string' && pattern.test(value) ? { value } : { complaint: `must be ${what}` };
const oneOf = (...words) => (value) => {
    const found = words.find((word) => word === value);
    return found === undefined ? { complaint: `must be one of ${words.join(', ')}` } : { value: found };
};
const listOf = (item) => (value) => {
    if (!Array.isArray(value))
        return { complaint: 'must be a list' };
    const read = value.map((one) => item(one));
    const wrong = read.find((one) => 'complaint' in one);
    if (wrong !== undefined && 'complaint' in wrong)
        return { complaint: `has an item that ${wrong.complaint}` };
    return { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
};
const settings_librarySet = (value) => typeof value === 'string' && isLibrarySet(value) ? { value } : { complaint: `must be one of ${librarySets.join(', ')}` };
const pin = (value) => {
    if (value === null)
        return { value };
    const { rev, sha256 } = typeof value === 'object' ? value : {};
    const isPin = typeof rev === 'string' &&
        /^[0-9a-f]{40}$/.test(rev) &&
        typeof sha256 === 'string' &&
        /^[A-Za-z0-9+/=:-]{44,64}$/.test(sha256);
    return isPin ? { value: { rev, sha256 } } : { complaint: 'must have a rev of 40 hexadecimal digits and a sha256' };
};
/**
 * Everything that ends up in Nix or shell text is held to a plain alphabet here, or is quoted where it is written
 * (profile lines), so that no setting can end the string it stands in.
 */
const readers = {
    installer: oneOf('miniforge', 'miniconda', 'micromamba'),
    version: settings_text(/^[A-Za-z0-9_.-]+$/, 'a version such as 26.3.2-3, or latest'),
    systems: listOf(settings_text(/^[a-z0-9_]+-linux$/, 'a Linux system such as x86_64-linux')),
    prefix: settings_text(/^(\$HOME)?(\/[A-Za-z0-9_.+@-]+)+$/, 'an absolute path, or one that begins with $HOME, without spaces'),
    libraries: listOf(settings_librarySet),
    packages: listOf(settings_text(/^[A-Za-z_][\w'-]*(\.[A-Za-z_][\w'-]*)*$/, 'an attribute path of nixpkgs such as ffmpeg')),
    profile: listOf(settings_text(/^[^\n\r\0]*$/, 'one line of shell')),
    name: settings_text(/^[A-Za-z][A-Za-z0-9+_.-]*$/, 'a name of letters, digits and + _ . -'),
    runScript: settings_text(/^[A-Za-z0-9_./+-]+( [A-Za-z0-9_./=+-]+)*$/, 'a program and its flags'),
    shape: oneOf('env', 'package'),
    nixpkgs: pin,
};
/**
 * Read settings from parsed YAML or flags.
 * @returns the settings over the defaults, or a sentence for each mistake.
 */
function readGenerateSettings(given) {
    const mistakes = Object.keys(given)
        .filter((key) => !Object.hasOwn(readers, key))
        .map((key) => `There is no setting ${JSON.stringify(key)}; there are ${Object.keys(readers).join(', ')}.`);
    const entries = Object.entries(readers).flatMap(([key, read]) => {
        if (given[key] === undefined)
            return [];
        const result = read(given[key]);
        if ('value' in result)
            return [[key, result.value]];
        mistakes.push(`${key} ${result.complaint}.`);
        return [];
    });
    return mistakes.length > 0 ? { mistakes } : { settings: { ...defaultGenerateSettings, ...Object.fromEntries(entries) } };
}

;// CONCATENATED MODULE: ./src/generate/write.ts
/** Generation against a repository: write the file, or say how it differs from its settings. */







const configurationFile = '.nixconda.yml';
/**
 * The text that the repository's settings give.
 * @param overrides settings from flags, which win over the file's.
 * @throws Failure that lists every mistake in the settings.
 */
async function generateFor(world, overrides, options) {
    const text = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, configurationFile));
    const configured = text === null ? {} : await readGenerateConfiguration(configurationFile, text);
    const read = readGenerateSettings({ ...configured, ...overrides });
    if ('mistakes' in read) {
        throw new failure/* Failure */.H(read.mistakes.join('\n  '), {
            remedy: `They are set under \`generate\` in ${configurationFile}, or by flags.`,
        });
    }
    return generateFile(read.settings, pinInstallers(read.settings, await (0,conda/* loadPublished */.pW)()), options);
}

;// CONCATENATED MODULE: ./src/action/generate.ts
/** The `generate` input: write the conda shell file from the repository's settings, or hold the file against them. */




/** @throws Failure, with `generate: check`, where the file is not what the settings give; the log has the difference. */
async function generateIfAsked(world, settings) {
    const mode = settings.generate;
    if (mode === 'off')
        return;
    const path = settings.file[0] ?? find/* usualNames */.Vx[1];
    const there = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, path));
    if (mode === 'missing' && there !== null)
        return;
    const wanted = await generateFor(world, {}, { explain: false });
    const difference = (0,diff.unifiedDiff)(path, there, wanted);
    if (difference === null)
        return;
    if (mode === 'check') {
        await world.log.group(`What ${path} lacks of its settings`, async () => world.log.info(difference));
        throw new failure/* Failure */.H(`${path} is not what the settings in .nixconda.yml give.`, {
            remedy: 'Write it anew with nixconda generate --force, and commit it.',
        });
    }
    await world.files.write((0,find/* resolvePath */.o1)(world, path), wanted);
    world.log.info(`Wrote ${path}.`);
}

// EXTERNAL MODULE: ./src/nearest.ts
var nearest = __webpack_require__(7909);
// EXTERNAL MODULE: ./src/settings.ts
var settings = __webpack_require__(8750);
;// CONCATENATED MODULE: ./src/action/inputs.ts
/** The Action's inputs, read once into settings; every mistake is named together. */



/** Inputs that only the Action has: they are no settings of the core. */
const ownInputs = [];
/**
 * @param env the runner hands each input over as `INPUT_` and its name in capitals, spaces as underscores
 *   (actions/toolkit, packages/core/src/core.ts: getInput).
 * @throws Failure that lists the unknown inputs and the wrong values.
 */
function readInputs(env) {
    const known = [...settings/* settingNames */.H$, ...ownInputs];
    const given = Object.keys(env)
        .filter((name) => name.startsWith('INPUT_'))
        .map((name) => name.slice('INPUT_'.length).toLowerCase());
    const mistakes = given
        .filter((name) => !known.includes(name))
        .map((name) => {
        const meant = (0,nearest/* nearest */.p)(name, known);
        return `There is no input "${name}"${meant === null ? '' : `; did you mean "${meant}"?`}`;
    });
    const read = (0,settings/* readSettings */.sb)((name) => env[`INPUT_${name.toUpperCase()}`]?.trim(), (name) => `Input "${name}"`);
    if ('mistakes' in read)
        mistakes.push(...read.mistakes);
    if (mistakes.length > 0 || 'mistakes' in read) {
        throw new failure/* Failure */.H(mistakes.join('\n'), { remedy: `The inputs are ${known.join(', ')}.` });
    }
    return read.settings;
}

;// CONCATENATED MODULE: ./src/action/log.ts
/** The running commentary in a job's log, where a line of ours must never be taken for a workflow command. */

/** @param debugging whether the job runs with debug logging (RUNNER_DEBUG=1). */
function jobLog(write, debugging) {
    const info = (message) => write(`${withoutCommands(message)}\n`);
    return {
        info,
        // Not `::warning::`: a step shows ten annotations at most, and those belong to the findings.
        warn: (message) => info(`⚠ ${message}`),
        debug: (message) => {
            if (debugging)
                write(`${(0,src_report/* command */.G5)('debug', {}, message)}\n`);
        },
        async group(title, work) {
            write(`${(0,src_report/* command */.G5)('group', {}, title.replace(/\s+/g, ' '))}\n`);
            try {
                return await work();
            }
            finally {
                write('::endgroup::\n');
            }
        },
    };
}
/**
 * The runner takes a line that begins with `::`, or has `##[` anywhere, for a command (actions/runner, ActionCommand.cs).
 * A word joiner, which nobody sees, takes that meaning away.
 */
function withoutCommands(text) {
    return text.replace(/^(\s*):(?=:)/gm, '$1:\u2060').replaceAll('##[', '#\u2060#[');
}

;// CONCATENATED MODULE: ./src/action/publish.ts
/** Hands a report to GitHub: the log, annotations, the job summary, outputs, and SARIF where it is asked for. */


/** @param write to standard output, where the runner reads workflow commands. */
async function publish(world, settings, report, cache, write) {
    const failOn = settings['fail-on'];
    world.log.info((0,src_report/* renderText */.S5)(report, { color: false }).trimEnd());
    write((0,src_report/* renderGithub */.up)(report));
    const { appendSummary, setOutputs } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906));
    setOutputs(outputs(report, cache));
    await appendSummary((0,src_report/* renderSummary */.Br)(report, failOn));
    const sarif = settings['sarif-file'];
    if (sarif !== null) {
        const [{ renderSarif }, { ruleSummaries }] = await Promise.all([__webpack_require__.e(/* import() */ 643).then(__webpack_require__.bind(__webpack_require__, 5881)), Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1544))]);
        await world.files.write((0,find/* resolvePath */.o1)(world, sarif), renderSarif(report, ruleSummaries()));
    }
    if ((0,src_report/* exitStatus */.$u)(report, failOn) === 0 && (0,src_report/* allDiagnostics */.yi)(report).length === 0)
        world.log.info('Nothing to complain of.');
}
function outputs(report, cache) {
    const { errors, warnings } = (0,src_report/* summarise */.fS)(report);
    const evaluation = report.files.find((file) => file.evaluation?.ok)?.evaluation;
    const installer = report.files.flatMap((file) => file.installers)[0];
    return {
        file: report.files.map((file) => file.path).join('\n'),
        errors: String(errors),
        warnings: String(warnings),
        'drv-path': evaluation?.drvPath ?? '',
        'installer-url': installer?.url ?? '',
        'installer-sha256': installer?.sha256?.sri ?? '',
        'installer-verdict': installer?.verdict ?? '',
        'cache-hit': String(report.provision?.cacheHit ?? false),
        'cache-primary-key': cache.primaryKey,
        'cache-matched-key': cache.matchedKey,
        'exit-code': report.run === null ? '' : String(report.run.status),
    };
}

;// CONCATENATED MODULE: ./src/action/main.ts
/** GitHub's face: inputs in, the pipeline, then annotations, summary, outputs and the step's status. */











const write = (text) => external_node_process_default().stdout.write(text);
/** @returns the step's exit status: 0 clean, 1 findings, the command's own, 2 where something stopped the program. */
async function start() {
    const env = (external_node_process_default()).env;
    const log = jobLog(write, env.RUNNER_DEBUG === '1');
    // First of all: the same program is the post step, and knows it by this alone.
    (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906))).saveState('phase', 'post');
    try {
        const settings = readInputs(env);
        const workspace = env.GITHUB_WORKSPACE || external_node_process_default().cwd();
        const world = (0,edges_world/* localWorld */.W)({ cwd: (0,external_node_path_.join)(workspace, settings['working-directory'] ?? '.'), env, log });
        return await wholeWay(world, settings);
    }
    catch (error) {
        const { message, remedy } = describe(error);
        write(`${(0,src_report/* command */.G5)('error', {}, [message, remedy ?? ''].filter(Boolean).join('\n'))}\n`);
        return 2;
    }
}
/** Inspect every file; where the gate lets them pass, make the env ready and run the command in it; report in any case. */
async function wholeWay(world, settings) {
    const { addPath, saveState } = await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(955), __webpack_require__.e(838), __webpack_require__.e(906)]).then(__webpack_require__.bind(__webpack_require__, 5906));
    await generateIfAsked(world, settings);
    const paths = await (0,find/* findFiles */.lY)(world, settings.file);
    const inspection = await (0,pipeline/* inspect */.Nn)(world, settings, paths);
    let { report } = inspection;
    let ready = null;
    try {
        if ((0,src_report/* exitStatus */.$u)(report, settings['fail-on']) === 0)
            ready = await makeEnvReady(world, settings, paths, inspection, saveState);
        if (ready !== null) {
            addPath(ready.binFolder);
            report = { ...report, provision: ready.report };
            report = await runIfAsked(world, settings, ready, report);
        }
    }
    catch (error) {
        report = { ...report, failures: [...report.failures, describe(error)] };
    }
    await publish(world, settings, report, { primaryKey: ready?.primaryKey ?? '', matchedKey: ready?.matchedKey ?? '' }, write);
    return (0,src_report/* exitStatus */.$u)(report, settings['fail-on']);
}
/** Null where there is nothing to make ready: several files are only inspected. */
async function makeEnvReady(world, settings, paths, { nix, envs }, saveState) {
    const [path = '', ...more] = paths;
    const env = envs.get(path) ?? null;
    if (more.length > 0 && settings.run !== null) {
        throw new failure/* Failure */.H(`There are ${paths.length} files, and \`run\` is for one env.`, {
            remedy: 'Name the one file in `file`, and check the others in a step of their own.',
        });
    }
    if (nix === null || env === null || more.length > 0)
        return null;
    // Under RUNNER_TEMP, which every env shows inside and the runner empties after the job; the post step removes it before.
    const folder = await world.files.makeTemporaryFolder('nixconda-');
    saveState('folder', folder);
    return (0,pipeline/* makeReady */.wE)(world, settings, nix, env, folder);
}
async function runIfAsked(world, settings, ready, report) {
    const { run: script, shell } = settings;
    if (script === null)
        return report;
    const [title = ''] = script.split('\n');
    await world.log.group(`Run ${title}`, async () => world.log.info(script));
    return { ...report, run: await (0,pipeline/* runCommand */.d1)(world, ready, { kind: 'script', text: script, shell }, title) };
}
/** A failure is told as it is; anything else is a mistake of the program, told with its stack. */
function describe(error) {
    if (!(error instanceof failure/* Failure */.H)) {
        const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
        return { message: `Internal error, please report it: ${stack}`, remedy: null };
    }
    const { file, line, column } = error.place ?? {};
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return { message: place === '' ? error.message : `${place}: ${error.message}`, remedy: error.remedy ?? null };
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unifiedDiff: () => (/* binding */ unifiedDiff)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/** Unified diffs, as `git diff` prints them. */

/** @returns the diff from one text of a file to the other (null: no file); null where they are the same. */
function unifiedDiff(path, before, after) {
    if (before === after)
        return null;
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before === null ? '/dev/null' : `a/${path}`, `b/${path}`, before ?? '', after, '', '', {
        context: 3,
    });
    // The library begins with a ruler that `git apply` does not know.
    return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) ([^\t\n]*)\t?$/gm, '$1 $2');
}


/***/ }),

/***/ 8465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/** Files on this machine: the one module that touches the file system for the rest of the program. */




// Not `instanceof Error`: what Node throws need not be of the realm that this module runs in, as under Jest.
const isMissing = (error) => typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
/** @param env where RUNNER_TEMP is looked up, the folder a runner empties after each job. */
function localFiles(env) {
    const files = {
        read: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'),
        async readIfThere(path) {
            try {
                return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
            }
            catch (error) {
                if (isMissing(error))
                    return null;
                throw error;
            }
        },
        readBytes: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path),
        async write(path, content, { mode } = {}) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
            const aside = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`;
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(aside, content, mode === undefined ? {} : { mode });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(aside, path);
            }
            catch (error) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(aside, { force: true });
                throw error;
            }
        },
        async exists(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path);
                return true;
            }
            catch {
                return false;
            }
        },
        async isExecutable(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
                return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFile();
            }
            catch {
                return false;
            }
        },
        makeFolder: async (path) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(path, { recursive: true });
        },
        async makeTemporaryFolder(prefix, parent = env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, prefix));
        },
        list: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path),
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true }),
        rename: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename,
        walk: (path) => walk(path),
        async isWritable(path) {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
                return true;
            }
            catch {
                return false;
            }
        },
        realPath: node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath,
        async glob(patterns, from) {
            const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
            return (await glob([...patterns], { cwd: from, dot: true, onlyFiles: true, expandDirectories: false })).sort();
        },
    };
    return files;
}
async function walk(root, within = '') {
    const found = [];
    for (const name of (await readdirIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, within))).sort()) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(within, name);
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path));
        const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
        found.push({ path, kind, mode: stats.mode & 0o7777, bytes: kind === 'file' ? stats.size : 0 });
        if (kind === 'folder')
            found.push(...(await walk(root, path)));
    }
    return found;
}
async function readdirIfThere(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
}


/***/ }),

/***/ 4570:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ localWorld)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8465);
/** The real world: this machine, this process. What is dear to load is loaded when first used. */


/** @param cwd absolute: what relative paths of the user's refer to. */
function localWorld(options) {
    const { cwd, env, log } = options;
    const files = (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .localFiles */ .J)(env);
    const processes = once(async () => (await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 3267))).localProcesses(env, files));
    const cacheService = once(async () => (await __webpack_require__.e(/* import() */ 830).then(__webpack_require__.bind(__webpack_require__, 9830))).githubCacheService({ env, log }));
    return {
        cwd,
        env,
        log,
        files,
        cacheService,
        host: { os: process.platform, arch: process.arch, uid: process.geteuid?.() ?? -1, cores: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)() },
        processes: {
            run: async (request) => (await processes()).run(request),
            find: async (name) => (await processes()).find(name),
            pipe: async (source, target, inspect) => (await __webpack_require__.e(/* import() */ 62).then(__webpack_require__.bind(__webpack_require__, 8062))).pipe(source, target, inspect, env),
            show: async (request) => (await Promise.all(/* import() */[__webpack_require__.e(955), __webpack_require__.e(344)]).then(__webpack_require__.bind(__webpack_require__, 8344))).show(request, { env, log }),
            supervise: async (program) => (await __webpack_require__.e(/* import() */ 523).then(__webpack_require__.bind(__webpack_require__, 4523))).supervise(program),
        },
        network: {
            fetchText: async (url, more) => (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 3579))).fetchText(url, more),
            hash: async (url, options) => (await Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(579)]).then(__webpack_require__.bind(__webpack_require__, 3579))).hashOf(url, options),
        },
    };
}
function once(make) {
    let made;
    return () => {
        made ??= make();
        return made;
    };
}


/***/ }),

/***/ 1633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/** What stops the program: a usage or tool error with a remedy. Findings are data (see diagnostic.ts), never thrown. */
/**
 * Thrown for what the user can mend but the program cannot go on without: an unknown input, a missing file, no Nix.
 * Caught once, by the face that was started, which prints it without a stack and ends with status 2.
 */
class Failure extends Error {
    name = 'Failure';
    /** What to do about it: one sentence or a command to paste. */
    remedy;
    place;
    /** @param what one sentence: what failed, and why. */
    constructor(what, more = {}) {
        super(what, { cause: more.cause });
        this.remedy = more.remedy;
        this.place = more.place;
    }
}


/***/ }),

/***/ 7909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/** "Did you mean …?": the known name that a mistyped one is closest to. */

/** The name in `names` that `word` was probably meant to be (at most a third of its letters differ), or null. */
function nearest(word, names) {
    const [best] = names.map((name) => ({ name, away: (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, name) })).sort((a, b) => a.away - b.away);
    return best !== undefined && best.away <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : null;
}


/***/ }),

/***/ 4330:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ projectUrl),
/* harmony export */   gd: () => (/* binding */ rulePage),
/* harmony export */   j1: () => (/* binding */ projectName),
/* harmony export */   oC: () => (/* binding */ projectVersion)
/* harmony export */ });
/** What the project calls itself towards others: in reports, links and the user agent. */
const projectName = 'nixconda';
/** The version in package.json; a test keeps the two the same. */
const projectVersion = '0.1.0';
const home = 'https://github.com/nixconda/nixconda';
const projectUrl = home;
/** The page that explains a rule. */
function rulePage(rule) {
    return `${home}/blob/main/docs/rules/${rule}.md`;
}


/***/ }),

/***/ 8750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H$: () => (/* binding */ settingNames),
/* harmony export */   dt: () => (/* binding */ specs),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
function choice(allowed, fallback) {
    return {
        fallback,
        shape: allowed.join('|'),
        read(text) {
            const value = allowed.find((word) => word === text);
            return value === undefined ? { complaint: `must be one of ${allowed.join(', ')}` } : { value };
        },
    };
}
/** Free text; null where it is absent. */
function text(shape) {
    return { fallback: '', shape, read: (value) => ({ value: value === '' ? null : value }) };
}
/** Words separated by white space or line ends. */
function words(shape, fallback = '') {
    return { fallback, shape, read: (value) => ({ value: value.split(/\s+/).filter((word) => word !== '') }) };
}
/** Lines, each one value; blank ones count for nothing. */
function lines(shape) {
    return {
        fallback: '',
        shape,
        read: (value) => ({
            value: value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
        }),
    };
}
function toggle(fallback) {
    return {
        fallback,
        shape: 'true|false',
        read: (value) => value === 'true' || value === 'false' ? { value: value === 'true' } : { complaint: 'must be true or false' },
    };
}
function wholeNumber(shape, fallback) {
    return {
        fallback: String(fallback),
        shape,
        read: (value) => (/^\d{1,6}$/.test(value) ? { value: Number(value) } : { complaint: 'must be a whole number' }),
    };
}
const specs = {
    file: lines('PATTERN'),
    run: { fallback: '', shape: 'SCRIPT', read: (value) => ({ value: value.trim() === '' ? null : value }) },
    shell: { fallback: 'bash', shape: 'SHELL', read: (value) => ({ value }) },
    generate: choice(['off', 'missing', 'check', 'write'], 'off'),
    'fail-on': choice(['error', 'warning', 'info', 'never'], 'error'),
    nixpkgs: text('NIXPKGS'),
    attr: text('PATH'),
    verify: choice(['published', 'download', 'strict', 'off'], 'published'),
    cache: choice(['auto', 'off'], 'auto'),
    'cache-write': choice(['auto', 'always', 'never'], 'auto'),
    'cache-key-prefix': text('WORD'),
    'install-nix': choice(['auto', 'apt', 'never'], 'auto'),
    'allow-userns': choice(['auto', 'apparmor-profile', 'sysctl', 'never'], 'auto'),
    offline: toggle('false'),
    timeout: wholeNumber('SECONDS', 300),
    'working-directory': text('FOLDER'),
    'sarif-file': text('FILE'),
    systems: words('SYSTEM'),
};
const settingNames = Object.keys(specs);
/**
 * Read every setting at once, so that a user hears of all mistakes together.
 * @param given the text of a setting, or undefined where it is absent.
 * @param call how the user knows the setting: `input "x"`, `--x`.
 * @returns the settings, or one sentence for each mistake.
 */
function readSettings(given, call) {
    const mistakes = [];
    const entries = settingNames.map((name) => {
        const spec = specs[name];
        const written = given(name);
        const read = spec.read(written === undefined || written === '' ? spec.fallback : written);
        if ('value' in read)
            return [name, read.value];
        mistakes.push(`${call(name)} ${read.complaint}, not ${JSON.stringify(written)}.`);
        return [name, undefined];
    });
    if (mistakes.length > 0)
        return { mistakes };
    // Every entry was read by the spec of its own name, which is what the type says.
    return { settings: Object.fromEntries(entries) };
}


/***/ })

};
