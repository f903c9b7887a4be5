import type { Context } from 'hono';
import { html } from 'hono/html';
import { sayCount } from '../../language/counts.ts';
import { answerPage, seeOther, type PageAnswer } from '../requests/answer.ts';
import { messagePage } from '../requests/message-page.ts';
import { readForm } from '../requests/read-form.ts';
import { Refusal } from '../requests/refusal.ts';
import { signTexts } from '../rules/digest.ts';
import { emailShape } from '../rules/validate.ts';
import { yoursPath, type Yours } from './yours.ts';

const DAY = 86_400_000;

/** So many links a day go to one address, whoever asks, and so many are asked for from one network. */
const MOST = { address: 3, network: 10 };

/** Asks for an address, or says whom to write to where no mail is sent. */
export async function showAsk(c: Context, yours: Yours): Promise<Response> {
  if (yours.mailer === undefined) return answerPage(c, yours, await writeToUs(yours));
  return c.req.query('sent') === undefined ? answerForm(c, yours) : answerPage(c, yours, await sent(yours));
}

/** Takes an address: the same answer after the same work, whatever is kept with it. */
export async function ask(c: Context, yours: Yours): Promise<Response> {
  const { store, mailer, now, newToken, log } = yours;
  if (mailer === undefined) return answerPage(c, yours, { ...(await writeToUs(yours)), status: 409 });
  const email = (await readForm(c)).get('email').trim();
  const { policy } = await yours.site();
  if (!emailShape.test(email) || Array.from(email).length > policy.limits.email) {
    const wrong = 'Please check your e-mail address. It should look like you@example.org.';
    return answerForm(c, yours, { wrong, typed: email });
  }
  await refuseTooMany(c, yours, email);
  await store.putAsking({ id: newToken(), email, at: now().toISOString() });
  log({ level: 'info', event: 'somebody asked what is kept' });
  return seeOther(`${yoursPath}?sent=1`);
}

/** An address is counted by a keyed digest, which says nothing without our key and is forgotten within two days. */
async function refuseTooMany(c: Context, { store, signingKey, network, now }: Yours, email: string) {
  const at = now();
  const day = { at: at.toISOString(), since: new Date(at.getTime() - DAY).toISOString() };
  const from = await network(c.req.raw);
  const isMany =
    from !== '' && (await store.countEvent({ kind: 'asking network', key: from, ...day })) > MOST.network;
  const key = signTexts(signingKey, ['asking 1', email.toLowerCase()]);
  if (!isMany && (await store.countEvent({ kind: 'asking address', key, ...day })) <= MOST.address) return;
  throw new Refusal(429, {
    title: 'Asked often enough for today',
    says: isMany
      ? 'Many links were asked for from your network today. Please try again tomorrow, or write to us.'
      : `${sayCount(MOST.address, 'link')} were asked for with this address today. Please look for our mails, also among those sorted out, or try again tomorrow.`,
    headers: { 'Retry-After': '86400' },
  });
}

async function answerForm(
  c: Context,
  yours: Yours,
  { wrong, typed = '' }: { wrong?: string; typed?: string } = {},
): Promise<Response> {
  const body = await html`<div class="wrap narrow">
    <h1 class="index-title">${title}</h1>
    <p class="dek">
      Enter the e-mail address that you gave with a comment. If we keep anything with it, we mail you a link
      that shows it. There you can download it, or erase it for good.
    </p>
    <form class="reply-form" method="post" action="${yoursPath}" novalidate>
      <p class="field">
        <label for="email">Your e-mail address</label>
        ${wrong !== undefined && html`<span class="error" id="email-error" role="alert">${wrong}</span>`}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value="${typed}"
          ${wrong !== undefined && html`aria-invalid="true" aria-describedby="email-error" autofocus`}
        />
      </p>
      <p class="actions"><button type="submit" class="button">Send me the link</button></p>
      <p>
        We use the address for this alone, and forget it within hours. How often it was asked for is counted
        under a code made from it, and forgotten within two days.
        <a href="/privacy/">What we keep, and for how long</a>
      </p>
    </form>
  </div>`;
  return answerPage(c, yours, {
    title: wrong === undefined ? title : `Please look again: ${title}`,
    body: String(body),
    status: wrong === undefined ? 200 : 422,
  });
}

const title = 'See what we keep with your address';

const toPrivacy = { words: 'What we keep, and for how long', address: '/privacy/' };

async function sent({ site }: Yours): Promise<PageAnswer> {
  const { policy, contact } = await site();
  return messagePage({
    title: 'Look for our mail',
    says: 'If we keep anything with that address, a link comes, usually within ten minutes. It works once, and for one hour.',
    more: [
      `If none comes, not even among the mail that is sorted out for you, ask once more an hour later. If none comes then, we keep nothing with it: under a published comment, an address goes ${sayCount(policy.kept.email, 'day')} after you wrote it.`,
      `To have such a comment erased, write to ${contact} and say which one it is.`,
    ],
    next: toPrivacy,
  });
}

async function writeToUs({ site }: Yours): Promise<PageAnswer> {
  const { contact } = await site();
  return messagePage({
    title,
    says: `This site sends no mail, so a person does this for you. Write to ${contact} from the address that you gave with a comment.`,
    more: [
      'Say whether you want to see what we keep or have it erased and, if it is about one comment, under which post it stands. You don’t need to give a reason.',
    ],
    next: toPrivacy,
  });
}
