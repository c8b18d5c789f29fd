/** Everything a user can set, declared once: the Action's inputs and the command's flags are both read through this table. */
import type { FailOn } from './report/report.ts';

/** How one setting is written and what it means when it is not. */
type Spec<T> = {
  /** The value of an absent or empty setting, as `action.yml` shows it. */
  readonly fallback: string;
  /** The placeholder in `--help`: the allowed words, or what kind of value it takes. */
  readonly shape: string;
  /** The value meant, or a complaint that completes "`name` …". */
  readonly read: (text: string) => { readonly value: T } | Complaint;
};

interface Complaint {
  readonly complaint: string;
  /** What was written may hold a secret, so it is not shown. */
  readonly hidden?: true;
}

type Read<S> = S extends Spec<infer T> ? T : never;

function choice<const T extends string>(allowed: readonly T[], fallback: NoInfer<T>): Spec<T> {
  return {
    fallback,
    shape: allowed.join('|'),
    read(text) {
      const value = allowed.find((word) => word === text);
      return value === undefined ? { complaint: `must be one of ${allowed.join(', ')}` } : { value };
    },
  };
}

/** Free text; null where it is absent. */
function text(shape: string): Spec<string | null> {
  return { fallback: '', shape, read: (value) => ({ value: value === '' ? null : value }) };
}

/** Words separated by white space or line ends. */
function words(shape: string, fallback = ''): Spec<readonly string[]> {
  return { fallback, shape, read: (value) => ({ value: value.split(/\s+/).filter((word) => word !== '') }) };
}

/**
 * Words that Nix itself will read, in its configuration: each must be what it is said to be and nothing more.
 * @param what completes "must be …".
 */
function nixWords(shape: string, one: RegExp, what: string): Spec<readonly string[]> {
  return {
    fallback: '',
    shape,
    read(given) {
      const value = given.split(/\s+/).filter((word) => word !== '');
      if (value.some((word) => /^[a-z0-9+-]+:\/\/[^/@]*:[^/@]*@/.test(word))) {
        return {
          complaint: 'must have no password in it: others on the machine could see it. A netrc file can hold it',
          hidden: true,
        };
      }
      return value.every((word) => one.test(word)) ? { value } : { complaint: `must be ${what}` };
    },
  };
}

/** The address of a Nix store, as in `s3://bucket?region=eu-west-1`; no character that ends a word of nix.conf. */
const storeUrl = /^(?:[a-z][a-z0-9+-]*:\/\/|\/)[\w.~:/?@!$&()*+,=%[\]-]*$/;
const storeUrlInWords = 'addresses of Nix stores, as https://… or ssh-ng://…';

/** Lines, each one value; blank ones count for nothing. */
function lines(shape: string): Spec<readonly string[]> {
  return {
    fallback: '',
    shape,
    read: (value) => ({
      value: value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
  };
}

/** Machines as Nix describes them: a line each, of the store's address and up to seven more words. */
function machines(): Spec<readonly string[]> {
  return {
    fallback: '',
    shape: 'MACHINE',
    read(given) {
      const found = lines('MACHINE').read(given);
      const value = 'value' in found ? found.value : [];
      const isMachine = (line: string) => /^(?:@\/)?[\w.~:/?@!$&*+,=%[\]-]+(?:[ \t]+[\w.~:/?@!$&*+,=%[\]-]+){0,7}$/.test(line);
      return value.every(isMachine)
        ? { value }
        : { complaint: 'must be machines as Nix writes them, one a line, as: ssh-ng://user@host x86_64-linux /path/to/key 4' };
    },
  };
}

/** `NAME=VALUE` a line, as arguments of the function in a file. */
function assignments(shape: string): Spec<readonly { readonly name: string; readonly value: string }[]> {
  return {
    fallback: '',
    shape,
    read(given) {
      const found = lines(shape).read(given);
      const all = 'value' in found ? found.value.map((line) => /^([A-Za-z_][\w'-]*)=(.*)$/s.exec(line)) : [];
      const value = all.flatMap((match) => (match ? [{ name: match[1] ?? '', value: match[2] ?? '' }] : []));
      return value.length === all.length ? { value } : { complaint: `must be lines of the form ${shape}` };
    },
  };
}

function toggle(fallback: 'true' | 'false'): Spec<boolean> {
  return {
    fallback,
    shape: 'true|false',
    read: (value) =>
      value === 'true' || value === 'false' ? { value: value === 'true' } : { complaint: 'must be true or false' },
  };
}

function wholeNumber(shape: string, fallback: number): Spec<number> {
  return {
    fallback: String(fallback),
    shape,
    read: (value) => (/^\d{1,6}$/.test(value) ? { value: Number(value) } : { complaint: 'must be a whole number' }),
  };
}

export const specs = {
  file: lines('PATTERN'),
  run: { fallback: '', shape: 'SCRIPT', read: (value: string) => ({ value: value.trim() === '' ? null : value }) } satisfies Spec<
    string | null
  >,
  shell: {
    fallback: 'bash',
    shape: 'SHELL',
    read: (value: string) =>
      ['bash', 'sh', 'python'].includes(value) || value.includes('{0}')
        ? { value }
        : { complaint: 'must be bash, sh, python, or a command with {0} for the script' },
  } satisfies Spec<string>,
  generate: choice(['off', 'missing', 'check', 'write'], 'off'),
  'fail-on': choice(['error', 'warning', 'info', 'never'] satisfies FailOn[], 'error'),
  nixpkgs: text('NIXPKGS'),
  attr: text('PATH'),
  verify: choice(['published', 'download', 'strict', 'off'], 'published'),
  cache: choice(['auto', 'off'], 'auto'),
  'cache-write': choice(['auto', 'always', 'never'], 'auto'),
  'cache-key-prefix': text('WORD'),
  'install-nix': choice(['auto', 'apt', 'official', 'never'], 'auto'),
  'nix-version': text('VERSION'),
  'nix-release-url': text('URL'),
  'nix-release-sha256': text('SHA256'),
  'allow-userns': choice(['auto', 'apparmor-profile', 'sysctl', 'never'], 'auto'),
  offline: toggle('false'),
  timeout: wholeNumber('SECONDS', 300),
  'environment-file': text('FILE'),
  'environment-name': text('NAME'),
  'python-version': text('VERSION'),
  channels: words('CHANNEL'),
  condarc: text('YAML'),
  'conda-prefix': { fallback: '~/.conda', shape: 'FOLDER', read: (value: string) => ({ value }) } satisfies Spec<string>,
  'accept-anaconda-tos': toggle('false'),
  'working-directory': text('FOLDER'),
  'sarif-file': text('FILE'),
  systems: words('SYSTEM'),
  argstr: assignments('NAME=TEXT'),
  arg: assignments('NAME=EXPRESSION'),
  restrict: toggle('false'),
  memory: wholeNumber('MEBIBYTES', 0),
  'installer-mirror': text('URL'),
  hashes: text('FILE'),
  'changed-only': toggle('false'),
  'result-cache': choice(['auto', 'off'], 'auto'),
  'extra-nix-config': text('LINES'),
  'github-token': text('TOKEN'),
  'cache-scope': choice(['closure', 'local', 'off'], 'closure'),
  'cache-timeout': wholeNumber('SECONDS', 60),
  'cache-signing-key': text('KEY'),
  'cache-public-key': text('KEY'),
  substituters: nixWords('URL', storeUrl, storeUrlInWords),
  'trusted-public-keys': nixWords('KEY', /^[^\s:#"'\\]+:[A-Za-z0-9+/]{43}=$/, 'public keys as Nix writes them, NAME:BASE64'),
  'push-to': nixWords('URL', storeUrl, storeUrlInWords),
  builders: machines(),
} as const;

export type SettingName = keyof typeof specs;
export type Settings = { readonly [Name in SettingName]: Read<(typeof specs)[Name]> };

export const settingNames = Object.keys(specs) as readonly SettingName[];

/**
 * Read every setting at once, so that a user hears of all mistakes together.
 * @param given the text of a setting, or undefined where it is absent.
 * @param call how the user knows the setting: `input "x"`, `--x`.
 * @returns the settings, or one sentence for each mistake.
 */
export function readSettings(
  given: (name: SettingName) => string | undefined,
  call: (name: SettingName) => string,
): { readonly settings: Settings } | { readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const entries = settingNames.map((name) => {
    const spec: Spec<unknown> = specs[name];
    const written = given(name);
    const read = spec.read(written === undefined || written === '' ? spec.fallback : written);
    if ('value' in read) return [name, read.value] as const;
    mistakes.push(`${call(name)} ${read.complaint}${read.hidden ? '' : `, not ${JSON.stringify(written)}`}.`);
    return [name, undefined] as const;
  });
  if (mistakes.length > 0) return { mistakes };
  // Every entry was read by the spec of its own name, which is what the type says.
  return { settings: Object.fromEntries(entries) as Settings };
}
