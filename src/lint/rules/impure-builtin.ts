/** builtins.getEnv and builtins.currentSystem, which a flake does not have, and which freeze the state of the evaluation. */
import { attributeNameText, type Node } from '../../syntax/index.ts';
import { isFlake } from '../facts/index.ts';
import type { FindingFix, Rule, RuleContext } from '../rule.ts';

export const impureBuiltin: Rule = {
  id: 'impure-builtin',
  severity: 'warning',
  fixable: 'suggested',
  summary: 'builtins.getEnv or builtins.currentSystem depends on who evaluates',
  mentions: ['getEnv', 'currentSystem'],
  local: true,
  docs: {
    why: 'In a flake `builtins.getEnv` gives the empty string and `builtins.currentSystem` is missing, so `"${builtins.getEnv "PWD"}/.mamba"` silently becomes `/.mamba`. Elsewhere the value is that of the moment of evaluation, and stays in the environment that is built from it. In shell text the shell itself knows better: `$PWD`. A formal with the default `builtins.currentSystem` is the custom outside flakes, and is not reported.',
    sources: [
      'https://nix.dev/manual/nix/latest/language/builtins#builtins-getEnv',
      'https://nix.dev/manual/nix/latest/command-ref/conf-file#conf-pure-eval',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX=\${builtins.getEnv "PWD"}/.mamba
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export MAMBA_ROOT_PREFIX="$PWD/.mamba"
  '';
}`,
  },
  *check(context) {
    for (const { node, name } of uses(context)) {
      const parent = context.parent(node);
      const isCustom = name === 'currentSystem' && parent?.kind === 'formal';
      if (isCustom && !isFlake(context)) continue;
      const fix = name === 'getEnv' ? fixOf(context, node) : null;
      yield {
        from: node.from,
        to: node.to,
        ...(isFlake(context) ? { severity: 'error' } : {}),
        message: isFlake(context) ? inFlake(name) : `builtins.${name} is that of the machine and moment of evaluation.`,
        ...(fix && { fix }),
      };
    }
  },
};

const inFlake = (name: string) =>
  name === 'getEnv' ? 'In a flake builtins.getEnv gives an empty string.' : 'In a flake there is no builtins.currentSystem.';

function* uses(context: RuleContext): Iterable<{ readonly node: Node; readonly name: string }> {
  for (const select of context.nodes('select')) {
    const { target, path, fallback } = select;
    const name = attributeNameText(path.names[0] ?? { kind: 'name', text: '', from: 0, to: 0 });
    if (target.kind !== 'variable' || target.name !== 'builtins' || context.scopes.resolve(target).kind !== 'builtin') continue;
    if (name === 'getEnv' || (name === 'currentSystem' && fallback === null)) yield { node: select, name };
  }
  for (const variable of context.nodes('variable')) {
    if (variable.name === '__getEnv' || variable.name === '__currentSystem')
      yield { node: variable, name: variable.name.slice(2) };
  }
}

/** `${builtins.getEnv "PWD"}` in a string becomes `$PWD`, for a shell to read. */
function fixOf(context: RuleContext, getEnv: Node): FindingFix | null {
  const call = context.parent(getEnv);
  const interpolation = call?.kind === 'apply' && call.arguments.length === 1 ? context.parent(call) : null;
  const [argument] = call?.kind === 'apply' ? call.arguments : [];
  const name = argument === undefined ? null : context.values.string(argument)?.value;
  if (interpolation?.kind !== 'interpolation' || !name || !/^[A-Za-z_]\w*$/.test(name)) return null;
  const isShell = context.facts
    .shellTexts()
    .some(
      ({ role, expression }) => role !== 'builder' && expression.from <= interpolation.from && interpolation.to <= expression.to,
    );
  if (!isShell || /^\w/.test(context.text.slice(interpolation.to))) return null;
  return {
    kind: 'suggested',
    title: `Let the shell expand $${name}`,
    edits: [{ from: interpolation.from, to: interpolation.to, text: `$${name}` }],
  };
}
