/** Who may read and write the cache: by the token, by the mode of the run, by the branch. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { whyNotWritten } from '../../src/cache/write-policy.ts';
import { cachePermission } from '../../src/edges/cache-permission.ts';
import { runnerToken } from '../../test-support/index.ts';
import { removeFolders, startJob } from './job.ts';

afterAll(removeFolders);

const offered = { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: runnerToken() };
const main = 'refs/heads/main';
const claiming = (ac: unknown) => `x.${Buffer.from(JSON.stringify({ ac })).toString('base64url')}.x`;
const noRead = "this run's token may not read the cache";
const noWrite = "this run's token may only read the cache";

describe('before anybody is asked', () => {
  test.each([
    ['no service', {}, 'no cache service is offered here', 'no cache service is offered here'],
    [
      'no token',
      { ACTIONS_RESULTS_URL: 'http://127.0.0.1:9/' },
      'no cache service is offered here',
      'no cache service is offered here',
    ],
    ['a token for main', offered, null, null],
    ['the older service', { ACTIONS_CACHE_URL: 'http://127.0.0.1:9/', ACTIONS_RUNTIME_TOKEN: runnerToken() }, null, null],
    ['a read-only token', { ...offered, ACTIONS_RUNTIME_TOKEN: runnerToken([{ scope: main, access: 'read' }]) }, null, noWrite],
    [
      "a pull request's token, which may write its own scope",
      {
        ...offered,
        ACTIONS_RUNTIME_TOKEN: runnerToken([
          { scope: 'refs/pull/7/merge', access: 'read-write' },
          { scope: main, access: 'read' },
        ]),
      },
      null,
      null,
    ],
    [
      'a token that may only write',
      { ...offered, ACTIONS_RUNTIME_TOKEN: runnerToken([{ scope: main, access: 'write' }]) },
      noRead,
      null,
    ],
    ['a token without any scope', { ...offered, ACTIONS_RUNTIME_TOKEN: runnerToken([]) }, noRead, noWrite],
    ['a token that is none', { ...offered, ACTIONS_RUNTIME_TOKEN: 'opaque' }, null, null],
    ['a token whose claim is of another kind', { ...offered, ACTIONS_RUNTIME_TOKEN: claiming({ a: 1 }) }, null, null],
    ['a token whose scopes are of another kind', { ...offered, ACTIONS_RUNTIME_TOKEN: claiming('[{"Scope":"x"}]') }, null, null],
    ['the mode read', { ...offered, ACTIONS_CACHE_MODE: 'read' }, null, 'the cache mode of this run is "read"'],
    [
      'the mode none',
      { ...offered, ACTIONS_CACHE_MODE: ' None ' },
      'the cache mode of this run is "none"',
      'the cache mode of this run is "none"',
    ],
    ['the mode write-only', { ...offered, ACTIONS_CACHE_MODE: 'write-only' }, 'the cache mode of this run is "write-only"', null],
    ['a mode nobody knows', { ...offered, ACTIONS_CACHE_MODE: 'later' }, null, null],
  ])('%s', (_name, env, unreadable, unwritable) => {
    expect(cachePermission(env)).toEqual({ unreadable, unwritable });
  });
});

describe('cache-write', () => {
  test.each([
    ['auto', 'push', 'refs/heads/main', null],
    ['auto', 'workflow_dispatch', 'refs/heads/main', null],
    ['auto', 'schedule', 'refs/heads/trunk', null],
    ['auto', 'push', 'refs/heads/feature', 'feature is not the default branch (cache-write: auto)'],
    ['auto', 'push', 'refs/tags/v1', 'refs/tags/v1 is not the default branch (cache-write: auto)'],
    ['auto', 'pull_request', 'refs/pull/7/merge', 'runs of the event pull_request do not write to the cache (cache-write: auto)'],
    [
      'auto',
      'pull_request_target',
      'refs/heads/main',
      'runs of the event pull_request_target do not write to the cache (cache-write: auto)',
    ],
    ['auto', '', '', 'runs of the event unknown do not write to the cache (cache-write: auto)'],
    ['always', 'pull_request', 'refs/pull/7/merge', null],
    ['never', 'push', 'refs/heads/main', 'cache-write is never'],
  ] as const)('%s, %s of %s', async (policy, event, ref, expected) => {
    const job = await startJob({ store: 'shared', env: { GITHUB_EVENT_NAME: event, GITHUB_REF: ref } });
    expect(await whyNotWritten(job.world, policy)).toBe(expected);
  });

  test.each(['{}', 'not JSON', 'null', '{"repository":{"default_branch":7}}'])(
    'auto, where the payload is %s',
    async (payload) => {
      const job = await startJob({ store: 'shared' });
      await writeFile(join(job.folder, 'event.json'), payload);
      expect(await whyNotWritten(job.world, 'auto')).toBe('the default branch is not known (cache-write: auto)');
    },
  );
});
