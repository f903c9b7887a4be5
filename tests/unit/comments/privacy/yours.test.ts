import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  byNow,
  decide,
  hiddenFields,
  idOf,
  makeEndpoint,
  publish,
  send,
  words,
  type MadeEndpoint,
} from '../made-endpoint.ts';
import { makeMailer, type MadeMailer } from '../made-mailer.ts';

const path = '/api/comments/yours';

let endpoint: MadeEndpoint;
let mailer: MadeMailer;

beforeEach(async () => {
  mailer = makeMailer();
  endpoint = await makeEndpoint({ mailer });
});

afterEach(() => endpoint.close());

/** Asks, has the mail sent, and answers the path of the link in it. */
async function askForLink(email = words.email): Promise<string> {
  await endpoint.post(path, { email });
  await endpoint.chores();
  return linkIn(mailer.mails.at(-1)?.text ?? '');
}

function linkIn(text: string): string {
  const link = /https:\/\/both-banks\.example(\S+)/.exec(text)?.[1];
  if (link === undefined) throw new Error('There is no link in the mail.');
  return link;
}

/** Goes on from the link as a person does; answers the path of what is kept. */
async function openLink(link: string): Promise<string> {
  const page = await (await endpoint.get(link)).text();
  const opened = await endpoint.post(`${path}/open`, hiddenFields(page, `${path}/open`));
  expect(opened.status).toBe(303);
  return opened.headers.get('location') ?? '';
}

const read = async (address: string): Promise<string> => (await endpoint.get(address)).text();

describe('whoever asks what is kept', () => {
  test('is mailed a link that shows it, whatever became of it', async () => {
    await publish(endpoint);
    await send(endpoint, {
      ...words,
      email: 'ANN@reader.example',
      text: 'Another one, which still waits here.',
    });
    await send(endpoint, {
      ...words,
      name: 'Bo Ek',
      email: 'bo@reader.example',
      text: 'Bo wrote this one alone.',
    });
    const held = await read(await openLink(await askForLink()));
    expect(mailer.mails.map(({ to }) => to)).toEqual([words.email]);
    expect(held).toContain('2 comments with ann@reader.example');
    expect(held).toContain('the bench rings back at four');
    expect(held).toContain('Another one, which still waits here.');
    expect(held).not.toMatch(/Bo Ek|Bo wrote/);
  });

  test('gets the same answer where nothing is kept, and no mail goes to a stranger', async () => {
    await send(endpoint);
    const [known, unknown] = [
      await endpoint.post(path, { email: words.email }),
      await endpoint.post(path, { email: 'stranger@reader.example' }),
    ];
    expect([unknown.status, unknown.headers.get('location')]).toEqual([
      known.status,
      known.headers.get('location'),
    ]);
    await endpoint.chores();
    expect(mailer.mails.map(({ to }) => to)).toEqual([words.email]);
    expect(JSON.stringify(endpoint.events)).not.toContain('reader.example');
  });

  test('is asked to look again at what is no address, with what to do', async () => {
    for (const email of [
      '',
      'ann',
      `ann@reader.example\r\nBcc: bo@reader.example`,
      `${'a'.repeat(200)}@a.example`,
    ]) {
      const response = await endpoint.post(path, { email });
      expect(response.status, email).toBe(422);
      expect(await response.text()).toContain('It should look like you@example.org.');
    }
    await endpoint.chores();
    expect(mailer.mails).toEqual([]);
  });

  test('S23 cannot have one address flooded, nor many from one network', async () => {
    await send(endpoint);
    const ask = async (email: string) => (await endpoint.post(path, { email })).status;
    for (let count = 0; count < 3; count += 1) expect(await ask(words.email)).toBe(303);
    endpoint.clock.network = 'net-2';
    expect(await ask(words.email.toUpperCase())).toBe(429);
    for (let count = 0; count < 9; count += 1) expect(await ask(`bo${count}@reader.example`)).toBe(303);
    expect(await ask('bo9@reader.example')).toBe(429);
    await endpoint.chores();
    expect(mailer.mails).toHaveLength(3);
    endpoint.wait(25 * 3600);
    expect(await ask(words.email)).toBe(303);
  });

  test('S25 gets the link later, where the mail server takes nothing for a while', async () => {
    await send(endpoint);
    mailer.isDown = true;
    expect((await endpoint.post(path, { email: words.email })).status).toBe(303);
    await endpoint.chores();
    expect(endpoint.events).toContainEqual(
      expect.objectContaining({ level: 'warning', event: 'mail not taken' }),
    );
    mailer.isDown = false;
    endpoint.wait(60);
    await endpoint.chores();
    expect(mailer.mails).toHaveLength(1);
    await endpoint.chores();
    expect(mailer.mails).toHaveLength(1);
  });
});

describe('the link', () => {
  test('S1 changes nothing for a program that GETs and HEADs it and all it leads to', async () => {
    const id = await publish(endpoint);
    const link = await askForLink();
    const look = async (address: string): Promise<void> => {
      for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) await endpoint.fetch(address, { method });
    };
    await look(link);
    const held = await openLink(link);
    const page = await read(held);
    const links = [...page.matchAll(/href="(\/api\/comments\/yours[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(3);
    for (const address of links) await look(address);
    expect(await endpoint.store.find(id)).toMatchObject({ state: 'approved', email: words.email });
    expect(endpoint.clock.changes).toBe(0);
  });

  test('S2 works once', async () => {
    await send(endpoint);
    const link = await askForLink();
    const fields = hiddenFields(await read(link), `${path}/open`);
    expect((await endpoint.post(`${path}/open`, fields)).status).toBe(303);
    expect((await endpoint.post(`${path}/open`, fields)).status).toBe(410);
    expect((await endpoint.get(link)).status).toBe(410);
  });

  test('S2 works for an hour, and so does what it opens', async () => {
    await send(endpoint);
    const link = await askForLink();
    endpoint.wait(3500);
    const held = await openLink(link);
    endpoint.wait(3500);
    expect((await endpoint.get(held)).status).toBe(200);
    endpoint.wait(200);
    expect((await endpoint.get(held)).status).toBe(410);
    const late = await askForLink();
    endpoint.wait(3700);
    expect((await endpoint.get(late)).status).toBe(410);
  });

  test('S2 S3 opens what is kept with its own address, and its token is good for nothing else', async () => {
    const mine = idOf(await send(endpoint));
    const other = idOf(
      await send(endpoint, { ...words, email: 'bo@reader.example', text: 'Bo wrote this one alone, here.' }),
    );
    const link = await askForLink();
    const token = (address: string): string => address.split('token=')[1] ?? '';
    expect((await endpoint.get(`${path}/held?token=${token(link)}`)).status).toBe(404);
    expect((await endpoint.get(`/api/comments/${mine}/status?token=${token(link)}`)).status).toBe(404);
    const held = await openLink(link);
    expect((await endpoint.post(`${path}/open`, { token: token(held) })).status).toBe(404);
    expect((await endpoint.get(`${path}/erase?token=${token(held)}&comment=${other}`)).status).toBe(409);
    const tried = await endpoint.post(`${path}/erase`, { token: token(held), what: 'one', comment: other });
    expect(tried.status).toBe(409);
    expect((await endpoint.store.count()).waiting).toBe(2);
    for (const address of ['open', 'held', 'held.json', 'erase'])
      expect((await endpoint.get(`${path}/${address}?token=made.up.1.${'a'.repeat(43)}`)).status).toBe(404);
  });
});

describe('what is kept', () => {
  test('S31 is handed over whole as JSON, where no cell can be a formula and nothing is shown in a page', async () => {
    const formula = '=HYPERLINK("https://evil.example","x") and some more words';
    const id = idOf(await send(endpoint, { ...words, name: '+1 Ann @SUM(A1)', text: formula }));
    const held = await openLink(await askForLink());
    const response = await endpoint.get(held.replace('/held?', '/held.json?'));
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="what-we-keep.json"');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const text = await response.text();
    expect(text).not.toMatch(/^\s*[=+@-]/m);
    const stored = await endpoint.store.find(id);
    expect(JSON.parse(text)).toMatchObject({ address: words.email, comments: [{ id, text: formula }] });
    expect(JSON.parse(text)).toMatchObject({ comments: [{ network: stored?.network, name: stored?.name }] });
  });

  test('names no moderator', async () => {
    const id = idOf(await send(endpoint));
    const by = byNow(endpoint, 'Moderator Moira');
    await decide(endpoint, id, { kind: 'decline', reason: 'off-topic' }, by);
    const held = await openLink(await askForLink());
    const file = await read(held.replace('/held?', '/held.json?'));
    expect(file).toContain('off-topic');
    expect((await read(held)) + file).not.toContain('Moira');
  });

  test('S4 is shown as words, whatever was typed', async () => {
    await send(endpoint, { ...words, name: `O'Neil "><script>alert(1)</script>` });
    const page = await read(await openLink(await askForLink()));
    expect(page).not.toMatch(/<script/);
    expect(page).toContain("O'Neil");
  });

  test('is erased one by one or all at once, after a page that asks, and leaves what readers see', async () => {
    const first = await publish(endpoint);
    const second = await publish(endpoint, { ...words, text: 'Another one, published as the first was.' });
    const third = idOf(await send(endpoint, { ...words, text: 'And one that waits for its review still.' }));
    const held = await openLink(await askForLink());
    const askOne = await read(`${held.replace('/held?', '/erase?')}&comment=${first}`);
    expect(askOne).toContain('Erase this comment?');
    const one = await endpoint.post(`${path}/erase`, hiddenFields(askOne, `${path}/erase`));
    expect(one.status).toBe(303);
    expect(await read(one.headers.get('location') ?? '')).toMatch(/The comment is\s+erased for good/);
    expect((await endpoint.store.snapshot()).comments.map(({ id }) => id)).toEqual([second]);
    expect(endpoint.clock.changes).toBe(1);

    const askAll = await read(held.replace('/held?', '/erase?'));
    expect(askAll).toContain('Erase 2 comments?');
    const all = await endpoint.post(`${path}/erase`, hiddenFields(askAll, `${path}/erase`));
    expect(await read(all.headers.get('location') ?? '')).toContain('We keep nothing with your address');
    expect(await endpoint.store.find(third)).toBeUndefined();
    expect((await endpoint.store.snapshot()).comments).toEqual([]);
    expect((await endpoint.post(`${path}/erase`, hiddenFields(askAll, `${path}/erase`))).status).toBe(409);
  });

  test('S13 leaves a line without a name or an address in the log, and none in what the process says', async () => {
    await publish(endpoint);
    const held = await openLink(await askForLink());
    const asked = await read(held.replace('/held?', '/erase?'));
    await endpoint.post(`${path}/erase`, hiddenFields(asked, `${path}/erase`));
    const [line] = await endpoint.store.listAudit({ limit: 1 });
    expect(line).toMatchObject({ moderator: 'A writer', action: 'erase', detail: '' });
    expect(JSON.stringify([line, endpoint.events])).not.toMatch(/ann|reader\.example/i);
  });

  test('is nothing that a half-filled form erases', async () => {
    await publish(endpoint);
    const token = (await openLink(await askForLink())).split('token=')[1] ?? '';
    expect((await endpoint.post(`${path}/erase`, { token })).status).toBe(409);
    expect((await endpoint.store.count()).approved).toBe(1);
  });
});

test('without mail, the page says whom to write to and what to say, and takes nothing', async () => {
  const bare = await makeEndpoint();
  const page = await (await bare.get(path)).text();
  expect(page).toContain('editor@both-banks.example');
  expect(page).not.toContain('<form');
  expect((await bare.post(path, { email: words.email })).status).toBe(409);
  await bare.chores();
  await bare.close();
});
