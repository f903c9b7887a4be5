import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idOf, publish, send, words } from '../made-endpoint.ts';
import { chosen, follow, makeSignedIn, type SignedIn } from './signed-in.ts';

let mo: SignedIn;
beforeEach(async () => {
  mo = await makeSignedIn();
});
afterEach(() => mo.close());

async function decide(id: string, deed: string, more: Record<string, string> = {}): Promise<Response> {
  return mo.press('/moderate/decide/', { chosen: await chosen(mo, id), deed, ...more });
}

describe('deciding on comments', () => {
  it('approves a waiting comment, tells the publisher and offers to take it back', async () => {
    const id = idOf(await send(mo));
    const before = mo.clock.changes;
    const page = await follow(mo, await decide(id, 'approve'));
    expect((await mo.store.find(id))?.state).toBe('approved');
    expect(mo.clock.changes).toBeGreaterThan(before);
    expect(page).toContain('Approved 1 comment.');
    const entries = /name="entries" value="([\d.]+)"/.exec(page)?.[1] ?? '';
    await follow(mo, await mo.press('/moderate/undo/', { entries }));
    expect((await mo.store.find(id))?.state).toBe('waiting');
  });

  it('declines only for a reason of the policy, which its writer reads', async () => {
    const id = idOf(await send(mo));
    expect((await decide(id, 'decline', { reason: 'made up' })).status).toBe(422);
    expect((await mo.store.find(id))?.state).toBe('waiting');
    await decide(id, 'decline', { reason: 'off-topic' });
    expect(await mo.store.find(id)).toMatchObject({ state: 'declined', declinedFor: 'off-topic' });
  });

  it('does one thing to all the chosen, and takes all of it back at once', async () => {
    const ids = [
      idOf(await send(mo)),
      idOf(await send(mo, { ...words, text: 'Another one, with words of its own for a month.' })),
    ];
    const fields: [string, string][] = [['deed', 'spam']];
    for (const id of ids) fields.push(['chosen', await chosen(mo, id)]);
    const page = await follow(mo, await mo.press('/moderate/decide/', fields));
    expect(page).toContain('Put 2 comments into spam.');
    const entries = /name="entries" value="([\d.]+)"/.exec(page)?.[1] ?? '';
    await mo.press('/moderate/undo/', { entries });
    for (const id of ids) expect((await mo.store.find(id))?.state).toBe('waiting');
  });

  it('leaves a comment alone that somebody changed since the page was opened, and says so', async () => {
    const id = idOf(await send(mo));
    const seen = await chosen(mo, id);
    await decide(id, 'spam');
    const page = await follow(mo, await mo.press('/moderate/decide/', { chosen: seen, deed: 'approve' }));
    expect((await mo.store.find(id))?.state).toBe('spam');
    expect(page).toContain('One comment was changed or taken away meanwhile');
  });

  it('says that nothing was chosen', async () => {
    const page = await follow(mo, await mo.press('/moderate/decide/', { deed: 'approve' }));
    expect(page).toContain('Nothing was chosen');
  });

  it('refuses a form that does not say what to do', async () => {
    expect((await mo.press('/moderate/decide/', { deed: 'reward' })).status).toBe(422);
  });

  it('dismisses reports and keeps the comment', async () => {
    const id = await publish(mo);
    await mo.store.report({
      comment: id,
      at: mo.clock.now.toISOString(),
      says: 'It names me.',
      network: 'n',
    });
    expect(await mo.open('/moderate/?state=reported')).toContain('It names me.');
    await decide(id, 'dismiss');
    expect(await mo.store.find(id)).toMatchObject({ state: 'approved', reports: 0 });
  });

  it('asks before it erases, and erases for good', async () => {
    const id = await publish(mo);
    expect(await mo.open(`/moderate/comments/${id}/erase/`)).toContain('cannot be undone');
    const page = await follow(
      mo,
      await mo.press(`/moderate/comments/${id}/erase/`, { chosen: await chosen(mo, id) }),
    );
    expect(await mo.store.find(id)).toBeUndefined();
    expect(page).toContain('Erased 1 comment for good.');
    expect(page).not.toContain('name="entries"');
  });

  it('erases nothing that was changed after the question', async () => {
    const id = await publish(mo);
    await mo.press(`/moderate/comments/${id}/erase/`, { chosen: `${id}.0` });
    expect(await mo.store.find(id)).toBeDefined();
  });

  it('closes a conversation and opens it again, pauses the site and resumes', async () => {
    const place = 'state=waiting&post=a-post';
    await mo.press('/moderate/conversation/', { place, deed: 'close' });
    expect(await mo.store.isClosed('a-post')).toBe(true);
    expect(await mo.open(`/moderate/?${place}`)).toContain('Open its conversation again');
    await mo.press('/moderate/conversation/', { place, deed: 'open' });
    expect(await mo.store.isClosed('a-post')).toBe(false);
    await mo.press('/moderate/pause/', { deed: 'pause' });
    expect(await mo.store.isPaused()).toBe(true);
    expect(await mo.open('/moderate/')).toContain('Comments are paused on the whole site');
    await mo.press('/moderate/pause/', { deed: 'resume' });
    expect(await mo.store.isPaused()).toBe(false);
  });

  it('S20 goes back to a place it builds itself, whatever a form says', async () => {
    const id = idOf(await send(mo));
    for (const place of ['//evil.example/', 'https://evil.example', 'state=evil&after=../../x', '\\evil']) {
      const response = await mo.press('/moderate/decide/', {
        chosen: await chosen(mo, id),
        deed: 'wait',
        place,
      });
      const to = new URL(response.headers.get('location') ?? '', 'https://both-banks.example/');
      expect(to.href).toMatch(/^https:\/\/both-banks\.example\/moderate\/\?state=waiting&did=/);
    }
  });
});
