/** Settings as users write them, at random, for the tests of what holds for any. */
import fc from 'fast-check';
import { type GenerateSettings, librarySets, readGenerateSettings } from '../../src/generate/index.ts';

export const linux = ['x86_64-linux', 'aarch64-linux'] as const;

const rev = '5c2cb55ad7a5b5ff80ea4d9a7c6ee8b4c5c2e3a1';
const sha256 = 'sha256-hIGUhRqYkDE0GH+7SrUO/oewA+DA+Aj5dkS3Ukpivyw=';

const long = 'thisIsNowhere.aNameThatIsLong or norIsThis.anotherNameThatIsLong or libxscrnsaver or xorg.libXScrnSaver';

/** As `.nixconda.yml` has them. */
export const written = fc.record(
  {
    installer: fc.constantFrom('miniforge', 'miniconda', 'micromamba'),
    systems: fc.shuffledSubarray([...linux], { minLength: 1 }),
    prefix: fc.constantFrom('$HOME/.conda', '$HOME/tools/conda+1', '/opt/conda', '/srv/a_b.c@d'),
    libraries: fc.shuffledSubarray([...librarySets]),
    packages: fc.shuffledSubarray(['ffmpeg', 'hdf5', 'zlib', 'libxt or xorg.libXt', 'git', long]),
    profile: fc.array(
      fc.constantFrom(
        "echo ''two'' single quotes",
        'export A="${A:-$PWD}"',
        'export B="$HOME/b"',
        "export C='\\n\\t\\\\'",
        "echo '${A}'",
        '',
      ),
      { maxLength: 3 },
    ),
    name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9+_.-]{0,12}$/),
    'run-script': fc.constantFrom('bash -l', 'bash --login -i', 'bash', 'fish', 'zsh -l'),
    shape: fc.constantFrom('env', 'package'),
    nixpkgs: fc.constantFrom('search-path', 'npins', 'flake.lock', `${rev}:${sha256}`),
    flake: fc.boolean(),
    'accept-terms': fc.boolean(),
  },
  { requiredKeys: [] },
);

/** Where the file will be. */
export const paths = fc.constantFrom(
  'conda-shell.nix',
  'nix/.conda-shell.nix',
  'nix/env/conda.nix',
  'a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t.nix',
);

/** Settings that must be right. */
export function read(given: Readonly<Record<string, unknown>>): GenerateSettings {
  const result = readGenerateSettings(given);
  if ('mistakes' in result) throw new Error(result.mistakes.join('\n'));
  return result.settings;
}
