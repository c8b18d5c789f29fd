/** Everything but a file's own text that its evaluation depends on: the same surroundings, the same value. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { projectVersion } from '../../project.ts';
import type { World } from '../../world.ts';
import { nixArguments, nixEnvironment } from '../arguments.ts';
import type { EvaluationRequest } from '../evaluate.ts';
import type { Nix } from '../locate.ts';
import { isClosed } from '../reads/index.ts';

export type Surroundings =
  /** Digest of them all. */
  { readonly kind: 'known'; readonly digest: string } | { readonly kind: 'unknown'; readonly why: string };

type Request = Omit<EvaluationRequest, 'files'>;

/** Unknown where something that Nix or nixpkgs looks at could change without being seen here. */
export async function surroundingsOf(world: World, nix: Nix, request: Request): Promise<Surroundings> {
  const why = await openEnd(world, nix, request);
  if (why !== null) return { kind: 'unknown', why };
  const settings = await Promise.all(settingsFiles(world).map(async (path) => [path, await world.files.readIfThere(path)]));
  const known = {
    tool: projectVersion,
    nix: { ...nix, instantiate: await target(world, nix.instantiate) },
    nixpkgs: request.nixpkgs && (await target(world, request.nixpkgs)),
    host: [world.host.os, world.host.arch],
    cwd: world.cwd,
    request,
    environment: Object.entries(world.env)
      .filter(([name]) => /^NIX|^(?:HOME|IN_NIX_SHELL|XDG_CONFIG_HOME)$/.test(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
    settings,
  };
  return { kind: 'known', digest: createHash('sha256').update(JSON.stringify(known)).digest('hex') };
}

async function openEnd(world: World, nix: Nix, request: Request): Promise<string | null> {
  const { nixpkgs } = request;
  if (nixpkgs !== null && !isStorePath(await target(world, nixpkgs))) return `nixpkgs at ${nixpkgs} can change at any time`;
  if (request.arguments.some(({ kind, value }) => kind === 'expression' && !isClosed(value)))
    return 'an argument is an expression that reads more than its text';
  const { HOME: home, NIXPKGS_CONFIG: configuration, NIX_CONF_DIR, NIX_USER_CONF_FILES } = world.env;
  if (!home) return 'there is no HOME';
  if (NIX_CONF_DIR || NIX_USER_CONF_FILES) return "Nix' settings are not in their usual places";
  // Where nixpkgs looks for the user's own settings and overlays (nixpkgs, pkgs/top-level/impure.nix).
  const own = [join(home, '.config/nixpkgs'), join(home, '.nixpkgs'), ...(configuration ? [configuration] : [])];
  for (const path of own) if (await world.files.exists(path)) return `nixpkgs reads ${path}`;
  for (const path of settingsFiles(world)) {
    if (/^\s*!?include\b/m.test((await world.files.readIfThere(path)) ?? '')) return `${path} includes other files`;
  }
  const { status } = await world.processes.run({
    command: nix.instantiate,
    args: [...nixArguments({ ...request, arguments: [] }), '--find-file', 'nixpkgs-overlays'],
    cwd: world.cwd,
    env: nixEnvironment(world, request),
    timeout: 30_000,
  });
  return status === 0 ? '<nixpkgs-overlays> is in the search path' : null;
}

/** What a path in the store holds never changes; a link from outside counts as what it leads to now. */
const isStorePath = (path: string) => /^\/nix\/store\/[0-9a-z]{32}-/.test(path);
const target = (world: World, path: string) => world.files.realPath(path).catch(() => path);

/** https://nix.dev/manual/nix/latest/command-ref/conf-file#file-format */
function settingsFiles({ env }: World): readonly string[] {
  const own = env.XDG_CONFIG_HOME || join(env.HOME ?? '', '.config');
  const shared = (env.XDG_CONFIG_DIRS || '/etc/xdg').split(':');
  return ['/etc/nix/nix.conf', ...[own, ...shared].map((folder) => join(folder, 'nix/nix.conf'))];
}
