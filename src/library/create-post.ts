import { dirname } from 'node:path';
import type { ApprovedComment } from '../comments/contract.ts';
import { addressOf } from './addresses.ts';
import type { Author, NamedLink, Post } from './post.ts';
import type { Content, PostEntry } from './content.ts';

/** What a post is made from besides its own entry. */
export interface PostSurroundings {
  now: Date;
  content: Content;
  authors: ReadonlyMap<string, Author>;
  /** By the slug of their post. */
  comments: ReadonlyMap<string, ApprovedComment[]>;
  /** Posts whose conversation a moderator closed, and whether all wait. */
  conversation: { closed: ReadonlySet<string>; paused: boolean; mails: boolean };
  /** Addresses of posts that readers cannot open. */
  closed: ReadonlySet<string>;
}

/** A post with all a page says about it, but its neighbors, its place in a series and what is related to it. */
export function createPost(entry: PostEntry, surroundings: PostSurroundings): Post {
  const { content, authors, comments, conversation, closed, now } = surroundings;
  const { slug, matter, prose } = entry;
  const {
    excerpt,
    categories,
    tags,
    authors: byline,
    series,
    sources,
    comments: isTaking,
    draft,
    id,
    ...kept
  } = matter;

  const address = addressOf.post(slug);
  return {
    ...kept,
    slug,
    address,
    folder: dirname(entry.file),
    feedId: id ?? address,
    state: draft ? 'draft' : matter.published > now ? 'scheduled' : 'published',
    summary: excerpt ?? (prose.excerptIsMarked ? prose.excerpt : (matter.subtitle ?? prose.excerpt)),
    prose,
    categories: nameAll(categories, content.categories, addressOf.category),
    tags: nameAll(tags, content.tags, addressOf.tag),
    authors: byline.flatMap((name) => authors.get(name) ?? []),
    sources: sources.flatMap((factId) => {
      const fact = content.facts.get(factId);
      return fact === undefined ? [] : [{ ...fact, id: factId }];
    }),
    related: [],
    comments: comments.get(slug) ?? [],
    commentsOpen: isTaking === 'open' && !conversation.closed.has(slug),
    commentsPaused: conversation.paused,
    commentsMail: conversation.mails,
    closed,
  };
}

function nameAll(
  ids: readonly string[],
  topics: ReadonlyMap<string, { name: string }>,
  address: (id: string) => string,
): NamedLink[] {
  return ids.flatMap((id) => {
    const name = topics.get(id)?.name;
    return name === undefined ? [] : [{ id, name, address: address(id) }];
  });
}
