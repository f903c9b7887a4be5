import { createTransport } from 'nodemailer';
import { cleanMail } from '../mail/clean-mail.ts';
import { MailError, type Mailer } from '../mail/mailer.ts';
import { isLoopback, type MailSettings } from './mail-settings.ts';

/** How long a server may be silent, in milliseconds. */
const PATIENCE = 20_000;

/** Hands mails to a server that speaks SMTP; each has a connection of its own. */
export function createSmtpMailer(
  { from, smtp }: Extract<MailSettings, { smtp: object }>,
  patience = PATIENCE,
): Mailer {
  const { host, port, secure, login } = smtp;
  const transport = createTransport({
    ...{ host, port, secure },
    ...(login !== undefined && { auth: { user: login.user, pass: login.password } }),
    // A password crosses a network under TLS or not at all; on this machine there is nobody in between.
    requireTLS: login !== undefined && !isLoopback(host),
    ignoreTLS: isLoopback(host),
    ...{
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // As names of domains are written where only ASCII is read.
  const { hostname } = new URL(`http://${from.address.split('@').at(-1) ?? ''}`);

  return {
    send: async (mail) => {
      const { to, subject, text, headers, id } = cleanMail(mail);
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, headers },
          messageId: `<${id}@${hostname}>`,
        });
      } catch (error) {
        throw new MailError(explain(error), { cause: error });
      }
    },
  };
}

/** Says what happened without a word of what the server said: it may repeat the address. */
function explain(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (code === 'EAUTH') return 'The mail server does not take the name and password in SMTP_URL.';
  if (typeof responseCode === 'number') return `The mail server answered ${responseCode}.`;
  if (code === 'ETIMEDOUT') return 'The mail server did not answer in time.';
  if (code === 'ETLS') return 'The connection to the mail server cannot be made secret.';
  return 'The mail server cannot be reached, or broke the connection off.';
}
