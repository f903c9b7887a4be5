import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Findable } from '../../src/search/findable.ts';
import { realSite } from '../built-sites.ts';
import { answerQuestions, isFound, readQuestions, weigh, type SearchAnswer } from '../search-quality.ts';
import { bothSites } from './both-sites.ts';

const kilobyte = 1024;

/**
 * Compressed: the program of search, with the list of titles; and what any of the committed questions fetches of the full
 * text where it is a reader's first.
 */
const budgets = { jumpTo: 25 * kilobyte, fullText: 150 * kilobyte };

describe.each(bothSites)('search of %s', (_name, site) => {
  // A marked boundary: the build wrote this file.
  const titles = JSON.parse(String(site.files.get('search/titles.json'))) as Findable[];

  it('leads to pages that exist, each once', () => {
    const addresses = titles.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    const missing = addresses.filter((address) => !site.files.has(`${address}index.html`.slice(1)));
    expect(missing).toEqual([]);
  });

  it('says of every page what it is called and about', () => {
    expect(titles.filter(({ title, description }) => title === '' || description === '')).toEqual([]);
  });

  it('has an index of every post and module', () => {
    const entry = String(site.files.get('pagefind/pagefind-entry.json'));
    // A marked boundary: Pagefind wrote this file.
    const { languages } = JSON.parse(entry) as { languages: Record<string, { page_count: number }> };
    const texts = titles.filter(({ kind }) => kind === 'Post' || kind === 'Training').length;
    expect(Object.keys(languages)).toEqual(['en']);
    expect(languages.en?.page_count).toBeGreaterThanOrEqual(texts);
  });

  it('brings nothing along that no page asks for', () => {
    const names = [...site.files.keys()].filter((name) => name.startsWith('pagefind/'));
    expect(names.filter((name) => /-ui\.|highlight|unknown/.test(name))).toEqual([]);
  });
});

describe('search of the real content', () => {
  let answers: SearchAnswer[];
  beforeAll(async () => {
    answers = await answerQuestions(realSite.root, readQuestions());
  }, 120_000);

  it('weighs little before and at a first question, whatever it is', () => {
    const [real] = bothSites;
    const names = [...(real?.[1].files.keys() ?? [])];
    const program = names.filter((name) => /^_astro\/Search\.client-.*\.js$/.test(name));
    expect(program).toHaveLength(1);
    const jumpTo = [...program, 'search/titles.json'].reduce(
      (sum, name) => sum + weigh(join(realSite.root, name)),
      0,
    );
    const [heaviest] = answers.toSorted((a, b) => b.bytes - a.bytes);
    const say = (bytes = 0): string => `${(bytes / kilobyte).toFixed(1)} KB`;
    console.log(`search: jump to ${say(jumpTo)}, a first question at most ${say(heaviest?.bytes)} more`);
    expect(jumpTo).toBeLessThanOrEqual(budgets.jumpTo);
    expect(heaviest?.bytes, heaviest?.ask).toBeLessThanOrEqual(budgets.fullText);
  });

  it('answers at least 19 of 20 questions of each kind among the first five pages it shows', () => {
    expect(answers.length).toBeGreaterThanOrEqual(60);
    expect(answers.filter(({ blind }) => blind).length).toBeGreaterThanOrEqual(answers.length / 2);
    for (const group of new Set(answers.map((answer) => answer.group))) {
      const own = answers.filter((answer) => answer.group === group);
      const lost = own.filter((answer) => !isFound(answer)).map(({ ask }) => ask);
      expect(lost.length / own.length, `${group}: ${lost.join('; ')}`).toBeLessThanOrEqual(0.05);
    }
  });
});
