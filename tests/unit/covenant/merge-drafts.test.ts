import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  chooseVersion,
  draftOf,
  emptyDraft,
  keyOfVersion,
  openChoices,
  readDraft,
  valueOf,
  versionsOf,
  writePart,
} from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { describeMerge, isEmptyDraft, mergeDrafts } from '../../../src/covenant/merge-drafts.ts';
import { anyDraft, makeReady, minute } from './made-drafts.ts';

const head = (team: string): object => ({ team, contact: '' });
const started = writePart(emptyDraft(), 'head', head('Bench'), minute(0));

describe('drafts of several people', () => {
  it('give the same union whichever comes first, in whatever groups, and however often', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyDraft, (a, b, c) => {
        expect(mergeDrafts(a, b)).toEqual(mergeDrafts(b, a));
        expect(mergeDrafts(mergeDrafts(a, b), c)).toEqual(mergeDrafts(a, mergeDrafts(b, c)));
        expect(mergeDrafts(a, a)).toEqual(a);
        expect(mergeDrafts(mergeDrafts(a, b), b)).toEqual(mergeDrafts(a, b));
        expect(mergeDrafts(a, emptyDraft())).toEqual(a);
      }),
    );
  });

  it('lose no version that nobody replaced, and say beforehand what changes', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (mine, theirs) => {
        const merged = mergeDrafts(mine, theirs);
        for (const draft of [mine, theirs]) {
          for (const [name, versions] of Object.entries(draft.parts)) {
            for (const version of versions) {
              const isGone = (merged.replaced[name] ?? []).includes(keyOfVersion(version));
              expect(
                isGone ||
                  choicesOf(merged, name).some(
                    ({ value }) => JSON.stringify(value) === JSON.stringify(version.value),
                  ),
              ).toBe(true);
            }
          }
        }
        if (describeMerge(mine, theirs).length === 0) {
          expect(Object.keys(mine.parts).map((name) => choicesOf(mine, name).length)).toEqual(
            Object.keys(mine.parts).map((name) => choicesOf(merged, name).length),
          );
        }
      }),
    );
  });

  it('keep both versions of a clause that two people wrote, until one is chosen for good', () => {
    const mine = writePart(started, 'head', head('Repair bench'), minute(5));
    const theirs = writePart(started, 'head', head('Bike bench'), minute(6));
    expect(describeMerge(mine, theirs)).toEqual([{ name: 'head', kind: 'other' }]);
    const merged = mergeDrafts(mine, theirs);
    expect(openChoices(merged)).toEqual(['head']);
    expect(choicesOf(merged, 'head').map(({ value }) => value)).toEqual([
      head('Bike bench'),
      head('Repair bench'),
    ]);

    const [, second] = versionsOf(merged, 'head');
    if (second === undefined) throw new Error('no second version');
    const chosen = chooseVersion(merged, 'head', keyOfVersion(second));
    expect(openChoices(chosen)).toEqual([]);
    expect(readDraft(mergeDrafts(chosen, theirs)).team).toBe('Repair bench');
    expect(describeMerge(theirs, chosen)).toEqual([{ name: 'head', kind: 'newer' }]);
    expect(chooseVersion(merged, 'head', 'no such version')).toBe(merged);
  });

  it('take what only one of them went on with, without a question', () => {
    const theirs = writePart(started, 'head', head('Bike bench'), minute(6));
    expect(openChoices(mergeDrafts(started, theirs))).toEqual([]);
    expect(readDraft(mergeDrafts(started, theirs)).team).toBe('Bike bench');
    const ours = writePart(emptyDraft(), 'care', { text: 'Plain words', publicReplyWithin: '' }, minute(2));
    expect(describeMerge(ours, theirs)).toEqual([{ name: 'head', kind: 'new' }]);
    expect(openChoices(mergeDrafts(ours, theirs))).toEqual([]);
  });

  it('ask nothing where two people wrote the very same words', () => {
    const theirs = writePart(emptyDraft(), 'head', head('Bench'), minute(9));
    const merged = mergeDrafts(started, theirs);
    expect(openChoices(merged)).toEqual([]);
    expect(describeMerge(started, theirs)).toEqual([]);
    const written = writePart(merged, 'head', head('Benches'), minute(10));
    expect(choicesOf(mergeDrafts(written, merged), 'head')).toHaveLength(1);
  });
});

describe('a draft that is written', () => {
  it('remembers what it replaced, but for versions that never left this browser', () => {
    const alone = writePart(started, 'head', head('Be'), minute(1), () => true);
    expect(alone.replaced).toEqual({});
    const told = writePart(started, 'head', head('Be'), minute(1));
    expect(told.replaced.head).toHaveLength(1);
  });

  it('is empty again where a part is emptied, also for others', () => {
    const emptied = writePart(started, 'head', head(''), minute(3));
    expect(isEmptyDraft(emptied)).toBe(true);
    expect(isEmptyDraft(started)).toBe(false);
    expect(readDraft(mergeDrafts(emptied, started)).team).toBe('');
  });

  it('goes by the order of writing where a clock goes wrong', () => {
    const back = writePart(started, 'head', head('Later'), '2020-01-01T00:00:00.000Z');
    expect(readDraft(back).team).toBe('Later');
    expect(versionsOf(back, 'head')).toEqual([{ at: minute(0), value: head('Later') }]);
  });

  it('changes nothing where the same is written once more', () => {
    expect(writePart(started, 'head', head('Bench'), minute(7))).toBe(started);
    expect(valueOf(started, 'head')).toEqual(head('Bench'));
  });

  it('holds a whole covenant, breaks too', () => {
    const broken = { date: '2026-12-01', clause: 3, what: 'late', weDid: 'called', weChanged: 'the list' };
    expect(readDraft(draftOf(EXAMPLE, minute(0)))).toEqual(EXAMPLE);
    expect(readDraft(draftOf(makeReady({ breaks: [broken] }), minute(0))).breaks).toEqual([broken]);
  });
});
