import type { Context } from 'hono';
import type { SiteManifest } from '../contract.ts';
import type { StoredComment } from '../store/records.ts';
import { answerFramed } from './answer-framed.ts';
import type { CommentCard } from './comment-card.ts';
import type { Moderating } from './moderating.ts';
import { readOutcome } from './outcome.ts';
import { queuePage } from './queue-page.ts';
import { readPlace, type QueuePlace } from './queue-place.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Comments on one page: as many as fit two minutes. */
const PAGE = 20;

/** Shows a page of the queue. */
export async function showQueue(c: Context<ModerationEnv>, moderating: Moderating): Promise<Response> {
  const { store } = moderating;
  const query = new URL(c.req.url).searchParams;
  const place = readPlace(query);
  const site = await moderating.site();
  const { comments, next } = await store.list({ ...place, limit: PAGE });
  const body = await queuePage({
    cards: await Promise.all(comments.map((comment) => gatherCard(moderating, site, comment))),
    counts: await store.count(),
    outcome: readOutcome(query),
    paused: await store.isPaused(),
    post: await describePost(moderating, site, place),
    formToken: c.var.formToken,
    policy: site.policy,
    place,
    next,
  });
  return answerFramed(c, moderating, { title: titleOf(place), body, current: 'queue' });
}

/** A comment with what stands round it. */
export async function gatherCard(
  { store }: Moderating,
  site: SiteManifest,
  comment: StoredComment,
): Promise<CommentCard> {
  return {
    comment,
    entry: findEntry(site, comment.post),
    parent: comment.parent === undefined ? undefined : await store.find(comment.parent),
    reports: comment.reports > 0 ? await store.listReports(comment.id) : [],
  };
}

async function describePost({ store }: Moderating, site: SiteManifest, { post }: QueuePlace) {
  if (post === undefined) return undefined;
  return { slug: post, entry: findEntry(site, post), closed: await store.isClosed(post) };
}

function findEntry({ posts }: SiteManifest, slug: string): CommentCard['entry'] {
  return Object.hasOwn(posts, slug) ? posts[slug] : undefined;
}

function titleOf({ state, search }: QueuePlace): string {
  if (search !== undefined) return 'Comments found';
  switch (state) {
    case 'waiting':
      return 'Waiting comments';
    case 'reported':
      return 'Reported comments';
    case 'approved':
      return 'Published comments';
    case 'declined':
      return 'Declined comments';
    case 'spam':
      return 'Spam';
    case 'withdrawn':
      return 'Withdrawn comments';
    case 'all':
      return 'All comments';
  }
}
