/** Anaconda's default channels have terms of service, which nobody but the user may accept. */
import { defaultsUse } from '../../conda/environments/index.ts';
import { Failure } from '../../failure.ts';
import type { EnvironmentRequest } from './plan.ts';

/**
 * What conda is given where the user has accepted the terms.
 * https://www.anaconda.com/docs/getting-started/tos-plugin
 */
export const acceptance = { CONDA_PLUGINS_AUTO_ACCEPT_TOS: 'yes' } as const;

const waysOut =
  `Take the packages from conda-forge (\`channels: conda-forge\`; in an environment.yml \`nodefaults\` with it), install Miniforge
instead of Miniconda, or, if you may use these channels under their terms, set accept-anaconda-tos: true.`.replace('\n', ' ');

/** Whether conda ended because the terms are not accepted, as it does since 25.5 where nobody can be asked. */
export function demandsTerms(output: string): boolean {
  return /CondaToS\w*Error|Terms of Service have not been accepted/.test(output);
}

export function termsFailure(): Failure {
  return new Failure(
    "The environment takes packages from Anaconda's default channels, whose terms of service are not accepted.",
    {
      remedy: waysOut,
    },
  );
}

/** What a person should hear where an older conda takes packages from these channels without a word; null where it does not. */
export function termsNotice({ file, channels }: EnvironmentRequest, configured: readonly string[]): string | null {
  const isDefault = (channel: string) => defaultsUse({ kind: 'requirements', specs: [`${channel}::x`] }) === 'yes';
  const use = file === null ? 'by-installer' : defaultsUse(file.content);
  const named = use === 'by-installer' ? (channels.length > 0 ? channels : configured) : [];
  if (use !== 'yes' && !named.some(isDefault)) return null;
  return `The environment takes packages from Anaconda's default channels, which have terms of service. ${waysOut}`;
}
