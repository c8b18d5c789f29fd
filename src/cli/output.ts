/** How a verb hands over its report: the format, where it goes, and the exit status it earns. */
import process from 'node:process';
import { isTerminal } from '../edges/standard-streams.ts';
import { Failure } from '../failure.ts';
import { resolvePath } from '../find.ts';
import { exitStatus, type FailOn, type Report, renderText } from '../report/index.ts';
import type { Call, Flag } from './verb.ts';

export const outputFlags = {
  format: { shape: 'text|json|github|sarif|junit|gitlab', summary: 'how to write the report (default: text)' },
  output: { shape: 'FILE', summary: 'write the report to a file' },
  color: { shape: 'auto|always|never', summary: 'colours in the text format (default: auto)' },
} satisfies Record<string, Flag>;

type Renderer = (report: Report, color: boolean) => string | Promise<string>;

/** Formats that are seldom asked for are loaded when they are. */
const renderers = {
  text: (report, color) => renderText(report, { color }),
  json: async (report) => (await import('../report/json.ts')).renderJson(report),
  github: async (report) => (await import('../report/github.ts')).renderGithub(report),
  sarif: async (report) =>
    (await import('../report/sarif.ts')).renderSarif(report, (await import('../explanations.ts')).everySummary()),
  junit: async (report) => (await import('../report/junit.ts')).renderJunit(report),
  gitlab: async (report) => (await import('../report/gitlab.ts')).renderGitlab(report),
} satisfies Record<string, Renderer>;

type Format = keyof typeof renderers;

/** How the flags ask for the report. Call it before the work, so that a mistake costs no time. */
export interface Output {
  readonly format: Format;
  readonly file: string | null;
  readonly color: boolean;
}

/** @throws Failure for a format or colour that does not exist. */
export function readOutput({ flags }: Call): Output {
  const format = flags.format ?? 'text';
  const color = flags.color ?? 'auto';
  const file = typeof flags.output === 'string' ? flags.output : null;
  if (typeof format !== 'string' || !isFormat(format)) {
    throw new Failure(`--format must be one of ${Object.keys(renderers).join(', ')}, not ${JSON.stringify(format)}.`);
  }
  if (color !== 'auto' && color !== 'always' && color !== 'never') {
    throw new Failure(`--color must be one of auto, always, never, not ${JSON.stringify(color)}.`);
  }
  return { format, file, color: color === 'always' || (color === 'auto' && file === null && terminalHasColors()) };
}

/** Write the report and return the exit status it earns. */
export async function deliver(call: Call, { format, file, color }: Output, report: Report, failOn: FailOn): Promise<number> {
  const text = await renderers[format](report, color);
  if (file === null) call.print(text);
  else await call.world.files.write(resolvePath(call.world, file), text);
  return exitStatus(report, failOn);
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(renderers, name);
}

function terminalHasColors(): boolean {
  // https://no-color.org: any non-empty value switches colours off.
  return !process.env.NO_COLOR && process.env.TERM !== 'dumb' && isTerminal();
}
