import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSigningKey } from '../../src/comments/adapters/chance.ts';
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
  /** Processor time of the server for a comment, in milliseconds: steadier than the clock on a shared machine. */
  processor: number;
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
  const ratio = (figure: keyof Run, above: readonly Run[], below: readonly Run[]): string =>
    median(above.map((run, index) => run[figure] / (below[index]?.[figure] ?? Number.NaN))).toFixed(2);
  console.log(`${count} comments over ${CONNECTIONS} connections, median of ${rounds}:`);
  console.log(`  the endpoint with every rule: ${say(own)}`);
  console.log(`  a bare Hono and SQLite insert: ${say(bare)}`);
  console.log(
    `  bare / endpoint: ${ratio('perSecond', bare, own)} by the clock, ${ratio('processor', own, bare)} in processor time`,
  );
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
    const parameters = [server.port, key, count, CONNECTIONS].map(String);
    const load = fork(join(import.meta.dirname, 'load.ts'), parameters);
    const [, before] = [await hear(load), await server.readUsage()];
    load.send('go');
    const [measured, after] = [await hear(load), await server.readUsage()];
    await server.kill();
    return {
      ...(measured as Load),
      megabytes: after.memory / 1024 / 1024,
      processor: (after.processor - before.processor) / count,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The next message of a child; rejects where it ends before. */
function hear(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const exited = (): void => {
      reject(new Error('the load ended before it was measured'));
    };
    child.once('exit', exited);
    child.once('message', (message) => {
      child.off('exit', exited);
      resolve(message);
    });
  });
}

function say(runs: readonly Run[]): string {
  const of = (figure: keyof Run): number => median(runs.map((run) => run[figure]));
  return `${of('perSecond').toFixed(0)} a second, p50 ${of('p50').toFixed(1)} ms, p99 ${of('p99').toFixed(1)} ms, ${of('processor').toFixed(2)} ms of processor time each, ${of('megabytes').toFixed(0)} MB`;
}
