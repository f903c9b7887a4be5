import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { fixtureSite, realSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { readOutline } from './read-outline.ts';

const address = '/training/save-a-chair/facilitate/';
const question = 'What is the fairest thing to say about the two figures?';

test.use({ baseURL: realSite.origin });

async function begin(page: Page, team = 'Harbour Bikes', people = '9'): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Team (optional)').fill(team);
  await page.locator('#begin-people').fill(people);
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.locator('.team-name')).toContainText(team);
}

async function count(page: Page, hands: Readonly<Record<string, number>>): Promise<void> {
  for (const [letter, number] of Object.entries(hands)) {
    await page.getByLabel(`Hands for ${letter}`, { exact: true }).fill(String(number));
  }
}

/** What the page saves under a button, as text. */
async function save(page: Page, name: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return await readFile(await (await download).path(), 'utf8');
}

test('a facilitator leads through the agenda, and finds everything again after a reload', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-22T10:00:00Z') });
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'Begin a session' })).toBeVisible();
  await expect(page.locator('.team-news')).toBeEmpty();
  await begin(page);
  const time = page.locator('.team-time');
  await expect(time).toHaveText('5:00');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Notes on this step').fill('Opening hours, from Monday');
  // A tab that slept is right at once when it wakes up.
  await page.clock.fastForward('04:10');
  await expect(time).toHaveText('0:50');
  await expect(page.locator('.team-said')).toHaveText('One minute left.');
  await page.getByRole('button', { name: '+1 minute' }).click();
  await expect(time).toHaveText('1:50');
  await page.clock.fastForward('02:00');
  await expect(time).toHaveText('0:10 over');
  await expect(page.locator('.team-said')).toContainText('The time of this step is up.');

  await page.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('#now')).toHaveText('Step 2 of 5, 5 minutes');
  await expect(page.getByLabel('Notes on this step')).toHaveValue('');
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.reload();
  await expect(page.locator('#now')).toHaveText('Step 2 of 5, 5 minutes');
  await expect(page.getByRole('button', { name: /^(Start|Go on)$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Step 1' }).click();
  await expect(page.getByLabel('Notes on this step')).toHaveValue('Opening hours, from Monday');
});

test('nothing of a session is shown before it works, on a slow line too', async ({ page }) => {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const waiting = new Promise<void>((resolve) => {
    void page.route(/lead-session/, async (route) => {
      resolve();
      await asked;
      await route.continue();
    });
  });
  await page.goto(address);
  await page.getByLabel('Team (optional)').fill('Harbour Bikes');
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await waiting;
  await expect(page.locator('.team-opening')).toHaveText('Opening the session…');
  await expect(page.locator('.team-desk')).toBeHidden();
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.locator('.team-sessions li')).toHaveCount(1);
  answer();
  await expect(page.locator('.team-name')).toBeFocused();
  await expect(page.locator('.team-opening')).toBeHidden();
  await expect(page.locator('.team-lobby')).toBeHidden();
  expect(await save(page, 'Save the session as a file')).toContain('Harbour Bikes');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await expect(page.locator('.team-sessions li')).toHaveCount(1);
});

test('where what leads a session can’t be had, the reader is told and comes back to the lobby', async ({
  page,
}) => {
  await page.route(/lead-session/, (route) => route.abort());
  await page.goto(address);
  await page.getByRole('button', { name: 'Begin a session' }).click();
  await expect(page.locator('.team-news')).toContainText('could not be loaded. Check your connection');
  await expect(page.locator('.team-desk')).toBeHidden();
  await page.reload();
  await expect(page.locator('.team-news')).toContainText('what is kept stays');
  await expect(page.locator('.team-sessions li')).toHaveCount(1);
  await page.unroute(/lead-session/);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save the session as a file' })).toBeVisible();
});

test('a room votes, talks and votes again; the answer waits until it is asked for', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: question }).click();
  const room = page.getByRole('dialog');
  await expect(room.getByRole('heading', { name: question })).toBeFocused();
  await expect(room.locator('.room-place')).toHaveText('Question 1 of 8');
  const said = room.locator('.room-said');
  await count(page, { A: 2, B: 3 });
  // To be seen, and not read aloud with every hand.
  await expect(room.locator('.room-missing')).toHaveText('4 people did not vote.');
  await expect(said).not.toContainText('did not vote');
  await count(page, { C: 4 });
  await expect(room.locator('.room-missing')).toBeEmpty();
  await expect(said).toHaveText('Now: Let neighbors talk for two minutes, then vote again.');
  await expect(room).not.toContainText('Right:');
  await expect(room).not.toContainText('44%');

  await room.getByLabel('Second vote').check();
  await count(page, { B: 1, C: 7 });
  await room.getByRole('button', { name: 'One hand more for C' }).click();
  await expect(said).toHaveText('Now: Give the reasons, those of the wrong choices too, and go on.');
  await expect(room.locator('.room-choice').nth(2).locator('.room-bar')).toHaveText([
    'First vote: 4',
    'Second vote: 8',
  ]);
  await room.getByRole('button', { name: 'Show the answer' }).click();
  await expect(said).toHaveText('4 of 9 right before, 8 of 9 after: 45 points up, from 44% to 89%.');
  await expect(room.locator('[data-right="true"]')).toContainText('Right:');
  await expect(room.locator('.room-why p')).toHaveCount(3);

  await room.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(room.locator('.room-place')).toHaveText('Question 2 of 8, part 1 of 6');
  await expect(room).not.toContainText('Right:');
  await page.keyboard.press('Escape');
  await expect(page.locator('.team-questions li').first()).toContainText('45 points up');
});

test('counts that can’t be are told in words, and mended', async ({ page }) => {
  await begin(page);
  await page.getByRole('button', { name: question }).click();
  const room = page.getByRole('dialog');
  const hands = page.getByLabel('Hands for A', { exact: true });
  const said = room.locator('.room-said');
  await hands.fill('-3');
  await hands.press('Enter');
  await expect(said).toContainText('Hands for A is whole, from 0 to 999: -3 counts as 0.');
  await expect(hands).toHaveValue('0');
  await hands.fill('100000');
  await hands.press('Enter');
  await expect(hands).toHaveValue('999');
  await hands.fill('11');
  await expect(said).toContainText('11 hands, and 9 people in the room: count again');
  await room.getByRole('button', { name: 'Count this vote again' }).click();
  await expect(room.locator('.room-bar').filter({ visible: true })).toHaveCount(0);
  const less = room.getByRole('button', { name: 'One hand less for A' });
  await expect(less).toHaveAttribute('aria-disabled', 'true');
  await less.press('Enter');
  await expect(hands).toHaveValue('0');
  await expect(room.locator('.room-bar').filter({ visible: true })).toHaveCount(0);
});

test('what comes of it prints on one page, and goes along as files', async ({ page }) => {
  await begin(page, '<b>Harbour</b> Bikes');
  await page.getByRole('button', { name: question }).click();
  await count(page, { A: 2, B: 3, C: 4 });
  await page.getByRole('button', { name: 'Close' }).click();
  for (const who of ['Priya', 'Tom', 'Ada', 'Bo', 'Cem', 'Dana', 'Eli', 'Finn', 'Gus']) {
    await page.getByLabel('Who', { exact: true }).fill(who);
    await page.getByLabel('Will do what, and by when').fill('Ask two customers about the form by Friday');
    await page.getByRole('button', { name: 'Add it to the sheet' }).click();
    await expect(page.locator('.sheet-plans')).toContainText(who);
  }
  await page.getByLabel('Who', { exact: true }).fill('Hal');
  await page.getByLabel('Will do what, and by when').fill('Half a sen');
  await page.reload();
  await expect(page.getByLabel('Will do what, and by when')).toHaveValue('Half a sen');
  await expect(page.getByLabel('Who', { exact: true })).toHaveValue('Hal');
  const sheet = page.locator('.team-sheet');
  await expect(sheet).not.toContainText('Half a sen');
  await expect(sheet.locator('[data-fact="team"]')).toHaveText('<b>Harbour</b> Bikes');
  await expect(sheet).toContainText('First vote: A 2, B 3, C 4; 4 of 9 right, 44%.');

  const markdown = await save(page, 'Markdown');
  expect(markdown).toContain(String.raw`\<b\>Harbour\</b\> Bikes`);
  const calendar = (await save(page, 'Debrief for your calendar')).replaceAll('\r\n ', '');
  expect(calendar).toMatch(/URL:http:\S+\/training\/debrief\/#bd1\./);
  expect(JSON.parse(await save(page, 'Save the session as a file'))).toMatchObject({
    format: 'both-banks-team',
  });
  await expect(page.locator('.team-debrief-link')).toHaveAttribute('href', /^\/training\/debrief\/#bd1\./);

  // The browser prints what the button leaves in place.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  for (const format of ['A4', 'Letter'] as const) {
    await page.getByRole('button', { name: 'Print the sheet' }).click();
    expect(readOutline(await page.pdf({ format, outline: true, tagged: true })).pages, format).toBe(1);
  }
});

test('a session moves to another device, is joined there, and comes back with what was added', async ({
  browser,
}) => {
  const [here, there] = await Promise.all(
    [1, 2].map(async () => (await browser.newContext({ baseURL: realSite.origin })).newPage()),
  );
  if (here === undefined || there === undefined) throw new Error('two devices');
  await begin(here);
  await here.getByLabel('Notes on this step').fill('Mine');
  await there.goto(address);
  await bring(there, await save(here, 'Save the session as a file'));
  await expect(there.locator('.bring-changes')).toHaveText(/A session that is new here: Harbour Bikes/);
  await there.getByRole('button', { name: 'Add it' }).click();
  await expect(there.locator('.team-others')).toHaveText('From another device: Mine');
  await there.getByLabel('Notes on this step').fill('Theirs');
  await there.getByRole('button', { name: question }).click();
  await count(there, { C: 5 });
  await there.getByRole('button', { name: 'Close' }).click();

  const text = await save(there, 'Save the session as a file');
  await here.getByRole('button', { name: 'All sessions' }).click();
  await bring(here, text);
  await expect(here.locator('.bring-changes li')).toHaveText([
    `First vote on “${question}”: counted there.`,
    'Notes from the other device, beside yours.',
  ]);
  await here.getByRole('button', { name: 'Add it' }).click();
  await expect(here.getByLabel('Notes on this step')).toHaveValue('Mine');
  await expect(here.locator('.team-others')).toHaveText('From another device: Theirs');
  await here.getByRole('button', { name: 'All sessions' }).click();
  await bring(here, text);
  await expect(here.locator('.bring .bring-said')).toHaveText(
    'You have all of this here already: nothing would change.',
  );
  for (const page of [here, there]) await page.context().close();
});

test('files that are cut, newer, of another module or of something else change nothing', async ({ page }) => {
  await begin(page);
  const text = await save(page, 'Save the session as a file');
  await page.getByRole('button', { name: 'All sessions' }).click();
  const told = page.locator('.bring .bring-said');
  for (const [wrong, words] of [
    [text.slice(0, -30), 'This session is damaged.'],
    [text.replace('"version": 1', '"version": 2'), 'written by a newer version'],
    [text.replace('save-a-chair', 'weather-the-storm'), 'This session is of another module.'],
    ['{"format":"both-banks-progress"}', 'This is not a team’s session from this site.'],
  ] as const) {
    await bring(page, wrong);
    await expect(told).toContainText(words);
    await expect(told).toContainText('Nothing was changed.');
  }
  await expect(page.locator('.team-sessions li')).toHaveCount(1);
});

test('hands that were raised for an earlier wording are told on the sheet, and judged no more', async ({
  page,
}) => {
  await begin(page);
  await page.getByRole('button', { name: question }).click();
  await count(page, { A: 2, C: 4 });
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.team-sheet')).toContainText('4 of 6 right');
  const text = await save(page, 'Save the session as a file');
  await page.getByRole('button', { name: 'All sessions' }).click();
  const [wording = '', id = ''] = /"([\w-]+)@\w{7}"/.exec(text) ?? [];
  const other = text.replace(/"id": "\w{10}",\n {2}"module"/, '"id": "other",\n  "module"');
  await bring(page, other.replaceAll(wording.slice(1, -1), `${id}@0older0`));
  await page.getByRole('button', { name: 'Add it' }).click();
  const line = page.locator('.sheet-votes li', { hasText: question });
  await expect(line).toContainText('On an earlier wording, not counted here: first vote 6 hands.');
  await expect(line).not.toContainText('right');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await bring(page, other.replace('"other"', '"another"').replaceAll(wording.slice(1, -1), 'gone@0abc123'));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.locator('.sheet-votes li').last()).toContainText(
    /no longer asks: gone.*first vote 6 hands/,
  );
});

test('two tabs lose nothing, and a session that is deleted in one is gone in the other', async ({
  context,
}) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await begin(left);
  await right.goto(address);
  await expect(right.locator('.team-name')).toContainText('Harbour Bikes');
  await Promise.all([
    left.getByLabel('Notes on this step').fill('From the left'),
    right.getByLabel('Will do what, and by when').fill('Call Ada'),
  ]);
  await right.getByRole('button', { name: 'Add it to the sheet' }).click();
  await expect(left.locator('.team-commitments')).toContainText('Call Ada');
  await left.reload();
  await expect(left.getByLabel('Notes on this step')).toHaveValue('From the left');
  await expect(left.locator('.team-commitments')).toContainText('Call Ada');

  await left.getByRole('button', { name: 'All sessions' }).click();
  await left.getByRole('button', { name: /^Delete Harbour Bikes/ }).click();
  await expect(left.getByRole('button', { name: 'No, keep it' })).toBeFocused();
  await left.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(left.locator('.team-news')).toContainText('Deleted from this browser: Harbour Bikes');
  await expect(right.locator('.team-lobby')).toBeVisible();
  const gone = right.getByRole('region', { name: 'Deleted in another tab' });
  await expect(gone.getByRole('heading')).toBeFocused();
  await expect(gone).toContainText('Harbour Bikes, ');
  expect(await findBarriers(right)).toEqual([]);
  await gone.getByRole('button', { name: 'Keep it as a new session' }).click();
  await expect(right.getByLabel('Notes on this step')).toHaveValue('From the left');
  await expect(right.locator('.team-commitments')).toContainText('Call Ada');
  await expect(gone).toBeHidden();
  await expect(left.locator('.team-sessions li')).toHaveCount(1);
});

test('several sessions stand side by side, and are deleted together', async ({ page }) => {
  await begin(page, 'Morning team');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await begin(page, 'Evening team');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await expect(page.locator('.team-sessions li')).toHaveCount(2);
  await page.getByRole('button', { name: /^Open Morning team/ }).click();
  await expect(page.locator('.team-name')).toContainText('Morning team');
  await page.getByRole('button', { name: 'All sessions' }).click();
  await page.getByRole('button', { name: 'Delete all of them…' }).click();
  await page.getByRole('button', { name: 'Yes, delete them' }).click();
  await expect(page.locator('.team-kept')).toBeHidden();
  const keys = await page.evaluate(() => Object.keys(localStorage));
  expect(keys.filter((key) => key.startsWith('both-banks.team.'))).toEqual([]);
});

test('where nothing can be kept, or a kept session is damaged, it is told and the page works', async ({
  browser,
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('both-banks.team.abc1', '{"format":"both-banks-team","version":1');
  });
  await page.goto(address);
  await expect(page.locator('.team-troubles')).toContainText('is damaged and can’t be read');
  await expect(page.getByRole('button', { name: 'Save the damaged text' })).toBeVisible();

  const context = await browser.newContext({ baseURL: realSite.origin });
  const closed = await context.newPage();
  await closed.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('No.', 'SecurityError');
      },
    });
  });
  await begin(closed);
  await expect(closed.locator('.team-troubles')).toContainText('does not allow this site to keep anything');
  await closed.getByLabel('Notes on this step').fill('Still here');
  expect(await save(closed, 'Save the session as a file')).toContain('Still here');
  await context.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in anybody’s way, in any state, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    expect(await findBarriers(page), 'nothing begun').toEqual([]);
    await begin(page);
    expect(await findBarriers(page), 'in a session').toEqual([]);
    await page.getByRole('button', { name: question }).click();
    await count(page, { A: 2, B: 12 });
    await page.getByRole('button', { name: 'Show the answer' }).click();
    expect(await findBarriers(page), 'in the room').toEqual([]);
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByLabel('Will do what, and by when').fill('Call Ada');
    await page.getByRole('button', { name: 'Add it to the sheet' }).click();
    expect(await findBarriers(page), 'with a sheet').toEqual([]);
    const text = await save(page, 'Save the session as a file');
    await page.getByRole('button', { name: 'All sessions' }).click();
    await bring(page, text.replace(/"id": "\w{10}",\n {2}"module"/, '"id": "other",\n  "module"'));
    await expect(page.locator('.bring-offer')).toBeVisible();
    expect(await findBarriers(page), 'before an import').toEqual([]);
  });
}

test('nothing reaches beyond the sides of any window', async ({ page }) => {
  await begin(page, 'W'.repeat(100));
  expect(await findOverflow(page)).toEqual([]);
  await page.getByRole('button', { name: question }).click();
  await count(page, { A: 2, B: 12 });
  expect(await findOverflow(page)).toEqual([]);
});

test('every kind of question can be voted on by keyboard alone', async ({ page }) => {
  await page.goto(`${fixtureSite.origin}/training/every-component/facilitate/`);
  await page.getByRole('button', { name: 'Begin a session' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.team-ask').first().focus();
  await page.keyboard.press('Enter');
  const room = page.getByRole('dialog');
  const next = room.getByRole('button', { name: 'Next', exact: true });
  for (;;) {
    const more = room.getByRole('button', { name: 'One hand more for A' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(room.getByLabel('Hands for A', { exact: true })).toHaveValue('1');
    await expect(more).toBeFocused();
    if (await next.isDisabled()) break;
    await next.focus();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.team-questions [data-state="open"]')).toHaveCount(0);
});

async function bring(page: Page, text: string): Promise<void> {
  const details = page.locator('.team-bring');
  if (!(await details.evaluate((one: HTMLDetailsElement) => one.open)))
    await details.locator('summary').click();
  await page.locator('#bring-file').setInputFiles({
    name: 'session.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}
