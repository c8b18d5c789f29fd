/** The shared libraries that a conda prefix needs and the FHS env does not have, and what to do about each. */
import { join } from 'node:path';
import { assetPath } from '../../asset.ts';
import type { Fix } from '../../diagnostic.ts';
import { Failure } from '../../failure.ts';
import type { World } from '../../world.ts';
import type { Provision } from '../provide.ts';
import { runInside } from '../run.ts';
import { type DynamicFile, readDynamicFile } from './elf.ts';
import { addPackages } from './fix.ts';
import { packageInWords, packageOf } from './libraries.ts';
import { type Bits, type Missing, resolveLibraries } from './resolve.ts';

export { packageInWords, packageOf } from './libraries.ts';
export type { Bits, Missing } from './resolve.ts';

const listScript = assetPath(new URL('./env-libraries.sh', import.meta.url));

/** A missing library, and the package of nixpkgs that brings it: its names, today's first; null where it is not known. */
export interface Advice extends Missing {
  readonly packages: readonly string[] | null;
}

export interface Examination {
  /** How many dynamic files the prefix has that the env's loaders could load. */
  readonly files: number;
  /** Whether the env has 32-bit libraries at all. */
  readonly multiArch: boolean;
  readonly missing: readonly Advice[];
  /** In the prefix, but not where the loader looks: seldom a fault. */
  readonly elsewhere: readonly Missing[];
}

/** Other environments and the cache of packages are no part of a prefix; a sysroot is for compilers, not for the loader. */
const notPartOf = /^(?:envs|pkgs)\/|(?:^|\/)sysroot\//;

/**
 * Which files the loaders of an FHS env can load, by the env's system. Packages of cross compilers and emulators bring others.
 * 62 is x86-64, 3 is i386, 183 is AArch64: https://www.sco.com/developers/gabi/latest/ch4.eheader.html
 */
const loadable: Readonly<Record<string, readonly Pick<DynamicFile, 'machine' | 'bits'>[]>> = {
  'x86_64-linux': [
    { machine: 62, bits: 64 },
    { machine: 3, bits: 32 },
  ],
  'aarch64-linux': [{ machine: 183, bits: 64 }],
};

/**
 * Look at every dynamic file under a conda prefix. Takes some seconds where the prefix has fifty thousand files.
 * @param system the env's, as Nix names it.
 * @param prefix absolute; as the env shows it, so is it outside.
 */
export async function examine(world: World, provision: Provision, system: string, prefix: string): Promise<Examination> {
  const root = await world.files.realPath(prefix);
  const files = await dynamicFiles(world, system, root);
  const libraries = await envLibraries(world, provision);
  const { missing, elsewhere } = resolveLibraries(files, root, libraries);
  return {
    files: files.size,
    multiArch: libraries.get(32)?.has('libc.so.6') ?? false,
    missing: missing.map((one) => ({ ...one, packages: packageOf(one.soname) })),
    elsewhere,
  };
}

async function dynamicFiles(world: World, system: string, root: string): Promise<ReadonlyMap<string, DynamicFile>> {
  const kinds = loadable[system];
  const found = new Map<string, DynamicFile>();
  const entries = (await world.files.walk(root)).filter(({ path }) => !notPartOf.test(path));
  for (const { path, kind, mode } of entries) {
    if (kind !== 'file' || !mayBeDynamic(path, mode)) continue;
    const file = await readDynamicFile((offset, length) => world.files.readPart(join(root, path), offset, length));
    if (file === null) continue;
    const loads = kinds?.some(({ machine, bits }) => file.machine === machine && file.bits === bits) ?? true;
    if (loads) found.set(join(root, path), file);
  }
  // A library is asked for by its soname, which is a link to the file with the whole version.
  for (const { path, kind } of entries) {
    if (kind !== 'link' || !/\.so(?:\.|$)/.test(path)) continue;
    const target = await world.files.realPath(join(root, path)).catch(() => null);
    const file = target === null ? undefined : found.get(target);
    if (file !== undefined) found.set(join(root, path), file);
  }
  return found;
}

/** Of a hundred files in a prefix ninety-five are Python and text: to open each of them takes most of the time. */
function mayBeDynamic(path: string, mode: number): boolean {
  return /\.so(?:\.|$)/.test(path) || ((mode & 0o111) !== 0 && !/\.(?:py|sh|pl|js|txt|h|json|html)$/.test(path));
}

async function envLibraries(world: World, provision: Provision): Promise<ReadonlyMap<Bits, ReadonlySet<string>>> {
  const chunks: Uint8Array[] = [];
  const words = ['bash', '-c', await world.files.read(listScript)];
  const outcome = await runInside(world, provision, {
    command: { kind: 'words', words },
    cwd: world.cwd,
    stdin: 'none',
    streams: { kind: 'taken', onOutput: (chunk) => chunks.push(chunk) },
  });
  if (outcome.kind !== 'finished') throw new Failure(`The libraries of ${provision.name} could not be listed.`);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  const named = (bits: Bits) => new Set(lines.filter((line) => line.startsWith(`${bits} `)).map((line) => line.slice(3)));
  return new Map([[32, named(32)] as const, [64, named(64)] as const]);
}

/** What every env has in each of its word sizes, so that it need not be listed. */
const inEveryEnv = new Set(['glibc', 'stdenv.cc.cc.lib']);

/** The list that a missing library's package goes to, in words; `multiArch` is the env's. */
export function adviceInWords({ packages, bits }: Advice, multiArch: boolean): string {
  if (packages === null) return 'no package is known for it';
  if (bits === 64) return `add ${packageInWords(packages)} to targetPkgs`;
  if (multiArch) return `add ${packageInWords(packages)} to multiPkgs`;
  return isInEveryEnv(packages) ? 'set multiArch = true' : `add ${packageInWords(packages)} to multiPkgs, with multiArch = true`;
}

/** The change to a conda shell file that brings all missing libraries that are known; null where nothing can be changed. */
export function fixFor(text: string, { missing, multiArch }: Pick<Examination, 'missing' | 'multiArch'>): Fix | null {
  const packagesFor = (wanted: Bits) =>
    missing.flatMap(({ packages, bits }) => (packages === null || bits !== wanted ? [] : [packages]));
  const narrow = packagesFor(32);
  const multi = distinct(multiArch ? narrow : narrow.filter((packages) => !isInEveryEnv(packages)));
  // multiPkgs brings a package in both word sizes.
  const brought = new Set(multi.map(([name]) => name));
  const target = distinct(packagesFor(64)).filter(([name]) => !brought.has(name));
  return addPackages(text, { target, multi, multiArch: narrow.length > 0 && !multiArch });
}

function isInEveryEnv([name = '']: readonly string[]): boolean {
  return inEveryEnv.has(name);
}

function distinct(packages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(packages.map((names) => [names.join(' '), names])).values()];
}

/** The libraries that a command's output says could not be loaded, as the dynamic loader and Python say it. */
export function librariesMissedIn(output: string): readonly string[] {
  return [
    ...new Set(
      [...output.matchAll(/\b(lib[^\s:'"/]+\.so[.\d]*): cannot open shared object file/g)].map(([, soname = '']) => soname),
    ),
  ];
}
