import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
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

test.beforeAll(async () => {
  site = await startLiveSite('live-site');
  // A moderator at work: the database is the same, and the server hears of it as it hears of a command.
  store = await openSqliteStore(join(site.data, 'comments.sqlite'));
});

test.afterAll(async () => {
  await store.close();
  await site.remove();
});

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

test('an approved reply is part of the page and of its feeds', async ({ page }) => {
  const { id, revision } = await findWaiting();
  await store.decide(id, revision, { kind: 'approve' }, by);
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

test('an erased reply is gone from pages and feeds, and from every file', async () => {
  const { comments } = await store.list({ state: 'approved', limit: 10 });
  await store.erase(comments[0]?.id ?? '', by);
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
