/** The texts that a shell will read, each with the role that says which shell, when, and what follows. */
import { type Apply, attributeNameText, type Binding, type Expression } from '../../syntax/index.ts';
import type { FhsCall } from './fhs-calls.ts';
import type { FileView } from './file-view.ts';
import { membersOf } from './members.ts';
import { calledName } from './names.ts';

/**
 * - `profile`: of an FHS environment: sourced by bash as part of /etc/profile, then `exec runScript` follows;
 * - `run-script`: the words after that `exec`;
 * - `shell-hook`: of mkShell and other derivations: evaluated by nix-shell's or nix develop's bash;
 * - `builder`: build phases, the text of runCommand, extraBuildCommands: run by the sandboxed build;
 * - `script`: the text of writeShellScriptBin and its kin: run by its user, later;
 * - `unread`: a shellHook handed to the FHS builder, which ignores it.
 */
export type ShellRole = 'profile' | 'run-script' | 'shell-hook' | 'builder' | 'script' | 'unread';

export interface ShellText {
  readonly role: ShellRole;
  /** The attribute or function that takes it: `profile`, `installPhase`, `runCommand`, `writeShellScriptBin`. */
  readonly name: string;
  /** As written where it is handed over: a string, a name, a concatenation. `scriptsOf` of lint/shell reads it. */
  readonly expression: Expression;
  /** The environment whose argument it is; null for every text that belongs to none. */
  readonly call: FhsCall | null;
}

const rolesInFhsCall: Readonly<Record<string, ShellRole>> = {
  profile: 'profile',
  runScript: 'run-script',
  shellHook: 'unread',
  extraBuildCommands: 'builder',
  extraBuildCommandsMulti: 'builder',
  extraInstallCommands: 'builder',
  extraPreBwrapCmds: 'script',
};

/** The phases of nixpkgs' stdenv and the hooks around them: https://nixos.org/manual/nixpkgs/stable/#sec-stdenv-phases */
const phases = ['unpack', 'patch', 'configure', 'build', 'check', 'install', 'fixup', 'installCheck', 'dist'];
// A set, and not a regular expression: V8 takes longer to compile one of so many words than to lint a small file with the set.
const buildAttributes: ReadonlySet<string> = new Set([
  'buildCommand',
  ...phases.flatMap((phase) => {
    const capital = phase.charAt(0).toUpperCase() + phase.slice(1);
    return [`${phase}Phase`, `pre${capital}`, `post${capital}`];
  }),
]);

/** By function: which of its arguments is the text. */
const textArguments: Readonly<Record<string, { readonly role: ShellRole; readonly index: number }>> = {
  runCommand: { role: 'builder', index: 2 },
  runCommandLocal: { role: 'builder', index: 2 },
  runCommandCC: { role: 'builder', index: 2 },
  runCommandNoCC: { role: 'builder', index: 2 },
  runCommandNoCCLocal: { role: 'builder', index: 2 },
  runCommandWith: { role: 'builder', index: 1 },
  writeShellScript: { role: 'script', index: 1 },
  writeShellScriptBin: { role: 'script', index: 1 },
  writeScript: { role: 'script', index: 1 },
  writeScriptBin: { role: 'script', index: 1 },
};

export function findShellTexts(view: FileView, calls: readonly FhsCall[]): readonly ShellText[] {
  const ofCalls = calls.flatMap((call) =>
    call.members.flatMap(({ name, value, binding }) => {
      const role = rolesInFhsCall[name];
      return role === undefined || value === null ? [] : [{ binding, text: { role, name, expression: value, call } }];
    }),
  );
  const taken = new Set<unknown>(ofCalls.map(({ binding }) => binding));
  const ofBindings = view.nodes('binding').flatMap((binding) => (taken.has(binding) ? [] : textOfBinding(binding)));
  const texts = [
    ...ofCalls.map(({ text }) => text),
    ...ofBindings,
    ...view.nodes('apply').flatMap((call) => textOfCall(view, call)),
  ];
  return texts.sort((a, b) => a.expression.from - b.expression.from);
}

function textOfBinding({ path, value }: Binding): readonly ShellText[] {
  const last = path.names.at(-1);
  const name = last === undefined ? null : attributeNameText(last);
  if (name === 'shellHook') return [{ role: 'shell-hook', name, expression: value, call: null }];
  return name !== null && buildAttributes.has(name) ? [{ role: 'builder', name, expression: value, call: null }] : [];
}

function textOfCall(view: FileView, call: Apply): readonly ShellText[] {
  const name = calledName(call) ?? '';
  if (name === 'writeShellApplication') {
    const [argument] = call.arguments;
    const value = argument === undefined ? null : (membersOf(view, argument)?.get('text')?.value ?? null);
    return value === null ? [] : [{ role: 'script', name, expression: value, call: null }];
  }
  const found = Object.hasOwn(textArguments, name) ? textArguments[name] : undefined;
  const expression = found === undefined ? undefined : call.arguments[found.index];
  return found === undefined || expression === undefined ? [] : [{ role: found.role, name, expression, call: null }];
}
