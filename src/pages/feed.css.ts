import type { APIRoute } from 'astro';
import sheet from '../styles/feed.css?inline';

/** What a feed looks like in a browser; feeds name this address, so it never changes. */
export const GET: APIRoute = () => new Response(sheet);
