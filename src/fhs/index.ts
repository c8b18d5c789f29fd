/** Running inside an FHS env: the face of this folder; conda-environment/ has a face of its own, because it loads more. */
export type { BuildProblem } from './build-problem.ts';
export { installCondaShell } from './conda-shell.ts';
export { commandEnvironment } from './environment.ts';
export { requireHost } from './host.ts';
export { type AllowNamespaces, ensureNamespaces, probeNamespaces } from './probe.ts';
export { keepHook, type Provision, provide } from './provide.ts';
export { type Command, type RunOutcome, type RunRequest, runInside } from './run.ts';
export { readTarget } from './target.ts';
