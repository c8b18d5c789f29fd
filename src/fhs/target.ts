/** What is to be entered: the value of a file, or an output of a flake, which is evaluated through a file of ours. */
import { resolve } from 'node:path';
import { assetPath } from '../asset.ts';
import { isFlakeReference } from '../find.ts';
import { type NixOptions, readAttributePath } from '../nix/index.ts';

const flakeOutput = assetPath(new URL('./flake-output.nix', import.meta.url));

/** How Nix is to evaluate it: the file, and what is added to the options. */
export interface Target {
  /** Absolute. */
  readonly file: string;
  readonly arguments: NixOptions['arguments'];
  /** Lines for nix.conf. */
  readonly configuration: string;
}

/**
 * @param text a path, or a flake as `REFERENCE#ATTRIBUTE`, where the reference begins with its scheme
 * (`path:.#devShells.x86_64-linux.default`). Without an attribute a flake's default is meant.
 * @param cwd absolute: what a relative path refers to.
 */
export function readTarget(text: string, cwd: string): Target {
  if (!isFlakeReference(text)) return { file: resolve(cwd, text), arguments: [], configuration: '' };
  const [reference = '', attribute = ''] = text.split('#', 2);
  return {
    file: flakeOutput,
    arguments: [
      { name: 'nixcondaFlake', kind: 'string', value: absoluteReference(reference, cwd) },
      { name: 'nixcondaOutput', kind: 'string', value: JSON.stringify(readAttributePath(attribute)) },
    ],
    configuration: 'extra-experimental-features = flakes',
  };
}

/** `builtins.getFlake` refuses relative paths. In a URL a space is `%20`, which Nix understands since 2.20 or so; before, no path with one works. */
function absoluteReference(reference: string, cwd: string): string {
  const [, scheme = '', path = '', query = ''] = /^(path:|git\+file:)(?!\/)([^?]*)(.*)$/.exec(reference) ?? [];
  return scheme === '' ? reference : scheme + encodeURI(resolve(cwd, decodeURI(path))) + query;
}
