/** Reads an environment.yml, with every mistake at its line. */
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { Failure } from '../../failure.ts';
import type { EnvironmentYaml } from './environment.ts';
import { checkName } from './name.ts';

/** @param path for the messages. @throws a Failure with the place of the first mistake. */
export function readEnvironmentYaml(text: string, path: string): EnvironmentYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fail = (what: string, offset: number, remedy?: string): never => {
    const { line, col } = lines.linePos(offset);
    throw new Failure(`${path}:${line}: ${what}.`, { place: { file: path, line, column: col }, ...(remedy ? { remedy } : {}) });
  };
  const at = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
  const [error] = document.errors;
  if (error) fail(`this is not YAML: ${error.message.replace(/\.$/, '')}`, error.pos[0]);

  const root: Node | null = document.contents;
  if (!isMap(root)) return fail('an environment.yml is a mapping with "dependencies"', at(root));
  if (root.has('package') && root.has('metadata')) {
    fail(
      'this is a lock file of conda-lock, which conda cannot read',
      0,
      'Make an explicit list of it: conda-lock render --kind explicit.',
    );
  }
  const textOf = (node: unknown, what: string): string =>
    isScalar(node) && typeof node.value === 'string'
      ? node.value
      : fail(`${what} must be text`, at(node), 'Put it in quotes if it looks like a number.');
  const optionalText = (map: YAMLMap, key: string) => {
    const node = map.get(key, true);
    return node === undefined || (isScalar(node) && node.value === null) ? null : textOf(node, key);
  };
  const itemsOf = (map: YAMLMap, key: string): readonly unknown[] => {
    const node: unknown = map.get(key, true);
    if (node === undefined || (isScalar(node) && node.value === null)) return [];
    return isSeq(node) ? node.items : fail(`${key} must be a list`, at(node));
  };

  const dependencies: string[] = [];
  const pip: string[] = [];
  for (const item of itemsOf(root, 'dependencies')) {
    if (!isMap(item)) dependencies.push(textOf(item, 'a dependency'));
    else if (item.items.length === 1 && item.has('pip'))
      pip.push(...itemsOf(item, 'pip').map((one) => textOf(one, 'a requirement of pip')));
    else fail('a dependency is text, or the mapping "pip:" with a list', at(item));
  }
  const name = optionalText(root, 'name');
  if (name !== null) checkName(name, (what) => fail(what, at(root.get('name', true))));
  return {
    kind: 'yaml',
    name,
    prefix: optionalText(root, 'prefix'),
    channels: itemsOf(root, 'channels').map((item) => textOf(item, 'a channel')),
    dependencies,
    pip,
  };
}
