import { describe, expect, it, test } from 'vitest';
import { findAll, readAttribute, readText } from '../../checks/site.ts';
import { findCard, open, openPost, readFeed, readInCard, site, texts, values } from './fixture-pages.ts';

const HARD_TITLE = '“Quotes” & <angles>: it’s ‘all’ here, isn’t it – or not…?';

describe('a post’s title', () => {
  it('is the one first heading, and the same words on card, feed, sharing and data for machines', () => {
    const page = openPost('quotes-and-signs');
    expect(texts(page, 'h1')).toEqual([HARD_TITLE]);
    expect(readInCard(open('/posts/page/2/'), 'quotes-and-signs', 'h3')).toBe(HARD_TITLE);
    expect(readFeed('tags/titles/rss.xml').map((item) => item.get('title'))).toContain(HARD_TITLE);
    expect(values(page, 'meta[property="og:title"]', 'content')).toEqual([HARD_TITLE]);
    expect(page.source).toContain(`"headline":${JSON.stringify(HARD_TITLE).replaceAll('<', '\\u003c')}`);
  });

  it('may have 120 characters', () => {
    expect(texts(openPost('a-title-as-long-as-may-be'), 'h1')[0]).toHaveLength(120);
  });

  it('may have emoji and words that run from right to left', () => {
    expect(texts(openPost('emoji-and-right-to-left'), 'h1')).toEqual(['🌊 Rivers, نهر and נהר']);
    expect(readFeed('tags/titles/rss.xml').map((item) => item.get('title'))).toContain(
      '🌊 Rivers, نهر and נהר',
    );
  });
});

describe('signs that are hard to print', () => {
  it('survive in subtitle, text, description, question and category', () => {
    const page = openPost('quotes-and-signs');
    expect(texts(page, '.dek')).toEqual([
      'The subtitle has “quotes”, too, & <em>no element</em> of its own.',
    ]);
    expect(texts(page, '.e-content > p')[0]).toBe(
      'This post exists to show signs: “quotes”, ‘single ones’, it’s, the ’90s, & and <angles>, {braces}, an em – dash, dots… and a long—dash.',
    );
    expect(values(page, 'meta[name="description"]', 'content')[0]).toContain(
      '“quotes”, apostrophes, ampersands & <angles>',
    );
    expect(texts(page, '.question')).toEqual([
      'Does “this” & <that> read well, or doesn’t it? Answer it below',
    ]);
    expect(texts(page, '.article-head .kicker')).toEqual(['Signs & <letters>']);
  });

  it('give a heading an address, even one without a letter', () => {
    expect(values(openPost('emoji-and-right-to-left'), '.e-content h2', 'id')).toEqual([
      '川の両岸',
      'section',
    ]);
  });
});

describe('a post’s dates', () => {
  it('are written with the weekday, and for machines', () => {
    const page = openPost('every-component');
    expect(texts(page, 'time.dt-published')).toEqual(['Wednesday, 25 November 2026']);
    expect(values(page, 'time.dt-published', 'datetime')).toEqual(['2026-11-25']);
  });

  it('say when it was updated and when it was last checked, with or without sources', () => {
    expect(texts(openPost('pinned-and-updated'), 'time.dt-updated')).toEqual(['3 November 2026']);
    expect(texts(openPost('pinned-and-updated'), '.article-foot .meta')).toEqual([
      'Links last checked on 24 November 2026',
    ]);
    expect(texts(openPost('every-component'), '.article-foot .meta')).toEqual([
      'Figures and links last checked on 26 November 2026',
    ]);
    expect(texts(openPost('bare'), '.dt-updated, .article-foot .meta')).toEqual([]);
  });

  it('include how long it takes to read', () => {
    expect(texts(openPost('bare'), '.article-head .meta')[0]).toMatch(
      /By Both Banks Thursday, 29 February 2024 1 min read/,
    );
  });
});

describe('a post’s address', () => {
  const here = 'https://both-banks.example/posts/bare/';

  it('is offered as a permanent link and to the copy button', () => {
    expect(values(openPost('bare'), 'a[rel="bookmark"]', 'href')).toEqual([here]);
    expect(values(openPost('bare'), 'copy-link', 'data-url')).toEqual([here]);
    expect(values(openPost('bare'), 'link[rel="canonical"]', 'href')).toEqual([here]);
  });

  it('does not change with the folders around its own', () => {
    expect(texts(openPost('in-a-folder-of-its-year'), 'h1')).toEqual(['In a folder of its year']);
  });

  const old = [
    '/2019/05/it-lived-here/',
    '/2019/05/without-a-slash/',
    '/blog/it-lived-here.html',
    '/2019/05/café/',
    '/posts/its-former-name/',
  ];
  test.each(old)('an old address leads to the post: %s', (address) => {
    const page = open(address);
    expect(values(page, 'meta[http-equiv="refresh"]', 'content')).toEqual(['0; url=/posts/it-has-moved/']);
    expect(values(page, 'link[rel="canonical"]', 'href')).toEqual([
      'https://both-banks.example/posts/it-has-moved/',
    ]);
    expect(values(page, 'main a', 'href')).toEqual(['/posts/it-has-moved/']);
    expect(texts(page, 'main a')).toEqual(['It has moved house']);
  });

  it('is known to hosts for every old one, and to no list of pages', () => {
    expect(String(site.files.get('_redirects')).split('\n')).toEqual([
      '/2019/05/it-lived-here/ /posts/it-has-moved/ 301',
      '/2019/05/without-a-slash /posts/it-has-moved/ 301',
      '/blog/it-lived-here.html /posts/it-has-moved/ 301',
      '/2019/05/caf%C3%A9/ /posts/it-has-moved/ 301',
      '/posts/its-former-name/ /posts/it-has-moved/ 301',
      '',
    ]);
    expect(String(site.files.get('sitemap-0.xml'))).not.toMatch(/2019|\/blog\/|its-former-name/);
  });

  it('may change without feed readers showing the post anew', () => {
    const [item] = readFeed('tags/addresses/rss.xml').filter(
      (one) => one.get('title') === 'It has moved house',
    );
    expect(item?.get('guid')).toBe('https://both-banks.example/2019/05/it-lived-here/');
    expect(item?.get('link')).toBe('https://both-banks.example/posts/it-has-moved/');
  });
});

describe('around a post', () => {
  it('the earlier and the later post are named, and nothing beyond the newest and the oldest', () => {
    const steps = (slug: string): (string | undefined)[] => values(openPost(slug), '.neighbors a', 'href');
    expect(steps('three-authors')).toEqual(['/posts/river-part-two/', '/posts/two-authors/']);
    expect(steps('every-component')).toEqual(['/posts/every-markdown-construct/']);
    expect(steps('bare')).toEqual(['/posts/pinned-and-updated/']);
  });

  it('related posts are three at most, never itself and never of its own series', () => {
    for (const page of site.pages.filter(({ address }) => /^\/posts\/(?!page)[^/]+\/$/.test(address))) {
      const related = values(page, '.related a', 'href');
      expect(related.length).toBeLessThanOrEqual(3);
      expect(related).not.toContain(page.address);
    }
    expect(values(openPost('river-part-one'), '.related a', 'href')).not.toContain('/posts/river-part-two/');
    expect(values(openPost('every-markdown-construct'), '.related a', 'href')[0]).toBe(
      '/posts/every-picture/',
    );
  });

  it('the contents list every section in order, and each leads to its own', () => {
    const page = openPost('every-markdown-construct');
    const links = values(page, '.contents a', 'href');
    expect(texts(page, '.contents a').slice(4)).toEqual([
      'The same heading',
      'The same heading',
      '“Quotes” & <angles> aren’t lost',
      'Comments',
    ]);
    expect(links.slice(4, 6)).toEqual(['#the-same-heading', '#the-same-heading-2']);
    expect(links.filter((link = '') => !page.ids.has(decodeURIComponent(link.slice(1))))).toEqual([]);
  });

  it('the question and the sources are printed where there are any, and nothing stands in for them where not', () => {
    const page = openPost('every-component');
    expect(texts(page, '.question')).toEqual(['Which component would you miss? Answer it below']);
    expect(texts(page, '.sources li > a')).toEqual(['F01', 'F02', 'F03']);
    expect(values(page, '.sources li > a', 'href')).toEqual(['/facts/#F01', '/facts/#F02', '/facts/#F03']);
    expect(
      texts(
        openPost('bare'),
        '.question, .sources, .dek, .series-box, .republished, .contents a[href="#sources"]',
      ),
    ).toEqual([]);
  });
});

test('drafts and future posts appear nowhere', () => {
  const slugs = [
    'a-draft-in-the-past',
    'a-draft-in-a-series',
    'next-morning',
    'next-year',
    'river-part-four',
  ];
  const words = [
    'zanzibar-draft',
    'zanzibar-future',
    'A draft that nobody must see',
    'Where the river is not yet',
    ...slugs,
  ];
  const found = [...site.files].flatMap(([file, content]) =>
    words
      .filter((word) => file.includes(word) || content.includes(word))
      .map((word) => `${file} has "${word}"`),
  );
  expect(found).toEqual([]);
  expect([...site.files.keys()].filter((file) => /^old\/|only-on-a-draft/.test(file))).toEqual([]);
});

test('a link to a future post waits as plain words', () => {
  const page = openPost('river-part-two');
  expect(texts(page, '.e-content p')[0]).toContain('It names a post of tomorrow and one of next year, which');
  expect(values(page, '.e-content a', 'href')).toEqual([]);
});

test('a draft is announced by its promise alone', () => {
  expect(readText(findCard(open('/series/down-the-river/'), 'river-part-one'))).not.toContain('draft');
});

test('pages never show a value that is not there', () => {
  const wrong = site.pages.flatMap(({ address, root }) => {
    const words = root
      .querySelectorAll('main *')
      .filter(({ childElements }) => childElements.length === 0)
      .map(readText);
    const labels = root.querySelectorAll('[aria-label]').map((one) => readAttribute(one, 'aria-label') ?? '');
    return [...words, ...labels]
      .filter((text) => /%[ds]\b|\bundefined\b|\bNaN\b|\[object |Invalid Date/.test(text))
      .map((text) => `${address}: ${text}`);
  });
  expect(wrong).toEqual([]);
  expect(findAll(open('/'), 'main').length).toBe(1);
});
