import fc from 'fast-check';
import { mergeModule } from '../../../src/training/merge.ts';
import { makeProgress, type ModuleProgress, type Progress } from '../../../src/training/progress.ts';

/** Some of these names, each with a value: few, so that two records often speak of the same thing. */
export function some<Value>(
  names: readonly string[],
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> {
  const model = Object.fromEntries(names.map((name) => [name, value]));
  return fc
    .record(model, { requiredKeys: [], noNullPrototype: true })
    .map((made) =>
      Object.fromEntries(
        Object.entries(made).flatMap(([name, part]) => (part === undefined ? [] : [[name, part]])),
      ),
    );
}

const ids = ['first-look', 'constructor'];
const keys = ['1a2b', 'zz09', 'tostring'];
const wordings = ['first-look@0abc123', 'first-look@9xyz789', 'constructor@0abc123'];
const instant = fc.integer({ min: 0, max: 5 }).map(minute);
const words = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.constantFrom('same', '__proto__'),
);

const answer = fc.oneof(
  fc.record({ picked: fc.subarray(keys) }),
  fc.record({ placed: some(keys, fc.constantFrom(...keys)) }),
);
const given = fc.record({ answer, at: instant });

/** What somebody answered first and last, under a few wordings. */
export const anyAnswers = some(wordings, fc.record({ first: given, last: given }));

const written = fc.record({ values: fc.array(words, { minLength: 1, maxLength: 3 }), at: instant });

const optional = fc.record(
  {
    replaced: some(ids, fc.uniqueArray(instant, { minLength: 1, maxLength: 2 })),
    finishedOn: fc.constantFrom('2026-11-22', '2026-12-01'),
    lastStep: fc.record({ id: fc.constantFrom('what-it-is', 'übung'), at: instant }),
  },
  { requiredKeys: [] },
);

const anyModule: fc.Arbitrary<ModuleProgress> = fc
  .tuple(
    fc.record({
      answers: anyAnswers,
      texts: some(ids, fc.array(written, { minLength: 1, maxLength: 3 })),
      reviews: some(['2', '30'], instant),
    }),
    optional,
  )
  // As a browser keeps it: versions in their order, none that was written over.
  .map(([always, sometimes]) => mergeModule({ ...always, ...sometimes }, { ...always, ...sometimes }));

/** Any record that a browser may keep. */
export const anyProgress: fc.Arbitrary<Progress> = some(['one', 'constructor'], anyModule).map(makeProgress);

/** A minute of one morning, as an instant. */
export function minute(count: number): string {
  return new Date(Date.UTC(2026, 10, 22, 10, count)).toISOString();
}
