/** Tar streams made by hand, for members that no tar would make. */

export interface MemberSketch {
  readonly name: string;
  readonly type: string;
  readonly mode?: number;
  readonly content?: string;
  readonly target?: string;
  readonly magic?: string;
  readonly prefixField?: string;
  /** Instead of the right one. */
  readonly checksum?: number;
}

/** In GNU's format, with two empty blocks at the end. */
export function tarOf(members: readonly MemberSketch[]): Buffer {
  return Buffer.concat([...members.map(oneMember), Buffer.alloc(1024)]);
}

function oneMember(member: MemberSketch): Buffer {
  const content = Buffer.from(member.content ?? '');
  const header = Buffer.alloc(512);
  header.write(member.name, 0, 100, 'utf8');
  header.write(octal(member.mode ?? 0o644, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(content.length, 11), 124);
  header.write(octal(0, 11), 136);
  header.write(member.type, 156);
  header.write(member.target ?? '', 157, 100, 'utf8');
  header.write(member.magic ?? 'ustar  \0', 257, 'latin1');
  header.write(member.prefixField ?? '', 345);
  header.fill(' ', 148, 156);
  const sum = member.checksum ?? header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  const padding = Buffer.alloc((512 - (content.length % 512)) % 512);
  return Buffer.concat([header, content, padding]);
}

const octal = (number: number, digits: number) => number.toString(8).padStart(digits, '0');
