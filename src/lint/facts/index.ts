/** What several rules want to know of a file: its installers, FHS environments, shell texts. Each is computed once, when first asked for. */
import { type Derivation, findDerivations } from './derivations.ts';
import { type FhsCall, findFhsCalls } from './fhs-calls.ts';
import type { FileView } from './file-view.ts';
import { findInstallers, type Installer } from './installers.ts';
import { findShellTexts, type ShellText } from './shell-texts.ts';

export type { Derivation } from './derivations.ts';
export { isExample } from './examples.ts';
export { type FhsCall, fhsBuilder } from './fhs-calls.ts';
export type { FileView } from './file-view.ts';
export {
  type Installation,
  type InstallerArgument,
  installationsIn,
  installerBehind,
} from './installations.ts';
export type { Installer, PinnedHash } from './installers.ts';
export { type Items, itemsOf } from './lists.ts';
export { type Member, type Members, membersOf } from './members.ts';
export { calledName, lastName } from './names.ts';
export { isNixpkgs, nixpkgsPaths } from './nixpkgs-names.ts';
export type { ShellRole, ShellText } from './shell-texts.ts';
export { isFlake, results, shellsIn } from './shells.ts';

/** Every list is in the order of the text. */
export interface Facts {
  /** Everything that fetches a conda installer, or describes one to fetch. */
  readonly installers: () => readonly Installer[];
  /** Every call of nixpkgs' FHS environment builder, under any of its names. */
  readonly fhsCalls: () => readonly FhsCall[];
  /** Every call of mkDerivation and runCommand whose attributes are written in the file. */
  readonly derivations: () => readonly Derivation[];
  /** Every text that a shell will read: profiles, hooks, build phases, scripts. */
  readonly shellTexts: () => readonly ShellText[];
}

/** Facts about one file, none computed yet. */
export function factsOf(view: FileView): Facts {
  const facts: Facts = {
    installers: once(() => findInstallers(view)),
    fhsCalls: once(() => findFhsCalls(view)),
    derivations: once(() => findDerivations(view)),
    shellTexts: once(() => findShellTexts(view, facts.fhsCalls())),
  };
  return facts;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}
