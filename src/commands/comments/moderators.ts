import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { passwords } from '../../comments/adapters/passwords.ts';
import { looksAlike } from '../../comments/rules/names.ts';
import {
  findModeratorNameFault,
  findPasswordFault,
  shortestPassword,
} from '../../comments/rules/new-password.ts';
import { logNames } from '../../comments/rules/log-names.ts';
import { emailShape } from '../../comments/rules/validate.ts';
import type { RightChange, Role } from '../../comments/store/people-records.ts';
import type { CommentStore } from '../../comments/store/store.ts';
import { cleanName } from '../../language/names.ts';
import { UsageError } from '../run-command.ts';
import type { Say } from './copies.ts';

const words: Record<Role, string> = { owner: 'an owner', moderator: 'a moderator' };

const SEE = 'see: npm run comments -- moderator list';

/** How a command gets at a password, the time and the person at the terminal. */
interface Surroundings {
  readPassword: () => Promise<string>;
  now: Date;
  say: Say;
}

/** Lets somebody moderate, with a password asked for; whoever is first is an owner. */
export async function addModerator(
  store: CommentStore,
  name: string,
  { readPassword, now, say }: Surroundings,
): Promise<void> {
  const wrongName = findModeratorNameFault(name);
  if (wrongName !== undefined || cleanName(name) !== name)
    throw new UsageError(wrongName ?? 'A moderator’s name has no hidden signs, and one blank between words.');
  const known = await store.listModerators();
  const alike = known.find((one) => looksAlike(one.name, name));
  if (alike !== undefined)
    throw new UsageError(
      `${alike.name} moderates already. Choose another name; or for a new password: npm run comments -- moderator password "${alike.name}"`,
    );
  const role = known.length === 0 ? 'owner' : 'moderator';
  const passwordHash = await hashPassword(await readPassword(), name);
  const created = now.toISOString();
  if (!(await store.addModerator({ name, role, passwordHash, created })))
    throw new UsageError(`${name} was let in by somebody else meanwhile; ${SEE}`);
  await store.log({ moderator: logNames.terminal, at: created, action: `add ${role}`, detail: name });
  say(`${name} may moderate now, as ${words[role]}.`);
}

/** Gives a moderator another password, asked for, and ends their sessions. */
export async function givePassword(
  store: CommentStore,
  name: string,
  { readPassword, now, say }: Surroundings,
): Promise<void> {
  if (!(await store.listModerators()).some((one) => one.name === name)) throw unknown(name);
  const passwordHash = await hashPassword(await readPassword(), name);
  if (!(await store.setPassword(name, passwordHash))) throw unknown(name);
  await store.log({
    moderator: logNames.terminal,
    at: now.toISOString(),
    action: 'new password',
    detail: name,
  });
  say(
    `${name} has a new password, is signed out everywhere, and is mailed nothing until an address is confirmed again.`,
  );
}

/** Makes somebody an owner or a moderator, as the word after the name says. */
export async function changeRole(
  store: CommentStore,
  name: string,
  role: string,
  { now, say }: Pick<Surroundings, 'now' | 'say'>,
): Promise<void> {
  if (role !== 'owner' && role !== 'moderator')
    throw new UsageError(`“${role}” is no role; write owner or moderator.`);
  refuse(name, await store.setRole(name, role, { moderator: logNames.terminal, at: now.toISOString() }));
  say(`${name} is ${words[role]} now.`);
}

/** Has a moderator told at an address what waits, once they have opened the link that goes there; `off` ends that. */
export async function changeMailAddress(
  store: CommentStore,
  name: string,
  address: string,
  { now, say }: Pick<Surroundings, 'now' | 'say'>,
): Promise<void> {
  const by = { moderator: logNames.terminal, at: now.toISOString() };
  if (!(await store.listModerators()).some((one) => one.name === name)) throw unknown(name);
  if (address === 'off') {
    const isEnded = await store.removeMailAddress(name, by);
    say(isEnded ? `${name} is mailed nothing any more.` : `${name} was mailed nothing.`);
    return;
  }
  if (!emailShape.test(address)) throw new UsageError(`“${address}” is no e-mail address.`);
  if (!(await store.putMailAddress(name, address, by))) throw unknown(name);
  say(
    `The server mails a link to ${address} within a few minutes; ${name} is told there once it was confirmed.`,
  );
}

/** Takes a moderator's right away, and ends their sessions. */
export async function removeModerator(
  store: CommentStore,
  name: string,
  { now, say }: Pick<Surroundings, 'now' | 'say'>,
): Promise<void> {
  refuse(name, await store.removeModerator(name, { moderator: logNames.terminal, at: now.toISOString() }));
  say(`${name} may not moderate any more, and is signed out everywhere.`);
}

/** Lists who may moderate, in which role, and since when. */
export async function listModerators(store: CommentStore, say: Say): Promise<void> {
  const moderators = await store.listModerators();
  if (moderators.length === 0)
    say('There is no moderator yet. Add one: npm run comments -- moderator add NAME');
  for (const { name, role, created } of moderators) say(`${name}, ${role}, since ${created.slice(0, 10)}`);
}

async function hashPassword(password: string, name: string): Promise<string> {
  const wrong = findPasswordFault(password, name);
  if (wrong !== undefined) throw new UsageError(wrong);
  return passwords.hash(password);
}

function refuse(name: string, change: RightChange): void {
  if (change === 'gone') throw unknown(name);
  if (change === 'last owner')
    throw new UsageError(
      `${name} is the last owner, and somebody has to be one. Make somebody else an owner first: npm run comments -- moderator role NAME owner`,
    );
}

function unknown(name: string): UsageError {
  return new UsageError(`There is no moderator “${name}”; ${SEE}`);
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
