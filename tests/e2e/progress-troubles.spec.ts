import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { packProgress, writeProgress } from '../../src/training/share-progress.ts';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { fillStorage } from './kept-progress.ts';
import { makeLearner, makeOtherDevice, openAs, progressPage, readStorage } from './made-learner.ts';

test.use({ baseURL: fixtureSite.origin });

const newer = '{"format":"both-banks-progress","version":2,"modules":{}}';
const file = writeProgress(makeOtherDevice());

test('a link that was cut in half says so, and changes nothing', async ({ page }) => {
  await openAs(page, makeLearner());
  const before = await readStorage(page);
  const line = await packProgress(makeOtherDevice());
  await page.goto(`${progressPage}#${line.slice(0, line.length / 2)}`);
  await expect(page.getByText('Only a part of the link arrived.')).toContainText('Nothing was changed.');
  await expect(page.getByRole('button', { name: 'Add it' })).toBeHidden();
  expect(await readStorage(page)).toEqual(before);
});

for (const [what, text, words] of [
  ['damaged', file.slice(0, -20), 'This progress is damaged.'],
  ['foreign', 'Dear Ada, how are you?', 'This is no link from this site.'],
  ['newer', newer, 'This progress was written by a newer version of this site.'],
] as const) {
  test(`a file that is ${what} is told as that, and changes nothing`, async ({ page }) => {
    await openAs(page, makeLearner());
    const before = await readStorage(page);
    await page
      .getByLabel('File')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const status = page.getByRole('form').getByRole('status');
    await expect(status).toContainText(words);
    await expect(status).toContainText('Nothing was changed.');
    expect(await readStorage(page)).toEqual(before);
  });
}

test('storage that is full takes nothing of an import, and says how to go on', async ({ page }) => {
  await openAs(page, makeLearner());
  await fillStorage(page);
  const before = await readStorage(page);
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    await packProgress(makeOtherDevice()),
  );
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('This browser has no room left for it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add it' })).toBeVisible();
  expect(await readStorage(page)).toEqual(before);
});

test('storage that is forbidden is told before and after', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('No.', 'SecurityError');
      },
    });
  });
  await page.goto(`${progressPage}#${await packProgress(makeLearner())}`);
  const troubles = page.locator('.own-troubles[aria-live="polite"]');
  await expect(troubles).toContainText('Modules work, and forget your answers');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('so nothing was changed. Allow storage')).toBeVisible();
});

test('a damaged record is told, can be saved as it is, and is there until everything is deleted', async ({
  page,
}) => {
  await page.goto(progressPage);
  await page.evaluate((text) => {
    localStorage.setItem('both-banks.progress.every-component', '{"format":"both-ba');
    localStorage.setItem('both-banks.progress.second-module', text);
  }, newer);
  await page.reload();
  await expect(page.getByText('is damaged and can’t be read')).toContainText('Every component');
  await expect(page.getByText('A newer version of this site has kept')).toContainText('The second module');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the damaged text' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toBe('{"format":"both-ba');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await expect(page.getByText('and what can’t be read')).toBeVisible();
  await page.getByRole('button', { name: 'Yes, delete it all' }).click();
  await expect(page.getByRole('main')).toContainText('Deleted.');
  expect(await readStorage(page)).toEqual({});
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page has no barrier and nothing sticks out in any of its states, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openAs(page, makeLearner());
    expect(await findBarriers(page), 'known').toEqual([]);
    await page.goto(`${progressPage}#${await packProgress(makeOtherDevice())}`);
    await page.getByRole('button', { name: 'Show QR code' }).click();
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    await expect(page.getByRole('button', { name: 'Add it' })).toBeVisible();
    expect(await findBarriers(page), 'offered').toEqual([]);
    expect(await findOverflow(page), 'offered').toEqual([]);
    await page.getByRole('button', { name: 'Add it' }).click();
    await expect(page.getByRole('button', { name: /Keep only this one/ })).toHaveCount(2);
    expect(await findBarriers(page), 'two versions').toEqual([]);
    expect(await findOverflow(page), 'two versions').toEqual([]);
  });
}
