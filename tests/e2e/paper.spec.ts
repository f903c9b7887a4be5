import { expect, test } from '@playwright/test';
import { builtSites } from '../built-sites.ts';
import { readOutline } from './read-outline.ts';
import { listAddresses } from './site-pages.ts';

/** The lower margin of a page in points, and the least that a heading needs above it: itself and a line of its text. */
const FOOT = 51 + 35;

for (const { name, origin, papers } of builtSites.map((site) => ({
  ...site,
  papers: listAddresses(site).filter((address) => /^\/training\/.*\/(workbook|facilitate)\/$/.test(address)),
}))) {
  for (const format of ['A4', 'Letter'] as const) {
    test(`${name}: workbooks and guides fill whole pages of ${format}`, async ({ page }) => {
      expect(papers.length).toBeGreaterThan(3);
      for (const address of papers) {
        await page.goto(origin + address);
        const { pages, headings } = readOutline(await page.pdf({ format, outline: true, tagged: true }));
        expect(headings.length, address).toBeGreaterThan(5);
        // A quarter of an hour is not a book; a guide ends with the sheets that a team fills in.
        expect(pages, address).toBeLessThan(address.endsWith('/facilitate/') ? 16 : 14);
        const lost = headings.filter(({ fromFoot }) => fromFoot < FOOT);
        expect(lost, `${address} leaves a heading alone at the foot of a page`).toEqual([]);

        if (!address.endsWith('/workbook/')) continue;
        const key = headings.find(({ title }) => title === 'Key');
        if (key === undefined) throw new Error(`${address} has no key.`);
        const onItsPage = headings.filter(({ page: number }) => number === key.page);
        expect(onItsPage[0], `${address} begins its key below something else`).toEqual(key);
        const after = headings.filter(({ page: number }) => number >= key.page).map(({ title }) => title);
        expect(after.filter((title) => title !== 'Key' && title !== 'Second look')).toEqual([]);
        expect(pages - key.page, `pages of the key of ${address} after its first`).toBeLessThan(3);
      }
    });
  }

  test(`${name}: nothing that only a screen needs is printed`, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const address of papers) {
      await page.goto(origin + address);
      const shown = page.locator('input, select, textarea, button, details, nav, .screen-only, .again');
      await expect(shown.filter({ visible: true }), address).toHaveCount(0);
      for (const whole of await page.locator('.exercise:not([data-kind="scenario"]), .scene').all()) {
        await expect(whole).toHaveCSS('break-inside', 'avoid');
      }
    }
  });
}

test('a key below something else, and a heading at the foot, are seen in the outline', async ({ page }) => {
  await page.setContent(
    '<html lang="en"><title>t</title><h1>Wörkbook</h1><h2>Key</h2><p style="height:20cm"></p><h2>Foot</h2><h2>Over</h2>',
  );
  const { pages, headings } = readOutline(await page.pdf({ format: 'A4', outline: true, tagged: true }));
  expect(pages).toBe(1);
  expect(headings.map(({ title, page: number }) => `${title} ${number}`)).toEqual([
    'Wörkbook 1',
    'Key 1',
    'Foot 1',
    'Over 1',
  ]);
  expect(headings.map(({ fromFoot }) => fromFoot < 250)).toEqual([false, false, true, true]);
});
