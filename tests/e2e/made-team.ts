import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { readMatter } from '../../src/library/source.ts';
import { compileModule } from '../../src/prose/compile-module.ts';
import { formOf, type AnswerForm } from '../../src/team/answer-form.ts';
import type { Handed } from '../../src/team/hand-in.ts';
import { parseSession } from '../../src/team/read-session.ts';
import type { TeamSession } from '../../src/team/session.ts';
import type { ModuleProgress } from '../../src/training/progress.ts';
import { isScored } from '../../src/training/question.ts';
import { scoreAnswer, type Answer } from '../../src/training/score.ts';
import { fixtureSite } from '../built-sites.ts';

/** The module that made-up teams work through, and its pages. */
export const team = {
  module: 'every-component',
  page: '/training/every-component/',
  handIn: '/training/every-component/hand-in/',
  facilitate: '/training/every-component/facilitate/',
} as const;

/** Its questions that have a right answer, from the words they are made of. */
export const questions = readQuestions().filter(isScored);

/** The module as hand-ins of it are read. */
export const askedModule = { id: team.module, forms: questions.map(formOf) };

/** What each question was answered, by its wording. */
export type Answers = Readonly<Record<string, Handed>>;

/** A number from 0 up to a limit, the next of a row that the seed decides. */
export function makeDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Answers to all questions but some, thrown with dice. */
export function throwAnswers(dice: (limit: number) => number): Answers {
  const answered = askedModule.forms.filter(() => dice(6) > 0);
  return Object.fromEntries(
    answered.map((form) => [form.wording, { first: throwAnswer(form, dice), last: throwAnswer(form, dice) }]),
  );
}

/** The same as a browser keeps it. */
export function progressOf(answers: Answers): Partial<ModuleProgress> {
  const [early, late] = ['2026-11-22T10:00:00.000Z', '2026-11-22T10:20:00.000Z'];
  const kept = Object.entries(answers).map(([wording, { first, last }]) => [
    wording,
    { first: { answer: first, at: early }, last: { answer: last, at: late } },
  ]);
  return { answers: Object.fromEntries(kept) as ModuleProgress['answers'] };
}

/** How many of these people were right in a question, and how many answered it. */
export function countRight(
  people: readonly Answers[],
  which: keyof Handed,
): { wording: string; right: number; voted: number }[] {
  return questions.map((question) => {
    const { wording } = formOf(question);
    const given = people.flatMap((answers) => answers[wording]?.[which] ?? []);
    const right = given.filter((answer) => scoreAnswer(question, answer).verdict === 'right').length;
    return { wording, right, voted: given.length };
  });
}

/** Opens the facilitator's page and begins a session of so many people. */
export async function beginSession(page: Page, people: number): Promise<void> {
  await page.goto(team.facilitate);
  await page.locator('#begin-people').fill(String(people));
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.getByRole('heading', { name: 'Who has handed in' })).toBeVisible();
}

/** The session that a facilitator's browser keeps. */
export async function readSession(context: BrowserContext): Promise<TeamSession> {
  const { origins } = await context.storageState();
  const kept = origins.flatMap(({ localStorage }) => localStorage);
  const read = kept
    .filter(({ name }) => name.startsWith('both-banks.team.'))
    .map(({ value }) => parseSession(value))
    .find((one) => 'session' in one);
  if (read === undefined) throw new Error('No session is kept.');
  return read.session;
}

/** Hands in on a person's page, and answers the link that it makes. */
export async function handIn(page: Page, name = ''): Promise<string> {
  await page.goto(team.handIn);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Hand in', exact: true }).click();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  return page.getByLabel('Link with what you hand in').inputValue();
}

function throwAnswer({ kind, things, places }: AnswerForm, dice: (limit: number) => number): Answer {
  const pick = (keys: readonly string[]): string => keys[dice(keys.length)] ?? '';
  if (kind === 'match' || kind === 'sort')
    return { placed: Object.fromEntries(things.map((thing) => [thing, pick(places)])) };
  if (kind === 'single') return { picked: [pick(things)] };
  if (kind === 'scenario') return { picked: walk(things, dice) };
  const shuffled = [...things];
  for (let place = shuffled.length - 1; place > 0; place -= 1) {
    const other = dice(place + 1);
    [shuffled[place], shuffled[other]] = [shuffled[other] ?? '', shuffled[place] ?? ''];
  }
  return { picked: kind === 'order' ? shuffled : shuffled.slice(0, 1 + dice(things.length)).sort() };
}

/** Goes through the story of the module until it ends. */
function walk(ids: readonly string[], dice: (limit: number) => number): string[] {
  const scenes = questions.flatMap((question) => (question.kind === 'scenario' ? question.scenes : []));
  const way = scenes.slice(0, 1).map(({ id }) => id);
  for (;;) {
    const ways = scenes.find(({ id }) => id === way.at(-1))?.choices ?? [];
    const next = ways[dice(ways.length)]?.to;
    if (next === undefined) return way.filter((id) => ids.includes(id));
    way.push(next);
  }
}

function readQuestions() {
  const source = 'tests/fixtures/site/modules/every-component/index.mdx';
  const { body, offset } = readMatter(
    readFileSync(join(fixtureSite.root, '../../..', source), 'utf8'),
    source,
  );
  const { module } = compileModule({ body, offset, file: source, cite: (id) => id });
  return module?.questions ?? [];
}
