import { createCommentsApp } from '../../../src/comments/app.ts';
import type { LaterPages, SiteManifest } from '../../../src/comments/contract.ts';
import type { LogEvent } from '../../../src/comments/dependencies.ts';
import type { Mail } from '../../../src/comments/mail/mailer.ts';
import { createChores } from '../../../src/comments/chores.ts';
import { createD1Store, type D1Binding } from '../../../src/comments/store/d1.ts';
import type { Row } from '../../../src/comments/store/plan.ts';
import type { CommentStore } from '../../../src/comments/store/store.ts';
import { makeDependencies, quickPasswords } from '../../unit/comments/made-dependencies.ts';
import { makeMailer } from '../../unit/comments/made-mailer.ts';

/*
 * A Worker that does with stores over D1 what it is told over HTTP, and answers as the endpoint over one, so that both run
 * in workerd while the cases that try them run on Node.
 */

/** What it is told: to ask a store, to be in trouble, or to start anew. */
export type Told =
  | {
      kind: 'ask';
      /** Its place among all that was asked: on their way requests overtake each other. */
      turn: number;
      store: number;
      binding: Binding;
      isFull?: boolean;
      verb: string;
      parameters: unknown[];
    }
  | { kind: 'lock'; isLocked: boolean }
  | { kind: 'dump'; binding: Binding }
  | { kind: 'empty'; binding: Binding };

/** What it answers: what the verb answered, or what it rejected with. */
export type Answered = { value?: unknown } | { error: { name: string; message: string } };

export type Binding = 'DB' | 'EMPTY';

/** As D1 says it: nothing was done, the same may be tried again. */
const OVERLOADED = 'D1_ERROR: D1 DB is overloaded. Requests queued for too long.';
const FULL = 'D1_ERROR: database or disk is full: SQLITE_FULL';

/** What the endpoint is told of its surroundings with each request, in the header `told`. */
export interface ToldEndpoint {
  binding: Binding;
  now: string;
  network: string;
  site: SiteManifest;
  laterPages: Record<string, LaterPages>;
  https: boolean;
  snapshotToken?: string | undefined;
  /** A mailer, where it has one. */
  mailer?: { isDown: boolean } | undefined;
  /** Whether the clock ticks: it does its chores, and the request says nothing. */
  isTick: boolean;
  /** The request as it was meant: on its way to a Worker on this machine some of it is changed. */
  url: string;
  method: string;
  headers: [string, string][];
}

/** What it did besides answering, in the answer's header `did`; a tick of the clock answers nothing else. */
export interface DidEndpoint {
  events: LogEvent[];
  changes: number;
  /** For each password that was checked, whether there was a hash to check it with. */
  checks: boolean[];
  mails: Mail[];
}

let isLocked = false;
let ids = 0;
let turn = 0;
const stores = new Map<number, CommentStore>();

export default {
  async fetch(request: Request, env: Record<Binding, D1Binding>): Promise<Response> {
    const around = request.headers.get('told');
    if (around !== null) return answer(request, JSON.parse(decodeURIComponent(around)) as ToldEndpoint, env);
    // A marked boundary, as above: only the suite sends here.
    const told = (await request.json()) as Told;
    try {
      return Response.json({ value: await act(told, env) } satisfies Answered);
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      return Response.json({ error: { name, message } } satisfies Answered);
    }
  },
};

/** Answers as the endpoint, whose clock and surroundings the request brings along. */
async function answer(
  request: Request,
  { binding, now, mailer, isTick, url, method, headers, ...around }: ToldEndpoint,
  env: Record<Binding, D1Binding>,
): Promise<Response> {
  const did: DidEndpoint = { events: [], changes: 0, checks: [], mails: [] };
  const madeMailer = mailer && makeMailer(mailer.isDown, did.mails);
  const made = makeDependencies({
    ...around,
    store: createD1Store(env[binding]),
    nextId: () => (ids += 1),
    mailer: madeMailer,
    now: new Date(now),
    passwords: quickPasswords(did.checks),
    changed: () => {
      did.changes += 1;
    },
    log: (event) => did.events.push(event),
  });
  const body = ['GET', 'HEAD'].includes(method) ? null : await request.arrayBuffer();
  if (isTick) {
    await createChores(made)();
    // Mails do not fit into a header.
    return Response.json(did);
  }
  const response = await createCommentsApp(made).fetch(new Request(url, { method, headers, body }));
  const answered = new Response(response.body, response);
  answered.headers.set('did', encodeURIComponent(JSON.stringify(did)));
  return answered;
}

async function act(told: Told, env: Record<Binding, D1Binding>): Promise<unknown> {
  switch (told.kind) {
    case 'lock':
      isLocked = told.isLocked;
      return undefined;
    case 'dump':
      return dump(env[told.binding]);
    case 'empty':
      return empty(env[told.binding]);
    case 'ask': {
      await takeTurn(told.turn);
      const store =
        stores.get(told.store) ?? createD1Store(inTrouble(env[told.binding], told.isFull === true));
      stores.set(told.store, store);
      // A marked boundary: the other end names a verb of the store.
      const verb = Reflect.get(store, told.verb) as (...parameters: unknown[]) => Promise<unknown>;
      if (told.verb !== 'secret') return verb(...told.parameters);
      const [name, value] = told.parameters;
      return verb(name, () => value);
    }
  }
}

/** Resolves when everything that was asked before has begun. */
async function takeTurn(mine: number): Promise<void> {
  // By a clock of its own: workerd breaks a request off that only another one could wake.
  while (mine !== turn) await new Promise((resolve) => setTimeout(resolve, 1));
  turn += 1;
}

/** The database as it is where it refuses: locked for everybody's changes, or full for this one's. */
function inTrouble(binding: D1Binding, isFull: boolean): D1Binding {
  const changing = new WeakSet();
  return {
    prepare: (sql) => ({
      bind: (...values) => {
        const bound = binding.prepare(sql).bind(...values);
        if (!/^\s*SELECT/.test(sql)) changing.add(bound);
        return bound;
      },
    }),
    batch: async (statements) => {
      if (statements.some((one) => changing.has(one))) {
        if (isLocked) throw new Error(OVERLOADED);
        if (isFull) throw new Error(FULL);
      }
      return binding.batch(statements);
    },
  };
}

/** Everything that can be asked of the database, in one text. */
async function dump(binding: D1Binding): Promise<string> {
  const tables = await all(
    binding,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf*'",
  );
  const rows = await Promise.all(
    tables.map(async ({ name }) =>
      (await all(binding, `SELECT * FROM "${String(name)}"`)).flatMap((row) =>
        Object.values(row).map((value) =>
          Array.isArray(value) ? new TextDecoder('latin1').decode(Uint8Array.from(value)) : String(value),
        ),
      ),
    ),
  );
  return rows.flat().join('\n');
}

/** Takes every row away; what the migrations filled in is put back. */
async function empty(binding: D1Binding): Promise<void> {
  const filled = ['site', 'comment_counts', 'deployments', 'd1_migrations'];
  const tables = await all(
    binding,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf*' AND name NOT GLOB '*_search*'",
  );
  await run(binding, [
    ...tables
      .map(({ name }) => String(name))
      .filter((name) => !filled.includes(name))
      .map((name) => `DELETE FROM "${name}"`),
    'UPDATE site SET revision = 0, paused = 0',
    "UPDATE deployments SET revision = 0, asked = '', repeats = 0",
  ]);
}

async function all(binding: D1Binding, sql: string): Promise<Row[]> {
  const [answer] = await run(binding, [sql]);
  return answer?.results ?? [];
}

function run(binding: D1Binding, sql: readonly string[]) {
  // A marked boundary: a statement goes back to the database that prepared it, whatever it is.
  return binding.batch(sql.map((one) => binding.prepare(one).bind()) as never[]);
}
