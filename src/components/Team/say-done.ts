import type { ChangeTrouble } from '../Kept/open-record.ts';

/** Says what was done to a session, and that only this page knows it where it could not be kept; why stands above it. */
export function sayDone(done: string, trouble: ChangeTrouble | undefined): string {
  if (trouble === undefined) return done;
  const why = trouble === 'gone' ? 'the session is deleted' : 'it could not be kept';
  return `${done} But on this page only: ${why}, and the top of the page says more.`;
}
