/** Why each part of a generated file is there: one line for every reader, and the long form with its source for `--explain`. */

export interface Explanation {
  /** For the comment that every generated file has. */
  readonly short: string;
  /** Further lines for `--explain`. */
  readonly long: readonly string[];
  readonly source: string;
}

export const explanations = {
  file: {
    short: 'An FHS env in which conda and its packages find the system libraries that they assume.',
    long: [
      'Conda’s programs look for /lib64/ld-linux-x86-64.so.2 and libraries in /usr/lib, which NixOS does not have.',
      'buildFHSEnv makes a file system that has them, for the programs inside only.',
    ],
    source: 'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
  },
  nixpkgs: {
    short: 'Pinned: the same libraries today and in a year.',
    long: ['An unpinned <nixpkgs> is whatever the machine has, and an env that worked stops working with the next channel.'],
    source: 'https://nix.dev/reference/pinning-nixpkgs',
  },
  installers: {
    short: 'The published installers, with their published hashes.',
    long: ['A version, never “latest”: the bytes behind that name change, and the pinned hash is wrong from then on.'],
    source: 'https://github.com/conda/conda/issues/14339',
  },
  install: {
    short: 'Installs conda once, without questions; again, it only says so.',
    long: [
      '-b asks nothing; -u because the prefix can be there already: conda keeps its own files in ~/.conda.',
      'The installer stays as it was downloaded: its payload is found by its offset, so it must not be patched.',
    ],
    source: 'https://github.com/conda/constructor/issues/804',
  },
  builder: {
    short: 'Its name was buildFHSUserEnv before nixpkgs 23.05, and that name is an error since 25.11.',
    long: [],
    source: 'https://github.com/NixOS/nixpkgs/pull/365499',
  },
  libraries: {
    short: 'System libraries that conda packages expect. To find what a program lacks: nixconda doctor.',
    long: ['The env itself brings the C library, bash, coreutils and little more.'],
    source: 'https://github.com/NixOS/nixpkgs/issues/119832',
  },
  path: {
    short: 'conda’s own programs first.',
    long: ['$HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.'],
    source: 'https://www.shellcheck.net/wiki/SC2088',
  },
  activate: {
    short: '`conda activate` is a shell function: it must be defined.',
    long: ['With a test, because before the first conda-install there is no such file.'],
    source: 'https://github.com/NixOS/nixpkgs/issues/189839',
  },
  flags: {
    short: 'For what pip compiles: conda’s headers and libraries, after what the env has set.',
    long: ['Appended: the env’s own profile has set these variables already, and a plain assignment would lose that.'],
    source: 'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
  },
  qt: {
    short: 'Where Qt looks for keyboard layouts and compose tables.',
    long: ['Without it: “Failed to create XKB context!”'],
    source: 'https://github.com/conda-forge/qt-feedstock/issues/104',
  },
  fonts: {
    short: 'The fonts of the system.',
    long: [],
    source: 'https://nixos.wiki/wiki/Python',
  },
  runScript: {
    short: 'A login shell reads the profile again, so that the functions defined there are in it.',
    long: [
      'The env’s start script reads the profile and then replaces itself by this program: variables survive that, functions do not.',
    ],
    source: 'https://github.com/NixOS/nixpkgs/issues/133354',
  },
  micromamba: {
    short: 'micromamba comes from nixpkgs; it needs no installer.',
    long: [],
    source: 'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
  },
} as const satisfies Record<string, Explanation>;

export type Topic = keyof typeof explanations;

/** The comment on a topic, as lines of `# …`. */
export function comment(topic: Topic, explain: boolean): readonly string[] {
  const { short, long, source }: Explanation = explanations[topic];
  return (explain ? [short, ...long, source] : [short]).map((line) => `# ${line}`);
}
