import type { Context } from 'hono';
import { digestTexts } from '../rules/digest.ts';
import type { TokenScope } from '../rules/tokens.ts';
import type { FoundSession, Session } from '../store/people-records.ts';
import { nameDevice } from './device.ts';
import type { Moderating } from './moderating.ts';
import { readCookie, writeCookie } from './session-cookie.ts';

/** A session ends when nothing was heard of it for so long: twelve hours, in milliseconds. */
const IDLE = 12 * 3_600_000;

/** A session ends after so long, however busy it is: fourteen days, in milliseconds. */
const LONGEST = 14 * 86_400_000;

/**
 * Opens a session under a new name, whatever the browser came with, and ends the one it had. Answers the `Set-Cookie`
 * header that carries it; the store keeps no more than its digest.
 */
export async function openSession(c: Context, moderating: Moderating, moderator: string): Promise<string> {
  const { store, now, newToken, https } = moderating;
  const former = await findSession(c, moderating);
  if (former !== undefined) await store.endSession(former.id);
  const value = newToken();
  const at = now();
  await store.openSession({
    id: digestCookie(value),
    moderator,
    created: at.toISOString(),
    lastSeen: at.toISOString(),
    expires: new Date(at.getTime() + LONGEST).toISOString(),
    device: nameDevice(c.req.header('user-agent') ?? ''),
  });
  return writeCookie(value, LONGEST / 1000, https);
}

/** The good session a request comes with, if any. */
export async function findSession(
  c: Context,
  { store, now, https }: Moderating,
): Promise<FoundSession | undefined> {
  const value = readCookie(c, https);
  if (value === undefined) return undefined;
  return store.findSession(digestCookie(value), now().toISOString(), seenSince(now()));
}

/** A moderator's good sessions, the one seen last first. */
export async function listSessions({ store, now }: Moderating, moderator: string): Promise<Session[]> {
  const sessions = await store.listSessions(moderator, now().toISOString());
  return sessions.filter(({ lastSeen }) => lastSeen >= seenSince(now()));
}

/** Everybody's good sessions, by name. */
export async function listAllSessions({ store, now }: Moderating): Promise<Session[]> {
  const sessions = await store.listAllSessions(now().toISOString());
  return sessions.filter(({ lastSeen }) => lastSeen >= seenSince(now()));
}

/** The token that every form of this session carries. */
export function signForms({ tokens }: Moderating, { id, created, expires }: Session): string {
  return tokens.sign(scopeOf(id), { id: 'form', issued: new Date(created), expires: new Date(expires) });
}

/** Whether a form was made for this session. */
export function isOwnForm({ tokens, now }: Moderating, { id }: Session, token: string): boolean {
  return tokens.read(token, scopeOf(id), now()).kind === 'valid';
}

function seenSince(now: Date): string {
  return new Date(now.getTime() - IDLE).toISOString();
}

function digestCookie(value: string): string {
  return digestTexts(['session', value]);
}

function scopeOf(session: string): TokenScope {
  // A link in a mail serves the same purpose: what it is bound to must never look like this.
  return { purpose: 'moderate', bound: ['form', session] };
}
