import { expect, it } from 'vitest';
import type { Invitation, Moderator } from '../../src/comments/store/people-records.ts';
import { at, by, minutesLater, type TriedStore } from './tried-store.ts';

const owner: Moderator = { name: 'Ana', role: 'owner', passwordHash: 'hash-1', created: at };

const invitation: Invitation = {
  ...{ id: 'i1', guest: 'Ben from the desk', role: 'moderator', moderator: 'Ana' },
  ...{ created: at, expires: minutesLater(60) },
};

const ben = { name: 'Ben', passwordHash: 'hash-ben', created: minutesLater(5) };

/** What a store owes to those who are invited to moderate. */
export function tryInvitations(tried: () => TriedStore): void {
  const open = () => tried().store;
  const waiting = async () => (await open().listInvitations(minutesLater(1))).map(({ id }) => id);
  const people = async () => (await open().listModerators()).map(({ name, role }) => `${name}, ${role}`);
  const log = async () =>
    (await open().listAudit({ limit: 10 })).map((line) => `${line.moderator}: ${line.action} ${line.detail}`);

  it('lets one person in by an invitation, in its role, and writes down by whom', async () => {
    await open().addModerator(owner);
    expect(await open().invite(invitation)).toBe(true);
    expect(await open().invite({ ...invitation, id: 'i2', role: 'owner' })).toBe(true);
    expect(await open().listInvitations(at)).toEqual([
      invitation,
      { ...invitation, id: 'i2', role: 'owner' },
    ]);
    expect(await open().findInvitation('i1', at)).toEqual(invitation);
    expect(await open().acceptInvitation('i1', ben)).toBe('done');
    expect(await open().acceptInvitation('i1', { ...ben, name: 'Eve' })).toBe('gone');
    expect(await open().acceptInvitation('i2', { ...ben, name: 'Cleo' })).toBe('done');
    expect(await people()).toEqual(['Ana, owner', 'Ben, moderator', 'Cleo, owner']);
    expect(await waiting()).toEqual([]);
    expect((await log()).reverse()).toEqual([
      'Ana: invite moderator Ben from the desk',
      'Ana: invite owner Ben from the desk',
      'Ben: join moderator Ana',
      'Cleo: join owner Ana',
    ]);
  });

  it('lets in one of several who use an invitation at once', async () => {
    const another = await tried().openAnother();
    await open().addModerator(owner);
    await open().invite(invitation);
    const answers = await Promise.all([
      open().acceptInvitation('i1', ben),
      another.acceptInvitation('i1', { ...ben, name: 'Eve', passwordHash: 'hash-eve' }),
      open().acceptInvitation('i1', ben),
    ]);
    expect(answers.sort()).toEqual(['done', 'gone', 'gone']);
    expect(await people()).toHaveLength(2);
  });

  it('keeps an invitation for another try where the name is somebody’s, who stays as they are', async () => {
    await open().addModerator(owner);
    await open().invite(invitation);
    expect(await open().acceptInvitation('i1', { ...ben, name: 'Ana' })).toBe('name taken');
    expect((await open().listModerators())[0]).toEqual(owner);
    expect(await waiting()).toEqual(['i1']);
    expect(await open().acceptInvitation('i1', ben)).toBe('done');
  });

  it('does not let anybody in by an invitation that is too old, taken back or made up', async () => {
    await open().addModerator(owner);
    await open().invite(invitation);
    await open().invite({ ...invitation, id: 'i2' });
    expect(await open().takeBackInvitation('i2', by)).toBe(true);
    expect(await open().takeBackInvitation('i2', by)).toBe(false);
    for (const id of ['i2', 'i3', '']) {
      expect(await open().findInvitation(id, at)).toBeUndefined();
      expect(await open().acceptInvitation(id, ben)).toBe('gone');
    }
    expect((await log())[0]).toBe('Moderator: take back invitation Ben from the desk');
    const late = minutesLater(60);
    expect(await open().findInvitation('i1', late)).toBeUndefined();
    expect(await open().listInvitations(late)).toEqual([]);
    expect(await open().acceptInvitation('i1', { ...ben, created: late })).toBe('gone');
    expect(await people()).toEqual(['Ana, owner']);
  });

  it('takes back what an owner invited who is removed or an owner no more', async () => {
    await open().addModerator(owner);
    for (const name of ['Ben', 'Cleo']) {
      await open().addModerator({ ...owner, name });
      await open().invite({ ...invitation, id: `by-${name}`, moderator: name });
    }
    await open().invite(invitation);
    await open().setRole('Ben', 'moderator', by);
    await open().removeModerator('Cleo', by);
    expect(await waiting()).toEqual(['i1']);
    expect(await open().invite({ ...invitation, id: 'i2', moderator: 'Ben' })).toBe(false);
    expect(await open().invite({ ...invitation, id: 'i3', moderator: 'Cleo' })).toBe(false);
    expect(await waiting()).toEqual(['i1']);
  });
}
