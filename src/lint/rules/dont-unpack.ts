/** `unpackPhase = "true"`, where `dontUnpack = true` says it. */
import type { Rule } from '../rule.ts';

export const dontUnpack: Rule = {
  id: 'dont-unpack',
  severity: 'info',
  fixable: 'safe',
  summary: 'unpackPhase is replaced by a command that does nothing',
  mentions: ['unpackPhase'],
  docs: {
    why: '`dontUnpack = true` says what is meant, and leaves the hooks before and after the phase their chance.',
    sources: ['https://nixos.org/manual/nixpkgs/stable/#var-stdenv-dontUnpack'],
    bad: '{ stdenv }: stdenv.mkDerivation { name = "miniconda"; unpackPhase = "true"; }',
    good: '{ stdenv }: stdenv.mkDerivation { name = "miniconda"; dontUnpack = true; }',
  },
  *check(context) {
    for (const { maker, members } of context.facts.derivations()) {
      const phase = members.get('unpackPhase');
      if (
        maker !== 'mkDerivation' ||
        phase?.binding.kind !== 'binding' ||
        phase.value?.kind !== 'string' ||
        members.get('dontUnpack') !== null
      )
        continue;
      const { binding, nameNode, value } = phase;
      if (!/^(?:true|:)?$/.test(context.values.string(value)?.value?.trim() ?? '-')) continue;
      const edits = [
        { from: nameNode.from, to: nameNode.to, text: 'dontUnpack' },
        { from: value.from, to: value.to, text: 'true' },
      ];
      yield {
        from: binding.from,
        to: binding.to,
        message: 'This phase does nothing.',
        fix: { kind: 'safe', title: 'Write dontUnpack = true', edits },
      };
    }
  },
};
