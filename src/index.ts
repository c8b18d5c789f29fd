#!/usr/bin/env node
/** The one entry of dist: GitHub starts it without arguments, as main and later as post; a person starts it as a command. */
import process from 'node:process';

const startedByRunner = process.argv.length === 2 && process.env.GITHUB_ACTIONS === 'true';

if (process.env.NIXCONDA_CACHE_CLIENT === '1') {
  // Started by ourselves, to talk to the cache service (edges/cache-process.ts).
  await (await import('./edges/cache-client.ts')).serveCalls();
} else if (startedByRunner) {
  const phase = process.env.STATE_phase === 'post' ? await import('./action/post.ts') : await import('./action/main.ts');
  // Open keep-alive connections of the cache client would hold the process for two minutes (actions/toolkit#1578).
  process.exit(await phase.start());
} else {
  const { start } = await import('./cli/main.ts');
  process.exitCode = await start(process.argv.slice(2));
}
