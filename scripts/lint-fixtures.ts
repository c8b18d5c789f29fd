/** Writes the .expected and .fixed.nix files of the linter's fixtures anew. Read the difference before you keep it. */
import { rmSync, writeFileSync } from 'node:fs';
import { fixed, fixtures, found, wholeFiles } from '../__tests__/lint/fixtures.ts';

for (const fixture of [...fixtures(), ...wholeFiles()]) {
  const stem = fixture.path.replace(/\.nix$/, '');
  put(`${stem}.expected`, await found(fixture), '');
  put(`${stem}.fixed.nix`, await fixed(fixture), fixture.text);
}

/** Write a file, or remove it where it would say no more than its absence. */
function put(path: string, text: string, without: string): void {
  if (text === without) rmSync(path, { force: true });
  else writeFileSync(path, text);
}
