#!/usr/bin/env node
/** The one entry of dist: GitHub starts it without arguments, as main and later as post; a person starts it as a command. */
import { join } from 'node:path';
import process from 'node:process';
import { cacheFolder } from './cache-folder.ts';
import { keepCode } from './edges/kept-code.ts';

const startedByRunner = process.argv.length === 2 && process.env.GITHUB_ACTIONS === 'true';

// No `await` at the top: the bundle is CommonJS, which starts faster.
void (startedByRunner ? startAction() : startCommand());

async function startAction(): Promise<void> {
  const phase = process.env.STATE_phase === 'post' ? await import('./action/post.ts') : await import('./action/main.ts');
  // Open keep-alive connections would hold the process for two minutes (actions/toolkit#1578).
  process.exit(await phase.start());
}

async function startCommand(): Promise<void> {
  const words = process.argv.slice(2);
  const folder = codeFolder(words[0]);
  const keep = folder === null ? null : keepCode(folder);
  const { start } = await import('./cli/main.ts');
  const status = await start(words);
  // A call that came to nothing has compiled little of what the next one needs.
  if (status < 2) keep?.();
  // All is written by then; to leave at once saves Node the time to take everything down.
  process.exit(status);
}

/**
 * Where compiled code is kept; null where it does not pay: for what takes long anyway, and in CI, where each start is the first. Node's own
 * variable against such caches holds for this one too (https://nodejs.org/api/cli.html#node_disable_compile_cache1).
 */
function codeFolder(verb: string | undefined): string | null {
  const { env } = process;
  if (verb !== 'lint' || env.CI || env.NODE_DISABLE_COMPILE_CACHE) return null;
  const folder = cacheFolder(env);
  return folder && join(folder, 'code');
}
