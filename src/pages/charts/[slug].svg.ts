import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFile } from '../../art/chart.ts';
import { getLibrary } from '../../library/library.ts';

/** A post's river as a file of its own, for cards: fetched once, whichever lists show it. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts.filter(({ cover }) => cover === undefined).map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(chartFile(params.slug ?? '', 'card'));
