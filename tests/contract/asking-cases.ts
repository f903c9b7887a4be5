import { expect, it } from 'vitest';
import { addApproved, at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to people who ask what is kept with their address. */
export function tryAskings(tried: () => TriedStore): void {
  const open = () => tried().store;
  const ask = (id: string, email = 'a@example.org', minute = 0): Promise<void> =>
    open().putAsking({ id, email, at: minutesLater(minute) });

  it('hands each asking out once, and forgets those with whose address nothing is kept', async () => {
    for (const id of ['a', 'b']) await open().add(comment(id));
    await ask('one', 'A@Example.org');
    await ask('two', 'b@example.org', 1);
    await ask('three', 'nobody@example.org');
    const another = await tried().openAnother();
    const claims = await Promise.all([
      open().claimAsking(minutesLater(2)),
      another.claimAsking(minutesLater(2)),
    ]);
    expect(claims).toHaveLength(2);
    expect(claims).toContainEqual({ id: 'one', email: 'A@Example.org' });
    expect(claims).toContainEqual({ id: 'two', email: 'b@example.org' });
    expect(await open().claimAsking(minutesLater(3))).toBeUndefined();
    expect(await open().findAsking('three')).toBeUndefined();
  });

  it('hands one out again that could not be mailed, after the others', async () => {
    for (const id of ['a', 'b']) await open().add(comment(id));
    await ask('one');
    await ask('two', 'b@example.org', 1);
    await open().claimAsking(minutesLater(1));
    await open().returnAsking('one');
    expect((await open().claimAsking(minutesLater(1)))?.id).toBe('two');
    expect((await open().claimAsking(minutesLater(1)))?.id).toBe('one');
  });

  it('uses a link up once, only where one was mailed, whoever comes first', async () => {
    await open().add(comment('a'));
    await ask('one');
    expect(await open().openAsking('one', at)).toBe(false);
    await open().claimAsking(at);
    expect((await open().findAsking('one'))?.opened).toBeUndefined();
    const another = await tried().openAnother();
    const tries = await Promise.all([
      open().openAsking('one', minutesLater(1)),
      another.openAsking('one', minutesLater(1)),
    ]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await open().findAsking('one')).toEqual({ email: 'a@example.org', opened: minutesLater(1) });
    expect(await open().openAsking('none', at)).toBe(false);
  });

  it('forgets an asking an hour after the last that became of it, and one of a clock that was wrong', async () => {
    await open().add(comment('a'));
    await ask('never mailed');
    await ask('opened');
    for (let count = 0; count < 2; count += 1) await open().claimAsking(minutesLater(30));
    await open().returnAsking('never mailed');
    await open().openAsking('opened', minutesLater(80));
    await ask('ahead', 'ahead@example.org', 60 * 24 * 365);
    await open().claimAsking(minutesLater(89));
    expect(await open().findAsking('never mailed')).toBeUndefined();
    expect(await open().findAsking('ahead')).toBeUndefined();
    expect(await open().findAsking('opened')).toBeDefined();
    await open().claimAsking(minutesLater(141));
    expect((await tried().bytes()).toString('latin1')).not.toContain('ahead@example.org');
    expect(await open().findAsking('opened')).toBeUndefined();
    await ask('dropped');
    await open().dropAsking('dropped');
    expect(await open().findAsking('dropped')).toBeUndefined();
  });

  it('lists every comment that bears an address, and none that bears another or none', async () => {
    await open().add(comment('a', { email: 'Ann@Example.org' }));
    await addApproved(open(), 'b', { email: 'ann@example.org' });
    await open().add(comment('c', { email: '' }));
    await open().add(comment('d', { email: 'ann@example.org.uk' }));
    expect((await open().listHeld('ann@example.ORG')).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'waiting'],
      ['b', 'approved'],
    ]);
    expect(await open().listHeld('')).toEqual([]);
    expect(await open().listHeld('%')).toEqual([]);
  });

  it('erases one comment of an address or all, and no other’s', async () => {
    await open().add(comment('a', { email: 'ann@example.org', text: 'Words of Ann.' }));
    await addApproved(open(), 'b', { email: 'ann@example.org' });
    await open().add(comment('c'));
    const before = await open().revision();
    expect(await open().eraseHeld({ email: 'ann@example.org', comment: 'c' }, by)).toBe(0);
    expect(await open().eraseHeld({ email: 'ANN@example.org', comment: 'a' }, by)).toBe(1);
    expect(await open().revision()).toBe(before);
    expect((await tried().bytes()).toString('latin1')).not.toContain('Words of Ann');
    expect(await open().eraseHeld({ email: 'ann@example.org' }, by)).toBe(1);
    expect(await open().revision()).toBe(before + 1);
    expect((await open().snapshot()).comments).toEqual([]);
    expect((await open().list({ state: 'all', limit: 9 })).comments.map(({ id }) => id)).toEqual(['c']);
    expect(await open().eraseHeld({ email: '' }, by)).toBe(0);
    expect((await open().listAudit({ limit: 2 })).map(({ action, comment: id }) => [action, id])).toEqual([
      ['erase', 'b'],
      ['erase', 'a'],
    ]);
    // What was erased does not come back by being sent once more.
    expect(await open().add(comment('a', { email: 'ann@example.org' }))).toEqual({ kind: 'token used' });
  });
}
