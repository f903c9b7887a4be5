import type { Context } from 'hono';

/** Reads the form of a request that has passed the guard: a field sent twice counts once, one not sent is empty. */
export async function readForm(c: Context): Promise<{ get: (field: string) => string }> {
  const sent = new URLSearchParams(await c.req.text());
  return { get: (field) => sent.get(field) ?? '' };
}
