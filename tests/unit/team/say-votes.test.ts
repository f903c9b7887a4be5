import { describe, expect, it } from 'vitest';
import { sayAbstained, sayAdvice, sayCountTrouble, sayJudged, sayMove } from '../../../src/team/say-votes.ts';

const judge = (right: number, voted: number) => ({ right, voted, isAtMost: false });

describe('what is said of a vote', () => {
  it('is the numbers first, then what to do now', () => {
    expect(sayAdvice(judge(2, 9))).toBe('2 of 9 right, 22%. Explain it once more, then ask again.');
    expect(sayAdvice(judge(4, 9))).toBe(
      '4 of 9 right, 44%. Let neighbors talk for two minutes, then vote again.',
    );
    expect(sayAdvice(judge(8, 9))).toBe(
      '8 of 9 right, 89%. Give the reasons, those of the wrong choices too, and go on.',
    );
    expect(sayAdvice(undefined)).toBe('');
  });

  it('does not claim more than hands can tell', () => {
    expect(sayJudged({ right: 6, voted: 9, isAtMost: true })).toBe('At most 6 of 9 right, 67%');
  });

  it('tells how it moved between the votes', () => {
    expect(sayMove(judge(4, 9), judge(8, 9))).toBe(
      '4 of 9 right before, 8 of 9 after: 45 points up, from 44% to 89%.',
    );
    expect(sayMove(judge(5, 10), judge(4, 10))).toContain('10 points down');
    expect(sayMove(judge(5, 10), judge(5, 10))).toBe('5 of 10 right before, 5 of 10 after: the same share.');
    expect(sayMove(judge(5, 10), undefined)).toBe('');
  });

  it('says of several right choices that it was at most so many, before and after', () => {
    expect(sayMove({ ...judge(4, 9), isAtMost: true }, { ...judge(8, 9), isAtMost: true })).toBe(
      'At most 4 of 9 right before, at most 8 of 9 after: 45 points up, from 44% to 89%.',
    );
  });

  it('tells of no move where the two votes were on different parts', () => {
    expect(sayMove({ ...judge(3, 9), part: 'hunch' }, { ...judge(9, 9), part: 'count' })).toBe('');
    expect(sayMove({ ...judge(3, 9), part: 'hunch' }, { ...judge(9, 9), part: 'hunch' })).toContain('up');
  });

  it('notices more hands than people, and how many did not vote', () => {
    expect(sayCountTrouble(11, 9, false)).toBe(
      '11 hands, and 9 people in the room: count again, or mend the number of people.',
    );
    expect(sayCountTrouble(10, 9, true)).toContain('10 hands for one choice');
    expect([sayCountTrouble(9, 9, false), sayCountTrouble(9, 0, false)]).toEqual(['', '']);
    expect([sayAbstained(8, 9), sayAbstained(7, 9)]).toEqual([
      'One person did not vote.',
      '2 people did not vote.',
    ]);
    expect([sayAbstained(9, 9), sayAbstained(9, 0), sayAbstained(0, 9), sayAbstained(10, 9)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});
