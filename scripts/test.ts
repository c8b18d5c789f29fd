/** `npm test [-- PATH…]`: bring what the tests need, build the bundle that they start, and run them. */
import process from 'node:process';
import { show } from './steps.ts';
import { bringTools } from './tools.ts';

await bringTools(['bwrap', 'curl', 'fish', 'gcc', 'shellcheck', 'ssh', 'sshd', 'tar', 'zsh', 'zstd']);
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
];
process.exitCode = show('tsx', ['scripts/build.ts']) || show(process.execPath, jest);
