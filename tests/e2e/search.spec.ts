import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';

test.use({ baseURL: realSite.origin });

const post = '/posts/the-quiet-after-the-bang/';
const title = 'The quiet after the bang';

/** Opens the dialog by its link and asks something; answers the dialog when the full text has answered. */
async function ask(page: Page, words: string) {
  await page.getByRole('link', { name: 'Find a post' }).click();
  const dialog = page.getByRole('dialog', { name: 'Find a post' });
  await dialog.getByRole('searchbox', { name: 'Search posts, training and pages' }).fill(words);
  await expect(dialog.getByRole('status')).toHaveText(/in the text\.$/);
  return dialog;
}

test('nothing of search is loaded before somebody asks for it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(post);
  await page.mouse.wheel(0, 20_000);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /pagefind|Search\.client|titles\.json/.test(path))).toEqual([]);
  await page.getByRole('link', { name: 'Find a post' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(asked.filter((path) => /pagefind|titles\.json/.test(path))).toEqual([]);
  await page.getByRole('searchbox').fill('storm');
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  expect(asked).toContain('/pagefind/pagefind.js');
});

test('the keyboard alone opens search, finds a post, goes to it, and comes back to where it was', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.keyboard.press('k');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const link = page.getByRole('link', { name: 'Find a post' });
  await link.focus();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(link).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await page.keyboard.type('quiet after');
  await expect(page.getByRole('heading', { name: 'Jump to' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/in the text\.$/);
  await field.dispatchEvent('keydown', { key: 'ArrowDown', isComposing: true });
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').getByRole('link', { name: title }).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(post);
});

test('a misspelled title is found, and what it is stands beside it', async ({ page }) => {
  await page.goto('/');
  const dialog = await ask(page, 'wether the strom');
  const first = dialog.getByRole('listitem').first();
  await expect(first.getByRole('link', { name: 'Weather the Storm' })).toBeVisible();
  await expect(first).toContainText('Training');
});

test('words deep in a text are found with their place, and the page opens there', async ({ page }) => {
  await page.goto('/');
  const dialog = await ask(page, 'oven screwdriver');
  const part = dialog.getByRole('link', { name: 'A small shop has less to clear' });
  await expect(part).toBeVisible();
  await expect(dialog.locator('mark').first()).toBeVisible();
  await part.click();
  await expect(page).toHaveURL(/\/posts\/the-quiet-after-the-bang\/#a-small-shop-has-less-to-clear/);
});

test('a fact is found with its place in the register', async ({ page }) => {
  await page.goto('/');
  const dialog = await ask(page, 'choosy outspoken self-focused');
  const part = dialog.getByRole('link', { name: /^F01 / });
  await expect(part).toBeVisible();
  await part.click();
  await expect(page).toHaveURL(/\/facts\/#F01/);
});

test('the full text is narrowed to training, and what is found then is training', async ({ page }) => {
  await page.goto('/');
  const dialog = await ask(page, 'promise');
  await dialog.getByText('Narrow and sort').click();
  const kinds = dialog.locator('ol.search-hits > li > .search-kind');
  await expect(kinds.filter({ hasText: 'Post' }).first()).toBeVisible();
  await dialog.getByRole('group', { name: 'Kind' }).getByLabel('Training').check();
  await expect(kinds.filter({ hasText: 'Post' })).toHaveCount(0);
  await expect(kinds.first()).toContainText('Training');
  await dialog.getByRole('group', { name: 'Kind' }).getByLabel('Training').uncheck();
  await dialog.getByLabel('Order').selectOption('Newest first');
  await expect
    .poll(async () => {
      const days = (await kinds.allTextContents()).map((text) => Date.parse(text.split(', ')[1] ?? ''));
      return days.length > 1 && days.every((day, index) => day <= (days[index - 1] ?? Infinity));
    })
    .toBe(true);
});

test('more of the full text is shown when it is asked for, and asked for again where that failed', async ({
  page,
}) => {
  await page.goto('/search/?q=promise');
  const found = page.locator('ol.search-hits > li');
  const more = page.getByRole('button', { name: /^Show \d+ more of \d+$/ });
  await expect(more).toBeVisible();
  const before = await found.count();
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await more.click();
  const again = page.getByRole('button', { name: 'These could not be loaded. Try again' });
  await expect(again).toBeVisible();
  await page.unroute('**/pagefind/fragment/**');
  await again.click();
  await expect(again).toBeHidden();
  expect(await found.count()).toBeGreaterThan(before);
  await expect(found.nth(before).getByRole('link').first()).toBeFocused();
});

test('where nothing is found the reader is told what to do next', async ({ page }) => {
  await page.goto('/');
  const dialog = await ask(page, 'zxqvwj');
  await expect(dialog.getByText('Nothing was found for “zxqvwj”.')).toBeVisible();
  await dialog.getByRole('link', { name: 'Browse by theme, tag and month' }).click();
  await expect(page).toHaveURL('/search/');
});

test('the page of search answers the question in its address, and keeps the next one there', async ({
  page,
}) => {
  await page.goto('/search/?q=storm');
  await expect(page.getByRole('searchbox')).toHaveValue('storm');
  await expect(page.getByRole('link', { name: 'Weather the Storm' }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('chair');
  await expect(page).toHaveURL('/search/?q=chair');
  await expect(page.getByRole('link', { name: 'Save a Chair' }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('titles answer where the full text cannot be had, and the reader is told', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await page.getByRole('link', { name: 'Find a post' }).click();
  await page.getByRole('searchbox').fill('storm');
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText('The full text cannot be searched at the moment.');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'Weather the Storm' })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await page.getByRole('searchbox').fill('storm steps');
  await expect(status).toHaveText(/in the text\.$/);
});

test('the policy has nothing to say against search', async ({ page }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto('/');
  const dialog = await ask(page, 'promise');
  await expect(dialog.locator('mark').first()).toBeVisible();
  expect(said).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no barrier stands in search, in its dialog or on its page, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const dialog = await ask(page, 'promise');
    await dialog.getByText('Narrow and sort').click();
    await expect(dialog.getByRole('group', { name: 'Kind' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.goto('/search/?q=promise');
    await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
    await page.goto('/search/?q=zxqvwj');
    await expect(page.getByText('Nothing was found')).toBeVisible();
    expect(await findBarriers(page)).toEqual([]);
  });
}

test('search fits a screen 320 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  const dialog = await ask(page, 'promise covenant');
  await dialog.getByText('Narrow and sort').click();
  expect(await findOverflow(page)).toEqual([]);
  const isWide = await dialog.evaluate((element) => element.scrollWidth > element.clientWidth);
  expect(isWide).toBe(false);
  await page.goto('/search/?q=promise');
  await expect(page.getByRole('heading', { name: 'In the text' })).toBeVisible();
  expect(await findOverflow(page)).toEqual([]);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the link leads to the archives by theme, tag and month', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Find a post' }).click();
    await expect(page).toHaveURL('/search/');
    for (const name of ['By theme', 'By tag', 'By month'])
      await expect(page.getByRole('region', { name })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
