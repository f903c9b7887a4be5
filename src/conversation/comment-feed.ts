import type { ApprovedComment } from '../comments/contract.ts';
import { sayDate } from '../language/dates.ts';
import { escapeText } from '../markup/escape.ts';
import { makeAbsolute } from '../feeds/absolute.ts';
import type { Feed, FeedEntry } from '../feeds/entry.ts';
import { addressComments } from './comment-addresses.ts';

/** Newest entries of a feed; the pages have the rest. */
const MOST_ENTRIES = 50;

/** A post with its approved comments, as their feeds need it. */
export interface Conversation {
  title: string;
  /** Path from the site's root, ending in a slash. */
  address: string;
  /** What feed readers know the post by, absolute. */
  feedId: string;
  published: Date;
  comments: readonly ApprovedComment[];
}

/** What all feeds of a site share. */
export interface FeedSurroundings {
  /** Origin of the site, without a trailing slash. */
  siteUrl: string;
  siteName: string;
  language: string;
  commentsPerPage: number;
}

/** The feed of one post's comments; before the first comment it is empty and as old as the post. */
export function feedOfConversation(conversation: Conversation, around: FeedSurroundings): Feed {
  const { title, address } = conversation;
  return createFeed([conversation], around, {
    title: `Comments on ${title}`,
    description: `What readers say under “${title}”.`,
    page: `${address}#comments`,
    self: `${address}comments.xml`,
  });
}

/** The feed of all comments of the site. */
export function feedOfConversations(conversations: readonly Conversation[], around: FeedSurroundings): Feed {
  return createFeed(conversations, around, {
    title: `${around.siteName}: Comments`,
    description: 'What readers say under our posts.',
    page: '/feeds/',
    self: '/comments.xml',
  });
}

function createFeed(
  conversations: readonly Conversation[],
  around: FeedSurroundings,
  { title, description, page, self }: Pick<Feed, 'title' | 'description' | 'page' | 'self'>,
): Feed {
  const entries = conversations
    .filter(({ comments }) => comments.length > 0)
    .flatMap((conversation) => createEntries(conversation, around))
    .sort((a, b) => b.published.getTime() - a.published.getTime() || a.id.localeCompare(b.id, 'en'))
    .slice(0, MOST_ENTRIES);
  const newestPost = conversations.reduce((newest, one) => Math.max(newest, one.published.getTime()), 0);
  return {
    title,
    description,
    page: around.siteUrl + page,
    self: around.siteUrl + self,
    language: around.language,
    author: { name: around.siteName },
    entries,
    since: new Date(newestPost),
  };
}

function createEntries(conversation: Conversation, around: FeedSurroundings): FeedEntry[] {
  const { siteUrl, commentsPerPage } = around;
  const { title, address, comments } = conversation;
  const places = addressComments(address, comments, commentsPerPage);
  const urlOf = (id: string): string => siteUrl + (places.get(id) ?? address);
  const post = { id: conversation.feedId, url: siteUrl + address };
  return newestOf(comments).map((comment) => {
    const { id, name, website, parent, written, edited } = comment;
    const shown = name.trim() === '' ? 'A reader' : name;
    const isAnswer = parent !== undefined && places.has(parent);
    return {
      id: idOf(siteUrl, address, id),
      title: `${shown} on ${title}`,
      url: urlOf(id),
      published: new Date(written),
      updated: new Date(edited ?? written),
      authors: [{ name: shown, url: website }],
      categories: [],
      html: makeAbsolute(withNote(comment), urlOf(id)),
      inReplyTo: isAnswer ? { id: idOf(siteUrl, address, parent), url: urlOf(parent) } : post,
    };
  });
}

/** The comment, and what the page says of a change to it. */
function withNote({ html, edited, note = '' }: ApprovedComment): string {
  if (edited === undefined) return html;
  return `${html}<p>Edited on ${sayDate(new Date(edited))}${note === '' ? '' : `: ${escapeText(note)}`}</p>`;
}

/** The page a comment stands on may change, as those before it come and go; what readers' programs know it by may not. */
function idOf(siteUrl: string, address: string, comment: string): string {
  return `${siteUrl}${address}#comment-${comment}`;
}

/** No feed shows more of one post, and a long conversation need not be prepared whole. */
function newestOf(comments: readonly ApprovedComment[]): ApprovedComment[] {
  return [...comments].sort((a, b) => Date.parse(b.written) - Date.parse(a.written)).slice(0, MOST_ENTRIES);
}
