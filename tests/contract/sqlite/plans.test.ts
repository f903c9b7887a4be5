import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimAsking, eraseHeld } from '../../../src/comments/store/askings.ts';
import { listAudit } from '../../../src/comments/store/audit.ts';
import { decide } from '../../../src/comments/store/decisions.ts';
import { openDatabase, type Database } from '../../../src/comments/store/database.ts';
import { claimLetter } from '../../../src/comments/store/letters.ts';
import { countComments, findMatches, listComments, listJudged } from '../../../src/comments/store/queue.ts';
import { openSqliteStore } from '../../../src/comments/store/sqlite.ts';
import { claimNotice, listArrivals } from '../../../src/comments/store/notices.ts';
import { ask, statement, type Plan } from '../../../src/comments/store/plan.ts';
import { countOver, eraseOver } from '../../../src/comments/store/retention.ts';
import { approvedComments } from '../../../src/comments/store/snapshot.ts';
import { addComment, countFrom } from '../../../src/comments/store/writing.ts';
import { endsAt } from '../../../src/comments/rules/retention.ts';
import { manifest } from '../../unit/comments/made-dependencies.ts';
import { addApproved, by, comment } from '../tried-store.ts';

describe('with a million comments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'both-banks-plans-'));
  let database: Database;
  beforeAll(async () => {
    const store = await openSqliteStore(join(folder, 'comments.sqlite'));
    await addApproved(store, 'parent');
    await store.close();
    database = openDatabase(join(folder, 'comments.sqlite'));
  });
  afterAll(() => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How SQLite goes about every question of a plan. */
  function explain({ statements }: Plan<unknown>): string {
    expect(statements.length).toBeGreaterThan(0);
    return statements
      .flatMap(({ sql, values }) => database.run(`EXPLAIN QUERY PLAN ${sql}`, ...values))
      .map(({ detail }) => String(detail))
      .join('\n');
  }

  /** A way through a whole table: neither an index of few rows, nor words, nor what was handed in or found just before. */
  const unbounded =
    /SCAN (?!CONSTANT ROW|new$|comments_search VIRTUAL|json_each VIRTUAL|\(subquery|site$|comments USING COVERING INDEX comments_reported)/m;

  const states = ['waiting', 'approved', 'declined', 'spam', 'withdrawn', 'reported', 'all'] as const;
  const queues = states.flatMap((state) => [{ state }, { state, search: 'river' }]);

  it.each(queues)('a page of the queue is found by an index, without sorting: %o', (query) => {
    const asked = { ...query, limit: 20, after: '5' };
    const plan =
      'search' in query
        ? [findMatches(asked), listComments(asked, [5])].map(explain).join('\n')
        : explain(listComments(asked));
    expect(plan).not.toMatch(unbounded);
    expect(plan).not.toContain('TEMP B-TREE');
  });

  it.each(states)('a page of one post is found by its index: %s', (state) => {
    const plan = explain(listComments({ state, post: 'first', limit: 20 }));
    expect(plan).not.toMatch(unbounded);
    // Every state of one post together: a post's own comments are sorted, never the site's.
    if (state !== 'all') expect(plan).not.toContain('TEMP B-TREE');
  });

  it.each(['waiting', 'approved', 'spam'] as const)('what is scored is found by its index: %s', (state) => {
    expect(explain(listJudged({ state, limit: 500 }))).toBe(
      'SEARCH comments USING INDEX comments_state (state=?)',
    );
  });

  it('counting for the tabs reads six numbers and the reported', () => {
    const plan = explain(countComments);
    expect(plan.split('\n')).toEqual([
      'SCAN comment_counts',
      expect.stringMatching(/^SCAN comments USING (COVERING )?INDEX comments_reported$/),
    ]);
  });

  it('a new comment, a network’s number and a page of the log are found by indexes', () => {
    const added = explain(addComment(comment('a', { parent: 'parent' })));
    expect(added).not.toMatch(unbounded);
    expect(explain(countFrom('network-1', 5))).toBe(
      'SEARCH comments USING COVERING INDEX comments_network (network=? AND rowid>?)',
    );
    expect(explain(listAudit({ limit: 20, before: 9 }))).not.toMatch(/SCAN|TEMP/);
  });

  it('a decision with the mails that tell of it, and the next mail, are found by indexes', () => {
    expect(explain(decide('parent', 2, { kind: 'approve' }, by))).not.toMatch(unbounded);
    expect(explain(decide('parent', 2, { kind: 'decline', reason: 'x' }, by))).not.toMatch(unbounded);
    const next = explain(claimLetter({ at: by.at, published: 5 }));
    expect(next).toContain('SEARCH l USING INDEX letters_due (due<?)');
    expect(next).not.toMatch(/SCAN [lcr]\b|TEMP B-TREE/);
  });

  it('what is over is found by indexes, however much is kept', () => {
    const ends = endsAt(manifest.policy.kept, new Date());
    expect(explain(countOver(ends))).not.toMatch(/SCAN|TEMP/);
    const erased = explain(eraseOver(ends));
    expect(erased).not.toMatch(/SCAN|TEMP/);
    for (const index of ['changed', 'addressed', 'traced'])
      expect(erased).toContain(`INDEX comments_${index}`);
    for (const index of ['reports_answered', 'audit_at', 'undo_copies_at', 'events_at'])
      expect(erased).toContain(`INDEX ${index}`);
  });

  it('what came to wait is found by its number, and a moderator to be told without looking through what waits', () => {
    expect(explain(listArrivals({ after: 5, limit: 20 }))).not.toMatch(unbounded);
    const times = { at: '2026-12-01', noticedBefore: '2026-12-01', until: '2026-12-01' };
    const claimed = explain(claimNotice(times)).split('\n');
    expect(claimed).toContainEqual(expect.stringMatching(/^SEARCH arrivals USING .*rowid>/));
    expect(claimed.filter((line) => line.startsWith('SCAN'))).toEqual(['SCAN moderator_mail']);
  });

  it('what is kept with an address, and the next to be mailed a link, are found by indexes', () => {
    expect(explain(eraseHeld({ email: 'a@example.org' }, by))).not.toMatch(unbounded);
    expect(explain(eraseHeld({ email: 'a@example.org' }, by))).toContain('INDEX comments_email (<expr>=?)');
    const next = explain(claimAsking(by.at));
    expect(next).toContain('INDEX comments_email (<expr>=?)');
    // Of those that wait for a mail there are as many as asked within an hour.
    expect(next).not.toMatch(/SCAN (?!askings USING INDEX askings_asked)/);
  });

  it('what readers see is read in its order, without sorting', () => {
    const { sql } = approvedComments;
    const page = ask(statement(`${sql} AND position > 5 ORDER BY position LIMIT 5`), () => undefined);
    expect(explain(page)).toBe('SEARCH comments USING INDEX comments_state (state=? AND rowid>?)');
  });
});
