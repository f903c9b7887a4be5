import { describe, expect, it, test } from 'vitest';
import { findAll, readAttribute } from '../../checks/site.ts';
import { findCard, listCards, open, readInCard, site, texts, values } from './fixture-pages.ts';

const pages = ['/posts/', '/posts/page/2/', '/posts/page/3/', '/posts/page/4/', '/posts/page/5/'].map(open);

describe('the list of posts', () => {
  it('shows each post once, newest first, five a page', () => {
    expect(pages.map((page) => listCards(page).length)).toEqual([5, 5, 5, 5, 3]);
    const slugs = pages.flatMap(listCards);
    expect(new Set(slugs).size).toBe(23);
    const dates = pages.flatMap((page) => values(page, '.card time', 'datetime')).slice(1);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(slugs.slice(1, 4)).toEqual(['every-component', 'every-markdown-construct', 'every-picture']);
    expect(slugs.at(-1)).toBe('bare');
  });

  it('keeps a pinned post at the head of the first page, says so, and does not repeat it', () => {
    expect(pages.flatMap(listCards).indexOf('pinned-and-updated')).toBe(0);
    expect(pages.flatMap((page) => texts(page, '.pin'))).toEqual(['Pinned']);
    expect(listCards(open('/'))[0]).toBe('pinned-and-updated');
  });

  it('leads to newer and older pages and to each by its number', () => {
    const steps = pages.map((page) => texts(page, '.pager-step'));
    expect(steps).toEqual([['Older'], ['Newer', 'Older'], ['Newer', 'Older'], ['Newer', 'Older'], ['Newer']]);
    expect(pages.map((page) => values(page, '.pager-step', 'href').at(-1))).toEqual([
      '/posts/page/2/',
      '/posts/page/3/',
      '/posts/page/4/',
      '/posts/page/5/',
      '/posts/page/4/',
    ]);
    expect(pages.flatMap((page) => texts(page, '.pager [aria-current="page"]'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  it('tells machines which page comes before and after', () => {
    expect(pages.map((page) => values(page, 'link[rel="prev"]', 'href'))).toEqual([
      [],
      ['/posts/'],
      ['/posts/page/2/'],
      ['/posts/page/3/'],
      ['/posts/page/4/'],
    ]);
    expect(pages.map((page) => values(page, 'link[rel="next"]', 'href'))).toEqual([
      ['/posts/page/2/'],
      ['/posts/page/3/'],
      ['/posts/page/4/'],
      ['/posts/page/5/'],
      [],
    ]);
  });

  it('has numbered pages for categories and people, too', () => {
    expect(listCards(open('/categories/one-thing/page/2/')).length).toBe(5);
    expect(values(open('/people/both-banks/page/2/'), '.pager-step', 'rel')).toEqual(['prev', 'next']);
  });
});

describe('a card', () => {
  const find = (slug: string) => pages.find((page) => listCards(page).includes(slug)) ?? open('/posts/');
  const summary = (slug: string) => readInCard(find(slug), slug, '.p-summary');

  it('takes its words from the author’s own excerpt first', () => {
    expect(summary('quotes-and-signs')).toBe('Its card says “own words” & <nothing> else.');
    expect(readInCard(find('quotes-and-signs'), 'quotes-and-signs', '.card-summary')).toMatch(
      / Continue reading$/,
    );
  });

  it('or from the text up to the mark', () => {
    expect(summary('every-component')).toMatch(/and it ends where the author says so\.$/);
    expect(summary('every-component')).not.toContain('goes on after the mark');
  });

  it('or from the subtitle', () => {
    expect(summary('twelve-tags')).toBe('Its card takes these words, because they are all it has.');
  });

  it('or from the text, cut at a word', () => {
    const words = summary('a-title-as-long-as-may-be') ?? '';
    expect(words).toMatch(/for longer than…$/);
    expect(words.length).toBeLessThanOrEqual(261);
    expect(summary('bare')).not.toContain('…');
  });

  it('names the post in its “Continue reading”, for those who hear links alone', () => {
    const labels = pages.flatMap((page) => values(page, '.card .more', 'aria-label'));
    expect(labels).toContain('Continue reading: “Quotes” & <angles>: it’s ‘all’ here, isn’t it – or not…?');
    expect(new Set(labels).size).toBe(23);
  });

  it('says how many comments there are, whatever the number', () => {
    const comments = (slug: string) => readInCard(find(slug), slug, '.meta > a');
    expect(comments('bare')).toBe('No comments yet');
    expect(comments('one-comment')).toBe('1 comment');
    expect(comments('two-authors')).toBe('2 comments');
    expect(comments('fifty-seven-comments')).toBe('57 comments');
  });

  it('of a link post leads out with its title, and in with “Continue reading”', () => {
    const card = findCard(find('a-link-out'), 'a-link-out');
    const hrefs = ['h3 a', '.more'].map((selector) => {
      const link = card.querySelector(selector);
      return link && readAttribute(link, 'href');
    });
    expect(hrefs).toEqual([
      'https://example.org/articles/the-other-bank/?from=both&banks=2',
      '/posts/a-link-out/',
    ]);
  });

  it('shows the post’s picture, or its river, as an ornament', () => {
    const sources = (slug: string) => findCard(find(slug), slug).querySelectorAll('img');
    expect(sources('every-picture').map((image) => readAttribute(image, 'alt'))).toEqual(['']);
    expect(
      readAttribute(sources('every-picture')[0] ?? findCard(pages[0] ?? open('/'), 'bare'), 'srcset'),
    ).toContain('400w');
    expect(sources('bare').map((image) => readAttribute(image, 'src'))).toEqual(['/charts/bare.svg']);
    expect(site.files.has('charts/bare.svg')).toBe(true);
    expect(site.files.has('charts/every-picture.svg')).toBe(false);
  });
});

describe('the archive', () => {
  it('goes by year and month, newest first, and counts', () => {
    expect(texts(open('/archive/'), 'h2')).toEqual(['2026', '2025', '2024']);
    expect(texts(open('/archive/'), 'li').slice(0, 3)).toEqual([
      'November 2026 6 posts',
      'October 2026 3 posts',
      'September 2026 3 posts',
    ]);
  });

  it('has a page for each year and month with its posts and their dates', () => {
    expect(texts(open('/archive/2024/'), 'h2')).toEqual(['December', 'March', 'February']);
    expect(texts(open('/archive/2024/02/'), '.post-list li')).toEqual(['29 February 2024 As bare as can be']);
    expect(site.files.has('archive/2026/12/index.html')).toBe(false);
    expect(site.files.has('archive/2027/index.html')).toBe(false);
  });
});

test('the page to find a post lists every title once', () => {
  const titles = findAll(open('/search/'), '[aria-labelledby="by-title"] a');
  expect(titles.length).toBe(23);
});
