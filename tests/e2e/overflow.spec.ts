import { expect, test } from '@playwright/test';
import { findOverflow } from './find-overflow.ts';
import { listBatches } from './site-pages.ts';

for (const { site, addresses, name } of listBatches(24)) {
  test(`${name}: nothing sticks out from 320 to 1440 pixels`, async ({ page }) => {
    const found: string[] = [];
    for (const address of addresses) {
      await page.goto(site.origin + address);
      found.push(...(await findOverflow(page)).map((problem) => `${address} ${problem}`));
    }
    expect(found).toEqual([]);
  });
}

test('a page that is too wide is noticed, however it hides', async ({ page }) => {
  await page.setContent('<main style="width:700px">wide</main>');
  expect(await findOverflow(page)).toEqual([
    'the page is wider than the window (from 320 to 680 px)',
    '<main> "wide" reaches from 8 to 708 (from 320 to 680 px)',
  ]);

  await page.setContent(
    '<style>html{overflow-x:clip}</style><p><a href="/" style="margin-left:310px">link</a></p>',
  );
  expect((await findOverflow(page)).join()).toContain('<a> "link" reaches from');

  await page.setContent('<p style="position:relative;right:20px">left</p>');
  expect((await findOverflow(page)).join()).toContain('<p> "left" reaches from -');
});

test('what scrolls by itself, or is only there for some readers, may be wide', async ({ page }) => {
  await page.setContent(`
    <div style="overflow-x:auto"><table style="width:2000px"><td>wide</table></div>
    <a href="/" style="position:absolute;left:-9999px">skip</a>
    <p style="position:absolute;left:2000px;display:none">gone</p>`);
  expect(await findOverflow(page)).toEqual([]);
});
