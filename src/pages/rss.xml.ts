import type { APIRoute } from 'astro';
import { toRss } from '../feeds/rss.ts';
import { feedOfPosts } from '../library/feed-entries.ts';
import { getLibrary } from '../library/library.ts';
import { site as config } from '../site.config.ts';

/** The main feed: the newest posts. */
export const GET: APIRoute = async ({ site, url }) => {
  const { posts } = await getLibrary();
  const about = { title: config.name, description: config.description, page: '/', self: '/rss.xml' };
  return new Response(await toRss(await feedOfPosts(about, posts, site ?? url)));
};
