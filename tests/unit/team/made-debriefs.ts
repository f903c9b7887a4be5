import fc from 'fast-check';
import type { Debrief, DebriefPlan } from '../../../src/team/debrief.ts';
import { placeOf, placeOfAsk, withNote } from '../../../src/team/debrief-notes.ts';

/** What the bench of Harbour Bikes said it would do. */
export const plan: DebriefPlan = {
  format: 'both-banks-debrief',
  version: 1,
  module: 'weather-the-storm',
  title: 'Weather the Storm',
  team: 'Harbour Bikes repair bench',
  heldOn: '2026-11-22',
  dueOn: '2026-12-22',
  commitments: [
    { who: 'Priya', words: ['a bike will not be ready', 'text before noon with a new time', 'Monday'] },
    { who: '', words: ['We put a card by the till.'] },
  ],
};

/** A minute of one morning, as an instant. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 11, 22, 9, count)).toISOString();
}

const words = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('same', '__proto__', '<b>&', '“quoted”'),
);
const said = [
  ...plan.commitments,
  { who: 'Tom', words: ['<img src=x onerror=alert(1)>'] },
  { who: '', words: [] },
];
const commitment = fc.oneof(
  fc.constantFrom(...said),
  fc.record({ who: words, words: fc.array(words, { maxLength: 3 }) }),
);
const places = said.flatMap((each) => [placeOf(each, 'outcome'), placeOf(each, 'did'), placeOf(each, 'out')]);
const at = fc.integer({ min: 0, max: 4 }).map(minute);
const note = fc.oneof(
  fc.record({ place: fc.constantFrom(...places, placeOfAsk('What surprised us?')), text: words, at }),
  fc.record({
    place: fc.constantFrom('day/met', 'day/next'),
    text: fc.constantFrom('', '2026-12-22', '2027-01-20'),
    at,
  }),
);

/** Any debrief of one meeting: few commitments, places and instants, so that two often speak of the same thing. */
export const anyDebrief: fc.Arbitrary<Debrief> = fc
  .record({
    title: words,
    dueOn: fc.constantFrom('2026-12-22', '2026-12-24', '2028-02-29'),
    commitments: fc.array(commitment, { maxLength: 4 }),
    notes: fc.array(note, { maxLength: 6 }),
  })
  .map(({ notes, ...more }) =>
    notes.reduce<Debrief>((debrief, { place, text, at }) => withNote(debrief, place, text, at), {
      ...plan,
      ...more,
    }),
  );
