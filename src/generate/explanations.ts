/** Why each part of a generated file is there: one line for every reader, and the long form with its source for `--explain`. */

export interface Explanation {
  /** For the comment that every generated file has; null where only `--explain` says something. */
  readonly short: string | null;
  /** Further lines for `--explain`. */
  readonly long: readonly string[];
  readonly source: string;
}

export const explanations = {
  file: {
    short: 'An FHS env in which conda and its packages find the system libraries that they assume.',
    long: [
      "Conda's programs look for /lib64/ld-linux-x86-64.so.2 and for libraries in /usr/lib, which NixOS does not have.",
      'buildFHSEnv makes a file system that has them, for the programs inside only.',
    ],
    source: 'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
  },
  system: {
    short: 'For this machine, or for the system that --argstr system names.',
    long: [
      'The name and its default are the custom of nixpkgs. A flake has no builtins.currentSystem, and gives pkgs instead:',
      'then this default is never looked at.',
    ],
    source: 'https://nix.dev/manual/nix/latest/command-ref/nix-shell#opt-argstr',
  },
  nixpkgs: {
    short: 'Pinned: the same libraries today and in a year.',
    long: ['<nixpkgs> is whatever the machine has, and an env that worked can stop working with the next channel.'],
    source: 'https://nix.dev/reference/pinning-nixpkgs',
  },
  searchPath: {
    short: null,
    long: ['Whatever nixpkgs the machine has, unless the caller gives another; nixconda generate --pin pins it.'],
    source: 'https://nix.dev/guides/best-practices#lookup-paths',
  },
  prefix: {
    short: '$HOME and not ~: within quotes, and after -I or -L, a tilde is never expanded.',
    long: [],
    source: 'https://www.shellcheck.net/wiki/SC2088',
  },
  absolutePrefix: {
    short: 'Where conda and its environments are.',
    long: [],
    source: 'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
  },
  miniforge: {
    short: 'Miniforge: conda with the channel conda-forge, which anybody may use.',
    long: ['A version, never "latest": the bytes behind that name change, and a pinned hash is wrong from then on.'],
    source: 'https://github.com/conda/conda/issues/14339',
  },
  miniconda: {
    short: "Miniconda: conda with Anaconda's default channels, which have terms of service.",
    long: ['A version, never "latest": the bytes behind that name change, and a pinned hash is wrong from then on.'],
    source: 'https://github.com/conda/conda/issues/14339',
  },
  platform: {
    short: 'Of pkgs, which whoever calls the file may have made for yet another system.',
    long: ['The standard environment knows platforms since nixpkgs 17.09, and its system always.'],
    source: 'https://nixos.org/manual/nixpkgs/stable/#ssec-cross-platform-parameters',
  },
  fetch: {
    short: 'As sha256, which fetchurl has always taken; the name hash is younger.',
    long: ['An SRI hash says its own algorithm, and is right under both names.'],
    source: 'https://nixos.org/manual/nixpkgs/stable/#chap-pkgs-fetchers',
  },
  install: {
    short: 'Installs conda once, without questions; again, it only says so.',
    long: [
      '-b asks nothing; -u because the prefix can be there already: conda keeps its own files in ~/.conda.',
      'The installer runs as it was published: its payload is found by its place in the file, so nothing may patch it.',
    ],
    source: 'https://github.com/conda/constructor/issues/804',
  },
  builder: {
    short: "The builder's name was buildFHSUserEnv until nixpkgs 22.11.",
    long: ['The old name is an error since 25.11, and the new one is not known before 23.05.'],
    source: 'https://github.com/NixOS/nixpkgs/pull/365499',
  },
  libraries: {
    short: 'What conda packages take from the system. The X libraries have new names since nixpkgs 26.05.',
    long: ['The env itself brings the C library, bash, coreutils and little more.'],
    source: 'https://github.com/NixOS/nixpkgs/pull/479724',
  },
  path: {
    short: null,
    long: ["Conda's programs come before those of the env, which has a python of its own only where a package brings one."],
    source: 'https://docs.conda.io/projects/conda/en/stable/user-guide/install/linux.html',
  },
  activate: {
    short: '`conda activate` is a function of this file, which is there from the first conda-install on.',
    long: [],
    source: 'https://github.com/NixOS/nixpkgs/issues/189839',
  },
  terms: {
    short: 'Accepts the terms of the default channels for whoever is inside.',
    long: ['Without it, conda asks before it uses them, and fails where nobody can answer.'],
    source: 'https://www.anaconda.com/docs/getting-started/tos-plugin',
  },
  flags: {
    short: 'For what pip compiles: added to what the env itself has set.',
    long: ["A plain assignment would lose the flags that lead to the env's own /usr/include and /usr/lib."],
    source: 'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
  },
  fonts: {
    short: 'The fonts of the system.',
    long: ['Only where it has a list of them: without that file, fontconfig would find none at all.'],
    source: 'https://fontconfig.pages.freedesktop.org/fontconfig/fontconfig-user.html',
  },
  qt: {
    short: 'Where Qt looks for keyboard layouts and compose tables.',
    long: ['Without it: "Failed to create XKB context!"'],
    source: 'https://github.com/conda-forge/qt-feedstock/issues/104',
  },
  runScript: {
    short: 'A login shell reads the profile itself, so that the functions defined there are in it.',
    long: ["The env's start script reads the profile and then becomes this program: variables survive that, functions do not."],
    source: 'https://github.com/NixOS/nixpkgs/issues/133354',
  },
  env: {
    short: null,
    long: ['What nix-shell enters. Without .env it is a program: nix-build makes it, and nix-shell would enter its build.'],
    source: 'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
  },
  flakeInput: {
    short: null,
    long: ['flake.lock, which nix flake lock writes, keeps the revision of it and its hash.'],
    source: 'https://nix.dev/manual/nix/latest/command-ref/new-cli/nix3-flake#lock-files',
  },
  flakeSystems: {
    short: null,
    long: ['A flake is evaluated without a look at the machine, so that it has its outputs for each system by name.'],
    source: 'https://nix.dev/concepts/flakes',
  },
  micromamba: {
    short: 'micromamba comes from nixpkgs and needs no installer; it keeps its environments here.',
    long: ['It is in nixpkgs since 21.11.'],
    source: 'https://mamba.readthedocs.io/en/latest/user_guide/micromamba.html',
  },
  hook: {
    short: 'Its hook uses `complete`, which a bash without line editing lacks.',
    long: [],
    source: 'https://github.com/mamba-org/mamba/issues/1840',
  },
} as const satisfies Record<string, Explanation>;

export type Topic = keyof typeof explanations;

/** Writes the comment on a topic. */
export type Commentator = (topic: Topic) => readonly string[];

/** @returns what writes comments as lines of `# …`, in the short form or in the long one with the source. */
export function commentator(explain: boolean): Commentator {
  return (topic) => {
    const { short, long, source }: Explanation = explanations[topic];
    const brief = short === null ? [] : [short];
    return (explain ? [...brief, ...long, source] : brief).map((line) => `# ${line}`);
  };
}
