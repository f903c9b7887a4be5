import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

/** Over HTTPS the prefix makes the browser refuse one that another host of the domain, or plain HTTP, has set. */
function nameOf(https: boolean): string {
  return https ? '__Host-moderator' : 'moderator';
}

/** The `Set-Cookie` header that hands a browser its session, for so many seconds; none of them take it away. */
export function writeCookie(value: string, seconds: number, https: boolean): string {
  // The prefix asks for the whole site and for HTTPS; without it, no more than the moderators' pages.
  const reach = https ? 'Path=/; Secure' : 'Path=/moderate/';
  return `${nameOf(https)}=${value}; ${reach}; Max-Age=${seconds}; HttpOnly; SameSite=Strict`;
}

/** The session a browser says it has; nothing is believed of it yet. */
export function readCookie(c: Context, https: boolean): string | undefined {
  const value = getCookie(c, nameOf(https));
  return value !== undefined && /^[A-Za-z0-9]{16,128}$/.test(value) ? value : undefined;
}
