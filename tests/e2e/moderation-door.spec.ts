import { expect, test, type Page } from '@playwright/test';
import { newToken } from '../../src/comments/adapters/chance.ts';
import { readSetUpPath } from '../../src/comments/moderation/set-up-code.ts';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

const password = 'nine herons at low tide';
let site: TalkingSite;

test.beforeEach(async () => {
  site = await startTalkingSite(fixtureSite.root);
});

test.afterEach(() => site.close());

async function setUpPath(): Promise<string> {
  return (await readSetUpPath(site.store, newToken)) ?? '';
}

/** Types into one field after the other, as somebody without a mouse does, and sends the form. */
async function typeInto(page: Page, first: string, words: readonly string[]): Promise<void> {
  await page.getByLabel(first).focus();
  for (const [index, word] of words.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(word);
  }
  await page.keyboard.press('Enter');
}

async function setUp(page: Page): Promise<void> {
  await page.goto(site.origin + (await setUpPath()));
  await typeInto(page, 'Name (required)', ['Mo', password, password]);
  await expect(page).toHaveURL(`${site.origin}/moderate/`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('by keyboard, the first moderator sets up, reads the queue, signs out and in again', async ({
      page,
    }) => {
      await page.goto(site.origin + (await setUpPath()));
      await typeInto(page, 'Name (required)', ['Mo', password, 'something else here']);
      await expect(page.getByRole('alert')).toBeFocused();
      await expect(page.getByRole('alert')).toContainText('The two passwords differ.');
      await expect(page.getByLabel('Name (required)')).toHaveValue('Mo');
      await typeInto(page, 'Password (required)', [password, password]);
      await expect(page).toHaveURL(`${site.origin}/moderate/`);
      const navigation = page.getByRole('navigation', { name: 'Moderation' });
      await expect(navigation.getByRole('link', { name: 'Queue' })).toHaveAttribute('aria-current', 'page');

      await navigation.getByRole('link', { name: 'Log' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('listitem').filter({ hasText: 'set up moderation' })).toBeVisible();
      await page.getByRole('button', { name: 'Sign out' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(`${site.origin}/moderate/sign-in/`);

      await page.goto(`${site.origin}/moderate/log/`);
      await typeInto(page, 'Name (required)', ['Mo', 'not the password']);
      await expect(page.getByRole('alert')).toContainText('The name or the password is not right.');
      await typeInto(page, 'Password (required)', [password]);
      await expect(page).toHaveURL(`${site.origin}/moderate/log/`);
    });
  });
}

test('the pages at the door and behind it have no barrier in light or dark, and fit a small phone', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  const look = async (where: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const barrier of await findBarriers(page)) complaints.push(`${where}, ${colorScheme}: ${barrier}`);
    }
    for (const overflow of await findOverflow(page)) complaints.push(`${where}: ${overflow}`);
  };
  await page.goto(`${site.origin}/moderate/log/`);
  await look('sign in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await look('sign in, refused');
  await page.goto(`${site.origin}/moderate/set-up/?code=x`);
  await look('set up, a wrong link');
  await page.goto(site.origin + (await setUpPath()));
  await page.getByRole('button', { name: 'Start moderating' }).click();
  await look('set up, nothing filled in');
  await setUp(page);
  await look('queue');
  await page.goto(`${site.origin}/moderate/log/`);
  await look('log');
  await page.goto(`${site.origin}/moderate/sessions/`);
  await look('sessions');
  expect(complaints).toEqual([]);
});
