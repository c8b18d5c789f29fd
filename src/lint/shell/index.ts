/** Shell text inside Nix strings: read into commands and words whose every character knows its place in the file. */

export { activates, definesFunctions, hookOf, isFunctionFile, sourcedFile } from './activation.ts';
export { readShell } from './commands.ts';
export { asksForFile, isGuarded } from './guards.ts';
export { homeInDefinition } from './home-definition.ts';
export {
  type Assignment,
  assignmentsOf,
  commandName,
  expandedTildes,
  lastingAssignments,
  literalText,
} from './meaning.ts';
export { firstEnd } from './order.ts';
export { parametersIn, partsOf, wordsOf } from './parts.ts';
export { shellPieces } from './pieces.ts';
export { baseName, type CondaCall, condaCallOf, hasOption, installs, programOf } from './programs.ts';
export { isLoginShell, loginShell, namesStartupFile, runScriptOf, startsShell } from './run-script.ts';
export { type Script, scriptsOf } from './scripts.ts';
export { joinPieces, type Span, unknownMark } from './source.ts';
export type {
  Command,
  Parameter,
  Part,
  ShellScript,
  Word,
} from './syntax.ts';
export { type LiteralTilde, literalTildes } from './tildes.ts';
