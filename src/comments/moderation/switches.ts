import type { Context } from 'hono';
import { seeOther } from '../requests/answer.ts';
import { nothingHere } from '../requests/refusal.ts';
import { findPost } from '../rules/find-post.ts';
import type { Moderating } from './moderating.ts';
import { writeOutcome, type Deed } from './outcome.ts';
import { pathOf, type QueuePlace } from './queue-place.ts';
import { readSentForm } from './sent-form.ts';
import type { ModerationEnv } from './signed-in.ts';

/** Closes the conversation of the post that the queue is narrowed to, or opens it again. */
export async function switchConversation(
  c: Context<ModerationEnv>,
  moderating: Moderating,
): Promise<Response> {
  const { deed, place, by } = await readSentForm(c, moderating);
  if (place.post === undefined || findPost(await moderating.site(), place.post) === undefined)
    throw nothingHere();
  const did = readSwitch(deed, 'close', 'open');
  await moderating.store.setClosed(place.post, did === 'close', by);
  return sendOn(moderating, place, did);
}

/** Stops new comments on the whole site, or takes them again. */
export async function switchPause(c: Context<ModerationEnv>, moderating: Moderating): Promise<Response> {
  const { deed, place, by } = await readSentForm(c, moderating);
  const did = readSwitch(deed, 'pause', 'resume');
  await moderating.store.setPaused(did === 'pause', by);
  return sendOn(moderating, place, did);
}

function readSwitch<On extends Deed, Off extends Deed>(deed: string, on: On, off: Off): On | Off {
  if (deed === on) return on;
  if (deed === off) return off;
  throw nothingHere('The form did not say what to do. Go back and press one of its buttons.');
}

function sendOn({ changed }: Moderating, place: QueuePlace, did: Deed): Response {
  changed();
  return seeOther(pathOf(place, writeOutcome({ did, done: 0, missed: 0, entries: [] })));
}
