import type { Asked } from '../../../src/team/asked.ts';

/** A question with one right choice, B. */
export const single: Asked = {
  id: 'owning',
  wording: 'owning@0abc123',
  kind: 'single',
  title: 'Which sentence owns a part?',
  parts: [
    {
      part: '',
      name: '',
      choices: [
        { key: 'k1', letter: 'A', text: 'We are sorry.', isRight: false },
        { key: 'k2', letter: 'B', text: 'The mistake was ours.', isRight: true },
        { key: 'k3', letter: 'C', text: 'You feel that way.', isRight: false },
      ],
    },
  ],
  endings: {},
};

/** A question in which A and C are right. */
export const multiple: Asked = {
  ...single,
  id: 'first-message',
  wording: 'first-message@0abc123',
  kind: 'multiple',
  title: 'What belongs in the first message?',
  parts: [
    {
      part: '',
      name: '',
      choices: [
        { key: 'k1', letter: 'A', text: 'What we know', isRight: true },
        { key: 'k2', letter: 'B', text: 'Whose fault it is', isRight: false },
        { key: 'k3', letter: 'C', text: 'When you hear next', isRight: true },
      ],
    },
  ],
};

/** Two things to put into bins: a guess into `guessed`, a count into `seen`. */
export const sort: Asked = {
  ...single,
  id: 'labels',
  wording: 'labels@0abc123',
  kind: 'sort',
  title: 'Which are guessed, which seen?',
  parts: [
    {
      part: 'hunch',
      name: 'They like it',
      choices: [
        { key: 'hunch/guessed', letter: 'A', text: 'Guessed', isRight: true },
        { key: 'hunch/seen', letter: 'B', text: 'Seen', isRight: false },
      ],
    },
    {
      part: 'count',
      name: 'Nine called twice',
      choices: [
        { key: 'count/guessed', letter: 'A', text: 'Guessed', isRight: false },
        { key: 'count/seen', letter: 'B', text: 'Seen', isRight: true },
      ],
    },
  ],
};

/** Three steps in the order own, tell, mend; the last is what is left. */
export const order: Asked = {
  ...single,
  id: 'steps',
  wording: 'steps@0abc123',
  kind: 'order',
  title: 'In which order?',
  parts: ['own', 'tell'].map((right, index) => ({
    part: String(index + 1),
    name: index === 0 ? 'First' : 'Second',
    choices: ['mend', 'own', 'tell'].map((key, place) => ({
      key: `${index + 1}/${key}`,
      letter: 'ABC'[place] ?? '',
      text: key,
      isRight: key === right,
    })),
  })),
};

/** A story of two decisions. */
export const story: Asked = {
  ...single,
  id: 'new-form',
  wording: 'new-form@0abc123',
  kind: 'scenario',
  title: 'The new form',
  parts: [
    {
      part: 'start',
      name: 'Scene 1',
      choices: [
        { key: 'start/ask', letter: 'A', text: 'I ask her' },
        { key: 'start/ship', letter: 'B', text: 'I ship it' },
      ],
    },
    { part: 'ask', name: 'Scene 2', choices: [{ key: 'ask/mend', letter: 'A', text: 'I mend it' }] },
  ],
  endings: { mend: 'kept', ship: 'broken' },
};
