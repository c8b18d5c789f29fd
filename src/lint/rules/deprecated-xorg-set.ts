/** The set `xorg`, whose packages have moved to the top level of nixpkgs under lower-case names. */
import { type AttributeName, attributeNameText, type Expression, type Node, type Select } from '../../syntax/index.ts';
import table from '../data/xorg-names.json' with { type: 'json' };
import { nixpkgsPaths } from '../facts/index.ts';
import type { Finding, Rule, RuleContext, TextEdit } from '../rule.ts';

const newNames: Readonly<Record<string, string>> = table.names;
const newNameOf = (name: string): string | null => (Object.hasOwn(newNames, name) ? (newNames[name] ?? null) : null);

export const deprecatedXorgSet: Rule = {
  id: 'deprecated-xorg-set',
  severity: 'info',
  fixable: 'suggested',
  summary: 'The xorg set of nixpkgs is deprecated',
  mentions: ['xorg'],
  docs: {
    why: 'From 26.05 on each `xorg.X` is an alias that warns, and will go. The packages are at the top level of nixpkgs, most under the same name in lower case, some under another: `xorg.xcbutilwm` is `libxcb-wm`. Earlier releases do not have the new names, so there the rule only informs, and for 22.11 and earlier it is silent.',
    sources: [
      'https://github.com/NixOS/nixpkgs/pull/479724',
      'https://github.com/NixOS/nixpkgs/issues/479553',
      'https://github.com/anduril/jetpack-nixos/issues/520',
    ],
    bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.xorg.libX11 ]; }',
    good: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.libx11 ]; }',
  },
  *check(context) {
    if (!context.release.since('23.05')) return;
    for (const select of context.nodes('select')) {
      const member = memberOfXorg(context, select);
      if (member !== null) yield finding(context, member);
    }
    for (const { scope } of context.nodes('with')) {
      if (isXorg(context, scope)) yield finding(context, { from: scope.from, to: scope.to, name: null, edit: null });
    }
    for (const { source, names } of context.nodes('inherit')) {
      if (source === null || !isXorg(context, source)) continue;
      for (const name of names)
        yield finding(context, { from: name.from, to: name.to, name: attributeNameText(name), edit: null });
    }
  },
};

interface Member {
  readonly from: number;
  readonly to: number;
  /** The package; null where the whole set is meant. */
  readonly name: string | null;
  /** What the new name takes the place of; null where it would not be in scope. */
  readonly edit: Omit<TextEdit, 'text'> | null;
}

function memberOfXorg(context: RuleContext, select: Select): Member | null {
  const { target, path } = select;
  const [first, second] = path.names;
  if (first === undefined || isNewNameTried(context, select)) return null;
  const member = (name: AttributeName, from: number, edit: boolean): Member => ({
    from,
    to: name.to,
    name: attributeNameText(name),
    edit: edit ? { from, to: name.to } : null,
  });
  const above = path.names.findIndex((name) => attributeNameText(name) === 'xorg');
  const own = path.names[above];
  const next = path.names[above + 1];
  if (own !== undefined && next !== undefined && nixpkgsPaths(context, select).some((one) => one.startsWith('xorg.')))
    return member(next, own.from, true);
  if (above !== -1 || second === first || !isXorg(context, target)) return null;
  const written = target.kind === 'select' ? target.path.names.at(-1) : target;
  const isFromPackageSet =
    target.kind === 'select' || (target.kind === 'variable' && context.scopes.resolve(target).kind === 'with');
  return member(first, written?.from ?? target.from, isFromPackageSet);
}

function isXorg(context: RuleContext, expression: Expression): boolean {
  return nixpkgsPaths(context, expression).includes('xorg');
}

/** `pkgs.libx11 or pkgs.xorg.libX11` serves both. */
function isNewNameTried(context: RuleContext, select: Node): boolean {
  const parent = context.parent(select);
  return parent?.kind === 'select' && parent.fallback === select;
}

function finding(context: RuleContext, { from, to, name, edit }: Member): Finding {
  const isNow = context.release.from !== 'unknown-pin' && context.release.since(table.since);
  const successor = name === null ? null : newNameOf(name);
  return {
    from,
    to,
    severity: isNow ? 'warning' : 'info',
    message: isNow
      ? 'The xorg set is deprecated: its packages are at the top level of nixpkgs.'
      : `The xorg set is deprecated from nixpkgs ${table.since} on.`,
    ...(successor === null ? {} : { help: `${name} is called ${successor} there.` }),
    ...(isNow &&
      successor !== null &&
      edit !== null && { fix: { kind: 'suggested', title: `Take ${successor}`, edits: [{ ...edit, text: successor }] } }),
  };
}
