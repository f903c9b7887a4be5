import { expect, test, type Page } from '@playwright/test';
import { addDays, dayIn } from '../../src/language/days.ts';
import { realSite } from '../built-sites.ts';
import { answerAll } from './learner.ts';
import { readOutline } from './read-outline.ts';

test.use({ baseURL: realSite.origin });

const soon = addDays(dayIn(new Date()), 30);

/** What a team writes, clause by clause, under the labels that it sees; the first clause came from the module. */
const clauses: readonly (readonly [
  clause: string,
  fields: readonly (readonly [label: string, text: string])[],
])[] = [
  [
    '1. Why we are here',
    [
      ['Who we are, whom we serve', 'We mend bikes for everyone who has to be somewhere tomorrow.'],
      ['This page covers', 'repairs and servicing'],
      ['It does not cover', 'new bikes'],
    ],
  ],
  [
    '2. A chair for you',
    [
      ['Decisions that need a customer’s voice', 'prices\nhours'],
      ['Who speaks for customers', 'one of us'],
      ['What they bring', 'three comments from the past month'],
      ['The job rotates', 'monthly'],
    ],
  ],
  ['4. How we keep it easy', [['What customers won’t have to do', 'Tell us once. We write it down.']]],
  [
    '5. If we get it wrong',
    [
      ['Tell …', 'anyone here\nby text'],
      ['Who stays with the customer', 'That person'],
      ['They hear a plan by', 'the end of the next working day'],
      ['What any of us can do without asking', 'redo the job'],
    ],
  ],
  [
    '6. How we speak and show care',
    [
      ['How you speak, one sign of care', 'Plain words. Honest advice.'],
      ['We answer public comments', 'within three working days'],
    ],
  ],
  ['8. How you’ll know we kept it', [['We review this page with', 'two customers every three months']]],
];

const promises = [
  ['before work starts', 'we give you', 'a written price'],
  ['if your bike will not be ready', 'we text you', 'before noon with a new time'],
  ['when you collect', 'we show you what changed', 'in two minutes'],
] as const;

test('somebody who starts at the home page ends with a covenant, and comes back to it', async ({
  page,
  browser,
}) => {
  test.slow();

  await test.step('finds the training, and the first module', async () => {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: 'Start the training' }).click();
    await page.getByRole('main').getByRole('link', { name: 'The Unwritten Promise' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'The Unwritten Promise' })).toBeVisible();
  });

  await test.step('answers, writes a plan, and is told what comes next', async () => {
    await answerAll(page, 'right');
    await page.getByLabel('If …').fill('a customer says “you always”');
    await page.getByLabel('then I will …').fill('write it on the list');
    await page.getByLabel('by …', { exact: true }).fill('Friday');
    await expect(page.getByRole('heading', { name: 'You have finished this module' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'facilitator’s page' })).toBeVisible();
    await page.getByRole('link', { name: 'Write it in your covenant' }).first().click();
  });

  await test.step('looks at a completed covenant, and finds the own words beside the clause', async () => {
    await expect(page.getByRole('heading', { name: 'Nothing is written yet' })).toBeVisible();
    await page.getByRole('link', { name: 'a completed one', exact: true }).click();
    await expect(page.getByText('Harbour Bikes is made up')).toBeVisible();
    await page.goBack();
    await expect(page.locator('#clause-1')).toContainText('If a customer says “you always”');
    await page.locator('#clause-1').getByRole('button', { name: 'Put it into this clause' }).click();
    await expect(page.locator('#clause-1').getByLabel('Who we are')).toHaveValue(/you always/);
  });

  await test.step('writes the other clauses, and mends what the checks say', async () => {
    await page.getByLabel('Team', { exact: true }).fill('The bench');
    await page.getByLabel('One way to reach you').fill('bench@example.org');
    for (const [clause, fields] of clauses) {
      await openClause(page, clause);
      for (const [label, text] of fields) await page.getByLabel(label).fill(text);
    }
    await page.getByLabel('Which load it is').selectOption('Saying it again');
    await writePromises(page);
    await writeAsks(page);
    await writeCounts(page);
    await page.getByLabel('At least two customers').fill('M.K.\nDilan');
    await page.getByLabel('Team members').fill('Priya\nTom');
    await page.getByLabel('One leader').fill('Ruth');
    await page.getByRole('button', { name: 'Mark it as signed today' }).click();
    await expect(page.getByText('Not yet: 2 things to fix.')).toContainText('Ask 1 touches reviews');
    await page.getByLabel('What we ask').first().fill('Tell us your real deadline');
    await page.getByLabel('Next review').fill(soon);
    await expect(page.getByText('Ready to sign')).toBeVisible();
  });

  const other = await (await browser.newContext({ baseURL: realSite.origin })).newPage();
  await test.step('shares it with a colleague, who changes a word and sends it back', async () => {
    await page.getByRole('button', { name: 'Share with a colleague' }).click();
    await other.goto(await page.getByLabel('Link with your covenant').inputValue());
    await other.getByRole('button', { name: 'Merge it' }).click();
    await expect(other.getByText('Merged: nothing was lost.')).toBeVisible();
    await openClause(other, '6. How we speak and show care');
    await other.getByLabel('How you speak, one sign of care').fill('Plain words. Advice you can use.');
    await other.getByRole('button', { name: 'Share with a colleague' }).click();
    const link = await other.getByLabel('Link with your covenant').inputValue();
    await page.getByRole('link', { name: 'Merge a draft' }).click();
    await page.getByLabel('Or a link').fill(link);
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await page.getByRole('button', { name: 'Merge it' }).click();
    await expect(page.getByRole('article')).toContainText('Advice you can use.');
    await other.context().close();
  });

  await test.step('signs and prints it', async () => {
    await page.getByRole('button', { name: 'Mark it as signed today' }).click();
    await expect(page.getByText('Signed: version 1')).toBeVisible();
    expect(readOutline(await page.pdf({ format: 'A4', outline: true, tagged: true })).pages).toBe(1);
  });

  await test.step('does the module with a team, whose sheet leads to the debrief', async () => {
    await page.getByRole('link', { name: 'Learn to write each clause' }).click();
    await page.getByRole('main').getByRole('link', { name: 'The Unwritten Promise' }).first().click();
    await page.getByRole('link', { name: 'What comes next' }).click();
    await page.getByRole('link', { name: 'facilitator’s page' }).click();
    await page.getByLabel('Team (optional)').fill('The bench');
    await page.getByRole('button', { name: 'Begin a session' }).click();
    await page.getByRole('link', { name: 'Sheet', exact: true }).click();
    await page.getByLabel('Who', { exact: true }).fill('Priya');
    await page.getByLabel('Will do what').fill('write it on the list by Friday');
    await page.getByRole('button', { name: 'Add it to the sheet' }).click();
    await page.getByRole('link', { name: 'Open the debrief with these commitments' }).click();
  });

  await test.step('comes back to what the team said, and begins the next version', async () => {
    await expect(page.getByRole('heading', { name: 'Priya: write it on the list by Friday' })).toBeVisible();
    await page.getByRole('radio', { name: 'Broken' }).check();
    await page.getByLabel('What changes?').fill('The list hangs by the till.');
    await page.getByRole('button', { name: 'Record it in the covenant' }).click();
    await page.getByRole('button', { name: 'Begin version 2 of the covenant' }).click();
    await page.getByRole('link', { name: 'Go to the covenant' }).click();
    await expect(page.getByRole('article')).toContainText('Version 2');
  });
});

/** Opens a clause by its name, unless it is open. */
async function openClause(page: Page, name: string): Promise<void> {
  const details = page.locator('details', { has: page.locator('summary', { hasText: name }) });
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open)))
    await details.locator('summary').click();
}

async function writePromises(page: Page): Promise<void> {
  await openClause(page, '3. What you can count on');
  for (const [index, [moment, action, measure]] of promises.entries()) {
    const promise = page.getByRole('group', { name: `Promise ${index + 1}` });
    await promise.getByLabel('Moment').fill(moment);
    await promise.getByLabel('What we do').fill(action);
    await promise.getByLabel('Measure').fill(measure);
    await promise.getByLabel('If we can’t').fill('We say so, and why.');
    await promise.getByLabel('Kept', { exact: true }).fill('9');
  }
}

/** The first ask is one that nobody may ask; it is mended later. */
async function writeAsks(page: Page): Promise<void> {
  await openClause(page, '7. What we ask of you');
  for (const [index, ask] of ['Leave us a review', 'Collect within ten days'].entries()) {
    const group = page.getByRole('group', { name: `Ask ${index + 1}` });
    await group.getByLabel('What we ask').fill(ask);
    await group.getByLabel('Reason').fill('so we can plan');
    await group.getByLabel('Another way').fill('if it moves, text us');
  }
  await page.getByLabel('Respect, in both directions').fill('Speak to us as we speak to you.');
}

async function writeCounts(page: Page): Promise<void> {
  for (const [index, count] of ['prices given in writing', 'noon texts on time'].entries()) {
    const group = page.getByRole('group', { name: `Count ${index + 1}` });
    await group.getByLabel('What you count').fill(count);
    await group.getByLabel('Where it is shown').fill('By the till');
    await group.getByLabel('How often').fill('each month');
  }
  await page.getByLabel('When one is broken, people see').fill('promises broken and what we changed');
}
