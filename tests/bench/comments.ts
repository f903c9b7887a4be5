import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSigningKey } from '../../src/comments/adapters/node.ts';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import { startServer } from '../endpoint/child.ts';
import type { Load } from './load.ts';
import { median } from './median.ts';

/*
 * How many comments a second the endpoint takes with every rule on, beside a bare insert, in turn and in one run:
 * `npm run bench -- comments 5000 5` (comments, rounds). Every answer is durable on both sides. Quote the medians; the
 * ratio is what another machine can be held to.
 */

interface Run extends Load {
  /** Resident memory of the server after the load, in megabytes. */
  megabytes: number;
}

const CONNECTIONS = 16;
const OWN = join(import.meta.dirname, '..', 'endpoint', 'serve.ts');
const BARE = join(import.meta.dirname, 'bare-server.ts');

/** Sends so many comments to both in turn, and prints the median of every figure. */
export async function benchComments(count: number, rounds: number): Promise<void> {
  const own: Run[] = [];
  const bare: Run[] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(await measure(OWN, count));
    bare.push(await measure(BARE, count));
    console.log(`round ${round + 1}: endpoint ${say(own.slice(-1))}; bare insert ${say(bare.slice(-1))}`);
  }
  const ratio = median(bare.map((run, index) => run.perSecond / (own[index]?.perSecond ?? Number.NaN)));
  console.log(`${count} comments over ${CONNECTIONS} connections, median of ${rounds}:`);
  console.log(`  the endpoint with every rule: ${say(own)}`);
  console.log(`  a bare Hono and SQLite insert: ${say(bare)}`);
  console.log(`  bare / endpoint: ${ratio.toFixed(2)}`);
}

async function measure(program: string, count: number): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'both-banks-bench-'));
  const file = join(folder, 'comments.sqlite');
  try {
    let key = 'a key that nobody reads, for the bare insert';
    if (program === OWN) {
      const store = await openSqliteStore(file);
      key = await readSigningKey(store);
      await store.close();
    }
    const server = await startServer(program, [file]);
    const load = join(import.meta.dirname, 'load.ts');
    const parameters = [load, server.port, key, count, CONNECTIONS].map(String);
    const { stdout } = await promisify(execFile)(process.execPath, parameters);
    const megabytes = (await server.readMemory()) / 1024 / 1024;
    await server.kill();
    return { ...(JSON.parse(stdout) as Load), megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(runs: readonly Run[]): string {
  const of = (figure: keyof Run): number => median(runs.map((run) => run[figure]));
  return `${of('perSecond').toFixed(0)} a second, p50 ${of('p50').toFixed(1)} ms, p99 ${of('p99').toFixed(1)} ms, ${of('megabytes').toFixed(0)} MB`;
}
