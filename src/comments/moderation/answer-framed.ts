import type { Context } from 'hono';
import { answerPage, type PageAnswer } from '../requests/answer.ts';
import { framePage, type ModerationPlace } from './frame.ts';
import type { Moderating } from './moderating.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Answers a signed-in moderator with a page in the frame that all of theirs share. */
export async function answerFramed(
  c: Context<ModerationEnv>,
  moderating: Moderating,
  { title, body, current, ...answer }: PageAnswer & { current: ModerationPlace },
): Promise<Response> {
  const { store, publication } = moderating;
  const framed = await framePage({
    moderator: c.var.moderator,
    role: c.var.role,
    formToken: c.var.formToken,
    counts: await store.count(),
    paused: await store.isPaused(),
    publication: await publication(),
    ...{ title, body, current },
  });
  return answerPage(c, moderating, { ...answer, title, body: framed });
}
