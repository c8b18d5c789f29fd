/** The installer needs zlib, and the FHS environment has none. */
import { compareVersions } from '../../conda/index.ts';
import { type Expression, type List, type Node, walk } from '../../syntax/index.ts';
import { type FhsCall, type Installer, lastName, nixpkgsPaths } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';
import { scriptsOf, type Word } from '../shell/index.ts';

export const missingZlib: Rule = {
  id: 'missing-zlib',
  severity: 'warning',
  fixable: 'safe',
  summary: 'The environment lacks zlib, which the installer needs',
  docs: {
    why: 'Since about 4.7.12 an installer unpacks its payload with a program of its own, `conda.exe`, which is linked against `libz.so.1`. The FHS environment brings glibc and the usual tools, but no zlib: "error while loading shared libraries: libz.so.1". Put `zlib` into `targetPkgs`, or into an `LD_LIBRARY_PATH` of the wrapper.',
    sources: [
      'https://github.com/NixOS/nixpkgs/issues/119832',
      'https://github.com/NixOS/nixpkgs/pull/170122',
      'https://github.com/ContinuumIO/anaconda-issues/issues/11397',
    ],
    bad: `{ pkgs }: let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
in pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: with pkgs; [ git ];
  profile = "alias conda-install='bash \${installer} -b -u -p ~/.conda'";
}`,
    good: `{ pkgs }: let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
in pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: with pkgs; [ git zlib ];
  profile = "alias conda-install='bash \${installer} -b -u -p ~/.conda'";
}`,
  },
  *check(context) {
    if (!context.facts.installers().some(needsZlib)) return;
    const calls = context.facts.fhsCalls();
    if (
      calls.some((call) => !call.packagesComplete || call.packages.some((item) => isZlib(context, item))) ||
      isInLibraryPath(context)
    )
      return;
    const [call] = calls;
    if (call === undefined) return;
    const place = call.member('targetPkgs')?.nameNode ?? call.call.function;
    const fix = addZlib(context, call);
    yield {
      from: place.from,
      to: place.to,
      message: 'The installer needs zlib to unpack itself, and this environment has none.',
      ...(fix === null ? { help: 'Add zlib to targetPkgs.' } : { fix }),
    };
  },
};

function needsZlib({ name, urlText }: Installer): boolean {
  if (name === null) return false;
  if (name.release === null) return urlText.includes('latest');
  return compareVersions(name.release, name.family.startsWith('Anaconda') ? '2019.10' : '4.7.12') >= 0;
}

function isZlib(context: RuleContext, item: Expression): boolean {
  return (
    /^(?:zlib|libz$)/.test(lastName(item) ?? '') ||
    nixpkgsPaths(context, item).some((path) => /^(?:zlib|zlib-ng|libz)(?:\.|$)/.test(path))
  );
}

/** Whether a shell text names zlib in a command that sets LD_LIBRARY_PATH. */
function isInLibraryPath(context: RuleContext): boolean {
  return scriptsOf(context, ['builder', 'profile', 'script']).some(({ commands }) =>
    commands.some(({ words, assignments }) => {
      const all = [...assignments, ...words];
      return (
        all.some(namesLibraryPath) &&
        all.some(({ parts }) => parts.some((part) => part.kind === 'unknown' && mentionsZlib(part.standIn)))
      );
    }),
  );
}

function namesLibraryPath({ parts }: Word): boolean {
  return parts.some((part) => part.kind === 'literal' && part.text.includes('LD_LIBRARY_PATH'));
}

function mentionsZlib(start: Node): boolean {
  let found = false;
  walk(start, (node) => {
    found ||= (node.kind === 'variable' && node.name === 'zlib') || (node.kind === 'name' && node.text === 'zlib');
  });
  return found;
}

function addZlib(context: RuleContext, call: FhsCall): FindingFix | null {
  const value = call.member('targetPkgs')?.value ?? null;
  const title = 'Add zlib to targetPkgs';
  if (value === null) {
    const set = context.values.origin(call.argument);
    const last = set.kind === 'set' ? set.bindings.at(-1) : undefined;
    if (last === undefined || !call.complete) return null;
    const line = lineIndent(context, last.from);
    const separator = line.first === last.from ? `${line.end}${line.indent}` : ' ';
    return {
      kind: 'safe',
      title,
      edits: [{ from: last.to, to: last.to, text: `${separator}targetPkgs = pkgs: [ pkgs.zlib ];` }],
    };
  }
  const place = listIn(context, value, null);
  return place && { kind: 'safe', title, edits: [appended(context, place.list, place.name)] };
}

/** The list that a `pkgs: with pkgs; [ … ]` ends in, with what zlib is called there. */
function listIn(
  context: RuleContext,
  expression: Expression,
  name: string | null,
): { readonly list: List; readonly name: string } | null {
  const node = context.values.origin(expression);
  if (node.kind === 'lambda')
    return listIn(context, node.body, node.parameter.kind === 'name' ? `${node.parameter.text}.zlib` : null);
  if (node.kind === 'binary' && node.operator === '++')
    return listIn(context, node.left, name) ?? listIn(context, node.right, name);
  if (node.kind !== 'list') return null;
  for (let parent = context.parent(node); parent !== null && parent.kind !== 'lambda'; parent = context.parent(parent)) {
    if (parent.kind === 'with' && nixpkgsPaths(context, parent.scope).includes('')) return { list: node, name: 'zlib' };
  }
  return name === null ? null : { list: node, name };
}

function appended(context: RuleContext, list: List, name: string): TextEdit {
  const last = list.items.at(-1);
  if (last === undefined) return { from: list.from, to: list.to, text: `[ ${name} ]` };
  const line = lineIndent(context, last.from);
  const separator = line.first === last.from ? `${line.end}${line.indent}` : ' ';
  return { from: last.to, to: last.to, text: `${separator}${name}` };
}
