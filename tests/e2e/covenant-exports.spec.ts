import { expect, test, type Page } from '@playwright/test';
import { draftOf, readDraft } from '../../src/covenant/draft.ts';
import { parseDraft } from '../../src/covenant/read-draft.ts';
import { writeMarkdown, writeText } from '../../src/covenant/write-sheet.ts';
import { addDays } from '../../src/language/days.ts';
import { realSite } from '../built-sites.ts';
import { bring, makeReady, today, write } from './made-covenant.ts';
import { readDownload } from './made-debrief.ts';

test.use({ baseURL: realSite.origin });

/** The text of the file that a button of the page hands out. */
function save(page: Page, name: string): Promise<string> {
  return readDownload(page, () => page.getByRole('button', { name, exact: true }).click());
}

test('what is saved says what the page says: Markdown, plain text, a file to merge, the days', async ({
  page,
}) => {
  const covenant = makeReady({
    breaks: [{ date: '2026-11-01', clause: 3, what: 'Late', weDid: 'Rang', weChanged: 'An alarm' }],
    promises: makeReady().promises.map((promise) => ({ ...promise, trialUntil: addDays(today, 20) })),
  });
  await page.goto('/covenant/');
  await bring(page, covenant);
  const markdown = await save(page, 'Markdown');
  expect(markdown).toBe(writeMarkdown(covenant));
  expect(markdown).toContain('# Our Service Covenant: Harbour Bikes repair bench');
  const text = await save(page, 'Plain text');
  expect(text).toBe(writeText(covenant));
  expect(text).toContain('This page adds to your legal rights and takes none of them away.');

  const file = await save(page, 'Save as a file to merge');
  const read = parseDraft(file);
  expect('draft' in read && readDraft(read.draft)).toEqual(
    readDraft(draftOf(covenant, `${today}T10:00:00.000Z`)),
  );
  const calendar = (await save(page, 'Save the dates for your calendar')).replaceAll('\r\n ', '');
  const days = [...calendar.matchAll(/DTSTART;VALUE=DATE:(\d{8})/g)].map(([, day]) => day);
  const wanted = [...[30, 120, 210, 300], ...[20, 20, 20]].map((after) => addDays(today, after));
  expect(days).toEqual(wanted.map((day) => day.replaceAll('-', '')));
  expect(calendar).toContain('SUMMARY:Review our Service Covenant: Harbour Bikes repair bench');
});

test('the link is drawn as a code where it fits, by what is fetched only then; where it doesn’t, that is said', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/covenant/');
  await bring(page, makeReady());
  expect(asked.filter((url) => url.includes('draw-code'))).toEqual([]);
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link with your covenant' })).toBeVisible();
  expect(asked.filter((url) => url.includes('draw-code'))).toHaveLength(1);
  const noise = Array.from({ length: 1500 }, (_, index) => ((index * 7919) % 9973).toString(36)).join('');
  await write(page, '1', 'purpose-text', noise.slice(0, 1900));
  await write(page, '6', 'care-text', noise.slice(1900, 3800));
  await page.getByRole('button', { name: 'Show QR code' }).click();
  await expect(page.getByText('There is too much in your covenant for a QR code.')).toBeVisible();
});

test('two tabs that write at the same moment lose nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('/covenant/');
  await other.goto('/covenant/');
  await write(page, 'head', 'head-team', 'The');
  await write(other, '6', 'care-text', 'Plain');
  await Promise.all([
    page.locator('#head-team').pressSequentially(' bench of Harbour Bikes'),
    other.locator('#care-text').pressSequentially(' words and honest advice.'),
  ]);
  for (const tab of [page, other]) {
    await expect(tab.locator('.sheet-team')).toHaveText('The bench of Harbour Bikes');
    await expect(tab.locator('.sheet-clause[data-clause="6"]')).toContainText(
      'Plain words and honest advice.',
    );
  }
  await page.reload();
  await expect(page.locator('#head-team')).toHaveValue('The bench of Harbour Bikes');
  await expect(page.locator('#care-text')).toHaveValue('Plain words and honest advice.');
  await expect(page.locator('.choices-here')).toHaveCount(0);
});
