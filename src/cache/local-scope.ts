/** Which paths of a closure a trusted substituter serves, so that an archive can leave them out: asked for each, never guessed. */
import type { Nix } from '../nix/index.ts';
import type { World } from '../world.ts';
import { readStorePath } from './keys.ts';
import { narInfoName, readNarInfo } from './nar-info.ts';
import { closureOf } from './store.ts';

/** Requests at once. */
const width = 16;

/**
 * The paths of the closure of `out` that the substituters of this Nix have, signed by a key that this Nix trusts. A path whose
 * substituter does not answer counts as not served.
 */
export async function servedElsewhere(world: World, nix: Nix, out: string): Promise<ReadonlySet<string>> {
  const { substituters, keyNames } = await trustedSubstituters(world, nix);
  const paths = (await closureOf(world, nix, out)) ?? [];
  const served = new Set<string>();
  for (const substituter of substituters) {
    const left = paths.filter((path) => !served.has(path));
    const next = left.values();
    const ask = async () => {
      for (const path of next) if (await serves(world, substituter, path, keyNames)) served.add(path);
    };
    await Promise.all(Array.from({ length: width }, ask));
  }
  return served;
}

async function serves(world: World, substituter: string, path: string, keyNames: ReadonlySet<string>): Promise<boolean> {
  try {
    const text = await world.network.fetchText(`${substituter}/${narInfoName(path)}`, { limit: 2 ** 20 });
    // Elsewhere the NAR may lie under any name: only whose it is and who signed it matters here.
    const info = readNarInfo(text.replace(/^URL: .*$/m, `URL: nar/${'0'.repeat(52)}.nar`), readStorePath(path)?.storeDir ?? '');
    return info?.path === path && info.signedBy.some((name) => keyNames.has(name));
  } catch {
    return false;
  }
}

async function trustedSubstituters(
  world: World,
  nix: Nix,
): Promise<{ readonly substituters: readonly string[]; readonly keyNames: ReadonlySet<string> }> {
  if (nix.nix === null) return { substituters: [], keyNames: new Set() };
  // `config show` since 2.19, `show-config` before; the older word is still understood, with a warning on standard error.
  const { status, stdout } = await world.processes.run({
    command: nix.nix,
    args: ['--extra-experimental-features', 'nix-command', 'show-config'],
    timeout: 30_000,
  });
  const setting = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(stdout)?.[1]?.split(/\s+/).filter(Boolean) ?? [];
  if (status !== 0) return { substituters: [], keyNames: new Set() };
  return {
    substituters: setting('substituters')
      .filter((url) => /^https?:\/\//.test(url))
      .map((url) => url.replace(/\?.*$/, '').replace(/\/+$/, '')),
    keyNames: new Set(setting('trusted-public-keys').map((key) => key.split(':', 1)[0] ?? '')),
  };
}
