/** How much work a call does, counted and not timed: the same on every machine, however busy. */
import { Session } from 'node:inspector/promises';

export interface WorkCounter {
  /** How many times functions and blocks of the files under `folder` were run by `work`. */
  readonly count: (work: () => unknown) => Promise<number>;
  readonly stop: () => void;
}

/** V8 counts for functions that are compiled after this call, which is when they are first called. */
export async function countWork(folder: string): Promise<WorkCounter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  /** What was run since it was last asked. */
  const taken = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const functions = result.filter(({ url }) => url.includes(folder)).flatMap((script) => script.functions);
    return functions.flatMap(({ ranges }) => ranges).reduce((sum, { count }) => sum + count, 0);
  };
  return {
    count: async (work) => {
      await taken();
      await work();
      return taken();
    },
    stop: () => session.disconnect(),
  };
}
