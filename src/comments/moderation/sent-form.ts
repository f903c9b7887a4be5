import type { Context } from 'hono';
import type { By } from '../store/records.ts';
import type { Moderating } from './moderating.ts';
import { readPlace, type QueuePlace } from './queue-place.ts';
import type { ModerationEnv } from './signed-in.ts';

/** A comment as a form names it: in the state that the moderator saw. */
export interface Chosen {
  id: string;
  revision: number;
}

/** A form of a moderator. */
export interface SentForm {
  /** Which button was pressed. */
  deed: string;
  /** Where it was pressed, and where to go back to. */
  place: QueuePlace;
  /** At most 100; each once. */
  chosen: Chosen[];
  fields: URLSearchParams;
  by: By;
}

/** Reads a moderator's form; what makes no sense in it counts for nothing. */
export async function readSentForm(c: Context<ModerationEnv>, { now }: Moderating): Promise<SentForm> {
  const fields = new URLSearchParams(await c.req.text());
  const chosen = new Map<string, number>();
  for (const value of fields.getAll('chosen').slice(0, 100)) {
    const [, id, revision] = /^([A-Za-z0-9_-]{1,64})\.(\d{1,9})$/.exec(value) ?? [];
    if (id !== undefined) chosen.set(id, Number(revision));
  }
  return {
    deed: fields.get('deed') ?? '',
    place: readPlace(new URLSearchParams(fields.get('place') ?? '')),
    chosen: [...chosen].map(([id, revision]) => ({ id, revision })),
    fields,
    by: { moderator: c.var.moderator, at: now().toISOString() },
  };
}
