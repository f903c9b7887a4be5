import { expect, it } from 'vitest';
import { createChores, type Chore } from '../../../src/comments/chores.ts';
import type { CommentsDependencies, LogEvent } from '../../../src/comments/dependencies.ts';
import { MailError } from '../../../src/comments/mail/mailer.ts';

it('S25 what fails by the clock is named in the log without a word of why, holds up nothing after it, and no more', async () => {
  const did: string[] = [];
  const events: LogEvent[] = [];
  const chores: Chore[] = [
    { name: 'first', do: () => Promise.reject(new MailError('550 ann@reader.example is unknown')) },
    {
      name: 'second',
      do: () => {
        throw new TypeError('of the kind nobody thought of');
      },
    },
    { name: 'third', do: () => Promise.resolve(void did.push('third')) },
  ];
  // A marked boundary: a tick itself needs nothing else.
  const dependencies = { log: (event: LogEvent) => events.push(event) } as unknown as CommentsDependencies;
  await createChores(dependencies, chores)();
  expect(did).toEqual(['third']);
  expect(events).toEqual([
    { level: 'error', event: 'chore failed', chore: 'first', reason: 'MailError' },
    { level: 'error', event: 'chore failed', chore: 'second', reason: 'TypeError' },
  ]);
});
