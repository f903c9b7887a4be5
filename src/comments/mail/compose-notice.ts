import { sayCount } from '../../language/counts.ts';
import { sayDate } from '../../language/dates.ts';
import type { SiteManifest } from '../contract.ts';
import { findPost } from '../rules/find-post.ts';
import type { Arrivals } from '../store/mail-records.ts';
import type { StoredComment } from '../store/records.ts';
import { quoteText } from './clean-words.ts';
import type { Mail } from './mailer.ts';

/** As many signs of a comment as a digest shows. */
const OPENING = 400;

/** What a notice tells. */
export interface Notice extends Pick<Arrivals, 'comments' | 'rest'> {
  to: string;
  moderator: string;
  site: Pick<SiteManifest, 'siteUrl' | 'commentsUrl' | 'posts'>;
  /** Links for one comment: what each does, and its address. */
  linksFor: (comment: StoredComment) => readonly { words: string; address: string }[];
  /** When the links end. */
  until: Date;
}

/** Tells a moderator what waits: one comment whole, of several the beginnings. */
export function composeNotice(notice: Notice): Mail {
  const { to, moderator, comments, rest, site, until } = notice;
  const endpoint = site.commentsUrl ?? site.siteUrl;
  const host = new URL(site.siteUrl).host;
  const count = comments.length + rest;
  const [only] = comments;
  const subject =
    only !== undefined && count === 1
      ? `A comment waits: ${nameOf(only)} on “${titleOf(only, site)}”`
      : `${sayCount(count, 'comment')} wait for review`;
  const text = [
    ...comments.flatMap((comment) => tellOne(comment, notice, count === 1)),
    ...(rest > 0 ? [`And ${sayCount(rest, 'more comment')}.`, ''] : []),
    `All that waits: ${endpoint}/moderate/`,
    '',
    '-- ',
    'A link opens a page that shows the comment; nothing happens before you press the button there.',
    `Each works once, until ${sayDate(until)}. Whoever has this mail can use them: do not pass it on.`,
    `You get it because ${moderator} moderates ${host} and gave this address. To end it:`,
    `${endpoint}/moderate/sessions/#mail`,
  ];
  return { to, subject, text: text.join('\n') };
}

function tellOne(comment: StoredComment, { site, linksFor }: Notice, isWhole: boolean): string[] {
  const { post, website, reasons, repeats } = comment;
  const entry = findPost(site, post);
  const twice = [
    ...reasons.map(({ says }) => says),
    ...(repeats > 0 ? ['The same text was sent before.'] : []),
  ];
  const links = linksFor(comment);
  const width = Math.max(...links.map(({ words }) => words.length)) + 1;
  return [
    `${nameOf(comment)} on “${titleOf(comment, site)}”`,
    ...(entry === undefined ? [] : [`${site.siteUrl}${entry.address}`]),
    ...(website === '' ? [] : [`Website: ${website}`]),
    '',
    quoteText(comment.text, isWhole ? Infinity : OPENING),
    '',
    ...(twice.length === 0 ? [] : [`Look twice: ${twice.join(' ')}`, '']),
    ...links.map(({ words, address }) => `${`${words}:`.padEnd(width)} ${address}`),
    '',
    '',
  ];
}

function nameOf({ name }: StoredComment): string {
  return name === '' ? 'Somebody' : name;
}

function titleOf({ post }: StoredComment, site: Notice['site']): string {
  return findPost(site, post)?.title ?? post;
}
