/** The files through which a step speaks to GitHub's runner: outputs, state, PATH and the job summary. */
import { addPath, saveState, setOutput, summary } from '@actions/core';

export { addPath, saveState };

/** Set outputs; the values may hold anything, line ends too. */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Append Markdown to the job summary. Without one (GITHUB_STEP_SUMMARY is not set) nothing happens. */
export async function appendSummary(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write();
}
