import { once } from 'node:events';
import { openConnection } from '../endpoint/raw-client.ts';
import { createSendings, type Sending } from '../endpoint/sendings.ts';

/*
 * The load, in a process of its own: `load.ts <port> <signing key> <comments> <connections>`. Makes every request and its
 * token beforehand, warms the server up, tells its parent
 * so and waits for a word of it, and tells it what was measured then.
 */

/** What a run of the load measured; times in milliseconds. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

/** So many comments warm the server up. */
const WARMING = 1500;

const [port, key = '', count, connections] = process.argv.slice(2);
const sendings = await createSendings(WARMING + Number(count), key);
await send(sendings.slice(0, WARMING));
process.send?.('warm');
await once(process, 'message');
const times: number[] = [];
const started = performance.now();
await send(sendings.slice(WARMING), times);
const seconds = (performance.now() - started) / 1000;
times.sort((a, b) => a - b);
const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
const load: Load = { perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99) };
process.send?.(load);
process.disconnect();

async function send(some: readonly Sending[], durations: number[] = []): Promise<void> {
  const waiting = some.values();
  await Promise.all(
    Array.from({ length: Number(connections) }, async () => {
      const connection = openConnection(Number(port));
      for (const { request } of waiting) {
        const sent = performance.now();
        const { status, body } = await connection.send(request);
        durations.push(performance.now() - sent);
        if (status !== 303) throw new Error(`answered ${status}:\n${body}`);
      }
      connection.close();
    }),
  );
}
