import type { SaveTrouble } from '../Kept/kept-records.ts';

/** Why progress that was brought in was not kept, and what to do: nothing of it is here, and nothing is lost. */
export const SAVE_TROUBLES: Readonly<Record<SaveTrouble, string>> = {
  full: 'This browser has no room left for it. Nothing was changed. Make room by deleting what other sites keep, then try again; until then the file or link keeps it.',
  long: 'Together with what is here it is more than can be kept of one module. Nothing was changed. Bring it into another browser, or delete what is here first; the file or link keeps it.',
  forbidden:
    'This browser does not allow this site to keep anything, so nothing was changed. Allow storage for it, or leave the private window, then try again.',
  newer:
    'A newer version of this site has kept progress here, and it was left as it is. Reload the page, then try again.',
};
