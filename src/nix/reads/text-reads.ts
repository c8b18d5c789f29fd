/** What a file can read while it is evaluated, told from its text alone. Pure. */
import { attributeNameText, bare, type Expression, type Node, parentsOf, type Root, scopesOf, walk } from '../../syntax/index.ts';
import { nixpkgsTarball, pureBuiltins, readingNames } from './names.ts';

export interface TextReads {
  /** Files that are named whole, and how: only what is imported is evaluated in turn. */
  readonly files: readonly { readonly path: string; readonly how: 'import' | 'readFile' }[];
  /** Paths that are put to another use, or named in part: what is read may be anything beside or below them. */
  readonly around: readonly string[];
  /** Why the value may depend on more than the text, these files and nixpkgs; a few words each. Empty: it does not. */
  readonly doubts: readonly string[];
}

type Apply = Extract<Node, { kind: 'apply' }>;

export function readsIn(root: Root): TextReads {
  const files: { path: string; how: 'import' | 'readFile' }[] = [];
  const around: string[] = [];
  const doubts: string[] = [];
  const scopes = scopesOf(root);
  const parentOf = parentsOf(root);

  /** The node around the parentheses around `node`. */
  const user = (node: Node): Node | null => {
    const parent = parentOf(node);
    return parent?.kind === 'parenthesised' ? user(parent) : parent;
  };
  /** The call of which `node` is the function. */
  const callOf = (node: Node): Apply | null => {
    const call = user(node);
    return call?.kind === 'apply' && bare(call.function) === node ? call : null;
  };
  /** The builtin that an expression names: `import`, `builtins.readFile`, `__readFile`. */
  const builtinNamed = (expression: Expression): string | null => {
    const named = bare(expression);
    if (named.kind === 'variable') {
      return scopes.resolve(named).kind === 'builtin' ? named.name.replace(/^__(?!curPos)/, '') : null;
    }
    if (named.kind !== 'select' || named.path.names.length !== 1) return null;
    const [name] = named.path.names;
    return name !== undefined && isBuiltins(named.target) ? attributeNameText(name) : null;
  };
  const isBuiltins = (expression: Expression): boolean => {
    const target = bare(expression);
    return target.kind === 'variable' && target.name === 'builtins' && scopes.resolve(target).kind === 'builtin';
  };
  /** What a name is bound to in a `let`, a `rec` set or as a default, followed once. */
  const meaning = (expression: Expression): Expression => {
    const named = bare(expression);
    const found = named.kind === 'variable' ? scopes.resolve(named) : null;
    const [binding, ...more] = found?.kind === 'binding' ? found.bindings : [];
    return binding !== undefined && more.length === 0 && binding.path.names.length === 1 ? bare(binding.value) : named;
  };

  /** Whether a call of a builtin is one whose result the text, the files that it names and nixpkgs determine. */
  const isKnownCall = (name: string, { arguments: [first] }: Apply): boolean => {
    if (first === undefined) return false;
    if (name === 'fetchTarball') return isPinnedNixpkgs(first);
    if (name === 'readFile') return bare(first).kind === 'path';
    if (name !== 'import') return false;
    const imported = meaning(first);
    if (imported.kind === 'apply') return builtinNamed(imported.function) === 'fetchTarball';
    return imported.kind === 'search-path' || bare(first).kind === 'path';
  };
  const isPinnedNixpkgs = (argument: Expression): boolean => {
    const set = bare(argument);
    if (set.kind !== 'set') return false;
    const partsOf = (name: string) => {
      const found = set.bindings.find(
        (one) => one.kind === 'binding' && one.path.names.map(attributeNameText).join('.') === name,
      );
      const value = found?.kind === 'binding' ? bare(found.value) : null;
      return value?.kind === 'string' ? value.parts : [];
    };
    const [url] = partsOf('url');
    const [sha256, ...more] = partsOf('sha256');
    return url?.kind === 'text' && nixpkgsTarball.test(url.value) && sha256?.kind === 'text' && more.length === 0;
  };

  const doubt = (name: string) => {
    doubts.push(`${name} is used`);
    // With these a path can be had that does not stand in the text.
    if (/^(?:getEnv|findFile|nixPath)$/.test(name)) around.push('/');
  };
  const checkName = (name: string | null, what: string) => {
    if (name === null) doubts.push(`an attribute of ${what} is not named in the text`);
    else if (readingNames.has(name)) doubt(name);
  };
  const checkBuiltin = (node: Node, name: string) => {
    const call = callOf(node);
    if (!pureBuiltins.has(name) && !(call && isKnownCall(name, call))) doubt(name);
  };

  walk(root, (node) => {
    switch (node.kind) {
      case 'path': {
        const [first] = node.parts;
        const text = first?.kind === 'text' ? first.value : '';
        const call = user(node);
        const name = call?.kind === 'apply' && bare(call.arguments[0] ?? call) === node ? builtinNamed(call.function) : null;
        if (node.parts.length === 1 && !/^[/~]/.test(text) && (name === 'import' || name === 'readFile')) {
          files.push({ path: text, how: name });
        } else {
          around.push(text);
          doubts.push(`the path ${text} is put to a use that is not known`);
        }
        break;
      }
      case 'search-path':
        if (!/^nixpkgs(?:\/lib)?$/.test(node.name)) doubts.push(`<${node.name}> is used`);
        break;
      case 'variable': {
        const found = scopes.resolve(node);
        if (found.kind === 'builtin' && node.name !== 'builtins') checkBuiltin(node, builtinNamed(node) ?? '');
        else if (found.kind === 'with' || found.kind === 'unbound') checkName(node.name, 'a set');
        else if (found.kind === 'builtin' && !isSelectedFrom(user(node), node)) doubts.push('builtins is used as a whole');
        break;
      }
      case 'select': {
        if (isBuiltins(node.target)) {
          const [name] = node.path.names;
          checkBuiltin(node, (name && attributeNameText(name)) ?? '');
          break;
        }
        const isLocalSet = meaning(node.target).kind === 'set';
        for (const name of node.path.names) {
          const text = attributeNameText(name);
          if (text !== null || !isLocalSet) checkName(text, 'a set that is not in the text');
        }
        break;
      }
      case 'formal':
        // What is handed over under such a name is most likely what the name says.
        checkName(node.name.text, 'a set');
        break;
      case 'inherit':
        if (node.source === null) break;
        for (const name of node.names) {
          const text = attributeNameText(name) ?? '';
          if (isBuiltins(node.source) ? !pureBuiltins.has(text) : readingNames.has(text)) doubt(text);
        }
        break;
    }
    return undefined;
  });
  return { files, around, doubts };
}

/** Whether `node` stands where one member of it is taken: `node.x`, `node ? x`, `inherit (node) x`. */
function isSelectedFrom(parent: Node | null, node: Node): boolean {
  if (parent?.kind === 'select' || parent?.kind === 'has-attribute') return bare(parent.target) === node;
  return parent?.kind === 'inherit' && parent.source !== null && bare(parent.source) === node;
}
