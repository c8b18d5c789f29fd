/** The runner harness: starts actions and scripts the way GitHub's runner does. */
export { type Job, type JobOptions, startJob } from './job.ts';
export type { JobUser, RunningStep } from './process.ts';
export type { StepResult } from './step.ts';
export { type Annotation, readLog } from './workflow-commands.ts';
