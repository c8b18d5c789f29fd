/** Running inside an FHS env: the face of this folder. */
export { type BuildProblem, findBuildProblem } from './build-problem.ts';
export {
  type CondaEnvironment,
  type CondaRequest,
  type EnvironmentRequest,
  prepareConda,
} from './conda-environment/index.ts';
export { installCondaShell } from './conda-shell.ts';
export { commandEnvironment } from './environment.ts';
export { requireHost } from './host.ts';
export { type AllowNamespaces, ensureNamespaces, type NamespaceProbe, probeNamespaces } from './probe.ts';
export { type KeptHook, keepHook, type ProvideRequest, type Provision, provide } from './provide.ts';
export { type Command, type RunOutcome, type RunRequest, runInside } from './run.ts';
export { readTarget, type Target } from './target.ts';
