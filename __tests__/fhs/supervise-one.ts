/** A process of its own that supervises bash with one script, bash itself being spared, for tests that send it signals. */
import { supervise } from '../../src/edges/supervisor.ts';

await supervise({
  command: 'bash',
  args: ['-c', process.argv[2] ?? ''],
  cwd: process.cwd(),
  env: process.env,
  stdin: 'none',
  streams: { kind: 'own' },
  descriptors: [],
  reportTo: 3,
  spared: ['bash'],
  grace: 7000,
});
