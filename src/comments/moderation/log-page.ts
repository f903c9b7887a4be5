import { html } from 'hono/html';
import { sayMoment } from '../../language/dates.ts';
import type { SiteManifest } from '../contract.ts';
import type { AuditEntry } from '../store/records.ts';
import type { Html } from './door-form.ts';
import { wordLog } from './log-words.ts';
import { pathOf } from './queue-place.ts';

/** What a page of the log shows. */
export interface LogPage {
  entries: readonly AuditEntry[];
  site: Pick<SiteManifest, 'posts' | 'policy'>;
  formToken: string;
  /** Where this page begins; empty for the first. */
  before: string;
  /** Whether there are older lines. */
  hasOlder: boolean;
  /** What was done just now, in words. */
  done: string;
}

/** The log, newest first: who did what and when, and a button for what can be taken back. */
export async function logBody(page: LogPage): Promise<string> {
  const { entries, before, hasOlder, done } = page;
  const last = entries.at(-1);
  const body = await html`${done !== '' && html`<p class="notice" role="status">${done}</p>`}
    ${
      entries.length === 0
        ? html`<p>${before === '' ? 'Nothing was done yet.' : 'There is nothing older.'}</p>`
        : html`<ol class="log-list">
            ${entries.map((entry) => renderEntry(entry, page))}
          </ol>`
    }
    <p class="actions">
      ${before !== '' && html`<a class="button-plain" href="/moderate/log/">To the newest</a>`}
      ${
        hasOlder &&
        last !== undefined &&
        html`<a class="button-plain" rel="next" href="/moderate/log/?before=${last.id}">Older</a>`
      }
    </p>`;
  return String(body);
}

function renderEntry(entry: AuditEntry, { site, formToken, before }: LogPage): Html {
  const { did, comment, post, more } = wordLog(entry, site);
  const said =
    comment === undefined ? did : html`<a href="${pathOf({ state: 'all', search: comment })}">${did}</a>`;
  return html`<li>
    <div>
      <strong>${entry.moderator}</strong>
      ${said}${post !== undefined && html` under <a href="${post.address}">${post.title}</a>`}${
        more !== '' && `: ${more}`
      }<br />
      <time class="hint" datetime="${entry.at}">${sayMoment(new Date(entry.at))}</time>
    </div>
    ${
      entry.canUndo &&
      html`<form method="post" action="/moderate/log/undo/">
        <input type="hidden" name="formToken" value="${formToken}" />
        <input type="hidden" name="entry" value="${entry.id}" />
        <input type="hidden" name="before" value="${before}" />
        <button type="submit" class="button button-quiet">
          Undo <span class="sr-only">${entry.moderator} ${did}, ${sayMoment(new Date(entry.at))}</span>
        </button>
      </form>`
    }
  </li>`;
}
