/** The profile of a generated env: shell that every start of it reads. */
import type { Commentator } from './explanations.ts';
import { indentedLine } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** The lines of the `''` string, without its indentation. */
export function profileLines(settings: GenerateSettings, note: Commentator): readonly string[] {
  const { installer, libraries } = settings;
  const windows = libraries.includes('x11') || libraries.includes('qt');
  return [
    ...(installer === 'micromamba' ? micromamba(settings, note) : conda(settings, note)),
    ...(libraries.includes('build') ? flags(note) : []),
    ...(windows ? fonts(note) : []),
    ...(libraries.includes('qt') ? qt(note) : []),
    ...settings.profile.map(indentedLine),
  ];
}

/** Whether a shell starts that reads what the profile defines, because it is a login shell or is told a file to read. */
export function startsLoginShell(runScript: string): boolean {
  const isShell = /^(?:\S*\/)?(?:bash|sh|zsh|fish|dash|ksh)(?:\s|$)/.test(runScript);
  return (
    (isShell && /\s(?:-[a-z]*l[a-z]*|--login)(?:\s|$)/.test(runScript)) || /\s--(?:rcfile|init-file)(?:[\s=]|$)/.test(runScript)
  );
}

/** Other programs get the profile's variables only: that is known, and nothing to be warned of. */
function lostFunctions({ runScript }: GenerateSettings): readonly string[] {
  if (startsLoginShell(runScript)) return [];
  return ['# nixconda-disable-next-line activation-lost: no login shell starts here that would read it again; see `conda init`'];
}

function conda(settings: GenerateSettings, note: Commentator): readonly string[] {
  const { installer, acceptTerms } = settings;
  const accepts = installer === 'miniconda' && acceptTerms;
  return [
    ...note('path'),
    'export PATH="${prefix}/bin:$PATH"',
    ...note('activate'),
    'if [ -f "${prefix}/etc/profile.d/conda.sh" ]; then',
    ...lostFunctions(settings).map((line) => `  ${line}`),
    '  . "${prefix}/etc/profile.d/conda.sh"',
    'fi',
    ...(accepts ? [...note('terms'), 'export CONDA_PLUGINS_AUTO_ACCEPT_TOS=yes'] : []),
  ];
}

function micromamba(settings: GenerateSettings, note: Commentator): readonly string[] {
  return [
    ...note('micromamba'),
    'export MAMBA_ROOT_PREFIX="${prefix}"',
    ...note('hook'),
    'type complete > /dev/null 2>&1 || complete() { :; }',
    ...lostFunctions(settings),
    'eval "$(micromamba shell hook --shell posix)"',
  ];
}

function flags(note: Commentator): readonly string[] {
  return [
    ...note('flags'),
    'export NIX_CFLAGS_COMPILE="$NIX_CFLAGS_COMPILE -I${prefix}/include"',
    'export NIX_CFLAGS_LINK="$NIX_CFLAGS_LINK -L${prefix}/lib"',
  ];
}

function fonts(note: Commentator): readonly string[] {
  return [...note('fonts'), 'if [ -f /etc/fonts/fonts.conf ]; then', '  export FONTCONFIG_FILE=/etc/fonts/fonts.conf', 'fi'];
}

function qt(note: Commentator): readonly string[] {
  return [...note('qt'), 'export QT_XKB_CONFIG_ROOT=/usr/share/X11/xkb', 'export QTCOMPOSE=/usr/share/X11/locale'];
}
