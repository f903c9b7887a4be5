import { Hono } from 'hono';

/** What readers may do: everything below `/api/comments`. */
export function createWriting(): Hono {
  return new Hono();
}
