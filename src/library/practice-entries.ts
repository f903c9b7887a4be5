import type { FeedEntry } from '../feeds/entry.ts';
import { toFeedHtml } from '../feeds/feed-html.ts';
import { attributes, escapeText } from '../markup/escape.ts';
import { writeForFeed } from '../prose/questions/write-feed.ts';
import { choosePractice, type PracticeQuestion } from '../training/practice.ts';
import { isScored } from '../training/question.ts';
import { shortHash } from '../transfer/short-hash.ts';
import { site as config } from '../site.config.ts';
import { addressOf } from './addresses.ts';
import { nameOf } from './feed-entries.ts';
import type { TrainingModule } from './module.ts';
import { openModule } from './open-text.ts';

/** Weeks that the feed shows: half a year. */
const MOST_WEEKS = 26;

/** Longest title, in characters. */
const TITLE_LENGTH = 120;

/** A question with what a reader is shown of it. */
interface ShownQuestion extends PracticeQuestion {
  stem: string;
  html: string;
  of: TrainingModule;
}

/** The Practice feed's entries up to a moment, newest first: one question a week, answered on the site. */
export function practiceEntries(
  modules: readonly TrainingModule[],
  { now, site }: { now: Date; site: URL },
): FeedEntry[] {
  const questions = modules.flatMap((module) => [...recallQuestions(module), ...scoredQuestions(module)]);
  return choosePractice(questions, now)
    .slice(-MOST_WEEKS)
    .reverse()
    .map(({ monday, asked, question }) => {
      const { of: module, key, stem, html } = question;
      const url = new URL(module.address, site).href;
      const from = `<p>From the training module <a${attributes({ href: url })}>${escapeText(module.title)}</a>.</p>`;
      return {
        id: nameOf(site, `practice/${monday}/${module.id}/${key}`),
        title: shorten(stem),
        url: new URL(/href="(#[^"]*)">[^<]*<\/a><\/p>$/.exec(html)?.[1] ?? '', url).href,
        published: asked,
        updated: asked,
        html: toFeedHtml(html + from, url),
        authors: [{ name: config.name, url: new URL(addressOf.person(config.byline), site).href }],
        categories: ['Practice', module.title],
      };
    });
}

/** The questions of a module's second look: to be called to mind, and compared. */
function recallQuestions(of: TrainingModule): ShownQuestion[] {
  return of.secondLook.map(({ ask }) => ({
    module: of.id,
    key: `recall-${shortHash(ask)}`,
    published: of.published,
    stem: ask,
    html: `<p><strong>Question:</strong> ${escapeText(ask)}</p><p>Answer from memory first. <a href="#second-look">Compare it on the site</a></p>`,
    of,
  }));
}

/** The module's own questions; a story has no answer to call to mind. */
function scoredQuestions(of: TrainingModule): ShownQuestion[] {
  return openModule(of)
    .questions.filter(isScored)
    .filter(({ kind }) => kind !== 'scenario')
    .map((question) => ({
      module: of.id,
      key: question.id,
      published: of.published,
      stem: question.stem.text,
      html: writeForFeed(question),
      of,
    }));
}

function shorten(text: string): string {
  if (text.length <= TITLE_LENGTH) return text;
  return `${text.slice(0, TITLE_LENGTH).replace(/\s+\S*$/, '')}…`;
}
