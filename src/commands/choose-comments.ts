import type { CommentSnapshot } from '../comments/contract.ts';
import { leaveApproved } from '../library/approved.ts';
import { chooseSnapshot, LostCommentsError, readPublished } from '../library/snapshot.ts';
import type { Settings } from '../site.config.ts';
import { bringSnapshot } from './bring-snapshot.ts';

/**
 * Chooses the comments that this build publishes in place of the site in `root`, and leaves them for its pages. Answers
 * nothing where any choice would lose comments, and has said so.
 */
export async function chooseComments(
  { dataDir, commentsSource }: Pick<Settings, 'dataDir' | 'commentsSource'>,
  root: string,
  log: (line: string) => void,
): Promise<CommentSnapshot | undefined> {
  try {
    if (commentsSource !== undefined) await bringSnapshot(commentsSource, dataDir, { log });
    const { snapshot, warnings } = chooseSnapshot(dataDir, readPublished(root));
    for (const warning of warnings) log(warning);
    leaveApproved(snapshot);
    return snapshot;
  } catch (error) {
    if (!(error instanceof LostCommentsError)) throw error;
    log(error.message);
    return undefined;
  }
}
