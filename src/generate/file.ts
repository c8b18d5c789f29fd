/** Settings to a conda shell file: the same settings give the same bytes, formatted as nixfmt (RFC 166) would. */
import { type Commentator, commentator } from './explanations.ts';
import { header } from './header.ts';
import { installation } from './installation.ts';
import type { PinnedInstaller } from './installers.ts';
import { indented, quoted } from './nix-text.ts';
import { packageLines } from './packages.ts';
import { profileLines, startsLoginShell } from './profile.ts';
import type { GenerateSettings } from './settings.ts';

export interface GenerateOptions {
  /** Where the file will be, relative to the folder of the repository; it says how to find npins and flake.lock. */
  readonly path: string;
  /** Whether each part says at length why it is there, and the source of the fact. */
  readonly explain: boolean;
}

/**
 * @param installers what `pinInstallers` gives for the same settings.
 * @returns the file's text.
 */
export function generateFile(
  settings: GenerateSettings,
  installers: readonly PinnedInstaller[],
  { path, explain }: GenerateOptions,
): string {
  const note = commentator(explain);
  const lines = [
    ...header(settings, installers, path, note),
    '',
    'let',
    ...indented(
      [
        ...prefix(settings, note),
        '',
        ...installation(settings, installers, note),
        ...note('builder'),
        'buildFHSEnv = pkgs.buildFHSEnv or pkgs.buildFHSUserEnv;',
      ],
      2,
    ),
    'in',
    ...env(settings, path, explain),
  ];
  return `${lines.join('\n')}\n`;
}

function prefix({ prefix }: GenerateSettings, note: Commentator): readonly string[] {
  return [...note(prefix.startsWith('$HOME') ? 'prefix' : 'absolutePrefix'), `prefix = ${quoted(prefix)};`];
}

function env(settings: GenerateSettings, path: string, explain: boolean): readonly string[] {
  const { shape, name, runScript } = settings;
  const note = commentator(explain);
  const isEnv = shape === 'env';
  // nix-shell would enter the build of the program, and a file of such a name is made for nix-shell.
  const isNamedAsShell = /(?:^|[/-])shell\.nix$/.test(path);
  return [
    ...(isEnv || !isNamedAsShell
      ? []
      : ['# nixconda-disable-next-line fhs-env-missing: a program to install; nix-shell takes -A env']),
    ...(isEnv ? note('env') : []),
    `${isEnv ? '(' : ''}buildFHSEnv {`,
    ...indented(
      [
        `name = ${quoted(name)};`,
        '',
        ...note('libraries'),
        'targetPkgs = pkgs: [',
        ...indented(packageLines(settings, explain), 2),
        '];',
        '',
        "profile = ''",
        ...indented(profileLines(settings, note), 2),
        "'';",
        '',
        ...(startsLoginShell(runScript) ? note('runScript') : []),
        `runScript = ${quoted(runScript)};`,
      ],
      2,
    ),
    isEnv ? '}).env' : '}',
  ];
}
