/** An environment with a conda installer, in which nothing makes `conda activate` work. */
import { bare, type StringLiteral } from '../../syntax/index.ts';
import type { FhsCall } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { FindingFix, Rule, RuleContext, TextEdit } from '../rule.ts';
import {
  activates,
  assignmentsOf,
  definesFunctions,
  isLoginShell,
  loginShell,
  namesStartupFile,
  runScriptOf,
  type Script,
  scriptsOf,
  startsShell,
} from '../shell/index.ts';

export const noActivation: Rule = {
  id: 'no-activation',
  severity: 'info',
  fixable: 'suggested',
  summary: 'Nothing in the environment prepares `conda activate`',
  docs: {
    why: "conda's `bin` directory on `PATH` is enough for the command `conda`, but `conda activate` is a shell function that `etc/profile.d/conda.sh` defines. Without it conda asks for `conda init`, which then writes to the startup files of a home directory shared with the rest of the system. Source the file in the profile, and let `runScript` be `bash -l`, so that the function survives. A file that only packages an installer is not reported, nor is one whose shell reads a startup file of the user's.",
    sources: ['https://github.com/NixOS/nixpkgs/pull/108278'],
    bad: `{ pkgs }:
let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";
  };
in
pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.zlib (pkgs.writeShellScriptBin "conda-install" "sh \${installer} -b -u -p ~/.conda") ];
  profile = ''
    export PATH=~/.conda/bin:$PATH
  '';
}`,
    good: `{ pkgs }:
let
  installer = pkgs.fetchurl {
    url = "https://repo.anaconda.com/miniconda/Miniconda3-py312_24.5.0-0-Linux-x86_64.sh";
    hash = "sha256-SzVvY41Qr8tx65eAXdPrstL+3U4wLtZDbYz6RMYTcCs=";
  };
in
pkgs.buildFHSEnv {
  name = "conda-shell";
  targetPkgs = pkgs: [ pkgs.zlib (pkgs.writeShellScriptBin "conda-install" "sh \${installer} -b -u -p ~/.conda") ];
  profile = ''
    export PATH=~/.conda/bin:$PATH
    if [ -f ~/.conda/etc/profile.d/conda.sh ]; then . ~/.conda/etc/profile.d/conda.sh; fi
  '';
  runScript = "bash -l";
}`,
  },
  *check(context) {
    const calls = context.facts.fhsCalls();
    if (calls.length === 0 || context.facts.installers().length === 0 || isPreparedSomewhere(context)) return;
    const profiles = new Map(scriptsOf(context, ['profile']).map((script) => [script.text.call, script]));
    for (const call of calls) {
      const runScript = runScriptOf(call, context);
      if (runScript === null || !startsShell(runScript) || namesStartupFile(runScript)) continue;
      const profile = profiles.get(call) ?? null;
      if (!call.complete || (profile !== null && hasUnknownCommand(profile))) continue;
      const { from, to } = call.member('profile')?.nameNode ?? call.call.function;
      yield {
        from,
        to,
        message: 'Nothing sources conda.sh, so `conda activate` does not work in this environment.',
        help: 'Source etc/profile.d/conda.sh of the prefix in the profile, and let runScript be "bash -l".',
        ...fixOf(context, call, runScript, profile),
      };
    }
  },
};

/** Whether any text of the file, be it for a shell or another program's startup file, has to do with activation. */
function isPreparedSomewhere(context: RuleContext): boolean {
  const scripts = scriptsOf(context, ['profile', 'run-script', 'shell-hook', 'script', 'unread']);
  const prepares = (script: Script) =>
    script.commands.some((command) => definesFunctions(command, script) || activates(command, script));
  if (scripts.some(prepares)) return true;
  const read = new Set(scripts.flatMap(({ source }) => source.chunks.map(({ piece }) => piece.from)));
  return context
    .nodes('text')
    .some(
      ({ from, value }) =>
        !read.has(from) && /\b(?:conda|mamba)\.sh|\/activate\b|shell\.(?:bash|posix|zsh|fish)|shell hook/.test(value),
    );
}

/** Whether a whole command of the text is not known: it could be anything. */
function hasUnknownCommand({ commands }: Script): boolean {
  return commands.some(({ words: [word] }) => word?.parts.length === 1 && word.parts[0]?.kind === 'unknown');
}

function fixOf(context: RuleContext, call: FhsCall, runScript: string, profile: Script | null): { fix?: FindingFix } {
  const line = profile === null ? null : sourcingLine(context, profile);
  const shell = isLoginShell(runScript) ? [] : loginShell(call, context);
  if (line === null || shell === null) return {};
  return { fix: { kind: 'suggested', title: 'Source conda.sh if it is there, and run a login shell', edits: [line, ...shell] } };
}

/** A line at the end of the profile that sources conda.sh from the prefix whose `bin` the profile puts on PATH. */
function sourcingLine(context: RuleContext, { source, commands, text }: Script): TextEdit | null {
  const literal = bare(text.expression);
  const path = commands.flatMap(assignmentsOf).find(({ name }) => name === 'PATH');
  const [first] = path?.value ?? [];
  if (literal.kind !== 'string' || first === undefined || path === undefined) return null;
  const { from, to } = source.range(first.from, path.word.to);
  const prefix = /^([^\s"':]+)\/bin(?=["':]|$)/.exec(context.text.slice(from, to))?.[1];
  const end = prefix === undefined ? null : lastLine(context, literal);
  if (end === null) return null;
  const file = `${prefix}/etc/profile.d/conda.sh`;
  return { from: end.at, to: end.at, text: `${end.indent}if [ -f ${file} ]; then . ${file}; fi${end.lineEnd}` };
}

/** Where the line of the closing quotes begins, in an indented string of several lines. */
function lastLine(
  context: RuleContext,
  { style, from, to }: StringLiteral,
): { at: number; indent: string; lineEnd: string } | null {
  const { text } = context;
  const at = text.lastIndexOf('\n', to - 3) + 1;
  if (style !== 'indented' || at <= from || text.slice(at, to - 2).trim() !== '') return null;
  const before = text.slice(0, at).trimEnd().length;
  const { indent, end } = lineIndent(context, before);
  return before > from + 2 ? { at, indent, lineEnd: end } : null;
}
