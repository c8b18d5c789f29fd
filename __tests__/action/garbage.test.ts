/** conda-shell outlives a garbage collection, for as long as the job lasts: in a store of its own, where all may be collected. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nixpkgsPath } from '../../test-support/index.ts';
import { action, expectStatus, fill, fixture, newJob, scratchFolder } from './support.ts';

const folder = scratchFolder();
const nix = join(folder, 'nix');
// Two stores that know nothing of each other must not share build users: Nix kills whatever else runs as one of them.
const alone = { NIX_REMOTE: 'local', NIX_CONFIG: 'build-users-group =' };

test('until the post step, what conda-shell needs is kept', async () => {
  mkdirSync(nix);
  const within = ['bwrap', '--dev-bind', '/', '/', '--bind', nix, '/nix'];
  const node = join(folder, 'node');
  writeFileSync(node, `#!/bin/bash\nexec ${within.join(' ')} '${process.execPath}' "$@"\n`);
  chmodSync(node, 0o755);
  const kept = () => readdirSync(join(nix, 'store')).filter((name) => name.endsWith('-hook') || name.endsWith('-fhs'));

  const job = await newJob(folder, { node, env: alone });
  fill(job, { 'conda-shell.nix': fixture('plain-env.nix') });
  expectStatus(await job.action(action, { inputs: { nixpkgs: nixpkgsPath, offline: 'true', cache: 'off' } }), 0);
  expectStatus(await job.run('nix-store --gc', { shell: `${within.join(' ')} bash {0}` }), 0);
  expect(kept()).toHaveLength(2);
  const later = await job.run('echo survived; ls /lib/libz.so.1', { shell: `${within.join(' ')} conda-shell {0}` });
  expect(later).toMatchObject({ status: 0, log: 'survived\n/lib/libz.so.1\n' });

  await job.end();
  const collected = spawnSync('bwrap', [...within.slice(1), 'nix-store', '--gc'], {
    env: { ...process.env, ...alone },
  });
  expect(collected.status).toBe(0);
  expect(kept()).toEqual([]);
});
