/** An argument of buildFHSEnv that the builder does not know, and silently passes over. */
import type { Rule } from '../rule.ts';

/**
 * What the builder reads: https://github.com/NixOS/nixpkgs/tree/master/pkgs/build-support/build-fhsenv-bubblewrap, with the
 * names that the chroot variant and newer releases add.
 */
const readByBuilder = new Set([
  ...['name', 'pname', 'version', 'executableName', 'meta', 'passthru', 'nativeBuildInputs'],
  ...['targetPkgs', 'multiPkgs', 'multiArch', 'includeClosures', 'profile', 'runScript'],
  ...['extraBuildCommands', 'extraBuildCommandsMulti', 'extraInstallCommands', 'extraOutputsToInstall'],
  ...['extraPreBwrapCmds', 'extraBwrapArgs', 'privateTmp', 'chdirToPwd', 'dieWithParent'],
  ...['unshareUser', 'unshareIpc', 'unsharePid', 'unshareNet', 'unshareUts', 'unshareCgroup'],
]);

const instead: Readonly<Record<string, string>> = {
  shellHook: 'Put it into profile, which is sourced on entry.',
  buildInputs: 'Put the packages into targetPkgs = pkgs: [ … ].',
  nativeBuildInputs: 'Put the packages into targetPkgs = pkgs: [ … ].',
  packages: 'Put the packages into targetPkgs = pkgs: [ … ].',
  env: 'Export the variables in profile.',
};

export const fhsIgnoredAttribute: Rule = {
  id: 'fhs-ignored-attribute',
  severity: 'warning',
  fixable: 'none',
  summary: 'buildFHSEnv ignores this argument',
  docs: {
    why: '`buildFHSEnv` takes any argument and uses those it knows. A `shellHook`, `buildInputs` or `LD_LIBRARY_PATH` that would do something in `mkShell` leaves no trace in the environment, and nobody says so. `buildFHSEnvChroot` ends with "unexpected argument" instead.',
    sources: [
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/default.nix',
      'https://nixos.org/manual/nixpkgs/stable/#sec-fhs-environments',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  shellHook = "export PATH=~/.conda/bin:$PATH";
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = "export PATH=~/.conda/bin:$PATH";
}`,
  },
  *check(context) {
    for (const { members, builder } of context.facts.fhsCalls()) {
      for (const { name, nameNode } of members) {
        const [first = name] = name.split('.');
        if (readByBuilder.has(first)) continue;
        const variable = /^[A-Z][A-Z0-9_]*$/.test(first) ? `Export ${first} in profile.` : undefined;
        const help = instead[first] ?? variable;
        const outcome = builder.endsWith('Chroot') ? 'does not accept' : 'ignores';
        yield {
          from: nameNode.from,
          to: nameNode.to,
          message: `${builder} ${outcome} ${first}.`,
          ...(help === undefined ? {} : { help }),
        };
      }
    }
  },
};
