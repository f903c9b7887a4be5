import { expect, test } from 'vitest';
import { describeSite } from '../../../src/library/site-manifest.ts';
import { readSettings } from '../../../src/site.config.ts';
import { makeContent, makePost } from './made-content.ts';

const settings = readSettings({ SITE_URL: 'https://e.example', BUILD_DATE: '2026-11-21' });

test('the endpoint is told of the posts that readers see, and of nothing else', () => {
  const content = makeContent([
    makePost('asking', { question: 'And you?' }),
    makePost('closed', { comments: 'closed' }),
    makePost('draft', { draft: true }),
    makePost('later', { published: '2026-12-24' }),
  ]);
  expect(describeSite(content, settings)).toEqual({
    siteUrl: 'https://e.example',
    posts: {
      asking: { title: 'Title of asking', address: '/posts/asking/', question: 'And you?', open: true },
      closed: { title: 'Title of closed', address: '/posts/closed/', open: false },
    },
    authors: ['Both Banks'],
    policy: content.policy,
    contact: 'editor@both-banks.example',
  });
});

test('a preview takes comments on what it shows', () => {
  const content = makeContent([makePost('draft', { draft: true })]);
  expect(Object.keys(describeSite(content, { ...settings, preview: true }).posts)).toEqual(['draft']);
});
