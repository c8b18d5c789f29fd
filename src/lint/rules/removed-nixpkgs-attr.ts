/** An attribute that nixpkgs no longer has, by the release that the file is for. */
import { attributeNameText } from '../../syntax/index.ts';
import removed from '../data/removed-attributes.json' with { type: 'json' };
import { nixpkgsPaths } from '../facts/index.ts';
import { type OldNames, usesOfOldNames } from '../renamed-names.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';

interface Removal {
  /** The first release without it. */
  readonly since: string;
  /** Its name from then on, where it has one. */
  readonly now: string | null;
}

const removals: Readonly<Record<string, Removal>> = removed.attributes;
const removal = (name: string): Removal | undefined => (Object.hasOwn(removals, name) ? removals[name] : undefined);
const severe = (context: RuleContext): Pick<Finding, 'severity'> =>
  context.release.from === 'unknown-pin' ? { severity: 'info' } : {};

export const removedNixpkgsAttr: Rule = {
  id: 'removed-nixpkgs-attr',
  severity: 'error',
  fixable: 'safe',
  summary: 'nixpkgs no longer has this attribute',
  docs: {
    why: 'nixpkgs renames packages and takes old ones out. An old name is an alias for some releases, and from one release on an error that stops the evaluation of the whole file. The table behind this rule has the names that conda shells use; it goes by the release that the file is for, so a file pinned to an older nixpkgs hears nothing. Names that are still aliases, as `utillinux`, are not in it.',
    sources: [
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/top-level/aliases.nix',
      'https://github.com/NixOS/nixpkgs/pull/108938',
    ],
    bad: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.alsaLib ]; }',
    good: '{ pkgs ? import <nixpkgs> { } }: pkgs.mkShell { packages = [ pkgs.alsa-lib ]; }',
  },
  *check(context) {
    const names: OldNames = {
      has: (name) => context.release.since(removal(name)?.since ?? '99'),
      successor: (name) => removal(name)?.now ?? null,
      unmistakable: false,
    };
    for (const { name, from, to, edits } of usesOfOldNames(context, names)) {
      const { since = '', now = null } = removal(name) ?? {};
      yield {
        ...finding(context, name, since, now),
        from,
        to,
        ...(edits && now !== null && { fix: { kind: 'safe', title: `Call it ${now}`, edits } }),
      };
    }
    yield* stdenvLib(context);
  },
};

function finding(
  context: RuleContext,
  name: string,
  since: string,
  now: string | null,
): Pick<Finding, 'message' | 'help' | 'severity'> {
  return {
    ...severe(context),
    message:
      now === null
        ? `${name} was removed from nixpkgs; ${since} no longer has it.`
        : `${name} is called ${now} now; nixpkgs ${since} no longer has the old name.`,
  };
}

/** `stdenv.lib`, which is two names long. */
function* stdenvLib(context: RuleContext): Iterable<Finding> {
  const { since } = removal('stdenv.lib') ?? { since: '99' };
  if (!context.release.since(since)) return;
  for (const { target, path } of context.nodes('select')) {
    const names = path.names.map(attributeNameText);
    const at = names.indexOf('lib');
    const lib = path.names[at];
    if (lib === undefined || at > 1) continue;
    const stdenv = at === 0 ? target : path.names[0];
    const isStdenv =
      at === 0
        ? nixpkgsPaths(context, target).includes('stdenv')
        : names[0] === 'stdenv' && nixpkgsPaths(context, target).includes('');
    if (!isStdenv || stdenv === undefined) continue;
    const from = at === 0 ? target.from : stdenv.from;
    // `stdenv.lib` alone becomes `lib`, if that is a name there; `pkgs.stdenv.lib` becomes `pkgs.lib` anyway.
    const kind = context.scopes.lookup('lib', target).kind;
    const text = at === 1 || (kind !== 'unbound' && target.kind === 'variable') ? 'lib' : null;
    const start = target.kind === 'select' && at === 0 ? (target.path.names.at(-1)?.from ?? from) : from;
    const isPlain = at === 1 || target.kind === 'variable' || target.kind === 'select';
    yield {
      ...finding(context, 'stdenv.lib', since, 'lib'),
      from,
      to: lib.to,
      ...(isPlain &&
        (text !== null || target.kind === 'select') && {
          fix: { kind: 'safe', title: 'Call it lib', edits: [{ from: start, to: lib.to, text: 'lib' }] },
        }),
    };
  }
}
