import { expect, test } from '@playwright/test';
import { realSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { fillStorage, forbidStorage, keepProgress } from './kept-progress.ts';
import { makeReady, write, writeFile } from './made-covenant.ts';
import { readOutline } from './read-outline.ts';

test.use({ baseURL: realSite.origin });

test('no barrier and nothing too wide in any state', async ({ page }) => {
  test.slow();
  const found: string[] = [];
  const look = async (name: string): Promise<void> => {
    for (const [way, media] of [
      ['light', { colorScheme: 'light' }],
      ['dark', { colorScheme: 'dark' }],
      ['forced colors', { forcedColors: 'active' }],
    ] as const) {
      await page.emulateMedia(media);
      const barriers = await findBarriers(page);
      // Colors that the system forces are contrast enough; axe reads a button's text as it was before.
      const ours =
        way === 'forced colors' ? barriers.filter((one) => !one.startsWith('color-contrast')) : barriers;
      found.push(...ours.map((barrier) => `${name}, ${way}: ${barrier}`));
    }
    await page.emulateMedia({ forcedColors: 'none' });
    found.push(...(await findOverflow(page)).map((problem) => `${name}: ${problem}`));
  };
  await page.goto('/covenant/');
  await expect(page.getByRole('heading', { name: 'Nothing is written yet' })).toBeVisible();
  await look('empty');
  await page.locator('.covenant-clause').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
  await write(page, 'head', 'head-team', `Bench${'x'.repeat(80)}`);
  await write(page, '7', 'partnership-asks-0-ask', 'Rate us');
  await look('findings');
  await page.locator('#bring-file').setInputFiles(writeFile(makeReady()));
  await expect(page.getByRole('heading', { name: 'What this would change here' })).toBeVisible();
  await look('import preview');
  await page.getByRole('button', { name: 'Merge it' }).click();
  await expect(page.locator('.choices-here').first()).toBeVisible();
  await look('two versions');
  for (const keep of ['Team and contact', 'Clause 7']) {
    await page.getByRole('button', { name: `Keep version 2 of ${keep}` }).click();
  }
  await page.getByRole('button', { name: 'Mark it as signed today' }).click();
  await expect(page.locator('.covenant-state')).toHaveText('Signed: version 1');
  await look('signed');
  await page.locator('#break-clause').selectOption('3');
  await page.locator('#break-what').fill('Late');
  await page.getByRole('button', { name: 'Record it' }).click();
  await expect(page.locator('.covenant-breaks')).toContainText('Late');
  await look('broken');
  await page.getByRole('button', { name: 'Begin version 2' }).click();
  await page.locator('#earlier').evaluate((one) => {
    one.setAttribute('open', '');
  });
  await look('next version');
  expect(found).toEqual([]);
});

test('a keyboard is enough, and forced colors keep every landing', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/covenant/');
  await page.locator('#clause-2 > summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(
    page.locator('#clause-2').getByRole('link', { name: 'See one that is written' }),
  ).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('prices');
  await expect(page.locator('.sheet-clause[data-clause="2"]')).toContainText('Before we change prices');
  await expect(page.locator('#clause-2 > summary')).toBeVisible();
});

test('what a learner wrote in a module stands beside its clause, and goes in when they say so', async ({
  page,
  context,
}) => {
  await keepProgress(context, {
    'unwritten-promise': {
      texts: {
        'my-plan': [
          {
            values: ['a customer says “you always”', 'write it down', 'Friday'],
            at: '2026-11-20T10:00:00.000Z',
          },
        ],
      },
    },
  });
  await page.goto('/covenant/');
  await page.getByRole('button', { name: 'Begin with what you wrote in the training' }).click();
  await expect(page.locator('.sheet-clause[data-clause="1"]')).toContainText(
    'If a customer says “you always”, then I will write it down by Friday.',
  );
  await expect(page.getByRole('heading', { name: 'Nothing is written yet' })).toBeHidden();
});

test('a module’s clause box leads to its clause', async ({ page }) => {
  await page.goto('/training/save-a-chair/');
  await page.getByRole('link', { name: 'Write it in your covenant' }).click();
  await expect(page).toHaveURL(/\/covenant\/#clause-2$/);
  await expect(page.locator('#clause-2')).toHaveAttribute('open', '');
});

test('storage that is forbidden is told, and everything goes on', async ({ page, context }) => {
  await forbidStorage(context);
  await page.goto('/covenant/');
  await write(page, 'head', 'head-team', 'Ours');
  await expect(page.locator('.covenant-trouble')).toContainText('does not allow pages to keep anything');
  await expect(page.locator('.sheet-team')).toHaveText('Ours');
});

test('a full browser is told of for as long as it is full', async ({ page }) => {
  await page.goto('/covenant/');
  await fillStorage(page);
  await write(page, 'head', 'head-team', 'Ours');
  await expect(page.locator('.covenant-trouble')).toContainText('has no room left');
  await page.evaluate(() => {
    localStorage.clear();
  });
  await write(page, 'head', 'head-team', 'Ours again');
  await expect(page.locator('.covenant-trouble')).toBeEmpty();
});

test('a damaged covenant is moved aside, a newer one is left alone', async ({ page }) => {
  await page.goto('/covenant/');
  for (const [text, words] of [
    ['{"schema":"service-covenant/1","team"', 'is damaged'],
    ['{"schema":"service-covenant/2"}', 'A newer version of this site'],
  ] as const) {
    await page.evaluate((value) => {
      localStorage.setItem('both-banks.covenant', value);
    }, text);
    await page.reload();
    await expect(page.locator('.covenant-trouble')).toContainText(words);
    await write(page, 'head', 'head-team', 'Ours');
    const all = await page.evaluate(() =>
      Array.from({ length: localStorage.length }, (_, index) =>
        localStorage.getItem(localStorage.key(index) ?? ''),
      ),
    );
    expect(all).toContain(text);
  }
});

test('a page that has not heard of another tab’s writing does not write over it', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/covenant/');
  await write(other, 'head', 'head-team', 'The bench');
  const written = await other.evaluate(() => localStorage.getItem('both-banks.covenant') ?? '');
  await other.evaluate(() => {
    localStorage.clear();
  });
  await other.close();
  await page.goto('/covenant/');
  // A page is told what other pages write, and never what it writes itself: to it, this is unheard.
  await page.evaluate((text) => {
    localStorage.setItem('both-banks.covenant', text);
  }, written);
  await write(page, '2', 'chair-evidence', 'three remarks of customers');
  await page.reload();
  await expect(page.locator('#head-team')).toHaveValue('The bench');
  await expect(page.locator('#chair-evidence')).toHaveValue('three remarks of customers');
});

test('deleting takes a second thought, and then takes everything', async ({ page }) => {
  await page.goto('/covenant/');
  await write(page, 'head', 'head-team', 'Ours');
  await page.getByRole('button', { name: 'Delete it from this browser…' }).click();
  await page.getByRole('button', { name: 'No, keep it' }).click();
  await expect(page.locator('.sheet-team')).toHaveText('Ours');
  await page.getByRole('button', { name: 'Delete it from this browser…' }).click();
  await page.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(page.locator('.sheet-team')).toBeEmpty();
  expect(await page.evaluate(() => localStorage.getItem('both-banks.covenant'))).toBeNull();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the blank covenant can be printed, and the example read', async ({ page }) => {
    await page.goto('/covenant/');
    await expect(page.getByText('With JavaScript you can write and check it here too')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'What we ask of you' })).toBeVisible();
    await page.getByRole('link', { name: 'See a completed one' }).click();
    await expect(
      page.getByText('This page adds to your legal rights and takes none of them away.'),
    ).toBeVisible();
    await expect(page.locator('.sheet-clause')).toHaveCount(8);
    for (const address of ['/covenant/', '/covenant/example/']) {
      await page.goto(address);
      for (const format of ['A4', 'Letter'] as const) {
        const { pages } = readOutline(await page.pdf({ format, outline: true, tagged: true }));
        expect(pages, `${address} ${format}`).toBe(1);
      }
    }
  });
});
