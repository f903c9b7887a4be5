import type { SiteManifest } from '../../src/comments/contract.ts';
import type { ShellPage } from '../../src/comments/dependencies.ts';
import { keptDays } from '../unit/comments/made-dependencies.ts';

/** What a build would say of a site with three posts, one of them closed, and every kind of rule. */
export const madeUpSite: SiteManifest = {
  siteUrl: 'https://both-banks.example',
  posts: {
    first: { title: 'The first post', address: '/posts/first/', question: 'What would you ask?', open: true },
    second: { title: 'The second post', address: '/posts/second/', open: true },
    shut: { title: 'A closed post', address: '/posts/shut/', open: false },
  },
  authors: ['Both Banks'],
  policy: {
    purpose: 'Comments are for adding what the post leaves out.',
    reviewTime: 'within a day',
    published: ['what adds something'],
    editedOut: ['addresses and telephone numbers'],
    limits: { name: 80, email: 200, website: 200, text: 4000, links: 3 },
    rules: [
      { kind: 'links', says: 'One link at most.', reason: 'It holds more than one link.', limit: 1 },
      {
        kind: 'praise',
        says: 'No brief praise.',
        reason: 'It is brief praise.',
        limit: 12,
        phrases: ['good post', 'great article', 'nice blog', 'thanks for sharing'],
      },
      { kind: 'mainly links', says: 'Not mainly links.', reason: 'It is mainly links.', limit: 50 },
      {
        kind: 'promotion',
        says: 'No promotion.',
        reason: 'It promotes something.',
        phrases: ['buy now', 'best price', 'our services', 'visit my site', 'limited offer'],
      },
      { kind: 'value', says: 'Add something of value.', reason: 'It is very short.', limit: 4 },
    ],
    declines: [{ id: 'promotion', label: 'Promotion', says: 'It promotes something.' }],
    kept: keptDays,
  },
  contact: 'editor@both-banks.example',
};

/** A page as small as one can be. */
export function madeUpShell(_kind: string, { title, body }: ShellPage): Promise<string> {
  return Promise.resolve(
    `<!doctype html><html lang="en"><head><title>${title}</title><style>main{margin:0}</style></head><body><main>${body}</main></body></html>`,
  );
}
