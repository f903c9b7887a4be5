import { expect, test, type Page } from '@playwright/test';
import { fixtureSite } from '../built-sites.ts';
import { makeMailer, type MadeMailer } from '../unit/comments/made-mailer.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

let site: TalkingSite;
let mailer: MadeMailer;

test.beforeEach(async () => {
  mailer = makeMailer();
  site = await startTalkingSite(fixtureSite.root, mailer);
  for (const [index, text] of ['It held for a month.', `See ${'a-very-long-word-'.repeat(12)}.`].entries()) {
    const id = `held${index}`;
    await site.store.add({
      ...{ id, post: 'bare', name: 'Ann Lee', email: 'ann@reader.example', website: 'https://ann.example/' },
      ...{ text, html: `<p>${text}</p>`, written: new Date().toISOString(), byAuthor: false },
      ...{ state: index === 0 ? 'approved' : 'waiting', token: id, digest: id, network: 'code'.repeat(10) },
      reasons: [{ kind: 'value', says: 'It has fewer than five words of its own.' }],
      sending: { seconds: 42, isPreviewed: true, hasWorked: false },
    });
  }
});

test.afterEach(() => site.close());

/** The path of the link that was mailed last. */
async function readLink(): Promise<string> {
  await site.chores();
  const link = /https:\/\/both-banks\.example(\S+)/.exec(mailer.mails.at(-1)?.text ?? '')?.[1];
  if (link === undefined) throw new Error('No link was mailed.');
  return site.origin + link;
}

/** Asks for a link, and opens it. */
async function openHeld(page: Page): Promise<void> {
  await page.goto(`${site.origin}/api/comments/yours`);
  await page.getByLabel('Your e-mail address').fill('ann@reader.example');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.goto(await readLink());
  await page.getByRole('button', { name: 'Show what you keep' }).click();
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a writer sees what is kept with their address, takes it along, and erases one comment and then all', async ({
    page,
  }) => {
    await page.goto(`${site.origin}/comments-policy/`);
    await page.getByRole('link', { name: 'See what we keep with your address' }).click();
    await page.getByLabel('Your e-mail address').fill('ann@reader');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('alert')).toContainText('you@example.org');
    await page.getByLabel('Your e-mail address').fill('ann@reader.example');
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look for our mail');
    await page.goto(await readLink());
    await page.getByRole('button', { name: 'Show what you keep' }).click();
    await expect(page.getByText('2 comments with ann@reader.example')).toBeVisible();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download it as JSON' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('what-we-keep.json');
    await page.getByRole('link', { name: 'Erase this comment' }).first().click();
    await page.getByRole('link', { name: 'Keep it' }).click();
    await page.getByRole('link', { name: 'Erase this comment' }).first().click();
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(page.getByRole('status')).toContainText('The comment is erased for good.');
    await page.getByRole('link', { name: 'Erase all of it' }).click();
    await page.getByRole('button', { name: 'Erase it for good' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We keep nothing with your address');
    expect((await site.store.list({ state: 'all', limit: 5 })).comments).toEqual([]);
  });
});

test('none of these pages has a barrier in light or dark, and all fit a small phone', async ({ page }) => {
  const steps: (() => Promise<unknown>)[] = [
    () => page.goto(`${site.origin}/api/comments/yours`),
    () => page.getByRole('button', { name: 'Send me the link' }).click(),
    () => page.goto(`${site.origin}/api/comments/yours?sent=1`),
    () => openHeld(page),
    () => page.getByRole('link', { name: 'Erase this comment' }).first().click(),
  ];
  for (const step of steps) {
    await step();
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), page.url()).toEqual([]);
    }
    expect(await findOverflow(page), page.url()).toEqual([]);
  }
});
