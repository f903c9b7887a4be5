import type { APIRoute, GetStaticPaths } from 'astro';
import { readPalettes } from '../../art/palette.ts';
import { cutWindow } from '../../art/window.ts';
import { coverOf } from '../../library/charts.ts';
import { getLibrary } from '../../library/library.ts';
import tokens from '../../styles/tokens.css?raw';

/** A post's river as a file of its own, for cards: fetched once, whichever lists show it. */
export const getStaticPaths = (async () => {
  const { posts } = await getLibrary();
  return posts.filter(({ cover }) => cover === undefined).map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

const palettes = readPalettes(tokens);

export const GET: APIRoute = ({ params }) =>
  new Response(cutWindow(coverOf(params.slug ?? ''), 'card', palettes));
