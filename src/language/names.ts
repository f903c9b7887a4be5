/** Marks that turn or hide text: zero-width signs, direction marks, controls, fillers and signs nobody can draw. */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{2800}\u{3164}\u{ffa0}]/gu;

/** More combining marks than this on one letter only serve to cover the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** A name as it may be shown: NFC, no mark that turns or hides text, single spaces. */
export function cleanName(given: string): string {
  return given
    .replace(/[\t\n\r\v\f]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
