import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Debrief } from '../../../src/team/debrief.ts';
import {
  idOfDebrief,
  joinDebriefs,
  keyOfCommitment,
  mergeDebriefs,
  noteAt,
  placeOf,
  standingOf,
  withCommitment,
  withNote,
} from '../../../src/team/debrief-notes.ts';
import { anyDebrief, minute, plan } from './made-debriefs.ts';

const [priya = { who: '', words: [] }, card = { who: '', words: [] }] = plan.commitments;
const did = placeOf(priya, 'did');

describe('what is noted at a debrief', () => {
  it('stands at its place until something else is written over it', () => {
    const noted = withNote(withNote(plan, did, 'Texted', minute(0)), did, 'Texted twice', minute(1));
    expect(noteAt(noted, did)).toBe('Texted twice');
    expect(noteAt(noted, placeOf(card, 'did'))).toBe('');
    expect(withNote(noted, did, 'Texted twice', minute(2))).toBe(noted);
  });

  it('is newer than what it was written over, even where the clock went back', () => {
    // The words themselves must not decide: what was written later is the lesser by its letters, then the greater.
    for (const [first, second] of [
      ['Texted', 'Called'],
      ['Called', 'Texted'],
    ] as const) {
      const before = withNote(plan, did, first, minute(5));
      expect(noteAt(mergeDebriefs(before, withNote(before, did, second, minute(1))), did)).toBe(second);
    }
  });

  it('stays where a commitment is taken out, and is there again when it is put back', () => {
    const out = withNote(withNote(plan, did, 'Texted', minute(0)), placeOf(priya, 'out'), 'out', minute(1));
    expect(standingOf(out)).toEqual([card]);
    const back = withCommitment(out, priya, minute(2));
    expect(standingOf(back)).toEqual(plan.commitments);
    expect(noteAt(back, did)).toBe('Texted');
  });

  it('belongs to one meeting: another team, module or day is another debrief', () => {
    const ids = [{}, { team: 'Other' }, { module: 'save-a-chair' }, { heldOn: '2026-11-23' }].map((more) =>
      idOfDebrief({ ...plan, ...more }),
    );
    expect(new Set(ids).size).toBe(4);
    expect(idOfDebrief({ ...plan, dueOn: '2027-01-01', title: 'Another' })).toBe(ids[0]);
  });
});

describe('two debriefs of one meeting', () => {
  it('become the same one whichever comes first, and no other by coming again', () => {
    for (const unite of [mergeDebriefs, joinDebriefs]) {
      fc.assert(
        fc.property(anyDebrief, anyDebrief, (one, other) => {
          const both = unite(one, other);
          expect(unite(other, one)).toEqual(both);
          expect(unite(both, other)).toEqual(both);
          expect(unite(both, one)).toEqual(both);
        }),
      );
    }
  });

  it('keep their order where one of them says a commitment twice', () => {
    const turned = { ...plan, commitments: [card, priya] };
    const both = mergeDebriefs({ ...plan, commitments: [priya, priya, priya] }, turned);
    expect(mergeDebriefs(both, turned)).toEqual(both);
  });

  it('lose no commitment, and brought in no text', () => {
    const textsOf = ({ noted = {} }: Debrief): string[] =>
      Object.entries(noted).flatMap(([place, { text }]) => (place.endsWith('/did') ? [text] : []));
    fc.assert(
      fc.property(anyDebrief, anyDebrief, (one, other) => {
        const both = joinDebriefs(one, other);
        const keys = both.commitments.map(keyOfCommitment);
        expect(keys).toEqual(
          expect.arrayContaining([...one.commitments, ...other.commitments].map(keyOfCommitment)),
        );
        for (const text of [...textsOf(one), ...textsOf(other)]) {
          expect(textsOf(both).some((whole) => whole.includes(text.trim()))).toBe(true);
        }
      }),
    );
  });

  it('keep both texts where two people noted something, the newer first', () => {
    const mine = withNote(plan, did, 'We texted late', minute(0));
    const theirs = withNote(plan, did, 'She called herself', minute(1));
    expect(noteAt(joinDebriefs(mine, theirs), did)).toBe('She called herself\nWe texted late');
    expect(noteAt(mergeDebriefs(mine, theirs), did)).toBe('She called herself');
    const outcome = placeOf(priya, 'outcome');
    const bent = withNote(plan, outcome, 'bent', minute(0));
    expect(noteAt(joinDebriefs(bent, withNote(plan, outcome, 'broken', minute(1))), outcome)).toBe('broken');
  });
});
