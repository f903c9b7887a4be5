import { cleanMail } from '../mail/clean-mail.ts';
import { MailError, type Mailer } from '../mail/mailer.ts';
import type { MailSettings, Sender } from './mail-settings.ts';

/** How long the service may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** Hands mails to a service that takes them as JSON in the shape of Resend's, over fetch alone. */
export function createHttpsMailer(
  { from, api }: Extract<MailSettings, { api: object }>,
  patience = PATIENCE,
): Mailer {
  return {
    send: async (mail) => {
      const { to, subject, text, headers, id } = cleanMail(mail);
      const status = await post(api, id, patience, {
        ...{ from: writeSender(from), to: [to] },
        ...{ subject, text, headers },
      });
      if (status < 200 || status > 299) throw new MailError(`The mail service answered ${status}.`);
    },
  };
}

/** A name with signs that mean something in a head is put in quotation marks; it has none of its own. */
function writeSender({ name, address }: Sender): string {
  if (name === '') return address;
  return `${/[(),:;@.[\]]/.test(name) ? `"${name}"` : name} <${address}>`;
}

async function post(
  { url, key }: { url: string; key: string },
  id: string,
  patience: number,
  message: object,
): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        Authorization: `Bearer ${key}`,
        'Content-Type': 'application/json',
        // The same mail sent again, because nobody heard that it was taken, is taken once.
        'Idempotency-Key': id,
      },
      body: JSON.stringify(message),
    });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    const says = isLate
      ? 'The mail service did not answer in time.'
      : 'The mail service cannot be reached, or broke the connection off.';
    throw new MailError(says, { cause: error });
  }
}
