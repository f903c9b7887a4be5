import { expect, test } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { bring, copyLink, makeReady, mergeLink, today, write } from './made-covenant.ts';
import { readOutline } from './read-outline.ts';

test.use({ baseURL: realSite.origin });

const state = '.covenant-state';

test('a team writes a clause, sees the checks at once, and finds it again', async ({ page }) => {
  await page.goto('/covenant/');
  await expect(page.getByRole('heading', { name: 'Nothing is written yet' })).toBeVisible();
  await page.getByRole('link', { name: 'How we keep it easy' }).click();
  await page.getByLabel('What customers won’t have to do').fill('We always keep your story');
  const easy = page.locator('#clause-4');
  await expect(easy.locator('.part-text')).toHaveText('On the page: We always keep your story.');
  await expect(easy.locator('.part-count')).toHaveText('5 of 30 words');
  await expect(easy.getByText('“always”: words that hedge or boast')).toBeVisible();
  await expect(easy.getByText('which load it is: choose one.')).toBeVisible();
  await expect(page.locator(state)).toHaveText('Draft: 1 of 8 clauses, 1 thing to fix');
  await easy.getByLabel('Which load it is').selectOption('Saying it again');
  await expect(page.locator('.covenant-news')).toContainText(
    'Clause 4, How we keep it easy. Better: “always”',
  );
  await expect(page.locator(state)).toHaveText('Draft: 1 of 8 clauses');
  await page.reload();
  await expect(page.locator('.sheet-clause[data-clause="4"]')).toContainText('We always keep your story.');
  await expect(page.locator('#clause-4 .clause-said')).toHaveText('5 of 30 words');
});

test('three drafts of three people become one covenant, checked, signed and printed on one page', async ({
  browser,
}) => {
  const people = await Promise.all(
    [1, 2, 3].map(async () => (await browser.newContext({ baseURL: realSite.origin })).newPage()),
  );
  const [ana, ben, cem] = people;
  if (ana === undefined || ben === undefined || cem === undefined) throw new Error('three people');
  for (const page of people) await page.goto('/covenant/');
  const whole = makeReady();

  // Ana brings most of it; Ben goes on from hers; Cem begins alone.
  await bring(ana, { ...whole, care: { text: '', publicReplyWithin: '' } });
  await ben.goto(await copyLink(ana));
  await ben.getByRole('button', { name: 'Merge it' }).click();
  await expect(ben.locator('.sheet-team')).toHaveText('Harbour Bikes repair bench');
  expect(new URL(ben.url()).hash).toBe('');
  await write(ben, '4', 'ease-text', 'Tell us once. We write it down.');
  await write(cem, '6', 'care-text', 'Plain words.');
  await write(cem, '6', 'care-publicReplyWithin', 'within two days');
  await write(cem, '4', 'ease-text', 'Say it once.');

  await mergeLink(ana, await copyLink(ben));
  await expect(ana.locator('.sheet-clause[data-clause="4"]')).toContainText(
    'Tell us once. We write it down.',
  );
  await expect(ana.locator('.choices-here')).toHaveCount(0);
  await mergeLink(ana, await copyLink(cem));
  await expect(ana.locator(state)).toContainText('1 part to choose');
  await expect(ana.locator('.covenant-trouble')).toHaveText(
    'Merged: nothing was lost. Choose a version in 1 part.',
  );
  await ana.getByRole('link', { name: 'How we keep it easy' }).click();
  await expect(ana.locator('#clause-4 .choice-text')).toHaveText([
    'Say it once.',
    'Tell us once. We write it down.',
  ]);
  await ana.getByRole('button', { name: 'Mark it as signed today' }).click();
  await expect(ana.locator('.covenant-life > .covenant-told')).toHaveText(
    'First choose between versions: 1 part.',
  );
  await ana.getByRole('button', { name: 'Keep version 2 of Clause 4' }).click();
  await expect(ana.locator(state)).toHaveText('Ready to sign');

  await mergeLink(cem, await copyLink(ana));
  await expect(cem.locator(state)).toHaveText('Ready to sign');
  await ana.getByRole('button', { name: 'Mark it as signed today' }).click();
  await expect(ana.locator(state)).toHaveText('Signed: version 1');
  await expect(ana.locator('#ease-text')).toBeDisabled();
  await expect(ana.getByRole('heading', { name: 'Sign it' })).toBeFocused();
  for (const format of ['A4', 'Letter'] as const) {
    expect(readOutline(await ana.pdf({ format, outline: true, tagged: true })).pages).toBe(1);
  }
  for (const page of people) await page.context().close();
});

test('the blank page and one with as many words as fit print on one page each', async ({ page }) => {
  const fill = (count: number): string => 'We say it to you in words. '.repeat(count);
  const full = makeReady({
    purpose: { text: fill(5), covers: 'what we do', excludes: 'what others do' },
    ease: { text: fill(5), load: 'wait', measure: '' },
    care: { text: fill(4), publicReplyWithin: 'within two working days' },
    repair: { ...makeReady().repair, text: fill(2) },
    partnership: { ...makeReady().partnership, respect: fill(5) },
  });
  await page.goto('/covenant/');
  for (const format of ['A4', 'Letter'] as const) {
    expect(
      readOutline(await page.pdf({ format, outline: true, tagged: true })).pages,
      `blank ${format}`,
    ).toBe(1);
  }
  await bring(page, full);
  for (const format of ['A4', 'Letter'] as const) {
    expect(readOutline(await page.pdf({ format, outline: true, tagged: true })).pages, `full ${format}`).toBe(
      1,
    );
  }
});

test('a year that is still typed and more lines than a list holds keep nothing else from being kept', async ({
  page,
}) => {
  await page.goto('/covenant/');
  await write(page, '3', 'promise-1-trialUntil', '0026-12-01');
  await write(page, '3', 'promise-1-action', 'we show you what changed');
  const many = Array.from({ length: 14 }, (_, index) => `decision ${index + 1}`);
  await write(page, '2', 'chair-decisions', many.join('\n'));
  await write(page, '2', 'chair-holderRole', 'one of us');
  await page.locator('#signs-team').fill(many.join('\n').replaceAll('decision', 'Ana'));
  await page.reload();
  await expect(page.locator('#promise-1-action')).toHaveValue('we show you what changed');
  await expect(page.locator('#promise-1-trialUntil')).toHaveValue('');
  await expect(page.locator('#chair-holderRole')).toHaveValue('one of us');
  await expect(page.locator('#chair-decisions')).toHaveValue(/decision 12, decision 13, decision 14$/);
  await expect(page.locator('.sheet-signed [data-role="team"]')).toContainText('Ana 12, Ana 13, Ana 14');
});

test('what nobody may ask is refused with the reason, and stays off the page', async ({ page }) => {
  await page.goto('/covenant/');
  await write(page, '7', 'partnership-asks-0-ask', 'Leave us a five-star review');
  await expect(page.locator('#clause-7 [data-level="refused"]')).toContainText('Ask 1 touches reviews');
  await expect(page.locator('.sheet-clause[data-clause="7"] .sheet-words')).toBeEmpty();
  await write(page, '5', 'repair-authority', 'return up to £60');
  await expect(page.locator('#clause-5 [data-level="notice"]')).toContainText(
    'consumer law may make this binding',
  );
});

test('a signed covenant goes on: dates, breaks, the next version, the old one kept', async ({ page }) => {
  await page.goto('/covenant/');
  await bring(page, makeReady({ signedOn: '2026-01-10', reviewOn: '2026-02-09' }));
  await expect(page.locator(state)).toHaveText('Due for review: version 1');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the dates for your calendar' }).click();
  const calendar = Buffer.concat(await (await (await download).createReadStream()).toArray()).toString();
  expect(calendar).toContain('DTSTART;VALUE=DATE:20260209');

  await page.locator('#broken summary').click();
  for (const what of ['Late once', 'Late twice', 'Late again']) {
    await page.locator('#break-clause').selectOption('3');
    await page.locator('#break-what').fill(what);
    await page.getByRole('button', { name: 'Record it' }).click();
  }
  await expect(page.locator('.covenant-breaks')).toContainText('was broken 3 times in three months');
  await page.getByRole('button', { name: 'Begin version 2' }).click();
  await expect(page.locator(state)).toContainText('Draft: 8 of 8 clauses');
  await expect(page.locator('.sheet-facts')).toContainText('Version 2');
  await page.locator('#earlier summary').click();
  await expect(page.locator('.earlier-text')).toContainText('Signed: Priya, Tom');
});

test('links and files that are cut, damaged, newer or of something else are told, and change nothing', async ({
  page,
}) => {
  await page.goto('/covenant/');
  await write(page, 'head', 'head-team', 'Ours');
  const link = await copyLink(page);
  const said = page.locator('.bring .bring-said');
  for (const [text, words] of [
    [link.slice(0, -20), 'Only a part of the link arrived'],
    [`${link.slice(0, -9)}${link.at(-9) === 'x' ? 'y' : 'x'}${link.slice(-8)}`, 'damaged'],
    ['bc2.what', 'newer version'],
    ['Good morning', 'no link from this site'],
    ['{"schema":"service-covenant/9"}', 'newer version'],
    [link, 'all of this here already'],
  ] as const) {
    await page.getByLabel('Or a link').fill(text);
    await page.getByRole('button', { name: 'See what it would change' }).click();
    await expect(said).toContainText(words);
  }
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"a"') });
  await expect(said).toContainText('not a covenant from this site');
  await expect(page.locator('.sheet-team')).toHaveText('Ours');
});

test('names with markup are words', async ({ page }) => {
  const evil = '<img src=x onerror="window.pwned=1"><b>Bo</b>';
  await page.goto('/covenant/');
  await bring(page, makeReady({ team: evil, signatures: [{ role: 'customer', name: evil, date: today }] }));
  await expect(page.locator('.sheet-team')).toHaveText(evil);
  await expect(page.locator('.sheet-names').last()).toHaveText(evil);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});
