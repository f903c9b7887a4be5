import { readFeatures } from '../../src/comments/rules/spam-features.ts';
import { learn, score } from '../../src/comments/rules/spam-model.ts';
import { count, readLabeledComments, scoreLeavingOut, type Figures } from '../labeled-comments.ts';

/*
 * What the spam score gets right on comments written for the tests, each source judged by decisions on the others:
 * `npm run bench -- spam`. The same figures on every machine, but for the times at the end.
 */

/** Prints precision, recall and false positives: in all, by source, by kind, by threshold and by how much was decided. */
export function benchSpam(): void {
  const comments = readLabeledComments();
  const scored = scoreLeavingOut(comments);
  console.log(`${comments.length} comments written for the tests, each source scored by the others:`);
  say('all of them', count(scored));
  for (const source of new Set(comments.map((comment) => comment.source)))
    say(`  ${source}`, count(scored.filter(({ comment }) => comment.source === source)));
  console.log('Called likely spam from');
  for (const from of [0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.99]) say(`  ${from}`, count(scored, from));
  console.log('By kind: likely spam, and the middle score');
  for (const kind of new Set(comments.map((comment) => comment.kind))) {
    const some = scored.filter(({ comment }) => comment.kind === kind).sort((a, b) => a.value - b.value);
    const called = some.filter(({ value }) => value >= 0.75).length;
    const middle = some[Math.floor(some.length / 2)]?.value ?? Number.NaN;
    console.log(`  ${kind.padEnd(32)} ${called} of ${some.length}, ${middle.toFixed(2)}`);
  }
  console.log('After so many decisions of each kind, taken evenly from the other sources');
  for (const decisions of [20, 40, 80, 150])
    say(`  ${decisions}`, count(scoreLeavingOut(comments, (others) => takeOfEach(others, decisions))));
  for (const { name, text } of count(scored).wronged) console.log(`Wronged: ${name}: ${text}`);
  sayTimes(comments);
}

function takeOfEach<T extends { isSpam: boolean }>(comments: readonly T[], most: number): T[] {
  return [true, false].flatMap((isSpam) => {
    const some = comments.filter((comment) => comment.isSpam === isSpam);
    const step = Math.max(1, some.length / most);
    return some
      .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
      .slice(0, most);
  });
}

function sayTimes(comments: ReturnType<typeof readLabeledComments>): void {
  const time = (task: () => unknown): number => {
    const started = performance.now();
    for (let round = 0; round < 10; round += 1) task();
    return (performance.now() - started) / 10 / comments.length;
  };
  time(() => comments.map(readFeatures));
  const reading = time(() => comments.map(readFeatures));
  const learning = time(() => learn(comments));
  const model = learn(comments);
  const scoring = time(() => comments.map(({ features }) => score(model, features)));
  console.log(
    `A comment takes ${(reading * 1000).toFixed(0)} µs to read, ${(learning * 1000).toFixed(0)} µs to learn from and ${(scoring * 1000).toFixed(0)} µs to score here.`,
  );
}

function say(
  what: string,
  { precision, recall, falsePositives, found, spam, wronged, published }: Figures,
): void {
  console.log(
    `${what.padEnd(16)} precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${found} of ${spam}), false positives ${(falsePositives * 100).toFixed(2)} % (${wronged.length} of ${published})`,
  );
}
