import { describe, expect, it } from 'vitest';
import { estimateMinutes, lintModule, type ModulePlan } from '../../../src/training/lint.ts';
import { beginsWithVerb } from '../../../src/training/observable-verbs.ts';
import { makeMatch, makeOpen, makeOrder, makeQuiz, makeScenario, makeSort } from './made-questions.ts';

const quizzes = ['a', 'b', 'c', 'd'].map((id) => makeQuiz(id, ['One', '*Two', 'Three']));
const plan = makeOpen('commitment', 'plan');

/** A module without a mistake; what is given replaces its parts. */
function makePlan(changes: Partial<ModulePlan> = {}): ModulePlan {
  const steps = ['one', 'two', 'three'].map((id) => ({ id, title: id, minutes: 3 }));
  return {
    minutes: 9,
    objectives: [{ id: 'see' }],
    steps,
    questions: [...quizzes, plan],
    words: 1000,
    isDraft: false,
    ...changes,
  };
}

/** The mistakes, a line each. */
function tell(changes: Partial<ModulePlan>): string[] {
  return lintModule(makePlan(changes)).map(({ field, message }) => `${field}: ${message}`);
}

/** The mistakes of questions in an otherwise right module. */
function tellQuestions(...questions: ModulePlan['questions']): string[] {
  return tell({ questions: [...questions, plan], minutes: undefined });
}

describe('a module', () => {
  it('without a mistake is told none', () => {
    expect(tell({})).toEqual([]);
  });

  it('may take two fifths more or less than reading and answering takes', () => {
    const estimate = estimateMinutes(makePlan());
    expect(estimate).toBe(1000 / 200 + 5 * 0.75);
    const steps = [3, 3, 3].map((minutes, index) => ({ id: String(index), title: 'a', minutes }));
    expect(tell({ words: 1000, steps })).toEqual([]);
    expect(tell({ words: 400 })).toEqual(['minutes: is 9, and reading and answering takes about 6']);
    expect(tell({ words: 3000 })).toEqual(['minutes: is 9, and reading and answering takes about 19']);
    expect(tell({ words: 400, isDraft: true })).toEqual([]);
  });

  it('has steps whose minutes add up, three to six of them', () => {
    const step = { id: 'a', title: 'a', minutes: 4 };
    expect(tell({ steps: [step, step, step] })).toEqual([
      'minutes: is 9, and the steps’ minutes add up to 12',
    ]);
    expect(tell({ steps: [{ ...step, minutes: 9 }] })).toEqual(['<Step>: there are 1 steps']);
    expect(tell({ steps: Array(7).fill({ ...step, minutes: 1 }), minutes: 7 })).toEqual([
      '<Step>: there are 7 steps',
    ]);
  });

  it('asks for every objective, and for no other', () => {
    expect(tell({ objectives: [{ id: 'see' }, { id: 'say' }] })).toEqual([
      'objectives.1: no question checks “say”',
    ]);
    expect(tell({ objectives: [{ id: 'say' }] })[0]).toBe('<Quiz>: there is no objective “see”');
    const { objective, ...without } = makeQuiz('e', ['One', '*Two']);
    expect(objective).toBe('see');
    expect(tellQuestions(...quizzes, without)).toEqual(['<Quiz>: checks no objective']);
  });

  it('lets its rules wait for what the head does not say rightly', () => {
    expect(tell({ minutes: undefined, objectives: undefined })).toEqual([]);
  });

  it('ends in one plan', () => {
    expect(tell({ questions: quizzes })).toEqual(['<Commitment>: is missing']);
    expect(tellQuestions(...quizzes, makeOpen('commitment', 'again'))).toEqual([
      '<Commitment>: stands here a second time',
    ]);
  });
});

describe('a question', () => {
  it('has an id of its own', () => {
    expect(tellQuestions(...quizzes, makeOrder('a', ['x', 'y']))).toEqual([
      '<Order>: the id “a” is taken already',
    ]);
    expect(tellQuestions(...quizzes, makeOrder('A b', ['x', 'y']))).toEqual(['<Order>: “A b” is not an id']);
  });

  it('has a why below each choice, item, pair and thing', () => {
    const bare = { text: '', html: '' };
    const order = makeOrder('o', ['x', 'y']);
    const match = makeMatch('m', [
      ['x', '1'],
      ['y', '2'],
    ]);
    const sort = makeSort('s', { even: ['2'], odd: ['1'] });
    expect(
      tellQuestions(
        ...quizzes,
        makeQuiz('q', ['One', '*Two'], ''),
        { ...order, items: order.items.map((item) => ({ ...item, why: bare })) },
        { ...match, pairs: match.pairs.map((pair) => ({ ...pair, why: bare })) },
        { ...sort, items: sort.items.map((item) => ({ ...item, why: bare })) },
      ),
    ).toEqual([
      '<Quiz>: “One” has no why',
      '<Quiz>: “Two” has no why',
      '<Order>: “x” has no why',
      '<Order>: “y” has no why',
      '<Match>: “x” has no why',
      '<Match>: “y” has no why',
      '<Sort>: “2” has no why',
      '<Sort>: “1” has no why',
    ]);
  });

  it.each([
    [['One', 'Two'], '<Quiz>: has no right choice'],
    [['*One', '*Two'], '<Quiz>: has no wrong choice'],
    [[], '<Quiz>: has no choice'],
    [['*One'], '<Quiz>: has one choice only'],
    [['One', '*Two', 'One'], '<Quiz>: “One” stands twice'],
    [['*1', '2', '3', '4', '5', '6', '7'], '<Quiz>: has 7 choices'],
  ])('with the choices %j is told: %s', (choices, mistake) => {
    expect(tellQuestions(...quizzes, makeQuiz('q', choices))).toContain(mistake);
  });

  it.each([
    'All of the above',
    'None of the above.',
    'none of these',
    'All the above',
    'Both of the above',
    'Neither of them',
  ])('does not ask about its own choices: “%s”', (words) => {
    expect(tellQuestions(...quizzes, makeQuiz('q', ['One', '*Two', words]))).toEqual([
      `<Quiz>: “${words}” asks about the other choices`,
    ]);
  });

  it.each([
    'All of our customers',
    'All the people who wait',
    'None, and that is fine',
    'Both banks',
    'Neither late nor early',
  ])('may begin with such a word: “%s”', (words) => {
    expect(tellQuestions(...quizzes, makeQuiz('q', ['One', '*Two', words]))).toEqual([]);
  });

  it('has no option that fits twice', () => {
    expect(
      tellQuestions(
        ...quizzes,
        makeMatch('m', [
          ['x', '1'],
          ['y', '1'],
        ]),
      ),
    ).toEqual(['<Match>: “1” stands on the right twice']);
  });
});

describe('the length of right choices', () => {
  const giving = ['e', 'f', 'g'].map((id) => makeQuiz(id, ['One', '*Two and more', 'Three']));

  it('gives nothing away where three of five are the longest', () => {
    expect(tellQuestions(...quizzes.slice(0, 2), ...giving)).toEqual([]);
  });

  it('is told where it is more', () => {
    expect(tellQuestions(...quizzes.slice(0, 1), ...giving)).toEqual([
      '<Quiz>: the right choice is the longest in 3 of 4 quizzes (e, f, g)',
    ]);
  });

  it('is no pattern in fewer than three quizzes', () => {
    expect(tellQuestions(...giving.slice(0, 2))).toEqual([]);
  });
});

describe('a scenario', () => {
  const tellScenario = (scenes: Parameters<typeof makeScenario>[1]): string[] =>
    tellQuestions(...quizzes, makeScenario('s', scenes));

  it('is right where every scene is reached and every way ends', () => {
    expect(tellScenario({ start: ['kept', 'bridge'], bridge: ['bent'], kept: 'kept', bent: 'bent' })).toEqual(
      [],
    );
  });

  it('is told of dead, unreached and unknown scenes', () => {
    expect(tellScenario({ start: ['kept', 'gone'], kept: 'kept', lost: 'bent', dead: [] })).toEqual([
      '<Scene>: there is no scene #gone',
      '<Scene>: no choice leads to “lost”',
      '<Scene>: no choice leads to “dead”',
      '<Scene>: “dead” is a dead end',
    ]);
  });

  it('is told of ways that go round for ever', () => {
    expect(
      tellScenario({ start: ['kept', 'a', 'bent'], a: ['b'], b: ['a'], kept: 'kept', bent: 'bent' }),
    ).toEqual(['<Scene>: from “a” no way leads to an ending', '<Scene>: from “b” no way leads to an ending']);
  });

  it('is told where nothing is at stake', () => {
    expect(tellScenario({ start: ['a', 'b'], a: 'kept', b: 'kept' })).toEqual([
      '<Scenario>: every way ends well',
    ]);
    expect(tellScenario({ start: ['a', 'b'], a: 'bent', b: 'broken' })).toEqual([
      '<Scenario>: no way ends well',
    ]);
    expect(tellScenario({})).toEqual(['<Scenario>: “s” has no scene']);
  });

  it('shows the way back from what was bent, and ends only once', () => {
    const scenario = makeScenario('s', { start: ['a', 'b'], a: 'kept', b: 'bent' });
    const scenes = scenario.scenes.map(({ wayBack, ...scene }) => scene);
    expect(tellQuestions(...quizzes, { ...scenario, scenes })).toEqual(['<Scene>: “b” shows no way back']);
    const both = scenario.scenes.map((scene) =>
      scene.id === 'start' ? { ...scene, outcome: 'kept' as const } : scene,
    );
    expect(tellQuestions(...quizzes, { ...scenario, scenes: both })).toEqual([
      '<Scene>: “start” ends and goes on',
    ]);
    const twice = [...scenario.scenes, ...scenario.scenes.slice(1, 2)];
    expect(tellQuestions(...quizzes, { ...scenario, scenes: twice })).toEqual([
      '<Scene>: the id “a” is taken already',
    ]);
  });
});

describe('an objective', () => {
  it('begins with a verb that one can see done', () => {
    for (const text of ['Explain in two sentences', 'find three', 'Write'])
      expect(beginsWithVerb(text)).toBe(true);
    for (const text of ['Understand it', 'Know why', 'The steps', '', 'Learn'])
      expect(beginsWithVerb(text)).toBe(false);
  });
});
