/** A flake.nix around a generated file, for `nix develop` and `nix build`. */
import { indented, quoted } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** @param path of the conda shell file, relative to the flake's folder. @returns the text of flake.nix. */
export function generateFlake({ name, systems, shape, nixpkgs }: GenerateSettings, path: string): string {
  const ref = nixpkgs.kind === 'tarball' ? nixpkgs.rev : 'nixos-unstable';
  const call = `import ./${path} { pkgs = nixpkgs.legacyPackages.\${system}; }`;
  const output = (attribute: string, value: string) => [
    `${attribute} = forEachSystem (system: {`,
    `  default = ${value};`,
    '});',
  ];
  const outputs =
    shape === 'env' ? output('devShells', call) : [...output('packages', call), ...output('devShells', `(${call}).env`)];
  const lines = [
    '{',
    `  description = ${quoted(`${name}: an FHS env for conda and its packages`)};`,
    '',
    `  inputs.nixpkgs.url = ${quoted(`github:NixOS/nixpkgs/${ref}`)};`,
    '',
    '  outputs =',
    '    { nixpkgs, ... }:',
    '    let',
    '      forEachSystem = nixpkgs.lib.genAttrs [',
    ...indented(systems.map(quoted), 8),
    '      ];',
    '    in',
    '    {',
    ...indented(outputs, 6),
    '    };',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
