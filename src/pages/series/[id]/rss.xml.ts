import type { APIRoute, GetStaticPaths } from 'astro';
import { toRss } from '../../../feeds/rss.ts';
import { feedOfPosts } from '../../../library/feed-entries.ts';
import { getLibrary } from '../../../library/library.ts';
import type { SeriesArchive } from '../../../library/post.ts';
import { site as config } from '../../../site.config.ts';

export const getStaticPaths = (async () => {
  const { series } = await getLibrary();
  return series.map((archive) => ({ params: { id: archive.id }, props: { archive } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ archive: SeriesArchive }> = async ({ props, site, url }) => {
  const { name, description, address, parts } = props.archive;
  const posts = parts.flatMap(({ post }) => post ?? []).reverse();
  const about = {
    title: `${config.name}: Series: ${name}`,
    description,
    page: address,
    self: `${address}rss.xml`,
  };
  return new Response(await toRss(await feedOfPosts(about, posts, site ?? url)));
};
