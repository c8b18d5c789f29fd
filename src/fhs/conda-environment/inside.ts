/** Commands of our own inside the env, with what they say captured, and passed on to the log where a person may want to read it. */
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import type { Provision } from '../provide.ts';
import { runInside } from '../run.ts';

interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Inside {
  /** Run a command whose output is for us alone. */
  readonly ask: (words: readonly string[]) => Promise<Said>;
  /** Run a command whose output goes to the log as well. */
  readonly run: (words: readonly string[]) => Promise<Said>;
}

/** @param env variables beside those that the user's command gets. */
export function commandsInside(world: World, provision: Provision, env: Readonly<Record<string, string>>): Inside {
  const ourWorld = { ...world, env: { ...world.env, ...env } };
  const run = async (words: readonly string[], pass: (line: string) => void): Promise<Said> => {
    const stdout = lineSink(pass);
    const stderr = lineSink(pass);
    const command = { kind: 'words', words } as const;
    const outcome = await runInside(ourWorld, provision, {
      command,
      cwd: world.cwd,
      stdin: 'none',
      streams: { kind: 'taken', onOutput: stdout.take, onError: stderr.take },
    });
    if (outcome.kind === 'never-started') throw new Failure(`${words[0]} was never started inside the env: ${outcome.why}.`);
    if (outcome.kind === 'cancelled') throw new Failure(`${words[0]} was cancelled by ${outcome.signal}.`);
    return { status: outcome.status, stdout: stdout.end(), stderr: stderr.end() };
  };
  return { ask: (words) => run(words, world.log.debug), run: (words) => run(words, world.log.info) };
}

function lineSink(pass: (line: string) => void) {
  const decoder = new TextDecoder();
  let text = '';
  let passed = 0;
  return {
    take(chunk: Uint8Array) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n', passed); end !== -1; end = text.indexOf('\n', passed)) {
        pass(text.slice(passed, end));
        passed = end + 1;
      }
    },
    end() {
      text += decoder.decode();
      if (passed < text.length) pass(text.slice(passed));
      return text;
    },
  };
}
