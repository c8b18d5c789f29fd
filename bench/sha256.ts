/**
 * How fast a download is hashed, against sha256sum on the same bytes in a file: `npx tsx bench/sha256.ts [MiB]`.
 *
 * The server is a process of its own on loopback, so the download pays for the network stack and for Node's streams as well.
 * Each takes turns three times; the best time of each counts.
 */
import { execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localWorld } from '../src/edges/world.ts';

const served = process.env.BENCH_SERVED_FILE;
if (served !== undefined) serve(served);
else await measure(Number(process.argv[2] ?? 1024));

function serve(path: string): void {
  const server = createServer((_, response) => {
    response.setHeader('content-length', statSync(path).size);
    createReadStream(path, { highWaterMark: 2 ** 20 }).pipe(response);
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function measure(mebibytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sha256-'));
  const path = join(folder, 'file');
  fill(path, mebibytes);
  const child = fork(fileURLToPath(import.meta.url), { env: { ...process.env, BENCH_SERVED_FILE: path } });
  try {
    const port = await new Promise((resolve) => child.once('message', resolve));
    const silent = { info() {}, warn() {}, debug() {}, group: <T>(_: string, work: () => Promise<T>) => work() };
    const world = localWorld({ cwd: folder, env: process.env, log: silent });
    const times = { tool: [] as number[], download: [] as number[] };
    for (let turn = 0; turn < 3; turn++) {
      let start = performance.now();
      const [expected] = execFileSync('sha256sum', [path], { encoding: 'utf8' }).split(' ');
      times.tool.push(performance.now() - start);
      start = performance.now();
      const outcome = await world.network.hash(`http://127.0.0.1:${port}/`);
      times.download.push(performance.now() - start);
      if (outcome.kind !== 'complete' || outcome.digests.sha256 !== expected)
        throw new Error(`Wrong: ${JSON.stringify(outcome)}`);
    }
    const rate = (milliseconds: number) => `${((mebibytes * 2 ** 20) / milliseconds / 1000).toFixed(0)} MB/s`;
    const [tool, download] = [Math.min(...times.tool), Math.min(...times.download)];
    console.log(`sha256 of ${mebibytes} MiB: sha256sum of the file ${rate(tool)}, download from loopback ${rate(download)}`);
    console.log(`speed of the download / speed of sha256sum: ${(tool / download).toFixed(2)} (goal: at least 0.90)`);
  } finally {
    child.kill();
    rmSync(folder, { recursive: true });
  }
}

function fill(path: string, mebibytes: number): void {
  const piece = randomBytes(2 ** 20);
  const file = openSync(path, 'w');
  for (let count = 0; count < mebibytes; count++) {
    piece.writeUInt32LE(count);
    writeSync(file, piece);
  }
  closeSync(file);
}
