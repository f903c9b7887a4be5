import { Hono } from 'hono';
import type { CommentsDependencies } from '../dependencies.ts';
import { createTokens } from '../rules/tokens.ts';
import { editComment, withdrawComment } from './change-comment.ts';
import { leadToComment } from './lead-to-comment.ts';
import { reportComment, showReport } from './report-comment.ts';
import { sendComment } from './send-comment.ts';
import { giveToken, showReply } from './show-reply.ts';
import { showStatus } from './show-status.ts';
import { createWork } from './work.ts';
import type { Writing } from './writing.ts';

/** What readers may do: everything below `/api/comments`. */
export function createWriting(dependencies: CommentsDependencies): Hono {
  const { signingKey } = dependencies;
  const writing: Writing = {
    ...dependencies,
    tokens: createTokens(signingKey),
    work: createWork(signingKey),
  };
  const app = new Hono();
  app.post('/', (c) => sendComment(c, writing));
  app.get('/reply', (c) => showReply(c, writing));
  app.get('/token', (c) => giveToken(c, writing));
  app.get('/:id', (c) => leadToComment(writing, c.req.param('id')));
  app.get('/:id/status', (c) => showStatus(c, writing, c.req.param('id')));
  app.post('/:id/edit', (c) => editComment(c, writing, c.req.param('id')));
  app.post('/:id/withdraw', (c) => withdrawComment(c, writing, c.req.param('id')));
  app.get('/:id/report', (c) => showReport(c, writing, c.req.param('id')));
  app.post('/:id/report', (c) => reportComment(c, writing, c.req.param('id')));
  return app;
}
