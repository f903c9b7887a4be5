import type { Mailer } from '../mail/mailer.ts';
import { createHttpsMailer } from './https-mailer.ts';
import type { MailSettings } from './mail-settings.ts';

/** The mailer of this machine; what speaks SMTP is loaded only where it is used. */
export async function openMailer(settings: MailSettings | undefined): Promise<Mailer | undefined> {
  if (settings === undefined) return undefined;
  if ('api' in settings) return createHttpsMailer(settings);
  const { createSmtpMailer } = await import('./smtp-mailer.ts');
  return createSmtpMailer(settings);
}
