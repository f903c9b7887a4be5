import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FEWEST_DECISIONS,
  learn,
  LIKELY,
  score,
  type Example,
} from '../../../../src/comments/rules/spam-model.ts';
import { explainScore, sayScore } from '../../../../src/comments/rules/spam-words.ts';

const many = (count: number, isSpam: boolean, ...features: string[]): Example[] =>
  Array.from({ length: count }, () => ({ features, isSpam }));

const decided = [
  ...many(20, true, 'word:pills', 'word:the', 'pair:cheap pills'),
  ...many(30, false, 'word:bread', 'word:the', 'sign:question'),
];

describe('a score', () => {
  it('is none before there are twenty decisions of each kind', () => {
    expect(FEWEST_DECISIONS).toBe(20);
    expect(score(learn([...many(19, true, 'a'), ...many(500, false, 'b')]), ['a'])).toBeUndefined();
    expect(score(learn([...many(500, true, 'a'), ...many(19, false, 'b')]), ['a'])).toBeUndefined();
    expect(score(learn([...many(20, true, 'a'), ...many(20, false, 'b')]), ['a'])).toBeDefined();
  });

  it('is high for what looks like spam, low for what looks published, and in the middle for the unknown', () => {
    const model = learn(decided);
    const valueOf = (...features: string[]): number => score(model, features)?.value ?? Number.NaN;
    expect(valueOf('word:pills', 'pair:cheap pills')).toBeGreaterThan(0.95);
    expect(valueOf('word:bread', 'sign:question')).toBeLessThan(0.05);
    expect(valueOf('word:never', 'word:seen')).toBe(0.5);
    expect(valueOf()).toBe(0.5);
    expect(valueOf('word:the')).toBeCloseTo(0.5, 1);
  });

  it('weighs a word seen once less than one seen often', () => {
    const model = learn([...decided, ...many(1, true, 'word:once')]);
    expect(score(model, ['word:once'])?.value).toBeGreaterThan(0.5);
    expect(score(model, ['word:once'])?.value).toBeLessThan(score(model, ['word:pills'])?.value ?? 0);
  });

  it('is as it was once a decision is taken back or its comment erased', () => {
    const before = score(learn(decided), ['word:pills', 'word:bread']);
    expect(
      score(learn([...decided, ...many(3, true, 'word:bread')]), ['word:pills', 'word:bread']),
    ).not.toEqual(before);
    expect(score(learn(decided), ['word:pills', 'word:bread'])).toEqual(before);
  });

  it('is a number from 0 to 1 for any decisions and any comment, in whatever order they come', () => {
    const features = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    const examples = fc.array(fc.record({ features, isSpam: fc.boolean() }), {
      minLength: 40,
      maxLength: 90,
    });
    fc.assert(
      fc.property(examples, features, (given, asked) => {
        const value = score(learn(given), asked)?.value ?? 0.5;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(score(learn(given.toReversed()), asked)?.value ?? 0.5).toBe(value);
      }),
    );
  });

  it('stays a number for comments that show thousands of things', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `word:${index}`);
    const model = learn([...many(20, true, ...names), ...many(20, false, 'word:bread')]);
    expect(score(model, names)?.value).toBe(1);
  });
});

describe('a score explained', () => {
  const model = learn(decided);
  const reasonsOf = (...features: string[]) => explainScore(score(model, features)?.influences ?? [], model);

  it('says in words what it makes of a comment', () => {
    expect(sayScore(0.874)).toBe('Likely spam, 87 of 100');
    expect(sayScore(LIKELY)).toBe('Likely spam, 75 of 100');
    expect(sayScore(0.5)).toBe('Hard to say, 50 of 100');
    expect(sayScore(0.1)).toBe('Likely fine, 10 of 100');
  });

  it('names what moved it and in how many decisions that was seen', () => {
    expect(reasonsOf('word:pills', 'sign:question')).toEqual([
      { says: 'a question (0 of 20 spam, 30 of 30 published)', towardSpam: false },
      { says: '“pills” (20 of 20 spam, 0 of 30 published)', towardSpam: true },
    ]);
  });

  it('names five things at most, and no word of a pair twice', () => {
    const names = ['word:one', 'word:two', 'word:three', 'word:four', 'word:five', 'word:six'];
    const wide = learn([...many(20, true, ...names), ...many(20, false, 'word:bread')]);
    expect(explainScore(score(wide, names)?.influences ?? [], wide)).toHaveLength(5);
    expect(reasonsOf('pair:cheap pills', 'word:pills', 'word:bread').map(({ says }) => says)).toEqual([
      expect.stringContaining('“bread”'),
      expect.stringContaining('“cheap pills”'),
    ]);
  });
});
