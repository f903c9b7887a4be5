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

test.describe('several people, without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an owner invites somebody, who comes in, and is out once the owner removes them', async ({
    page,
    browser,
  }) => {
    await setUp(page);
    await page.getByRole('link', { name: 'People' }).focus();
    await page.keyboard.press('Enter');
    await typeInto(page, 'Who it is for', ['Jo from the desk']);
    const link = await page.getByLabel('Link to give on').inputValue();
    const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await guest.goto(link);
    await typeInto(guest, 'Name (required)', ['Jo', password, password]);
    await expect(guest).toHaveURL(`${site.origin}/moderate/`);
    await expect(guest.getByRole('navigation', { name: 'Moderation' })).not.toContainText('People');

    await page.goto(`${site.origin}/moderate/people/`);
    const jo = page.getByRole('listitem').filter({ hasText: 'Jo, moderator' });
    await jo.getByText('Remove Jo').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(jo.getByRole('button', { name: 'Remove Jo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('They may not moderate any more');
    await guest.reload();
    await expect(guest).toHaveURL(`${site.origin}/moderate/sign-in/`);
    await guest.context().close();
  });
});

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
  await site.store.addModerator({ name: 'Jo', role: 'owner', passwordHash: 'x', created: '2026-12-01' });
  await page.goto(`${site.origin}/moderate/people/`);
  await page.getByText('Remove Jo').first().click();
  await look('people');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await look('people, nothing filled in');
  await typeInto(page, 'Who it is for', ['A guest with a name that is as long as those of some people are']);
  const link = page.getByLabel('Link to give on');
  await expect(link).toBeVisible();
  await look('people, with a link');
  await page.goto(await link.inputValue());
  await page.getByRole('button', { name: 'Start moderating' }).click();
  await look('an invitation, nothing filled in');
  await page.goto(`${site.origin}/moderate/people/`);
  await page.getByRole('button', { name: 'Make a moderator of Mo' }).click();
  await look('sessions, an owner no more');
  await page.goto(`${site.origin}/moderate/people/`);
  await look('people, for a moderator');
  expect(complaints).toEqual([]);
});
