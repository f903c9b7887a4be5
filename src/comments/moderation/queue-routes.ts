import { Hono } from 'hono';
import { editComment, showEdit } from './edit-comment.ts';
import { eraseComment, showErase } from './erase-comment.ts';
import type { Moderating } from './moderating.ts';
import { answerComment, showAnswer } from './answer-comment.ts';
import { showQueue } from './show-queue.ts';
import type { ModerationEnv } from './signed-in.ts';
import { switchConversation, switchPause } from './switches.ts';
import { takeDecision, undoDecisions } from './take-decision.ts';

/** The queue and everything done from it; only signed-in moderators get here. */
export function queueRoutes(moderating: Moderating): Hono<ModerationEnv> {
  const app = new Hono<ModerationEnv>();
  app.get('/', (c) => showQueue(c, moderating));
  app.post('/decide/', (c) => takeDecision(c, moderating));
  app.post('/undo/', (c) => undoDecisions(c, moderating));
  app.post('/conversation/', (c) => switchConversation(c, moderating));
  app.post('/pause/', (c) => switchPause(c, moderating));
  app.get('/comments/:id/edit/', (c) => showEdit(c, moderating, c.req.param('id')));
  app.post('/comments/:id/edit/', (c) => editComment(c, moderating, c.req.param('id')));
  app.get('/comments/:id/reply/', (c) => showAnswer(c, moderating, c.req.param('id')));
  app.post('/comments/:id/reply/', (c) => answerComment(c, moderating, c.req.param('id')));
  app.get('/comments/:id/erase/', (c) => showErase(c, moderating, c.req.param('id')));
  app.post('/comments/:id/erase/', (c) => eraseComment(c, moderating, c.req.param('id')));
  return app;
}
