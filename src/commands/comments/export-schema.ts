import { z } from 'astro/zod';
import { sanitizeHtml } from '../../library/safe-html.ts';

/*
 * The descriptions below are what a person reads who has to mend a file of exported comments.
 */

const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'is not a comment id')
  .describe('At most 64 letters, digits, - and _.');

const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a slug')
  .describe('The slug of a post: small letters, digits and single hyphens.');

const moment = z.iso
  .datetime({ error: 'is not a date-time' })
  .describe('A date-time in UTC such as 2026-11-21T09:30:00Z.');

const text = z.string().describe('A text; it may be empty.');

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(URL.parse(value)?.protocol ?? '');
}

const state = z
  .enum(['waiting', 'approved', 'declined', 'spam', 'withdrawn'], 'is not a state')
  .describe('waiting, approved, declined, spam or withdrawn.');

const comment = z
  .strictObject({
    id,
    post: slug,
    parent: id.exactOptional(),
    name: text,
    email: text,
    website: z
      .string()
      .refine((value) => value === '' || isWebAddress(value), 'is not a web address')
      .describe('An address that starts with https://, or an empty text.'),
    text: text,
    // Whoever wrote the file: what would not be taken from a reader is not taken from it (S4, S6).
    html: z
      .string()
      .transform(sanitizeHtml)
      .describe('The comment as HTML; what is not allowed is taken out.'),
    written: moment,
    byAuthor: z.boolean().describe('true for a reply by the site’s own authors.'),
    state,
    reasons: z
      .array(z.strictObject({ kind: text, says: text }))
      .describe('Why a person should look twice: a list of { kind, says }.'),
    network: text,
    sending: z
      .strictObject({ seconds: z.number(), isPreviewed: z.boolean(), hasWorked: z.boolean() })
      .exactOptional()
      .describe('How it was sent: { seconds, isPreviewed, hasWorked }.'),
    tell: z.boolean().exactOptional().describe('true where its writer wants to be told what becomes of it.'),
    follow: z
      .enum(['asked', 'confirmed', 'ended'], 'is not asked, confirmed or ended')
      .exactOptional()
      .describe('asked, confirmed or ended: whether its writer is told of answers.'),
    edited: moment.exactOptional(),
    note: text.exactOptional(),
    declinedFor: text.exactOptional(),
    decided: moment.exactOptional(),
    decidedBy: text.exactOptional(),
    revision: z.int().nonnegative().describe('A whole number from 0.'),
    token: text,
    digest: text,
  })
  .describe('A comment with all its fields.');

const report = z
  .strictObject({ comment: id, at: moment, says: text, network: text })
  .describe('A report with comment, at, says and network.');

const auditEntry = z
  .strictObject({
    id: z.int().describe('A whole number.'),
    at: moment,
    moderator: text,
    action: text,
    comment: id.exactOptional(),
    post: slug.exactOptional(),
    detail: text,
    via: z.literal('mail', 'is not mail').exactOptional().describe('mail, where it was decided by mail.'),
    canUndo: z.boolean().describe('true or false.'),
  })
  .describe('A line of the log with all its fields.');

/** A file of exported comments, as `comments export` writes it. */
export const exportSchema = z.strictObject({
  version: z.literal(1, 'is not a version this program reads').describe('1.'),
  comments: z.array(comment).describe('A list of comments.'),
  reports: z.array(report).describe('A list of reports.'),
  closed: z.array(slug).describe('A list of slugs of closed posts.'),
  paused: z.boolean().describe('true or false.'),
  audit: z.array(auditEntry).describe('The log, a list.'),
});
