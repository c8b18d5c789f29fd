/** What tests and the demonstration build on: a miniature nixpkgs, an imitation installer, a cache service, a runner. */
export * from './cache-folder.ts';
export * from './cache-service/index.ts';
export * from './fleet/index.ts';
export * from './installer/index.ts';
export * from './nix-daemon.ts';
export * from './nixpkgs/index.ts';
export * from './runner/index.ts';
export * from './runtimes/index.ts';
