import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';

test.use({ baseURL: fixtureSite.origin });

const module = '/training/every-component/';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a learner finds a module, answers, reads why and walks through a story', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Training' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /every component/i })
      .first()
      .click();
    await expect(page).toHaveURL(module);

    const quiz = page.getByRole('group', { name: 'Which component asks for one choice?' });
    await quiz.getByLabel('The one with a single box ticked').check();
    await expect(quiz.getByLabel('The one without any')).not.toBeChecked();
    const why = page.locator('#q-choose-one').getByText('One ticked box makes radio buttons');
    await expect(why).toBeHidden();
    await page.locator('#q-choose-one').getByText('The answer, and why').click();
    await expect(why).toBeVisible();

    const story = page.locator('#q-the-story');
    await story.getByRole('link', { name: 'Say what broke' }).click();
    await expect(page).toHaveURL(/#q-the-story-told$/);
    await expect(page.locator(':target')).toContainText('They ask when.');
    await story.getByRole('link', { name: /Tuesday at noon/ }).click();
    await expect(page.locator(':target')).toContainText('The promise: Kept');
  });
});

test('every question is reached and answered by keyboard alone', async ({ page }) => {
  await page.goto(module);
  const reached = new Set<string>();
  await page.locator('#q-choose-one input').first().focus();
  for (let press = 0; press < 60; press += 1) {
    const inside = await page.evaluate(() => document.activeElement?.closest('.exercise')?.id ?? '');
    if (inside !== '') reached.add(inside);
    if (inside === 'q-my-plan') break;
    await page.keyboard.press('Tab');
  }
  expect(reached.size).toBe(8);

  await page.locator('#q-choose-one input').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('The one with a single box ticked')).toBeChecked();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a module whose script never comes has no barrier, answered and unfolded, ${colorScheme}`, async ({
    page,
  }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.emulateMedia({ colorScheme });
    await page.goto(module);
    await page.locator('.choices input').first().check();
    await page.locator('#q-choose-all input').first().check();
    for (const fold of await page.locator('details').all()) await fold.locator('summary').click();
    await page.goto(`${module}#q-the-story-told`);
    expect(await findBarriers(page)).toEqual([]);
  });
}

test('a module, its workbook and its guide print without what only a screen needs', async ({ page }) => {
  for (const address of [module, `${module}workbook/`, `${module}facilitate/`]) {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  }
});
