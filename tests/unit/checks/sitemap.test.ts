import { describe, expect, it } from 'vitest';
import { findSitemapProblems } from '../../checks/sitemap.ts';
import { alter, origin, soundFiles, spoil } from './sample-site.ts';

const post = `<url><loc>${origin}/posts/rain/</loc></url>`;

describe('the sitemap', () => {
  it('lists exactly the pages of a sound site', async () => {
    expect(await findSitemapProblems(alter())).toEqual([]);
  });

  it('is noticed when it is missing, or names a part that is', async () => {
    expect(await findSitemapProblems(alter({ 'sitemap-index.xml': undefined }))).toEqual([
      'sitemap-index.xml is missing',
    ]);
    const problems = await findSitemapProblems(alter({ 'sitemap-0.xml': undefined }));
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
  ])('is noticed when it %s', async (_, part, replacement, problem) => {
    expect(await findSitemapProblems(spoil('sitemap-0.xml', part, replacement))).toEqual([problem]);
  });

  it('must not list a page that asks not to be listed, or is a copy', async () => {
    const noindex = spoil(
      'posts/rain/index.html',
      '</head>',
      '<meta name="robots" content="noindex, follow"></head>',
    );
    expect(await findSitemapProblems(noindex)).toHaveLength(1);
    const copy = spoil('posts/rain/index.html', `${origin}/posts/rain/"`, 'https://first.example/rain/"');
    expect(await findSitemapProblems(copy)).toHaveLength(1);
  });

  it.each([
    ['a date in words', '<lastmod>21 November 2026</lastmod>', "}lastmod'"],
    ['an element of its own', '<changed>2026-11-21</changed>', "}changed'"],
    ['a frequency that there is not', '<changefreq>often</changefreq>', "}changefreq'"],
  ])('is refused by its schema with %s', async (_, element, problem) => {
    const spoiled = spoil('sitemap-0.xml', post, post.replace('</url>', `${element}</url>`));
    const problems = (await findSitemapProblems(spoiled)).join('\n');
    expect(problems).toContain('sitemap-0.xml is refused: ');
    expect(problems).toContain(problem);
  });

  it('must know of the change that the page tells', async () => {
    const page = (file: string, changed: string) =>
      soundFiles[file]?.replace(
        '"name":',
        `"url":"${origin}/posts/rain/","dateModified":"${changed}","name":`,
      );
    const list = (changed: string) =>
      soundFiles['sitemap-0.xml']?.replace(post, post.replace('</url>', `${changed}</url>`));
    const judge = (changed: string) =>
      findSitemapProblems(
        alter({
          'sitemap-0.xml': list(changed),
          'posts/rain/index.html': page('posts/rain/index.html', '2026-11-20'),
        }),
      );
    expect(await judge('<lastmod>2026-11-20T00:00:00.000Z</lastmod>')).toEqual([]);
    expect(await judge('<lastmod>2026-11-21</lastmod>')).toEqual([
      `the sitemap says 2026-11-21 of when ${origin}/posts/rain/ changed, and the page says 2026-11-20`,
    ]);
    expect(await judge('')).toHaveLength(1);
  });
});
