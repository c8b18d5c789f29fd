/** `npm run check`: every static check, one line each; what fails prints what is wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { checkAction } from './check-action.ts';
import { checkWorkflows } from './check-workflows.ts';
import { capture, root, tracked } from './steps.ts';

interface Check {
  readonly name: string;
  /** What is wrong; empty where all is well. */
  readonly run: () => string | Promise<string>;
}

/** A check that is a program: well where it ends with 0. */
function program(name: string, command: string, ...args: readonly string[]): Check {
  return {
    name,
    run() {
      const { status, output } = capture(command, args);
      return status === 0 ? '' : output || `${command} ended with status ${status}`;
    },
  };
}

const checks: readonly Check[] = [
  program('types', 'tsc', '--project', '.'),
  program('lint and format', 'biome', 'check', '--error-on-warnings', '.'),
  program('unused code and dependencies', 'knip'),
  program('import rules', 'depcruise', 'src', '--config', '.dependency-cruiser.js'),
  program('generated pages', 'tsx', 'scripts/docs.ts', '--check'),
  { name: 'action.yml', run: checkAction },
  { name: 'workflows, in the repository and in the README', run: checkWorkflows },
  program(
    'shell scripts',
    'shellcheck',
    '--severity=style',
    ...tracked('.sh', '.ci/run').filter((path) => !path.startsWith('dist')),
  ),
  { name: 'every dependency has its line in docs/dependencies.md', run: checkDependencies },
  { name: 'dist is what the sources build', run: checkDist },
];

function checkDependencies(): string {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !page.includes(`\`${name}\``))
    .map((name) => `${name} is not justified in docs/dependencies.md`)
    .join('\n');
}

/** Comparing with what is committed, not with what lies there: a stale chunk that nobody committed counts too. */
function checkDist(): string {
  const build = capture('tsx', ['scripts/build.ts']);
  if (build.status !== 0) return build.output;
  const { output } = capture('git', ['status', '--porcelain', '--', 'dist']);
  return output === '' ? '' : `commit these, or undo the change behind them:\n${output}`;
}

let failed = 0;
for (const { name, run } of checks) {
  const wrong = await run();
  process.stdout.write(`${wrong === '' ? 'ok  ' : 'FAIL'} ${name}\n${wrong === '' ? '' : `${wrong.trimEnd()}\n`}`);
  if (wrong !== '') failed++;
}
process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
