/** What a tar stream may hold, and what stops it. */
import { execFileSync } from 'node:child_process';
import { link, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type TarSummary, tarCheck } from '../../src/cache/tar-check.ts';
import { newFolder, removeFolders } from './job.ts';
import { type MemberSketch, tarOf } from './tar-of.ts';

afterAll(removeFolders);

const root = '/home/runner/.conda';

function check(stream: Uint8Array, size = stream.length): TarSummary {
  const inspection = tarCheck(root);
  for (let at = 0; at < stream.length; at += size) inspection.push(stream.subarray(at, at + size));
  return inspection.end();
}

const folder = (name: string): MemberSketch => ({ name, type: '5', mode: 0o755 });
const file = (name: string, content = 'x'): MemberSketch => ({ name, type: '0', content });
const link2 = (name: string, target: string): MemberSketch => ({ name, type: '2', target });

test('what GNU tar makes of a prefix passes, in pieces of any size', async () => {
  const prefix = join(await newFolder(), 'prefix');
  const deep = 'a-name-that-is-long/'.repeat(8);
  await mkdir(join(prefix, deep), { recursive: true });
  await writeFile(join(prefix, deep, 'file'), 'x'.repeat(1000));
  await writeFile(join(prefix, 'zero'), '');
  await writeFile(join(prefix, 'Grüße'), 'hello');
  await link(join(prefix, 'Grüße'), join(prefix, 'same'));
  await symlink('../zero', join(prefix, 'a-name-that-is-long/up'));
  await symlink(`./${deep}file`, join(prefix, 'down'));
  const stream = execFileSync('tar', ['--create', '--format=gnu', '--sort=name', '-C', prefix, '-f', '-', '.']);
  for (const size of [1, 100, 512, 513, stream.length]) expect(check(stream, size)).toEqual({ members: 15, bytes: 1005 });
});

describe('a stream is stopped at', () => {
  test.each<[string, readonly MemberSketch[], RegExp]>([
    ['a name with ..', [folder('./'), file('./../x')], /"\.\/\.\.\/x", which is no place in it/],
    ['.. in the middle', [folder('./'), folder('./a'), file('./a/../b')], /no place in it/],
    ['an absolute name', [file('/etc/passwd')], /"\/etc\/passwd", which is no place in it/],
    ['a name that does not begin with a dot', [file('etc/passwd')], /no place in it/],
    ['an empty word', [folder('./'), file('.//etc')], /no place in it/],
    ['a link to an absolute place', [folder('./'), link2('./etc', '/etc')], /link "\.\/etc", which points out of .*, to "\/etc"/],
    ['a link that climbs out', [folder('./'), folder('./a'), link2('./a/up', '../../..')], /points out of/],
    ['a link to a neighbour with the same beginning', [folder('./'), link2('./a', '../.conda2')], /points out of/],
    ['a file through a link', [folder('./'), link2('./a', '.'), file('./a/b')], /"\.\/a\/b", but not the folder for it/],
    ['a file in a file', [folder('./'), file('./a'), file('./a/b')], /not the folder for it/],
    ['a file before its folder', [folder('./'), file('./a/b')], /not the folder for it/],
    ['the same name twice', [folder('./'), file('./a'), file('./a')], /"\.\/a" twice/],
    ['a link instead of a folder', [folder('./'), folder('./a'), link2('./a', '.')], /twice/],
    ['a second name of what is not in it', [folder('./'), { name: './a', type: '1', target: '/etc/shadow' }], /no file in it/],
    ['a second name of a link', [folder('./'), link2('./a', 'b'), { name: './b', type: '1', target: './a' }], /no file in it/],
    ['a character device', [folder('./'), { name: './null', type: '3' }], /"\.\/null", which is no file, folder or link/],
    ['a block device', [folder('./'), { name: './disk', type: '4' }], /no file, folder or link/],
    ['a pipe', [folder('./'), { name: './pipe', type: '6' }], /no file, folder or link/],
    ['a sparse file', [folder('./'), { name: './s', type: 'S' }], /no file, folder or link/],
    ['an extended header', [{ name: './x', type: 'x' }], /no file, folder or link/],
    ['a setuid program', [folder('./'), { name: './su', type: '0', mode: 0o4755 }], /would run as another user/],
    ['a setgid folder', [{ name: './', type: '5', mode: 0o2755 }], /would run as another user/],
    ['a link with contents', [folder('./'), { ...link2('./a', 'b'), content: 'x' }], /contents where/],
    ['a header with a prefix field', [{ ...folder('./'), prefixField: '/etc' }], /header that is not of our making/],
    ['a header of another format', [{ ...folder('./'), magic: 'ustar\x0000' }], /header that is not of our making/],
    ['a wrong checksum', [{ ...folder('./'), checksum: 1 }], /header that is not of our making/],
    ['an endless name', [{ name: '././@LongLink', type: 'L', content: 'x'.repeat(5000) }], /too long/],
  ])('%s', (_name, members, complaint) => {
    expect(() => check(tarOf(members))).toThrow(complaint);
  });

  test('its early end', () => {
    const whole = tarOf([folder('./'), file('./a', 'x'.repeat(600))]);
    for (const length of [0, 100, 512, 1100, 1600, 2048])
      expect(() => check(whole.subarray(0, length))).toThrow(/ends too early/);
  });

  test('what follows its end', () => {
    expect(() => check(Buffer.concat([tarOf([folder('./')]), Buffer.from('x')]))).toThrow(/something after its end/);
  });
});

test('links within the prefix pass, absolute ones too', () => {
  const members = [
    folder('./'),
    folder('./lib'),
    link2('./lib/a', '../lib'),
    link2('./b', `${root}/lib`),
    link2('./c', 'nowhere'),
  ];
  expect(check(tarOf(members)).members).toBe(5);
});

test('no stream of bytes does more than being refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.integer({ min: 1, max: 600 }), (bytes, size) => {
      try {
        check(bytes, size);
      } catch (error) {
        expect(String(error)).toMatch(/^Failure: The archive /);
      }
    }),
  );
});
