/** The network, through @actions/http-client, which honours the proxy variables as every other Action does. */
import { HttpClient } from '@actions/http-client';
import { Failure } from '../failure.ts';

const defaultLimit = 16 * 2 ** 20;

/** See `Network.fetchText` in world.ts. */
export async function fetchText(
  url: string,
  { limit = defaultLimit, headers = {} }: { readonly limit?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  const client = new HttpClient('nixconda', [], { allowRetries: true, maxRetries: 3, socketTimeout: 30_000 });
  try {
    const response = await client.get(url, { ...headers });
    const status = response.message.statusCode ?? 0;
    if (status !== 200) throw new Failure(`Fetching ${url} failed: the server answered ${status}.`);
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response.message) {
      size += chunk.length;
      if (size > limit) throw new Failure(`Fetching ${url} was stopped: it is larger than ${limit} bytes.`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(`Fetching ${url} failed: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  } finally {
    client.dispose();
  }
}
