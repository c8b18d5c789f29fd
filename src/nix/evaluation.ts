/** What the evaluation of a file can come to. */
import type { Diagnostic } from '../diagnostic.ts';

/**
 * `env`: the `.env` of a buildFHSEnv; `wrapper`: a plain buildFHSEnv, which carries one; `shell`: another derivation with a shell
 * hook, as mkShell makes; `other`: a derivation without.
 */
export type Shape = 'env' | 'wrapper' | 'shell' | 'other';

export interface ShellHook {
  readonly text: string;
  /** What the text refers to, so what must be realised before it can run: outputs by derivation (a store path). */
  readonly needs: Readonly<Record<string, readonly string[]>>;
}

export type Evaluation =
  | {
      readonly ok: true;
      readonly shape: Shape;
      /** The name of the derivation at `drvPath`. */
      readonly name: string;
      /** The store path of the env's derivation (a wrapper's env, not the wrapper); it has been written. */
      readonly drvPath: string;
      readonly system: string;
      /** Null for the shape `other`. */
      readonly hook: ShellHook | null;
      /** Warnings; and an error where the file is no FHS env. */
      readonly diagnostics: readonly Diagnostic[];
      readonly seconds: number;
    }
  | {
      readonly ok: false;
      /** At least one error, and the warnings before it. */
      readonly diagnostics: readonly Diagnostic[];
      readonly seconds: number;
    };

/** A derivation as inspect.nix describes it. */
export interface DerivationFacts {
  readonly name: string;
  readonly drvPath: string;
  readonly system: string | null;
  readonly hook: ShellHook | null;
}

/** What inspect.nix tells of one file. */
export type Facts =
  | { readonly kind: 'derivation'; readonly self: DerivationFacts; readonly env: DerivationFacts | null }
  /** Not a derivation: `length` is a list's, `attributes` are a set's. */
  | { readonly kind: 'value'; readonly type: string; readonly attributes: readonly string[]; readonly length: number | null }
  /** The function in the file has arguments that nothing gives. */
  | {
      readonly kind: 'arguments';
      readonly missing: readonly {
        readonly name: string;
        readonly place: { readonly file: string; readonly line: number; readonly column: number } | null;
      }[];
    }
  /** The attribute path leads nowhere. */
  | { readonly kind: 'attribute'; readonly name: string; readonly available: readonly string[] };

/** Which derivation of `facts` is the env, and what shape the file has. */
export function shapeOf(facts: Extract<Facts, { kind: 'derivation' }>): {
  readonly shape: Shape;
  readonly derivation: DerivationFacts;
} {
  const { self, env } = facts;
  if (entersFhs(self)) return { shape: 'env', derivation: self };
  if (env !== null && entersFhs(env)) return { shape: 'wrapper', derivation: env };
  return { shape: self.hook === null ? 'other' : 'shell', derivation: self };
}

/**
 * Whether a derivation is the `.env` of a buildFHSEnv: its hook replaces the shell by the environment. The name has ended in
 * `-shell-env` and the hook has had an `exec` of bubblewrap, chrootenv or chroot-user ever since 2014
 * (nixpkgs, pkgs/build-support/build-fhsenv-bubblewrap).
 */
function entersFhs({ name, hook }: DerivationFacts): boolean {
  if (hook === null || !/^\s*exec\s/m.test(hook.text)) return false;
  return name.endsWith('-shell-env') || /bwrap|chrootenv|chroot-user/.test(hook.text);
}
