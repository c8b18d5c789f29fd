/** Why the kernel refuses an FHS env its namespaces, and the one command that cures it: facts in, an explanation out. */

/** What can be learnt where bubblewrap has failed. */
export interface NamespaceFacts {
  /** What bubblewrap said. */
  readonly message: string;
  /** kernel.apparmor_restrict_unprivileged_userns, Ubuntu's; null where the kernel has no such setting. */
  readonly appArmorRestricts: number | null;
  /** kernel.unprivileged_userns_clone, Debian's; null where the kernel has no such setting. */
  readonly cloneAllowed: number | null;
  /** user.max_user_namespaces; null where it cannot be read. */
  readonly mostNamespaces: number | null;
  /** The kind of container this runs in, as `Docker`; null where it seems to be none. */
  readonly container: string | null;
}

export interface NamespaceExplanation {
  readonly cause: 'no-namespaces-left' | 'clone-forbidden' | 'apparmor' | 'container' | 'unknown';
  readonly why: string;
  /** A command for a shell, or what to change in a workflow. */
  readonly cure: string;
}

/** The settings that `allow-userns: sysctl` changes, by cause. */
export const sysctlCures: Readonly<Partial<Record<NamespaceExplanation['cause'], string>>> = {
  'no-namespaces-left': 'user.max_user_namespaces=15000',
  'clone-forbidden': 'kernel.unprivileged_userns_clone=1',
  apparmor: 'kernel.apparmor_restrict_unprivileged_userns=0',
};

/**
 * How a refusal by AppArmor looks: the namespace is made, but without any capability in it.
 * https://github.com/DeterminateSystems/nix-installer-action/issues/193, https://github.com/NixOS/nixpkgs/issues/399300
 */
const withoutCapabilities = /setting up [ug]id map|RTM_NEWADDR|namespace failed: Permission denied/;

/** @param profile the path of the AppArmor profile that lets the Nix store's bubblewrap through. */
export function explainNamespaces(facts: NamespaceFacts, profile: string): NamespaceExplanation {
  if (facts.mostNamespaces === 0) {
    return {
      cause: 'no-namespaces-left',
      why: 'this machine allows no user namespaces at all (user.max_user_namespaces is 0)',
      cure: `sudo sysctl -w ${sysctlCures['no-namespaces-left']}`,
    };
  }
  if (facts.cloneAllowed === 0) {
    return {
      cause: 'clone-forbidden',
      why: 'the kernel forbids user namespaces to ordinary users (kernel.unprivileged_userns_clone is 0)',
      cure: `sudo sysctl -w ${sysctlCures['clone-forbidden']}`,
    };
  }
  const restricted = facts.appArmorRestricts === 1;
  if (restricted && (withoutCapabilities.test(facts.message) || facts.container === null)) {
    const where = facts.container === null ? '' : `, on the machine that this ${facts.container} container runs on`;
    return {
      cause: 'apparmor',
      why: `AppArmor takes their capabilities away from user namespaces (kernel.apparmor_restrict_unprivileged_userns is 1${where})`,
      cure: facts.container === null ? `sudo apparmor_parser -r ${profile}` : `sudo sysctl -w ${sysctlCures.apparmor}`,
    };
  }
  if (facts.container !== null) {
    return {
      cause: 'container',
      why: `the ${facts.container} container forbids namespaces within it`,
      cure: 'start the container with --privileged (in a workflow: `options: --privileged` under `container:`)',
    };
  }
  return { cause: 'unknown', why: 'the kernel refuses it', cure: 'look for the reason in: sudo dmesg' };
}
