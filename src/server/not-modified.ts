import { RETAINED_304_HEADERS } from 'hono/etag';
import type { MiddlewareHandler } from 'hono';

/** Headers that an answer without a body still has: where it may be read, and its date. */
export const retainedHeaders = [...RETAINED_304_HEADERS, 'access-control-allow-origin', 'last-modified'];

/**
 * Answers 304 to whoever has the file of exactly that date: an older build put back is another file. Who names a tag is
 * judged by the tag alone (RFC 9110, 13.2.2).
 */
export const answerByDate: MiddlewareHandler = async (c, next) => {
  await next();
  const since = c.req.header('If-Modified-Since');
  const { status, headers } = c.res;
  if (since === undefined || c.req.header('If-None-Match') !== undefined) return;
  if (status !== 200 || !['GET', 'HEAD'].includes(c.req.method)) return;
  if (Date.parse(since) !== Date.parse(headers.get('Last-Modified') ?? '')) return;
  await c.res.body?.cancel();
  c.res = new Response(null, { status: 304 });
  for (const name of [...c.res.headers.keys()])
    if (!retainedHeaders.includes(name)) c.res.headers.delete(name);
};
