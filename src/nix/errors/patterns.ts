/** The texts of Nix's errors, from 2.3 to 2.35 and in Lix (src/libexpr, src/libstore, src/libutil), and what each means. */
import type { NixError } from '../log.ts';
import type { Reading, Seek } from './reading.ts';
import { alternatives, capital, code, firstLine, namesIn, sentence } from './wording.ts';

interface Pattern {
  readonly pattern: RegExp;
  /** Every Nix gives such an error a place: without one, the words are an author's. */
  readonly hasPlace?: true;
  /** Null where it is something else after all. */
  readonly read: (groups: Readonly<Record<string, string | undefined>>, error: NixError) => Reading | null;
}

const report: Seek = { by: 'report' };

/** In Nix's own words. */
export const readOther = ({ message }: NixError): Reading => ({
  rule: 'nix-evaluation',
  message: sentence(message.replace(/^\[json\.exception\.[^\]]*\] /, 'This is not JSON: ')),
  seek: report,
});

/** The text names the condition in Nix 2.8 only; the place has it for all. */
export function readAssertion(_: unknown, error: NixError): Reading {
  return {
    rule: 'nix-assertion',
    message: 'An assertion failed.',
    detailed: (condition) => `The assertion ${code(condition)} failed.`,
    ...(/ is not equal to /.test(error.message) ? { help: sentence(error.message) } : {}),
    seek: report,
  };
}

function didYouMean({ suggestion }: NixError): { readonly help?: string } {
  return suggestion === null ? {} : { help: `Did you mean ${alternatives(namesIn(suggestion))}?` };
}

const typeError = (message: string): Reading => ({ rule: 'nix-type', message, seek: report });

/** What a function is called in messages: by its name, or not at all. */
const callOf = (name: string | undefined) => (!name || name === 'anonymous lambda' ? 'This function' : code(name));

/** The same failure of a transfer is told differently by each release of Nix and curl; curl's number is the same in all. */
function transferFault(text: string): string {
  const status = /HTTP error (\d+)/.exec(text)?.[1];
  if (status !== undefined) return `the server answered ${status}`;
  const reasons: Readonly<Record<string, string>> = {
    '6': 'the host is not known',
    '7': 'the server cannot be reached',
    '28': 'it took too long',
    '35': 'the TLS connection failed',
    '60': 'the server’s certificate is not trusted',
  };
  return reasons[/ \((\d+)\)/.exec(text)?.[1] ?? ''] ?? 'the download failed';
}

const missingFile = (path: string): Reading => ({
  rule: 'nix-missing-file',
  message: `There is no file or folder ${path}.`,
  seek: { by: 'path', path },
});

/** The first that reads an error is right. */
export const patterns: readonly Pattern[] = [
  {
    pattern: /^syntax error, (?<what>.*)$/s,
    hasPlace: true,
    read: ({ what = '' }) => ({
      rule: 'nix-syntax',
      message: `Syntax error: ${what}.`,
      detailed: (message) => sentence(message.replace(/^syntax error, /, 'syntax error: ')),
      seek: { by: 'syntax' },
    }),
  },
  {
    pattern: /^attribute '(?<name>.+)' already defined at .*:(?<line>\d+):\d+$/s,
    hasPlace: true,
    read: ({ name = '', line }) => ({
      rule: 'nix-duplicate-attribute',
      message: `The attribute ${code(name)} is already defined on line ${line}.`,
      seek: report,
    }),
  },
  {
    pattern: /^duplicate formal function argument '(?<name>.+)'$/,
    hasPlace: true,
    read: ({ name = '' }) => ({
      rule: 'nix-duplicate-attribute',
      message: `The argument ${code(name)} is named twice.`,
      seek: report,
    }),
  },
  {
    pattern: /^undefined variable '(?<name>.+)'$/,
    hasPlace: true,
    read: ({ name = '' }, error) => ({
      rule: 'nix-undefined-variable',
      message: `${code(name)} is not defined here.`,
      ...didYouMean(error),
      seek: report,
    }),
  },
  {
    pattern: /^(?:required )?attribute '(?<name>.+)' missing$/,
    hasPlace: true,
    read: ({ name = '' }, error) => ({
      rule: 'nix-missing-attribute',
      message: `There is no attribute ${code(name)}.`,
      ...(name === 'buildFHSEnv'
        ? {
            help: 'nixpkgs before 23.05 calls it buildFHSUserEnv; `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` works with every nixpkgs.',
          }
        : didYouMean(error)),
      seek: report,
    }),
  },
  {
    // 2.8: 'f' at FILE:L:C called without required argument 'x'; later: function 'f' called without required argument 'x'.
    pattern:
      /^(?<later>function )?(?:'(?<name>[^']*)'|anonymous function)(?: at .*:\d+:\d+)? called (?<how>without required|with unexpected) arguments? '(?<argument>[^']*)'/s,
    hasPlace: true,
    read: ({ later, name, how, argument = '' }, error) => {
      const seek: Seek = { by: 'call', reported: later === undefined ? 'call' : 'function' };
      return how === 'without required'
        ? { rule: 'nix-missing-argument', message: `${callOf(name)} is called without the argument ${code(argument)}.`, seek }
        : {
            rule: 'nix-unexpected-argument',
            message: `${callOf(name)} is called with the argument ${code(argument)}, which it does not take.`,
            ...didYouMean(error),
            seek,
          };
    },
  },
  { pattern: /^assertion .*failed$/s, hasPlace: true, read: readAssertion },
  {
    pattern: /^evaluation aborted with the following error message: '(?<text>.*)'$/s,
    read: ({ text = '' }) => ({
      rule: 'nix-abort',
      message: firstLine(text),
      ...(/requires Nix|Nix version/.test(text) ? { help: 'Use a newer Nix, or an older nixpkgs.' } : {}),
      seek: { by: 'raise', word: 'abort', text },
    }),
  },
  {
    pattern: /^(?:infinite recursion encountered|stack overflow)/,
    read: () => ({
      rule: 'nix-infinite-recursion',
      message: 'Infinite recursion: a value needs itself.',
      detailed: (way) => `Infinite recursion: ${way}.`,
      seek: { by: 'recursion' },
    }),
  },
  {
    pattern:
      /^value is (?<found>.+) while (?<expected>.+) was expected|^expected (?<expected2>.+?) but found (?<found2>[^:]+)(?:: .*)?$/s,
    read: ({ found, expected, found2, expected2 }) =>
      typeError(`Expected ${expected ?? expected2}, but found ${found ?? found2}.`),
  },
  {
    pattern: /^cannot coerce (?<found>[^:]+?) to a string(?:: .*)?$/s,
    read: ({ found = '' }) => typeError(`${capital(found)} cannot be turned into a string.`),
  },
  {
    pattern: /^attempt to call something which is not a function but (?<found>[^:]+)(?:: .*)?$/s,
    read: ({ found }) => typeError(`Only a function can be called, but this is ${found}.`),
  },
  {
    pattern: /^cannot (?:add|compare|convert|concatenate) [^:]*/,
    read: (_, { message }) => typeError(sentence(message.split(': ')[0] ?? '')),
  },
  {
    pattern: /^file '(?<name>.+)' was not found in the Nix search path/,
    read: ({ name = '' }) =>
      name === 'nixpkgs' || name.startsWith('nixpkgs/')
        ? {
            rule: 'nix-nixpkgs-missing',
            message: `${code(`<${name}>`)} means nothing here: neither the setting nixpkgs nor NIX_PATH says which nixpkgs it is.`,
            help: 'Set nixpkgs to a channel such as nixos-25.05, a URL, a folder, or lock for the one in a lock file; or pin it in the file by fetchTarball with a sha256.',
            seek: report,
          }
        : { rule: 'nix-missing-file', message: `${code(`<${name}>`)} is not in the Nix search path.`, seek: report },
  },
  {
    pattern:
      /^(?:getting (?:status|attributes) of(?: path)?|opening file|reading directory) '?(?<path>\/[^']+)'?: No such file|^path '(?<gone>\/.+)' does not exist$/,
    read: ({ path, gone }) => missingFile(path ?? gone ?? ''),
  },
  {
    pattern:
      /hash mismatch in (?:file downloaded from|fixed-output derivation) '(?<url>[^']+)':\s+specified: (?<specified>\S+)\s+got:\s+(?<got>\S+)/,
    read: ({ url = '', specified = '', got = '' }) => ({
      rule: 'nix-fetch',
      message: `What ${url} serves has another hash than the file says.`,
      help: `It has ${got}, the file says ${specified}. Find out why before you change it.`,
      seek: { by: 'string', matches: (value) => value === url },
    }),
  },
  {
    pattern: /unable to download '(?<url>[^']+)'(?<why>.*)$/s,
    read: ({ url = '', why = '' }) => ({
      rule: 'nix-fetch',
      message: `${url} could not be fetched: ${transferFault(why)}.`,
      seek: { by: 'string', matches: (value) => value === url },
    }),
  },
  {
    pattern: /during evaluation because the option 'allow-import-from-derivation' is disabled/,
    read: () => ({
      rule: 'nix-import-from-derivation',
      message: 'This reads what a derivation builds, so evaluating the file would have to build it first.',
      help: 'Read a file of the repository instead, or allow import from derivation.',
      seek: report,
    }),
  },
  {
    pattern: /is forbidden in (?:restricted|pure eval)/,
    read: () => ({
      rule: 'nix-restricted',
      message: 'Restricted evaluation does not allow this to be read or fetched.',
      seek: report,
    }),
  },
  {
    pattern: /^(?:hash|invalid (?:base-?\w+|nix32|SRI) hash|invalid hash) '(?<hash>[^']*)'/,
    read: ({ hash = '' }) => ({
      rule: 'nix-hash',
      message:
        hash === '' ? 'A hash is empty.' : `${code(hash.length > 80 ? `${hash.slice(0, 79)}…` : hash)} is not a valid hash.`,
      seek: { by: 'string', matches: (value) => value === hash },
    }),
  },
  {
    // 2.8 names the store path that the name would have made.
    pattern:
      /^(?:store path '[0-9a-z]{32}-|invalid derivation name: name ')(?<name>.+)' contains illegal character '(?<character>.)'/s,
    read: ({ name = '', character = '' }) => ({
      rule: 'nix-derivation-name',
      message: `The name of a derivation cannot contain ${code(character)}.`,
      seek: { by: 'string', matches: (value) => value.includes(character) && name.includes(value) },
    }),
  },
  {
    // Errors of the system have no place in a Nix before 2.14, so that they would pass for a throw.
    pattern:
      /^(?:opening|creating|cannot|reading|writing|executing|getting|renaming|unable|failed|error:|path '\/nix\/store|store path|a '.+' with features|\[json\.)/,
    read: (_, error) => (error.place === null ? readOther(error) : null),
  },
];
