/** The structure of a shell text as rules see it: commands in order, their words, and what each command depends on. */
import type { MappedText, Node } from '../../syntax/index.ts';
import type { Span } from './source.ts';

/** How the shell takes a character: `none` as syntax, `double` inside "…" or a here-document, `single` as itself ('…' or after \). */
export type Quote = 'none' | 'single' | 'double';

/** Characters that stand for themselves once quoting is removed. */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly quote: Quote;
  readonly text: string;
  /** What stands for them in the file, usually an interpolation; null where they are written out. */
  readonly standIn: Node | null;
}

/** An interpolation, or a part of one, whose text is not known. */
interface Unknown extends Span {
  readonly kind: 'unknown';
  readonly quote: Quote;
  readonly standIn: Node;
}

/** `$name` or `${name…}`. */
export interface Parameter extends Span {
  readonly kind: 'parameter';
  readonly quote: Quote;
  /** The variable's name, a digit or a special character; empty where it cannot be told. */
  readonly name: string;
  /** What follows the name in braces, as `:-`, `#` or `[`; empty where nothing does. `#` before the name is `length`. */
  readonly operator: string;
  /** The word after the operator. */
  readonly parts: readonly Part[];
}

/** `$(…)`, `` `…` ``, `<(…)` or `>(…)`; the commands in it. */
interface Substitution extends Span {
  readonly kind: 'substitution';
  readonly quote: Quote;
  readonly commands: readonly Command[];
}

/** `$((…))`. */
interface Arithmetic extends Span {
  readonly kind: 'arithmetic';
  readonly quote: Quote;
  readonly parts: readonly Part[];
}

/** The value of `name=(…)`. */
interface ArrayLiteral extends Span {
  readonly kind: 'array';
  readonly quote: 'none';
  readonly elements: readonly Word[];
}

export type Part = Literal | Unknown | Parameter | Substitution | Arithmetic | ArrayLiteral;

export interface Word extends Span {
  /** In order, without the quoting characters between them. An empty string has no parts. */
  readonly parts: readonly Part[];
}

export interface Redirection extends Span {
  /** As `>`, `<<`, `2>&`. */
  readonly operator: string;
  readonly target: Word | null;
  /** The text of a here-document. */
  readonly body: Word | null;
}

/** What a command stands in; the outermost first in a list. */
export type Enclosure =
  /** Decides an `if`, `while` or `until`. */
  | { readonly kind: 'condition' }
  /** Runs only if a condition before it turned out one way, or the subject of a `case` matched. */
  | { readonly kind: 'branch' }
  | { readonly kind: 'loop' }
  /** Stands after `&&` or `||`; `after` are the commands of the list before it, as indexes into those of the script. */
  | { readonly kind: 'and' | 'or'; readonly after: Span }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'group' | 'subshell' | 'substitution' };

export interface Command extends Span {
  /**
   * `simple`: a program, builtin or function, or only assignments. `test`: `[[ … ]]`. `arithmetic`: `((…))`.
   * `for` and `case`: the head of such a construct, its words the variable and the list, or the subject.
   */
  readonly kind: 'simple' | 'test' | 'arithmetic' | 'for' | 'case';
  /** The assignments before the command's name, each a word `NAME=…`. */
  readonly assignments: readonly Word[];
  /** The command's name and arguments. */
  readonly words: readonly Word[];
  readonly redirections: readonly Redirection[];
  readonly enclosures: readonly Enclosure[];
  /** Whether its standard input is another command's output. */
  readonly piped: boolean;
}

export interface Comment extends Span {
  readonly text: string;
}

export interface ShellScript {
  readonly source: MappedText;
  /** In the order in which they begin to run, were every branch taken; a substitution's before the command it stands in. */
  readonly commands: readonly Command[];
  readonly comments: readonly Comment[];
}
