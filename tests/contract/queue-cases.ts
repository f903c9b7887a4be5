import { expect, it } from 'vitest';
import type { QueueQuery } from '../../src/comments/store/records.ts';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to those who look for a comment. */
export function tryQueue(tried: () => TriedStore): void {
  const open = () => tried().store;
  const ids = async (query: Omit<QueueQuery, 'limit'>) =>
    (await open().list({ ...query, limit: 100 })).comments.map(({ id }) => id);

  it('shows who waits longest first, and elsewhere the newest first', async () => {
    for (const [minute, id] of ['a', 'b', 'c'].entries()) {
      await open().add(comment(id, { written: minutesLater(minute) }));
    }
    expect(await ids({ state: 'waiting' })).toEqual(['a', 'b', 'c']);
    expect(await ids({ state: 'all' })).toEqual(['c', 'b', 'a']);
    await open().decide('a', 1, { kind: 'approve' }, by);
    await open().decide('c', 1, { kind: 'approve' }, by);
    expect(await ids({ state: 'approved' })).toEqual(['c', 'a']);
    expect(await ids({ state: 'waiting' })).toEqual(['b']);
  });

  it('goes on after a page, each comment once, even when some of one millisecond are decided meanwhile', async () => {
    const all = Array.from({ length: 25 }, (_, index) => `c${String(index).padStart(2, '0')}`);
    await Promise.all(all.map((id) => open().add(comment(id))));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await open().list({ state: 'waiting', limit: 10, ...(after !== undefined && { after }) });
      seen.push(...page.comments.map(({ id }) => id));
      for (const { id } of page.comments) await open().decide(id, 1, { kind: 'spam' }, by);
      after = page.next;
    } while (after !== undefined);
    expect(seen).toEqual(all);
  });

  it('keeps to a post where one is asked for, in any state', async () => {
    await open().add(comment('a'));
    await addApproved(open(), 'b', { written: minutesLater(1) });
    await open().add(comment('c', { post: 'second' }));
    expect(await ids({ state: 'all', post: 'first' })).toEqual(['b', 'a']);
    expect(await ids({ state: 'waiting', post: 'second' })).toEqual(['c']);
    expect(await ids({ state: 'approved', post: 'second' })).toEqual([]);
  });

  it('finds words in name, text, e-mail and id, by their beginnings and without accents', async () => {
    await open().add(
      comment('x7k2', { name: 'Zoë Grün', email: 'zoe@tidal.example', text: 'Rivers meander' }),
    );
    await open().add(comment('other'));
    for (const search of ['zoe', 'GRUN', 'zoe@tidal', 'tidal.example', 'meand', 'rivers zoë', 'x7k2']) {
      expect(await ids({ state: 'waiting', search }), search).toEqual(['x7k2']);
    }
    for (const search of ['ander', 'rivers nobody', '!!!', '" OR 1', "'; DROP TABLE comments --", 'name:']) {
      expect(await ids({ state: 'waiting', search }), search).toEqual([]);
    }
    expect(await ids({ state: 'spam', search: 'zoe' })).toEqual([]);
    expect(await ids({ state: 'waiting', search: ' ' })).toEqual(['x7k2', 'other']);
  });

  it('finds the new words of a changed comment and no longer the old ones', async () => {
    await open().add(comment('a', { text: 'harbor' }));
    const text = { name: 'A', email: '', website: '', text: 'lagoon', html: '<p>lagoon</p>' };
    await open().revise('a', text, [], at);
    expect(await ids({ state: 'all', search: 'harbor' })).toEqual([]);
    expect(await ids({ state: 'all', search: 'lagoon' })).toEqual(['a']);
  });

  it('pages through what a search finds', async () => {
    for (let index = 0; index < 5; index += 1) await open().add(comment(`c${index}`, { text: 'estuary' }));
    const first = await open().list({ state: 'all', search: 'estuary', limit: 3 });
    expect(first.comments.map(({ id }) => id)).toEqual(['c4', 'c3', 'c2']);
    const second = await open().list({ state: 'all', search: 'estuary', limit: 3, after: first.next ?? '' });
    expect(second.comments.map(({ id }) => id)).toEqual(['c1', 'c0']);
    expect(second.next).toBeUndefined();
  });

  it('lists readers’ comments for their scores: those that wait longest, of all others the newest', async () => {
    for (const [minute, id] of ['a', 'b', 'c', 'd', 'e', 'f'].entries())
      await open().add(
        comment(id, { written: minutesLater(minute), reasons: [{ kind: 'trap', says: 'Trap.' }] }),
      );
    await open().add(comment('author', { byAuthor: true, state: 'approved' }));
    for (const id of ['c', 'd']) await open().decide(id, 1, { kind: 'approve' }, by);
    for (const id of ['e', 'f']) await open().decide(id, 1, { kind: 'spam' }, by);
    const list = async (state: 'waiting' | 'approved' | 'spam', limit = 100) =>
      (await open().listJudged({ state, limit })).map(({ id }) => id);
    expect(await list('waiting')).toEqual(['a', 'b']);
    expect(await list('approved')).toEqual(['d', 'c']);
    expect(await list('spam', 1)).toEqual(['f']);
    const [first] = await open().listJudged({ state: 'waiting', limit: 1 });
    expect(first).toEqual({
      ...{ id: 'a', post: 'first', name: 'Writer a', website: '', text: 'The text of a.', revision: 1 },
      reasons: [{ kind: 'trap', says: 'Trap.' }],
    });
  });

  it('counts every state and the reported', async () => {
    for (const id of ['a', 'b', 'c', 'd', 'e']) await open().add(comment(id));
    await open().decide('a', 1, { kind: 'approve' }, by);
    await open().decide('b', 1, { kind: 'decline', reason: 'rude' }, by);
    await open().withdraw('c', at);
    await open().erase('d', by);
    await open().report({ comment: 'a', at, says: '', network: 'n' });
    expect(await open().count()).toEqual({
      waiting: 1,
      approved: 1,
      declined: 1,
      spam: 0,
      withdrawn: 1,
      reported: 1,
    });
    expect(await ids({ state: 'reported' })).toEqual(['a']);
  });

  it('pages through the log, newest first', async () => {
    for (let index = 1; index <= 5; index += 1) {
      await open().log({ moderator: 'Moderator', at, action: 'sign in', detail: String(index) });
    }
    const first = await open().listAudit({ limit: 2 });
    expect(first.map(({ detail }) => detail)).toEqual(['5', '4']);
    const second = await open().listAudit({ limit: 100, before: first.at(-1)?.id ?? 0 });
    expect(second.map(({ detail }) => detail)).toEqual(['3', '2', '1']);
    expect(second[0]).toMatchObject({ action: 'sign in', canUndo: false });
  });

  it('says what is closed and paused, here and in the log', async () => {
    expect([await open().isClosed('first'), await open().isPaused()]).toEqual([false, false]);
    await open().setClosed('first', true, by);
    await open().setPaused(true, by);
    expect([await open().isClosed('first'), await open().isPaused()]).toEqual([true, true]);
    expect(await open().snapshot()).toMatchObject({ closed: ['first'], paused: true, revision: 2 });
    await open().setClosed('first', false, by);
    await open().setPaused(false, by);
    expect(await open().snapshot()).toMatchObject({ closed: [], paused: false, revision: 4 });
    const log = await open().listAudit({ limit: 10 });
    expect(log.map(({ action, post }) => [action, post])).toEqual([
      ['resume', undefined],
      ['open', 'first'],
      ['pause', undefined],
      ['close', 'first'],
    ]);
  });
}
