import { afterEach, beforeEach, expect, it } from 'vitest';
import { createSmtpMailer } from '../../../../src/comments/adapters/smtp-mailer.ts';
import { startMailServer, type MailServer, type Mood } from '../../../endpoint/mail-server.ts';
import { byNow, hiddenFields, makeHere, send, words, type MadeEndpoint } from '../made-endpoint.ts';
import { addModerator } from '../moderation/door.ts';
import { address, linkFor } from '../moderation/mailed.ts';

let server: MailServer;
let endpoint: MadeEndpoint;

beforeEach(async () => {
  server = await startMailServer();
  const smtp = { host: '127.0.0.1', port: server.port, secure: false };
  const from = { name: 'Both Banks', address: 'comments@both-banks.example' };
  const patient = createSmtpMailer({ from, smtp });
  const impatient = createSmtpMailer({ from, smtp }, 300);
  const mailer = { send: (mail: Parameters<typeof patient.send>[0]) => choose().send(mail) };
  // Only a silence has to end soon.
  const choose = () => (server.mood === 'is silent' ? impatient : patient);
  endpoint = await makeHere({ mailer });
  await addModerator(endpoint);
  const by = byNow(endpoint, 'Mo');
  await endpoint.store.putMailAddress('Mo', address, by);
  await endpoint.store.confirmMailAddress('Mo', address, by);
});

afterEach(async () => {
  await endpoint.close();
  await server.close();
});

it('S22 S25 a notice arrives by SMTP with its links whole, whatever the name and the text of a comment', async () => {
  const text =
    'First.\n.\nQUIT\nSubject: no\n' +
    'A line that is long. '.repeat(60).trimEnd() +
    '\nÄhre, “quoted” — 😀 = =3D';
  await send(endpoint, { ...words, name: 'Zoë 😀 O’Hara', text });
  await endpoint.chores();
  const [mail] = server.mails;
  expect(server.mails).toHaveLength(1);
  expect(mail?.subject).toBe('A comment waits: Zoë 😀 O’Hara on “A post & more”');
  expect(mail?.text).toContain(text.replaceAll(/^/gm, '> '));
  const link = linkFor('approve', { to: '', subject: '', text: mail?.text ?? '' });
  const { pathname } = new URL(link, 'https://both-banks.example');
  const page = await (await endpoint.get(link)).text();
  expect((await endpoint.post(pathname, hiddenFields(page, pathname))).status).toBe(303);
  expect((await endpoint.store.count()).approved).toBe(1);
});

const troubles: Mood[] = ['refuses the address', 'refuses the mail', 'is silent', 'breaks off'];

it.each(troubles)('S25 a server that %s costs no comment and doubles none', async (mood) => {
  server.mood = mood;
  expect((await send(endpoint)).status).toBe(303);
  await endpoint.chores();
  await endpoint.chores();
  expect(server.mails).toEqual([]);
  expect((await endpoint.store.count()).waiting).toBe(1);
  const said = JSON.stringify(endpoint.events);
  expect(said).toContain('moderator not told');
  expect(said).not.toMatch(/@|rings back/);
  server.mood = 'takes them';
  for (let minute = 0; minute < 60; minute += 1) {
    endpoint.wait(60);
    await endpoint.chores();
  }
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]?.text).toContain('> We tried it for a month');
});
