import { describe, expect, it } from 'vitest';
import { findSitemapProblems } from '../../checks/sitemap.ts';
import { alter, origin, spoil } from './sample-site.ts';

const post = `<url><loc>${origin}/posts/rain/</loc></url>`;

describe('the sitemap', () => {
  it('lists exactly the pages of a sound site', () => {
    expect(findSitemapProblems(alter())).toEqual([]);
  });

  it('is noticed when it is missing, or names a part that is', () => {
    expect(findSitemapProblems(alter({ 'sitemap-index.xml': undefined }))).toEqual([
      'sitemap-index.xml is missing',
    ]);
    const problems = findSitemapProblems(alter({ 'sitemap-0.xml': undefined }));
    expect(problems[0]).toContain('which does not exist');
  });

  it.each([
    ['leaves out a page', post, '', `the sitemap leaves out ${origin}/posts/rain/`],
    [
      'lists what is not there',
      post,
      `${post}<url><loc>${origin}/a/</loc></url>`,
      `the sitemap lists ${origin}/a/, which is no page to list`,
    ],
    [
      'lists the page for missing addresses',
      post,
      `${post}<url><loc>${origin}/404.html</loc></url>`,
      `the sitemap lists ${origin}/404.html, which is no page to list`,
    ],
    ['lists a page twice', post, post + post, `the sitemap lists ${origin}/posts/rain/ twice`],
  ])('is noticed when it %s', (_, part, replacement, problem) => {
    expect(findSitemapProblems(spoil('sitemap-0.xml', part, replacement))).toEqual([problem]);
  });

  it('must not list a page that asks not to be listed, or is a copy', () => {
    const noindex = spoil(
      'posts/rain/index.html',
      '</head>',
      '<meta name="robots" content="noindex, follow"></head>',
    );
    expect(findSitemapProblems(noindex)).toHaveLength(1);
    const copy = spoil('posts/rain/index.html', `${origin}/posts/rain/"`, 'https://first.example/rain/"');
    expect(findSitemapProblems(copy)).toHaveLength(1);
  });
});
