import { describe, expect, it } from 'vitest';
import { openKeeper, type SharedKind } from '../../../../src/components/Kept/keeper.ts';
import { openRecord } from '../../../../src/components/Kept/open-record.ts';
import { HeldLocks, MadeStorage } from './made-storage.ts';

const RECORD = 'made.one';

const MOST_WORDS = 5;

/** A few words, of which several tabs keep all. */
const KIND: SharedKind<readonly string[]> = {
  record: 'made.',
  aside: 'made-damaged.',
  changed: 'made-changed',
  read(text) {
    const [first, ...words] = text.split(' ');
    return first === 'words' && words.length <= MOST_WORDS ? { value: words } : { trouble: 'damaged' };
  },
  write: (words) => ['words', ...words].join(' '),
  merge: (one, other) => [...new Set([...one, ...other])].sort(),
  restore: (kept, own) => [...new Set([...kept, ...own])].sort(),
};

/** A tab with the record open, and how it hears of another tab's writing. */
function openTab(storage: MadeStorage, locks?: HeldLocks) {
  const events = new EventTarget();
  const keeper = openKeeper(KIND, storage, { events, locks });
  const record = openRecord(keeper, 'one');
  return {
    keeper,
    record,
    type: async (word: string) => await record.change((words) => [...words, word]),
    hear(): void {
      const newValue = storage.getItem(RECORD);
      events.dispatchEvent(Object.assign(new Event('storage'), { key: RECORD, newValue }));
    },
  };
}

function keepOne(room?: number): MadeStorage {
  const storage = new MadeStorage(room);
  storage.setItem(RECORD, 'words begun');
  return storage;
}

describe('the record that is open in two tabs', () => {
  it('stays gone where one tab deleted it while the other waited to write, and hands back what was typed', async () => {
    const [storage, locks] = [keepOne(), new HeldLocks()];
    const [here, there] = [openTab(storage, locks), openTab(storage)];
    const typed = [here.type('typed'), here.type('on')];
    await there.keeper.forget(['one']);
    locks.release();
    expect(await Promise.all(typed)).toEqual(['gone', 'gone']);
    expect(storage.records.size).toBe(0);
    expect(here.record.read()).toBeUndefined();
    expect(here.record.gone()).toEqual(['begun', 'typed', 'on']);
    expect(there.record.gone()).toEqual(['begun']);
  });

  it('takes what is typed after it was heard to be gone, and is another record from then on', async () => {
    const storage = keepOne();
    const [here, there] = [openTab(storage), openTab(storage)];
    await here.type('before');
    expect(here.record.gone()).toBeUndefined();
    await there.keeper.forget(['one']);
    here.hear();
    expect(await here.type('after')).toBe('gone');
    expect(here.record.gone()).toEqual(['begun', 'before', 'after']);
    here.record.open('two');
    expect(here.record.gone()).toBeUndefined();
  });

  it('stays gone where nothing of it could be written any more', async () => {
    const storage = keepOne(RECORD.length + 'words begun'.length);
    const [here, there] = [openTab(storage), openTab(storage)];
    expect(await here.type('more')).toBe('full');
    await there.keeper.forget(['one']);
    here.hear();
    expect(here.record.gone()).toEqual(['begun', 'more']);
    expect(await here.type('still')).toBe('gone');
    expect(storage.records.size).toBe(0);
  });

  it('is told from one without room where it holds more than is ever read back', async () => {
    const here = openTab(keepOne());
    for (let count = 1; count < MOST_WORDS; count += 1) expect(await here.type(`${count}`)).toBeUndefined();
    expect(await here.type('over')).toBe('long');
    expect(here.record.read()).toHaveLength(MOST_WORDS + 1);
    expect(await here.record.change((words) => words.slice(1))).toBeUndefined();
  });

  it('is not gone where it is damaged: what is known here is written, and the damaged text moved aside', async () => {
    const storage = keepOne();
    const here = openTab(storage);
    storage.setItem(RECORD, 'broken');
    expect(here.record.gone()).toBeUndefined();
    expect(await here.type('again')).toBeUndefined();
    expect(here.record.read()).toEqual(['begun', 'again']);
    expect(here.keeper.damaged()).toEqual([{ id: 'one', text: 'broken' }]);
  });
});
