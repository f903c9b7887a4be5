import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  emptyModuleProgress,
  makeProgress,
  withAnswer,
  withFinish,
  withStep,
  withText,
  type Progress,
} from '../../src/training/progress.ts';
import { readProgress, type ReadProgress } from '../../src/training/read-progress.ts';
import { fixtureSite } from '../built-sites.ts';

/** Where a browser's progress is shown. */
export const progressPage = '/training/progress/';

/** The module of the fixture that made-up learners have done. */
export const learnedModule = 'every-component';

const morning = '2026-11-22T10:00:00.000Z';
const evening = '2026-11-22T19:30:00.000Z';

/** What somebody has done who answered one question of a module and wrote a plan for when it rains. */
export function makeLearner(plan = 'it rains', at = morning): Progress {
  const [first = ''] = listWordings();
  const [id = '', hash = ''] = first.split('@');
  const answered = withAnswer(emptyModuleProgress(), { id, hash }, { picked: ['1a2b'] }, morning);
  const thought = withText(answered, 'a-thought', ['“I am <b>so</b> sorry.”\nThen nothing.'], morning);
  const planned = withText(thought, 'my-plan', [plan, 'call first', 'noon'], at);
  return makeProgress({ [learnedModule]: withFinish(withStep(planned, 'what-it-is', at), '2026-11-22') });
}

/** The same person on another device, who wrote the plan there anew. */
export function makeOtherDevice(): Progress {
  return makeLearner('it snows', evening);
}

/** Somebody whose texts are longer than any QR code. */
export function makeWriter(): Progress {
  const [progress] = Object.values(makeLearner().modules);
  const words = Array.from({ length: 3000 }, (_, index) => (index * 7919).toString(36)).join(' ');
  const long = withText(progress ?? emptyModuleProgress(), 'a-thought', [words], evening);
  return makeProgress({ [learnedModule]: long });
}

/** Puts a record into the page's browser as its modules would have, and opens the page. */
export async function openAs(page: Page, progress: Progress): Promise<void> {
  await page.goto(progressPage);
  await page.evaluate((records) => {
    for (const [name, text] of records) localStorage.setItem(name, text);
  }, recordsOf(progress));
  await page.reload();
}

/** The record of the learned module in the browser's storage, as it would be read there. */
export async function readProgressOf(page: Page): Promise<ReadProgress> {
  return readProgress(String((await readStorage(page))[`both-banks.progress.${learnedModule}`]));
}

/** What stands in the browser's storage. */
export function readStorage(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));
}

function recordsOf({ modules }: Progress): [string, string][] {
  return Object.entries(modules).map(([id, module]) => [
    `both-banks.progress.${id}`,
    JSON.stringify(makeProgress({ [id]: module })),
  ]);
}

function listWordings(): string[] {
  const html = readFileSync(join(fixtureSite.root, progressPage, 'index.html'), 'utf8');
  return new RegExp(`data-module="${learnedModule}" data-asked="([^"]*)"`).exec(html)?.[1]?.split(' ') ?? [];
}
