/** What action.yml says about an action: its inputs' defaults and its programs. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionMetadata {
  /** Name → default; an input without one has the empty text. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Absolute paths; null where there is no such phase. */
  readonly main: string;
  readonly post: string | null;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

/** @param folder the one with action.yml or action.yaml, absolute. */
export async function readAction(folder: string): Promise<ActionMetadata> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8').catch(() => readFile(join(folder, 'action.yaml'), 'utf8'));
  const file = parse(text) as ActionFile;
  if (!file.runs.using.startsWith('node')) throw new Error(`${folder} is no JavaScript action: it uses ${file.runs.using}.`);
  const inputs = Object.entries(file.inputs ?? {}).map(([name, input]) => [name, String(input?.default ?? '')] as const);
  return {
    inputs: new Map(inputs),
    main: join(folder, file.runs.main),
    post: file.runs.post === undefined ? null : join(folder, file.runs.post),
  };
}

/**
 * The variables in which an action finds its inputs: INPUT_ and the name in capitals, blanks as `_`, dashes kept.
 * @param given what the workflow says; an input it does not name has its default, with `${{ … }}` of `context` filled in.
 */
export function inputVariables(
  inputs: ReadonlyMap<string, string>,
  given: Readonly<Record<string, string>>,
  context: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const defaults = [...inputs].map(([name, value]) => [name, fillIn(value, context)] as const);
  const all = new Map([...defaults, ...Object.entries(given)]);
  return Object.fromEntries([...all].map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]));
}

function fillIn(text: string, context: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_whole, name: string) => context[name] ?? '');
}
