import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCommentsApp } from '../../../../src/comments/app.ts';
import { makeDependencies, manifest, origin, quickPasswords } from '../made-dependencies.ts';
import { makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { visit } from './visitor.ts';

/** Who may use a route: anybody who comes to the door, whoever may moderate, or owners alone. */
type Needs = 'anybody' | 'moderator' | 'owner';

/** Every route below `/moderate/`. Whoever adds one says here who may use it. */
const needs: Readonly<Record<string, Needs>> = {
  'GET /moderate/sign-in/': 'anybody',
  'POST /moderate/sign-in/': 'anybody',
  'GET /moderate/set-up/': 'anybody',
  'POST /moderate/set-up/': 'anybody',
  'GET /moderate/invitation/': 'anybody',
  'POST /moderate/invitation/': 'anybody',
  // Links in a mail say themselves to whom it was sent.
  'GET /moderate/mail/confirm/': 'anybody',
  'POST /moderate/mail/confirm/': 'anybody',
  'GET /moderate/mail/approve/:id/': 'anybody',
  'POST /moderate/mail/approve/:id/': 'anybody',
  'GET /moderate/mail/decline/:id/': 'anybody',
  'POST /moderate/mail/decline/:id/': 'anybody',
  'GET /moderate/mail/spam/:id/': 'anybody',
  'POST /moderate/mail/spam/:id/': 'anybody',
  'POST /moderate/sign-out/': 'moderator',
  'GET /moderate/': 'moderator',
  'POST /moderate/decide/': 'moderator',
  'POST /moderate/undo/': 'moderator',
  'POST /moderate/conversation/': 'moderator',
  'POST /moderate/pause/': 'moderator',
  'GET /moderate/comments/:id/edit/': 'moderator',
  'POST /moderate/comments/:id/edit/': 'moderator',
  'GET /moderate/comments/:id/reply/': 'moderator',
  'POST /moderate/comments/:id/reply/': 'moderator',
  'GET /moderate/comments/:id/erase/': 'moderator',
  'POST /moderate/comments/:id/erase/': 'moderator',
  'GET /moderate/log/': 'moderator',
  'POST /moderate/log/undo/': 'moderator',
  'GET /moderate/sessions/': 'moderator',
  'POST /moderate/sessions/end/': 'moderator',
  'POST /moderate/sessions/end-others/': 'moderator',
  'POST /moderate/sessions/password/': 'moderator',
  'POST /moderate/sessions/mail/': 'moderator',
  'POST /moderate/sessions/mail/off/': 'moderator',
  'GET /moderate/people/': 'owner',
  'POST /moderate/people/role/': 'owner',
  'POST /moderate/people/remove/': 'owner',
  'POST /moderate/people/sessions/end/': 'owner',
  'POST /moderate/people/invite/': 'owner',
  'POST /moderate/people/invitations/take-back/': 'owner',
};

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint({ passwords: quickPasswords() });
});

afterEach(() => endpoint.close());

/** Every route of the app, as its own list has it. */
function listRoutes(): string[] {
  const app = createCommentsApp(
    makeDependencies({
      ...{ store: endpoint.store, site: manifest, now: new Date(), network: '', nextId: () => 1 },
      ...{ passwords: quickPasswords(), https: false, changed: () => undefined, log: () => undefined },
      snapshotToken: undefined,
    }),
  );
  // What comes before every method is no route of its own.
  return app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
}

/** What the store holds that a refused request must leave as it is. */
async function look(): Promise<string> {
  const { store, clock } = endpoint;
  const at = clock.now.toISOString();
  return JSON.stringify([
    await store.export(),
    await store.listModerators(),
    await store.listInvitations(at),
    (await store.listAllSessions(at)).map(({ id }) => id),
  ]);
}

test('every route of the moderators is in the table of who may use it, and nothing else is', () => {
  const routes = listRoutes().filter((route) => route.includes(' /moderate/'));
  expect([...new Set(routes)].sort()).toEqual(Object.keys(needs).sort());
});

describe.each(Object.entries(needs))('%s is for: %s', (route, whom) => {
  const [method = '', pattern = ''] = route.split(' ');
  const path = pattern.replace(':id', 'some');
  const isReading = method === 'GET';

  test('nobody else gets in, and nobody else changes anything', async () => {
    const owner = await visit(endpoint);
    const moderator = await visit(endpoint, { name: 'Jo' });
    const nobody = {
      get: (asked: string) => endpoint.get(asked),
      post: (asked: string) => endpoint.post(asked, {}),
    };
    const before = await look();
    const ask = (who: typeof nobody): Promise<Response> => (isReading ? who.get(path) : who.post(path));
    const isOut = ({ status, headers }: Response): boolean =>
      status === 403 || (headers.get('location') ?? '').startsWith('/moderate/sign-in/');

    expect(isOut(await ask(nobody)), 'nobody').toBe(whom !== 'anybody');
    if (whom === 'owner') expect((await ask(moderator)).status, 'a moderator').toBe(403);
    expect(await look()).toBe(before);
    if (path === '/moderate/sign-out/') return;
    if (whom === 'moderator') expect(isOut(await ask(moderator)), 'a moderator').toBe(false);
    expect(isOut(await ask(owner)), 'an owner').toBe(false);
  });
});

test('S32 no route takes an upload, whoever sends it', async () => {
  const owner = await visit(endpoint);
  const before = await look();
  for (const route of listRoutes().filter((one) => one.startsWith('POST '))) {
    const body = new FormData();
    body.set('formToken', owner.formToken);
    body.set('file', new File(['GIF89a'], '../../a.gif', { type: 'image/gif' }));
    const upload = new Request(origin, { method: 'POST', body });
    const response = await endpoint.fetch(route.slice(5).replace(':id', 'some'), {
      method: 'POST',
      headers: {
        Origin: origin,
        Cookie: owner.cookie,
        'Content-Type': upload.headers.get('content-type') ?? '',
      },
      body: await upload.arrayBuffer(),
    });
    // Mail programs end mails there by a form of either kind, of which nothing is read.
    const isUnread = route === 'POST /api/comments/:id/unfollow';
    expect(response.status, route).toBe(isUnread ? 404 : 415);
  }
  expect(await look()).toBe(before);
});
