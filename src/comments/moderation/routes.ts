import { Hono } from 'hono';
import type { CommentsDependencies } from '../dependencies.ts';
import { acceptInvitation, showInvitation } from './invitations.ts';
import { logRoutes } from './log-routes.ts';
import { toModerating } from './moderating.ts';
import { mailRoutes } from './mail-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { queueRoutes } from './queue-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { setUp, showSetUp } from './set-up.ts';
import { showSignIn, signIn } from './sign-in.ts';
import { requireSession, type ModerationEnv } from './signed-in.ts';

/** What moderators may do: everything below `/moderate/`. */
export function moderationRoutes(dependencies: CommentsDependencies): Hono<ModerationEnv> {
  const moderating = toModerating(dependencies);
  const app = new Hono<ModerationEnv>();
  app.get('/sign-in/', (c) => showSignIn(c, moderating));
  app.post('/sign-in/', (c) => signIn(c, moderating));
  app.get('/set-up/', (c) => showSetUp(c, moderating));
  app.post('/set-up/', (c) => setUp(c, moderating));
  app.get('/invitation/', (c) => showInvitation(c, moderating));
  app.post('/invitation/', (c) => acceptInvitation(c, moderating));
  app.route('/mail/', mailRoutes(moderating));
  // Whatever is added below this line is for moderators alone.
  app.use('*', requireSession(moderating));
  app.route('/', sessionRoutes(moderating));
  app.route('/people/', peopleRoutes(moderating));
  app.route('/', logRoutes(moderating));
  app.route('/', queueRoutes(moderating));
  return app;
}
