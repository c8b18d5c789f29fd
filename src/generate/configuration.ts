/** The `generate:` part of `.nixconda.yml`, as plain data for `readGenerateSettings`. */
import { Failure } from '../failure.ts';

/**
 * @param path for messages. Throws a Failure where the text is no YAML, or its `generate` is no mapping.
 * @returns the settings that the file gives; none where it has no `generate`.
 */
export async function readGenerateConfiguration(path: string, text: string): Promise<Readonly<Record<string, unknown>>> {
  const { LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new Failure(`It is no YAML: ${error.message.split('\n')[0]}.`, { place: { file: path, line, column: col } });
  }
  const given: unknown = document.toJS()?.generate ?? {};
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new Failure('`generate` must be a mapping of settings.', { place: { file: path } });
  }
  return given as Readonly<Record<string, unknown>>;
}
