import { expect, it } from 'vitest';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to those who write. */
export function tryWriting(tried: () => TriedStore): void {
  const open = () => tried().store;

  it('keeps a comment as it was given', async () => {
    const given = comment('a', {
      website: 'https://example.org/',
      text: 'It’s “quoted” & <b>bold</b>\n\n🌊',
      reasons: [{ kind: 'links', says: 'It holds a link.' }],
    });
    expect(await open().add(given)).toEqual({ kind: 'added', id: 'a' });
    const { token, digest, ...kept } = given;
    expect([token, digest]).toEqual(['token-a', 'digest-a']);
    expect(await open().find('a')).toEqual({ ...kept, reports: 0, repeats: 0, revision: 1 });
    expect(await open().find('b')).toBeUndefined();
  });

  it('keeps how a comment was sent, whatever happens to its text', async () => {
    const sending = { seconds: 42, isPreviewed: true, hasWorked: false };
    await open().add(comment('a', { sending }));
    const change = { name: 'New', email: '', website: '', text: 'New text', html: '<p>New</p>' };
    await open().revise('a', change, [], at);
    expect(await open().find('a')).toMatchObject({ text: 'New text', sending });
    expect((await open().listJudged({ state: 'waiting', limit: 1 }))[0]).toMatchObject({ sending });
  });

  it('S2 answers a repeated sending with the first one and keeps one comment', async () => {
    const sent = comment('a');
    const answers = await Promise.all([
      open().add(sent),
      open().add({ ...sent, id: 'b' }),
      open().add({ ...sent, id: 'c' }),
    ]);
    expect(answers).toEqual([
      { kind: 'added', id: 'a' },
      { kind: 'repeated', id: 'a' },
      { kind: 'repeated', id: 'a' },
    ]);
    expect((await open().count()).waiting).toBe(1);
  });

  it('S2 takes one comment for a token and refuses another under it', async () => {
    await open().add(comment('a'));
    expect(await open().add(comment('b', { token: 'token-a' }))).toEqual({ kind: 'token used' });
    expect(await open().find('b')).toBeUndefined();
  });

  it('S2 keeps the token of an erased comment used, whatever is sent with it', async () => {
    await open().add(comment('a'));
    await open().erase('a', by);
    expect(await open().add(comment('a'))).toEqual({ kind: 'token used' });
    expect(await open().add(comment('b', { token: 'token-a' }))).toEqual({ kind: 'token used' });
  });

  it('S16 takes an answer only to an approved comment of the same post', async () => {
    await open().add(comment('waiting'));
    await addApproved(open(), 'shown');
    await addApproved(open(), 'elsewhere', { post: 'second' });
    const answerTo = (parent: string) => open().add(comment(`to-${parent}`, { parent }));
    expect(await answerTo('nobody')).toEqual({ kind: 'no such parent' });
    expect(await answerTo('waiting')).toEqual({ kind: 'no such parent' });
    expect(await answerTo('elsewhere')).toEqual({ kind: 'no such parent' });
    expect(await answerTo('shown')).toEqual({ kind: 'added', id: 'to-shown' });
    expect((await open().find('to-shown'))?.parent).toBe('shown');
  });

  it('takes nothing from readers while paused or closed, and still takes what the author says', async () => {
    await open().add(comment('before'));
    await open().setClosed('first', true, by);
    expect(await open().add(comment('a'))).toEqual({ kind: 'closed' });
    expect((await open().add(comment('b', { post: 'second' }))).kind).toBe('added');
    await open().setPaused(true, by);
    expect(await open().add(comment('c', { post: 'second' }))).toEqual({ kind: 'paused' });
    expect((await open().add(comment('author', { byAuthor: true, state: 'approved' }))).kind).toBe('added');
    expect(await open().add(comment('before'))).toEqual({ kind: 'repeated', id: 'before' });
  });

  it('fails one entry of a group and none of its neighbors', async () => {
    const answers = await Promise.allSettled([
      open().add(comment('a')),
      open().add(comment('a', { token: 'another' })),
      open().add(comment('b', { written: 'yesterday' })),
      open().add(comment('c')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect((await open().list({ state: 'all', limit: 10 })).comments.map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('S27 lets a changed comment wait again, without what was decided about its former text', async () => {
    await open().add(comment('a'));
    const decided = await open().decide('a', 1, { kind: 'approve' }, by);
    const change = {
      name: 'New',
      email: 'new@example.org',
      website: '',
      text: 'New text',
      html: '<p>New</p>',
    };
    const reasons = [{ kind: 'value', says: 'Look twice.' }];
    expect(await open().revise('a', change, reasons, minutesLater(1))).toBe(true);
    const found = await open().find('a');
    expect(found).toMatchObject({ ...change, state: 'waiting', reasons, edited: minutesLater(1) });
    expect(found?.decidedBy).toBeUndefined();
    expect((await open().snapshot()).comments).toEqual([]);
    expect(await open().revision()).toBe(2);
    if (decided.kind !== 'done') throw new Error(decided.kind);
    expect((await open().undo(decided.entry, by)).kind).toBe('gone');
  });

  it('changes nothing that was decided against, taken back or erased', async () => {
    const change = { name: 'New', email: '', website: '', text: 'New text', html: '<p>New</p>' };
    await Promise.all(['declined', 'spam', 'withdrawn', 'erased'].map((id) => open().add(comment(id))));
    await open().decide('declined', 1, { kind: 'decline', reason: 'promotion' }, by);
    await open().decide('spam', 1, { kind: 'spam' }, by);
    expect(await open().withdraw('withdrawn', at)).toBe(true);
    await open().erase('erased', by);
    for (const id of ['declined', 'spam', 'withdrawn', 'erased']) {
      expect(await open().revise(id, change, [], at), id).toBe(false);
      expect(await open().withdraw(id, at), id).toBe(false);
    }
  });

  it('takes back what waits, and nothing that is published', async () => {
    await addApproved(open(), 'shown');
    expect(await open().withdraw('shown', at)).toBe(false);
    await open().add(comment('a'));
    expect(await open().withdraw('a', at)).toBe(true);
    expect((await open().find('a'))?.state).toBe('withdrawn');
    expect(await open().decide('a', 2, { kind: 'approve' }, by)).toEqual({ kind: 'gone' });
  });

  it('counts one report of a network, and only on published comments', async () => {
    await open().add(comment('waiting'));
    await addApproved(open(), 'a');
    const report = (id: string, network: string) =>
      open().report({ comment: id, at, says: `from ${network}`, network });
    expect(await report('waiting', 'n1')).toBe(false);
    expect(await report('nobody', 'n1')).toBe(false);
    expect(await report('a', 'n1')).toBe(true);
    expect(await report('a', 'n1')).toBe(true);
    expect(await report('a', 'n2')).toBe(true);
    expect((await open().find('a'))?.reports).toBe(2);
    expect((await open().listReports('a')).map(({ says }) => says)).toEqual(['from n1', 'from n2']);
    expect((await open().count()).reported).toBe(1);
  });

  it('counts how many comments a network sent since a moment, and never those of an unknown one', async () => {
    await open().add(comment('a', { written: minutesLater(-60) }));
    await open().add(comment('b', { written: minutesLater(-5) }));
    await open().add(comment('c'));
    await open().add(comment('d', { network: 'network-2' }));
    await open().add(comment('e', { network: '' }));
    const since = minutesLater(-10);
    expect(await open().countFrom({ network: 'network-1', since })).toBe(2);
    expect(await open().countFrom({ network: '', since })).toBe(0);
  });

  it('tells how often the same text came before, however it is spaced', async () => {
    await open().add(comment('a', { text: 'Nice post, thanks!' }));
    await open().add(
      comment('b', { text: 'Nice  post,\nTHANKS! ', post: 'second', written: minutesLater(1) }),
    );
    await open().add(comment('c', { text: 'Another text', written: minutesLater(2) }));
    const repeats = async (id: string) => (await open().find(id))?.repeats;
    expect([await repeats('a'), await repeats('b'), await repeats('c')]).toEqual([0, 1, 0]);
  });
}
