import { expect, test, type Page } from '@playwright/test';
import { digestTexts } from '../../src/comments/rules/digest.ts';
import { renderComment } from '../../src/comments/rules/markdown.ts';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

let site: TalkingSite;

test.beforeEach(async ({ context }) => {
  site = await startTalkingSite(fixtureSite.root);
  const value = 'mo'.repeat(16);
  const at = new Date().toISOString();
  await site.store.addModerator({ name: 'Mo', role: 'owner', passwordHash: 'x', created: at });
  await site.store.openSession({
    id: digestTexts(['session', value]),
    moderator: 'Mo',
    created: at,
    lastSeen: at,
    expires: '2099-01-01T00:00:00.000Z',
    device: 'A browser',
  });
  await context.addCookies([{ name: 'moderator', value, domain: '127.0.0.1', path: '/moderate/' }]);
});

test.afterEach(() => site.close());

/** Lets so many comments wait, every third of them with a reason to look twice. */
async function receive(count: number): Promise<void> {
  const parent = await site.publish({ post: 'bare' });
  for (let number = 1; number <= count; number += 1) {
    const text = `Attempt **${number}** held for a month, and https://example.org/${'long-path-'.repeat(12)} says why.`;
    await site.store.add({
      ...{ id: `waiting${number}`, post: 'bare', name: `Reader ${number}`, email: `r${number}@example.org` },
      ...(number % 4 === 0 && { parent }),
      ...{ website: '', text, html: renderComment(text).html, byAuthor: false, state: 'waiting' },
      written: new Date(Date.now() - (count - number) * 60_000).toISOString(),
      reasons: number % 3 === 0 ? [{ kind: 'links', says: 'It has more than one link.' }] : [],
      ...{ network: '', token: `token${number}`, digest: `digest${number}` },
    });
  }
}

async function stateOf(number: number): Promise<string | undefined> {
  return (await site.store.find(`waiting${number}`))?.state;
}

async function open(page: Page, path = '/moderate/'): Promise<void> {
  await page.goto(site.origin + path);
}

test('by keyboard, a moderator goes through the queue and takes back what was wrong', async ({ page }) => {
  await receive(3);
  await open(page);
  await page.locator('.moderated').first().focus();
  await page.keyboard.press('j');
  await expect(page.locator('#item-waiting2')).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByRole('status')).toBeFocused();
  expect(await stateOf(2)).toBe('approved');
  await page.keyboard.press('u');
  await expect(page.getByRole('status')).toContainText('Took back what was done to 1 comment.');
  expect(await stateOf(2)).toBe('waiting');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.locator('#item-waiting1').getByLabel('Reason to decline')).toBeFocused();
  expect(await stateOf(1)).toBe('waiting');
});

test('keys do nothing outside the list, in a field, or when they are turned off', async ({ page }) => {
  await receive(2);
  await open(page);
  await page.keyboard.press('s');
  await page.getByLabel('Find comments').pressSequentially('sad');
  await page.getByText('Keys for the list').click();
  await page.getByRole('button', { name: 'Turn the keys off' }).click();
  await open(page);
  await page.locator('.moderated').first().focus();
  await page.keyboard.press('s');
  await expect(page).toHaveURL(`${site.origin}/moderate/`);
  expect([await stateOf(1), await stateOf(2)]).toEqual(['waiting', 'waiting']);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('several comments are decided at once, and one is changed with a note', async ({ page }) => {
    await receive(3);
    await open(page);
    await page.getByText('Several at once').click();
    for (const number of [1, 3])
      await page.getByLabel(`Choose the comment by Reader ${number}`, { exact: true }).check();
    await page.getByRole('button', { name: 'The chosen are spam' }).click();
    await expect(page.getByRole('status')).toContainText('Put 2 comments into spam.');
    expect([await stateOf(1), await stateOf(2), await stateOf(3)]).toEqual(['spam', 'waiting', 'spam']);
    await page.getByRole('link', { name: 'Edit the comment by Reader 2' }).click();
    await page.getByLabel('Comment', { exact: true }).fill('It held for a month.');
    await page.getByLabel(/^Note under the comment/).fill('a link was taken out');
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(page.locator('#item-waiting2')).toContainText('a link was taken out');
  });
});

/** Publishes twenty comments and marks twenty as spam, so that the others have scores. */
async function decideOnForty(): Promise<void> {
  const at = new Date(0).toISOString();
  for (let number = 1; number <= 40; number += 1) {
    const text = number % 2 === 0 ? `Attempt ${number} held for a month` : `Cheap pills ${number}, order now`;
    await site.store.add({
      ...{
        id: `old${number}`,
        post: 'bare',
        name: 'Ann',
        email: '',
        website: '',
        text,
        html: `<p>${text}</p>`,
      },
      ...{
        byAuthor: false,
        state: 'waiting',
        written: at,
        reasons: [],
        network: '',
        token: `old${number}`,
        digest: '',
      },
    });
    const kind = number % 2 === 0 ? 'approve' : 'spam';
    await site.store.decide(`old${number}`, 1, { kind }, { moderator: 'Mo', at });
  }
}

test('no page of the queue has a barrier in light or dark, and all fit a small phone', async ({ page }) => {
  await receive(22);
  await decideOnForty();
  const paths = [
    '/moderate/',
    '/moderate/?state=waiting&rank=fine',
    '/moderate/?state=waiting&post=bare&did=approve&done=1&missed=1&entries=1',
    '/moderate/?search=nothing+like+this',
    '/moderate/comments/waiting3/edit/',
    '/moderate/comments/waiting4/reply/',
    '/moderate/comments/waiting4/erase/',
  ];
  for (const path of paths) {
    await open(page, path);
    if (path.includes('rank')) await page.locator('.score summary').first().click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${path} ${colorScheme}`).toEqual([]);
    }
    expect(await findOverflow(page), path).toEqual([]);
  }
});
