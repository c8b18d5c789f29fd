#!/usr/bin/env node
/** The one entry of dist: GitHub starts it without arguments, as main and later as post; a person starts it as a command. */
import process from 'node:process';

const startedByRunner = process.argv.length === 2 && process.env.GITHUB_ACTIONS === 'true';

// No `await` at the top: the bundle is CommonJS, which starts faster.
void (startedByRunner ? startAction() : startCommand());

async function startAction(): Promise<void> {
  const phase = process.env.STATE_phase === 'post' ? await import('./action/post.ts') : await import('./action/main.ts');
  // Open keep-alive connections would hold the process for two minutes (actions/toolkit#1578).
  process.exit(await phase.start());
}

async function startCommand(): Promise<void> {
  const { start } = await import('./cli/main.ts');
  // All is written by then; to leave at once saves Node the time to take everything down.
  process.exit(await start(process.argv.slice(2)));
}
