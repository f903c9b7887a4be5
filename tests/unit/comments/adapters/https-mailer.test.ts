import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createHttpsMailer } from '../../../../src/comments/adapters/https-mailer.ts';
import { MailError, type Mail, type Mailer } from '../../../../src/comments/mail/mailer.ts';

const mail: Mail = {
  to: 'mo@reader.example',
  subject: 'A comment waits\r\nBcc: evil@evil.example',
  text: 'Ann Lee wrote:\n\n> It held.',
  unsubscribe: 'https://both-banks.example/off?token=a.b',
};

let server: Server;
let status: number | 'silent';
let asked: { headers: IncomingHttpHeaders; body: unknown }[];
let make: (patience?: number) => Mailer;
let mailer: Mailer;

beforeEach(async () => {
  [status, asked] = [200, []];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ headers: request.headers, body: JSON.parse(body) });
      if (status !== 'silent')
        response.writeHead(status, { Location: 'https://evil.example/' }).end('{"id":"1"}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const port = typeof place === 'object' ? (place?.port ?? 0) : 0;
  const api = { url: `http://127.0.0.1:${port}/emails`, key: 're_12345678' };
  const from = { name: 'Both Banks', address: 'comments@both-banks.example' };
  make = (patience) => createHttpsMailer({ from, api }, patience);
  mailer = make();
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('a mail is handed to the service as its documented JSON, with the key', async () => {
  await mailer.send(mail);
  const [{ headers, body } = { headers: {}, body: {} }] = asked;
  expect(headers).toMatchObject({ authorization: 'Bearer re_12345678', 'content-type': 'application/json' });
  expect(body).toEqual({
    from: 'Both Banks <comments@both-banks.example>',
    to: ['mo@reader.example'],
    // S22: what could begin a line of the head is gone before anybody puts it there.
    subject: 'A comment waits Bcc: evil@evil.example',
    text: 'Ann Lee wrote:\n\n> It held.\n',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<https://both-banks.example/off?token=a.b>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
});

it('the same mail sent again is named the same, so that the service takes it once', async () => {
  for (const words of ['One.', 'One.', 'Two.']) await mailer.send({ ...mail, text: words });
  const [first, again, other] = asked.map(({ headers }) => headers['idempotency-key']);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

it.each([302, 401, 422, 429, 500] as const)(
  'S25 an answer of %i is an error that says so, and no more',
  async (given) => {
    status = given;
    await expect(mailer.send(mail)).rejects.toThrow(new MailError(`The mail service answered ${given}.`));
  },
);

it('S25 a service that does not answer, or is not there, is one, too', async () => {
  status = 'silent';
  await expect(make(300).send(mail)).rejects.toThrow('The mail service did not answer in time.');
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
  await expect(mailer.send(mail)).rejects.toThrow('The mail service cannot be reached');
});

it('a sender’s name with signs that mean something in a head stands in quotation marks', async () => {
  const place = server.address();
  const port = typeof place === 'object' ? (place?.port ?? 0) : 0;
  const api = { url: `http://127.0.0.1:${port}/emails`, key: 're_12345678' };
  for (const name of ['Banks, Both', '']) {
    await createHttpsMailer({ from: { name, address: 'a@b.example' }, api }).send(mail);
  }
  expect(asked.map(({ body }) => (body as { from: string }).from)).toEqual([
    '"Banks, Both" <a@b.example>',
    'a@b.example',
  ]);
});
