import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openSqliteStore } from '../../src/comments/store/sqlite.ts';
import type { CommentStore } from '../../src/comments/store/store.ts';
import { startLiveSite, type LiveSite } from './live-site.ts';

test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Long enough for a build on a busy machine. */
const patience = { timeout: 90_000 };
const words = 'We keep a kettle warm for whoever asks twice.';
const by = { moderator: 'Ann', at: '2026-11-22T10:00:00Z' };

let site: LiveSite;
let store: CommentStore;
/** The moderators' pages, in a browser of their own. */
let desk: Page;

test.beforeAll(async ({ browser }) => {
  // Nobody listens there: what is told by mail is tried again later, and nothing waits for it.
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'comments@example.org' };
  site = await startLiveSite('live-site', mail);
  // Another program at the same database, as a command is: the server hears of what it does.
  store = await openSqliteStore(join(site.data, 'comments.sqlite'));
  desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});

test.afterAll(async () => {
  await desk.context().close();
  await store.close();
  await site.remove();
});

/** What one comment of the queue shows and offers. */
function onDesk(text: string): Locator {
  return desk.locator('.moderated').filter({ hasText: text });
}

async function ask(path: string): Promise<string> {
  return (await fetch(site.origin + path)).text();
}

/** Where a reader, or a program of theirs, meets the words. */
async function whereWordsAre(): Promise<string[]> {
  const paths = ['/posts/bare/', '/posts/bare/comments.xml', '/comments.xml', '/rss.xml', '/feeds/'];
  const texts = await Promise.all(paths.map(async (path) => [path, await ask(path)] as const));
  return texts.filter(([, text]) => text.includes(words)).map(([path]) => path);
}

async function reply(page: Page): Promise<void> {
  await page.goto(`${site.origin}/posts/bare/`);
  const form = page.locator('form[action*="/api/comments"]');
  await form.getByLabel(/^Name/).fill('Ines O’Dell');
  await form.getByLabel(/^E-mail/).fill('ines@example.org');
  await form.getByLabel(/^Comment/).fill(words);
  await form.getByLabel('Tell me when my reply is published').check();
  await form.getByRole('button').click();
  await expect(page.getByText(words).first()).toBeVisible();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page).toHaveURL(/\/api\/comments\/[a-z0-9]+\/status/);
}

async function findWaiting(): Promise<{ id: string; revision: number }> {
  const { comments } = await store.list({ state: 'waiting', limit: 10 });
  const [comment] = comments;
  if (comment === undefined) throw new Error('nothing waits');
  return comment;
}

test('S14 a reply waits, and is nowhere to be read', async ({ page }) => {
  await reply(page);
  expect((await findWaiting()).id).toMatch(/^[a-z0-9]{25}$/);
  expect(await whereWordsAre()).toEqual([]);
});

test('the first moderator comes in by the link that the start has printed', async () => {
  const link = site.said.map((line) => line.trim()).find((line) => line.includes('/moderate/set-up/'));
  // The browser of the tests knows addresses and no names.
  await desk.goto((link ?? '').replace('localhost', '127.0.0.1'));
  await desk.getByLabel('Name (required)').fill('Mo');
  for (const field of await desk.locator('input[type="password"]').all())
    await field.fill('nine herons at low tide');
  await desk.locator('main form').getByRole('button').last().click();
  await expect(desk).toHaveURL(`${site.origin}/moderate/`);
  await expect(onDesk(words)).toContainText('Waits for review');
});

test('an approved reply is part of the page and of its feeds', async ({ page }) => {
  const { id } = await findWaiting();
  await onDesk(words).getByRole('button', { name: 'Approve' }).click();
  await expect(desk.getByRole('status')).toContainText('Approved 1 comment.');
  await expect
    .poll(whereWordsAre, patience)
    .toEqual(['/posts/bare/', '/posts/bare/comments.xml', '/comments.xml']);
  await page.goto(`${site.origin}/posts/bare/#comment-${id}`);
  await expect(page.locator(`#comment-${id}`)).toContainText(words);
  await expect(page.locator('h2#comments')).toHaveText('1 comment');
  const html = await ask('/posts/bare/');
  expect(html).toContain('"commentCount":1');
  expect(html).toContain(`"url":"${site.origin}/posts/bare/#comment-${id}"`);
  expect(await ask('/rss.xml')).toContain('<slash:comments>1</slash:comments>');
  const feed = await ask('/posts/bare/comments.xml');
  expect(feed).toContain(`<id>${site.origin}/posts/bare/#comment-${id}</id>`);
  expect(feed).not.toContain('ines@example.org');
});

test('S13 the log tells what happened, and nothing of who wrote what', () => {
  const log = site.said.join('\n');
  expect(log).toMatch(/ info site published revision=\d+ comments=1 milliseconds=\d+/);
  expect(log).not.toMatch(/Ines|ines@example\.org|kettle|127\.0\.0\.1:\d+ (?!\/)/);
});

test('what is approved while the server stops is published at the next start', async () => {
  const { comments } = await store.list({ state: 'approved', limit: 10 });
  const [comment] = comments;
  if (comment === undefined) throw new Error('nothing is approved');
  expect(await site.stop()).toBe(0);
  const change = { name: comment.name, website: '', text: 'Mended.', html: '<p>Mended.</p>' };
  await store.decide(comment.id, comment.revision, { kind: 'edit', change, note: 'Shorter.' }, by);
  await site.start();
  expect(await ask('/posts/bare/')).toContain('<p>Mended.</p>');
  await store.undo((await store.listAudit({ limit: 1 }))[0]?.id ?? 0, by);
  await expect.poll(whereWordsAre, patience).toHaveLength(3);
});

test('an author’s reply stands below it at once, marked, and a reader’s report reaches the desk', async ({
  page,
}) => {
  await desk.goto(`${site.origin}/moderate/?state=approved`);
  await onDesk(words).getByRole('link', { name: 'Reply' }).click();
  await desk.getByLabel(/^Your reply/).fill('Thank you for the kettle idea.');
  await desk.getByRole('button', { name: 'Publish the reply' }).click();
  await expect(desk.getByRole('status')).toContainText('Published your reply.');
  await expect.poll(() => ask('/posts/bare/'), patience).toContain('Thank you for the kettle idea.');
  await page.goto(`${site.origin}/posts/bare/`);
  await expect(page.locator('.comment.is-author')).toContainText('author');
  await page.getByRole('link', { name: 'Report the comment by Ines O’Dell' }).click();
  await page.locator('main form').getByRole('button').click();
  await desk.goto(`${site.origin}/moderate/?state=reported`);
  await expect(onDesk(words)).toContainText('Reported by a reader');
  await onDesk(words).getByRole('button', { name: 'Keep it, dismiss the reports' }).click();
  await expect(desk.getByText('There is none here.')).toBeVisible();
});

test('an erased reply is gone from pages and feeds, and from every file', async () => {
  for (const text of ['Thank you for the kettle idea.', words]) {
    await desk.goto(`${site.origin}/moderate/?state=approved`);
    await onDesk(text).first().getByRole('link', { name: 'Erase' }).click();
    await desk.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(desk.getByRole('status')).toContainText('Erased 1 comment for good.');
  }
  await expect.poll(whereWordsAre, patience).toEqual([]);
  expect(await ask('/posts/bare/')).toContain('No comments yet');
  expect(await site.stop()).toBe(0);
  await store.close();
  expect(findFilesWith('kettle', [site.root, `${site.root}.previous`, site.data])).toEqual([]);
  await site.start();
  store = await openSqliteStore(join(site.data, 'comments.sqlite'));
});

test('the health of the site is told', async () => {
  expect(JSON.parse(await ask('/api/health'))).toEqual({ status: 'ok', comments: 'ok' });
});

/** Every file below the folders, hidden ones too, that holds the word. */
function findFilesWith(word: string, folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      globSync(['**/*', '**/.*', '**/.*/**'], { cwd: folder }).map((name) => join(folder, name)),
    )
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(word));
}
