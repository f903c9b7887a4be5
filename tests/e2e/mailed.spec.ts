import { expect, test, type Page } from '@playwright/test';
import { digestTexts } from '../../src/comments/rules/digest.ts';
import { renderComment } from '../../src/comments/rules/markdown.ts';
import { createSmtpMailer } from '../../src/comments/adapters/smtp-mailer.ts';
import { fixtureSite } from '../built-sites.ts';
import { startMailServer, type MailServer } from '../endpoint/mail-server.ts';
import { findBarriers } from './find-barriers.ts';
import { findOverflow } from './find-overflow.ts';
import { startTalkingSite, type TalkingSite } from './talking-site.ts';

let server: MailServer;
let site: TalkingSite;
let cookie: { name: string; value: string; domain: string; path: string };

test.beforeEach(async ({ context }) => {
  server = await startMailServer();
  const smtp = { host: '127.0.0.1', port: server.port, secure: false };
  const from = { name: 'Both Banks', address: 'comments@both-banks.example' };
  site = await startTalkingSite(fixtureSite.root, createSmtpMailer({ from, smtp }));
  const value = 'mo'.repeat(16);
  const at = new Date().toISOString();
  await site.store.addModerator({ name: 'Mo', role: 'owner', passwordHash: 'x', created: at });
  await site.store.openSession({
    id: digestTexts(['session', value]),
    ...{ moderator: 'Mo', created: at, lastSeen: at, device: 'A browser' },
    expires: '2099-01-01T00:00:00.000Z',
  });
  cookie = { name: 'moderator', value, domain: '127.0.0.1', path: '/moderate/' };
  await context.addCookies([cookie]);
});

test.afterEach(async () => {
  await site.close();
  await server.close();
});

async function receive(id: string): Promise<void> {
  const text = `Attempt **${id}** held for a month, and https://example.org/${'long-path-'.repeat(12)} says why.`;
  await site.store.add({
    ...{ id, post: 'bare', name: 'A Reader', email: `${id}@example.org`, website: '' },
    ...{ text, html: renderComment(text).html, byAuthor: false, state: 'waiting' },
    ...{ written: new Date().toISOString(), network: '', token: `token-${id}`, digest: `digest-${id}` },
    reasons: [{ kind: 'links', says: 'It has more than one link.' }],
  });
}

/** The link of the last mail for this, as the browser of this machine can open it. */
function linkFor(path: string): string {
  const [link = ''] = new RegExp(`https://\\S*${path}\\S*`).exec(server.mails.at(-1)?.text ?? '') ?? [];
  return link.replace('https://both-banks.example', site.origin);
}

/** Looks at a page in a browser with a script, which is what finds barriers. */
async function look(page: Page, address: string): Promise<void> {
  await page.goto(address);
  expect(await findBarriers(page), address).toEqual([]);
  for (const width of [320, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await findOverflow(page), `${width}`).toEqual([]);
  }
}

test('a moderator gives an address, confirms it, and decides from the mail, without a script or a session', async ({
  page: looking,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await context.addCookies([cookie]);
  const page = await context.newPage();
  const title = page.getByRole('heading', { level: 1 });
  await look(looking, `${site.origin}/moderate/sessions/`);
  await page.goto(`${site.origin}/moderate/sessions/`);
  await page.getByLabel('Your e-mail address').fill('mo@moderators.example');
  await page.getByRole('button', { name: 'Mail me a link' }).click();
  await expect(page.getByRole('status')).toContainText('A link goes to that address');
  await look(looking, page.url());

  await context.clearCookies();
  await site.chores();
  await look(looking, linkFor('/moderate/mail/confirm/'));
  await page.goto(linkFor('/moderate/mail/confirm/'));
  await page.getByRole('button', { name: 'Confirm this address' }).click();
  await expect(title).toHaveText('Your address is confirmed');

  await receive('waiting1');
  await receive('waiting2');
  await site.chores();
  expect(server.mails.at(-1)?.subject).toBe('2 comments wait for review');
  const [approve, decline] = [
    linkFor('/moderate/mail/approve/waiting1/'),
    linkFor('/moderate/mail/decline/waiting2/'),
  ];
  for (const link of [approve, decline]) await look(looking, link);
  await page.goto(approve);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(title).toHaveText('This comment is published');
  await look(looking, approve);

  await page.goto(decline);
  await page.getByLabel('Reason').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Decline' }).click();
  await expect(title).toHaveText('This comment was declined');
  expect((await site.store.find('waiting1'))?.state).toBe('approved');
  expect((await site.store.find('waiting2'))?.state).toBe('declined');
  await context.close();
});
