import { describe, expect, it } from 'vitest';
import { describeMerge } from '../../../src/training/merge.ts';
import {
  emptyModuleProgress,
  makeProgress,
  withAnswer,
  withFinish,
  withoutWords,
  withReview,
  withStep,
  withText,
} from '../../../src/training/progress.ts';
import { sayAll, sayChange, sayDone } from '../../../src/training/progress-words.ts';
import { minute } from './made-progress.ts';

const empty = emptyModuleProgress();
const question = { id: 'q', hash: '0abc123' };
const answered = withAnswer(empty, question, { picked: ['1a2b'] }, minute(0));
const written = withText(answered, 'plan', ['Call Ada'], minute(1));

describe('what is done of a module', () => {
  it('is said with the day of finishing, the checks, the texts and the reviews', () => {
    const done = withReview(withReview(withFinish(written, '2026-11-22'), 2, minute(2)), 9, minute(3));
    expect(sayDone(done, ['q@0abc123', 'r@0abc123'])).toBe(
      'Finished on 22 November 2026. 1 of 2 checks answered. 1 text in your own words. Looked again after 2 and 9 days.',
    );
  });

  it('tells an answer to an edited question from none', () => {
    expect(sayDone(answered, ['q@9xyz789', 'qq@0abc123'])).toBe(
      '0 of 2 checks answered. 1 question changed since you answered.',
    );
  });
});

describe('what an import would change', () => {
  const say = (mine: typeof empty, theirs: typeof empty): string[] =>
    describeMerge(makeProgress({ m: mine }), makeProgress({ m: theirs })).map(sayChange);

  it('is said as one sentence', () => {
    expect(say(empty, withFinish(withStep(written, 'end', minute(4)), '2026-11-22'))).toEqual([
      '1 answer that is new here, 1 text in your own words, finished on 22 November 2026 and where to go on.',
    ]);
    const apart = withText(empty, 'plan', ['Call Bo'], minute(5));
    expect(say(written, apart)).toEqual(['1 other version of what you wrote (yours stays).']);
    const goneOn = withText(written, 'plan', ['Call Ada today'], minute(9));
    expect(say(written, goneOn)).toEqual(['1 text that you went on with there (in place of what is here).']);
    const again = withAnswer(answered, question, { picked: ['zz09'] }, minute(9));
    expect(say(answered, withReview(again, 2, minute(9)))).toEqual([
      '1 answer with an earlier or later try and 1 review done.',
    ]);
  });
});

it('all of it is counted for whoever is about to delete it', () => {
  const both = makeProgress({ a: written, b: answered });
  expect(sayAll(both)).toBe('2 modules, 2 answers and 1 text in your own words');
  expect(sayAll(withoutWords(both))).toBe('2 modules and 2 answers');
});

it('sharing answers alone takes along no word and no trace of one', () => {
  const gone = withText(written, 'plan', [''], minute(9));
  expect(gone.replaced).toBeDefined();
  const bare = withoutWords(makeProgress({ m: withText(gone, 'other', ['Secret'], minute(9)) }));
  expect(bare.modules.m).toEqual(answered);
});
