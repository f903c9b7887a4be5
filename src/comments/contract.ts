/** A comment that a person has approved, in the shape that the site, its feeds and the endpoint share. */
export interface ApprovedComment {
  /** Stable for ever: the page's anchor is `comment-` and this. */
  id: string;
  /** Slug of the post it stands under. */
  post: string;
  /** Id of the comment it answers. */
  parent?: string;
  /** As the writer gave it; empty where the writer gave none. */
  name: string;
  /** The writer's own site, http or https. */
  website?: string;
  /** When it was written, as an ISO date-time in UTC. */
  written: string;
  /** The comment as HTML of the allowed elements only. */
  html: string;
  /** True for replies by the site's own authors. */
  byAuthor: boolean;
}

/** Elements a comment may contain, each with the attributes it may carry: one table for sanitizer and form. */
export const allowedHtml: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  acronym: ['title'],
  b: [],
  blockquote: ['cite'],
  br: [],
  cite: [],
  code: [],
  del: ['datetime'],
  em: [],
  i: [],
  li: [],
  ol: [],
  p: [],
  pre: [],
  q: ['cite'],
  strike: [],
  strong: [],
  ul: [],
};
