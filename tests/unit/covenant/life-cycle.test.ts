import { describe, expect, it } from 'vitest';
import { draftOf, readDraft } from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import {
  beginNext,
  judgeBreaks,
  nextReview,
  recordBreak,
  sayVersion,
  sign,
  stateOf,
} from '../../../src/covenant/life-cycle.ts';
import { mergeDrafts } from '../../../src/covenant/merge-drafts.ts';
import { writeCovenantCalendar } from '../../../src/covenant/review-calendar.ts';
import { judgeScores, TEN_POINTS } from '../../../src/covenant/ten-points.ts';
import { makeReady, minute, today } from './made-drafts.ts';

const ready = draftOf(makeReady(), minute(0));
const signed = sign(ready, today, minute(1));

describe('the life of a covenant', () => {
  it('goes from draft to ready, to signed, to due when its review day is past', () => {
    expect(stateOf(makeReady({ team: '' }), today)).toBe('draft');
    expect(stateOf(readDraft(ready), today)).toBe('ready');
    expect(readDraft(signed).signedOn).toBe(today);
    expect(stateOf(readDraft(signed), today)).toBe('signed');
    expect(stateOf(readDraft(signed), '2026-12-21')).toBe('signed');
    expect(stateOf(readDraft(signed), '2026-12-22')).toBe('due');
  });

  it('signs nothing that is not ready', () => {
    const draft = draftOf(makeReady({ contact: '' }), minute(0));
    expect(sign(draft, today, minute(1))).toBe(draft);
  });

  it('goes on with the next version and keeps the old one as it was', () => {
    const next = beginNext(signed, minute(2));
    expect(next.earlier).toEqual([readDraft(signed)]);
    expect(readDraft(next)).toMatchObject({ version: '2.0', signedOn: '', reviewOn: '', signatures: [] });
    expect(readDraft(next).purpose).toEqual(EXAMPLE.purpose);
    expect(stateOf(readDraft(next), today)).toBe('draft');
    expect(beginNext(ready, minute(2))).toBe(ready);
    expect(readDraft(mergeDrafts(next, signed))).toEqual(readDraft(next));
  });

  it('is reviewed after thirty days, then every ninety', () => {
    expect(nextReview(makeReady(), today)).toBe('2026-12-21');
    expect(nextReview(makeReady({ version: '2.0' }), today)).toBe('2027-02-19');
    expect(sayVersion({ ...EXAMPLE, version: '2.1' })).toBe('2.1');
  });

  it('records what was broken, once, on two devices alike', () => {
    const broken = { date: '2026-12-01', clause: 3, what: 'late', weDid: 'called', weChanged: 'the list' };
    const here = recordBreak(signed, broken, minute(3));
    const there = recordBreak(signed, broken, minute(4));
    expect(recordBreak(here, broken, minute(5))).toBe(here);
    expect(readDraft(mergeDrafts(here, there)).breaks).toEqual([broken]);
  });

  it('asks for a new promise or process after three breaks of one clause in a quarter', () => {
    const broken = (date: string, clause = 3): (typeof EXAMPLE.breaks)[number] => ({
      date,
      clause,
      what: '',
      weDid: '',
      weChanged: '',
    });
    const days = ['2026-10-01', '2026-11-01', '2026-11-20'];
    expect(judgeBreaks(makeReady({ breaks: days.map((day) => broken(day)) }), today)[0]).toMatch(
      /^Clause 3, .* was broken 3 times/,
    );
    expect(
      judgeBreaks(makeReady({ breaks: days.map((day, clause) => broken(day, clause + 1)) }), today),
    ).toEqual([]);
    expect(
      judgeBreaks(makeReady({ breaks: ['2026-08-01', ...days.slice(1)].map((day) => broken(day)) }), today),
    ).toEqual([]);
  });
});

describe('the dates for a calendar', () => {
  it('are the review, those of the year after it, the last day of a trial and a booked customer review', () => {
    const [first, ...rest] = EXAMPLE.promises;
    if (first === undefined) throw new Error('no example');
    const covenant = makeReady({
      customerReviewOn: '2026-11-28',
      promises: [{ ...first, trialUntil: '2027-01-10' }, ...rest],
    });
    const calendar = writeCovenantCalendar(
      covenant,
      'https://both-banks.example/covenant/',
      new Date(minute(0)),
    );
    const starts = [...calendar.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
    expect(starts).toEqual(['20261221', '20270321', '20270619', '20270917', '20261128', '20270110']);
    expect(calendar).toContain('SUMMARY:Review our Service Covenant: Harbour Bikes repair bench');
    expect(new Set(calendar.match(/UID:.*/g)).size).toBe(6);
  });
});

describe('the ten-point check', () => {
  it('is fit to sign at sixteen, with no zero in the first four', () => {
    const fill = (...scores: string[]): string[] => [
      ...scores,
      ...TEN_POINTS.slice(scores.length).map(() => '2'),
    ];
    expect(judgeScores(fill('1', '1', '1', '1'))).toMatchObject({ sum: 16, isFit: true });
    expect(judgeScores(fill('1', '1', '1', '1', '1'))).toMatchObject({ sum: 15, isFit: false });
    expect(judgeScores(fill('2', '0'))).toMatchObject({ sum: 18, isFit: false });
    expect(judgeScores(fill('2', '0')).words).toContain('point 2');
    expect(judgeScores(fill('2', '2', '2', '2', '0'))).toMatchObject({ isFit: true });
    expect(judgeScores(['2', '2'])).toMatchObject({
      answered: 2,
      isFit: false,
      words: '2 of 10 points scored.',
    });
  });
});
