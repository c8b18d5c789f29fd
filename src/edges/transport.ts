/** HTTP requests whose answers can be read piece by piece, through a proxy where one is set: what a download needs of Node. */
import { type Agent, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { HttpClient } from '@actions/http-client';
import { type Answer, DownloadError, type Transport } from './download.ts';

/** The real transport. Proxies are taken from the variables https_proxy, http_proxy and no_proxy. */
export const nodeTransport: Transport = {
  open,
  pause: async (milliseconds) => {
    await pause(milliseconds);
  },
  now: () => performance.now(),
};

async function open(url: URL, headers: Readonly<Record<string, string>>, idleTimeout: number): Promise<Answer> {
  // The client is used for its agent only, which knows the proxies; its own requests cannot be read piece by piece with a time limit.
  const client = new HttpClient('nixconda');
  const agent = agentOf(client, url);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      agent,
      headers: { 'user-agent': 'nixconda', ...headers },
    });
    const watch = setTimeout(() => request.destroy(stalled(idleTimeout)), idleTimeout);
    request.on('response', (message) => {
      clearTimeout(watch);
      const discard = () => {
        request.destroy();
        client.dispose();
      };
      resolve({ status: message.statusCode ?? 0, headers: message.headers, body: pieces(message, idleTimeout), discard });
    });
    // Not `once`: what a destroyed connection still reports must not end the program.
    request.on('error', (error) => {
      clearTimeout(watch);
      client.dispose();
      reject(asDownloadError(error, 'unreachable'));
    });
    request.end();
  });
}

function agentOf(client: HttpClient, url: URL): Agent {
  try {
    return client.getAgent(url.href);
  } catch (cause) {
    throw new DownloadError('unreachable', 'the proxy variable for it is no URL', null, cause);
  }
}

async function* pieces(message: IncomingMessage, idleTimeout: number): AsyncGenerator<Uint8Array> {
  const watch = setTimeout(() => message.destroy(stalled(idleTimeout)), idleTimeout);
  try {
    for await (const piece of message) {
      watch.refresh();
      yield piece;
    }
  } catch (error) {
    throw asDownloadError(error, 'cut');
  } finally {
    clearTimeout(watch);
  }
}

const stalled = (idleTimeout: number) => new DownloadError('stalled', `the server sent nothing for ${idleTimeout / 1000} s`, 0);

/** @param fault what a connection's end means at this point: no connection could be made, or it was cut. */
function asDownloadError(error: unknown, fault: 'unreachable' | 'cut'): DownloadError {
  if (error instanceof DownloadError) return error;
  // Not asked with instanceof: under a test runner Node's own errors are of another realm.
  const { code = '', message = String(error) }: { code?: string; message?: string } = Object(error);
  if (code === 'ENOTFOUND') return new DownloadError('unreachable', 'there is no such host', null, error);
  if (code.startsWith('HPE_')) return new DownloadError('server', `the server does not speak HTTP (${message})`, 0, error);
  if (/^(?:CERT_|ERR_TLS_CERT|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(?:GET_ISSUER|VERIFY))/.test(code)) {
    return new DownloadError('certificate', `the server's certificate is not trusted (${message})`, null, error);
  }
  return fault === 'cut'
    ? new DownloadError('cut', 'the connection was cut', 0, error)
    : new DownloadError('unreachable', `the server cannot be reached (${message || code})`, 0, error);
}
