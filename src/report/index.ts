/** The report and its formats. */
export { annotate, command, renderGithub } from './github.ts';
export * from './report.ts';
export { renderSummary } from './summary.ts';
export { renderText } from './text.ts';
export { counted } from './wording.ts';
