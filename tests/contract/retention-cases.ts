import { expect, it } from 'vitest';
import { endsAt } from '../../src/comments/rules/retention.ts';
import type { Ends, Over } from '../../src/comments/store/retention-records.ts';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

const kept = {
  ...{ waiting: 100, declined: 60, spam: 40, withdrawn: 10 },
  ...{ email: 50, network: 5, reports: 30, log: 200 },
};

const DAY = 24 * 60;

function daysLater(days: number): string {
  return minutesLater(days * DAY);
}

function endsOn(day: number): Ends {
  return endsAt(kept, new Date(daysLater(day)));
}

/** What a store owes to people whose words are kept no longer than they were told. */
export function tryRetention(tried: () => TriedStore): void {
  const open = () => tried().store;
  const erase = (day: number): Promise<Over> => open().eraseOver(endsOn(day));
  const listIds = async (): Promise<string[]> =>
    (await open().list({ state: 'all', limit: 100 })).comments.map(({ id }) => id).sort();

  it('keeps each comment for the days of its state, counted from its last change', async () => {
    for (const id of ['waiting', 'declined', 'spam', 'withdrawn']) await open().add(comment(id));
    await addApproved(open(), 'published');
    await open().decide('declined', 1, { kind: 'decline', reason: 'off-topic' }, { ...by, at: daysLater(1) });
    await open().decide('spam', 1, { kind: 'spam' }, { ...by, at: daysLater(2) });
    await open().withdraw('withdrawn', daysLater(3));
    expect(await erase(13)).toMatchObject({ withdrawn: 0 });
    expect(await erase(13.01)).toMatchObject({ withdrawn: 1, waiting: 0, declined: 0, spam: 0 });
    expect(await erase(42.01)).toMatchObject({ spam: 1, declined: 0 });
    expect(await erase(61.01)).toMatchObject({ declined: 1, waiting: 0 });
    expect(await listIds()).toEqual(['published', 'waiting']);
    expect(await erase(100.01)).toMatchObject({ waiting: 1 });
    expect(await erase(4000)).toMatchObject({ waiting: 0, declined: 0, spam: 0, withdrawn: 0 });
    expect(await listIds()).toEqual(['published']);
    expect(await open().count()).toMatchObject({
      waiting: 0,
      approved: 1,
      declined: 0,
      spam: 0,
      withdrawn: 0,
    });
  });

  it('counts from the day on which a comment began to wait again', async () => {
    await addApproved(open(), 'a');
    const text = { name: 'A', email: '', website: '', text: 'Anew.', html: '<p>Anew.</p>' };
    await open().revise('a', text, [], daysLater(90));
    expect(await erase(189)).toMatchObject({ waiting: 0 });
    expect(await erase(190.01)).toMatchObject({ waiting: 1 });
  });

  it('erases nothing while what was decided on it can be taken back', async () => {
    await open().add(comment('a'));
    await open().decide('a', 1, { kind: 'spam' }, by);
    await open().decide('a', 2, { kind: 'approve' }, { ...by, at: daysLater(29) });
    const back = await open().decide('a', 3, { kind: 'decline', reason: 'x' }, { ...by, at: daysLater(45) });
    if (back.kind !== 'done') throw new Error('the decision was not taken');
    // As it was on the 29th day: published, and the mark as spam before it is over.
    await open().undo(back.entry, { ...by, at: daysLater(46) });
    const [, approval] = await open().listAudit({ limit: 3 });
    const entries = await open().listAudit({ limit: 10 });
    const approve = entries.find(({ action }) => action === 'approve');
    expect(approval?.action).toBe('decline');
    await open().undo(approve?.id ?? 0, { ...by, at: daysLater(47) });
    // It is spam since the first day again, and no decision on it is younger than thirty days.
    expect((await open().find('a'))?.decided).toBe(at);
    expect(await erase(47)).toMatchObject({ spam: 1 });
  });

  it('keeps a comment for a decision that may still be taken back, whatever the days of its state', async () => {
    await open().add(comment('a'));
    await open().decide('a', 1, { kind: 'spam' }, { ...by, at: daysLater(15) });
    const short: Ends = { ...endsOn(44), spam: daysLater(44) };
    expect(await open().eraseOver(short)).toMatchObject({ spam: 0, wordings: 0 });
    const [entry] = await open().listAudit({ limit: 1 });
    expect(entry?.canUndo).toBe(true);
    expect(await open().eraseOver({ ...endsOn(45.01), spam: daysLater(45) })).toMatchObject({ spam: 1 });
  });

  it('takes addresses from published comments and network codes from all, and disturbs no decision', async () => {
    await open().add(comment('waiting'));
    const approved = await addApproved(open(), 'a', { digest: 'digest-of-everything' });
    expect(await erase(5.01)).toMatchObject({ networks: 2, emails: 0 });
    expect(await open().find('a')).toMatchObject({ email: 'a@example.org', network: '', revision: 2 });
    expect(await erase(50.01)).toMatchObject({ networks: 0, emails: 1 });
    expect((await open().find('a'))?.email).toBe('');
    expect((await open().find('waiting'))?.email).toBe('waiting@example.org');
    const everything = (await tried().bytes()).toString('latin1');
    expect(everything).not.toMatch(/a@example\.org(?<!waiting@example\.org)|digest-of-everything|network-1/);
    expect(await open().list({ state: 'all', search: 'a@example.org', limit: 5 })).toEqual({ comments: [] });
    if (approved.kind !== 'done') throw new Error('it was not approved');
    expect(await open().undo(approved.entry, { ...by, at: daysLater(6) })).toMatchObject({ kind: 'gone' });
  });

  it('keeps an open report, and an answered one for its days', async () => {
    for (const id of ['a', 'b']) {
      await addApproved(open(), id);
      await open().report({ comment: id, at, says: 'See this.', network: 'network-2' });
    }
    await open().decide('a', 2, { kind: 'dismiss reports' }, { ...by, at: daysLater(100) });
    expect(await erase(129)).toMatchObject({ reports: 0 });
    expect(await erase(131)).toMatchObject({ reports: 1 });
    expect(await open().listReports('b')).toHaveLength(1);
  });

  it('forgets former wordings, lines of the log and marks of limits when they are over', async () => {
    await open().add(comment('a', { text: 'Said at first.' }));
    const change = { name: 'A', website: '', text: 'Said now.', html: '<p>Said now.</p>' };
    await open().decide('a', 1, { kind: 'edit', change, note: '' }, by);
    await open().countEvent({ kind: 'report', key: 'network-3', at, since: at });
    expect(await erase(0.5)).toMatchObject({ wordings: 0, marks: 0 });
    expect(await erase(30.01)).toMatchObject({ wordings: 1, marks: 1, log: 0 });
    expect((await tried().bytes()).toString('latin1')).not.toMatch(/Said at first|network-3/);
    await open().decide('a', 2, { kind: 'approve' }, { ...by, at: daysLater(190) });
    expect(await erase(200.01)).toMatchObject({ log: 1 });
    expect((await open().listAudit({ limit: 10 })).map(({ action }) => action)).toEqual(['approve']);
  });

  it('counts beforehand what would go, and changes nothing', async () => {
    for (const id of ['a', 'b']) await open().add(comment(id));
    const over = await open().countOver(endsOn(101));
    expect(over).toMatchObject({ waiting: 2, networks: 2, emails: 0 });
    expect(await listIds()).toEqual(['a', 'b']);
    expect((await open().find('a'))?.network).toBe('network-1');
    // A comment that went had its code taken with it.
    expect(await erase(101)).toMatchObject({ waiting: 2, networks: 0 });
  });

  it('erases 100 of a kind at a time, and goes on where it stopped', async () => {
    const content = await open().export();
    const comments = Array.from({ length: 110 }, (_, index) => ({
      ...comment(`c${index}`, { network: '' }),
      state: 'spam' as const,
      revision: 1,
      reasons: [],
    }));
    await open().import({ ...content, comments });
    expect(await erase(41)).toMatchObject({ spam: 100 });
    expect(await (await tried().openAnother()).eraseOver(endsOn(41))).toMatchObject({ spam: 10 });
    expect(await erase(41)).toMatchObject({ spam: 0 });
  });

  it('leaves readers the same: what they see has no other number after it', async () => {
    await addApproved(open(), 'a');
    await open().add(comment('b'));
    const before = await open().snapshot();
    await erase(3000);
    expect(await open().snapshot()).toEqual(before);
  });

  it('gives a chore to one of several an hour, and knows since when its clock went on without a leap', async () => {
    const claim = (day: number, store = open()) =>
      store.claimChore({
        name: 'retention',
        at: daysLater(day),
        notAfter: daysLater(day - 1 / 24),
        leapBefore: daysLater(day - 30),
      });
    const another = await tried().openAnother();
    const first = await Promise.all([claim(0), claim(0, another), claim(0)]);
    expect(first.filter((steady) => steady !== undefined)).toEqual([at]);
    expect(await claim(0.02)).toBeUndefined();
    expect(await claim(0.05)).toBe(at);
    expect(await claim(20)).toBe(at);
    // Set forward by a year, and back again: each is a beginning.
    expect(await claim(400)).toBe(daysLater(400));
    expect(await claim(20.1)).toBe(daysLater(20.1));
    expect(await claim(20.2)).toBe(daysLater(20.1));
  });
}
