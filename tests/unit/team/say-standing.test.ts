import { describe, expect, it } from 'vitest';
import { sayStanding } from '../../../src/team/say-standing.ts';
import { withHandIn, withVote } from '../../../src/team/session.ts';
import { minute } from '../training/made-progress.ts';
import { single, story } from './made-asked.ts';
import { begun } from './made-sessions.ts';

const handIn = {
  format: 'both-banks-hand-in',
  version: 1,
  id: '00000000000a',
  module: begun.module,
  at: minute(1),
  answers: {
    [single.wording]: { first: { picked: ['k1'] }, last: { picked: ['k2'] } },
    [story.wording]: { first: { picked: ['start', 'ship'] }, last: { picked: ['start', 'ask', 'mend'] } },
  },
} as const;

describe('where a question stands in the list of the session', () => {
  it('is nothing before anybody voted, then the vote and what to do now', () => {
    expect(sayStanding(single, begun)).toBe('');
    const voted = withVote(begun, single.wording, 'first', { k1: 5, k2: 1 }, minute(1));
    expect(sayStanding(single, voted)).toBe('1 of 6 right, 17%. Explain it once more, then ask again.');
  });

  it('counts who was right in what was handed in; of a story it says how it ended', () => {
    const handed = withHandIn(begun, handIn);
    expect(sayStanding(single, handed)).toBe('Handed in: 1 of 1 right, 100%.');
    expect(sayStanding(story, handed)).toBe('Handed in: promise kept 1, bent 0, broken 0.');
    const voted = withVote(handed, story.wording, 'first', { 'start/ask': 4 }, minute(2));
    expect(sayStanding(story, voted)).toBe('Voted on. Handed in: promise kept 1, bent 0, broken 0.');
  });
});
