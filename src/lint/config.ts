/** Reads `.nixconda.yml`: which rules, which files, which nixpkgs. Its published schema is docs/nixconda.schema.json. */
import type { Document, Node, ParsedNode } from 'yaml';
import { Failure } from '../failure.ts';
import { nearest } from '../nearest.ts';
import { defaultSettings, type Level, type LintSettings } from './settings.ts';

/** What a project's configuration file says. */
export interface Configuration {
  readonly settings: LintSettings;
  /** Glob patterns of the files to look at; empty: the caller's own default. */
  readonly include: readonly string[];
  /** Glob patterns of files to leave out. */
  readonly exclude: readonly string[];
}

interface Mistake {
  readonly offset: number;
  readonly what: string;
}

const levels: readonly Level[] = ['off', 'info', 'warning', 'error'];
const keys = ['rules', 'include', 'exclude', 'nixpkgs', 'min-installer', 'generate'];

/**
 * Parse a configuration file.
 * @param path as the user would write it, for the message
 * @param text the file's text, YAML 1.2
 * @param ruleIds every rule id that `rules:` may name
 * @throws Failure that lists every mistake with its line; its place is the first one's
 */
export async function readConfiguration(path: string, text: string, ruleIds: ReadonlySet<string>): Promise<Configuration> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const mistakes: Mistake[] = document.errors.map((error) => ({ offset: error.pos[0], what: firstSentence(error.message) }));
  const configuration = mistakes.length > 0 ? null : understand(yaml, document, ruleIds, mistakes);
  const [first] = mistakes.sort((a, b) => a.offset - b.offset);
  if (first === undefined && configuration !== null) return configuration;
  const placed = mistakes.map(({ offset, what }) => ({ ...lines.linePos(offset), what }));
  const list = placed.map(({ line, what }) => `line ${line}: ${what}`).join('; ');
  const at = placed[0];
  throw new Failure(`${path} cannot be used: ${list}.`, {
    remedy: 'See docs/configuration.md, or let your editor check the file against docs/nixconda.schema.json.',
    place: { file: path, ...(at && { line: at.line, column: at.col }) },
  });
}

function understand(
  yaml: typeof import('yaml'),
  document: Document.Parsed<ParsedNode>,
  ruleIds: ReadonlySet<string>,
  mistakes: Mistake[],
): Configuration {
  const root = document.contents;
  const complain = (node: Node | null, what: string) => void mistakes.push({ offset: node?.range?.[0] ?? 0, what });

  /** The entries of a mapping by key; a missing or empty one has none. */
  const entries = (node: Node | null, name: string): readonly (readonly [string, Node, Node | null])[] => {
    if (node === null || (yaml.isScalar(node) && node.value === null)) return [];
    if (!yaml.isMap<Node, Node | null>(node)) {
      complain(node, `${name} must be a mapping`);
      return [];
    }
    return node.items.map(({ key, value }) => [scalarText(key) ?? '', key, value] as const);
  };
  /** A scalar as it is written: 25.10 must not become 25.1. */
  const scalarText = (node: Node | null): string | null =>
    yaml.isScalar(node) && node.value !== null ? (node.source ?? String(node.value)) : null;
  const patterns = (node: Node | null, name: string): readonly string[] => {
    const items = yaml.isSeq<Node>(node) ? node.items.map((item) => scalarText(item)) : [scalarText(node)];
    const texts = items.filter((item) => item !== null);
    if (texts.length !== items.length) complain(node, `${name} must be a glob pattern or a list of them`);
    return texts;
  };
  const version = (node: Node | null, name: string, shape: RegExp, example: string): string | null => {
    const text = scalarText(node);
    if (text !== null && shape.test(text)) return text;
    complain(node, `${name} must be ${example}`);
    return null;
  };

  const chosen: Record<string, Level> = {};
  let include: readonly string[] = [];
  let exclude: readonly string[] = [];
  let nixpkgs: string | null = null;
  let minInstaller: string | null = null;
  for (const [name, key, value] of entries(root, 'the file')) {
    if (name === 'rules') {
      for (const [rule, ruleKey, levelNode] of entries(value, 'rules')) {
        const level = levels.find((known) => known === scalarText(levelNode));
        if (!ruleIds.has(rule)) complain(ruleKey, `there is no rule "${rule}"${suggestion(rule, ruleIds)}`);
        else if (level === undefined) complain(levelNode ?? ruleKey, `the level of ${rule} must be ${levels.join(', ')}`);
        else chosen[rule] = level;
      }
    } else if (name === 'include') include = patterns(value, name);
    else if (name === 'exclude') exclude = patterns(value, name);
    else if (name === 'nixpkgs') nixpkgs = version(value, name, /^(\d\d\.\d\d|unstable)$/, 'a release as "25.05", or unstable');
    else if (name === 'min-installer') minInstaller = version(value, name, /^\d+(\.\d+)*$/, 'a version as "23.1"');
    // What a generated file is made from: src/generate reads it, where it is asked for.
    else if (name === 'generate') entries(value, name);
    else complain(key, `there is no setting "${name}"; known are ${keys.join(', ')}`);
  }
  const settings = { levels: chosen, nixpkgs, minInstaller: minInstaller ?? defaultSettings.minInstaller };
  return { settings, include, exclude };
}

/** ` (did you mean …?)` where a known id is close, else nothing. */
function suggestion(id: string, known: ReadonlySet<string>): string {
  const near = nearest(id, [...known]);
  return near === null ? '' : ` (did you mean ${near}?)`;
}

function firstSentence(message: string): string {
  return message.split('\n')[0]?.replace(/\.$/, '') ?? message;
}
