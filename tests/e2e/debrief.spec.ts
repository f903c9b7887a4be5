import { expect, test, type Locator, type Page } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { packDebrief } from '../../src/team/debrief.ts';
import { fillStorage, forbidStorage } from './kept-progress.ts';
import { bring, makeReady } from './made-covenant.ts';
import { openLink, plan, readDownload } from './made-debrief.ts';
import { readOutline } from './read-outline.ts';

test.use({ baseURL: realSite.origin });

const item = (page: Page, words: string): Locator => page.locator('.debrief-item', { hasText: words });

test('a link opens what the team said; the answers are there again after a reload, and on every export', async ({
  page,
}) => {
  await openLink(page);
  await expect(page.getByRole('heading', { name: 'Weather the Storm' })).toBeFocused();
  await expect(page.getByText('Harbour Bikes repair bench, said on 22 October 2026')).toBeVisible();
  const priya = item(page, 'Priya: If a bike will not be ready, then I will text before noon');
  await priya.getByRole('radio', { name: 'Broken' }).check();
  await priya.getByLabel('What did we do?').fill('We texted at four.');
  await priya.getByLabel('What changes?').fill('Tom looks at 11:40.');
  await item(page, 'We put a card').getByRole('radio', { name: 'Kept' }).check();
  await page.getByLabel('Which STORM step did we skip').fill('Tell it back');
  await page.getByLabel('Next look').fill('2027-01-20');
  expect(new URL(page.url()).hash).toMatch(/^#of-\w{7}$/);

  await page.reload();
  await expect(priya.getByRole('radio', { name: 'Broken' })).toBeChecked();
  await expect(priya.getByLabel('What did we do?')).toHaveValue('We texted at four.');
  const press = (name: string) => () => page.getByRole('button', { name, exact: true }).click();
  const markdown = await readDownload(page, press('Markdown'));
  expect(markdown).toContain('# Debrief: Weather the Storm');
  expect(markdown).toContain('**Broken**\n\n- *What did we do?* We texted at four.');
  expect(markdown).toContain('## All together\n\n- *Which STORM step');
  const calendar = await readDownload(page, press('Next look for your calendar'));
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270120');
  const file = await readDownload(page, press('Save as a file'));
  expect(JSON.parse(file)).toMatchObject({ ...plan, noted: { 'day/next': { text: '2027-01-20' } } });
  for (const format of ['A4', 'Letter'] as const) {
    expect(readOutline(await page.pdf({ format, outline: true, tagged: true })).pages).toBe(1);
  }

  await page.getByRole('button', { name: 'Delete it from this browser…' }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing is open yet' })).toBeVisible();
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(priya.getByLabel('What changes?')).toHaveValue('Tom looks at 11:40.');
});

test('what was broken goes on the covenant’s record once it is shown, and its next version begins', async ({
  page,
}) => {
  await openLink(page);
  await expect(page.getByText('No covenant is kept in this browser')).toBeVisible();
  await page.goto('/covenant/');
  await bring(page, makeReady({ signedOn: '2026-10-25', reviewOn: '2026-11-24' }));
  await openLink(page);
  await expect(page.getByText('Nothing is marked as broken')).toBeVisible();
  const card = item(page, 'We put a card');
  await card.getByRole('radio', { name: 'Broken' }).check();
  await card.getByLabel('What got in the way?').fill('It fell down.');
  await card.getByLabel('What changes?').fill('It is screwed on.');
  const record = page.locator('.debrief-breaks');
  await expect(record).toContainText('What happened: We put a card by the till.\nIt fell down.');
  await expect(record).toContainText('What we changed: It is screwed on.');
  await expect(page.getByLabel('Clause that was broken')).toHaveValue('5');
  await page.getByLabel('Clause that was broken').selectOption('Clause 3, What you can count on');
  await page.getByRole('button', { name: 'Record it in the covenant' }).click();
  await expect(record).toContainText('clause 3: on the record');
  await expect(page.getByRole('button', { name: 'Record it in the covenant' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Begin version 2 of the covenant' }).click();
  await expect(page.getByText('Version 2 is begun.')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the covenant' }).click();
  await expect(page.locator('.covenant-state')).toContainText('Draft');
  await expect(page.locator('.sheet-facts')).toContainText('Version 2');
  await page.locator('#broken summary').click();
  await expect(page.locator('.covenant-breaks')).toContainText('We changed: It is screwed on.');
});

test('a team without a link types what it said, and adds what is missing', async ({ page }) => {
  await page.goto('/training/debrief/');
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByText('Write at least one commitment')).toBeVisible();
  await page.getByLabel('Module', { exact: true }).selectOption('Something else');
  await page.getByLabel('Team').fill('The bench');
  await page.getByLabel('Commitments').fill('Priya: I text before noon\n\nWe put a card by the till');
  await page.reload();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.locator('.debrief-item h3')).toHaveText([
    'Priya: I text before noon',
    'We put a card by the till',
  ]);
  await page.getByLabel('Add a commitment').fill('Tom: I answer');
  await page.reload();
  await page.getByRole('button', { name: 'Add it' }).click();
  await item(page, 'We put a card').getByRole('button', { name: 'Take it out' }).click();
  await page.goto('/training/debrief/');
  await expect(page.locator('.debrief-item h3')).toHaveText(['Priya: I text before noon', 'Tom: I answer']);
  await openLink(page);
  await expect(page.locator('.debrief-shelf')).toContainText('What we said, The bench');
  await page.getByRole('link', { name: 'What we said, The bench' }).click();
  await expect(page.locator('.debrief-item h3')).toHaveCount(2);
  await expect(page.locator('#debrief')).toBeFocused();
});

test('a file with other notes of the same meeting is shown first, and both texts stay', async ({ page }) => {
  await openLink(page);
  await item(page, 'Priya').getByLabel('What did we do?').fill('Mine');
  await expect(page.locator('.debrief-sheet')).toContainText('Mine');
  const place = (await item(page, 'Priya').getByLabel('What did we do?').getAttribute('data-place')) ?? '';
  const theirs = { ...plan, noted: { [place]: { text: 'Theirs', at: '2999-01-01T00:00:00.000Z' } } };
  await page.getByLabel('Or a link').fill(await packDebrief(theirs));
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.bring-changes')).toContainText('both texts stay, one below the other');
  await page.getByRole('button', { name: 'Leave it' }).click();
  await expect(item(page, 'Priya').getByLabel('What did we do?')).toHaveValue('Mine');
  await page.getByLabel('Or a link').fill(await packDebrief(theirs));
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.getByRole('button', { name: 'Join them' }).click();
  await expect(item(page, 'Priya').getByLabel('What did we do?')).toHaveValue('Theirs\nMine');
});

test('links and files that are cut, damaged, newer or of something else are told, and change nothing', async ({
  page,
}) => {
  await openLink(page);
  const line = await packDebrief(plan);
  const said = page.locator('.bring .bring-said');
  for (const [text, words] of [
    [line.slice(0, -20), 'Only a part of the link arrived'],
    [`${line.slice(0, -9)}${line.at(-9) === 'x' ? 'y' : 'x'}${line.slice(-8)}`, 'damaged'],
    ['bd2.what', 'newer version'],
    ['Good morning', 'no link from this site'],
    ['{"format":"both-banks-debrief","version":9}', 'newer version'],
    ['{"format":"both-banks-progress","version":1}', 'not a debrief'],
  ] as const) {
    await page.getByLabel('Or a link').fill(text);
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(said).toContainText(words);
  }
  await page.goto('about:blank');
  await page.goto(`/training/debrief/#${line.slice(0, -30)}`);
  await expect(page.locator('.own-news')).toContainText('Only a part of the link arrived');
  await expect(page.locator('.debrief-item')).toHaveCount(0);
  await page.goto('/training/debrief/');
  await page.reload();
  await expect(page.locator('.debrief-item')).toHaveCount(2);
});

test('names and commitments with markup are words', async ({ page }) => {
  const evil = '<img src=x onerror="window.pwned=1"><b>Bo</b>';
  await openLink(page, { team: evil, title: evil, commitments: [{ who: evil, words: [evil] }] });
  await expect(page.locator('.debrief-item h3')).toHaveText(`${evil}: ${evil}`);
  await expect(page.locator('#debrief')).toHaveText(evil);
  await item(page, 'Bo').getByRole('radio', { name: 'Broken' }).check();
  await expect(page.locator('.debrief-sheet')).toContainText(evil);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});

test('storage that is forbidden or full is told, and everything goes on', async ({ page, context }) => {
  await page.goto('/training/debrief/');
  await fillStorage(page);
  await openLink(page, { commitments: [{ who: '', words: ['x'.repeat(4000)] }] });
  await expect(page.locator('.debrief-trouble')).toContainText('has no room left to keep it');
  await expect(page.locator('.debrief-item')).toHaveCount(1);
  await forbidStorage(context);
  await openLink(page);
  await expect(page.locator('.debrief-trouble')).toContainText('does not allow this site to keep anything');
  await item(page, 'Priya').getByRole('radio', { name: 'Bent' }).check();
  await expect(page.locator('.debrief-sheet')).toContainText('1 bent');
});

test('a damaged debrief is told and never written over, a newer one is left alone', async ({ page }) => {
  await openLink(page);
  await expect(page.locator('.debrief-item')).toHaveCount(2);
  const key = await page.evaluate(() => localStorage.key(0) ?? '');
  for (const [text, words] of [
    ['{"format":"both-banks-debrief","ver', 'is damaged and can’t be read'],
    ['{"format":"both-banks-debrief","version":2}', 'A newer version of this site'],
  ] as const) {
    await page.evaluate(
      ([name, value]) => {
        localStorage.setItem(name, value);
      },
      [key, text] as const,
    );
    await openLink(page);
    await item(page, 'Priya').getByRole('radio', { name: 'Bent' }).check();
    await expect(page.locator('.own-troubles')).toContainText(words);
    const all = await page.evaluate(() =>
      Array.from({ length: localStorage.length }, (_, index) =>
        localStorage.getItem(localStorage.key(index) ?? ''),
      ),
    );
    expect(all).toContain(text);
  }
});

test('two tabs that note at the same moment lose nothing', async ({ page, context }) => {
  await openLink(page);
  const other = await context.newPage();
  await other.goto('/training/debrief/');
  await expect(other.locator('.debrief-item')).toHaveCount(2);
  const ask = (tab: Page): Locator => item(tab, 'Priya').getByLabel('What did we do?');
  const way = (tab: Page): Locator => item(tab, 'Priya').getByLabel('What got in the way?');
  await Promise.all([
    ask(page).pressSequentially('one two three'),
    way(other).pressSequentially('four five six'),
  ]);
  await expect(way(page)).toHaveValue('four five six');
  await expect(ask(other)).toHaveValue('one two three');
  await page.reload();
  await expect(ask(page)).toHaveValue('one two three');
  await expect(way(page)).toHaveValue('four five six');
});

test('one that is deleted in a tab stays gone, and what another typed is kept', async ({ page, context }) => {
  await openLink(page);
  const other = await context.newPage();
  await other.goto('/training/debrief/');
  await item(other, 'Priya').getByLabel('What did we do?').fill('We texted at four.');
  await page.getByRole('button', { name: 'Delete it from this browser…' }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  const gone = other.getByRole('region', { name: 'Deleted in another tab' });
  await expect(gone.getByRole('heading')).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Nothing is open yet' })).toBeVisible();
  const press = (name: string) => () => gone.getByRole('button', { name }).click();
  expect(await readDownload(other, press('Save it as a file'))).toContain('We texted at four.');
  await press('Keep it after all')();
  await expect(item(other, 'Priya').getByLabel('What did we do?')).toHaveValue('We texted at four.');
  await expect(gone).toBeHidden();
  await expect(page.locator('.debrief-shelf')).toContainText(plan.title);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the script stands there, and the sheet prints on one page', async ({ page }) => {
    await page.goto('/training/debrief/');
    await expect(page.getByText('This page is a script and a sheet to print')).toBeVisible();
    await expect(page.getByText('Read the commitment aloud')).toBeVisible();
    await expect(page.getByText('Which STORM step did we skip most often in real life?')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    for (const format of ['A4', 'Letter'] as const) {
      expect(readOutline(await page.pdf({ format, outline: true, tagged: true })).pages, format).toBe(1);
    }
  });
});
