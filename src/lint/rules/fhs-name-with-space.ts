/** The environment's name has a space, and its launcher cannot be built. */
import type { Rule } from '../rule.ts';
import { wholePlace } from '../string-place.ts';

export const fhsNameWithSpace: Rule = {
  id: 'fhs-name-with-space',
  severity: 'warning',
  fixable: 'suggested',
  summary: 'The name of the environment has a space',
  local: true,
  docs: {
    why: 'The builder links its launcher with `ln -s … $out/bin/NAME`, unquoted. A name with a space makes two words of it, and the build of the launcher fails; so may the evaluation, as store paths have no spaces. `.env` alone happens to work.',
    sources: [
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix',
      'https://nix.dev/manual/nix/latest/store/store-path',
    ],
    bad: '{ pkgs }: pkgs.buildFHSEnv { name = "conda shell"; }',
    good: '{ pkgs }: pkgs.buildFHSEnv { name = "conda-shell"; }',
  },
  *check(context) {
    for (const { member } of context.facts.fhsCalls()) {
      const value = (member('name') ?? member('pname'))?.value ?? null;
      const name = value === null ? null : context.values.string(value);
      if (value === null || name === null || name.value === null || !/\s/.test(name.value)) continue;
      const place = wholePlace(name);
      yield {
        from: value.from,
        to: value.to,
        message: `The launcher of an environment called "${name.value}" cannot be built: its name has a space.`,
        ...(place && {
          fix: { kind: 'suggested', title: 'Use dashes', edits: [{ ...place, text: name.value.trim().replace(/\s+/g, '-') }] },
        }),
      };
    }
  },
};
