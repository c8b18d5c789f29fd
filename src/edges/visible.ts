/** Commands that change the machine, shown with their output in the log, through @actions/exec. */
import { Writable } from 'node:stream';
import { exec } from '@actions/exec';
import { Failure } from '../failure.ts';
import type { Environment, Log, VisibleRequest } from '../world.ts';

/** See `Processes.show` in world.ts. Lines go through the log, so that none of them can be taken for a workflow command. */
export async function show(
  request: VisibleRequest,
  { env, log }: { readonly env: Environment; readonly log: Log },
): Promise<number> {
  const stream = lines(log.info);
  try {
    // The first parameter is split at spaces unless it is quoted; the arguments are taken as they are.
    return await exec(`"${request.command}"`, [...request.args], {
      ...(request.cwd === undefined ? {} : { cwd: request.cwd }),
      env: defined(request.env ?? env),
      ignoreReturnCode: true,
      outStream: stream,
      errStream: stream,
    });
  } catch (cause) {
    throw new Failure(`Cannot start ${request.command}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    stream.end();
  }
}

function defined(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function lines(onLine: (line: string) => void): Writable {
  let rest = '';
  // A chunk can end within a character.
  const decoder = new TextDecoder();
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const whole = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n/);
      rest = whole.pop() ?? '';
      for (const line of whole) onLine(line);
      done();
    },
    final(done) {
      if (rest !== '') onLine(rest);
      done();
    },
  });
}
