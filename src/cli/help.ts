/** The help pages, made from the tables that the flags are read by. */
import { projectUrl } from '../project.ts';
import { specs } from '../settings.ts';
import { commonFlags } from './flags.ts';
import { settingSummaries } from './setting-summaries.ts';
import type { Verb } from './verb.ts';
import { verbs } from './verbs.ts';

/** What `nixconda --help` prints. */
export function generalHelp(): string {
  return `nixconda: lint, evaluate, verify, cache and run conda shell files (buildFHSEnv)

Usage: nixconda COMMAND [FLAGS] [FILE…]

Commands:
${columns(Object.entries(verbs).map(([name, { summary }]) => [name, summary]))}
nixconda COMMAND --help explains one. Where no FILE is named, .conda-shell.nix, conda-shell.nix
and nix/conda-shell.nix are looked for.

Exit status: 0 clean, 1 findings (for run: the command's own status), 2 a usage or tool error.
Documentation: ${projectUrl}
`;
}

/** What `nixconda VERB --help` prints. */
export function verbHelp(name: string, verb: Verb): string {
  const settings = verb.settings.map((setting): [string, string] => {
    const { shape, fallback } = specs[setting];
    const summary = settingSummaries[setting] ?? '';
    // What is off unless it is asked for takes no value.
    if (shape === 'true|false') return [`--${setting}`, summary];
    return [`--${setting} ${shape}`, fallback === '' ? summary : `${summary} (default: ${fallback})`];
  });
  const flags = Object.entries({ ...verb.flags, ...commonFlags }).map(([flag, { shape, summary }]): [string, string] => [
    `--${flag}${shape === null ? '' : ` ${shape}`}`,
    summary,
  ]);
  return `Usage: nixconda ${name} [FLAGS] ${verb.usage}

${verb.about}

Flags:
${columns([...settings, ...flags])}`;
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(28, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.flatMap(([left, right]) =>
    left.length > width ? [`  ${left}`, `  ${' '.repeat(width)}  ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
  );
  return lines.map((line) => `${line}\n`).join('');
}
