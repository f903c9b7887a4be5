import { expect, test, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { packHandIn } from '../../src/team/pack-hand-in.ts';
import type { HandIn } from '../../src/team/hand-in.ts';
import { pressAt } from './by-keyboard.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { fillStorage } from './kept-progress.ts';
import { askedModule, beginSession, makeDice, readSession, team, throwAnswers } from './made-team.ts';

test.use({ baseURL: fixtureSite.origin });

const answers = throwAnswers(makeDice(3));

function make(more: Partial<HandIn> = {}): HandIn {
  const fixed = { format: 'both-banks-hand-in', version: 1 } as const;
  return {
    ...fixed,
    id: '00000000000a',
    module: team.module,
    at: '2026-11-22T10:00:00.000Z',
    answers,
    ...more,
  };
}

async function linkTo(handIn: HandIn, page: string = team.facilitate): Promise<string> {
  return `${page}#${await packHandIn(handIn, { ...askedModule, id: handIn.module })}`;
}

const offer = (page: Page) => page.locator('.hand-in-offer');
const news = (page: Page) => page.locator('.hand-in-news');
const list = (page: Page) => page.getByRole('list', { name: 'Who has handed in' });
const said = (page: Page) => page.locator('.collect-bring [role="status"]');

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Links or lines').fill(text);
  await page.getByRole('button', { name: 'See what it is' }).click();
}

async function giveFile(page: Page, record: object): Promise<void> {
  const file = {
    name: 'hand-in.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(record)),
  };
  await page.getByLabel('Or files').setInputFiles(file);
}

test('a link that is opened where no session is begun is explained, and can be added once one is', async ({
  page,
  context,
}) => {
  await page.goto(await linkTo(make({ name: 'Ada' })));
  await expect(offer(page)).toContainText('Ada:');
  await expect(offer(page)).toContainText('no open session of this module');
  await expect(offer(page)).toContainText('Nobody can tell from a hand-in who made it.');
  await expect(page.getByRole('button', { name: 'Add it', exact: true })).toBeHidden();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(list(page)).toContainText('Ada');
  expect(Object.keys((await readSession(context)).handIns)).toEqual(['00000000000a']);
  expect(new URL(page.url()).hash).toBe('');
});

test('what is no hand-in for this page is refused in words, and nothing is added', async ({
  page,
  context,
}) => {
  await beginSession(page, 3);
  const link = await linkTo(make());
  for (const [text, words] of [
    [link.slice(0, -20), 'Only a part of it arrived.'],
    [link.replace(/.{6}$/, 'AAAAAA'), 'This hand-in is damaged'],
    ['Good morning', 'This is not a hand-in from this site.'],
    ['bh2.a.b', 'made by a newer version'],
    [await linkTo(make({ module: 'second-module' })), 'handed in for another module'],
  ] as const) {
    await paste(page, text);
    await expect(said(page)).toContainText(words);
    await expect(said(page)).toContainText('Nothing was added.');
    await expect(offer(page)).toBeHidden();
  }
  expect(await findBarriers(page)).toEqual([]);
  for (const [record, words] of [
    [{ ...make(), version: 2 }, 'made by a newer version'],
    [{ ...make(), answers: [] }, 'What is wrong: hand-in.answers is missing'],
    [{ ...make(), module: 'second-module' }, 'handed in for another module'],
    [{ format: 'both-banks-progress', version: 1, modules: {} }, 'This is not a hand-in'],
  ] as const) {
    await giveFile(page, record);
    await expect(said(page)).toContainText(words);
  }
  await page.goto('/training/');
  await page.goto((await linkTo(make())).slice(0, -9));
  await expect(news(page)).toContainText('Only a part of it arrived.');
  expect((await readSession(context)).handIns).toEqual({});
});

test('a name with markup is a name, and nothing of it turns the line around', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await beginSession(page, 3);
  const forged = { ...make(), name: '\u202e<img src=x onerror=alert(1)>\u200b' };
  await giveFile(page, forged);
  await expect(offer(page)).toContainText('<img src=x onerror=alert(1)>:');
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(list(page).locator('bdi')).toHaveText('<img src=x onerror=alert(1)>');
  await expect(page.locator('.team img')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test('answers that do not fit are told, and counted neither right nor wrong', async ({ page }) => {
  const [form, other] = askedModule.forms;
  const right = { [form?.wording ?? '']: { first: { picked: ['zzzz'] }, last: { picked: ['zzzz'] } } };
  const gone = { 'gone-question@0abc123': { first: { picked: ['1a2b'] }, last: { picked: ['1a2b'] } } };
  await beginSession(page, 3);
  await giveFile(page, make({ answers: { ...right, ...gone } }));
  await expect(offer(page)).toContainText('0 of');
  await expect(offer(page)).toContainText(
    '2 answers to questions that read differently here are not counted',
  );
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(list(page)).toContainText('2 answers to questions that read differently here');
  for (const one of [form, other])
    await expect(
      page.locator(`.sheet-votes [data-wording="${one?.wording ?? ''}"] .sheet-spread`),
    ).toBeEmpty();
});

test('one for which the browser has no room counts on this page, and that is what is said', async ({
  page,
}) => {
  await beginSession(page, 3);
  await fillStorage(page);
  await giveFile(page, make({ name: 'Ada' }));
  await page.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(news(page)).toHaveText(/^Added 1 hand-in\. But on this page only/);
  await expect(list(page)).toContainText('Ada');
  await expect(page.locator('.team-troubles')).toContainText('no room left');
});

test('one person on two devices counts twice until one is taken out, and the list says so', async ({
  page,
}) => {
  await beginSession(page, 3);
  const again = make({ id: 'ffffffffffff', name: 'ada ', at: '2026-11-22T10:01:00.000Z' });
  await paste(page, `${await linkTo(make({ name: 'Ada' }))} ${await linkTo(again)}`);
  await page.getByRole('button', { name: 'Add 2' }).click();
  await expect(list(page).getByText('This name is here more than once')).toHaveCount(2);
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^Take out ada.*:01/ }).click();
  await page.getByRole('button', { name: 'Yes, take it out' }).click();
  await expect(page.getByText(/^Taken out: ada.*:01\.$/)).toBeVisible();
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page)).not.toContainText('more than once');
});

test('one that was taken out does not come back, whoever brings it', async ({ page, context }) => {
  await beginSession(page, 3);
  const bo = make({ id: 'ffffffffffff', name: 'Bo', at: '2026-11-22T10:01:00.000Z' });
  await paste(page, `${await linkTo(make())} ${await linkTo(bo)}`);
  await page.getByRole('button', { name: 'Add 2' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await expect(list(page).getByRole('listitem').first()).toContainText(/^Nobody’s name, .*\d\d:\d\d/);
  await page.getByRole('button', { name: 'Take out Bo' }).click();
  await expect(page.getByRole('button', { name: 'No, keep it' })).toBeFocused();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'No, keep it' }).click();
  await expect(page.getByRole('button', { name: 'Take out Bo' })).toBeFocused();
  await page.getByRole('button', { name: 'Take out Bo' }).click();
  await page.getByRole('button', { name: 'Yes, take it out' }).click();
  await expect(page.getByText('Taken out: Bo.')).toBeVisible();
  await paste(page, await linkTo({ ...bo, at: '2026-11-22T11:00:00.000Z' }));
  await expect(offer(page)).toContainText('You took it out of this session, and it stays out.');
  await expect(offer(page).getByRole('button', { name: /^Add/ })).toBeHidden();
  expect(Object.keys((await readSession(context)).handIns)).toEqual(['00000000000a']);
});

test('what one device collected goes to another one in a few lines, each once', async ({ page, browser }) => {
  await beginSession(page, 2);
  const bo = make({ id: 'ffffffffffff', name: 'Bo', texts: { 'a-thought': ['Mend <first>'] } });
  await paste(page, `${await linkTo(make())}\n${await linkTo(bo)}`);
  await page.getByRole('button', { name: 'Add 2' }).click();
  await page.getByRole('button', { name: 'Copy all as lines' }).click();
  const lines = await page.getByLabel('Link with all hand-ins').inputValue();
  const context = await browser.newContext({ baseURL: fixtureSite.origin });
  const laptop = await context.newPage();
  await beginSession(laptop, 2);
  await paste(laptop, await linkTo(bo));
  await laptop.getByRole('button', { name: 'Add it', exact: true }).click();
  await paste(laptop, lines);
  await expect(offer(laptop)).toContainText('Here already, and counted once.');
  await laptop.getByRole('button', { name: 'Add it', exact: true }).click();
  await expect(laptop.locator('.collect-count')).toHaveText('2 of 2 people. That is everybody.');
  expect((await readSession(context)).handIns).toEqual({ '00000000000a': make(), ffffffffffff: bo });
  await context.close();
});

test('phones find the page by an address and a code, shown large, by keyboard too', async ({ page }) => {
  await beginSession(page, 3);
  await page.locator('#hand-in-who').focus();
  await pressAt(page, page.getByRole('button', { name: 'Show it large, with a QR code' }));
  const large = page.getByRole('dialog', { name: 'Open this on your phone' });
  await expect(large).toContainText(`${new URL(fixtureSite.origin).host}${team.handIn}`);
  await expect(large.getByRole('img', { name: 'QR code of the page to hand in on' })).toBeVisible();
  await expect(large).toContainText('0 of 3 people');
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(large).toBeHidden();
  expect(await findOverflow(page)).toEqual([]);
});
