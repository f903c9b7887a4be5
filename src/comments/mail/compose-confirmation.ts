import { sayDate } from '../../language/dates.ts';
import type { Mail } from './mailer.ts';

/** Asks whoever reads an address's mail whether a moderator is to be told there what waits. */
export function composeConfirmation({
  to,
  moderator,
  host,
  link,
  until,
}: {
  to: string;
  moderator: string;
  /** Name of the site. */
  host: string;
  link: string;
  until: Date;
}): Mail {
  const text = [
    `${moderator}, who moderates comments at ${host}, wants to be told at this address when some wait.`,
    'If that is you, open this page and press its button:',
    '',
    link,
    '',
    `It works until ${sayDate(until)}. If it is not you, do nothing: no other mail will come.`,
  ];
  return { to, subject: `Confirm your address for ${host}`, text: text.join('\n') };
}
