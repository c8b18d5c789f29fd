/** The fixtures of the linter: one folder a rule, Nix files in it, and beside each what the rule must find in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { defaultSettings, type Linter, type LintSettings, makeLinter, rules } from '../../src/lint/index.ts';

export const fixturesFolder = fileURLToPath(new URL('./fixtures/', import.meta.url));

/**
 * `x.nix` is the input. `x.expected` says what the folder's rule finds in it, and `x.fixed.nix` what its fixes make of it; where
 * there is none, the rule must find nothing, or have nothing to fix. The input's first lines may say, in comments, under which
 * name it is linted (`# as: flake.nix`) and with which settings (`# nixpkgs: 22.11`, `# min-installer: 24.1`).
 */
export interface Fixture {
  /** The rule's id: the folder's name. Empty for a whole file. */
  readonly rule: string;
  /** As `installer-latest/fires.nix`. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The name under which it is linted. */
  readonly file: string;
  readonly settings: Pick<LintSettings, 'nixpkgs' | 'minInstaller'>;
  /** Empty where there is no such file. */
  readonly expected: string;
  /** The input itself where there is no such file. */
  readonly fixed: string;
}

/** Whole files under files/, linted with every rule: `x.expected` lists what is found, `x.fixed.nix` has the safe fixes. */
export function wholeFiles(): readonly Fixture[] {
  const folder = fileURLToPath(new URL('./files/', import.meta.url));
  return readdirSync(folder)
    .filter(isInput)
    .map((name) => readFixture(folder, '', name));
}

export function fixtures(): readonly Fixture[] {
  return readdirSync(fixturesFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && rules.some(({ id }) => id === entry.name))
    .flatMap(({ name: rule }) =>
      readdirSync(`${fixturesFolder}${rule}`)
        .filter(isInput)
        .map((name) => readFixture(`${fixturesFolder}${rule}/`, rule, name)),
    );
}

const isInput = (name: string) => name.endsWith('.nix') && !name.endsWith('.fixed.nix');

function readFixture(folder: string, rule: string, name: string): Fixture {
  const path = `${folder}${name}`;
  const stem = path.replace(/\.nix$/, '');
  const text = readFileSync(path, 'utf8');
  const option = (key: string) => new RegExp(`^# ${key}: (\\S+)$`, 'm').exec(text)?.[1];
  return {
    rule,
    name: rule === '' ? name : `${rule}/${name}`,
    path,
    text,
    file: option('as') ?? name,
    settings: { nixpkgs: option('nixpkgs') ?? null, minInstaller: option('min-installer') ?? defaultSettings.minInstaller },
    expected: existsSync(`${stem}.expected`) ? readFileSync(`${stem}.expected`, 'utf8') : '',
    fixed: existsSync(`${stem}.fixed.nix`) ? readFileSync(`${stem}.fixed.nix`, 'utf8') : text,
  };
}

/** A linter in which every other rule is off. A comment can only be found idle by the rule it speaks of, so there all are on. */
export function linterFor({ rule, settings }: Pick<Fixture, 'rule' | 'settings'>): Promise<Linter> {
  const others = rules.filter(({ id }) => id !== rule && rule !== 'unused-suppression' && rule !== '');
  return makeLinter({ ...settings, levels: Object.fromEntries(others.map(({ id }) => [id, 'off'] as const)) });
}

/** As `.expected` files have it: place, severity and marked text, then the message, then the fix. */
export function describeFindings(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(({ range: { start, end }, severity, message, help, fix }) => {
      const marked = text.slice(start.offset, end.offset).replaceAll('\n', '⏎');
      const lines = [
        `${start.line}:${start.column}-${end.line}:${end.column} ${severity} «${marked}»`,
        `  ${message}`,
        ...(help === undefined ? [] : [`  help: ${help}`]),
        ...(fix === undefined ? [] : [`  ${fix.kind} fix: ${fix.title}`]),
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

/** What the fixes of the folder's rule make of the input, suggested ones included; of a whole file, the safe ones of all rules. */
export async function fixed(fixture: Fixture): Promise<string> {
  const linter = await linterFor(fixture);
  return (await linter.fix(fixture.file, fixture.text, fixture.rule === '' ? 'safe' : 'suggested')).text;
}

/** What the folder's rule finds in the input, as `.expected` has it. */
export async function found(fixture: Fixture): Promise<string> {
  const { diagnostics } = (await linterFor(fixture)).lint(fixture.file, fixture.text);
  if (fixture.rule === '') return diagnostics.map(oneLine).join('');
  return describeFindings(
    fixture.text,
    diagnostics.filter(({ rule }) => rule === fixture.rule),
  );
}

function oneLine({ rule, severity, range: { start } }: Diagnostic): string {
  return `${start.line}:${start.column} ${severity} ${rule}\n`;
}
