import type { FoundForm } from './harvest.ts';

/** The form of a published post. */
export const knownForms: readonly FoundForm[] = ['first', 'second', 'shut'].map((post) => ({
  method: 'POST',
  path: '/api/comments',
  fields: [
    ['post', post],
    ...['parent', 'name', 'email', 'website', 'text', 'token', 'tell', 'follow'].map(
      (name): [string, string] => [name, ''],
    ),
  ],
}));

/** Addresses that are real. */
export const knownPaths = [
  '/api/comments',
  '/api/comments/reply?post=first',
  '/api/comments/reply?post=second&parent=shown',
  '/api/comments/token?post=first',
  ...['shown', 'waiting', 'declined'].flatMap((id) =>
    ['', '/status', '/edit', '/withdraw', '/report', '/follow', '/unfollow'].map(
      (verb) => `/api/comments/${id}${verb}`,
    ),
  ),
  ...['', '/open', '/held', '/held.json', '/erase'].map((page) => `/api/comments/yours${page}?token=x`),
  '/api/health',
  '/moderate/',
  '/moderate/sign-in/',
  '/moderate/sign-out/',
  '/moderate/log/',
  '/moderate/sessions/',
  '/moderate/people/',
  '/moderate/invitation/?code=x',
  '/moderate/?search=text',
  '/moderate/comments/shown/edit/',
  '/moderate/comments/waiting/reply/',
];
