/** The one error that parsing can end with. */

/** A text that is not Nix. `offset` (UTF-16 units) is where Nix itself points; `message` begins as Nix's does. */
export class NixSyntaxError extends Error {
  override readonly name = 'NixSyntaxError';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
