/** What an error of Nix means, whichever Nix wrote it: the rule, our words for it, and how to find its place. */
import type { NixError } from '../log.ts';
import { patterns, readAssertion, readOther } from './patterns.ts';
import type { NixRule } from './rules.ts';
import { firstLine, furtherLines } from './wording.ts';

/** Where an error belongs, beyond what Nix says: Nix before 2.14 says little, and later ones say something else. */
export type Seek =
  /** Nix's own place, else the innermost step that is in the repository. */
  | { readonly by: 'report' }
  /** The call, not the function called. */
  | { readonly by: 'call'; readonly reported: 'call' | 'function' }
  /** Where our own parser stops. */
  | { readonly by: 'syntax' }
  /** The `throw` or `abort` that has these words, else where a name in the words is used. */
  | { readonly by: 'raise'; readonly word: 'throw' | 'abort'; readonly text: string }
  /** The first definition of those that need each other. */
  | { readonly by: 'recursion' }
  /** The path in the file that leads there. */
  | { readonly by: 'path'; readonly path: string }
  /** The first string for which this holds. */
  | { readonly by: 'string'; readonly matches: (value: string) => boolean };

export interface Reading {
  readonly rule: NixRule;
  readonly message: string;
  /** The message once the place has told more: the condition of an assertion, the names in a recursion. */
  readonly detailed?: (detail: string) => string;
  readonly help?: string;
  readonly seek: Seek;
}

/** The reading of `error`. Texts of Nix 2.3 to 2.35 (src/libexpr, src/libstore, src/libutil) and of Lix. */
export function readError(error: NixError): Reading {
  // First, because an author can write whatever Nix can.
  if (saysThrow(error)) return readThrow(error);
  for (const { pattern, hasPlace, read } of patterns) {
    if (hasPlace && seemsThrow(error)) continue;
    const found = pattern.exec(error.message);
    const reading = found && read(found.groups ?? {}, error);
    if (reading) return reading;
  }
  if (seemsThrow(error)) return readThrow(error);
  if (error.frames[0]?.text.startsWith('while evaluating the condition of the assertion')) return readAssertion({}, error);
  return readOther(error);
}

/** From 2.14 on the innermost frame is the call of `throw`, which itself has no place. */
function saysThrow({ place, frames }: NixError): boolean {
  return place === null && /^while calling the 'throw' builtin|^caused by explicit throw/.test(frames[0]?.text ?? '');
}

/**
 * Before 2.14 a throw is what has neither a place nor any of the known texts. Such a Nix is told by its frames: a later one has
 * some for calls of builtins, of which inspect.nix itself makes a few.
 */
function seemsThrow({ place, frames }: NixError): boolean {
  return place === null && !frames.some(({ text }) => text.startsWith('while calling the '));
}

function readThrow({ message }: NixError): Reading {
  const help = helpFor(message) ?? furtherLines(message, 4);
  return {
    rule: 'nix-throw',
    message: firstLine(message),
    ...(help === null ? {} : { help }),
    seek: { by: 'raise', word: 'throw', text: message },
  };
}

/** What to do about what nixpkgs itself throws. */
function helpFor(message: string): string | null {
  if (/buildFHSUserEnv/.test(message)) {
    return 'Write buildFHSEnv, the name since nixpkgs 23.05; `pkgs.buildFHSEnv or pkgs.buildFHSUserEnv` works with every nixpkgs.';
  }
  if (/ unfree license/.test(message)) {
    return 'Allow it where nixpkgs is imported: `import <nixpkgs> { config.allowUnfree = true; }`, or set NIXPKGS_ALLOW_UNFREE=1.';
  }
  return null;
}
