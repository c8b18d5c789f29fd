/** A second run of the installer fails, because the prefix is there already. */
import { type Installation, installationsIn } from '../facts/index.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { asksForFile, firstEnd, isGuarded, programOf, scriptsOf } from '../shell/index.ts';

export const installNotIdempotent: Rule = {
  id: 'install-not-idempotent',
  severity: 'info',
  fixable: 'safe',
  summary: 'Installing a second time fails',
  docs: {
    why: 'Without `-u` (update) the installer refuses a prefix that exists: "File or directory already exists", status 1. It does so after a first attempt that broke off half-way, too. Either pass `-u`, or ask whether conda is there before installing; both are seen by this rule.',
    sources: [
      'https://github.com/conda/constructor/issues/46',
      'https://github.com/conda/constructor/issues/48',
      'https://github.com/conda/constructor/pull/804',
    ],
    bad: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-p ~/.conda" --add-flags "-b"
''`,
    good: `{ pkgs, miniconda }: pkgs.runCommand "conda-install" { nativeBuildInputs = [ pkgs.makeWrapper ]; } ''
  makeWrapper \${miniconda}/miniconda.sh $out/bin/conda-install --add-flags "-p ~/.conda" --add-flags "-b" --add-flags "-u"
''`,
  },
  *check(context) {
    // A command in a profile runs at every entry, which is the matter of unguarded-install-on-entry.
    const candidates = installationsIn(context).filter(
      (installation) =>
        (installation.kind === 'wrapper' || installation.script.text.role === 'script') &&
        installation.complete &&
        has(installation, 'b') &&
        has(installation, 'p') &&
        !has(installation, 'u') &&
        !has(installation, 'f'),
    );
    if (candidates.length === 0) return;
    const guarded = guardedPrograms(context);
    for (const installation of candidates) {
      const isGuardedCall = installation.program !== null && guarded.has(installation.program);
      if (!isGuardedCall && !isGuardedItself(installation)) yield finding(installation);
    }
  },
};

function has({ arguments: given }: Installation, letter: string): boolean {
  return given.some(({ text }) => new RegExp(`^-[a-z]*${letter}`).test(text));
}

/** Whether the command stands under a test, or behind one that asks for a file. */
function isGuardedItself({ kind, script, command }: Installation): boolean {
  if (kind === 'wrapper') return false;
  return isGuarded(command, script) || fileTestFrom(script) <= command.from;
}

const fileTestFrom = firstEnd(asksForFile);

/** The programs that a shell text calls under a test. */
function guardedPrograms(context: RuleContext): ReadonlySet<string> {
  const scripts = scriptsOf(context, ['profile', 'shell-hook', 'script', 'run-script']);
  const calls = scripts.flatMap((script) => script.commands.filter((command) => isGuarded(command, script)));
  return new Set(calls.map((command) => programOf(command)?.name ?? ''));
}

function finding({ kind, script, arguments: given }: Installation): Finding {
  const batch = given.find(({ text }) => /^-[a-z]*b/.test(text));
  const word = batch?.word ?? script.text.expression;
  const place = batch === undefined ? script.text.expression : script.source.range(word.from, word.to);
  const addition = kind === 'wrapper' ? ' --add-flags "-u"' : ' -u';
  return {
    from: place.from,
    to: place.to,
    message: 'A second run of this installer fails, because the prefix exists by then.',
    fix: {
      kind: 'safe',
      title: 'Pass -u, which updates what is there',
      edits: [{ from: place.to, to: place.to, text: addition }],
    },
  };
}
