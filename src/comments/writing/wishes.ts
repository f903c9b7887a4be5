import type { ReplyError, ReplyWishes } from '../../conversation/reply-form.ts';
import type { MailWishes } from '../store/records.ts';
import type { Writing } from './writing.ts';

const DAY = 86_400_000;

/** As many wishes for mail as are taken from one network in a day; a school or an office may share one. */
const MOST = 30;

/** What a writer wants to be told by mail; undefined where no mail can be sent, and then nothing of it is shown or kept. */
export function readWishes(
  form: { get: (field: string) => string },
  { mailer }: Pick<Writing, 'mailer'>,
): ReplyWishes | undefined {
  if (mailer === undefined) return undefined;
  return { tell: form.get('tell') !== '', follow: form.get('follow') !== '' };
}

/** What is wrong with wishes that came without an address. */
export function checkWishes(wishes: ReplyWishes | undefined, email: string): ReplyError[] {
  if (email.trim() !== '' || (wishes?.tell !== true && wishes?.follow !== true)) return [];
  return [
    {
      field: 'email',
      says: 'Please write your e-mail address, so that we can tell you, or clear the boxes below it.',
    },
  ];
}

/** The wishes to keep with a comment: none where a network has had very many. */
export async function weighWishes(
  { store, now }: Pick<Writing, 'store' | 'now'>,
  wishes: ReplyWishes | undefined,
  network: string,
): Promise<MailWishes> {
  if (wishes?.tell !== true && wishes?.follow !== true) return {};
  if (network !== '') {
    const at = now();
    const since = new Date(at.getTime() - DAY).toISOString();
    const event = { kind: 'mail wished', key: network, at: at.toISOString(), since };
    if ((await store.countEvent(event)) > MOST) return {};
  }
  return { tell: wishes.tell, ...(wishes.follow && { follow: 'asked' as const }) };
}

/** Says what a writer will be told by mail of a comment that waits; empty where that is nothing. */
export function sayWishes({ tell = false, follow }: MailWishes): string {
  const asks = follow === 'asked';
  if (tell && asks)
    return 'We write to you when it is published or declined; if it is published, the mail lets you confirm that you want to be told of answers.';
  if (tell) return 'We write to you when it is published or declined.';
  if (asks) return 'Once it is published, a mail lets you confirm that you want to be told of answers.';
  return '';
}
