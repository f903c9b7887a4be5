import type { SaveTrouble } from '../Kept/kept-records.ts';

/** Why something was not kept, and what to do, for whoever is about to lose nothing by it. */
export const SAVE_TROUBLES: Readonly<Record<SaveTrouble, string>> = {
  full: 'This browser has no room left for it. Nothing was changed. Make room by deleting what other sites keep, then try again; until then the file or link keeps it.',
  forbidden:
    'This browser does not allow this site to keep anything, so nothing was changed. Allow storage for it, or leave the private window, then try again.',
  newer:
    'A newer version of this site has kept progress here, and it was left as it is. Reload the page, then try again.',
};
