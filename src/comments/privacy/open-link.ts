import type { Context } from 'hono';
import { html } from 'hono/html';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { hasEnded, heldPath, readAsking, tokenOf, yoursPath, type Yours } from './yours.ts';

/** Where a mailed link leads to: it shows a button and changes nothing, for programs follow links, too. */
export async function showLink(c: Context, yours: Yours): Promise<Response> {
  const token = tokenOf(c);
  const asking = await yours.store.findAsking(readAsking(yours, 'link', token));
  if (asking === undefined || asking.opened !== undefined) throw hasEnded();
  const title = 'Your link works';
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      It works once. What it opens is there for one hour, for you and for anybody who has this address.
    </p>
    <form method="post" action="${yoursPath}/open">
      <input type="hidden" name="token" value="${token}" />
      <p class="actions"><button type="submit" class="button">Show what you keep</button></p>
    </form>
  </div>`;
  return answerPage(c, yours, { title, body: String(body) });
}

/** Uses the link up, and leads to what is kept. */
export async function openLink(c: Context, yours: Yours): Promise<Response> {
  const id = readAsking(yours, 'link', (await readForm(c)).get('token'));
  if (!(await yours.store.openAsking(id, yours.now().toISOString()))) throw hasEnded();
  return seeOther(heldPath(yours, id));
}
