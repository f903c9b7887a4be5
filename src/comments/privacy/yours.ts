import type { Context } from 'hono';
import type { CommentsDependencies } from '../dependencies.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import type { TokenScope, Tokens } from '../rules/tokens.ts';

/** What the pages work with on which people see and erase what is kept with their address. */
export interface Yours extends CommentsDependencies {
  tokens: Tokens;
}

/** Path of the first of these pages. */
export const yoursPath = '/api/comments/yours';

/** How long a mailed link works, and the page that it opens, in milliseconds: an hour each. */
const WORKS = 3_600_000;

/** Path of the page that a mailed link leads to. */
export function linkPath(yours: Pick<Yours, 'tokens' | 'now'>, asking: string): string {
  return `${yoursPath}/open?token=${sign(yours, 'link', asking)}`;
}

/** Path of the page that shows what is kept, once the link was used. */
export function heldPath(yours: Pick<Yours, 'tokens' | 'now'>, asking: string): string {
  return `${yoursPath}/held?token=${sign(yours, 'yours', asking)}`;
}

/** Whose asking a token is for; throws the refusal that says what is wrong with it. */
export function readAsking({ tokens, now }: Yours, purpose: 'link' | 'yours', token: string): string {
  const reading = tokens.read(token, scopeOf(purpose), now());
  if (reading.kind === 'wrong') throw nothingHere();
  if (reading.kind === 'expired') throw hasEnded();
  return reading.id;
}

/** Whose page it is, by the token of its address or its form. */
export async function findOpened(
  yours: Yours,
  token: string,
): Promise<{ id: string; email: string; token: string }> {
  const id = readAsking(yours, 'yours', token);
  const asking = await yours.store.findAsking(id);
  if (asking?.opened === undefined) throw hasEnded();
  return { id, email: asking.email, token };
}

/** The token in a page's address. */
export function tokenOf(c: Context): string {
  return c.req.query('token') ?? '';
}

/** A link or page that works no more. */
export function hasEnded(): Refusal {
  return new Refusal(410, {
    title: 'This link has ended',
    says: 'A link works once, and for one hour. You can ask for another on the privacy page.',
  });
}

function sign({ tokens, now }: Pick<Yours, 'tokens' | 'now'>, purpose: 'link' | 'yours', id: string): string {
  const issued = now();
  return tokens.sign(scopeOf(purpose), { id, issued, expires: new Date(issued.getTime() + WORKS) });
}

function scopeOf(purpose: 'link' | 'yours'): TokenScope {
  return { purpose, bound: [] };
}
