import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeThreads, pageThreads, type Thread } from '../../../src/conversation/thread.ts';
import { anyConversation, idsOf, makeComment } from './made-comments.ts';

const written = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00Z`;

describe('a conversation', () => {
  it('runs from the oldest to the newest, on every step', () => {
    const threads = arrangeThreads([
      makeComment('late', { written: written(9) }),
      makeComment('second answer', { written: written(8), parent: 'early' }),
      makeComment('first answer', { written: written(7), parent: 'early' }),
      makeComment('early', { written: written(6) }),
    ]);
    expect(idsOf(threads)).toEqual(['early', 'first answer', 'second answer', 'late']);
  });

  it('goes by the time, not by how it is written', () => {
    const threads = arrangeThreads([
      makeComment('third', { written: '2026-11-20T09:00:00.500Z' }),
      makeComment('second', { written: '2026-11-20T09:00:00.250Z' }),
      makeComment('first', { written: '2026-11-20T09:00:00Z' }),
    ]);
    expect(idsOf(threads)).toEqual(['first', 'second', 'third']);
  });

  it('keeps the given order where times are equal', () => {
    expect(idsOf(arrangeThreads(['x', 'a', 'm'].map((id) => makeComment(id))))).toEqual(['x', 'a', 'm']);
  });

  it('lets an answer stand by itself when its parent is gone', () => {
    expect(idsOf(arrangeThreads([makeComment('b', { parent: 'gone' })]))).toEqual(['b']);
  });

  it.each([
    ['two comments answer each other', { a: 'b', b: 'a' }],
    ['a comment answers itself', { a: 'a' }],
    ['three comments go round', { a: 'b', b: 'c', c: 'a' }],
    ['answers hang on a circle', { a: 'b', b: 'a', c: 'b', d: 'c' }],
  ])('loses nobody where %s', (_what, parents) => {
    const comments = Object.entries(parents).map(([id, parent]) => makeComment(id, { parent }));
    const threads = arrangeThreads(comments);
    expect(idsOf(threads).sort()).toEqual(Object.keys(parents));
    expect(threads.map(({ comment }) => comment.id)).toEqual(['a']);
  });

  it('loses nobody where two comments have one id', () => {
    const threads = arrangeThreads([makeComment('a'), makeComment('a', { name: 'Bo' })]);
    expect(threads.map(({ comment }) => comment.name)).toEqual(['Ann Lee', 'Bo']);
  });

  it('keeps every comment once, whatever answers what', () => {
    fc.assert(
      fc.property(anyConversation, (comments) => {
        expect(idsOf(arrangeThreads(comments)).sort()).toEqual(comments.map(({ id }) => id).sort());
      }),
    );
  });

  it('puts every answer under its parent, unless that would close a circle', () => {
    fc.assert(
      fc.property(anyConversation, (comments) => {
        const known = new Set(comments.map(({ id }) => id));
        const roots = arrangeThreads(comments);
        const check = ({ comment, answers }: Thread): void => {
          for (const answer of answers) {
            expect(answer.comment.parent).toBe(comment.id);
            check(answer);
          }
        };
        roots.forEach(check);
        for (const root of roots) {
          const { parent } = root.comment;
          if (parent !== undefined && known.has(parent)) expect(idsOf([root])).toContain(parent);
        }
      }),
    );
  });

  it('leaves the given list as it was', () => {
    const comments = [makeComment('b', { written: written(9) }), makeComment('a', { written: written(8) })];
    arrangeThreads(comments);
    expect(comments.map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the pages of a conversation', () => {
  it('are one where there is nothing to show', () => {
    expect(pageThreads([], 50)).toEqual([[]]);
  });

  it('never tear a thread, lose one or change the order', () => {
    fc.assert(
      fc.property(anyConversation, fc.integer({ min: 1, max: 6 }), (comments, perPage) => {
        const threads = arrangeThreads(comments);
        expect(pageThreads(threads, perPage).flat()).toEqual(threads);
      }),
    );
  });

  it('are as full as they may be: a page holds more than its number only for one long thread', () => {
    fc.assert(
      fc.property(anyConversation, fc.integer({ min: 1, max: 6 }), (comments, perPage) => {
        const pages = pageThreads(arrangeThreads(comments), perPage);
        for (const [index, page] of pages.entries()) {
          const size = idsOf(page).length;
          if (size > perPage) expect(page).toHaveLength(1);
          const next = pages[index + 1]?.[0];
          if (next !== undefined) expect(size + idsOf([next]).length).toBeGreaterThan(perPage);
        }
      }),
    );
  });
});
