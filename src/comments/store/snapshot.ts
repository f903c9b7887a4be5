import type { ApprovedComment, CommentSnapshot } from '../contract.ts';
import { readOneMoment, readPages, type Paged } from './pages.ts';
import type { Row, Runner } from './plan.ts';
import { maybe, number, text } from './rows.ts';
import { isPaused, listClosed, readRevision } from './site-state.ts';

/** What readers may see of approved comments, oldest first. */
export const approvedComments: Paged = {
  sql: `SELECT position, id, post, parent, name, website, written, edited, note, html, by_author
    FROM comments WHERE state = 'approved'`,
  by: 'position',
  name: 'position',
};

/** Every approved comment as readers may see it, oldest first, with the revision they all belong to. */
export function takeSnapshot(runner: Pick<Runner, 'read'>): Promise<CommentSnapshot> {
  return readOneMoment(
    () => runner.read(readRevision),
    async (revision) => ({
      version: 1,
      revision,
      closed: await runner.read(listClosed),
      paused: await runner.read(isPaused),
      comments: (await readPages(runner, approvedComments)).map(toApproved),
    }),
  );
}

function toApproved(row: Row): ApprovedComment {
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
}
