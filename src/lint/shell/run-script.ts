/** What an FHS environment runs after its profile, and how to make that a login shell. */
import { bare } from '../../syntax/index.ts';
import type { FhsCall } from '../facts/index.ts';
import { lineIndent } from '../layout.ts';
import type { RuleContext, TextEdit } from '../rule.ts';
import { joinPieces, unknownMark } from './source.ts';

/** The words that the environment runs in the end: `bash` where nothing is said; null where they are not known. */
export function runScriptOf(call: FhsCall, context: RuleContext): string | null {
  const member = call.member('runScript');
  if (member === null) return call.complete ? 'bash' : null;
  const folded = member.value === null ? null : context.values.string(member.value);
  const text = folded === null ? unknownMark : joinPieces(folded.pieces).value;
  // A program of a package, as `${pkgs.bash}/bin/bash`, is known well enough.
  const words = text.trim().replace(/^\uFFFC\S*\//, '');
  return words.includes(unknownMark) ? null : words;
}

/** Whether these words start a login shell, which reads `/etc/profile`, and so the profile, itself. */
export function isLoginShell(runScript: string): boolean {
  return startsShell(runScript) && /\s(?:-[a-z]*l[a-z]*|--login)(?:\s|$)/.test(runScript);
}

/** Whether these words name a file for the shell to read when it starts. */
export function namesStartupFile(runScript: string): boolean {
  return /\s(?:--rcfile|--init-file)(?:[\s=]|$)/.test(runScript);
}

/** Whether these words start a shell to work in. */
export function startsShell(runScript: string): boolean {
  return /^(?:\S*\/)?(?:bash|sh|zsh|fish|dash|ksh)(?:\s|$)/.test(runScript);
}

/** The edits that make `runScript` a login shell; null where it is written otherwise than as bash without arguments. */
export function loginShell(call: FhsCall, context: RuleContext): readonly TextEdit[] | null {
  const member = call.member('runScript');
  if (member === null) {
    const profile = call.member('profile');
    if (profile === null || !call.complete) return null;
    const { to } = profile.binding;
    const { indent, end } = lineIndent(context, profile.binding.from);
    return [{ from: to, to, text: `${end}${indent}runScript = "bash -l";` }];
  }
  const value = member.value === null ? null : bare(member.value);
  if (value?.kind !== 'string' || context.text.slice(value.from, value.to) !== '"bash"') return null;
  return [{ from: value.from, to: value.to, text: '"bash -l"' }];
}
