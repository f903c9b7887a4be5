import { logNames } from './log-names.ts';
import { looksAlike } from './names.ts';

/** Characters a moderator's password has at least. */
export const shortestPassword = 12;

/** Characters a moderator's name may have. */
const LONGEST_NAME = 80;

/** What is wrong with a new password, as a sentence; undefined where nothing is. Length is all that is asked for. */
export function findPasswordFault(password: string, name: string): string | undefined {
  const length = Array.from(password).length;
  if (length === 0) return 'Please choose a password.';
  if (length < shortestPassword) {
    return `Please choose a longer password: it has ${length} characters, and needs at least ${shortestPassword}. A few words in a row are easy to keep.`;
  }
  if (new Set(password.toLowerCase()).size < 4 || password.toLowerCase() === name.toLowerCase())
    return 'Please choose another password: this one would be guessed at once.';
  return undefined;
}

/** What is wrong with a moderator's name, cleaned before; undefined where nothing is. */
export function findModeratorNameFault(name: string): string | undefined {
  if (name === '') return 'Please enter your name.';
  const length = Array.from(name).length;
  if (length > LONGEST_NAME)
    return `Please shorten your name: it has ${length} characters, and ${LONGEST_NAME} fit.`;
  if (Object.values(logNames).some((taken) => looksAlike(taken, name)))
    return 'Please choose another name: the log writes this one where no person did something.';
  return undefined;
}
