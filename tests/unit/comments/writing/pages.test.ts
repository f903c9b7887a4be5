import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exceptions } from '../../../checks/markup.ts';
import { hiddenFields, makeEndpoint, publish, send, words, type MadeEndpoint } from '../made-endpoint.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:recommended', 'html-validate:a11y'],
    elements: ['html5'],
    // The templates write void elements with a slash, which changes nothing for a reader.
    rules: { ...exceptions, 'void-style': 'off' },
  }),
);

let endpoint: MadeEndpoint;

beforeEach(async () => {
  endpoint = await makeEndpoint();
});

afterEach(() => endpoint.close());

async function findFaults(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

test('every page is valid HTML with one heading of the first level, whatever it shows', async () => {
  const parent = await publish(endpoint);
  const location =
    (await send(endpoint, { ...words, text: 'https://a.example https://b.example' })).headers.get(
      'location',
    ) ?? '';
  const id = /comments\/([^/]+)/.exec(location)?.[1] ?? '';
  const edit = `/api/comments/${id}/edit`;
  const { token = '' } = hiddenFields(await (await endpoint.get(location)).text(), edit);
  const responses = [
    await endpoint.get(`/api/comments/reply?post=a-post&parent=${parent}`),
    await endpoint.get('/api/comments/reply?post=a-post&parent=gone'),
    await endpoint.post('/api/comments', {
      ...words,
      parent,
      text: 'See https://a.example and https://b.example',
    }),
    await endpoint.post('/api/comments', { post: 'a-post', website: 'x y', email: 'x', text: '\n\n' }),
    await endpoint.get(location),
    await endpoint.post(edit, { name: '', text: 'x'.repeat(6000), website: '', token }),
    await endpoint.post(edit, { name: 'Ann', text: 'Short', website: '', token }),
    await endpoint.get(`/api/comments/${parent}/report`),
    await endpoint.get(`/api/comments/${parent}/report?sent=1`),
    await endpoint.post(`/api/comments/${parent}/report`, { says: 'No token' }),
    await endpoint.post('/api/comments', { ...words, post: 'shut-post' }),
    await endpoint.get('/api/comments/nothing'),
  ];
  for (const response of responses) {
    const page = await response.text();
    expect(await findFaults(page), page).toEqual([]);
    expect(page.match(/<h1/g), page).toHaveLength(1);
    expect(page).toContain('<meta name="robots" content="noindex">');
  }
});

test('an error names its field in the list and beside it, and what was typed stays', async () => {
  const typed = {
    post: 'a-post',
    name: 'Ann Lee',
    email: 'ann',
    website: 'x y',
    text: '\n\n> Quoted "words"\n',
  };
  const response = await endpoint.post('/api/comments', typed);
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain('role="alert" tabindex="-1" autofocus');
  for (const field of ['email', 'website']) {
    expect(page).toContain(`<a href="#reply-${field}">Please`);
    expect(page).toContain(`id="reply-${field}-error">Please`);
    expect(page).toMatch(
      new RegExp(
        `<input id="reply-${field}"[^>]*aria-describedby="reply-${field}-error"[^>]*aria-invalid="true"`,
      ),
    );
  }
  expect(page).toContain('value="Ann Lee"');
  expect(page).toContain('&gt; Quoted "words"');
  expect(page).not.toContain('reply-name-error');
  expect(page).toContain('<title>Please look again: Leave a reply</title>');
});
