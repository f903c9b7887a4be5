import { describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../../../../src/components/Kept/browser.ts';
import { openProgress } from '../../../../src/components/Progress/progress-keeper.ts';
import {
  emptyModuleProgress,
  makeProgress,
  withAnswer,
  withFinish,
  withText,
  type ModuleProgress,
} from '../../../../src/training/progress.ts';
import { HeldLocks, MadeLocks, MadeStorage } from '../Kept/made-storage.ts';

const at = '2026-11-22T10:00:00.000Z';
const later = '2026-11-22T10:30:00.000Z';
const question = { id: 'q', hash: '0abc123' };
const answered = withAnswer(emptyModuleProgress(), question, { picked: ['1a2b'] }, at);
const RECORD = 'both-banks.progress.storm';

function surround(parts: Partial<Surroundings> = {}): Surroundings {
  return { events: new EventTarget(), locks: undefined, persist: () => Promise.resolve(true), ...parts };
}

function answer(name: string): (current: ModuleProgress) => ModuleProgress {
  return (current) => withAnswer(current, { id: name, hash: '0abc123' }, { picked: ['1a2b'] }, at);
}

function write(text: string, when = at): (current: ModuleProgress) => ModuleProgress {
  return (current) => withText(current, 'plan', [text], when);
}

describe('what is kept in the browser', () => {
  it('is there again when the site is opened again, one record a module', async () => {
    const storage = new MadeStorage();
    expect(await openProgress(storage, surround()).change('storm', () => answered)).toBeUndefined();
    const again = openProgress(storage, surround());
    expect(again.read('storm')).toEqual(answered);
    expect(again.read('chair')).toEqual(emptyModuleProgress());
    expect(again.readAll()).toEqual(makeProgress({ storm: answered }));
    expect([...storage.records.keys()]).toEqual([RECORD]);
  });

  it('loses nothing where two tabs write at once', async () => {
    const [storage, locks] = [new MadeStorage(), new MadeLocks()];
    const left = openProgress(storage, surround({ locks }));
    const right = openProgress(storage, surround({ locks }));
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? left : right).change('storm', answer(`q-${index}`)),
      ),
    );
    expect(Object.keys(left.read('storm').answers)).toHaveLength(20);
    expect(locks.most).toBe(1);
  });

  it('is written before the page goes away, though another tab still holds the turn', async () => {
    const storage = new MadeStorage();
    const events = new EventTarget();
    const held = new HeldLocks();
    const keeper = openProgress(storage, surround({ events, locks: held }));
    const change = keeper.change('storm', () => answered);
    expect(storage.records.size).toBe(0);
    events.dispatchEvent(new Event('pagehide'));
    expect(openProgress(storage, surround()).read('storm')).toEqual(answered);
    await keeper.change('storm', write('on the way out'));
    expect(openProgress(storage, surround()).read('storm').texts.plan).toHaveLength(1);

    events.dispatchEvent(new Event('pageshow'));
    const afterwards = keeper.change('storm', answer('called-back'));
    held.release();
    await Promise.all([change, afterwards]);
    expect(openProgress(storage, surround()).read('storm')).toMatchObject({
      answers: { ...answered.answers, 'called-back@0abc123': {} },
      texts: { plan: [{ values: ['on the way out'] }] },
    });
  });

  describe('and another tab wrote over it before it had heard of it', () => {
    /** What a tab's storage tells it of another tab's writing. */
    function hear(events: EventTarget, newValue: string | null): void {
      events.dispatchEvent(Object.assign(new Event('storage'), { key: RECORD, newValue }));
    }

    it('is put back, and what the other tab wrote stays', async () => {
      const [storage, events] = [new MadeStorage(), new EventTarget()];
      const other = new MadeStorage();
      await openProgress(other, surround()).change('storm', answer('theirs'));
      const keeper = openProgress(storage, surround({ events }));
      await keeper.change('storm', answer('mine'));
      const theirs = other.getItem(RECORD) ?? '';
      storage.setItem(RECORD, theirs);
      hear(events, theirs);
      expect(Object.keys(openProgress(storage, surround()).read('storm').answers)).toEqual([
        'mine@0abc123',
        'theirs@0abc123',
      ]);
    });

    it('stays deleted where it was deleted', async () => {
      const [storage, events] = [new MadeStorage(), new EventTarget()];
      const keeper = openProgress(storage, surround({ events }));
      await keeper.change('storm', answer('mine'));
      storage.removeItem(RECORD);
      hear(events, null);
      const empty = JSON.stringify(makeProgress({ storm: emptyModuleProgress() }));
      storage.setItem(RECORD, empty);
      hear(events, empty);
      expect(storage.getItem(RECORD)).toBe(empty);
    });

    it('is written no second time where nothing is lost', async () => {
      const [storage, events] = [new MadeStorage(), new EventTarget()];
      await openProgress(storage, surround({ events })).change('storm', answer('z'));
      await openProgress(storage, surround()).change('storm', answer('a'));
      const text = storage.getItem(RECORD);
      hear(events, text);
      expect(storage.getItem(RECORD)).toBe(text);
    });
  });

  it('is told to this page and to other tabs, until nobody listens', async () => {
    const events = new EventTarget();
    const keeper = openProgress(new MadeStorage(), surround({ events }));
    const heard: (string | undefined)[] = [];
    const stop = keeper.watch((moduleId) => heard.push(moduleId));
    await keeper.change('storm', answer('q'));
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'both-banks.progress.chair' }));
    events.dispatchEvent(Object.assign(new Event('storage'), { key: 'theme' }));
    stop();
    await keeper.change('storm', answer('r'));
    expect(heard).toEqual(['storm', 'chair']);
  });

  it('is asked to be kept for good once, at the first text of one’s own', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const keeper = openProgress(new MadeStorage(), surround({ persist }));
    await keeper.change('storm', answer('q'));
    expect(persist).not.toHaveBeenCalled();
    await keeper.change('storm', write('Mine'));
    await keeper.change('storm', write('Mine, longer'));
    await keeper.change('chair', write('Another'));
    expect(persist).toHaveBeenCalledOnce();
  });

  it('is gone after everything was deleted, what could not be read as well, and nothing else is', async () => {
    const storage = new MadeStorage();
    storage.setItem('theme', 'x');
    storage.setItem('both-banks.progress.chair', 'broken');
    const keeper = openProgress(storage, surround());
    await keeper.change('chair', answer('q'));
    await keeper.forgetAll();
    expect([...storage.records.keys()]).toEqual(['theme']);
    expect(keeper.readAll().modules).toEqual({});
  });
});

describe('a record that cannot be read', () => {
  it('is shown as it is found, moved aside by the first change, and never written over', async () => {
    const storage = new MadeStorage();
    storage.setItem(RECORD, '{"format":"both-banks-progress","ver');
    const keeper = openProgress(storage, surround());
    expect(keeper.read('storm')).toEqual(emptyModuleProgress());
    const damaged = [{ id: 'storm', text: '{"format":"both-banks-progress","ver' }];
    expect(keeper.damaged()).toEqual(damaged);
    expect(await keeper.change('storm', () => answered)).toBeUndefined();
    expect(keeper.read('storm')).toEqual(answered);
    expect(keeper.damaged()).toEqual(damaged);
    storage.setItem(RECORD, 'broken again');
    await keeper.change('storm', () => answered);
    expect(keeper.damaged().map(({ text }) => text)).toEqual(
      expect.arrayContaining(['broken again', damaged[0]?.text]),
    );
  });

  it('is damaged too where it is the record of another module', async () => {
    const storage = new MadeStorage();
    const text = JSON.stringify(makeProgress({ chair: answered }));
    storage.setItem(RECORD, text);
    const keeper = openProgress(storage, surround());
    await keeper.change('storm', answer('q'));
    expect(keeper.damaged()).toEqual([{ id: 'storm', text }]);
  });

  it('of a newer site stays as it is, and this page goes on without it', async () => {
    const storage = new MadeStorage();
    const text = '{"format":"both-banks-progress","version":2,"modules":{}}';
    storage.setItem(RECORD, text);
    const keeper = openProgress(storage, surround());
    expect(await keeper.change('storm', () => answered)).toBe('newer');
    expect(await keeper.putAll(makeProgress({ storm: answered, chair: answered }))).toBe('newer');
    expect([...storage.records]).toEqual([[RECORD, text]]);
    expect(keeper.newer()).toEqual(['storm']);
    expect(keeper.read('storm')).toEqual(answered);
  });
});

describe('storage that is full or forbidden', () => {
  it('still lets the page know what was done, and writes it once there is room', async () => {
    const storage = new MadeStorage(600);
    const keeper = openProgress(storage, surround());
    await keeper.change('storm', write('Short'));
    expect(await keeper.change('storm', write('Long '.repeat(200)))).toBe('full');
    expect(storage.getItem(RECORD)).toContain('Short');
    expect(keeper.isHoldingBack()).toBe(true);
    expect(await keeper.change('storm', answer('q'))).toBe('full');
    const { texts } = keeper.readAll().modules.storm ?? emptyModuleProgress();
    expect(texts.plan?.map(({ values }) => values[0])).toEqual(['Long '.repeat(200)]);
    storage.room = 5_000;
    expect(await keeper.change('storm', answer('r'))).toBeUndefined();
    expect(keeper.isHoldingBack()).toBe(false);
    expect(Object.keys(openProgress(storage, surround()).read('storm').answers)).toHaveLength(2);
  });

  it('takes all of an import or nothing', async () => {
    const storage = new MadeStorage(800);
    const keeper = openProgress(storage, surround());
    await keeper.change('a', write('Mine'));
    const before = [...storage.records];
    const theirs = makeProgress({
      a: withText(emptyModuleProgress(), 'plan', ['Theirs'], later),
      b: withText(emptyModuleProgress(), 'plan', ['x'.repeat(900)], later),
    });
    expect(await keeper.putAll(theirs)).toBe('full');
    expect([...storage.records]).toEqual(before);
    storage.room = 5_000;
    expect(await keeper.putAll(theirs)).toBeUndefined();
    expect(keeper.read('a').texts.plan).toHaveLength(2);
    expect(keeper.read('b').texts.plan).toHaveLength(1);
  });

  it('is told apart: a full one, one that refuses, and one that says it is full and takes nothing', async () => {
    const finish = (current: ModuleProgress) => withFinish(current, '2026-11-22');
    const trouble = async (storage: Storage | null) =>
      await openProgress(storage, surround()).change('storm', finish);
    expect(await trouble(null)).toBe('forbidden');
    expect(await trouble(new MadeStorage(0, 'SecurityError'))).toBe('forbidden');
    expect(await trouble(new MadeStorage(0))).toBe('forbidden');
  });

  it('works where locks are forbidden with it', async () => {
    const refused = { request: () => Promise.reject(new DOMException('No.', 'SecurityError')) };
    const keeper = openProgress(null, surround({ locks: refused }));
    expect(await keeper.change('storm', () => answered)).toBe('forbidden');
    expect(keeper.read('storm')).toEqual(answered);
  });
});
