/** What the Action tells of faulty files, and that nothing in a file can speak to the runner in its place. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Log } from 'sarif';
import type { Job, StepResult } from '../../test-support/index.ts';
import {
  action,
  commandsIn,
  deleteBuilt,
  expectStatus,
  fill,
  fixture,
  makeNixpkgs,
  newJob,
  newName,
  scratchFolder,
} from './support.ts';

const folder = scratchFolder();
let nixpkgs: string;
beforeAll(async () => {
  nixpkgs = await makeNixpkgs(folder);
});

describe('faulty files in a folder of the repository', () => {
  let job: Job;
  let step: StepResult;
  beforeAll(async () => {
    job = await newJob(folder);
    const names = ['broken.nix', 'no-env.nix', 'tildes.nix', 'wrong-hash.nix'];
    fill(job, Object.fromEntries(names.map((name) => [`the project/${name}`, fixture(`faulty/${name}`)])));
    const inputs = { 'working-directory': 'the project', file: 'broken.nix\n[ntw]*.nix\n', 'sarif-file': 'out/findings.sarif' };
    step = await job.action(action, { inputs: { ...inputs, nixpkgs, offline: 'true' } });
  });

  const annotation = (rule: string) => step.annotations.find(({ title }) => title === rule);

  test('all that the patterns match are inspected, none is built, and the step fails', () => {
    expectStatus(step, 1);
    expect(step.outputs).toMatchObject({
      file: 'broken.nix\nno-env.nix\ntildes.nix\nwrong-hash.nix',
      errors: '15',
      warnings: '2',
      'installer-verdict': 'published',
      'cache-primary-key': '',
      'exit-code': '',
    });
    expect(step.paths).toEqual([]);
  });

  test.each([
    ['nix-syntax', { file: 'the project/broken.nix', line: 4, column: 34, message: "Syntax error: unexpected ';'." }],
    [
      'nix-not-an-env',
      {
        file: 'the project/no-env.nix',
        line: 1,
        message: expect.stringMatching(
          /^This file evaluates to a set that is not a derivation, not to an FHS environment\.\nChoose one of its attributes with attr: default, other\./,
        ),
      },
    ],
    ['installer-dead-host', { file: 'the project/tildes.nix', line: 6, column: 20, endColumn: 37 }],
    [
      'installer-hash-mismatch',
      {
        file: 'the project/wrong-hash.nix',
        line: 7,
        column: 15,
        message: expect.stringContaining('1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr'),
      },
    ],
  ])('%s is annotated at its place, as seen from the root of the repository', (rule, place) => {
    expect(annotation(rule)).toMatchObject({ level: 'error', ...place });
  });

  test('there are at most ten annotations of a kind, and many faults of one kind hide no other', () => {
    const errors = step.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(10);
    expect(errors.filter(({ title }) => title === 'literal-tilde')).toHaveLength(6);
    expect(step.log).toContain('\n5 more in the job summary\n');
    expect(step.groups).toEqual(['Annotations']);
  });

  test('the summary has a row for each file and each finding', () => {
    const [heading, ...rows] = step.summary.split('\n').filter((line) => /^[#|]/.test(line));
    expect(heading).toMatch(/^## ❌ nixconda: 15 errors, 2 warnings, \d infos$/);
    const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
    expect(cells.filter(([, path]) => path?.startsWith('<code>the project/')).map(([, , env]) => env)).toEqual([
      '**does not evaluate**',
      '**no FHS env**',
      '<code>tildes-shell-env</code> (env)',
      '<code>wrong-hash-shell-env</code> (env)',
    ]);
    expect(rows.filter((row) => row.startsWith('| 🔴'))).toHaveLength(15);
    expect(rows.find((row) => row.includes('/installer-dead-host.md'))).toBe(
      '| 🔴 | <code>the project/tildes.nix:6:20</code> | The host repo.continuum.io was shut down in 2023; repo.anaconda.com has the same files. 🔧 | [installer-dead-host](https://github.com/nixconda/nixconda/blob/main/docs/rules/installer-dead-host.md) |',
    );
  });

  test('SARIF has every finding, and the published hash as a fix', () => {
    const { runs }: Log = JSON.parse(readFileSync(join(job.workspace, 'the project/out/findings.sarif'), 'utf8'));
    const results = runs[0]?.results ?? [];
    expect(results.filter(({ level }) => level === 'error')).toHaveLength(15);
    expect(results.find(({ ruleId }) => ruleId === 'installer-hash-mismatch')).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'the%20project/wrong-hash.nix' },
            region: { startLine: 7, startColumn: 15 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [
                { insertedContent: { text: expect.stringContaining('1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr') } },
              ],
            },
          ],
        },
      ],
    });
  });
});

describe('a file whose every text tries to be a workflow command', () => {
  const name = newName();
  const fileName = 'a%0A::error::pwned\n##[error].nix';
  let built: StepResult;
  let thrown: StepResult;
  beforeAll(async () => {
    const job = await newJob(folder);
    fill(job, { [fileName]: fixture('hostile.nix'), 'throw.nix': fixture('hostile-throw.nix') }, name);
    const inputs = { nixpkgs, offline: 'true' };
    const more = { file: 'a*.nix', 'fail-on': 'never', run: 'true # ::error::pwned ##[error]' };
    built = await job.action(action, { inputs: { ...inputs, ...more }, env: { RUNNER_DEBUG: '1' } });
    thrown = await job.action(action, { inputs: { ...inputs, file: 'throw.nix' } });
    await job.end();
  });
  afterAll(() => deleteBuilt(name));

  test('is built and run like any other', () => {
    expectStatus(built, 0);
    expect(built.log).toContain('pwned by a builder');
    expect(built.log).toContain('pwned after a next line');
    expect(thrown.log).toContain('pwned by a throw');
  });

  test('gives no commands but ours', () => {
    const names = [...commandsIn(built.log), ...commandsIn(thrown.log)].map(
      (line) => /^::([a-z]+)(?: file=[^:]*)?::/.exec(line)?.[1] ?? line,
    );
    expect(new Set(names)).toEqual(new Set(['error', 'warning', 'notice', 'group', 'endgroup', 'debug']));
  });

  test('is told of in annotations that are all about rules', () => {
    const all = [...built.annotations, ...thrown.annotations];
    expect(all.filter(({ title }) => title === undefined)).toEqual([]);
    expect(new Set(built.annotations.map(({ file }) => file))).toEqual(new Set([fileName]));
    expect(all.find(({ title }) => title === 'nix-throw')?.message).toContain('\n::error::pwned by a throw');
    expect(built.groups).toEqual([
      'Annotations',
      `Realising what ${name}-shell-env needs`,
      'Run true # ::error::pwned ##[error]',
    ]);
  });

  test('sets no output and no variable', () => {
    expect(built.outputs).toMatchObject({ file: fileName });
    expect(Object.keys(built.outputs)).toEqual(Object.keys(thrown.outputs));
    expect([built.env, thrown.env]).toEqual([{}, {}]);
  });

  test('brings no markup into the summary', () => {
    expect(built.summary).not.toMatch(/##\[|\n::/);
    expect(thrown.summary).not.toContain('<script>');
  });
});
