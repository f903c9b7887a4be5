import { Hono } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { readForm } from '../requests/read-form.ts';
import { answerFramed } from './answer-framed.ts';
import { logBody } from './log-page.ts';
import type { Moderating } from './moderating.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Lines on a page of the log. */
const PAGE = 50;

/** What an address may say of an undoing. */
const doneWords: Readonly<Record<string, string>> = {
  done: 'Taken back. Readers see the change once the site has been published.',
  gone: 'This cannot be taken back any more: it was taken back already, the comment is gone, or thirty days have passed.',
  stale: 'Nothing was taken back: the comment has changed since. Take the later change back first.',
};

/** Who did what, with undo. */
export function logRoutes(moderating: Moderating): Hono<ModerationEnv> {
  const { store, site, now, changed } = moderating;
  const app = new Hono<ModerationEnv>();

  app.get('/log/', async (c) => {
    const before = readNumber(c.req.query('before') ?? '');
    const undo = c.req.query('undo') ?? '';
    const found = await store.listAudit({
      ...(before !== '' && { before: Number(before) }),
      limit: PAGE + 1,
    });
    const body = await logBody({
      entries: found.slice(0, PAGE),
      site: await site(),
      formToken: c.var.formToken,
      before,
      hasOlder: found.length > PAGE,
      done: Object.hasOwn(doneWords, undo) ? (doneWords[undo] ?? '') : '',
    });
    return answerFramed(c, moderating, { title: 'Log', body, current: 'log' });
  });

  app.post('/log/undo/', async (c) => {
    const form = await readForm(c);
    const entry = readNumber(form.get('entry'));
    const before = readNumber(form.get('before'));
    const by = { moderator: c.var.moderator, at: now().toISOString() };
    const { kind } = entry === '' ? { kind: 'gone' } : await store.undo(Number(entry), by);
    if (kind === 'done') changed();
    return seeOther(`/moderate/log/?undo=${kind}${before === '' ? '' : `&before=${before}`}`);
  });
  return app;
}

/** A number as an address or a form carries it; empty where it is none. */
function readNumber(given: string): string {
  return /^[1-9]\d{0,14}$/.test(given) ? given : '';
}
