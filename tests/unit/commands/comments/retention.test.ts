import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eraseNow, sayWhatIsOver } from '../../../../src/commands/comments/retention.ts';
import { openSqliteStore, type SqliteStore } from '../../../../src/comments/store/sqlite.ts';
import { addApproved } from '../../../contract/tried-store.ts';

let data: string;
let store: SqliteStore;
let said: string[];

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'retention-'));
  store = await openSqliteStore(join(data, 'comments.sqlite'));
  said = [];
});

afterEach(async () => {
  await store.close();
  rmSync(data, { recursive: true });
});

describe('retention', () => {
  const later = new Date('2028-01-01T10:00:00Z');
  const options = { contentRoot: 'content', now: later, say: (line: string) => void said.push(line) };

  it('says what would go, and leaves it', async () => {
    await addApproved(store, 'a');
    await sayWhatIsOver(store, options);
    expect(said.join('\n')).toMatch(
      /it is 1 January 2028, 10:00 UTC\.\nKept long enough: 1 e-mail address, 1 network code and 1 copy for undo\.\n/,
    );
    expect((await store.find('a'))?.email).toBe('a@example.org');
  });

  it('does it when told to, all of it at once', async () => {
    const content = await store.export();
    await addApproved(store, 'a');
    const [one] = (await store.export()).comments;
    if (one === undefined) throw new Error('there is no comment');
    const comments = Array.from({ length: 1100 }, (_, index) => ({
      ...one,
      ...{ id: `spam-${index}`, token: '', network: '', state: 'spam' as const },
    }));
    await store.import({ ...content, comments });
    await eraseNow(store, options);
    expect(said.join('\n')).toContain(
      'Erased for good: 1,100 spam comments, 1 e-mail address, 1 network code',
    );
    expect((await store.find('a'))?.email).toBe('');
    await sayWhatIsOver(store, options);
    expect(said.at(-1)).toBe('Nothing is over.');
  });

  it('goes by nothing where the policy cannot be read', async () => {
    writeFileSync(join(data, 'comment-policy.yaml'), 'kept: forever');
    await expect(eraseNow(store, { ...options, contentRoot: data })).rejects.toThrow(
      /cannot be read:\n\n.*comment-policy\.yaml:1:1/,
    );
  });
});
