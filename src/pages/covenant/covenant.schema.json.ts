import type { APIRoute } from 'astro';
import { covenantSchema } from '../../covenant/covenant-schema.ts';

/** The published schema of an exported covenant. */
export const GET: APIRoute = ({ site, url }) =>
  Response.json(covenantSchema(new URL('/covenant/covenant.schema.json', site ?? url).href));
