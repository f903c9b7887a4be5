import type { Context } from 'hono';
import type { PostEntry } from '../contract.ts';
import { answerJson, answerPage, wantsJson } from '../requests/answer.ts';
import { messagePage } from '../requests/message-page.ts';
import type { Writing } from './writing.ts';

/** Why nothing can be sent, whatever is typed. */
export type Obstacle = 'unknown post' | 'closed' | 'paused';

const words: Record<Obstacle, { status: number; title: string; says: string }> = {
  'unknown post': {
    status: 404,
    title: 'We do not know this post',
    says: 'The form names a post that is not on this site. Open the post you mean, and send your reply from there.',
  },
  closed: {
    status: 409,
    title: 'This conversation is closed',
    says: 'No new comments are taken under this post; what was said stays to be read.',
  },
  paused: {
    status: 409,
    title: 'Comments are paused',
    says: 'For now, no new comments are taken on this site. Keep your text, and try again in a day or two.',
  },
};

/** Says why nothing can be sent here, and gives back what was typed. */
export async function turnAway(
  c: Context,
  writing: Writing,
  obstacle: Obstacle,
  { entry, text = '' }: { entry?: PostEntry | undefined; text?: string },
): Promise<Response> {
  const { status, title, says } = words[obstacle];
  writing.log({ level: 'info', event: 'comment not taken', status, reason: obstacle });
  if (wantsJson(c)) return answerJson({ errors: [{ field: '', says: `${title}. ${says}` }] }, status);
  const page = await messagePage({
    title,
    says,
    kept: text,
    next:
      entry === undefined
        ? { words: 'All posts', address: '/posts/' }
        : { words: 'Back to the post', address: entry.address },
  });
  return answerPage(c, writing, { ...page, status });
}

/** What stands in the way of a comment under a post now, if anything does. */
export async function findObstacle(
  { store }: Writing,
  slug: string,
  entry: PostEntry | undefined,
): Promise<Obstacle | undefined> {
  if (entry === undefined) return 'unknown post';
  if (!entry.open || (await store.isClosed(slug))) return 'closed';
  return (await store.isPaused()) ? 'paused' : undefined;
}
