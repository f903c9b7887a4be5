import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifest, origin } from '../made-dependencies.ts';
import { byNow, hiddenFields, idOf, send, words } from '../made-endpoint.ts';
import { linkFor, linksOf, makeMailing, type MailingEndpoint } from './mailed.ts';

let endpoint: MailingEndpoint;

beforeEach(async () => {
  endpoint = await makeMailing();
});

afterEach(() => endpoint.close());

/** Sends a comment and has Mo told; answers its id and the links to it. */
async function told(): Promise<{ id: string; link: Record<'approve' | 'decline' | 'spam', string> }> {
  const id = idOf(await send(endpoint));
  const [mail] = await endpoint.tick();
  const [approve, decline, spam] = ['approve', 'decline', 'spam'].map((deed) => linkFor(deed, mail));
  return { id, link: { approve: approve ?? '', decline: decline ?? '', spam: spam ?? '' } };
}

/** Opens a link and presses the page's button. */
async function press(link: string, more: Record<string, string> = {}): Promise<Response> {
  const { pathname } = new URL(link, origin);
  const page = await (await endpoint.get(link)).text();
  return endpoint.post(pathname, { ...hiddenFields(page, pathname), ...more });
}

const stateOf = async (id: string): Promise<string | undefined> => (await endpoint.store.find(id))?.state;

describe('a link in a notice', () => {
  it('shows the comment and what its button does, without a session, and the button does it', async () => {
    const { id, link } = await told();
    const page = await (await endpoint.get(link.approve)).text();
    expect(page).toContain('Publish this comment?');
    expect(page).toContain('the bench rings back at four');
    expect(page).toContain('On “A post &amp; more”:');
    expect(await stateOf(id)).toBe('waiting');
    const before = endpoint.clock.changes;
    const response = await press(link.approve);
    expect(response.status).toBe(303);
    expect(await stateOf(id)).toBe('approved');
    expect(endpoint.clock.changes).toBe(before + 1);
    const after = await (await endpoint.get(response.headers.get('location') ?? '')).text();
    expect(after).toContain('This comment is published');
    expect(after).toContain('Mo decided on it last');
    expect((await endpoint.store.listAudit({ limit: 1 }))[0]).toMatchObject({
      ...{ moderator: 'Mo', action: 'approve', comment: id, via: 'mail' },
    });
  });

  it('declines for a reason of the policy alone, and marks spam', async () => {
    const { id, link } = await told();
    expect((await press(link.decline)).status).toBe(422);
    expect((await press(link.decline, { reason: 'made up' })).status).toBe(422);
    expect(await stateOf(id)).toBe('waiting');
    await press(link.decline, { reason: 'off-topic' });
    expect(await endpoint.store.find(id)).toMatchObject({ state: 'declined', declinedFor: 'off-topic' });
    endpoint.wait(900);
    const other = await send(endpoint, { ...words, text: 'Another one, with words of its own for a month.' });
    const [mail] = await endpoint.tick();
    await press(linkFor('spam', mail));
    expect(await stateOf(idOf(other))).toBe('spam');
  });

  it('S1 S2 a scanner that opens every link of every mail, by GET and by HEAD, changes nothing', async () => {
    const ids = [idOf(await send(endpoint))];
    const mails = await endpoint.tick();
    endpoint.wait(900);
    for (const text of ['The first of two that came together.', 'The second of two that came together.'])
      ids.push(idOf(await send(endpoint, { ...words, text })));
    mails.push(...(await endpoint.tick()));
    await endpoint.store.addModerator({
      ...{ name: 'Jo', role: 'moderator', passwordHash: 'x', created: endpoint.clock.now.toISOString() },
    });
    const by = byNow(endpoint, 'Jo');
    await endpoint.store.putMailAddress('Jo', 'jo@moderators.example', by);
    mails.push(...(await endpoint.tick()));
    const links = mails.flatMap(linksOf).filter((link) => link.startsWith('/moderate/'));
    // Three for each comment, the queue and where to end it, and one that confirms.
    expect(links).toHaveLength(3 * 3 + 2 * 2 + 1);
    const before = JSON.stringify(await endpoint.store.export());
    for (const link of links) {
      for (const method of ['GET', 'HEAD', 'GET'])
        expect((await endpoint.fetch(link, { method })).status, `${method} ${link}`).toBeLessThan(400);
    }
    expect(JSON.stringify(await endpoint.store.export())).toBe(before);
    expect(await Promise.all(ids.map(stateOf))).toEqual(['waiting', 'waiting', 'waiting']);
    expect((await endpoint.store.findMailAddress('Jo'))?.confirmed).toBeUndefined();
    // And they all work still.
    for (const [index, mail] of mails.slice(0, 1).entries()) {
      await press(linkFor('approve', mail));
      expect(await stateOf(ids[index] ?? '')).toBe('approved');
    }
  });

  it('S2 works once: pressed again, or after an undo, it says what became of the comment', async () => {
    const { id, link } = await told();
    const { pathname } = new URL(link.approve, origin);
    const fields = hiddenFields(await (await endpoint.get(link.approve)).text(), pathname);
    await endpoint.post(pathname, fields);
    const again = await endpoint.post(pathname, fields);
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('This comment is published');
    const [entry] = await endpoint.store.listAudit({ limit: 1 });
    const by = byNow(endpoint, 'Mo');
    await endpoint.store.undo(entry?.id ?? 0, by);
    expect((await endpoint.post(pathname, fields)).status).toBe(409);
    expect((await press(link.spam)).status).not.toBe(303);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('S2 holds for its own deed, comment, revision and moderator, and for nothing else', async () => {
    const { id, link } = await told();
    const other = idOf(
      await send(endpoint, { ...words, text: 'Another one, with words of its own for a month.' }),
    );
    const good = new URL(link.approve, origin);
    const wrong = [
      [`/moderate/mail/spam/${id}/`, {}],
      [`/moderate/mail/approve/${other}/`, {}],
      [good.pathname, { revision: '2' }],
      [good.pathname, { revision: '1e0' }],
      [good.pathname, { by: 'Jo' }],
      [good.pathname, { by: '' }],
      [good.pathname, { token: '' }],
      [good.pathname, { token: `${good.searchParams.get('token') ?? ''}x` }],
      [`/moderate/mail/erase/${id}/`, {}],
    ] as const;
    const fields = Object.fromEntries(good.searchParams);
    for (const [path, more] of wrong) {
      const sent = { ...fields, ...more };
      const shown = await endpoint.get(`${path}?${new URLSearchParams(sent).toString()}`);
      const did = await endpoint.post(path, sent);
      // What is no such link at all belongs to the moderators who are signed in.
      const refused = path.includes('erase') ? [303, 403] : [404, 404];
      expect([shown.status, did.status], `${path} ${JSON.stringify(more)}`).toEqual(refused);
      expect(await shown.text()).not.toContain('rings back');
    }
    expect([await stateOf(id), await stateOf(other)]).toEqual(['waiting', 'waiting']);
  });

  it('S2 ends after a week, with the address, and with the right to moderate', async () => {
    const { id, link } = await told();
    const { pathname, searchParams } = new URL(link.approve, origin);
    const fields = Object.fromEntries(searchParams);
    const tried = async () => [
      (await endpoint.get(link.approve)).status,
      (await endpoint.post(pathname, fields)).status,
    ];
    const by = byNow(endpoint, 'Mo');
    await endpoint.store.putMailAddress('Mo', 'other@moderators.example', by);
    expect(await tried()).toEqual([404, 404]);
    await endpoint.store.putMailAddress('Mo', 'mo@moderators.example', by);
    expect(await tried()).toEqual([404, 404]);
    await endpoint.store.confirmMailAddress('Mo', 'mo@moderators.example', by);
    endpoint.wait(7 * 86_400);
    expect((await endpoint.get(link.approve)).status).toBe(200);
    endpoint.wait(86_400);
    expect(await tried()).toEqual([410, 410]);
    await endpoint.store.addModerator({ name: 'Jo', role: 'owner', passwordHash: 'x', created: by.at });
    await endpoint.store.setRole('Jo', 'owner', by);
    await endpoint.store.removeModerator('Mo', by);
    expect(await tried()).toEqual([404, 404]);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('shows a comment anew that its writer changed after the mail, and does nothing to it', async () => {
    const { id, link } = await told();
    const { pathname, searchParams } = new URL(link.approve, origin);
    const change = { ...words, text: 'Something else.', html: '<p>Something else.</p>' };
    await endpoint.store.revise(id, change, [], endpoint.clock.now.toISOString());
    const shown = await (await endpoint.get(link.approve)).text();
    expect(shown).toContain('This comment was changed after the mail');
    expect(shown).toContain('Something else.');
    expect(shown).not.toContain('<form');
    const did = await endpoint.post(pathname, Object.fromEntries(searchParams));
    expect(did.status).toBe(409);
    expect(await did.text()).toContain('Something else.');
    expect(await stateOf(id)).toBe('waiting');
  });

  it('says that a comment was erased, and shows what somebody wrote as words', async () => {
    const { id, link } = await told();
    await endpoint.store.erase(id, byNow(endpoint, 'Mo'));
    const gone = await endpoint.get(link.approve);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('It was erased');
  });

  it('is not taken from another site', async () => {
    const { id, link } = await told();
    const { pathname, searchParams } = new URL(link.approve, origin);
    const response = await endpoint.post(pathname, Object.fromEntries(searchParams), {
      Origin: 'https://evil.example',
    });
    expect(response.status).toBe(403);
    expect(await stateOf(id)).toBe('waiting');
  });

  it('of a moderator with any name leads where it should', async () => {
    const { id } = await told();
    const name = 'Zoë O’Hara (“Z”) + 1*';
    const at = endpoint.clock.now.toISOString();
    await endpoint.store.addModerator({ name, role: 'moderator', passwordHash: 'x', created: at });
    await endpoint.store.putMailAddress(name, 'zoe@moderators.example', { moderator: name, at });
    const [asked] = await endpoint.tick();
    const confirmation = linksOf(asked ?? { text: '' })[0] ?? '';
    expect((await press(confirmation)).status).toBe(303);
    const [mail] = await endpoint.tick();
    expect((await press(linkFor('approve', mail))).status).toBe(303);
    expect((await endpoint.store.find(id))?.decidedBy).toBe(name);
    expect(manifest.siteUrl).toBe(origin);
  });
});
