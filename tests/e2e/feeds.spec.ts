import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { builtSites, fixtureSite } from '../built-sites.ts';

for (const site of builtSites) {
  test(`${site.name}: a browser's own parser reads every XML file`, async ({ page }) => {
    const paths = globSync('**/*.{xml,svg}', { cwd: site.root });
    expect(paths).not.toEqual([]);
    const errors: string[] = [];
    for (const path of paths) {
      const error = await parse(page, readFileSync(join(site.root, path), 'utf8'));
      if (error !== '') errors.push(`${path}: ${error}`);
    }
    expect(errors).toEqual([]);
  });
}

test('a feed opened in a browser is a page to read, which says what it is', async ({ page }) => {
  for (const address of ['/rss.xml', '/atom.xml', '/comments.xml', '/opml.xml']) {
    await page.goto(fixtureSite.origin + address);
    const shown = await page.evaluate(() => {
      const root = document.documentElement;
      const { fontFamily, display } = getComputedStyle(root);
      const hidden = [...root.querySelectorAll('guid, encoded, content, id, updated')].filter(
        (element) => getComputedStyle(element).display !== 'none',
      );
      return { fontFamily, display, note: getComputedStyle(root, '::before').content, hidden: hidden.length };
    });
    expect(shown, address).toMatchObject({ display: 'block', hidden: 0 });
    expect(shown.fontFamily, address).toContain('literata');
    expect(shown.note, address).toContain('/feeds/');
    const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(width, address).toBeLessThanOrEqual(0);
  }
});

test('the address of a feed is copied by its button, which says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: fixtureSite.origin });
  await page.goto(`${fixtureSite.origin}/feeds/`);
  const line = page.locator('#tags-cafe');
  await line.getByRole('button', { name: 'Copy the address of Café' }).click();
  await expect(line.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/tags\/cafe\/rss\.xml$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of feeds shows each address as one piece to select, and no button that does nothing', async ({
    page,
  }) => {
    await page.goto(`${fixtureSite.origin}/tags/cafe/`);
    await page.getByRole('link', { name: 'Feed', exact: true }).click();
    await expect(page).toHaveURL(`${fixtureSite.origin}/feeds/#tags-cafe`);
    const address = page.locator('#tags-cafe code');
    await expect(address).toHaveText(/\/tags\/cafe\/rss\.xml$/);
    await expect(address).toHaveCSS('user-select', 'all');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});

test('a file that is not well-formed is noticed', async ({ page }) => {
  expect(await parse(page, '<a>&amp;</a>')).toBe('');
  for (const text of [
    '<a>&nbsp;</a>',
    '<a/><b/>',
    '<a b="1" b="2"/>',
    '<a>]]></a>',
    '<a b="<"/>',
    '<a>\u0001</a>',
  ]) {
    expect(await parse(page, text)).toContain('error');
  }
});

/** What the parser has to say against the text, or nothing. */
async function parse(page: Page, text: string): Promise<string> {
  return page.evaluate((source) => {
    const errors = new DOMParser()
      .parseFromString(source, 'application/xml')
      .getElementsByTagName('parsererror');
    return errors[0]?.textContent ?? '';
  }, text);
}
