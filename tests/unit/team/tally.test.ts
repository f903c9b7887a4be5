import { describe, expect, it } from 'vitest';
import { adviseOn, countHands, shareOf } from '../../../src/team/tally.ts';

describe('a vote by hands', () => {
  it('is counted over all choices', () => {
    expect(countHands({})).toBe(0);
    expect(countHands({ a: 3, b: 0, c: 4 })).toBe(7);
  });

  it('says its shares in whole percent', () => {
    expect([shareOf(1, 3), shareOf(2, 3), shareOf(0, 7), shareOf(7, 7), shareOf(0, 0)]).toEqual([
      33, 67, 0, 100, 0,
    ]);
  });

  it('asks for another explanation under 35 percent, for talk up to 70, and goes on above', () => {
    expect([0, 6, 7, 14, 15, 20].map((right) => adviseOn(right, 20))).toEqual([
      'explain again',
      'explain again',
      'discuss and vote again',
      'discuss and vote again',
      'go on',
      'go on',
    ]);
  });

  it('is judged by the hands, not by a rounded share', () => {
    // 34.5 and 70.3 percent.
    expect(adviseOn(69, 200)).toBe('explain again');
    expect(adviseOn(45, 64)).toBe('go on');
  });

  it('says nothing where nobody voted', () => {
    expect(adviseOn(0, 0)).toBeUndefined();
  });
});
