/** The part of a generated file that fetches the installer and makes the program `conda-install`. */
import type { Commentator } from './explanations.ts';
import type { PinnedInstaller } from './installers.ts';
import { quoted } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** Bindings of the file's `let`, with an empty line behind them; none for micromamba. */
export function installation(
  { installer }: GenerateSettings,
  installers: readonly PinnedInstaller[],
  note: Commentator,
): readonly string[] {
  const [first] = installers;
  if (installer === 'micromamba' || first === undefined) return [];
  return [
    ...note(installer),
    `version = ${quoted(first.version)};`,
    'installers = {',
    ...installers.flatMap(({ system, url, version, hash }) => [
      `  ${system} = {`,
      // One token names the version, so that whoever changes it changes every URL.
      `    url = ${quoted(url).replaceAll(version, '${version}')};`,
      `    hash = ${quoted(hash)};`,
      '  };',
    ]),
    '};',
    ...note('platform'),
    'platform = pkgs.stdenv.hostPlatform.system or pkgs.stdenv.system;',
    'pinned = installers.${platform} or (throw "This file has no conda installer for ${platform}.");',
    'installer = pkgs.fetchurl {',
    '  inherit (pinned) url;',
    ...note('fetch').map((line) => `  ${line}`),
    '  sha256 = pinned.hash;',
    '};',
    '',
    ...note('install'),
    'conda-install = pkgs.writeScriptBin "conda-install" \'\'',
    '  #!${pkgs.stdenv.shell}',
    '  if [ -x "${prefix}/bin/conda" ]; then',
    '    echo "conda is installed in ${prefix}"',
    '  else',
    '    bash ${installer} -b -u -p "${prefix}" "$@"',
    '  fi',
    "'';",
    '',
  ];
}
