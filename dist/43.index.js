export const id = 43;
export const ids = [43];
export const modules = {

/***/ 2043:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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


/***/ })

};
