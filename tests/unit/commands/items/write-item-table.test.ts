import { expect, it } from 'vitest';
import { writeItemTable } from '../../../../src/commands/items/write-item-table.ts';
import { makeQuiz } from '../../training/made-questions.ts';

it('the table says each figure in words a person can compare, and a missing one as a dash', () => {
  const [easy, open] = [makeQuiz('easy', ['One', '*Two']), makeQuiz('unanswered', ['One', '*Two'])];
  const table = writeItemTable('Harbour', 3, [
    {
      question: easy,
      answers: 3,
      earlier: 1,
      difficulty: 2 / 3,
      discrimination: -0.004,
      rightAtLast: 1,
      picks: [
        { words: 'One', count: 1, isRight: false },
        { words: 'Two', count: 2, isRight: true },
      ],
    },
    {
      question: open,
      answers: 0,
      earlier: 2,
      difficulty: undefined,
      discrimination: undefined,
      rightAtLast: undefined,
      picks: [{ words: 'Thing', count: 0 }],
    },
  ]);
  expect(table).toBe(`Harbour: 3 people

question    answers  right first  discrimination  right last  shift
easy              3         67 %            0.00       100 %    +33
        1   33 %  One
    x   2   67 %  Two
    1 person answered an earlier wording only, and is not counted here
unanswered        0            –               –           –      –
        0      –  misplaced: Thing
    2 people answered an earlier wording only, and are not counted here`);
});
