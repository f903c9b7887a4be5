import { describe, expect, it } from 'vitest';
import { describeMerge } from '../../../src/team/describe-merge.ts';
import { listTexts, sheetOf } from '../../../src/team/group-sheet.ts';
import {
  keyOfText,
  withChosen,
  withCommitment,
  withField,
  withHandIn,
  withNote,
  withVote,
} from '../../../src/team/session.ts';
import { writeGroupSheet } from '../../../src/team/write-group-sheet.ts';
import { minute } from '../training/made-progress.ts';
import { single, sort, story } from './made-asked.ts';
import { begun } from './made-sessions.ts';

const module = {
  title: 'Save a Chair',
  asked: [single, sort, story],
  prompts: { 'surely-known': 'What do we know for sure?', 'my-plan': 'Your plan' },
};

const handIn = {
  format: 'both-banks-hand-in',
  version: 1,
  id: '00000000000a',
  module: begun.module,
  at: minute(1),
  name: 'Priya',
  answers: {
    [single.wording]: { first: { picked: ['k1'] }, last: { picked: ['k2'] } },
    [story.wording]: { first: { picked: ['start', 'ship'] }, last: { picked: ['start', 'ask', 'mend'] } },
  },
  texts: {
    'surely-known': ['Nobody asked *her*'],
    'my-plan': ['a form changes', 'call two customers', 'Friday'],
  },
} as const;

const held = [
  (session: typeof begun) => withVote(session, single.wording, 'first', { k1: 2, k2: 3, k3: 1 }, minute(1)),
  (session: typeof begun) => withVote(session, single.wording, 'second', { k1: 0, k2: 5, k3: 1 }, minute(2)),
  (session: typeof begun) =>
    withVote(
      session,
      sort.wording,
      'first',
      { 'hunch/guessed': 6, 'hunch/seen': 0, 'count/guessed': 4, 'count/seen': 2 },
      minute(3),
    ),
  (session: typeof begun) => withHandIn(session, handIn),
  (session: typeof begun) => withChosen(session, keyOfText(handIn.id, 'my-plan'), true, minute(4)),
  (session: typeof begun) =>
    withCommitment(session, 'c1', { who: 'Bo', words: ['Move the desk'] }, minute(5)),
].reduce((session, change) => change(session), begun);

describe('the sheet of a team', () => {
  it('says each vote with its numbers, what was handed in, and the hardest part of a question of several', () => {
    expect(sheetOf(held, module).questions.map(({ lines }) => lines)).toEqual([
      [
        'First vote: A 2, B 3, C 1; 3 of 6 right, 50%.',
        'Second vote: A 0, B 5, C 1; 5 of 6 right, 83%.',
        'Handed in by 1 person, first: A 1, B 0, C 0; 0 of 1 right, 0%. Last: A 0, B 1, C 0; 1 of 1 right, 100%.',
      ],
      ['First vote: 2 of 6 right, 33% (Nine called twice).'],
      [
        'Handed in by 1 person, first: promise kept 0, bent 0, broken 1. Last: promise kept 1, bent 0, broken 0.',
      ],
    ]);
    expect(sheetOf(held, module).questions[0]).toMatchObject({ before: 3 / 6, after: 5 / 6 });
  });

  it('says of hands that were raised for another wording how many they were, and of which question', () => {
    const old = [`${single.id}@9older9`, 'gone@0abc123'].reduce(
      (session, wording) => withVote(session, wording, 'first', { k1: 4, k2: 5 }, minute(1)),
      withVote(begun, `${single.id}@9older9`, 'second', { k2: 8 }, minute(2)),
    );
    const { questions } = sheetOf(old, module);
    expect(questions.map(({ lines }) => lines)).toEqual([
      ['On an earlier wording, not counted here: first vote 9 hands, second vote 8 hands.'],
      [],
      [],
      ['On an earlier wording, not counted here: first vote 9 hands.'],
    ]);
    expect(questions[3]?.title).toBe('A question that this module no longer asks: gone');
    expect(questions[0]).not.toHaveProperty('before');
    expect(writeGroupSheet(sheetOf(old, module))).toContain('no longer asks: gone');
  });

  it('shows of what was handed in only what was ticked', () => {
    const sheet = sheetOf(held, module);
    expect(sheet.plans).toEqual([
      { who: 'Bo', words: ['Move the desk'] },
      { who: 'Priya', words: handIn.texts['my-plan'] },
    ]);
    expect(sheet.noticed).toEqual([]);
    const ticked = withChosen(held, keyOfText(handIn.id, 'surely-known'), true, minute(6));
    expect(sheetOf(ticked, module).noticed).toEqual([
      { who: 'Priya', prompt: 'What do we know for sure?', words: 'Nobody asked *her*' },
    ]);
  });

  it('has people of one name, or of none, in the same order on every device', () => {
    const twins = [handIn, { ...handIn, id: '00000000000b' }];
    const keysOf = (given: readonly (typeof twins)[number][]): string[] =>
      listTexts(given.reduce<typeof begun>(withHandIn, begun), module.prompts).map(({ key }) => key);
    expect(keysOf(twins)).toEqual(keysOf([...twins].reverse()));
  });

  it('leaves nothing where the prompt of a text is not known here', () => {
    const ticked = withChosen(held, keyOfText(handIn.id, 'surely-known'), true, minute(6));
    const text = writeGroupSheet(sheetOf(ticked, { ...module, prompts: {} }));
    expect(text).toContain(String.raw`- Priya: Nobody asked \*her\*`);
  });

  it('becomes Markdown in which words stay words', () => {
    const ticked = withChosen(held, keyOfText(handIn.id, 'surely-known'), true, minute(6));
    const text = writeGroupSheet(sheetOf(ticked, module));
    expect(text).toContain('# Save a Chair: our sheet\n\nHarbour Bikes · 22 November 2026 · 6 people\n');
    expect(text).toContain(String.raw`Priya: Nobody asked \*her\*`);
    expect(text).toContain('- Priya: If a form changes, then I will call two customers by Friday');
    expect(text).toContain('We look at this again on 22 December 2026.');
  });
});

describe('a session from another device', () => {
  it('says what it would change, and nothing where it would change nothing', () => {
    expect(describeMerge(held, held, module.asked)).toEqual([]);
    const theirs = withNote(
      withVote(
        withField(held, 'people', 7, minute(8)),
        single.wording,
        'first',
        { k1: 1, k2: 4, k3: 1 },
        minute(8),
      ),
      'step1',
      'pad',
      'Sam is quiet',
      minute(8),
    );
    expect(describeMerge(held, theirs, module.asked)).toEqual([
      'People in the room: 6 becomes 7.',
      'First vote on “Which sentence owns a part?”: counted later there, in place of yours.',
      'Notes from the other device, beside yours.',
    ]);
    expect(describeMerge(begun, held, module.asked)).toContain('1 hand-in that is new here.');
  });
});
