import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { raiseWithoutWork } from '../../../../src/comments/rules/spam-model.ts';
import { idOf, makeEndpoint, send, words, type MadeEndpoint } from '../made-endpoint.ts';

let endpoint: MadeEndpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

interface Asked {
  token: string;
  work: Challenge;
}

async function ask(post = 'a-post'): Promise<Asked> {
  return (await (await endpoint.get(`/api/comments/token?post=${post}`)).json()) as Asked;
}

async function solve(challenge: Challenge): Promise<string> {
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

async function hasWorked(response: Response): Promise<boolean | undefined> {
  return (await endpoint.store.find(idOf(response)))?.sending?.hasWorked;
}

describe('the sum a browser does', () => {
  it('is noted with the comment, which waits as any other', async () => {
    const { token, work } = await ask();
    endpoint.wait(30);
    const response = await endpoint.post('/api/comments', { ...words, token, work: await solve(work) });
    expect(response.status).toBe(303);
    expect(await endpoint.store.find(idOf(response))).toMatchObject({
      state: 'waiting',
      reasons: [],
      sending: { seconds: 30, isPreviewed: false, hasWorked: true },
    });
  });

  it('is no gate: without it, and without JavaScript, a comment is taken as well', async () => {
    const { token } = await ask();
    expect(await hasWorked(await endpoint.post('/api/comments', { ...words, token }))).toBe(false);
    const previewed = await send(endpoint, { ...words, post: 'b-post' });
    expect(await endpoint.store.find(idOf(previewed))).toMatchObject({
      state: 'waiting',
      reasons: [],
      sending: { seconds: 10, isPreviewed: true, hasWorked: false },
    });
  });

  it('S11 belongs to one token: another’s is worth nothing, on this post or any other', async () => {
    const answer = await solve((await ask()).work);
    for (const post of ['a-post', 'b-post']) {
      const { token } = await ask(post);
      const response = await endpoint.post('/api/comments', { ...words, post, token, work: answer });
      expect(await hasWorked(response), post).toBe(false);
    }
  });

  it('S11 brings in one comment, whichever instance it is sent to', async () => {
    const other = await makeEndpoint({ store: endpoint.store });
    const { token, work } = await ask();
    const fields = { ...words, token, work: await solve(work) };
    expect((await endpoint.post('/api/comments', fields)).status).toBe(303);
    const replayed = await other.post('/api/comments', {
      ...fields,
      text: 'Another text with the same sum.',
    });
    expect(replayed.status).toBe(409);
    expect((await endpoint.store.count()).waiting).toBe(1);
    await other.close();
  });

  it('S11 ends with its token', async () => {
    const { token, work } = await ask();
    const answer = await solve(work);
    endpoint.wait(13 * 3600);
    expect((await endpoint.post('/api/comments', { ...words, token, work: answer })).status).toBe(409);
    expect((await endpoint.store.count()).waiting).toBe(0);
  });

  it('is not taken from anybody who changed the question, guessed the answer or sent something else', async () => {
    const { token, work } = await ask();
    const easy = { ...work, parameters: { ...work.parameters, cost: 1, keyPrefix: '00' } };
    const answers = [
      await solve(easy),
      JSON.stringify({
        challenge: work,
        solution: { counter: 0, derivedKey: work.parameters.keyPrefix.repeat(2) },
      }),
      JSON.stringify({ challenge: { parameters: work.parameters }, solution: {} }),
      ...['{}', 'null', '[]', '"', '1', '{"challenge":{"parameters":null,"signature":[]}}', 'x'.repeat(5000)],
    ];
    for (const [index, answer] of answers.entries()) {
      const fields = {
        ...words,
        text: `${words.text} ${index}`,
        token: index === 0 ? token : (await ask()).token,
      };
      expect(await hasWorked(await endpoint.post('/api/comments', { ...fields, work: answer })), answer).toBe(
        false,
      );
    }
  });

  it('moves a score a little, and never to likely spam by itself', () => {
    expect(raiseWithoutWork(0.5)).toBeCloseTo(0.525);
    expect(raiseWithoutWork(0.1)).toBeLessThan(0.25);
    expect(raiseWithoutWork(0.7)).toBeLessThan(0.75);
    expect(raiseWithoutWork(1)).toBe(1);
  });
});
