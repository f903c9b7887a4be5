import { describe, expect, it } from 'vitest';
import {
  askFullText,
  pointAt,
  readExcerpt,
  type FoundHit,
  type Pagefind,
} from '../../../src/search/full-text.ts';

/** An index that has some pages for some texts, and remembers what it was asked. */
function createIndex(known: Record<string, string[]>) {
  const asked: { text: string; options: unknown }[] = [];
  const pagefind: Pagefind = {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(),
    search: (text, options) => {
      asked.push({ text, options });
      const results = (known[text] ?? []).map((id, index): FoundHit => ({
        id,
        score: 9 - index,
        data: () => Promise.reject(new Error(id)),
      }));
      return Promise.resolve({ results });
    },
  };
  return { pagefind, asked };
}

const question = { asked: '', narrowed: {}, newestFirst: false };

describe('a question to the full text', () => {
  it('is asked whole, and by its parts and their other words where few pages have it whole', async () => {
    const { pagefind, asked } = createIndex({ 'terrier client': ['a'], customer: ['b'] });
    const found = await askFullText(pagefind, { ...question, asked: 'the terrier of a client' }, 10);
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(asked.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['terrier client', 'terrier', 'client', 'customer']),
    );
  });

  it('is asked once where enough pages have it whole', async () => {
    const { pagefind, asked } = createIndex({ 'two words': ['a', 'b', 'c', 'd', 'e'] });
    await askFullText(pagefind, { ...question, asked: 'two words' }, 10);
    expect(asked).toHaveLength(1);
  });

  it('keeps its order of words in quotation marks', async () => {
    const { pagefind, asked } = createIndex({});
    await askFullText(pagefind, { ...question, asked: '"four lines"' }, 10);
    expect(asked.map(({ text }) => text)).toEqual(['"four lines"']);
  });

  it('is narrowed to any of the chosen names, the newest first where that is wanted', async () => {
    const { pagefind, asked } = createIndex({});
    const narrowed = { kind: ['Post', 'Page'], theme: [] };
    await askFullText(pagefind, { asked: 'promise', narrowed, newestFirst: true }, 10);
    expect(asked[0]?.options).toEqual({
      filters: { kind: { any: ['Post', 'Page'] } },
      sort: { day: 'desc' },
    });
  });
});

describe('an excerpt', () => {
  it('is cut at its marks, and its signs are read', () => {
    expect(readExcerpt('a &lt;b&gt; <mark>four</mark> <mark>lines.</mark> Then')).toEqual([
      { text: 'a <b> ', isMarked: false },
      { text: 'four', isMarked: true },
      { text: ' ', isMarked: false },
      { text: 'lines.', isMarked: true },
      { text: ' Then', isMarked: false },
    ]);
  });

  it('lends an address the words to go to', () => {
    const pieces = readExcerpt('a <mark>two-way</mark> <mark>lines.</mark> Then <mark>more</mark>');
    expect(pointAt('/posts/a/#part', pieces)).toBe('/posts/a/#part:~:text=two%2Dway%20lines');
    expect(pointAt('/posts/a/', pieces)).toBe('/posts/a/#:~:text=two%2Dway%20lines');
    expect(pointAt('/posts/a/', readExcerpt('nothing marked'))).toBe('/posts/a/');
  });
});
