import { auditWhere } from './audit.ts';
import { ask, hasRows, statement, tell, type Plan, type Statement, type Value } from './plan.ts';
import { number, text } from './rows.ts';
import type { By } from './records.ts';

/** Number of the last change that a reader can see. */
export const readRevision: Plan<number> = ask(statement('SELECT revision FROM site'), ([row]) =>
  row === undefined ? 0 : number(row, 'revision'),
);

export const isPaused: Plan<boolean> = ask(statement('SELECT 1 FROM site WHERE paused = 1'), hasRows);

export function isClosed(post: string): Plan<boolean> {
  return ask(statement('SELECT 1 FROM closed_posts WHERE post = ?', post), hasRows);
}

/** Slugs of the closed posts, in alphabetical order. */
export const listClosed: Plan<string[]> = ask(
  statement('SELECT post FROM closed_posts ORDER BY post'),
  (rows) => rows.map((row) => text(row, 'post')),
);

/** Counts a change that a reader can see, where the condition holds. */
export function raiseRevision(condition = 'true', ...values: Value[]): Statement {
  return statement(`UPDATE site SET revision = revision + 1 WHERE ${condition}`, ...values);
}

/** Stops or resumes new comments everywhere; no entry where that is so already. */
export function setPaused(paused: boolean, by: By): Plan<void> {
  const value = paused ? 1 : 0;
  const entry = { ...by, action: paused ? 'pause' : 'resume', detail: '' };
  return tell(
    auditWhere(entry, 'EXISTS (SELECT 1 FROM site WHERE paused <> ?)', value),
    statement('UPDATE site SET paused = ?, revision = revision + 1 WHERE paused <> ?', value, value),
  );
}

/** Closes or opens a post's conversation; no entry where that is so already. */
export function setClosed(post: string, closed: boolean, by: By): Plan<void> {
  const isOther = `${closed ? 'NOT ' : ''}EXISTS (SELECT 1 FROM closed_posts WHERE post = ?)`;
  const sql = closed
    ? 'INSERT INTO closed_posts (post) VALUES (?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM closed_posts WHERE post = ?';
  return tell(
    auditWhere({ ...by, action: closed ? 'close' : 'open', post, detail: '' }, isOther, post),
    raiseRevision(isOther, post),
    statement(sql, post),
  );
}
