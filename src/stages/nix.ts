/** What every talk with Nix in this run needs: a Nix, and the nixpkgs that `<nixpkgs>` means. */
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { resolvePath } from '../find.ts';
import {
  bringNix,
  type EvaluationRequest,
  type Nix,
  plainOptions,
  provideNixpkgs,
  readAttributePath,
  resolveNixpkgs,
} from '../nix/index.ts';
import type { ToolFailure } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import type { World } from '../world.ts';

export interface ReadyNix {
  readonly nix: Nix;
  /** How files are evaluated; the files are still to be named. */
  readonly request: Omit<EvaluationRequest, 'files'>;
  /** Which nixpkgs that is, for the report. */
  readonly nixpkgsName: string;
}

export type PreparedNix =
  | { readonly kind: 'ready'; readonly nix: ReadyNix }
  | { readonly kind: 'failed'; readonly failure: ToolFailure };

/** Find or bring Nix and nixpkgs. What goes wrong is for the report: lint and the verification of the text go on without Nix. */
export async function prepareNix(world: World, settings: Settings, paths: readonly string[]): Promise<PreparedNix> {
  try {
    const nix = await bringNix(world, { how: settings['install-nix'] });
    const near = dirname(resolvePath(world, paths[0] ?? '.'));
    const options = { ...plainOptions, offline: settings.offline };
    const nixpkgs = await provideNixpkgs(world, nix, await resolveNixpkgs(world, settings.nixpkgs, near), options);
    const revision = nixpkgs.revision === null ? '' : `, revision ${nixpkgs.revision}`;
    return {
      kind: 'ready',
      nix: {
        nix,
        nixpkgsName: nixpkgs.path === null ? 'no <nixpkgs>' : `nixpkgs from ${nixpkgs.name}${revision}`,
        request: {
          ...options,
          nixpkgs: nixpkgs.path,
          attribute: readAttributePath(settings.attr ?? ''),
          importFromDerivation: false,
          readable: null,
          timeout: settings.timeout * 1000,
          memory: null,
        },
      },
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', failure: { message: error.message, remedy: error.remedy ?? null } };
  }
}
