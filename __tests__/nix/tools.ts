/** What the tests of this folder share: worlds, each Nix there is, requests. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from '@jest/globals';
import { localWorld } from '../../src/edges/world.ts';
import type { EvaluationRequest, Nix } from '../../src/nix/index.ts';
import { locateNix, plainOptions } from '../../src/nix/index.ts';
import type { Environment, Log, World } from '../../src/world.ts';
import { nixpkgsPath } from '../../test-support/nixpkgs/index.ts';

export const fixtures = fileURLToPath(new URL('fixtures', import.meta.url));

/** A log that keeps what it is told. */
export function keptLog(): { readonly log: Log; readonly lines: readonly string[] } {
  const lines: string[] = [];
  const keep = (message: string) => {
    lines.push(message);
  };
  const group = <T>(title: string, work: () => Promise<T>) => {
    keep(title);
    return work();
  };
  return { lines, log: { info: keep, warn: keep, debug: () => {}, group } };
}

export function worldAt(cwd: string, env: Environment = process.env, log = keptLog().log): World {
  return localWorld({ cwd, env, log });
}

/** A new folder that is gone after the tests. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'nix-test-'));
  made.push(folder);
  return folder;
}
const made: string[] = [];
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true, force: true }))));

/** The Nix of a world, which must have one. */
export async function nixOf(world: World): Promise<Nix> {
  const nix = await locateNix(world);
  if (nix === null) throw new Error('these tests need Nix on PATH');
  return nix;
}

/** Offline, on the miniature nixpkgs, as strict as the product is by default. */
export function request(files: readonly string[], more: Partial<EvaluationRequest> = {}): EvaluationRequest {
  return {
    ...plainOptions,
    files,
    nixpkgs: nixpkgsPath,
    offline: true,
    attribute: [],
    importFromDerivation: false,
    readable: null,
    timeout: 60_000,
    memory: null,
    ...more,
  };
}
