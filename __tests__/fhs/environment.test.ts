/** The user's command gets what a step's own `run:` gets, and no more. */
import { expect, test } from '@jest/globals';
import { commandEnvironment } from '../../src/fhs/index.ts';

test.each([
  ['ACTIONS_RUNTIME_TOKEN', 'taken'],
  ['ACTIONS_RUNTIME_URL', 'taken'],
  ['ACTIONS_CACHE_URL', 'taken'],
  ['ACTIONS_CACHE_MODE', 'taken'],
  ['ACTIONS_CACHE_SERVICE_V2', 'taken'],
  ['ACTIONS_RESULTS_URL', 'taken'],
  ['ACTIONS_ORCHESTRATION_ID', 'taken'],
  ['ACTIONS_ID_TOKEN_REQUEST_URL', 'kept'],
  ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'kept'],
  ['ACTIONS_STEP_DEBUG', 'kept'],
  ['INPUT_RUN', 'taken'],
  ['INPUT_NIX-FILE', 'taken'],
  ['STATE_phase', 'taken'],
  ['MY_INPUT_FILE', 'kept'],
  ['GITHUB_TOKEN', 'kept'],
  ['RUNNER_TEMP', 'kept'],
  ['BASH_ENV', 'kept'],
  ['ENV', 'taken'],
  ['SHELLOPTS', 'taken'],
  ['BASHOPTS', 'taken'],
  ['POSIXLY_CORRECT', 'taken'],
  ['BASH_FUNC_exec%%', 'taken'],
  ['BASH_FUNC_greet%%', 'kept'],
] as const)('%s is %s', (name, fate) => {
  const env = { GITHUB_ACTIONS: 'true', [name]: 'value', OTHER: '' };
  expect(commandEnvironment(env)).toEqual(fate === 'kept' ? env : { GITHUB_ACTIONS: 'true', OTHER: '' });
});

test("outside GitHub, INPUT_… and STATE_… are the user's own", () => {
  const env = { INPUT_FILE: 'mine', STATE_OF_MIND: 'mine' };
  expect(commandEnvironment(env)).toEqual(env);
});
