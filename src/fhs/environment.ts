/** The environment of the user's command: what a step's own `run:` gets, and no more. */
import type { Environment } from '../world.ts';

/**
 * Handed to JavaScript actions but to no `run:` step: with them, code under test could write the repository's cache. The pair
 * ACTIONS_ID_TOKEN_REQUEST_* goes to both and stays.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs against ScriptHandler.cs
 */
const forActionsOnly = new Set([
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_RUNTIME_URL',
  'ACTIONS_CACHE_URL',
  'ACTIONS_CACHE_MODE',
  'ACTIONS_CACHE_SERVICE_V2',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_ORCHESTRATION_ID',
]);

/** An action's own inputs and state, and the file in which it keeps that. Outside GitHub such names are the user's. */
const ofTheAction = /^(?:(?:INPUT|STATE)_|GITHUB_STATE$)/;

/**
 * What changes how bash reads the scripts of the env, before the command's turn comes. BASH_ENV is not among them: it is put
 * aside on the way in and handed to the command.
 */
const disturbing = new Set(['ENV', 'SHELLOPTS', 'BASHOPTS', 'POSIXLY_CORRECT', 'BASH_FUNC_exec%%']);

/** @param env the environment of this process. */
export function commandEnvironment(env: Environment): Environment {
  const onGitHub = env.GITHUB_ACTIONS === 'true';
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !forActionsOnly.has(name) && !disturbing.has(name) && !(onGitHub && ofTheAction.test(name)),
    ),
  );
}
