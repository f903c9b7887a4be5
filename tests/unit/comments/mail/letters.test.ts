import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Decision } from '../../../../src/comments/store/records.ts';
import { origin } from '../made-dependencies.ts';
import {
  byNow,
  decide,
  hiddenFields,
  idOf,
  makeEndpoint,
  send,
  words,
  type MadeEndpoint,
} from '../made-endpoint.ts';
import { makeMailer, type MadeMailer } from '../made-mailer.ts';

let endpoint: MadeEndpoint;
let mailer: MadeMailer;

beforeEach(async () => {
  mailer = makeMailer();
  endpoint = await makeEndpoint({ mailer });
});

afterEach(() => endpoint.close());

const approve: Decision = { kind: 'approve' };

/** Sends a comment with wishes, and has it decided; answers its id. */
async function decided(fields: Record<string, string>, decision = approve): Promise<string> {
  const id = idOf(await send(endpoint, { ...words, ...fields }));
  await decide(endpoint, id, decision);
  return id;
}

/** Lets minutes pass, and the clock tick; answers the mails that came. */
async function tick(minutes = 2): Promise<MadeMailer['mails']> {
  endpoint.wait(minutes * 60);
  await endpoint.chores();
  return mailer.mails.splice(0);
}

/** The path of the only link of a kind in a mail. */
function linkIn(text: string | undefined, verb: 'follow' | 'unfollow'): string {
  const [link, ...more] =
    text?.match(new RegExp(`${origin}/api/comments/\\w+/${verb}\\?token=\\S+`, 'g')) ?? [];
  if (link === undefined || more.length > 0)
    throw new Error(`no one link to ${verb} in ${text ?? 'nothing'}`);
  return link.slice(origin.length);
}

/** A published comment whose writer has confirmed that they want to be told of answers. */
async function followed(): Promise<string> {
  const id = await decided({ follow: 'yes' });
  const [mail] = await tick();
  await endpoint.post(linkIn(mail?.text, 'follow'), {});
  return id;
}

test('a writer who wished it is told once that a comment is published, and when it was not, why', async () => {
  const id = await decided({ tell: 'yes' });
  await decided(
    { tell: 'yes', text: 'Where do you buy your kettles?' },
    { kind: 'decline', reason: 'off-topic' },
  );
  await decided({ text: 'Nobody is to be told of this one.' });
  expect(await tick(0.5)).toEqual([]);
  const mails = await tick(1);
  expect(mails.map(({ to, subject, unsubscribe }) => ({ to, subject, unsubscribe }))).toEqual([
    { to: words.email, subject: 'Your reply under “A post & more” is published', unsubscribe: undefined },
    {
      to: words.email,
      subject: 'Your reply under “A post & more” is not published',
      unsubscribe: undefined,
    },
  ]);
  expect(mails[0]?.text).toContain(`${origin}/api/comments/${id}\n`);
  expect(mails[0]?.text).not.toContain('/follow');
  expect(mails[1]?.text).toContain('It is about something else than the post.');
  expect(await tick(600)).toEqual([]);
});

test('what is taken back within a minute is told to nobody', async () => {
  const id = idOf(await send(endpoint, { ...words, tell: 'yes' }));
  await endpoint.store.undo(await decide(endpoint, id, approve), byNow(endpoint));
  expect(await tick()).toEqual([]);
});

test('S23 answers are told of only once the address has confirmed it, by a button and by nothing else', async () => {
  const id = await decided({ follow: 'yes' });
  await decided({ parent: id, email: '', text: 'And what did you do at night?' });
  const mails = await tick();
  expect(mails).toHaveLength(1);
  const path = linkIn(mails[0]?.text, 'follow');
  for (const method of ['GET', 'HEAD', 'GET'])
    expect((await endpoint.fetch(path, { method })).status).toBe(200);
  expect((await endpoint.store.find(id))?.follow).toBe('asked');
  expect(await (await endpoint.get(path)).text()).toContain('Yes, tell me of answers');

  const pressed = await endpoint.post(path, {});
  expect([pressed.status, pressed.headers.get('location')]).toEqual([303, path]);
  expect(await (await endpoint.get(path)).text()).toContain('You will be told of answers');
  await decided({ parent: id, email: 'maya@reader.example', name: 'Maya', text: 'We rang back, too.' });
  const [told, ...more] = await tick();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ to: words.email, subject: 'Maya answered your reply under “A post & more”' });
  expect(told?.text).toContain('> We rang back, too.');
  expect(told?.unsubscribe).toBe(origin + linkIn(told?.text, 'unfollow'));
});

test.each([
  { type: 'application/x-www-form-urlencoded', body: 'List-Unsubscribe=One-Click' },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  },
])('S23 one POST of a mail program ends it, with nothing but the address: $type', async ({ type, body }) => {
  const id = await followed();
  await decided({ parent: id, email: '', text: 'We rang back, too.' });
  const [mail] = await tick();
  const path = mail?.unsubscribe?.slice(origin.length) ?? '';
  for (const method of ['GET', 'HEAD']) expect((await endpoint.fetch(path, { method })).status).toBe(200);
  expect((await endpoint.store.find(id))?.follow).toBe('confirmed');
  await decided({ parent: id, email: '', text: 'And once more, the day after.' });

  const ended = await endpoint.fetch(path, { method: 'POST', headers: { 'Content-Type': type }, body });
  expect(ended.status).toBe(200);
  expect((await endpoint.store.find(id))?.follow).toBe('ended');
  expect(await tick()).toEqual([]);
  const page = await (await endpoint.get(path)).text();
  expect(page).toContain('You are told of no more answers');
  expect(page).not.toContain('<form');
});

test('S2 S23 a link confirms or ends for its own comment, its own purpose and its own time', async () => {
  const [one, other] = [
    await decided({ follow: 'yes' }),
    await decided({ follow: 'yes', text: 'Another one, about the oven.' }),
  ];
  const [mail] = await tick();
  const path = linkIn(mail?.text, 'follow');
  const [mine, strange] = path.includes(one) ? [one, other] : [other, one];
  for (const wrong of [path.replace(mine, strange), path.replace('/follow', '/unfollow'), `${path}x`]) {
    expect((await endpoint.post(wrong, {})).status).toBe(404);
    expect((await endpoint.get(wrong)).status).toBe(404);
  }
  expect((await endpoint.post(path, {}, { Origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(mail?.text).toContain('by 29 November 2026:');
  endpoint.wait(7 * 86_400);
  expect((await endpoint.get(path)).status).toBe(200);
  endpoint.wait(86_400);
  expect((await endpoint.post(path, {})).status).toBe(410);
  expect((await endpoint.store.find(mine))?.follow).toBe('asked');
  expect((await endpoint.store.find(strange))?.follow).toBe('asked');
});

test('S1 S23 a program that looks at every link of every mail changes nothing', async () => {
  const id = await followed();
  await decided({ parent: id, tell: 'yes', follow: 'yes', email: 'maya@reader.example', text: 'So did we.' });
  await decided({ tell: 'yes', text: 'Where do you buy kettles?' }, { kind: 'decline', reason: 'off-topic' });
  const texts = (await tick()).map(({ text, unsubscribe = '' }) => `${text} ${unsubscribe}`);
  expect(texts).toHaveLength(3);
  const links = new Set(texts.join(' ').match(new RegExp(`${origin}\\S+`, 'g')));
  expect([...links].filter((link) => link.includes('/api/'))).toHaveLength(3);
  const before = await endpoint.store.export();
  for (const link of links) {
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await endpoint.fetch(link.slice(origin.length), { method })).status).toBeLessThan(500);
  }
  expect(await endpoint.store.export()).toEqual(before);
});

test('S12 S23 who types an address that somebody else has confirmed gains nothing for it', async () => {
  const mine = await followed();
  const strange = await decided({ follow: 'yes', text: 'I only say that I am Ann.' });
  const [mail, ...more] = await tick();
  expect([mail?.subject.endsWith('is published'), more]).toEqual([true, []]);
  for (const parent of [mine, strange]) await decided({ parent, email: '', text: `An answer to ${parent}.` });
  expect((await tick()).map(({ text }) => /An answer to (\w+)/.exec(text)?.[1])).toEqual([mine]);
});

test('S23 nobody’s address gets more than a few mails a day that it did not confirm', async () => {
  for (let number = 0; number < 8; number += 1)
    await decided({
      tell: 'yes',
      follow: 'yes',
      email: number % 2 === 0 ? 'Ann@reader.example' : words.email,
      text: `The ${number}. thing that we tried.`,
    });
  expect(await tick()).toHaveLength(5);
  expect(await tick(60)).toEqual([]);
  // The pauses grow; a day later there is room again.
  const later: MadeMailer['mails'] = [];
  for (let hour = 0; hour < 48; hour += 1) later.push(...(await tick(60)));
  expect(later).toHaveLength(3);
});

test('S23 S35 one network’s wishes end after very many in a day, and its comments are taken all the same', async () => {
  const wished: boolean[] = [];
  for (let number = 0; number < 33; number += 1) {
    endpoint.wait(300);
    const id = idOf(
      await send(endpoint, { ...words, tell: 'yes', text: `The ${number}. thing that we tried.` }),
    );
    wished.push((await endpoint.store.find(id))?.tell === true);
  }
  expect(wished.filter(Boolean)).toHaveLength(30);
  expect(wished.slice(30)).toEqual([false, false, false]);
});

test('S25 a mail server that takes nothing changes nothing for anybody, and is asked again later', async () => {
  mailer.isDown = true;
  const id = await decided({ tell: 'yes' });
  expect(await tick()).toEqual([]);
  expect((await endpoint.store.find(id))?.state).toBe('approved');
  mailer.isDown = false;
  expect(await tick(4)).toEqual([]);
  expect(await tick(1)).toHaveLength(1);
  expect(endpoint.events.filter(({ event }) => event.startsWith('mail'))).toEqual([
    {
      level: 'warning',
      event: 'mail not taken',
      kind: 'published',
      id,
      tries: 1,
      reason: 'The server takes nothing.',
    },
    { level: 'info', event: 'mail sent', kind: 'published', id },
  ]);
});

test('S13 no page and no line of the log holds an address, or a digest of one that others could make', async () => {
  const id = await followed();
  await decided({ parent: id, email: 'maya@reader.example', tell: 'yes', text: 'We rang back, too.' });
  const mails = await tick();
  const paths = mails.flatMap(({ unsubscribe = '' }) =>
    unsubscribe === '' ? [] : [unsubscribe.slice(origin.length)],
  );
  const pages = [];
  for (const path of [...paths, paths[0]?.replace('/unfollow', '/follow') ?? ''])
    pages.push(await (await endpoint.get(path)).text());
  expect([...pages, JSON.stringify(endpoint.events)].join('')).not.toMatch(/reader\.example/);
});

test('nothing of mail is offered or kept where none can be sent', async () => {
  const silent = await makeEndpoint();
  const page = await (await silent.get('/api/comments/reply?post=a-post')).text();
  expect(page).not.toContain('name="tell"');
  const preview = await (await silent.post('/api/comments', { ...words, email: '', tell: 'yes' })).text();
  expect(hiddenFields(preview, '/api/comments')).not.toHaveProperty('tell');
  const id = idOf(await send(silent, { ...words, tell: 'yes', follow: 'yes' }));
  const kept = await silent.store.find(id);
  expect([kept?.tell, kept?.follow]).toEqual([undefined, undefined]);
  await silent.close();
});
