import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fixtureSite, projectRoot } from '../built-sites.ts';
import { startWorker, type RunningWorker } from '../endpoint/worker.ts';

test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** What the build elsewhere shows, makes and keeps. */
const token = 'a-token-of-more-than-thirty-two-signs';
const built = 'tests/.output/worker-site';
const data = mkdtempSync(join(tmpdir(), 'worker-site-'));

const words = 'We keep a kettle warm for whoever asks twice.';

let worker: RunningWorker;
/** The moderators' pages, in a browser of their own. */
let desk: Page;

test.beforeAll(async ({ browser }) => {
  worker = await startWorker(fixtureSite.root, { COMMENTS_TOKEN: token });
  desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

test.afterAll(async () => {
  await desk.context().close();
  await worker.close();
  for (const folder of [data, join(projectRoot, built), join(projectRoot, `${built}.previous`)])
    rmSync(folder, { recursive: true, force: true });
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

test('an approved reply is part of the page that a build elsewhere makes of the snapshot', async () => {
  await onDesk(words).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('Approved 1 comment.');
  const { status, stdout } = spawnSync(process.execPath, ['src/commands/build.ts', '--out', built], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ CONTENT_ROOT: 'tests/fixtures/site', BUILD_DATE: '2026-12-01', ASTRO_TELEMETRY_DISABLED: '1' },
      ...{ COMMENTS_URL: worker.origin, COMMENTS_TOKEN: token, DATA_DIR: data },
    },
  });
  expect(status, stdout).toBe(0);
  const page = readFileSync(join(projectRoot, built, 'posts/bare/index.html'), 'utf8');
  expect(page).toContain(words);
  expect(page).not.toContain('ines@example.org');
  expect(page).toContain(`action="${worker.origin}/api/comments"`);
  expect(readFileSync(join(projectRoot, built, '_headers'), 'utf8')).toContain(
    `form-action 'self' ${worker.origin};`,
  );
});
