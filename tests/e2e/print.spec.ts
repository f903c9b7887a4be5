import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtSites } from '../built-sites.ts';
import { findAddress } from './site-pages.ts';

for (const site of builtSites) {
  test(`${site.name}: a post prints as its text, without the menus`, async ({ page }) => {
    await page.goto(site.origin + findAddress(site, /^\/posts\/(?!page\/)[^/]+\/$/));
    await page.emulateMedia({ media: 'print' });
    expect(await listMenus(page)).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('main p').first()).toBeVisible();
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.length).toBeGreaterThan(5000);
  });
}

test('a menu that would be printed is noticed', async ({ page }) => {
  await page.setContent(`
    <style>@media print { .screen { display: none } }</style>
    <nav class="screen" aria-label="Main"><a href="/">a</a></nav>
    <nav aria-label="Pages"><a href="/">b</a></nav>`);
  expect(await listMenus(page)).toEqual(['Main', 'Pages']);
  await page.emulateMedia({ media: 'print' });
  expect(await listMenus(page)).toEqual(['Pages']);
});

/** The names of the menus that show. */
async function listMenus(page: Page): Promise<string[]> {
  const shown = await page.locator('nav').filter({ visible: true }).all();
  return Promise.all(
    shown.map(async (menu) => (await menu.getAttribute('aria-label')) ?? 'a menu without a name'),
  );
}
