import { expect, it } from 'vitest';
import type { Decision } from '../../src/comments/store/records.ts';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

const change = { name: 'Edited', website: 'https://example.org/', text: 'Cut.', html: '<p>Cut.</p>' };

/** What a store owes to those who decide. */
export function tryDecisions(tried: () => TriedStore): void {
  const open = () => tried().store;
  const done = async (id: string, revision: number, decision: Decision): Promise<number> => {
    const decided = await open().decide(id, revision, decision, by);
    if (decided.kind !== 'done') throw new Error(`${decision.kind} was ${decided.kind}`);
    return decided.entry;
  };

  it('puts approved comments into the snapshot, oldest first, and nothing else of anybody', async () => {
    await open().add(comment('later', { written: minutesLater(5), website: 'https://example.org/' }));
    await open().add(comment('earlier'));
    for (const id of ['waiting', 'declined', 'spam']) await open().add(comment(id));
    await done('later', 1, { kind: 'approve' });
    await done('earlier', 1, { kind: 'approve' });
    await done('declined', 1, { kind: 'decline', reason: 'promotion' });
    await done('spam', 1, { kind: 'spam' });
    expect(await open().snapshot()).toEqual({
      version: 1,
      revision: 2,
      closed: [],
      paused: false,
      comments: [
        {
          id: 'earlier',
          post: 'first',
          name: 'Writer earlier',
          written: at,
          html: '<p>The text of earlier.</p>',
          byAuthor: false,
        },
        {
          id: 'later',
          post: 'first',
          name: 'Writer later',
          website: 'https://example.org/',
          written: minutesLater(5),
          html: '<p>The text of later.</p>',
          byAuthor: false,
        },
      ],
    });
  });

  it('decides on what was seen, and never unseen on what another moderator changed', async () => {
    await open().add(comment('a'));
    await done('a', 1, { kind: 'approve' });
    expect(await open().decide('a', 1, { kind: 'spam' }, by)).toEqual({ kind: 'stale' });
    expect(await open().decide('nobody', 1, { kind: 'spam' }, by)).toEqual({ kind: 'gone' });
    expect(await open().find('a')).toMatchObject({ state: 'approved', decided: at, decidedBy: 'Moderator' });
  });

  it('lets one of two decisions on the same comment happen', async () => {
    await open().add(comment('a'));
    const kinds = await Promise.all([
      open().decide('a', 1, { kind: 'approve' }, by),
      open().decide('a', 1, { kind: 'spam' }, by),
    ]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['done', 'stale']);
  });

  it('counts a revision for what readers can see, and for nothing else', async () => {
    const grows = async (action: () => Promise<unknown>): Promise<number> => {
      const before = await open().revision();
      await action();
      return (await open().revision()) - before;
    };
    const decide = (id: string, revision: number, decision: Decision) => () => done(id, revision, decision);
    expect(await grows(() => open().add(comment('a')))).toBe(0);
    expect(await grows(decide('a', 1, { kind: 'edit', change, note: '' }))).toBe(0);
    expect(await grows(decide('a', 2, { kind: 'spam' }))).toBe(0);
    expect(await grows(decide('a', 3, { kind: 'approve' }))).toBe(1);
    expect(await grows(decide('a', 4, { kind: 'approve' }))).toBe(0);
    expect(await grows(decide('a', 5, { kind: 'edit', change, note: 'Cut.' }))).toBe(1);
    expect(await grows(() => open().report({ comment: 'a', at, says: '', network: 'n' }))).toBe(0);
    expect(await grows(decide('a', 6, { kind: 'dismiss reports' }))).toBe(0);
    expect(await grows(decide('a', 7, { kind: 'wait' }))).toBe(1);
    expect(await grows(() => open().erase('a', by))).toBe(0);
    expect(await grows(() => open().add(comment('b', { byAuthor: true, state: 'approved' })))).toBe(1);
    expect(await grows(() => open().erase('b', by))).toBe(1);
    expect(await grows(() => open().setClosed('first', true, by))).toBe(1);
    expect(await grows(() => open().setClosed('first', true, by))).toBe(0);
    expect(await grows(() => open().setPaused(true, by))).toBe(1);
    expect(await grows(() => open().setPaused(true, by))).toBe(0);
  });

  it('shows an edit and its note, and puts the former text back when it is undone', async () => {
    await addApproved(open(), 'a');
    const before = await open().find('a');
    const entry = await done('a', 2, { kind: 'edit', change, note: 'An address was taken out.' });
    expect((await open().snapshot()).comments[0]).toMatchObject({
      name: 'Edited',
      note: 'An address was taken out.',
      edited: at,
    });
    expect((await open().undo(entry, by)).kind).toBe('done');
    expect(await open().find('a')).toEqual({ ...before, revision: 4 });
    expect(await open().revision()).toBe(3);
  });

  it('takes decisions back one after the other, the latest first', async () => {
    await open().add(comment('a'));
    const declined = await done('a', 1, { kind: 'decline', reason: 'promotion' });
    const approved = await done('a', 2, { kind: 'approve' });
    const canUndo = async () =>
      (await open().listAudit({ limit: 10 })).filter((entry) => entry.canUndo).map(({ id }) => id);
    expect(await canUndo()).toEqual([approved]);
    expect(await open().undo(declined, by)).toEqual({ kind: 'stale' });
    await open().undo(approved, by);
    expect(await open().find('a')).toMatchObject({ state: 'declined', declinedFor: 'promotion' });
    expect(await canUndo()).toEqual([declined]);
    await open().undo(declined, by);
    expect(await open().find('a')).toMatchObject({ state: 'waiting' });
    expect(await open().find('a')).not.toHaveProperty('declinedFor');
    expect(await open().undo(declined, by)).toEqual({ kind: 'gone' });
    expect(await canUndo()).toEqual([]);
  });

  it('answers the reports of a comment that is declined, and opens them again when that is undone', async () => {
    await addApproved(open(), 'a');
    await open().report({ comment: 'a', at, says: 'Rude', network: 'n1' });
    const entry = await done('a', 2, { kind: 'decline', reason: 'rude' });
    expect((await open().count()).reported).toBe(0);
    await open().undo(entry, by);
    expect(await open().listReports('a')).toHaveLength(1);
    expect((await open().find('a'))?.reports).toBe(1);
    await done('a', 4, { kind: 'dismiss reports' });
    await open().report({ comment: 'a', at, says: 'Rude again', network: 'n1' });
    expect((await open().count()).reported).toBe(0);
    expect((await open().find('a'))?.state).toBe('approved');
  });

  it('forgets after thirty days what an undo would put back', async () => {
    await open().add(comment('a'));
    await open().add(comment('b'));
    const old = await done('a', 1, { kind: 'edit', change, note: '' });
    await open().decide('b', 1, { kind: 'spam' }, { moderator: 'Moderator', at: minutesLater(31 * 24 * 60) });
    expect(await open().undo(old, by)).toEqual({ kind: 'gone' });
  });

  it('erases a comment from every byte that is kept, and leaves the answers to it', async () => {
    await Promise.all(Array.from({ length: 150 }, (_, index) => open().add(comment(`other${index}`))));
    await addApproved(open(), 'a', { text: 'wanderlust one', name: 'Quixotic', email: 'zebra@example.org' });
    await open().add(comment('answer', { parent: 'a' }));
    await done('a', 2, {
      kind: 'edit',
      change: { ...change, text: 'saltwater', name: 'Mizzen' },
      note: 'Brig',
    });
    await open().report({ comment: 'a', at, says: 'flotsam', network: 'spinnaker' });
    const traces = [
      'wanderlust',
      'Quixotic',
      'quixotic',
      'zebra',
      'saltwater',
      'Mizzen',
      'flotsam',
      'spinnaker',
    ];
    const kept = async () => {
      const bytes = await tried().bytes();
      return traces.filter((word) => bytes.includes(word));
    };
    // The index may have let go of the former name already.
    expect(await kept()).toEqual(expect.arrayContaining(traces.filter((word) => word !== 'quixotic')));
    expect(await open().erase('a', by)).toBe(true);
    expect(await kept()).toEqual([]);
    expect(await open().erase('a', by)).toBe(false);
    expect(await open().find('answer')).toMatchObject({ parent: 'a' });
    expect(await open().listReports('a')).toEqual([]);
    const log = await open().listAudit({ limit: 100 });
    expect(log.map(({ action }) => action)).toEqual(['erase', 'edit', 'approve']);
    expect(log.some(({ canUndo }) => canUndo)).toBe(false);
  });

  it('S13 writes nothing of a comment or its writer into the log', async () => {
    await addApproved(open(), 'a', { text: 'wanderlust', name: 'Quixotic', email: 'zebra@example.org' });
    await done('a', 2, {
      kind: 'edit',
      change: { ...change, text: 'saltwater', name: 'Mizzen' },
      note: 'Brig',
    });
    await done('a', 3, { kind: 'decline', reason: 'rude' });
    const log = await open().listAudit({ limit: 100 });
    expect(log[0]).toMatchObject({ action: 'decline', detail: 'rude', comment: 'a', post: 'first', at });
    expect(JSON.stringify(log)).not.toMatch(/wanderlust|Quixotic|zebra|saltwater|Mizzen|Brig/);
  });
}
