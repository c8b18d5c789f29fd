/** What the dynamic loader reads of an ELF file: https://man7.org/linux/man-pages/man5/elf.5.html */

/** A file that takes part in dynamic linking. */
export interface DynamicFile {
  readonly bits: 32 | 64;
  /** e_machine: the processor it is for, as 62 for x86-64. */
  readonly machine: number;
  /** DT_NEEDED: the libraries it asks for, in their order. */
  readonly needed: readonly string[];
  /** DT_RUNPATH, or where there is none DT_RPATH: the folders it looks in, as written. */
  readonly searchPath: readonly string[];
}

/** Read `length` bytes from `offset` on; fewer at the end of the file. */
export type ReadPart = (offset: number, length: number) => Promise<Uint8Array>;

const headerSize = 64;
const segment = { load: 1, dynamic: 2 };
const tag = { end: 0n, needed: 1n, strings: 5n, stringsSize: 10n, rpath: 15n, runpath: 29n };

/** Null for anything else: no ELF file, a static program, an object file, one for another byte order, a damaged one. */
export async function readDynamicFile(read: ReadPart): Promise<DynamicFile | null> {
  const header = await read(0, headerSize);
  const isLittleElf =
    header.length === headerSize &&
    header[0] === 0x7f &&
    header[1] === 0x45 &&
    header[2] === 0x4c &&
    header[3] === 0x46 &&
    header[5] === 1;
  const bits = header[4] === 1 ? 32 : header[4] === 2 ? 64 : null;
  if (!isLittleElf || bits === null) return null;
  try {
    return await readSections(viewOf(header), bits, read);
  } catch (error) {
    // A DataView was asked for bytes that the file does not have.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function readSections(header: DataView, bits: 32 | 64, read: ReadPart): Promise<DynamicFile | null> {
  const wide = bits === 64;
  const word = (view: DataView, at: number) => (wide ? view.getBigUint64(at, true) : BigInt(view.getUint32(at, true)));
  const count = header.getUint16(wide ? 56 : 44, true);
  const size = header.getUint16(wide ? 54 : 42, true);
  const table = viewOf(await read(inFile(word(header, wide ? 32 : 28)), inFile(BigInt(count * size))));
  const segments = Array.from({ length: count }, (_, index) => {
    const at = index * size;
    return {
      type: table.getUint32(at, true),
      offset: word(table, at + (wide ? 8 : 4)),
      address: word(table, at + (wide ? 16 : 8)),
      size: word(table, at + (wide ? 32 : 16)),
    };
  });
  const dynamic = segments.find(({ type }) => type === segment.dynamic);
  if (dynamic === undefined) return null;

  const entries = viewOf(await read(inFile(dynamic.offset), inFile(dynamic.size)));
  const step = bits / 8;
  const found: { readonly tag: bigint; readonly value: bigint }[] = [];
  for (let at = 0; at + 2 * step <= entries.byteLength && word(entries, at) !== tag.end; at += 2 * step) {
    found.push({ tag: word(entries, at), value: word(entries, at + step) });
  }
  const entry = (wanted: bigint) => found.find((one) => one.tag === wanted)?.value ?? null;
  const address = entry(tag.strings);
  const home = segments.find(
    (one) => one.type === segment.load && address !== null && address >= one.address && address < one.address + one.size,
  );
  if (address === null || home === undefined) return null;
  const strings = await read(inFile(address - home.address + home.offset), inFile(entry(tag.stringsSize) ?? 0n));
  const textAt = (value: bigint) => {
    const start = inFile(value);
    const end = strings.indexOf(0, start);
    return new TextDecoder().decode(strings.subarray(start, end === -1 ? strings.length : end));
  };
  const path = entry(tag.runpath) ?? entry(tag.rpath);
  return {
    bits,
    machine: header.getUint16(18, true),
    needed: found.filter((one) => one.tag === tag.needed).map((one) => textAt(one.value)),
    searchPath:
      path === null
        ? []
        : textAt(path)
            .split(':')
            .filter((folder) => folder !== ''),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An offset or a size that can be meant. */
function inFile(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('beyond any file');
  return Number(value);
}
