/** The installer gets a file name that does not end in .sh, and then refuses to run. */
import { attributeNameText } from '../../syntax/index.ts';
import { calledName, installerBehind } from '../facts/index.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { commandName, literalText, scriptsOf, type Word } from '../shell/index.ts';
import { wholePlace } from '../string-place.ts';

export const installerExtension: Rule = {
  id: 'installer-extension',
  severity: 'error',
  fixable: 'suggested',
  summary: "The installer's file name does not end in .sh",
  docs: {
    why: 'To find out whether it is being sourced, the installer looks at its own name, and takes any name that does not end in `.sh` for that of a shell: it asks to be run with bash and stops. So a copy must keep the ending, and a fetcher must not be given a `name` without it. An installer for Windows (`.exe`) or one with a window (`.pkg`) is none that runs in such an environment.',
    sources: ['https://github.com/conda/constructor/blob/main/constructor/header.sh'],
    bad: `{ fetchurl }: fetchurl {
  name = "miniconda-installer";
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
    good: `{ fetchurl }: fetchurl {
  name = "miniconda-installer.sh";
  url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
  hash = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";
}`,
  },
  *check(context) {
    yield* namesOfFetches(context);
    yield* copies(context);
    for (const binding of context.nodes('binding')) {
      if (attributeNameText(binding.path.names[0] ?? nothing) !== 'url') continue;
      const url = context.values.string(binding.value)?.value ?? '';
      const ending = /\/(?:Mini|Ana)(?:conda|forge)[^/]*(\.(?:exe|pkg))$/.exec(url)?.[1];
      if (ending === undefined) continue;
      yield {
        from: binding.value.from,
        to: binding.value.to,
        message: `An installer that ends in ${ending} does not run here: it must be the one that ends in .sh.`,
      };
    }
  },
};

const nothing = { kind: 'name', text: '', from: 0, to: 0 } as const;

function* namesOfFetches(context: RuleContext): Iterable<Finding> {
  for (const { members, fetch } of context.facts.installers()) {
    const value = members?.get('name')?.value ?? null;
    const name = value === null ? null : context.values.string(value);
    if (fetch === null || value === null || name === null || name.value === null || name.value.endsWith('.sh')) continue;
    if (!/^fetch/i.test(calledName(fetch) ?? '')) continue;
    yield { from: value.from, to: value.to, ...complaint(`${name.value}`, wholePlace(name)) };
  }
}

/** `cp $src $out/miniconda` and the like. */
function* copies(context: RuleContext): Iterable<Finding> {
  for (const { members } of context.facts.derivations()) {
    const source = members.get('src')?.value ?? null;
    if (source === null || installerBehind(context, source) === null) continue;
    const texts = new Set(members.list.map(({ value }) => value));
    for (const script of scriptsOf(context, ['builder']).filter(({ text }) => texts.has(text.expression))) {
      for (const { words } of script.commands.filter((command) =>
        ['cp', 'install', 'mv', 'ln'].includes(commandName(command) ?? ''),
      )) {
        const target = words.at(-1);
        const name = target === undefined || !words.some(isSource) ? null : targetName(target);
        if (target === undefined || name === null || name.endsWith('.sh')) continue;
        const place = script.source.range(target.from, target.to);
        yield { ...place, ...complaint(name, null) };
      }
    }
  }
}

function isSource({ parts }: Word): boolean {
  return parts.length === 1 && parts[0]?.kind === 'parameter' && parts[0].name === 'src';
}

/** What follows the last slash of `$out/…`, unless that is a folder: then the file keeps its name. */
function targetName(word: Word): string | null {
  const [first, ...rest] = word.parts;
  if (first?.kind !== 'parameter' || first.name !== 'out') return null;
  const path = literalText({ ...word, parts: rest });
  const name = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  return path === null || name === '' || /^(?:bin|share|lib|libexec|installer|opt)$/.test(name) ? null : name;
}

function complaint(
  name: string,
  place: { readonly from: number; readonly to: number } | null,
): Pick<Finding, 'message' | 'fix' | 'help'> {
  const message = `Under the name "${name}" the installer refuses to run: its name must end in .sh.`;
  if (place === null) return { message, help: 'Add .sh here and wherever the copy is called.' };
  return { message, fix: { kind: 'suggested', title: 'Add .sh', edits: [{ from: place.to, to: place.to, text: '.sh' }] } };
}
