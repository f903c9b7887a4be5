import { expect, test, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { answerAll, check, findQuestion, writeAll } from './learner.ts';

test.use({ baseURL: fixtureSite.origin });

const module = '/training/every-component/';
const kept = 'both-banks.progress.every-component';

/** What a record of the module looks like in storage. */
function makeRecord(more: object, version = 1): string {
  const progress = { answers: {}, texts: {}, reviews: {}, ...more };
  return JSON.stringify({ format: 'both-banks-progress', version, modules: { 'every-component': progress } });
}

async function putRecord(page: Page, text: string): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
    },
    [kept, text] as const,
  );
}

test('nothing that a learner does leaves the browser', async ({ page }) => {
  await page.goto(module);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await answerAll(page, 'wrong');
  await answerAll(page, 'right');
  await writeAll(page);
  await expect(page.getByRole('heading', { name: 'You have finished this module' })).toBeVisible();
  expect(asked).toEqual([]);
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(asked.length).toBeGreaterThan(0);
  for (const request of asked) {
    expect(request).toMatch(
      new RegExp(
        `^GET ${fixtureSite.origin}/(training/every-component/|favicon.svg|speculation.json|(_astro|fonts)/[^?]+)$`,
      ),
    );
  }
  expect(await page.context().cookies()).toEqual([]);
});

test('somebody who stopped finds what they answered, and goes on there', async ({ page }) => {
  await page.goto(module);
  await findQuestion(page, 'choose-one').getByLabel('The one without any').check();
  await check(findQuestion(page, 'choose-one'));
  await findQuestion(page, 'a-thought').getByRole('textbox').fill('I said sorry');
  await expect(findQuestion(page, 'a-thought').getByRole('status')).toHaveText('Kept in this browser.');

  await page.reload();
  await expect(findQuestion(page, 'choose-one').getByLabel('The one without any')).toBeChecked();
  await expect(findQuestion(page, 'choose-one').getByRole('status')).toContainText('Not this one.');
  await expect(findQuestion(page, 'a-thought').getByRole('textbox')).toHaveValue('I said sorry');
  await expect(findQuestion(page, 'a-thought').getByRole('status')).toHaveText('Kept in this browser.');
  await expect(findQuestion(page, 'my-plan').getByRole('status')).toBeEmpty();
  await expect(page.locator('.landings [aria-current="step"]')).toHaveText('A story, a thought and a plan');
  await page.getByText('Go on where you stopped:').getByRole('link').click();
  await expect(page).toHaveURL(/#a-story-a-thought-and-a-plan$/);
});

test('words typed right before the page is left are kept, even while another tab holds the turn', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/training/');
  await other.evaluate(async () => {
    await new Promise<void>((hasIt) => {
      void navigator.locks.request('both-banks-progress', () => {
        hasIt();
        return new Promise(() => undefined);
      });
    });
  });
  await page.goto(module);
  const words = findQuestion(page, 'a-thought').getByRole('textbox');
  await words.pressSequentially('Friday at noon');
  await page.goto('/');
  await page.goto(module);
  await expect(words).toHaveValue('Friday at noon');
});

test('a question that was edited since is open again, and says so; the others keep their answers', async ({
  page,
}) => {
  await page.goto(module);
  const [hash, picked] = await findQuestion(page, 'choose-one').evaluate((quiz: HTMLElement) => [
    quiz.dataset.hash,
    quiz.querySelector('input')?.value ?? '',
  ]);
  const given = { answer: { picked: [picked] }, at: '2026-11-01T10:00:00.000Z' };
  const tried = { first: given, last: given };
  const answers = { [`choose-one@${hash}`]: tried, 'choose-all@0000000': tried };
  await putRecord(page, makeRecord({ answers }));
  await page.goto(module);
  await expect(findQuestion(page, 'choose-one').getByRole('status')).toContainText('Not this one.');
  const edited = findQuestion(page, 'choose-all');
  await expect(edited.getByRole('status')).toHaveText(/changed since you answered/);
  await edited.getByRole('checkbox').first().check();
  await check(edited);
  await expect(edited.getByRole('status')).toContainText('Partly right. 1 of 2 found.');
});

test('words from two devices stand beside each other until somebody decides', async ({ page }) => {
  const texts = {
    'a-thought': [
      { values: ['mine'], at: '2026-11-02T10:00:00.000Z' },
      { values: ['from the other <b>device</b>'], at: '2026-11-01T10:00:00.000Z' },
    ],
  };
  await putRecord(page, makeRecord({ texts }));
  await page.goto(module);
  const thought = findQuestion(page, 'a-thought');
  await expect(thought.getByText('from the other <b>device</b>')).toBeVisible();
  await thought.getByRole('button', { name: 'Add it to mine' }).click();
  await expect(thought.getByRole('textbox')).toHaveValue('mine\nfrom the other <b>device</b>');
  await expect(thought.getByText('Also written')).toHaveCount(0);
  await page.reload();
  await expect(thought.getByRole('textbox')).toHaveValue('mine\nfrom the other <b>device</b>');
});

test('storage that is forbidden is told, and everything goes on', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(module);
  await goOnUnkept(page, 'does not allow pages to keep anything');
});

test('storage that is full is told, and everything goes on', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(() => {
    for (let size = 2 ** 22; size >= 1; size /= 2) {
      try {
        localStorage.setItem(`filler-${size}`, 'x'.repeat(size));
      } catch {
        // Smaller ones still fit.
      }
    }
  });
  await page.goto(module);
  await goOnUnkept(page, 'has no room left');
});

async function goOnUnkept(page: Page, words: string): Promise<void> {
  const quiz = findQuestion(page, 'choose-one');
  await quiz.getByLabel('The one with a single box ticked').check();
  await check(quiz);
  await expect(quiz.getByRole('status')).toContainText('Right.');
  await expect(quiz.getByRole('status')).toContainText(words);
  const thought = findQuestion(page, 'a-thought');
  await thought.getByRole('textbox').fill('still here');
  await expect(thought.getByRole('status')).toContainText(words);
  await expect(page.locator('.standing-said')).toContainText('1 of 6 checks is right');
  await thought.getByRole('link', { name: 'Save it as a file' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  const text = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
  expect(text).toContain('still here');
  expect(text).toContain('choose-one@');
  await expect(page.getByText('All of it is in this browser only.')).toBeHidden();
  await expect(thought.getByRole('textbox')).toHaveValue('still here');
}

test('a record that is damaged, or newer than this page, is told and never written over', async ({
  page,
}) => {
  const newer = makeRecord({}, 2);
  for (const [text, words] of [
    ['{"format":"both-banks-progress","ver', 'is damaged'],
    [newer, 'A newer version of this site'],
  ] as const) {
    await putRecord(page, text);
    await page.goto(module);
    await expect(page.locator('.damage')).toContainText(words);
    await findQuestion(page, 'choose-one').getByLabel('The one without any').check();
    await check(findQuestion(page, 'choose-one'));
    await expect(findQuestion(page, 'choose-one').getByRole('status')).toContainText('Not this one.');
    await expect(page.locator('.standing-said')).toContainText('0 of 6');
    const all = await page.evaluate(() =>
      Array.from({ length: localStorage.length }, (_, index) =>
        localStorage.getItem(localStorage.key(index) ?? ''),
      ),
    );
    expect(all).toContain(text);
  }
});

test('two tabs show each other’s answers and lose none', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(module);
  await other.goto(module);
  await findQuestion(page, 'choose-one').getByLabel('The one with a single box ticked').check();
  await check(findQuestion(page, 'choose-one'));
  await expect(findQuestion(other, 'choose-one').getByRole('status')).toContainText('Right.');
  await expect(
    findQuestion(other, 'choose-one').getByLabel('The one with a single box ticked'),
  ).toBeChecked();

  // What somebody is at work on is left alone.
  await findQuestion(other, 'choose-all').getByRole('checkbox').last().check();
  await findQuestion(page, 'choose-all').getByRole('checkbox').first().check();
  await check(findQuestion(page, 'choose-all'));
  await findQuestion(other, 'a-thought').getByRole('textbox').fill('from the other tab');
  await expect(findQuestion(page, 'a-thought').getByRole('textbox')).toHaveValue('from the other tab');
  await expect(findQuestion(other, 'choose-all').getByRole('checkbox').last()).toBeChecked();
  await expect(findQuestion(other, 'choose-all').getByRole('checkbox').first()).not.toBeChecked();

  await page.reload();
  await expect(findQuestion(page, 'choose-one').getByRole('status')).toContainText('Right.');
  await expect(findQuestion(page, 'choose-all').getByRole('status')).toContainText('Partly right.');
  await expect(findQuestion(page, 'a-thought').getByRole('textbox')).toHaveValue('from the other tab');
});

test('what is deleted elsewhere is gone here too', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(module);
  await other.goto(module);
  // A tab in the background draws seldom, and waits long for each press.
  await page.bringToFront();
  await answerAll(page, 'right');
  await expect(findQuestion(other, 'choose-one').getByRole('status')).toContainText('Right.');
  await page.evaluate((name) => {
    localStorage.removeItem(name);
  }, kept);
  await expect(other.locator('[data-state="right"]')).toHaveCount(0);
  await expect(findQuestion(other, 'the-story').locator('.scene:visible')).toContainText('A fixture breaks.');
});
