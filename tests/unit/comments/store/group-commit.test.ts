import { describe, expect, it } from 'vitest';
import type { Database } from '../../../../src/comments/store/database.ts';
import { createGroupCommit } from '../../../../src/comments/store/group-commit.ts';
import { StoreBusyError } from '../../../../src/comments/store/store.ts';

/** A database that only writes down what it is told; `fail` may throw at a statement. */
function createDatabase(fail: (sql: string, times: number) => void = () => undefined) {
  const statements: string[] = [];
  let open = false;
  const tell = (sql: string): [] => {
    fail(sql, statements.filter((one) => one === sql).length);
    statements.push(sql);
    if (sql.startsWith('BEGIN')) open = true;
    if (sql === 'COMMIT' || sql === 'ROLLBACK') open = false;
    return [];
  };
  const database: Database = {
    run: tell,
    exec: tell,
    inTransaction: () => open,
    close: () => undefined,
  };
  return { database, statements, commits: () => statements.filter((sql) => sql === 'COMMIT').length };
}

const nothing = (): void => undefined;

describe('a group of changes', () => {
  it('that come in one moment waits for the disk once, in the order in which they came', async () => {
    const { database, commits } = createDatabase();
    const { write } = createGroupCommit(database, nothing);
    const order: number[] = [];
    const answers = Array.from({ length: 50 }, (_, index) => write(() => order.push(index)));
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(commits()).toBe(1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is acknowledged after it is on the disk, and not before', async () => {
    const { database, commits } = createDatabase();
    const { write } = createGroupCommit(database, nothing);
    const commitsWhenAnswered = await Promise.all(
      [1, 2, 3].map((value) => write(() => value).then(() => commits())),
    );
    expect(commitsWhenAnswered).toEqual([1, 1, 1]);
  });

  it('goes on without the one that fails, whose change is taken back', async () => {
    const { database, statements } = createDatabase();
    const { write } = createGroupCommit(database, nothing);
    const answers = await Promise.allSettled([
      write(() => 'first'),
      write(() => {
        throw new RangeError('not this one');
      }),
      write(() => 'third'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(statements).toEqual([
      'BEGIN IMMEDIATE',
      'SAVEPOINT change',
      'RELEASE change',
      'SAVEPOINT change',
      'ROLLBACK TO change',
      'RELEASE change',
      'SAVEPOINT change',
      'RELEASE change',
      'COMMIT',
    ]);
  });

  it.each(['COMMIT', 'RELEASE change'])('is refused whole when the disk is full at %s', async (statement) => {
    const { database, statements } = createDatabase((sql) => {
      if (sql === statement) throw new StoreBusyError('full');
    });
    const { write } = createGroupCommit(database, nothing);
    const answers = await Promise.allSettled([write(() => 1), write(() => 2)]);
    const full: unknown = expect.objectContaining({ reason: expect.any(StoreBusyError) as unknown });
    expect(answers).toEqual([full, full]);
    expect(statements.at(-1)).toBe('ROLLBACK');
  });

  it('waits for another process that has the database, and answers then', async () => {
    let refused = 0;
    const { database, commits } = createDatabase((sql) => {
      if (sql.startsWith('BEGIN') && refused < 3) {
        refused += 1;
        throw new StoreBusyError('locked');
      }
    });
    const { write } = createGroupCommit(database, nothing);
    expect(await write(() => 'done')).toBe('done');
    expect([refused, commits()]).toEqual([3, 1]);
  });

  it('of more than one transaction’s size is committed in several', async () => {
    const { database, commits } = createDatabase();
    const { write } = createGroupCommit(database, nothing);
    await Promise.all(Array.from({ length: 450 }, () => write(nothing)));
    expect(commits()).toBe(3);
  });

  it('that is waited for at the end is finished, and none begins afterwards', async () => {
    const { database, commits } = createDatabase();
    const { write, finish } = createGroupCommit(database, nothing);
    const answers = Promise.all([write(nothing), write(nothing)]);
    await finish();
    expect(commits()).toBe(1);
    await answers;
    await expect(write(nothing)).rejects.toThrow('closed');
  });
});
