/** The calls of nixpkgs' FHS environment builder, which makes the environment that conda runs in. */
import { type Apply, bare, type Expression } from '../../syntax/index.ts';
import type { FileView } from './file-view.ts';
import { itemsOf } from './lists.ts';
import { type Member, membersOf } from './members.ts';
import { lastName } from './names.ts';

export interface FhsCall {
  readonly call: Apply;
  /** `buildFHSEnv`, `buildFHSUserEnvChroot`, …: the name that nixpkgs knows it by. */
  readonly builder: string;
  /** What is handed to the builder, as written. */
  readonly argument: Expression;
  /** Every argument that is written in the file. */
  readonly members: readonly Member[];
  /** Whether `members` are all there are; false where a set from elsewhere is merged in. */
  readonly complete: boolean;
  /** The argument called `name`, or null. */
  readonly member: (name: string) => Member | null;
  /** The packages that targetPkgs and multiPkgs put into the environment, as written: `zlib`, `pkgs.xorg.libX11`. */
  readonly packages: readonly Expression[];
  /** Whether `packages` are all there are; false where a part of the lists is not written in the file. */
  readonly packagesComplete: boolean;
}

const builderName = /^buildFHS(?:User)?Env(?:Chroot|Bubblewrap)?$/;

export function findFhsCalls(view: FileView): readonly FhsCall[] {
  return view.nodes('apply').flatMap((call) => {
    const [argument] = call.arguments;
    const builder = fhsBuilder(view, call.function);
    return builder === null || argument === undefined ? [] : [describe(view, call, builder, argument)];
  });
}

/** The name in nixpkgs of the FHS builder that `expression` stands for, or null where it is something else. */
export function fhsBuilder(view: FileView, expression: Expression): string | null {
  const origin = view.values.origin(expression);
  if (origin.kind === 'if') return fhsBuilder(view, origin.consequent) ?? fhsBuilder(view, origin.alternative);
  if (origin.kind === 'apply') {
    // `(pkgs.buildFHSEnv.override { … }) { … }`
    const callee = bare(origin.function);
    const overridden = callee.kind === 'select' && lastName(callee) === 'override' ? callee.path.names.at(-2) : undefined;
    return overridden?.kind === 'name' && builderName.test(overridden.text) ? overridden.text : null;
  }
  // A name that the file gives to something of its own leads there, so what is left is nixpkgs' own name.
  const name = lastName(origin);
  return name !== null && builderName.test(name) ? name : null;
}

function describe(view: FileView, call: Apply, builder: string, argument: Expression): FhsCall {
  // In `buildFHSEnv { … }.env` the selection belongs to the set: a fault of its own, but the arguments are plain to see.
  const selected = bare(argument);
  const set = selected.kind === 'select' && lastName(selected) === 'env' ? selected.target : argument;
  const members = membersOf(view, set);
  const member = (name: string) => members?.get(name) ?? null;
  const complete = members?.complete ?? false;
  const lists = ['targetPkgs', 'multiPkgs'].map((name) => {
    const given = member(name);
    if (given === null) return { items: [], complete };
    return given.value === null ? { items: [], complete: false } : itemsOf(view, given.value);
  });
  return {
    call,
    builder,
    argument,
    members: members?.list ?? [],
    complete,
    member,
    packages: lists.flatMap(({ items }) => items),
    packagesComplete: lists.every((list) => list.complete),
  };
}
