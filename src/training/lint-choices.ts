import type { Mistake } from './mistake.ts';
import type { Question, Quiz, Words } from './question.ts';

/** A right choice that is the longest is a giveaway where it happens in more of the quizzes than this share. */
const LONGEST_SHARE = 0.6;

/** With fewer quizzes, a share says nothing. */
const FEWEST_QUIZZES = 3;

const ALL_OR_NONE =
  /^(?:all|none|both|neither)\s+(?:of\s+)?(?:(?:the\s+)?(?:above|below)|(?:the|these|those)\s+(?:others?|answers?|choices|options)|these|those|them)\W*$/i;

/** A thing that is chosen or placed, and what it is called. */
interface Part {
  words: Words;
  why: Words;
}

/** Finds what is wrong with the choices, items or pairs of one question, the `question`th of its module. */
export function lintChoices(question: Question, index: number): Mistake[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return [...lintParts(question.choices, 'choice', 'Quiz', index), ...lintRight(question, index)];
    case 'order':
      return lintParts(question.items, 'item', 'Order', index);
    case 'match':
      return lintParts(
        question.pairs.map(({ left, why }) => ({ words: left, why })),
        'pair',
        'Match',
        index,
      ).concat(lintOptions(question.pairs, index));
    case 'sort':
      return lintParts(question.items, 'item', 'Sort', index);
    case 'scenario':
    case 'reflection':
    case 'commitment':
      return [];
  }
}

/** Tells where the longest choice is too often the right one: then the length answers, and nobody needs to know. */
export function findLengthGiveaway(questions: readonly Question[]): Mistake[] {
  const quizzes = questions.flatMap((question, index) =>
    question.kind === 'single' ? [{ question, index }] : [],
  );
  const given = quizzes.filter(({ question }) => isLongestRight(question));
  const last = given.at(-1);
  if (
    last === undefined ||
    quizzes.length < FEWEST_QUIZZES ||
    given.length / quizzes.length <= LONGEST_SHARE
  ) {
    return [];
  }
  const ids = given.map(({ question }) => question.id).join(', ');
  return [
    {
      spot: { kind: 'question', question: last.index },
      field: '<Quiz>',
      message: `the right choice is the longest in ${given.length} of ${quizzes.length} quizzes (${ids})`,
      remedy: 'Shorten the right choice, or say more in a wrong one, until it is so in 60 % of them at most.',
    },
  ];
}

function isLongestRight({ choices }: Quiz): boolean {
  const length = (isRight: boolean): number =>
    Math.max(
      0,
      ...choices.filter((choice) => choice.isRight === isRight).map(({ words }) => words.text.length),
    );
  return length(true) > length(false);
}

function lintParts(parts: readonly Part[], noun: string, component: string, question: number): Mistake[] {
  const field = `<${component}>`;
  const seen = new Set<string>();
  const few: Mistake[] =
    parts.length >= 2
      ? []
      : [
          {
            spot: { kind: 'question', question },
            field,
            message: `has ${parts.length === 0 ? `no ${noun}` : `one ${noun} only`}`,
            remedy: `Write two or more: ${HOW[component] ?? ''}`,
          },
        ];
  return few.concat(
    parts.flatMap(({ words, why }, part): Mistake[] => {
      const spot = { kind: 'question', question, part } as const;
      const quoted = `“${cut(words.text)}”`;
      const isTwice = seen.has(words.text);
      seen.add(words.text);
      return [
        ...(why.text === ''
          ? [{ spot, field, message: `${quoted} has no why`, remedy: HOW_WHY[component] ?? '' }]
          : []),
        ...(isTwice
          ? [
              {
                spot,
                field,
                message: `${quoted} stands twice`,
                remedy: `Make every ${noun} say something else.`,
              },
            ]
          : []),
        ...(ALL_OR_NONE.test(words.text)
          ? [
              {
                spot,
                field,
                message: `${quoted} asks about the other choices`,
                remedy: 'Say what is meant itself, or let several choices be right: [x] more than once.',
              },
            ]
          : []),
      ];
    }),
  );
}

const HOW: Readonly<Record<string, string>> = {
  Quiz: 'lines that begin with - [ ] or - [x].',
  Order: 'a numbered list in its right order.',
  Match: 'a table with the columns of the pair and a third one, Why.',
  Sort: 'headings ### as bins, and a list below each.',
};

const HOW_WHY: Readonly<Record<string, string>> = {
  Quiz: 'Write below it, two spaces further in, a line that begins with - and says why it is right or not.',
  Order: 'Write below it, three spaces further in, a line that begins with - and says why it stands there.',
  Match: 'Write in the third column why the two belong together.',
  Sort: 'Write below it, two spaces further in, a line that begins with - and says why it belongs there.',
};

function lintRight({ choices }: Quiz, question: number): Mistake[] {
  const spot = { kind: 'question', question } as const;
  if (choices.length > 6) {
    const remedy = 'Keep six at most; three good ones work about as well as more.';
    return [{ spot, field: '<Quiz>', message: `has ${choices.length} choices`, remedy }];
  }
  const right = choices.filter(({ isRight }) => isRight).length;
  if (choices.length === 0 || (right > 0 && right < choices.length)) return [];
  return [
    right === 0
      ? { spot, field: '<Quiz>', message: 'has no right choice', remedy: 'Write - [x] before the right one.' }
      : {
          spot,
          field: '<Quiz>',
          message: 'has no wrong choice',
          remedy: 'Write - [ ] before those that are not right.',
        },
  ];
}

function lintOptions(pairs: readonly { right: Words }[], question: number): Mistake[] {
  return pairs.flatMap(({ right }, part): Mistake[] => {
    if (pairs.findIndex((pair) => pair.right.text === right.text) === part) return [];
    const message = `“${cut(right.text)}” stands on the right twice`;
    const remedy = 'Give every line an option of its own; where several things belong together, use <Sort>.';
    return [{ spot: { kind: 'question', question, part }, field: '<Match>', message, remedy }];
  });
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
