import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { renderComment } from '../../conversation/comment-html.ts';
import { sayCount } from '../../language/counts.ts';
import type { SiteManifest } from '../contract.ts';
import { answerPage } from '../requests/answer.ts';
import { answerHeaders } from '../requests/headers.ts';
import { asPublished } from '../rules/as-published.ts';
import { findPost } from '../rules/find-post.ts';
import type { StoredComment } from '../store/records.ts';
import { listFacts, sayState, writeHeld } from './held.ts';
import { findOpened, tokenOf, yoursPath, type Yours } from './yours.ts';

/** As many comments as the page shows; the file has all. */
const SHOWN = 100;

type Html = ReturnType<typeof html>;

/** Shows everything that is kept with an address, and what can be done with it. */
export async function showHeld(c: Context, yours: Yours): Promise<Response> {
  const { email, token } = await findOpened(yours, tokenOf(c));
  const [site, comments] = await Promise.all([yours.site(), yours.store.listHeld(email)]);
  const erased = Number(c.req.query('erased') ?? 0);
  const shown = comments.slice(-SHOWN).reverse();
  const title =
    comments.length === 0 ? 'We keep nothing with your address' : 'What we keep with your address';
  const body = await html`<div class="wrap narrow">
    ${
      erased > 0 &&
      html`<p class="notice" role="status">
        ${erased === 1 ? 'The comment is' : `${sayCount(erased, 'comment')} are`} erased for good. What was
        published leaves the site and its feeds within minutes.
      </p>`
    }
    <h1 class="index-title">${title}</h1>
    <p class="dek">${sayHow(email, comments.length, shown.length)}</p>
    ${
      comments.length > 0 &&
      html`<p class="actions">
        <a class="button" href="${yoursPath}/held.json?token=${token}">Download it as JSON</a>
        <a class="button-plain" href="${yoursPath}/erase?token=${token}">Erase all of it</a>
      </p>`
    }
    ${shown.map((comment) => heldComment(comment, site, token))}
  </div>`;
  return answerPage(c, yours, { title, body: String(body) });
}

/** Hands everything that is kept with an address over as a file. */
export async function downloadHeld(c: Context, yours: Yours): Promise<Response> {
  const { email } = await findOpened(yours, tokenOf(c));
  const [site, comments] = await Promise.all([yours.site(), yours.store.listHeld(email)]);
  return new Response(writeHeld(email, comments, site, yours.now()), {
    headers: {
      ...answerHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="what-we-keep.json"',
    },
  });
}

function heldComment(comment: StoredComment, site: SiteManifest, token: string): Html {
  const entry = findPost(site, comment.post);
  return html`<section class="held" aria-label="${sayState(comment)}, under ${entry?.title ?? comment.post}">
    <p>
      <b>${sayState(comment)}</b>, under
      ${entry === undefined ? comment.post : html`<a href="${entry.address}">${entry.title}</a>`}
    </p>
    <div class="preview">${raw(renderComment(asPublished(comment)))}</div>
    <dl>
      ${listFacts(comment, site).map(
        ([what, value]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="actions">
      <a class="button-plain" href="${yoursPath}/erase?token=${token}&comment=${comment.id}"
        >Erase this comment</a
      >
    </p>
  </section>`;
}

function sayHow(email: string, all: number, shown: number): string {
  if (all === 0) return `There is no comment with ${email}. You can close this page.`;
  const count = `${sayCount(all, 'comment')} with ${email}`;
  const rest = all > shown ? ` The newest ${shown} are shown here; the file has all.` : '';
  return `${count}. This page is there for one hour.${rest}`;
}
