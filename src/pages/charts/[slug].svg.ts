import type { APIRoute, GetStaticPaths } from 'astro';
import { readPalettes } from '../../art/palette.ts';
import { cutWindow } from '../../art/window.ts';
import { coverOf } from '../../library/charts.ts';
import { getLibrary } from '../../library/library.ts';
import { readSettings } from '../../site.config.ts';
import tokens from '../../styles/tokens.css?raw';

/**
 * A post's river as a file of its own, for cards: fetched once, whichever lists show it. A build for readers writes
 * these files by itself (`commands/write-cards.ts`), for a thousand of them cost Astro more than a second.
 */
export const getStaticPaths = (async () => {
  if (!readSettings(process.env).preview) return [];
  const { posts } = await getLibrary();
  return posts.filter(({ cover }) => cover === undefined).map(({ slug }) => ({ params: { slug } }));
}) satisfies GetStaticPaths;

const palettes = readPalettes(tokens);

export const GET: APIRoute = ({ params }) =>
  new Response(cutWindow(coverOf(params.slug ?? ''), 'card', palettes));
