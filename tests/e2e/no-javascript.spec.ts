import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { findAddress, missingAddress } from './site-pages.ts';

test.use({ javaScriptEnabled: false, baseURL: fixtureSite.origin });

const post = /\/posts\/(?!page\/)[^/]+\/$/;

test('a reader goes from the home page to a post, its category and older posts', async ({ page }) => {
  await page.goto('/');
  await page.locator('main a[href^="/posts/"]:not([href="/posts/"]):visible').first().click();
  await expect(page).toHaveURL(post);
  const title = await page.getByRole('heading', { level: 1 }).innerText();

  await page.locator('main a[href^="/categories/"]:not([href="/categories/"])').first().click();
  await expect(page).toHaveURL(/\/categories\/[^/]+\/$/);
  await expect(page.getByRole('main')).toContainText(title);

  await page.getByRole('navigation').getByRole('link', { name: 'Posts', exact: true }).first().click();
  await expect(page).toHaveURL(/\/posts\/$/);
  const newest = await page.getByRole('main').getByRole('heading', { level: 3 }).first().innerText();
  await page.locator('main a[rel="next"]', { hasText: /older/i }).click();
  await expect(page).toHaveURL(/\/posts\/page\/2\/$/);
  await expect(page.getByRole('main')).not.toContainText(newest);
  await page.locator('main a[rel="prev"]', { hasText: /newer/i }).click();
  await expect(page.getByRole('main')).toContainText(newest);
});

test('a reader follows a series from part to part', async ({ page }) => {
  await page.goto(findAddress(fixtureSite, /^\/series\/[^/]+\/$/, 2));
  await page.locator('main a[href^="/posts/"]').first().click();
  await expect(page).toHaveURL(post);
  const first = page.url();
  await page
    .getByText(/next in series/i)
    .getByRole('link')
    .click();
  await expect(page).toHaveURL(post);
  expect(page.url()).not.toBe(first);
});

test('a reader who followed a dead link is told so and finds ways on', async ({ page }) => {
  const answer = await page.goto(missingAddress);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const address of ['/', '/search/']) {
    await expect(page.locator(`main a[href="${address}"]`).first()).toBeVisible();
  }
  await page.locator('main a[href^="/posts/"]:visible').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
