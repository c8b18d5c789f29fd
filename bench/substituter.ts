/** A substituter on loopback that serves most of a closure: all but one path, signed by a key of its own. */
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { Environment } from '../src/world.ts';

export interface Substituter {
  /** The settings with which Nix asks it. */
  readonly environment: Environment;
  readonly close: () => void;
}

/** @param folder empty. @param withheld the store path that it has not, and `out` neither. */
export async function startSubstituter(folder: string, out: string, withheld: string): Promise<Substituter> {
  const key = join(folder, 'key');
  const nix = (input: string, ...words: readonly string[]) =>
    execFileSync('nix', ['--extra-experimental-features', 'nix-command', ...words], { encoding: 'utf8', input, stdio: 'pipe' });
  const secret = nix('', 'key', 'generate-secret', '--key-name', 'bench-1');
  writeFileSync(key, secret);
  nix('', 'copy', '--to', `file://${folder}/cache?compression=zstd&compression-level=1&secret-key=${key}`, out);
  for (const path of [out, withheld]) rmSync(join(folder, 'cache', `${basename(path).slice(0, 32)}.narinfo`));
  const server = createServer((request, response) => {
    const path = join(folder, 'cache', request.url ?? '');
    if (existsSync(path)) createReadStream(path).pipe(response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const settings = [
    process.env.NIX_CONFIG,
    `substituters = http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    `trusted-public-keys = ${nix(secret, 'key', 'convert-secret-to-public')}`,
  ];
  return { environment: { NIX_CONFIG: settings.join('\n') }, close: () => void server.close() };
}
