/** The members of a set or `let`, found by the first name that they give something to. */

import { attributeNameText } from './names.ts';
import type { AttributeName, Binding, Inherit, SetMember } from './nodes.ts';

/** A member that gives a name something: as the beginning of its path, or as one of the names it inherits. */
export type NamedMember = Binding | { readonly kind: 'inherited'; readonly inherit: Inherit; readonly nameNode: AttributeName };

/** For `members`, those that give `name` something, and those whose name is computed and may be it; in the order of the text. */
export function membersByName(members: readonly SetMember[]): (name: string) => readonly NamedMember[] {
  const named = new Map<string, NamedMember[]>();
  const computed: NamedMember[] = [];
  const add = (nameNode: AttributeName | undefined, member: NamedMember): void => {
    const name = nameNode === undefined ? null : attributeNameText(nameNode);
    const list = name === null ? computed : named.get(name);
    if (list !== undefined) list.push(member);
    else if (name !== null) named.set(name, [member]);
  };
  for (const member of members) {
    if (member.kind === 'binding') add(member.path.names[0], member);
    else for (const nameNode of member.names) add(nameNode, { kind: 'inherited', inherit: member, nameNode });
  }
  return (name) => {
    const found = named.get(name) ?? [];
    return computed.length === 0 ? found : [...found, ...computed].sort((a, b) => placeOf(a) - placeOf(b));
  };
}

function placeOf(member: NamedMember): number {
  return member.kind === 'binding' ? member.from : member.nameNode.from;
}
