import { describe, expect, it, test } from 'vitest';
import { findAll, readAttribute, readText } from '../../checks/site.ts';
import { open, openPost, readFeed, site, texts, values } from './fixture-pages.ts';

const pictures = openPost('every-picture');
const inText = findAll(pictures, '.e-content img');

describe('the credit of a cover', () => {
  it('has name, link and license', () => {
    expect(texts(pictures, '.cover .credit')).toEqual(['Picture: Ada Brook-O’Neill, CC BY 4.0']);
    expect(values(pictures, '.cover .credit a', 'href')).toEqual([
      'https://example.org/ada/',
      'https://creativecommons.org/licenses/by/4.0/',
    ]);
    expect(values(pictures, '.cover .credit a', 'rel')).toEqual([undefined, 'license']);
  });

  it('may be a name alone', () => {
    const page = openPost('a-cover-with-a-name-only');
    expect(texts(page, '.cover .credit')).toEqual(['Picture: Mira Vale']);
    expect(values(page, '.cover .credit a', 'href')).toEqual([]);
  });

  it('is left out where there is none', () => {
    expect(texts(openPost('in-a-folder-of-its-year'), '.credit')).toEqual([]);
  });
});

describe('a picture', () => {
  it('says what it shows in the author’s words, and never in its file’s name', () => {
    expect(inText.map((image) => readAttribute(image, 'alt'))).toEqual([
      'A blue square on grey, with “signs” & all',
      'Two stripes',
      'A long band of one color',
      'A line that bends twice',
      '',
      'a small blue square',
    ]);
    expect(values(pictures, '.cover img', 'alt')).toEqual([
      'A wide green bank under a pale sky & a “river”.',
    ]);
    const named = site.pages.flatMap((page) =>
      values(page, 'img', 'alt').filter((alt) => alt === undefined || /\.(png|jpe?g|svg|webp)$|_/.test(alt)),
    );
    expect(named).toEqual([]);
  });

  it('stands in a figure, with its caption and credit where it has them', () => {
    const captions = findAll(pictures, '.e-content figure').map((figure) =>
      figure.querySelectorAll('figcaption p').map(readText),
    );
    expect(captions).toEqual([
      [],
      ['Two stripes, from a folder beside the post.', 'Picture: José Ndiaye, CC0 1.0'],
      ['A long band.'],
      [],
      [],
    ]);
    expect(values(pictures, 'figcaption a[rel="license"]', 'href')).toEqual([
      'https://creativecommons.org/publicdomain/zero/1.0/',
    ]);
    expect(findAll(pictures, 'figure.wide img').map((image) => readAttribute(image, 'alt'))).toEqual([
      'A long band of one color',
    ]);
  });

  it('has its size written down, so that nothing moves while it loads', () => {
    const sizeless = site.pages.flatMap((page) =>
      findAll(page, 'img')
        .filter(
          (image) => !/^\d+$/.test(readAttribute(image, 'width') ?? '') || !image.hasAttribute('height'),
        )
        .map(() => page.address),
    );
    expect(sizeless).toEqual([]);
    expect(inText.map((image) => readAttribute(image, 'width'))).toEqual([
      '320',
      '600',
      '2000',
      '480',
      '320',
      '320',
    ]);
  });

  it('is offered in lighter widths, up to its own', () => {
    const widths = (set = ''): string[] => [...set.matchAll(/ (\d+w)/g)].map(([, width = '']) => width);
    expect(widths(values(pictures, 'figure.wide img', 'srcset')[0])).toEqual([
      '400w',
      '800w',
      '1248w',
      '1920w',
      '2000w',
    ]);
    expect(widths(values(pictures, '.cover img', 'srcset')[0])).toEqual(['400w', '800w', '1248w', '1600w']);
    expect(inText[3] && readAttribute(inText[3], 'src')).toMatch(/drawing.*\.svg$/);
  });

  it('loads late in the text and at once at the head', () => {
    expect(new Set(inText.map((image) => readAttribute(image, 'loading')))).toEqual(new Set(['lazy']));
    expect(values(pictures, '.cover img', 'loading')).toEqual([undefined]);
  });

  it('reaches the feed with an address that works there', () => {
    const [item] = readFeed('tags/pictures/rss.xml');
    expect(item?.get('content:encoded')).toMatch(/<img src="https:\/\/both-banks\.example\/_astro\/plain/);
  });
});

describe('a republished post', () => {
  const page = openPost('appeared-elsewhere-first');

  it('says where it stood first and with whose permission it stands here', () => {
    expect(texts(page, '.republished')).toEqual([
      'First published in The Ferry & Bridge Gazette. Republished with permission from Mira Vale and the editors.',
    ]);
    expect(values(page, '.republished a', 'href')).toEqual(['https://example.net/gazette/first/']);
  });

  it('sends search engines to its original and stays out of the sitemap', () => {
    expect(values(page, 'link[rel="canonical"]', 'href')).toEqual(['https://example.net/gazette/first/']);
    expect(String(site.files.get('sitemap-0.xml'))).not.toContain('appeared-elsewhere-first');
  });
});

describe('a link post', () => {
  const page = openPost('a-link-out');
  const target = 'https://example.org/articles/the-other-bank/?from=both&banks=2';

  it('leads out from its title and below its text, naming the site', () => {
    expect(values(page, 'h1 a', 'href')).toEqual([target]);
    expect(values(page, '.link-out a', 'href')).toEqual([target]);
    expect(texts(page, '.link-out')).toEqual(['Read it at example.org']);
  });

  it('leads out in the feed, too', () => {
    const [item] = readFeed('tags/addresses/rss.xml').filter(
      (one) => one.get('title') === 'A link that leads out',
    );
    expect(item?.get('content:encoded')).toContain(
      'https://example.org/articles/the-other-bank/?from=both&amp;banks=2',
    );
  });
});

test('share links carry title and address whole, and fetch nothing', () => {
  const page = openPost('quotes-and-signs');
  const [linkedIn, mastodon, mail] = values(page, '.share a', 'href');
  expect(linkedIn && new URL(linkedIn).searchParams.get('url')).toBe(
    'https://both-banks.example/posts/quotes-and-signs/',
  );
  expect(decodeURIComponent(mastodon ?? '')).toContain('“Quotes” & <angles>');
  expect(mail && new URL(mail).searchParams.get('subject')).toBe(texts(page, 'h1')[0]);
  const scripts = findAll(page, 'script').filter((script) => script.hasAttribute('src'));
  expect(scripts.map((script) => readAttribute(script, 'src')?.startsWith('/'))).toEqual(
    scripts.map(() => true),
  );
});

test('every link out of a text is cut off from the page it leaves', () => {
  const loose = findAll(openPost('every-markdown-construct'), '.e-content a')
    .filter((link) => readAttribute(link, 'href')?.startsWith('https://'))
    .filter((link) => readAttribute(link, 'rel') !== 'noopener');
  expect(loose.map(readText)).toEqual([]);
  expect(findAll(open('/method/'), '.prose a').length).toBeGreaterThan(3);
});
