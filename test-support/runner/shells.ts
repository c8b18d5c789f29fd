/** The `shell:` of a run step: which program with which arguments runs the script. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** As in the runner's ScriptHandlerHelpers; the empty one is what a step without `shell:` gets. */
const templates: Readonly<Record<string, string>> = {
  '': 'bash -e {0}',
  bash: 'bash --noprofile --norc -e -o pipefail {0}',
  sh: 'sh -e {0}',
  python: 'python {0}',
};

/**
 * The words of a shell template for one script. The first is looked up on `path`; double quotes keep blanks together.
 * @throws where the template lacks `{0}`, as the runner does.
 */
export async function shellWords(
  shell: string,
  script: string,
  path: string,
): Promise<{ readonly command: string; readonly args: readonly string[] }> {
  const template = templates[shell] ?? shell;
  if (!template.includes('{0}')) {
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  }
  const words = [...template.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) =>
    word.replaceAll('"', '').replaceAll('{0}', script),
  );
  const [program = '', ...args] = words;
  return { command: (await find(program, path)) ?? program, args };
}

async function find(program: string, path: string): Promise<string | null> {
  if (program.includes('/')) return program;
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, program);
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return null;
}
