import { describe, expect, it } from 'vitest';
import { openDesk } from '../../../../src/components/Covenant/desk.ts';
import { openChoices } from '../../../../src/covenant/draft.ts';
import { MadeStorage } from '../Kept/made-storage.ts';

const RECORD = 'both-banks.covenant';

/** A tab of a browser, which hears of another tab's writing when it is told. */
function openTab(storage: MadeStorage) {
  const events = new EventTarget();
  const desk = openDesk(storage, events);
  return {
    desk,
    hear(): void {
      const told = Object.assign(new Event('storage'), { key: RECORD, newValue: storage.getItem(RECORD) });
      events.dispatchEvent(told);
    },
  };
}

/** Two storages that are one: a browser's two processes, of which neither has heard of the other's writing yet. */
function openApart(): { here: MadeStorage; there: MadeStorage; deliver: () => void } {
  const [here, there] = [new MadeStorage(), new MadeStorage()];
  return {
    here,
    there,
    deliver() {
      here.setItem(RECORD, there.getItem(RECORD) ?? '');
    },
  };
}

describe('a covenant that two tabs write', () => {
  it('keeps what one tab wrote and the other, which had not heard of it, wrote over', () => {
    const { here, there, deliver } = openApart();
    const mine = openTab(here);
    mine.desk.write('head', { team: 'The bench', contact: '' });
    openTab(there).desk.write('purpose', { text: 'We mend bikes.', covers: '', excludes: '' });
    deliver();
    mine.hear();
    const { team, purpose } = openDesk(here, new EventTarget()).covenant();
    expect([team, purpose.text]).toEqual(['The bench', 'We mend bikes.']);
    expect(mine.desk.covenant().team).toBe('The bench');
  });

  it('makes nobody choose between a word and its beginning', () => {
    const { here, there, deliver } = openApart();
    const mine = openTab(here);
    mine.desk.write('head', { team: 'The b', contact: '' });
    there.setItem(RECORD, here.getItem(RECORD) ?? '');
    mine.desk.write('head', { team: 'The bench', contact: '' });
    openTab(there).desk.write('care', { text: 'Plain words.', publicReplyWithin: '' });
    deliver();
    mine.hear();
    expect(openChoices(mine.desk.draft())).toEqual([]);
    expect(mine.desk.covenant()).toMatchObject({ team: 'The bench', care: { text: 'Plain words.' } });
  });

  it('leaves to a tab what that tab alone wrote, and has gone past', () => {
    const { here, there } = openApart();
    const mine = openTab(here);
    mine.desk.write('head', { team: 'The b', contact: '' });
    there.setItem(RECORD, here.getItem(RECORD) ?? '');
    const other = openTab(there);
    other.desk.write('care', { text: 'Plain words.', publicReplyWithin: '' });
    mine.desk.write('head', { team: 'The bench', contact: '' });
    there.setItem(RECORD, here.getItem(RECORD) ?? '');
    other.hear();
    expect(openChoices(other.desk.draft())).toEqual([]);
    expect(other.desk.covenant()).toMatchObject({ team: 'The bench', care: { text: 'Plain words.' } });
  });

  it('stays deleted where the other tab deleted it', () => {
    const storage = new MadeStorage();
    const mine = openTab(storage);
    mine.desk.write('head', { team: 'The bench', contact: '' });
    storage.removeItem(RECORD);
    mine.hear();
    expect(storage.getItem(RECORD)).toBeNull();
    expect(mine.desk.covenant().team).toBe('');
  });
});

describe('a covenant that can’t be kept', () => {
  it('is told as damaged, and what was there is moved aside by the first word', () => {
    const storage = new MadeStorage();
    storage.setItem(RECORD, '{"schema":"service-covenant/1","team"');
    const { desk } = openTab(storage);
    expect(desk.trouble()).toContain('is damaged');
    desk.write('head', { team: 'Ours', contact: '' });
    expect(desk.trouble()).toBe('');
    expect([...storage.records.values()]).toContain('{"schema":"service-covenant/1","team"');
  });

  it('stays as it is where a newer site wrote it, or where there is no room or no leave', () => {
    const newer = new MadeStorage();
    newer.setItem(RECORD, '{"schema":"service-covenant/2"}');
    for (const [storage, words] of [
      [newer, 'A newer version of this site'],
      [new MadeStorage(0, 'SecurityError'), 'does not allow'],
    ] as const) {
      const { desk } = openTab(storage);
      desk.write('head', { team: 'Ours', contact: '' });
      expect(desk.trouble()).toContain(words);
      expect(desk.covenant().team).toBe('Ours');
    }
    expect([...newer.records.values()]).toEqual(['{"schema":"service-covenant/2"}']);
    const full = new MadeStorage(700);
    full.setItem('other', 'x'.repeat(600));
    const { desk } = openTab(full);
    desk.write('head', { team: 'Ours', contact: '' });
    expect(desk.trouble()).toContain('no room left');
  });
});
