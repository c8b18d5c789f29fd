/** Which attribute of nixpkgs an expression stands for, as far as names tell: `pkgs.zlib`, `zlib` after `with pkgs;`, a formal. */
import { attributeNameText, bare, type Expression, type Resolution } from '../../syntax/index.ts';
import { oncePer } from '../once-per.ts';
import type { FileView } from './file-view.ts';

/**
 * The dotted paths in nixpkgs that `expression` may stand for: `['xorg.libX11']`, `['']` for nixpkgs itself, several inside
 * nested `with`s, none where it is something else. A name bound in the file stands for what it is bound to, so a local
 * `conda` is not nixpkgs' own.
 */
export function nixpkgsPaths(view: FileView, expression: Expression): readonly string[] {
  return paths(view, expression, 0);
}

/** Whether `expression` may stand for the attribute `path` of nixpkgs. */
export function isNixpkgs(view: FileView, expression: Expression, path: string): boolean {
  return nixpkgsPaths(view, expression).includes(path);
}

/** Names under which people keep nixpkgs itself. */
const packageSetNames = new Set(['pkgs', 'nixpkgs']);
/** What overlays call it. A flake's `self` is a formal, and something else. */
const overlayNames = new Set(['self', 'super', 'final', 'prev']);

/** Longer chains of definitions than this are not followed. */
const deepest = 30;
/** Nor are more paths told apart: with every `with` inside another one they can double. */
const mostPaths = 20;

/** What was found out of a file's expressions: the scopes of `with`s are asked about for each name inside them. */
const knownPaths = oncePer((_: FileView) => new Map<Expression, readonly string[]>());

function paths(view: FileView, expression: Expression, depth: number): readonly string[] {
  if (depth > deepest) return [];
  const known = knownPaths(view);
  const node = bare(expression);
  const found = known.get(node) ?? [...new Set(pathsOf(view, node, depth))].slice(0, mostPaths);
  known.set(node, found);
  return found;
}

function pathsOf(view: FileView, node: Expression, depth: number): readonly string[] {
  switch (node.kind) {
    case 'variable':
      return named(view, view.scopes.resolve(node), depth);
    case 'select': {
      const names = node.path.names.map(attributeNameText);
      // A flake's `nixpkgs.legacyPackages.${system}`, whatever the flake calls its input.
      const systems = names.indexOf('legacyPackages');
      const rest = systems === -1 ? names : names.slice(systems + 2);
      if (!rest.every((name) => name !== null)) return [];
      const roots = systems === -1 ? paths(view, node.target, depth + 1) : [''];
      return roots.map((path) =>
        join(
          path,
          rest.filter((name) => name !== 'pkgs'),
        ),
      );
    }
    case 'apply':
      return importsNixpkgs(view, node.function, node.arguments[0], depth) ? [''] : [];
    case 'with':
    case 'let':
    case 'assert':
      return paths(view, node.body, depth + 1);
    default:
      return [];
  }
}

function named(view: FileView, resolution: Resolution, depth: number): readonly string[] {
  const { name } = resolution;
  switch (resolution.kind) {
    case 'binding': {
      const [only, ...others] = resolution.bindings;
      const known =
        only !== undefined && others.length === 0 && only.path.names.length === 1 ? paths(view, only.value, depth + 1) : [];
      return known.length === 0 && packageSetNames.has(name) ? [''] : known;
    }
    case 'inherited': {
      const { inherit, nameNode } = resolution;
      if (inherit.source === null) return named(view, view.scopes.resolve(nameNode), depth + 1);
      return paths(view, inherit.source, depth + 1).map((path) => join(path, [name]));
    }
    case 'formal': {
      if (packageSetNames.has(name)) return [''];
      const { fallback } = resolution.formal;
      const known = fallback === null ? [] : paths(view, fallback, depth + 1);
      // What callPackage fills in: a formal of the name of a package.
      return known.length > 0 ? known : [name];
    }
    case 'parameter':
      return packageSetNames.has(name) || overlayNames.has(name) || isPackageFunction(view, resolution.scope) ? [''] : [];
    case 'with':
      return resolution.withs.flatMap(({ scope }) => paths(view, scope, depth + 1)).map((path) => join(path, [name]));
    default:
      return packageSetNames.has(name) ? [''] : [];
  }
}

/** Whether a function is one that nixpkgs calls with itself: the value of targetPkgs or multiPkgs. */
function isPackageFunction(view: FileView, lambda: Expression): boolean {
  let parent = view.parent(lambda);
  while (parent?.kind === 'parenthesised') parent = view.parent(parent);
  if (parent?.kind !== 'binding') return false;
  const name = parent.path.names.map(attributeNameText).at(-1);
  return name === 'targetPkgs' || name === 'multiPkgs';
}

/** Whether `import X` brings nixpkgs: by search path, by flake input, or by a fetched or local path of that name. */
function importsNixpkgs(view: FileView, called: Expression, argument: Expression | undefined, depth: number): boolean {
  const callee = bare(called);
  // `(import <nixpkgs>) { }` beside `import <nixpkgs> { }`.
  if (callee.kind === 'apply') return importsNixpkgs(view, callee.function, callee.arguments[0], depth + 1);
  if (callee.kind === 'variable' && callee.name === 'nixpkgs') return true;
  if (callee.kind !== 'variable' || callee.name !== 'import' || argument === undefined) return false;
  return /nixpkgs|nixos/i.test(view.root.text.slice(argument.from, argument.to)) || isNixpkgsSource(view, argument, depth);
}

function isNixpkgsSource(view: FileView, expression: Expression, depth: number): boolean {
  const origin = view.values.origin(expression);
  if (depth > deepest || origin === expression) return false;
  return /nixpkgs|nixos/i.test(view.root.text.slice(origin.from, Math.min(origin.to, origin.from + 1000)));
}

function join(path: string, names: readonly string[]): string {
  return [...(path === '' ? [] : [path]), ...names].join('.');
}
