/** Random small Nix programs whose value is a string that can be known without running anything. */

import fc from 'fast-check';

/** Takes its decisions from a list of numbers, so that fast-check can make and shrink them. */
class Writer {
  private readonly choices: readonly number[];
  private next = 0;

  constructor(choices: readonly number[]) {
    this.choices = choices;
  }

  private choose(below: number): number {
    const choice = this.choices[this.next++] ?? 0;
    return choice % below;
  }

  /** An expression in which the names of `scope` can be used. */
  expression(depth: number, scope: readonly string[]): string {
    const shapes = depth > 0 && this.next < this.choices.length ? 13 : 1;
    const name = ['a', 'b', 'c', 'd'][this.choose(4)] as string;
    const without = scope.filter((each) => each !== name);
    const inner = (names: readonly string[]): string => this.expression(depth - 1, names);
    switch (this.choose(shapes)) {
      case 1:
        return `let ${name} = ${inner(without)}; in ${inner([...without, name])}`;
      case 2:
        return `"x\${${inner(scope)}}\\n\${${inner(scope)}}y"`;
      case 3:
        return `(${inner(scope)}) + (${inner(scope)})`;
      case 4:
        return `{ ${name} = ${inner(scope)}; }.${name}`;
      case 5:
        return `(rec { ${name} = ${inner(without)}; "of ${name}" = ${inner([...without, name])}; })."of ${name}"`;
      case 6:
        return `let inherit ({ ${name} = ${inner(scope)}; }) ${name}; in ${inner([...without, name])}`;
      case 7:
        return `with { ${name} = ${inner(scope)}; }; ${inner([...without, name])}`;
      case 8:
        return `if ${this.choose(2) === 0 ? 'true' : 'false'} then ${inner(scope)} else ${inner(scope)}`;
      case 9:
        return `{ ${name}.k = ${inner(scope)}; ${name}.l.m = ${inner(scope)}; }.${name}.${this.choose(2) === 0 ? 'k' : 'l.m'}`;
      case 10:
        return `({ ${name} = ${inner(scope)}; } // { e = ${inner(scope)}; }).${this.choose(2) === 0 ? name : 'e'}`;
      case 11:
        return `{ }.${name} or (${inner(scope)})`;
      case 12:
        return `''\n  é ''\${ \${${inner(scope)}}\n    ''`;
      default:
        return scope.length > 0 && this.choose(3) > 0
          ? (scope[this.choose(scope.length)] as string)
          : `"${'pqr'[this.choose(3)]}"`;
    }
  }
}

export const stringProgram: fc.Arbitrary<string> = fc
  .array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 60 })
  .map((choices) => new Writer(choices).expression(5, []));
