import { describe, expect, it } from 'vitest';
import { checkSeries } from '../../../src/library/check-series.ts';
import type { Series } from '../../../src/library/schemas.ts';
import type { PostEntry } from '../../../src/library/content.ts';
import { arrangePosts, makeContent, makePost, makeReading, postOf } from './made-content.ts';

function makeSeries(promised: Series['promised'] = []): Map<string, Series> {
  return new Map([['storm', { title: 'After the Storm', description: 'About storms.', promised }]]);
}

const part = (number: number, more: Record<string, unknown> = {}): PostEntry =>
  makePost(`part-${number}`, {
    published: `2026-11-0${number}`,
    series: { name: 'storm', part: number },
    ...more,
  });

const findings = (posts: PostEntry[], promised: Series['promised'] = []): string[] =>
  checkSeries(makeReading(makeContent(posts, { series: makeSeries(promised) }))).map(
    ({ file, message }) => `${file.split('/')[2] ?? ''}: ${message}`,
  );

describe('a series', () => {
  it('lists its parts in order, whatever order they are read in', () => {
    const { series } = arrangePosts([part(3), part(1), part(2)], { series: makeSeries() });
    expect(series[0]?.parts.map(({ part: number, post }) => [number, post?.slug])).toEqual([
      [1, 'part-1'],
      [2, 'part-2'],
      [3, 'part-3'],
    ]);
    expect(series[0]).toMatchObject({ id: 'storm', name: 'After the Storm', address: '/series/storm/' });
  });

  it('gives each part its place, with the parts before and after', () => {
    const library = arrangePosts([part(1), part(2), part(3), makePost('other')], { series: makeSeries() });
    const places = [1, 2, 3].map((number) => postOf(library, `part-${number}`).series);
    expect(places.map((place) => [place?.previous?.id, place?.part, place?.next?.id])).toEqual([
      [undefined, 1, 'part-2'],
      ['part-1', 2, 'part-3'],
      ['part-2', 3, undefined],
    ]);
    expect(postOf(library, 'other')).not.toHaveProperty('series');
  });

  it('promises the next part to readers of the last one only', () => {
    const promised = [
      { part: 3, title: 'Sorry' },
      { part: 4, title: 'Again' },
    ];
    const library = arrangePosts([part(1), part(2)], { series: makeSeries(promised) });
    expect(postOf(library, 'part-1').series).not.toHaveProperty('promised');
    expect(postOf(library, 'part-2').series?.promised).toBe('Sorry');
    expect(library.series[0]?.parts.map(({ title, post }) => [title, post === undefined])).toEqual([
      ['Title of part-1', false],
      ['Title of part-2', false],
      ['Sorry', true],
      ['Again', true],
    ]);
  });

  it('keeps promising a part that is a draft or scheduled, and stops when it is out', () => {
    const promised = [{ part: 2, title: 'Promised title' }];
    for (const kept of [{ draft: true }, { published: '2026-12-24' }]) {
      const library = arrangePosts([part(1), part(2, kept)], { series: makeSeries(promised) });
      expect(postOf(library, 'part-1').series?.promised).toBe('Promised title');
    }
    const out = arrangePosts([part(1), part(2)], { series: makeSeries(promised) });
    expect(out.series[0]?.parts.map(({ title }) => title)).toEqual(['Title of part-1', 'Title of part-2']);
    expect(postOf(out, 'part-1').series).not.toHaveProperty('promised');
  });

  it('without any part out is all promises', () => {
    const { series } = arrangePosts([], { series: makeSeries([{ part: 1, title: 'Soon' }]) });
    expect(series[0]?.parts).toEqual([{ part: 1, title: 'Soon' }]);
  });
});

describe('a mistake in a series', () => {
  it.each<[string, PostEntry[], Series['promised'], string[]]>([
    ['none', [part(1), part(2)], [{ part: 3, title: 'x' }], []],
    ['a gap', [part(1), part(3)], [], ['part-3: part 2 of “storm” does not exist']],
    ['a first part that is missing', [part(2)], [], ['part-2: part 1 of “storm” does not exist']],
    ['a gap that is promised', [part(1), part(3)], [{ part: 2, title: 'x' }], []],
    [
      'a doubled number',
      [part(1), makePost('twin', { published: '2026-11-02', series: { name: 'storm', part: 1 } })],
      [],
      ['twin: part 1 of “storm” is content/posts/part-1/index.mdx already'],
    ],
    [
      'parts out of order',
      [part(1), part(2, { published: '2026-10-01' })],
      [],
      ['part-2: part 2 of “storm” appears before part 1'],
    ],
    [
      'a promise kept',
      [part(1)],
      [{ part: 1, title: 'x' }],
      ['part-1: part 1 of “storm” is still promised in series.yaml'],
    ],
    ['a promise that is only a draft', [part(1, { draft: true })], [{ part: 1, title: 'x' }], []],
  ])('is found: %s', (_what, posts, promised, messages) => {
    expect(findings(posts, promised)).toEqual(messages);
  });
});
