/** Every rule, in the order of their ids. */
import type { Rule } from '../rule.ts';
import { absoluteHomePath } from './absolute-home-path.ts';
import { activationLost } from './activation-lost.ts';
import { channelTerms } from './channel-terms.ts';
import { condaInBuild } from './conda-in-build.ts';
import { condaShellInHook } from './conda-shell-in-hook.ts';
import { deprecatedFlakeOutput } from './deprecated-flake-output.ts';
import { deprecatedXorgSet } from './deprecated-xorg-set.ts';
import { dontUnpack } from './dont-unpack.ts';
import { emptyLet } from './empty-let.ts';
import { envCreatePrompts } from './env-create-prompts.ts';
import { fhsEnvMissing } from './fhs-env-missing.ts';
import { fhsIgnoredAttribute } from './fhs-ignored-attribute.ts';
import { fhsNameWithSpace } from './fhs-name-with-space.ts';
import { flakeUndeclaredInput } from './flake-undeclared-input.ts';
import { globalConfigOnEntry } from './global-config-on-entry.ts';
import { homeAtBuildTime } from './home-at-build-time.ts';
import { hookShellMismatch } from './hook-shell-mismatch.ts';
import { impureBuiltin } from './impure-builtin.ts';
import { insecureInstallerUrl } from './insecure-installer-url.ts';
import { installNotIdempotent } from './install-not-idempotent.ts';
import { installerArchHardcoded } from './installer-arch-hardcoded.ts';
import { installerDeadHost } from './installer-dead-host.ts';
import { installerExtension } from './installer-extension.ts';
import { installerHashMalformed } from './installer-hash-malformed.ts';
import { installerHashMismatch } from './installer-hash-mismatch.ts';
import { installerHashMissing } from './installer-hash-missing.ts';
import { installerHashStyle } from './installer-hash-style.ts';
import { installerLatest } from './installer-latest.ts';
import { installerModified } from './installer-modified.ts';
import { installerNoPrefix } from './installer-no-prefix.ts';
import { installerNotBatch } from './installer-not-batch.ts';
import { installerOutdated } from './installer-outdated.ts';
import { installerPlatformMismatch } from './installer-platform-mismatch.ts';
import { ldLibraryPathInProfile } from './ld-library-path-in-profile.ts';
import { legacyLet } from './legacy-let.ts';
import { literalTilde } from './literal-tilde.ts';
import { mambaforgeRetired } from './mambaforge-retired.ts';
import { missingSlash } from './missing-slash.ts';
import { missingZlib } from './missing-zlib.ts';
import { nativeBuildInputs } from './native-build-inputs.ts';
import { nestedCondaPackage } from './nested-conda-package.ts';
import { nixCflagsClobbered } from './nix-cflags-clobbered.ts';
import { nixpkgsUnpinned } from './nixpkgs-unpinned.ts';
import { noActivation } from './no-activation.ts';
import { pnameVersion } from './pname-version.ts';
import { profileErrexit } from './profile-errexit.ts';
import { profileReplacesShell } from './profile-replaces-shell.ts';
import { removedFhsBuilder } from './removed-fhs-builder.ts';
import { removedNixpkgsAttr } from './removed-nixpkgs-attr.ts';
import { resultNotDerivation } from './result-not-derivation.ts';
import { runScriptAfterExec } from './run-script-after-exec.ts';
import { shellHookTypo } from './shell-hook-typo.ts';
import { shellcheckRule } from './shellcheck.ts';
import { sourceActivate } from './source-activate.ts';
import { syntax } from './syntax.ts';
import { unassignedVariable } from './unassigned-variable.ts';
import { undefinedVariable } from './undefined-variable.ts';
import { unfreeInFlake } from './unfree-in-flake.ts';
import { unguardedCondaSh } from './unguarded-conda-sh.ts';
import { unguardedInstallOnEntry } from './unguarded-install-on-entry.ts';
import { unusedBinding } from './unused-binding.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { urlLiteral } from './url-literal.ts';
import { uselessParens } from './useless-parens.ts';
import { uselessRec } from './useless-rec.ts';

export const rules: readonly Rule[] = [
  absoluteHomePath,
  activationLost,
  channelTerms,
  condaInBuild,
  condaShellInHook,
  deprecatedFlakeOutput,
  deprecatedXorgSet,
  dontUnpack,
  emptyLet,
  envCreatePrompts,
  fhsEnvMissing,
  fhsIgnoredAttribute,
  fhsNameWithSpace,
  flakeUndeclaredInput,
  globalConfigOnEntry,
  homeAtBuildTime,
  hookShellMismatch,
  impureBuiltin,
  insecureInstallerUrl,
  installNotIdempotent,
  installerArchHardcoded,
  installerDeadHost,
  installerExtension,
  installerHashMalformed,
  installerHashMismatch,
  installerHashMissing,
  installerHashStyle,
  installerLatest,
  installerModified,
  installerNoPrefix,
  installerNotBatch,
  installerOutdated,
  installerPlatformMismatch,
  ldLibraryPathInProfile,
  legacyLet,
  literalTilde,
  mambaforgeRetired,
  missingSlash,
  missingZlib,
  nativeBuildInputs,
  nestedCondaPackage,
  nixCflagsClobbered,
  nixpkgsUnpinned,
  noActivation,
  pnameVersion,
  profileErrexit,
  profileReplacesShell,
  removedFhsBuilder,
  removedNixpkgsAttr,
  resultNotDerivation,
  runScriptAfterExec,
  shellHookTypo,
  shellcheckRule,
  sourceActivate,
  syntax,
  unassignedVariable,
  undefinedVariable,
  unfreeInFlake,
  unguardedCondaSh,
  unguardedInstallOnEntry,
  unusedBinding,
  unusedSuppression,
  urlLiteral,
  uselessParens,
  uselessRec,
];

/** @throws RangeError where there is no such rule: ask `rules` for ids that come from outside. */
export function ruleById(id: string): Rule {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new RangeError(`There is no rule ${id}.`);
  return found;
}
