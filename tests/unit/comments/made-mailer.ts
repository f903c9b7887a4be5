import { MailError, type Mail, type Mailer } from '../../../src/comments/mail/mailer.ts';

/** A mailer that keeps what it takes, and can be told to take nothing. */
export interface MadeMailer extends Mailer {
  mails: Mail[];
  /** While true the server takes nothing. */
  isDown: boolean;
}

/** Makes a mailer for tests, on Node and in workerd alike. */
export function makeMailer(isDown = false, mails: Mail[] = []): MadeMailer {
  const made: MadeMailer = {
    mails,
    isDown,
    send: (mail) => {
      if (made.isDown) return Promise.reject(new MailError('The server takes nothing.'));
      made.mails.push(mail);
      return Promise.resolve();
    },
  };
  return made;
}
