import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { openMailer } from '../../src/comments/adapters/open-mailer.ts';
import { renderReplyForm } from '../../src/conversation/reply-form.ts';
import { fixtureSite } from '../built-sites.ts';
import { madeUpSite } from '../endpoint/made-up-site.ts';
import { startMailServer, type ArrivedMail, type MailServer } from '../endpoint/mail-server.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

const post = 'one-comment';
const email = 'maya@reader.example';
let mails: MailServer;
let site: TalkingSite;

test.beforeAll(async () => {
  mails = await startMailServer();
  const mailer = await openMailer({
    from: { name: 'Both Banks', address: 'comments@both-banks.example' },
    smtp: { host: '127.0.0.1', port: mails.port, secure: false },
  });
  site = await startTalkingSite(fixtureSite.root, mailer);
});

test.afterAll(async () => {
  await site.close();
  await mails.close();
});

/** Long enough ago that nobody takes a decision of that moment back. */
const before = (): string => new Date(Date.now() - 120_000).toISOString();

/** Writes to the site as a browser without a script does, with both wishes; answers the comment's id. */
async function write(page: Page, text: string): Promise<string> {
  await page.goto(`${site.origin}/api/comments/reply?post=${post}`);
  await page.getByLabel('Name (required)').fill('Maya');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Comment (required)').fill(text);
  await page.getByLabel('Tell me when my reply is published').check();
  await page.getByLabel('Tell me of answers').check();
  await page.getByRole('button', { name: 'Preview your reply' }).click();
  await expect(page.getByLabel('Tell me when my reply is published')).toBeChecked();
  await expect(page.getByLabel('Tell me of answers')).toBeChecked();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('main')).toContainText('We write to you when it is published');
  await expect(page.getByRole('main')).not.toContainText(email);
  return /comments\/(\w+)\/status/.exec(page.url())?.[1] ?? '';
}

/** The mails that came since. */
async function receive(): Promise<ArrivedMail[]> {
  await site.chores();
  return mails.mails.splice(0);
}

/** The address on this machine that a mail leads to. */
function linkIn(mail: ArrivedMail | undefined, verb: string): string {
  const [, path] =
    new RegExp(`https://both-banks\\.example(/api/comments/\\w+/${verb}\\?token=\\S+)`).exec(
      mail?.text ?? '',
    ) ?? [];
  if (path === undefined) throw new Error(`nothing leads to ${verb} in ${mail?.text ?? 'no mail'}`);
  return site.origin + path;
}

async function approve(id: string): Promise<void> {
  await site.store.decide(id, 1, { kind: 'approve' }, { moderator: 'mo', at: before() });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('S23 a writer is told, confirms, is told of an answer, and ends it', async ({ page, request }) => {
    const id = await write(page, 'We tried it for a month, and it held.');
    expect(await receive()).toEqual([]);
    await approve(id);
    const [published, ...others] = await receive();
    expect(others).toEqual([]);
    expect(published?.envelope).toEqual([email]);
    expect(published?.subject).toMatch(/^Your reply under “.*” is published$/);

    const confirm = linkIn(published, 'follow');
    expect([(await request.get(confirm)).status(), (await request.head(confirm)).status()]).toEqual([
      200, 200,
    ]);
    expect((await site.store.find(id))?.follow).toBe('asked');
    await page.goto(confirm);
    await page.getByRole('button', { name: 'Yes, tell me of answers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You will be told of answers');

    const answer = { post, parent: id, name: 'Ines', text: 'And at night?', written: before() };
    await site.publish(answer);
    const [told] = await receive();
    expect(told?.subject).toMatch(/^Ines answered your reply under “/);
    const end = linkIn(told, 'unfollow');
    expect(told?.raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(told?.headers.get('list')).toMatchObject({
      unsubscribe: { url: end.replace(site.origin, 'https://both-banks.example') },
    });

    await page.goto(end);
    await page.getByRole('button', { name: 'Tell me of no more answers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are told of no more answers');
    await site.publish(answer);
    expect(await receive()).toEqual([]);
  });

  test('a wish without an address is asked about, and kept', async ({ page }) => {
    await page.goto(`${site.origin}/api/comments/reply?post=${post}`);
    await page.getByLabel('Name (required)').fill('Maya');
    await page.getByLabel('Comment (required)').fill('We tried it.');
    await page.getByLabel('Tell me of answers').check();
    await page.getByRole('button', { name: 'Preview your reply' }).click();
    await page.getByRole('link', { name: 'Please write your e-mail address' }).click();
    await expect(page).toHaveURL(/#reply-email$/);
    await expect(page.getByLabel('Tell me of answers')).toBeChecked();
  });
});

test('with a script, one press sends what was wished, and a missing address is asked about beside its field', async ({
  page,
}) => {
  // As the page is built where the endpoint sends mail.
  const around = { endpoint: '', post, policy: madeUpSite.policy, button: '' };
  const [boxes = ''] =
    /<fieldset.*?<\/fieldset>/.exec(renderReplyForm({ ...around, wishes: { tell: false, follow: false } })) ??
    [];
  await page.route(`**/posts/${post}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<p class="field field-email">.*?<\/p>/s, `$&${boxes}`);
    await route.fulfill({ response, body });
  });
  await page.goto(`${site.origin}/posts/${post}/`);
  await page.getByLabel('Name (required)').fill('Maya');
  await page.getByLabel('Comment (required)').fill('We tried it for three months, and it held.');
  await page.getByLabel('Tell me of answers').check();
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/^Please write your e-mail address/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('button', { name: 'Send for review' }).click();
  await expect(page.getByRole('main')).toContainText('confirm that you want to be told of answers');
  const id = /comments\/(\w+)\/status/.exec(page.url())?.[1] ?? '';
  expect((await site.store.find(id))?.follow).toBe('asked');
});

test('every page of the way is free of barriers, in light and dark, and fits from 320 to 1440 pixels', async ({
  page,
}) => {
  const look = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${name}, ${colorScheme}`).toEqual([]);
    }
    expect(await findOverflow(page), name).toEqual([]);
  };
  await page.goto(`${site.origin}/api/comments/reply?post=${post}`);
  await look('form');
  const id = await write(page, 'We tried it for two months, and it held.');
  await look('private page');
  await approve(id);
  const confirm = linkIn((await receive())[0], 'follow');
  await page.goto(confirm);
  await look('asks to confirm');
  await page.getByRole('button', { name: 'Yes, tell me of answers' }).click();
  await look('confirmed');
  await site.publish({ post, parent: id, name: 'Ines', text: 'And at night?', written: before() });
  await page.goto(linkIn((await receive())[0], 'unfollow'));
  await look('asks to end');
  await page.getByRole('button', { name: 'Tell me of no more answers' }).click();
  await look('ended');
});
