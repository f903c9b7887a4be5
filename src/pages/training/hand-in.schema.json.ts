import type { APIRoute } from 'astro';
import { handInSchema } from '../../team/hand-in-schema.ts';

/** The published schema of a hand-in's file. */
export const GET: APIRoute = ({ site, url }) =>
  Response.json(handInSchema(new URL('/training/hand-in.schema.json', site ?? url).href));
