import type { CommentsDependencies } from '../dependencies.ts';
import { MailError } from '../mail/mailer.ts';
import { createTokens } from '../rules/tokens.ts';
import { linkPath } from './yours.ts';

/** As many askings as one tick of the clock looks at. */
const MOST = 20;

/** Mails a link to whoever asked what is kept with an address, where something is; nobody else gets a mail. */
export async function mailLinks(dependencies: CommentsDependencies): Promise<void> {
  const { store, site, mailer, now, signingKey, log } = dependencies;
  for (let count = 0; count < MOST; count += 1) {
    const asking = await store.claimAsking(now().toISOString());
    if (asking === undefined) return;
    if (mailer === undefined) {
      await store.dropAsking(asking.id);
      continue;
    }
    const { siteUrl, commentsUrl = siteUrl } = await site();
    const path = linkPath({ tokens: createTokens(signingKey), now }, asking.id);
    try {
      await mailer.send({ to: asking.email, ...composeLink(new URL(siteUrl).host, commentsUrl + path) });
    } catch (error) {
      await store.returnAsking(asking.id);
      if (!(error instanceof MailError)) throw error;
      log({ level: 'warning', event: 'mail not taken', kind: 'link', reason: error.message });
      // The next tick tries again, for as long as anybody waits for it.
      return;
    }
    log({ level: 'info', event: 'link to what is kept mailed' });
  }
}

/** The mail with the link. */
export function composeLink(host: string, link: string): { subject: string; text: string } {
  return {
    subject: `What we keep with your address at ${host}`,
    text: `Somebody, probably you, asked what ${host} keeps with this e-mail address.

This link shows it, and lets you download it or erase it. It works once,
and for one hour:

${link}

If it wasn't you, you need do nothing. Without this link nobody can see
or change anything.
`,
  };
}
