/** The derivations that a file makes with mkDerivation and runCommand, and the attributes it gives them. */
import type { Apply, Expression } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';
import { type Members, membersOf } from './members.ts';
import { originName } from './names.ts';

export interface Derivation {
  readonly call: Apply;
  /** `runCommand` has no phases and no fixup, only its text. */
  readonly maker: 'mkDerivation' | 'runCommand';
  /** What holds the attributes, as written. */
  readonly argument: Expression;
  readonly members: Members;
}

export function findDerivations(view: FileView): readonly Derivation[] {
  return view.nodes('apply').flatMap((call): readonly Derivation[] => {
    const name = originName(view, call.function);
    const isCommand = name !== null && /^runCommand(?:Local|CC|NoCC|NoCCLocal)?$/.test(name);
    if (!isCommand && name !== 'mkDerivation') return [];
    const argument = call.arguments[isCommand ? 1 : 0];
    const members = argument === undefined ? null : membersOf(view, argument);
    if (argument === undefined || members === null) return [];
    return [{ call, maker: isCommand ? 'runCommand' : 'mkDerivation', argument, members }];
  });
}
