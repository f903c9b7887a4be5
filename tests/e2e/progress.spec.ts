import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { packProgress, writeProgress } from '../../src/training/share-progress.ts';
import { readProgress } from '../../src/training/read-progress.ts';
import { fixtureSite } from '../built-sites.ts';
import {
  makeLearner,
  makeOtherDevice,
  makeWriter,
  openAs,
  progressPage,
  readProgressOf,
  readStorage,
} from './made-learner.ts';

test.use({ baseURL: fixtureSite.origin });

const known = (page: Page) => page.getByRole('region', { name: 'What this browser knows' });
const offer = (page: Page) => page.getByRole('region', { name: 'What this would change here' });
const taking = (page: Page) => page.getByRole('region', { name: 'Take it to another device' });
const bringing = (page: Page) => page.getByRole('form', { name: 'Bring it from another device' });

/** Chooses a file of that text, as a person does. */
async function bringFile(page: Page, text: string, name = 'progress.json'): Promise<void> {
  const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('File').setInputFiles(file);
}

test('a browser that knows nothing says so, and offers nothing to take or delete', async ({ page }) => {
  await page.goto(progressPage);
  await expect(known(page).getByText('Nothing yet.')).toBeVisible();
  await expect(taking(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete everything…' })).toBeHidden();
  await expect(bringing(page)).toBeVisible();
});

test('a learner takes all of it to a second device by link, and nothing reaches a server', async ({
  page,
  browser,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAs(page, makeLearner());
  await expect(known(page)).toContainText('Finished on 22 November 2026.');
  await expect(known(page)).toContainText(/1 of \d+ checks answered/);
  await taking(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(taking(page).getByRole('status')).toContainText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const context = await browser.newContext();
  const second = await context.newPage();
  const asked: string[] = [];
  second.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await second.goto(link);
  await expect(offer(second)).toContainText('1 answer that is new here, 2 texts in your own words');
  expect(await readStorage(second)).toEqual({});
  await second.getByRole('button', { name: 'Add it' }).click();
  await expect(known(second)).toContainText('Finished on 22 November 2026.');
  await known(second).getByText('Your own words', { exact: true }).click();
  await expect(known(second)).toContainText('If it rains, then I will call first by noon.');
  await expect(known(second)).toContainText('“I am <b>so</b> sorry.”');
  expect(new URL(second.url()).hash).toBe('');
  expect(asked.filter((line) => line.includes('bb1.') || !line.startsWith(fixtureSite.origin))).toEqual([]);
  expect(await readProgressOf(second)).toEqual({ progress: makeLearner() });
  await context.close();
});

test('a file holds what is here, by the day, and brings it back after everything was deleted', async ({
  page,
}) => {
  await openAs(page, makeLearner());
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^both-banks-progress-\d{4}-\d\d-\d\d\.json$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(readProgress(text)).toEqual({ progress: makeLearner() });

  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(page.getByText('This deletes 1 module, 1 answer and 2 texts')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, delete it all' }).click();
  await expect(known(page).getByText('Nothing yet.')).toBeVisible();
  expect(await readStorage(page)).toEqual({});

  await bringFile(page, text);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(known(page)).toContainText('Finished on 22 November 2026.');
  await bringFile(page, text);
  await expect(bringing(page).getByRole('status')).toHaveText(
    'You have all of this here already: nothing would change.',
  );
});

test('a file is still there for a browser that takes it only after the click', async ({ browser }) => {
  // The policy lets no page read a file of its own; a browser that saves one does not ask it.
  const context = await browser.newContext({ baseURL: fixtureSite.origin, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      document.body.dataset.file = this.href;
    };
  });
  await openAs(page, makeLearner());
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const take = async (): Promise<string> => await (await fetch(document.body.dataset.file ?? '')).text();
  expect(readProgress(await page.evaluate(take))).toEqual({ progress: makeLearner() });
  await context.close();
});

test('answers alone can be shared, without a word of one’s own', async ({ page }) => {
  await openAs(page, makeLearner());
  await page.getByLabel('Leave out my own words').check();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text).toContain('1a2b');
  expect(text).not.toContain('rains');
});

test('what is left is left: nothing is changed before it is added', async ({ page }) => {
  await openAs(page, makeLearner());
  const before = await readStorage(page);
  await page.getByLabel('Or a link').fill(await packProgress(makeOtherDevice()));
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await expect(offer(page)).toContainText('1 other version of what you wrote (yours stays)');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(offer(page)).toBeHidden();
  await expect(page.getByText('Left as it was')).toBeVisible();
  expect(await readStorage(page)).toEqual(before);
});

test('a text that two devices wrote apart is shown in both versions until one is chosen', async ({
  page,
}) => {
  await openAs(page, makeLearner());
  await bringFile(page, writeProgress(makeOtherDevice()));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(known(page)).toContainText('If it snows, then I will call first by noon.');
  await expect(known(page)).toContainText('If it rains, then I will call first by noon.');
  await page.getByRole('button', { name: /Keep only this one, written 22 November 2026, 10:00/ }).click();
  await expect(page.getByText('Kept that version')).toBeVisible();
  await expect(known(page)).not.toContainText('it snows');
  // It does not come back with the file that it came from.
  await bringFile(page, writeProgress(makeOtherDevice()));
  await expect(bringing(page).getByRole('status')).toContainText('nothing would change');
});

test('the QR code is drawn by a file that is fetched only for it, and says where it would be too large', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openAs(page, makeLearner());
  const button = page.getByRole('button', { name: 'Show QR code' });
  expect(asked.filter((url) => url.includes('draw-code'))).toEqual([]);
  await button.click();
  const code = page.getByRole('img', { name: 'QR code of the link with your progress' });
  await expect(code).toBeVisible();
  const rest = await code.evaluate(
    (drawn: SVGSVGElement) => drawn.getBoundingClientRect().width % drawn.viewBox.baseVal.width,
  );
  expect(rest, 'whole pixels for each module').toBe(0);
  expect(asked.filter((url) => url.includes('draw-code'))).toHaveLength(1);
  await openAs(page, makeWriter());
  await button.click();
  await expect(taking(page).getByRole('status')).toContainText('too much for a QR code');
  await expect(code).toBeHidden();
});

test('everything is brought in, chosen and deleted by keyboard alone', async ({ page }) => {
  await openAs(page, makeLearner());
  await page.goto(`${progressPage}#${await packProgress(makeOtherDevice())}`);
  await expect(page.getByRole('heading', { name: 'What this would change here' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What this browser knows' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept that version')).toBeVisible();
  const ask = page.getByRole('button', { name: 'Delete everything…' });
  for (
    let press = 0;
    press < 20 && !(await ask.evaluate((one) => one === document.activeElement));
    press += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'No, keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ask).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(known(page).getByText('Nothing yet.')).toBeVisible();
});

test('another tab’s answer is shown at once', async ({ page }) => {
  await page.goto(progressPage);
  const other = await page.context().newPage();
  await openAs(other, makeLearner());
  await expect(known(page)).toContainText('Finished on 22 November 2026.');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do and why it cannot', async ({ page }) => {
    await page.goto(progressPage);
    await expect(page.getByText('This page needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
