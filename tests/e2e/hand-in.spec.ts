import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { keepProgress } from './kept-progress.ts';
import { answerAll } from './learner.ts';
import {
  askedModule,
  beginSession,
  countRight,
  handIn,
  makeDice,
  progressOf,
  readSession,
  team,
  throwAnswers,
  type Answers,
} from './made-team.ts';
import { fittingAnswers } from '../../src/team/hand-in.ts';
import { unpackHandIn } from '../../src/team/pack-hand-in.ts';

test.use({ baseURL: fixtureSite.origin });

const SEED = 20261122;
const PEOPLE = 12;

/** One person with a browser of their own, and what they handed in last. */
interface Person {
  name: string;
  page: Page;
  link: string;
  answers: Answers;
}

/** Every request of a browser, as it would stand in a log. */
function logRequests(context: BrowserContext, log: string[]): void {
  context.on('request', (request) => {
    log.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
  });
}

async function openPerson(browser: Browser, index: number, log: string[]): Promise<Person> {
  const context = await browser.newContext({ baseURL: fixtureSite.origin });
  logRequests(context, log);
  const page = await context.newPage();
  const name = index % 4 === 3 ? '' : `Person ${index}`;
  if (index < 2) {
    await page.goto(team.page);
    await answerAll(page, 'wrong');
    await answerAll(page, 'right');
  } else {
    await keepProgress(context, { [team.module]: progressOf(throwAnswers(makeDice(SEED + index))) });
  }
  const link = await handIn(page, name);
  return { name, page, link, answers: await readAnswers(page) };
}

/** What the person's browser keeps, read without the page that hands it in. */
async function readAnswers(page: Page): Promise<Answers> {
  const kept = await page.evaluate((id) => localStorage.getItem(`both-banks.progress.${id}`), team.module);
  const { modules } = JSON.parse(kept ?? '') as { modules: Record<string, ReturnType<typeof progressOf>> };
  const answers = Object.entries(modules[team.module]?.answers ?? {}).map(
    ([wording, { first, last }]) => [wording, { first: first.answer, last: last.answer }] as const,
  );
  return fittingAnswers(Object.fromEntries(answers), askedModule.forms);
}

const lineOf = (link: string): string => link.slice(link.indexOf('#') + 1);

/** The file that a person's page saves. */
async function saveFile(page: Page): Promise<string> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  return await (await saving).path();
}

/** Adds what was just read, where there is anything to add. */
async function add(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Add (it|\d+)$/ }).click();
  await expect(page.locator('.hand-in-news')).toContainText('Added');
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Links or lines').fill(text);
  await page.getByRole('button', { name: 'See what it is' }).click();
}

test('twelve people hand in by every way, in any order, some twice, and the sheet is right', async ({
  browser,
}) => {
  test.slow();
  const log: string[] = [];
  const people: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) people.push(await openPerson(browser, index, log));
  const [clicker, , second, third, fourth, fifth, sixth, seventh, ...rest] = people;
  if (!clicker || !second || !third || !fourth || !fifth || !sixth || !seventh)
    throw new Error('twelve people');
  const early = fifth.link;
  const late = await changeAndHandIn(fifth);
  expect(early).not.toBe(late);

  const context = await browser.newContext({ baseURL: fixtureSite.origin });
  logRequests(context, log);
  const page = await context.newPage();
  await beginSession(page, PEOPLE);

  const deliveries: (() => Promise<void>)[] = [
    async () => {
      await page.goto(clicker.link);
      await add(page);
      expect(new URL(page.url()).hash).toBe('');
    },
    async () => {
      const tab = await context.newPage();
      await tab.goto(people[1]?.link ?? '');
      await add(tab);
      await tab.close();
    },
    async () => {
      await paste(page, `Here is mine: ${lineOf(second.link)}`);
      await add(page);
    },
    async () => {
      await paste(page, [third, fourth].map(({ name, link }) => `${name}: <${link}>`).join('\r\n\r\n'));
      await add(page);
    },
    async () => {
      await page.getByLabel('Or files').setInputFiles(await saveFile(sixth.page));
      await add(page);
    },
    async () => {
      const files = await Promise.all([seventh, ...rest].map((person) => saveFile(person.page)));
      await page.getByLabel('Or files').setInputFiles(files);
      await add(page);
    },
    // The later hand-in of somebody comes before the earlier one, and some come twice.
    async () => {
      await paste(page, late);
      await add(page);
      await paste(page, early);
      await expect(page.locator('.hand-in-arrivals')).toContainText(
        'Older than what the same browser handed in',
      );
      await page.getByRole('button', { name: 'Leave it' }).click();
    },
  ];
  const dice = makeDice(SEED);
  while (deliveries.length > 0) await deliveries.splice(dice(deliveries.length), 1)[0]?.();
  for (const { link } of [clicker, third]) {
    await paste(page, lineOf(link));
    await expect(page.locator('.hand-in-arrivals')).toContainText('Here already, and counted once.');
    await page.getByRole('button', { name: 'Leave it' }).click();
  }

  // One hands in again after changing answers that were already added.
  await expect(page.locator('.collect-count')).toHaveText('12 of 12 people. That is everybody.');
  await paste(page, await changeAndHandIn(sixth));
  await expect(page.locator('.hand-in-arrivals')).toContainText('Takes the place of what the same browser');
  await add(page);
  await expect(page.locator('.collect-count')).toHaveText('12 of 12 people. That is everybody.');

  await expectSheet(page, people);
  const session = await readSession(context);
  const handed = Object.values(session.handIns).map(({ name = '', answers }) => ({ name, answers }));
  const wanted = people.map(({ name, answers }) => ({ name, answers }));
  const inOrder = (all: typeof wanted) => all.map((one) => JSON.stringify(one)).sort();
  expect(inOrder(handed)).toEqual(inOrder(wanted));

  expect(log.length).toBeGreaterThan(100);
  expect(log.filter((line) => !isPageFile(line))).toEqual([]);
  for (const { page: own } of people) await own.context().close();
  await context.close();
});

async function changeAndHandIn(person: Person): Promise<string> {
  await person.page.goto(team.page);
  await answerAll(person.page, 'right');
  person.link = await handIn(person.page, person.name);
  person.answers = await readAnswers(person.page);
  const read = await unpackHandIn(person.link, askedModule);
  expect(read).toMatchObject({ handIn: { answers: person.answers }, unread: 0 });
  return person.link;
}

/** What the sheet says of each question, beside what was counted from the people themselves. */
async function expectSheet(page: Page, people: readonly Person[]): Promise<void> {
  const answers = people.map((person) => person.answers);
  const [first, last] = [countRight(answers, 'first'), countRight(answers, 'last')];
  for (const [index, { wording, right, voted }] of first.entries()) {
    const line = page.locator(`.sheet-votes [data-wording="${wording}"] .sheet-line`);
    const said = (await line.textContent()) ?? '';
    expect(said).toContain(`Handed in by ${voted} people`);
    const counts = [...said.matchAll(/(?:kept |; |: )(\d+)(?: of \d+ right|, bent)/g)].map(([, count]) =>
      Number(count),
    );
    expect([wording, ...counts]).toEqual([wording, right, last[index]?.right]);
  }
}

/** A file of the site, asked for without any data. */
function isPageFile(line: string): boolean {
  const [method, address = '', ...more] = line.split(' ');
  const { origin, pathname, search, hash } = new URL(address);
  const file = join(fixtureSite.root, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  return (
    method === 'GET' &&
    origin === fixtureSite.origin &&
    search + hash === '' &&
    more.length === 0 &&
    existsSync(file)
  );
}
