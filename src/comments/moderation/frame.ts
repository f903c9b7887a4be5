import { html, raw } from 'hono/html';
import { sayMoment } from '../../language/dates.ts';
import type { Publication } from '../dependencies.ts';
import type { Role } from '../store/people-records.ts';
import type { QueueCounts } from '../store/records.ts';

/** A page of the moderators' navigation. */
export type ModerationPlace = 'queue' | 'log' | 'people' | 'sessions';

/** What the frame round every moderator's page shows. */
export interface FramedPage {
  moderator: string;
  role: Role;
  formToken: string;
  /** Numbers for the navigation, where they are known. */
  counts?: QueueCounts;
  /** The page of the navigation one is on. */
  current: ModerationPlace;
  /** True while no comment is taken on the whole site. */
  paused: boolean;
  publication: Publication;
  /** The page's heading. */
  title: string;
  /** Finished HTML below the heading. */
  body: string;
}

const places: readonly { id: ModerationPlace; words: string; address: string; forOwners?: true }[] = [
  { id: 'queue', words: 'Queue', address: '/moderate/' },
  { id: 'log', words: 'Log', address: '/moderate/log/' },
  { id: 'people', words: 'People', address: '/moderate/people/', forOwners: true },
  { id: 'sessions', words: 'Sessions', address: '/moderate/sessions/' },
];

/** The inside of `main` that all moderators' pages share: their navigation, a pause, and what readers see by now. */
export async function framePage(page: FramedPage): Promise<string> {
  const { moderator, role, formToken, counts, current, paused, publication, title, body } = page;
  const framed = await html`<div class="moderation">
    <div class="moderation-bar">
      <nav aria-label="Moderation">
        ${places
          .filter(({ forOwners }) => forOwners !== true || role === 'owner')
          .map(
            ({ id, words, address }) =>
              html`<a href="${address}" ${id === current ? raw('aria-current="page"') : ''}
                >${words}${id === 'queue' && counts !== undefined && counts.waiting > 0 ? ` (${counts.waiting})` : ''}</a
              > `,
          )}
      </nav>
      <form method="post" action="/moderate/sign-out/">
        <input type="hidden" name="formToken" value="${formToken}" />
        <span>${moderator}</span>
        <button type="submit" class="button-link">Sign out</button>
      </form>
    </div>
    ${
      paused &&
      html`<p class="notice moderation-paused">
        Comments are paused on the whole site: readers cannot send any until somebody resumes them.
      </p>`
    }
    <h1 class="index-title">${title}</h1>
    ${raw(body)}
    <p class="moderation-publication" data-publication="${publication.state}">
      ${sayPublication(publication)}
    </p>
  </div>`;
  return String(framed);
}

/** Says what readers see by now, in a sentence or two. */
export function sayPublication({ state, at }: FramedPage['publication']): string {
  const last =
    at === undefined
      ? 'Readers see the site as it was last built.'
      : `Readers see the site as of ${sayMoment(new Date(at))}.`;
  switch (state) {
    case 'published':
      return last;
    case 'publishing':
      return `The latest changes are being published. Until then: ${last}`;
    case 'failed':
      return `The latest changes could not be published; it will be tried again. ${last}`;
  }
}
