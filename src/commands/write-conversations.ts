import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommentSnapshot } from '../comments/contract.ts';
import { listLaterPages } from '../conversation/comment-addresses.ts';
import { feedOfConversation, feedOfConversations, type Conversation } from '../conversation/comment-feed.ts';
import { toAtom } from '../feeds/atom.ts';
import { addressOf } from '../library/addresses.ts';
import { gatherComments } from '../library/approved.ts';
import type { Content } from '../library/content.ts';
import { describeSite, listShown } from '../library/site-manifest.ts';
import { site, type Settings } from '../site.config.ts';

/** What a finished build is completed with. */
export interface Completion {
  content: Content;
  snapshot: CommentSnapshot;
  settings: Settings;
  /** When the next scheduled post is due. */
  nextDue: Date | undefined;
}

/**
 * Completes a site that Astro has built: a feed of each post's comments and one of all (Astro would take two seconds for
 * a thousand of them), `.endpoint.json` and `.later-pages/` for the comment endpoint, and in `.build.json` which comments
 * it shows.
 */
export function writeConversations(root: string, completion: Completion): void {
  const { content, snapshot, settings, nextDue } = completion;
  const conversations = listConversations(content, snapshot, settings);
  writeFeeds(root, conversations, settings);
  writeLaterPages(join(root, '.later-pages'), conversations);
  writeFileSync(join(root, '.endpoint.json'), writeJson(describeSite(content, settings)));
  const file = join(root, '.build.json');
  // A marked boundary: the integration that has just run writes an object.
  const build = JSON.parse(readFileSync(file, 'utf8')) as object;
  const comments = { revision: snapshot.revision, count: snapshot.comments.length };
  writeFileSync(file, writeJson({ ...build, comments, ...(nextDue !== undefined && { nextDue }) }));
}

interface NamedConversation extends Conversation {
  slug: string;
}

function listConversations(
  content: Content,
  snapshot: CommentSnapshot,
  settings: Settings,
): NamedConversation[] {
  const comments = gatherComments(content.comments, snapshot.comments);
  return listShown(content, settings).map(({ slug, matter }) => ({
    slug,
    title: matter.title,
    address: addressOf.post(slug),
    feedId: new URL(matter.id ?? addressOf.post(slug), settings.siteUrl).href,
    published: matter.published,
    comments: comments.get(slug) ?? [],
  }));
}

function writeFeeds(root: string, conversations: readonly Conversation[], { siteUrl }: Settings): void {
  const around = {
    siteUrl,
    siteName: site.name,
    language: site.language,
    commentsPerPage: site.commentsPerPage,
  };
  for (const conversation of conversations) {
    // Beside the post's page, which is there: to make sure of a thousand folders would cost as much as the feeds.
    const file = join(root, conversation.address, 'comments.xml');
    writeFileSync(file, toAtom(feedOfConversation(conversation, around)));
  }
  writeFileSync(join(root, 'comments.xml'), toAtom(feedOfConversations(conversations, around)));
}

function writeLaterPages(folder: string, conversations: readonly NamedConversation[]): void {
  for (const { slug, comments } of conversations) {
    const pages = listLaterPages(comments, site.commentsPerPage);
    if (pages.length === 0) continue;
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${slug}.json`), writeJson(pages));
  }
}

function writeJson(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
