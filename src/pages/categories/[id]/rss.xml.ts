import type { APIRoute, GetStaticPaths } from 'astro';
import { toRss } from '../../../feeds/rss.ts';
import { feedOfPosts } from '../../../library/feed-entries.ts';
import { getLibrary } from '../../../library/library.ts';
import type { Archive } from '../../../library/post.ts';
import { site as config } from '../../../site.config.ts';

export const getStaticPaths = (async () => {
  const { categories } = await getLibrary();
  return categories.map((archive) => ({ params: { id: archive.id }, props: { archive } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ archive: Archive }> = async ({ props, site, url }) => {
  const { name, description, address, posts } = props.archive;
  const about = {
    title: `${config.name}: Posts in ${name}`,
    description,
    page: address,
    self: `${address}rss.xml`,
  };
  return new Response(await toRss(await feedOfPosts(about, posts, site ?? url)));
};
