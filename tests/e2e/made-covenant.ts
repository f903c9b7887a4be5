import { expect, type Page } from '@playwright/test';
import type { Covenant } from '../../src/covenant/covenant.ts';
import { draftOf } from '../../src/covenant/draft.ts';
import { EXAMPLE } from '../../src/covenant/example.ts';
import { writeDraft } from '../../src/covenant/read-draft.ts';
import { addDays, dayIn } from '../../src/language/days.ts';

/** The person's own day in the tests' browser. */
export const today = dayIn(new Date());

/** The completed example as it is before somebody signs it today. */
export function makeReady(more: Partial<Covenant> = {}): Covenant {
  return { ...EXAMPLE, signedOn: '', reviewOn: addDays(today, 30), ...more };
}

/** A covenant as the file that the page exports. */
export function writeFile(covenant: Covenant): { name: string; mimeType: string; buffer: Buffer } {
  const text = writeDraft(draftOf(covenant, '2026-11-21T10:00:00.000Z'), today);
  return { name: 'service-covenant.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** Merges a covenant into the page, from a file. */
export async function bring(page: Page, covenant: Covenant): Promise<void> {
  await page.locator('#bring-file').setInputFiles(writeFile(covenant));
  await page.getByRole('button', { name: 'Merge it' }).click();
  await expect(page.locator('.covenant-trouble')).toContainText('Merged: nothing was lost.');
}

/** Opens a clause and fills a field of it, by the field's id. */
export async function write(page: Page, clause: string, id: string, words: string): Promise<void> {
  const details = page.locator(`#clause-${clause}`);
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open)))
    await details.locator('summary').click();
  await page.locator(`#${id}`).fill(words);
}

/** The link that the page hands out. */
export async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy a link' }).click();
  return page.getByLabel('Link with your covenant').inputValue();
}

/** Opens a link that somebody shared, and merges what it brings. */
export async function mergeLink(page: Page, link: string): Promise<void> {
  await page.getByLabel('Or a link').fill(link);
  await page.getByRole('button', { name: 'See what it would change' }).click();
  await page.getByRole('button', { name: 'Merge it' }).click();
}
