/** `--pin`: nixpkgs by revision and hash. */
import { describe, expect, test } from '@jest/globals';
import { archiveOf, type NixpkgsPin } from '../../src/upgrade/index.ts';
import { upgraded } from './upgraded.ts';

const revision = '5c2cb55ad7a5b5ff80ea4d9a7c6ee8b4c5c2e3a1';
const other = '0123456789012345678901234567890123456789';
const pin: NixpkgsPin = {
  url: archiveOf(revision),
  sha256: { algorithm: 'sha256', hex: '4b3b3b1b99215e85fd73fb2c2d7ebf318ac942a457072de62d885056556eb83e' },
  revision,
};
const base32 = '0gmqdramcl485pk2s1spli1ck2iipxz2sb7vfgyqapi1k4dknfsb';

describe('pins', () => {
  test.each([
    [
      '<nixpkgs>, with the comment that excused it',
      '{\n  # nixconda-disable-next-line nixpkgs-unpinned: as the caller likes\n  pkgs ? import <nixpkgs> { }, # p\n}:\npkgs.hello\n',
      `{\n  pkgs ? import (fetchTarball {\n    url = "${pin.url}";\n    sha256 = "sha256-Szs7G5khXoX9c/ssLX6/MYrJQqRXBy3mLYhQVlVuuD4=";\n  }) { }, # p\n}:\npkgs.hello\n`,
    ],
    [
      'a revision that is pinned, its hash in the encoding that it has',
      `import (builtins.fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/${other}.tar.gz"; sha256 = "1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr"; }) { }`,
      `import (builtins.fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/${revision}.tar.gz"; sha256 = "${base32}"; }) { }`,
    ],
    [
      'a revision in a name of its own',
      `let rev = "${other}"; in import (fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/\${rev}.tar.gz"; sha256 = "${'a'.repeat(64)}"; }) { }`,
      `let rev = "${revision}"; in import (fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/\${rev}.tar.gz"; sha256 = "${pin.sha256.hex}"; }) { }`,
    ],
  ])('%s', async (_what, before, after) => {
    const result = await upgraded(before, { pin });
    expect(result).toMatchObject({ text: after, refusals: [], changes: [{ what: `nixpkgs is pinned to ${revision}.` }] });
    expect((await upgraded(after, { pin })).text).toBe(after);
  });
});

test('a pin whose hash is not written here is refused', async () => {
  const text = `{ sha256 }: import (fetchTarball { url = "https://github.com/NixOS/nixpkgs/archive/${other}.tar.gz"; inherit sha256; }) { }`;
  const result = await upgraded(text, { pin });
  expect(result).toMatchObject({
    text,
    refusals: [{ what: 'The revision and the sha256 of this nixpkgs are not both plain text.' }],
  });
});

test('other tarballs stay', async () => {
  const text = `fetchTarball { url = "https://github.com/nix-community/x/archive/${other}.tar.gz"; sha256 = "${'a'.repeat(64)}"; }`;
  expect(await upgraded(text, { pin })).toEqual({ text, changes: [], refusals: [] });
});
