/** The names that Nix defines everywhere, from 2.8 to the newest: https://nix.dev/manual/nix/latest/language/builtins.html */

const plain =
  'abort baseNameOf break builtins derivation derivationStrict dirOf false fetchGit fetchMercurial fetchTarball fetchTree ' +
  'fromTOML import isNull map null placeholder removeAttrs scopedImport throw toString true __curPos';

/** Of the rest of `builtins`, each is a name of its own too, with two underscores before it. */
const underscored =
  'add addErrorContext all any appendContext attrNames attrValues bitAnd bitOr bitXor catAttrs ceil compareVersions ' +
  'concatLists concatMap concatStringsSep convertHash currentSystem currentTime deepSeq div elem elemAt fetchClosure fetchurl ' +
  "filter filterSource findFile flakeRefToString floor foldl' fromJSON functionArgs genList genericClosure getAttr getContext " +
  'getEnv getFlake groupBy hasAttr hasContext hashFile hashString head intersectAttrs isAttrs isBool isFloat isFunction isInt ' +
  'isList isPath isString langVersion length lessThan listToAttrs mapAttrs match mul nixPath nixVersion outputOf parseDrvName ' +
  'parseFlakeRef partition path pathExists readDir readFile readFileType replaceStrings seq sort split splitVersion storeDir ' +
  'storePath stringLength sub substring tail toFile toJSON toPath toXML trace traceVerbose tryEval typeOf ' +
  'unsafeDiscardOutputDependency unsafeDiscardStringContext unsafeGetAttrPos warn zipAttrsWith';

let names: ReadonlySet<string> | undefined;

/** Whether `name` means something where nothing binds it. */
export function isGlobalName(name: string): boolean {
  names ??= new Set([...plain.split(' '), ...underscored.split(' ').map((each) => `__${each}`)]);
  return names.has(name);
}
