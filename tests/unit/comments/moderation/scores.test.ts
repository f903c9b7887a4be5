import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScoring } from '../../../../src/comments/moderation/scoring.ts';
import { renderComment } from '../../../../src/comments/rules/markdown.ts';
import { readLabeledComments } from '../../../labeled-comments.ts';
import { areMadeHere, byNow, decide, send, words } from '../made-endpoint.ts';
import { chosen, makeSignedIn, type SignedIn } from './signed-in.ts';

let mo: SignedIn;
beforeEach(async () => {
  mo = await makeSignedIn();
});
afterEach(() => mo.close());

const labeled = readLabeledComments().filter(({ source }) => source !== 'bread');
const pills = 'Buy tadalafil without prescription, best price, discreet delivery, order now!';
const honest = 'I disagree about the note on the door. We tried it for a month and nobody read it.';

/** Adds a comment as if it had been sent, so many minutes ago. */
async function receive(
  id: string,
  text: string,
  minutesAgo = 0,
  more: { name?: string; website?: string } = {},
) {
  await mo.store.add({
    ...{
      id,
      post: 'a-post',
      name: 'Ann',
      email: '',
      website: '',
      text,
      html: renderComment(text).html,
      ...more,
    },
    ...{ byAuthor: false, state: 'waiting', reasons: [], network: '', token: id, digest: id },
    written: new Date(mo.clock.now.getTime() - minutesAgo * 60_000).toISOString(),
  });
}

/** Decides on so many labeled comments of each kind, as a moderator would. */
async function teach(count: number): Promise<void> {
  for (const isSpam of [true, false]) {
    const some = labeled.filter((comment) => comment.isSpam === isSpam);
    for (let index = 0; index < count; index += 1) {
      const one = some[Math.floor((index * some.length) / count)];
      if (one === undefined) throw new Error('there are fewer labeled comments');
      const id = `${isSpam ? 'spam' : 'fine'}${index}`;
      await receive(id, one.text, 1000 + index, one);
      await decide(mo, id, { kind: isSpam ? 'spam' : 'approve' });
    }
  }
}

const itemsOf = (page: string): string[] => [...page.matchAll(/id="item-([^"]+)"/g)].map(([, id = '']) => id);

describe('scores in the queue', () => {
  it('say how many decisions they wait for, and score nothing before', async () => {
    await teach(19);
    await receive('pills', pills);
    const page = await mo.open('/moderate/');
    expect(page).toContain('Not enough decisions yet for spam scores');
    expect(page.replaceAll(/\s+/g, ' ')).toContain('(now 19) and 20 marked as spam (now 19)');
    expect(page).not.toContain('of 100');
    expect(itemsOf(await mo.open('/moderate/?state=waiting&rank=spam'))).toEqual(['pills']);
  });

  it('say in words what decisions make of a comment, and why', async () => {
    await teach(60);
    await receive('pills', pills);
    await receive('honest', honest, 5);
    const page = await mo.open('/moderate/');
    const [, first = '', second = ''] = page.split('id="item-');
    expect(first).toMatch(/Likely fine, \d+ of 100/);
    expect(second).toMatch(/Likely spam, \d+ of 100/);
    expect(second).toContain('Speaks for spam');
    expect(second).toMatch(/“[^”]+” \(\d+ of 60 spam, \d+ of 60 published\)/);
    expect(first).toContain('Speaks against spam');
    expect(second).toContain('data-likely="spam"');
    expect(first).not.toContain('data-likely="spam"');
  });

  it('order the queue when asked, and never by themselves', async () => {
    await teach(60);
    await receive('pills', pills, 2);
    await receive('honest', honest, 1);
    await receive('praise', 'What an insightful article! Thank you for sharing such valuable content.', 3, {
      website: 'https://insights.example/',
    });
    expect(itemsOf(await mo.open('/moderate/'))).toEqual(['praise', 'pills', 'honest']);
    expect(itemsOf(await mo.open('/moderate/?state=waiting&rank=fine'))[0]).toBe('honest');
    const likely = await mo.open('/moderate/?state=waiting&rank=spam');
    expect(itemsOf(likely)).not.toContain('honest');
    expect(itemsOf(likely)).toContain('pills');
    expect(likely).toContain('The chosen are spam');
    expect(itemsOf(await mo.open('/moderate/?state=waiting&rank=spam&post=b-post'))).toEqual([]);
  });

  it('page through a rank, and go back to it after a decision', async () => {
    await teach(40);
    for (let index = 0; index < 23; index += 1) await receive(`pills${index}`, `${pills} ${index}`, index);
    const first = await mo.open('/moderate/?state=waiting&rank=spam');
    const more = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await mo.open(more);
    expect(new Set([...itemsOf(first), ...itemsOf(second)]).size).toBe(23);
    const response = await mo.press('/moderate/decide/', [
      ['deed', 'spam'],
      ['place', 'state=waiting&rank=spam'],
      ...(await Promise.all(
        itemsOf(first).map(async (id): Promise<[string, string]> => ['chosen', await chosen(mo, id)]),
      )),
    ]);
    expect(response.headers.get('location')).toMatch(
      /^\/moderate\/\?state=waiting&rank=spam&did=spam&done=20/,
    );
    expect((await mo.store.count()).waiting).toBe(3);
  });

  it('follow what moderators decide, take back and erase, at the next look', async () => {
    await teach(20);
    await receive('asked', 'Zebrafish regatta tickets', 1);
    const valueNow = async (): Promise<number> =>
      Number(/(\d+) of 100/.exec((await mo.open('/moderate/')).split('id="item-asked"')[1] ?? '')?.[1]);
    const before = await valueNow();
    const by = byNow(mo);
    await receive('taught', 'Zebrafish regatta tickets', 2000);
    const entry = await decide(mo, 'taught', { kind: 'spam' });
    const after = await valueNow();
    expect(after).toBeGreaterThan(before);
    await mo.store.undo(entry, by);
    expect(await valueNow()).toBe(before);
    await decide(mo, 'taught', { kind: 'spam' });
    expect(await valueNow()).toBe(after);
    await mo.store.erase('taught', by);
    expect(await valueNow()).toBe(before);
    await receive('declined', 'Zebrafish regatta tickets', 2000);
    await decide(mo, 'declined', { kind: 'decline', reason: 'off-topic' });
    expect(await valueNow()).toBe(before);
  });

  it('tell of nearly the same text elsewhere, with another link and other signs', async () => {
    const text =
      'Our small hotel was empty in winter, and after we began with this program it was full every week';
    await receive('one', `${text}: https://a.example/one`, 3);
    await receive('two', `Hello! ${text.toUpperCase()} https://b.example/two`, 2);
    await receive('three', `${text}. Ask them.`, 1);
    await decide(mo, 'three', { kind: 'spam' });
    expect(await mo.open('/moderate/')).toContain(
      'Nearly the same text: 1 other waiting here and 1 marked as spam.',
    );
  });

  it.runIf(areMadeHere())('S25 are left out where they cannot be made, and the queue is whole', async () => {
    await teach(20);
    await receive('pills', pills);
    await mo.close();
    mo = await makeSignedIn();
    await receive('pills', pills);
    mo.store.listJudged = () => Promise.reject(new Error('the filter is broken'));
    const page = await mo.open('/moderate/?state=waiting&rank=spam');
    expect(page).toContain('Spam scores could not be made just now');
    expect(itemsOf(page)).toEqual(['pills']);
    expect(mo.events.some(({ event }) => event === 'scores failed')).toBe(true);
    expect(JSON.stringify(mo.events)).not.toContain('tadalafil');
  });

  it.runIf(areMadeHere())('forget everything at once when a comment is erased', async () => {
    const scoring = createScoring({ store: mo.store, log: () => undefined });
    await teach(20);
    await receive('pills', pills);
    const first = await scoring.look();
    const listed = vi.spyOn(mo.store, 'listJudged');
    await scoring.look();
    expect(listed.mock.calls.map(([{ state }]) => state)).toEqual(['waiting']);
    scoring.forget();
    expect((await scoring.look())?.rated).toEqual(first?.rated);
    expect(listed.mock.calls.map(([{ state }]) => state).sort()).toEqual([
      'approved',
      'spam',
      'waiting',
      'waiting',
    ]);
  });

  it.runIf(areMadeHere())('S25 are never asked when a comment is sent', async () => {
    mo.store.listJudged = () => Promise.reject(new Error('the filter is broken'));
    const response = await send(mo, { ...words, text: pills });
    expect(response.status).toBe(303);
    expect(await mo.store.count()).toMatchObject({ waiting: 1, approved: 0 });
  });
});
