/** A mail to one person: plain text, and nothing that tells whether it was read. */
export interface Mail {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  /** Tells it from another mail of the same words, and is the same where it is tried again. */
  about?: string;
  /** Address at which one POST ends mails like this one (RFC 8058). */
  unsubscribe?: string;
}

/** Hands mails to a server that brings them to people. */
export interface Mailer {
  /** Resolves once the server took it; rejects with MailError where it did not, or where that is not known. */
  send: (mail: Mail) => Promise<void>;
}

/** A mail was not taken. Its message says why, without an address or a word of the mail. */
export class MailError extends Error {
  override name = 'MailError';
}
