/** The face of environment files: what one says, and a key that changes when that changes. */
import { createHash } from 'node:crypto';
import type { EnvironmentFile } from './environment.ts';
import { readList } from './read-list.ts';
import { readEnvironmentYaml } from './read-yaml.ts';

export {
  type DefaultsUse,
  defaultsUse,
  type EnvironmentFile,
  type EnvironmentYaml,
  type ExplicitList,
  type RequirementList,
} from './environment.ts';

/**
 * Read an environment.yml (told by its ending), an explicit list (told by its line @EXPLICIT) or a list of requirements.
 *
 * @param path for its ending and the messages.
 * @throws a Failure at the first line that conda would not understand.
 */
export function readEnvironmentFile(text: string, path: string): EnvironmentFile {
  return /\.ya?ml$/i.test(path) ? readEnvironmentYaml(text, path) : readList(text, path);
}

/** A key of 32 characters for caches: the same for files that differ in comments and layout only. */
export function environmentKey(environment: EnvironmentFile): string {
  return createHash('sha256').update(JSON.stringify(environment)).digest('hex').slice(0, 32);
}
