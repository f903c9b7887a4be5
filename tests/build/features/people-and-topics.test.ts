import { describe, expect, it, test } from 'vitest';
import { findAll, readText } from '../../checks/site.ts';
import {
  findCard,
  listCards,
  open,
  openPost,
  readFeed,
  readInCard,
  site,
  texts,
  values,
} from './fixture-pages.ts';

describe('categories', () => {
  it('are all named on a post, the main one on its card', () => {
    expect(texts(openPost('twelve-tags'), '.article-head .p-category')).toEqual([
      'One thing',
      'Signs & <letters>',
      'People and places',
    ]);
    expect(readInCard(open('/posts/page/2/'), 'twelve-tags', '.p-category')).toBe('One thing');
  });

  it('stand in the order in which their file names them', () => {
    expect(texts(open('/categories/'), '.topics h2')).toEqual([
      'One thing',
      'Signs & <letters>',
      'People and places',
      'Nothing here',
    ]);
  });

  it('each have an archive with their description, their posts and their feed', () => {
    for (const id of ['one-thing', 'signs-and-letters', 'people-and-places']) {
      const page = open(`/categories/${id}/`);
      expect(texts(page, '.dek')[0]).not.toBe('');
      expect(readFeed(`categories/${id}/rss.xml`).map((item) => item.get('title'))).toContain(
        'Twelve tags and three categories',
      );
      expect(values(page, '.index-head a', 'href')).toContain(`/feeds/#categories-${id}`);
    }
  });

  it('may be empty, and then say so', () => {
    const page = open('/categories/nothing-here/');
    expect(texts(page, '.index-head .meta span')).toEqual(['Nothing published yet']);
    expect(texts(page, '.empty')[0]).toMatch(/^Nothing is published in this category yet\./);
    expect(listCards(page)).toEqual([]);
    expect(readFeed('categories/nothing-here/rss.xml')).toEqual([]);
  });
});

describe('tags', () => {
  it('may be twelve, each with its link', () => {
    const page = openPost('twelve-tags');
    expect(texts(page, '.tags a')).toHaveLength(12);
    expect(
      values(page, '.tags a', 'href').filter((href = '') => !site.files.has(`${href.slice(1)}index.html`)),
    ).toEqual([]);
  });

  it('may have a name in any letters', () => {
    expect(texts(openPost('every-component'), '.tags')).toEqual(['Tagged Components Café “Žluťoučký” 日本']);
    expect(texts(open('/tags/cafe/'), 'h1')).toEqual(['Tagged: Café “Žluťoučký” 日本']);
    expect(readFeed('tags/cafe/rss.xml')[0]?.get('category')).toContain('Café “Žluťoučký” 日本');
  });

  it('are left out with their label where a post has none', () => {
    expect(texts(openPost('bare'), '.tags')).toEqual([]);
  });

  it('have no page before a post with them is out', () => {
    expect(texts(open('/tags/'), '.topics h2')).not.toContain('Only on a draft');
    expect(site.files.has('tags/only-on-a-draft/index.html')).toBe(false);
  });
});

test('an empty name is never printed', () => {
  const names =
    '.p-category, .p-author, .tags a, .tags span, .author-name a, .topics a, .comment-head b, .kicker a';
  const empty = site.pages.flatMap((page) =>
    findAll(page, names)
      .filter((one) => readText(one) === '')
      .map(() => page.address),
  );
  expect(empty).toEqual([]);
});

describe('the byline', () => {
  it('reads well with one, two and three names', () => {
    expect(texts(openPost('bare'), '.byline')).toEqual(['By Both Banks']);
    expect(texts(openPost('two-authors'), '.byline')).toEqual(['By Ada Brook-O’Neill and José Ndiaye']);
    expect(texts(openPost('three-authors'), '.byline')).toEqual([
      'By Both Banks, Mira Vale and Ada Brook-O’Neill',
    ]);
  });

  it('stands on a card where somebody else than the house signs', () => {
    expect(readInCard(open('/posts/page/2/'), 'two-authors', '.byline')).toBe(
      'By Ada Brook-O’Neill and José Ndiaye',
    );
    expect(readInCard(open('/posts/page/2/'), 'twelve-tags', '.byline')).toBeUndefined();
  });

  it('reaches the feed as one creator a name', () => {
    const [item] = readFeed('rss.xml').filter((one) => one.get('title') === 'Signed by two');
    expect(item?.get('dc:creator')).toBe('Ada Brook-O’Neill|José Ndiaye');
  });
});

describe('the box about an author', () => {
  it('shows a guest with role, own page and links', () => {
    const page = openPost('two-authors');
    expect(texts(page, '.author-name')).toEqual(['Ada Brook-O’Neill, guest author', 'José Ndiaye']);
    expect(texts(page, '.author p')[1]).toContain('She mends bicycles & writes “short” sentences.');
    expect(values(page, '.author-links a', 'href')).toEqual([
      'https://example.org/ada/',
      'https://example.social/@ada',
      'https://example.com/workshop/?a=1&b=2',
    ]);
    expect(values(page, '.author-links a', 'rel')).toEqual([undefined, 'me', 'me']);
  });

  it('shows no links where an author has none', () => {
    expect(findAll(openPost('two-authors'), '.author-links').length).toBe(1);
  });
});

describe('a person', () => {
  it('has an archive and a feed of what they signed, together or alone', () => {
    expect(listCards(open('/people/mira-vale/'))).toEqual(['three-authors', 'appeared-elsewhere-first']);
    expect(readFeed('people/mira-vale/rss.xml').map((item) => item.get('title'))).toEqual([
      'Signed by three',
      'It appeared elsewhere first',
    ]);
  });

  it('who has signed nothing yet has a page that says so', () => {
    expect(texts(open('/people/nobody-yet/'), '.empty')).toEqual([
      'Nothing is published under this name yet.',
    ]);
  });
});

describe('a series', () => {
  it('leads from part to part', () => {
    const [first, second] = [openPost('river-part-one'), openPost('river-part-two')];
    expect(texts(first, '.series-box li')).toEqual(['Next in series: Where the river bends']);
    expect(texts(second, '.series-box li')[0]).toBe('Previous in series: Where the river begins');
    expect(values(second, '.series-box a', 'href')).toEqual([
      '/series/down-the-river/',
      '/posts/river-part-one/',
    ]);
    expect(texts(second, '.article-head .meta')[0]).toContain('Down the River, part 2');
  });

  it('a promised part is named and has no link', () => {
    const title = 'The part that is promised and not written';
    expect(texts(openPost('river-part-two'), '.series-box li')[1]).toBe(`Still to come: ${title}`);
    expect(texts(open('/series/down-the-river/'), '.still-to-come li')).toEqual([`Part 3 ${title}`]);
    const links = site.pages.flatMap((page) => findAll(page, 'a').map(readText));
    expect(links.filter((text) => text.includes(title))).toEqual([]);
  });

  it('lists its parts in order, and waits silently for a part that is scheduled', () => {
    const page = open('/series/down-the-river/');
    expect(listCards(page)).toEqual(['river-part-one', 'river-part-two']);
    expect(texts(page, '.part-number')).toEqual(['Part 1', 'Part 2', 'Part 3']);
    expect(readText(findCard(page, 'river-part-two'))).toContain('Where the river bends');
  });

  it('of which nothing is out has a page of promises', () => {
    expect(texts(open('/series/all-promised/'), '.still-to-come li')).toEqual([
      'Part 1 A first part to come',
      'Part 2 A second part to come',
    ]);
    expect(texts(open('/'), '.series-river h2')).toEqual(['Down the River']);
  });
});

test('a count carries its label and is right for none, one and many', () => {
  expect(texts(open('/categories/'), '.topics .meta span')).toEqual([
    '16 posts',
    '4 posts',
    '6 posts',
    'Nothing published yet',
  ]);
  expect(texts(open('/archive/2026/07/'), '.meta span')).toEqual(['1 post']);
  const bare = site.pages.flatMap((page) =>
    texts(page, '.count').filter((text) => !/^(no|\d[\d,]*) \w+$/.test(text)),
  );
  expect(bare).toEqual([]);
});
