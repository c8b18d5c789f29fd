/** `nixconda generate`: write the conda shell file that the settings give, or check that it is still what they give. */

import { unifiedDiff } from '../diff.ts';
import { Failure } from '../failure.ts';
import { resolvePath, usualNames } from '../find.ts';
import { generateFor } from '../generate/write.ts';
import type { Flags, Verb } from './verb.ts';

export const generate: Verb = {
  usage: '[FILE]',
  about: `Writes a conda shell file (default: ${usualNames[1]}) from the settings under \`generate\` in .nixconda.yml and from flags.
The same settings give the same bytes. With - as FILE it is printed.`,
  settings: [],
  flags: {
    installer: { shape: 'miniforge|miniconda|micromamba', summary: 'who installs conda (default: miniforge)' },
    'installer-version': { shape: 'VERSION', summary: 'a published version, or latest (default)' },
    systems: { shape: 'SYSTEM,…', summary: 'default: x86_64-linux,aarch64-linux' },
    prefix: { shape: 'PATH', summary: 'where conda installs itself (default: $HOME/.conda)' },
    libraries: { shape: 'SET,…', summary: 'of base, x11, qt, gl, audio, build (default: base,x11,gl)' },
    packages: { shape: 'ATTRIBUTE,…', summary: 'further packages of nixpkgs' },
    environment: { shape: 'FILE', summary: 'an environment.yml whose packages decide the libraries' },
    name: { shape: 'NAME', summary: 'of the env (default: conda-shell)' },
    'run-script': { shape: 'COMMAND', summary: 'what starts inside (default: bash -l)' },
    package: { shape: null, summary: 'a program to install instead of an env for nix-shell' },
    explain: { shape: null, summary: 'say at length why each part is there' },
    check: { shape: null, summary: 'write nothing; fail with a diff where the file is not what the settings give' },
    force: { shape: null, summary: 'write over a file that differs' },
  },
  async run({ world, flags, words, print }) {
    const [path = usualNames[1], ...more] = words;
    if (more.length > 0) throw new Failure('generate writes one file.');
    const wanted = await generateFor(world, await overrides(flags, world), { explain: flags.explain === true });
    if (path === '-') {
      print(wanted);
      return 0;
    }
    const there = await world.files.readIfThere(resolvePath(world, path));
    const difference = unifiedDiff(path, there, wanted);
    if (difference === null) {
      world.log.info(`${path} is what the settings give.`);
      return 0;
    }
    if (flags.check === true) {
      print(difference);
      return 1;
    }
    if (there !== null && flags.force !== true) {
      throw new Failure(`${path} is there and differs from what the settings give.`, {
        remedy: 'See the difference with --check, write over it with --force, or bring it up to date with nixconda upgrade.',
      });
    }
    await world.files.write(resolvePath(world, path), wanted);
    world.log.info(`Wrote ${path}.`);
    return 0;
  },
};

const settingOfFlag = {
  installer: 'installer',
  'installer-version': 'version',
  prefix: 'prefix',
  name: 'name',
  'run-script': 'runScript',
} as const;

async function overrides(flags: Flags, world: Parameters<Verb['run']>[0]['world']): Promise<Readonly<Record<string, unknown>>> {
  const plain = Object.entries(settingOfFlag).map(([flag, setting]) => [setting, flags[flag]] as const);
  const lists = (['systems', 'libraries', 'packages'] as const).map((name) => [name, list(flags[name])] as const);
  const proposed = typeof flags.environment === 'string' ? await librariesFor(world, flags.environment) : undefined;
  const shape = flags.package === true ? 'package' : undefined;
  const all = [['libraries', proposed], ...plain, ...lists, ['shape', shape]] as const;
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}

function list(value: string | boolean | undefined): readonly string[] | undefined {
  return typeof value === 'string'
    ? value
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word !== '')
    : undefined;
}
