/** An export that overwrites the compiler flags that the FHS environment has set. */
import { type Node, nodeAt } from '../../syntax/index.ts';
import type { Finding, FindingFix, Rule, RuleContext } from '../rule.ts';
import { type Assignment, lastingAssignments, parametersIn, type Script, scriptsOf } from '../shell/index.ts';

const flags = new Set(['NIX_CFLAGS_COMPILE', 'NIX_CFLAGS_LINK', 'NIX_LDFLAGS']);

export const nixCflagsClobbered: Rule = {
  id: 'nix-cflags-clobbered',
  severity: 'warning',
  fixable: 'safe',
  summary: 'The profile overwrites compiler flags that the environment needs',
  mentions: [...flags],
  docs: {
    why: '`buildFHSEnv` sets `NIX_CFLAGS_COMPILE` and `NIX_CFLAGS_LINK` a few lines above the profile, so that the compiler finds `/usr/include` and `/usr/lib` of the environment. A profile that exports them without the old value takes that away, and compiling against the libraries of `targetPkgs` fails. A hook of `mkShell` has no such values to lose and is not reported.',
    sources: [
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/build-fhsenv-bubblewrap/buildFHSEnv.nix',
      'https://github.com/NixOS/nixpkgs/blob/master/pkgs/build-support/cc-wrapper/add-flags.sh',
    ],
    bad: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export NIX_CFLAGS_COMPILE="-I/opt/conda/include"
  '';
}`,
    good: `{ pkgs }: pkgs.buildFHSEnv {
  name = "conda-shell";
  profile = ''
    export NIX_CFLAGS_COMPILE="-I/opt/conda/include $NIX_CFLAGS_COMPILE"
  '';
}`,
  },
  *check(context) {
    for (const script of scriptsOf(context, ['profile'])) {
      for (const assignment of lostFlags(script)) yield findingOf(context, script, assignment);
    }
  },
};

/** Assignments of flags to which the old flags come neither directly nor by way of another variable. */
function* lostFlags(script: Script): Generator<Assignment> {
  const carriedBy = new Map([...flags].map((name) => [name, new Set([name])]));
  for (const assignment of script.commands.flatMap(lastingAssignments)) {
    const { name, appends, value } = assignment;
    const sources = [...parametersIn(value).map((parameter) => parameter.name), ...(appends ? [name] : [])];
    const carried = new Set(sources.flatMap((source) => [...(carriedBy.get(source) ?? [])]));
    if (flags.has(name) && !carried.has(name) && value.length > 0) {
      yield assignment;
      carried.add(name);
    }
    carriedBy.set(name, carried);
  }
}

function findingOf(context: RuleContext, script: Script, { name, word }: Assignment): Finding {
  const fix = fixOf(context, script, name, word.to);
  return {
    ...script.source.range(word.from, word.from + name.length),
    message: `The value that the environment has given ${name} is lost here.`,
    ...(fix === null ? { help: `Append $${name} to the new value.` } : { fix }),
  };
}

/** Within the closing double quote if the value has one, else in quotes of its own: what is there may be in any quotes. */
function fixOf(context: RuleContext, { source }: Script, name: string, end: number): FindingFix | null {
  const { from, to } = source.range(end - 1, end);
  const last = context.text.slice(from, to);
  const title = `Append $${name}`;
  if (last === '"' || last === '\\"') return { kind: 'safe', title, edits: [{ from, to: from, text: ` $${name}` }] };
  // A quote could end the Nix string that this stands in, or an interpolation could bring anything.
  if (!/^[\w/.)-]$/.test(last) || !isIndented(context, from)) return null;
  return { kind: 'safe', title, edits: [{ from: to, to, text: `" $${name}"` }] };
}

function isIndented(context: RuleContext, offset: number): boolean {
  let node: Node | null = nodeAt(context.root, offset);
  while (node !== null && (node.kind !== 'string' || node.from === offset)) node = context.parent(node);
  return node?.style === 'indented';
}
