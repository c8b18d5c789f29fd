export const id = 479;
export const ids = [479];
export const modules = {

/***/ 3479:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  upgrade: () => (/* binding */ upgrade)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/conda/index.ts
var conda = __webpack_require__(2099);
// EXTERNAL MODULE: ./src/diff.ts
var diff = __webpack_require__(9952);
// EXTERNAL MODULE: ./src/failure.ts
var failure = __webpack_require__(1633);
// EXTERNAL MODULE: ./src/find.ts
var find = __webpack_require__(1196);
// EXTERNAL MODULE: ./src/lint/index.ts + 2 modules
var lint = __webpack_require__(7074);
// EXTERNAL MODULE: ./src/stages/lint.ts
var stages_lint = __webpack_require__(566);
// EXTERNAL MODULE: ./src/stages/other-rules.ts
var other_rules = __webpack_require__(4331);
// EXTERNAL MODULE: ./src/stages/published.ts
var published = __webpack_require__(6541);
// EXTERNAL MODULE: ./src/syntax/index.ts + 20 modules
var syntax = __webpack_require__(2902);
;// CONCATENATED MODULE: ./src/upgrade/splice.ts
/** The changes that an upgrade makes to a text, and what stands in the way of one. */

function isObstacle(splices) {
    return 'why' in splices;
}
/** All splices of several parts, or the first obstacle. */
function joined(parts) {
    const splices = [];
    for (const part of parts) {
        if (isObstacle(part))
            return part;
        splices.push(...part);
    }
    return splices;
}
/**
 * Each splice once, without those that change nothing.
 * @returns an obstacle where two overlap and are not the same: one token would have to become two things.
 */
function settled(text, splices) {
    const kept = [];
    for (const splice of splices) {
        if (text.slice(splice.from, splice.to) === splice.text)
            continue;
        const other = kept.find(({ from, to }) => from < splice.to && splice.from < to);
        if (other === undefined)
            kept.push(splice);
        else if (other.from !== splice.from || other.to !== splice.to || other.text !== splice.text) {
            const { from, to } = splice;
            return { from, to, why: `This would have to become both ${other.text} and ${splice.text}.` };
        }
    }
    return kept;
}
/** @throws RangeError where splices overlap; see `settled`. */
function applySplices(text, splices) {
    const lines = (0,syntax/* lineIndex */.Dp)(text);
    return (0,syntax/* applyEdits */.ct)(text, splices.map(({ from, to, text }) => ({ range: lines.range(from, to), text })));
}

;// CONCATENATED MODULE: ./src/upgrade/pin.ts
/** Pins nixpkgs: `<nixpkgs>` becomes a fetched revision, and a revision that is pinned already becomes another. */



/** An archive of nixpkgs at GitHub, by its whole revision. */
const archive = /^https:\/\/github\.com\/NixOS\/nixpkgs(?:-channels)?\/archive\/([0-9a-f]{40})\.(?:tar\.gz|zip)$/i;
/** The URL of the tarball of a revision. */
function archiveOf(revision) {
    return `https://github.com/NixOS/nixpkgs/archive/${revision}.tar.gz`;
}
/** @returns no splices where the file neither uses `<nixpkgs>` nor fetches a revision of it. */
function pinNixpkgs(root, pin) {
    const parts = [];
    (0,syntax/* walk */.GG)(root, (node) => {
        if (node.kind === 'search-path' && node.name === 'nixpkgs')
            parts.push([fetched(root, node, pin)]);
        if (node.kind === 'apply' && calledName(node.function) === 'fetchTarball')
            parts.push(renewed(root, node, pin));
    });
    return joined(parts);
}
/** In several lines, the first and last of which are at the indentation of the line that `<nixpkgs>` is on. */
function fetched({ text }, { from, to }, { url, sha256 }) {
    const line = text.slice(text.lastIndexOf('\n', from) + 1, from);
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    const lines = [
        '(fetchTarball {',
        `${indent}  url = ${JSON.stringify(url)};`,
        `${indent}  sha256 = "${(0,conda/* formatHash */.ON)(sha256, 'sri')}";`,
        `${indent}})`,
    ];
    return { from, to, text: lines.join(end) };
}
/** `fetchTarball { url = "…/archive/REV.tar.gz"; sha256 = "…"; }`: both tokens, the hash in the encoding it has. */
function renewed(root, { arguments: [argument] }, pin) {
    const values = (0,syntax/* valuesOf */.sm)(root);
    if (argument === undefined)
        return [];
    const string = (name) => {
        const member = values.member(argument, [name]);
        return member.kind === 'expression' ? values.string(member.expression) : null;
    };
    const url = string('url');
    const old = archive.exec(url?.value ?? '')?.[1];
    const hash = string('sha256');
    if (url === null || old === undefined || pin.revision === old)
        return [];
    const { from, to } = argument;
    if (pin.revision === null)
        return { from, to, why: 'The new pin has no revision to put in the place of this one.' };
    const holder = url.pieces.find((piece) => piece.kind === 'text' && piece.verbatim && piece.value.includes(old));
    const [digest, ...others] = hash?.pieces ?? [];
    if (holder?.kind !== 'text' || digest?.kind !== 'text' || others.length > 0) {
        return { from, to, why: 'The revision and the sha256 of this nixpkgs are not both plain text.' };
    }
    const parsed = (0,conda/* parseHash */.Eb)(digest.value, 'sha256');
    const form = parsed.kind === 'hash' ? parsed.form : { encoding: 'sri', prefixed: false };
    const at = holder.from + holder.value.indexOf(old);
    return [
        { from: at, to: at + old.length, text: pin.revision },
        { from: digest.from, to: digest.to, text: (0,conda/* formatHash */.ON)(pin.sha256, form.encoding, form.prefixed) },
    ];
}
function calledName(expression) {
    const node = (0,syntax/* bare */.$B)(expression);
    if (node.kind === 'variable')
        return node.name;
    const last = node.kind === 'select' ? node.path.names.at(-1) : undefined;
    return last === undefined ? null : (0,syntax/* attributeNameText */.FJ)(last);
}

// EXTERNAL MODULE: ./src/diagnostic.ts
var diagnostic = __webpack_require__(1348);
;// CONCATENATED MODULE: ./src/upgrade/confirm.ts
/** Holds the text after an upgrade against what was planned: every installer as meant, and no other URL changed. */


/**
 * @param before the text that was changed, and its installers; @param after those of the new text.
 * @returns what did not come out as planned, at its place before; null where all is well.
 */
function mismatch(before, after, changes) {
    const planned = new Map(changes.map((change) => [change.installer, change]));
    for (const [index, old] of before.installers.entries()) {
        const change = planned.get(old);
        const fresh = after.installers[index];
        const isRight = change === undefined ? fresh?.urlText === old.urlText : fresh !== undefined && isAsPlanned(fresh, change);
        if (isRight)
            continue;
        const { from, to } = old.urlNode;
        return { from, to, why: 'The change of another part would change this installer in a way that was not meant.' };
    }
    if (after.root === null)
        return { from: 0, to: 0, why: 'The result would not be Nix.' };
    return changedUrl(before.root, after.root);
}
function isAsPlanned(fresh, { file, hash, installer }) {
    const isFile = !installer.systemKnown || fresh.name === null || file.startsWith(`${fresh.name.family}-${fresh.name.version}-`);
    const isHash = hash === null || (fresh.hash?.parsed?.kind === 'hash' && (0,conda/* sameHash */.df)(fresh.hash.parsed.hash, hash));
    return fresh.name !== null && isFile && isHash;
}
/** A URL of something else that the version also went into: whether that file is there, nobody knows. */
function changedUrl(before, after) {
    const fresh = urls(after);
    for (const [index, { from, to, url }] of urls(before).entries()) {
        const now = fresh[index]?.url ?? '';
        if (now === url || !/^\w+:\/\//.test(url) || (0,conda/* isInstallerUrl */.O8)(url))
            continue;
        return { from, to, why: `This URL would become ${now}, which nothing is known of.` };
    }
    return null;
}
/** The values of all strings, in the order of the text: an upgrade adds none and takes none away. */
function urls(root) {
    const values = (0,syntax/* valuesOf */.sm)(root);
    const found = [];
    (0,syntax/* walk */.GG)(root, (node) => {
        if (node.kind !== 'string')
            return;
        const pieces = values.string(node)?.pieces ?? [];
        found.push({
            from: node.from,
            to: node.to,
            url: pieces.map((piece) => (piece.kind === 'text' ? piece.value : '\uFFFC')).join(''),
        });
    });
    return found;
}

;// CONCATENATED MODULE: ./src/upgrade/hashes.ts
/** New hashes in place of those that an installer is pinned by: beside its URL, or one for each system. */



/** Put `fresh` in the place of the hash beside the URL, in the encoding that it has. */
function replaceHash({ hash, urlNode, set }, fresh) {
    // `builtins.fetchurl "https://…"` pins nothing; a set without a hash has it somewhere else.
    if (hash === null) {
        if (set === null)
            return [];
        return { from: urlNode.from, to: urlNode.to, why: 'The hash of this installer does not stand beside its URL.' };
    }
    const [piece, ...others] = hash.string?.pieces ?? [];
    const { from, to } = hash.member.value ?? hash.member.nameNode;
    if (isStandIn(hash))
        return joined([renamed(hash, fresh), [{ from, to, text: `"${(0,conda/* formatHash */.ON)(fresh, 'sri')}"` }]]);
    if (piece?.kind !== 'text' || !piece.verbatim || others.length > 0) {
        return { from, to, why: 'The hash of this installer is not plain text.' };
    }
    const algorithm = hash.parsed?.kind === 'hash' ? hash.parsed.hash.algorithm : fresh.algorithm;
    if (hash.attribute === 'outputHash' && algorithm !== fresh.algorithm) {
        return {
            from,
            to,
            why: `This ${algorithm} would have to become a ${fresh.algorithm}, and what names the algorithm with it.`,
        };
    }
    const { encoding, prefixed } = formOf(hash);
    return joined([renamed(hash, fresh), [{ from: piece.from, to: piece.to, text: (0,conda/* formatHash */.ON)(fresh, encoding, prefixed) }]]);
}
/** `""` written beside the URL, or one of the stand-ins of nixpkgs' lib. */
function isStandIn({ string, member: { value } }) {
    if (value?.kind === 'string')
        return string?.pieces.length === 0;
    const name = value?.kind === 'select' ? value.path.names.at(-1) : null;
    const text = value?.kind === 'variable' ? value.name : name == null ? null : (0,syntax/* attributeNameText */.FJ)(name);
    return /^fake(?:Hash|Sha256|Sha512)$/.test(text ?? '');
}
function formOf({ parsed }) {
    const form = parsed === null || parsed.kind === 'malformed' ? null : parsed.form;
    return form ?? { encoding: 'sri', prefixed: false };
}
/** `md5 = …` cannot hold a sha256, so that its name changes too. */
function renamed({ attribute, member }, fresh) {
    if (!/^(?:md5|sha1|sha512)$/.test(attribute))
        return [];
    const { from, to, kind } = member.nameNode;
    if (kind === 'name' && member.binding.kind === 'binding')
        return [{ from, to, text: fresh.algorithm }];
    return { from, to, why: `This ${attribute} cannot hold a ${fresh.algorithm}, which is what is published.` };
}
/**
 * The hashes among which the file chooses by system, where the one beside the URL is no plain text.
 * @param published the installer of the old version for a system, as far as it is known.
 */
function hashesBySystem(root, hash, published, systemOf) {
    const { value, nameNode } = hash.member;
    if (value === null)
        return { from: nameNode.from, to: nameNode.to, why: 'It cannot be told where this hash is written.' };
    const found = [];
    for (const node of stringsBehind(root, value)) {
        const [part, ...others] = node.parts;
        if (part?.kind !== 'text' || !part.verbatim || others.length > 0)
            continue;
        const parsed = (0,conda/* parseHash */.Eb)(part.value, 'sha256');
        if (parsed.kind !== 'hash')
            continue;
        const systems = new Set(published(parsed.hash).map(systemOf));
        const system = systemOfBinding(root, node) ?? (systems.size === 1 ? [...systems][0] : null);
        if (system == null)
            return { from: part.from, to: part.to, why: 'It cannot be told for which system this hash is.' };
        found.push({ system, place: part, form: parsed.form });
    }
    if (found.length > 0)
        return found;
    return { from: value.from, to: value.to, why: 'No hash is written here, or in what this refers to.' };
}
/** The splices for such hashes. @param fresh the new installer for a system; null where none is published. */
function replaceHashes(hashes, fresh) {
    return joined(hashes.map(({ system, place: { from, to }, form }) => {
        const hash = fresh(system);
        if (hash === null)
            return { from, to, why: `No sha256 of the new installer is published for ${system}.` };
        return [{ from, to, text: (0,conda/* formatHash */.ON)(hash, form.encoding, form.prefixed) }];
    }));
}
/** The strings in an expression and in the definitions of the names in it. */
function stringsBehind(root, expression) {
    const { origin } = (0,syntax/* valuesOf */.sm)(root);
    const strings = new Set();
    const seen = new Set();
    const collect = (start) => {
        if (seen.has(start))
            return;
        seen.add(start);
        (0,syntax/* walk */.GG)(start, (node) => {
            if (node.kind === 'string')
                strings.add(node);
            if (node.kind === 'variable' && origin(node) !== node)
                collect(origin(node));
        });
    };
    collect(expression);
    return [...strings];
}
/** The system that names the binding around a node: `x86_64-linux = "sha256-…"`. */
function systemOfBinding(root, start) {
    const parent = (0,syntax/* parentsOf */.fY)(root);
    for (let node = parent(start); node !== null && node.kind !== 'let' && node.kind !== 'lambda'; node = parent(node)) {
        const names = node.kind === 'binding' ? node.path.names.map(syntax/* attributeNameText */.FJ) : [];
        const system = names.find((name) => /^[a-z0-9_]+-(?:linux|darwin)$/.test(name ?? ''));
        if (system)
            return system;
    }
    return null;
}

// EXTERNAL MODULE: ./src/generate/index.ts + 16 modules
var generate = __webpack_require__(8740);
;// CONCATENATED MODULE: ./src/upgrade/target.ts
/** Which installers an upgrade takes: the newest that is published for every system, or the version asked for. */


/** What became of a family whose name is no longer used (https://github.com/conda-forge/miniforge/issues/615). */
function successorOf(family) {
    return family === 'Mambaforge' ? 'Miniforge3' : family;
}
/**
 * @param current what the file has now; of an unknown version where its URL says `latest`.
 * @param systems for each of which the new one must be published.
 * @param version asked for by the user, with or without the tag of a Python; null: the newest.
 */
function targetOf(published, current, systems, version) {
    const family = successorOf(current.family);
    const common = (0,generate/* commonInstallers */.H9)(systems.map((system) => published.list(family, system)));
    const [newest] = common;
    const list = systems.join(' and ');
    if (newest === undefined)
        return { kind: 'none', why: `No ${family} with a published sha256 is known for ${list}.` };
    if (version === null) {
        const best = withPythonOf(current, common.filter(({ name }) => isSameRelease(name, newest.name))) ?? newest;
        // Another Python at the same release is the owner's choice.
        const isNewer = !isSameRelease(best.name, current) && (0,conda/* compareInstallers */.Pr)(best.name, current) > 0;
        return isNewer || current.release === null || family !== current.family ? found(best) : { kind: 'current' };
    }
    const matching = common.filter(({ name }) => name.version === version || name.version?.replace(/^py\d+_/, '') === version);
    const chosen = matching.find(({ name }) => name.version === version) ?? withPythonOf(current, matching) ?? matching[0];
    if (chosen !== undefined)
        return chosen.name.version === current.version && family === current.family ? { kind: 'current' } : found(chosen);
    const known = common.slice(0, 3).map(({ name }) => name.version);
    return {
        kind: 'none',
        why: `No ${family} ${version} with a published sha256 is known for ${list}; the newest are ${known.join(', ')}.`,
    };
}
const found = ({ name }) => ({ kind: 'found', name });
function isSameRelease(a, b) {
    return a.release === b.release && a.build === b.build;
}
function withPythonOf({ python }, installers) {
    return installers.find(({ name }) => name.python === python);
}

;// CONCATENATED MODULE: ./src/upgrade/version-words.ts
const release = 3;
function wordsOf(version) {
    const [, py = '', python = '', bar = '', number = version, dash = '', build = ''] = /^(?:(py)(\d+)(_))?([^-]+)(?:(-)(\d+))?$/.exec(version) ?? [];
    return [py, python, bar, number, dash, build];
}
/** Put `fresh` in the place of every `old` in the folded URL. */
function replaceVersion(url, old, fresh) {
    const laidOut = layOutPieces(url);
    const text = laidOut.map(({ text }) => text).join('');
    const splices = [];
    for (let at = text.indexOf(old); at !== -1; at = text.indexOf(old, at + old.length)) {
        const found = replaceOne(laidOut, at, old, fresh);
        if ('why' in found)
            return found;
        splices.push(...found);
    }
    return splices;
}
/** Put `fresh` in the place of the first `old` in the folded URL, which must stand in one place of the file. */
function replaceWord(url, old, fresh) {
    for (const { piece, text } of layOutPieces(url)) {
        const at = text.indexOf(old);
        if (at === -1 || piece.kind === 'hole' || !piece.verbatim)
            continue;
        return [{ from: piece.from + at, to: piece.from + at + old.length, text: fresh }];
    }
    const { from, to } = url.pieces[0] ?? { from: 0, to: 0 };
    return { from, to, why: `The word ${old} of this URL is put together from parts.` };
}
function layOutPieces({ pieces }) {
    let at = 0;
    return pieces.map((piece) => {
        // A part that is not known is one character that no URL has.
        const text = piece.kind === 'text' ? piece.value : '\uFFFC';
        const laidOut = { piece, text, at };
        at += text.length;
        return laidOut;
    });
}
/** The occurrence of `old` at `start`: each piece that has some of its words gets the same words of `fresh`. */
function replaceOne(pieces, start, old, fresh) {
    const words = placed(wordsOf(old), start);
    const news = wordsOf(fresh);
    const splices = [];
    for (const { piece, text, at } of pieces) {
        const from = Math.max(start, at);
        const to = Math.min(start + old.length, at + text.length);
        if (from >= to)
            continue;
        const { from: place, to: end } = piece;
        if (piece.kind === 'hole' || !piece.verbatim)
            return { from: place, to: end, why: 'This part of the version is not plain text.' };
        const split = words.find((word) => word.from < word.to && word.from < to && from < word.to && (word.from < from || to < word.to));
        if (split !== undefined) {
            return {
                from: place + from - at,
                to: place + to - at,
                why: `The version ${old} is put together here from parts, of which none is the whole release.`,
            };
        }
        const inside = words.flatMap((word, index) => (belongs(words, word, from, to) ? [news[index] ?? ''] : []));
        splices.push({ from: place + from - at, to: place + to - at, text: inside.join('') });
    }
    return splices;
}
function placed(words, start) {
    let at = start;
    return words.map((word) => {
        const from = at;
        at += word.length;
        return { from, to: at };
    });
}
/** Whether a word is written in the stretch; an empty one, as a tag that the old version lacks, goes where the release is. */
function belongs(words, word, from, to) {
    const stand = word.from < word.to ? word : (words[release] ?? word);
    return from <= stand.from && stand.to <= to;
}

;// CONCATENATED MODULE: ./src/upgrade/installers.ts
/** The installers of a file brought up to date: URL and hash together, all systems at once, or not at all. */





/** @param version asked for by the user; null: the newest. */
function planInstallers(root, installers, published, version) {
    const obstacles = [];
    const blocked = [];
    const subjects = installers.flatMap((installer) => {
        const subject = subjectOf(root, installer, published, version);
        if (!('why' in subject))
            return [subject];
        obstacles.push(subject);
        blocked.push(installer);
        return [];
    });
    const changes = [];
    for (const group of groupsOf(subjects)) {
        const plan = planGroup(group, published, version);
        if ('why' in plan)
            obstacles.push(plan);
        else
            changes.push(...plan);
    }
    return withoutShared(root.text, { changes, obstacles }, blocked);
}
function subjectOf(root, installer, published, version) {
    const { name, urlNode, urlText, systemKnown, hash } = installer;
    const refuse = (why, remedy) => ({
        ...placeOfNode(urlNode),
        why,
        ...(remedy === undefined ? {} : { remedy }),
    });
    if (name === null)
        return refuse('It cannot be told which version of which installer this is.');
    if (name.os !== 'Linux')
        return refuse(`${(0,conda/* installerFile */.T1)(name)} is for macOS, and only hashes for Linux are known.`);
    const isCurrent = () => targetOf(published, name, [(0,conda/* nixSystemOf */.Ev)(name) ?? ''], null).kind === 'current';
    if (version === null && !isVendorUrl(urlText) && !isCurrent()) {
        return refuse("This is not the vendor's own server, which may lack the newest version.", 'Name the version: --installer-version.');
    }
    const isPlain = hash === null || isStandIn(hash) || hash.string?.value != null;
    if (systemKnown && isPlain) {
        const system = (0,conda/* nixSystemOf */.Ev)(name);
        return system === null
            ? refuse(`Nix has no name for the system of ${(0,conda/* installerFile */.T1)(name)}.`)
            : { installer, name, systems: [system], hashes: null };
    }
    if (hash === null)
        return refuse('It cannot be told for which systems this installer is.');
    const ofVersion = ({ name: other }) => other.family === name.family && other.version === name.version;
    const hashes = hashesBySystem(root, hash, (one) => published.withHash(one).filter(ofVersion), ({ name }) => (0,conda/* nixSystemOf */.Ev)(name));
    if ('why' in hashes)
        return hashes;
    return { installer, name, systems: [...new Set(hashes.map(({ system }) => system))], hashes };
}
const placeOfNode = ({ from, to }) => ({ from, to });
/** The hosts and folders of Anaconda and of conda-forge, the old host among them: the linter's fix renames it. */
function isVendorUrl(url) {
    return /^https?:\/\/(?:repo\.(?:anaconda\.com|continuum\.io)\/|github\.com\/conda-forge\/miniforge\/)/.test(url);
}
/** Those of one family and version go together, so that all systems stay at one version. */
function groupsOf(subjects) {
    const groups = new Map();
    for (const subject of subjects) {
        const key = `${subject.name.family} ${subject.name.version}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [subject]);
        else
            group.push(subject);
    }
    return [...groups.values()];
}
function planGroup([first, ...others], published, version) {
    const group = [first, ...others];
    const systems = [...new Set(group.flatMap(({ systems }) => systems))];
    const target = targetOf(published, first.name, systems, version);
    if (target.kind === 'current')
        return [];
    if (target.kind === 'none')
        return { ...placeOfNode(first.installer.urlNode), why: target.why };
    const { version: fresh } = target.name;
    const entryFor = (system) => published.list(target.name.family, system).find(({ name }) => name.version === fresh) ?? null;
    const changes = [];
    for (const subject of group) {
        const change = planOne(subject, fresh ?? '', entryFor);
        if ('why' in change)
            return change;
        changes.push(change);
    }
    return changes;
}
function planOne({ installer, name, systems, hashes }, fresh, entryFor) {
    const entry = entryFor(systems[0] ?? '');
    if (entry === null)
        return { ...placeOfNode(installer.urlNode), why: 'No sha256 of the new installer is published.' };
    const pinned = hashes === null ? replaceHash(installer, entry.hash) : replaceHashes(hashes, (system) => entryFor(system)?.hash ?? null);
    const splices = joined([familySplices(installer, name), versionSplices(installer, name, fresh), pinned]);
    if (isObstacle(splices))
        return splices;
    return { installer, file: entry.file, hash: hashes === null && installer.hash !== null ? entry.hash : null, splices };
}
function familySplices({ url }, { family }) {
    const successor = successorOf(family);
    return successor === family ? [] : replaceWord(url, `${family}-`, `${successor}-`);
}
function versionSplices({ url, urlText }, { version }, fresh) {
    if (version !== null)
        return replaceVersion(url, version, fresh);
    if (urlText.includes('/releases/latest/download/'))
        return replaceWord(url, '/latest/download/', `/download/${fresh}/`);
    return replaceWord(url, '-latest-', `-${fresh}-`);
}
/** Where a token of a change also serves an installer that must stay as it is, the whole change cannot be made. */
function withoutShared(text, { changes, obstacles }, blocked) {
    const kept = blocked.flatMap(({ url, hash }) => [...url.pieces, ...(hash?.string?.pieces ?? [])]);
    const shared = changes
        .flatMap(({ splices }) => splices)
        .find((splice) => kept.some(({ from, to }) => splice.from < to && from < splice.to && text.slice(splice.from, splice.to) !== splice.text));
    if (shared !== undefined) {
        const why = 'This also belongs to an installer that cannot be brought up to date.';
        return { changes: [], obstacles: [...obstacles, { ...placeOfNode(shared), why }] };
    }
    const all = settled(text, changes.flatMap(({ splices }) => splices));
    return isObstacle(all) ? { changes: [], obstacles: [...obstacles, all] } : { changes, obstacles };
}

;// CONCATENATED MODULE: ./src/upgrade/upgrade.ts







/** @param settings of the project: what it has switched off is not mended. */
async function makeUpgrader(settings, otherRules, published) {
    const linter = await (0,lint/* makeLinter */.jv)(mending(settings, errorRules), otherRules);
    const pinLinter = await (0,lint/* makeLinter */.jv)(mending(settings, ['nixpkgs-unpinned', 'unused-suppression']), otherRules);
    return {
        async upgrade(path, text, { version, pin }) {
            const renewed = renewInstallers(linter, published, path, text, version);
            if (renewed.isBroken)
                return renewed;
            const mended = await mend(linter, path, renewed.text);
            const pinned = pin === null ? { text: mended.text, changes: [], refusals: [] } : await pinText(pinLinter, path, mended.text, pin);
            return {
                text: pinned.text,
                changes: [...renewed.changes, ...mended.changes, ...pinned.changes],
                refusals: [...renewed.refusals, ...pinned.refusals],
            };
        },
    };
}
/** What makes a file fail today, and zlib, which new installers need where old ones did not. */
const errorRules = [
    ...lint/* rules */.aO.filter(({ severity, fixable }) => severity === 'error' && fixable === 'safe').map(({ id }) => id),
    'missing-zlib',
];
/** Settings under which the linter finds what these rules find, and nothing else. */
function mending(settings, wanted) {
    const others = lint/* rules */.aO.filter(({ id }) => !wanted.includes(id)).map(({ id }) => [id, 'off']);
    return { ...settings, levels: { ...settings.levels, ...Object.fromEntries(others) } };
}
function renewInstallers(linter, published, path, text, version) {
    const { root, installers, diagnostics } = linter.lint(path, text);
    if (root === null) {
        const refusals = diagnostics.map(({ range: { start }, message }) => ({
            line: start.line,
            column: start.column,
            what: message,
        }));
        return { text, changes: [], refusals, isBroken: true };
    }
    const plan = planInstallers(root, installers, published, version);
    const splices = settled(text, plan.changes.flatMap((change) => change.splices));
    const fresh = isObstacle(splices) ? text : applySplices(text, splices);
    const wrong = isObstacle(splices) ? splices : mismatch({ root, installers }, linter.lint(path, fresh), plan.changes);
    const sure = wrong === null ? plan : { changes: [], obstacles: [...plan.obstacles, wrong] };
    return {
        text: wrong === null ? fresh : text,
        changes: withoutRepeats(sure.changes.map((change) => remark(text, { ...change.installer.urlNode, why: describeChange(change) }))),
        refusals: [...sure.obstacles, ...overlooked(root, installers)].map((obstacle) => remark(text, obstacle)),
        isBroken: false,
    };
}
/** Where the vendors' folders are named, and yet no installer was found: its URL is made in a way that cannot be followed. */
function overlooked(root, installers) {
    const found = [];
    if (installers.length > 0)
        return found;
    (0,syntax/* walk */.GG)(root, (node) => {
        if (node.kind !== 'string' || node.style === 'indented' || !vendorFolder.test(root.text.slice(node.from, node.to)))
            return;
        found.push({ from: node.from, to: node.to, why: 'It cannot be told which installer is fetched from here.' });
    });
    return found;
}
const vendorFolder = /repo\.(?:anaconda\.com|continuum\.io)\/(?:miniconda|archive)|conda-forge\/miniforge\/releases/;
/** One URL can serve several fetches. */
function withoutRepeats(remarks) {
    return [...new Map(remarks.map((one) => [`${one.line}:${one.column}:${one.what}`, one])).values()];
}
function describeChange({ installer: { fileName, name, systemKnown }, file }) {
    if (systemKnown || name === null)
        return `${fileName} becomes ${file}.`;
    return `${name.family}-${name.version ?? 'latest'} becomes ${file.replace(/-Linux-\w+\.sh$/, '')}, for all its systems.`;
}
async function mend(linter, path, text) {
    const { text: mended, applied } = await linter.fix(path, text, 'safe');
    const changes = [...applied].sort(diagnostic/* byPlace */.hz).map(({ range: { start }, rule, fix }) => ({
        line: start.line,
        column: start.column,
        what: `${fix?.title ?? 'Mended'} (${rule}).`,
    }));
    return { text: mended, changes, refusals: [] };
}
async function pinText(linter, path, text, pin) {
    const { root } = linter.lint(path, text);
    const planned = root === null ? [] : pinNixpkgs(root, pin);
    const splices = isObstacle(planned) ? planned : settled(text, planned);
    if (isObstacle(splices))
        return { text, changes: [], refusals: [remark(text, splices)] };
    const [first] = splices;
    if (first === undefined)
        return { text, changes: [], refusals: [] };
    // A comment that excuses the unpinned nixpkgs has nothing left to excuse.
    const { text: pinned } = await linter.fix(path, applySplices(text, splices), 'safe');
    const what = `nixpkgs is pinned to ${pin.revision ?? pin.url}.`;
    return { text: pinned, changes: [remark(text, { ...first, why: what })], refusals: [] };
}
function remark(text, { from, why, remedy }) {
    const { line, column } = (0,syntax/* lineIndex */.Dp)(text).position(from);
    return { line, column, what: why, ...(remedy === undefined ? {} : { remedy }) };
}

;// CONCATENATED MODULE: ./src/upgrade/index.ts
/** The face of upgrading: an old file's text in, the same text with only those tokens changed that must be. */



;// CONCATENATED MODULE: ./src/cli/upgrade.ts
/** `nixconda upgrade`: bring old files up to date, token by token, and show what was changed. */










const upgrade = {
    usage: '[FILE…]',
    about: `Brings conda shell files up to date: version and hash of the installers together, hosts that are gone, names that nixpkgs has
removed, and what else the linter calls an error and can safely mend. Everything else stays byte for byte. Prints the diff.
What is not sure is left alone and told, and the exit status is 1 then.`,
    settings: ['hashes'],
    flags: {
        'installer-version': { shape: 'VERSION', summary: 'the version to take (default: the newest that is published)' },
        pin: { shape: 'REV:SHA256|lock', summary: 'pin nixpkgs to a commit, or to that of the flake.lock, npins or niv pin' },
        'dry-run': { shape: null, summary: 'print the diff, and write nothing' },
    },
    async run({ world, settings: { hashes }, flags, words, print }) {
        const paths = await (0,find/* findFiles */.lY)(world, words);
        const version = typeof flags['installer-version'] === 'string' ? flags['installer-version'] : null;
        const upgrader = await makeUpgrader(await projectLintSettings(world), other_rules/* otherRules */.y, await (0,published/* publishedHashes */.H)(world, hashes));
        let refused = false;
        for (const path of paths) {
            const pin = typeof flags.pin === 'string' ? await readPin(world, flags.pin, path) : null;
            const before = await world.files.read((0,find/* resolvePath */.o1)(world, path));
            const { text, changes, refusals } = await upgrader.upgrade(path, before, { version, pin });
            const difference = (0,diff.unifiedDiff)(path, before, text);
            if (difference !== null)
                print(difference);
            for (const change of changes)
                world.log.info(describe(path, change));
            for (const refusal of refusals)
                world.log.warn(describe(path, refusal));
            if (difference === null && refusals.length === 0)
                world.log.info(`${path} is up to date.`);
            if (difference !== null && flags['dry-run'] !== true)
                await world.files.write((0,find/* resolvePath */.o1)(world, path), text);
            refused ||= refusals.length > 0;
        }
        return refused ? 1 : 0;
    },
};
async function projectLintSettings(world) {
    const text = await world.files.readIfThere((0,find/* resolvePath */.o1)(world, stages_lint/* configurationFile */.hb));
    return text === null ? lint/* defaultSettings */.L6 : (await (0,lint/* readConfiguration */.TD)(stages_lint/* configurationFile */.hb, text, [...other_rules/* otherRules */.y])).settings;
}
function describe(path, { line, column, what, remedy }) {
    return `${path}:${line}:${column}: ${what}${remedy === undefined ? '' : ` ${remedy}`}`;
}
/** `REV:SHA256`, or `lock`. @throws Failure for anything else, and for a lock file without nixpkgs. */
async function readPin(world, text, path) {
    const [, revision, digest] = /^([0-9a-f]{40}):(.+)$/.exec(text) ?? [];
    if (revision !== undefined && digest !== undefined)
        return { url: archiveOf(revision), sha256: sha256(digest, '--pin'), revision };
    if (text !== 'lock') {
        throw new failure/* Failure */.H(`--pin must be REV:SHA256 with a revision of 40 hexadecimal digits, or lock, not ${JSON.stringify(text)}.`, {
            remedy: `nix-prefetch-url --unpack ${archiveOf('REV')} prints the sha256 of a revision.`,
        });
    }
    const { resolveNixpkgs } = await __webpack_require__.e(/* import() */ 904).then(__webpack_require__.bind(__webpack_require__, 5523));
    const source = await resolveNixpkgs(world, 'lock', (0,external_node_path_.dirname)((0,find/* resolvePath */.o1)(world, path)));
    if (source.kind !== 'tarball' || source.sha256 === null)
        throw new failure/* Failure */.H('The lock file pins no tarball of nixpkgs with a hash.');
    return { url: source.url, sha256: sha256(source.sha256, source.name), revision: source.revision };
}
function sha256(text, where) {
    const parsed = (0,conda/* parseHash */.Eb)(text, 'sha256');
    if (parsed.kind === 'hash')
        return parsed.hash;
    throw new failure/* Failure */.H(`The sha256 in ${where} ${parsed.kind === 'malformed' ? parsed.why : 'is a stand-in for one'}.`);
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


/***/ })

};
