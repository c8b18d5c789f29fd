export const id = 740;
export const ids = [740,952];
export const modules = {

/***/ 9952:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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

/***/ 8740:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H9: () => (/* reexport */ commonInstallers),
  Zi: () => (/* reexport */ generateFor),
  oF: () => (/* reexport */ usualPlace),
  nF: () => (/* reexport */ writeGenerated)
});

// UNUSED EXPORTS: defaultGenerateSettings, generateFile, generateFlake, generateSettingNames, librarySets, packageNames, pinInstallers, proposals, proposedSets, readGenerateSettings

;// CONCATENATED MODULE: ./src/generate/explanations.ts
/** Why each part of a generated file is there: one line for every reader, and the long form with its source for `--explain`. */
const explanations = {
    file: {
        short: 'An FHS env in which conda and its packages find the system libraries that they assume.',
        long: [
            "Conda's programs look for /lib64/ld-linux-x86-64.so.2 and for libraries in /usr/lib, which NixOS does not have.",
            'buildFHSEnv makes a file system that has them, for the programs inside only.',
        ],
        source: 'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
    },
    nixpkgs: {
        short: 'Pinned: the same libraries today and in a year.',
        long: ['<nixpkgs> is whatever the machine has, and an env that worked can stop working with the next channel.'],
        source: 'https://nix.dev/reference/pinning-nixpkgs',
    },
    prefix: {
        short: '$HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.',
        long: [],
        source: 'https://www.shellcheck.net/wiki/SC2088',
    },
    absolutePrefix: {
        short: 'Where conda and its environments are.',
        long: [],
        source: 'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
    },
    miniforge: {
        short: 'Miniforge: conda with the channel conda-forge, which anybody may use.',
        long: ['A version, never "latest": the bytes behind that name change, and a pinned hash is wrong from then on.'],
        source: 'https://github.com/conda/conda/issues/14339',
    },
    miniconda: {
        short: "Miniconda: conda with Anaconda's default channels, which have terms of service.",
        long: ['A version, never "latest": the bytes behind that name change, and a pinned hash is wrong from then on.'],
        source: 'https://github.com/conda/conda/issues/14339',
    },
    fetch: {
        short: 'As sha256, which fetchurl has always taken; the name hash is younger.',
        long: ['An SRI hash says its own algorithm, and is right under both names.'],
        source: 'https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers',
    },
    install: {
        short: 'Installs conda once, without questions; again, it only says so.',
        long: [
            '-b asks nothing; -u because the prefix can be there already: conda keeps its own files in ~/.conda.',
            'The installer runs as it was published: its payload is found by its place in the file, so nothing may patch it.',
        ],
        source: 'https://github.com/conda/constructor/issues/804',
    },
    builder: {
        short: "The builder's name was buildFHSUserEnv until nixpkgs 22.11.",
        long: ['The old name is an error since 25.11, and the new one is not known before 23.05.'],
        source: 'https://github.com/NixOS/nixpkgs/pull/365499',
    },
    libraries: {
        short: 'What conda packages take from the system. The X libraries have new names since nixpkgs 26.05.',
        long: ['The env itself brings the C library, bash, coreutils and little more.'],
        source: 'https://github.com/NixOS/nixpkgs/pull/479724',
    },
    activate: {
        short: '`conda activate` is a function of this file, which is there from the first conda-install on.',
        long: [],
        source: 'https://github.com/NixOS/nixpkgs/issues/189839',
    },
    terms: {
        short: 'Accepts the terms of the default channels for whoever is inside.',
        long: ['Without it, conda asks before it uses them, and fails where nobody can answer.'],
        source: 'https://www.anaconda.com/docs/getting-started/tos-plugin',
    },
    flags: {
        short: 'For what pip compiles: added to what the env itself has set.',
        long: ["A plain assignment would lose the flags that lead to the env's own /usr/include and /usr/lib."],
        source: 'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
    },
    fonts: {
        short: 'The fonts of the system.',
        long: ['Only where it has a list of them: without that file, fontconfig would find none at all.'],
        source: 'https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html',
    },
    qt: {
        short: 'Where Qt looks for keyboard layouts and compose tables.',
        long: ['Without it: "Failed to create XKB context!"'],
        source: 'https://github.com/conda-forge/qt-feedstock/issues/104',
    },
    runScript: {
        short: 'A login shell reads the profile itself, so that the functions defined there are in it.',
        long: ["The env's start script reads the profile and then becomes this program: variables survive that, functions do not."],
        source: 'https://github.com/NixOS/nixpkgs/issues/133354',
    },
    micromamba: {
        short: 'micromamba comes from nixpkgs and needs no installer; it keeps its environments here.',
        long: [],
        source: 'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
    },
    hook: {
        short: 'Its hook uses `complete`, which a bash without line editing lacks.',
        long: [],
        source: 'https://github.com/mamba-org/mamba/issues/1840',
    },
};
/** @returns what writes comments as lines of `# …`, in the short form or in the long one with the source. */
function commentator(explain) {
    return (topic) => {
        const { short, long, source } = explanations[topic];
        return (explain ? [short, ...long, source] : [short]).map((line) => `# ${line}`);
    };
}

// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
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

;// CONCATENATED MODULE: ./src/generate/paths.ts
/** Paths in generated files: from the folder of one file to another file of the repository. */
/** The folder in a relative path, without a slash at its end; empty for a file at the top. */
function folderOf(path) {
    return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}
/** The Nix path of `target`, a file at the top of the repository, as it is written in the file at `path`. */
function fromFolder(path, target) {
    const folder = folderOf(path);
    return folder === '' ? `./${target}` : `${'../'.repeat(folder.split('/').length)}${target}`;
}
/** Whether a path leads to a file below the folder it is relative to, in characters that a Nix path may have. */
function isPlainPath(path) {
    return /^(?:(?!\.{1,2}\/)[\w.+-]+\/)*[\w.+-]+$/.test(path);
}

;// CONCATENATED MODULE: ./src/generate/header.ts
/** The beginning of a generated file: how to use it, and the nixpkgs that it takes where its caller gives none. */



/** @param path where the file will be; see `GenerateOptions`. */
function header(settings, installers, path, note) {
    return [
        ...note('file'),
        '#',
        ...usage(settings, path),
        ...terms(settings, installers),
        '{',
        ...indented(nixpkgs(settings, path, note), 2),
        '}:',
    ];
}
function usage({ shape, installer, name, prefix }, path) {
    const file = path.slice(folderOf(path).length).replace(/^\//, '');
    const steps = [
        shape === 'env'
            ? [`nix-shell ${file}`, 'a shell inside']
            : [`nix-build ${file}`, `makes the program result/bin/${name}: a shell inside`],
        ...(installer === 'micromamba' ? [] : [['conda-install', `inside, once: installs conda in ${prefix}`]]),
    ];
    const width = Math.max(...steps.map(([command]) => command.length));
    return steps.map(([command, what]) => `#   ${command.padEnd(width)}  ${what}`);
}
/** From about 25.5 on, Anaconda's conda asks for its terms: a contract, which is for a person to accept. */
function terms({ installer, acceptTerms }, installers) {
    const asks = installer === 'miniconda' && installers.some(({ release }) => (0,conda/* compareVersions */.Zy)(release, '25.5') >= 0);
    if (!asks || acceptTerms)
        return [];
    return [
        '#',
        '# nixconda-disable channel-terms: whoever uses it accepts the terms of the default channels, with `conda tos accept`',
    ];
}
function nixpkgs({ nixpkgs }, path, note) {
    switch (nixpkgs.kind) {
        case 'search-path':
            return [
                '# nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs',
                'pkgs ? import <nixpkgs> { },',
            ];
        case 'tarball':
            return [
                ...note('nixpkgs'),
                'pkgs ? import (fetchTarball {',
                `  url = ${quoted(`https://github.com/NixOS/nixpkgs/archive/${nixpkgs.rev}.tar.gz`)};`,
                `  sha256 = ${quoted(nixpkgs.sha256)};`,
                '}) { },',
            ];
        case 'npins':
            return [...note('nixpkgs'), `pkgs ? import (import ${fromFolder(path, 'npins')}).nixpkgs { },`];
        case 'flake.lock':
            return [
                ...note('nixpkgs'),
                'pkgs ?',
                '  let',
                `    lock = builtins.fromJSON (builtins.readFile ${fromFolder(path, 'flake.lock')});`,
                '    inherit (lock.nodes.${lock.nodes.root.inputs.nixpkgs}) locked;',
                '  in',
                '  import (fetchTarball {',
                '    url = "https://github.com/${locked.owner}/${locked.repo}/archive/${locked.rev}.tar.gz";',
                '    sha256 = locked.narHash;',
                '  }) { },',
            ];
    }
}

;// CONCATENATED MODULE: ./src/generate/installation.ts

/** Bindings of the file's `let`, with an empty line behind them; none for micromamba. */
function installation({ installer }, installers, note) {
    const [first] = installers;
    if (installer === 'micromamba' || first === undefined)
        return [];
    return [
        ...note(installer),
        `version = ${quoted(first.version)};`,
        'installers = {',
        ...installers.flatMap(({ system, url, version, hash }) => [
            `  ${system} = {`,
            // One token names the version, so that whoever changes it changes every URL.
            `    url = ${quoted(url).replaceAll(version, '${version}')};`,
            `    hash = ${quoted(hash)};`,
            '  };',
        ]),
        '};',
        'inherit (pkgs.stdenv.hostPlatform) system;',
        'pinned = installers.${system} or (throw "This file has no conda installer for ${system}.");',
        'installer = pkgs.fetchurl {',
        '  inherit (pinned) url;',
        ...note('fetch').map((line) => `  ${line}`),
        '  sha256 = pinned.hash;',
        '};',
        '',
        ...note('install'),
        'conda-install = pkgs.writeScriptBin "conda-install" \'\'',
        '  #!${pkgs.stdenv.shell}',
        '  if [ -x "${prefix}/bin/conda" ]; then',
        '    echo "conda is installed in ${prefix}"',
        '  else',
        '    bash ${installer} -b -u -p "${prefix}" "$@"',
        '  fi',
        "'';",
        '',
    ];
}

;// CONCATENATED MODULE: ./src/generate/libraries.json
const libraries_namespaceObject = /*#__PURE__*/JSON.parse('{"c":{"base":{"why":"what conda\'s own programs and most packages take for granted","source":"https://github.com/NixOS/nixpkgs/blob/master/pkgs/by-name/co/conda/package.nix","libraries":[{"names":["zlib"],"why":"the installer\'s own program needs libz.so.1","source":"https://github.com/NixOS/nixpkgs/issues/119832"},{"names":["libselinux"],"why":"PyQt and GTK packages are linked with it","source":"https://github.com/sequana/sequana/issues/438"},{"names":["libxcrypt-legacy","glibc"],"why":"packages of older pythons are linked with libcrypt.so.1"},{"names":["cacert"],"why":"certificates for programs that bring none"},{"names":["curl"],"why":"for scripts; the env has none of its own"},{"names":["git"],"why":"pip installs from repositories"},{"names":["which"],"why":"for scripts; the env has none of its own"}]},"x11":{"why":"windows, for Matplotlib, Tk and everything above them","source":"https://peps.python.org/pep-0513/#the-manylinux1-policy","libraries":[{"names":["libx11","xorg.libX11"],"why":"libX11.so.6"},{"names":["libxau","xorg.libXau"],"why":"libXau.so.6"},{"names":["libxext","xorg.libXext"],"why":"libXext.so.6"},{"names":["libxi","xorg.libXi"],"why":"libXi.so.6, for Qt\'s xcb platform"},{"names":["libxrender","xorg.libXrender"],"why":"libXrender.so.1"},{"names":["libice","xorg.libICE"],"why":"libICE.so.6"},{"names":["libsm","xorg.libSM"],"why":"libSM.so.6"},{"names":["libxcb","xorg.libxcb"],"why":"libxcb.so.1"},{"names":["fontconfig"],"why":"libfontconfig.so.1, for text in windows","source":"https://wiki.nixos.org/wiki/Python"}]},"qt":{"why":"what Qt\'s own packages expect beside X11","source":"https://doc.qt.io/qt-6/linux-requirements.html","libraries":[{"names":["dbus"],"why":"libdbus-1.so.3"},{"names":["freetype"],"why":"libfreetype.so.6"},{"names":["glib"],"why":"libglib-2.0.so.0"},{"names":["libxkbcommon"],"why":"libxkbcommon.so.0, for keyboards"},{"names":["nss"],"why":"libnss3.so, for Qt WebEngine"},{"names":["nspr"],"why":"libnspr4.so, for Qt WebEngine"},{"names":["expat"],"why":"libexpat.so.1"},{"names":["libxcb-cursor","xorg.xcbutilcursor","xcb-util-cursor"],"why":"libxcb-cursor.so.0, for Qt\'s xcb platform from 6.5 on"},{"names":["libxcb-image","xorg.xcbutilimage"],"why":"libxcb-image.so.0, for Qt\'s xcb platform"},{"names":["libxcb-keysyms","xorg.xcbutilkeysyms"],"why":"libxcb-keysyms.so.1, for Qt\'s xcb platform"},{"names":["libxcb-render-util","xorg.xcbutilrenderutil"],"why":"libxcb-render-util.so.0, for Qt\'s xcb platform"},{"names":["libxcb-wm","xorg.xcbutilwm"],"why":"libxcb-icccm.so.4, for Qt\'s xcb platform"},{"names":["libxcomposite","xorg.libXcomposite"],"why":"libXcomposite.so.1, for Qt WebEngine"},{"names":["libxdamage","xorg.libXdamage"],"why":"libXdamage.so.1, for Qt WebEngine"},{"names":["libxfixes","xorg.libXfixes"],"why":"libXfixes.so.3, for Qt WebEngine"},{"names":["libxrandr","xorg.libXrandr"],"why":"libXrandr.so.2, for Qt WebEngine"},{"names":["libxtst","xorg.libXtst"],"why":"libXtst.so.6, for Qt WebEngine"},{"names":["xkeyboard-config","xorg.xkeyboardconfig"],"why":"keyboard layouts"}]},"gl":{"why":"OpenGL, for PyOpenGL, VTK and OpenCV\'s windows","source":"https://conda-forge.org/docs/maintainer/knowledge_base/#core-dependency-tree-packages-cdts","libraries":[{"names":["libGL","mesa"],"why":"libGL.so.1"},{"names":["libGLU","mesa_glu"],"why":"libGLU.so.1"}]},"audio":{"why":"sound","source":"https://www.alsa-project.org/wiki/ALSA_Library_API","libraries":[{"names":["alsa-lib","alsaLib"],"why":"libasound.so.2"},{"names":["libpulseaudio"],"why":"libpulse.so.0"}]},"build":{"why":"compilers, for what pip builds from source","source":"https://packaging.python.org/en/latest/discussions/package-formats/","libraries":[{"names":["gcc"],"why":"a C and C++ compiler"},{"names":["gnumake"],"why":"make"},{"names":["pkg-config","pkgconfig"],"why":"pkg-config"}]}},"L":{"compilers":["build"],"cython":["build"],"glfw":["x11","gl"],"kivy":["x11","gl","audio"],"librosa":["audio"],"matplotlib":["x11"],"mayavi":["x11","qt","gl"],"moderngl":["x11","gl"],"napari":["x11","qt","gl"],"numba":["build"],"open3d":["x11","gl"],"opencv":["gl"],"opencv-contrib-python":["gl"],"opencv-python":["gl"],"portaudio":["audio"],"py-opencv":["gl"],"pyaudio":["audio"],"pygame":["x11","gl","audio"],"pygobject":["x11"],"pyopengl":["x11","gl"],"pyqt":["x11","qt","gl"],"pyqt5":["x11","qt","gl"],"pyqt6":["x11","qt","gl"],"pyqtgraph":["x11","qt","gl"],"pyqtwebengine":["x11","qt","gl"],"pyside2":["x11","qt","gl"],"pyside6":["x11","qt","gl"],"pythran":["build"],"pyvista":["x11","gl"],"qt":["x11","qt","gl"],"qt-main":["x11","qt","gl"],"qt6-main":["x11","qt","gl"],"sounddevice":["audio"],"spyder":["x11","qt","gl"],"tk":["x11"],"vispy":["x11","gl"],"vtk":["x11","gl"],"wxpython":["x11","gl"]}}');
;// CONCATENATED MODULE: ./src/generate/libraries.ts
/** The curated sets of system libraries that conda packages assume, and which conda packages call for which set. */

/** Every set, in the order in which a file lists them. */
const librarySets = Object.keys(libraries_namespaceObject.c);
function isLibrarySet(word) {
    return Object.hasOwn(libraries_namespaceObject.c, word);
}
function librarySet(name) {
    return libraries_namespaceObject.c[name];
}
/** What each of these conda packages calls for; those that call for nothing are left out. */
function proposals(condaPackages) {
    const table = libraries_namespaceObject.L;
    return [...new Set(condaPackages)].sort().flatMap((condaPackage) => {
        const sets = (Object.hasOwn(table, condaPackage) ? (table[condaPackage] ?? []) : []).filter(isLibrarySet);
        return sets.length === 0 ? [] : [{ condaPackage, sets }];
    });
}
/** The sets that proposals come to, `base` always among them, in their order. */
function proposedSets(proposed) {
    const called = new Set(['base', ...proposed.flatMap(({ sets }) => sets)]);
    return librarySets.filter((name) => called.has(name));
}

;// CONCATENATED MODULE: ./src/generate/packages.ts
/** The packages of a generated env: the installer, the sets of libraries, and the owner's own. */

/** The items of `targetPkgs`, each package once, with a comment on each set. */
function packageLines(settings, explain) {
    const own = settings.installer === 'micromamba' ? ['pkgs.micromamba'] : ['conda-install'];
    const listed = new Set(own);
    const fresh = (text) => !listed.has(text) && listed.add(text);
    // Without base, not even the installer starts.
    const chosen = librarySets.filter((name) => name === 'base' || settings.libraries.includes(name));
    const sets = chosen.flatMap((name) => {
        const { why, source, libraries } = librarySet(name);
        const news = libraries.filter((library) => fresh(choice(library.names)));
        if (news.length === 0)
            return [];
        const items = news.flatMap((library) => (explain ? [...reason(library), choice(library.names)] : [choice(library.names)]));
        return ['', `# ${name}: ${why}`, ...(explain ? [`# ${source}`] : []), ...items];
    });
    const wanted = settings.packages.map((names) => choice(names.split(' or '))).filter(fresh);
    return [...own, ...sets, ...(wanted.length === 0 ? [] : ['', ...wanted])];
}
/** The package under whichever of its names this nixpkgs has. */
function choice(names) {
    const text = names.map((name) => `pkgs.${name}`).join(' or ');
    return names.length === 1 ? text : `(${text})`;
}
function reason({ why, source }) {
    return [`# ${why}`, ...(source === undefined ? [] : [`# ${source}`])];
}

;// CONCATENATED MODULE: ./src/generate/profile.ts

/** The lines of the `''` string, without its indentation. */
function profileLines(settings, note) {
    const { installer, libraries } = settings;
    const windows = libraries.includes('x11') || libraries.includes('qt');
    return [
        ...(installer === 'micromamba' ? micromamba(settings, note) : profile_conda(settings, note)),
        ...(libraries.includes('build') ? flags(note) : []),
        ...(windows ? fonts(note) : []),
        ...(libraries.includes('qt') ? qt(note) : []),
        ...settings.profile.map(indentedLine),
    ];
}
/** Whether a shell starts that reads what the profile defines, because it is a login shell or is told a file to read. */
function startsLoginShell(runScript) {
    const isShell = /^(?:\S*\/)?(?:bash|sh|zsh|fish|dash|ksh)(?:\s|$)/.test(runScript);
    return ((isShell && /\s(?:-[a-z]*l[a-z]*|--login)(?:\s|$)/.test(runScript)) || /\s--(?:rcfile|init-file)(?:[\s=]|$)/.test(runScript));
}
/** Other programs get the profile's variables only: that is known, and nothing to be warned of. */
function lostFunctions({ runScript }) {
    if (startsLoginShell(runScript))
        return [];
    return ['# nixconda-disable-next-line activation-lost: no login shell starts here that would read it again; see `conda init`'];
}
function profile_conda(settings, note) {
    const { installer, acceptTerms } = settings;
    const accepts = installer === 'miniconda' && acceptTerms;
    return [
        'export PATH="${prefix}/bin:$PATH"',
        ...note('activate'),
        'if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then',
        ...lostFunctions(settings).map((line) => `  ${line}`),
        '  . "${prefix}/etc/profile.d/conda.sh"',
        'fi',
        ...(accepts ? [...note('terms'), 'export CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes'] : []),
    ];
}
function micromamba(settings, note) {
    return [
        ...note('micromamba'),
        'export MAMBA_ROOT_PREFIX="${prefix}"',
        ...note('hook'),
        'type complete > /dev/null 2>&1 || complete() { :; }',
        ...lostFunctions(settings),
        'eval "$(micromamba shell hook --shell posix)"',
    ];
}
function flags(note) {
    return [
        ...note('flags'),
        'export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"',
        'export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"',
    ];
}
function fonts(note) {
    return [...note('fonts'), 'if [ -f /etc/fonts/fonts.conf ]; then', '  export FONTCONFIG_FILE=/etc/fonts/fonts.conf', 'fi'];
}
function qt(note) {
    return [...note('qt'), 'export QT_XKB_CONFIG_ROOT=/usr/share/X11/xkb', 'export QTCOMPOSE=/usr/share/X11/locale'];
}

;// CONCATENATED MODULE: ./src/generate/file.ts
/** Settings to a conda shell file: the same settings give the same bytes, formatted as nixfmt (RFC 166) would. */






/**
 * @param installers what `pinInstallers` gives for the same settings.
 * @returns the file's text.
 */
function generateFile(settings, installers, { path, explain }) {
    const note = commentator(explain);
    const lines = [
        ...header(settings, installers, path, note),
        '',
        'let',
        ...indented([
            ...prefix(settings, note),
            '',
            ...installation(settings, installers, note),
            ...note('builder'),
            'buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;',
        ], 2),
        'in',
        ...env(settings, path, explain),
    ];
    return `${lines.join('\n')}\n`;
}
function prefix({ prefix }, note) {
    return [...note(prefix.startsWith('$HOME') ? 'prefix' : 'absolutePrefix'), `prefix = ${quoted(prefix)};`];
}
function env(settings, path, explain) {
    const { shape, name, runScript } = settings;
    const note = commentator(explain);
    const isEnv = shape === 'env';
    // nix-shell would enter the build of the program, and a file of such a name is made for nix-shell.
    const isNamedAsShell = /(?:^|[/-])shell\.nix$/.test(path);
    return [
        ...(isEnv || !isNamedAsShell
            ? []
            : ['# nixconda-disable-next-line fhs-env-missing: a program to install; nix-shell takes -A env']),
        `${isEnv ? '(' : ''}buildFHSEnv {`,
        ...indented([
            `name = ${quoted(name)};`,
            '',
            ...note('libraries'),
            'targetPkgs = pkgs: [',
            ...indented(packageLines(settings, explain), 2),
            '];',
            '',
            "profile = ''",
            ...indented(profileLines(settings, note), 2),
            "'';",
            '',
            ...(startsLoginShell(runScript) ? note('runScript') : []),
            `runScript = ${quoted(runScript)};`,
        ], 2),
        isEnv ? '}).env' : '}',
    ];
}

// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
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
    const [newest] = commonInstallers(lists.map(({ installers }) => installers));
    const version = settings.version === 'latest' ? newest?.name.version : settings.version;
    return lists.map(({ system, installers }) => {
        const found = installers.find(({ name }) => name.version === version);
        if (found !== undefined) {
            const { version, release } = found.name;
            return { system, url: found.url, version: version ?? '', release: release ?? '', hash: (0,conda/* toSri */.kB)(found.hash) };
        }
        const known = installers.slice(0, 5).map(({ name }) => name.version);
        throw new failure/* Failure */.H(`No ${family} ${version ?? ''} with a published sha256 is known for ${system}.`, {
            remedy: known.length === 0 ? `There is none for ${system} at all.` : `The newest are ${known.join(', ')}.`,
        });
    });
}
/**
 * The installers of the first list whose version is in all of them.
 * @param lists each newest first, as the result is.
 */
function commonInstallers([first = [], ...others]) {
    return first.filter(({ name }) => others.every((list) => list.some((other) => other.name.version === name.version)));
}

;// CONCATENATED MODULE: ./src/generate/settings.ts
/** What a generated conda shell file is made from: the settings, their defaults, and what they may be. */


const defaultGenerateSettings = {
    installer: 'miniforge',
    version: 'latest',
    systems: ['x86_64-linux', 'aarch64-linux'],
    prefix: '$HOME/.conda',
    libraries: ['base', 'x11', 'gl', 'build'],
    packages: [],
    profile: [],
    name: 'conda-shell',
    runScript: 'bash -l',
    shape: 'env',
    nixpkgs: { kind: 'search-path' },
    flake: false,
    acceptTerms: false,
};
const settings_text = (pattern, what) => (value) => typeof value === 'string' && pattern.test(value) ? { value } : { complaint: `must be ${what}` };
const oneOf = (...words) => (value) => {
    const found = words.find((word) => word === value);
    return found === undefined ? { complaint: `must be one of ${words.join(', ')}` } : { value: found };
};
/** A list without repetitions, in the order given. */
const listOf = (item, least) => (value) => {
    if (!Array.isArray(value) || value.length < least)
        return { complaint: `must be a list${least > 0 ? ' that is not empty' : ''}` };
    const read = value.map((one) => item(one));
    const wrong = read.find((one) => 'complaint' in one);
    if (wrong !== undefined && 'complaint' in wrong)
        return { complaint: `has an item that ${wrong.complaint}` };
    return { value: [...new Set(read.flatMap((one) => ('value' in one ? [one.value] : [])))] };
};
const toggle = (value) => (typeof value === 'boolean' ? { value } : { complaint: 'must be true or false' });
const settings_librarySet = (value) => typeof value === 'string' && isLibrarySet(value) ? { value } : { complaint: `must be one of ${librarySets.join(', ')}` };
/** `search-path`, `npins`, `flake.lock`, `REV:SHA256`, or a mapping with `rev` and `sha256`. */
const settings_nixpkgs = (value) => {
    if (value === 'search-path' || value === 'npins' || value === 'flake.lock')
        return { value: { kind: value } };
    const [, before, after] = (typeof value === 'string' && /^([^:]*):(.*)$/s.exec(value)) || [];
    const given = before === undefined ? value : { rev: before, sha256: after };
    const { rev, sha256 } = typeof given === 'object' && given !== null ? given : {};
    const isPin = typeof rev === 'string' &&
        /^[0-9a-f]{40}$/.test(rev) &&
        typeof sha256 === 'string' &&
        (0,conda/* parseHash */.Eb)(sha256, 'sha256').kind === 'hash';
    if (isPin)
        return { value: { kind: 'tarball', rev, sha256 } };
    return { complaint: 'must be search-path, npins, flake.lock, or a rev of 40 hexadecimal digits with a sha256' };
};
const attributePath = "[A-Za-z_][\\w'-]*(?:\\.[A-Za-z_][\\w'-]*)*";
const packagePattern = new RegExp(`^${attributePath}(?: or ${attributePath})*$`);
/**
 * Everything that ends up in Nix or shell text is held to a plain alphabet here, or is quoted where it is written
 * (profile lines), so that no setting can end the string it stands in.
 */
const readers = {
    installer: oneOf('miniforge', 'miniconda', 'micromamba'),
    version: settings_text(/^[A-Za-z0-9_.-]+$/, 'a version such as 26.3.2-3, in quotes, or latest'),
    systems: listOf(settings_text(/^[a-z0-9_]+-linux$/, 'a Linux system such as x86_64-linux'), 1),
    prefix: settings_text(/^(\$HOME)?(\/[A-Za-z0-9_.+@-]+)+$/, 'an absolute path, or one that begins with $HOME, without spaces'),
    libraries: listOf(settings_librarySet, 0),
    packages: listOf(settings_text(packagePattern, 'an attribute path of nixpkgs such as ffmpeg'), 0),
    profile: listOf(settings_text(/^[^\p{Cc}]*$/u, 'one line of shell without tabs'), 0),
    name: settings_text(/^[A-Za-z][A-Za-z0-9+_.-]*$/, 'a name of letters, digits and + _ . -'),
    runScript: settings_text(/^[A-Za-z0-9_./+-]+( [A-Za-z0-9_./=+-]+)*$/, 'a program and its flags'),
    shape: oneOf('env', 'package'),
    nixpkgs: settings_nixpkgs,
    flake: toggle,
    acceptTerms: toggle,
};
/** How a setting is written in YAML and in messages: `runScript` is `run-script`. */
const written = (key) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Every setting as it is written; `environment` names a file whose packages decide the libraries, see write.ts. */
const generateSettingNames = [...Object.keys(readers).map(written), 'environment'];
/**
 * Read settings from parsed YAML or flags, by the names they are written with.
 * @returns the settings over the defaults, or a sentence for each mistake.
 */
function readGenerateSettings(given) {
    const mistakes = Object.keys(given)
        .filter((key) => !generateSettingNames.includes(key))
        .map((key) => `There is no setting ${JSON.stringify(key)}; there are ${generateSettingNames.join(', ')}.`);
    const entries = Object.entries(readers).flatMap(([key, read]) => {
        const value = given[written(key)];
        if (value === undefined)
            return [];
        const result = read(value);
        if ('value' in result)
            return [[key, result.value]];
        mistakes.push(`${written(key)} ${result.complaint}.`);
        return [];
    });
    return mistakes.length > 0 ? { mistakes } : { settings: { ...defaultGenerateSettings, ...Object.fromEntries(entries) } };
}

// EXTERNAL MODULE: ./src/diff.ts
var diff = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
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

;// CONCATENATED MODULE: ./src/generate/flake.ts
/** A flake.nix around a generated file, for `nix develop` and `nix build`. */

/** @param path of the conda shell file, relative to the flake's folder. @returns the text of flake.nix. */
function generateFlake({ name, systems, shape, nixpkgs }, path) {
    const ref = nixpkgs.kind === 'tarball' ? nixpkgs.rev : 'nixos-unstable';
    const call = `import ./${path} { pkgs = nixpkgs.legacyPackages.\${system}; }`;
    const output = (attribute, value) => [
        `${attribute} = forEachSystem (system: {`,
        `  default = ${value};`,
        '});',
    ];
    const outputs = shape === 'env' ? output('devShells', call) : [...output('packages', call), ...output('devShells', `(${call}).env`)];
    const lines = [
        '{',
        `  description = ${quoted(`${name}: an FHS env for conda and its packages`)};`,
        '',
        `  inputs.nixpkgs.url = ${quoted(`github:NixOS/nixpkgs/${ref}`)};`,
        '',
        '  outputs =',
        '    { nixpkgs, ... }:',
        '    let',
        '      forEachSystem = nixpkgs.lib.genAttrs [',
        ...indented(systems.map(quoted), 8),
        '      ];',
        '    in',
        '    {',
        ...indented(outputs, 6),
        '    };',
        '}',
    ];
    return `${lines.join('\n')}\n`;
}

;// CONCATENATED MODULE: ./src/generate/requirements.ts
/** The names of what conda and pip are to install, in lower case, with dashes for pip's underscores. */
function packageNames(environment) {
    switch (environment.kind) {
        case 'yaml':
            return [...environment.dependencies, ...environment.pip].flatMap((requirement) => nameIn(requirement) ?? []);
        case 'requirements':
            return environment.specs.flatMap((spec) => nameIn(spec) ?? []);
        case 'explicit':
            return environment.packages.flatMap(({ url }) => nameInUrl(url) ?? []);
    }
}
/** `conda-forge::pyqt>=5.15`, `numpy=2.1=py312*`, `opencv-python==4.10`; null for a flag of a requirements file. */
function nameIn(requirement) {
    return plain(/^(?:[^\s:]+::)?([A-Za-z0-9_][A-Za-z0-9_.-]*)/.exec(requirement.trim())?.[1]);
}
/** `https://conda.anaconda.org/conda-forge/linux-64/pyqt-5.15.10-py312h949fe66_5.conda`: name, version and build are joined by dashes. */
function nameInUrl(url) {
    return plain(/\/([^/]+)-[^/-]+-[^/-]+$/.exec(url)?.[1]);
}
function plain(name) {
    return name === undefined ? null : name.toLowerCase().replaceAll('_', '-');
}

;// CONCATENATED MODULE: ./src/generate/write.ts











const configurationFile = '.nixconda.yml';
const flakeFile = 'flake.nix';
/**
 * The files that the repository's settings give, held against those that are there. Writes nothing.
 * @param overrides settings from flags, by the names they have in YAML, which win over the file's.
 * @throws Failure that lists every mistake in the settings.
 */
async function generateFor(world, overrides, published, options) {
    const settings = await settingsFor(world, overrides);
    const isTied = settings.flake || settings.nixpkgs.kind === 'npins' || settings.nixpkgs.kind === 'flake.lock';
    if (isTied && !isPlainPath(options.path)) {
        throw new failure/* Failure */.H(`The settings tie the file to others of the repository, so ${options.path} cannot be its place.`, {
            remedy: 'Name a place below the working directory, without spaces, such as nix/conda-shell.nix.',
        });
    }
    const text = generateFile(settings, pinInstallers(settings, published), options);
    const flake = settings.flake ? [await heldAgainst(world, flakeFile, generateFlake(settings, options.path))] : [];
    return { settings, files: [await heldAgainst(world, options.path, text), ...flake] };
}
/** Where the file goes if nobody says: the first of the usual names that is there, else `conda-shell.nix`. */
async function usualPlace(world) {
    for (const name of find/* usualNames */.Vx)
        if (await world.files.exists((0,find/* resolvePath */.o1)(world, name)))
            return name;
    return find/* usualNames */.Vx[1];
}
/** Write what differs; say what was written. */
async function writeGenerated(world, files) {
    for (const { path, text, difference } of files) {
        if (difference === null)
            continue;
        await world.files.write((0,find/* resolvePath */.o1)(world, path), text);
        world.log.info(`Wrote ${path}.`);
    }
}
async function heldAgainst(world, path, text) {
    const there = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, path));
    return { path, text, there, difference: (0,diff.unifiedDiff)(path, there, text) };
}
async function settingsFor(world, overrides) {
    const text = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, configurationFile));
    const configured = text === null ? {} : await readGenerateConfiguration(configurationFile, text);
    const { environment, ...given } = { ...configured, ...overrides };
    const libraries = given.libraries ?? (environment === undefined ? undefined : await librariesFor(world, environment));
    const read = readGenerateSettings({ ...given, libraries });
    if ('settings' in read)
        return read.settings;
    throw new failure/* Failure */.H(read.mistakes.join('\n  '), {
        remedy: `They are set under \`generate\` in ${configurationFile}, or by flags.`,
    });
}
/** The sets that the packages of an environment file call for, with the reasons in the log. */
async function librariesFor(world, path) {
    if (typeof path !== 'string')
        throw new failure/* Failure */.H('`environment` must be the path of a file such as environment.yml.');
    const text = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, path));
    if (text === null)
        throw new failure/* Failure */.H(`There is no file ${path} in ${world.cwd}.`, { place: { file: path } });
    const { readEnvironmentFile } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(940)]).then(__webpack_require__.bind(__webpack_require__, 4940));
    const proposed = proposals(packageNames(readEnvironmentFile(text, path)));
    const sets = proposedSets(proposed);
    const reasons = proposed.map(({ condaPackage, sets }) => `${condaPackage} calls for ${sets.join(', ')}`);
    world.log.info(`${path}: libraries ${[sets.join(', '), ...reasons].join('; ')}.`);
    return sets;
}

;// CONCATENATED MODULE: ./src/generate/index.ts
/** The face of generation: settings in, a conda shell file out. */









/***/ })

};
