/** What a file that describes a conda environment says, whichever of the three kinds it is. */

/** `environment.yml` (CEP 24, https://conda.org/learn/ceps/cep-0024): for `conda env create --file`. */
export interface EnvironmentYaml {
  readonly kind: 'yaml';
  readonly name: string | null;
  readonly prefix: string | null;
  readonly channels: readonly string[];
  /** What conda installs, as written. */
  readonly dependencies: readonly string[];
  /** What pip installs afterwards: the lines of a requirements file. */
  readonly pip: readonly string[];
}

/** A list with `@EXPLICIT` (CEP 23, https://conda.org/learn/ceps/cep-0023): exact files, for one platform; nothing is solved. */
export interface ExplicitList {
  readonly kind: 'explicit';
  readonly packages: readonly ExplicitPackage[];
}

export interface ExplicitPackage {
  readonly url: string;
  /** Behind `#` in the line, in lower-case hexadecimal; null where the line has none. */
  readonly hash: { readonly algorithm: 'md5' | 'sha256'; readonly hex: string } | null;
}

/** A list of requirements (CEP 23), one a line: for `conda create --file`. */
export interface RequirementList {
  readonly kind: 'requirements';
  readonly specs: readonly string[];
}

export type EnvironmentFile = EnvironmentYaml | ExplicitList | RequirementList;

/**
 * Whether packages come from Anaconda's default channels, which have terms of service: `by-installer` means from whatever channels
 * the installed conda is configured for, which are these for Miniconda and Anaconda, and conda-forge for Miniforge.
 */
export type DefaultsUse = 'yes' | 'no' | 'by-installer';

/**
 * conda adds the channels that it is configured for to those of an environment.yml, unless `nodefaults` is among them
 * (https://github.com/conda/conda/blob/main/conda/env/installers/conda.py).
 */
export function defaultsUse(environment: EnvironmentFile): DefaultsUse {
  switch (environment.kind) {
    case 'explicit':
      return environment.packages.some(({ url }) => isDefaultChannel(url)) ? 'yes' : 'no';
    case 'requirements': {
      const channels = environment.specs.map(channelOf);
      if (channels.some((channel) => channel !== null && isDefaultChannel(channel))) return 'yes';
      return channels.includes(null) ? 'by-installer' : 'no';
    }
    case 'yaml': {
      const named = [...environment.channels, ...environment.dependencies.map(channelOf).filter((channel) => channel !== null)];
      if (named.some(isDefaultChannel)) return 'yes';
      return environment.channels.includes('nodefaults') ? 'no' : 'by-installer';
    }
  }
}

/** The channel in `channel::package` or `channel/subdir::package`. */
function channelOf(spec: string): string | null {
  return /^([^\s:]+(?::\/\/[^\s:]+)?)::/.exec(spec)?.[1] ?? null;
}

function isDefaultChannel(channel: string): boolean {
  return (
    /^(?:defaults|anaconda|main|r|msys2|pkgs\/(?:main|r|msys2))(?:\/|$)/.test(channel) ||
    /^https?:\/\/(?:repo\.(?:anaconda\.com|continuum\.io)\/pkgs|conda\.anaconda\.org\/(?:anaconda|main|r|msys2))(?:\/|$)/.test(
      channel,
    )
  );
}
