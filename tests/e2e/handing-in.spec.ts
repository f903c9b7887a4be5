import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { unpackHandIn } from '../../src/team/pack-hand-in.ts';
import { pressAt, tabTo } from './by-keyboard.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { forbidStorage, keepProgress } from './kept-progress.ts';
import { followStory } from './learner.ts';
import { askedModule, handIn, makeDice, progressOf, team, throwAnswers } from './made-team.ts';

test.use({ baseURL: fixtureSite.origin });

const at = '2026-11-22T10:30:00.000Z';
const texts = {
  'a-thought': [{ values: ['I said <b>sorry</b>.\nThen nothing.'], at }],
  'my-plan': [{ values: ['it rains', 'call first', 'noon'], at }],
};
const known = { [team.module]: { ...progressOf(throwAnswers(makeDice(7))), texts } };

const ways = (page: Page) => page.getByRole('region', { name: 'Now pass it on' });
const button = (page: Page) => page.getByRole('button', { name: 'Hand in', exact: true });

async function copyLink(page: Page): Promise<string> {
  await ways(page).getByRole('button', { name: 'Copy the link' }).click();
  return page.getByLabel('Link with what you hand in').inputValue();
}

test('whoever has done nothing yet is told what to do, and finds the way at the module’s end', async ({
  page,
}) => {
  await page.goto(team.handIn);
  await expect(page.getByText('There is nothing to hand in yet')).toBeVisible();
  await expect(button(page)).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Every component' }).last().click();
  await followStory(page.locator('#q-the-story'), 'kept');
  await page.getByRole('link', { name: 'Hand in what you answered' }).click();
  await expect(page.getByText(/^1 of \d+ questions answered\./)).toBeVisible();
  await expect(page.getByText('Ended with the promise kept')).toBeVisible();
});

test('without JavaScript the page says so, and offers paper', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: fixtureSite.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(team.handIn);
  await expect(page.getByText('Handing in from here needs JavaScript')).toBeVisible();
  await expect(button(page)).toBeHidden();
  await page.getByRole('link', { name: 'workbook' }).click();
  await expect(page).toHaveURL(/\/workbook\/$/);
  await context.close();
});

test('answers are handed in, and of name and texts only what was given and ticked', async ({
  page,
  context,
}) => {
  await keepProgress(context, known);
  await page.goto(team.handIn);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  await expect(page.getByLabel('Your name')).toHaveValue('');
  await button(page).click();
  await expect(ways(page)).toContainText('and no name');
  const bare = await unpackHandIn(await copyLink(page), askedModule);
  expect(bare).not.toHaveProperty('handIn.name');
  expect(bare).not.toHaveProperty('handIn.texts');
  expect(bare).toHaveProperty('handIn.answers', throwAnswers(makeDice(7)));

  await page.getByRole('checkbox').first().check();
  await expect(ways(page)).toBeHidden();
  await expect(page.getByText('You changed something.')).toBeVisible();
  await page.getByLabel('Your name').fill('Ada \u202e<i>');
  await button(page).click();
  const second = await unpackHandIn(await copyLink(page), askedModule);
  expect(second).toMatchObject({
    handIn: { name: 'Ada <i>', texts: { 'a-thought': ['I said <b>sorry</b>.\nThen nothing.'] } },
  });
  if (!('handIn' in bare && 'handIn' in second)) throw new Error('both are read');
  expect([second.handIn.id, Object.keys(second.handIn.texts ?? {})]).toEqual([bare.handIn.id, ['a-thought']]);
  expect(second.handIn.at > bare.handIn.at).toBe(true);
  await expect(page.locator('blockquote b')).toHaveCount(0);
});

test('the code, the line and the file hold the same as the link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await keepProgress(context, known);
  const link = await handIn(page, 'Ada');
  const wanted = await unpackHandIn(link, askedModule);
  await ways(page).getByRole('button', { name: 'Copy it as a line' }).click();
  await expect(ways(page).getByRole('status')).toContainText('Copied.');
  const line = await page.evaluate(() => navigator.clipboard.readText());
  expect(link.endsWith(`#${line}`)).toBe(true);
  const saving = page.waitForEvent('download');
  await ways(page).getByRole('button', { name: 'Save as a file' }).click();
  const file = readFileSync(await (await saving).path(), 'utf8');
  expect(await unpackHandIn(file, askedModule)).toEqual(wanted);
  await ways(page).getByRole('button', { name: 'Show a QR code' }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link with what you hand in' })).toBeVisible();
  await expect(ways(page).getByRole('status')).toContainText('camera');
});

test('a browser remembers who handed in, until somebody new does or everything is deleted', async ({
  page,
  context,
}) => {
  await keepProgress(context, known);
  const idOf = async (link: string) => {
    const read = await unpackHandIn(link, askedModule);
    return 'handIn' in read ? read.handIn.id : '';
  };
  const first = await idOf(await handIn(page, 'Ada'));
  await page.reload();
  await expect(page.getByText('You have handed in from this browser before')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
  const again = await idOf(await handIn(page, 'Ada'));
  await page.getByText('Somebody else has used this browser').click();
  await page.getByRole('button', { name: 'Hand in as somebody new' }).click();
  await expect(page.getByLabel('Your name')).toHaveValue('');
  await button(page).click();
  const other = await idOf(await copyLink(page));
  expect(again).toBe(first);
  expect(other).not.toBe(first);

  await page.goto('/training/progress/');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await page.getByRole('button', { name: 'Yes, delete it all' }).click();
  await expect(page.getByText('Deleted.')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('where nothing can be kept, the page says why there is nothing to hand in', async ({
  page,
  context,
}) => {
  await forbidStorage(context);
  await page.goto(team.handIn);
  await expect(page.getByText('This browser does not allow this site to keep anything')).toBeVisible();
});

test('answers to another wording stay here, and are told apart from what is handed in', async ({
  page,
  context,
}) => {
  const [form, ...others] = askedModule.forms;
  const answers = throwAnswers(makeDice(7));
  const { [form?.wording ?? '']: first, ...rest } = answers;
  const [id = ''] = (form?.wording ?? '').split('@');
  const old = {
    ...rest,
    [`${id}@0000000`]: first ?? { first: { picked: ['zzzz'] }, last: { picked: ['zzzz'] } },
  };
  await keepProgress(context, { [team.module]: progressOf(old) });
  await page.goto(team.handIn);
  await expect(page.getByText('1 question changed since you answered')).toBeVisible();
  await button(page).click();
  const read = await unpackHandIn(await copyLink(page), askedModule);
  const wordings = 'handIn' in read ? Object.keys(read.handIn.answers) : [];
  expect(wordings.sort()).toEqual(
    Object.keys(rest)
      .filter((one) => others.some(({ wording }) => wording === one))
      .sort(),
  );
});

test('it all works by keyboard, with no barrier and at every width', async ({ page, context }) => {
  await keepProgress(context, known);
  await page.goto(team.handIn);
  expect(await findBarriers(page)).toEqual([]);
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Your name'));
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Now pass it on' })).toBeFocused();
  await pressAt(page, ways(page).getByRole('button', { name: 'Show a QR code' }));
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(page)).toEqual([]);
  expect(await findOverflow(page)).toEqual([]);
});
