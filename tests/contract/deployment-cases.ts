import { expect, it } from 'vitest';
import { addApproved, by, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to whoever asks a build service for the site. */
export function tryDeployments(tried: () => TriedStore): void {
  const claim = (minute: number, due = '') =>
    tried().store.claimDeployment({ at: minutesLater(minute), notAfter: minutesLater(minute - 1), due });

  it('gives a change to one of several who would ask for its build, and to nobody else later', async () => {
    const another = await tried().openAnother();
    expect(await claim(0)).toBeUndefined();
    await addApproved(tried().store, 'a');
    const query = { at: minutesLater(0), notAfter: minutesLater(-1), due: '' };
    const claims = await Promise.all([claim(0), another.claimDeployment(query), claim(0)]);
    expect(claims.filter((revision) => revision !== undefined)).toEqual([1]);
    expect(await claim(5)).toBeUndefined();
  });

  it('lets what comes right after a build wait for the next', async () => {
    await addApproved(tried().store, 'a');
    expect(await claim(0)).toBe(1);
    await tried().store.erase('a', by);
    expect(await claim(0.5)).toBeUndefined();
    expect(await claim(1)).toBe(2);
  });

  it('gives out again what could not be asked for', async () => {
    await addApproved(tried().store, 'a');
    expect(await claim(0)).toBe(1);
    await tried().store.returnDeployment(1);
    expect(await claim(5)).toBe(1);
    expect(await claim(10)).toBeUndefined();
  });

  it('gives out a site that is due, once', async () => {
    await addApproved(tried().store, 'a');
    expect(await claim(0)).toBe(1);
    expect(await claim(5, minutesLater(3))).toBe(1);
    expect(await claim(10, minutesLater(3))).toBeUndefined();
  });
}
