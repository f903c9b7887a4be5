import type { SaveTrouble } from '../Kept/kept-records.ts';

/** Says what was done to a session, and that only this page knows it where it could not be kept; why stands above it. */
export function sayDone(done: string, trouble: SaveTrouble | undefined): string {
  return trouble === undefined
    ? done
    : `${done} But on this page only: it could not be kept, and the top of the page says why.`;
}
