/** The names of the packages in an environment file of conda. */
import type { EnvironmentFile } from '../conda/environments/index.ts';

/** The names of what conda and pip are to install, in lower case, with dashes for pip's underscores. */
export function packageNames(environment: EnvironmentFile): readonly string[] {
  switch (environment.kind) {
    case 'yaml':
      return [...environment.dependencies, ...environment.pip].flatMap((requirement) => nameIn(requirement) ?? []);
    case 'requirements':
      return environment.specs.flatMap((spec) => nameIn(spec) ?? []);
    case 'explicit':
      return environment.packages.flatMap(({ url }) => nameInUrl(url) ?? []);
  }
}

/** `conda-forge::pyqt>=5.15`, `numpy=2.1=py312*`, `opencv-python==4.10`; null for a flag of a requirements file. */
function nameIn(requirement: string): string | null {
  return plain(/^(?:[^\s:]+::)?([A-Za-z0-9_][A-Za-z0-9_.-]*)/.exec(requirement.trim())?.[1]);
}

/** `https://conda.anaconda.org/conda-forge/linux-64/pyqt-5.15.10-py312h949fe66_5.conda`: name, version and build are joined by dashes. */
function nameInUrl(url: string): string | null {
  return plain(/\/([^/]+)-[^/-]+-[^/-]+$/.exec(url)?.[1]);
}

function plain(name: string | undefined): string | null {
  return name === undefined ? null : name.toLowerCase().replaceAll('_', '-');
}
