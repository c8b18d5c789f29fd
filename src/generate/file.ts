/** Settings to a conda shell file: the same settings give the same bytes, formatted as nixfmt (RFC 166) would. */
import { comment, type Topic } from './explanations.ts';
import type { PinnedInstaller } from './installers.ts';
import { type Library, librarySet } from './libraries.ts';
import { indented, indentedLine, quoted } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

export interface GenerateOptions {
  /** Whether each part says at length why it is there, and the source of the fact. */
  readonly explain: boolean;
}

type Lines = readonly string[];

/**
 * @param installers what `pinInstallers` gives for the same settings.
 * @returns the file's text.
 */
export function generateFile(
  settings: GenerateSettings,
  installers: readonly PinnedInstaller[],
  { explain }: GenerateOptions,
): string {
  const note = (topic: Topic) => comment(topic, explain);
  const env = [
    `${settings.shape === 'env' ? '(' : ''}buildFHSEnv {`,
    ...indented(
      [
        `name = ${quoted(settings.name)};`,
        '',
        ...note('libraries'),
        'targetPkgs = pkgs: [',
        ...indented(packages(settings), 2),
        '];',
        '',
        "profile = ''",
        ...indented(profile(settings, note), 2),
        "'';",
        '',
        ...(settings.runScript.startsWith('bash -l') ? note('runScript') : []),
        `runScript = ${quoted(settings.runScript)};`,
      ],
      2,
    ),
    settings.shape === 'env' ? '}).env' : '}',
  ];
  const lines = [
    ...note('file'),
    ...usage(settings),
    ...header(settings, note),
    '',
    'let',
    ...indented(
      [
        ...installation(settings, installers, note),
        ...note('builder'),
        'buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;',
      ],
      2,
    ),
    'in',
    ...env,
  ];
  return `${lines.join('\n')}\n`;
}

function usage({ shape, installer, name }: GenerateSettings): Lines {
  const enter = shape === 'env' ? 'nix-shell FILE' : `${name} (after nix-env -i -f FILE, or as a package of your system)`;
  return ['#', `#   ${enter}: a shell inside`, ...(installer === 'micromamba' ? [] : ['#   conda-install: inside, once'])];
}

function header({ nixpkgs }: GenerateSettings, note: (topic: Topic) => Lines): Lines {
  if (nixpkgs === null) {
    // A comment between the set and its name would move the braces; the suppression stands where the finding is.
    return [
      '{',
      '  # nixconda-disable-next-line nixpkgs-unpinned: whoever calls the file says which nixpkgs',
      '  pkgs ? import <nixpkgs> { },',
      '}:',
    ];
  }
  return [
    '{',
    ...indented(note('nixpkgs'), 2),
    '  pkgs ? import (fetchTarball {',
    `    url = ${quoted(`https://github.com/NixOS/nixpkgs/archive/${nixpkgs.rev}.tar.gz`)};`,
    `    sha256 = ${quoted(nixpkgs.sha256)};`,
    '  }) { },',
    '}:',
  ];
}

function installation(
  { installer, prefix }: GenerateSettings,
  installers: readonly PinnedInstaller[],
  note: (topic: Topic) => Lines,
): Lines {
  if (installer === 'micromamba') return [];
  const conda = `${prefix}/bin/conda`;
  return [
    'system = pkgs.stdenv.hostPlatform.system or pkgs.stdenv.system;',
    '',
    ...note('installers'),
    'installers = {',
    ...installers.flatMap(({ system, url, hash }) => [
      `  ${system} = {`,
      `    url = ${quoted(url)};`,
      `    hash = ${quoted(hash)};`,
      '  };',
    ]),
    '};',
    'installer = pkgs.fetchurl (',
    '  installers.${system} or (throw "This file has no conda installer for ${system}.")',
    ');',
    '',
    ...note('install'),
    'conda-install = pkgs.writeScriptBin "conda-install" \'\'',
    '  #!${pkgs.stdenv.shell}',
    `  if [ -x "${conda}" ]; then`,
    `    echo "conda is installed: ${conda}"`,
    '  else',
    `    bash \${installer} -b -u -p "${prefix}" "$@"`,
    '  fi',
    "'';",
    '',
  ];
}

function packages(settings: GenerateSettings): Lines {
  const own = settings.installer === 'micromamba' ? ['pkgs.micromamba'] : ['conda-install'];
  const listed = new Set(own);
  const sets = settings.libraries.flatMap((name) => {
    const { why, libraries } = librarySet(name);
    const fresh = libraries.map(attribute).filter((text) => !listed.has(text));
    for (const text of fresh) listed.add(text);
    return fresh.length === 0 ? [] : ['', `# ${name}: ${why}`, ...fresh];
  });
  const wanted = settings.packages.map((name) => `pkgs.${name}`).filter((text) => !listed.has(text));
  return [...own, ...sets, ...(wanted.length === 0 ? [] : ['', '# yours', ...wanted])];
}

/** The library under whichever of its names this nixpkgs has. */
function attribute({ names }: Library): string {
  const [only = '', ...older] = names.map((name) => `pkgs.${name}`);
  return older.length === 0 ? only : `(${[only, ...older].join(' or ')})`;
}

function profile(settings: GenerateSettings, note: (topic: Topic) => Lines): Lines {
  const { prefix, installer, libraries } = settings;
  const conda =
    installer === 'micromamba'
      ? [...note('micromamba'), `export MAMBA_ROOT_PREFIX="${prefix}"`, 'eval "$(micromamba shell hook --shell posix)"']
      : [
          ...note('path'),
          `export PATH="${prefix}/bin:$PATH"`,
          ...note('activate'),
          `if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then`,
          `  . "${prefix}/etc/profile.d/conda.sh"`,
          'fi',
        ];
  const build = libraries.includes('build')
    ? [
        ...note('flags'),
        `export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"`,
        `export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"`,
      ]
    : [];
  const fonts =
    libraries.includes('x11') || libraries.includes('qt')
      ? [...note('fonts'), 'export FONTCONFIG_FILE=/etc/fonts/fonts.conf']
      : [];
  const qt = libraries.includes('qt')
    ? [...note('qt'), 'export QT_XKB_CONFIG_ROOT=/usr/share/X11/xkb', 'export QTCOMPOSE=/usr/share/X11/locale']
    : [];
  return [...conda, ...build, ...fonts, ...qt, ...settings.profile.map(indentedLine)];
}
