import type { ApprovedComment } from '../contract.ts';

/** What of a kept comment its page shows; an empty website is none. */
export interface Publishable extends Omit<ApprovedComment, 'website'> {
  website: string;
}

/** A comment as its page would show it, and nothing besides: no address, no network, no reasons. */
export function asPublished(comment: Publishable): ApprovedComment {
  const { id, post, name, website, html, written, byAuthor, edited, note } = comment;
  return {
    ...{ id, post, name, html, written, byAuthor },
    ...(website !== '' && { website }),
    ...(edited !== undefined && { edited }),
    ...(note !== undefined && { note }),
  };
}
