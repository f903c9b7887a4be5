import { expect, it } from 'vitest';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to those who take its content elsewhere. */
export function tryCopies(tried: () => TriedStore): void {
  const open = () => tried().store;

  it('exports everything but secrets and sessions, and an empty store takes it in whole', async () => {
    await addApproved(open(), 'a');
    const sending = { seconds: 9, isPreviewed: false, hasWorked: true };
    await open().add(comment('b', { parent: 'a', reasons: [{ kind: 'links', says: 'A link.' }], sending }));
    await open().decide('b', 1, { kind: 'decline', reason: 'promotion' }, by);
    await open().report({ comment: 'a', at, says: 'Look', network: 'n' });
    await open().setClosed('second', true, by);
    await open().setPaused(true, by);
    await open().addModerator({ name: 'Ana', role: 'owner', passwordHash: 'hash-kept-here', created: at });
    await open().secret('signing', () => 'secret-kept-here');
    const content = await open().export();
    expect(JSON.stringify(content)).not.toContain('kept-here');

    const empty = await tried().openEmpty();
    expect(await empty.import(content)).toBe(2);
    const settled = content.audit.map((entry) => ({ ...entry, canUndo: false }));
    expect(await empty.export()).toEqual({ ...content, audit: settled });
    expect((await empty.snapshot()).comments).toEqual((await open().snapshot()).comments);
    expect(await empty.count()).toEqual(await open().count());
    expect(await empty.import(content)).toBe(0);
    expect(await empty.export()).toEqual({ ...content, audit: settled });
  });

  it('brings in old comments before newer ones, and counts one revision for all of them', async () => {
    await addApproved(open(), 'new');
    const content = await open().export();
    const [kept] = content.comments;
    if (kept === undefined) throw new Error('nothing was exported');
    const old = { ...kept, id: 'old', written: minutesLater(-1000), token: '', digest: '' };
    const older = { ...old, id: 'older', written: minutesLater(-2000) };
    const empty = { reports: [], closed: [], paused: false, audit: [] };
    expect(await open().import({ version: 1, comments: [old, kept, older], ...empty })).toBe(2);
    expect((await open().snapshot()).comments.map(({ id }) => id)).toEqual(['older', 'old', 'new']);
    expect(await open().revision()).toBe(2);
  });

  it('brings in all or nothing', async () => {
    await addApproved(open(), 'a');
    const content = await open().export();
    const [kept] = content.comments;
    if (kept === undefined) throw new Error('nothing was exported');
    const bad = {
      ...content,
      comments: [
        { ...kept, id: 'b', token: '' },
        { ...kept, id: 'c', written: '' },
      ],
    };
    await expect(open().import(bad)).rejects.toThrow();
    expect((await open().list({ state: 'all', limit: 10 })).comments.map(({ id }) => id)).toEqual(['a']);
  });
}
