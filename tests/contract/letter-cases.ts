import { expect, it } from 'vitest';
import type { Letter } from '../../src/comments/store/mail-records.ts';
import type { Decision } from '../../src/comments/store/records.ts';
import { addApproved, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

/** Readers see everything. */
const published = 1000;

/** What a store owes to those who are told by mail. */
export function tryLetters(tried: () => TriedStore): void {
  const open = () => tried().store;
  const claim = (minutes: number, seen = published) =>
    open().claimLetter({ at: minutesLater(minutes), published: seen });
  const decide = async (id: string, revision: number, decision: Decision, minutes = 0): Promise<number> => {
    const decided = await open().decide(id, revision, decision, { ...by, at: minutesLater(minutes) });
    if (decided.kind !== 'done') throw new Error(`${decision.kind} was ${decided.kind}`);
    return decided.entry;
  };
  /** Takes letters until there are none, and marks each as sent. */
  const sendAll = async (minutes: number): Promise<string[]> => {
    const sent: string[] = [];
    for (let letter: Letter | undefined; (letter = await claim(minutes)) !== undefined;) {
      sent.push(`${letter.kind} ${letter.comment} to ${letter.recipient}`);
      await open().markSent(letter.id, minutesLater(minutes));
    }
    return sent.sort();
  };
  /** Publishes a comment whose writer follows it. */
  const followed = async (id: string): Promise<void> => {
    await addApproved(open(), id, { follow: 'asked' });
    await open().confirmFollowing(id);
    await sendAll(2);
  };

  it('tells a writer who asked for it that a comment is published, once and after a pause', async () => {
    await addApproved(open(), 'asked', { tell: true });
    await addApproved(open(), 'silent');
    await addApproved(open(), 'nowhere', { tell: true, email: '' });
    expect(await claim(0.9)).toBeUndefined();
    expect(await sendAll(1)).toEqual(['published asked to asked']);
    await decide('asked', 2, { kind: 'wait' });
    await decide('asked', 3, { kind: 'approve' });
    expect(await sendAll(5)).toEqual([]);
  });

  it('tells who asked for it that a comment was declined, and nobody that it was called spam', async () => {
    for (const id of ['a', 'b', 'c']) await open().add(comment(id, { tell: id !== 'c', follow: 'asked' }));
    await decide('a', 1, { kind: 'decline', reason: 'off-topic' });
    await decide('b', 1, { kind: 'spam' });
    await decide('c', 1, { kind: 'decline', reason: 'off-topic' });
    expect(await sendAll(2)).toEqual(['declined a to a']);
  });

  it('tells nobody of a decision that was taken back or changed within the pause', async () => {
    for (const id of ['a', 'b']) await open().add(comment(id, { tell: true }));
    await open().undo(await decide('a', 1, { kind: 'approve' }), by);
    await decide('b', 1, { kind: 'decline', reason: 'off-topic' });
    await decide('b', 2, { kind: 'spam' });
    expect(await sendAll(2)).toEqual([]);
    await decide('a', 3, { kind: 'approve' }, 10);
    expect(await sendAll(10.9)).toEqual([]);
    expect(await sendAll(11)).toEqual(['published a to a']);
  });

  it('tells of nothing that readers do not see yet', async () => {
    await addApproved(open(), 'a', { tell: true });
    expect(await claim(2, 0)).toBeUndefined();
    expect(await claim(2, await open().revision())).toMatchObject({ comment: 'a' });
  });

  it('gives a letter to one of many who ask at once, and to nobody again before a growing pause has passed', async () => {
    await addApproved(open(), 'a', { tell: true });
    const another = await tried().openAnother();
    const query = { at: minutesLater(1), published };
    const taken = await Promise.all([open(), another, open(), another].map((one) => one.claimLetter(query)));
    expect(taken.filter((letter) => letter !== undefined)).toHaveLength(1);
    expect(await claim(5.9)).toBeUndefined();
    expect(await claim(6)).toMatchObject({ comment: 'a', tries: 2 });
    expect(await claim(15.9)).toBeUndefined();
    expect(await claim(16)).toMatchObject({ comment: 'a', tries: 3 });
  });

  it('puts a letter off without counting a try', async () => {
    await addApproved(open(), 'a', { tell: true });
    const letter = await claim(1);
    await open().postponeLetter(letter?.id ?? 0, minutesLater(400));
    expect(await claim(399.9)).toBeUndefined();
    expect(await claim(400)).toMatchObject({ comment: 'a', tries: 1 });
  });

  it('gives a letter up after some days', async () => {
    await addApproved(open(), 'a', { tell: true });
    for (const minutes of [1, 6, 16, 36, 76, 156, 316, 636, 1276, 2556]) {
      expect(await claim(minutes - 0.1)).toBeUndefined();
      expect(await claim(minutes)).toMatchObject({ comment: 'a' });
    }
    expect(await claim(2556 + 5120)).toBeUndefined();
  });

  it('S23 tells of answers only those who confirmed it, and not of their own', async () => {
    await addApproved(open(), 'silent');
    await addApproved(open(), 'asked', { follow: 'asked' });
    expect(await sendAll(2)).toEqual(['published asked to asked']);
    await followed('confirmed');
    for (const parent of ['silent', 'asked', 'confirmed'])
      await addApproved(open(), `to-${parent}`, { parent });
    await addApproved(open(), 'own', { parent: 'confirmed', email: 'confirmed@example.org' });
    expect(await sendAll(2)).toEqual(['answer to-confirmed to confirmed']);
  });

  it('tells of what the author answers at once', async () => {
    await followed('a');
    const answer = comment('reply', { parent: 'a', byAuthor: true, state: 'approved', email: '' });
    await open().add(answer);
    await open().add({ ...answer, id: 'again' });
    expect(await sendAll(2)).toEqual(['answer reply to a']);
  });

  it('S23 confirms only what was asked for and is published, and what has ended stays so', async () => {
    await open().add(comment('waiting', { follow: 'asked' }));
    await addApproved(open(), 'silent');
    await addApproved(open(), 'a', { follow: 'asked' });
    expect(await open().confirmFollowing('waiting')).toBe(false);
    expect(await open().confirmFollowing('silent')).toBe(false);
    expect(await open().confirmFollowing('nobody')).toBe(false);
    expect([await open().confirmFollowing('a'), await open().confirmFollowing('a')]).toEqual([true, true]);
    expect(await open().find('a')).toMatchObject({ follow: 'confirmed', revision: 2 });
    await addApproved(open(), 'before', { parent: 'a' });
    await open().endFollowing('a');
    await open().endFollowing('silent');
    expect(await open().confirmFollowing('a')).toBe(false);
    await addApproved(open(), 'after', { parent: 'a' });
    expect(await sendAll(2)).toEqual([]);
    expect((await open().find('a'))?.follow).toBe('ended');
    expect((await open().find('silent'))?.follow).toBeUndefined();
  });

  it('sends nothing of erased comments, to erased ones or to an address that is gone', async () => {
    await followed('a');
    for (const id of ['b', 'c']) await addApproved(open(), id, { parent: 'a' });
    await addApproved(open(), 'told', { tell: true });
    await open().erase('b', by);
    await open().erase('told', by);
    expect(await sendAll(2)).toEqual(['answer c to a']);
    await addApproved(open(), 'd', { parent: 'a' });
    await open().erase('a', by);
    expect(await sendAll(2)).toEqual([]);
    expect((await tried().bytes()).includes('a@example.org')).toBe(false);
  });

  it('S12 S13 keeps wishes and letters out of what readers see, and wishes in a copy', async () => {
    await followed('a');
    await addApproved(open(), 'b', { tell: true, parent: 'a' });
    const seen = JSON.stringify(await open().snapshot());
    expect(seen).not.toMatch(/@|follow|tell|confirmed/);
    const copy = await open().export();
    const empty = await tried().openEmpty();
    await empty.import(copy);
    expect(await empty.find('a')).toMatchObject({ follow: 'confirmed' });
    expect(await empty.find('b')).toMatchObject({ tell: true });
    expect(await empty.claimLetter({ at: minutesLater(2), published })).toBeUndefined();
  });
}
