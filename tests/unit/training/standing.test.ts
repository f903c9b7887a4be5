import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/training/identify.ts';
import {
  emptyModuleProgress,
  withAnswer,
  withFinish,
  withStep,
  withText,
} from '../../../src/training/progress.ts';
import type { ModuleProgress } from '../../../src/training/progress.ts';
import type { Question } from '../../../src/training/question.ts';
import { takeStanding } from '../../../src/training/standing.ts';
import { minute } from './made-progress.ts';
import { makeOpen, makeQuiz } from './made-questions.ts';

const first = makeQuiz('first', ['*Yes', 'No']);
const second = makeQuiz('second', ['*Yes', 'No']);
const third = makeQuiz('third', ['*Yes', 'No']);
const plan = makeOpen('commitment', 'plan');
const steps = [
  { id: 'reading', questions: [] },
  { id: 'asking', questions: [first, second] },
  { id: 'ending', questions: [third, makeOpen('reflection', 'thought'), plan] },
];
const nothing = emptyModuleProgress();

function answered(progress: ModuleProgress, question: Question, word: string, step = ''): ModuleProgress {
  const given = withAnswer(progress, question, { picked: [keyOf(word)] }, minute(1));
  return step === '' ? given : withStep(given, step, minute(1));
}

function planned(progress: ModuleProgress, ...values: string[]): ModuleProgress {
  return withText(progress, 'plan', values, minute(2));
}

const stand = (progress: ModuleProgress, mastery = 0.6) => takeStanding(steps, progress, mastery);
const allRight = [first, second, third].reduce((progress, one) => answered(progress, one, 'Yes'), nothing);

describe('where a learner stands', () => {
  it('is nowhere at first', () => {
    const standing = stand(nothing);
    expect(standing).toMatchObject({ checks: 3, right: 0, needed: 2, isPlanned: false, isFinished: false });
    expect(standing.steps.map(({ isDone }) => isDone)).toEqual([false, false, false]);
    expect(standing).not.toHaveProperty('here');
  });

  it('counts the last answer to the present wording', () => {
    const wrong = answered(nothing, first, 'No');
    expect(stand(wrong).right).toBe(0);
    expect(stand(answered(wrong, first, 'Yes')).right).toBe(1);
    const edited = { ...first, hash: 'another' };
    const asked = [{ id: 'asking', questions: [edited] }];
    expect(takeStanding(asked, answered(nothing, first, 'Yes'), 1).steps[0]).toEqual({
      id: 'asking',
      checks: 1,
      right: 0,
      isDone: false,
    });
  });

  it('is done with a step once all its checks are answered, right or wrong', () => {
    const half = answered(nothing, first, 'No');
    expect(stand(half).steps[1]).toMatchObject({ isDone: false, right: 0 });
    expect(stand(answered(half, second, 'Yes')).steps[1]).toMatchObject({ isDone: true, right: 1 });
  });

  it('is done with a step that asks nothing once a later one is begun', () => {
    expect(stand(withStep(nothing, 'reading', minute(1))).steps[0]?.isDone).toBe(false);
    expect(stand(withStep(nothing, 'asking', minute(1))).steps[0]?.isDone).toBe(true);
    expect(stand(answered(nothing, third, 'No')).steps[0]?.isDone).toBe(true);
  });

  it('waits in the last step for the whole plan, and for no reflection', () => {
    const last = answered(nothing, third, 'Yes');
    expect(stand(last).steps[2]?.isDone).toBe(false);
    expect(stand(planned(last, 'it rains', 'stay', ' ')).steps[2]?.isDone).toBe(false);
    expect(stand(planned(last, 'it rains', 'stay', 'noon')).steps[2]?.isDone).toBe(true);
  });

  it('goes on in the step last looked at, then in the next that waits, then in any that waits', () => {
    const inAsking = answered(nothing, first, 'Yes', 'asking');
    expect(stand(inAsking).here).toBe('asking');
    expect(stand(answered(inAsking, second, 'No', 'asking')).here).toBe('ending');
    const fromTheEnd = withStep(planned(answered(nothing, third, 'Yes'), 'a', 'b', 'c'), 'ending', minute(3));
    expect(stand(fromTheEnd).here).toBe('asking');
    expect(stand(withStep(planned(allRight, 'a', 'b', 'c'), 'ending', minute(3)))).not.toHaveProperty('here');
    expect(stand(withStep(nothing, 'gone', minute(1)))).not.toHaveProperty('here');
  });
});

describe('the end of a module', () => {
  it('needs the share of right checks and the plan', () => {
    const [two, all] = [answered(answered(nothing, first, 'Yes'), second, 'Yes'), allRight];
    expect(stand(two).isFinished).toBe(false);
    expect(stand(planned(two, 'a', 'b', 'c')).isFinished).toBe(true);
    expect(stand(planned(two, 'a', 'b', 'c'), 1).isFinished).toBe(false);
    expect(stand(planned(all, 'a', 'b', 'c'), 1).isFinished).toBe(true);
  });

  it('stays reached, whatever is answered or edited afterwards', () => {
    const standing = stand(answered(withFinish(nothing, '2026-11-22'), first, 'No'));
    expect(standing).toMatchObject({ isFinished: true, right: 0, isPlanned: false });
  });

  it.each([
    [20, 0.55, 11],
    [7, 0.8, 6],
    [5, 0.8, 4],
    [3, 1, 3],
  ])('of %i checks with a share of %f needs %i', (count, mastery, needed) => {
    const questions = Array.from({ length: count }, (_, index) => makeQuiz(`q${index}`, ['*Yes', 'No']));
    expect(takeStanding([{ id: 'one', questions }], nothing, mastery).needed).toBe(needed);
  });

  it('asks for no plan where a module has none', () => {
    expect(takeStanding([{ id: 'one', questions: [first] }], nothing, 1).isPlanned).toBe(true);
  });
});
