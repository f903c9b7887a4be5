import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSigningKey } from '../../src/comments/adapters/chance.ts';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import { startServer } from './child.ts';
import { openConnection } from './raw-client.ts';
import { createSendings, type Sending } from './sendings.ts';

/** How a round ended. */
export interface KillRound {
  sent: number;
  /** Answered with a redirect before the process was killed. */
  acknowledged: number;
  /** Acknowledged comments that are not there. */
  lost: number;
  /** Comments that are there more than once, right after the crash or after everything was sent again. */
  doubled: number;
  /** Comments that could not be sent in the second life of the server. */
  refused: number;
}

const CONNECTIONS = 16;
const SENT = 400;

const program = join(import.meta.dirname, 'serve.ts');

/**
 * Sends comments over 16 connections, kills the server with SIGKILL once so many were acknowledged, and looks into the
 * database. Then starts it again, sends everything once more as a browser would repeat it, and looks again.
 */
export async function runKillRound(killAfter: number): Promise<KillRound> {
  const folder = mkdtempSync(join(tmpdir(), 'both-banks-kill-'));
  const file = join(folder, 'comments.sqlite');
  try {
    const key = await withStore(file, readSigningKey);
    const sendings = await createSendings(SENT, key);

    const first = await startServer(program, [file]);
    const acknowledged = new Set<string>();
    let killed: Promise<void> | undefined;
    await sendAll(first.port, sendings, ({ mark }, status) => {
      if (status === 303) acknowledged.add(mark);
      if (acknowledged.size >= killAfter) killed ??= first.kill();
    });
    await (killed ?? first.kill());
    const afterCrash = await countMarks(file, sendings);

    const second = await startServer(program, [file]);
    let refused = 0;
    await sendAll(second.port, sendings, (_, status) => {
      if (status !== 303) refused += 1;
    });
    await second.kill();
    const atTheEnd = await countMarks(file, sendings);

    return {
      sent: SENT,
      acknowledged: acknowledged.size,
      lost:
        [...acknowledged].filter((mark) => !afterCrash.has(mark)).length +
        sendings.filter(({ mark }) => !atTheEnd.has(mark)).length,
      doubled: [...afterCrash.values(), ...atTheEnd.values()].filter((count) => count > 1).length,
      refused,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sendAll(
  port: number,
  sendings: readonly Sending[],
  answered: (sending: Sending, status: number) => void,
): Promise<void> {
  const waiting = sendings.values();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = openConnection(port);
      try {
        for (const sending of waiting) answered(sending, (await connection.send(sending.request)).status);
      } catch {
        // The server is gone, as it should be in the first half of a round; in the second, something is missing then.
      }
      connection.close();
    }),
  );
}

/** How often each comment is there. */
async function countMarks(file: string, sendings: readonly Sending[]): Promise<Map<string, number>> {
  const { comments } = await withStore(file, (store) => store.export());
  const known = new Set(sendings.map(({ mark }) => mark));
  const counts = new Map<string, number>();
  for (const { text } of comments) {
    const mark = text.slice(-36);
    if (!known.has(mark)) throw new Error('a comment is there that nobody sent whole');
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

async function withStore<T>(
  file: string,
  use: (store: Awaited<ReturnType<typeof openSqliteStore>>) => Promise<T>,
): Promise<T> {
  const store = await openSqliteStore(file);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
