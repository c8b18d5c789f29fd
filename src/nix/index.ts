/** The face of every conversation with Nix: bring it, bring nixpkgs, evaluate files, read what they are made from. */
export {
  type FileArgument,
  type NixOptions,
  nixArguments,
  nixEnvironment,
  plainOptions,
  readAttributePath,
  withConfiguration,
} from './arguments.ts';
export { type FetchedInstaller, installersOf, type KnownDerivations } from './derivation/installers.ts';
export { nixRules } from './errors/index.ts';
export { type EvaluationRequest, evaluateFiles } from './evaluate.ts';
export type { Evaluation, ShellHook } from './evaluation.ts';
export { installPackages } from './install/apt.ts';
export { bringNix } from './install/bring.ts';
export { wantedRelease } from './install/wanted.ts';
export { locateNix, type Nix } from './locate.ts';
export { resolveNixpkgs } from './nixpkgs.ts';
export { provideNixpkgs } from './provide-nixpkgs.ts';
export { isClosed, type Reads, readsOf } from './reads/index.ts';
export { type CachedEvaluation, evaluateWithCache } from './result-cache/index.ts';
