import fc from 'fast-check';
import type { DebriefPlan } from '../../../src/team/debrief.ts';

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

const words = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('same', '__proto__', '<b>&', '“quoted”'),
);
const day = fc.constantFrom('2026-11-22', '2026-12-24', '2028-02-29');

/** Any plan that a group sheet may make. */
export const anyPlan: fc.Arbitrary<DebriefPlan> = fc.record({
  format: fc.constant('both-banks-debrief'),
  version: fc.constant(1),
  module: fc.constantFrom('weather-the-storm', 'constructor'),
  title: words,
  team: words,
  heldOn: day,
  dueOn: day,
  commitments: fc.array(fc.record({ who: words, words: fc.array(words, { maxLength: 3 }) }), {
    maxLength: 4,
  }),
});
