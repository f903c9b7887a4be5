import { expect, it } from 'vitest';
import { at, by, comment, minutesLater, type TriedStore } from './tried-store.ts';

const address = 'ana@example.org';

/** What a store owes to whoever tells moderators by mail what waits. */
export function tryNotices(tried: () => TriedStore): void {
  const open = () => tried().store;
  const claim = (minute: number, store = open()) =>
    store.claimNotice({
      at: minutesLater(minute),
      noticedBefore: minutesLater(minute - 15),
      until: minutesLater(minute + 10),
    });

  async function addModerator(name = 'Ana'): Promise<void> {
    await open().addModerator({ name, role: 'owner', passwordHash: 'hash', created: at });
  }

  /** A moderator whose address is confirmed. */
  async function addConfirmed(name = 'Ana'): Promise<void> {
    await addModerator(name);
    await open().putMailAddress(name, address, by);
    await open().confirmMailAddress(name, address, by);
  }

  const waiting = async (after = 0, limit = 20) => {
    const { comments, rest, last } = await open().listArrivals({ after, limit });
    return { ids: comments.map(({ id }) => id), rest, last };
  };

  it('keeps an address of a moderator alone, which counts once it is confirmed, and each step is in the log', async () => {
    expect(await open().putMailAddress('Ana', address, by)).toBe(false);
    await addModerator();
    expect(await open().putMailAddress('Ana', address, by)).toBe(true);
    expect(await open().findMailAddress('Ana')).toEqual({ moderator: 'Ana', address });
    expect(await open().confirmMailAddress('Ana', 'other@example.org', by)).toBe(false);
    expect(await open().confirmMailAddress('Ana', address, by)).toBe(true);
    const kept = { moderator: 'Ana', address, confirmed: at };
    expect(await open().findMailAddress('Ana')).toEqual(kept);
    expect(await open().confirmMailAddress('Ana', address, { ...by, at: minutesLater(5) })).toBe(true);
    expect(await open().findMailAddress('Ana')).toEqual(kept);
    expect(await open().putMailAddress('Ana', 'new@example.org', by)).toBe(true);
    expect(await open().findMailAddress('Ana')).toEqual({ moderator: 'Ana', address: 'new@example.org' });
    expect(await open().removeMailAddress('Ana', by)).toBe(true);
    expect(await open().removeMailAddress('Ana', by)).toBe(false);
    const lines = await open().listAudit({ limit: 9 });
    expect(lines.map(({ action }) => action)).toEqual([
      'no mail address',
      'mail address',
      'confirm mail address',
      'mail address',
    ]);
    // The log is read by every moderator, and exported.
    expect(JSON.stringify(lines)).not.toContain('@');
    expect((await tried().bytes()).includes('new@example.org')).toBe(false);
  });

  it('S28 lets an address go with the password it was given under', async () => {
    await addConfirmed();
    await addConfirmed('Ben');
    await open().setPassword('Ana', 'another');
    expect(await open().findMailAddress('Ana')).toBeUndefined();
    expect(await open().findMailAddress('Ben')).toBeDefined();
  });

  it('lets an address go with its moderator', async () => {
    await addModerator('Ben');
    await addConfirmed();
    await open().removeModerator('Ana', by);
    await open().add(comment('a'));
    expect(await open().findMailAddress('Ana')).toBeUndefined();
    expect(await claim(0)).toBeUndefined();
  });

  it('gives the link that confirms an address to one of several senders, once, and again for another address', async () => {
    await addModerator();
    await open().putMailAddress('Ana', address, by);
    const another = await tried().openAnother();
    const claims = await Promise.all([claim(0), claim(0, another), claim(0)]);
    expect(claims.filter((one) => one !== undefined)).toEqual([
      { moderator: 'Ana', address, isConfirmed: false, told: 0, failures: 0 },
    ]);
    await open().settleNotice({ moderator: 'Ana', address, told: undefined, at });
    await open().add(comment('a'));
    expect(await claim(60)).toBeUndefined();
    await open().putMailAddress('Ana', 'new@example.org', by);
    expect(await claim(61)).toMatchObject({ address: 'new@example.org', isConfirmed: false });
  });

  it('has a notice due at once where something waits, then not within the pause, and never where nothing is new', async () => {
    await addConfirmed();
    expect(await claim(0)).toBeUndefined();
    await open().add(comment('a'));
    const due = await claim(1);
    expect(due).toEqual({ moderator: 'Ana', address, isConfirmed: true, told: 0, failures: 0 });
    const first = await waiting();
    await open().settleNotice({ moderator: 'Ana', address, told: first.last, at: minutesLater(1) });
    expect(await claim(30)).toBeUndefined();
    await open().add(comment('b'));
    expect(await claim(15)).toBeUndefined();
    expect(await claim(16)).toMatchObject({ told: first.last });
    expect((await waiting(first.last)).ids).toEqual(['b']);
  });

  it('tells every moderator of their own, whatever the others were told', async () => {
    await addConfirmed();
    await addConfirmed('Ben');
    await open().add(comment('a'));
    const [one, other] = [await claim(0), await claim(0)];
    expect([one?.moderator, other?.moderator].toSorted()).toEqual(['Ana', 'Ben']);
    await open().settleNotice({ moderator: 'Ana', address, told: (await waiting()).last, at });
    expect((await claim(20))?.moderator).toBe('Ben');
    expect(await claim(20)).toBeUndefined();
  });

  it('has a mail that was not taken due again after its pause, and counts how often', async () => {
    await addConfirmed();
    await open().add(comment('a'));
    await claim(0);
    await open().postponeNotice({ moderator: 'Ana', address, until: minutesLater(4) });
    expect(await claim(3)).toBeUndefined();
    expect(await claim(4)).toMatchObject({ failures: 1, told: 0 });
    // A sender that was stopped in the middle says nothing: whoever comes later takes over.
    expect(await claim(13)).toBeUndefined();
    expect(await claim(14)).toMatchObject({ failures: 1 });
  });

  it('is held up by no moment that a wrong clock wrote', async () => {
    await addConfirmed();
    await open().add(comment('a'));
    const year = 365 * 24 * 60;
    expect(await claim(year)).toBeDefined();
    expect(await claim(0)).toBeDefined();
    await open().settleNotice({ moderator: 'Ana', address, told: 0, at: minutesLater(year) });
    expect(await claim(20)).toBeDefined();
  });

  it('counts what waits in the order in which it came, whatever the clock said, as many as asked for', async () => {
    await open().add(comment('c', { written: minutesLater(9) }));
    await open().add(comment('a', { written: minutesLater(-9) }));
    await open().add(comment('b'));
    expect(await waiting()).toMatchObject({ ids: ['c', 'a', 'b'], rest: 0 });
    expect(await waiting(0, 2)).toMatchObject({ ids: ['c', 'a'], rest: 1 });
    const { last } = await waiting();
    expect(await waiting(last)).toEqual({ ids: [], rest: 0, last: 0 });
  });

  it('forgets what waits no more, and counts anew what comes back to wait', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await open().add(comment(id));
    await open().decide('a', 1, { kind: 'approve' }, by);
    await open().withdraw('b', at);
    await open().erase('d', by);
    expect((await waiting()).ids).toEqual(['c']);
    const { last } = await waiting();
    // Its writer changes what readers see: a person looks at it again.
    await open().revise('a', comment('a'), [], minutesLater(1));
    expect((await waiting(last)).ids).toEqual(['a']);
    // The number of an erased one is never given again.
    expect((await waiting(last + 1)).ids).toEqual(['a']);
  });

  it('brings what waits along where comments are brought in', async () => {
    await open().add(comment('a'));
    await open().add(comment('b', { written: minutesLater(1) }));
    const empty = await tried().openEmpty();
    await empty.import(await open().export());
    expect((await empty.listArrivals({ after: 0, limit: 9 })).comments.map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  it('says in the log which decision was taken by mail, there and after an import', async () => {
    await open().add(comment('a'));
    await open().decide('a', 1, { kind: 'spam' }, { ...by, via: 'mail' });
    await open().decide('a', 2, { kind: 'wait' }, by);
    const lines = [{ action: 'wait' }, { action: 'spam', moderator: 'Moderator', via: 'mail' }];
    expect(await open().listAudit({ limit: 9 })).toMatchObject(lines);
    const empty = await tried().openEmpty();
    await empty.import(await open().export());
    const brought = await empty.listAudit({ limit: 9 });
    expect(brought).toMatchObject(lines);
    expect(brought[0]).not.toHaveProperty('via');
  });
}
