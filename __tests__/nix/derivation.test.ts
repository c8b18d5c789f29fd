/** Derivations as Nix writes them, and the installers among their inputs. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDerivation } from '../../src/nix/derivation/aterm.ts';
import { evaluateFiles, installersOf } from '../../src/nix/index.ts';
import { fixtures, nixOf, request, worldAt } from './tools.ts';

const world = worldAt(join(fixtures, 'installers'));

async function drvPathOf(file: string): Promise<string> {
  const evaluation = (await evaluateFiles(world, await nixOf(world), request([file]))).get(file);
  if (!evaluation?.ok) throw new Error(JSON.stringify(evaluation));
  return evaluation.drvPath;
}

test('every conda installer is found, as evaluated, however it is fetched', async () => {
  const found = await installersOf(world, await drvPathOf('many.nix'));
  expect(found.map(({ drvPath: _, outPath: __, ...rest }) => rest)).toEqual([
    {
      file: 'Anaconda3-2024.10-1-Linux-x86_64.sh',
      urls: [
        'https://mirror.example/Anaconda3-2024.10-1-Linux-x86_64.sh',
        'https://repo.anaconda.com/archive/Anaconda3-2024.10-1-Linux-x86_64.sh',
      ],
      system: 'x86_64-linux',
      hash: { algorithm: 'sha256', hex: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8' },
      mode: 'recursive',
      written: '1f2g8x1nh8xwcdh09xcra8vd15xqb5crjmpvmc2xza3ggg771zmr',
    },
    {
      file: 'Miniconda3-py311_24.1.2-0-Linux-x86_64.sh',
      urls: ['https://repo.anaconda.com/miniconda/Miniconda3-py311_24.1.2-0-Linux-x86_64.sh'],
      system: 'x86_64-linux',
      hash: { algorithm: 'sha256', hex: '429a371e7997adc5326741151cf719db315b93092fbc3c248cb6f05f25c0b4b6' },
      mode: 'flat',
      written: 'sha256-Qpo3HnmXrcUyZ0EVHPcZ2zFbkwkvvDwkjLbwXyXAtLY=',
    },
    {
      file: 'Miniforge3-24.3.0-0-Linux-aarch64.sh',
      urls: ['https://a.example/one.sh?file=x'],
      system: 'aarch64-linux',
      hash: { algorithm: 'sha256', hex: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8' },
      mode: 'flat',
      written: 'b9fe70ce7b6fa8df05abfb56995959b897d0365299f5046063bc236843474fb8',
    },
    {
      file: 'Miniforge3-Linux-x86_64.sh',
      urls: ['https://github.com/conda-forge/miniforge/releases/latest/download/Miniforge3-Linux-x86_64.sh'],
      system: 'x86_64-linux',
      hash: null,
      mode: 'flat',
      written: '',
    },
  ]);
  for (const { drvPath, outPath } of found) {
    expect(execFileSync('nix-store', ['--query', '--outputs', drvPath], { encoding: 'utf8' }).trim()).toBe(outPath);
  }
});

test('a derivation is read as Nix reads it', async () => {
  const drvPath = await drvPathOf('many.nix');
  const derivation = readDerivation(await world.files.read(drvPath));
  const ask = (...args: readonly string[]) => execFileSync('nix-store', ['--query', ...args, drvPath], { encoding: 'utf8' });
  expect([...(derivation?.inputDerivations ?? []), ...(derivation?.inputSources ?? [])].sort()).toEqual(
    ask('--references').trim().split('\n').sort(),
  );
  for (const name of ['shellHook', 'buildCommand', 'name'])
    expect(`${derivation?.environment.get(name)}\n`).toBe(ask('--binding', name));
});

describe('the text of a derivation', () => {
  /** As Nix escapes strings there. */
  const quote = (text: string) => {
    const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return `"${text.replace(/[\\"\n\r\t]/g, (character) => named[character] ?? `\\${character}`)}"`;
  };

  test('holds any text in its environment', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n', '\t', ')', ',', '[', 'é') })),
        (environment) => {
          const pairs = Object.entries(environment).map(([name, value]) => `(${quote(name)},${quote(value)})`);
          const text = `Derive([("out","/nix/store/x","","")],[("/nix/store/a.drv",["out"])],["/nix/store/s"],"x86_64-linux","/bin/sh",["-c"],[${pairs}])`;
          expect(readDerivation(text)).toEqual({
            outputs: [{ name: 'out', path: '/nix/store/x', hashAlgorithm: '', hash: '' }],
            inputDerivations: ['/nix/store/a.drv'],
            inputSources: ['/nix/store/s'],
            system: 'x86_64-linux',
            environment: new Map(Object.entries(environment)),
          });
        },
      ),
    );
  });

  test.each(['', 'Derive', 'Derive(', 'Derive([("out"', '<html>'])('is told from %j', (text) => {
    expect(readDerivation(text)).toBeNull();
  });

  test('can have a version before its fields', () => {
    expect(readDerivation('DrvWithVersion("xp-dyn-drv",[],[("/nix/store/a.drv",(["out"],[]))],[],"s","b",[],[])')).toMatchObject({
      system: 's',
      inputDerivations: ['/nix/store/a.drv'],
    });
  });
});
