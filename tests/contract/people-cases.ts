import { expect, it } from 'vitest';
import type { Session } from '../../src/comments/store/records.ts';
import { at, minutesLater, type TriedStore } from './tried-store.ts';

const moderator = { name: 'Ana', passwordHash: 'hash-1', created: at };

function session(id: string, differences: Partial<Session> = {}): Session {
  const open = { moderator: 'Ana', created: at, lastSeen: at, expires: minutesLater(60), device: 'Firefox' };
  return { id, ...open, ...differences };
}

/** What a store owes to moderators, their sessions, and its limits and secrets. */
export function tryPeople(tried: () => TriedStore): void {
  const open = () => tried().store;

  it('keeps moderators, and ends the sessions of one who gets another password', async () => {
    await open().putModerator({ ...moderator, name: 'Ben' });
    await open().putModerator(moderator);
    await open().openSession(session('s1'));
    await open().putModerator({ ...moderator, passwordHash: 'hash-2', created: minutesLater(1) });
    expect(await open().listModerators()).toEqual([
      { ...moderator, passwordHash: 'hash-2' },
      { ...moderator, name: 'Ben' },
    ]);
    expect(await open().findSession('s1', at)).toBeUndefined();
  });

  it('ends the sessions of a moderator who is removed', async () => {
    await open().putModerator(moderator);
    await open().openSession(session('s1'));
    expect(await open().removeModerator('Ana')).toBe(true);
    expect(await open().findSession('s1', at)).toBeUndefined();
    expect(await open().removeModerator('Ana')).toBe(false);
    await expect(open().openSession(session('s2'))).rejects.toThrow();
  });

  it('finds a session until it expires or is ended, and says when it was last seen', async () => {
    await open().putModerator(moderator);
    await open().openSession(session('s1'));
    await open().openSession(session('s2', { lastSeen: minutesLater(5) }));
    expect(await open().findSession('s1', at)).toEqual(session('s1'));
    expect((await open().findSession('s1', minutesLater(10)))?.lastSeen).toBe(minutesLater(10));
    expect((await open().listSessions('Ana', minutesLater(10))).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(await open().findSession('s1', minutesLater(30), minutesLater(20))).toBeUndefined();
    expect((await open().findSession('s1', minutesLater(30), minutesLater(10)))?.id).toBe('s1');
    expect(await open().findSession('s1', minutesLater(60))).toBeUndefined();
    expect(await open().listSessions('Ana', minutesLater(60))).toEqual([]);
    await open().endSession('s2');
    expect(await open().findSession('s2', at)).toBeUndefined();
  });

  it('does not find a session that was quiet for longer than it may be', async () => {
    await open().putModerator(moderator);
    await open().openSession(session('s1'));
    expect(await open().findSession('s1', minutesLater(30), minutesLater(1))).toBeUndefined();
    expect(await open().findSession('s1', minutesLater(30), at)).toBeDefined();
    expect(await open().findSession('s1', minutesLater(31), minutesLater(30))).toBeDefined();
  });

  it('counts events of a kind and key since a moment, and forgets them after a day', async () => {
    const count = (minute: number, key = 'n1', since = minutesLater(minute - 10)) =>
      open().countEvent({ kind: 'sign-in', key, at: minutesLater(minute), since });
    expect(await count(0)).toBe(1);
    expect(await count(1)).toBe(2);
    expect(await count(2, 'n2')).toBe(1);
    expect(await count(20)).toBe(1);
    const query = { kind: 'sign-in', key: 'n1', since: minutesLater(-10) };
    expect(await open().eventsSince(query)).toBe(3);
    expect(await open().eventsSince({ ...query, kind: 'report' })).toBe(0);
    await count(25 * 60, 'n3');
    expect(await open().eventsSince(query)).toBe(0);
  });

  it('makes a secret once, whoever asks first', async () => {
    const another = await tried().openAnother();
    const secrets = await Promise.all([
      open().secret('signing', () => 'one'),
      another.secret('signing', () => 'two'),
      open().secret('signing', () => 'three'),
    ]);
    expect(new Set(secrets).size).toBe(1);
    expect(await another.secret('signing', () => 'four')).toBe(secrets[0]);
  });

  it('forgets the keys of past days and no other secret', async () => {
    for (const name of ['network-1', 'network-2', 'network%', 'signing']) {
      await open().secret(name, () => 'old');
    }
    await open().forgetSecrets('network-', ['network-2']);
    const now = (name: string) => open().secret(name, () => 'new');
    expect(await now('network-1')).toBe('new');
    expect([await now('network-2'), await now('network%'), await now('signing')]).toEqual([
      'old',
      'old',
      'old',
    ]);
  });
}
