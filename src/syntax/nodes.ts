/** The nodes of a Nix file's tree: plain readonly data, told apart by `kind`, each with its place in the text. */

/**
 * What every node has. `from` and `to` are offsets in UTF-16 units; `to` is exclusive. Names that end in `At` are offsets
 * of a token's first unit.
 */
interface Placed {
  readonly from: number;
  readonly to: number;
}

/** A whole file. */
export interface Root extends Placed {
  readonly kind: 'root';
  /** The text that was parsed, as it was given. */
  readonly text: string;
  readonly expression: Expression;
  /** Every comment, in the order of the text. */
  readonly comments: readonly Comment[];
  /** No part of the text: what `onceFor` keeps with the tree. */
  readonly derived: Map<unknown, unknown>;
}

/** `# …` up to the end of its line (exclusive), or a block from slash-star to star-slash. */
export interface Comment extends Placed {
  readonly kind: 'comment';
  readonly style: 'line' | 'block';
}

export type Expression =
  | Variable
  | Integer
  | Float
  | StringLiteral
  | Path
  | SearchPath
  | List
  | AttributeSet
  | Let
  | LegacyLet
  | With
  | Assert
  | If
  | Lambda
  | Apply
  | Select
  | HasAttribute
  | Unary
  | Binary
  | Parenthesised;

/** Every node that `walk` visits. Comments are not among them: they stand in `Root.comments`. */
export type Node =
  | Root
  | Expression
  | Binding
  | Inherit
  | AttributePath
  | Name
  | DynamicName
  | Text
  | Interpolation
  | Formals
  | Formal;

/** A name used as an expression, `__curPos` included. */
export interface Variable extends Placed {
  readonly kind: 'variable';
  readonly name: string;
}

/** Digits, at most 9223372036854775807. */
export interface Integer extends Placed {
  readonly kind: 'integer';
  readonly text: string;
}

export interface Float extends Placed {
  readonly kind: 'float';
  readonly text: string;
}

/** `"quoted"`, `''indented''`, or an unquoted URI, which Nix takes for a string. */
export interface StringLiteral extends Placed {
  readonly kind: 'string';
  readonly style: 'quoted' | 'indented' | 'uri';
  /**
   * In the order of the text. Delimiters and the indentation that Nix strips belong to no part, so in an indented string
   * each line whose indentation is stripped begins a part of its own. There are no empty parts.
   */
  readonly parts: readonly StringPart[];
}

export type StringPart = Text | Interpolation;

/** Literal text of a string or path, with what Nix makes of it. */
export interface Text extends Placed {
  readonly kind: 'text';
  /** The cooked text. */
  readonly value: string;
  /** True where `value` is the source from `from` to `to`, unit for unit; false for an escape, whose value is one thing. */
  readonly verbatim: boolean;
}

/** `${expression}` inside a string or a path. */
export interface Interpolation extends Placed {
  readonly kind: 'interpolation';
  readonly expression: Expression;
}

/** `./a`, `/a`, `a/b`, `~/a`; the first part is always text. */
export interface Path extends Placed {
  readonly kind: 'path';
  readonly parts: readonly StringPart[];
}

/** `<nixpkgs>`; `name` is what stands between the brackets. */
export interface SearchPath extends Placed {
  readonly kind: 'search-path';
  readonly name: string;
}

export interface List extends Placed {
  readonly kind: 'list';
  readonly items: readonly Expression[];
}

/** `{ … }` or `rec { … }`; the closing brace is the last unit. */
export interface AttributeSet extends Placed {
  readonly kind: 'set';
  /** Whether `rec` stands at `from`. */
  readonly recursive: boolean;
  readonly openAt: number;
  readonly bindings: readonly SetMember[];
}

export type SetMember = Binding | Inherit;

/** `path = value;`, the semicolon included: it is at `to - 1`. */
export interface Binding extends Placed {
  readonly kind: 'binding';
  readonly path: AttributePath;
  readonly equalsAt: number;
  readonly value: Expression;
}

/** `inherit a b;` or `inherit (source) a b;`, the semicolon included: it is at `to - 1`. */
export interface Inherit extends Placed {
  readonly kind: 'inherit';
  readonly source: Parenthesised | null;
  /** Plain names, and strings or `${}` with a constant string in them. */
  readonly names: readonly AttributeName[];
}

/** `a.b."c".${d}`; there is at least one name. */
export interface AttributePath extends Placed {
  readonly kind: 'path-of-attributes';
  readonly names: readonly AttributeName[];
}

/** A string here has the style `quoted`. See `attributeNameText` for the text of the constant ones. */
export type AttributeName = Name | StringLiteral | DynamicName;

/** A plain name that is not an expression: of an attribute, a formal, a parameter. */
export interface Name extends Placed {
  readonly kind: 'name';
  readonly text: string;
}

/** `${expression}` as the name of an attribute. */
export interface DynamicName extends Placed {
  readonly kind: 'dynamic-name';
  readonly expression: Expression;
}

/** `let … in body`; `let` is at `from`. */
export interface Let extends Placed {
  readonly kind: 'let';
  readonly bindings: readonly SetMember[];
  readonly inAt: number;
  readonly body: Expression;
}

/** The ancient `let { …; body = …; }`, whose value is its attribute `body`. */
export interface LegacyLet extends Placed {
  readonly kind: 'legacy-let';
  readonly openAt: number;
  readonly bindings: readonly SetMember[];
}

/** `with scope; body`. */
export interface With extends Placed {
  readonly kind: 'with';
  readonly scope: Expression;
  readonly semicolonAt: number;
  readonly body: Expression;
}

/** `assert condition; body`. */
export interface Assert extends Placed {
  readonly kind: 'assert';
  readonly condition: Expression;
  readonly semicolonAt: number;
  readonly body: Expression;
}

export interface If extends Placed {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly thenAt: number;
  readonly consequent: Expression;
  readonly elseAt: number;
  readonly alternative: Expression;
}

/** `x: body`, `{ a, b ? 1, ... }: body`. */
export interface Lambda extends Placed {
  readonly kind: 'lambda';
  readonly parameter: Name | Formals;
  readonly colonAt: number;
  readonly body: Expression;
}

/** `{ a, b ? 1, ... }`, with `@ alias` after or `alias @` before it where there is one. */
export interface Formals extends Placed {
  readonly kind: 'formals';
  readonly openAt: number;
  readonly closeAt: number;
  readonly formals: readonly Formal[];
  readonly ellipsisAt: number | null;
  readonly alias: Name | null;
  /** Where the `@` is; null exactly when `alias` is. */
  readonly aliasAt: number | null;
}

/** One of the formals, from its name to the end of its default. */
export interface Formal extends Placed {
  readonly kind: 'formal';
  readonly name: Name;
  readonly questionAt: number | null;
  readonly fallback: Expression | null;
  /** The comma after it, if there is one. */
  readonly commaAt: number | null;
}

/** A function and all the arguments that follow it: `f a b` is one node, `(f a) b` two. */
export interface Apply extends Placed {
  readonly kind: 'apply';
  readonly function: Expression;
  /** At least one. */
  readonly arguments: readonly Expression[];
}

/** `target.path` or `target.path or fallback`. */
export interface Select extends Placed {
  readonly kind: 'select';
  readonly target: Expression;
  readonly path: AttributePath;
  readonly orAt: number | null;
  readonly fallback: Expression | null;
}

/** `target ? path`. */
export interface HasAttribute extends Placed {
  readonly kind: 'has-attribute';
  readonly target: Expression;
  readonly questionAt: number;
  readonly path: AttributePath;
}

/** `!operand` or `-operand`; the operator is at `from`. */
export interface Unary extends Placed {
  readonly kind: 'unary';
  readonly operator: '!' | '-';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '->'
  | '||'
  | '&&'
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '//'
  | '+'
  | '-'
  | '*'
  | '/'
  | '++'
  | '|>'
  | '<|';

export interface Binary extends Placed {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorAt: number;
  readonly left: Expression;
  readonly right: Expression;
}

/** `(expression)`. */
export interface Parenthesised extends Placed {
  readonly kind: 'parenthesised';
  readonly expression: Expression;
}
