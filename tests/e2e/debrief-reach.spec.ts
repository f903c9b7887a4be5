import { expect, test } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { bring, makeReady } from './made-covenant.ts';
import { openLink, plan } from './made-debrief.ts';

test.use({ baseURL: realSite.origin });

test('no barrier and nothing too wide in any state of a debrief', async ({ page }) => {
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await findBarriers(page)).map((barrier) => `${name}, ${colorScheme}: ${barrier}`));
    }
    found.push(...(await findOverflow(page)).map((problem) => `${name}: ${problem}`));
  };
  await page.goto('/covenant/');
  await bring(page, makeReady({ signedOn: '2026-10-25', reviewOn: '2026-11-24' }));
  await page.goto('/training/debrief/');
  await look('empty');
  await openLink(page, { team: 'x'.repeat(120) });
  await page.getByRole('radio', { name: 'Broken' }).first().check();
  await expect(page.getByRole('button', { name: 'Record it in the covenant' })).toBeVisible();
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link with your debrief' })).toBeVisible();
  await look('open');
  await openLink(page, {
    team: 'x'.repeat(120),
    commitments: [...plan.commitments, { who: 'Tom', words: ['More'] }],
  });
  await expect(page.locator('.bring-changes')).toContainText('1 commitment, new here.');
  await look('offered');
  expect(found).toEqual([]);
});

test('more commitments than a debrief holds are refused in words, and stay in their field', async ({
  page,
}) => {
  await page.goto('/training/debrief/');
  const lines = Array.from({ length: 201 }, (_, index) => `Number ${index}`).join('\n');
  await page.getByLabel('Commitments').fill(lines);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('holds 200 commitments at most, and these are 201')).toBeVisible();
  await expect(page.getByLabel('Commitments')).toHaveValue(lines);
});

test('a keyboard is enough, and forced colors keep what is chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openLink(page);
  await expect(page.locator('#debrief')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Bent' }).first()).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.type('A day late');
  await expect(page.getByLabel('What did we do?').first()).toHaveValue('A day late');
  await expect(page.locator('.debrief-sheet')).toContainText('A day late');
});
