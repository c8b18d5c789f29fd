/** A tar archive with the same bytes wherever and whenever it is made: no times, no owners, the order given. */

export interface TarEntry {
  /** Relative, with forward slashes; at most 100 bytes. */
  readonly path: string;
  readonly mode: number;
  readonly content: Uint8Array;
}

const blockSize = 512;

/** The entries as a ustar archive (POSIX.1-1988, pax(1) "ustar interchange format"). */
export function tarArchive(entries: readonly TarEntry[]): Uint8Array {
  const blocks = entries.flatMap((entry) => [header(entry), entry.content, padding(entry.content.length)]);
  return Buffer.concat([...blocks, new Uint8Array(2 * blockSize)]);
}

function header({ path, mode, content }: TarEntry): Uint8Array {
  if (Buffer.byteLength(path) > 100) throw new RangeError(`The path ${path} is too long for a plain tar header.`);
  const block = Buffer.alloc(blockSize);
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;
  block.write(path, 0);
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108); // owner
  block.write(octal(0, 8), 116); // group
  block.write(octal(content.length, 12), 124);
  block.write(octal(1, 12), 136); // modified one second after the epoch, as files in the Nix store
  block.write('        ', 148); // the checksum counts as spaces while it is computed
  block.write('0', 156); // a regular file
  block.write('ustar\x0000', 257);
  const checksum = block.reduce((sum, byte) => sum + byte, 0);
  block.write(`${checksum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padding(length: number): Uint8Array {
  return new Uint8Array((blockSize - (length % blockSize)) % blockSize);
}
