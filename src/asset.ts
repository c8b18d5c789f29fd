/** Files that travel with the program, such as shell scripts and Nix expressions. */
import { fileURLToPath } from 'node:url';

/**
 * The path of a file beside the code, also in the bundle: `assetPath(new URL('./x.nix', import.meta.url))`.
 * @param place the bundler knows that form, copies the file, and puts either a URL or the plain path in its place.
 */
export function assetPath(place: URL | string): string {
  return typeof place === 'string' ? place : fileURLToPath(place);
}
