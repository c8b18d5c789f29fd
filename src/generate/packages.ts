/** The packages of a generated env: the installer, the sets of libraries, and the owner's own. */
import { type Library, librarySet, librarySets } from './libraries.ts';
import { firstThatFits } from './nix-text.ts';
import type { GenerateSettings } from './settings.ts';

/** The items of `targetPkgs`, each package once, with a comment on each set. */
export function packageLines(settings: GenerateSettings, explain: boolean): readonly string[] {
  const own = settings.installer === 'micromamba' ? ['pkgs.micromamba'] : ['conda-install'];
  const listed = new Set(own);
  const fresh = (names: readonly string[]) => {
    const text = attributes(names).join(' or ');
    return !listed.has(text) && listed.add(text);
  };
  // Without base, not even the installer starts.
  const chosen = librarySets.filter((name) => name === 'base' || settings.libraries.includes(name));
  const sets = chosen.flatMap((name) => {
    const { why, source, libraries } = librarySet(name);
    const news = libraries.filter(({ names }) => fresh(names));
    if (news.length === 0) return [];
    const items = news.flatMap((library) => [...(explain ? reason(library) : []), ...choice(library.names)]);
    return ['', `# ${name}: ${why}`, ...(explain ? [`# ${source}`] : []), ...items];
  });
  const wanted = settings.packages
    .map((names) => names.split(' or '))
    .filter(fresh)
    .flatMap(choice);
  return [...own, ...sets, ...(wanted.length === 0 ? [] : ['', ...wanted])];
}

const attributes = (names: readonly string[]) => names.map((name) => `pkgs.${name}`);

/** The package under whichever of its names this nixpkgs has. */
function choice(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = attributes(names);
  if (others.length === 0) return [first];
  return firstThatFits([`(${[first, ...others].join(' or ')})`], [...filled(`(${first}`, others), ')']);
}

/** As many names on each line as it holds, and each line further in: one `or` is inside the other. */
function filled(first: string, others: readonly string[]): readonly string[] {
  return others.reduce<readonly string[]>(
    (lines, name) => {
      const last = lines.at(-1) ?? '';
      const broken = [last, `${'  '.repeat(lines.length)}or ${name}`];
      return [...lines.slice(0, -1), ...firstThatFits([`${last} or ${name}`], broken)];
    },
    [first],
  );
}

function reason({ why, source }: Library): readonly string[] {
  return [`# ${why}`, ...(source === undefined ? [] : [`# ${source}`])];
}
