/** `nixconda generate`: write the conda shell file that the settings give, or check that it is still what they give. */
import { Failure } from '../failure.ts';
import { resolvePath, usualNames } from '../find.ts';
import { generateFor, usualPlace, writeGenerated } from '../generate/index.ts';
import { publishedHashes } from '../stages/published.ts';
import type { Flags, Verb } from './verb.ts';

export const generate: Verb = {
  usage: '[FILE]',
  about: `Writes a conda shell file (default: the one that is there, else ${usualNames[1]}) from the settings under \`generate\` in .nixconda.yml and from flags,
which win. The same settings give the same bytes. With - as FILE it is printed.`,
  settings: ['hashes'],
  flags: {
    installer: { shape: 'miniforge|miniconda|micromamba', summary: 'who installs conda (default: miniforge)' },
    'installer-version': { shape: 'VERSION', summary: 'a published version, or latest (default)' },
    systems: { shape: 'SYSTEM,…', summary: 'default: x86_64-linux,aarch64-linux' },
    prefix: { shape: 'PATH', summary: 'where conda installs itself (default: $HOME/.conda)' },
    libraries: { shape: 'SET,…', summary: 'of base, x11, qt, gl, audio, build (default: base,x11,gl,build)' },
    environment: { shape: 'FILE', summary: 'an environment.yml whose packages decide the libraries' },
    packages: { shape: 'ATTRIBUTE,…', summary: 'further packages of nixpkgs' },
    name: { shape: 'NAME', summary: 'of the env (default: conda-shell)' },
    'run-script': { shape: 'COMMAND', summary: 'what starts inside (default: bash -l)' },
    package: { shape: null, summary: 'a program to install instead of an env for nix-shell' },
    pin: {
      shape: 'REV:SHA256|npins|flake.lock|search-path',
      summary: 'the nixpkgs it takes (default: search-path, as <nixpkgs>)',
    },
    flake: { shape: null, summary: 'also write flake.nix, for nix develop' },
    'accept-terms': { shape: null, summary: 'miniconda: accept the terms of the default channels' },
    explain: { shape: null, summary: 'say at length why each part is there, with sources' },
    check: { shape: null, summary: 'write nothing; fail with a diff where a file is not what the settings give' },
    force: { shape: null, summary: 'write over a file that differs' },
  },
  async run({ world, settings: { hashes }, flags, words, print }) {
    const [named, ...more] = words;
    if (more.length > 0) throw new Failure('generate writes one file.');
    const toPrint = named === '-';
    const path = named === undefined || toPrint ? await usualPlace(world) : named;
    const options = { path, explain: flags.explain === true };
    const { settings, files } = await generateFor(world, overrides(flags), await publishedHashes(world, hashes), options);
    if (settings.nixpkgs.kind === 'search-path') {
      world.log.warn('The file takes <nixpkgs>, another one on every machine; --pin pins it.');
    }
    const lock = locks[settings.nixpkgs.kind];
    if (lock !== null && !(await world.files.exists(resolvePath(world, lock.path)))) {
      world.log.warn(`The file takes the nixpkgs of ${lock.path}, which is not there yet; ${lock.command} writes it.`);
    }
    if (toPrint) {
      print(files.map(({ text }) => text).join('\n'));
      return 0;
    }
    const differing = files.filter(({ difference }) => difference !== null);
    if (differing.length === 0) world.log.info(`${files.map((file) => file.path).join(' and ')}: what the settings give.`);
    if (flags.check === true) {
      for (const { difference } of differing) print(difference ?? '');
      return differing.length === 0 ? 0 : 1;
    }
    const foreign = differing.find(({ there }) => there !== null);
    if (foreign !== undefined && flags.force !== true) {
      throw new Failure(`${foreign.path} is there and differs from what the settings give.`, {
        remedy: 'See the difference with --check, write over it with --force, or bring it up to date with nixconda upgrade.',
      });
    }
    await writeGenerated(world, differing);
    return 0;
  },
};

/** What the pin of a file is read from, by the kind of pin, and who writes that. */
const locks = {
  'search-path': null,
  tarball: null,
  npins: { path: 'npins/sources.json', command: 'npins init' },
  'flake.lock': { path: 'flake.lock', command: 'nix flake lock' },
} as const;

/** Flags to the settings they override, as .nixconda.yml names them. */
function overrides(flags: Flags): Readonly<Record<string, unknown>> {
  const all = {
    installer: flags.installer,
    version: flags['installer-version'],
    systems: list(flags.systems),
    prefix: flags.prefix,
    libraries: list(flags.libraries),
    environment: flags.environment,
    packages: list(flags.packages),
    name: flags.name,
    'run-script': flags['run-script'],
    shape: flags.package === true ? 'package' : undefined,
    nixpkgs: flags.pin,
    flake: flags.flake,
    'accept-terms': flags['accept-terms'],
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function list(value: string | boolean | undefined): readonly string[] | undefined {
  if (typeof value !== 'string') return undefined;
  return value
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
