/** The beginning of a generated file: how to use it, and the nixpkgs that it takes where its caller gives none. */
import { compareVersions } from '../conda/index.ts';
import type { Commentator } from './explanations.ts';
import type { PinnedInstaller } from './installers.ts';
import { firstThatFits, indented, quoted } from './nix-text.ts';
import { folderOf, fromFolder } from './paths.ts';
import type { GenerateSettings } from './settings.ts';

/** @param path where the file will be; see `GenerateOptions`. */
export function header(
  settings: GenerateSettings,
  installers: readonly PinnedInstaller[],
  path: string,
  note: Commentator,
): readonly string[] {
  return [
    ...note('file'),
    '#',
    ...usage(settings, path),
    ...terms(settings, installers),
    '{',
    ...indented([...note('system'), 'system ? builtins.currentSystem,', ...nixpkgs(settings, path, note)], 2),
    '}:',
  ];
}

function usage({ shape, installer, name, prefix }: GenerateSettings, path: string): readonly string[] {
  const file = path.slice(folderOf(path).length).replace(/^\//, '');
  const steps: readonly (readonly [string, string])[] = [
    shape === 'env'
      ? [`nix-shell ${file}`, 'a shell inside']
      : [`nix-build ${file}`, `makes the program result/bin/${name}: a shell inside`],
    ...(installer === 'micromamba' ? [] : [['conda-install', `inside, once: installs conda in ${prefix}`] as const]),
  ];
  const width = Math.max(...steps.map(([command]) => command.length));
  return steps.map(([command, what]) => `#   ${command.padEnd(width)}  ${what}`);
}

/** From about 25.5 on, Anaconda's conda asks for its terms: a contract, which is for a person to accept. */
function terms({ installer, acceptTerms }: GenerateSettings, installers: readonly PinnedInstaller[]): readonly string[] {
  const asks = installer === 'miniconda' && installers.some(({ release }) => compareVersions(release, '25.5') >= 0);
  if (!asks || acceptTerms) return [];
  return [
    '#',
    '# nixconda-disable channel-terms: whoever uses it accepts the terms of the default channels, with `conda tos accept`',
  ];
}

function nixpkgs({ nixpkgs }: GenerateSettings, path: string, note: Commentator): readonly string[] {
  switch (nixpkgs.kind) {
    case 'search-path':
      return [
        ...note('searchPath'),
        '# nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs',
        'pkgs ? import <nixpkgs> { inherit system; },',
      ];
    case 'tarball':
      return [
        ...note('nixpkgs'),
        'pkgs ? import (fetchTarball {',
        `  url = ${quoted(`https://github.com/NixOS/nixpkgs/archive/${nixpkgs.rev}.tar.gz`)};`,
        `  sha256 = ${quoted(nixpkgs.sha256)};`,
        '}) { inherit system; },',
      ];
    case 'npins': {
      const tree = `import (import ${fromFolder(path, 'npins')}).nixpkgs`;
      const pkgs = firstThatFits(
        [`pkgs ? ${tree} { inherit system; },`],
        [`pkgs ? ${tree} {`, '  inherit system;', '},'],
        ['pkgs ?', `  ${tree}`, '    { inherit system; },'],
      );
      return [...note('nixpkgs'), ...pkgs];
    }
    case 'flake.lock': {
      const text = `builtins.readFile ${fromFolder(path, 'flake.lock')}`;
      const lock = firstThatFits([`lock = builtins.fromJSON (${text});`], ['lock = builtins.fromJSON (', `  ${text}`, ');']);
      return [
        ...note('nixpkgs'),
        'pkgs ?',
        '  let',
        ...indented(lock, 4),
        '    inherit (lock.nodes.${lock.nodes.root.inputs.nixpkgs}) locked;',
        '  in',
        '  import (fetchTarball {',
        '    url =',
        '      locked.url or "https://github.com/${locked.owner}/${locked.repo}/archive/${locked.rev}.tar.gz";',
        '    sha256 = locked.narHash;',
        '  }) { inherit system; },',
      ];
    }
  }
}
