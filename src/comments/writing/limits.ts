import type { ReplyError } from '../../conversation/reply-form.ts';
import type { Writing } from './writing.ts';

const WINDOW = 10 * 60_000;

/** A school or an office may share one network: so many comments in ten minutes are still people. */
const MOST = 30;

/** From so many on, who reads them is told; half of them may come from one classroom. */
const NOTED = 10;

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

/** Whether a network has sent many comments lately, or so many that it should wait; an unknown network never has to. */
export async function weighSent(
  { store, now }: Writing,
  network: string,
): Promise<'few' | 'many' | 'too many'> {
  if (network === '') return 'few';
  const since = new Date(now().getTime() - WINDOW).toISOString();
  const sent = await store.countFrom({ network, since });
  if (sent >= MOST) return 'too many';
  return sent >= NOTED ? 'many' : 'few';
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
