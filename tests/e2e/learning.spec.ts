import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { answerByKeyboard, followByKeyboard, pressAt, tabTo, writeByKeyboard } from './by-keyboard.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { findQuestion } from './learner.ts';

test.use({ baseURL: realSite.origin });

const module = '/training/unwritten-promise/';
const title = 'The Unwritten Promise';
const plan = {
  'If …': 'a customer says “you always”',
  'then I will …': 'write it on the list',
  'by …': 'Friday',
};

test('somebody learns by keyboard alone, on two devices, and looks again two days later', async ({
  context,
  browser,
}) => {
  test.slow();
  await context.clock.setSystemTime('2026-11-22T12:00:00Z');
  const begun = await context.newPage();

  await test.step('begins the first module, and closes it', async () => {
    await begun.goto('/training/');
    await pressAt(begun, begun.getByRole('main').getByRole('link', { name: title }).first());
    await expect(begun).toHaveURL(module);
    for (const id of ['regulars-left', 'haddad-story', 'wary-customer'])
      await answerByKeyboard(begun, findQuestion(begun, id));
    await expect(begun.locator('bb-mark')).toHaveText('begun: 3 of 7 checks');
    await begun.close();
  });

  const page = await context.newPage();
  await test.step('comes back, and goes on where it was left', async () => {
    await page.goto('/training/');
    await expect(page.locator('bb-mark[data-module="unwritten-promise"]').first()).toHaveText(
      'begun: 3 of 7 checks',
    );
    await page.goto(module);
    await expect(page.locator('[data-state="right"]')).toHaveCount(3);
    await expectNoBarrier(page);
    await pressAt(page, page.getByText('Go on where you stopped:').getByRole('link'));
    for (const id of ['covenant-line', 'guarantee-lacks', 'scope-line'])
      await answerByKeyboard(page, findQuestion(page, id));
    await followByKeyboard(page, findQuestion(page, 'quiet-switch'));
    await writeByKeyboard(page, plan);
    await expect(findQuestion(page, 'my-plan').getByRole('status')).toHaveText('Kept in this browser.');
    await expect(page.getByRole('heading', { name: 'You have finished this module' })).toBeVisible();
    await expect(page.locator('bb-mark')).toHaveText('finished 22 Nov');
  });

  const file = await test.step('saves all of it as a file, and deletes it here', async () => {
    await page.goto('/training/progress/');
    await expectNoBarrier(page);
    const download = page.waitForEvent('download');
    await pressAt(page, page.getByRole('button', { name: 'Save as a file' }));
    const saved = await (await download).path();
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({
      format: 'both-banks-progress',
      version: 1,
      modules: { 'unwritten-promise': { finishedOn: '2026-11-22' } },
    });
    await pressAt(page, page.getByRole('button', { name: 'Delete everything…' }));
    await expect(page.getByRole('button', { name: 'No, keep it' })).toBeFocused();
    await page.getByRole('button', { name: 'Yes, delete it all' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toContainText('Deleted.');
    await page.goto(module);
    await expect(page.getByLabel('then I will …')).toHaveValue('');
    await expect(page.locator('bb-mark')).toBeEmpty();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    return saved;
  });

  const device = await browser.newContext({ baseURL: realSite.origin, reducedMotion: 'reduce' });
  await device.clock.setSystemTime('2026-11-23T12:00:00Z');
  const other = await device.newPage();
  await test.step('brings it to a second device, and sees first what that changes', async () => {
    await other.goto('/training/progress/');
    await tabTo(other, other.getByLabel('File'));
    await other.getByLabel('File').setInputFiles(file);
    await expect(other.getByRole('heading', { name: 'What this would change here' })).toBeFocused();
    await expectNoBarrier(other);
    await pressAt(other, other.getByRole('button', { name: 'Add it' }));
    await expect(other.getByRole('main')).toContainText('Added.');
    await other.goto(module);
    await expect(other.locator('[data-state="right"]')).toHaveCount(7);
    for (const [label, words] of Object.entries(plan))
      await expect(other.getByLabel(label)).toHaveValue(words);
  });

  await test.step('is asked again two days after finishing', async () => {
    await other.goto('/training/review/');
    await expect(other.getByRole('status').first()).toHaveText(
      `Nothing is due today. The next look is at “${title}”, on Tuesday, 24 November 2026.`,
    );
    await device.clock.setSystemTime('2026-11-24T12:00:00Z');
    await other.goto('/training/');
    await pressAt(other, other.getByRole('link', { name: 'second look due' }).first());
    const look = other.getByRole('region', { name: title });
    await expect(look).toContainText('Due today');
    const asked = look.locator('.exercise');
    await expect(asked).toHaveCount(3);
    for (const one of await asked.all()) await expect(one).toHaveAttribute('data-state', 'untouched');
    await expectNoBarrier(other);

    await tabTo(other, look.getByRole('textbox').first());
    await other.keyboard.type('habit, wording, kindness, others');
    await pressAt(other, look.getByText('Compare').first());
    await expect(look.getByText('Habit, wording, kindness that became a habit')).toBeVisible();
    await answerByKeyboard(other, asked.first());
    await pressAt(other, look.getByRole('button', { name: 'Mark this look as done' }));
    await expect(other.getByRole('status').first()).toContainText(
      `Done. The next look at “${title}” is on Tuesday, 1 December 2026.`,
    );
    await expectNoBarrier(other);
    await other.goto('/training/');
    await expect(other.locator('bb-mark[data-module="unwritten-promise"]').first()).toHaveText(
      'finished 22 Nov',
    );
  });
  await device.close();
});

/** Nothing is in anybody's way as the page is now, in light and dark, and it fits from 320 pixels on. */
async function expectNoBarrier(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findBarriers(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await findOverflow(page)).toEqual([]);
}
