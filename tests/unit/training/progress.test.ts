import { describe, expect, it } from 'vitest';
import {
  answerTo,
  emptyModuleProgress,
  LONGEST_TEXT,
  withAnswer,
  withFinish,
  withoutText,
  withReview,
  withStep,
  withText,
} from '../../../src/training/progress.ts';
import { makeQuiz, words } from './made-questions.ts';
import { hashOf } from '../../../src/training/identify.ts';
import { minute } from './made-progress.ts';

const quiz = makeQuiz('first', ['One', '*Two']);
const other = makeQuiz('second', ['Three', '*Four']);
const empty = emptyModuleProgress();

describe('answers', () => {
  const once = withAnswer(empty, quiz, { picked: ['1a2b'] }, minute(0));
  const twice = withAnswer(once, quiz, { picked: ['zz09'] }, minute(5));

  it('keep what was first and what was last answered', () => {
    expect(answerTo(once, quiz)).toEqual({
      tried: {
        first: { answer: { picked: ['1a2b'] }, at: minute(0) },
        last: { answer: { picked: ['1a2b'] }, at: minute(0) },
      },
    });
    expect(answerTo(twice, quiz)).toEqual({
      tried: {
        first: { answer: { picked: ['1a2b'] }, at: minute(0) },
        last: { answer: { picked: ['zz09'] }, at: minute(5) },
      },
    });
  });

  it('of one edited question are known to be of an earlier wording, and every other answer stays', () => {
    const both = withAnswer(twice, other, { picked: ['zz09'] }, minute(6));
    const edited = { ...quiz, hash: hashOf({ ...quiz, stem: words('Which one, then?') }) };
    expect(edited.hash).not.toBe(quiz.hash);
    expect(answerTo(both, edited)).toEqual({ changed: true });
    expect(answerTo(both, other)).toHaveProperty('tried');
    const again = withAnswer(both, edited, { picked: ['1a2b'] }, minute(7));
    expect(again.answers).toMatchObject(both.answers);
    expect(answerTo(again, edited)).toHaveProperty('tried.first.at', minute(7));
  });

  it('are unknown for a question that was never answered, whatever it is called', () => {
    expect(answerTo(twice, { id: 'fir', hash: quiz.hash })).toBeUndefined();
    expect(answerTo(empty, { id: 'constructor', hash: '' })).toBeUndefined();
  });
});

describe('a text of one’s own', () => {
  const devices = {
    ...empty,
    texts: {
      plan: [
        { values: ['Here'], at: minute(9) },
        { values: ['There'], at: minute(3) },
      ],
    },
  };

  it('is written over where it is the newest version, and leaves that of another device', () => {
    const { texts } = withText(devices, 'plan', ['Here, again'], minute(20));
    expect(texts.plan).toEqual([
      { values: ['Here, again'], at: minute(20) },
      { values: ['There'], at: minute(3) },
    ]);
  });

  it('remembers what it wrote over only where that had a minute to reach another device', () => {
    const typing = withText(withText(empty, 'plan', ['A'], minute(0)), 'plan', ['Ab'], minute(0));
    expect(typing.replaced).toBeUndefined();
    expect(withText(typing, 'plan', ['Abc'], minute(1)).replaced).toEqual({ plan: [minute(0)] });
  });

  it('stays the newest where a clock goes wrong', () => {
    expect(withText(devices, 'plan', ['Now'], minute(1)).texts.plan?.[0]).toEqual({
      values: ['Now'],
      at: minute(9),
    });
  });

  it('is taken out by emptying it or by leaving one version out, and remembered as such', () => {
    expect(withText(devices, 'plan', [' ', ''], minute(20))).toMatchObject({
      texts: { plan: [{ values: ['There'] }] },
      replaced: { plan: [minute(9)] },
    });
    const one = withoutText(devices, 'plan', minute(3));
    expect(one.texts.plan).toHaveLength(1);
    expect(withoutText(one, 'plan', minute(9)).texts).toEqual({});
    expect(withoutText(one, 'plan', minute(8))).toBe(one);
  });

  it('is left alone where nothing changed, and cut where it is longer than any text', () => {
    expect(withText(devices, 'plan', ['Here'], minute(20))).toBe(devices);
    const long = withText(empty, 'plan', ['x'.repeat(LONGEST_TEXT + 5)], minute(0));
    expect(long.texts.plan?.[0]?.values[0]).toHaveLength(LONGEST_TEXT);
  });
});

describe('steps, reviews and the day of finishing', () => {
  it('remember the last step, the first day and the first time of each review', () => {
    const done = withReview(withReview(withFinish(empty, '2026-11-22'), 2, minute(1)), 2, minute(2));
    expect(withFinish(done, '2026-11-30').finishedOn).toBe('2026-11-22');
    expect(done.reviews).toEqual({ '2': minute(1) });
    expect(withStep(withStep(empty, 'a', minute(1)), 'b', minute(2)).lastStep?.id).toBe('b');
  });
});
