/** Which names make the value of a file depend on more than its text. Whatever is not known to be harmless, is not. */

/** The members of `builtins` whose value depends on their arguments alone, and those that know no more than a cache's key does. */
export const pureBuiltins: ReadonlySet<string> = new Set(
  (
    'abort add addErrorContext all any appendContext attrNames attrValues baseNameOf bitAnd bitOr bitXor break catAttrs ceil ' +
    'compareVersions concatLists concatMap concatStringsSep convertHash currentSystem deepSeq derivation derivationStrict dirOf div ' +
    "elem elemAt false filter floor foldl' fromJSON fromTOML functionArgs genList genericClosure getAttr getContext groupBy hasAttr " +
    'hasContext hashString head intersectAttrs isAttrs isBool isFloat isFunction isInt isList isNull isPath isString langVersion length ' +
    'lessThan listToAttrs map mapAttrs match mul nixVersion null parseDrvName partition placeholder removeAttrs replaceStrings seq sort ' +
    'split splitVersion storeDir stringLength sub substring tail throw toFile toJSON toString toXML trace traceVerbose true tryEval typeOf ' +
    'unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos warn zipAttrsWith'
  ).split(' '),
);

/** Members of other sets that read files or the environment, or fetch: nixpkgs hands builtins on, and has readers of its own in `lib`. */
export const readingNames: ReadonlySet<string> = new Set(
  (
    'callPackage callPackageWith callPackages callPackagesWith cleanSource cleanSourceWith commitIdFromGitRepo currentTime evalModules ' +
    'exec fetchClosure fetchGit fetchMercurial fetchTarball fetchTree fileset filesystem filterSource findFile getEnv getFlake hashFile ' +
    'import importJSON importNative importTOML inNixShell maybeEnv nixPath nixos nixosTest packagesFromDirectoryRecursive pathExists ' +
    'pathIsDirectory pathIsGitRepo pathIsRegularFile pathType readDir readFile readFileType readPathsFromFile scopedImport sourceByRegex ' +
    'sourceFilesBySuffices sources storePath toPath'
  ).split(' '),
);

/** Where the tarballs of nixpkgs come from, which is known to read no more of a machine than a cache's key tells. */
export const nixpkgsTarball = /^https:\/\/(?:github\.com\/NixOS\/nixpkgs\/archive\/|(?:releases|channels)\.nixos\.org\/)/;
