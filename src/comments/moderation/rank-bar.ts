import { html, raw } from 'hono/html';
import { sayCount } from '../../language/counts.ts';
import { pathOf, type QueuePlace } from './queue-place.ts';

/** How waiting comments can be ranked, or why they cannot. */
export type Ranks =
  | { kind: 'ranked'; likely: number; of: number }
  | { kind: 'too few'; spam: number; published: number; needed: number }
  | { kind: 'failed' };

type Html = ReturnType<typeof html>;

/** The order of waiting comments: by time, or by what their scores say. */
export function rankBar(place: QueuePlace, ranks: Ranks, waiting: number): Html {
  switch (ranks.kind) {
    case 'failed':
      return html`<p class="ranks">
        Spam scores could not be made just now. Nothing is missing: all comments are here, the oldest first.
      </p>`;
    case 'too few':
      return html`<p class="ranks">
        Not enough decisions yet for spam scores: they begin with ${ranks.needed} published comments (now
        ${ranks.published}) and ${ranks.needed} marked as spam (now ${ranks.spam}).
      </p>`;
    case 'ranked':
      return html`<nav class="ranks" aria-label="Order of the comments">
        ${link(place, undefined, 'Oldest first')} ${link(place, 'fine', 'Likely fine first')}
        ${link(place, 'spam', `Likely spam: ${sayCount(ranks.likely, 'comment')}`)}
        ${waiting > ranks.of && html`<span>of the ${ranks.of} that wait longest</span>`}
      </nav>`;
  }
}

function link({ state, post, rank }: QueuePlace, to: QueuePlace['rank'], words: string): Html {
  const address = pathOf({
    state,
    ...(post !== undefined && { post }),
    ...(to !== undefined && { rank: to }),
  });
  return html`<a href="${address}" ${rank === to ? raw('aria-current="true"') : ''}>${words}</a>`;
}
