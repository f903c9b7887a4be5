import type { Mail } from '../../../../src/comments/mail/mailer.ts';
import { origin } from '../made-dependencies.ts';
import { byNow, makeEndpoint, type MadeEndpoint } from '../made-endpoint.ts';
import { makeMailer, type MadeMailer } from '../made-mailer.ts';
import { addModerator } from './door.ts';

/** An endpoint that mails, and a moderator called Mo who is told at a confirmed address. */
export interface MailingEndpoint extends MadeEndpoint {
  mailer: MadeMailer;
  /** Lets the clock tick once, and answers the mails that came of it. */
  tick: () => Promise<Mail[]>;
}

export const address = 'mo@moderators.example';

/** Makes an endpoint with a mailer; `isConfirmed` says whether Mo is told already. */
export async function makeMailing(isConfirmed = true): Promise<MailingEndpoint> {
  const mailer = makeMailer();
  const endpoint = await makeEndpoint({ mailer });
  await addModerator(endpoint);
  if (isConfirmed) {
    const by = byNow(endpoint, 'Mo');
    await endpoint.store.putMailAddress('Mo', address, by);
    await endpoint.store.confirmMailAddress('Mo', address, by);
  }
  return {
    ...endpoint,
    mailer,
    tick: async () => {
      const before = mailer.mails.length;
      await endpoint.chores();
      return mailer.mails.slice(before);
    },
  };
}

/** The links of a mail that lead to the made site, as paths. */
export function linksOf({ text }: Pick<Mail, 'text'>): string[] {
  return [...text.matchAll(/https:\/\/\S+/g)].flatMap(([link]) =>
    link.startsWith(`${origin}/`) ? [link.slice(origin.length)] : [],
  );
}

/** The first link of a mail for a deed. */
export function linkFor(deed: string, mail: Mail | undefined): string {
  return linksOf(mail ?? { text: '' }).find((path) => path.startsWith(`/moderate/mail/${deed}/`)) ?? '';
}
