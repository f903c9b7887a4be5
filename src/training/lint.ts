import { findLengthGiveaway, lintChoices } from './lint-choices.ts';
import { lintScenario } from './lint-scenario.ts';
import type { Mistake, Spot } from './mistake.ts';
import { isScored, type Question, type Step } from './question.ts';

/** What the rules look at: a module's plan, and what its body holds. */
export interface ModulePlan {
  /** Undefined where the front matter does not say it rightly; its rules then wait. */
  minutes: number | undefined;
  objectives: readonly { id: string }[] | undefined;
  steps: readonly Step[];
  questions: readonly Question[];
  /** Words of all that a learner reads. */
  words: number;
  /** Some of its words are still to come: how long they take is no mistake yet. */
  isDraft: boolean;
}

const WORDS_A_MINUTE = 200;

/** Three quarters of a minute to answer a question and read why. */
const MINUTES_A_QUESTION = 0.75;

/** How far the minutes may be from the estimate, as a share of it. */
const MINUTES_OFF = 0.4;

/** Finds what is wrong with a module's questions and how they fit its plan. */
export function lintModule(plan: ModulePlan): Mistake[] {
  const { questions } = plan;
  return [
    ...lintIds(questions),
    ...questions.flatMap((question, index) => [
      ...lintChoices(question, index),
      ...(question.kind === 'scenario' ? lintScenario(question, index) : []),
    ]),
    ...findLengthGiveaway(questions),
    ...lintObjectives(plan),
    ...lintCommitments(plan),
    ...lintSteps(plan),
    ...(plan.isDraft ? [] : lintMinutes(plan)),
  ];
}

/** Minutes that a module takes alone: reading, and answering its questions. */
export function estimateMinutes({ words, questions }: Pick<ModulePlan, 'words' | 'questions'>): number {
  return words / WORDS_A_MINUTE + questions.length * MINUTES_A_QUESTION;
}

function at(question: number): Spot {
  return { kind: 'question', question };
}

/** The name that authors know a kind of question by. */
export function nameOf({ kind }: Question): string {
  const name = kind === 'single' || kind === 'multiple' ? 'quiz' : kind;
  return `<${name.slice(0, 1).toUpperCase()}${name.slice(1)}>`;
}

function lintIds(questions: readonly Question[]): Mistake[] {
  const seen = new Set<string>();
  return questions.flatMap((question, index) => {
    const { id } = question;
    if (id === '') return [];
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      const remedy = 'Use small letters, digits and single hyphens; once published it never changes.';
      return [{ spot: at(index), field: nameOf(question), message: `“${id}” is not an id`, remedy }];
    }
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const remedy = 'Answers are kept under the id: give this question one of its own.';
    return [{ spot: at(index), field: nameOf(question), message: `the id “${id}” is taken already`, remedy }];
  });
}

function lintObjectives({ objectives, questions }: ModulePlan): Mistake[] {
  if (objectives === undefined) return [];
  const known = new Set(objectives.map(({ id }) => id));
  const used = new Set(questions.flatMap(({ objective }) => objective ?? []));
  const list = [...known].join(', ');
  return [
    ...questions.flatMap((question, index): Mistake[] => {
      const { objective } = question;
      const field = nameOf(question);
      if (objective !== undefined && !known.has(objective)) {
        const remedy = `Use one of: ${list}.`;
        return [{ spot: at(index), field, message: `there is no objective “${objective}”`, remedy }];
      }
      if (objective !== undefined || !isScored(question) || question.kind === 'scenario') return [];
      const remedy = `Say which objective it is evidence for: objective="…", one of ${list}.`;
      return [{ spot: at(index), field, message: 'checks no objective', remedy }];
    }),
    ...objectives.flatMap(({ id }, index): Mistake[] => {
      if (used.has(id)) return [];
      const remedy = `Ask for it in a question with objective="${id}", or take the objective out.`;
      const spot: Spot = { kind: 'field', path: ['objectives', index, 'id'] };
      return [{ spot, field: `objectives.${index}`, message: `no question checks “${id}”`, remedy }];
    }),
  ];
}

function lintCommitments({ questions, steps }: ModulePlan): Mistake[] {
  const [first, ...others] = questions.flatMap(({ kind }, index) => (kind === 'commitment' ? [index] : []));
  if (first === undefined) {
    const remedy = 'End the last step with <Commitment id="…">: one if–then plan a module.';
    return steps.length === 0
      ? []
      : [
          {
            spot: { kind: 'step', step: steps.length - 1 },
            field: '<Commitment>',
            message: 'is missing',
            remedy,
          },
        ];
  }
  const remedy = 'Keep one of the two.';
  return others.map((index) => ({
    spot: at(index),
    field: '<Commitment>',
    message: 'stands here a second time',
    remedy,
  }));
}

function lintSteps({ steps, minutes }: ModulePlan): Mistake[] {
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  const count: Mistake[] =
    steps.length >= 3 && steps.length <= 6
      ? []
      : [
          {
            spot: { kind: 'body' },
            field: '<Step>',
            message: `there are ${steps.length} steps`,
            remedy: 'Cut the module into 3 to 6 steps of a few minutes each.',
          },
        ];
  if (minutes === undefined || steps.length === 0 || sum === minutes) return count;
  const remedy = `Write minutes: ${sum}, or give the steps other minutes.`;
  const message = `is ${minutes}, and the steps’ minutes add up to ${sum}`;
  return [...count, { spot: { kind: 'field', path: ['minutes'] }, field: 'minutes', message, remedy }];
}

function lintMinutes(plan: ModulePlan): Mistake[] {
  const estimate = estimateMinutes(plan);
  const { minutes } = plan;
  if (minutes === undefined || Math.abs(minutes - estimate) <= MINUTES_OFF * estimate) return [];
  const about = Math.max(1, Math.round(estimate));
  return [
    {
      spot: { kind: 'field', path: ['minutes'] },
      field: 'minutes',
      message: `is ${minutes}, and reading and answering takes about ${about}`,
      remedy: `Write a number near ${about}, or make the module ${minutes > estimate ? 'fuller' : 'shorter'}: ${WORDS_A_MINUTE} words a minute and 45 seconds a question.`,
    },
  ];
}
