import type { CommentsDependencies } from '../../../src/comments/dependencies.ts';
import type { MadeMailer } from '../../unit/comments/made-mailer.ts';
import { origin, type quickPasswords } from '../../unit/comments/made-dependencies.ts';
import { aroundFetch, makeClock, makeHere, type MadeEndpoint } from '../../unit/comments/made-endpoint.ts';
import { bindings, type Workbench } from './workbench.ts';
import type { Binding, DidEndpoint, ToldEndpoint } from './worker.ts';

/** What can be handed to an endpoint in workerd; anything else is a function of this process. */
const handed = new Set(['https', 'passwords', 'snapshotToken', 'mailer']);

/** Makes endpoints in workerd, over an empty D1 each; two may be open at a time. */
export function makeEndpointsIn({ tell, open, url: here }: Workbench) {
  const free = [...bindings];

  return async (more: Partial<CommentsDependencies> = {}): Promise<MadeEndpoint> => {
    if (Object.keys(more).some((name) => !handed.has(name))) return makeHere(more);
    const binding = free.shift();
    if (binding === undefined) throw new Error('too many endpoints are open');
    await tell({ kind: 'empty', binding });
    const clock = makeClock();
    // A marked boundary: passwords that are handed in are quick ones, and those of workerd are quick, too.
    const { checks } = (more.passwords ?? {}) as Partial<ReturnType<typeof quickPasswords>>;
    // A marked boundary, as above: a mailer that is handed in is a made one.
    const mailer = more.mailer as MadeMailer | undefined;
    const events: MadeEndpoint['events'] = [];

    async function ask(path: string, init: RequestInit, isTick = false): Promise<Response> {
      const { now, network, site, laterPages } = clock;
      const { method = 'GET', body = null } = init;
      const told: ToldEndpoint = {
        ...{ binding: binding as Binding, network, site, laterPages },
        ...{ isTick, mailer: mailer && { isDown: mailer.isDown } },
        ...{ now: now.toISOString(), https: more.https === true, snapshotToken: more.snapshotToken },
        ...{ url: origin + path, method, headers: [...new Headers(init.headers)] },
      };
      const response = await fetch(here, {
        method: 'POST',
        headers: { told: encodeURIComponent(JSON.stringify(told)) },
        body: body ?? '',
        redirect: 'manual',
        // A body that comes piece by piece is sent so.
        duplex: 'half',
      } as RequestInit);
      const did = readDid(
        isTick ? await response.text() : decodeURIComponent(response.headers.get('did') ?? ''),
      );
      events.push(...did.events);
      clock.changes += did.changes;
      checks?.push(...did.checks);
      mailer?.mails.push(...did.mails);
      return response;
    }

    return aroundFetch((path, init) => ask(path, init), {
      ...{ store: open(binding), events, clock },
      chores: async () => {
        await ask('/', {}, true);
      },
      close: () => {
        free.push(binding);
        return Promise.resolve();
      },
    });
  };
}

function readDid(text: string): DidEndpoint {
  if (text === '') throw new Error('the endpoint did not say what it did');
  // A marked boundary: the Worker of this suite says so.
  return JSON.parse(text) as DidEndpoint;
}
