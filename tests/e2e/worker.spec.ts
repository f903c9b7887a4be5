import { expect, test, type Locator, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { startWorker, type RunningWorker } from '../endpoint/worker.ts';

test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const words = 'We keep a kettle warm for whoever asks twice.';

let worker: RunningWorker;
/** The moderators' pages, in a browser of their own. */
let desk: Page;

test.beforeAll(async ({ browser }) => {
  worker = await startWorker(fixtureSite.root);
  desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

test.afterAll(async () => {
  await desk.context().close();
  await worker.close();
});

/** What one comment of the queue shows and offers. */
function onDesk(text: string): Locator {
  return desk.locator('.moderated').filter({ hasText: text });
}

test('S14 a reply is previewed and sent to the Worker, and waits', async ({ page }) => {
  await page.goto(`${worker.origin}/posts/bare/`);
  const form = page.locator('form[action*="/api/comments"]');
  await form.getByLabel(/^Name/).fill('Ines O’Dell');
  await form.getByLabel(/^E-mail/).fill('ines@example.org');
  await form.getByLabel(/^Comment/).fill(words);
  await form.getByRole('button').click();
  await expect(page.getByText(words).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page).toHaveURL(/\/api\/comments\/[a-z0-9]{25}\/status/);
  await expect(page.locator('main')).toContainText(words);
  expect((await worker.store.count()).waiting).toBe(1);
  expect((await worker.store.snapshot()).comments).toEqual([]);
});

test('the first moderator comes in by a code that was put into the database', async () => {
  const code = '0123456789abcdef0123456789abcdef01234567';
  await worker.store.secret('set-up-code', () => code);
  await desk.goto(`${worker.origin}/moderate/set-up/?code=${code}`);
  await desk.getByLabel('Name (required)').fill('Mo');
  for (const field of await desk.locator('input[type="password"]').all())
    await field.fill('nine herons at low tide');
  await desk.locator('main form').getByRole('button').last().click();
  await expect(desk).toHaveURL(`${worker.origin}/moderate/`);
  await expect(onDesk(words)).toContainText('Waits for review');
});

test('a moderator signs out and in again by name and password', async () => {
  await desk.getByRole('button', { name: 'Sign out' }).click();
  await desk.goto(`${worker.origin}/moderate/sign-in/`);
  await desk.getByLabel('Name (required)').fill('Mo');
  await desk.locator('input[type="password"]').fill('nine herons at low tide');
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk).toHaveURL(`${worker.origin}/moderate/`);
});

test('an approved reply is in the snapshot', async () => {
  await onDesk(words).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('Approved 1 comment.');
  expect((await worker.store.snapshot()).comments).toHaveLength(1);
});
