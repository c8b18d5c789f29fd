export const id = 358;
export const ids = [358];
export const modules = {

/***/ 6358:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  everyRule: () => (/* binding */ everyRule),
  everySummary: () => (/* binding */ everySummary)
});

// EXTERNAL MODULE: ./src/conda/verification/rules.ts
var rules = __webpack_require__(9340);
// EXTERNAL MODULE: ./src/lint/index.ts + 2 modules
var src_lint = __webpack_require__(7074);
;// CONCATENATED MODULE: ./src/nix/errors/explanations.ts
const nixExplanations = {
    'nix-syntax': 'The place is where the file stops to make sense, which is often just after the mistake: a missing semicolon is noticed at the next word. Nothing else is said of such a file, because nothing else can be known of it.',
    'nix-duplicate-attribute': 'Nix has no later definition that wins over an earlier one. The message names the line of the first definition; remove one of the two, or give them different names.',
    'nix-undefined-variable': 'Nix finds the names of `let`, `rec` and function arguments while it parses, so this is an error even in a part that is never evaluated. Inside a `with` it shows only when the value is needed. Where the file defines a similar name, it is proposed.',
    'nix-missing-attribute': 'Often the name of a package that was removed from nixpkgs or renamed, or that is in another set. Nix’s own proposals, and the names in the set where they are known, are in the help.',
    'nix-missing-argument': 'For the function that is the file itself: give the argument a default (`{ pkgs ? import <nixpkgs> { } }:`), or hand it over with the input `arg` or `argstr`. `inNixShell` is handed over as `nix-shell` does.',
    'nix-unexpected-argument': 'A function with a closed list of arguments, `{ a, b }:`, takes no others. Most often the name is misspelt, or another release of nixpkgs has another one.',
    'nix-assertion': 'The condition of an `assert` in the file, or in something it uses, is false. Its author wanted the evaluation to stop here; the message has the condition.',
    'nix-throw': 'The words are those of the `throw`. nixpkgs refuses in this way what it has removed, and what is broken, insecure or unfree unless its configuration allows it. The place is the use of the refused name, where the words tell which one.',
    'nix-abort': 'As `nix-throw`, but nothing in the file can catch it with `builtins.tryEval`.',
    'nix-infinite-recursion': 'A name in a `rec` set or a `let` means the definition beside it, not one outside: `rec { version = version; }` never ends. The message names the circle where the file’s text shows it.',
    'nix-type': 'A list where a string is needed, a function that was not given all its arguments, a package without a list around it. The place is where the value is used, not where it was made.',
    'nix-missing-file': 'Paths are relative to the file that they stand in. In a flake only files that git knows are there.',
    'nix-nixpkgs-missing': 'On GitHub’s runners NIX_PATH is not set, so `<nixpkgs>` means nothing. Set the input `nixpkgs` to a channel, a revision or `lock`, or let the file fetch a revision with its sha256.',
    'nix-fetch': 'The server cannot be reached, has no such file, or sends another one than the hash says. Nothing is evaluated with content that was not verified. With `offline`, nothing is fetched at all.',
    'nix-hash': 'A sha256 has 52 characters in Nix’s own base 32 (which has no e, o, t and u), 64 in hexadecimal, and 44 in base 64 after `sha256-`.',
    'nix-derivation-name': 'Letters, digits and `+-._?=` are allowed. `lib.strings.sanitizeDerivationName` makes such a name of any text.',
    'nix-import-from-derivation': 'To read what a derivation makes, Nix would have to build it in the middle of the evaluation. `check` builds nothing, so that a pull request cannot run anything by being looked at. Commit what is read to the repository instead.',
    'nix-restricted': 'With `restrict: true` only the working directory and nixpkgs can be read, and nothing can be fetched. Allow a place to fetch from with `allowed-uris` in `extra-nix-config`, or switch the restriction off for trusted files.',
    'nix-timeout': 'The limit is that of one file, 300 seconds unless `timeout` says otherwise. A file that is not evaluated in time fails the gate as any broken one does.',
    'nix-memory': 'The limit is the input `memory`, or the machine’s. Files are evaluated together, but one that runs out of memory is tried again alone before it is blamed.',
    'nix-not-an-env': 'What is looked for is the `.env` of a `buildFHSEnv`, or the `buildFHSEnv` itself; where the file is a set, `attr` selects in it. A plain `mkShell` can be entered, but has none of the folders that the programs conda installs are linked against; so it is a warning, and anything else an error.',
    'nix-warning': 'Said by `lib.warn`, `builtins.warn` or a deprecated name of nixpkgs: what works now will not after an update. Each warning is told once for a file.',
    'nix-evaluation': 'None of the other rules knows this error. Please report it, so that it gets a rule of its own.',
};

// EXTERNAL MODULE: ./src/nix/errors/rules.ts
var errors_rules = __webpack_require__(572);
;// CONCATENATED MODULE: ./src/explanations.ts
/** Every rule that a finding can name, whichever step finds it, as it is explained to people. */




/** Sorted by id, each id once. */
function everyRule() {
    const lint = src_lint/* rules */.aO.map((rule) => ofLint(rule, rules/* verificationRules */.j.find(({ id }) => id === rule.id)));
    const verification = rules/* verificationRules */.j
        .filter(({ id }) => !src_lint/* rules */.aO.some((rule) => rule.id === id))
        .map(({ id, severity, summary, why }) => ({ id, severity, source: 'verify', summary, why, lint: null }));
    const nix = Object.keys(errors_rules/* nixRules */.V).map(ofNix);
    return [...lint, ...verification, ...nix].sort((a, b) => a.id.localeCompare(b.id));
}
/** What each is about, for the formats that carry it. */
function everySummary() {
    return new Map(everyRule().map(({ id, summary }) => [id, summary]));
}
/** The linter and the verification find the same fault, one in the text and one in what Nix made of it. */
function ofLint(rule, verified) {
    const { id, severity, summary, docs } = rule;
    const why = verified === undefined ? docs.why.trim() : `${docs.why.trim()}\n\n${verified.why}`;
    return { id, severity, source: 'lint', summary, why, lint: rule };
}
function ofNix(id) {
    return {
        id,
        severity: id === 'nix-warning' ? 'warning' : 'error',
        source: 'evaluate',
        summary: errors_rules/* nixRules */.V[id].replace(/[.]$/, ''),
        why: nixExplanations[id],
        lint: null,
    };
}


/***/ })

};
