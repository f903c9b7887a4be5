import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { forbidStorage, keepProgress } from './kept-progress.ts';

test.use({ baseURL: fixtureSite.origin, timezoneId: 'Europe/Berlin' });

const review = '/training/review/';
const first = 'Every component & its “quotes”';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('all questions stand with their answers folded, and the page says when to look', async ({ page }) => {
    await page.goto(review);
    const section = page.getByRole('region', { name: first });
    await expect(section).toContainText('Look again 2, 9 and 30 days after you finish it');
    const answer = section.getByText('Its why, whether it is right or not.');
    await expect(answer).toBeHidden();
    await section.getByText('Compare').first().click();
    await expect(answer).toBeVisible();
    await expect(page.getByRole('region', { name: 'The second module' })).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });

  test('no mark stands in the catalogue', async ({ page }) => {
    await page.goto('/training/');
    await expect(page.locator('bb-mark').first()).toBeEmpty();
  });
});

test('a look is due on its day where the learner is, is taken, and the next stays on its day', async ({
  page,
  context,
}) => {
  await keepProgress(context, { 'every-component': { finishedOn: '2026-11-22' } });
  // A quarter to midnight in Berlin, where the day of the look has not come.
  await page.clock.setFixedTime('2026-11-23T22:45:00Z');
  await page.goto(review);
  await expect(page.getByRole('status').first()).toHaveText(
    `Nothing is due today. The next look is at “${first}”, on Tuesday, 24 November 2026.`,
  );
  await page.clock.setFixedTime('2026-11-23T23:15:00Z');
  await page.reload();
  const look = page.getByRole('region', { name: first });
  await expect(look).toContainText('Due today, 2 days after you finished the module.');
  await expect(page.getByRole('region', { name: 'The second module' })).toBeHidden();

  await look.getByLabel('Your answer, in your head or here').first().fill('Its reason');
  await look.getByText('Compare').first().click();
  await expect(look.getByText('Its why, whether it is right or not.')).toBeVisible();

  await expect(look.locator('.exercise')).toHaveCount(3);
  await look.getByLabel('The one with a single box ticked').check();
  await look.locator('#q-choose-one').getByRole('button', { name: 'Check answer' }).click();
  await expect(look.locator('#q-choose-one').getByRole('status')).toContainText('Right.');
  // What was written stays when something is kept.
  await expect(look.getByLabel('Your answer, in your head or here').first()).toHaveValue('Its reason');

  await look.getByRole('button', { name: 'Mark this look as done' }).click();
  await expect(page.getByRole('status').first()).toBeFocused();
  await expect(page.getByRole('status').first()).toContainText(
    `Done. The next look at “${first}” is on Tuesday, 1 December 2026.`,
  );
  await expect(look).toBeHidden();
  await page.reload();
  await expect(page.getByRole('status').first()).toContainText('Nothing is due today.');
});

test('missed looks are one, and a look just begun asks afresh what was answered wrong', async ({
  page,
  context,
}) => {
  const answer = { answer: { picked: ['none'] }, at: '2026-11-22T10:00:00.000Z' };
  await page.goto('/training/every-component/');
  const hash = (await page.locator('#q-choose-all').getAttribute('data-hash')) ?? '';
  await keepProgress(context, {
    'every-component': {
      finishedOn: '2026-11-22',
      answers: { [`choose-all@${hash}`]: { first: answer, last: answer } },
    },
  });
  await page.clock.setFixedTime('2026-12-03T12:00:00Z');
  await page.goto(review);
  const look = page.getByRole('region', { name: first });
  await expect(look).toContainText('9 days after you finished the module. It stands for the one you missed');
  const asked = look.locator('.exercise');
  await expect(asked).toHaveCount(3);
  for (const one of await asked.all()) await expect(one).toHaveAttribute('data-state', 'untouched');
  expect(await asked.evaluateAll((all) => all.map(({ id }) => id))).toContain('q-choose-all');
  await look.getByRole('button', { name: 'Mark this look as done' }).click();
  await expect(page.getByRole('status').first()).toContainText('Tuesday, 22 December 2026');
});

test('the looks at two modules are taken one after the other', async ({ page, context }) => {
  await keepProgress(context, {
    'every-component': { finishedOn: '2026-11-22' },
    'second-module': { finishedOn: '2026-11-15' },
  });
  await page.clock.setFixedTime('2026-11-25T12:00:00Z');
  await page.goto(review);
  const second = page.getByRole('region', { name: 'The second module' });
  const other = page.getByRole('region', { name: first });
  await expect(second).toBeVisible();
  await expect(other).toBeHidden();
  await second.getByRole('button', { name: 'Mark this look as done' }).click();
  await expect(other).toBeVisible();
  await expect(other.locator('.exercise')).toHaveCount(3);
  await expect(second).toBeHidden();
});

test('the days to come are handed out as a file for a calendar', async ({ page, context }) => {
  await keepProgress(context, {
    'every-component': { finishedOn: '2026-11-22', reviews: { 2: '2026-11-24T10:00:00.000Z' } },
  });
  await page.clock.setFixedTime('2026-11-25T12:00:00Z');
  await page.goto(review);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Put into a calendar: ${first}` }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('every-component.ics');
  const days = readFileSync(await file.path(), 'utf8').match(/DTSTART;VALUE=DATE:\d+/g);
  expect(days).toEqual(['DTSTART;VALUE=DATE:20261201', 'DTSTART;VALUE=DATE:20261222']);
});

test('where the module cannot be fetched the look says so, and counts all the same', async ({
  page,
  context,
}) => {
  await keepProgress(context, { 'every-component': { finishedOn: '2026-11-22' } });
  await page.clock.setFixedTime('2026-11-25T12:00:00Z');
  await page.route('**/training/every-component/', (route) => route.abort());
  await page.goto(review);
  const look = page.getByRole('region', { name: first });
  await expect(look.locator('.notice')).toContainText('could not be fetched');
  await page.unroute('**/training/every-component/');
  await look.getByRole('button', { name: 'Fetch them again' }).click();
  await expect(look.locator('.exercise')).toHaveCount(3);
  await expect(look.locator('.asked-again')).toBeFocused();
});

test('where nothing is finished, storage is forbidden or a record is damaged, the page says what to do', async ({
  page,
  context,
  browser,
}) => {
  await page.goto(review);
  const news = page.getByRole('status').first();
  await expect(news.getByRole('link', { name: 'Choose a module' })).toHaveAttribute('href', '/training/');

  await keepProgress(context, {
    'second-module': { lastStep: { id: 'a', at: '2026-11-22T10:00:00.000Z' } },
  });
  await page.evaluate(() => {
    localStorage.setItem('both-banks.progress.every-component', '{"format":');
  });
  await page.reload();
  await expect(news.getByRole('link', { name: 'The second module' })).toBeVisible();
  await expect(news).toContainText('Something that this browser keeps can’t be read here.');

  const shut = await browser.newContext({ baseURL: fixtureSite.origin });
  await forbidStorage(shut);
  const other = await shut.newPage();
  await other.goto(review);
  await expect(other.getByRole('status').first()).toContainText('does not let pages keep anything');
  await expect(other.getByRole('region', { name: first })).toBeVisible();
  await shut.close();
});

test('catalogue, path and module say how far one is, and move nothing', async ({ page, context }) => {
  await page.clock.setFixedTime('2026-11-25T12:00:00Z');
  const places = async (): Promise<number[]> =>
    page
      .locator('h1, h2, .stops li, .landings')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const marked = ['/training/', '/training/paths/see/', '/training/every-component/'];
  const before: number[][] = [];
  for (const address of marked) {
    await page.goto(address);
    before.push(await places());
    await expect(page.locator('bb-mark').first()).toBeEmpty();
  }
  await keepProgress(context, {
    'every-component': { finishedOn: '2026-11-22' },
    'second-module': { lastStep: { id: 'a', at: '2026-11-22T10:00:00.000Z' } },
  });
  for (const [index, address] of marked.entries()) {
    await page.goto(address);
    await expect(page.locator('bb-mark[data-module="every-component"]').first()).toHaveText(
      'finished 22 Nov, second look due',
    );
    if (index < 2) {
      await expect(page.locator('bb-mark[data-module="second-module"]').first()).toHaveText(
        /^begun: 0 of \d+ checks?$/,
      );
      expect(await places(), address).toEqual(before[index]);
    }
  }
  await page.locator('bb-mark').first().getByRole('link', { name: 'second look due' }).click();
  await expect(page).toHaveURL(review);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no barrier stands in a look, before it or after it, ${colorScheme}`, async ({ page, context }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(review);
    await expect(page.locator('bb-review')).toHaveAttribute('data-state', 'none');
    expect(await findBarriers(page)).toEqual([]);
    await keepProgress(context, {
      'every-component': { finishedOn: '2026-11-22' },
      'second-module': { finishedOn: '2026-11-24' },
    });
    await page.clock.setFixedTime('2026-11-25T12:00:00Z');
    await page.goto(review);
    await expect(page.locator('.look .exercise')).toHaveCount(3);
    await page.getByText('Compare').first().click();
    await page.getByRole('button', { name: 'Check answer' }).first().click();
    expect(await findBarriers(page)).toEqual([]);
    if (colorScheme === 'light') expect(await findOverflow(page)).toEqual([]);
    await page.getByRole('button', { name: 'Mark this look as done' }).click();
    await expect(page.locator('bb-review')).toHaveAttribute('data-state', 'waiting');
    expect(await findBarriers(page)).toEqual([]);
    await page.goto('/training/');
    await expect(page.locator('bb-mark').first()).toHaveText('finished 22 Nov');
    expect(await findBarriers(page)).toEqual([]);
  });
}
