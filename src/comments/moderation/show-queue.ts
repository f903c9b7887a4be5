import type { Context } from 'hono';
import type { SiteManifest } from '../contract.ts';
import { findPost } from '../rules/find-post.ts';
import type { StoredComment } from '../store/records.ts';
import { answerFramed } from './answer-framed.ts';
import type { CommentCard } from './comment-card.ts';
import type { Moderating } from './moderating.ts';
import { readOutcome } from './outcome.ts';
import { queuePage, type QueuePage } from './queue-page.ts';
import { readPlace, type QueuePlace } from './queue-place.ts';
import { rank, type Scores } from './scoring.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Comments on one page: as many as fit two minutes. */
const PAGE = 20;

/** Shows a page of the queue. */
export async function showQueue(c: Context<ModerationEnv>, moderating: Moderating): Promise<Response> {
  const { store } = moderating;
  const query = new URL(c.req.url).searchParams;
  const place = readPlace(query);
  const site = await moderating.site();
  const scores = holdsWaiting(place) ? await moderating.scoring.look() : undefined;
  const { comments, next } = await listPage(moderating, place, scores);
  const body = await queuePage({
    cards: await Promise.all(
      comments.map(async (comment) => ({
        ...(await gatherCard(moderating, site, comment)),
        assessment: scores?.assess(comment),
      })),
    ),
    ranks: describeRanks(place, scores),
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

/** The comments of a place: in its rank where it has one and scores can be made, else by time. */
async function listPage({ store }: Moderating, place: QueuePlace, scores: Scores | undefined) {
  const { rank: by, ...query } = place;
  if (by === undefined) return store.list({ ...query, limit: PAGE });
  const { state, post, after } = query;
  if (scores === undefined || scores.missing !== undefined)
    return store.list({ state, ...(post !== undefined && { post }), limit: PAGE });
  const ids = rank(scores.rated, by, post);
  const from = Number(after ?? 0);
  const found = await Promise.all(ids.slice(from, from + PAGE).map((id) => store.find(id)));
  return {
    // One that was decided just now has left the rank.
    comments: found.flatMap((comment) => (comment?.state === 'waiting' ? [comment] : [])),
    ...(from + PAGE < ids.length && { next: String(from + PAGE) }),
  };
}

function holdsWaiting({ state }: QueuePlace): boolean {
  return state === 'waiting' || state === 'all';
}

function describeRanks({ state, search, post }: QueuePlace, scores: Scores | undefined): QueuePage['ranks'] {
  if (state !== 'waiting' || search !== undefined) return undefined;
  if (scores === undefined) return { kind: 'failed' };
  if (scores.missing !== undefined) return { kind: 'too few', ...scores.missing };
  const { rated } = scores;
  return { kind: 'ranked', likely: rank(rated, 'spam', post).length, of: rated.length };
}

/** A comment with what stands round it. */
async function gatherCard(
  { store }: Moderating,
  site: SiteManifest,
  comment: StoredComment,
): Promise<Omit<CommentCard, 'assessment'>> {
  return {
    comment,
    entry: findPost(site, comment.post),
    parent: comment.parent === undefined ? undefined : await store.find(comment.parent),
    reports: comment.reports > 0 ? await store.listReports(comment.id) : [],
  };
}

async function describePost({ store }: Moderating, site: SiteManifest, { post }: QueuePlace) {
  if (post === undefined) return undefined;
  return { slug: post, entry: findPost(site, post), closed: await store.isClosed(post) };
}

function titleOf({ state, search, rank: by }: QueuePlace): string {
  if (search !== undefined) return 'Comments found';
  switch (state) {
    case 'waiting':
      return by === 'spam' ? 'Likely spam' : 'Waiting comments';
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
