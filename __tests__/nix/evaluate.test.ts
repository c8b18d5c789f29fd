/** Evaluation of real files by the real Nix, on the miniature nixpkgs. */
import { copyFile, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Evaluation, type EvaluationRequest, evaluateFiles } from '../../src/nix/index.ts';
import type { Environment } from '../../src/world.ts';
import { nixpkgsPath, writeNixpkgs } from '../../test-support/nixpkgs/index.ts';
import { fixtures, nixOf, request, temporaryFolder, worldAt } from './tools.ts';

async function evaluate(
  folder: string,
  files: readonly string[],
  more: Partial<EvaluationRequest> = {},
  env: Environment = process.env,
): Promise<ReadonlyMap<string, Evaluation>> {
  const world = worldAt(folder, env);
  return evaluateFiles(world, await nixOf(world), request(files, more));
}

async function evaluateOne(
  folder: string,
  file: string,
  more: Partial<EvaluationRequest> = {},
  env?: Environment,
): Promise<Evaluation> {
  const evaluation = (await evaluate(folder, [file], more, env)).get(file);
  if (evaluation === undefined) throw new Error(`${file} was not evaluated`);
  return evaluation;
}

const said = ({ diagnostics }: Evaluation) =>
  diagnostics.map(
    ({ rule, severity, range: { start }, message }) => `${severity} ${rule} ${start.line}:${start.column} ${message}`,
  );

const shapes = join(fixtures, 'shapes');
const trouble = join(fixtures, 'trouble');

describe('the shape of a file', () => {
  const files = [
    'env',
    'wrapper',
    'chroot',
    'plain',
    'functor',
    'in-nix-shell',
    'shell',
    'package',
    'list',
    'string',
    'function',
    'set',
  ];
  let all: Promise<ReadonlyMap<string, Evaluation>> | undefined;
  const shapeOf = async (name: string) => {
    all ??= evaluate(
      shapes,
      files.map((file) => `${file}.nix`),
    );
    return (await all).get(`${name}.nix`);
  };

  test.each([
    ['env', 'env'],
    ['wrapper', 'wrapper'],
    ['chroot', 'env'],
    ['plain', 'env'],
    ['functor', 'env'],
    ['in-nix-shell', 'env'],
  ])('%s.nix is %s, and its hook says what it needs', async (name, shape) => {
    const evaluation = await shapeOf(name);
    expect(evaluation).toMatchObject({ ok: true, shape, name: 'conda-shell-env', diagnostics: [] });
    if (!evaluation?.ok) return;
    expect(evaluation.drvPath).toMatch(/^\/nix\/store\/[0-9a-z]{32}-conda-shell-env\.drv$/);
    expect(await readFile(evaluation.drvPath, 'utf8')).toMatch(/^Derive\(/);
    expect(evaluation.hook?.text).toContain('exec ');
    const needs = Object.keys(evaluation.hook?.needs ?? {});
    expect(needs.some((path) => path.endsWith('-conda-init.drv'))).toBe(true);
    for (const path of needs) expect(evaluation.hook?.needs[path]).toEqual(['out']);
  });

  test.each([
    [
      'shell',
      true,
      'warning nix-not-an-env 1:1 This file evaluates to `nix-shell`, a plain shell, not to an FHS environment: what conda installs does not run in it.',
    ],
    [
      'package',
      true,
      'error nix-not-an-env 1:1 This file evaluates to the derivation `thing`, which has no shell hook, not to an FHS environment.',
    ],
    ['list', false, 'error nix-not-an-env 1:1 This file evaluates to a list of 1 element, not to an FHS environment.'],
    ['string', false, 'error nix-not-an-env 1:1 This file evaluates to a string, not to an FHS environment.'],
    [
      'function',
      false,
      'error nix-not-an-env 1:1 This file evaluates to a function that is still to be called, not to an FHS environment.',
    ],
    ['set', false, 'error nix-not-an-env 1:1 This file evaluates to a set that is not a derivation, not to an FHS environment.'],
  ])('%s.nix is told for what it is', async (name, ok, message) => {
    const evaluation = await shapeOf(name);
    expect(evaluation?.ok).toBe(ok);
    expect(evaluation && said(evaluation)).toEqual([message]);
  });
});

describe('what is evaluated', () => {
  test('is found by an attribute path, through sets and lists', async () => {
    expect(await evaluateOne(shapes, 'set.nix', { attribute: ['shells', 'conda'] })).toMatchObject({
      ok: true,
      name: 'conda-shell-env',
    });
    expect(await evaluateOne(shapes, 'set.nix', { attribute: ['all', '1'] })).toMatchObject({
      ok: true,
      name: 'second-shell-env',
    });
    const lost = await evaluateOne(shapes, 'set.nix', { attribute: ['shells', 'cnda'] });
    expect(said(lost)).toEqual(['error nix-missing-attribute 1:1 What this file evaluates to has no attribute `cnda`.']);
    expect(lost.diagnostics[0]?.help).toBe('Did you mean `conda`?');
  });

  test('gets the arguments of the user, which are never spliced into an expression', async () => {
    const name = { name: 'name', kind: 'string', value: 'a-b' } as const;
    const more = { name: 'more', kind: 'expression', value: '1 + 2' } as const;
    expect(await evaluateOne(shapes, 'arguments.nix', { arguments: [name, more] })).toMatchObject({ name: 'a-b-3-shell-env' });
    const hostile = { ...name, value: '"; throw "x' };
    expect(said(await evaluateOne(shapes, 'arguments.nix', { arguments: [hostile] }))[0]).toMatch(/^error nix-derivation-name/);
  });

  test('can be for another system', async () => {
    expect(await evaluateOne(shapes, 'env.nix', { system: 'aarch64-linux' })).toMatchObject({
      ok: true,
      system: 'aarch64-linux',
    });
  });

  test('may have any name, and be a link', async () => {
    const folder = await temporaryFolder();
    const name = `a b'"$(touch x)\${}é.nix`;
    await copyFile(join(shapes, 'env.nix'), join(folder, name));
    await copyFile(join(trouble, 'unicode.nix'), join(folder, 'target'));
    await symlink('target', join(folder, 'link.nix'));
    const evaluations = await evaluate(folder, [name, 'link.nix']);
    expect(evaluations.get(name)).toMatchObject({ ok: true });
    expect(evaluations.get('link.nix')?.diagnostics).toMatchObject([
      // Nix counts bytes: 4 and 2 of them are one letter and two UTF-16 units.
      { file: 'link.nix', rule: 'nix-undefined-variable', range: { start: { line: 2, column: 36 } } },
    ]);
  });
});

describe('many files', () => {
  test('share one nixpkgs, so that fifty cost little more than one', async () => {
    const folder = await temporaryFolder();
    // Loading this nixpkgs says so, once.
    await writeFile(
      join(folder, 'default.nix'),
      `arguments: builtins.trace "loading nixpkgs" (import ${JSON.stringify(nixpkgsPath)} arguments)`,
    );
    await Promise.all(Array.from({ length: 50 }, (_, n) => copyFile(join(shapes, 'env.nix'), join(folder, `${n}.nix`))));
    const world = worldAt(folder);
    const lines: string[] = [];
    const counting = {
      ...world,
      processes: {
        ...world.processes,
        run: (one: Parameters<typeof world.processes.run>[0]) =>
          world.processes.run({
            ...one,
            onErrorLine: (line) => {
              lines.push(line);
              one.onErrorLine?.(line);
            },
          }),
      },
    };
    const files = Array.from({ length: 50 }, (_, n) => `${n}.nix`);
    const evaluations = await evaluateFiles(counting, await nixOf(world), request(files, { nixpkgs: folder }));
    expect([...evaluations.values()].filter(({ ok }) => ok)).toHaveLength(50);
    expect(lines.filter((line) => line.includes('loading nixpkgs'))).toHaveLength(1);
  });

  test('never hide each other, however they fail', async () => {
    const files = [
      '../broken/recursion-deep.nix',
      '../shapes/env.nix',
      'endless.nix',
      '../broken/throw.nix',
      '../shapes/wrapper.nix',
      'gone.nix',
    ];
    const evaluations = await evaluate(trouble, files, { timeout: 1500 });
    expect([...evaluations].map(([file, { ok, diagnostics }]) => [file, ok, diagnostics.map(({ rule }) => rule)])).toEqual([
      ['../broken/recursion-deep.nix', false, ['nix-infinite-recursion']],
      ['../shapes/env.nix', true, []],
      ['endless.nix', false, ['nix-timeout']],
      ['../broken/throw.nix', false, ['nix-throw']],
      ['../shapes/wrapper.nix', true, []],
      ['gone.nix', false, ['nix-missing-file']],
    ]);
  });

  test('each get their own warnings, although Nix warns once for each value', async () => {
    const folder = await temporaryFolder();
    await writeNixpkgs(folder, { release: '25.05' });
    const evaluations = await evaluate(trouble, ['removed.nix', 'removed-too.nix', '../shapes/env.nix'], { nixpkgs: folder });
    const message = `'buildFHSUserEnv' has been renamed to 'buildFHSEnv' and will be removed in 25.11`;
    expect([...evaluations.values()].map((evaluation) => [evaluation.ok, ...said(evaluation)])).toEqual([
      [true, `warning nix-warning 2:2 ${message}`],
      [true, `warning nix-warning 3:15 ${message}`],
      [true],
    ]);
  });
});

describe('an evaluation is stopped', () => {
  test('by a throw of nixpkgs, placed on the name that it is about', async () => {
    const folder = await temporaryFolder();
    await writeNixpkgs(folder, { release: '25.11' });
    const evaluation = await evaluateOne(trouble, 'removed.nix', { nixpkgs: folder });
    expect(said(evaluation)).toEqual([
      `error nix-throw 2:2 'buildFHSUserEnv' has been renamed to 'buildFHSEnv' and was removed in 25.11`,
    ]);
    expect(evaluation.diagnostics[0]?.help).toMatch(/^Write buildFHSEnv/);
  });

  test('where it needs too much memory, even if it is not the first file', async () => {
    const evaluations = await evaluate(trouble, ['../shapes/env.nix', 'greedy.nix', '../shapes/wrapper.nix'], {
      memory: 400 * 2 ** 20,
    });
    expect([...evaluations.values()].map(({ ok, diagnostics }) => [ok, ...diagnostics.map(({ message }) => message)])).toEqual([
      [true],
      [false, 'Evaluating this file needs more memory than 400 MiB.'],
      [true],
    ]);
  });

  test('where it takes too long', async () => {
    expect(said(await evaluateOne(trouble, 'endless.nix', { timeout: 500 }))).toEqual([
      'error nix-timeout 1:1 Evaluating this file takes longer than 0.5 s.',
    ]);
  });

  test('where nothing says what nixpkgs is', async () => {
    const { NIX_PATH: _, ...env } = process.env;
    const evaluation = await evaluateOne(shapes, 'env.nix', { nixpkgs: null }, { ...env, HOME: '/nowhere' });
    expect(said(evaluation)).toEqual([
      'error nix-nixpkgs-missing 1:17 `<nixpkgs>` means nothing here: neither the setting nixpkgs nor NIX_PATH says which nixpkgs it is.',
    ]);
    expect(evaluation.diagnostics[0]?.help).toContain('nixos-25.05');
  });

  test('in restricted mode, where it reads another file than those of the repository', async () => {
    expect((await evaluateOne(trouble, 'reads-host.nix')).ok).toBe(true);
    const readable = [trouble];
    expect(said(await evaluateOne(trouble, 'reads-host.nix', { readable }))).toEqual([
      'error nix-restricted 2:47 Restricted evaluation does not allow this to be read or fetched.',
    ]);
    expect((await evaluateOne(trouble, 'removed.nix', { readable })).ok).toBe(true);
  });
});

test('a file cannot speak in our name', async () => {
  expect(await evaluateOne(trouble, 'traces.nix')).toMatchObject({ ok: true, name: 'conda-shell-env', diagnostics: [] });
});

test('what keeps Nix from beginning is a failure of the program, not of a file', async () => {
  const bad = { name: 'x', kind: 'expression', value: '1 +' } as const;
  await expect(evaluate(shapes, ['env.nix'], { arguments: [bad] })).rejects.toThrow(
    /Nix could not begin to evaluate: syntax error/,
  );
});

test('import from derivation is possible where it is allowed', async () => {
  const evaluation = await evaluateOne(join(fixtures, 'broken'), 'import-from-derivation.nix', { importFromDerivation: true });
  expect(evaluation).toMatchObject({ ok: true });
});
