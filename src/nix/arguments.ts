/** What every conversation with Nix has in common: search path, system, the user's arguments, settings. */
import { Failure } from '../failure.ts';
import type { Environment, World } from '../world.ts';

/** One of the user's arguments to the function in a file: `--argstr name text` or `--arg name expression`. */
export interface FileArgument {
  readonly name: string;
  readonly kind: 'string' | 'expression';
  readonly value: string;
}

export interface NixOptions {
  /** The folder that `<nixpkgs>` means; null: whatever NIX_PATH says. */
  readonly nixpkgs: string | null;
  /** What `builtins.currentSystem` is, as `aarch64-linux`; null: the machine's own. */
  readonly system: string | null;
  readonly arguments: readonly FileArgument[];
  /** Nothing is asked of substituters, and a download is tried once. */
  readonly offline: boolean;
  /** Lines for nix.conf. They travel in the environment, because they can hold access tokens. */
  readonly configuration: string;
}

export const plainOptions: NixOptions = { nixpkgs: null, system: null, arguments: [], offline: false, configuration: '' };

/** The command line's part of `options`, for any of Nix's older programs. */
export function nixArguments(options: NixOptions): readonly string[] {
  return [
    ...(options.nixpkgs === null ? [] : ['-I', `nixpkgs=${options.nixpkgs}`]),
    // Files say `import <nixpkgs> { }`, whose system is builtins.currentSystem; nothing else reaches all of them.
    ...(options.system === null ? [] : ['--option', 'system', options.system]),
    ...options.arguments.flatMap(({ name, kind, value }) => [kind === 'string' ? '--argstr' : '--arg', name, value]),
    ...(options.offline
      ? ['--option', 'substitute', 'false', '--option', 'connect-timeout', '5', '--option', 'download-attempts', '1']
      : []),
  ];
}

/** The environment's part of `options`. */
export function nixEnvironment(world: World, { configuration }: Pick<NixOptions, 'configuration'>): Environment {
  if (configuration === '') return world.env;
  return { ...world.env, NIX_CONFIG: [world.env.NIX_CONFIG, configuration].filter(Boolean).join('\n') };
}

/** The world for those who talk with Nix and know nothing of `options`: it is in the environment of all they run. */
export function withConfiguration(world: World, options: Pick<NixOptions, 'configuration'>): World {
  const env = nixEnvironment(world, options);
  const { processes } = world;
  return { ...world, env, processes: { ...processes, run: (request) => processes.run({ env, ...request }) } };
}

/**
 * The names in an attribute path such as `devShells."my env".default`; an empty text has none.
 * @throws Failure where it is none.
 */
export function readAttributePath(text: string): readonly string[] {
  if (text === '') return [];
  if (!/^(?:"[^"]*"|[^."]+)(?:\.(?:"[^"]*"|[^."]+))*$/.test(text)) {
    throw new Failure(`${text} is no attribute path.`, { remedy: 'Separate the names by dots, as in devShells.default.' });
  }
  return [...text.matchAll(/"([^"]*)"|[^."]+/g)].map(([bare, quoted]) => quoted ?? bare);
}
