import { expect, test } from '@playwright/test';
import { findBarriers } from './find-barriers.ts';
import { listBatches } from './site-pages.ts';

for (const { site, addresses, name } of listBatches(12)) {
  test(`${name}: no barrier, in light or dark`, async ({ page }) => {
    const found = new Map<string, string[]>();
    for (const address of addresses) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(site.origin + address);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        for (const barrier of await findBarriers(page)) {
          found.set(barrier, [...(found.get(barrier) ?? []), `${address} ${colorScheme}`]);
        }
      }
    }
    // The same barrier on many pages is one thing to mend.
    expect([...found].map(([barrier, places]) => `${barrier}\n  on ${places.join(', ')}`)).toEqual([]);
  });
}

test('a page that is readable in one color scheme only is noticed', async ({ page }) => {
  await page.setContent(
    '<style>:root{color-scheme:light dark}body{background:Canvas;color:#333}</style><p>words</p>',
  );
  for (const [colorScheme, isReadable] of [
    ['light', true],
    ['dark', false],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await findBarriers(page)).some((barrier) => barrier.startsWith('color-contrast'))).toBe(
      !isReadable,
    );
  }
});

test('a page with barriers is noticed', async ({ page }) => {
  const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  await page.setContent(`<p style="color:#999">pale</p><img src="${picture}"><a href="#"></a>`);
  const barriers = (await findBarriers(page)).join('\n');
  for (const rule of ['color-contrast', 'image-alt', 'link-name', 'html-has-lang', 'region']) {
    expect(barriers).toContain(rule);
  }
});
