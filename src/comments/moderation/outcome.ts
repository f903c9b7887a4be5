import { sayCount } from '../../language/counts.ts';

/** Something a moderator did, in the word that addresses carry. */
export type Deed =
  | 'approve'
  | 'decline'
  | 'spam'
  | 'wait'
  | 'edit'
  | 'dismiss'
  | 'erase'
  | 'reply'
  | 'undo'
  | 'close'
  | 'open'
  | 'pause'
  | 'resume';

/** How it ended; the next page says so once. */
export interface Outcome {
  did: Deed;
  /** Comments it was done to. */
  done: number;
  /** Comments that somebody else had changed or taken away meanwhile. */
  missed: number;
  /** Lines of the log by which it can be taken back. */
  entries: readonly number[];
}

const words: Record<Deed, (comments: string) => string> = {
  approve: (comments) => `Approved ${comments}. Readers see it once the site is published anew.`,
  decline: (comments) => `Declined ${comments}.`,
  spam: (comments) => `Put ${comments} into spam.`,
  wait: (comments) => `Put ${comments} back into the waiting queue.`,
  edit: (comments) => `Changed ${comments}.`,
  dismiss: (comments) => `Dismissed the reports on ${comments}.`,
  erase: (comments) => `Erased ${comments} for good.`,
  reply: () => 'Published your reply.',
  undo: (comments) => `Took back what was done to ${comments}.`,
  close: () => 'Closed the conversation: it takes no new comments.',
  open: () => 'Opened the conversation again.',
  pause: () => 'Paused comments on the whole site.',
  resume: () => 'Readers can send comments again.',
};

/** An outcome as values for an address. */
export function writeOutcome({ did, done, missed, entries }: Outcome): Record<string, string> {
  return { did, done: String(done), missed: String(missed), entries: entries.join('.') };
}

/** Reads an outcome from an address; nothing where there is none, or where it makes no sense. */
export function readOutcome(query: URLSearchParams): Outcome | undefined {
  const did = query.get('did') ?? '';
  const [done, missed] = [query.get('done') ?? '0', query.get('missed') ?? '0'];
  if (!isDeed(did) || !/^\d{1,3}$/.test(done) || !/^\d{1,3}$/.test(missed)) return undefined;
  return {
    did,
    done: Number(done),
    missed: Number(missed),
    entries: readEntries(query.get('entries') ?? ''),
  };
}

/** Numbers of log lines as an address or a form carries them; at most 100. */
export function readEntries(text: string): number[] {
  return text
    .split('.')
    .filter((part) => /^\d{1,15}$/.test(part))
    .slice(0, 100)
    .map(Number);
}

/** Says an outcome in a sentence or two. */
export function sayOutcome({ did, done, missed }: Outcome): string {
  const isDone = done > 0 || ['reply', 'close', 'open', 'pause', 'resume'].includes(did);
  return [
    isDone ? words[did](sayCount(done, 'comment')) : '',
    missed > 0
      ? `${missed === 1 ? 'One comment was' : `${missed} comments were`} changed or taken away meanwhile and ${missed === 1 ? 'was' : 'were'} left alone: look again.`
      : '',
    !isDone && missed === 0 ? 'Nothing was chosen, so nothing was done.' : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function isDeed(text: string): text is Deed {
  return Object.hasOwn(words, text);
}
