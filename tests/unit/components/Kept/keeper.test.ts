import { describe, expect, it } from 'vitest';
import { openKeeper, type SharedKind } from '../../../../src/components/Kept/keeper.ts';
import { MadeStorage } from './made-storage.ts';

const RECORD = 'made.one';

/** Words, of which several tabs keep all. */
const KIND: SharedKind<readonly string[]> = {
  record: 'made.',
  aside: 'made-damaged.',
  changed: 'made-changed',
  read: (text) => ({ value: text.split(' ') }),
  write: (words) => words.join(' '),
  merge: (one, other) => [...new Set([...one, ...other])].sort(),
  restore: (kept, own) => [...new Set([...kept, ...own])].sort(),
};

/** A page with its records, and how it hears of what happens to it. */
function openPage(storage: MadeStorage) {
  const events = new EventTarget();
  const keeper = openKeeper(KIND, storage, { events, locks: undefined });
  const heard: (string | undefined)[] = [];
  keeper.watch((id) => heard.push(id));
  return {
    keeper,
    heard,
    show: (persisted: boolean): void => {
      events.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    },
    hear: (key: string | null, newValue: string | null): void => {
      events.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    },
  };
}

describe('a page that the browser put away and called back', () => {
  it('hears that all may have changed, and one that is opened anew does not', () => {
    const { heard, show } = openPage(new MadeStorage());
    show(false);
    expect(heard).toEqual([]);
    show(true);
    expect(heard).toEqual([undefined]);
  });

  it('puts nothing back that was deleted meanwhile', async () => {
    const storage = new MadeStorage();
    const { keeper, show, hear } = openPage(storage);
    await keeper.change('one', () => ['mine']);
    storage.removeItem(RECORD);
    show(true);
    storage.setItem(RECORD, 'theirs');
    hear(RECORD, 'theirs');
    expect(keeper.read('one')).toEqual(['theirs']);
  });

  it('lets go what had no room of a record that was deleted meanwhile', async () => {
    const storage = new MadeStorage();
    storage.setItem(RECORD, 'kept');
    const { keeper, show } = openPage(storage);
    storage.room = 0;
    expect(await keeper.change('one', () => ['kept', 'more'])).toBe('full');
    show(true);
    expect(keeper.read('one')).toEqual(['kept', 'more']);
    storage.removeItem(RECORD);
    show(true);
    expect(keeper.read('one')).toBeUndefined();
  });
});

it('a page hears that another tab cleared the storage', async () => {
  const storage = new MadeStorage();
  const { keeper, heard, hear } = openPage(storage);
  await keeper.change('one', () => ['mine']);
  storage.clear();
  hear(null, null);
  expect(heard).toEqual(['one', undefined]);
  expect(keeper.read('one')).toBeUndefined();
});
