import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

const post = 'one-comment';
let site: TalkingSite;

test.beforeAll(async () => {
  site = await startTalkingSite(fixtureSite.root);
});

test.afterAll(() => site.close());

test.beforeEach(async ({ page }) => {
  await page.goto(`${site.origin}/posts/${post}/`);
});

test('nothing is fetched before the form is touched, and then one press sends', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('heading', { name: 'Leave a reply' }).scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /QuickReply|token/.test(path))).toEqual([]);

  await page.getByLabel('Name (required)').fill('Maya <b>');
  await expect(page.getByRole('button', { name: 'Send for review' })).toBeVisible();
  expect(asked.filter((path) => /QuickReply|token/.test(path))).toHaveLength(2);
  await page.getByLabel('Comment (required)').fill('We tried it for a month, and it held.');
  await expect(page.locator('input[name="work"]')).toHaveValue(/"derivedKey"/);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Thank you. Your comment waits for review',
  );
  const [sent] = (await site.store.list({ state: 'waiting', limit: 1 })).comments;
  expect(sent).toMatchObject({ name: 'Maya <b>', sending: { isPreviewed: false, hasWorked: true } });
});

test('errors stand beside their fields, and go when they are mended', async ({ page }) => {
  await page.getByLabel('Website').fill('not an address');
  await page.getByRole('button', { name: 'Send for review' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert.getByRole('link')).toHaveCount(3);
  await expect(page.getByLabel('Comment (required)')).toHaveAccessibleDescription(
    'Please write your comment.',
  );
  await expect(page.getByLabel('Website')).toHaveValue('not an address');
  await page.getByLabel('Name (required)').fill('Maya');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(alert.getByRole('link')).toHaveCount(2);
  await expect(page.getByLabel('Name (required)')).toHaveAccessibleDescription('');
});

test('the policy speaks up while somebody types, and stops when it is heeded', async ({ page }) => {
  const text = page.getByLabel('Comment (required)');
  const status = page.locator('.reply-form [role="status"]');
  await text.focus();
  await expect(page.getByRole('button', { name: 'Send for review' })).toBeVisible();
  await text.fill('See https://a.example and https://b.example for all of it');
  await expect(status).not.toBeEmpty();
  await text.fill('See our notes for all of it');
  await expect(status).toBeEmpty();
});

test('a link to answer moves the form under its comment, with a way back, and nothing typed is lost', async ({
  page,
}) => {
  await page.getByLabel('Comment (required)').fill('Half a thought');
  await page
    .getByRole('link', { name: /^Reply to/ })
    .first()
    .click();
  const comment = page.locator('.thread > li').first();
  await expect(comment.getByLabel('Comment (required)')).toBeFocused();
  await expect(comment.getByLabel('Comment (required)')).toHaveValue('Half a thought');
  await expect(comment.getByRole('heading', { name: /^Reply to/ })).toBeVisible();
  await expect(page.locator('input[name="parent"]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Reply to the post instead' }).click();
  await expect(comment.locator('form')).toHaveCount(0);
  await expect(page.locator('input[name="parent"]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Leave a reply' })).toBeVisible();
});

test('where the script cannot be fetched, form and links work as they are', async ({ page }) => {
  await page.route(/QuickReply/, (route) => route.abort());
  await page.getByLabel('Name (required)').fill('Maya');
  await page.getByLabel('Comment (required)').fill('We tried it for a month, and it held.');
  await page.getByRole('button', { name: 'Preview your reply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is how it will look');
  await page.goBack();
  await page
    .getByRole('link', { name: /^Reply to/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/api\/comments\/reply\?/);
});

test('a form whose token has gone stale leads to its preview with everything typed', async ({ page }) => {
  await page.route(/\/api\/comments\/token/, (route) => route.fulfill({ json: { token: 'stale' } }));
  await page.getByLabel('Name (required)').fill('Maya');
  await page.getByLabel('Comment (required)').fill('We tried it for a month, and it held.');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is how it will look');
  await expect(page.getByLabel('Comment (required)')).toHaveValue('We tried it for a month, and it held.');
});

test('nothing moves by itself when the form is touched', async ({ page }) => {
  const button = page.locator('.reply-form button').last();
  const place = (): Promise<number> =>
    button.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
  const before = await place();
  await page.getByLabel('Name (required)').focus();
  await expect(button).toHaveText('Send for review');
  expect(await place()).toBe(before);
});
