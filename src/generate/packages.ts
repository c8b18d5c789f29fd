/** The packages of a generated env: the installer, the sets of libraries, and the owner's own. */
import { type Library, librarySet, librarySets } from './libraries.ts';
import type { GenerateSettings } from './settings.ts';

/** The items of `targetPkgs`, each package once, with a comment on each set. */
export function packageLines(settings: GenerateSettings, explain: boolean): readonly string[] {
  const own = settings.installer === 'micromamba' ? ['pkgs.micromamba'] : ['conda-install'];
  const listed = new Set(own);
  const fresh = (text: string) => !listed.has(text) && listed.add(text);
  // Without base, not even the installer starts.
  const chosen = librarySets.filter((name) => name === 'base' || settings.libraries.includes(name));
  const sets = chosen.flatMap((name) => {
    const { why, source, libraries } = librarySet(name);
    const news = libraries.filter((library) => fresh(choice(library.names)));
    if (news.length === 0) return [];
    const items = news.flatMap((library) => (explain ? [...reason(library), choice(library.names)] : [choice(library.names)]));
    return ['', `# ${name}: ${why}`, ...(explain ? [`# ${source}`] : []), ...items];
  });
  const wanted = settings.packages.map((names) => choice(names.split(' or '))).filter(fresh);
  return [...own, ...sets, ...(wanted.length === 0 ? [] : ['', ...wanted])];
}

/** The package under whichever of its names this nixpkgs has. */
function choice(names: readonly string[]): string {
  const text = names.map((name) => `pkgs.${name}`).join(' or ');
  return names.length === 1 ? text : `(${text})`;
}

function reason({ why, source }: Library): readonly string[] {
  return [`# ${why}`, ...(source === undefined ? [] : [`# ${source}`])];
}
