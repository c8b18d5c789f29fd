/** What a fleet of machines shares: a binary cache on the web, and a machine that is reached through ssh. */
export { type BinaryCache, startBinaryCache } from './binary-cache.ts';
export { type EmptyMachine, makeEmptyMachine } from './empty-machine.ts';
export { type SshMachine, startSshMachine } from './ssh-machine.ts';
