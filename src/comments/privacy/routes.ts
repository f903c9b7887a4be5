import { Hono } from 'hono';
import type { CommentsDependencies } from '../dependencies.ts';
import { createTokens } from '../rules/tokens.ts';
import { ask, showAsk } from './ask.ts';
import { eraseHeld, showErase } from './erase-held.ts';
import { openLink, showLink } from './open-link.ts';
import { downloadHeld, showHeld } from './show-held.ts';
import type { Yours } from './yours.ts';

/** What people may see and erase of their own: everything below `/api/comments/yours`. */
export function yoursRoutes(dependencies: CommentsDependencies): Hono {
  const yours: Yours = { ...dependencies, tokens: createTokens(dependencies.signingKey) };
  const app = new Hono();
  app.get('/', (c) => showAsk(c, yours));
  app.post('/', (c) => ask(c, yours));
  app.get('/open', (c) => showLink(c, yours));
  app.post('/open', (c) => openLink(c, yours));
  app.get('/held', (c) => showHeld(c, yours));
  app.get('/held.json', (c) => downloadHeld(c, yours));
  app.get('/erase', (c) => showErase(c, yours));
  app.post('/erase', (c) => eraseHeld(c, yours));
  return app;
}
