import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const statuses = [301, 302, 303, 307, 308] as const;

/** Where an old address leads, and with which status. */
export interface Redirect {
  to: string;
  status: (typeof statuses)[number];
}

/** Redirects by the decoded path they answer, exact to the last character. */
export type Redirects = ReadonlyMap<string, Redirect>;

/** Reads the `_redirects` file of a build: lines of `from to status`; a build without one redirects nothing. */
export function readRedirects(root: string): Redirects {
  const file = join(root, '_redirects');
  return existsSync(file) ? parseRedirects(readFileSync(file, 'utf8')) : new Map();
}

/** Parses the lines of a `_redirects` file; the first line for a path counts, as it does on hosts. */
export function parseRedirects(text: string): Redirects {
  const redirects = new Map<string, Redirect>();
  for (const line of text.split('\n')) {
    const [from = '', to, code] = line.trim().split(/\s+/);
    const status = statuses.find((known) => String(known) === code);
    if (!from.startsWith('/') || to === undefined || status === undefined) continue;
    const path = decode(from);
    if (!redirects.has(path)) redirects.set(path, { to, status });
  }
  return redirects;
}

/** The Location of a redirect; the reader's query goes along unless the target has its own. */
export function locate({ to }: Redirect, search: string): string {
  const here = 'http://here.invalid';
  const target = new URL(to, here);
  if (target.search === '') target.search = search;
  return target.origin === here ? `${target.pathname}${target.search}${target.hash}` : target.href;
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
