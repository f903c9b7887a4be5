import { html } from 'hono/html';
import { sayCount } from '../../language/counts.ts';
import type { PostEntry } from '../contract.ts';
import type { QueueCounts } from '../store/records.ts';
import { commentCard, type CommentCard } from './comment-card.ts';
import { chooseReason, type CardSurroundings } from './decision-form.ts';
import { sayOutcome, type Outcome } from './outcome.ts';
import { pathOf, writePlace, type QueuePlace } from './queue-place.ts';
import { rankBar, type Ranks } from './rank-bar.ts';

/** A page of the queue with all it shows. */
export interface QueuePage extends CardSurroundings {
  cards: readonly CommentCard[];
  counts: QueueCounts;
  /** What the next page begins after. */
  next: string | undefined;
  /** What was done just now. */
  outcome: Outcome | undefined;
  paused: boolean;
  /** The post that the queue is narrowed to, and whether its conversation is closed. */
  post: { slug: string; entry: PostEntry | undefined; closed: boolean } | undefined;
  /** How waiting comments can be ranked, or why they cannot; none for comments that do not wait. */
  ranks: Ranks | undefined;
}

type Html = ReturnType<typeof html>;

const tabs = [
  { state: 'waiting', words: 'Waiting' },
  { state: 'reported', words: 'Reported' },
  { state: 'approved', words: 'Published' },
  { state: 'declined', words: 'Declined' },
  { state: 'spam', words: 'Spam' },
] as const;

/** The queue: what was done, what there is, and what can be done with several comments at once. */
export async function queuePage(page: QueuePage): Promise<string> {
  const { cards, place, next, post, ranks } = page;
  return String(
    await html`${showOutcome(page)} ${tabBar(page)} ${searchForm(place)}
    ${post !== undefined && postBar(page, post)}
    ${ranks !== undefined && rankBar(place, ranks, page.counts.waiting)}
    ${
      cards.length === 0
        ? emptyState(page)
        : html`${bulkForm(page)}
            <ol class="moderated-list" data-queue>
              ${cards.map((card) => commentCard(card, page))}
            </ol>`
    }
    ${next !== undefined && html`<p class="actions"><a class="button-plain" rel="next" href="${pathOf({ ...place, after: next })}">Show more</a></p>`}
    ${pauseForm(page)}`,
  );
}

function showOutcome({ outcome, formToken, place }: QueuePage): Html | string {
  if (outcome === undefined) return '';
  const { entries } = outcome;
  return html`<div class="notice outcome" role="status" tabindex="-1">
    <p>${sayOutcome(outcome)}</p>
    ${
      entries.length > 0 &&
      html`<form method="post" action="/moderate/undo/">
        <input type="hidden" name="formToken" value="${formToken}" />
        <input type="hidden" name="place" value="${writePlace(place)}" />
        <input type="hidden" name="entries" value="${entries.join('.')}" />
        <button class="button button-quiet" data-key="u">Undo</button>
      </form>`
    }
  </div>`;
}

function tabBar({ counts, place }: QueuePage): Html {
  const narrowed = place.post === undefined ? {} : { post: place.post };
  return html`<nav class="tabs" aria-label="Comments by state">
    <ul>
      ${tabs.map(({ state, words }) => {
        const current = place.state === state && place.search === undefined;
        const address = pathOf({ state, ...narrowed });
        const label = html`${words} <span class="number">${counts[state]}</span>`;
        return current
          ? html`<li><a href="${address}" aria-current="page">${label}</a></li>`
          : html`<li><a href="${address}">${label}</a></li>`;
      })}
    </ul>
  </nav>`;
}

function searchForm({ search = '', post }: QueuePlace): Html {
  return html`<form class="find-comments" method="get" action="/moderate/" role="search">
    <label for="search">Find comments</label>
    <input type="hidden" name="state" value="all" />
    ${post !== undefined && html`<input type="hidden" name="post" value="${post}" />`}
    <input id="search" type="search" name="search" value="${search}" maxlength="200" data-key="/" />
    <button class="button button-quiet">Find</button>
  </form>`;
}

function postBar({ place, formToken }: QueuePage, post: NonNullable<QueuePage['post']>): Html {
  const { slug, entry, closed } = post;
  return html`<form class="notice" method="post" action="/moderate/conversation/">
    <input type="hidden" name="formToken" value="${formToken}" />
    <input type="hidden" name="place" value="${writePlace(place)}" />
    <p>
      Only comments on “${entry?.title ?? slug}”.
      <a href="${pathOf({ state: place.state })}">Show those on all posts</a>
    </p>
    <p class="actions">
      ${
        entry?.open === false
          ? 'Its author has closed this conversation.'
          : closed
            ? html`<button class="button button-quiet" name="deed" value="open">
                Open its conversation again
              </button>`
            : html`<button class="button button-quiet" name="deed" value="close">
                Close its conversation
              </button>`
      }
    </p>
  </form>`;
}

function bulkForm({ formToken, place, policy, cards }: QueuePage): Html {
  return html`<form id="bulk" class="bulk" method="post" action="/moderate/decide/">
    <input type="hidden" name="formToken" value="${formToken}" />
    <input type="hidden" name="place" value="${writePlace(place)}" />
    <details>
      <summary>Several at once</summary>
      <p>
        Check the comments below (${sayCount(cards.length, 'comment')} on this page), then say what to do with
        them.
        <button type="button" class="button-link" data-choose-all hidden>Choose all on this page</button>
      </p>
      <p class="decide">
        <button class="button" name="deed" value="approve" formnovalidate>Approve the chosen</button>
        <span class="with-reason"
          >${chooseReason(policy, 'reason-for-chosen')}<button
            class="button button-quiet"
            name="deed"
            value="decline"
          >
            Decline the chosen
          </button></span
        >
        <button class="button button-quiet" name="deed" value="spam" formnovalidate>
          The chosen are spam
        </button>
      </p>
    </details>
  </form>`;
}

function emptyState({ place, counts }: QueuePage): Html {
  if (place.search !== undefined) {
    return html`<p class="empty">
      No comment has these words. Try fewer of them, or the beginning of one.
      <a href="/moderate/">Back to the queue</a>
    </p>`;
  }
  if (place.after !== undefined) {
    return html`<p class="empty">
      There are no more. <a href="${pathOf({ state: place.state })}">Back to the first ones</a>
    </p>`;
  }
  if (place.rank === 'spam') return html`<p class="empty">Nothing that waits looks like spam.</p>`;
  if (place.state !== 'waiting' || place.post !== undefined)
    return html`<p class="empty">There is none here.</p>`;
  return html`<p class="empty">
    You have read them all.
    ${counts.reported > 0 ? html`<a href="${pathOf({ state: 'reported' })}">Look at what readers reported</a>` : 'New comments will wait here.'}
  </p>`;
}

function pauseForm({ paused, formToken, place }: QueuePage): Html {
  return html`<form class="pause" method="post" action="/moderate/pause/">
    <input type="hidden" name="formToken" value="${formToken}" />
    <input type="hidden" name="place" value="${writePlace(place)}" />
    ${
      paused
        ? html`<button class="button button-quiet" name="deed" value="resume">Take comments again</button>`
        : html`<button class="button-link" name="deed" value="pause">
            Pause comments on the whole site
          </button>`
    }
  </form>`;
}
