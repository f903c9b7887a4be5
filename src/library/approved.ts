import type { ApprovedComment, CommentSnapshot } from '../comments/contract.ts';
import type { Content } from './content.ts';

/*
 * Astro renders pages in a module graph of its own, in the same process as the build command: what the command has
 * chosen to publish is left here, so that every page of one build, and what is written after them, say the same.
 */
const KEY = Symbol.for('both-banks.approved-comments');

/** Leaves the comments that the build in this process publishes. */
export function leaveApproved(snapshot: CommentSnapshot): void {
  Reflect.set(globalThis, KEY, snapshot);
}

/** What was left last; nothing outside a build. */
export function takeApproved(): CommentSnapshot | undefined {
  // A marked boundary: only leaveApproved writes under this key.
  return Reflect.get(globalThis, KEY) as CommentSnapshot | undefined;
}

/** Every comment by its post: those kept with the site, and those approved since. An id counts once, as the site keeps it. */
export function gatherComments(
  kept: readonly ApprovedComment[],
  approved: readonly ApprovedComment[] = [],
): Map<string, ApprovedComment[]> {
  const ids = new Set(kept.map(({ id }) => id));
  const added = approved.filter(({ id }) => {
    const isNew = !ids.has(id);
    ids.add(id);
    return isNew;
  });
  return Map.groupBy([...kept, ...added], ({ post }) => post);
}

/** One line for each post that is gone while comments on it are approved: they are left out, and nothing stops for it. */
export function findStrays({ posts }: Pick<Content, 'posts'>, { comments }: CommentSnapshot): string[] {
  const slugs = new Set(posts.map(({ slug }) => slug));
  const strays = Map.groupBy(
    comments.filter(({ post }) => !slugs.has(post)),
    ({ post }) => post,
  );
  return [...strays].map(
    ([post, { length }]) =>
      `Warning: ${length} approved ${length === 1 ? 'comment is' : 'comments are'} left out, for there is no post “${post}”.`,
  );
}
