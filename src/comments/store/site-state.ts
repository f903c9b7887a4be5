import type { CommentSnapshot } from '../contract.ts';
import { writeAudit } from './audit.ts';
import type { Database } from './database.ts';
import { maybe, number, text } from './rows.ts';
import type { By } from './records.ts';

/** Number of the last change that a reader can see. */
export function readRevision(database: Database): number {
  const row = database.get('SELECT revision FROM site');
  return row === undefined ? 0 : number(row, 'revision');
}

/** Counts a change that a reader can see. */
export function raiseRevision(database: Database): void {
  database.run('UPDATE site SET revision = revision + 1');
}

export function isPaused(database: Database): boolean {
  return database.get('SELECT 1 FROM site WHERE paused = 1') !== undefined;
}

export function isClosed(database: Database, post: string): boolean {
  return database.get('SELECT 1 FROM closed_posts WHERE post = ?', post) !== undefined;
}

/** Slugs of the closed posts, in alphabetical order. */
export function listClosed(database: Database): string[] {
  return database.all('SELECT post FROM closed_posts ORDER BY post').map((row) => text(row, 'post'));
}

/** Stops or resumes new comments everywhere; no entry where that is so already. */
export function setPaused(database: Database, paused: boolean, by: By): void {
  const value = paused ? 1 : 0;
  if (database.run('UPDATE site SET paused = ? WHERE paused <> ?', value, value) === 0) return;
  raiseRevision(database);
  writeAudit(database, { ...by, action: paused ? 'pause' : 'resume', detail: '' });
}

/** Closes or opens a post's conversation; no entry where that is so already. */
export function setClosed(database: Database, post: string, closed: boolean, by: By): void {
  const sql = closed
    ? 'INSERT INTO closed_posts (post) VALUES (?) ON CONFLICT DO NOTHING'
    : 'DELETE FROM closed_posts WHERE post = ?';
  if (database.run(sql, post) === 0) return;
  raiseRevision(database);
  writeAudit(database, { ...by, action: closed ? 'close' : 'open', post, detail: '' });
}

/** Every approved comment as readers may see it, oldest first, with the revision they all belong to. */
export function takeSnapshot(database: Database): CommentSnapshot {
  // One read transaction, so that another process's change is in all of it or in none.
  database.run('SAVEPOINT snapshot');
  try {
    const rows = database.all(
      `SELECT id, post, parent, name, website, written, edited, note, html, by_author
       FROM comments WHERE state = 'approved' ORDER BY position`,
    );
    return {
      version: 1,
      revision: readRevision(database),
      closed: listClosed(database),
      paused: isPaused(database),
      comments: rows.map((row) => {
        const parent = maybe(row, 'parent');
        const website = text(row, 'website');
        const edited = maybe(row, 'edited');
        const note = maybe(row, 'note');
        return {
          id: text(row, 'id'),
          post: text(row, 'post'),
          ...(parent !== undefined && { parent }),
          name: text(row, 'name'),
          ...(website !== '' && { website }),
          written: text(row, 'written'),
          ...(edited !== undefined && { edited }),
          ...(note !== undefined && { note }),
          html: text(row, 'html'),
          byAuthor: number(row, 'by_author') === 1,
        };
      }),
    };
  } finally {
    database.run('RELEASE snapshot');
  }
}
