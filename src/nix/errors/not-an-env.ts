/** What a file evaluates to, where that is not an FHS environment. */
import { nearest } from '../../nearest.ts';
import type { Facts } from '../evaluation.ts';
import type { NixRule } from './rules.ts';
import { alternatives, code } from './wording.ts';

interface Description {
  readonly rule: NixRule;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help?: string;
}

const wanted = 'End the file in `(pkgs.buildFHSEnv { … }).env`';

/** A derivation that is none. A shell can be entered all the same, so it is only warned of. */
export function describeShape(shape: 'shell' | 'other', name: string): Description {
  return shape === 'shell'
    ? {
        rule: 'nix-not-an-env',
        severity: 'warning',
        message: `This file evaluates to ${code(name)}, a plain shell, not to an FHS environment: what conda installs does not run in it.`,
        help: `${wanted}.`,
      }
    : {
        rule: 'nix-not-an-env',
        severity: 'error',
        message: `This file evaluates to the derivation ${code(name)}, which has no shell hook, not to an FHS environment.`,
        help: `${wanted}.`,
      };
}

/** A value that is no derivation, or that could not be looked into. */
export function describeFacts(facts: Facts): Description {
  switch (facts.kind) {
    case 'derivation':
      return describeShape('other', facts.self.name);
    case 'arguments': {
      const names = facts.missing.map(({ name }) => name);
      const many = names.length > 1;
      return {
        rule: 'nix-missing-argument',
        severity: 'error',
        message: `The function in this file needs the argument${many ? 's' : ''} ${alternatives(names).replace(/ or (?=`[^`]*`$)/, ' and ')}, which nothing gives.`,
        help: `Give ${many ? 'them defaults' : 'it a default'}, as in \`{ ${names[0]} ? … }:\`, or pass ${many ? 'them' : 'it'} with arg.`,
      };
    }
    case 'attribute': {
      const near = nearest(facts.name, facts.available);
      return {
        rule: 'nix-missing-attribute',
        severity: 'error',
        message: `What this file evaluates to has no attribute ${code(facts.name)}.`,
        help:
          near !== null
            ? `Did you mean ${code(near)}?`
            : `It has ${facts.available.length === 0 ? 'no attributes' : list(facts.available)}.`,
      };
    }
    case 'value':
      return {
        rule: 'nix-not-an-env',
        severity: 'error',
        message: `This file evaluates to ${describeValue(facts)}, not to an FHS environment.`,
        help: facts.attributes.length > 0 ? `Choose one of its attributes with attr: ${list(facts.attributes)}.` : `${wanted}.`,
      };
  }
}

function describeValue({ type, attributes, length }: Extract<Facts, { kind: 'value' }>): string {
  if (type === 'list') return `a list of ${length} element${length === 1 ? '' : 's'}`;
  if (type === 'set') return attributes.length === 0 ? 'an empty set' : 'a set that is not a derivation';
  if (type === 'lambda') return 'a function that is still to be called';
  return (
    { string: 'a string', path: 'a path', int: 'a number', float: 'a number', bool: 'true or false', null: 'null' }[type] ?? type
  );
}

function list(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
}
