import fc from 'fast-check';
import type { Scored } from '../../../src/training/question.ts';
import type { Answer } from '../../../src/training/score.ts';
import { formOf, type AnswerForm } from '../../../src/team/answer-form.ts';
import { shownName, shownText, type HandIn, type Handed } from '../../../src/team/hand-in.ts';
import { minute } from '../training/made-progress.ts';
import { makeMatch, makeOrder, makeQuiz, makeScenario, makeSort } from '../training/made-questions.ts';

/** One question of each kind that is scored. */
export const questions: readonly Scored[] = [
  makeQuiz('owner', ['*One person', 'The team', 'Nobody']),
  makeQuiz('signs', ['*A name', '*A day', 'A wish', 'A smile']),
  makeOrder('storm', ['See', 'Say', 'Mend', 'Ask', 'Note']),
  makeMatch('remedy', [
    ['Late', 'Call'],
    ['Lost', 'Replace'],
    ['Rude', 'Call again'],
  ]),
  makeSort('bins', { Promise: ['By noon', 'By Friday'], Wish: ['Soon'] }),
  makeScenario('suit', { start: ['tell', 'dodge'], tell: 'kept', dodge: ['start', 'gone'], gone: 'broken' }),
];

/** The module that they stand in. */
export const module = { id: 'weather-the-storm', forms: questions.map(formOf) };

function answerTo({ kind, things, places }: AnswerForm): fc.Arbitrary<Answer> {
  const all = { minLength: things.length, maxLength: things.length };
  switch (kind) {
    case 'single':
      return fc.constantFrom(...things).map((key) => ({ picked: [key] }));
    case 'multiple':
      return fc.subarray([...things], { minLength: 1 }).map((picked) => ({ picked }));
    case 'order':
      return fc.shuffledSubarray([...things], all).map((picked) => ({ picked }));
    case 'match':
    case 'sort':
      return fc.array(fc.constantFrom(...places), all).map((given) => ({
        placed: Object.fromEntries([...things].sort().map((thing, index) => [thing, given[index] ?? ''])),
      }));
    case 'scenario':
      return fc
        .array(fc.constantFrom(...things), { minLength: 1, maxLength: 12 })
        .map((picked) => ({ picked }));
  }
}

const anyAnswers: fc.Arbitrary<Record<string, Handed>> = fc
  .tuple(
    ...module.forms.map((form) =>
      fc.option(
        fc.record({ first: answerTo(form), last: answerTo(form) }).map((handed) => ({ form, handed })),
      ),
    ),
  )
  .map((given) => {
    const kept = given.flatMap((one) => (one === null ? [] : [[one.form.wording, one.handed] as const]));
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const words = fc
  .oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 9 }), fc.constantFrom('<b>Ada</b>', '\u202eadA'))
  .map(shownText);
const name = words.map(shownName);
const texts = fc.record(
  { plan: fc.tuple(words, words, words), 'which-step': fc.tuple(words) },
  { requiredKeys: [], noNullPrototype: true },
);

/** Any hand-in of that module; few people and minutes, so that two are often of the same one. */
export const anyHandIn: fc.Arbitrary<HandIn> = fc
  .record({
    id: fc.constantFrom('00000000000a', 'ffffffffffff', '1234567890ab'),
    at: fc.integer({ min: 0, max: 3 }).map(minute),
    name,
    answers: anyAnswers,
    texts,
  })
  .map(({ name, texts, ...rest }) => {
    const said = Object.entries(texts).filter(([, values]) => values.some((text) => text !== ''));
    return {
      format: 'both-banks-hand-in',
      version: 1,
      module: module.id,
      ...rest,
      ...(name === '' ? {} : { name }),
      ...(said.length === 0 ? {} : { texts: Object.fromEntries(said) }),
    };
  });
