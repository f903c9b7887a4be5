import { expect, test } from 'vitest';
import type { CommentPolicy } from '../../../src/comments/contract.ts';
import { describeSite } from '../../../src/library/site-manifest.ts';
import { readSettings } from '../../../src/site.config.ts';
import { makeContent, makePost } from './made-content.ts';

const policy: CommentPolicy = {
  purpose: 'Talk.',
  reviewTime: 'within a day',
  published: [],
  editedOut: [],
  limits: { name: 80, email: 254, website: 200, text: 5000, links: 2 },
  rules: [],
  declines: [],
};
const settings = readSettings({ SITE_URL: 'https://e.example', BUILD_DATE: '2026-11-21' });

test('the endpoint is told of the posts that readers see, and of nothing else', () => {
  const content = makeContent([
    makePost('asking', { question: 'And you?' }),
    makePost('closed', { comments: 'closed' }),
    makePost('draft', { draft: true }),
    makePost('later', { published: '2026-12-24' }),
  ]);
  expect(describeSite(content, policy, settings)).toEqual({
    siteUrl: 'https://e.example',
    posts: {
      asking: { title: 'Title of asking', address: '/posts/asking/', question: 'And you?', open: true },
      closed: { title: 'Title of closed', address: '/posts/closed/', open: false },
    },
    authors: ['Both Banks'],
    policy,
    contact: 'editor@both-banks.example',
  });
});

test('a preview takes comments on what it shows', () => {
  const content = makeContent([makePost('draft', { draft: true })]);
  expect(Object.keys(describeSite(content, policy, { ...settings, preview: true }).posts)).toEqual(['draft']);
});
