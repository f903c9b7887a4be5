import type { APIRoute } from 'astro';
import { getLibrary } from '../library/library.ts';
import { writePlainIndex } from '../library/plain-index.ts';

/** The site's index for programs that read language. */
export const GET: APIRoute = async ({ site, url }) =>
  new Response(writePlainIndex(await getLibrary(), new URL(site ?? url)));
