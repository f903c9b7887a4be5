import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byNow, decide, makeEndpoint, send, words, type MadeEndpoint } from '../made-endpoint.ts';
import { addModerator } from './door.ts';
import { address, linksOf, makeMailing, type MailingEndpoint } from './mailed.ts';

let endpoint: MailingEndpoint;

beforeEach(async () => {
  endpoint = await makeMailing();
});

afterEach(() => endpoint.close());

const another = (number: number): typeof words => ({
  ...words,
  text: `Number ${number}, with words of its own.`,
});

/** What the log says of mails to moderators. */
const said = ({ events }: MadeEndpoint) => events.filter(({ event }) => event.startsWith('moderator'));

describe('a moderator is told by mail', () => {
  it('of one comment at once and whole, without its writer’s address', async () => {
    await send(endpoint);
    const [mail, ...others] = await endpoint.tick();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: address, subject: 'A comment waits: Ann Lee on “A post & more”' });
    expect(mail?.text).toContain(`> ${words.text}`);
    expect(mail?.text).toContain('https://both-banks.example/posts/a-post/');
    expect(mail?.text).not.toContain('ann@reader.example');
    expect(linksOf(mail ?? { text: '' }).map((path) => path.split('/').slice(0, 4).join('/'))).toEqual([
      '/posts/a-post/',
      '/moderate/mail/approve',
      '/moderate/mail/decline',
      '/moderate/mail/spam',
      '/moderate/',
      '/moderate/sessions/#mail',
    ]);
    expect(await endpoint.tick()).toEqual([]);
  });

  it('of what comes within a quarter of an hour in one mail, each once, and the rest as a number', async () => {
    await send(endpoint);
    await endpoint.tick();
    for (let number = 1; number <= 23; number += 1) {
      endpoint.clock.network = `net-${number}`;
      await send(endpoint, another(number));
      if (number < 23) expect(await endpoint.tick(), `${number}`).toEqual([]);
    }
    // Each was sent ten seconds after the one before.
    endpoint.wait(900 - 23 * 10 - 1);
    expect(await endpoint.tick()).toEqual([]);
    endpoint.wait(1);
    const [digest, ...others] = await endpoint.tick();
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('23 comments wait for review');
    expect(digest?.text.match(/^> Number \d+/gm)).toHaveLength(20);
    expect(digest?.text).toContain('And 3 more comments.');
    expect(digest?.text).not.toContain('rings back at four');
    endpoint.wait(900);
    expect(await endpoint.tick()).toEqual([]);
  });

  it('of nothing that somebody decided on before', async () => {
    await send(endpoint);
    const [comment] = (await endpoint.store.list({ state: 'waiting', limit: 1 })).comments;
    await decide(endpoint, comment?.id ?? '', { kind: 'approve' }, byNow(endpoint, 'Jo'));
    expect(await endpoint.tick()).toEqual([]);
  });

  it('not at an address that was not confirmed, nor where there is none', async () => {
    await endpoint.close();
    endpoint = await makeMailing(false);
    await send(endpoint);
    expect(await endpoint.tick()).toEqual([]);
    const by = byNow(endpoint, 'Mo');
    await endpoint.store.putMailAddress('Mo', address, by);
    expect((await endpoint.tick()).map(({ subject }) => subject)).toEqual([
      'Confirm your address for both-banks.example',
    ]);
    expect(await endpoint.tick()).toEqual([]);
  });
});

describe('S25 while the mail server takes nothing', () => {
  it('comments are taken and wait, and the moderator is told of each once it does, in one mail', async () => {
    endpoint.mailer.isDown = true;
    expect((await send(endpoint)).status).toBe(303);
    expect(await endpoint.tick()).toEqual([]);
    expect((await send(endpoint, another(2))).status).toBe(303);
    expect((await endpoint.store.count()).waiting).toBe(2);
    endpoint.mailer.isDown = false;
    endpoint.wait(60);
    const mails = await endpoint.tick();
    expect(mails.map(({ subject }) => subject)).toEqual(['2 comments wait for review']);
    endpoint.wait(3600);
    expect(await endpoint.tick()).toEqual([]);
  });

  it('it is tried again after pauses that grow, and the log says so without an address or a word', async () => {
    endpoint.mailer.isDown = true;
    await send(endpoint);
    const triedAt: number[] = [];
    for (let minute = 0; minute < 130; minute += 1) {
      const before = said(endpoint).length;
      await endpoint.tick();
      if (said(endpoint).length > before) triedAt.push(minute);
      endpoint.wait(60);
    }
    expect(triedAt).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
    expect(said(endpoint)[1]).toEqual({
      ...{ level: 'error', event: 'moderator not told' },
      ...{ reason: 'The server takes nothing.', minutes: 2 },
    });
    expect(JSON.stringify(endpoint.events)).not.toMatch(/@|Ann|Mo"|bench/);
  });
});

it('nobody is told, and nothing is missed, where no mail is set up', async () => {
  const silent = await makeEndpoint();
  await addModerator(silent);
  const by = byNow(silent, 'Mo');
  await silent.store.putMailAddress('Mo', address, by);
  expect((await send(silent)).status).toBe(303);
  await silent.chores();
  expect(said(silent)).toEqual([]);
  await silent.close();
});
