import { makeAbsolute } from '../feeds/absolute.ts';
import type { Feed, FeedEntry } from '../feeds/entry.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { site as config } from '../site.config.ts';
import { renderBody } from './pictures.ts';
import type { Post } from './post.ts';

/** Newest entries of a feed; the archive has the rest. */
const MOST_ENTRIES = 30;

const entries = new Map<string, Promise<FeedEntry>>();

/** A feed of posts with their whole text; each text is prepared once, however many feeds carry it. */
export async function feedOfPosts(
  about: { title: string; description: string; page: string; self: string },
  posts: readonly Post[],
  site: URL,
): Promise<Feed> {
  return {
    ...about,
    page: new URL(about.page, site).href,
    self: new URL(about.self, site).href,
    language: config.language,
    entries: await Promise.all(posts.slice(0, MOST_ENTRIES).map((post) => entryOf(post, site))),
  };
}

function entryOf(post: Post, site: URL): Promise<FeedEntry> {
  const key = [post.prose.digest, post.slug, post.comments.length].join(' ');
  const known = entries.get(key);
  if (known !== undefined) return known;
  const made = createEntry(post, site);
  entries.set(key, made);
  return made;
}

async function createEntry(post: Post, site: URL): Promise<FeedEntry> {
  const url = new URL(post.address, site).href;
  const { html } = await renderBody(post);
  const out =
    post.link === undefined
      ? ''
      : `<p><a${attributes({ href: post.link })}>${escapeText(new URL(post.link).hostname)}</a></p>`;
  return {
    id: new URL(post.feedId, site).href,
    title: post.title,
    url,
    published: post.published,
    updated: post.updated ?? post.published,
    summary: post.description,
    html: makeAbsolute(html + out, url),
    authors: post.authors.map(({ name }) => name),
    categories: [...post.categories, ...post.tags].map(({ name }) => name),
    comments: { url: `${url}#comments`, feed: `${url}comments.xml`, count: post.comments.length },
  };
}
