import type { QueueQuery } from '../store/records.ts';

/** Which comments a moderator looks at; it travels in addresses and forms, and is read anew each time. */
export interface QueuePlace extends Omit<QueueQuery, 'limit'> {
  /** Waiting comments by their score: likely spam alone, or the likeliest to be fine first. `after` counts them then. */
  rank?: 'spam' | 'fine';
}

const states: readonly string[] = [
  'waiting',
  'reported',
  'approved',
  'declined',
  'spam',
  'withdrawn',
  'all',
] satisfies QueuePlace['state'][];

/** Reads a place from an address or a form; what makes no sense counts for nothing. */
export function readPlace(query: URLSearchParams): QueuePlace {
  const asked = query.get('state') ?? '';
  const post = query.get('post') ?? '';
  const search = (query.get('search') ?? '').trim().slice(0, 200);
  const after = query.get('after') ?? '';
  const rank = query.get('rank') ?? '';
  const state = isState(asked) ? asked : search === '' ? 'waiting' : 'all';
  return {
    state,
    ...((rank === 'spam' || rank === 'fine') && state === 'waiting' && search === '' && { rank }),
    ...(/^[a-z0-9-]{1,200}$/.test(post) && { post }),
    ...(search !== '' && { search: search.toWellFormed() }),
    ...(/^\d{1,16}$/.test(after) && { after }),
  };
}

/** A place as the query of an address. */
export function writePlace(place: QueuePlace): string {
  return writeQuery({ ...place });
}

/** The path of a place, with what else its page should know. */
export function pathOf(place: QueuePlace, more: Readonly<Record<string, string>> = {}): string {
  return `/moderate/?${writeQuery({ ...place, ...more })}`;
}

/** Written out in full, so that an address holds letters, digits and percent signs, whatever was searched for. */
function writeQuery(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isState(text: string): text is QueuePlace['state'] {
  return states.includes(text);
}
