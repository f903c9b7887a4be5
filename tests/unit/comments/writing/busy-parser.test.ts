import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeEndpoint, words, type MadeEndpoint } from '../made-endpoint.ts';

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

/** As long as a comment may be. */
const LONGEST = 5000;

const bombs = [
  '>',
  '> ',
  '[',
  '*',
  '_',
  '`',
  '~~',
  '<b>',
  '<blockquote>',
  '- ',
  '![',
  '](',
  '&',
  '\\\\',
  'a@',
];

test.each(bombs)(
  'S24 as many “%s” as fit are previewed like any other text, in a page of their measure',
  async (sign) => {
    const text = `${words.text} ${sign.repeat(LONGEST)}`.slice(0, LONGEST).trim();
    const response = await endpoint.post('/api/comments', { ...words, text });
    expect(response.status).toBe(200);
    // The words stand there as typed, to be changed, and as they will look.
    expect((await response.text()).length).toBeLessThan(LONGEST * 24);
  },
);

test.each(bombs)('S15 S24 ten thousand times “%s” is more than fits, and is not previewed', async (sign) => {
  const response = await endpoint.post('/api/comments', { ...words, text: sign.repeat(10_000) });
  // Told by its length once it is read, or before by its bytes.
  expect([413, 422]).toContain(response.status);
  expect((await endpoint.store.count()).waiting).toBe(0);
});
