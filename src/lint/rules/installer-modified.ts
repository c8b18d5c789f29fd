/** The build changes the installer, whose payload is found by counting bytes. */
import { type Derivation, installerBehind } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { Finding, FindingFix, Rule, RuleContext } from '../rule.ts';
import { type Command, commandName, literalText, type Script, scriptsOf } from '../shell/index.ts';

export const installerModified: Rule = {
  id: 'installer-modified',
  severity: 'error',
  fixable: 'suggested',
  summary: 'The build changes the installer, which is then broken',
  docs: {
    why: 'An installer is a shell script with an archive behind it, and the script finds the archive by the number of bytes before it. The fixup phase of a derivation rewrites the first line of executable scripts (`#!/bin/sh`), and `sed` or `substituteInPlace` can change the length too; after that the archive is not where the script looks for it. `dontFixup = true` leaves the copy as it is, and so does a `fixupPhase` of your own. A change that keeps the length, as of `unset LD_LIBRARY_PATH` to `#nset LD_LIBRARY_PATH`, is fine. A copy that is not executable when the fixup phase comes is left alone by it, so there the rule only informs.',
    sources: [
      'https://github.com/NixOS/nixpkgs/pull/170122',
      'https://nixos.org/manual/nixpkgs/stable/#ssec-fixup-phase',
      'https://github.com/conda/constructor/blob/main/constructor/header.sh',
    ],
    bad: `{ stdenv, fetchurl }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  dontUnpack = true;
  installPhase = "install -D $src $out/miniconda.sh";
}`,
    good: `{ stdenv, fetchurl }: stdenv.mkDerivation {
  name = "miniconda-installer";
  src = fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
  };
  dontUnpack = true;
  dontFixup = true;
  installPhase = "install -D $src $out/miniconda.sh";
}`,
  },
  *check(context) {
    for (const derivation of context.facts.derivations()) {
      const source = derivation.members.get('src')?.value ?? null;
      if (source === null || installerBehind(context, source) === null) continue;
      const commands = commandsOf(context, derivation);
      yield* commands.flatMap(({ script, command }) => lengthChange(script, command));
      const copy = commands.find(({ command }) => copies(command));
      if (copy !== undefined && hasFixup(derivation)) yield fixupFinding(context, derivation, copy, commands);
    }
  },
};

interface Placed {
  readonly script: Script;
  readonly command: Command;
}

/** The commands of the derivation's phases, in the order of the text. */
function commandsOf(context: RuleContext, { members }: Derivation): readonly Placed[] {
  const texts = new Set(members.list.map(({ value }) => value));
  const scripts = scriptsOf(context, ['builder']).filter(({ text }) => texts.has(text.expression));
  return scripts.flatMap((script) => script.commands.map((command) => ({ script, command })));
}

function hasFixup({ maker, members }: Derivation): boolean {
  const stops = ['dontFixup', 'dontPatchShebangs', 'fixupPhase', 'buildCommand', 'phases', 'builder'];
  return maker === 'mkDerivation' && members.complete && stops.every((name) => members.get(name) === null);
}

/** `cp`, `install` or `mv` of the source to the output. */
function copies(command: Command): boolean {
  if (!['cp', 'install', 'mv'].includes(commandName(command) ?? '')) return false;
  const names = command.words.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'parameter' ? [part.name] : [])));
  return (names.includes('src') || names.includes('curSrc')) && (names.includes('out') || names.includes('prefix'));
}

function fixupFinding(context: RuleContext, { members }: Derivation, copy: Placed, commands: readonly Placed[]): Finding {
  const isExecutable = commands.some(({ command }) => makesExecutable(command));
  const { from, to } = copy.script.source.range(copy.command.from, copy.command.to);
  const phase = members.list.find(({ value }) => value === copy.script.text.expression);
  const fix: FindingFix | null = phase === undefined ? null : insertion(context, phase.binding.from);
  return {
    from,
    to,
    ...(isExecutable ? {} : { severity: 'info' }),
    message: isExecutable
      ? 'The fixup phase rewrites the first line of this copy, which breaks the installer: it finds its payload by counting bytes.'
      : 'The fixup phase leaves this copy of the installer alone only as long as nothing makes it executable.',
    ...(fix && { fix }),
  };
}

function makesExecutable(command: Command): boolean {
  const name = commandName(command);
  const texts = command.words.slice(1).map((word) => literalText(word) ?? '');
  if (name === 'install') {
    const mode = /-m ?0?(\d+)/.exec(texts.join(' '))?.[1];
    return mode === undefined || /[1357]/.test(mode);
  }
  return name === 'chmod' && texts.some((text) => /^[ugoa]*\+\w*x|^0?[0-7]*[1357][0-7]*$/.test(text));
}

function insertion(context: RuleContext, at: number): FindingFix {
  const line = lineIndent(context, at);
  const separator = line.first === at ? `${line.end}${line.indent}` : ' ';
  return {
    kind: 'suggested',
    title: 'Turn the fixup phase off',
    edits: [{ from: at, to: at, text: `dontFixup = true;${separator}` }],
  };
}

/** A `sed` or `substituteInPlace` on the installer whose two sides differ in length. */
function lengthChange(script: Script, command: Command): readonly Finding[] {
  const words = command.words.slice(1);
  const texts = words.map(literalText);
  const name = commandName(command);
  const pairs =
    name === 'sed'
      ? texts.map((text) => sides(text ?? ''))
      : name === 'substituteInPlace' || name === 'substitute'
        ? texts.map((text, index) =>
            /^--(?:replace|replace-fail|replace-warn|subst-var-by)$/.test(text ?? '')
              ? ([texts[index + 1], texts[index + 2]] as const)
              : null,
          )
        : [];
  return pairs.flatMap((pair, index) => {
    const [before, after] = pair ?? [null, null];
    const word = words[index];
    if (typeof before !== 'string' || typeof after !== 'string' || before.length === after.length || word === undefined)
      return [];
    const { from, to } = script.source.range(word.from, word.to);
    return [{ from, to, message: 'This changes the length of the installer, which finds its payload by counting bytes.' }];
  });
}

/** The two sides of `s/a/b/`, where both are plain text. */
function sides(expression: string): readonly [string, string] | null {
  const separator = /^s([^\w\s\\])/.exec(expression)?.[1];
  const [, before, after] = separator === undefined ? [] : expression.split(separator);
  if (before === undefined || after === undefined || /[\\.*[\]^$&+?(){}|]/.test(before + after)) return null;
  return [before, after];
}
