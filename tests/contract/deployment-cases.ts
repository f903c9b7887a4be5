import { expect, it } from 'vitest';
import { addApproved, by, minutesLater, type TriedStore } from './tried-store.ts';

/** What a store owes to whoever asks a build service for the site. */
export function tryDeployments(tried: () => TriedStore): void {
  const claim = (minute: number, { due = '', shown = 0 } = {}) =>
    tried().store.claimDeployment({
      ...{ at: minutesLater(minute), notAfter: minutesLater(minute - 1), due, shown },
    });

  it('gives a change to one of several who would ask for its build, and to nobody else later', async () => {
    const another = await tried().openAnother();
    expect(await claim(0)).toBeUndefined();
    await addApproved(tried().store, 'a');
    const query = { at: minutesLater(0), notAfter: minutesLater(-1), due: '', shown: 0 };
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
    expect(await claim(5, { due: minutesLater(3) })).toBe(1);
    expect(await claim(10, { due: minutesLater(3), shown: 1 })).toBeUndefined();
  });

  /** The minutes at which a build is given out, of all up to a last one. */
  async function minutesOf(from: number, to: number, more: { due?: string; shown?: number }) {
    const found: number[] = [];
    for (let minute = from; minute <= to; minute += 10)
      if ((await claim(minute, more)) !== undefined) found.push(minute);
    return found;
  }

  it('gives out again, later and later, what was asked for and does not come', async () => {
    await addApproved(tried().store, 'a');
    expect(await minutesOf(0, 480, { shown: 0 })).toEqual([0, 30, 90, 210, 450]);
    expect(await minutesOf(1000, 2000, { shown: 1 })).toEqual([]);
    await tried().store.erase('a', by);
    expect(await minutesOf(2000, 2100, { shown: 1 })).toEqual([2000, 2030, 2090]);
  });

  it('gives out again a site that stays due, and never waits longer than sixteen hours', async () => {
    const asked = await minutesOf(10, 6000, { due: minutesLater(3), shown: 0 });
    expect(asked.slice(0, 3)).toEqual([10, 40, 100]);
    expect(asked.slice(-2).reduce((before, last) => last - before)).toBe(16 * 60);
  });
}
