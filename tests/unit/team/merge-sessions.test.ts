import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSessions } from '../../../src/team/merge-sessions.ts';
import {
  keyOfText,
  withChosen,
  withCommitment,
  withField,
  withHandIn,
  withNote,
  withoutHandIn,
  withVote,
} from '../../../src/team/session.ts';
import { writeSorted } from '../../../src/transfer/sorted-json.ts';
import { minute } from '../training/made-progress.ts';
import { anySession, begun } from './made-sessions.ts';

const wording = 'first-look@0abc123';

describe('one meeting on two devices', () => {
  it('gives the same whichever comes first, in whatever groups, and however often', () => {
    fc.assert(
      fc.property(anySession, anySession, anySession, (a, b, c) => {
        const ab = mergeSessions(a, b);
        expect(writeSorted(ab)).toBe(writeSorted(mergeSessions(b, a)));
        expect(writeSorted(mergeSessions(ab, c))).toBe(writeSorted(mergeSessions(a, mergeSessions(b, c))));
        expect(writeSorted(mergeSessions(a, a))).toBe(writeSorted(a));
        expect(writeSorted(mergeSessions(ab, b))).toBe(writeSorted(ab));
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no hand-in that neither took out, and no vote, note or commitment that nobody wrote again', () => {
    fc.assert(
      fc.property(anySession, anySession, (a, b) => {
        const both = mergeSessions(a, b);
        for (const id of Object.keys(a.handIns)) {
          expect(Object.hasOwn(both.handIns, id)).toBe(!b.removed.includes(id));
        }
        for (const [place, at] of Object.entries(a.written)) {
          if ((b.written[place] ?? '') < at) expect(both.written[place]).toBe(at);
        }
        for (const [step, texts] of Object.entries(a.notes)) {
          for (const [device, text] of Object.entries(texts)) {
            const place = `notes/${step}/${device}`;
            if ((b.written[place] ?? '') < (a.written[place] ?? '')) {
              expect(both.notes[step]?.[device]).toBe(text);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps of each vote the one counted later, and both votes where each device counted one', () => {
    const here = withVote(begun, wording, 'first', { a: 3, b: 4 }, minute(1));
    const there = withVote(begun, wording, 'second', { a: 6, b: 1 }, minute(5));
    expect(mergeSessions(here, there).votes[wording]).toEqual({
      first: { a: 3, b: 4 },
      second: { a: 6, b: 1 },
    });
    const recounted = withVote(here, wording, 'first', { a: 4, b: 3 }, minute(2));
    expect(mergeSessions(recounted, here).votes[wording]?.first).toEqual({ a: 4, b: 3 });
  });

  it('leaves a vote out that was taken out later, and brings it back where it was counted again', () => {
    const here = withVote(begun, wording, 'first', { a: 3 }, minute(1));
    const cleared = withVote(here, wording, 'first', undefined, minute(2));
    expect(mergeSessions(here, cleared).votes).toEqual({});
    const again = withVote(here, wording, 'first', { a: 5 }, minute(3));
    expect(mergeSessions(cleared, again).votes[wording]?.first).toEqual({ a: 5 });
  });

  it('keeps the notes of two facilitators side by side', () => {
    const here = withNote(begun, 'step1', 'tab', 'Sam is quiet today', minute(1));
    const there = withNote(begun, 'step1', 'pad', 'Ask about Mondays', minute(2));
    expect(mergeSessions(here, there).notes.step1).toEqual({
      pad: 'Ask about Mondays',
      tab: 'Sam is quiet today',
    });
  });

  it('does not bring back a hand-in that was taken out, nor its place on the sheet', () => {
    const handIn = {
      format: 'both-banks-hand-in',
      version: 1,
      id: '00000000000a',
      module: begun.module,
      at: minute(1),
      answers: {},
      texts: { 'my-plan': ['Ask two customers'] },
    } as const;
    const key = keyOfText('00000000000a', 'my-plan');
    const there = withChosen(withHandIn(begun, handIn), key, true, minute(2));
    const here = withoutHandIn(there, '00000000000a');
    const both = mergeSessions(here, there);
    expect([both.handIns, both.chosen, both.removed]).toEqual([{}, [], ['00000000000a']]);
    expect(withHandIn(both, { ...handIn, at: minute(9) })).toBe(both);
  });

  it('lets what is written after a merge stand, even where the other clock ran ahead', () => {
    const ahead = withField(begun, 'team', 'Harbor', minute(30));
    const mended = withField(mergeSessions(begun, ahead), 'team', 'Harbour', minute(2));
    expect(mergeSessions(mended, ahead).team).toBe('Harbour');
  });

  it('joins the commitments of both, in one order', () => {
    const here = withCommitment(begun, 'c2', { who: 'Bo', words: ['Call Ada'] }, minute(1));
    const there = withCommitment(begun, 'c1', { who: 'Ann', words: ['Ask first'] }, minute(1));
    expect(mergeSessions(here, there).commitments.map(({ who }) => who)).toEqual(['Ann', 'Bo']);
  });
});
