import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hiddenFields, idOf, publish, send } from '../made-endpoint.ts';
import { chosen, follow, makeSignedIn, type SignedIn } from './signed-in.ts';

let mo: SignedIn;
beforeEach(async () => {
  mo = await makeSignedIn();
});
afterEach(() => mo.close());

const change = {
  name: 'Ann Lee',
  website: '',
  text: 'It held, and [a name] was *glad*.',
  note: 'a name was taken out',
};

describe('changing a comment', () => {
  it('renders the changed text anew and keeps the note for its readers', async () => {
    const id = await publish(mo);
    const page = await follow(
      mo,
      await mo.press(`/moderate/comments/${id}/edit/`, { ...change, chosen: await chosen(mo, id) }),
    );
    expect(page).toContain('Changed 1 comment.');
    const comment = (await mo.store.snapshot()).comments.find((one) => one.id === id);
    expect(comment).toMatchObject({ note: 'a name was taken out', edited: mo.clock.now.toISOString() });
    expect(comment?.html).toContain('<em>glad</em>');
  });

  it('refuses what a writer could not send either, and keeps what was typed', async () => {
    const id = await publish(mo);
    const response = await mo.press(`/moderate/comments/${id}/edit/`, {
      ...change,
      name: '',
      note: 'n'.repeat(301),
      chosen: await chosen(mo, id),
    });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Please write your name');
    expect(page).toContain('Please shorten the note: it is 1 character too long.');
    expect(page).toContain('It held, and [a name] was *glad*.');
    expect((await mo.store.find(id))?.note).toBeUndefined();
  });

  it('S4 makes a change as safe as a first sending', async () => {
    const id = await publish(mo);
    await mo.press(`/moderate/comments/${id}/edit/`, {
      ...change,
      text: 'Hello <script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)> there',
      chosen: await chosen(mo, id),
    });
    const { html } = (await mo.store.find(id)) ?? { html: '<script>' };
    expect(html).not.toMatch(/<script|javascript:|<img/);
  });

  it('has nothing to change of a comment that is not there', async () => {
    const response = await mo.press('/moderate/comments/nothing/edit/', change);
    expect(response.status).toBe(404);
  });
});

describe('replying as an author', () => {
  async function reply(id: string, more: Record<string, string> = {}): Promise<Response> {
    const path = `/moderate/comments/${id}/reply/`;
    const fields = hiddenFields(await mo.open(path), path);
    return mo.press(path, { ...fields, author: 'Both Banks', text: 'Thank you, Ann.', ...more });
  }

  it('publishes the reply at once, marked as the author’s', async () => {
    const id = await publish(mo);
    expect(await follow(mo, await reply(id))).toContain('Published your reply.');
    const { comments } = await mo.store.snapshot();
    expect(comments.find(({ parent }) => parent === id)).toMatchObject({
      byAuthor: true,
      name: 'Both Banks',
    });
  });

  it('approves a waiting comment together with the reply', async () => {
    const id = idOf(await send(mo));
    await reply(id);
    expect((await mo.store.snapshot()).comments).toHaveLength(2);
  });

  it('sent twice, is one reply', async () => {
    const id = await publish(mo);
    const path = `/moderate/comments/${id}/reply/`;
    const fields = { ...hiddenFields(await mo.open(path), path), author: 'Both Banks', text: 'Thank you.' };
    await mo.press(path, fields);
    await mo.press(path, fields);
    expect((await mo.store.snapshot()).comments).toHaveLength(2);
  });

  it('takes no name that is not an author’s, and no empty reply; what was typed stays', async () => {
    const id = await publish(mo);
    const byStranger = await reply(id, { author: 'Somebody' });
    expect(byStranger.status).toBe(422);
    expect(await byStranger.text()).toContain('Thank you, Ann.');
    expect((await reply(id, { text: ' ' })).status).toBe(422);
    expect((await mo.store.snapshot()).comments).toHaveLength(1);
  });
});
