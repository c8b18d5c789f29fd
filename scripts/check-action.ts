/** Whether action.yml is one that GitHub accepts, and says of the inputs what the settings table does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction } from '@action-validator/core';
import { parse } from 'yaml';
import { type SettingName, settingNames, specs } from '../src/settings.ts';
import { root } from './steps.ts';

/** @returns what is wrong, a line each. */
export function checkAction(): string {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const { inputs, outputs } = parse(text) as { inputs: Record<string, Entry>; outputs: Record<string, Entry> };
  // The validator's schema ends at node20 (SchemaStore, github-action.json); the rest of the file is as before.
  const wrong = validateAction(text.replace('using: node24', 'using: node20')).errors.map((error) => JSON.stringify(error));
  for (const name of settingNames) {
    const input = inputs[name];
    if (input === undefined) wrong.push(`action.yml lacks the input ${name}`);
    else if (!isExpression(input.default) && (input.default ?? '') !== specs[name].fallback)
      wrong.push(`the default of ${name} differs: settings.ts says ${JSON.stringify(specs[name].fallback)}`);
  }
  for (const name of Object.keys(inputs)) {
    if (!settingNames.includes(name as SettingName)) wrong.push(`settings.ts does not know the input ${name}`);
  }
  for (const [name, { description }] of Object.entries({ ...inputs, ...outputs })) {
    if (!description) wrong.push(`${name} has no description`);
  }
  return wrong.join('\n');
}

/** What GitHub fills in, such as the job's token; the command has no such default. */
function isExpression(text: string | undefined): boolean {
  return text?.startsWith('${{') ?? false;
}

interface Entry {
  readonly description?: string;
  readonly default?: string;
}
