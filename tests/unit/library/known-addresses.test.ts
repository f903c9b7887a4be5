import { describe, expect, it } from 'vitest';
import { knownAddresses } from '../../../src/library/known-addresses.ts';
import { makeContent, makePost, makeReading } from './made-content.ts';

const content = makeContent([makePost('a-post')], {
  pages: [{ name: 'about', file: 'f', matter: { title: 'A', description: 'B', updated: new Date(0) } }],
  series: new Map([['storm', { title: 'S', description: 'D', promised: [] }]]),
});
const reading = makeReading(content);
const known = knownAddresses(reading);

describe('the addresses that a text may link to', () => {
  it('are those of the content, and the ones that are always there', () => {
    for (const address of [
      '/',
      '/posts/',
      '/posts/a-post/',
      '/about/',
      '/series/storm/',
      '/tags/b/',
      '/categories/promises/',
      '/people/both-banks/',
      '/rss.xml',
    ]) {
      expect(known.has(address), address).toBe(true);
    }
    for (const address of ['/posts/a-post', '/posts/other/', '/tags/x/', '/about', '']) {
      expect(known.has(address), address).toBe(false);
    }
  });

  it('have the fragments of their headings, their comments and notes, and of the page around the text', () => {
    for (const fragment of ['a-heading', 'comments', 'sources', 'comment-c1', 'fn-1'])
      expect(known.lacks('/posts/a-post/', fragment), fragment).toBe(false);
    expect(known.lacks('/posts/a-post/', 'no-heading')).toBe(true);
    expect(known.lacks('/tags/b/', 'anything')).toBe(false);
  });

  it('have every entry of the register', () => {
    const declared = { ...reading.declared, facts: new Set(['F07']) };
    const withFacts = knownAddresses({ ...reading, declared });
    expect([withFacts.lacks('/facts/', 'F07'), withFacts.lacks('/facts/', 'F08')]).toEqual([false, true]);
  });

  it('are not doubted where their file could not be read', () => {
    const declared = { ...reading.declared, tags: undefined, facts: undefined };
    const withoutTags = knownAddresses({ ...reading, declared });
    expect(withoutTags.has('/tags/x/')).toBe(true);
    expect(withoutTags.has('/series/x/')).toBe(false);
    expect(withoutTags.lacks('/facts/', 'F08')).toBe(false);
  });

  it('include what is served as it is', () => {
    expect([...known.all()].filter((address) => address.startsWith('/fonts/'))).not.toEqual([]);
  });
});
