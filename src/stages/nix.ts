/** What every talk with Nix in this run needs: a Nix, and the nixpkgs that `<nixpkgs>` means. */
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { resolvePath } from '../find.ts';
import {
  bringNix,
  type EvaluationRequest,
  type FileArgument,
  locateNix,
  type Nix,
  plainOptions,
  provideNixpkgs,
  readAttributePath,
  resolveNixpkgs,
  wantedRelease,
} from '../nix/index.ts';
import { type ToolFailure, toolFailure } from '../report/index.ts';
import type { Settings } from '../settings.ts';
import { systemName } from '../system-name.ts';
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
  /** There is none on a system on which none is brought, and none was insisted on. */
  | { readonly kind: 'absent'; readonly notice: string }
  | { readonly kind: 'failed'; readonly failure: ToolFailure };

/** Find or bring Nix and nixpkgs. What goes wrong is for the report: lint and the verification of the text go on without Nix. */
export async function prepareNix(world: World, settings: Settings, paths: readonly string[]): Promise<PreparedNix> {
  if (world.host.os !== 'linux' && settings['install-nix'] === 'auto' && (await locateNix(world)) === null) {
    const notice = `There is no Nix on this machine, and none is brought to ${systemName(world.host)}: nothing was evaluated.`;
    return { kind: 'absent', notice };
  }
  try {
    const wanted = { version: settings['nix-version'], url: settings['nix-release-url'], sha256: settings['nix-release-sha256'] };
    const nix = await bringNix(world, { how: settings['install-nix'], release: wantedRelease(world.host, wanted) });
    const near = dirname(resolvePath(world, paths[0] ?? '.'));
    const options = { ...plainOptions, offline: settings.offline, configuration: configuration(settings) };
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
          arguments: fileArguments(settings),
          readable: settings.restrict ? [world.cwd] : null,
          timeout: settings.timeout * 1000,
          memory: settings.memory === 0 ? null : settings.memory * 2 ** 20,
        },
      },
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { kind: 'failed', failure: toolFailure(error) };
  }
}

function fileArguments({ arg, argstr }: Settings): readonly FileArgument[] {
  return [
    ...argstr.map(({ name, value }): FileArgument => ({ name, kind: 'string', value })),
    ...arg.map(({ name, value }): FileArgument => ({ name, kind: 'expression', value })),
  ];
}

/**
 * Lines for nix.conf. With a token GitHub lets a job fetch more often than the anonymous rest of its address. What is added to other
 * settings comes after the user's own lines, which may set those anew.
 */
function configuration(settings: Settings): string {
  const token = settings['github-token'];
  const line = (name: string, words: readonly string[], between = ' ') =>
    words.length === 0 ? '' : `${name} = ${words.join(between)}`;
  return [
    settings['extra-nix-config'] ?? '',
    line('access-tokens', token === null ? [] : [`github.com=${token}`]),
    line('extra-substituters', settings.substituters),
    line('extra-trusted-public-keys', settings['trusted-public-keys']),
    line('builders', settings.builders, ' ; '),
  ]
    .filter((text) => text !== '')
    .join('\n');
}
