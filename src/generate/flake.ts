/** A flake.nix around a generated file, for `nix develop` and `nix build`. */
import { commentator } from './explanations.ts';
import type { GenerateOptions } from './file.ts';
import { indented, quoted } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** @param options `path` is that of the conda shell file, relative to the flake's folder. @returns the text of flake.nix. */
export function generateFlake(settings: GenerateSettings, { path, explain }: GenerateOptions): string {
  const { name, systems, shape, nixpkgs } = settings;
  const note = commentator(explain);
  const ref = nixpkgs.kind === 'tarball' ? nixpkgs.rev : 'nixos-unstable';
  const env = [`import ./${path} {`, '  pkgs = nixpkgs.legacyPackages.${system};', '}'];
  const outputs =
    shape === 'env'
      ? output('devShells', env)
      : [...output('packages', env), ...output('devShells', ['self.packages.${system}.default.env'])];
  const lines = [
    '# nix develop: a shell inside.',
    ...(shape === 'env' ? [] : [`# nix build: makes the program result/bin/${name}, a shell inside; nix run starts it.`]),
    '{',
    `  description = ${quoted(`${name}: an FHS env for conda and its packages`)};`,
    '',
    ...indented(note('flakeInput'), 2),
    `  inputs.nixpkgs.url = ${quoted(`github:NixOS/nixpkgs/${ref}`)};`,
    '',
    '  outputs =',
    `    { ${shape === 'env' ? '' : 'self, '}nixpkgs, ... }:`,
    '    let',
    ...indented(note('flakeSystems'), 6),
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
