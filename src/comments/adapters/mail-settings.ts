import { SettingsError } from '../../site.config.ts';

/** From whom mails come. */
export interface Sender {
  name: string;
  address: string;
}

/** By which way mails go: a server that speaks SMTP, or a service that takes JSON over HTTPS. */
export type MailSettings =
  | { from: Sender; smtp: { host: string; port: number; secure: boolean; login?: Login } }
  | { from: Sender; api: { url: string; key: string } };

interface Login {
  user: string;
  password: string;
}

/** The variables that say so. */
export type MailEnv = Partial<Record<'MAIL_FROM' | 'SMTP_URL' | 'MAIL_API_URL' | 'MAIL_API_KEY', string>>;

/** Reads how mails are sent; undefined where nothing is set. Throws SettingsError with one sentence and no secret in it. */
export function readMailSettings(env: MailEnv): MailSettings | undefined {
  const { MAIL_FROM = '', SMTP_URL = '', MAIL_API_URL = '', MAIL_API_KEY = '' } = env;
  if ([MAIL_FROM, SMTP_URL, MAIL_API_URL, MAIL_API_KEY].every((value) => value === '')) return undefined;
  if (SMTP_URL !== '' && MAIL_API_URL !== '')
    throw new SettingsError(
      'SMTP_URL and MAIL_API_URL are both set, and mail goes one way; remove one of them.',
    );
  if (SMTP_URL === '' && MAIL_API_URL === '')
    throw new SettingsError(
      'MAIL_FROM or MAIL_API_KEY is set, but nothing says where mails are handed in; set SMTP_URL, or MAIL_API_URL with MAIL_API_KEY.',
    );
  if (MAIL_FROM === '')
    throw new SettingsError(
      'MAIL_FROM is missing, and mails come from somebody; write for example MAIL_FROM="Both Banks <comments@example.org>".',
    );
  const from = readSender(MAIL_FROM);
  if (SMTP_URL !== '') {
    if (MAIL_API_KEY !== '')
      throw new SettingsError(
        'MAIL_API_KEY belongs to MAIL_API_URL, and SMTP_URL is set; remove one of them.',
      );
    return { from, smtp: readServer(SMTP_URL) };
  }
  return { from, api: readService(MAIL_API_URL, MAIL_API_KEY) };
}

function readSender(value: string): Sender {
  const [, quoted = '', given = value] = /^\s*(.*?)\s*<([^<>]*)>\s*$/.exec(value) ?? [];
  const name = quoted.replace(/^"(.*)"$/, '$1');
  const address = given.trim();
  const isAddress =
    /^[^\s\p{C}@<>"(),:;]+@[^\s\p{C}@<>"(),:;/?#\\]+$/u.test(address) &&
    URL.canParse(`http://${address.split('@').at(-1) ?? ''}`);
  if (!isAddress || /[\p{C}<>"\\]/u.test(name))
    throw new SettingsError(
      `MAIL_FROM is "${value}", which is not an e-mail address, with or without a name; write for example MAIL_FROM="Both Banks <comments@example.org>".`,
    );
  return { name, address };
}

function readServer(value: string) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const password = decode(url?.password ?? '');
  const user = decode(url?.username ?? '');
  const isWhole =
    url !== undefined &&
    /^smtps?:$/.test(url.protocol) &&
    url.hostname !== '' &&
    ['', '/'].includes(url.pathname) &&
    url.search + url.hash === '' &&
    user !== undefined &&
    password !== undefined &&
    (user === '') === (password === '');
  if (!isWhole)
    // Never shown: it holds a password.
    throw new SettingsError(
      'SMTP_URL is not the address of a mail server; write for example SMTP_URL=smtps://user:password@mail.example.org, with signs such as @ in the password as %40.',
    );
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user !== '' && { login: { user, password } }),
  };
}

function readService(value: string, key: string) {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isLocal = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || isLocal) || url.username + url.password !== '')
    throw new SettingsError(
      'MAIL_API_URL is not an https: address; write for example MAIL_API_URL=https://api.resend.com/emails.',
    );
  if (!/^[\x21-\x7e]{8,}$/.test(key))
    throw new SettingsError(
      'MAIL_API_KEY is missing or no key; write the one that the service at MAIL_API_URL gave you.',
    );
  return { url: url.href, key };
}

/** Whether a host is this machine itself. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host);
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
