import { Hono } from 'hono';
import { html } from 'hono/html';
import { sayCount } from '../../language/counts.ts';
import { answerFramed } from './answer-framed.ts';
import type { Moderating } from './moderating.ts';
import type { ModerationEnv } from './signed-in.ts';

/** The queue and everything done from it; only signed-in moderators get here. */
export function queueRoutes(moderating: Moderating): Hono<ModerationEnv> {
  const app = new Hono<ModerationEnv>();
  app.get('/', async (c) => {
    const { waiting } = await moderating.store.count();
    const body = await html`<p>There are ${sayCount(waiting, 'comment')} waiting.</p>`;
    return answerFramed(c, moderating, { title: 'Queue', body: String(body), current: 'queue' });
  });
  return app;
}
