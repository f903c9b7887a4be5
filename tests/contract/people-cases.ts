import { expect, it } from 'vitest';
import type { Moderator, Session } from '../../src/comments/store/people-records.ts';
import { at, by, minutesLater, type TriedStore } from './tried-store.ts';

const moderator: Moderator = { name: 'Ana', role: 'owner', passwordHash: 'hash-1', created: at };

function session(id: string, differences: Partial<Session> = {}): Session {
  const open = { moderator: 'Ana', created: at, lastSeen: at, expires: minutesLater(60), device: 'Firefox' };
  return { id, ...open, ...differences };
}

/** What a store owes to moderators, their sessions, and its limits and secrets. */
export function tryPeople(tried: () => TriedStore): void {
  const open = () => tried().store;
  const log = async () =>
    (await open().listAudit({ limit: 10 })).map((line) => `${line.moderator}: ${line.action} ${line.detail}`);
  const owners = async () =>
    (await open().listModerators()).filter(({ role }) => role === 'owner').map(({ name }) => name);

  it('keeps moderators, the first of them an owner, and nobody’s name twice', async () => {
    expect(await open().addModerator({ ...moderator, name: 'Ben', role: 'moderator' })).toBe(true);
    expect(await open().addModerator({ ...moderator, role: 'moderator' })).toBe(true);
    expect(await open().addModerator({ ...moderator, passwordHash: 'hash-2' })).toBe(false);
    expect(await open().listModerators()).toEqual([
      { ...moderator, role: 'moderator' },
      { ...moderator, name: 'Ben', role: 'owner' },
    ]);
  });

  it('gives another password to somebody who may moderate, and ends their sessions alone', async () => {
    await open().addModerator(moderator);
    await open().addModerator({ ...moderator, name: 'Ben' });
    await open().openSession(session('s1'));
    await open().openSession(session('s2', { moderator: 'Ben' }));
    expect(await open().setPassword('Ana', 'hash-2')).toBe(true);
    expect(await open().setPassword('Cleo', 'hash-3')).toBe(false);
    expect((await open().listModerators()).map(({ passwordHash }) => passwordHash)).toEqual([
      'hash-2',
      'hash-1',
    ]);
    expect(await open().findSession('s1', at)).toBeUndefined();
    expect(await open().findSession('s2', at)).toBeDefined();
  });

  it('ends the sessions of a moderator who is removed', async () => {
    await open().addModerator({ ...moderator, name: 'Ben' });
    await open().addModerator(moderator);
    await open().openSession(session('s1'));
    expect(await open().removeModerator('Ana', by)).toBe('done');
    expect(await open().findSession('s1', at)).toBeUndefined();
    expect(await open().removeModerator('Ana', by)).toBe('gone');
    await expect(open().openSession(session('s2'))).rejects.toThrow();
    expect(await log()).toEqual(['Moderator: remove Ana']);
  });

  it('says with a session what its moderator may do by now', async () => {
    await open().addModerator(moderator);
    await open().addModerator({ ...moderator, name: 'Ben', role: 'moderator' });
    await open().openSession(session('s1', { moderator: 'Ben' }));
    const role = async () => (await open().findSession('s1', at))?.role;
    expect(await role()).toBe('moderator');
    expect(await open().setRole('Ben', 'owner', by)).toBe('done');
    expect(await role()).toBe('owner');
    expect(await open().setRole('Ben', 'owner', by)).toBe('done');
    expect(await open().setRole('Ben', 'moderator', by)).toBe('done');
    expect(await role()).toBe('moderator');
    expect(await open().setRole('Cleo', 'owner', by)).toBe('gone');
    expect(await log()).toEqual(['Moderator: make moderator Ben', 'Moderator: make owner Ben']);
  });

  it('keeps the last owner, who is neither removed nor made a moderator', async () => {
    await open().addModerator(moderator);
    await open().addModerator({ ...moderator, name: 'Ben', role: 'moderator' });
    expect(await open().setRole('Ana', 'moderator', by)).toBe('last owner');
    expect(await open().removeModerator('Ana', by)).toBe('last owner');
    expect(await owners()).toEqual(['Ana']);
    expect(await log()).toEqual([]);
  });

  it('leaves one of two owners who make each other a moderator, or remove each other, at once', async () => {
    const another = await tried().openAnother();
    await open().addModerator(moderator);
    await open().addModerator({ ...moderator, name: 'Ben' });
    const demoted = [open().setRole('Ben', 'moderator', by), another.setRole('Ana', 'moderator', by)];
    expect((await Promise.all(demoted)).sort()).toEqual(['done', 'last owner']);
    expect(await owners()).toHaveLength(1);
    await open().setRole('Ana', 'owner', by);
    await open().setRole('Ben', 'owner', by);
    const removed = [open().removeModerator('Ben', by), another.removeModerator('Ana', by)];
    expect((await Promise.all(removed)).sort()).toEqual(['done', 'last owner']);
    expect(await owners()).toHaveLength(1);
  });

  it('finds a session until it expires or is ended, and says when it was last seen', async () => {
    await open().addModerator(moderator);
    await open().openSession(session('s1'));
    await open().openSession(session('s2', { lastSeen: minutesLater(5) }));
    expect(await open().findSession('s1', at)).toEqual({ ...session('s1'), role: 'owner' });
    expect((await open().findSession('s1', minutesLater(10)))?.lastSeen).toBe(minutesLater(10));
    expect((await open().listSessions('Ana', minutesLater(10))).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(await open().findSession('s1', minutesLater(30), minutesLater(20))).toBeUndefined();
    expect((await open().findSession('s1', minutesLater(30), minutesLater(10)))?.id).toBe('s1');
    expect(await open().findSession('s1', minutesLater(60))).toBeUndefined();
    expect(await open().listSessions('Ana', minutesLater(60))).toEqual([]);
    await open().addModerator({ ...moderator, name: 'Aaron' });
    await open().openSession(session('s3', { moderator: 'Aaron' }));
    const all = await open().listAllSessions(minutesLater(10));
    expect(all.map(({ id }) => id)).toEqual(['s3', 's1', 's2']);
    await open().endSession('s2');
    expect(await open().findSession('s2', at)).toBeUndefined();
  });

  it('does not find a session that was quiet for longer than it may be', async () => {
    await open().addModerator(moderator);
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
    await open().secret('network-0', () => 'a key of long ago');
    await open().forgetSecrets('network-', ['network-2']);
    expect((await tried().bytes()).includes('a key of long ago')).toBe(false);
    const now = (name: string) => open().secret(name, () => 'new');
    expect(await now('network-1')).toBe('new');
    expect([await now('network-2'), await now('network%'), await now('signing')]).toEqual([
      'old',
      'old',
      'old',
    ]);
  });
}
