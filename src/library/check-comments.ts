import type { ApprovedComment } from '../comments/contract.ts';
import type { Problem } from '../prose/problem.ts';
import type { ContentReading } from './content.ts';
import type { CommentReferences } from './references.ts';

/** Finds comments on posts that do not exist, ids used twice, and answers that lead to no first comment. */
export function checkComments({ texts, comments, declared }: ContentReading): Problem[] {
  const slugs = new Set(texts.flatMap(({ slug }) => slug ?? []));
  const first = new Map<string, CommentReferences>();
  const byId = new Map(comments.map((entry) => [entry.comment.id, entry.comment]));
  return comments.flatMap((entry) => {
    const { comment, file, locate } = entry;
    const tell = (field: string, message: string, remedy: string): Problem[] => [
      { file, ...locate(field), field, message, remedy },
    ];
    const other = first.get(comment.id);
    if (other !== undefined) {
      const where = `${other.file}:${other.locate('id').line}`;
      return tell(
        'id',
        `“${comment.id}” is the id of the comment at ${where} too`,
        'Give each comment an id of its own.',
      );
    }
    first.set(comment.id, entry);
    if (!slugs.has(comment.post))
      return tell(
        'post',
        `there is no post “${comment.post}”`,
        'Write the slug of the post it stands under.',
      );
    if (comment.parent === undefined) return [];
    const remedy = 'Write the id of the comment it answers, or leave parent out.';
    if (declared.comments?.has(comment.parent) === false)
      return tell('parent', `there is no comment “${comment.parent}”`, remedy);
    const parent = byId.get(comment.parent);
    if (parent !== undefined && parent.post !== comment.post)
      return tell('parent', `“${parent.id}” stands under another post, “${parent.post}”`, remedy);
    return isInCircle(comment, byId)
      ? tell('parent', `“${comment.id}” answers itself in the end`, remedy)
      : [];
  });
}

/** Such a comment would have no place in any thread, and would vanish without a word. */
function isInCircle(comment: ApprovedComment, byId: ReadonlyMap<string, ApprovedComment>): boolean {
  const seen = new Set<string>();
  let parent = comment.parent;
  while (parent !== undefined && !seen.has(parent)) {
    if (parent === comment.id) return true;
    seen.add(parent);
    parent = byId.get(parent)?.parent;
  }
  return false;
}
