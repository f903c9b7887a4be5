import { expect, type Locator, type Page } from '@playwright/test';

/** A question of the page, by its id. */
export function findQuestion(page: Page, id: string): Locator {
  return page.locator(`#q-${id}`);
}

/** Checks what is chosen in a question. */
export async function check(question: Locator): Promise<void> {
  await question.getByRole('button', { name: 'Check answer' }).click();
}

/** Keys that the page marks, such as those of right choices. */
export async function listKeys(question: Locator, selector: string, name = 'key'): Promise<string[]> {
  return question
    .locator(selector)
    .evaluateAll((found, field) => found.map((one) => (one as HTMLElement).dataset[field] ?? ''), name);
}

/** Answers every question of a kind that is on the page, right or wrong, and checks each. */
export async function answerAll(page: Page, how: 'right' | 'wrong'): Promise<void> {
  for (const quiz of await page.locator('bb-quiz').all()) await answerQuiz(quiz, how);
  for (const order of await page.locator('bb-order').all()) await answerOrder(order, how);
  for (const match of await page.locator('bb-match').all()) await answerMatch(match, how);
  for (const sort of await page.locator('bb-sort').all()) await answerSort(sort, how);
  for (const story of await page.locator('bb-scenario').all()) {
    await followStory(story, how === 'right' ? 'kept' : 'broken');
  }
}

/** Fills in all that the learner writes on a page. */
export async function writeAll(page: Page): Promise<void> {
  for (const field of await page.locator('.exercise textarea').all()) {
    await field.fill('something of my own');
  }
  for (const kept of await page.locator('.kept').all()) await expect(kept).not.toBeEmpty();
}

async function answerQuiz(quiz: Locator, how: 'right' | 'wrong'): Promise<void> {
  const right = await listKeys(quiz, '[data-right]');
  const all = await listKeys(quiz, '.reasons [data-key]');
  for (const key of all) {
    const isWanted = right.includes(key) === (how === 'right');
    const box = quiz.locator(`input[value="${key}"]`);
    if (isWanted) await box.check();
    else if ((await box.getAttribute('type')) === 'checkbox') await box.uncheck();
  }
  await check(quiz);
}

async function answerOrder(order: Locator, how: 'right' | 'wrong'): Promise<void> {
  const keys = await listKeys(order, '.reasons [data-key]');
  const wanted = how === 'right' ? keys : keys.toReversed();
  for (const [index, key] of wanted.entries()) {
    const field = order.locator(`.pieces [data-key="${key}"] input`);
    await field.fill(String(index + 1));
    await field.press('Enter');
  }
  await check(order);
}

async function answerMatch(match: Locator, how: 'right' | 'wrong'): Promise<void> {
  const keys = await listKeys(match, '.reasons [data-key]');
  const options = await listKeys(match, '.reasons [data-key]', 'option');
  const shifted = how === 'right' ? options : [...options.slice(1), ...options.slice(0, 1)];
  for (const [index, key] of keys.entries()) {
    await match.locator(`.pieces [data-key="${key}"] select`).selectOption(shifted[index] ?? '');
  }
  await check(match);
}

async function answerSort(sort: Locator, how: 'right' | 'wrong'): Promise<void> {
  const keys = await listKeys(sort, '.reasons [data-key]');
  const bins = await listKeys(sort, '.reasons [data-key]', 'bin');
  for (const [index, key] of keys.entries()) {
    const home = bins[index] ?? '';
    const bin = how === 'right' ? home : (bins.find((other) => other !== home) ?? '');
    await sort.locator(`.pieces [data-key="${key}"] input[value="${bin}"]`).check();
  }
  await check(sort);
}

/** Goes through a story to an ending of that kind, by its links, from its beginning. */
export async function followStory(story: Locator, outcome: string): Promise<void> {
  // Until its script has run all of the story is in sight.
  await expect(story).toHaveAttribute('data-state');
  const again = story.locator('.scene:visible .again a');
  if ((await again.count()) > 0) await again.click();
  for (const address of await findWay(story, outcome)) {
    await story.locator(`.scene:visible a[href="${address}"]`).click();
  }
}

/** The links that lead to an ending of that kind. */
export async function findWay(story: Locator, outcome: string): Promise<string[]> {
  return story.evaluate((root, wanted) => {
    const seek = (scene: Element, walked: string[]): string[] | undefined => {
      if (scene.getAttribute('data-outcome') === wanted) return walked;
      for (const link of scene.querySelectorAll('.ways-on a')) {
        const address = link.getAttribute('href') ?? '';
        const next = root.querySelector(`[id="${address.slice(1)}"]`);
        const way = next && !walked.includes(address) ? seek(next, [...walked, address]) : undefined;
        if (way !== undefined) return way;
      }
      return undefined;
    };
    const start = root.querySelector('.scene');
    return (start && seek(start, [])) ?? [];
  }, outcome);
}
