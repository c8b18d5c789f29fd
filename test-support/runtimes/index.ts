/** Other versions of the programs that the product runs under and with. */
export { type NixVersion, nixVersions } from './nix.ts';
export { type NodeRuntime, nodeRuntimes } from './node.ts';
