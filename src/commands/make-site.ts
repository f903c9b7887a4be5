import { renameSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findStrays } from '../library/approved.ts';
import { findNextDue } from '../library/arrange.ts';
import { listCharted } from '../library/charts.ts';
import { leaveContent, type CheckedContent } from '../library/checked-content.ts';
import { takeLibrary } from '../library/rendered.ts';
import { keepPublished } from '../library/snapshot.ts';
import type { Settings } from '../site.config.ts';
import { chooseComments } from './choose-comments.ts';
import type { OtherThread } from './other-thread.ts';
import { reportProblems } from './report.ts';
import { SearchIndexError } from './search/search-index-error.ts';
import { writeTitles } from './search/write-titles.ts';
import { ShareError } from './share/share-error.ts';
import { putInPlace } from './site-place.ts';
import { writeCards } from './write-cards.ts';
import { writeConversations } from './write-conversations.ts';
import { writeFeeds } from './write-feeds.ts';

/** Where Astro writes; moved into place only when the build is whole. */
const NEXT = 'dist.next';

/** How a build ended: where the site is and when it is due again, or that nothing was changed. */
export type BuildOutcome = { ok: true; root: string; nextDue?: Date } | { ok: false };

/** A build under way. */
export interface SiteBuild {
  log: (line: string) => void;
  /** Where the site goes. */
  root: string;
  /** Whether the full-text index and share images are left to whoever asks for the build. */
  pagesOnly: boolean;
  /** Where the thread writes cards. */
  cards: string;
  thread: OtherThread;
}

/** Builds the site and puts it in place of the one before; no other build may be under way. */
export async function makeSite(
  settings: Settings,
  { log, root, pagesOnly, cards, thread }: SiteBuild,
): Promise<BuildOutcome> {
  const snapshot = await chooseComments(settings, root, log);
  if (snapshot === undefined) {
    await thread.stop();
    return { ok: false };
  }
  const checked = thread.checked.catch(() => readHere(settings));
  leaveContent(settings.contentRoot, checked);
  try {
    // Loaded only now, so that whoever does without Astro need not wait for its many modules.
    const { build } = await import('astro');
    await rm(NEXT, { recursive: true, force: true });
    await build({ logLevel: 'error' });
  } catch (error) {
    const { problems } = await checked;
    if (problems.length === 0) throw error;
    reportProblems(problems, log);
    return { ok: false };
  }
  const { content } = await checked;
  for (const warning of findStrays(content, snapshot)) log(warning);
  const hasCards = await thread.cards;
  if (!settings.preview) {
    if (!hasCards) writeCards(cards, listCharted(content, settings));
    renameSync(cards, join(NEXT, 'charts'));
  }
  const nextDue = findNextDue(content, settings.buildDate);
  writeFeeds(NEXT, takeLibrary(), settings);
  writeConversations(NEXT, { content, snapshot, settings, nextDue });
  writeTitles(
    NEXT,
    takeLibrary(),
    content.pages.map(({ name }) => name),
  );
  if (!pagesOnly && !((await indexNext(log)) && (await shareNext(log)))) return { ok: false };
  putInPlace(NEXT, root);
  keepPublished(settings.dataDir, snapshot);
  return nextDue === undefined ? { ok: true, root } : { ok: true, root, nextDue };
}

/** Makes the index of a site that is not in place yet; without one nothing takes its place. */
async function indexNext(log: (line: string) => void): Promise<boolean> {
  // Loaded only now: a build without an index needs none of it.
  const { indexSearch } = await import('./index-search.ts');
  try {
    await indexSearch(NEXT, log);
    return true;
  } catch (error) {
    if (!(error instanceof SearchIndexError)) throw error;
    log(`Search: ${error.message}`);
    return false;
  }
}

/** Draws the share images of a site that is not in place yet; a page whose image is missing is not published. */
async function shareNext(log: (line: string) => void): Promise<boolean> {
  const { drawShare } = await import('./draw-share.ts');
  try {
    await drawShare(NEXT);
    return true;
  } catch (error) {
    if (!(error instanceof ShareError)) throw error;
    log(`Share images: ${error.message}`);
    return false;
  }
}

/** All that the thread does can be done here, so that its failing only costs time. */
async function readHere({ contentRoot }: Settings): Promise<CheckedContent> {
  const { checkContent } = await import('../library/content-problems.ts');
  return checkContent(contentRoot);
}
