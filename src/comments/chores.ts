import type { CommentsDependencies } from './dependencies.ts';
import { noticeModerators } from './mail/notice-moderators.ts';
import { sendLetters } from './mail/send-letters.ts';
import { eraseOver } from './privacy/erase-over.ts';
import { forgetNetworkKeys } from './privacy/forget-network-keys.ts';
import { mailLinks } from './privacy/mail-links.ts';

/** Something that is done by the clock. From the store it sees by itself whether it is due. */
export interface Chore {
  /** As the log names it. */
  name: string;
  do: (dependencies: CommentsDependencies) => Promise<void>;
}

/** What is done by the clock, in this order. */
const all: readonly Chore[] = [
  { name: 'telling moderators', do: noticeModerators },
  { name: 'letters', do: sendLetters },
  { name: 'links to what is kept', do: mailLinks },
  { name: 'network keys', do: forgetNetworkKeys },
  { name: 'retention', do: eraseOver },
];

/** Makes one tick of the clock: it does every chore, says in the log which one failed, and never rejects. */
export function createChores(
  dependencies: CommentsDependencies,
  chores: readonly Chore[] = all,
): () => Promise<void> {
  return async () => {
    for (const chore of chores) {
      try {
        await chore.do(dependencies);
      } catch (error) {
        // The kind of error alone: its message may quote what somebody wrote.
        const reason = error instanceof Error ? error.name : 'unknown';
        dependencies.log({ level: 'error', event: 'chore failed', chore: chore.name, reason });
      }
    }
  };
}
