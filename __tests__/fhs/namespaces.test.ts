/** Where the kernel refuses namespaces, the reason and the one command that cures it are told; and the cure is applied only where it may be. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type AllowNamespaces, ensureNamespaces, type Provision, probeNamespaces } from '../../src/fhs/index.ts';
import { explainNamespaces, type NamespaceFacts } from '../../src/fhs/namespaces.ts';
import type { World } from '../../src/world.ts';
import { start } from './processes.ts';
import { scratchFolder } from './scratch.ts';
import { buildEnvs, quietWorld } from './support.ts';

const nothing: NamespaceFacts = {
  message: '',
  appArmorRestricts: null,
  cloneAllowed: null,
  mostNamespaces: 63000,
  container: null,
};
const uidMap = 'bwrap: setting up uid map: Permission denied';
const forbidden =
  'bwrap: No permissions to create new namespace, likely because the kernel does not allow non-privileged user namespaces.';

test.each<[string, Partial<NamespaceFacts>, string, string]>([
  ['Ubuntu 24.04', { message: uidMap, appArmorRestricts: 1, cloneAllowed: 1 }, 'apparmor', 'sudo apparmor_parser -r /profile'],
  [
    'Ubuntu 24.04 with a network namespace',
    { message: 'bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted', appArmorRestricts: 1 },
    'apparmor',
    'sudo apparmor_parser -r /profile',
  ],
  [
    'a container on Ubuntu 24.04',
    { message: uidMap, appArmorRestricts: 1, container: 'Docker' },
    'apparmor',
    'sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  ],
  [
    'a container with its seccomp filter',
    { message: forbidden, appArmorRestricts: 1, container: 'Docker' },
    'container',
    '--privileged',
  ],
  [
    'a pod',
    { message: "bwrap: Can't mount proc on /newroot/proc: Operation not permitted", container: 'Kubernetes' },
    'container',
    '--privileged',
  ],
  [
    'an old Debian',
    { message: forbidden, cloneAllowed: 0 },
    'clone-forbidden',
    'sudo sysctl -w kernel.unprivileged_userns_clone=1',
  ],
  [
    'a hardened machine',
    { message: 'bwrap: Creating new namespace failed: No space left on device', mostNamespaces: 0 },
    'no-namespaces-left',
    'sudo sysctl -w user.max_user_namespaces=15000',
  ],
  ['something else', { message: 'bwrap: unheard of' }, 'unknown', 'dmesg'],
])('on %s', (_, facts, cause, cure) => {
  expect(explainNamespaces({ ...nothing, ...facts }, '/profile')).toMatchObject({ cause, cure: expect.stringContaining(cure) });
});

describe('the probe', () => {
  const folder = scratchFolder();
  let env: Provision;
  beforeAll(async () => {
    env = await (await buildEnvs(join(folder, 'roots')))('file-bash');
  }, 120_000);

  test("starts the hook's own bubblewrap", async () => {
    expect(await probeNamespaces(quietWorld(), env)).toEqual({ kind: 'open' });
  });

  test('on a kernel that really allows none, the reason and the cure are told', async () => {
    // In a user namespace of its own the setting is the test's.
    const forbid = 'echo 0 >/proc/sys/user/max_user_namespaces; exec setpriv --bounding-set=-all --inh-caps=-all "$@"';
    const probe = fileURLToPath(new URL('probe-one.ts', import.meta.url));
    const node = [process.execPath, '--import', 'tsx', probe, JSON.stringify(env)];
    const { stdout, stderr } = await start('unshare', ['--map-root-user', 'bash', '-c', forbid, 'bash', ...node]);
    expect({ stdout: JSON.parse(stdout || 'null'), stderr }).toEqual({
      stdout: {
        message: expect.stringMatching(
          /^The FHS env cannot be entered: this machine allows no user namespaces at all \(user\.max_user_namespaces is 0\)\. bubblewrap says: bwrap: /,
        ),
        remedy: 'sudo sysctl -w user.max_user_namespaces=15000',
      },
      stderr: '',
    });
  });

  /** A machine whose kernel refuses until `tool` has been called, told by files and programs of its own. */
  function refusingWorld(
    settings: Readonly<Record<string, string>>,
    more: Partial<World> & { readonly user?: Readonly<Record<string, string>> } = {},
  ): World {
    const bin = join(folder, `bin-${Math.random()}`);
    mkdirSync(bin);
    const said = join(bin, 'called');
    for (const name of ['sudo', 'apparmor_parser', 'sysctl']) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>'${said}'\n[ ${name} != sudo ] || { shift; exec "$@"; }\n`);
      chmodSync(join(bin, name), 0o755);
    }
    const called = () => {
      try {
        return readFileSync(said, 'utf8');
      } catch {
        return '';
      }
    };
    const world = quietWorld({ ...process.env, PATH: `${bin}:${process.env.PATH}`, ...more.user });
    return {
      ...world,
      host: { ...world.host, uid: 1001 },
      files: { ...world.files, readIfThere: async (path) => settings[path] ?? null, exists: async () => false },
      processes: {
        ...world.processes,
        run: async (request) =>
          request.command.endsWith('/bwrap') && called() === ''
            ? { status: 1, stdout: '', stderr: `${uidMap}\n`, timedOut: false }
            : world.processes.run(request),
      },
    };
  }
  const ubuntu = {
    '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n',
    '/proc/sys/user/max_user_namespaces': '63000\n',
  };
  const hosted = { RUNNER_ENVIRONMENT: 'github-hosted' };

  test('explains a refusal', async () => {
    expect(await probeNamespaces(refusingWorld(ubuntu), env)).toMatchObject({
      kind: 'refused',
      message: uidMap,
      explanation: { cause: 'apparmor' },
    });
  });

  test.each<[AllowNamespaces, Readonly<Record<string, string>>]>([
    ['auto', hosted],
    ['apparmor-profile', {}],
    ['sysctl', {}],
  ])('with allow-userns: %s %j it cures it', async (allow, user) => {
    await expect(ensureNamespaces(refusingWorld(ubuntu, { user }), env, allow)).resolves.toBeUndefined();
  });

  test.each<[AllowNamespaces, Readonly<Record<string, string>>]>([
    ['auto', {}],
    ['never', hosted],
  ])('with allow-userns: %s %j it touches nothing and says what would help', async (allow, user) => {
    await expect(ensureNamespaces(refusingWorld(ubuntu, { user }), env, allow)).rejects.toMatchObject({
      message: expect.stringMatching(/AppArmor takes .* bubblewrap says: bwrap: setting up uid map/),
      remedy: expect.stringMatching(/^sudo apparmor_parser -r \/.*bwrap[.]apparmor$/),
    });
  });
});
