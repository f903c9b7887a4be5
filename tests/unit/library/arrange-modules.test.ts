import { describe, expect, it } from 'vitest';
import { arrangeModules } from '../../../src/library/arrange-modules.ts';
import type { Content } from '../../../src/library/content.ts';
import { makeContent, now } from './made-content.ts';
import { makeModule, makePath } from './made-modules.ts';

const closed = new Set(['/posts/not-yet/']);

function arrangeAll(more: Partial<Content>, preview = false) {
  return arrangeModules(makeContent([], more), { now, preview, closed });
}

const content = {
  modules: [
    makeModule('c', { draft: true }),
    makeModule('b', { prerequisites: ['id-of-a', 'id-of-c'] }),
    makeModule('a', { minutes: 12 }),
  ],
  paths: new Map([
    ['later', makePath(2, ['c', 'A promised one'])],
    ['quick', makePath(1, ['b', 'c', 'A promised one'], 'track')],
    ['first', makePath(1, ['a', 'b'])],
  ]),
};

describe('modules', () => {
  it('come in the order of the paths, without drafts', () => {
    expect(arrangeAll(content).modules.map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(arrangeAll(content, true).modules.map(({ slug, state }) => `${slug} ${state}`)).toEqual([
      'a published',
      'b published',
      'c draft',
    ]);
  });

  it('wait for their day', () => {
    const modules = [
      makeModule('a', { published: '2026-11-22' }),
      makeModule('b', { published: '2026-11-21' }),
    ];
    expect(arrangeAll({ modules }).modules.map(({ slug }) => slug)).toEqual(['b']);
    expect(arrangeAll({ modules }, true).modules.map(({ slug, state }) => `${slug} ${state}`)).toEqual([
      'a scheduled',
      'b published',
    ]);
  });

  it('know their place in the row of all paths, what comes before them and what is to come', () => {
    const [a, b] = arrangeAll(content).modules;
    expect(a?.place).toEqual({
      id: 'first',
      name: 'Name 1',
      address: '/training/paths/first/',
      title: 'Path A, Name 1',
      number: 1,
      total: 4,
      next: { id: 'b', name: 'Title of b', address: '/training/b/' },
    });
    expect(b?.place).toMatchObject({ number: 2, previous: { id: 'a' }, promised: 'Title of c' });
    expect(b?.place).not.toHaveProperty('next');
  });

  it('name what to do first, as far as readers can open it', () => {
    expect(arrangeAll(content).modules[1]?.prerequisites).toEqual([
      { id: 'id-of-a', name: 'Title of a', address: '/training/a/' },
    ]);
  });

  it('have their addresses, theme and sources', () => {
    const fact = { cite: 'Cite' };
    // A marked boundary: only the citation of a fact is looked at here.
    const facts = new Map([['F01', fact]]) as unknown as Content['facts'];
    const modules = [makeModule('a', { sources: ['F01', 'F02'] })];
    expect(arrangeAll({ modules, facts, paths: new Map() }).modules[0]).toMatchObject({
      address: '/training/a/',
      workbook: '/training/a/workbook/',
      facilitate: '/training/a/facilitate/',
      handIn: '/training/a/hand-in/',
      theme: { id: 'promises', name: 'Name of promises', address: '/categories/promises/' },
      sources: [{ id: 'F01', cite: 'Cite' }],
    });
  });

  it('let links to drafts and to posts that are not out wait', () => {
    const [module] = arrangeAll(content).modules;
    expect([...(module?.closed ?? [])]).toEqual([
      '/posts/not-yet/',
      '/training/c/',
      '/training/c/workbook/',
      '/training/c/facilitate/',
      '/training/c/hand-in/',
    ]);
  });
});

describe('paths', () => {
  it('come before tracks, with letters and numbers, and promise what is not out', () => {
    const { paths } = arrangeAll(content);
    expect(paths.map(({ id, title }) => `${id}: ${title}`)).toEqual([
      'first: Path A, Name 1',
      'later: Path B, Name 2',
      'quick: Name 1',
    ]);
    expect(
      paths.map(({ stops }) => stops.map(({ number, title, module }) => [number, title, module?.slug])),
    ).toEqual([
      [
        [1, 'Title of a', 'a'],
        [2, 'Title of b', 'b'],
      ],
      [
        [3, 'Title of c', undefined],
        [4, 'A promised one', undefined],
      ],
      [
        [2, 'Title of b', 'b'],
        [3, 'Title of c', undefined],
        [4, 'A promised one', undefined],
      ],
    ]);
  });

  it('add up the minutes of what is out', () => {
    expect(arrangeAll(content).paths.map(({ minutes }) => minutes)).toEqual([
      { alone: 22, team: 40 },
      { alone: 0, team: 0 },
      { alone: 10, team: 20 },
    ]);
  });
});
