import { Hono } from 'hono';
import type { CommentsDependencies } from '../dependencies.ts';
import { toModerating } from './moderating.ts';
import { queueRoutes } from './queue-routes.ts';
import { requireSession, type ModerationEnv } from './signed-in.ts';

/** What moderators may do: everything below `/moderate/`. */
export function moderationRoutes(dependencies: CommentsDependencies): Hono<ModerationEnv> {
  const moderating = toModerating(dependencies);
  const app = new Hono<ModerationEnv>();
  // Whatever is added below this line is for moderators alone.
  app.use('*', requireSession(moderating));
  app.route('/', queueRoutes(moderating));
  return app;
}
