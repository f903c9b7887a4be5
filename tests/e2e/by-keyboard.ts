import { expect, type Locator, type Page } from '@playwright/test';
import { findWay, listKeys } from './learner.ts';

/** Presses Tab until something has the focus; no page has more stops than that. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** Goes to a link or button and presses it. */
export async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Chooses what is right in a quiz and checks it. */
export async function answerByKeyboard(page: Page, quiz: Locator): Promise<void> {
  const right = await listKeys(quiz, '[data-right]');
  const kind = await quiz.getAttribute('data-kind');
  if (kind === 'single') await chooseByArrows(page, quiz, right[0] ?? '');
  for (const key of kind === 'multiple' ? right : []) {
    await tabTo(page, quiz.locator(`input[value="${key}"]`));
    await page.keyboard.press('Space');
  }
  await pressAt(page, quiz.getByRole('button', { name: 'Check answer' }));
  await expect(quiz.getByRole('status')).toContainText('Right.');
}

/** Goes through a story to where the promise is kept. */
export async function followByKeyboard(page: Page, story: Locator): Promise<void> {
  for (const address of await findWay(story, 'kept')) {
    await pressAt(page, story.locator(`a[href="${address}"]:visible`));
    await expect(story.locator('.scene:visible')).toBeFocused();
    await expect(story.locator('.scene:visible')).toHaveAttribute('id', address.slice(1));
  }
  await expect(story.getByRole('status')).toContainText('You kept the promise.');
}

/** Writes words into fields, each by its label. */
export async function writeByKeyboard(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, words] of Object.entries(fields)) {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(words);
  }
}

async function chooseByArrows(page: Page, quiz: Locator, key: string): Promise<void> {
  await tabTo(page, quiz.getByRole('radio').first());
  await page.keyboard.press('Space');
  const wanted = quiz.locator(`input[value="${key}"]`);
  for (let press = 0; press < 8 && !(await wanted.isChecked()); press += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
}
