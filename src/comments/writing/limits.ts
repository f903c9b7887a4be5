import type { ReplyError } from '../../conversation/reply-form.ts';
import type { Writing } from './writing.ts';

const WINDOW = 10 * 60_000;

/** A school or an office may share one network: so many comments in ten minutes are still people. */
const MOST = 30;

/** What a writer over the limit is told; what they typed stays. */
export const tooMany: { status: number; headers: Record<string, string>; errors: ReplyError[] } = {
  status: 429,
  headers: { 'Retry-After': '600' },
  errors: [
    {
      field: '',
      says: 'Many comments came from your network in the last ten minutes. Your text is still here: send it again in ten minutes.',
    },
  ],
};

/** Whether a network has sent so much lately that it should wait; an unknown network never has to. */
export async function hasSentTooMany({ store, now }: Writing, network: string): Promise<boolean> {
  if (network === '') return false;
  const since = new Date(now().getTime() - WINDOW).toISOString();
  return (await store.countFrom({ network, since })) >= MOST;
}

/** Counts an edit or a report of a network; answers whether there were too many lately. */
export async function countAction(
  { store, now }: Writing,
  kind: 'edit' | 'report',
  network: string,
): Promise<boolean> {
  if (network === '') return false;
  const at = now();
  const since = new Date(at.getTime() - WINDOW).toISOString();
  return (await store.countEvent({ kind, key: network, at: at.toISOString(), since })) > MOST;
}
