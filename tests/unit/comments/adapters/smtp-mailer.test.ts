import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpMailer } from '../../../../src/comments/adapters/smtp-mailer.ts';
import { MailError, type Mail, type Mailer } from '../../../../src/comments/mail/mailer.ts';
import { startMailServer, type MailServer, type Mood } from '../../../endpoint/mail-server.ts';

const from = { name: 'Both Banks', address: 'comments@both-banks.example' };
const mail: Mail = {
  to: 'mo@reader.example',
  subject: 'A comment waits: “Ämter & Ufer”',
  text: 'Ann Lee wrote:\n\n> It held — for a month.\n',
  unsubscribe: `https://both-banks.example/api/comments/mail/off?token=${'a'.repeat(200)}.b`,
};

let server: MailServer;
let mailer: Mailer;

const make = (patience?: number): Mailer =>
  createSmtpMailer({ from, smtp: { host: '127.0.0.1', port: server.port, secure: false } }, patience);

beforeEach(async () => {
  server = await startMailServer();
  mailer = make();
});

afterEach(() => server.close());

describe('a mail by SMTP', () => {
  it('arrives with its words, as the automatic mail it is', async () => {
    await mailer.send(mail);
    const [arrived] = server.mails;
    expect(arrived).toMatchObject({
      subject: mail.subject,
      text: mail.text,
      envelope: [mail.to],
      html: false,
    });
    expect(arrived?.from?.text).toBe('"Both Banks" <comments@both-banks.example>');
    expect(arrived?.date?.getTime()).toBeGreaterThan(0);
    expect(arrived?.messageId).toMatch(/^<[\w-]{43}@both-banks\.example>$/);
    expect(arrived?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(arrived?.headers.get('content-type')).toMatchObject({ value: 'text/plain' });
  });

  it('names the address where one POST ends mails like it', async () => {
    await mailer.send(mail);
    await mailer.send({ to: mail.to, subject: mail.subject, text: mail.text });
    const [ending, other] = server.mails.map(({ raw }) => raw.replace(/\r\n\s+/g, ' '));
    expect(ending).toContain(`List-Unsubscribe: <${mail.unsubscribe ?? ''}>\r\n`);
    expect(ending).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    expect(other).not.toContain('List-Unsubscribe');
  });

  it('that is sent again has the same name, so that a mailbox can show it once; another mail has another', async () => {
    for (const text of ['One.', 'One.', 'Two.']) await mailer.send({ ...mail, text });
    await mailer.send({ ...mail, text: 'One.', about: 'letter 2' });
    const [first, again, ...others] = server.mails.map(({ messageId }) => messageId);
    expect(again).toBe(first);
    expect(new Set([first, ...others]).size).toBe(3);
  });

  it('shows its name and password to a server that asks for them', async () => {
    const asking = await startMailServer({ user: 'mail', password: 'p@ss' });
    const smtp = { host: '127.0.0.1', port: asking.port, secure: false };
    await createSmtpMailer({ from, smtp: { ...smtp, login: { user: 'mail', password: 'p@ss' } } }).send(mail);
    const wrong = createSmtpMailer({ from, smtp: { ...smtp, login: { user: 'mail', password: 'x' } } });
    await expect(wrong.send(mail)).rejects.toThrow(
      'The mail server does not take the name and password in SMTP_URL.',
    );
    expect(asking.mails).toHaveLength(1);
    await asking.close();
  });
});

describe('S25 a mail server in trouble', () => {
  const troubles: [Mood, string][] = [
    ['refuses the address', 'The mail server answered 550.'],
    ['refuses the mail', 'The mail server answered 452.'],
    ['is silent', 'The mail server did not answer in time.'],
    ['breaks off', 'The mail server cannot be reached, or broke the connection off.'],
  ];

  it.each(troubles)('that %s is an error without an address or a word of the mail', async (mood, says) => {
    server.mood = mood;
    // Only the silence has to end soon.
    const impatient = mood === 'is silent' ? make(300) : mailer;
    const error: unknown = await impatient.send(mail).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(MailError);
    expect((error as MailError).message).toBe(says);
    expect(server.mails).toEqual([]);
    server.mood = 'takes them';
    await mailer.send(mail);
    expect(server.mails).toHaveLength(1);
  });

  it('that is not there is one, too', async () => {
    await server.close();
    await expect(mailer.send(mail)).rejects.toThrow(MailError);
    server = await startMailServer();
  });
});

describe('S22 what somebody wrote', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...Array.from('\r\n\t\0\u001f:<>@,; abZ\u2028\u0085ä“😀')),
    maxLength: 40,
  });
  const injected = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.tuple(nasty, nasty).map(([a, b]) => `${a}\r\nBcc: evil@evil.example\r\n\r\n${b}`),
  );
  /** The lines that a mail of ours has, and no others. */
  const known =
    /^(?:From|To|Subject|Message-ID|Date|MIME-Version|Content-Type|Content-Transfer-Encoding|Auto-Submitted|List-Unsubscribe|List-Unsubscribe-Post): /;

  it('in a subject or a text never becomes a line of the head', async () => {
    await fc.assert(
      fc.asyncProperty(injected, injected, async (subject, text) => {
        server.mails.length = 0;
        await mailer.send({ ...mail, subject, text });
        const { raw, envelope, headerLines } = server.mails[0] ?? { raw: '', envelope: [], headerLines: [] };
        const head = raw.slice(0, raw.indexOf('\r\n\r\n'));
        const lines = head.replace(/\r\n[ \t]/g, ' ').split('\r\n');
        expect(lines.filter((line) => !known.test(line))).toEqual([]);
        expect(new Set(headerLines.map(({ key }) => key)).size).toBe(headerLines.length);
        expect(head.replace(/\r\n/g, '')).not.toMatch(/[\0-\x08\n\r\x7f]/);
        expect(envelope).toEqual([mail.to]);
      }),
      { numRuns: 60 },
    );
  });

  it('as an address is refused, or reaches that one address alone', async () => {
    const address = fc.oneof(
      injected,
      nasty.map((tail) => `mo@reader.example${tail}`),
      nasty.map((middle) => `mo${middle}@reader.example`),
      fc.constantFrom(
        'a@b.example,c@d.example',
        'Mo <a@b.example>',
        'a@b.example>\r\nRCPT TO:<c@d.example',
        '',
        '@',
      ),
    );
    await fc.assert(
      fc.asyncProperty(address, async (to) => {
        server.mails.length = 0;
        const isTaken = await mailer.send({ ...mail, to }).then(
          () => true,
          (error: unknown) => {
            expect(error).toBeInstanceOf(MailError);
            return false;
          },
        );
        expect(server.mails).toHaveLength(isTaken ? 1 : 0);
        for (const { envelope, raw } of server.mails) {
          expect(envelope).toHaveLength(1);
          expect(to).not.toMatch(/[\p{C}\s<>,;]/u);
          expect(raw.match(/^(?:To|Cc|Bcc):/gim)).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
