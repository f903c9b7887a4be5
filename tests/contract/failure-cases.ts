import { expect, it } from 'vitest';
import { StoreBusyError, type CommentStore } from '../../src/comments/store/store.ts';
import { addApproved, at, by, comment, type TriedStore } from './tried-store.ts';

/** More than any page of a database has room for. */
const long = 'water '.repeat(4000);

const longText = { name: 'A', email: '', website: '', text: long, html: long };

const busy = expect.objectContaining({
  status: 'rejected',
  reason: expect.any(StoreBusyError) as unknown,
}) as unknown;

/** What a store owes when it cannot do what it is asked. */
export function tryFailures(tried: () => TriedStore): void {
  const everything = async (store: CommentStore) => [
    await store.export(),
    await store.revision(),
    await store.listAudit({ limit: 100 }),
    await store.listModerators(),
  ];

  it('S26 refuses every change while the database is locked, writes nothing, and goes on afterwards', async () => {
    const { store, lock } = tried();
    await addApproved(store, 'shown');
    const before = await everything(store);
    const release = await lock();
    const answers = await Promise.allSettled([
      store.add(comment('a')),
      store.revise('shown', longText, [], at),
      store.withdraw('shown', at),
      store.report({ comment: 'shown', at, says: '', network: 'n' }),
      store.decide('shown', 2, { kind: 'spam' }, by),
      store.undo(1, by),
      store.erase('shown', by),
      store.setClosed('first', true, by),
      store.setPaused(true, by),
      store.log({ moderator: 'Ana', at, action: 'sign in', detail: '' }),
      store.addModerator({ name: 'Ana', role: 'owner', passwordHash: 'hash', created: at }),
      store.setRole('Ana', 'moderator', by),
      store.removeModerator('Ana', by),
      store.acceptInvitation('id', { name: 'Ana', passwordHash: 'hash', created: at }),
      store.countEvent({ kind: 'sign-in', key: 'n', at, since: at }),
      store.secret('signing', () => 'secret'),
      store.import({ ...(await store.export()), paused: true }),
    ]);
    expect(answers).toEqual(answers.map(() => busy));
    expect(await everything(store), 'reading goes on meanwhile').toEqual(before);
    await release();
    expect(await everything(store)).toEqual(before);
    expect(await store.add(comment('a'))).toEqual({ kind: 'added', id: 'a' });
  });

  it('S26 waits a moment for another process to let go', async () => {
    const { store, lock } = tried();
    const release = await lock();
    const added = store.add(comment('a'));
    await expect(store.find('a')).resolves.toBeUndefined();
    await release();
    expect(await added).toEqual({ kind: 'added', id: 'a' });
  });

  it('S26 refuses what a full database has no room for, and keeps what is there', async () => {
    const { store, openFull } = tried();
    await addApproved(store, 'shown');
    const full = await openFull();
    const before = await everything(full);
    await expect(full.add(comment('a', { text: long }))).rejects.toThrow(StoreBusyError);
    await expect(full.revise('shown', longText, [], at)).rejects.toThrow(StoreBusyError);
    const change = { name: 'A', website: '', text: long, html: long };
    const edited = full.decide('shown', 2, { kind: 'edit', change, note: '' }, by);
    await expect(edited).rejects.toThrow(StoreBusyError);
    expect(await everything(full)).toEqual(before);
    expect(await store.add(comment('a', { text: long }))).toEqual({ kind: 'added', id: 'a' });
    expect(await full.find('a')).toBeDefined();
  });

  it('S26 acknowledges only what another process can read', async () => {
    const { store, openAnother } = tried();
    const another = await openAnother();
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const added = await store.add(comment(`c${index}`));
        expect(added.kind).toBe('added');
        expect(await another.find(`c${index}`)).toBeDefined();
      }),
    );
  });

  it('lets two processes write at once and loses nothing of either', async () => {
    const { store, openAnother } = tried();
    const another = await openAnother();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 ? store : another).add(comment(`c${index}`))),
    );
    expect(answers.every(({ kind }) => kind === 'added')).toBe(true);
    expect((await store.count()).waiting).toBe(60);
  });

  it('finishes what was begun when it is closed, and refuses what comes later', async () => {
    const { store, openAnother } = tried();
    const added = store.add(comment('a'));
    await store.close();
    expect(await added).toEqual({ kind: 'added', id: 'a' });
    await expect(store.add(comment('b'))).rejects.toThrow();
    const another = await openAnother();
    expect(await another.count()).toMatchObject({ waiting: 1 });
  });
}
