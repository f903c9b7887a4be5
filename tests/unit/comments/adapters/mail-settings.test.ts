import { describe, expect, it } from 'vitest';
import { readMailSettings, type MailEnv } from '../../../../src/comments/adapters/mail-settings.ts';
import { SettingsError } from '../../../../src/site.config.ts';

const MAIL_FROM = 'Both Banks <comments@example.org>';
const from = { name: 'Both Banks', address: 'comments@example.org' };
const MAIL_API_URL = 'https://api.resend.com/emails';
const MAIL_API_KEY = 're_secret-key';

function read(env: MailEnv): string {
  try {
    readMailSettings(env);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as Error).message;
  }
  return '';
}

describe('how mails are sent', () => {
  it('is not said by default, nor by empty settings', () => {
    expect(readMailSettings({})).toBeUndefined();
    expect(
      readMailSettings({ MAIL_FROM: '', SMTP_URL: '', MAIL_API_URL: '', MAIL_API_KEY: '' }),
    ).toBeUndefined();
  });

  it('is by a server that speaks SMTP, under TLS from the start or not', () => {
    expect(readMailSettings({ MAIL_FROM, SMTP_URL: 'smtps://mo:p%40ss@mail.example.org' })).toEqual({
      from,
      smtp: {
        ...{ host: 'mail.example.org', port: 465, secure: true },
        login: { user: 'mo', password: 'p@ss' },
      },
    });
    expect(readMailSettings({ MAIL_FROM: 'a@b.example', SMTP_URL: 'smtp://[::1]:2525' })).toEqual({
      from: { name: '', address: 'a@b.example' },
      smtp: { host: '::1', port: 2525, secure: false },
    });
  });

  it('is by a service over HTTPS', () => {
    expect(readMailSettings({ MAIL_FROM, MAIL_API_URL, MAIL_API_KEY })).toEqual({
      from,
      api: { url: MAIL_API_URL, key: MAIL_API_KEY },
    });
  });
});

describe('a wrong or half setting of mail is one sentence that says what to write, and shows no secret', () => {
  const wrong: [string, MailEnv, RegExp][] = [
    [
      'only a sender',
      { MAIL_FROM },
      /^MAIL_FROM or MAIL_API_KEY is set, but .* set SMTP_URL, or MAIL_API_URL/,
    ],
    ['only a key', { MAIL_API_KEY }, /^MAIL_FROM or MAIL_API_KEY is set, but/],
    ['no sender', { SMTP_URL: 'smtp://localhost' }, /^MAIL_FROM is missing/],
    [
      'two ways',
      { MAIL_FROM, SMTP_URL: 'smtp://localhost', MAIL_API_URL, MAIL_API_KEY },
      /^SMTP_URL and MAIL_API_URL/,
    ],
    ['a key for SMTP', { MAIL_FROM, SMTP_URL: 'smtp://localhost', MAIL_API_KEY }, /^MAIL_API_KEY belongs to/],
    ['no key', { MAIL_FROM, MAIL_API_URL }, /^MAIL_API_KEY is missing/],
    [
      'a key with a blank',
      { MAIL_FROM, MAIL_API_URL, MAIL_API_KEY: 'a secret key' },
      /^MAIL_API_KEY is missing or no/,
    ],
    [
      'a service without TLS',
      { MAIL_FROM, MAIL_API_URL: 'http://example.org/', MAIL_API_KEY },
      /^MAIL_API_URL is not/,
    ],
    ...[
      'mail.example.org',
      'https://mo:secret@mail.example.org',
      'smtp://',
      'smtp://mo@mail.example.org',
      'smtp://mo:secret@h/x',
      'smtp://mo:secret@h?debug=true',
      'smtp://mo:%secret@h',
    ].map((SMTP_URL): [string, MailEnv, RegExp] => [
      SMTP_URL,
      { MAIL_FROM, SMTP_URL },
      /^SMTP_URL is not .*; write for example/,
    ]),
    ...[
      'comments',
      'Both Banks',
      'a@b.example, c@d.example',
      'A\r\nBcc: x <a@b.example>',
      '<>',
      'a b@c.example',
    ].map((sender): [string, MailEnv, RegExp] => [
      sender,
      { MAIL_FROM: sender, SMTP_URL: 'smtp://localhost' },
      /^MAIL_FROM is "[^]*", which is not an e-mail/,
    ]),
  ];

  it.each(wrong)('%s', (_, env, says) => {
    const message = read(env);
    expect(message).toMatch(says);
    expect(message).not.toContain('secret');
  });
});
