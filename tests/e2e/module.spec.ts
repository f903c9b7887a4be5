import { expect, test, type Page } from '@playwright/test';
import { fixtureSite, realSite } from '../built-sites.ts';
import { answerByKeyboard, followByKeyboard, writeByKeyboard } from './by-keyboard.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { answerAll, check, findQuestion, writeAll } from './learner.ts';

const first = `${realSite.origin}/training/unwritten-promise/`;
const everything = `${fixtureSite.origin}/training/every-component/`;

test('somebody does the first module by keyboard alone, closes it and comes back', async ({
  page,
  context,
}) => {
  await page.goto(first);
  await expect(page.locator('.landing-state')).toHaveCount(0);
  for (const quiz of await page.locator('bb-quiz').all()) await answerByKeyboard(page, quiz);
  await followByKeyboard(page, page.locator('bb-scenario'));
  await writeByKeyboard(page, {
    'If …': 'a customer says “you always”',
    'then I will …': 'write it on the list',
    'by …': 'Friday',
  });
  await expect(page.getByRole('heading', { name: 'You have finished this module' })).toBeVisible();
  await expect(page.locator('.so-far')).toContainText('7 of 7 checks are right, and your plan is written.');
  await expect(findQuestion(page, 'my-plan').getByRole('status')).toHaveText('Kept in this browser.');
  await expect(page.locator('.landings .filled').getByText('done')).toHaveCount(6);
  await page.close();

  const later = await context.newPage();
  await later.goto(first);
  await expect(later.getByText('You have finished this module.')).toBeVisible();
  await expect(later.getByLabel('then I will …')).toHaveValue('write it on the list');
  await expect(later.locator('[data-state="right"]')).toHaveCount(7);
  await expect(findQuestion(later, 'scope-line').getByRole('status')).toContainText(
    'The edge is on the page.',
  );
  await expect(later.locator('.way-here li')).not.toHaveCount(0);
  await expect(later.locator('.review-days time')).toHaveCount(3);
});

test('what comes after the end is a calendar, reviews, and a clause', async ({ page }) => {
  await page.goto(first);
  await answerAll(page, 'right');
  await writeAll(page);
  const end = page.locator('.so-far');
  const calendar = page.waitForEvent('download');
  await end.getByRole('button', { name: 'Save them for your calendar' }).click();
  const file = await calendar;
  expect(file.suggestedFilename()).toBe('unwritten-promise.ics');
  const text = Buffer.concat(await (await file.createReadStream()).toArray()).toString();
  const days = await end
    .locator('time')
    .evaluateAll((all) => all.map((one) => (one as HTMLTimeElement).dateTime));
  expect(days).toHaveLength(3);
  for (const day of days) expect(text).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
  await expect(end.getByRole('link', { name: 'Go to your reviews' })).toHaveAttribute(
    'href',
    '/training/review/',
  );
  await expect(end).toContainText('Clause 1, Why we are here');
});

test('a wrong answer is told with its reason, and may be tried again', async ({ page }) => {
  await page.goto(everything);
  const quiz = findQuestion(page, 'choose-one');
  const status = quiz.getByRole('status');
  await expect(status).toBeEmpty();
  await expect(quiz.locator('.reasons')).toBeHidden();
  await check(quiz);
  await expect(status).toHaveText('Nothing is chosen yet. Choose an answer, then check it.');

  await quiz.getByLabel('The one with “two” boxes ticked').check();
  await expect(status).toBeEmpty();
  await check(quiz);
  await expect(status).toHaveText(
    'Not this one. Two ticked boxes make checkboxes, so that several choices are right.',
  );
  await expect(quiz.getByText('One ticked box makes radio buttons')).toBeHidden();
  await quiz.getByText('The answer, and why').click();
  await expect(quiz.getByText('One ticked box makes radio buttons')).toBeVisible();

  await quiz.getByRole('button', { name: 'Try again' }).click();
  await expect(quiz.getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(quiz.getByRole('radio').first()).toBeFocused();
  await quiz.getByLabel('The one with a single box ticked').check();
  await check(quiz);
  await expect(status).toContainText('Right. One ticked box makes radio buttons');
  await expect(quiz.getByLabel('The one without any')).toHaveAccessibleDescription(
    'Not this one. Without a right choice the build stops & says so.',
  );
});

test('lines are put in order with buttons or by their number, and keep the focus', async ({ page }) => {
  await page.goto(everything);
  const order = findQuestion(page, 'in-order');
  const words = order.locator('.pieces label');
  await check(order);
  await expect(order.getByText('Nothing has been moved yet.')).toBeVisible();
  const [, second = ''] = await words.allInnerTexts();
  const up = order.getByRole('button', { name: `Up: ${second.trim()}` });
  await up.focus();
  await page.keyboard.press('Enter');
  await expect(words.first()).toHaveText(second.trim());
  await expect(up).toBeFocused();
  await expect(order.getByText(`${second.trim()}: place 1 of 3`)).toBeAttached();
  await expect(up).toHaveAttribute('aria-disabled', 'true');

  const field = order.getByRole('spinbutton', { name: 'Write the pages' });
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(words.last()).toHaveText('Write the pages');
  await expect(field).toBeFocused();
});

test('the end of a story says how it ends, and begins again', async ({ page }) => {
  await page.goto(everything);
  const story = findQuestion(page, 'the-story');
  await expect(story.locator('.scene:visible')).toHaveCount(1);
  await story.getByRole('link', { name: 'Say what broke' }).click();
  await story.getByRole('link', { name: '“Soon.”' }).click();
  await expect(story.getByRole('list', { name: 'What you chose so far' })).toHaveText(
    /Say what broke.*“Soon.”/s,
  );
  await expect(story.locator('.scene:visible')).toContainText('Way back: ring tomorrow');
  await expect(story.getByRole('status')).toContainText('You bent the promise.');
  await story.getByRole('link', { name: 'Begin again' }).click();
  await expect(story.locator('.scene:visible')).toContainText('A fixture breaks.');
  await expect(story.getByRole('status')).toBeEmpty();
});

const states: [name: string, reach: (page: Page) => Promise<void>][] = [
  ['untouched', () => Promise.resolve()],
  ['unanswered and checked', (page) => checkNothing(page)],
  ['wrong', (page) => answerAll(page, 'wrong')],
  ['right', (page) => answerAll(page, 'right')],
  [
    'finished',
    async (page) => {
      await answerAll(page, 'right');
      await writeAll(page);
      await expect(page.locator('.so-far[data-state="finished"] time')).toHaveCount(3);
    },
  ],
];

for (const [name, reach] of states) {
  test(`a module has no barrier and fits from 320 pixels on: ${name}`, async ({ page }) => {
    await page.goto(everything);
    await reach(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page)).toEqual([]);
    }
    expect(await findOverflow(page)).toEqual([]);
  });
}

test('words that are typed before the script is there are kept', async ({ page }) => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const area = page.getByLabel('then I will …');
  for (const [typed, kept] of [
    ['I call first', 'I call first'],
    ['and I listen', 'I call first\nand I listen'],
  ] as const) {
    await page.route(/\.js$/, async (route) => {
      await asked;
      await route.continue();
    });
    await page.goto(everything, { waitUntil: 'commit' });
    await area.fill(typed);
    answer();
    await expect(page.locator('.kept').last()).toContainText('Kept in this browser.');
    await expect(area).toHaveValue(kept);
    await page.reload();
    await expect(area).toHaveValue(kept);
  }
});

test('an answered module prints as it would without a script', async ({ page }) => {
  await page.goto(everything);
  await answerAll(page, 'right');
  await page.emulateMedia({ media: 'print' });
  const story = findQuestion(page, 'the-story');
  await expect(story.locator('.scene:visible')).toHaveCount(7);
  await expect(story.locator('h4:visible')).toHaveCount(7);
  for (const added of ['.exercise button', '.verdict', '.reason', '.way-here', '.so-far', '.landing-state']) {
    await expect(page.locator(`${added}:visible`)).toHaveCount(0);
  }
});

async function checkNothing(page: Page): Promise<void> {
  for (const button of await page.getByRole('button', { name: 'Check answer' }).all()) await button.click();
  await expect(page.locator('[data-state="missing"]')).toHaveCount(5);
}
