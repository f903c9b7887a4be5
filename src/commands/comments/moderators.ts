import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { passwords } from '../../comments/adapters/passwords.ts';
import {
  findModeratorNameFault,
  findPasswordFault,
  shortestPassword,
} from '../../comments/rules/new-password.ts';
import type { CommentStore } from '../../comments/store/store.ts';
import { cleanName } from '../../language/names.ts';
import { UsageError } from '../run-command.ts';
import type { Say } from './copies.ts';

/** Adds a moderator, or gives the one of that name another password and ends their sessions. */
export async function addModerator(
  store: CommentStore,
  name: string,
  { readPassword, now, say }: { readPassword: () => Promise<string>; now: Date; say: Say },
): Promise<void> {
  const wrongName = findModeratorNameFault(name);
  if (wrongName !== undefined || cleanName(name) !== name)
    throw new UsageError(wrongName ?? 'A moderator’s name has no hidden signs, and one blank between words.');
  const isKnown = (await store.listModerators()).some((one) => one.name === name);
  const password = await readPassword();
  const wrongPassword = findPasswordFault(password, name);
  if (wrongPassword !== undefined) throw new UsageError(wrongPassword);
  await store.putModerator({
    name,
    passwordHash: await passwords.hash(password),
    created: now.toISOString(),
  });
  say(isKnown ? `${name} has a new password, and is signed out everywhere.` : `${name} may moderate now.`);
}

/** Takes a moderator's right away, and ends their sessions. */
export async function removeModerator(store: CommentStore, name: string, say: Say): Promise<void> {
  if (!(await store.removeModerator(name)))
    throw new UsageError(`There is no moderator “${name}”; see: npm run comments -- moderator list`);
  say(`${name} may not moderate any more, and is signed out everywhere.`);
}

/** Lists who may moderate, and since when. */
export async function listModerators(store: CommentStore, say: Say): Promise<void> {
  const moderators = await store.listModerators();
  if (moderators.length === 0)
    say('There is no moderator yet. Add one: npm run comments -- moderator add NAME');
  for (const { name, created } of moderators) say(`${name}, since ${created.slice(0, 10)}`);
}

/** Asks for a password at the terminal without showing it, twice; from a pipe the first line is taken. */
export async function askPassword(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Promise<string> {
  if (!input.isTTY) return (await text(input)).split(/\r?\n/)[0] ?? '';
  const first = await askOnce(input, output, `Password, at least ${shortestPassword} characters: `);
  if (first !== (await askOnce(input, output, 'The same again: ')))
    throw new UsageError('The two are not the same; nothing was changed.');
  return first;
}

function askOnce(input: NodeJS.ReadStream, output: NodeJS.WriteStream, question: string): Promise<string> {
  output.write(question);
  // Without an output the terminal shows nothing of what is typed.
  const reader = createInterface({ input, terminal: true });
  return new Promise((resolve, reject) => {
    reader.once('SIGINT', () => {
      reader.close();
      reject(new UsageError('Nothing was changed.'));
    });
    reader.question('', (answer) => {
      reader.close();
      output.write('\n');
      resolve(answer);
    });
  });
}
