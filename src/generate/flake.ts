/** A flake.nix around a generated file, for `nix develop` and `nix build`. */
import { indented, quoted } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** @param path of the conda shell file, relative to the flake's folder. @returns the text of flake.nix. */
export function generateFlake({ name, systems, shape, nixpkgs }: GenerateSettings, path: string): string {
  const ref = nixpkgs.kind === 'tarball' ? nixpkgs.rev : 'nixos-unstable';
  const env = [`import ./${path} {`, '  pkgs = nixpkgs.legacyPackages.${system};', '}'];
  const outputs =
    shape === 'env'
      ? output('devShells', env)
      : [...output('packages', env), ...output('devShells', ['self.packages.${system}.default.env'])];
  const lines = [
    '{',
    `  description = ${quoted(`${name}: an FHS env for conda and its packages`)};`,
    '',
    `  inputs.nixpkgs.url = ${quoted(`github:NixOS/nixpkgs/${ref}`)};`,
    '',
    '  outputs =',
    `    { ${shape === 'env' ? '' : 'self, '}nixpkgs, ... }:`,
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

/** An output with a default for each system. @param value the lines of an expression, in which `system` is the system. */
function output(attribute: string, [first, ...others]: readonly string[]): readonly string[] {
  const lines = [`default = ${first}`, ...others];
  return [`${attribute} = forEachSystem (system: {`, ...indented([...lines.slice(0, -1), `${lines.at(-1)};`], 2), '});'];
}
