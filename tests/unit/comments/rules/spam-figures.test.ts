import { describe, expect, it } from 'vitest';
import { count, readLabeledComments, scoreLeavingOut } from '../../../labeled-comments.ts';

/* Bounds well below what `npm run bench -- spam` prints: what a change of the rules may cost before it must be looked at. */

const comments = readLabeledComments();
const scored = scoreLeavingOut(comments);

describe('the spam score on comments written for the tests, each source scored by the others', () => {
  it('has enough of them: four hundred, from six sources or more, each with both kinds', () => {
    expect(comments.length).toBeGreaterThanOrEqual(400);
    const sources = Map.groupBy(comments, ({ source }) => source);
    expect(sources.size).toBeGreaterThanOrEqual(6);
    for (const [source, some] of sources)
      expect(new Set(some.map(({ isSpam }) => isSpam)).size, source).toBe(2);
    expect(new Set(comments.map(({ text }) => text)).size).toBe(comments.length);
  });

  it('finds most spam and calls hardly anybody’s comment spam', () => {
    const { precision, recall, falsePositives } = count(scored);
    expect(precision).toBeGreaterThan(0.95);
    expect(recall).toBeGreaterThan(0.65);
    expect(falsePositives).toBeLessThan(0.02);
  });

  it.each([...new Set(comments.map(({ source }) => source))])(
    'holds for a source it has never seen: %s',
    (source) => {
      const { precision, recall } = count(scored.filter(({ comment }) => comment.source === source));
      expect(precision).toBeGreaterThan(0.9);
      expect(recall).toBeGreaterThan(0.5);
    },
  );

  it.each([
    'rude but honest',
    'English learned later',
    'words that spam loves',
    'link to an article',
    'disagreement',
  ])('leaves honest comments alone: %s', (kind) => {
    const { wronged } = count(scored.filter(({ comment }) => comment.kind === kind));
    expect(wronged.length).toBeLessThanOrEqual(1);
  });

  it('says little, but nothing wrong, after the fewest decisions', () => {
    const some = scoreLeavingOut(comments, (others) =>
      [true, false].flatMap((isSpam) =>
        others.filter((other) => other.isSpam === isSpam).filter((_, index) => index % 6 === 0),
      ),
    );
    const { precision, recall } = count(some);
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.3);
  });
});
