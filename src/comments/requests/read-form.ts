import type { Context } from 'hono';

/** A sent form: the first value of each field by its name; what a field is for is decided by who asks for it. */
export type SentForm = (name: string) => string;

/** Reads the form of a request that has passed the guard; a field that was not sent is empty. */
export async function readForm(c: Context): Promise<SentForm> {
  const fields = new URLSearchParams(await c.req.text());
  return (name) => fields.get(name) ?? '';
}
