import { describe, expect, it } from 'vitest';
import { arrange } from '../../../src/library/arrange.ts';
import { addLastChange, listChanges } from '../../../src/library/last-changes.ts';
import { leaveLibrary } from '../../../src/library/rendered.ts';
import { pageSchema } from '../../../src/library/schemas.ts';
import { makeComment } from '../conversation/made-comments.ts';
import { makeContent, makePost, now } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
const page = (updated: string) => pageSchema.parse({ title: 'A', description: 'A.', updated });

const content = makeContent(
  [
    makePost('a', { published: '2026-11-01', updated: '2026-11-15', tags: ['a'] }),
    makePost('b', { published: '2026-11-10', categories: ['listening'], tags: ['a'] }),
    makePost('c', { published: '2026-10-02', reviewed: '2026-11-16', tags: ['b'] }),
  ],
  {
    modules: [makeModule('m', { reviewedOn: '2026-11-18' })],
    paths: new Map([
      ['first', makePath(1, ['m'])],
      ['later', makePath(2, ['A promised one'])],
    ]),
    pages: [
      { name: 'about', file: '', matter: page('2026-11-03') },
      { name: 'corrections', file: '', matter: page('2026-11-04') },
    ],
    corrections: [{ date: day('2026-11-06'), address: '/posts/a/', was: 'So.', now: 'So, then.' }],
    comments: [makeComment('c1', { post: 'b', written: '2026-11-19T09:00:00Z' })],
  },
);
const library = arrange(content, { now, preview: false });
const changes = listChanges(library);
const changed = (address: string): string | undefined => changes.get(address)?.toISOString().slice(0, 10);

describe('the day on which a page last changed', () => {
  it('is a post’s own, whatever readers said since and whoever checked its links', () => {
    expect(['a', 'b', 'c'].map((slug) => changed(`/posts/${slug}/`))).toEqual([
      '2026-11-15',
      '2026-11-10',
      '2026-10-02',
    ]);
  });

  it('is that of the last change in a list', () => {
    expect(changed('/categories/promises/')).toBe('2026-11-15');
    expect(changed('/categories/listening/')).toBe('2026-11-10');
    expect(changed('/tags/b/')).toBe('2026-10-02');
    expect(changed('/archive/2026/10/')).toBe('2026-10-02');
    for (const address of ['/', '/posts/', '/archive/', '/archive/2026/', '/people/both-banks/'])
      expect(changed(address)).toBe('2026-11-15');
  });

  it('is that of the module for what goes with it and for its path', () => {
    const pages = ['m/', 'm/workbook/', 'm/facilitate/', 'paths/first/', ''];
    expect(pages.map((one) => changed(`/training/${one}`))).toEqual(pages.map(() => '2026-11-18'));
  });

  it('is what a text says of itself, or the last correction', () => {
    expect(changed('/about/')).toBe('2026-11-03');
    expect(changed('/corrections/')).toBe('2026-11-06');
  });

  it('is not made up where nothing has a date', () => {
    expect(changed('/training/paths/later/')).toBeUndefined();
    expect(changed('/facts/')).toBeUndefined();
    expect(changed('/feeds/')).toBeUndefined();
  });

  it('stands in the sitemap, on every page of a list', () => {
    leaveLibrary(library);
    const entry = (path: string) => addLastChange({ url: `https://a.example${path}` });
    expect(entry('/tags/b/page/2/')).toEqual({
      url: 'https://a.example/tags/b/page/2/',
      lastmod: '2026-10-02T00:00:00.000Z',
    });
    expect(entry('/feeds/')).toEqual({ url: 'https://a.example/feeds/' });
  });
});
