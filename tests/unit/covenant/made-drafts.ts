import fc from 'fast-check';
import type { Covenant } from '../../../src/covenant/covenant.ts';
import { emptyDraft, type Draft } from '../../../src/covenant/draft.ts';
import { EXAMPLE } from '../../../src/covenant/example.ts';
import { mergeDrafts } from '../../../src/covenant/merge-drafts.ts';
import { blankPart, fitTo, shapeOf, type Json } from '../../../src/covenant/parts.ts';
import { keyOfVersion } from '../../../src/covenant/draft.ts';

/** The day on which the example was signed. */
export const today = '2026-11-21';

/** The example as it was just before it was signed. */
export function makeReady(more: Partial<Covenant> = {}): Covenant {
  return { ...EXAMPLE, signedOn: '', ...more };
}

/** A minute of one morning, as an instant. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 10, 22, 10, count)).toISOString();
}

const words = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('same', ' same ', '__proto__', '<b>&', '“quoted”', '"quoted"'),
);
const day = fc.constantFrom('', '2026-11-22', '2026-12-24');
const count = fc.integer({ min: 0, max: 12 });

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  head: fc.record({ team: words, contact: words }),
  chair: fc.record({ text: words, decisions: fc.array(words, { maxLength: 3 }), holderRole: words }),
  'promise-2': fc.record({
    moment: words,
    baseline: fc.record({ kept: count, outOf: count }),
    trialUntil: day,
  }),
  partnership: fc.record({
    asks: fc.array(fc.record({ ask: words, why: words }), { maxLength: 3 }),
    respect: words,
  }),
  life: fc.record({ version: fc.constantFrom('1.0', '2.0'), signedOn: day, reviewOn: day }),
  signatures: fc.array(fc.record({ role: fc.constantFrom('team', 'customer'), name: words, date: day }), {
    maxLength: 3,
  }),
  scores: fc.array(fc.constantFrom('', '0', '1', '2'), { maxLength: 10 }),
};

const version = (name: string): fc.Arbitrary<{ at: string; value: Json }> =>
  fc
    .record({ at: fc.integer({ min: 0, max: 4 }).map(minute), value: values[name] ?? fc.constant(undefined) })
    .map(({ at, value }) => ({ at, value: fitTo(shapeOf(name) ?? '', value, name) }))
    .filter(({ value }) => JSON.stringify(value) !== JSON.stringify(blankPart(name)));

const names = Object.keys(values);

/** Any draft that a browser may keep: few names and instants, so that two drafts often speak of the same thing. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    parts: fc.record(
      Object.fromEntries(names.map((name) => [name, fc.array(version(name), { maxLength: 3 })])),
    ),
    replaced: fc.record(
      Object.fromEntries(
        names.map((name) => [name, fc.array(version(name).map(keyOfVersion), { maxLength: 2 })]),
      ),
    ),
    earlier: fc.array(fc.constantFrom(EXAMPLE, { ...EXAMPLE, version: '2.0' }), { maxLength: 2 }),
  })
  .map((made) => mergeDrafts(made, emptyDraft()));
