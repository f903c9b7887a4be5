import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeMerge, mergeModule, mergeProgress, restoreOwn } from '../../../src/training/merge.ts';
import {
  emptyModuleProgress,
  makeProgress,
  valueIn,
  withAnswer,
  withFinish,
  withoutText,
  withReview,
  withStep,
  withText,
} from '../../../src/training/progress.ts';
import { writeProgress } from '../../../src/training/share-progress.ts';
import { anyProgress, minute } from './made-progress.ts';

const empty = emptyModuleProgress();

describe('two records of the same person', () => {
  it('give the same union whichever comes first, in whatever groups, and however often', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, anyProgress, (a, b, c) => {
        const ab = mergeProgress(a, b);
        expect(writeProgress(ab)).toBe(writeProgress(mergeProgress(b, a)));
        expect(writeProgress(mergeProgress(ab, c))).toBe(
          writeProgress(mergeProgress(a, mergeProgress(b, c))),
        );
        expect(writeProgress(mergeProgress(a, a))).toBe(writeProgress(a));
        expect(writeProgress(mergeProgress(ab, b))).toBe(writeProgress(ab));
      }),
      { numRuns: 500 },
    );
  });

  it('lose no answered question, no finished module, and no text that nobody wrote over', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const { modules } = mergeProgress(a, b);
        for (const [id, before] of Object.entries(a.modules)) {
          const after = valueIn(modules, id) ?? empty;
          expect(Object.keys(after.answers)).toEqual(expect.arrayContaining(Object.keys(before.answers)));
          expect(Object.keys(after.reviews)).toEqual(expect.arrayContaining(Object.keys(before.reviews)));
          if (before.finishedOn !== undefined) expect(after.finishedOn).toBeDefined();
          const written = Object.entries(before.texts).flatMap(([question, versions]) =>
            versions.filter(({ at }) => valueIn(after.replaced ?? {}, question)?.includes(at) !== true),
          );
          expect(Object.values(after.texts).flat()).toEqual(expect.arrayContaining(written));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep the earliest first and the latest last answer', () => {
    const question = { id: 'q', hash: '0abc123' };
    const here = withAnswer(
      withAnswer(empty, question, { picked: ['a'] }, minute(2)),
      question,
      { picked: ['b'] },
      minute(3),
    );
    const there = withAnswer(
      withAnswer(empty, question, { picked: ['c'] }, minute(1)),
      question,
      { picked: ['d'] },
      minute(9),
    );
    expect(mergeModule(here, there).answers['q@0abc123']).toEqual({
      first: { answer: { picked: ['c'] }, at: minute(1) },
      last: { answer: { picked: ['d'] }, at: minute(9) },
    });
  });

  it('keep both texts where two devices wrote apart, and one where the other device went on with it', () => {
    const first = withText(empty, 'plan', ['Call Ada'], minute(0));
    const phone = withText(first, 'plan', ['Call Ada on Monday'], minute(10));
    const laptop = withText(first, 'plan', ['Call Bo'], minute(11));
    expect(mergeModule(first, phone).texts.plan).toEqual(phone.texts.plan);
    expect(mergeModule(phone, laptop).texts.plan?.map(({ values }) => values[0])).toEqual([
      'Call Bo',
      'Call Ada on Monday',
    ]);
  });

  it('do not bring back a version that was left out', () => {
    const text = withText(empty, 'plan', ['Call Ada'], minute(0));
    expect(mergeModule(withoutText(text, 'plan', minute(0)), text).texts).toEqual({});
  });
});

describe('what a page wrote and another tab wrote over', () => {
  const wrote = (text: string, at: string) => withText(empty, 'plan', [text], at);

  it('comes back: every answer, and a text that is newer than all that is kept', () => {
    const mine = withAnswer(
      wrote('mine', minute(5)),
      { id: 'q', hash: '0abc123' },
      { picked: ['a'] },
      minute(4),
    );
    const restored = restoreOwn(wrote('theirs', minute(2)), mine);
    expect(Object.keys(restored.answers)).toEqual(['q@0abc123']);
    expect(restored.texts['plan']?.map(({ values }) => values[0])).toEqual(['mine', 'theirs']);
    expect(restoreOwn(restored, mine)).toEqual(restored);
  });

  it('stays away where it was written over or taken out since', () => {
    const mine = wrote('mine', minute(1));
    const later = withText(mine, 'plan', ['mine and more'], minute(1).replace(':00.', ':30.'));
    expect(restoreOwn(later, mine).texts['plan']).toEqual(later.texts['plan']);
    expect(restoreOwn(withoutText(mine, 'plan', minute(1)), mine).texts).toEqual({});
  });
});

describe('what an import would change', () => {
  const question = { id: 'q', hash: '0abc123' };
  const mine = withText(withAnswer(empty, question, { picked: ['a'] }, minute(1)), 'plan', ['A'], minute(1));

  it('is nothing where all of it is known', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(describeMerge(mergeProgress(a, b), a)).toEqual([]);
      }),
    );
    expect(describeMerge(makeProgress({ m: mine }), makeProgress({ m: mine }))).toEqual([]);
  });

  it('is told for a module that is new here', () => {
    const theirs = withReview(withFinish(withStep(mine, 'end', minute(2)), '2026-11-22'), 2, minute(3));
    expect(describeMerge(makeProgress({}), makeProgress({ m: theirs }))).toEqual([
      {
        moduleId: 'm',
        isNew: true,
        newAnswers: 1,
        changedAnswers: 0,
        newTexts: 1,
        otherVersions: 0,
        replacedTexts: 0,
        finishedOn: '2026-11-22',
        newReviews: 1,
        movesOn: true,
      },
    ]);
  });

  it('tells newer answers, other versions of a text, and a text that was gone on with', () => {
    const newer = withAnswer(mine, question, { picked: ['b'] }, minute(5));
    const [answered] = describeMerge(makeProgress({ m: mine }), makeProgress({ m: newer }));
    expect(answered).toMatchObject({ isNew: false, newAnswers: 0, changedAnswers: 1, newTexts: 0 });
    const apart = withText(empty, 'plan', ['B'], minute(6));
    const [beside] = describeMerge(makeProgress({ m: mine }), makeProgress({ m: apart }));
    expect(beside).toMatchObject({ otherVersions: 1, replacedTexts: 0 });
    const goneOn = withText(mine, 'plan', ['A and more'], minute(6));
    const [replaced] = describeMerge(makeProgress({ m: mine }), makeProgress({ m: goneOn }));
    expect(replaced).toMatchObject({ otherVersions: 0, replacedTexts: 1 });
  });
});
