import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

const post = 'one-comment';
let site: TalkingSite;

test.beforeAll(async () => {
  site = await startTalkingSite(fixtureSite.root);
});

test.afterAll(() => site.close());

async function waiting(): Promise<{ name: string; text: string; reasons: string[] }[]> {
  const { comments } = await site.store.list({ state: 'waiting', limit: 100 });
  return comments.map(({ name, text, reasons }) => ({
    name,
    text,
    reasons: reasons.map(({ kind }) => kind),
  }));
}

async function fill(page: Page, fields: { name?: string; text?: string }): Promise<void> {
  await page.getByLabel('Name (required)').fill(fields.name ?? 'Maya');
  await page.getByLabel('Comment (required)').fill(fields.text ?? 'We tried it for a *month*, and it held.');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader writes, looks, corrects, sends, changes it and takes it back', async ({ page }) => {
    await page.goto(`${site.origin}/posts/${post}/`);
    await page.getByRole('button', { name: 'Preview your reply' }).click();

    await expect(page.getByRole('alert')).toContainText('Please write your comment.');
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('link', { name: 'Please write your name, or the name you go by.' }).click();
    await expect(page).toHaveURL(/#reply-name$/);

    await fill(page, {});
    await page.getByRole('button', { name: 'Preview your reply' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is how it will look');
    await expect(page.getByRole('region', { name: 'Your comment' }).locator('em')).toHaveText('month');

    await page.getByLabel('Comment (required)').fill('We tried it for two months, and it held.');
    await page.getByRole('button', { name: 'Preview it again' }).click();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Thank you. Your comment waits for review',
    );
    expect((await waiting()).map(({ text }) => text)).toEqual(['We tried it for two months, and it held.']);

    const address = page.url();
    await page.getByLabel('Comment (required)').fill('We tried it for three months, and it held.');
    await page.getByRole('button', { name: 'Preview the change' }).click();
    await page.getByRole('button', { name: 'Save the change' }).click();
    await expect(page).toHaveURL(address);
    expect((await waiting()).map(({ text }) => text)).toEqual(['We tried it for three months, and it held.']);

    await page.getByRole('button', { name: 'Withdraw this comment' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You took your comment back');
    expect(await waiting()).toEqual([]);
  });

  test('a reader answers a comment and reports one', async ({ page }) => {
    const parent = await site.publish({ post, name: 'Ines', text: 'Ours rings back within the hour.' });
    await page.goto(`${site.origin}/api/comments/reply?post=${post}&parent=${parent}`);
    await expect(page.getByRole('region', { name: 'The comment you reply to' })).toContainText(
      'within the hour',
    );
    await fill(page, { name: 'Jonas', text: 'And at night, who rings back then?' });
    await page.getByRole('button', { name: 'Preview your reply' }).click();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thank you');

    await page.goto(`${site.origin}/api/comments/${parent}/report`);
    await page.getByLabel('What is wrong with it?').fill('It names a customer.');
    await page.getByRole('button', { name: 'Report this comment' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for telling us');
    expect((await site.store.find(parent))?.reports).toBe(1);
  });
});

test('every page of the way is free of barriers, in light and dark, and fits from 320 to 1440 pixels', async ({
  page,
}) => {
  const parent = await site.publish({ post, name: 'Ines', text: 'Ours rings back within the hour.' });
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
    }
    expect(await findOverflow(page), name).toEqual([]);
  };
  await page.goto(`${site.origin}/api/comments/reply?post=${post}&parent=${parent}`);
  await look('form');
  await page.getByRole('button', { name: 'Preview your reply' }).click();
  await look('errors');
  await fill(page, { text: `See https://a.example/${'long'.repeat(40)} and https://b.example/` });
  await page.getByRole('button', { name: 'Preview your reply' }).click();
  await look('preview');
  await page.getByRole('button', { name: 'Send for review' }).click();
  await look('private page');
  await page.goto(`${site.origin}/api/comments/${parent}/report`);
  await look('report');
  await page.getByRole('button', { name: 'Report this comment' }).click();
  await look('thanks');
  await page.goto(`${site.origin}/api/comments/nobody/status`);
  await look('nothing here');
});

test('a reader finds form, button and links to answer by keyboard, and sees where they are', async ({
  page,
}) => {
  await page.goto(`${site.origin}/posts/${post}/`);
  await page.getByLabel('Name (required)').focus();
  const stops: string[] = [];
  for (let press = 0; press < 5; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.id ?? ''));
    const outline = await page.evaluate(() =>
      document.activeElement === null ? '' : getComputedStyle(document.activeElement).outlineStyle,
    );
    expect(outline).not.toBe('none');
  }
  // The trap is passed over: after the text comes the list of what one can write with, and then the button.
  expect(stops).toEqual(['reply-email', 'reply-website', 'reply-text', '', '']);
  await page.keyboard.press('Enter');
});
