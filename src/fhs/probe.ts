/** Find out, before a command is run, whether the env can be entered at all here; and allow it where the user lets us. */
import { assetPath } from '../asset.ts';
import { Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { explainNamespaces, type NamespaceExplanation, type NamespaceFacts, sysctlCures } from './namespaces.ts';
import type { Provision } from './provide.ts';

const profile = assetPath(new URL('./bwrap.apparmor', import.meta.url));

/** What may be done where the kernel refuses. `auto`: the narrow profile, on GitHub's own runners only. */
export type AllowNamespaces = 'auto' | 'apparmor-profile' | 'sysctl' | 'never';

export type NamespaceProbe =
  /** The hook's bubblewrap works, or the hook uses none that could be tried. */
  { readonly kind: 'open' } | { readonly kind: 'refused'; readonly message: string; readonly explanation: NamespaceExplanation };

/** Start the very bubblewrap that the hook starts: what AppArmor allows depends on the program's path. */
export async function probeNamespaces(world: World, provision: Provision): Promise<NamespaceProbe> {
  const hook = await world.files.read(provision.hookPath);
  const bwrap = /\/nix\/store\/[0-9a-z]{32}-[^\s"'/]+\/bin\/bwrap\b/.exec(hook)?.[0];
  if (bwrap === undefined) return { kind: 'open' };
  const { status, stderr } = await world.processes.run({
    command: bwrap,
    args: ['--dev-bind', '/', '/', '--proc', '/proc', 'true'],
    timeout: 30_000,
  });
  if (status === 0) return { kind: 'open' };
  const message = stderr.trim() || `bwrap ended with status ${status}`;
  return { kind: 'refused', message, explanation: explainNamespaces(await gatherFacts(world, message), profile) };
}

async function gatherFacts(world: World, message: string): Promise<NamespaceFacts> {
  const setting = async (path: string) => {
    const text = await world.files.readIfThere(`/proc/sys/${path}`);
    return text === null ? null : Number(text);
  };
  return {
    message,
    appArmorRestricts: await setting('kernel/apparmor_restrict_unprivileged_userns'),
    cloneAllowed: await setting('kernel/unprivileged_userns_clone'),
    mostNamespaces: await setting('user/max_user_namespaces'),
    container: await containerKind(world),
  };
}

async function containerKind(world: World): Promise<string | null> {
  if (await world.files.exists('/.dockerenv')) return 'Docker';
  if (await world.files.exists('/run/.containerenv')) return 'Podman';
  const groups = (await world.files.readIfThere('/proc/1/cgroup')) ?? '';
  return /kubepods/.test(groups) ? 'Kubernetes' : /docker/.test(groups) ? 'Docker' : /lxc/.test(groups) ? 'LXC' : null;
}

/** Probe, cure what may be cured, and throw a Failure with the explanation where the env still cannot be entered. */
export async function ensureNamespaces(world: World, provision: Provision, allow: AllowNamespaces): Promise<void> {
  const first = await probeNamespaces(world, provision);
  if (first.kind === 'open') return;
  const { why, cure } = first.explanation;
  const command = cureCommand(world, first.explanation, allow);
  let tried = '';
  if (command !== null) {
    world.log.info(`The env cannot be entered: ${why}. Allowing it with: ${command.join(' ')}`);
    tried = await runAsRoot(world, command);
    if ((await probeNamespaces(world, provision)).kind === 'open') return;
    tried = ` (${command.join(' ')} did not help${tried === '' ? '' : `: ${tried}`})`;
  }
  throw new Failure(`The FHS env cannot be entered: ${why}${tried}. bubblewrap says: ${first.message}`, { remedy: cure });
}

function cureCommand(world: World, { cause }: NamespaceExplanation, allow: AllowNamespaces): readonly string[] | null {
  const hosted = world.env.RUNNER_ENVIRONMENT === 'github-hosted';
  const way = allow === 'auto' ? (hosted ? 'apparmor-profile' : 'never') : allow;
  if (way === 'apparmor-profile' && cause === 'apparmor') return ['apparmor_parser', '-r', profile];
  const setting = sysctlCures[cause];
  return way === 'sysctl' && setting !== undefined ? ['sysctl', '-w', setting] : null;
}

/** @returns what went wrong, in a few words; `''` where nothing did. Never asks for a password. */
async function runAsRoot(world: World, command: readonly string[]): Promise<string> {
  const [program = '', ...args] = world.host.uid === 0 ? command : ['sudo', '-n', ...command];
  if ((await world.processes.find(program)) === null) return `there is no ${program}`;
  const { status, stderr } = await world.processes.run({ command: program, args, timeout: 30_000 });
  return status === 0 ? '' : stderr.trim().split('\n').at(-1) || `status ${status}`;
}
