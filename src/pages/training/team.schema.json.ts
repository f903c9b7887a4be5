import type { APIRoute } from 'astro';
import { sessionSchema } from '../../team/session-schema.ts';

/** The published schema of a team's saved session. */
export const GET: APIRoute = ({ site, url }) =>
  Response.json(sessionSchema(new URL('/training/team.schema.json', site ?? url).href));
