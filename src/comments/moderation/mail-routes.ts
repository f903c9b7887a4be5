import { Hono, type Context } from 'hono';
import { html } from 'hono/html';
import { answerPage, seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { messagePage } from '../requests/message-page.ts';
import { nothingHere, Refusal } from '../requests/refusal.ts';
import { mailedDeeds, readConfirmation, writeQuery } from '../rules/mailed-links.ts';
import type { MailAddress } from '../store/mail-records.ts';
import { showMailedDecision, takeMailedDecision } from './mailed-decision.ts';
import type { Moderating } from './moderating.ts';

/** What the links in a moderator's mail lead to: without a session, for the link says who it was sent to. */
export function mailRoutes(moderating: Moderating): Hono {
  const app = new Hono();
  app.get('/confirm/', (c) => showConfirmation(c, moderating));
  app.post('/confirm/', (c) => confirm(c, moderating));
  for (const deed of mailedDeeds) {
    app.get(`/${deed}/:id/`, (c) => showMailedDecision(c, moderating, deed, c.req.param('id')));
    app.post(`/${deed}/:id/`, (c) => takeMailedDecision(c, moderating, deed, c.req.param('id')));
  }
  return app;
}

/** Asks whether an address is to be told; says so where that was answered. Nothing is changed. */
async function showConfirmation(c: Context, moderating: Moderating): Promise<Response> {
  const sent = { by: c.req.query('by') ?? '', token: c.req.query('token') ?? '' };
  const { moderator, address, confirmed } = await readLink(moderating, sent);
  if (confirmed !== undefined) {
    const page = await messagePage({
      title: 'Your address is confirmed',
      says: `You are told at ${address} when comments wait, at most every quarter of an hour.`,
      next: { words: 'Open the queue', address: '/moderate/' },
    });
    return answerPage(c, moderating, page);
  }
  const title = 'Be told when comments wait?';
  const body = await html`<div class="wrap narrow mailed">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      ${moderator} is then told at ${address}, at most every quarter of an hour, with links to decide by.
    </p>
    <form method="post" action="/moderate/mail/confirm/">
      <input type="hidden" name="by" value="${sent.by}" />
      <input type="hidden" name="token" value="${sent.token}" />
      <p class="actions"><button type="submit" class="button">Confirm this address</button></p>
    </form>
  </div>`;
  return answerPage(c, moderating, { title, body: String(body) });
}

async function confirm(c: Context, moderating: Moderating): Promise<Response> {
  const form = await readForm(c);
  const sent = { by: form.get('by'), token: form.get('token') };
  const { moderator, address } = await readLink(moderating, sent);
  const at = moderating.now().toISOString();
  if (!(await moderating.store.confirmMailAddress(moderator, address, { moderator, at })))
    throw nothingHere();
  return seeOther(`/moderate/mail/confirm/?${writeQuery(sent)}`);
}

/** The address that a link confirms. */
async function readLink(
  { store, tokens, now }: Moderating,
  { by, token }: { by: string; token: string },
): Promise<MailAddress> {
  const recipient = await store.findMailAddress(by);
  const worth = recipient === undefined ? 'wrong' : readConfirmation(tokens, token, recipient, now());
  if (recipient === undefined || worth === 'wrong') throw nothingHere();
  if (worth === 'expired')
    throw new Refusal(410, {
      title: 'This link has ended',
      says: 'It worked for a week. Sign in, and have another one mailed from the page of your sessions.',
    });
  return recipient;
}
