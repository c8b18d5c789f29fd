/** The face of every conversation with Nix: bring it, bring nixpkgs, evaluate files, read what they are made from. */
export {
  type FileArgument,
  type NixOptions,
  nixArguments,
  nixEnvironment,
  plainOptions,
  readAttributePath,
} from './arguments.ts';
export { type FetchedInstaller, installersOf } from './derivation/installers.ts';
export { type NixRule, nixRules } from './errors/index.ts';
export { type EvaluationRequest, evaluateFiles } from './evaluate.ts';
export type { Evaluation, Shape, ShellHook } from './evaluation.ts';
export { installPackages } from './install/apt.ts';
export { bringNix, type InstallPolicy } from './install/bring.ts';
export type { NixRelease } from './install/official.ts';
export { locateNix, type Nix } from './locate.ts';
export { type NixpkgsSource, resolveNixpkgs } from './nixpkgs.ts';
export { type Nixpkgs, provideNixpkgs } from './provide-nixpkgs.ts';
