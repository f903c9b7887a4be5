import type { Context } from 'hono';
import { timingSafeEqual } from 'hono/utils/buffer';
import type { CommentsDependencies } from '../dependencies.ts';
import { answerHeaders } from './headers.ts';
import { nothingHere, Refusal } from './refusal.ts';

/**
 * Answers a build elsewhere with every approved comment, if it has the token. The tag is the SHA-256 of the bytes, by
 * which the build sees that it got all of them, and asks for nothing it has already.
 */
export async function answerSnapshot(
  c: Context,
  { store, snapshotToken, mailer }: Pick<CommentsDependencies, 'store' | 'snapshotToken' | 'mailer'>,
): Promise<Response> {
  // An empty secret would be known to everybody.
  if (snapshotToken === undefined || snapshotToken === '') throw nothingHere();
  const given = /^Bearer ([^\s]+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  if (!(await timingSafeEqual(given, snapshotToken))) throw noToken();
  const snapshot = { ...(await store.snapshot()), ...(mailer !== undefined && { mails: true }) };
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot));
  const tag = await tagOf(bytes);
  const headers = { ...answerHeaders, 'Cache-Control': 'private, no-cache', ETag: `"${tag}"` };
  if (c.req.header('if-none-match')?.includes(`"${tag}"`))
    return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, 'Content-Type': 'application/json' } });
}

async function tagOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function noToken(): Refusal {
  return new Refusal(401, {
    title: 'Only for a build',
    says: 'This address answers programs that have the token of this site.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  });
}
