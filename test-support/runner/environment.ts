/** The variables of every step of a job. */
import { basename } from 'node:path';
import type { JobPlaces } from './places.ts';
import type { JobUser } from './process.ts';

/** What the job is about. */
export interface JobFacts {
  /** `OWNER/NAME`. */
  readonly repository: string;
  /** `refs/heads/main`, `refs/pull/7/merge`, … */
  readonly ref: string;
  readonly sha: string;
  readonly eventName: string;
  /** The branches of a pull request; empty for other events. */
  readonly headRef: string;
  readonly baseRef: string;
}

/** Where nothing is said: a push to the main branch. */
export function jobFacts(given: Partial<JobFacts>): JobFacts {
  return {
    repository: given.repository ?? 'octocat/example',
    ref: given.ref ?? 'refs/heads/main',
    sha: given.sha ?? '0'.repeat(40),
    eventName: given.eventName ?? 'push',
    headRef: given.headRef ?? '',
    baseRef: given.baseRef ?? '',
  };
}

/** What steps have of the machine and its user: nothing else of this process's environment. */
export function ownVariables(user: JobUser | undefined): Readonly<Record<string, string>> {
  const inherited = ['PATH', 'HOME', 'USER', 'LANG'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(inherited), ...(user ? { HOME: user.home, USER: basename(user.home) } : {}) };
}

/** What the runner sets, and no step can change. */
export function runnerVariables(facts: JobFacts, places: JobPlaces): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_BASE_REF: facts.baseRef,
    GITHUB_EVENT_NAME: facts.eventName,
    GITHUB_EVENT_PATH: places.eventFile,
    GITHUB_HEAD_REF: facts.headRef,
    GITHUB_JOB: 'test',
    GITHUB_REF: facts.ref,
    GITHUB_REF_NAME: facts.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: facts.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: facts.repository,
    GITHUB_REPOSITORY_OWNER: facts.repository.split('/')[0] ?? '',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: facts.sha,
    GITHUB_WORKFLOW: 'test',
    GITHUB_WORKSPACE: places.workspace,
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'self-hosted',
    RUNNER_NAME: 'runner-harness',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: places.toolCache,
  };
}
