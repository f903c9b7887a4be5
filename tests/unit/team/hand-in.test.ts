import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/team/answer-form.ts';
import { answersToHandIn, fittingAnswers, makeHandIn, type HandIn } from '../../../src/team/hand-in.ts';
import { parseHandIn, writeHandIn } from '../../../src/team/read-hand-in.ts';
import { sayAnswer, tellQuestion } from '../../../src/team/told-question.ts';
import { emptyModuleProgress, keyOfWording, withAnswer, withText } from '../../../src/training/progress.ts';
import { minute } from '../training/made-progress.ts';
import { makeOpen, makeQuiz } from '../training/made-questions.ts';
import { anyHandIn, module, questions } from './made-hand-ins.ts';

const owner = makeQuiz('owner', ['*One person', 'The team', 'Nobody']);
const [right = '', wrong = ''] = owner.choices.map(({ key }) => key);
const empty = emptyModuleProgress();
const tried = withAnswer(
  withAnswer(empty, owner, { picked: [wrong] }, minute(1)),
  owner,
  { picked: [right] },
  minute(2),
);
const written = withText(
  withText(tried, 'plan', ['it rains', 'call', 'noon'], minute(3)),
  'step',
  ['Mend'],
  minute(3),
);

function give(more: Partial<Parameters<typeof makeHandIn>[0]> = {}): HandIn {
  const who = { id: '00000000000a', module: 'm', at: minute(9), name: '', ticked: [] };
  return makeHandIn({ ...who, progress: written, forms: [formOf(owner)], ...more });
}

describe('what is handed in', () => {
  it('is the first and the last answer, and neither a name nor a text that was not given', () => {
    expect(give()).toEqual({
      format: 'both-banks-hand-in',
      version: 1,
      id: '00000000000a',
      module: 'm',
      at: minute(9),
      answers: { [keyOfWording(owner)]: { first: { picked: [wrong] }, last: { picked: [right] } } },
    });
  });

  it('holds those texts that were ticked, and a name as it may be shown', () => {
    const made = give({ ticked: ['plan', 'constructor'], name: ' Ada\u202e  <b>L</b> ' });
    expect(made.texts).toEqual({ plan: ['it rains', 'call', 'noon'] });
    expect(made.name).toBe('Ada <b>L</b>');
    expect(parseHandIn(writeHandIn(made))).toEqual({ handIn: made, unread: 0 });
  });

  it('leaves out answers to an earlier wording, and says of how many questions', () => {
    const reworded = makeQuiz('owner', ['*Exactly one person', 'The team', 'Nobody']);
    const distractor = makeQuiz('owner', ['*One person', 'Both teams', 'Nobody']);
    expect(distractor.hash).toBe(owner.hash);
    for (const edited of [reworded, distractor]) {
      expect(answersToHandIn(written, [formOf(edited)])).toEqual({ answers: {}, earlier: 1 });
    }
    const again = withAnswer(written, reworded, { picked: [reworded.choices[1]?.key ?? ''] }, minute(5));
    expect(answersToHandIn(again, [formOf(reworded)]).earlier).toBe(0);
  });
});

describe('an answer that was handed in', () => {
  it('counts where it names what the question has: known keys, each once, and all of them where all are asked', () => {
    fc.assert(
      fc.property(anyHandIn, ({ answers }) => {
        expect(fittingAnswers(answers, module.forms)).toEqual(answers);
      }),
    );
  });

  it.each([
    ['a choice that the question does not have', 0, { picked: ['zzzz'] }],
    ['two choices where one is asked', 0, { picked: questions[0] && [right, wrong] }],
    ['nothing', 0, { picked: [] }],
    ['places where choices are asked', 0, { placed: {} }],
    [
      'one choice twice',
      1,
      { picked: [formOf(questions[1] ?? owner).things[0], formOf(questions[1] ?? owner).things[0]] },
    ],
    ['an order that leaves something out', 2, { picked: formOf(questions[2] ?? owner).things.slice(1) }],
    [
      'half of the pairs',
      3,
      {
        placed: { [formOf(questions[3] ?? owner).things[0] ?? '']: formOf(questions[3] ?? owner).places[0] },
      },
    ],
    ['a scene that the story does not have', 5, { picked: ['start', 'constructor'] }],
  ] as const)('does not count with %s', (_, place, wrongAnswer) => {
    const form = module.forms[place];
    // A marked boundary: what a forged record may hold.
    const answer = wrongAnswer as HandIn['answers'][string]['first'];
    const fits = { picked: [module.forms[0]?.things[0] ?? ''] };
    expect(fittingAnswers({ [form?.wording ?? '']: { first: fits, last: answer } }, module.forms)).toEqual(
      {},
    );
    expect(fittingAnswers({ [form?.wording ?? '']: { first: answer, last: answer } }, module.forms)).toEqual(
      {},
    );
  });
});

describe('an answer in words', () => {
  const [, signs, order, match, sort, story] = questions.map(tellQuestion);
  const keys = (place: number): readonly string[] => module.forms[place]?.things ?? [];

  it('says what was chosen, ordered, placed, or how a story ended', () => {
    const say = (told: typeof signs, answer: HandIn['answers'][string]['first']) =>
      told && sayAnswer(told, answer);
    expect(say(signs, { picked: keys(1).slice(0, 2) })).toHaveLength(2);
    expect(say(order, { picked: keys(2) })?.[0]).toMatch(/^1\. /);
    expect(say(match, { placed: { [keys(3)[0] ?? '']: module.forms[3]?.places[0] ?? '' } })).toEqual([
      expect.stringMatching(/^(Late|Lost|Rude): (Call|Call again|Replace)$/),
    ]);
    expect(say(sort, { placed: { [keys(4)[0] ?? '']: module.forms[4]?.places[0] ?? '' } })).toHaveLength(1);
    expect(say(story, { picked: ['start', 'tell'] })).toEqual(['Ended with the promise kept']);
    expect(say(story, { picked: ['start'] })).toEqual(['start']);
  });

  it('a statement that was placed ends once, before its place', () => {
    const told = { id: 'labels', stem: 'Which?', words: { a: 'They hate forms.', b: 'Guessed' } };
    expect(sayAnswer(told, { placed: { a: 'b' } })).toEqual(['They hate forms: Guessed']);
  });

  it('a question that nobody scores has no form, and no word of what is right is told', () => {
    expect(tellQuestion(makeOpen('reflection', 'step'))).toEqual({ id: 'step', stem: 'Which?', words: {} });
    expect(JSON.stringify(questions.map(tellQuestion))).not.toMatch(/isRight|Because|Why/);
  });
});
