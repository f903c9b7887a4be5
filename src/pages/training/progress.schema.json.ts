import type { APIRoute } from 'astro';
import { progressSchema } from '../../training/progress-schema.ts';

/** The published schema of exported progress. */
export const GET: APIRoute = ({ site, url }) =>
  Response.json(progressSchema(new URL('/training/progress.schema.json', site ?? url).href));
