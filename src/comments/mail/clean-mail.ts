import { cleanName } from '../../language/names.ts';
import { digestTexts } from '../rules/digest.ts';
import { MailError, type Mail } from './mailer.ts';

/** A mail that can be handed in: nothing in it can be taken for the end of a line of its head. */
export interface CleanMail extends Pick<Mail, 'to' | 'subject' | 'text'> {
  /** Lines of the head besides the usual ones. */
  headers: Readonly<Record<string, string>>;
  /** The same for the same mail, so that one which is sent again is seen to be the same. */
  id: string;
}

/** As many signs as a subject has. */
const LONGEST_SUBJECT = 150;

/** One address as servers take it: no blank, no control, nothing that parts two of them or begins another line. */
const ADDRESS = /^[^\s\p{C}<>()[\]\\,;:"@]{1,64}@[^\s\p{C}<>()[\]\\,;:"@]{1,255}$/u;

/** What a text may hold of the signs that nobody sees: the ends of its lines and tabulators. */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f]/g;

/** Makes a mail fit to be handed in; throws MailError where its address is none. */
export function cleanMail({ to, subject, text, about = '', unsubscribe }: Mail): CleanMail {
  if (!ADDRESS.test(to)) throw new MailError('The address is none that a mail can be sent to.');
  const clean = {
    to,
    subject: shorten(cleanName(subject)),
    text: `${text
      .replace(/\r\n?|[\u2028\u2029]/g, '\n')
      .replace(CONTROLS, '')
      .toWellFormed()
      .trim()}\n`,
  };
  return {
    ...clean,
    id: digestTexts(['mail', about, clean.to, clean.subject, clean.text]),
    headers: {
      // RFC 3834: no holiday notice answers it.
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== undefined && {
        // An address of ours, written as browsers write one: it has no sign that ends a line or the angle.
        'List-Unsubscribe': `<${new URL(unsubscribe).href}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

function shorten(subject: string): string {
  const signs = Array.from(subject);
  return signs.length > LONGEST_SUBJECT
    ? `${signs
        .slice(0, LONGEST_SUBJECT - 1)
        .join('')
        .trimEnd()}…`
    : subject;
}
