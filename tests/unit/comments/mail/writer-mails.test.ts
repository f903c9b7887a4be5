import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeAnswer,
  composeDeclined,
  composePublished,
} from '../../../../src/comments/mail/writer-mails.ts';

const about = { title: 'A post & more', contact: 'editor@both-banks.example' };
const address = 'https://both-banks.example/api/comments/c1';

describe('a mail to a writer', () => {
  it('says that a comment is published, and where', () => {
    expect(composePublished({ ...about, name: 'Ann Lee', address })).toEqual({
      subject: 'Your reply under “A post & more” is published',
      text: `Hello Ann Lee,

Thank you for writing to us. Your reply under “A post & more” is published:
https://both-banks.example/api/comments/c1

You get this one mail because this address was given with the reply. If that was not you, there is nothing you need to do; we are at editor@both-banks.example if you want it looked into.
`,
    });
  });

  it('asks to confirm that answers are to be told of, where that was wished', () => {
    const confirm = {
      address: 'https://both-banks.example/api/comments/c1/follow?token=t',
      until: new Date('2026-11-29T10:00:00Z'),
    };
    expect(composePublished({ ...about, name: '', address, confirm }).text).toBe(`Hello,

Thank you for writing to us. Your reply under “A post & more” is published:
https://both-banks.example/api/comments/c1

You asked to be told of answers to it. Please confirm that on this page, by 29 November 2026:
https://both-banks.example/api/comments/c1/follow?token=t

If you do not, no such mail comes.

You get this one mail because this address was given with the reply. If that was not you, there is nothing you need to do; we are at editor@both-banks.example if you want it looked into.
`);
  });

  it('says that a comment was not published, and why, without a word of it', () => {
    const policy = 'https://both-banks.example/comments-policy/';
    const reason = 'It is about something else than the post.';
    expect(composeDeclined({ ...about, reason, policy })).toEqual({
      subject: 'Your reply under “A post & more” is not published',
      text: `Hello,

Thank you for writing to us. A person read your reply under “A post & more” and decided against it, so readers don’t see it. The reason: It is about something else than the post.

What we publish, and what not:
https://both-banks.example/comments-policy/

You are welcome to write another one. If you think that we were wrong, write to editor@both-banks.example.

You get this one mail because this address was given with the reply, and its writer asked to be told. If that was not you, there is nothing you need to do.
`,
    });
    expect(composeDeclined({ ...about, reason: '', policy }).text).toContain('so readers don’t see it.\n');
  });

  it('says who answered and what, and how to be told of no more', () => {
    const end = 'https://both-banks.example/api/comments/c0/unfollow?token=t';
    const text = 'We *tried* it.\r\n\r\nAnd it held.';
    expect(composeAnswer({ ...about, name: 'Ann Lee', answerer: 'Maya', text, address, end })).toEqual({
      subject: 'Maya answered your reply under “A post & more”',
      text: `Hello Ann Lee,

Maya answered your reply under “A post & more”:

> We *tried* it.
>
> And it held.

On the page, where you can answer in turn:
https://both-banks.example/api/comments/c1

You get this mail because you confirmed that you want to be told of answers. To be told of no more, press the button on this page:
https://both-banks.example/api/comments/c0/unfollow?token=t
`,
    });
  });

  it('cuts what is too long, between two signs', () => {
    const { subject, text } = composeAnswer({
      ...{ ...about, title: '🌊'.repeat(500), name: 'n', answerer: 'Maya' },
      ...{ text: '🌊'.repeat(2000), address, end: address },
    });
    expect(Array.from(subject).length).toBeLessThan(140);
    expect(subject.isWellFormed() && text.isWellFormed()).toBe(true);
    expect(/^> (.*)…$/mu.exec(text)?.[1]).toBe('🌊'.repeat(799));
  });

  it.each(['Win at https://evil.example', 'evil.example', 'a/b', 'ann@evil.example', 'http:evil', ''])(
    'S23 greets nobody by a name that leads somewhere: %s',
    (name) => {
      expect(composePublished({ ...about, name, address }).text).toMatch(/^Hello,\n\n/);
    },
  );

  const confirm = { address, until: new Date('2026-11-29T10:00:00Z') };

  const wild = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\r\n', '\n', '\r', '\0', '\u2028', '\u2029', '\x85', '\v', '\u202e', '\u200b'),
        fc.constantFrom('Bcc: all@evil.example', '\r\n\r\n.\r\n', 'Subject: x', '“', '\ud800'),
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join(''));

  /** A control, a sign that turns the direction or hides, half a sign: everything but a line feed. */
  const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

  it('S22 lets no name, title or text write a header, a line of ours or a sign that is not seen', () => {
    fc.assert(
      fc.property(wild, wild, wild, wild, (title, name, answerer, text) => {
        const named = { ...about, title, name };
        const plain = { title: 'T', contact: about.contact, name: 'N' };
        const mails = [
          [
            composePublished({ ...named, address, confirm }),
            composePublished({ ...plain, address, confirm }),
          ],
          [
            composeDeclined({ ...named, reason: '', policy: address }),
            composeDeclined({ ...plain, reason: '', policy: address }),
          ],
          [
            composeAnswer({ ...named, answerer, text, address, end: address }),
            composeAnswer({ ...plain, answerer: 'A', text: 't', address, end: address }),
          ],
        ] as const;
        for (const [mail, calm] of mails) {
          expect(mail.subject).not.toMatch(/[\n]/);
          expect(mail.subject).not.toMatch(unseen);
          expect(mail.text).not.toMatch(unseen);
          // What somebody wrote makes no line of its own, but for a quotation, whose every line is marked as one.
          const ours = (words: string) => words.split('\n').filter((line) => !line.startsWith('>')).length;
          expect(ours(mail.text)).toBe(ours(calm.text));
        }
      }),
    );
  });
});
