/** Which conda commands make an environment what the settings and its file say: settings in, commands out. */
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { type EnvironmentFile, type EnvironmentYaml, environmentKey } from '../../conda/environments/index.ts';
import { Failure } from '../../failure.ts';

export interface EnvironmentRequest {
  /** The file that describes it, absolute, and what that says; null: only the other settings do. */
  readonly file: { readonly path: string; readonly content: EnvironmentFile } | null;
  /** Overrides the name in the file. */
  readonly name: string | null;
  /** As `3.12`; overrides the one in the file. */
  readonly pythonVersion: string | null;
  /** Where packages come from, and from nowhere else. An environment.yml names its own. */
  readonly channels: readonly string[];
}

/** The conda that is inside. */
export interface Conda {
  readonly kind: 'conda' | 'micromamba';
  readonly program: string;
  /** Its own prefix, which is the environment `base`. */
  readonly root: string;
}

export interface EnvironmentPlan {
  readonly prefix: string;
  /** Changes when what the environment is made from changes. */
  readonly key: string;
  /** The command that makes it. `file` stands for a file with the text `rewritten`, where there is one. */
  readonly command: (exists: boolean, file: string) => readonly string[];
  /** The environment.yml to use in the place of the user's, because the settings change it. */
  readonly rewritten: string | null;
}

const defaultName = 'nixconda';

/** Throws a Failure where settings and file contradict each other. */
export function planEnvironment(request: EnvironmentRequest, conda: Conda): EnvironmentPlan {
  const { file, channels, pythonVersion } = request;
  const prefix = prefixOf(request, conda);
  const python = pythonVersion === null ? [] : [`python=${pythonVersion}`];
  if (file?.content.kind === 'explicit' && pythonVersion !== null) {
    throw new Failure(`${file.path} lists exact packages, so a Python version cannot be chosen beside it.`, {
      remedy: 'Leave python-version out, or make the list anew with that Python.',
    });
  }
  const yaml = file?.content.kind === 'yaml' ? file.content : null;
  const rewritten = yaml !== null && pythonVersion !== null ? stringify(withPython(yaml, pythonVersion)) : null;
  const described: EnvironmentFile = file?.content ?? { kind: 'requirements', specs: [] };
  return {
    prefix,
    key: `${environmentKey(described)} ${JSON.stringify({ python, channels })}`,
    rewritten,
    command(exists, path) {
      const base = prefix === conda.root;
      const where = ['--prefix', prefix];
      if (yaml !== null) {
        // Its `update` is for what is installed already, and `env update --prune` has removed too much (mamba-org/mamba#3209).
        if (conda.kind === 'micromamba') return [conda.program, exists ? 'install' : 'create', '--yes', ...where, '--file', path];
        const action = exists ? ['update', ...(base ? [] : ['--prune'])] : ['create'];
        return [conda.program, 'env', ...action, ...where, '--file', path];
      }
      const from = channels.length === 0 ? [] : ['--override-channels', ...channels.flatMap((channel) => ['--channel', channel])];
      const verb = exists && (base || file?.content.kind !== 'explicit') ? 'install' : 'create';
      return [conda.program, verb, '--yes', ...where, ...from, ...(file === null ? [] : ['--file', path]), ...python];
    },
  };
}

function prefixOf({ name, file }: EnvironmentRequest, { root }: Conda): string {
  const yaml = file?.content.kind === 'yaml' ? file.content : null;
  if (name === null && yaml?.prefix) return yaml.prefix;
  const chosen = name ?? yaml?.name ?? defaultName;
  return chosen === 'base' || chosen === 'root' ? root : `${root}/envs/${basename(chosen)}`;
}

/** What the file says, with another Python. */
function withPython({ name, channels, dependencies, pip }: EnvironmentYaml, version: string) {
  const others = dependencies.filter((spec) => !/^(?:\S+::)?python(?:$|[\s=<>!~])/.test(spec));
  return {
    ...(name === null ? {} : { name }),
    ...(channels.length === 0 ? {} : { channels }),
    dependencies: [`python=${version}`, ...others, ...(pip.length === 0 ? [] : [{ pip }])],
  };
}
